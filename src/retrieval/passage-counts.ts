/** Counts the words of a block's passages, and turns the counts into impacts: of the passages, and of their articles. */
import { reachOf, sortByTerm } from "./block.ts";
import type { Block } from "./block.ts";
import { withRoom } from "./growable.ts";
import { HEADLINE_WEIGHT, LATER_HEADLINE_WEIGHT } from "./parameters.ts";

/** A word of the headline, as it is counted: those of the text are in the lower 16 bits, at most as many as fit. */
export const HEADLINE_WORD = 1 << 16;
/** A word of the text. */
export const TEXT_WORD = 1;
/** As many as are counted of one term. */
const MOST = 0xffff;

/** What impacts are made relative to. */
interface Scale {
  /** By passage of the block: its article there; and BM25's denominator, without the frequency. */
  readonly articleOf: Uint16Array;
  readonly passages: Float32Array;
  /** By passage: 1 where it opens its article. */
  readonly opens: Uint8Array;
  /** The denominators by article of the block. */
  readonly articles: Float32Array;
}

const impactOf = (frequency: number, denominator: number): number =>
  Math.max(1, Math.round((255 * frequency) / (frequency + denominator)));

/** Counts of terms by passage, in the order met. */
export const createPassageCounts = () => {
  let terms = new Int32Array(1 << 10);
  let local = new Uint16Array(1 << 10);
  /** Words of the text, and those of the headline times `HEADLINE_WORD`. */
  let frequencies = new Uint32Array(1 << 10);
  let count = 0;
  /** By term: the entry after its last one, counted over the builder's life so that it need not be cleared. */
  let last = new Int32Array(1 << 10);
  let before = 0;
  let opened = 0;

  return {
    /** Starts the next passage. */
    open(): void {
      opened = before + count;
    },
    /** Counts a word, `TEXT_WORD` or `HEADLINE_WORD`, of the passage. */
    add(term: number, passage: number, word: number): void {
      if (term >= last.length) last = withRoom(last, term + 1);
      const seen = last[term]!;
      if (seen > opened) {
        const known = frequencies[seen - before - 1]!;
        const held = word === TEXT_WORD ? known & MOST : known >>> 16;
        if (held < MOST) frequencies[seen - before - 1] = known + word;
        return;
      }
      if (count === terms.length) {
        terms = withRoom(terms, count + 1);
        local = withRoom(local, count + 1);
        frequencies = withRoom(frequencies, count + 1);
      }
      terms[count] = term;
      local[count] = passage;
      frequencies[count] = word;
      count += 1;
      last[term] = before + count;
    },
    /** The postings of all that was counted, over passages and over articles; then starts anew. */
    take(scale: Scale): Pick<Block, "passages" | "articles"> {
      const sorted = sortByTerm(terms, count);
      const passages = {
        terms: sorted.terms,
        starts: sorted.starts,
        local: new Uint16Array(count),
        impacts: new Uint8Array(count),
        maxima: new Uint8Array(sorted.terms.length),
      };
      const counted = new Uint32Array(count);
      for (let at = 0; at < count; at += 1) {
        const place = sorted.places[at]!;
        passages.local[place] = local[at]!;
        counted[place] = frequencies[at]!;
      }
      const starts = new Uint32Array(sorted.starts.length);
      const maxima = new Uint8Array(sorted.terms.length);
      const articles = new Uint16Array(count);
      const impacts = new Uint8Array(count);
      const reach = new Uint8Array(count);
      let next = 0;
      for (let term = 0, at = 0; term < sorted.terms.length; term += 1) {
        const end = sorted.starts[term + 1]!;
        while (at < end) {
          const article = scale.articleOf[passages.local[at]!]!;
          const headline = counted[at]! >>> 16;
          let frequency = HEADLINE_WEIGHT * headline;
          let most = 0;
          for (; at < end; at += 1) {
            const passage = passages.local[at]!;
            if (scale.articleOf[passage] !== article) break;
            const words = counted[at]! & MOST;
            const weight = scale.opens[passage] === 1 ? HEADLINE_WEIGHT : LATER_HEADLINE_WEIGHT;
            const impact = impactOf(Math.min(MOST, words + weight * headline), scale.passages[passage]!);
            passages.impacts[at] = impact;
            if (impact > most) most = impact;
            frequency += words;
          }
          if (most > passages.maxima[term]!) passages.maxima[term] = most;
          const impact = impactOf(Math.min(MOST, frequency), scale.articles[article]!);
          if (impact > maxima[term]!) maxima[term] = impact;
          articles[next] = article;
          impacts[next] = impact;
          reach[next] = reachOf(most, impact);
          next += 1;
        }
        starts[term + 1] = next;
      }
      before += count;
      count = 0;
      if (before > 1 << 30) {
        before = 0;
        last.fill(0);
      }
      return {
        passages,
        articles: {
          terms: sorted.terms,
          starts,
          local: articles.slice(0, next),
          impacts: impacts.slice(0, next),
          maxima,
          reach: reach.slice(0, next),
        },
      };
    },
  };
};
