/** Ends that no reconnecting mends, and what a person must change for each. */

/** Why the bot cannot go on; the message says what to change, and where. */
export class DiscordFatalError extends Error {
  override readonly name = "DiscordFatalError";
}

const PORTAL = "the Developer Portal (https://discord.com/developers/applications)";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSES: Readonly<Record<number, string>> = {
  4004: `Discord does not accept the token (close 4004). Reset it in ${PORTAL}, on the application's Bot page, and set DISCORD_TOKEN to the new one.`,
  4010: "Discord does not accept the shard (close 4010). Start one bot only for this token.",
  4011: "The bot is in more servers than its connections may carry (close 4011). Start it again: it then opens as many as Discord asks for.",
  4012: "Discord no longer speaks this version of its Gateway (close 4012). Update Dateline.",
  4013: "Discord knows no such intents (close 4013). Update Dateline.",
  4014: `Discord does not allow the bot's intents (close 4014). In ${PORTAL}, on the application's Bot page, switch on what is listed under Privileged Gateway Intents, or update Dateline, which needs none of them.`,
};

/** The error for a Gateway close that ends the bot, or undefined for one that discord.js reconnects after. */
export const fatalClose = (code: number): DiscordFatalError | undefined => {
  const message = CLOSES[code];
  return message === undefined ? undefined : new DiscordFatalError(message);
};

/** For a 401: the token is wrong or was reset. */
export const tokenRejected = (cause?: unknown): DiscordFatalError =>
  new DiscordFatalError(
    `Discord rejects the token (401). Reset it in ${PORTAL}, on the application's Bot page, and set DISCORD_TOKEN to the new one.`,
    { cause },
  );

/** For a Gateway that has been asked for so many sessions that the next ones would cost the token. */
export const sessionsSpent = (remaining: number, resetAfterMs: number, now: Date): DiscordFatalError => {
  const until = new Date(now.getTime() + resetAfterMs).toISOString();
  return new DiscordFatalError(
    `Discord allows only ${remaining} more ${remaining === 1 ? "connection" : "connections"} until ${until}, and resets the token of a bot that uses them up. ` +
      `Find out what keeps closing the connection, and start the bot again after ${until}.`,
  );
};
