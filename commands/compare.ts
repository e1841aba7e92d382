/** /compare: who says what, claim by claim, contradictions first. */
import type { Command } from "../src/types.ts";
import { outletCompletion } from "./shared/completing.ts";
import { isPrivate, outlet, since, slash, text, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

/** How /compare is answered; a model's words, where one writes, come after the reports as printed. */
export const compareTopic: Topic = {
  command: "compare",
  slow: true,
  ask: async (desk, query, { writing, onPrinted }) => desk.compare(query, { ...writing, onPrinted }),
};

/** /compare. */
export const createCompare = (kit: Kit, topic: Topic): Command => ({
  definition: slash(
    "compare",
    "Compare what outlets say on a topic, claim by claim; all that cover it, or two",
    [text("topic", "What to compare"), outlet("outlet_a"), outlet("outlet_b"), since, until, isPrivate],
  ),
  slow: true,
  run: runTopic(kit, topic, "topic"),
  complete: outletCompletion(kit),
});
