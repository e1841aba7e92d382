/** What it means when Discord does not take what was sent. */
import { DiscordAPIError, HTTPError, RateLimitError } from "discord.js";

/**
 * `answered`: it was acknowledged already, by an earlier try or delivery. `gone`: the interaction's token has run out,
 * or the message is deleted. `forbidden`: a permission lacks. `limited`: the rate limit would take longer than is
 * worth waiting. `rejected`: Discord finds the message malformed, which is a bug. `lost`: the network.
 */
type SendFault = "answered" | "gone" | "forbidden" | "limited" | "rejected" | "lost";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const CODES: Readonly<Record<number, SendFault>> = {
  40060: "answered",
  10062: "gone",
  10015: "gone",
  10008: "gone",
  10003: "gone",
  50027: "gone",
  50001: "forbidden",
  50013: "forbidden",
  50007: "forbidden",
};

/** The kind of an error that sending threw; undefined for one that has nothing to do with Discord. */
export const faultOf = (error: unknown): SendFault | undefined => {
  if (error instanceof RateLimitError) return "limited";
  if (error instanceof DiscordAPIError) {
    const known = CODES[Number(error.code)];
    if (known) return known;
    if (error.status === 403) return "forbidden";
    if (error.status === 404) return "gone";
    return "rejected";
  }
  if (error instanceof HTTPError) return "lost";
  if (error instanceof Error && ("code" in error || error.name === "AbortError")) return "lost";
  return undefined;
};

/** What a log may hold of an error: an interaction's address is a secret for as long as its token lives. */
export const describeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof DiscordAPIError) && !(error instanceof HTTPError)) return { error };
  return {
    status: error.status,
    code: "code" in error ? error.code : undefined,
    message: error.message,
    request: `${error.method} ${error.url.replace(/^.*\/api/, "").replace(/\/(interactions|webhooks)\/(\d+)\/[^/]+/, "/$1/$2/…")}`,
  };
};
