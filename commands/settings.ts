/** /settings: what answers come from and who writes them, for a server; whose coverage is used, in direct messages. */
import { collectionName } from "../src/desk/collections.ts";
import { renderNotice, renderSettings, shorten, wordsFor, type Words } from "../src/presentation/index.ts";
import type { Action, Caller, Command, MessageData } from "../src/types.ts";
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

const listNames = (names: readonly string[], words: Words): string => {
  const shown = names.slice(0, MOST_NAMES).map((name) => shorten(name, 60));
  return [
    ...shown,
    ...(names.length > shown.length ? [words.answer.more(names.length - shown.length)] : []),
  ].join(words.comma);
};

/** What a server follows, has of its own, and has posted by itself. */
const serverLines = (kit: Kit, caller: Caller, guildId: string): readonly string[] => {
  const words = wordsFor(caller.locale);
  const { servers: own } = words;
  const followed = followedBy(kit, guildId);
  const chose = kit.state.read(({ servers }) => servers[guildId]?.follows) != null;
  const collection = ownCollection(kit, caller);
  const added = collection === null ? 0 : kit.desk.articleEntries([collection]).length;
  const feeds = collection === null ? [] : (kit.ingest?.feeds(collection) ?? []);
  const paused = feeds.filter(({ pausedBecause }) => pausedBecause !== null).length;
  const names = listNames(followed.map(collectionName), words);
  return [
    followed.length === 0 ? own.followsNone : chose ? own.follows(names) : own.followsAll(names),
    `${own.own(words.counts.articles(added))}${kit.ingest ? " · /feed add, /corpus add" : ""}`,
    ...(kit.ingest ? [own.feeds(feeds.length, paused)] : []),
    ...(kit.digests ? [own.digests(kit.digests.list(caller).length)] : []),
  ];
};

/** Whose coverage a person's direct messages use. */
const directLines = (kit: Kit, { userId, locale }: Caller): readonly string[] => {
  const words = wordsFor(locale);
  const { servers: own } = words;
  const { shared, used } = directServers(kit, userId);
  if (kit.isLocal === true) return [];
  if (used.length === 0) return [own.directNone];
  const names = listNames(
    used.map(({ name }) => name),
    words,
  );
  if (used.length < shared.length) return [own.directChosen(names)];
  return [shared.length === 1 ? own.directOne(names) : own.directAll(names)];
};

const settingsMessage = (kit: Kit, caller: Caller): MessageData => {
  const words = wordsFor(caller.locale);
  const entries = kit.desk.articleEntries(collectionsOf(kit, caller));
  const message = renderSettings(
    {
      budget: kit.budget?.report(askerOf(caller)) ?? null,
      articles: entries.length,
      outlets: new Set(entries.map(({ outlet }) => outlet)).size,
    },
    words,
  );
  const { guildId } = caller;
  const lines =
    guildId === null || kit.isLocal === true ? directLines(kit, caller) : serverLines(kit, caller, guildId);
  const more = renderNotice(lines.join("\n"), [], words).content ?? "";
  const components =
    guildId === null
      ? directMenu(kit, caller, "direct-settings")
      : mayManage(kit, caller) && kit.isLocal !== true
        ? followMenus(kit, guildId, words)
        : [];
  return {
    ...message,
    content: [message.content ?? "", more].filter(Boolean).join("\n"),
    ...(components.length > 0 ? { components } : {}),
  };
};

/** /settings, and the menus under it and under a first direct message. */
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
      run: async ({ caller, values }) => notice(await chooseDirect(kit, caller, values[0]), caller),
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
