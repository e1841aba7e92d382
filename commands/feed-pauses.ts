/** A feed that paused: its server is told why, in its language, in the channel where it was added, else the person who added it. */
import { serverOf } from "../src/desk/collections.ts";
import { renderNotice, wordsFor } from "../src/presentation/index.ts";
import type { State } from "../src/state/state.ts";
import type { DigestChannel, FeedEntry } from "../src/types.ts";
import { pausedWords } from "./feed-words.ts";

/** A person's id on Discord, as against a word for where a feed was added. */
const PERSON = /^\d{15,21}$/;

/** Tells of a pause. Throws where it is not known whether the words arrived, so that they are tried again. */
export const createPauseTeller =
  (state: State, channel: Pick<DigestChannel, "look" | "post" | "tell">) =>
  async (feed: FeedEntry): Promise<void> => {
    const guildId = serverOf(feed.collection);
    if (guildId === null) return;
    const channelId = state.read(({ servers }) => servers[guildId]?.feedChannels[feed.id]);
    // Only its language is wanted: whether anything may be posted there, the post itself tells.
    const place = channelId === undefined ? undefined : await channel.look(channelId).catch(() => undefined);
    const words = wordsFor(place?.locale);
    const message = renderNotice(pausedWords(feed, words), [], words);
    if (channelId !== undefined) {
      const key = `paused ${feed.id} ${feed.checkedAt}`;
      const outcome = await channel.post(channelId, { key, marker: key, title: feed.title, message });
      if (outcome.kind === "posted") return;
      if (outcome.kind === "unknown") throw new Error(outcome.why);
    }
    if (PERSON.test(feed.addedBy)) await channel.tell(feed.addedBy, message);
  };
