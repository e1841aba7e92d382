/** Saying that the coverage does not say: no answer is better than one about something nearby. */
import type { Evidence, Hit, Query, QueryTerm, Refusal, RefusalCause } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { queryLanguage } from "./query-language.ts";
import { listed } from "../text/listing.ts";
import { findNames } from "../text/names.ts";
import { kinOf } from "./kinship.ts";
import { articleCounts, articleKeys, articleStems, createLikeness } from "./likeness.ts";
import { readQuestion } from "./question.ts";
import { isAbroadKey, keysOf } from "./senses.ts";
import { contentTerms, wordsLanguage } from "./asked-terms.ts";
import { stemsOf } from "./words.ts";

/** A query whose missing words make up this share of its weight is refused whatever they are. */
const MOST_MISSING = 0.4;

/**
 * The share of the query's weight that the best passage, with its headline, must carry (half of it may stand elsewhere in
 * the article). Of two words both must be in one article, of more a part may be missing.
 */
const leastCovered = (terms: number): number => (terms <= 2 ? 0.7 : 0.45);

const NEAREST = 3;

const sumOf = (terms: readonly QueryTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** What a passage with its headline can be found by. Its sentences' keys are at hand from choosing among them. */
const keysNear = ({
  article,
  passage,
}: Pick<Hit, "article" | "passage">): Pick<ReadonlySet<string>, "has"> => {
  const { headline, language, text } = article;
  const parts = [headline, ...passage.sentences.map(({ start, end }) => text.slice(start, end))];
  const keys = parts.map((part) => keysOf(part, language));
  return { has: (key) => keys.some((own) => own.has(key)) };
};

/** How much of the query's weight the best passage carries, with its article's headline and, at half, its article. */
const bestCover = (terms: readonly QueryTerm[], hits: readonly Hit[]): number => {
  const likeness = createLikeness(terms, 0.9);
  let best = 0;
  for (const { article, passage } of hits.slice(0, 20)) {
    const covered = likeness.of(keysNear({ article, passage }), article.language);
    best = Math.max(best, covered, (covered + likeness.of(articleKeys(article), article.language)) / 2);
  }
  return best;
};

/**
 * Whether the word itself, but for an English ending of number or tense, stands in a retrieved article: stems join too
 * much for the word that a question turns on ("combatants" is not "combat").
 */
const isPrinted = (word: string, hits: readonly Hit[]): boolean => {
  const base = word
    .toLowerCase()
    .replace(/['’]s$/u, "")
    .replace(/(?:ies|(?<!e)y)$|(?<=\p{L}{3})(?:es|s|ed|e)$/u, "");
  const form = new RegExp(
    `(?<!\\p{L})${RegExp.escape(base)}(?:e|es|s|ed|d|y|ies|ing|\\p{L}ing|\\p{L}ed)?(?!\\p{L})`,
    "iu",
  );
  return new Set(hits.map(({ article }) => article))
    .values()
    .some(({ headline, text }) => form.test(headline) || form.test(text));
};

/** The share of the question's weight that a passage must carry to be called near. */
const NEAR = 0.4;
/** … or how often its article must hold one of the question's words. */
const ABOUT = 3;

/** The nearest passages, one an article, as citations of their first sentences; none where all are about other things. */
const nearestOf = (hits: readonly Hit[], terms: readonly QueryTerm[]): Refusal["nearest"] => {
  const likeness = createLikeness(terms, 0.9);
  const marker = createMarkers();
  const seen = new Set<string>();
  const nearest: Refusal["nearest"][number][] = [];
  for (const { article, passage } of hits) {
    if (seen.has(article.id) || nearest.length >= NEAREST) continue;
    const counts = articleCounts(article);
    const isAbout = terms.some(({ word }) =>
      stemsOf(word, article.language).some((stem) => (counts.get(stem) ?? 0) >= ABOUT),
    );
    const isNear = likeness.of(keysNear({ article, passage }), article.language) >= NEAR;
    if (terms.length > 0 && !isNear && !isAbout) continue;
    seen.add(article.id);
    nearest.push(cite(article, passage.sentences[0] ?? passage, marker(article)));
  }
  return nearest;
};

/** The words of a question that no retrieved article has, nor one that means the same: names and plain words alike. */
export const unsaidTerms = (terms: readonly QueryTerm[], hits: readonly Hit[]): readonly QueryTerm[] => {
  const likeness = createLikeness(terms);
  const articles = [...new Set(hits.map(({ article }) => article))];
  return terms.filter(
    (term) =>
      term.passages === 0 &&
      !articles.some((article) => likeness.holds(term, articleKeys(article), article.language)),
  );
};

const quoted = (words: readonly string[]): string[] => words.map((word) => `"${word}"`);

/**
 * The refusal that a query's evidence calls for, or null where it can be answered: reason `no-coverage` where words that
 * the question turns on occur nowhere, `unsupported` where they occur, but not together.
 */
export const decideRefusal = (query: Query, evidence: Evidence): Refusal | null => {
  const { hits } = evidence;
  const terms = contentTerms(query, evidence);
  const question = readQuestion(query.text, wordsLanguage(query));
  const unsaid = new Set(unsaidTerms(terms, hits));
  const articles = [...new Set(hits.map(({ article }) => article))];
  const isEnglish =
    /^[\p{Script=Latin}\P{L}]*$/u.test(query.text) &&
    ["en", "und"].includes(query.language ?? queryLanguage(query.text));
  const focus = question.measure[0];
  const isFocus = ({ word }: QueryTerm): boolean => focus !== undefined && stemsOf(word).includes(focus);
  const names = new Set(findNames(query.text).flatMap(({ name }) => name.toLowerCase().split(/[\s-]+/u)));
  /** Whether articles put in a word of near meaning what the question's word says; a name and what is counted are said by nothing else. */
  const isBridged = ({ word, passages }: QueryTerm): boolean =>
    isEnglish &&
    !/^\p{Lu}|[\s\p{Nd}]/u.test(word) &&
    !isFocus({ word, passages, weight: 0 }) &&
    articles.some(
      (article) =>
        article.language === "en" && kinOf(stemsOf(word), passages, [...articleStems(article)]) > 0,
    );
  const isMissing = (term: QueryTerm): boolean => {
    if (term.passages === 0) return unsaid.has(term) && !isBridged(term);
    return (
      isEnglish &&
      isFocus(term) &&
      (term.senses ?? []).every(isAbroadKey) &&
      hits.length > 0 &&
      !isPrinted(term.word, hits)
    );
  };
  const missing = terms.filter(isMissing);
  const missingTerms = terms
    .filter((term) => unsaid.has(term) || missing.includes(term))
    .map(({ word }) => word);
  const refuse = (reason: "no-coverage" | "unsupported", why: string, cause: RefusalCause): Refusal => ({
    kind: "refusal",
    query,
    reason,
    message: `The coverage does not say. ${why}`,
    cause,
    missingTerms,
    nearest: nearestOf(hits, terms),
  });
  const lacking =
    missingTerms.length > 0
      ? `No article mentions ${listed(quoted(missingTerms), "or")}.`
      : "No passage matches the question.";
  const lackingCause: RefusalCause =
    missingTerms.length > 0 ? { key: "words-missing", words: missingTerms } : { key: "nothing-found" };
  if (hits.length === 0) return refuse("no-coverage", lacking, lackingCause);
  if (terms.length === 0) return null;
  const isCrucial = (term: QueryTerm): boolean =>
    /\p{Nd}/u.test(term.word) || names.has(term.word.toLowerCase()) || isFocus(term);
  if (missing.some(isCrucial) || sumOf(missing) > sumOf(terms) * MOST_MISSING)
    return refuse("no-coverage", lacking, lackingCause);
  // What articles say in a word that means the same is carried by that word.
  const carried = terms.filter((term) => term.passages > 0 || !unsaid.has(term) || !isBridged(term));
  if (bestCover(carried, hits) < leastCovered(carried.length)) {
    if (missing.length > 0) return refuse("unsupported", lacking, lackingCause);
    const words = terms.map(({ word }) => word);
    return refuse("unsupported", `No passage brings ${listed(quoted(words))} together.`, {
      key: "words-apart",
      words,
    });
  }
  return null;
};

/** The refusal of a question whose words the coverage has, but whose answer no sentence holds. */
export const unanswered = (query: Query, evidence: Evidence): Refusal => ({
  kind: "refusal",
  query,
  reason: "unsupported",
  message: "The coverage does not say. No sentence that bears on this holds an answer to it.",
  cause: { key: "nothing-citable" },
  missingTerms: [],
  nearest: nearestOf(evidence.hits, contentTerms(query, evidence)),
});
