/** Answers to one message, in its channel: in order, the first as a reply to it, which may be shown while it is being written. */
import { PermissionFlagsBits } from "discord.js";
import type { MessageData } from "../../types.ts";
import type { Sender } from "../send.ts";
import type { IncomingMessage } from "./addressed.ts";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json: no reply without reading the history. */
const MAY_NOT_REPLY = 160_002;

/** Answers to one message. */
interface Speaking {
  /** Shows what there is of the first answer so far. */
  show(answer: MessageData): Promise<void>;
  /** Posts the answers; the first takes the place of what was shown. */
  say(answers: readonly MessageData[]): Promise<void>;
}

/** `permissions` are the bot's there, null where they are not known; `kind` tells apart what answers one message. */
export const createSpeaking = (
  sender: Pick<Sender, "post" | "editPost">,
  message: Pick<IncomingMessage, "id" | "channel_id">,
  { permissions, kind = "answer" }: { readonly permissions: bigint | null; readonly kind?: string },
): Speaking => {
  let mayReply = permissions === null || (permissions & PermissionFlagsBits.ReadMessageHistory) !== 0n;
  let shown: { readonly id: string | null } | null = null;

  const post = async (answer: MessageData, index: number): Promise<string> => {
    const send = async (): Promise<string> =>
      sender.post(message.channel_id, answer, {
        key: `${kind} ${message.id} ${index}`,
        ...(index === 0 && mayReply ? { replyTo: message.id } : {}),
      });
    try {
      return await send();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? Number(error.code) : 0;
      if (code !== MAY_NOT_REPLY || !mayReply) throw error;
      mayReply = false;
      return send();
    }
  };

  return {
    show: async (answer) => {
      if (shown?.id) return sender.editPost(message.channel_id, shown.id, answer);
      // Where the network fails, the post may be there all the same.
      shown = { id: null };
      shown = { id: await post(answer, 0) };
    },
    say: async (answers) => {
      for (const [index, answer] of answers.entries()) {
        const isShown = index === 0 && shown !== null;
        // Posted again under the same key, which gives the id of what may be there already.
        const id = (isShown ? shown?.id : null) ?? (await post(answer, index));
        if (isShown) await sender.editPost(message.channel_id, id, answer);
      }
    },
  };
};
