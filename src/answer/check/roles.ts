/** Who did what to whom, and which number is whose: names or numbers that a sentence lets change places. */
import { findNames } from "../../text/names.ts";
import { findNumbers, type NumberMention } from "../../text/numbers.ts";
import { analyse } from "../../text/terms.ts";
import type { Fault } from "../check.ts";
import { stemsOf } from "../words.ts";
import { CITING } from "./citing-words.ts";
import { foldName } from "./names.ts";
import type { Ground } from "./ground.ts";

interface Placed {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const placedNames = (text: string): Placed[] =>
  findNames(text).map(({ name, start, end }) => ({
    key: foldName(name.split(/\s+/u).at(-1) ?? name),
    start,
    end,
  }));

const PASSIVE = /(?<!\p{L})(?:by|por|par|von|durch|من قبل|da)(?!\p{L})/iu;

/** What two can do with each other, whoever is named first. */
const MUTUAL: ReadonlySet<string> = new Set(
  stemsOf(
    "meet met meeting talk talks talked speak spoke discuss discussed agree agreed border fight fought war deal truce share reunió habló rencontre traf sprach",
  ),
);

/** Neighbouring names of one sentence with the first content word between them, mostly the verb; none for mutual doings. */
const triplesOf = (
  text: string,
  language: string | undefined,
): { pair: string; verb: string; passive: boolean }[] => {
  const names = placedNames(text);
  return names.slice(1).flatMap((right, index) => {
    const left = names[index] as Placed;
    const gap = text.slice(left.end, right.start);
    if (left.key === right.key || gap.length > 120 || /[.!?…;]\s/u.test(gap)) return [];
    const verb = stemsOf(gap, language).find((stem) => !CITING.has(stem));
    if (verb === undefined || MUTUAL.has(verb)) return [];
    return [{ pair: `${left.key}>${right.key}`, verb, passive: PASSIVE.test(gap) }];
  });
};

const flipped = (pair: string): string => pair.split(">").toReversed().join(">");

/** "Hamas attacked Israel" said of a quote that prints "Israel attacked Hamas". */
const swappedNames = ({ sentence, surroundings, articles }: Ground): Fault | null => {
  const language = articles[0]?.language;
  const printed = triplesOf(surroundings, language);
  for (const said of triplesOf(sentence.text, language)) {
    if (printed.some(({ pair }) => pair === said.pair)) continue;
    const reverse = printed.find(({ pair, verb }) => pair === flipped(said.pair) && verb === said.verb);
    if (reverse && reverse.passive === said.passive)
      return { reason: "roles", detail: said.pair.replace(">", ", ") };
  }
  return null;
};

/** A text's counts, each with what it counts. */
interface Counts {
  readonly numbers: readonly NumberMention[];
  /** The content stems that follow a number up to the next number, a date or the clause's end. */
  readonly headsOf: (at: number) => readonly string[];
}

const isCounted = ({ kind, value }: NumberMention): boolean =>
  value !== 1 && !["date", "time", "ordinal", "age"].includes(kind);

const readCounts = (text: string, language: string | undefined): Counts => {
  const mentions = findNumbers(text);
  const numbers = mentions.filter(isCounted);
  const days = mentions.filter(({ kind }) => kind === "date");
  const read = (at: number): readonly string[] => {
    const from = numbers[at]?.end ?? 0;
    const day = days.find(({ start }) => start >= from);
    const to = Math.min(numbers[at + 1]?.start ?? text.length, day?.start ?? text.length, from + 60);
    // "Killed since October 7": the month is of the date.
    const own =
      to === day?.start ? text.slice(from, to).replace(/\p{Lu}\p{L}+\.?\s*$/u, "") : text.slice(from, to);
    const stretch = own.split(/[.;:!?…]/u)[0] ?? "";
    return stemsOf(stretch, language).slice(0, 3);
  };
  const known: (readonly string[])[] = [];
  return { numbers, headsOf: (at) => (known[at] ??= read(at)) };
};

/** Two numbers of one quote that the sentence gives to each other's words: "74,298 killed and 32,070 injured". */
const swappedNumbers = ({ sentence, quotes, articles }: Ground): Fault | null => {
  const language = articles[0]?.language;
  const said = readCounts(sentence.text, language);
  if (said.numbers.length < 2) return null;
  for (const quote of quotes.split("\n")) {
    const printed = readCounts(quote, language);
    const values = printed.numbers.map(({ value }) => value);
    if (new Set(values).size < values.length) continue;
    const terms = analyse(quote, language);
    for (const [at, mention] of said.numbers.entries()) {
      const own = values.indexOf(mention.value);
      if (own < 0) continue;
      const ownHeads = printed.headsOf(own);
      for (const head of said.headsOf(at)) {
        if (ownHeads.includes(head) || terms.filter(({ term }) => term === head).length !== 1) continue;
        const other = values.findIndex(
          (_value, index) => index !== own && printed.headsOf(index).includes(head),
        );
        const otherSaid =
          other < 0 ? -1 : said.numbers.findIndex(({ value }) => value === printed.numbers[other]?.value);
        if (otherSaid >= 0 && !said.headsOf(otherSaid).includes(head))
          return { reason: "roles", detail: `${mention.printed} ${head}` };
      }
    }
  }
  return null;
};

/** "AFP says 1,200, Xinhua 1,195" where it is the other way round: a clause's numbers are those of the outlet it names. */
const swappedOutlets = ({ sentence, articles }: Ground): Fault | null => {
  const outlets = [...new Set(articles.map(({ outlet }) => outlet))];
  if (outlets.length < 2) return null;
  for (const clause of sentence.text.split(/[,;:–—]\s|\s(?:while|whereas|but|and)\s/iu)) {
    const named = outlets.filter((outlet) => clause.toLowerCase().includes(outlet.toLowerCase()));
    if (named.length !== 1) continue;
    const quotes = sentence.citations.filter(({ outlet }) => outlet === named[0]).map(({ quote }) => quote);
    const held = findNumbers(quotes.join("\n"));
    const foreign = findNumbers(clause).find(
      (mention) => !held.some(({ value, upper }) => value === mention.value || upper === mention.value),
    );
    if (
      foreign &&
      findNumbers(sentence.citations.map(({ quote }) => quote).join("\n")).some(
        ({ value }) => value === foreign.value,
      )
    )
      return { reason: "roles", detail: `${named[0]}, ${foreign.printed}` };
  }
  return null;
};

/** Names, numbers or outlets that changed places; null where none did. */
export const roleFault = (ground: Ground): Fault | null =>
  swappedNames(ground) ?? swappedNumbers(ground) ?? swappedOutlets(ground);
