/** Reading the judged pairs of sentences, and the topics that they were pooled from. Conventions: tests/cases/gold/judged/README.md. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** The verdicts that a row of two outlets or more can have, in the order in which they are shown. */
export const verdicts = ["differ", "changed-over-time", "different-measures", "agree"] as const;
const verdict = z.enum(verdicts);
export type PairVerdict = z.output<typeof verdict>;

/** YAML reads a bare year, and a bare day, as other things than words. */
const date = z.union([z.string(), z.number()]).transform(String);

const topic = z.strictObject({
  topic: z.string(),
  /** One, or several that are asked at once. */
  collection: z.union([z.string().transform((name) => [name]), z.array(z.string())]),
  since: date.optional(),
  until: date.optional(),
});

const side = z.strictObject({ article: z.string(), at: z.string() });

const pair = z
  .strictObject({
    same: z.enum(["yes", "no"]).transform((word) => word === "yes"),
    /** Alternatives, separated by "|", any of which is right; none where the two are not of one matter. */
    verdict: z
      .string()
      .default("")
      .transform((words) => words.split("|").filter((word) => word !== ""))
      .pipe(z.array(verdict)),
    a: side,
    b: side,
    /** The judgment is of these figures alone, as printed, one of each sentence. */
    figures: z.tuple([z.string(), z.string()]).optional(),
  })
  .refine(({ same, verdict }) => same === verdict.length > 0, "same: yes has a verdict, same: no has none");

export type JudgedTopic = z.output<typeof topic>;
export type JudgedSide = z.output<typeof side>;
export type JudgedPair = z.output<typeof pair>;

const folder = fileURLToPath(new URL("../cases/gold/judged/", import.meta.url));
const TOPICS = "topics.yaml";

const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> => {
  const result = schema.safeParse(parse(readFileSync(join(folder, file), "utf8")));
  if (!result.success) throw new Error(`judged/${file}: ${z.prettifyError(result.error)}`);
  return result.data;
};

/** What is asked, in the order of the file; throws where the file does not keep to the format. */
export const readTopics = (): JudgedTopic[] => read(TOPICS, z.array(topic));

/** All judged pairs; throws, naming the file, where one does not keep to the format. */
export const readPairs = (): JudgedPair[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml") && file !== TOPICS)
    .flatMap((file) => read(file, z.array(pair)));
