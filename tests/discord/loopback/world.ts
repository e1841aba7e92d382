/** What exists on the loopback Discord: the application, servers, channels, people, messages, commands. */
import { snowflake } from "./snowflake.ts";

/** A JSON object as it travels. */
export type Json = Record<string, unknown>;

/** A user, or the bot. */
export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot: boolean;
}

/** A channel, a thread, a forum or a direct message. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** 0 text, 1 direct message, 11 public thread, 15 forum. */
  readonly type: number;
  readonly guildId: string | null;
  /** The bot's permissions there. */
  permissions: bigint;
  readonly recipients: readonly Person[];
  /** Of a thread: its channel, and who opened it. */
  readonly parentId?: string;
  readonly ownerId?: string;
  archived?: boolean;
  /** Of a forum: whether posts there need a tag. */
  needsTag?: boolean;
}

/** A server. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: Map<string, Channel>;
  /** The bot's permissions by its role. */
  permissions: bigint;
  /** When the bot was invited. */
  readonly joinedAt: string;
  /** The channel in which Discord itself says who came; null for none. */
  systemChannelId: string | null;
  /** Ids of the people who are in it. */
  readonly members: Set<string>;
}

/** A message that was posted. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly author: Person;
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  attachments: { id: string; filename: string; description?: string; data?: Uint8Array }[];
  flags: number;
  /** Whose eyes it is for, where it is ephemeral. */
  readonly onlyFor: string | null;
  deleted: boolean;
  edits: number;
  readonly interactionId: string | null;
  /** The body as it was sent last. */
  body: Json;
  readonly reference: string | null;
}

/** A command as it was registered. */
export interface RegisteredCommand extends Json {
  readonly id: string;
  readonly name: string;
  readonly type: number;
}

/** Every permission's bit but Administrator's. */
export const ALL_PERMISSIONS = 0x0000_ffff_ffff_ffffn & ~(1n << 3n);
/** Bits of the permissions that tests give and take. */
export const PERMISSION = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  sendInThreads: 1n << 38n,
};

/** The bot, and nobody and nothing else yet. */
export const createWorld = () => {
  const bot: Person = { id: snowflake(), username: "Dateline", bot: true };
  const guilds = new Map<string, Guild>();
  const channels = new Map<string, Channel>();
  const messages = new Map<string, StoredMessage>();
  const people = new Map<string, Person>();
  /** "" holds the global ones. */
  const commands = new Map<string, RegisteredCommand[]>([["", []]]);
  const addChannel = (
    guild: Guild | null,
    name: string,
    type = 0,
    recipients: readonly Person[] = [],
    more: Pick<Channel, "parentId" | "ownerId" | "needsTag"> = {},
  ): Channel => {
    const channel: Channel = {
      id: snowflake(),
      name,
      type,
      guildId: guild?.id ?? null,
      permissions: ALL_PERMISSIONS,
      recipients,
      ...more,
    };
    if (more.parentId === undefined) guild?.channels.set(channel.id, channel);
    channels.set(channel.id, channel);
    return channel;
  };
  return {
    bot,
    guilds,
    channels,
    messages,
    /** Those whom the bot may write to. */
    people,
    commands,
    addChannel,
    addGuild: (name: string, joinedAt = "2021-03-04T10:00:00.000Z"): Guild => {
      const guild: Guild = {
        id: snowflake(),
        name,
        channels: new Map(),
        permissions: ALL_PERMISSIONS,
        joinedAt,
        systemChannelId: null,
        members: new Set(),
      };
      guilds.set(guild.id, guild);
      return guild;
    },
    /** `id` for the first message of a forum post, which has the post's own. */
    addMessage: (
      message: Omit<StoredMessage, "id" | "deleted" | "edits">,
      id: string = snowflake(),
    ): StoredMessage => {
      const stored: StoredMessage = { ...message, id, deleted: false, edits: 0 };
      messages.set(stored.id, stored);
      return stored;
    },
  };
};

/** Servers, channels, people and messages. */
export type World = ReturnType<typeof createWorld>;

/** As Discord's API gives it. */
export const personJson = (person: Person): Json => ({
  id: person.id,
  username: person.username,
  discriminator: "0",
  global_name: null,
  avatar: null,
  bot: person.bot,
});

/** As Discord's API gives it. */
export const memberJson = (person: Person): Json => ({
  user: personJson(person),
  roles: [],
  joined_at: "2021-03-04T10:00:00.000Z",
  deaf: false,
  mute: false,
  flags: 0,
});

/** As Discord's API gives it. */
export const messageJson = (message: StoredMessage): Json => ({
  id: message.id,
  channel_id: message.channelId,
  type: message.interactionId ? 20 : 0,
  author: personJson(message.author),
  content: message.content,
  embeds: message.embeds,
  components: message.components,
  attachments: message.attachments.map(({ data, ...attachment }) => ({
    ...attachment,
    size: data?.length ?? 0,
    url: `http://127.0.0.1:9/attachments/${attachment.id}/${attachment.filename}`,
    proxy_url: `http://127.0.0.1:9/attachments/${attachment.id}/${attachment.filename}`,
  })),
  flags: message.flags,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  pinned: false,
  tts: false,
  timestamp: new Date().toISOString(),
  edited_timestamp: message.edits > 0 ? new Date().toISOString() : null,
});

/** What everybody may do there, as the channel's own settings say it. */
const overwrites = (channel: Channel): Json[] => [
  {
    id: channel.guildId,
    type: 0,
    allow: String(channel.permissions),
    deny: String(ALL_PERMISSIONS & ~channel.permissions),
  },
];

const threadJson = (channel: Channel): Json => ({
  parent_id: channel.parentId,
  owner_id: channel.ownerId,
  message_count: 0,
  member_count: 1,
  thread_metadata: {
    archived: channel.archived ?? false,
    auto_archive_duration: 1440,
    archive_timestamp: new Date().toISOString(),
    locked: false,
  },
});

/** As Discord's API gives it. */
export const channelJson = (channel: Channel, lastMessageId: string | null = null): Json => ({
  id: channel.id,
  type: channel.type,
  ...(channel.guildId ? { guild_id: channel.guildId, name: channel.name } : {}),
  ...(channel.guildId && channel.parentId === undefined
    ? { permission_overwrites: overwrites(channel), position: 0 }
    : {}),
  ...(channel.parentId === undefined ? {} : threadJson(channel)),
  ...(channel.type === 15
    ? {
        available_tags: [
          { id: channel.id, name: "news", moderated: false, emoji_id: null, emoji_name: null },
        ],
        default_reaction_emoji: null,
        default_sort_order: null,
        flags: channel.needsTag === true ? 16 : 0,
      }
    : {}),
  ...(channel.type === 1 ? { recipients: channel.recipients.map(personJson) } : {}),
  last_message_id: lastMessageId,
});

/** As Discord's API gives it. */
export const guildJson = (guild: Guild, bot: Person): Json => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  owner_id: snowflake(),
  unavailable: false,
  large: false,
  member_count: 2,
  joined_at: guild.joinedAt,
  system_channel_id: guild.systemChannelId,
  roles: [
    {
      id: guild.id,
      name: "@everyone",
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: 0,
      permissions: "2248473465835073",
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  channels: Array.from(guild.channels.values(), (channel) => channelJson(channel)),
  threads: [],
  members: [memberJson(bot)],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  premium_tier: 0,
  nsfw_level: 0,
  afk_timeout: 300,
  system_channel_flags: 0,
  preferred_locale: "en-US",
  premium_progress_bar_enabled: false,
});
