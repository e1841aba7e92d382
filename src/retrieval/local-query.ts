/** A planned query in one block after the other. */
import type { TermRow } from "./term-rows.ts";

/** A term with its weight for this query: inverse document frequency times share, per unit of impact. */
export interface WeightedTerm {
  readonly row: TermRow;
  readonly weight: number;
}

/** The query in one block, in arrays that serve one block after the other. */
export interface LocalQuery {
  number: number;
  /** Terms that the block has. */
  count: number;
  /** By term, in the order of the query: its place in the block, where its postings over articles begin and end, and its weight. */
  readonly places: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
  /** By term: the most that it can add to a passage with its article. */
  readonly bounds: Float64Array;
  /** The terms by what they can add, the least first. */
  readonly order: Int32Array;
  /** What a passage of the block can reach at most. */
  bound: number;
  /** How many of the articles that the essential terms bring can enter, as the blocks before have shown. */
  share: number;
}

/** What a passage of each block can reach at most. */
export const boundBlocks = (blocks: number, terms: readonly WeightedTerm[]): Float64Array => {
  const bounds = new Float64Array(blocks);
  for (const { row, weight } of terms) {
    const { most } = row.articles();
    for (let number = 0; number < blocks; number += 1) bounds[number]! += weight * most[number]!;
  }
  return bounds;
};

/** What takes the query into a block, given its number and its bound; the one before is then no longer good. */
export const createLocalQuery = (terms: readonly WeightedTerm[]) => {
  const query: LocalQuery = {
    number: -1,
    count: 0,
    places: new Int32Array(terms.length),
    starts: new Int32Array(terms.length),
    ends: new Int32Array(terms.length),
    weights: new Float64Array(terms.length),
    bounds: new Float64Array(terms.length),
    order: new Int32Array(terms.length),
    bound: 0,
    share: 0.1,
  };
  const { places, starts, ends, weights, bounds, order } = query;
  return (number: number, bound: number): LocalQuery => {
    let count = 0;
    for (const { row, weight } of terms) {
      const place = row.places[number]!;
      if (place < 0) continue;
      const articles = row.articles();
      const most = weight * articles.most[number]!;
      places[count] = place;
      starts[count] = articles.starts[number]!;
      ends[count] = articles.ends[number]!;
      weights[count] = weight;
      bounds[count] = most;
      let at = count++;
      for (; at > 0 && bounds[order[at - 1]!]! > most; at -= 1) order[at] = order[at - 1]!;
      order[at] = count - 1;
    }
    query.number = number;
    query.count = count;
    query.bound = bound;
    return query;
  };
};
