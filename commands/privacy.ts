/** /privacy: what is kept of a person, given as a file, or forgotten. */
import { renderNotice } from "../src/presentation/index.ts";
import type { Command } from "../src/types.ts";
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
});

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const createPrivacy = (kit: Kit, turns: Turns): Command => {
  const { state, clock } = kit;
  const kept = (userId: string) => state.read((document) => keptOf(document, userId));

  const show = (userId: string) => {
    const { replies, digests, outletsDrawn, tokens } = kept(userId);
    const said = turns.ofPerson(userId).length;
    const words = [
      "What I keep of you:",
      `Conversation: ${count(said, "message", "messages")} to me with the question I made of each, in memory only, for 24 hours at most; gone when I restart.`,
      `Answers: the questions behind ${count(replies.length, "answer", "answers")} and the passages they cite, so that their buttons work, for ${REPLY_DAYS} days at most.`,
      ...(digests.length > 0
        ? [
            `Digests: ${count(digests.length, "digest", "digests")} that you ordered, until deleted with /digest delete.`,
          ]
        : []),
      ...(outletsDrawn.length > 0
        ? ["Pictures: the order of outlets in those drawn for your direct messages."]
        : []),
      ...(tokens > 0
        ? [
            "Budget: how many tokens a model's answers to you took today, for that day; it is not forgotten on request.",
          ]
        : []),
      "No names, no messages to others. /privacy export gives you all of it as a file, /privacy forget deletes it.",
    ];
    return notice(words.join("\n"));
  };

  const exported = (userId: string) => {
    const { replies, digests, outletsDrawn, tokens } = kept(userId);
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
    };
    const data = new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`);
    return messageReply(
      {
        ...renderNotice("All that I keep of you is in this file."),
        files: [{ name: "dateline-privacy.json", data, description: "What Dateline keeps of you, as JSON" }],
      },
      true,
    );
  };

  const forget = async (userId: string) => {
    const { replies, digests } = await state.update((document) => {
      const own = keptOf(document, userId);
      for (const [id] of own.replies) delete document.replies[id];
      delete document.outletsDrawn[userId];
      return { replies: own.replies.length, digests: own.digests.length };
    });
    const said = turns.forgetPerson(userId);
    return notice(
      [
        `Forgotten: ${count(said, "message", "messages")} of our conversation and ${count(replies, "answer", "answers")}; the buttons under those no longer work.`,
        ...(digests > 0 ? ["Your digests go on; /digest delete ends them."] : []),
      ].join("\n"),
    );
  };

  return {
    definition: slash("privacy", "What I keep of you: show it, export it, forget it", [
      { type: 1, name: "show", description: "What I keep of you, and for how long" },
      { type: 1, name: "export", description: "Everything I keep of you, as a JSON file" },
      { type: 1, name: "forget", description: "Delete our conversation and the answers I keep for buttons" },
    ]),
    ephemeral: true,
    run: async ({ caller: { userId }, subcommand }) => {
      if (subcommand[0] === "export") return exported(userId);
      return subcommand[0] === "forget" ? forget(userId) : show(userId);
    },
  };
};
