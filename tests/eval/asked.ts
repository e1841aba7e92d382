/** The questions marked in a part of the gold set (its ask.yaml), asked of the desk, each over its own story. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import type { Half } from "./analysis-gold.ts";
import { openAll, openFolder, type Outcome } from "./openings.ts";

const asked = z
  .strictObject({
    collection: z.string(),
    question: z.string(),
    /** Pieces of the sentences any of which is a right opening. */
    opens: z.array(z.string()).min(1).optional(),
    /** The coverage does not say. */
    none: z.literal(true).optional(),
  })
  .refine(({ opens, none }) => (opens === undefined) !== (none === undefined), "either opens or none");

export type GoldQuestion = z.output<typeof asked>;

/** The questions of one part, none where it has no such file; throws when the file does not keep to the format. */
export const readAsked = (half: Half): readonly GoldQuestion[] => {
  const file = fileURLToPath(new URL(`../cases/gold/${half}/ask.yaml`, import.meta.url));
  return existsSync(file) ? z.array(asked).parse(parse(readFileSync(file, "utf8"))) : [];
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&");

/** Asks them, and tells in one line what the answers opened with: a right opening holds any of the marked pieces. */
export const tellAsked = async (questions: readonly GoldQuestion[]): Promise<string> => {
  const desk = await openFolder("../cases/gold/texts/");
  const opened = await openAll(
    desk,
    questions.map(({ collection, question, opens }) => ({
      text: question,
      collection,
      opens: opens ? new RegExp(opens.map(escaped).join("|"), "u") : null,
    })),
  );
  const said = opened.filter(({ question }) => question.opens !== null);
  const unsaid = opened.filter(({ question }) => question.opens === null);
  const count = (list: typeof opened, outcome: Outcome): number =>
    list.filter((one) => one.outcome === outcome).length;
  return [
    `first sentence right ${count(said, "right")}/${said.length}`,
    `a later one ${count(said, "within")}`,
    `refused ${count(said, "refused")}`,
    `wrong ${count(said, "wrong")}`,
    `not in the coverage: refused ${count(unsaid, "right")}/${unsaid.length}`,
  ].join("; ");
};
