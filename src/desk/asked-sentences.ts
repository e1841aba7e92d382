/** What each article has on what was asked: its one sentence that answers best, found as the opening of an answer is. */
import { matterOfText, type Claim } from "../analysis/claims.ts";
import { readingAliases } from "../answer/aliases.ts";
import { createAnswerFit } from "../answer/answer-fit.ts";
import { createQuestionCover } from "../answer/answering.ts";
import { contentTerms, withSenses, wordsLanguage } from "../answer/asked-terms.ts";
import { findingCandidates, type Candidate } from "../answer/candidates.ts";
import { stemsOf } from "../answer/words.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Steps } from "../text/breath.ts";
import type { Figure, Hit, Query, QueryTerm } from "../types.ts";
import { readingAgreement } from "./asked-agreement.ts";
import { ASKED, createHeld, headlineOf, readingOf, type AskedFeatures, type Held } from "./asked-features.ts";
import { askedBy, asksSum, type AskedQuestion } from "./asked-question.ts";
import { shortlisting } from "./asked-shortlist.ts";

/** The reading from which a sentence is its article's word on what was asked: likelier than there being none. */
const LEAST = 0;
/** The reading that is enough beside a sentence of one voice alone, which nothing could be compared with otherwise. */
const LEAST_BESIDE = -1.2;
/** What a sentence without a word of the question is taken to have of it where its numbers are read. */
const LEAST_LIKENESS = 0.01;
const HOW_MANY = /^how many\s/iu;

/** How a sentence ends that asks something itself. */
const ASKS = /[?？؟]["”»]?$/u;

/** What was asked, with the words that carry it as the index weighs them. */
export interface AskedTopic {
  readonly query: Query;
  readonly terms: readonly QueryTerm[];
  /** Whether words that no article has were left aside: what is left then may open every report, and was asked of one matter. */
  readonly isRest?: boolean;
}

const keyOf = ({ id }: { readonly id: string }, end: number): string => `${id} ${end}`;

/** The sentences of these claims as an answer is chosen from. */
const readingCandidates = function* (
  claims: readonly Claim[],
  hits: readonly Hit[],
  terms: readonly QueryTerm[],
): Steps<ReadonlyMap<string, Candidate>> {
  const wanted = Map.groupBy(claims, ({ sentence }) => sentence.article.id);
  const held = hits.filter(({ article, passage }) =>
    wanted.get(article.id)?.some(({ sentence: { start } }) => start >= passage.start && start < passage.end),
  );
  return new Map(
    (yield* findingCandidates({ hits: held, terms }, 0)).flatMap((candidate) =>
      [candidate, ...candidate.twins].map(
        ({ article, span }) => [keyOf(article, span.end), candidate] as const,
      ),
    ),
  );
};

/** How a sentence is found among the articles' own: by its passage's score, against the best one. */
const createFound = (hits: readonly Hit[]): ((claim: Claim) => number) => {
  const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
  const passages = Map.groupBy(hits, ({ article }) => article.id);
  return ({ sentence: { article, start } }) => {
    const own = passages
      .get(article.id)
      ?.find(({ passage }) => start >= passage.start && start < passage.end);
    return Math.max(0, (own?.score ?? 0) / best);
  };
};

/** The features of a sentence's shape. */
const shapeOf = ({ words, sentence }: Claim): AskedFeatures => ({
  length: Math.log(1 + words.size),
  asks: Number(ASKS.test(sentence.text.trimEnd())),
});

/** Similarity of the nouns from which what a number counts may be what is asked for. */
const LIKE_COUNTED = 0.3;

/** A currency by its code. */
const CURRENCY = /^[A-Z]{3}$/u;

/**
 * The features of a sentence's shape and of what it gives of what is asked for; `fit`: how well it does, where that was read.
 * Its figures are looked at only where they tell.
 */
const createOfKind = ({ question: { kind, measure }, text, implied }: AskedQuestion) => {
  const counted = wordNumber(measure[0] ?? "");
  // Four cabins are no answer to how many people there were.
  const isOfCounted = (figure: Figure): boolean =>
    counted < 0 ||
    stemsOf(figure.measure, "en").some((stem) => {
      const number = wordNumber(stem);
      return number >= 0 && wordSimilarity(counted, number) >= LIKE_COUNTED;
    });
  const asksNumber = kind === "number" || kind === "size";
  const isSum = asksSum(text);
  const isOfKind = ({ unit }: Figure): boolean =>
    // Five hours are no answer to how many people there were.
    unit === null || kind === "size" || !HOW_MANY.test(text) || text.includes(unit);
  return (claim: Claim, fit: number): AskedFeatures => ({
    ...shapeOf(claim),
    [implied ? "mayCount" : "counts"]: Number(asksNumber && claim.figures.some(isOfKind)),
    money: Number(isSum && claim.figures.some(({ unit }) => CURRENCY.test(unit ?? ""))),
    many: Number(
      kind === "number" &&
        !isSum &&
        claim.figures.some((figure) => figure.unit === null && figure.value > 2 && isOfCounted(figure)),
    ),
    number: asksNumber ? fit : 0,
    cause: kind === "cause" ? fit : 0,
    said: kind === "said" ? fit : 0,
  });
};

/** The most that its figures can add to a sentence's reading. */
const mostByFigures = ({ question: { kind }, text, implied }: AskedQuestion): number => {
  const counts = implied ? ASKED.mayCount : ASKED.counts;
  const more = asksSum(text) ? ASKED.money : kind === "number" ? ASKED.many : 0;
  return (kind === "number" || kind === "size" ? counts : 0) + more;
};

/** A sentence read closely. */
export interface ReadSentence {
  readonly claim: Claim;
  readonly features: AskedFeatures;
  /** How likely it is its article's word on what was asked (`readingOf`). */
  readonly reading: number;
  /** Of the words that tell what is asked, the share that it holds. */
  readonly told: number;
  /** What is asked and stands nowhere in its article, of names alone: the share of the question's weight. */
  readonly absentNames: number;
  /** The sentence as an answer shows it; undefined where none may. */
  readonly candidate?: Candidate;
}

/** A sentence that was not read as an answer. */
const UNREAD = { told: 0, absentNames: 0 };

const readingAs = (
  claim: Claim,
  features: AskedFeatures,
  read: Omit<ReadSentence, "claim" | "features" | "reading"> = UNREAD,
): ReadSentence => ({ ...read, claim, features, reading: readingOf(features) });

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
  const ofKind = createOfKind(asked);
  const foundOf = createFound(hits);
  const heldOf = (at: number): AskedFeatures => {
    const { own, around, head, alike } = held(at);
    return { own, around, head, alike, found: foundOf(claims[at] as Claim) };
  };
  const closely = yield* shortlisting(
    [...Map.groupBy(claims.keys(), (at) => claims[at]?.sentence.article).values()],
    mostByFigures(asked),
    (at) => readingOf({ ...heldOf(at), ...shapeOf(claims[at] as Claim) }),
    (at) => {
      const claim = claims[at] as Claim;
      return readingAs(claim, { ...heldOf(at), ...ofKind(claim, 0) });
    },
  );
  const shortlist = closely.flat().map(({ claim }) => claim);
  yield;
  const carrying = contentTerms(query, { hits, terms: withSenses(query, terms) });
  yield;
  const found = yield* readingCandidates(shortlist, hits, carrying);
  const candidates = [...new Set(found.values())];
  yield* readingAliases(new Set(candidates.map(({ article }) => article)));
  const outlets = new Set(
    shortlist.flatMap(({ sentence: { article } }) => [article.outlet, article.carrier ?? ""]),
  );
  const { question, text } = asked;
  const worded = { ...query, text };
  const coverOf = createQuestionCover(worded, question, carrying, candidates);
  const fitOf = createAnswerFit(
    { question, text, terms: carrying, language: wordsLanguage(query) },
    candidates,
    outlets,
  );
  const read: ReadSentence[][] = [];
  for (const own of closely) {
    const sentences: ReadSentence[] = [];
    for (const { claim, features } of own) {
      yield;
      const candidate = found.get(keyOf(claim.sentence.article, claim.sentence.end));
      if (!candidate) {
        sentences.push(readingAs(claim, features));
        continue;
      }
      const { own: known, told, absentNames } = coverOf(candidate);
      // A number may answer that has no word of the question beside it: "It took some ten minutes".
      const { fit } = fitOf({ ...candidate, likeness: Math.max(candidate.likeness, LEAST_LIKENESS) });
      const all = { ...features, known, ...ofKind(claim, fit) };
      sentences.push(readingAs(claim, all, { told, absentNames, candidate }));
    }
    read.push(sentences);
  }
  yield;
  const agreement = yield* readingAgreement(read, claims, matterOfText(query.text, "en"));
  return read.map((own) =>
    surestFirst(
      own.map((each) => readingAs(each.claim, { ...each.features, ...agreement(each.claim) }, each)),
    ),
  );
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
const givesIt = (
  { question: { kind }, implied }: AskedQuestion,
  { features: { counts = 0, number = 0, cause = 0 }, told }: ReadSentence,
): boolean => {
  if (kind === "number" || kind === "size") return implied || counts + number > 0;
  return kind !== "cause" || cause > LEAST_CAUSE || told >= MOSTLY_TOLD;
};

/**
 * Of each article the claim that answers best, the surest first; none of an article that likely has nothing on it, unless only one
 * voice would be heard, and none at all where the topic is the whole story. `hits`: those that the claims were read from.
 */
export const answersAmong = function* (
  topic: AskedTopic,
  hits: readonly Hit[],
  claims: readonly Claim[],
): Steps<readonly Claim[]> {
  const asked = askedBy(topic.query.text);
  yield;
  for (const { sentence } of claims) {
    yield;
    headlineOf(sentence.article);
  }
  const held = createHeld(claims, topic.query.text);
  yield;
  if (asked.question.kind === null && topic.isRest !== true && opensMany(topic.query.text, claims, held))
    return [];
  const best = surestFirst(
    (yield* readingClosely(topic, asked, hits, claims, held)).flatMap(
      (own) => own.find((each) => givesIt(asked, each)) ?? [],
    ),
  );
  const sure = best.filter(({ reading }) => reading >= LEAST);
  const voices = new Set(sure.map(({ claim }) => claim.voice));
  const likely = voices.size === 1 ? best.filter(({ reading }) => reading >= LEAST_BESIDE) : sure;
  return likely.map(({ claim }) => claim);
};
