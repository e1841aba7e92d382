/**
 * Which term each printed word is: a hash table asked by a stretch of a text, so that reading a text cuts no strings
 * out of it (a Map of strings took three times as long).
 */

/** What `find` gives for a word that is not remembered. */
export const NOT_REMEMBERED = -2;

export interface PrintedWords {
  readonly size: number;
  /** The number remembered for `text.slice(start, end)`, or NOT_REMEMBERED. */
  find(text: string, start: number, end: number): number;
  /** Remembers a number for a word that is not remembered yet. */
  add(word: string, number: number): void;
}

/** FNV-1a over UTF-16 units. */
const hashOf = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
};

/** An empty table. */
export const createPrintedWords = (): PrintedWords => {
  const printed: string[] = [];
  const numbers: number[] = [];
  let places = new Int32Array(1 << 12).fill(-1);
  let hashes = new Int32Array(1 << 11);

  const place = (index: number): void => {
    const mask = places.length - 1;
    let at = hashes[index]! & mask;
    while (places[at]! >= 0) at = (at + 1) & mask;
    places[at] = index;
  };

  const equals = (word: string, text: string, start: number, end: number): boolean => {
    if (word.length !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
    return true;
  };

  return {
    get size() {
      return printed.length;
    },
    find(text, start, end) {
      const hash = hashOf(text, start, end);
      const mask = places.length - 1;
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const index = places[at]!;
        if (index < 0) return NOT_REMEMBERED;
        if (hashes[index] === hash && equals(printed[index]!, text, start, end)) return numbers[index]!;
      }
    },
    add(word, number) {
      const index = printed.length;
      if (index === hashes.length) {
        const larger = new Int32Array(index * 2);
        larger.set(hashes);
        hashes = larger;
        places = new Int32Array(places.length * 2).fill(-1);
        for (let earlier = 0; earlier < index; earlier += 1) place(earlier);
      }
      // A copy: a slice of a text would keep the whole text in memory.
      printed.push(Buffer.from(word).toString());
      numbers.push(number);
      hashes[index] = hashOf(word, 0, word.length);
      place(index);
    },
  };
};
