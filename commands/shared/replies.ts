/** Set replies. */
import { noticesIn, renderNotice, wordsFor } from "../../src/presentation/index.ts";
import type { Caller, MessageData, MessagesReply } from "../../src/types.ts";

/** One message as a reply. */
export const messageReply = (message: MessageData, ephemeral: boolean): MessagesReply => ({
  kind: "messages",
  messages: [message],
  ephemeral,
});

/** Plain words that only the caller sees, in the caller's language already. */
export const notice = (text: string, caller?: Pick<Caller, "locale">): MessagesReply =>
  messageReply(renderNotice(text, [], wordsFor(caller?.locale)), true);

/** A list of plain lines that only the caller sees, `most` of them in a message; `none` is said where there are none. */
export const listReply = (
  lines: readonly string[],
  { most, none, caller }: { readonly most: number; readonly none: string; readonly caller: Caller },
): MessagesReply => {
  const words = wordsFor(caller.locale);
  const [first, ...rest] = Array.from({ length: Math.ceil(lines.length / most) }, (_, page) =>
    renderNotice(lines.slice(page * most, (page + 1) * most).join("\n"), [], words),
  );
  return first ? { kind: "messages", messages: [first, ...rest], ephemeral: true } : notice(none, caller);
};

/** For buttons whose answer is not kept any more. */
export const expired = (caller: Pick<Caller, "locale">): MessagesReply =>
  notice(noticesIn(wordsFor(caller.locale)).expired(), caller);
