/**
 * How much claims are about what was asked, in its own words or in words of like meaning: "miners trapped" and "men are still
 * down the pit". Likeness of meaning tells what a sentence is about, never what it asserts of it.
 */
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Article } from "../types.ts";
import type { Claim, Matter } from "./claims.ts";

/** Similarity of two words from which they may speak of one thing, and from which they surely do. */
const FAINT = 0.4;
const SAME = 0.85;
/** The most frequent words of any text tell the least: those beyond the three thousandth tell all they can. */
const FREQUENT = 3000;
/** A topic that more claims than this are about, and more than this share of them, is the story and points at no matter. */
const FEW = 8;
const MANY = 0.08;
/** What counts as about it: this share of what the claim that is most about it holds. */
const NEARLY = 0.5;
/** Least share of the topic from which the sentence of an article that is most about it is its word on it. */
const LEAST = 0.35;

/** What a claim has of the topic asked about. */
export interface About {
  /** How much it is about it, against the claim that is most so, 0-1; less where the topic is the whole story. */
  readonly share: number;
  /** Whether no sentence of its article is more so. */
  readonly best: boolean;
}

/** What a claim has of no topic. */
export const NOT_ABOUT: About = { share: 0, best: false };

/** How much a word tells by itself, 0-1, by its number among the most frequent ones. */
export const telling = (number: number): number =>
  number < 0 ? 1 : Math.min(1, Math.log(number + 10) / Math.log(FREQUENT));

/** A word or name of the topic: how much each claim says it, 0-1, and how much it weighs. */
interface Asked {
  readonly said: readonly number[];
  readonly weight: number;
}

/** A word weighed by how few of the claims say it: what all of the story speaks of tells nothing of the matter asked about. */
export const weighed = (said: readonly number[], weight: number): Asked => ({
  said,
  weight: weight * Math.log((said.length + 1) / (said.reduce((sum, each) => sum + each, 0) + 0.5)),
});

const sideOf = (stem: string): string | undefined =>
  /^((?:north|south)?(?:east|west)?)(?:ern)?$/u.exec(stem)?.[1];

/** "northern" and "southern" are near in meaning, and of no one place. */
const isOtherSide = (word: string, stem: string): boolean => {
  const [own, other] = [sideOf(word), sideOf(stem)];
  return own !== undefined && other !== undefined && own !== other;
};

/** How surely each of these speaks of what a word (an English stem) means, 0-1; linear in them. */
export const saidOf = (word: string, claims: readonly Pick<Claim, "words">[]): readonly number[] => {
  const number = wordNumber(word);
  const known = new Map<string, number>([[word, 1]]);
  const sameness = (stem: string): number => {
    let same = known.get(stem);
    if (same === undefined) {
      const other = number < 0 || isOtherSide(word, stem) ? -1 : wordNumber(stem);
      same =
        other < 0 ? 0 : Math.min(1, Math.max(0, (wordSimilarity(number, other) - FAINT) / (SAME - FAINT)));
      known.set(stem, same);
    }
    return same;
  };
  return claims.map(({ words }) => {
    let most = 0;
    for (const stem of words) {
      const same = sameness(stem);
      if (same > most) most = same;
    }
    return most;
  });
};

/** How much each of the claims is about the topic; linear in the claims. */
export const createAbout = (claims: readonly Claim[], topic: Matter): ((claim: Claim) => About) => {
  if (topic.words.size + topic.names.size === 0) return () => NOT_ABOUT;
  const asked = [
    ...[...topic.words].map((word) => weighed(saidOf(word, claims), telling(wordNumber(word)))),
    ...[...topic.names].map((name) =>
      weighed(
        claims.map(({ terms }) => (terms.has(name) ? 1 : 0)),
        1,
      ),
    ),
  ];
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const shares = claims.map(
    (_, at) => asked.reduce((sum, { said, weight }) => sum + (said[at] ?? 0) * weight, 0) / whole,
  );
  const most = shares.reduce((best, share) => Math.max(best, share), 0.01);
  const near = shares.filter((share) => share >= NEARLY * most).length;
  const pointed = Math.min(1, Math.max(FEW, MANY * claims.length) / Math.max(1, near));
  const bestOf = new Map<Article, number>();
  claims.forEach(({ sentence: { article } }, at) =>
    bestOf.set(article, Math.max(bestOf.get(article) ?? 0, shares[at] ?? 0)),
  );
  const known = new Map(
    claims.map((claim, at): [Claim, About] => {
      const share = shares[at] ?? 0;
      return [
        claim,
        {
          share: (pointed * share) / most,
          best: share >= LEAST && share >= (bestOf.get(claim.sentence.article) ?? 0),
        },
      ];
    }),
  );
  return (claim) => known.get(claim) ?? NOT_ABOUT;
};
