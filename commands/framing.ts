/** /framing: the words that mark one outlet against the others. */
import type { Command } from "../src/types.ts";
import type { Analyses } from "./shared/analyses.ts";
import { outletCompletion } from "./shared/completing.ts";
import { isPrivate, outlet, slash, text } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

export const framingTopic = ({ framing }: Pick<Analyses, "framing">): Topic => ({
  command: "framing",
  ask: async (_desk, query) => framing(query),
});

export const createFraming = (kit: Kit, topic: Topic): Command => ({
  definition: slash("framing", "Show which words, speakers and attributions mark each outlet", [
    text("topic", "What the coverage is about"),
    outlet("outlet_a"),
    outlet("outlet_b"),
    isPrivate,
  ]),
  run: runTopic(kit, topic, "topic"),
  complete: outletCompletion(kit),
});
