/** Which sentences are read closely, without reading the figures of all. */
import type { Steps } from "../text/breath.ts";
import { ASKED } from "./asked-features.ts";

/** An article is read closely in so many of its sentences, those that have most of the topic; so many articles are. */
const CLOSELY = 12;
const MOST_ARTICLES = 48;

/** The most that its figures can add to a sentence's reading, with what sums may be off by. */
const BY_FIGURES = ASKED.counts + ASKED.money + ASKED.many + 1e-9;

/** The value at that place, counting from 0, of these from high to low; lower than any where there are fewer. */
const ranked = (values: readonly number[], place: number): number =>
  values.toSorted((a, b) => b - a)[place] ?? -Infinity;

/**
 * The first sentences of the first articles by their reading. `articles`: each one's sentences by their numbers; `least`: what
 * a sentence reads at without its figures; `read`: the sentence with them, which is called only for those that its figures
 * could bring among the first.
 */
export const shortlisting = function* <Read extends { readonly reading: number }>(
  articles: readonly (readonly number[])[],
  least: (sentence: number) => number,
  read: (sentence: number) => Read,
): Steps<Read[][]> {
  const surestFirst = (a: Read | undefined, b: Read | undefined): number =>
    (b?.reading ?? 0) - (a?.reading ?? 0);
  const measured: { readonly own: readonly { at: number; reading: number }[]; readonly best: number }[] = [];
  for (const sentences of articles) {
    const own: { at: number; reading: number }[] = [];
    for (const at of sentences) {
      yield;
      own.push({ at, reading: least(at) });
    }
    measured.push({ own, best: Math.max(...own.map(({ reading }) => reading)) });
  }
  const bests = measured.map(({ best }) => best);
  const leastOfArticles = ranked(bests, MOST_ARTICLES - 1);
  const chosen: Read[][] = [];
  for (const { own, best } of measured) {
    if (best + BY_FIGURES < leastOfArticles) continue;
    const readings = own.map(({ reading }) => reading);
    const leastOfSentences = ranked(readings, CLOSELY - 1);
    const within: Read[] = [];
    for (const { at, reading } of own) {
      if (reading + BY_FIGURES < leastOfSentences) continue;
      yield;
      within.push(read(at));
    }
    chosen.push(within.toSorted(surestFirst).slice(0, CLOSELY));
  }
  return chosen.toSorted(([a], [b]) => surestFirst(a, b)).slice(0, MOST_ARTICLES);
};
