/** Saying that the coverage does not say: no answer is better than one about something nearby. */
import type { Evidence, Hit, Query, QueryTerm, Refusal } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { findNames } from "../text/names.ts";
import { isHarmless } from "./harmless-words.ts";
import { strongHits } from "./candidates.ts";
import { readQuestion } from "./question.ts";
import { stemsOf } from "./words.ts";

/** A query whose missing words make up this share of its weight is refused whatever they are. */
const MOST_MISSING = 0.4;

/** The share of the query's weight that the best passage, with its headline, must carry. */
const LEAST_COVERED = 0.5;

const NEAREST = 3;

/** The words that carry the question: not those any question about news may hold, nor the outlets it filters by. */
const contentTerms = (query: Query, terms: readonly QueryTerm[], hits: readonly Hit[]): QueryTerm[] => {
  const outlets = [
    ...query.outlets,
    ...hits.flatMap(({ article }) => [article.outlet, article.carrier ?? ""]),
  ];
  const outletStems = new Set(outlets.flatMap((name) => stemsOf(name)));
  return terms.filter(({ word }) => {
    if (isHarmless(word)) return false;
    const stems = stemsOf(word);
    return !(stems.length > 0 && stems.every((stem) => outletStems.has(stem)));
  });
};

const sumOf = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** How much of the query's weight the best passage carries, with its article's headline. */
const bestCover = (terms: readonly QueryTerm[], hits: readonly Hit[]): number => {
  const total = sumOf(terms);
  if (total === 0) return 1;
  const wanted = terms.map((term) => ({ weight: term.weight, stems: stemsOf(term.word) }));
  let best = 0;
  for (const { article, passage } of hits.slice(0, 12)) {
    const held = new Set(
      stemsOf(`${article.headline}\n${article.text.slice(passage.start, passage.end)}`, article.language),
    );
    const covered = wanted.reduce(
      (sum, { weight, stems }) => sum + (stems.every((stem) => held.has(stem)) ? weight : 0),
      0,
    );
    best = Math.max(best, covered / total);
  }
  return best;
};

/** The nearest passages, one an article, as citations of their first sentences. */
const nearestOf = (hits: readonly Hit[]): Refusal["nearest"] => {
  const marker = createMarkers();
  const seen = new Set<string>();
  const nearest: Refusal["nearest"][number][] = [];
  for (const { article, passage } of hits) {
    if (seen.has(article.id) || nearest.length >= NEAREST) continue;
    seen.add(article.id);
    nearest.push(cite(article, passage.sentences[0] ?? passage, marker(article)));
  }
  return nearest;
};

const listed = (words: readonly string[]): string => {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
};

/**
 * The refusal that a query's evidence calls for, or null where it can be answered: reason `no-coverage` where words that
 * the question turns on occur nowhere, `unsupported` where they occur, but not together.
 */
export const decideRefusal = (query: Query, evidence: Evidence): Refusal | null => {
  const { hits } = evidence;
  const terms = contentTerms(query, evidence.terms, hits);
  const missing = terms.filter(({ passages }) => passages === 0);
  const missingTerms = missing.map(({ word }) => word);
  const refuse = (reason: "no-coverage" | "unsupported", why: string): Refusal => ({
    kind: "refusal",
    query,
    reason,
    message: `The coverage does not say. ${why}`,
    missingTerms,
    nearest: nearestOf(hits),
  });
  const lacking =
    missingTerms.length > 0
      ? `No article mentions ${listed(missingTerms)}.`
      : "No passage matches the question.";
  if (hits.length === 0) return refuse("no-coverage", lacking);
  if (terms.length === 0) return null;
  const question = readQuestion(query.text, query.language ?? undefined);
  const names = new Set(findNames(query.text).flatMap(({ name }) => name.toLowerCase().split(/[\s-]+/u)));
  const focus = question.measure[0];
  const isCrucial = ({ word }: QueryTerm): boolean =>
    /\p{Nd}/u.test(word) ||
    names.has(word.toLowerCase()) ||
    (focus !== undefined && stemsOf(word).includes(focus));
  if (missing.some(isCrucial) || sumOf(missing) > sumOf(terms) * MOST_MISSING)
    return refuse("no-coverage", lacking);
  if (bestCover(terms, strongHits(hits)) < LEAST_COVERED) {
    return refuse(
      "unsupported",
      missing.length > 0 ? lacking : `No passage brings ${listed(terms.map(({ word }) => word))} together.`,
    );
  }
  return null;
};
