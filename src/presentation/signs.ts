/** The signs and set words of a reply. */
import type { Bound, Figure, Query, Verdict } from "../types.ts";
import { formatDate } from "../text/partial-date.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 12 -> "¹²". Whole numbers from 0. */
export const superscript = (number: number): string =>
  String(number).replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

const VERDICTS: Record<Verdict, readonly [sign: string, word: string]> = {
  differ: ["≠", "differ"],
  "changed-over-time": ["→", "changed over time"],
  agree: ["=", "agree"],
  "different-measures": ["∥", "not the same measure"],
  "single-outlet": ["◇", "only one reports"],
};

/** "≠ differ": the word always stands beside the sign. */
export const verdictWords = (verdict: Verdict): string => VERDICTS[verdict].join(" ");

/** "differ": the word alone, for pictures, whose font lacks the signs. */
export const verdictWord = (verdict: Verdict): string => VERDICTS[verdict][1];

const BOUNDS: Record<Bound, string> = {
  exactly: "",
  "at-least": "at least ",
  "more-than": "more than ",
  about: "about ",
  "up-to": "up to ",
  between: "",
};

/** Words that carry their bound in themselves, as a newspaper prints them. */
const BOUNDED_ALREADY =
  /^\s*(?:at least|more than|over|above|about|around|some|nearly|almost|roughly|approximately|up to|as many as|no more than|fewer than|less than|under|between|from|an? estimated|dozens|scores|hundreds|thousands|millions|several|a few|a dozen|tens of)\b/iu;

/** A figure as a reader says it: "at least 31", "about 80%". The digits are those printed. */
export const figureWords = (figure: Pick<Figure, "printed" | "bound" | "unit">): string => {
  const printed = figure.printed.replace(/\s+/gu, " ").trim();
  const percent =
    figure.unit === "%" && !/[%٪％]|per\s?cent|por ciento|prozent|pour cent/iu.test(printed) ? "%" : "";
  const bound = BOUNDED_ALREADY.test(printed) ? "" : BOUNDS[figure.bound];
  return `${bound}${printed}${percent}`;
};

/** Whose figure it is: "harbour police", or "no attribution". */
export const attributionWords = (attributedTo: string | null): string => attributedTo ?? "no attribution";

/** "1 article", "3 articles". */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

/** The filters of a query, or nothing: "only El Faro", "since 4 Mar 2031". */
export const filterWords = (query: Query): string[] => [
  ...(query.outlets.length > 0 ? [`only ${query.outlets.join(", ")}`] : []),
  ...(query.since ? [`since ${formatDate(query.since)}`] : []),
  ...(query.until ? [`until ${formatDate(query.until)}`] : []),
  ...(query.language ? [`in ${query.language}`] : []),
];
