/** /summary: what the coverage says on a topic, at the length wanted. */
import type { Command } from "../src/types.ts";
import { outletCompletion } from "./shared/completing.ts";
import { isPrivate, outlet, since, slash, text, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

/** How /summary is answered. */
export const summaryTopic: Topic = {
  command: "summary",
  ask: async (desk, query, { writing }) => desk.summarise(query, writing),
};

/** /summary. */
export const createSummary = (kit: Kit, topic: Topic): Command => ({
  definition: slash("summary", "Sum up what the coverage says on a topic, in cited sentences", [
    text("topic", "What to sum up"),
    outlet(),
    since,
    until,
    {
      type: 3,
      name: "length",
      description: "How long the summary is; medium when left out",
      choices: [
        { name: "short: 2-3 sentences", value: "short" },
        { name: "medium: 4-6 sentences", value: "medium" },
        { name: "long: 8-12 sentences", value: "long" },
      ],
    },
    isPrivate,
  ]),
  run: runTopic(kit, topic, "topic"),
  complete: outletCompletion(kit),
});
