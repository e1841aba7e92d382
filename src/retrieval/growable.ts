/** Typed arrays that grow. */

type Numbers = Int32Array | Uint16Array | Uint8Array | Uint32Array;

/** The array itself if it has room for `length` numbers, else a copy with at least twice its room. */
export const withRoom = <T extends Numbers>(array: T, length: number): T => {
  if (length <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
};
