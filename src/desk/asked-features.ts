/**
 * How likely a sentence is its article's word on what was asked: a linear model over how much of the topic it and its
 * surroundings hold, by meaning, whether it gives what is asked for, and what it shares with other articles' likely words on it. Its
 * weights were fitted, sentence against the other sentences of its article and against there being none, on the rows of the
 * gold set (scripts/claim-weights/asked.ts).
 */
import { createMemory } from "../text/article-memory.ts";
import { matterOfText, type Claim, type Matter } from "../analysis/claims.ts";
import { saidOf, telling, weighed } from "../analysis/claims-about.ts";
import { isHarmless } from "../answer/harmless-words.ts";
import type { Article } from "../types.ts";
import { cosineOf, meaningVector, wordNumber } from "../text/word-similarity.ts";

/** What speaks for a sentence being what its article has on the topic. */
export const ASKED = {
  /** The share of the topic that it holds, by meaning, and what the sentences around it add. */
  own: 1.5,
  around: 3.2,
  /** The same of the topic's head noun alone, and of its words as the answer's reading knows them, across languages. */
  head: 0.6,
  known: 2.9,
  /** How alike the topic and the sentence are as a whole. */
  alike: 2.1,
  /** How high the index has its passage, against the best one. */
  found: 2.0,
  /** How well it gives the number or size that is asked for; a cause; somebody's words. */
  number: 3.1,
  cause: 2.7,
  said: 1.4,
  /** It counts or measures something, where that is asked for, or may be; a sum of money, where one is; more than a pair. */
  counts: 0.9,
  mayCount: 0.3,
  money: 1.5,
  many: 0.6,
  /** How long it is: the logarithm of its words. */
  length: -0.2,
  /** It asks something itself. */
  asks: -1.5,
  /** How much else it has in common with what other articles likely have on the topic, and whether a number is the same. */
  agrees: 5.6,
  sameNumber: 1.7,
} as const satisfies Record<string, number>;

/** What a sentence must outweigh to be likelier than none. */
export const NONE = 4.4;

/** The features of a sentence by their names; absent ones are 0. */
export type AskedFeatures = Partial<Readonly<Record<keyof typeof ASKED, number>>>;

/** The log-odds that a sentence is its article's word on the topic, against there being none. */
export const readingOf = (features: AskedFeatures): number => {
  let sum = -NONE;
  for (const [name, value] of Object.entries(features) as [keyof typeof ASKED, number][])
    sum += ASKED[name] * value;
  return sum;
};

/** What a word counts that stands in the sentence before, two before, and behind; and in the headline. */
const BEFORE = 0.6;
const TWO_BEFORE = 0.35;
const BEHIND = 0.3;
const IN_HEADLINE = 0.6;

/** What the words of a claim and around it have of a topic. */
export interface Held {
  readonly own: number;
  readonly around: number;
  readonly head: number;
  readonly headline: number;
  readonly alike: number;
}

const vectorOf = (words: Iterable<string>): Float32Array =>
  meaningVector(
    [...words].flatMap((word) => {
      const number = wordNumber(word);
      return number < 0 ? [] : [[number, telling(number)] as const];
    }),
  );

const headlines = createMemory<Article, Matter>();
/** What an article's headline is matched by; remembered with the article. */
export const headlineOf = (article: Article): Matter => {
  let matter = headlines.get(article);
  if (!matter) headlines.set(article, (matter = matterOfText(article.headline, article.language)));
  return matter;
};

const vectors = new WeakMap<Claim["words"], Float32Array>();
const vectorOfClaim = ({ words }: Claim): Float32Array => {
  let vector = vectors.get(words);
  if (!vector) vectors.set(words, (vector = vectorOf(words)));
  return vector;
};

/** The words of a topic that tell what it asks: all of them where each is harmless. */
const wordsOf = ({ words }: Matter): readonly string[] => {
  const carrying = [...words].filter((word) => !isHarmless(word));
  return carrying.length > 0 ? carrying : [...words];
};

/** What the head of a phrase ends before: "removal of the police chief". */
const BEHIND_HEAD =
  /\s(?:of|in|on|at|to|for|from|by|with|after|before|over|against|about|between|behind|into|under|without|during|among|per)\s.*/iu;

/** The word that a topic is of: the last one before what says of whom or where; undefined where that tells nothing. */
const headOf = (topic: string, words: readonly string[]): string | undefined =>
  [...matterOfText(topic.replace(BEHIND_HEAD, ""), "en").words].findLast((word) => words.includes(word));

/** What each of the claims (by its place) has of the topic, by meaning; linear in the claims, which stand article by article in the order of the text. */
export const createHeld = (claims: readonly Claim[], topic: string): ((at: number) => Held) => {
  const matter = matterOfText(topic, "en");
  const words = wordsOf(matter);
  const articles = [...new Set(claims.map(({ sentence }) => sentence.article))];
  const titles = articles.map(headlineOf);
  const titleOf = new Map(articles.map((article, at) => [article, at]));
  const named = (name: string) => (each: Pick<Matter, "terms">) => (each.terms.has(name) ? 1 : 0);
  const asked = [
    ...words.map((word) => {
      const { said, weight } = weighed(saidOf(word, claims), telling(wordNumber(word)));
      return { said, weight, titled: saidOf(word, titles) };
    }),
    ...[...matter.names].map((name) => {
      const { said, weight } = weighed(claims.map(named(name)), 1);
      return { said, weight, titled: titles.map(named(name)) };
    }),
  ];
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const meant = vectorOf(words);
  const headWord = headOf(topic, words);
  const head = headWord === undefined ? undefined : asked[words.indexOf(headWord)];
  return (at) => {
    const claim = claims[at] as Claim;
    const { article } = claim.sentence;
    const beside = (step: number): number => (claims[at + step]?.sentence.article === article ? 1 : 0);
    const [one, two, next] = [beside(-1) * BEFORE, beside(-2) * TWO_BEFORE, beside(1) * BEHIND];
    const title = titleOf.get(article) ?? -1;
    let [own, around, headline] = [0, 0, 0];
    for (const { said, titled, weight } of asked) {
      const here = said[at] ?? 0;
      const near = Math.max(one * (said[at - 1] ?? 0), two * (said[at - 2] ?? 0), next * (said[at + 1] ?? 0));
      own += weight * here;
      around += weight * Math.max(0, near - here);
      headline += weight * Math.max(0, IN_HEADLINE * (titled[title] ?? 0) - here);
    }
    return {
      own: own / whole,
      head: head?.said[at] ?? 0,
      around: around / whole,
      headline: headline / whole,
      alike: cosineOf(meant, vectorOfClaim(claim)),
    };
  };
};
