/** What the bot may do in a channel, and how it says what it may not. */
import { ChannelType, PermissionFlagsBits as Bit, type Client, type PermissionsBitField } from "discord.js";
import type { MessageData } from "../types.ts";
import { serverLocale } from "./locales.ts";

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Where a message would go. */
export interface Channel {
  readonly id: string;
  /** Null where Discord did not say. */
  readonly name: string | null;
  /** Discord's channel type; null where Discord did not say. */
  readonly type: number | null;
}

/**
 * All that the bot ever uses, under the names that Discord's settings print: reading where it is spoken to, answering there
 * and in threads, embeds, pictures, and the history, in which it points at questions and looks for digests of uncertain outcome.
 */
export const PERMISSIONS = [
  [Bit.ViewChannel, "View Channels"],
  [Bit.SendMessages, "Send Messages"],
  [Bit.SendMessagesInThreads, "Send Messages in Threads"],
  [Bit.EmbedLinks, "Embed Links"],
  [Bit.AttachFiles, "Attach Files"],
  [Bit.ReadMessageHistory, "Read Message History"],
] as const satisfies readonly (readonly [bigint, string])[];

/** The same as the bit set that an invitation carries. */
export const INVITED_WITH: bigint = PERMISSIONS.reduce((set, [bit]) => set | bit, 0n);

/** Names of what the bot uses and the bit set lacks; nothing where it holds Administrator. */
export const lackingPermissions = (permissions: bigint): readonly string[] =>
  (permissions & Bit.Administrator) === 0n
    ? PERMISSIONS.filter(([bit]) => (permissions & bit) === 0n).map(([, name]) => name)
    : [];

/** Names of the permissions that posting this message there needs and the bit set lacks, as Discord's settings print them. */
export const missingPermissions = (
  permissions: bigint,
  channel: Pick<Channel, "type">,
  message: MessageData,
): readonly string[] => {
  const isThread = channel.type !== null && THREADS.has(channel.type);
  const needed: readonly (readonly [bigint, string, boolean])[] = [
    [Bit.ViewChannel, "View Channel", true],
    [Bit.SendMessages, "Send Messages", !isThread],
    [Bit.SendMessagesInThreads, "Send Messages in Threads", isThread],
    [Bit.EmbedLinks, "Embed Links", (message.embeds?.length ?? 0) > 0],
    [Bit.AttachFiles, "Attach Files", (message.files?.length ?? 0) > 0],
  ];
  if ((permissions & Bit.Administrator) !== 0n) return [];
  return needed.filter(([bit, , applies]) => applies && (permissions & bit) === 0n).map(([, name]) => name);
};

/** Where a message was written, as far as the client knows: of threads it keeps too little to tell the permissions. */
export const placeIn = (
  client: Client,
  channelId: string,
): {
  readonly permissions: bigint | null;
  readonly channel: Channel;
  /** The server's language, where it has chosen one. */
  readonly locale?: string | undefined;
} => {
  const channel = client.channels.cache.get(channelId);
  if (!channel || channel.isDMBased())
    return { permissions: null, channel: { id: channelId, name: null, type: channel?.type ?? null } };
  const { me } = channel.guild.members;
  // Null, whatever its type says, where the channel that a thread belongs to is not known.
  const permissions = me ? (channel.permissionsFor(me) as Readonly<PermissionsBitField> | null) : null;
  return {
    permissions: permissions?.bitfield ?? null,
    channel: { id: channelId, name: channel.name, type: channel.type },
    locale: serverLocale(channel.guild.preferredLocale, channel.guild.features),
  };
};
