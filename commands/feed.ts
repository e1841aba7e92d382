/** /feed: the feeds whose articles come into a server's own coverage by themselves. */
import { notBroughtIn, shorten, wordsFor } from "../src/presentation/index.ts";
import { newServer } from "../src/state/server-schema.ts";
import type {
  Caller,
  Command,
  CommandOption,
  Completion,
  FeedEntry,
  Ingest,
  Invocation,
  Reply,
} from "../src/types.ts";
import { broughtWords, feedLine, feedTitle, testWords } from "./feed-words.ts";
import { fitting } from "./shared/completing.ts";
import { MANAGE_SERVER, managersOnly, mayManage } from "./shared/managing.ts";
import { slash } from "./shared/options.ts";
import { progressMessage } from "./shared/progress.ts";
import { listReply, notice } from "./shared/replies.ts";
import { ownCollection, type Kit } from "./shared/services.ts";

/** How long somebody waits for a feed's articles, in milliseconds; the rest comes without them. */
const PATIENCE = 4 * 60_000;

/** Feeds in one message of a list. */
const PER_MESSAGE = 6;

const address: CommandOption = {
  type: 3,
  name: "url",
  description: "Address of the feed (RSS, Atom, JSON Feed), or of a page that names one",
  required: true,
  min_length: 4,
  max_length: 2_000,
};

const which: CommandOption = {
  type: 3,
  name: "feed",
  description: "Which feed",
  required: true,
  autocomplete: true,
  max_length: 100,
};

const SUBCOMMANDS: readonly CommandOption[] = [
  {
    type: 1,
    name: "add",
    description: "Follow a feed: its articles come in by themselves",
    options: [address],
  },
  { type: 1, name: "list", description: "The feeds followed here, and how they do" },
  { type: 1, name: "test", description: "See what a feed would bring; nothing is kept", options: [address] },
  { type: 1, name: "refresh", description: "Look at a feed now", options: [which] },
  { type: 1, name: "resume", description: "Start a paused feed again", options: [which] },
  { type: 1, name: "remove", description: "Stop following a feed; its articles stay", options: [which] },
];

/** Runs the work until it is done, nobody waits, or patience is over. */
const within = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);

/** Brings in what a feed has now; gives what is to be said of it. */
const bring = async (
  ingest: Ingest,
  collection: string,
  feed: FeedEntry,
  { signal, preview, caller }: Pick<Invocation, "signal" | "preview" | "caller">,
): Promise<string> => {
  const words = wordsFor(caller.locale);
  let far = { done: 0, total: 0 };
  const outcome = await ingest.refreshFeed(collection, feed.id, {
    signal: within(signal),
    onProgress: (done, total) => {
      far = { done, total };
      preview?.(progressMessage(feedTitle(feed), { done, total }, words));
    },
  });
  if (outcome.kind === "refreshed") return broughtWords(outcome, words);
  return outcome.reason === "stopped" ? words.feeds.soFar(far.done, far.total) : notBroughtIn(outcome, words);
};

const add = async (kit: Kit, ingest: Ingest, collection: string, invocation: Invocation): Promise<string> => {
  const { caller, options, signal } = invocation;
  const words = wordsFor(caller.locale);
  const { feeds } = words;
  const outcome = await ingest.addFeed(collection, String(options["url"]).trim(), caller.userId, { signal });
  if (outcome.kind === "refused") return notBroughtIn(outcome, words);
  const { feed } = outcome;
  if (outcome.kind === "same") return feeds.same(feedTitle(feed));
  const { guildId, channelId } = caller;
  if (guildId !== null && channelId !== null) {
    await kit.state
      .update(({ servers }) => {
        const server = (servers[guildId] ??= newServer());
        server.feedChannels[feed.id] = channelId;
      })
      // Without it nobody is told of a pause, but the feed is followed.
      .catch(() => undefined);
  }
  const brought = await bring(ingest, collection, feed, invocation);
  return feeds.following(feedTitle(feed), brought);
};

const forgetChannel = async ({ state }: Kit, { guildId }: Caller, id: string): Promise<void> =>
  state
    .update(({ servers }) => {
      if (guildId !== null) delete servers[guildId]?.feedChannels[id];
    })
    // The feed is gone all the same, and nobody asks for its channel any more.
    .catch(() => undefined);

const run = async (kit: Kit, ingest: Ingest, invocation: Invocation): Promise<Reply> => {
  const { caller, options, subcommand } = invocation;
  const collection = ownCollection(kit, caller);
  if (collection === null || !mayManage(kit, caller)) return managersOnly(caller);
  const id = String(options["feed"] ?? "").trim();
  const words = wordsFor(caller.locale);
  const { feeds } = words;
  const tell = (text: string): Reply => notice(text, caller);
  switch (subcommand[0]) {
    case "add":
      return tell(await add(kit, ingest, collection, invocation));
    case "test": {
      const { signal } = invocation;
      const test = await ingest.testFeed(collection, String(options["url"]).trim(), { signal });
      return tell(test.kind === "refused" ? notBroughtIn(test, words) : testWords(test, words));
    }
    case "refresh": {
      const feed = ingest.feeds(collection).find((own) => own.id === id);
      if (!feed) return tell(feeds.noSuch);
      return tell(`${feedTitle(feed)}: ${await bring(ingest, collection, feed, invocation)}`);
    }
    case "resume": {
      const outcome = await ingest.resumeFeed(collection, id);
      return tell(
        outcome.kind === "refused" ? notBroughtIn(outcome, words) : feeds.running(feedTitle(outcome.feed)),
      );
    }
    case "remove": {
      const outcome = await ingest.removeFeed(collection, id);
      if (outcome.kind === "feed") await forgetChannel(kit, caller, id);
      return tell(
        outcome.kind === "refused" ? notBroughtIn(outcome, words) : feeds.removed(feedTitle(outcome.feed)),
      );
    }
    default:
      return listReply(
        ingest.feeds(collection).map((feed) => feedLine(feed, words)),
        { most: PER_MESSAGE, none: feeds.none, caller },
      );
  }
};

const complete = async (kit: Kit, ingest: Ingest, { caller, text }: Completion) => {
  const collection = ownCollection(kit, caller);
  if (collection === null || !mayManage(kit, caller)) return [];
  const feeds = ingest
    .feeds(collection)
    .map((feed) => ({ name: `${shorten(feed.title, 60)} · ${feed.id}`, value: feed.id }));
  return fitting(feeds, text, ({ name }) => name);
};

/** /feed, in servers, for those who manage them. */
export const createFeed = (kit: Kit, ingest: Ingest): Command => ({
  definition: {
    ...slash("feed", "Feeds whose articles come into this server's own coverage", SUBCOMMANDS),
    default_member_permissions: MANAGE_SERVER,
    contexts: [0],
  },
  ephemeral: true,
  slow: true,
  run: async (invocation) => run(kit, ingest, invocation),
  complete: async (completion) => complete(kit, ingest, completion),
});
