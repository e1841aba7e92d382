/** /framing: the words that mark one outlet against the others. */
import type { Command } from "../src/types.ts";
import { outletCompletion } from "./shared/completing.ts";
import { isPrivate, outlet, slash, text } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

/** How /framing is answered. */
export const framingTopic: Topic = {
  command: "framing",
  slow: true,
  ask: async (desk, query) => desk.framing(query),
};

/** /framing. */
export const createFraming = (kit: Kit, topic: Topic): Command => ({
  definition: slash("framing", "Show which words, speakers and attributions mark each outlet", [
    text("topic", "What the coverage is about"),
    outlet("outlet_a"),
    outlet("outlet_b"),
    isPrivate,
  ]),
  slow: true,
  run: runTopic(kit, topic, "topic"),
  complete: outletCompletion(kit),
});
