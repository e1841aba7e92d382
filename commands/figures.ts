/** /figures: the numbers on a topic, with their dates, bounds and attributions. */
import type { Command } from "../src/types.ts";
import { isPrivate, since, slash, text, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

/** How /figures is answered. */
export const figuresTopic: Topic = {
  command: "figures",
  slow: true,
  ask: async (desk, query) => desk.figures(query),
};

/** /figures. */
export const createFigures = (kit: Kit, topic: Topic): Command => ({
  definition: slash("figures", "List the figures on a topic: what they count, whose they are, as of when", [
    text("topic", "What the figures are about"),
    since,
    until,
    isPrivate,
  ]),
  slow: true,
  run: runTopic(kit, topic, "topic"),
});
