/**
 * Blocks into one, without the articles that were replaced or removed: term by term, so that it can be done in steps while
 * the blocks themselves are searched on.
 */
import { readArticles } from "./block.ts";
import type { Block, Postings } from "./block.ts";
import { PAIRS, createPairSets, movePairs } from "./pairs.ts";

/** Postings that are read in a step: some milliseconds, also where this code runs for the first time. */
const STEP = 1 << 14;
/** So many postings take as long as one of the sets of pairs. */
const PAIR_SET = 1 << 8;

/** A block that is going into another one. */
interface Part {
  readonly block: Block;
  /** New local numbers by old; -1 where the article is gone. */
  readonly passages: Int32Array;
  readonly articles: Int32Array;
  /** The place of the next term. */
  next: number;
}

type Columns = Pick<Postings, "local" | "impacts">;

/** Copies those postings of a term that are not gone; gives where the next one goes. */
const copyLive = (
  { local, impacts }: Columns,
  start: number,
  end: number,
  renumbered: Int32Array,
  to: Columns,
  at: number,
): number => {
  let next = at;
  for (let posting = start; posting < end; posting += 1) {
    const number = renumbered[local[posting]!]!;
    if (number < 0) continue;
    to.local[next] = number;
    to.impacts[next] = impacts[posting]!;
    next += 1;
  }
  return next;
};

const largest = (impacts: Uint8Array, start: number, end: number): number => {
  let found = 0;
  for (let at = start; at < end; at += 1) if (impacts[at]! > found) found = impacts[at]!;
  return found;
};

/** Room for postings that come term by term. */
const createRoom = (terms: number, count: number) => ({
  starts: new Uint32Array(terms + 1),
  local: new Uint16Array(count),
  impacts: new Uint8Array(count),
  maxima: new Uint8Array(terms),
});

/** The part of the room that was filled: a copy, since more than that would be kept else. */
const filled = (room: ReturnType<typeof createRoom>, terms: number, count: number) => ({
  starts: room.starts.slice(0, terms + 1),
  local: room.local.slice(0, count),
  impacts: room.impacts.slice(0, count),
  maxima: room.maxima.slice(0, terms),
});

const sum = (parts: readonly Part[], count: (block: Block) => number): number =>
  parts.reduce((total, { block }) => total + count(block), 0);

/**
 * Starts to make one block of the live articles of several, in order. The impacts stay as they are. The sum of their live
 * passages must fit one block. What it gives is to be called until it gives the block; articles that go meanwhile are in it.
 */
export const createMerge = (
  blocks: readonly Block[],
  isLive: (slot: number, generation: number) => boolean,
): (() => Block | null) => {
  const slots: number[] = [];
  const generations: number[] = [];
  const firstPassage: number[] = [];
  const passageNumber: number[] = [];
  const articleOf: number[] = [];
  const parts = blocks.map((block): Part => {
    const passages = new Int32Array(block.articleOf.length).fill(-1);
    const articles = new Int32Array(block.slots.length).fill(-1);
    for (let article = 0; article < block.slots.length; article += 1) {
      if (!isLive(block.slots[article]!, block.generations[article]!)) continue;
      articles[article] = slots.length;
      firstPassage.push(articleOf.length);
      for (let at = block.firstPassage[article]!; at < block.firstPassage[article + 1]!; at += 1) {
        passages[at] = articleOf.length;
        articleOf.push(slots.length);
      }
      slots.push(block.slots[article]!);
      generations.push(block.generations[article]!);
      passageNumber.push(block.passageNumber[article]!);
    }
    return { block, passages, articles, next: 0 };
  });
  const count = articleOf.length;
  const mostTerms = sum(parts, ({ passages }) => passages.terms.length);
  const terms = new Int32Array(mostTerms);
  const passages = createRoom(
    mostTerms,
    sum(parts, (block) => block.passages.local.length),
  );
  const articles = createRoom(
    mostTerms,
    sum(parts, (block) => block.articles.local.length),
  );
  const reach = new Uint8Array(articles.local.length);
  const pairs = createPairSets(count);
  let [place, passage, article, set] = [0, 0, 0, 0];

  /** Takes the next term of all of the blocks; gives how many postings were read, 0 where there is none left. */
  const takeTerm = (): number => {
    let term = Infinity;
    for (const { block, next } of parts) term = Math.min(term, block.passages.terms[next] ?? Infinity);
    if (term === Infinity) return 0;
    let read = 0;
    for (const part of parts) {
      const { block, next } = part;
      if (block.passages.terms[next] !== term) continue;
      readArticles(block, next);
      const { starts } = block.passages;
      passage = copyLive(block.passages, starts[next]!, starts[next + 1]!, part.passages, passages, passage);
      const [start, end] = [block.articles.starts[next]!, block.articles.starts[next + 1]!];
      let to = article;
      for (let at = start; at < end; at += 1) {
        reach[to] = block.articles.reach[at]!;
        to += part.articles[block.articles.local[at]!]! < 0 ? 0 : 1;
      }
      article = copyLive(block.articles, start, end, part.articles, articles, article);
      part.next += 1;
      read += starts[next + 1]! - starts[next]! + end - start;
    }
    if (passage === passages.starts[place]!) return read;
    terms[place] = term;
    passages.maxima[place] = largest(passages.impacts, passages.starts[place]!, passage);
    articles.maxima[place] = largest(articles.impacts, articles.starts[place]!, article);
    place += 1;
    passages.starts[place] = passage;
    articles.starts[place] = article;
    return read;
  };

  const finish = (): Block => {
    const found = terms.slice(0, place);
    return {
      slots: Int32Array.from(slots),
      generations: Int32Array.from(generations),
      firstPassage: Uint32Array.from([...firstPassage, count]),
      passageNumber: Uint32Array.from(passageNumber),
      articleOf: Uint16Array.from(articleOf),
      passages: { terms: found, ...filled(passages, place, passage) },
      articles: { terms: found, ...filled(articles, place, article), reach: reach.slice(0, article) },
      pairs,
      known: null,
    };
  };

  let isRead = count === 0;
  return () => {
    let left = STEP;
    while (!isRead && left > 0) {
      const read = takeTerm();
      left -= read;
      isRead = read === 0;
    }
    while (left > 0 && set < PAIRS) {
      for (const part of parts) movePairs(part.block, set, part.passages, pairs, count);
      set += 1;
      left -= PAIR_SET;
    }
    return isRead && set === PAIRS ? finish() : null;
  };
};
