/** The options of the command line, and reading them. */
import { parseArgs } from "node:util";
import { nearestNames } from "../text/nearest-names.ts";

/** An option as help shows it. */
export interface OptionHelp {
  /** What stands for its value; null for a switch. */
  readonly value: string | null;
  readonly description: string;
  readonly multiple?: boolean;
}

/** Every option there is. */
export const OPTIONS = {
  outlet: { value: "NAME", description: "only this outlet; may be given more than once", multiple: true },
  since: { value: "DATE", description: 'published on or after: 2024-03-22, 2024-03 or "last week"' },
  until: { value: "DATE", description: "published on or before" },
  collection: {
    value: "NAME",
    description: "only this folder of the corpus; may be repeated",
    multiple: true,
  },
  corpus: { value: "DIR", description: "the folder of articles (default: CORPUS_DIR, else corpus)" },
  length: { value: "LENGTH", description: "short, medium or long (default medium)" },
  speaker: { value: "NAME", description: "whose quotations" },
  language: { value: "CODE", description: "only articles in this language, such as es" },
  limit: { value: "N", description: "the most hits, 1 to 100" },
  offset: { value: "N", description: "hits to skip" },
  verb: { value: "VERB", description: "whose answer: ask, figures, quotes, compare … (default ask)" },
  format: { value: "FORMAT", description: "md, json, csv, bibtex or csl (default md)" },
  output: { value: "FILE", description: "the file to write; standard output without it" },
  published: { value: "DATE", description: "the date of publication: 2024-03-22, 2024-03 or 2024" },
  title: { value: "TEXT", description: "the headline" },
  carrier: { value: "NAME", description: "who reposted it" },
  lang: { value: "CODE", description: "speak en, es, fr, de or ar (default en); articles stay as printed" },
  json: { value: null, description: "one JSON value on standard output" },
  help: { value: null, description: "this help" },
  version: { value: null, description: "the version that runs" },
} as const satisfies Record<string, OptionHelp>;

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS;

/** The options of every verb that asks a question. */
export const QUESTION_OPTIONS: readonly OptionName[] = [
  "outlet",
  "since",
  "until",
  "collection",
  "language",
  "length",
  "limit",
];

/** What was typed, read. */
export interface Arguments {
  /** Null where none was typed. */
  readonly verb: string | null;
  /** The words that are no options, joined by spaces. */
  readonly text: string;
  /** What the person wrote, where the text is only the matter of it. */
  readonly typed?: string | undefined;
  readonly values: Readonly<Partial<Record<OptionName, string | boolean | readonly string[]>>>;
}

/** Wrong usage; the message says how it is right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Marks a word such as "-ferry" (search: not this word) as text while options are read. */
const WORD_MARK = "\u0000";
const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

const definitions = Object.fromEntries(
  Object.entries(OPTIONS).map(([name, option]) => [
    name,
    {
      type: option.value === null ? ("boolean" as const) : ("string" as const),
      multiple: "multiple" in option,
      ...(name === "help" ? { short: "h" } : {}),
    },
  ]),
);

/** Reads the words after the program's name. Throws UsageError for an option that is not there or lacks its value. */
export const readArguments = (words: readonly string[]): Arguments => {
  const end = words.indexOf("--");
  const marked = words.map((word, index) =>
    (end < 0 || index < end) && /^-[^-]/.test(word) && word !== "-h" ? WORD_MARK + word : word,
  );
  const { tokens } = parseArgs({
    args: marked,
    options: definitions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const texts: string[] = [];
  const values: Partial<Record<OptionName, string | boolean | string[]>> = {};
  for (const token of tokens) {
    if (token.kind === "positional") texts.push(token.value.replace(WORD_MARK, ""));
    if (token.kind !== "option") continue;
    if (!isOption(token.name)) {
      const near = nearestNames(token.name, Object.keys(OPTIONS)).map((name) => `--${name}`);
      throw new UsageError(
        `${token.rawName} is no option.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""}`,
      );
    }
    const option: OptionHelp = OPTIONS[token.name];
    if (option.value === null) {
      if (token.value !== undefined) throw new UsageError(`--${token.name} takes no value.`);
      values[token.name] = true;
      continue;
    }
    const value = token.value?.replace(WORD_MARK, "");
    // A value that looks like an option is one that was forgotten.
    if (value === undefined || value === "" || (!token.inlineValue && value.startsWith("--"))) {
      throw new UsageError(`--${token.name} needs a value: --${token.name} ${option.value}`);
    }
    const before = values[token.name];
    values[token.name] = option.multiple ? [...(Array.isArray(before) ? before : []), value] : value;
  }
  const [verb = null, ...rest] = texts;
  return { verb, text: rest.join(" ").trim(), values };
};

/** A whole number of an option; undefined where it was not given. Throws UsageError for anything else. */
export const wholeNumber = (
  { values }: Pick<Arguments, "values">,
  name: OptionName,
  least: number,
  most: number,
): number | undefined => {
  const typed = values[name];
  if (typed === undefined) return undefined;
  const number = Number(typed);
  if (!/^\d+$/.test(String(typed)) || number < least || number > most) {
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}.`);
  }
  return number;
};

/** The text of an option; undefined where it was not given. */
export const textOf = ({ values }: Pick<Arguments, "values">, name: OptionName): string | undefined => {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
};

/** The values of an option that may be repeated. */
export const listOf = ({ values }: Pick<Arguments, "values">, name: OptionName): readonly string[] => {
  const value = values[name];
  return Array.isArray(value) ? value : [];
};
