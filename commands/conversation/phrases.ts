/** Matching set phrases in what people type, whatever its case, accents and apostrophes. */

/**
 * The text without accents and with straight apostrophes, unit for unit as long as it was: an offset into one is an offset into
 * the other. Arabic letters lose their hamza likewise.
 */
export const plainOf = (text: string): string =>
  text.replace(/[^\u0020-\u007E]/gu, (character) => {
    if (/[’‘ʼ`´]/u.test(character)) return "'";
    const bare = character.normalize("NFD").replace(/\p{M}/gu, "");
    return bare.length === character.length ? bare : character;
  });

const EDGE = { left: "(?<![\\p{L}\\p{N}])", right: "(?![\\p{L}\\p{N}])" } as const;

/** The words anywhere in a plain text, as whole words. */
export const phrase = (words: string): RegExp => new RegExp(`${EDGE.left}(?:${words})${EDGE.right}`, "iu");

/** The words at the beginning of a plain text. */
export const opening = (words: string): RegExp => new RegExp(`^(?:${words})${EDGE.right}`, "iu");

/** A plain text that consists of these words, signs around them aside. */
export const whole = (words: string): RegExp =>
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${words})[^\\p{L}\\p{N}]*$`, "iu");

/** One line, single spaces, composed letters, no space at the ends. */
export const tidy = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Words that are left over at the ends once a filter has been taken out. */
const LEFT_OVER =
  "and|or|vs\\.?|versus|with|between|by|from|in|on|about|of|only|just|please|y|o|con|entre|de|et|ou|avec|und|oder|mit|zwischen|bitte|por favor|s'il (?:te|vous) plait|و|عن|من|من فضلك";
const LEADING = new RegExp(`^(?:[\\s,;:.!–—-]+|(?:${LEFT_OVER})(?![\\p{L}\\p{N}'-]))+`, "iu");
const TRAILING = new RegExp(`(?:[\\s,;:–—-]+(?:${LEFT_OVER}))*[\\s,;:–—-]*(?=[?!.؟]*$)`, "iu");

/** The text without what a taken filter leaves dangling at its ends; empty where nothing but signs stays. */
export const trimmed = (text: string): string => {
  const tidied = tidy(text);
  const front = tidied.slice(LEADING.exec(plainOf(tidied))?.[0].length ?? 0);
  const end = TRAILING.exec(plainOf(front));
  const back =
    end && end[0] !== "" ? front.slice(0, end.index) + front.slice(end.index + end[0].length) : front;
  return /[\p{L}\p{N}]/u.test(back) && !whole(LEFT_OVER).test(plainOf(back)) ? back.trim() : "";
};

/** The text without the stretch. */
export const without = (text: string, start: number, end: number): string =>
  tidy(`${text.slice(0, start)} ${text.slice(end)}`);

/** The text without a phrase, and without what that leaves dangling at its ends; null where it does not hold it. */
export const remove = (text: string, pattern: RegExp): string | null => {
  const match = pattern.exec(plainOf(text));
  return match ? trimmed(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`) : null;
};
