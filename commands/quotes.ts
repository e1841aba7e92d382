/** /quotes: what a person is quoted as saying, word for word. */
import type { Command } from "../src/types.ts";
import type { Analyses } from "./shared/analyses.ts";
import { completeNames } from "./shared/completing.ts";
import { isPrivate, LONGEST_TEXT, since, slash, until } from "./shared/options.ts";
import { runTopic, type Topic } from "./shared/question.ts";
import { collectionsOf, type Kit } from "./shared/services.ts";

export const quotesTopic = ({ quotes }: Pick<Analyses, "quotes">): Topic => ({
  command: "quotes",
  ask: async (_desk, query) => quotes(query),
  mayBeEmpty: true,
});

export const createQuotes = (kit: Kit, topic: Topic, speakers: Analyses["speakers"]): Command => ({
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
  run: runTopic(kit, topic, "topic"),
  complete: async ({ caller, text }) => completeNames(speakers(collectionsOf(kit, caller)), text),
});
