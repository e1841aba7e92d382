/** /timeline: what happened when, as the coverage dates it. */
import type { Command } from "../src/types.ts";
import { isPrivate, since, slash, text, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

/** How /timeline is answered. */
export const timelineTopic: Topic = {
  command: "timeline",
  slow: true,
  ask: async (desk, query) => desk.timeline(query),
};

/** /timeline. */
export const createTimeline = (kit: Kit, topic: Topic): Command => ({
  definition: slash("timeline", "List what happened when, as the coverage dates it", [
    text("topic", "What the events are about"),
    since,
    until,
    isPrivate,
  ]),
  slow: true,
  run: runTopic(kit, topic, "topic"),
});
