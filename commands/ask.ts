/** /ask: a question, answered in sentences that each cite their passages. */
import type { Command } from "../src/types.ts";
import { comparisonAsked } from "./conversation/comparing.ts";
import { outletCompletion } from "./shared/completing.ts";
import { isPrivate, outlet, since, slash, text, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

/** How /ask is answered; a question after what outlets disagree on, with a comparison. */
export const askTopic: Topic = {
  command: "ask",
  ask: async (desk, query, { writing, onPrinted, now }) => {
    const compared = comparisonAsked(desk, query, now);
    return compared ? desk.compare(compared, { ...writing, onPrinted }) : desk.ask(query, writing);
  },
};

/** /ask. */
export const createAsk = (kit: Kit, topic: Topic): Command => ({
  definition: slash("ask", "Ask the coverage a question; every sentence of the answer shows its source", [
    text("question", "What you want to know"),
    outlet(),
    since,
    until,
    isPrivate,
  ]),
  run: runTopic(kit, topic, "question"),
  complete: outletCompletion(kit),
});
