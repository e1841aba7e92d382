/** /sources: which outlets and articles there are, and what could not be read. */
import { renderSourcesPage, wordsFor } from "../src/presentation/index.ts";
import type { Caller, Command, MessageData } from "../src/types.ts";
import { slash } from "./shared/options.ts";
import { messageReply, notice } from "./shared/replies.ts";
import { collectionsOf, emptyWords, type Kit } from "./shared/services.ts";

const sourcesPage = async (kit: Kit, caller: Caller, page: number): Promise<MessageData> =>
  renderSourcesPage(await kit.desk.sources(collectionsOf(kit, caller)), page, {
    words: wordsFor(caller.locale),
    buttons: ({ number, of }) =>
      of === 1
        ? []
        : [
            { action: "back", id: `sources:${number - 1}` },
            { action: "next", id: `sources:${number + 1}` },
          ],
  });

/** /sources, and the buttons that turn its pages. */
export const createSources = (kit: Kit): Command => ({
  definition: slash("sources", "List the outlets and articles that answers come from"),
  ephemeral: true,
  run: async ({ caller }) => {
    const nothing = emptyWords(kit, caller);
    return nothing === null ? messageReply(await sourcesPage(kit, caller, 1), true) : notice(nothing, caller);
  },
  actions: {
    sources: {
      answers: "update",
      run: async ({ caller, args }) => ({
        kind: "update",
        message: await sourcesPage(kit, caller, Number.parseInt(args[0] ?? "1", 10) || 1),
      }),
    },
  },
});
