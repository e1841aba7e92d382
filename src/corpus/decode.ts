/** Bytes -> text: recognises UTF-8, UTF-16 and Latin-1, with and without a byte order mark, and refuses what is no text. */

/** A file's text as it stands, line ends and all, without its byte order mark. */
interface Decoded {
  readonly text: string;
  /** A label of the Encoding Standard; "utf-8", "utf-16le", "utf-16be", "windows-1252" or what an HTML page declared. */
  readonly encoding: string;
  /** Length of the byte order mark, in bytes. */
  readonly bom: number;
  readonly warnings: readonly string[];
}

/** Signatures of files that are no text, whatever their name says. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u0089PNG", "a PNG picture"],
  ["GIF8", "a GIF picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["\u001f\u008b", "a gzip archive"],
  ["{\\rtf", "a rich text (RTF) document"],
];

/** Whether bytes begin with these, written as characters up to U+00FF. */
const startsWith = (bytes: Uint8Array, signature: string): boolean => {
  for (let at = 0; at < signature.length; at += 1) if (bytes[at] !== signature.charCodeAt(at)) return false;
  return true;
};

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const latin = new TextDecoder("windows-1252");

const decodeAs = (bytes: Uint8Array, label: string): string =>
  new TextDecoder(label, { ignoreBOM: true }).decode(bytes);

/** The share of the first 20,000 units that is control characters a text does not have, 0-1. */
const controlShare = (text: string): number => {
  let controls = 0;
  const length = Math.min(text.length, 20_000);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 32 && code !== 0xffff) continue;
    if (code !== 9 && code !== 10 && code !== 12 && code !== 13) controls += 1;
  }
  return length === 0 ? 0 : controls / length;
};

/** UTF-16 without a byte order mark shows in zero bytes at every other place; null where it does not. */
const withoutMark = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  if (bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, 8192);
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // Even a Chinese text has spaces, digits or line ends whose upper byte is zero; a binary file has both kinds.
  if (odd > 0 && even === 0) return "utf-16le";
  if (even > 0 && odd === 0) return "utf-16be";
  return null;
};

const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = latin.decode(bytes.subarray(0, 2048));
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,40})/i.exec(head)?.[1];
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

const legacy = (bytes: Uint8Array, html: boolean): Decoded | { readonly reason: string } => {
  const declared = html ? declaredCharset(bytes) : null;
  if (declared && declared !== "utf-8")
    return { text: decodeAs(bytes, declared), encoding: declared, bom: 0, warnings: [] };
  const loose = lenient.decode(bytes);
  let broken = 0;
  let beyond = 0;
  for (let at = 0; at < loose.length; at += 1) {
    const code = loose.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 127) beyond += 1;
  }
  if (beyond >= broken * 4) {
    const warnings = [
      `${broken} ${broken === 1 ? "byte is" : "bytes are"} not UTF-8 and were read as "\ufffd".`,
    ];
    return { text: loose, encoding: "utf-8", bom: 0, warnings };
  }
  const text = latin.decode(bytes);
  const high = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  // Latin-1 prose has one accent in ten letters at most; a Cyrillic or Chinese code page has little else.
  if (high > text.length * 0.25) {
    return { reason: "neither UTF-8 nor Latin-1 (perhaps an older code page): save it as UTF-8" };
  }
  return { text, encoding: "windows-1252", bom: 0, warnings: ["Not UTF-8: read as Latin-1 (windows-1252)."] };
};

/**
 * Decodes a file's bytes. `html` lets the page's own `<meta charset>` speak where the bytes are not UTF-8.
 * Gives a reason, in words for a person, where the bytes are not text.
 */
export const decodeText = (bytes: Uint8Array, html = false): Decoded | { readonly reason: string } => {
  const magic = MAGIC.find(([signature]) => startsWith(bytes, signature));
  if (magic) return { reason: `${magic[1]}, not text` };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: decodeAs(bytes.subarray(2), "utf-16le"), encoding: "utf-16le", bom: 2, warnings: [] };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: decodeAs(bytes.subarray(2), "utf-16be"), encoding: "utf-16be", bom: 2, warnings: [] };
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bom === 0 ? bytes : bytes.subarray(bom);
  if (body.includes(0)) {
    const wide = bom === 0 ? withoutMark(bytes) : null;
    const text = wide ? decodeAs(bytes, wide) : "";
    if (!wide || text.includes("\0") || controlShare(text) > 0.01)
      return { reason: "it holds NUL bytes: a binary file, not text" };
    return { text, encoding: wide, bom: 0, warnings: [] };
  }
  let decoded: Decoded | { readonly reason: string };
  try {
    decoded = { text: strict.decode(body), encoding: "utf-8", bom, warnings: [] };
  } catch {
    decoded = legacy(body, html);
  }
  if ("text" in decoded && controlShare(decoded.text) > 0.02) {
    return { reason: "it holds many control characters: a binary file, not text" };
  }
  return decoded;
};

/** Characters that change how text runs or hide in it: bidi controls, zero-width spaces, marks of byte order. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/** Any of the characters that `normaliseText` replaces. */
const UNEVEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff\ufff9-\ufffb]|\udb40/;

/** All but Latin letters, and the punctuation and currency signs of any text, which are composed as they stand. */
const MAY_COMPOSE = /[\u0300-\u200f\u2028-\u202f\u205f-\u209f\u20c1-\uffff]/;

/**
 * Folds line ends to "\n", composes accents (NFC), makes every kind of space a plain one, and takes out control and
 * invisible characters, which could make a text read otherwise than its words. Joiners of Persian, Hindi and emoji stay.
 */
export const normaliseText = (text: string): string => {
  // A text in plain letters, which most are but for a few lines, is looked through once.
  if (!UNEVEN.test(text)) return MAY_COMPOSE.test(text) ? text.toWellFormed().normalize("NFC") : text;
  return text
    .replace(/\r\n?|\u0085|\u2028|\f/g, "\n")
    .replace(/\u2029/g, "\n\n")
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .toWellFormed()
    .normalize("NFC");
};
