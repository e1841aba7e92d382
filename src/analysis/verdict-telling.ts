/** Figures as the reason of a verdict names them. */
import type { Figure, PartialDate } from "../types.ts";
import { formatDate } from "../text/partial-date.ts";
import { isMagnitude } from "./verdict-ranges.ts";

/** The day that a figure speaks of: its as-of date, else its publication. */
export const dateOf = (figure: Figure): PartialDate | null => figure.asOf ?? figure.publishedOn;

const BOUND_WORDS: Record<string, string> = {
  "at-least": "at least ",
  "more-than": "more than ",
  about: "about ",
  "up-to": "up to ",
  between: "between ",
  exactly: "",
};
/** A figure as printed; a word of quantity without the capital that opened its sentence. */
export const printedOf = (figure: Figure): string =>
  isMagnitude(figure)
    ? figure.printed.replace(/^(?!Dutzend|Hundert|Tausend|Million|Milliard)\p{Lu}(?=\p{Ll})/u, (letter) =>
        letter.toLowerCase(),
      )
    : figure.printed;

// Dozens are at least some: who says so has said it.
const say = (figure: Figure): string =>
  `${figure.bound === "at-least" && isMagnitude(figure) ? "" : (BOUND_WORDS[figure.bound] ?? "")}${printedOf(figure).replace(/^(?:between|at least|more than|about)\s/i, "")}`;
/** Who gives a figure, by its voice. */
export const who = (figure: Figure, voice: string): string =>
  figure.outlet === voice ? figure.outlet : "an article of unknown outlet";

/**
 * A figure with its outlet and day, for a reason: "at least 31 (Coastal Wire, 5 Mar 2031)". Of a `former` value the day is
 * when it was told of, not its own: "288 (the earlier figure, in Coastal Wire, 5 Mar 2031)".
 */
export const tell = (figure: Figure, voice: string, former = false): string => {
  const date = dateOf(figure);
  const by = `${former ? "the earlier figure, in " : ""}${who(figure, voice)}`;
  return `${say(figure)} (${by}${date ? `, ${formatDate(date)}` : ", no date"})`;
};

/** A figure with who is named for it: "300 (harbour police)". */
export const tellBy = (figure: Figure): string => `${say(figure)} (${figure.attributedTo ?? figure.outlet})`;
