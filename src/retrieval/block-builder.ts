/** From articles to a block. */
import type { Article } from "../types.ts";
import type { Block } from "./block.ts";
import type { Dictionary } from "./dictionary.ts";
import { openText } from "./open-text.ts";
import { createPairs } from "./pairs.ts";
import { ARTICLE_K1, BLOCK_PASSAGES, LENGTH_B, PASSAGE_K1 } from "./parameters.ts";
import { HEADLINE_WORD, TEXT_WORD, createPassageCounts } from "./passage-counts.ts";

/** How long texts are on average, in content words; impacts are made relative to it. */
export interface Lengths {
  passages: number;
  articles: number;
  /** Content words of all passages. */
  words: number;
}

const denominatorsOf = (lengths: readonly number[], average: number, k1: number): Float32Array =>
  Float32Array.from(lengths, (length) => k1 * (1 - LENGTH_B + (LENGTH_B * length) / Math.max(average, 1)));

/** Collects articles until they make a block. */
export const createBlockBuilder = (dictionary: Dictionary, lengths: Lengths) => {
  const counts = createPassageCounts();
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
      const read = dictionary.reader(language, openText(text));
      let total = 0;
      for (let number = from; number < until; number += 1) {
        const { start, end } = passages[number]!;
        const passage = passageLengths.length;
        const { terms, count, marks, words } = read(start, end);
        counts.open();
        for (let at = 0; at < count; at += 1) counts.add(terms[at]!, passage, TEXT_WORD);
        for (const term of titleTerms) counts.add(term, passage, HEADLINE_WORD);
        pairs.addRun(marks, words, passage);
        pairs.addRun(titleMarks, titleMarks.length, passage);
        passageLengths.push(count);
        articleOf.push(local);
        total += count;
      }
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
      const opens = new Uint8Array(numbers.length);
      for (let article = 0; article < slots.length; article += 1)
        if (passageNumber[article] === 0) opens[firstPassage[article]!] = 1;
      const block: Block = {
        slots: Int32Array.from(slots),
        generations: Int32Array.from(generations),
        firstPassage: Uint32Array.from([...firstPassage, passageLengths.length]),
        passageNumber: Uint32Array.from(passageNumber),
        articleOf: numbers,
        ...counts.take({
          articleOf: numbers,
          passages: denominatorsOf(passageLengths, passageAverage, PASSAGE_K1),
          opens,
          articles: denominatorsOf(articleLengths, articleAverage, ARTICLE_K1),
        }),
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
