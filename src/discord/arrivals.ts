/** Servers that the bot comes to: each is told once what it is, where everybody may read it. Those it left are noted. */
import {
  ChannelType,
  Events,
  PermissionFlagsBits,
  type Client,
  type Guild,
  type GuildTextBasedChannel,
} from "discord.js";
import type { Log } from "../log.ts";
import type { Arrivals } from "../types.ts";
import { serverLocale } from "./locales.ts";
import { describeError } from "./send-faults.ts";
import type { Sender } from "./send.ts";

/** The channel for words to a whole server: its system channel, else the first of its text channels, where the bot may write. */
const channelFor = (guild: Guild): GuildTextBasedChannel | undefined => {
  const { me } = guild.members;
  const mayWrite = (channel: GuildTextBasedChannel): boolean =>
    me !== null &&
    channel.permissionsFor(me)?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]) ===
      true;
  const texts = [...guild.channels.cache.values()]
    .filter((channel) => channel.type === ChannelType.GuildText)
    .sort(
      (left, right) => left.rawPosition - right.rawPosition || (BigInt(left.id) < BigInt(right.id) ? -1 : 1),
    );
  return [...(guild.systemChannel ? [guild.systemChannel] : []), ...texts].find(mayWrite);
};

/** Asks at each start and for each server that comes; what was told already is for `arrivals` to know. */
export const watchArrivals = (
  client: Client,
  { arrivals, sender, log }: { readonly arrivals: Arrivals; readonly sender: Sender; readonly log: Log },
): void => {
  const welcome = async (guild: Guild): Promise<void> => {
    try {
      const locale = serverLocale(guild.preferredLocale, guild.features);
      const message = await arrivals.arrived({
        id: guild.id,
        joinedAt: guild.joinedAt,
        ...(locale === undefined ? {} : { locale }),
      });
      if (message === null) return;
      const channel = channelFor(guild);
      if (channel)
        await sender.post(channel.id, message, { key: `welcome ${guild.id} ${guild.joinedTimestamp}` });
      else log.info({ guild: guild.id }, "in a new server without a channel to write in");
    } catch (error) {
      log.warn(describeError(error), "a new server could not be told what the bot is");
    }
  };
  const note = (work: Promise<void>): void =>
    void work.catch((error: unknown) =>
      log.warn(describeError(error), "it could not be kept which servers the bot is in"),
    );
  // Not sent for an outage: then the server is only unavailable.
  client.on(Events.GuildDelete, ({ id }) => note(arrivals.left(id)));
  client.on(Events.GuildCreate, (guild) => void welcome(guild));
  client.on(Events.GuildAvailable, (guild) => void welcome(guild));
  client.on(Events.ClientReady, ({ guilds }) => {
    note(arrivals.found([...guilds.cache.keys()]));
    for (const guild of guilds.cache.values()) if (guild.available) void welcome(guild);
  });
};
