/** "Check against coverage" in a message's menu: what the coverage says of the message's claims. */
import type { Command } from "../src/types.ts";
import { showAnswer, type Topic } from "./shared/question.ts";
import { wordsFor } from "../src/presentation/index.ts";
import { messageReply, notice } from "./shared/replies.ts";
import type { Kit } from "./shared/services.ts";

/** How a message is held against the coverage. */
export const checkTopic: Topic = {
  command: "check",
  slow: true,
  ask: async (desk, query) => desk.checkClaims(query.text, query.collections),
};

/** The entry of a message's menu; only whoever opens it sees the answer. */
export const createCheckCoverage = (kit: Kit, topic: Topic): Command => ({
  definition: { type: 3, name: "Check against coverage", contexts: [0, 1], integration_types: [0] },
  ephemeral: true,
  slow: true,
  run: async ({ targetText, caller, signal }) => {
    if (!targetText?.trim()) return notice(wordsFor(caller.locale).check.noText, caller);
    const question = { text: targetText, outlets: [], since: null, until: null, speaker: null, length: null };
    const { message } = await showAnswer(kit, topic, { question, caller, ephemeral: true, signal });
    return messageReply(message, true);
  },
});
