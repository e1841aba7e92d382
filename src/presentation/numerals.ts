/** Counts that are printed in words ("nine", "Veintinueve"), in digits: side by side they are compared at a glance. */
import { LEXICONS, type NumberLanguage } from "../text/number-lexicon.ts";
import { foldNumberWord } from "../text/number-tokens.ts";
import { findNumbers } from "../text/numbers.ts";
import type { Figure } from "../types.ts";

const LANGUAGES: readonly NumberLanguage[] = ["en", "es", "fr", "de", "ar"];

/** A count from here on reads better in words: "two thousand". */
const TOO_LARGE = 1_000;

/** "a dozen", "centenar", "hundreds", "third": round, vague, or no count. */
const ROUND: ReadonlySet<string | undefined> = new Set(["dozen", "vague", "scale", "ordinal"]);
const ARTICLE = /^(?:an?|une?|ein[es]?)\s/iu;

const isRound = (printed: string, language: NumberLanguage): boolean =>
  ARTICLE.test(printed) ||
  printed
    .split(/[\s-]+/u)
    .some((word) => ROUND.has(LEXICONS[language].get(foldNumberWord(word.toLowerCase()))?.role));

/** The digits of a count that is printed in words of a language whose numbers are read; null for any other figure. */
export const numeralOf = ({
  printed,
  value,
  unit,
}: Pick<Figure, "printed" | "value" | "unit">): string | null => {
  if (unit !== null || value >= TOO_LARGE || !Number.isInteger(value) || /\p{N}/u.test(printed)) return null;
  const isPlain = LANGUAGES.some((language) => {
    const [mention] = findNumbers(printed, language);
    return (
      mention?.printed === printed &&
      mention.value === value &&
      mention.bound === "exactly" &&
      mention.kind === "count" &&
      !isRound(printed, language)
    );
  });
  return isPlain ? String(value) : null;
};

/** A reason, which gives each figure as it is printed, with digits for those of these that are words. */
export const withNumerals = (
  why: string,
  figures: readonly Pick<Figure, "printed" | "value" | "unit">[],
): string =>
  figures.reduce((told, figure) => {
    const numeral = numeralOf(figure);
    if (numeral === null) return told;
    const printed = RegExp.escape(figure.printed);
    // Before whose it is, in brackets, or where several give it.
    return told.replace(
      new RegExp(`(?<!\\p{L})${printed}(?= \\()|(?<= (?:say|give) )${printed}(?=\\.$)`, "gu"),
      numeral,
    );
  }, why);
