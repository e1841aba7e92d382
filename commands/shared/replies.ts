/** Set replies. */
import { notices, renderNotice } from "../../src/presentation/index.ts";
import type { MessageData, MessagesReply } from "../../src/types.ts";

export const messageReply = (message: MessageData, ephemeral: boolean): MessagesReply => ({
  kind: "messages",
  messages: [message],
  ephemeral,
});

/** Plain words that only the caller sees. */
export const notice = (words: string): MessagesReply => messageReply(renderNotice(words), true);

/** For buttons whose answer is not kept any more. */
export const expired = (): MessagesReply => notice(notices.expired());
