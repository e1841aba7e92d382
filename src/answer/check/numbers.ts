/**
 * Whether every number, date and bound of a sentence stands in its quotes or in the articles' metadata. Numbers are
 * compared by value, so that "2.3 million" carries "2,300,000"; a day of the month never carries a count.
 */
import { monthOf, weekdayOf } from "../../text/date-words.ts";
import { findNumbers, type NumberMention } from "../../text/numbers.ts";
import { formatDate } from "../../text/partial-date.ts";
import type { Fault } from "../check.ts";
import type { Ground } from "./ground.ts";

/** Kinds that only carry their like; the others (counts, measures, ages in words) carry each other where units agree. */
const STRICT = new Set<NumberMention["kind"]>(["date", "time", "percent", "money", "ordinal"]);

const isSameKind = (a: NumberMention, b: NumberMention): boolean => {
  if (a.kind === b.kind) return a.unit === b.unit || a.unit === null || b.unit === null;
  if (STRICT.has(a.kind) || STRICT.has(b.kind)) return false;
  return a.unit === b.unit || a.unit === null || b.unit === null;
};

const halfOfDay = (printed: string): string => /([ap])\.?\s?m\b/iu.exec(printed)?.[1]?.toLowerCase() ?? "";

const isSameValue = (a: NumberMention, b: NumberMention): boolean => {
  const near = (left: number, right: number): boolean => Math.abs(left - right) <= Math.abs(left) * 1e-9;
  if (a.kind === "time" && b.kind === "time" && halfOfDay(a.printed) !== halfOfDay(b.printed)) {
    if (halfOfDay(a.printed) !== "" && halfOfDay(b.printed) !== "") return false;
  }
  if (near(a.value, b.value) && (a.upper === b.upper || a.upper === null)) return true;
  return a.upper === null && b.upper !== null && near(a.value, b.upper);
};

/** The bounds a sentence may put on a number that its quote prints with the bound named by the key. */
const ALLOWED: Readonly<Record<NumberMention["bound"], readonly NumberMention["bound"][]>> = {
  exactly: ["exactly", "about"],
  about: ["about"],
  "at-least": ["at-least"],
  "more-than": ["more-than", "at-least"],
  "up-to": ["up-to"],
  between: ["between"],
};

/** "one" and "first" are mostly pronouns and adverbs; only an article or the like need stand for them. */
const isPronoun = (mention: NumberMention, text: string): boolean => {
  if (/\d/u.test(mention.printed) || mention.value !== 1) return false;
  if (mention.kind === "ordinal") return true;
  return (
    /^\s+(?:of|another|day|side|hand|way|more)\b/iu.test(text.slice(mention.end)) ||
    /\b(?:no|any|some|every|each|the|this|that|only)\s+$/iu.test(text.slice(0, mention.start))
  );
};

const carriesOne = (source: string): boolean =>
  /(?<!\p{L})(?:an?|single|one|una?|uno|une?|eine?[rsnm]?|1)(?!\p{L})/iu.test(source);

const RELATIVE_DAYS =
  /(?<!\p{L})(?:yesterday|today|tonight|tomorrow|last (?:week|month|year|night)|next (?:week|month|year)|ayer|mañana|hier|demain|gestern|heute)(?!\p{L})/giu;

/** Words that make "May" or "March" a month rather than a verb or a name. */
const DATED =
  /(?:\b(?:in|since|until|by|of|on|during|before|after|early|late|mid|last|next|this)[\s-]+|\d\.?\s+)$/iu;

/** Months (1-12) and weekdays (0-6) that a text names, as "m3" and "d5". */
const calendarWords = (text: string): Map<string, string> => {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/\p{L}[\p{L}\p{M}]+/gu)) {
    const [word] = match;
    const isLatin = /^\p{Script=Latin}/u.test(word);
    // Three letters or a small initial in English text ("sat", "mar", "may") are words; a capital or a number tells.
    if (
      isLatin &&
      /^(?:may|march|mar|sat|sun|jun|dom|set|ago|mai|mars|mei|die|do|mi|so|fr|di|jan)$/iu.test(word)
    ) {
      const capital = /^\p{Lu}/u.test(word);
      const dated =
        DATED.test(text.slice(Math.max(0, match.index - 12), match.index)) ||
        /^\.?\s\d/u.test(text.slice(match.index + word.length));
      if (!capital || !dated) continue;
    }
    const month = monthOf(word);
    const weekday = weekdayOf(word);
    if (month !== null) found.set(`m${month}`, word);
    if (weekday !== null && (!isLatin || word.length > 3 || /^\p{Lu}/u.test(word)))
      found.set(`d${weekday}`, word);
  }
  return found;
};

const printedNumbers = (text: string): NumberMention[] => findNumbers(text);

/** The first number, date or bound that nothing cited holds; null where all are held. */
export const numberFault = ({ sentence, quotes, metadata, articles }: Ground): Fault | null => {
  const dates = articles.map(({ publishedOn }) => formatDate(publishedOn)).join("\n");
  const source = `${quotes}\n${metadata}\n${dates}`;
  const held = printedNumbers(source);
  for (const mention of printedNumbers(sentence.text)) {
    if (isPronoun(mention, sentence.text)) continue;
    if (mention.value === 1 && !/\d/u.test(mention.printed) && carriesOne(source)) continue;
    const same = held.filter((other) => isSameValue(mention, other) && isSameKind(mention, other));
    if (same.length === 0)
      return { reason: mention.kind === "date" ? "date" : "number", detail: mention.printed };
    if (STRICT.has(mention.kind) && mention.kind !== "percent" && mention.kind !== "money") continue;
    if (!same.some((other) => ALLOWED[other.bound].includes(mention.bound))) {
      const bound = mention.bound === "exactly" ? `${same[0]?.bound} is left out` : mention.bound;
      return { reason: "number", detail: `${mention.printed} (${bound})` };
    }
  }
  const calendar = calendarWords(source);
  for (const [key, word] of calendarWords(sentence.text)) {
    if (!calendar.has(key)) return { reason: "date", detail: word };
  }
  const lower = source.toLowerCase();
  const relative = sentence.text.match(RELATIVE_DAYS)?.find((words) => !lower.includes(words.toLowerCase()));
  return relative === undefined ? null : { reason: "date", detail: relative };
};
