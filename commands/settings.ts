/** /settings: how the bot is set up for this server. */
import { renderSettings } from "../src/presentation/index.ts";
import type { Command } from "../src/types.ts";
import { slash } from "./shared/options.ts";
import { messageReply } from "./shared/replies.ts";
import { askerOf, collectionsOf, type Kit } from "./shared/services.ts";

/** Discord's permission Manage Server, in a bit set. */
const MANAGE_SERVER = "32";

export const createSettings = (kit: Kit): Command => ({
  definition: {
    ...slash("settings", "Show who writes the answers here, what that may take, and what they come from"),
    default_member_permissions: MANAGE_SERVER,
    contexts: [0],
  },
  ephemeral: true,
  run: async ({ caller }) => {
    const entries = kit.desk.articleEntries(collectionsOf(kit, caller));
    const message = renderSettings({
      budget: kit.budget?.report(askerOf(caller)) ?? null,
      articles: entries.length,
      outlets: new Set(entries.map(({ outlet }) => outlet)).size,
      collections: [...new Set(entries.map(({ collection }) => collection))].filter(Boolean).sort(),
    });
    return messageReply(message, true);
  },
});
