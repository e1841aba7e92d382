/** What the bot says when something is wrong: what happened and what to do, in one or two sentences. */
import { listed } from "../text/listing.ts";
import { shorten } from "./measure.ts";

const typedWords = (typed: string): string => `"${shorten(typed.replace(/\s+/gu, " ").trim(), 60)}"`;

/** Set texts for what can go wrong. Each is plain text, for renderNotice or a terminal. */
export const notices = {
  /** `channel` without "#"; permissions as Discord's own pages name them ("Send Messages"). */
  missingPermissions: (channel: string, permissions: readonly string[]): string =>
    `I may not post in #${shorten(channel, 100)}: I need ${listed(permissions)} there.`,
  unknownCommand: (name: string): string =>
    `/${shorten(name, 40)} is no command of mine any more. /help lists those there are.`,
  /** For a name (a verb, an option, an id) that is not there. */
  unknownName: (typed: string, what: string, nearest: readonly string[]): string =>
    `${typedWords(typed)} is no ${what} here.${nearest.length > 0 ? ` Did you mean ${listed(nearest, "or")}?` : ""}`,
  /** A button whose answer was given too long ago to be made again. */
  expired: (): string => "This answer is too old to open. Ask again for a fresh one.",
  failed: (typed: string): string =>
    `Something went wrong on my side.${typed.trim() === "" ? "" : ` You asked: ${typedWords(typed)}.`} Try again in a moment.`,
} as const;
