/** Undoing what a text suffered on its way: entities that were never decoded, UTF-8 that was read as Latin-1, Markdown's marks. */

/** The upper half of windows-1252 as characters, by byte from 0x80; places without one hold the control of that number. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES: ReadonlyMap<string, number> = new Map([
  ...[...UPPER].map((character, index) => [character, 0x80 + index] as const),
  ...Array.from({ length: 0x60 }, (_, index) => [String.fromCharCode(0xa0 + index), 0xa0 + index] as const),
]);
const MISREAD = new RegExp(`[\\u00c2-\\u00f4](?:[${UPPER}\\u00a0-\\u00bf]){1,3}`, "g");
/** A closing quotation mark whose last byte has no character in windows-1252, and was lost. */
const LOST_QUOTE = /â€(?:\ufffd|\?(?=\s|$))/g;
const strict = new TextDecoder("utf-8", { fatal: true });

const reread = (run: string): string => {
  const bytes = Uint8Array.from([...run], (character) => BYTES.get(character) ?? 0);
  const first = bytes[0]!;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (bytes.length < length) return run;
  try {
    return strict.decode(bytes.subarray(0, length)) + [...run].slice(length).join("");
  } catch {
    return run;
  }
};

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
  copy: "©",
  euro: "€",
  pound: "£",
  deg: "°",
  eacute: "é",
  egrave: "è",
  aacute: "á",
  iacute: "í",
  oacute: "ó",
  uacute: "ú",
  ntilde: "ñ",
  ccedil: "ç",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
  agrave: "à",
};
const ENTITY = /&(?:([a-z]{2,8})|#(\d{2,7})|#x([\da-f]{2,6}));/gi;

const decodeEntities = (text: string): string =>
  text.replace(ENTITY, (entity: string, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    // Control characters are no text, and surrogates no characters.
    return code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? entity
      : String.fromCodePoint(code);
  });

/** A plain text with its entities decoded and its misread UTF-8 read again; says so where it did the latter. */
export const mendText = (text: string): { readonly text: string; readonly warnings: readonly string[] } => {
  // "&amp;#8217;" was encoded twice.
  let mended = text.includes("&") ? decodeEntities(text.replace(/&amp;(?=#?\w{2,8};)/gi, "&")) : text;
  if (!/[\u00c2-\u00f4][\u0080-\u2122]/.test(mended)) return { text: mended, warnings: [] };
  let count = 0;
  const again = mended.replace(MISREAD, (run) => {
    const read = reread(run);
    if (read !== run) count += 1;
    return read;
  });
  // One such pair may be what was meant; no text has several.
  if (count < 2) return { text: mended, warnings: [] };
  mended = again.replace(LOST_QUOTE, "”");
  return {
    text: mended,
    warnings: ["Letters had been saved in the wrong encoding (“Ã©” for “é”) and were mended."],
  };
};

/** Pictures and lists of links go; other links, and notes, leave their words. */
const withoutLinks = (text: string): string =>
  text
    .replace(/!\[[^[\]\n]{0,300}\]\([^()\n]{0,1000}\)/g, "")
    .replace(/^[ ]{0,3}[-*+] \[[^[\]\n]{1,300}\]\([^()\n]{0,1000}\)[ ]*$/gm, "")
    .replace(/\[([^[\]\n]{1,500})\]\([^()\n]{0,1000}\)/g, "$1")
    .replace(/\[\^[\w-]{1,20}\](?::)?/g, "");

const withoutStars = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}*])\*\*(?=[^\s*])([^*\n]{0,400}[^\s*])\*\*(?![*])/gu, "$1")
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{0,400}[^\s*])\*(?![\p{L}\p{N}*])/gu, "$1");

const UNDERSCORED = /(?<![\p{L}\p{N}_])(_{1,2})(?=[^\s_])([^_\n]{0,400}[^\s_])\1(?![\p{L}\p{N}_])/gu;

/**
 * Markdown's text without its marks: pictures go, links and emphasis leave their words, quoted lines their text. Marks
 * of headings stay, for they tell headings from sentences. Linear: every class stops at the mark that opens it.
 */
export const withoutMarkdown = (text: string): string => {
  if (!/[[>*_]/.test(text)) return text;
  let plain = text.includes("[") ? withoutLinks(text) : text;
  if (plain.includes(">")) plain = plain.replace(/^[ ]{0,3}>[ ]?/gm, "");
  if (plain.includes("*")) plain = withoutStars(plain);
  return plain.includes("_") ? plain.replace(UNDERSCORED, "$2") : plain;
};
