/** The button that forgets a conversation. */
import type { Action } from "../../src/types.ts";
import { notice } from "../shared/replies.ts";
import type { Turns } from "./turns.ts";

/** Forgets what the person who presses it said in that place; what others said stays theirs. */
export const forgetAction = (turns: Turns): Action => ({
  answers: "ephemeral",
  run: async ({ caller }) =>
    notice(
      turns.forget(caller) > 0
        ? "Forgotten: the topic and its filters. The next question starts afresh."
        : "There is nothing of yours to forget here. The next question starts afresh.",
    ),
});
