/** What is said where coverage could not be brought in. */
import type { IngestRefusal } from "../types.ts";
import type { Words } from "./words/index.ts";
import { PARTICULARS } from "./words/particulars.ts";

/** The order of the languages in `PARTICULARS`. */
const ORDER: readonly string[] = ["en", "es", "fr", "de", "ar"];

const GAP = /\{(\d)\}/gu;

const patternOf = (english: string): RegExp =>
  new RegExp(
    `^${english
      .split(/\{\d\}/u)
      .map((part) => RegExp.escape(part))
      .join("(.{1,600}?)")}$`,
    "su",
  );

let known: readonly { readonly pattern: RegExp; readonly said: (typeof PARTICULARS)[number] }[] | null = null;

/** A particular in the reader's language, with what it tells of; null for one that only English has words for. */
const translated = (message: string, place: number): string | null => {
  known ??= PARTICULARS.map((said) => ({ pattern: patternOf(said[0]), said }));
  for (const { pattern, said } of known) {
    const found = pattern.exec(message);
    if (!found) continue;
    const told = found.slice(1).map((part) => translated(part, place) ?? part);
    return (said[place] ?? message).replace(GAP, (_, index: string) => told[Number(index)] ?? "");
  }
  return null;
};

const placeOf = ({ locale }: Words): number => ORDER.indexOf(locale.slice(0, 2));

/** A sentence of what brings coverage in, in the reader's language where it has words for it; else as it is, in English. */
export const particular = (message: string, words: Words): string =>
  (placeOf(words) > 0 ? translated(message, placeOf(words)) : null) ?? message;

/** The refusal in the reader's language; where only its reason can be told in it, the English particulars follow in brackets. */
export const notBroughtIn = (
  { reason, message }: Pick<IngestRefusal, "reason" | "message">,
  words: Words,
): string => {
  if (words.notBroughtIn === null) return message;
  return translated(message, placeOf(words)) ?? `${words.notBroughtIn[reason]} (${message})`;
};
