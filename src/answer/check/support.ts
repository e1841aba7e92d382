/** Whether enough of a sentence's words stand in its quotes, and whether its quotation marks hold printed words. */
import { formatDate } from "../../text/partial-date.ts";
import { CITING } from "./citing-words.ts";
import type { Fault } from "../check.ts";
import { groupOf } from "../synonyms.ts";
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

/** Where one statement ends and another may begin, for clauses added on the sly. */
const CLAUSES =
  /[,;:()–—]|\s(?:and|but|while|whereas|because|after|before|when|who|which|where|y|pero|mientras|et|mais|tandis|und|aber|während|و)\s/iu;

/** Content words in a row that no quote holds: so many are no synonym, but a statement of its own. */
const LONGEST_FOREIGN = 3;

/**
 * Too few of the sentence's words are in its quotes, or a clause of it has none there; null where enough are. The
 * headline is no support: it may say what no passage does.
 */
export const supportFault = ({ sentence, quotes, articles }: Ground): Fault | null => {
  const language = articles[0]?.language;
  const held = new Set(stemsOf(quotes, language));
  const heldStems = [...held];
  const reported = new Set(
    articles.flatMap(({ outlet, carrier, publishedOn }) =>
      stemsOf(`${outlet} ${carrier ?? ""} ${formatDate(publishedOn)} ${publishedOn ?? ""}`, language),
    ),
  );
  const isFree = (stem: string): boolean => CITING.has(stem) || reported.has(stem) || /^\d/u.test(stem);
  const groups = new Set(heldStems.map(groupOf));
  const isHeld = (stem: string): boolean => {
    const group = groupOf(stem);
    return (
      held.has(stem) ||
      (group !== undefined && groups.has(group)) ||
      heldStems.some((other) => isAlike(stem, other))
    );
  };
  const own = stemsOf(sentence.text, language).filter((stem) => !isFree(stem));
  const distinct = [...new Set(own)];
  if (distinct.length === 0) return null;
  const missing = distinct.filter((stem) => !isHeld(stem));
  const fault: Fault = { reason: "support", detail: missing.join(", ") };
  if (1 - missing.length / distinct.length < LEAST_HELD) return fault;
  let run = 0;
  for (const stem of own) {
    run = isHeld(stem) ? 0 : run + 1;
    if (run >= LONGEST_FOREIGN) return fault;
  }
  for (const clause of sentence.text.split(CLAUSES)) {
    const stems = stemsOf(clause, language).filter((stem) => !isFree(stem));
    const own = stems.filter(isHeld).length;
    if ((stems.length >= 2 && own === 0) || (stems.length >= 3 && own < stems.length / 3)) return fault;
  }
  return null;
};

/** One form for letters, marks and spaces that print alike. */
export const plainForm = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[“”„‟«»"]/gu, '"')
    .replace(/[‘’‚‛`´']/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll(".", ""))
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();

const MARKED =
  /“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|"([^"]+)"|「([^」]+)」|(?<![\p{L}\p{N}])‘([^’]{3,}(?:’\p{L}[^’]*)*)’(?!\p{L})/gu;

/** Words in quotation marks that no quote prints; null where all are printed. */
export const quotationFault = ({ sentence, quotes }: Ground): Fault | null => {
  const source = plainForm(quotes).replaceAll('"', "").replaceAll("'", "");
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
