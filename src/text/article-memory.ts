/** Remembering what was read of articles, sentences or passages: as much as a few commands need, however much coverage there is. */

/** What was read, by what it was read from. */
export interface Memory<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
}

/**
 * So many articles may be read for one command: what was read of them is kept for the next one on the same story. All that was
 * ever asked about would be gigabytes.
 */
export const ARTICLES_KEPT = 2_000;

/**
 * A memory of what was read last: of `most` keys at least, of twice as many at most, and of none that nobody holds any more. For
 * values that depend on nothing but their key and are not changed by who gets them.
 */
export const createMemory = <Key extends WeakKey, Value>(
  most: number = ARTICLES_KEPT,
): Memory<Key, Value> => {
  let [latest, before] = [new WeakMap<Key, Value>(), new WeakMap<Key, Value>()];
  let size = 0;
  const set = (key: Key, value: Value): void => {
    if (!latest.has(key) && (size += 1) > most) {
      [latest, before] = [new WeakMap(), latest];
      size = 1;
    }
    latest.set(key, value);
  };
  return {
    get(key) {
      const known = latest.get(key);
      if (known !== undefined) return known;
      const older = before.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
  };
};
