/** News for the benchmark: any number of passages, articles of about four, made anew whenever they are asked for. */
import { cutPassages, hasSet, readReuters } from "../eval/retrieval-sets.ts";
import type { Article, Passage } from "../../src/types.ts";

/** A small fast generator of random numbers in [0, 1) (mulberry32), the same sequence for the same seed. */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
};

const PASSAGES_PER_ARTICLE = 4;
const OUTLETS = 40;

/** Stand-in text where the newswire set is not here: words by Zipf's law over a vocabulary of 60,000. */
const zipfTexts = (): { title: string; text: string }[] => {
  const random = createRandom(7);
  const syllables = "ba ce di fo gu ha ke li mo nu pa re si to vu wa ye zi dra ster".split(" ");
  const word = (rank: number): string => {
    let name = "";
    for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) name += syllables[rest % 20];
    return name;
  };
  const any = (): string => word(Math.floor(60_000 ** random()));
  return Array.from({ length: 12_000 }, () => ({
    title: Array.from({ length: 7 }, any).join(" "),
    text: Array.from({ length: 15 }, () => `${Array.from({ length: 16 }, any).join(" ")}.`).join(" "),
  }));
};

export interface BenchCorpus {
  readonly source: string;
  readonly articles: number;
  article(number: number): Article;
  /** A query's raw material: a stretch of `words` words from somewhere in the corpus. */
  stretch(random: () => number, words: number): string;
}

/** A corpus of at least `passages` passages. */
export const createBenchCorpus = (passages: number): BenchCorpus => {
  const here = hasSet("reuters/docs.jsonl.gz");
  const texts = here ? readReuters() : zipfTexts();
  const pool: string[] = [];
  for (const { text } of texts) {
    for (const [start, end] of cutPassages(text)) pool.push(text.slice(start, end).replace(/\s+/g, " "));
  }
  const headlines = texts.map(({ title }) => title).filter(Boolean);
  const articles = Math.ceil(passages / PASSAGES_PER_ARTICLE);
  // The first round is the pool in its order; later rounds mix passages, so that no two articles are equal.
  const pick = (number: number): string[] => {
    const first = number * PASSAGES_PER_ARTICLE;
    const random = createRandom(number);
    return Array.from({ length: PASSAGES_PER_ARTICLE }, (_, at) =>
      first + at < pool.length ? pool[first + at]! : pool[Math.floor(random() * pool.length)]!,
    );
  };
  return {
    source: here ? "Reuters-21578" : "generated (Zipf)",
    articles,
    article(number) {
      const id = `a${number}`;
      const random = createRandom(number + 1);
      const day = Math.floor(random() * 730);
      const pieces = pick(number);
      let start = 0;
      const cut = pieces.map((text, at): Passage => {
        const passage = { id: `${id}#${at}`, articleId: id, start, end: start + text.length, sentences: [] };
        start += text.length + 2;
        return passage;
      });
      return {
        id,
        collection: "",
        file: "",
        headline: headlines[number % headlines.length]!,
        outlet: `Outlet ${Math.floor(OUTLETS ** random())}`,
        carrier: null,
        publishedOn: new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
        dateFrom: "front-matter",
        dateReasons: [],
        byline: null,
        dateline: null,
        language: "en",
        url: null,
        retold: false,
        tags: [],
        words: 0,
        copyOf: number % 10 === 9 ? `a${number - 1}` : null,
        copyLikeness: null,
        warnings: [],
        // The bytes round trip makes one flat string of the joined pieces.
        text: Buffer.from(pieces.join("\n\n")).toString(),
        passages: cut,
      };
    },
    stretch(random, words) {
      const text = pool[Math.floor(random() * pool.length)]!.split(" ");
      const from = Math.floor(random() * Math.max(1, text.length - words));
      return text
        .slice(from, from + words)
        .join(" ")
        .replace(/[^\p{L}\p{N} ]/gu, "");
    },
  };
};
