/** What else the likely answers of several articles have in common, beside the words that were asked for: a name, a number. */
import { telling } from "../analysis/claims-about.ts";
import type { Claim, Matter } from "../analysis/claims.ts";
import { wordNumber } from "../text/word-similarity.ts";
import type { Steps } from "../text/breath.ts";
import type { Article } from "../types.ts";

/** A sentence, and the log-odds that it is its article's word on the topic. */
interface LikelyAnswer {
  readonly claim: Claim;
  readonly reading: number;
}

/** How much a sentence has in common with what other articles likely have on the topic, 0-1. */
interface Agreement {
  readonly agrees: number;
  /** The same of one of its numbers alone. */
  readonly sameNumber: number;
}

/** Sentences less likely than this are held against nothing. */
const LEAST = 0.05;

/** Of each article's sentences how likely each is its word on the topic; what is left to 1 is that none is. */
const sharesOf = (sentences: readonly LikelyAnswer[]): readonly number[] => {
  const odds = sentences.map(({ reading }) => Math.exp(reading));
  const whole = odds.reduce((sum, each) => sum + each, 1);
  return odds.map((each) => each / whole);
};

/**
 * Reads it of sentences, article by article; `claims` are all of the story, by which a term is weighed: it tells the more the
 * fewer of them have it. Grows with the sentences times the likely ones among them.
 */
export const readingAgreement = function* (
  articles: readonly (readonly LikelyAnswer[])[],
  claims: readonly Claim[],
  topic: Matter,
): Steps<(claim: Claim) => Agreement> {
  const counts = new Map<string, number>();
  const asked = new Set([...topic.terms, ...topic.words, ...topic.names]);
  const termsOf = ({ terms, words }: Claim): ReadonlySet<string> => terms.union(words).difference(asked);
  for (const claim of claims) {
    yield;
    for (const term of termsOf(claim)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const weight = (term: string): number =>
    Math.log((claims.length + 1) / ((counts.get(term) ?? 0) + 0.5)) *
    (term.startsWith("#") ? 1 : telling(wordNumber(term)));
  const read: {
    readonly claim: Claim;
    readonly weights: ReadonlyMap<string, number>;
    readonly length: number;
    readonly share: number;
  }[] = [];
  for (const sentences of articles) {
    const shares = sharesOf(sentences);
    for (const [at, { claim }] of sentences.entries()) {
      yield;
      const weights = new Map([...termsOf(claim)].map((term) => [term, weight(term) ** 2]));
      const length = Math.sqrt([...weights.values()].reduce((sum, each) => sum + each, 0)) || 1;
      read.push({ claim, weights, length, share: shares[at] ?? 0 });
    }
  }
  const likely = read.filter(({ share }) => share >= LEAST);
  const known = new Map<Claim, Agreement>();
  for (const { claim, weights, length } of read) {
    yield;
    const perArticle = new Map<Article, number>();
    let sameNumber = 0;
    for (const other of likely) {
      const { article } = other.claim.sentence;
      if (article === claim.sentence.article) continue;
      let common = 0;
      for (const [term, each] of other.weights) {
        if (!weights.has(term)) continue;
        common += each;
        if (term.startsWith("#")) sameNumber = Math.max(sameNumber, other.share);
      }
      const alike = (other.share * common) / (length * other.length);
      perArticle.set(article, (perArticle.get(article) ?? 0) + alike);
    }
    known.set(claim, { agrees: Math.max(0, ...perArticle.values()), sameNumber });
  }
  return (claim) => known.get(claim) ?? { agrees: 0, sameNumber: 0 };
};
