/** An event that discord.js cannot read must not end the program. */
import type { Client } from "discord.js";
import type { Log } from "../log.ts";
import { describeError } from "./send-faults.ts";

/** The one place through which every event passes on its way to discord.js's own readers; its types keep it private. */
interface PacketReader {
  handlePacket(packet?: { readonly t?: unknown }, shard?: unknown): boolean;
}

/**
 * From now on an event that lacks a field, or has another type in it, than discord.js counts on is told to the log and
 * passed over: what is thrown there reaches no handler, and would end the process.
 */
export const passOverOddEvents = (client: Client, log: Log): void => {
  const reader = client.ws as unknown as PacketReader;
  const handle = reader.handlePacket.bind(reader);
  reader.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      log.warn({ event: packet?.t, ...describeError(error) }, "discord.js could not read an event");
      return true;
    }
  };
};
