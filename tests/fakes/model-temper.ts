/**
 * What a model writes about passages in three tempers: honest (light paraphrase, well cited), careless (slips of the kind
 * that models make) and lying (one thing changed on purpose). Made from the passages by rules, so that each sentence is
 * known to be true or false.
 */
import { findNames } from "../../src/text/names.ts";
import { findNumbers } from "../../src/text/numbers.ts";
import type { RawAnswer, ShownPassage } from "./model-server.ts";

export type RawSentence = RawAnswer["sentences"][number];

export interface Written {
  readonly raw: RawSentence;
  /** How it was made. */
  readonly kind: string;
}

interface Printed {
  readonly passage: number;
  readonly head: string;
  readonly text: string;
}

const allOf = (passages: readonly ShownPassage[]): Printed[] =>
  passages.flatMap(({ number, head, sentences }) =>
    sentences.map((text) => ({ passage: number, head, text })),
  );

/** Sentences that can stand alone: whole, of a reasonable length, no half quotations. */
const whole = ({ text }: Printed): boolean =>
  /[.!?]["”]?$/u.test(text) &&
  text.split(" ").length >= 6 &&
  text.length < 400 &&
  (text.match(/["“”]/gu) ?? []).length % 2 === 0;

const say = (printed: Printed, text: string, quote = printed.text): RawSentence => ({
  text,
  citations: [{ passage: printed.passage, quote }],
});

type Change = (printed: Printed, all: readonly Printed[]) => RawSentence | null;

const changed = (printed: Printed, text: string): RawSentence | null =>
  text === printed.text ? null : say(printed, text);

const ATTRIBUTED =
  /^(.{25,}?), (according to [^,]+|(?:[a-z][^,]{3,40}|[A-Z][^,]{3,40}) (?:said|told [^,]+|announced)(?: on \w+)?)\.$/u;

/** Honest ways to write a sentence; each keeps its meaning. */
const HONEST: Record<string, Change> = {
  verbatim: (printed) => say(printed, printed.text),
  "attribution first": (printed) => {
    const [, body, source] = ATTRIBUTED.exec(printed.text) ?? [];
    if (!body || !source) return null;
    const rest = /^(?:The|A|An|In|On|At|By|About|Some|More|Dozens|It|There|Most)\b/u.test(body)
      ? body[0]?.toLowerCase() + body.slice(1)
      : body;
    const lead = source.startsWith("according")
      ? `${source[0]?.toUpperCase()}${source.slice(1)}, `
      : `${source[0]?.toUpperCase()}${source.slice(1)} that `;
    return say(printed, `${lead}${rest}.`);
  },
  "first clause": (printed) => {
    const match = /^(.{40,}?), (?:and|while|which|who) [^"“”]+\.$/u.exec(printed.text);
    return match && !/["“”]/u.test(match[1] ?? "") ? say(printed, `${match[1]}.`) : null;
  },
  "curly quotation marks": (printed) => changed(printed, printed.text.replace(/"([^"]+)"/gu, "“$1”")),
  "with the outlet named": (printed) => {
    const outlet = printed.head.split(",")[0] ?? "";
    return /^(?:The|A|At least|About|More than)\b/u.test(printed.text)
      ? say(printed, `${outlet} reports that ${printed.text[0]?.toLowerCase()}${printed.text.slice(1)}`)
      : null;
  },
  "US for U.S.": (printed) => changed(printed, printed.text.replaceAll("U.S.", "US")),
  "digits for words": (printed) =>
    /["“”]|twenty|quarters/u.test(printed.text)
      ? null
      : changed(
          printed,
          printed.text
            .replace(/\btwo\b/u, "2")
            .replace(/\bthree\b/u, "3")
            .replace(/\bseven\b/u, "7")
            .replace(/\bper cent\b/u, "percent"),
        ),
  "a synonym": (printed) =>
    changed(
      printed,
      printed.text
        .replace(/\brescued\b/u, "saved")
        .replace(/\bkilled\b(?! by)/u, "dead")
        .replace(/\bvessel\b/u, "ship")
        .replace(/\bstruck\b/u, "hit")
        .replace(/\burged\b/u, "asked"),
    ),
  "plainer words": (printed) =>
    changed(
      printed,
      printed.text
        .replace(/\bstated\b/u, "said")
        .replace(/\bapproximately\b/u, "about")
        .replace(/\bin order to\b/u, "to")
        .replace(/\bcommenced\b/u, "began")
        .replace(/\bannounced\b/u, "said"),
    ),
};

/** The same slips with the same truth: what is wrong is the form, and the sentence must not come through as it is. */
const CARELESS: Record<string, Change> = {
  "a wrong passage number": (printed, all) => {
    const other = all.find(
      ({ passage, text }) => passage !== printed.passage && !text.includes(printed.text),
    );
    return other
      ? { text: printed.text, citations: [{ passage: other.passage, quote: printed.text }] }
      : null;
  },
  "no quote": (printed) => ({ text: printed.text, citations: [] }),
  "a quote from memory": (printed) =>
    say(printed, printed.text, printed.text.split(" ").toReversed().join(" ")),
  "the bound left out": (printed) =>
    changed(
      printed,
      printed.text.replace(/\b(?:at least|more than|about|up to|nearly|some|over|almost) (?=\d)/iu, ""),
    ),
  "a number rounded": (printed) => {
    const match = /\b\d{2,3}(?:,\d{3})+\b/u.exec(printed.text);
    if (!match) return null;
    const rounded = `${match[0].split(",")[0]},000`;
    return rounded === match[0] ? null : changed(printed, printed.text.replace(match[0], rounded));
  },
  "a name from elsewhere for a pronoun": (printed, all) => {
    if (!/^(?:He|She)\b/u.test(printed.text)) return null;
    const name = all
      .flatMap(({ text }) => findNames(text))
      .find(({ name }) => name.includes(" ") && !printed.text.includes(name))?.name;
    return name ? changed(printed, printed.text.replace(/^(?:He|She)\b/u, name)) : null;
  },
};

const OPPOSITES: readonly (readonly [RegExp, string])[] = [
  [/\bkilled\b/u, "injured"],
  [/\binjured\b/u, "killed"],
  [/\brescued\b/u, "drowned"],
  [/\bdied\b/u, "survived"],
  [/\brose\b/u, "fell"],
  [/\bbefore\b/u, "after"],
  [/\bafter\b/u, "before"],
  [/\bdeclined\b/u, "agreed"],
  [/\breleased\b/u, "captured"],
  [/\bnorthern\b/u, "southern"],
  [/\bsouthern\b/u, "northern"],
  [/\bfaulty\b/u, "safe"],
  [/\bmore than\b/u, "fewer than"],
  [/\bat least\b/u, "at most"],
];

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Lies: each changes one thing that matters. */
const LYING: Record<string, Change> = {
  "a digit changed": (printed) => {
    const match = /\d/u.exec(printed.text.replace(/^\W*\d+\. /u, ""));
    return match
      ? changed(
          printed,
          printed.text.replace(/\d(?!.*\d)/u, (digit) => String((Number(digit) + 3) % 10)),
        )
      : null;
  },
  "a number doubled": (printed) => {
    const mention = findNumbers(printed.text).find(
      ({ kind, printed: words, value }) => kind === "count" && /^[\d,]+$/u.test(words) && value > 1,
    );
    return mention
      ? changed(
          printed,
          printed.text.slice(0, mention.start) + String(mention.value * 2) + printed.text.slice(mention.end),
        )
      : null;
  },
  "two numbers swapped": (printed) => {
    const [first, second] = findNumbers(printed.text).filter(
      ({ kind, printed: words }) => kind === "count" && /^[\d,]+$/u.test(words),
    );
    if (!first || !second || first.value === second.value) return null;
    const { text } = printed;
    const swapped =
      text.slice(0, first.start) +
      second.printed +
      text.slice(first.end, second.start) +
      first.printed +
      text.slice(second.end);
    return changed(printed, swapped);
  },
  "a name replaced": (printed, all) => {
    const own = findNames(printed.text).find(({ name }) => name.includes(" "));
    const other = all
      .filter(({ head }) => head !== printed.head)
      .flatMap(({ text }) => findNames(text))
      .find(
        ({ name }) =>
          name.includes(" ") &&
          !name.split(" ").some((part) => printed.text.toLowerCase().includes(part.toLowerCase())),
      );
    return own && other ? changed(printed, printed.text.replace(own.name, other.name)) : null;
  },
  "another weekday": (printed) => {
    const day = DAYS.find((name) => printed.text.includes(name));
    const next = DAYS.find((name) => !printed.text.includes(name));
    return day && next ? changed(printed, printed.text.replaceAll(day, next)) : null;
  },
  "not taken out": (printed) =>
    changed(
      printed,
      printed.text
        .replace(/\b(did|does|do|has|had|is|are|was|were|will|would|could|may) not\b/u, "$1")
        .replace(/n['’]t\b/u, ""),
    ),
  "not put in": (printed) =>
    /\b(?:not|no|never|none|nobody|without|only|den|refus|declin|fail|n['’]t)/iu.test(printed.text)
      ? null
      : changed(printed, printed.text.replace(/\b(was|were|is|are|has|had|will|would|could)\b/u, "$1 not")),
  "an opposite": (printed) => {
    const pair = OPPOSITES.find(
      ([words, other]) => words.test(printed.text) && !new RegExp(`\\b${other}\\b`, "u").test(printed.text),
    );
    return pair ? changed(printed, printed.text.replace(pair[0], pair[1])) : null;
  },
  "another noun": (printed) =>
    changed(
      printed,
      printed.text.replace(
        /\b(?:captain|bakery|union|company|hospital|ministry|meeting|visit|inquiry|radar|truce)\b/u,
        "orchestra",
      ),
    ),
  "may becomes did": (printed) =>
    changed(printed, printed.text.replace(/\b(?:may|might|could) (?!not|have|be)(\w+)/u, "$1")),
  "an invented clause": (printed) =>
    changed(
      printed,
      printed.text.replace(/\.$/u, ", while the owner bribed several inspectors with diamonds."),
    ),
  "an invented sentence": (printed) =>
    say(printed, "Investigators secretly recovered encrypted messages proving sabotage by foreign agents."),
  "a quotation made up": (printed) =>
    changed(printed, printed.text.replace(/["“][^"”]{12,}["”]/u, "“we never cared about anybody”")),
  "another outlet": (printed, all) => {
    const outlet = all
      .map(({ head }) => head.split(",")[0] ?? "")
      .find(
        (name) =>
          name !== "unknown" && name !== (printed.head.split(",")[0] ?? "") && !printed.text.includes(name),
      );
    return outlet ? say(printed, `${outlet} reports that ${printed.text}`) : null;
  },
  "millions for thousands": (printed) =>
    changed(printed, printed.text.replace(/\bmillion\b/u, "billion").replace(/\bper cent\b/u, "people")),
};

const TEMPERS = { honest: HONEST, careless: CARELESS, lying: LYING } as const;

export type Temper = keyof typeof TEMPERS;

/** Everything a model of that temper can make of the passages. */
export const writeAll = (temper: Temper, passages: readonly ShownPassage[]): Written[] => {
  const all = allOf(passages);
  return all.filter(whole).flatMap((printed) =>
    Object.entries(TEMPERS[temper]).flatMap(([kind, change]): Written[] => {
      const raw = change(printed, all);
      return raw ? [{ raw, kind }] : [];
    }),
  );
};
