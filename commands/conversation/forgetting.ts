/** The button that forgets a conversation. */
import { wordsFor } from "../../src/presentation/index.ts";
import type { Action } from "../../src/types.ts";
import { notice } from "../shared/replies.ts";
import type { Turns } from "./turns.ts";

/** Forgets what the person who presses it said in that place; what others said stays theirs. */
export const forgetAction = (turns: Turns): Action => ({
  answers: "ephemeral",
  run: async ({ caller }) => {
    const { conversation } = wordsFor(caller.locale);
    const words = turns.forget(caller) > 0 ? conversation.topicForgotten : conversation.nothingToForget;
    return notice(words, caller);
  },
});
