/** Whether enough of a sentence's words stand in its quotes, and whether its quotation marks hold printed words. */
import { CITING } from "./citing-words.ts";
import type { Fault } from "../check.ts";
import { stemsOf } from "../words.ts";
import type { Ground } from "./ground.ts";

/**
 * The share of a sentence's content words that its quotes or the metadata must hold. Paraphrases that a reader would
 * pass hold three quarters and more; sentences made up on the topic hold a third.
 */
const LEAST_HELD = 0.6;

/** "Israel" carries "Israeli", "investigate" carries "investigation": stems alike in all but a short ending. */
const isAlike = (a: string, b: string): boolean => {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return same >= Math.max(4, Math.max(a.length, b.length) - 3);
};

/** Too few of the sentence's words are in its quotes; null where enough are. */
export const supportFault = ({ sentence, quotes, metadata, articles }: Ground): Fault | null => {
  const language = articles[0]?.language;
  const held = new Set(stemsOf(`${quotes}\n${metadata}`, language));
  const own = [...new Set(stemsOf(sentence.text, language))].filter(
    (stem) => !CITING.has(stem) && !/^\d/u.test(stem),
  );
  if (own.length === 0) return null;
  const heldStems = [...held];
  const missing = own.filter((stem) => !held.has(stem) && !heldStems.some((other) => isAlike(stem, other)));
  return 1 - missing.length / own.length >= LEAST_HELD
    ? null
    : { reason: "support", detail: missing.join(", ") };
};

/** One form for letters, marks and spaces that print alike. */
export const plainForm = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[“”„‟«»"]/gu, '"')
    .replace(/[‘’‚‛`´']/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();

const MARKED =
  /“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|"([^"]+)"|「([^」]+)」|(?<![\p{L}\p{N}])‘([^’]{3,}(?:’\p{L}[^’]*)*)’(?!\p{L})/gu;

/** Words in quotation marks that no quote prints; null where all are printed. */
export const quotationFault = ({ sentence, quotes, metadata }: Ground): Fault | null => {
  const source = plainForm(`${quotes}\n${metadata}`).replaceAll('"', "").replaceAll("'", "");
  for (const match of sentence.text.matchAll(MARKED)) {
    const inner = match.slice(1).find((part) => part !== undefined) ?? "";
    const words = plainForm(inner)
      .replaceAll('"', "")
      .replaceAll("'", "")
      .replace(/^[\s.,;:!?…]+|[\s.,;:!?…]+$/gu, "");
    if (words !== "" && !source.includes(words)) return { reason: "quotation", detail: inner };
  }
  // A mark that opens and does not close would set the rest of the answer in quotes.
  const straight = (sentence.text.match(/"/gu) ?? []).length;
  return straight % 2 === 0 ? null : { reason: "quotation", detail: '"' };
};
