/** /search: the passages that hold the words, best first. */
import type { Command } from "../src/types.ts";
import { outletCompletion } from "./shared/completing.ts";
import { isPrivate, outlet, since, slash, text, until } from "./shared/options.ts";
import { runTopic, SEARCH_HITS, type Topic } from "./shared/question.ts";
import type { Kit } from "./shared/services.ts";

const offset = (page: number): number => (page - 1) * SEARCH_HITS;

/** How /search is answered: the desk gives one page of hits at a time. */
export const searchTopic: Topic = {
  command: "search",
  ask: async (desk, query, { page }) =>
    desk.search({ ...query, limit: SEARCH_HITS }, { offset: offset(page) }),
  offset,
};

/** /search. */
export const createSearch = (kit: Kit, topic: Topic): Command => ({
  definition: slash("search", "Find passages by their words", [
    text("query", 'Words; "an exact phrase", -without this'),
    outlet(),
    since,
    until,
    isPrivate,
  ]),
  run: runTopic(kit, topic, "query"),
  complete: outletCompletion(kit),
});
