/** /settings: what answers come from and who writes them, for a server; whose coverage is used, in direct messages. */
import { collectionName } from "../src/desk/collections.ts";
import { renderNotice, renderSettings, shorten } from "../src/presentation/index.ts";
import type { Action, Caller, Command, MessageData } from "../src/types.ts";
import { counted } from "./feed-words.ts";
import { chooseDirect, directMenu, follow, followMenus } from "./shared/choosing.ts";
import { MANAGE_SERVER, managersOnly, mayManage } from "./shared/managing.ts";
import { slash } from "./shared/options.ts";
import { messageReply, notice } from "./shared/replies.ts";
import {
  askerOf,
  collectionsOf,
  directServers,
  followedBy,
  ownCollection,
  type Kit,
} from "./shared/services.ts";

/** Names in one line. */
const MOST_NAMES = 12;

const listNames = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMES).map((name) => shorten(name, 60));
  return [...shown, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])].join(
    ", ",
  );
};

/** What a server follows, has of its own, and has posted by itself. */
const serverLines = (kit: Kit, caller: Caller, guildId: string): readonly string[] => {
  const followed = followedBy(kit, guildId);
  const chose = kit.state.read(({ servers }) => servers[guildId]?.follows) != null;
  const own = ownCollection(kit, caller);
  const added = own === null ? 0 : kit.desk.articleEntries([own]).length;
  const feeds = own === null ? [] : (kit.ingest?.feeds(own) ?? []);
  const paused = feeds.filter(({ pausedBecause }) => pausedBecause !== null).length;
  return [
    followed.length === 0
      ? "Follows: no shared collection"
      : `Follows: ${listNames(followed.map(collectionName))}${chose ? "" : " (all shared collections, until somebody chooses below)"}`,
    `Own coverage: ${counted(added, "article")}, seen by no other server${kit.ingest ? " · /feed add, /corpus add" : ""}`,
    ...(kit.ingest
      ? [
          `Feeds: ${feeds.length === 0 ? "none" : `${feeds.length}${paused > 0 ? `, ${paused} paused` : ""} · /feed list`}`,
        ]
      : []),
    ...(kit.digests ? [`Digests: ${kit.digests.list(caller).length || "none"} · /digest list`] : []),
  ];
};

/** Whose coverage a person's direct messages use. */
const directLines = (kit: Kit, { userId }: Caller): readonly string[] => {
  const { shared, used } = directServers(kit, userId);
  if (kit.isLocal === true) return [];
  if (used.length === 0)
    return [
      "Your direct messages use the shared collections: I know of no server that we share. Use a command of mine in yours, then ask here again.",
    ];
  const names = listNames(used.map(({ name }) => name));
  return [
    used.length === shared.length
      ? `Your direct messages use the coverage of ${names}: ${shared.length === 1 ? "the server that we share" : "all servers that we share"}.`
      : `Your direct messages use the coverage of ${names}, as you chose.`,
  ];
};

const settingsMessage = (kit: Kit, caller: Caller): MessageData => {
  const entries = kit.desk.articleEntries(collectionsOf(kit, caller));
  const message = renderSettings({
    budget: kit.budget?.report(askerOf(caller)) ?? null,
    articles: entries.length,
    outlets: new Set(entries.map(({ outlet }) => outlet)).size,
    collections: [],
  });
  const { guildId } = caller;
  const lines =
    guildId === null || kit.isLocal === true ? directLines(kit, caller) : serverLines(kit, caller, guildId);
  const more = renderNotice(lines.join("\n")).content ?? "";
  const components =
    guildId === null
      ? directMenu(kit, caller, "direct-settings")
      : mayManage(kit, caller) && kit.isLocal !== true
        ? followMenus(kit, guildId)
        : [];
  return {
    ...message,
    content: [message.content ?? "", more].filter(Boolean).join("\n"),
    ...(components.length > 0 ? { components } : {}),
  };
};

export const createSettings = (kit: Kit): Command => {
  const actions: Record<string, Action> = {
    follow: {
      answers: "update",
      run: async ({ caller, args, values }) => {
        if (caller.guildId === null || !mayManage(kit, caller)) return managersOnly(caller);
        await follow(kit, caller.guildId, { page: Number.parseInt(args[0] ?? "0", 10) || 0, values });
        return { kind: "update", message: settingsMessage(kit, caller) };
      },
    },
    /** Under an answer, which stays. */
    direct: {
      answers: "ephemeral",
      run: async ({ caller, values }) => notice(await chooseDirect(kit, caller, values[0])),
    },
    "direct-settings": {
      answers: "update",
      run: async ({ caller, values }) => {
        await chooseDirect(kit, caller, values[0]);
        return { kind: "update", message: settingsMessage(kit, caller) };
      },
    },
  };
  return {
    definition: {
      ...slash("settings", "What answers come from here, who writes them, and what that may take"),
      default_member_permissions: MANAGE_SERVER,
    },
    ephemeral: true,
    run: async ({ caller }) => messageReply(settingsMessage(kit, caller), true),
    actions,
  };
};
