/** Which messages are for the bot, and what they say. */
import { MessageType, type GatewayMessageCreateDispatchData } from "discord.js";

/** A message as the Gateway delivers it. */
export type IncomingMessage = GatewayMessageCreateDispatchData;

/** What people write; the rest (joins, pins, boosts, answers to commands) nobody wrote to the bot. */
const WRITTEN: ReadonlySet<number> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * Whether a person wrote this to the bot: in a direct message, or with a mention of it. Roles and everyone are not the bot; its own
 * messages, other bots' and webhooks' are nobody's.
 */
export const isForBot = (message: IncomingMessage, botId: string): boolean => {
  const { author, webhook_id: webhook, type, guild_id: guild, mentions } = message;
  if (author.id === botId || author.bot === true || author.system === true || webhook !== undefined)
    return false;
  if (!WRITTEN.has(type)) return false;
  return guild === undefined || mentions.some(({ id }) => id === botId);
};

/**
 * The words of a message: the bot's mention goes, other people's mentions become their names, and what stands for a channel,
 * role, emoji or address goes too.
 */
export const wordsOf = ({ content, mentions }: IncomingMessage, botId: string): string => {
  const names = new Map(mentions.map(({ id, global_name: shown, username }) => [id, shown ?? username]));
  return content
    .replace(/<@!?(\d+)>/gu, (_, id: string) => (id === botId ? " " : ` ${names.get(id) ?? ""} `))
    .replace(/<(?:@&|#)\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<\/[^:<>]+:\d+>|<id:\w+>/gu, " ")
    .replace(/<?https?:\/\/\S+/giu, " ")
    .replace(/[*_~|`]{2,}|^(?:>{1,3}|#{1,3}|-#)\s/gmu, "")
    .replace(/\p{Extended_Pictographic}[\u{FE0F}\u{200D}\p{Emoji_Modifier}]*/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
};

/** Whether something came with the message that is not read. */
export const hasFiles = (message: IncomingMessage): boolean =>
  message.attachments.length > 0 || (message.sticker_items?.length ?? 0) > 0;

/** The `custom_id`s under the bot's own message that this one replies to; empty where it replies to none. */
export const repliesTo = (
  { referenced_message: answered }: IncomingMessage,
  botId: string,
): readonly string[] => {
  if (answered?.author.id !== botId) return [];
  return (answered.components ?? []).flatMap((row) =>
    "components" in row
      ? row.components.flatMap((part) => ("custom_id" in part && part.custom_id ? [part.custom_id] : []))
      : [],
  );
};
