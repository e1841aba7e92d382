/** What the bot says when something is wrong: what happened and what to do, in one or two sentences. */
import { shorten } from "./measure.ts";
import { ENGLISH, type Words } from "./words/index.ts";

const short = (typed: string): string => shorten(typed.replace(/\s+/gu, " ").trim(), 60);

/** Set texts for what can go wrong, in one language. Each is plain text, for renderNotice or a terminal. */
export const noticesIn = ({ notices: own }: Words) => ({
  ...own,
  /** `channel` without "#", null for one whose name is not known; permissions as Discord's own pages name them ("Send Messages"). */
  missingPermissions: (channel: string | null, permissions: readonly string[]): string =>
    own.missingPermissions(channel && shorten(channel, 100), permissions),
  unknownCommand: (name: string): string => own.unknownCommand(shorten(name, 40)),
  /** For a name (a verb, an option, an id) that is not there. */
  unknownName: (typed: string, what: string, nearest: readonly string[]): string =>
    own.unknownName(short(typed), what, nearest),
  /** A button whose answer was given too long ago to be made again. */
  expired: (): string => own.expired,
  failed: (typed: string): string => own.failed(short(typed)),
});

/** The same in English, for where no reader's language is known. */
export const notices = noticesIn(ENGLISH);
