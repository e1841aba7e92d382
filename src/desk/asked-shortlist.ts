/** Which sentences are read closely, without reading the figures of all. */
import type { Steps } from "../text/breath.ts";

/** An article is read closely in so many of its sentences, those that have most of the topic; so many articles are. */
const CLOSELY = 12;
const MOST_ARTICLES = 48;

/** What sums may be off by. */
const ROUNDING = 1e-9;

interface Reading {
  readonly reading: number;
}

const surestFirst = (a: Reading, b: Reading): number => b.reading - a.reading;

/** A sentence by its number, with the most that it may read at. */
interface Contender {
  readonly at: number;
  readonly most: number;
}

/** Reads sentences, those that may read highest first, until the `places`th of them is above all that are left. */
const readingFirst = function* <Read extends Reading>(
  contenders: readonly Contender[],
  places: number,
  read: (at: number) => Read,
): Steps<{ readonly at: number; readonly each: Read }[]> {
  const found: { readonly at: number; readonly each: Read }[] = [];
  let highest: number[] = [];
  for (const { at, most } of contenders) {
    if ((highest[places - 1] ?? -Infinity) > most) break;
    yield;
    const each = read(at);
    found.push({ at, each });
    highest = [...highest, each.reading].toSorted((a, b) => b - a).slice(0, places);
  }
  return found;
};

/**
 * The first sentences of the first articles by their reading. `articles`: each one's sentences by their numbers, which go up;
 * `least`: what a sentence reads at without its figures; `byFigures`: the most that these can add; `read`: the sentence with
 * them, which is called only for those that its figures could bring among the first.
 */
export const shortlisting = function* <Read extends Reading>(
  articles: readonly (readonly number[])[],
  byFigures: number,
  least: (sentence: number) => number,
  read: (sentence: number) => Read,
): Steps<Read[][]> {
  const known = new Map<number, Read>();
  const once = (at: number): Read => {
    const each = known.get(at) ?? read(at);
    known.set(at, each);
    return each;
  };
  const measured: { readonly place: number; readonly own: readonly Contender[] }[] = [];
  for (const [place, sentences] of articles.entries()) {
    const own: Contender[] = [];
    for (const at of sentences) {
      yield;
      own.push({ at, most: least(at) + byFigures + ROUNDING });
    }
    measured.push({ place, own: own.toSorted((a, b) => b.most - a.most) });
  }
  const mostOf = ({ own }: { readonly own: readonly Contender[] }): number => own[0]?.most ?? -Infinity;
  const first: { readonly place: number; readonly own: readonly Contender[]; readonly reading: number }[] =
    [];
  for (const article of measured.toSorted((a, b) => mostOf(b) - mostOf(a))) {
    const last = first.toSorted(surestFirst)[MOST_ARTICLES - 1];
    if (last && last.reading > mostOf(article)) break;
    const best = yield* readingFirst(article.own, 1, once);
    first.push({ ...article, reading: Math.max(...best.map(({ each }) => each.reading)) });
  }
  const chosen: Read[][] = [];
  for (const { own } of first
    .toSorted((a, b) => surestFirst(a, b) || a.place - b.place)
    .slice(0, MOST_ARTICLES)) {
    const found = yield* readingFirst(own, CLOSELY, once);
    const surest = found.toSorted((a, b) => surestFirst(a.each, b.each) || a.at - b.at).slice(0, CLOSELY);
    chosen.push(surest.map(({ each }) => each));
  }
  return chosen;
};
