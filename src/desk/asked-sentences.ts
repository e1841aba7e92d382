/** What each article has on what was asked: its one sentence that answers best, found as the opening of an answer is. */
import { matterOfText, type Claim } from "../analysis/claims.ts";
import type { About } from "../analysis/claims-about.ts";
import { creatingAnswering } from "../answer/answering.ts";
import { contentTerms, withSenses } from "../answer/asked-terms.ts";
import { findCandidates, type Candidate } from "../answer/candidates.ts";
import type { Steps } from "../text/breath.ts";
import type { Figure, Hit, Query, QueryTerm } from "../types.ts";
import { createHeld, readingOf, type AskedFeatures, type Held } from "./asked-features.ts";
import { askedBy, type AskedQuestion } from "./asked-question.ts";

/** An article is read closely in so many of its sentences, those that have most of the topic; so many articles are. */
const CLOSELY = 8;
const MOST_ARTICLES = 48;
/** The reading from which a sentence is its article's word on what was asked … */
const LEAST = 4.5;
/** … what it must have of that without being of the kind that is asked for: any number is a number … */
const LEAST_SUBJECT = 1.5;
/** … and how far below the best of all articles it may stay. */
const BELOW = 6;
/** How much some claim is about a topic that points at a matter (`About.share`); less, and the topic is the story. */
const POINTED = 0.5;

const HOW_MANY = /^how many\s/iu;

/** How a sentence ends that asks something itself. */
const ASKS = /[?？؟]["”»]?$/u;

/** What was asked, with the words that carry it as the index weighs them. */
export interface AskedTopic {
  readonly query: Query;
  readonly terms: readonly QueryTerm[];
}

const keyOf = ({ id }: { readonly id: string }, end: number): string => `${id} ${end}`;

/** The sentences of these claims as an answer is chosen from. */
const candidatesOf = (
  claims: readonly Claim[],
  hits: readonly Hit[],
  terms: readonly QueryTerm[],
): ReadonlyMap<string, Candidate> => {
  const wanted = Map.groupBy(claims, ({ sentence }) => sentence.article.id);
  const held = hits.filter(({ article, passage }) =>
    wanted.get(article.id)?.some(({ sentence: { start } }) => start >= passage.start && start < passage.end),
  );
  return new Map(
    findCandidates({ hits: held, terms }, 0).flatMap((candidate) =>
      [candidate, ...candidate.twins].map(
        ({ article, span }) => [keyOf(article, span.end), candidate] as const,
      ),
    ),
  );
};

/** The features that the kind of question adds to a sentence. */
const kindFeatures = (
  { question: { kind }, text, implied }: AskedQuestion,
  fit: number,
  { figures }: Claim,
): AskedFeatures => {
  if (kind === null) return {};
  // Five hours are no answer to how many people there were.
  const isOfKind = ({ unit }: Figure): boolean =>
    unit === null || kind === "size" || !HOW_MANY.test(text) || text.includes(unit);
  const counts = (kind === "number" || kind === "size") && figures.some(isOfKind);
  return {
    [kind === "number" && implied ? "implied" : kind]: fit,
    ...(counts ? { [implied ? "mayCount" : "counts"]: 1 } : {}),
  };
};

/** A sentence read closely. */
export interface ReadSentence {
  readonly claim: Claim;
  readonly features: AskedFeatures;
  /** How likely it is its article's word on what was asked (`readingOf`). */
  readonly reading: number;
  /** The same without what it gives of the kind that is asked for. */
  readonly subject: number;
}

const surestFirst = (sentences: readonly ReadSentence[]): ReadSentence[] =>
  sentences.toSorted((a, b) => b.reading - a.reading);

/** The sentences that are read closely, article by article, those of an article the surest first. `hits`: those that the claims were read from. */
export const readingClosely = function* (
  { query, terms }: AskedTopic,
  asked: AskedQuestion,
  hits: readonly Hit[],
  claims: readonly Claim[],
  held: (at: number) => Held = createHeld(claims, query.text),
): Steps<readonly (readonly ReadSentence[])[]> {
  const read = (claim: Claim, features: AskedFeatures, fit: number): ReadSentence => {
    const ofKind = kindFeatures(asked, fit, claim);
    const all = { ...features, ...ofKind };
    const reading = readingOf(all);
    return { claim, features: all, reading, subject: reading - readingOf(ofKind) };
  };
  const all = claims.map((claim, at) =>
    read(claim, { ...held(at), asks: ASKS.test(claim.sentence.text.trimEnd()) ? 1 : 0 }, 0),
  );
  const closely = [...Map.groupBy(all, ({ claim }) => claim.sentence.article).values()]
    .map((own) => surestFirst(own).slice(0, CLOSELY))
    .toSorted(([a], [b]) => (b?.reading ?? 0) - (a?.reading ?? 0))
    .slice(0, MOST_ARTICLES);
  const shortlist = closely.flat().map(({ claim }) => claim);
  yield;
  const carrying = contentTerms(query, { hits, terms: withSenses(query, terms) });
  yield;
  const candidates = candidatesOf(shortlist, hits, carrying);
  yield;
  const outlets = new Set(
    shortlist.flatMap(({ sentence: { article } }) => [article.outlet, article.carrier ?? ""]),
  );
  const answering = yield* creatingAnswering(
    { ...query, text: asked.text },
    asked.question,
    carrying,
    [...new Set(candidates.values())],
    outlets,
  );
  const readings: ReadSentence[][] = [];
  for (const own of closely) {
    const sentences: ReadSentence[] = [];
    for (const { claim, features } of own) {
      yield;
      const candidate = candidates.get(keyOf(claim.sentence.article, claim.sentence.end));
      if (!candidate) {
        sentences.push(read(claim, features, 0));
        continue;
      }
      const { fit, cover } = answering(candidate);
      // Words of another language are known by the meanings that the answer's reading knows.
      const said = claim.sentence.article.language === "en" ? 0 : cover.own;
      sentences.push(
        read(claim, { ...features, told: cover.told, own: Math.max(features.own ?? 0, said) }, fit),
      );
    }
    readings.push(surestFirst(sentences));
  }
  return readings;
};

/**
 * A topic that so many of at least so many articles open with, to so much of it, is their story and no matter in it; more of
 * them where it says more than few words do.
 */
const OPENING = 0.6;
const MANY_OPEN = 0.25;
const MOST_OPEN = 0.6;
const FEWEST = 4;
const FEW_WORDS = 2;

const opensMany = (topic: string, claims: readonly Claim[], held: (at: number) => Held): boolean => {
  const { words, names } = matterOfText(topic, "en");
  const most = words.size + names.size > FEW_WORDS ? MOST_OPEN : MANY_OPEN;
  const articles = [...Map.groupBy(claims.keys(), (at) => claims[at]?.sentence.article).values()];
  const open = articles.filter((places) =>
    places.slice(0, 2).some((at) => held(at).own + held(at).headline >= OPENING),
  );
  return articles.length >= FEWEST && open.length >= most * articles.length;
};

/** How well a sentence must give a cause, unless it has most of the words that tell what is asked: "a gust pushed it off". */
const LEAST_CAUSE = 0.2;
const MOSTLY_TOLD = 0.5;

/** Whether a sentence gives what is plainly asked for: a number for how many, a cause for why. */
const givesIt = ({ question: { kind }, implied }: AskedQuestion, { features }: ReadSentence): boolean => {
  const { counts = 0, number = 0, size = 0, cause = 0, told = 0 } = features;
  if (kind === "number" || kind === "size") return implied || counts + number + size > 0;
  return kind !== "cause" || cause > LEAST_CAUSE || told >= MOSTLY_TOLD;
};

/**
 * Of each article the claim that answers best, the surest first; none of an article that has nothing on it, none at all where
 * the topic is the whole story. `hits`: those that the claims were read from.
 */
export const answersAmong = function* (
  topic: AskedTopic,
  hits: readonly Hit[],
  { claims, about }: { readonly claims: readonly Claim[]; readonly about: (claim: Claim) => About },
): Steps<readonly Claim[]> {
  const asked = askedBy(topic.query.text);
  yield;
  const held = createHeld(claims, topic.query.text);
  yield;
  const isNarrow =
    claims.some((claim) => about(claim).share >= POINTED) && !opensMany(topic.query.text, claims, held);
  if (asked.question.kind === null && !isNarrow) return [];
  const closely = yield* readingClosely(topic, asked, hits, claims, held);
  const best = surestFirst(closely.flatMap((own) => own.find((each) => givesIt(asked, each)) ?? []));
  const least = Math.max(LEAST, (best[0]?.reading ?? 0) - BELOW);
  return best
    .filter(({ reading, subject }) => reading >= least && subject >= LEAST_SUBJECT)
    .map(({ claim }) => claim);
};
