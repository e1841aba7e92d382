/** From articles to a block: counts words by passage and by article, and turns the counts into impacts. */
import type { Article } from "../types.ts";
import { groupByTerm, withReach } from "./block.ts";
import type { Block } from "./block.ts";
import type { Dictionary } from "./dictionary.ts";
import { withRoom } from "./growable.ts";
import { openText } from "./open-text.ts";
import { createPairs } from "./pairs.ts";
import {
  ARTICLE_K1,
  BLOCK_PASSAGES,
  HEADLINE_WEIGHT,
  LATER_HEADLINE_WEIGHT,
  LENGTH_B,
  PASSAGE_K1,
} from "./parameters.ts";

/** How long texts are on average, in content words; impacts are made relative to it. */
export interface Lengths {
  passages: number;
  articles: number;
  /** Content words of all passages. */
  words: number;
}

/** Counts of terms by local number, in the order met. */
const createCounts = () => {
  let terms = new Int32Array(1 << 10);
  let local = new Uint16Array(1 << 10);
  let frequencies = new Uint16Array(1 << 10);
  let count = 0;
  /** By term: the entry after its last one, counted over the builder's life so that it need not be cleared. */
  let last = new Int32Array(1 << 10);
  let before = 0;
  let opened = 0;
  return {
    /** Starts the next passage or article. */
    open() {
      opened = before + count;
    },
    add(term: number, number: number, times: number) {
      if (term >= last.length) last = withRoom(last, term + 1);
      const seen = last[term]!;
      if (seen > opened) {
        frequencies[seen - before - 1] = Math.min(0xffff, frequencies[seen - before - 1]! + times);
        return;
      }
      if (count === terms.length) {
        terms = withRoom(terms, count + 1);
        local = withRoom(local, count + 1);
        frequencies = withRoom(frequencies, count + 1);
      }
      terms[count] = term;
      local[count] = number;
      frequencies[count] = times;
      count += 1;
      last[term] = before + count;
    },
    /** The postings of all that was added, given each number's BM25 denominator; then starts anew. */
    take(denominators: Float32Array) {
      const impacts = new Uint8Array(count);
      for (let at = 0; at < count; at += 1) {
        const frequency = frequencies[at]!;
        impacts[at] = Math.max(1, Math.round((255 * frequency) / (frequency + denominators[local[at]!]!)));
      }
      const postings = groupByTerm({ count, terms, local, impacts });
      before += count;
      count = 0;
      if (before > 1 << 30) {
        before = 0;
        last.fill(0);
      }
      return postings;
    },
  };
};

const denominatorsOf = (lengths: readonly number[], average: number, k1: number): Float32Array =>
  Float32Array.from(lengths, (length) => k1 * (1 - LENGTH_B + (LENGTH_B * length) / Math.max(average, 1)));

/** Collects articles until they make a block. */
export const createBlockBuilder = (dictionary: Dictionary, lengths: Lengths) => {
  const byPassage = createCounts();
  const byArticle = createCounts();
  const pairs = createPairs();
  let slots: number[] = [];
  let generations: number[] = [];
  let firstPassage: number[] = [];
  let passageNumber: number[] = [];
  let passageLengths: number[] = [];
  let articleLengths: number[] = [];
  let articleOf: number[] = [];

  return {
    /** Passages waiting to be sealed. */
    get waiting() {
      return passageLengths.length;
    },

    /**
     * Takes the passages of an article from number `from` on, as many as the block has room for; gives the number of
     * the first that it did not take.
     */
    add(article: Article, slot: number, generation: number, from: number): number {
      const { headline, language, passages, text } = article;
      const until = Math.min(passages.length, from + BLOCK_PASSAGES - passageLengths.length);
      const local = slots.length;
      const title = dictionary.reader(language, openText(headline))(0, headline.length);
      const titleTerms = title.terms.slice(0, title.count);
      const titleMarks = title.marks.slice(0, title.words);
      slots.push(slot);
      generations.push(generation);
      firstPassage.push(passageLengths.length);
      passageNumber.push(from);
      byArticle.open();
      const read = dictionary.reader(language, openText(text));
      let total = 0;
      for (let number = from; number < until; number += 1) {
        const { start, end } = passages[number]!;
        const passage = passageLengths.length;
        const { terms, count, marks, words } = read(start, end);
        byPassage.open();
        for (let at = 0; at < count; at += 1) {
          byPassage.add(terms[at]!, passage, 1);
          byArticle.add(terms[at]!, local, 1);
        }
        const weight = number === 0 ? HEADLINE_WEIGHT : LATER_HEADLINE_WEIGHT;
        for (const term of titleTerms) byPassage.add(term, passage, weight);
        pairs.addRun(marks, words, passage);
        pairs.addRun(titleMarks, titleMarks.length, passage);
        passageLengths.push(count);
        articleOf.push(local);
        total += count;
      }
      for (const term of titleTerms) byArticle.add(term, local, HEADLINE_WEIGHT);
      articleLengths.push(total);
      lengths.words += total;
      lengths.passages += until - from;
      lengths.articles += 1;
      return until;
    },

    /** Makes the block of what was added and starts the next; call only when something waits. */
    seal(): Block {
      const passageAverage = lengths.words / Math.max(lengths.passages, 1);
      const articleAverage = lengths.words / Math.max(lengths.articles, 1);
      const numbers = Uint16Array.from(articleOf);
      const passages = byPassage.take(denominatorsOf(passageLengths, passageAverage, PASSAGE_K1));
      const articles = byArticle.take(denominatorsOf(articleLengths, articleAverage, ARTICLE_K1));
      const block: Block = {
        slots: Int32Array.from(slots),
        generations: Int32Array.from(generations),
        firstPassage: Uint32Array.from([...firstPassage, passageLengths.length]),
        passageNumber: Uint32Array.from(passageNumber),
        articleOf: numbers,
        passages,
        articles: withReach(articles, passages, numbers),
        pairs: pairs.take(numbers.length),
        known: null,
      };
      slots = [];
      generations = [];
      firstPassage = [];
      passageNumber = [];
      passageLengths = [];
      articleLengths = [];
      articleOf = [];
      return block;
    },
  };
};
