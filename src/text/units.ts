/** A text's letters as numbers: an array is read several times as fast as a string. */

/**
 * Makes a reader of texts: it gives a text's UTF-16 units, good until it reads the next text, in an array that is as long
 * or longer. A text of more than `usual` units gets an array of its own, which is not kept.
 */
export const createUnits = (usual: number): ((text: string) => Uint16Array) => {
  const keptUnits = new Uint16Array(usual);
  const kept = Buffer.from(keptUnits.buffer);
  return (text) => {
    if (text.length <= usual) {
      kept.write(text, "utf16le");
      return keptUnits;
    }
    const units = new Uint16Array(text.length);
    Buffer.from(units.buffer).write(text, "utf16le");
    return units;
  };
};
