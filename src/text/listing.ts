/** Several names in a sentence. */

/** "A, B and C"; "or" in place of "and" where that is the word. */
export const listed = (names: readonly string[], word: "and" | "or" = "and"): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
