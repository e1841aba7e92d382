/** /figures: the numbers on a topic, with their dates, bounds and attributions. */
import type { Command } from "../src/types.ts";
import type { Analyses } from "./shared/analyses.ts";
import { isPrivate, since, slash, text, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

export const figuresTopic = ({ figures }: Pick<Analyses, "figures">): Topic => ({
  command: "figures",
  ask: async (_desk, query) => figures(query),
});

export const createFigures = (kit: Kit, topic: Topic): Command => ({
  definition: slash("figures", "List the figures on a topic: what they count, whose they are, as of when", [
    text("topic", "What the figures are about"),
    since,
    until,
    isPrivate,
  ]),
  run: runTopic(kit, topic, "topic"),
});
