/** Why a verdict was given, in the reader's language: the analysis words its reasons in English. */
import { UNKNOWN_OUTLET, type Figure } from "../types.ts";
import { createTranslate } from "./templates.ts";
import { magnitudeWords } from "./magnitudes.ts";
import { withNumerals } from "./numerals.ts";
import type { Words } from "./words/index.ts";
import { REASONS } from "./words/reasons.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY = `(?:(?:\\d{1,2} )?(?:${MONTHS.join("|")}) )?\\d{1,4}`;

/** Who gives a figure, and of which day: "(the earlier figure, in Coastal Wire, 5 Mar 2031)". */
const GIVEN = new RegExp(`\\((the earlier figure, in )?((?:(?!\\) and ).)*?), (no date|${DAY})\\)`, "gu");
const BOUNDED = /^(at least|more than|about|up to) (?=.)/u;
const LONE_DAY = new RegExp(`^${DAY}$`, "u");

const UNKNOWN = "an article of unknown outlet";
const ELSEWHERE = "the same outlet elsewhere";

/** Where a second sentence begins: one of figures that were taken back. */
const ANOTHER = /(?<=\.) (?=[^.]* was (?:withdrawn|corrected) )/u;

/** A stand-in for what stands in brackets, so that no name in there is taken for words of the reason. */
const HELD = /\((\u{E000}\d+)\)/gu;

const dayOf = (printed: string, words: Words): string => {
  const [year, month, day] = printed.split(" ").toReversed();
  const number = MONTHS.indexOf(month ?? "") + 1;
  const parts = [year?.padStart(4, "0"), ...(number > 0 ? [String(number)] : []), ...(day ? [day] : [])];
  return words.date(parts.map((part) => (part ?? "").padStart(2, "0")).join("-"));
};

/** A day as the analysis prints it, "5 Mar 2031" or "Mar 2031", as the language writes it; null for other words. */
export const readDay = (text: string, words: Words): string | null =>
  LONE_DAY.test(text) && text.includes(" ") ? dayOf(text, words) : null;

const labelOf = (label: string, words: Words): string | null =>
  label === UNKNOWN || label === UNKNOWN_OUTLET
    ? words.answer.unknownOutlet
    : label === ELSEWHERE
      ? words.reasons.elsewhere
      : null;

const bounded = (text: string, words: Words): string => {
  const bound = BOUNDED.exec(text)?.[1];
  const bare = text.replace(BOUNDED, "");
  // Words of quantity stand before whose they are, in brackets.
  const [, printed = "", rest = ""] = /^([^(]*?)(\s*\(.*)?$/su.exec(bare) ?? [];
  const magnitude = magnitudeWords(printed, words);
  const said = magnitude === null ? bare : `${magnitude}${rest}`;
  return bound === undefined ? said : words.bounds[bound.replace(" ", "-") as keyof Words["bounds"]](said);
};

/** A label, a day, a figure, or several of them joined as the analysis joins them; null for other words. */
const partOf = (text: string, words: Words): string | null => {
  const known = labelOf(text, words) ?? readDay(text, words);
  if (known !== null) return known;
  const [one, ...more] = text.split(/(?<=\)) and /u).map((figure) => bounded(figure, words));
  const several = more.length > 0 ? words.and([one ?? "", ...more]) : one;
  const said = (several ?? "")
    .split(/(?<=\)), /u)
    .map((figure) => bounded(figure, words))
    .join(words.comma);
  return said === text ? null : said;
};

const translate = createTranslate(REASONS, partOf);

/** The names of several outlets, which the analysis joins by "and". */
const listed = (why: string, outlets: readonly string[], words: Words): string => {
  const known = [...new Set(outlets)].filter((name) => why.includes(name));
  if (known.length < 2) return why;
  const name = known
    .toSorted((a, b) => b.length - a.length)
    .map((own) => RegExp.escape(own))
    .join("|");
  return why.replace(new RegExp(`^(?:${name})(?: and (?:${name}))+(?= [a-z])`, "u"), (names) =>
    words.and(names.match(new RegExp(name, "gu")) ?? []),
  );
};

/**
 * The reason of a verdict without its full stop, in the language of `words`; as it is where that has no words for it.
 * `outlets`, `figures`: those that it may name.
 */
export const reasonWords = (
  why: string,
  outlets: readonly string[],
  words: Words,
  figures: readonly Figure[] = [],
): string => {
  const own = withNumerals(why.trim(), figures);
  const held: string[] = [];
  const masked = own.replace(GIVEN, (_, former: string | undefined, outlet: string, day: string) => {
    const date = day === "no date" ? words.date(null) : dayOf(day, words);
    const by = labelOf(outlet, words) ?? outlet;
    held.push(former === undefined ? `${by}${words.comma}${date}` : words.reasons.former(by, date));
    return `(\u{E000}${held.length - 1})`;
  });
  const sentences = listed(masked, outlets, words).split(ANOTHER);
  const told = sentences.map((sentence) => translate(sentence, words));
  const said = told.includes(null) ? null : told.join(" ");
  return (said?.replace(HELD, (_, at: string) => `(${held[Number(at.slice(1))] ?? ""})`) ?? own).replace(
    /\.$/u,
    "",
  );
};
