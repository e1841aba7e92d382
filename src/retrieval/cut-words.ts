/** Cuts a text for the index: where its words are, and what stands for each, without a string or a call for each. */
import { CHARACTER, characterTable } from "../text/characters.ts";
import { visitWordAt } from "../text/segmentation.ts";
import { HASH_FACTOR, HASH_START } from "../text/word-walk.ts";
import { withRoom } from "./growable.ts";
import type { OpenText } from "./open-text.ts";

const { letter, separator, stop } = CHARACTER;

/** Numbers of a word among the places: its start and its end in the text, and its fingerprint. */
export const PLACE = 4;

/** What each unit multiplies the second half of a fingerprint by; HASH_FACTOR is the first half's. */
const OTHER_FACTOR = 0x9e3779b1 | 0;

/** What `takeFingerprint` took last. */
export const fingerprint = new Int32Array(2);

/**
 * Takes the fingerprint of a word, two times 32 bits: FNV-1a over its UTF-16 units, and a polynomial in them. Among a million
 * words two have the same by a chance of one in thirty millions.
 */
export const takeFingerprint = (units: Uint16Array, start: number, end: number): void => {
  let hash = HASH_START;
  let other = 0;
  for (let at = start; at < end; at += 1) {
    hash = Math.imul(hash ^ units[at]!, HASH_FACTOR);
    other = (Math.imul(other, OTHER_FACTOR) + units[at]!) | 0;
  }
  fingerprint[0] = hash;
  fingerprint[1] = other;
};

/** Cuts stretches of texts, one after the other. */
export const createCutter = () => {
  let places = new Int32Array(PLACE << 10);
  let used = 0;
  let opened: OpenText | null = null;

  const add = (start: number, end: number): void => {
    const { units, from } = opened!;
    takeFingerprint(units, start - from, end - from);
    places[used] = start;
    places[used + 1] = end;
    places[used + 2] = fingerprint[0]!;
    places[used + 3] = fingerprint[1]!;
    used += PLACE;
  };

  return {
    /** The places of the words that were cut last, `PLACE` numbers each. */
    get places(): Int32Array {
      return places;
    },
    /** Cuts `text.slice(from, to)` of an open text, as `eachWord` does with pairs; gives how many numbers its places are. */
    cut(its: OpenText, from: number, to: number): number {
      opened = its;
      // There are not more words than characters.
      places = withRoom(places, PLACE * (to - from));
      used = 0;
      const { text, units, from: origin } = its;
      const table = characterTable;
      const found = places;
      let next = 0;
      for (let at = from; at < to;) {
        // Nearly all words are letters and nothing else.
        const start = at;
        let hash = HASH_START;
        let other = 0;
        let kind: number = separator;
        for (; at < to; at += 1) {
          const unit = units[at - origin]!;
          kind = table[unit]!;
          if (kind !== letter) break;
          hash = Math.imul(hash ^ unit, HASH_FACTOR);
          other = (Math.imul(other, OTHER_FACTOR) + unit) | 0;
        }
        const isEnd =
          at === to ||
          kind === separator ||
          (kind === stop && (at + 1 === to || table[units[at + 1 - origin]!] === separator));
        if (!isEnd) {
          used = next;
          at = visitWordAt(text, start, to, true, add);
          next = used;
          continue;
        }
        if (at > start) {
          found[next] = start;
          found[next + 1] = at;
          found[next + 2] = hash;
          found[next + 3] = other;
          next += PLACE;
        }
        at += 1;
      }
      return next;
    },
  };
};
