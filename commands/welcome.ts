/** What a server is told when the bot has come to it: three lines, once, and the offer of the shared collections. */
import { collectionName, isShared, serverOf } from "../src/desk/collections.ts";
import { renderNotice, shorten, wordsFor, type Words } from "../src/presentation/index.ts";
import type { StateDocument } from "../src/state/document.ts";
import { isAway, newServer } from "../src/state/server-schema.ts";
import type { Action, ActionRow, Arrivals, MessageData } from "../src/types.ts";
import { followOnly } from "./shared/choosing.ts";
import { managersOnly, mayManage } from "./shared/managing.ts";
import { notice } from "./shared/replies.ts";
import type { Kit } from "./shared/services.ts";

/** A server that the bot came to longer ago than this, in milliseconds, knows it already. */
const NEWS_FOR = 24 * 60 * 60_000;

const offer = ({ welcome }: Words): ActionRow => ({
  type: 1,
  components: [
    { type: 2, style: 1, label: welcome.keep, custom_id: "samples:keep" },
    { type: 2, style: 2, label: welcome.drop, custom_id: "samples:drop" },
  ],
});

const welcomeMessage = (kit: Kit, words: Words): MessageData => {
  const { welcome } = words;
  const shared = kit.desk.collections().filter(isShared);
  const articles = kit.desk.articleEntries(shared).length;
  const names = shared.slice(0, 5).map((name) => shorten(collectionName(name), 40));
  const more = shared.length > names.length ? [words.answer.more(shared.length - names.length)] : [];
  const canAdd = kit.ingest !== undefined;
  const message = renderNotice(
    [
      welcome.opening,
      welcome.howToAsk,
      articles === 0
        ? welcome.nothingYet(canAdd)
        : welcome.samples(articles, [...names, ...more].join(words.comma), canAdd),
    ].join("\n"),
    [],
    words,
  );
  return articles === 0 ? message : { ...message, components: [offer(words)] };
};

/** The servers for which something is done without being asked: feeds, digests. */
const servedIn = ({ feeds, subscriptions, servers }: Readonly<StateDocument>): ReadonlySet<string> =>
  new Set([
    ...Object.keys(servers),
    ...Object.values(feeds).flatMap(({ collection }) => serverOf(collection) ?? []),
    ...Object.values(subscriptions).flatMap(({ guildId }) => guildId ?? []),
  ]);

const markLeft = ({ servers }: StateDocument, id: string, now: Date): void => {
  (servers[id] ??= newServer()).leftAt ??= now.toISOString();
};

const markBack = async ({ state }: Kit, id: string): Promise<void> => {
  if (state.read((document) => isAway(document, id)))
    await state.update(({ servers }) => void delete servers[id]?.leftAt);
};

/** Knows which servers have been welcomed, and which the bot was taken out of. */
export const createArrivals = (kit: Kit): Arrivals => ({
  left: async (id) => {
    if (!kit.state.read((document) => servedIn(document).has(id))) return;
    await kit.state.update((document) => markLeft(document, id, kit.clock.now()));
  },
  found: async (ids) => {
    const here = new Set(ids);
    for (const id of ids) await markBack(kit, id);
    const gone = kit.state.read((document) =>
      [...servedIn(document)].filter((id) => !here.has(id) && !isAway(document, id)),
    );
    if (gone.length === 0) return;
    await kit.state.update((document) => {
      for (const id of gone) markLeft(document, id, kit.clock.now());
    });
  },
  arrived: async ({ id, joinedAt, locale }) => {
    await markBack(kit, id);
    const joined = joinedAt.getTime();
    const now = kit.clock.now();
    if (now.getTime() - joined > NEWS_FOR) return null;
    const isNew = await kit.state.update(({ servers }) => {
      const server = (servers[id] ??= newServer());
      // A server that the bot was taken out of and invited to again is told again.
      if (server.welcomedAt !== null && Date.parse(server.welcomedAt) >= joined) return false;
      server.welcomedAt = new Date(Math.max(now.getTime(), joined)).toISOString();
      return true;
    });
    return isNew ? welcomeMessage(kit, wordsFor(locale)) : null;
  },
});

/** The buttons of that message. */
export const welcomeActions = (kit: Kit): Readonly<Record<string, Action>> => ({
  samples: {
    answers: "ephemeral",
    run: async ({ caller, args }) => {
      if (caller.guildId === null || !mayManage(kit, caller)) return managersOnly(caller);
      const shared = kit.desk.collections().filter(isShared);
      const kept = args[0] === "keep" ? shared : [];
      await followOnly(kit, caller.guildId, kept);
      const words = wordsFor(caller.locale);
      const names = kept.map(collectionName).join(words.comma);
      const { samplesKept, samplesDropped } = words.servers;
      return notice(kept.length > 0 ? samplesKept(names) : samplesDropped, caller);
    },
  },
});
