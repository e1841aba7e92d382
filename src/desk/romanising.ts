/** Arabic names in Latin letters, as far as their letters tell: short vowels are not written. */

const LETTERS: ReadonlyMap<string, string> = new Map(
  "آ a,أ a,إ i,ا a,ب b,ت t,ث th,ج j,ح h,خ kh,د d,ذ dh,ر r,ز z,س s,ش sh,ص s,ض d,ط t,ظ z,غ g,ف f,ق q,ك k,ل l,م m,ن n,ه h,و u,ي i,ى a,ة a,ئ i,ؤ u"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/**
 * Spellings by which an Arabic word may be looked for in Latin letters, lower case: as its letters stand, and with a vowel
 * between consonants ("gza", "gaza"), each also a letter longer, for a look that leaves out the word as typed. None for a word
 * of other letters.
 */
export const romanised = (word: string): readonly string[] => {
  const plain = Array.from(word, (letter) => LETTERS.get(letter) ?? "").join("");
  if (plain.length < 2) return [];
  const filled = plain.replace(/(?<=[^aiu])(?=[^aiuh])/gu, "a");
  return [...new Set([plain, filled])].flatMap((spelling) => [spelling, `${spelling}${spelling.at(-1)}`]);
};
