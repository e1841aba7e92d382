/** How digests reach Discord: the port of src/digest, through the one module that sends. */
import {
  ChannelType,
  DiscordAPIError,
  PermissionFlagsBits,
  Routes,
  type APIChannel,
  type APIDMChannel,
  type APIGuildForumChannel,
  type APIMessage,
  type APIThreadChannel,
  type Client,
  type REST,
} from "discord.js";
import type { DigestChannel, DigestPlace, DigestPost, PostOutcome } from "../types.ts";
import { serverLocale } from "./locales.ts";
import { missingPermissions } from "./permissions.ts";
import { faultOf } from "./send-faults.ts";
import type { Sender } from "./send.ts";

/** A connection to Discord, as far as digests need one. */
interface DigestConnection {
  readonly rest: REST;
  readonly sender: Sender;
  /** The bot's own user id: only its own messages count as found. */
  readonly userId: string;
  /** What the bot may do in a channel; null where that is not known. */
  readonly permissionsIn: (channel: APIChannel) => bigint | null;
  /** The language that a server has chosen; undefined where it has chosen none. */
  readonly localeIn?: (guildId: string) => string | undefined;
}

/** From what discord.js keeps up to date of servers, roles and channels. A thread has its parent's permissions. */
const permissionsFrom =
  (client: Client<true>) =>
  (channel: APIChannel): bigint | null => {
    if (!("guild_id" in channel) || channel.guild_id === undefined) return null;
    const guild = client.guilds.cache.get(channel.guild_id);
    const isThread = "thread_metadata" in channel;
    const holder = guild?.channels.cache.get((isThread ? channel.parent_id : null) ?? channel.id);
    return holder?.permissionsFor(client.user.id)?.bitfield ?? null;
  };

const localeFrom =
  (client: Client<true>) =>
  (guildId: string): string | undefined => {
    const guild = client.guilds.cache.get(guildId);
    return guild && serverLocale(guild.preferredLocale, guild.features);
  };

/** The connection of a bot; undefined until it is there. */
export const digestConnection = (
  client: Client | undefined,
  sender: Sender | undefined,
): DigestConnection | undefined =>
  client?.isReady() && sender
    ? {
        rest: client.rest,
        sender,
        userId: client.user.id,
        permissionsIn: permissionsFrom(client),
        localeIn: localeFrom(client),
      }
    : undefined;

/** A search that comes to more messages than this gives up, in pages of 100. */
const MOST_PAGES = 50;

const isForum = ({ type }: Pick<APIChannel, "type">): boolean =>
  type === ChannelType.GuildForum || type === ChannelType.GuildMedia;

/** A digest may become an embed, and its history must be readable for telling whether it is there. */
const lacking = (permissions: bigint | null, channel: APIChannel): readonly string[] => {
  if (permissions === null) return [];
  const names = missingPermissions(permissions, channel, { embeds: [{}] });
  const readsHistory =
    (permissions & (PermissionFlagsBits.ReadMessageHistory | PermissionFlagsBits.Administrator)) !== 0n;
  return readsHistory ? names : [...names, "Read Message History"];
};

const isGone = (error: unknown): boolean => ["gone", "forbidden"].includes(faultOf(error) ?? "");

/** What a failed post means. Discord's own no is final; all else leaves it open. */
const outcomeOf = (error: unknown): PostOutcome => {
  const fault = faultOf(error);
  const why = error instanceof Error ? error.message : String(error);
  const isTokenDead = error instanceof DiscordAPIError && error.status === 401;
  if (isTokenDead) return { kind: "unknown", why };
  if (fault === "forbidden")
    return { kind: "refused", why: `Discord says: ${why}. Check what I may do there.` };
  if (fault === "gone") return { kind: "refused", why: `Discord says: ${why}.` };
  if (fault === "rejected") return { kind: "refused", why: `Discord did not take it: ${why.slice(0, 300)}` };
  return { kind: "unknown", why };
};

const holds = (message: APIMessage, marker: string, userId: string): boolean => {
  if (message.author.id !== userId) return false;
  const text = [message.content, ...message.embeds.map(({ description }) => description ?? "")].join("\n");
  const at = text.lastIndexOf(marker);
  // "no. 1" is not "no. 12".
  return at >= 0 && !/\d/.test(text.charAt(at + marker.length));
};

/** Rejects, or leaves the outcome open, for as long as `connection` gives none. */
export const createDigestChannel = (connection: () => DigestConnection | undefined): DigestChannel => {
  /** Forums by id, as they were last looked at: a channel never becomes one, nor ceases to be one. */
  const forums = new Map<string, APIGuildForumChannel>();

  const connected = (): DigestConnection => {
    const found = connection();
    if (!found) throw new Error("The bot is not connected to Discord.");
    return found;
  };

  const fetchChannel = async (channelId: string): Promise<APIChannel | undefined> => {
    try {
      return (await connected().rest.get(Routes.channel(channelId))) as APIChannel;
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  };

  const findMessage = async (channelId: string, marker: string, after: string): Promise<string | null> => {
    const { rest, userId } = connected();
    let from = after;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const query = new URLSearchParams({ after: from, limit: "100" });
      const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
      const found = messages.find((message) => holds(message, marker, userId));
      if (found) return found.id;
      if (messages.length < 100) return null;
      from = messages.reduce((most, { id }) => (BigInt(id) > BigInt(most) ? id : most), from);
    }
    throw new Error("There are too many messages since to tell whether the digest is among them.");
  };

  const findPost = async (
    forum: APIGuildForumChannel,
    marker: string,
    after: string,
  ): Promise<string | null> => {
    const { rest, userId } = connected();
    type Threads = { readonly threads: APIThreadChannel[] };
    const query = new URLSearchParams({ limit: "100" });
    const [active, archived] = (await Promise.all([
      rest.get(Routes.guildActiveThreads(forum.guild_id ?? "")),
      rest.get(Routes.channelThreads(forum.id, "public"), { query }),
    ])) as [Threads, Threads];
    const own = [...active.threads, ...archived.threads].filter(
      ({ id, parent_id, owner_id }) =>
        parent_id === forum.id && owner_id === userId && BigInt(id) > BigInt(after),
    );
    for (const { id } of own) {
      const [first] = (await rest.get(Routes.channelMessages(id), {
        query: new URLSearchParams({ around: id, limit: "1" }),
      })) as APIMessage[];
      if (first && holds(first, marker, userId)) return id;
    }
    return null;
  };

  const send = async (channelId: string, post: DigestPost): Promise<string> => {
    const { sender } = connected();
    const forum = forums.get(channelId);
    if (!forum) return sender.post(channelId, post.message, { key: post.key });
    const { flags = 0, available_tags: tags = [] } = forum;
    const needsTag = (Number(flags) & 16) !== 0;
    return sender.openPost(channelId, {
      title: post.title,
      message: post.message,
      tags: needsTag ? tags.slice(0, 1).map(({ id }) => id) : [],
    });
  };

  return {
    look: async (channelId): Promise<DigestPlace | undefined> => {
      const channel = await fetchChannel(channelId);
      if (!channel) return undefined;
      if (isForum(channel)) forums.set(channelId, channel as APIGuildForumChannel);
      const guildId = ("guild_id" in channel ? channel.guild_id : null) ?? null;
      const locale = guildId === null ? undefined : connected().localeIn?.(guildId);
      return {
        guildId,
        name: channel.name ?? null,
        missing: lacking(connected().permissionsIn(channel), channel),
        newest: ("last_message_id" in channel ? channel.last_message_id : null) ?? null,
        joinsRepeats: !isForum(channel),
        ...(locale === undefined ? {} : { locale }),
      };
    },
    post: async (channelId, post) => {
      try {
        return { kind: "posted", messageId: await send(channelId, post) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    find: async (channelId, { marker }, after) => {
      const forum = forums.get(channelId);
      return forum ? findPost(forum, marker, after ?? "0") : findMessage(channelId, marker, after ?? "0");
    },
    tell: async (userId, message) => {
      try {
        const { rest, sender } = connected();
        const direct = (await rest.post(Routes.userChannels(), {
          body: { recipient_id: userId },
        })) as APIDMChannel;
        await sender.post(direct.id, message);
        return true;
      } catch {
        // They may have closed their direct messages; /digest list says the same.
        return false;
      }
    },
  };
};
