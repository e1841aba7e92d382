/** /digest: what is new on a topic, posted at set times. */
import { shorten, wordsFor, type Words } from "../src/presentation/index.ts";
import type {
  Choice,
  Command,
  CommandOption,
  Completion,
  DigestChange,
  DigestEntry,
  DigestFault,
  Digests,
  Invocation,
  Reply,
} from "../src/types.ts";
import { completeNames, fitting } from "./shared/completing.ts";
import { MANAGE_SERVER } from "./shared/managing.ts";
import { slash, text, typedIn } from "./shared/options.ts";
import { listReply, messageReply, notice } from "./shared/replies.ts";

/** Channels that digests go to: text, announcements, their threads, forums. */
const CHANNEL_TYPES = [0, 5, 10, 11, 12, 15];

/** Digests in one message of a list. */
const PER_MESSAGE = 8;

const RHYTHMS: readonly Choice[] = [
  { name: "day", value: "day" },
  { name: "weekday: Monday to Friday", value: "weekday" },
  { name: "Mon,Thu: these days of the week", value: "Mon,Thu" },
  { name: "0 8 1 * *: a cron pattern, here the first of the month at 8", value: "0 8 1 * *" },
];

const which = (required: boolean): CommandOption => ({
  type: 3,
  name: "digest",
  description: required ? "Which digest" : "Which digest; may be left out where there is only one",
  autocomplete: true,
  max_length: 100,
  required,
});

const subcommand = (
  name: string,
  description: string,
  options: readonly CommandOption[] = [],
): CommandOption => ({ type: 1, name, description, options });

/** The options that create and edit share; what is left out stays in an edit. */
const shape = ({ required }: { readonly required: boolean }): readonly CommandOption[] => [
  { ...text("topic", "What to follow"), required },
  {
    type: 3,
    name: "every",
    description: "day, weekday, Mon,Thu, or a cron pattern such as 0 8 * * 1-5",
    required,
    autocomplete: true,
    max_length: 100,
  },
  {
    type: 3,
    name: "at",
    description: required ? "Time of day, 08:00 when left out" : "Time of day, such as 08:00",
    max_length: 20,
  },
  {
    type: 3,
    name: "timezone",
    description: required
      ? "Such as Europe/Berlin; that of the last digest made here, else UTC"
      : "Such as Europe/Berlin",
    autocomplete: true,
    max_length: 100,
  },
  {
    type: 7,
    name: "channel",
    description: required
      ? "A channel, thread or forum; this one when left out"
      : "A channel, thread or forum to post in from now on",
    channel_types: CHANNEL_TYPES,
  },
  {
    type: 3,
    name: "nothing_new",
    description: required
      ? "What to do when nothing is new; one line says so when left out"
      : "What to do when nothing is new",
    choices: [
      { name: "say so in one line", value: "say" },
      { name: "post nothing", value: "skip" },
    ],
  },
];

const SUBCOMMANDS: readonly CommandOption[] = [
  subcommand("create", "Post what is new on a topic at set times", shape({ required: true })),
  subcommand("edit", "Change a digest: its topic, times or channel", [
    which(true),
    ...shape({ required: false }),
  ]),
  subcommand("list", "The digests here, and when they come next"),
  subcommand("preview", "See a digest as it would be posted now", [which(false)]),
  subcommand("pause", "Stop a digest for a while", [which(true)]),
  subcommand("resume", "Start a paused digest again", [which(true)]),
  subcommand("delete", "Delete a digest for good", [which(true)]),
];

const isFault = (value: object): value is DigestFault => "fault" in value;

const title = ({ topic }: DigestEntry): string => `"${shorten(topic, 80)}"`;

const nextWords = ({ next, timezone }: DigestEntry, { digests }: Words): string =>
  next.length === 0 ? digests.noneComes : digests.next(next.join(" · "), timezone);

const listWords = (entry: DigestEntry, { digests }: Words): string => {
  const state =
    entry.paused === null
      ? digests.listNext(entry.next[0] ?? null)
      : digests.listPaused(shorten(entry.paused, 150));
  const last = entry.last === null ? "" : `\n    ${shorten(entry.last, 200)}`;
  return `${entry.id} · ${title(entry)} · ${entry.place} · ${entry.schedule} · ${state}${last}`;
};

const created = (entry: DigestEntry, words: Words): string =>
  [
    words.digests.created(entry.id, title(entry), entry.place, entry.schedule),
    nextWords(entry, words),
    words.digests.howTheyCome,
  ].join("\n");

const changed = (entry: DigestEntry, words: Words): string =>
  [
    words.digests.created(entry.id, title(entry), entry.place, entry.schedule),
    entry.paused === null ? nextWords(entry, words) : words.digests.listPaused(shorten(entry.paused, 150)),
  ].join("\n");

const preview = async (digests: Digests, { caller, options }: Invocation): Promise<Reply> => {
  const entries = digests.list(caller);
  const id = typedIn(options["digest"]) ?? (entries.length === 1 ? entries[0]?.id : undefined);
  const words = wordsFor(caller.locale).digests;
  if (id === undefined) return notice(entries.length === 0 ? words.none : words.several, caller);
  const message = await digests.preview(caller, id);
  return isFault(message) ? notice(message.fault, caller) : messageReply(message, true);
};

const run = async (digests: Digests, invocation: Invocation): Promise<Reply> => {
  const { caller, options } = invocation;
  const id = typedIn(options["digest"]) ?? "";
  const words = wordsFor(caller.locale);
  const tell = (outcome: DigestEntry | DigestFault, say: (entry: DigestEntry) => string): Reply =>
    notice(isFault(outcome) ? outcome.fault : say(outcome), caller);
  switch (invocation.subcommand[0]) {
    case "create":
      return tell(
        await digests.create(caller, {
          topic: typedIn(options["topic"]) ?? "",
          every: typedIn(options["every"]) ?? "",
          at: typedIn(options["at"]),
          timezone: typedIn(options["timezone"]),
          channelId: typedIn(options["channel"]),
          quiet: options["nothing_new"] === "skip",
        }),
        (entry) => created(entry, words),
      );
    case "edit": {
      const nothingNew = typedIn(options["nothing_new"]);
      const change: DigestChange = {
        topic: typedIn(options["topic"]),
        every: typedIn(options["every"]),
        at: typedIn(options["at"]),
        timezone: typedIn(options["timezone"]),
        channelId: typedIn(options["channel"]),
        quiet: nothingNew === null ? null : nothingNew === "skip",
      };
      return tell(await digests.edit(caller, id, change), (entry) => changed(entry, words));
    }
    case "preview":
      return preview(digests, invocation);
    case "pause":
      return tell(await digests.pause(caller, id), (entry) => words.digests.paused(title(entry)));
    case "resume":
      return tell(await digests.resume(caller, id), (entry) =>
        words.digests.running(title(entry), nextWords(entry, words)),
      );
    case "delete":
      return tell(await digests.remove(caller, id), (entry) => words.digests.deleted(title(entry)));
    default:
      return listReply(
        digests.list(caller).map((entry) => listWords(entry, words)),
        { most: PER_MESSAGE, none: words.digests.none, caller },
      );
  }
};

const complete = async (digests: Digests, completion: Completion): Promise<readonly Choice[]> => {
  if (completion.option === "timezone")
    return completeNames(digests.timezones(completion.caller), completion.text.trim().replaceAll(" ", "_"));
  if (completion.option === "every") return fitting(RHYTHMS, completion.text, ({ name }) => name);
  const entries = digests
    .list(completion.caller)
    .map((entry) => ({ name: `${title(entry)} · ${entry.place} · ${entry.id}`, value: entry.id }));
  return fitting(entries, completion.text, ({ name }) => name);
};

/** /digest: in servers for those who manage them, in direct messages for anybody. */
export const createDigest = (digests: Digests): Command => ({
  definition: {
    ...slash("digest", "Post what is new on a topic at set times", SUBCOMMANDS),
    // Direct messages know no permissions: there anybody may.
    default_member_permissions: MANAGE_SERVER,
  },
  ephemeral: true,
  run: async (invocation) => run(digests, invocation),
  complete: async (completion) => complete(digests, completion),
});
