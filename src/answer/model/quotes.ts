/** Where a model's quote stands in its passage: verbatim, or alike in all but spaces, quotation marks and dashes. */
import type { Span } from "../../types.ts";

const SINGLE = /[‘’‚‛`´ʼ′]/u;
const DOUBLE = /[“”„‟«»″]/u;
const DASH = /[‐‑‒–—―−]/u;
const NOTHING = /[\p{Cf}\u{fe0e}\u{fe0f}]/u;

interface Plain {
  readonly text: string;
  /** For each character of `text` where it stands in the original; one more for the end. */
  readonly from: readonly number[];
}

/** One form for what prints alike, with the way back. Runs of white space become one space; double hyphens one dash. */
const plain = (original: string): Plain => {
  let text = "";
  const from: number[] = [];
  for (let at = 0; at < original.length; at += 1) {
    const character = original[at] as string;
    if (NOTHING.test(character)) continue;
    const mapped = /\s/u.test(character)
      ? " "
      : SINGLE.test(character)
        ? "'"
        : DOUBLE.test(character)
          ? '"'
          : DASH.test(character)
            ? "-"
            : character;
    if ((mapped === " " || mapped === "-") && text.endsWith(mapped)) continue;
    text += mapped;
    from.push(at);
  }
  from.push(original.length);
  return { text, from };
};

/** The least letters and digits of a quote that can be told from chance. */
const SHORTEST = 6;

/** Marks and dots that a model puts around a quote. */
const EDGES = /^[\s"'.…,;:-]+|[\s"'…,;:-]+$/gu;

const spanOf = (source: Plain, index: number, length: number): Span => {
  const start = source.from[index] as number;
  const last = source.from[index + length - 1] as number;
  return { start, end: last + 1 };
};

/**
 * The span of `quote` in `passage` (offsets into `passage`), or null where the passage does not print it. Quotation
 * marks and dots around the quote are not counted; case and every letter are.
 */
export const locateQuote = (passage: string, quote: string): Span | null => {
  const letters = quote.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(quote);
  if (letters < (isDense ? 3 : SHORTEST)) return null;
  const exact = passage.indexOf(quote);
  if (exact >= 0 && quote.trim() === quote) return { start: exact, end: exact + quote.length };
  const source = plain(
    passage.normalize("NFC").length === passage.length ? passage.normalize("NFC") : passage,
  );
  const wanted = plain(quote.normalize("NFC")).text.trim();
  const whole = source.text.indexOf(wanted);
  if (whole >= 0) return spanOf(source, whole, wanted.length);
  const bare = wanted.replace(EDGES, "");
  const index = bare === "" ? -1 : source.text.indexOf(bare);
  return index < 0 ? null : spanOf(source, index, bare.length);
};

/** A model's quote without the mark that begins each line of a passage, should the model have copied it. */
export const plainQuote = (quote: string): string =>
  quote.replace(/(?:^|\n)\s*[0-9a-f]{12}\|\s?/gu, " ").trim();
