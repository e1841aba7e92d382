/** Set replies. */
import { noticesIn, renderNotice, wordsFor } from "../../src/presentation/index.ts";
import type { Caller, MessageData, MessagesReply } from "../../src/types.ts";

export const messageReply = (message: MessageData, ephemeral: boolean): MessagesReply => ({
  kind: "messages",
  messages: [message],
  ephemeral,
});

/** Plain words that only the caller sees, in the caller's language already. */
export const notice = (text: string, caller?: Pick<Caller, "locale">): MessagesReply =>
  messageReply(renderNotice(text, [], wordsFor(caller?.locale)), true);

/** For buttons whose answer is not kept any more. */
export const expired = (caller: Pick<Caller, "locale">): MessagesReply =>
  notice(noticesIn(wordsFor(caller.locale)).expired(), caller);
