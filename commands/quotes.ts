/** /quotes: what a person is quoted as saying, word for word. */
import type { Command } from "../src/types.ts";
import { completeNames } from "./shared/completing.ts";
import { isPrivate, LONGEST_TEXT, since, slash, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import { collectionsOf, type Kit } from "./shared/services.ts";

/** How /quotes is answered; without a topic, by all that a speaker is quoted with. */
export const quotesTopic: Topic = {
  command: "quotes",
  slow: true,
  ask: async (desk, query) => desk.quotes(query),
  mayBeEmpty: true,
};

/** /quotes. */
export const createQuotes = (kit: Kit, topic: Topic): Command => ({
  definition: slash("quotes", "List what somebody is quoted as saying, word for word", [
    {
      type: 3,
      name: "speaker",
      description: "Whose words",
      required: true,
      autocomplete: true,
      min_length: 1,
      max_length: 100,
    },
    { type: 3, name: "topic", description: "On what; anything when left out", max_length: LONGEST_TEXT },
    since,
    until,
    isPrivate,
  ]),
  slow: true,
  run: runTopic(kit, topic, "topic"),
  complete: async ({ caller, text }) =>
    completeNames(await kit.desk.speakers(collectionsOf(kit, caller), text), text),
});
