/** Which of many texts are probably alike: found by the bands they share, in linear time, while texts come and go. */
import { SMALL_STEPS, type Steps } from "../text/breath.ts";

/** Bands of a text (src/text/likeness.ts). */
const BANDS = 32;

/** Chains while there are few texts: as many as nodes. So many texts are put into other chains within some milliseconds. */
const MOST_RELINKED = BANDS * 4096;
/** Chains from then on, whatever comes: to put hundreds of thousands of texts into other chains would hold everybody up. */
const MOST_CHAINS = 1 << 21;

/** Groups of texts by id. */
interface AlikeGroups {
  /** Takes a text's bands, in place of those it had; null for a text that is like none. */
  put(id: string, bands: Uint32Array | null): void;
  remove(id: string): void;
  /** The texts that are connected with this one by shared bands, itself among them; empty for one that is not here. */
  groupOf(id: string): Steps<readonly string[]>;
  /** A text's bands; none for one that is not here. */
  bandsOf(id: string): Uint32Array;
}

/** No groups yet. Takes about 500 bytes a text: typed arrays, because a large corpus has millions of bands. */
export const createAlikeGroups = (): AlikeGroups => {
  const slots = new Map<string, number>();
  const ids: string[] = [];
  const free: number[] = [];
  /** By node (slot times BANDS plus band): its number, and its neighbours in the chain it is in. */
  let keys = new Uint32Array(BANDS * 64);
  let next = new Int32Array(BANDS * 64);
  let previous = new Int32Array(BANDS * 64);
  let heads = new Int32Array(BANDS * 64).fill(-1);

  const link = (node: number): void => {
    const chain = keys[node]! & (heads.length - 1);
    const head = heads[chain]!;
    next[node] = head;
    previous[node] = -1;
    if (head >= 0) previous[head] = node;
    heads[chain] = node;
  };

  const unlink = (node: number): void => {
    const [before, after] = [previous[node]!, next[node]!];
    if (before >= 0) next[before] = after;
    else heads[keys[node]! & (heads.length - 1)] = after;
    if (after >= 0) previous[after] = before;
  };

  const larger = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const copy = new Int32Array(array.length * 2);
    copy.set(array);
    return copy;
  };

  const grow = (): void => {
    const more = new Uint32Array(keys.length * 2);
    more.set(keys);
    keys = more;
    next = larger(next);
    previous = larger(previous);
    const chains = keys.length <= MOST_RELINKED ? keys.length : MOST_CHAINS;
    if (heads.length === chains) return;
    heads = new Int32Array(chains).fill(-1);
    for (const slot of slots.values()) for (let band = 0; band < BANDS; band += 1) link(slot * BANDS + band);
  };

  const remove = (id: string): void => {
    const slot = slots.get(id);
    if (slot === undefined) return;
    for (let band = 0; band < BANDS; band += 1) unlink(slot * BANDS + band);
    slots.delete(id);
    ids[slot] = "";
    free.push(slot);
  };

  return {
    remove,
    bandsOf(id) {
      const slot = slots.get(id);
      return slot === undefined ? new Uint32Array(0) : keys.subarray(slot * BANDS, (slot + 1) * BANDS);
    },
    put(id, bands) {
      remove(id);
      if (bands === null) return;
      const slot = free.pop() ?? ids.length;
      if ((slot + 1) * BANDS > keys.length) grow();
      ids[slot] = id;
      keys.set(bands, slot * BANDS);
      for (let band = 0; band < BANDS; band += 1) link(slot * BANDS + band);
      slots.set(id, slot);
    },
    *groupOf(id) {
      const first = slots.get(id);
      if (first === undefined) return [];
      const met = new Set([first]);
      // A number that thousands share is followed once, not once for each of them.
      const followed = new Set<number>();
      let steps = 0;
      for (const slot of met) {
        // Stock reports of years are one group of tens of thousands.
        if ((steps += 1) % SMALL_STEPS === 0) yield;
        for (let node = slot * BANDS; node < (slot + 1) * BANDS; node += 1) {
          const key = keys[node]!;
          if (met.size > 1 && followed.has(key)) continue;
          for (let at = heads[key & (heads.length - 1)]!; at >= 0; at = next[at]!) {
            if (at === node || keys[at] !== key) continue;
            met.add(Math.floor(at / BANDS));
            followed.add(key);
          }
        }
      }
      return [...met].map((slot) => ids[slot]!);
    },
  };
};
