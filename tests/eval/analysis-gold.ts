/** Reading the gold set: what a person marked in the sample coverage. Conventions: tests/cases/gold/README.md. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** The parts of the set; only the first may be tuned on. */
export const halves = [
  "development",
  "held-out",
  "held-out-2",
  "held-out-3",
  "held-out-4",
  "held-out-5",
] as const;
export type Half = (typeof halves)[number];

/** Comparison rows on ordinary topics, to fit by: what is reached on them flatters. */
export const TO_LEARN_BY = "topics";

/** Alternatives, separated by "|", any of which is right; "null" among them means that none is right too. */
const alternatives = z
  .string()
  .nullable()
  .transform((words) => (words ?? "null").split("|").map((word) => word.trim()));

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z
    .union([item, z.array(item)])
    .transform((given): z.output<Item>[] =>
      Array.isArray(given) ? (given as z.output<Item>[]) : [given as z.output<Item>],
    );

/** YAML reads a bare year as a number. */
const date = z.union([z.string(), z.number()]).transform(String);

const figure = z.strictObject({
  at: z.string(),
  printed: z.string(),
  value: oneOrMore(z.number()),
  upper: z.number().nullable().default(null),
  bound: alternatives.default(["exactly"]),
  unit: alternatives.default(["null"]),
  measure: z.string().optional(),
  by: alternatives.optional(),
  asOf: date.optional(),
  maybe: z.boolean().default(false),
});

const article = z.strictObject({
  article: z.string(),
  annotated: z.array(z.enum(["figures", "quotes", "events"])),
  figures: z.array(figure).default([]),
  notFigures: z.array(z.strictObject({ at: z.string(), printed: z.string(), why: z.string() })).default([]),
  quotes: z
    .array(
      z.strictObject({
        quote: z.string(),
        speaker: alternatives,
        relayedBy: alternatives.default(["null"]),
        /** The relayer is worth naming, but leaving it out is not wrong. */
        relayMaybe: z.boolean().default(false),
        /** "A said on behalf of B": either may be called the speaker. */
        swap: z.boolean().default(false),
        maybe: z.boolean().default(false),
      }),
    )
    .default([]),
  notQuotes: z.array(z.strictObject({ words: z.string(), why: z.string() })).default([]),
  events: z
    .array(
      z.strictObject({
        at: z.string(),
        on: oneOrMore(date),
        stated: z.string().transform((words) => words.split("|")),
        maybe: z.boolean().default(false),
      }),
    )
    .default([]),
});

const comparison = z.strictObject({
  topic: z.string(),
  collection: z.string(),
  since: date.optional(),
  until: date.optional(),
  cells: z.array(z.strictObject({ article: z.string(), at: z.string() })).min(1),
  verdict: oneOrMore(z.enum(["agree", "differ", "changed-over-time", "different-measures", "single-outlet"])),
  silent: z.array(z.string()).default([]),
});

const tellings = z.strictObject({
  collection: z.string(),
  on: date,
  tellings: z.array(z.strictObject({ article: z.string(), at: z.string(), event: z.string() })).min(2),
  open: z.array(z.tuple([z.string(), z.string()])).default([]),
});

export type GoldArticle = z.output<typeof article>;
export type GoldFigure = GoldArticle["figures"][number];
export type GoldQuote = GoldArticle["quotes"][number];
export type GoldComparison = z.output<typeof comparison>;
export type GoldTellings = z.output<typeof tellings>;

export interface Gold {
  readonly articles: readonly GoldArticle[];
  readonly comparisons: readonly GoldComparison[];
  /** Days with the tellings of each event, as the timeline's rows should hold them. */
  readonly tellings: readonly GoldTellings[];
}

const folder = fileURLToPath(new URL("../cases/gold/", import.meta.url));

const isComparisons = (file: string): boolean => file.startsWith("comparisons");
const isTellings = (file: string): boolean => file === "tellings.yaml";

/** Everything marked in one half; throws, naming the file, when a file does not keep to the format. */
export function readGold(half: Half | typeof TO_LEARN_BY): Gold {
  const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> => {
    const result = schema.safeParse(parse(readFileSync(join(folder, half, file), "utf8")));
    if (!result.success) throw new Error(`${half}/${file}: ${z.prettifyError(result.error)}`);
    return result.data;
  };
  const files = readdirSync(join(folder, half)).filter(
    (file) => file.endsWith(".yaml") && file !== "ask.yaml",
  );
  return {
    articles: files
      .filter((file) => !isComparisons(file) && !isTellings(file))
      .map((file) => read(file, article)),
    comparisons: files.filter(isComparisons).flatMap((file) => read(file, z.array(comparison))),
    tellings: files.filter(isTellings).flatMap((file) => read(file, z.array(tellings))),
  };
}
