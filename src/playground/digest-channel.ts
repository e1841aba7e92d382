/** How digests reach the page: they are posted into its rooms while the program runs. */
import type { DigestChannel } from "../types.ts";
import { GUILD, ROOMS, type World } from "./world.ts";

/** Both rooms take digests; nothing is ever lost on the way. */
export const createPageDigests = (world: World): DigestChannel => {
  const [, direct] = ROOMS;
  return {
    look: async (channelId) => {
      const room = ROOMS.find(({ id }) => id === channelId);
      if (!room) return undefined;
      const isChannel = room.kind === "channel";
      return {
        guildId: isChannel ? GUILD : null,
        name: isChannel ? room.name : null,
        missing: [],
        newest: world.messages().findLast(({ roomId }) => roomId === channelId)?.id ?? null,
        joinsRepeats: false,
      };
    },
    post: async (channelId, { message }) => ({
      kind: "posted",
      messageId: world.post({ roomId: channelId, author: "dateline" }, message),
    }),
    find: async (channelId, { marker }, after) =>
      world
        .messages()
        .find(
          ({ id, roomId, content, embeds }) =>
            roomId === channelId &&
            BigInt(id) > BigInt(after ?? "0") &&
            [content, ...embeds.map(({ description }) => description ?? "")].some((text) =>
              text.includes(marker),
            ),
        )?.id ?? null,
    tell: async (_userId, message) => {
      world.post({ roomId: direct.id, author: "dateline" }, message);
      return true;
    },
  };
};
