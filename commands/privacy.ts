/** /privacy: what is kept of a person, given as a file, or forgotten. */
import { renderNotice, wordsFor, type Words } from "../src/presentation/index.ts";
import type { Caller, Command } from "../src/types.ts";
import { REPLY_DAYS, type StateDocument } from "../src/state/document.ts";
import type { Turns } from "./conversation/turns.ts";
import { slash } from "./shared/options.ts";
import { messageReply, notice } from "./shared/replies.ts";
import type { Kit } from "./shared/services.ts";

/** What the state holds of a person. */
const keptOf = (document: Readonly<StateDocument>, userId: string) => ({
  replies: Object.entries(document.replies).filter(([, reply]) => reply.userId === userId),
  digests: Object.entries(document.subscriptions).filter(([, { ownerId }]) => ownerId === userId),
  outletsDrawn: document.outletsDrawn[userId] ?? [],
  tokens: document.tokensSpent.users[userId] ?? 0,
  servers: document.people[userId] ?? null,
  feeds: Object.entries(document.feeds).filter(([, { addedBy }]) => addedBy === userId),
});

/** Who added a feed, once that is forgotten. */
const NOBODY = "forgotten";

/** /privacy; `turns` are the conversations, which the state does not hold. */
export const createPrivacy = (kit: Kit, turns: Turns): Command => {
  const { state, clock } = kit;
  const kept = (userId: string) => state.read((document) => keptOf(document, userId));

  const show = ({ userId, locale }: Caller, words: Words) => {
    const { replies, digests, outletsDrawn, tokens, servers, feeds } = kept(userId);
    const said = turns.ofPerson(userId).length;
    const { privacy, counts } = words;
    const lines = [
      privacy.opening,
      privacy.conversation(counts.messages(said)),
      privacy.answers(counts.answers(replies.length), REPLY_DAYS),
      ...(digests.length > 0 ? [privacy.digests(counts.digests(digests.length))] : []),
      ...(outletsDrawn.length > 0 ? [privacy.pictures] : []),
      ...(tokens > 0 ? [privacy.budget] : []),
      ...(locale === undefined ? [] : [privacy.language]),
      ...(servers === null ? [] : [privacy.servers]),
      ...(feeds.length === 0 ? [] : [privacy.feeds]),
      privacy.closing,
    ];
    return notice(lines.join("\n"), locale === undefined ? undefined : { locale });
  };

  const exported = ({ userId }: Caller, words: Words) => {
    const { replies, digests, outletsDrawn, tokens, servers, feeds } = kept(userId);
    const record = {
      exportedAt: clock.now().toISOString(),
      userId,
      conversation: turns
        .ofPerson(userId)
        .map(({ turn: { said, command, question, at }, guildId, channelId }) => ({
          at: new Date(at).toISOString(),
          guildId,
          channelId,
          said,
          command,
          question,
        })),
      answers: Object.fromEntries(replies),
      digests: Object.fromEntries(digests),
      outletsDrawn,
      tokensSpentToday: tokens,
      servers,
      feedsAdded: feeds.map(([id, { url, addedAt }]) => ({ id, url, addedAt })),
    };
    const data = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
    return messageReply(
      {
        ...renderNotice(words.privacy.exported, [], words),
        files: [{ name: "dateline-privacy.json", data, description: words.privacy.fileAlt }],
      },
      true,
    );
  };

  const forget = async (caller: Caller, { privacy, counts }: Words) => {
    const { userId } = caller;
    const { replies, digests } = await state.update((document) => {
      const own = keptOf(document, userId);
      for (const [id] of own.replies) delete document.replies[id];
      delete document.outletsDrawn[userId];
      delete document.people[userId];
      for (const [, feed] of own.feeds) feed.addedBy = NOBODY;
      return { replies: own.replies.length, digests: own.digests.length };
    });
    const said = turns.forgetPerson(userId);
    const lines = [
      privacy.forgotten(counts.messages(said), counts.answers(replies)),
      ...(digests > 0 ? [privacy.digestsGoOn] : []),
    ];
    return notice(lines.join("\n"), caller);
  };

  return {
    definition: slash("privacy", "What I keep of you: show it, export it, forget it", [
      { type: 1, name: "show", description: "What I keep of you, and for how long" },
      { type: 1, name: "export", description: "Everything I keep of you, as a JSON file" },
      { type: 1, name: "forget", description: "Delete our conversation and the answers I keep for buttons" },
    ]),
    ephemeral: true,
    run: async ({ caller, subcommand }) => {
      const words = wordsFor(caller.locale);
      if (subcommand[0] === "export") return exported(caller, words);
      return subcommand[0] === "forget" ? forget(caller, words) : show(caller, words);
    },
  };
};
