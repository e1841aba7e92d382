/** The page as a surface: what somebody does there, passed to the same commands that Discord passes it to. */
import type { Log } from "../log.ts";
import { noticesIn, renderNotice, wordsFor, type Words } from "../presentation/index.ts";
import { createDirectory } from "../surface/directory.ts";
import { optionsFault } from "../surface/options.ts";
import { LONGEST_WORK } from "../surface/patience.ts";
import { createPreview } from "../surface/preview.ts";
import type {
  Action,
  Caller,
  Choice,
  Command,
  Conversation,
  Form,
  GivenFile,
  MessageData,
  MessagesReply,
  Reply,
} from "../types.ts";
import { hintTo, toBeAnswered } from "./hint.ts";
import type { CompleteRequest, PressRequest, RunRequest, SayRequest, ShownMessage } from "./protocol.ts";
import { GUILD, ROOMS, YOU, type World } from "./world.ts";

/** On one's own machine a preview may follow the words closely; milliseconds. */
const PREVIEW = { after: 100, every: 200 } as const;

const MENTION = /@dateline\b/giu;

const notice = (text: string, words: Words): MessagesReply => ({
  kind: "messages",
  messages: [renderNotice(text, [], words)],
  ephemeral: true,
});

/** What was used, and how its answer will show. */
interface Asked {
  readonly roomId: string;
  readonly isEphemeral: boolean;
  readonly invoked: string | null;
  readonly replyTo: string | null;
  /** What the person typed, to be given back when it fails. */
  readonly typed: string;
  readonly words: Words;
}

type Work = (signal: AbortSignal, preview: (message: MessageData) => void) => Promise<Reply>;

/** What somebody at the page may do. */
interface PageSurface {
  /** Each gives the form that opens, or null; messages go to the world. None rejects. `locale`: the browser's, as BCP 47. */
  run(request: RunRequest, locale?: string): Promise<Form | null>;
  press(request: PressRequest, locale?: string): Promise<Form | null>;
  say(request: SayRequest, locale?: string): Promise<void>;
  complete(request: CompleteRequest, locale?: string): Promise<readonly Choice[]>;
  /** Ends what is under way. */
  stop(): void;
}

/** The text of a message whose menu is used, embeds included. */
const textOf = ({ content, embeds }: ShownMessage): string =>
  [content, ...embeds.flatMap(({ title, description }) => [title, description])]
    .filter((part) => part !== undefined && part !== "")
    .join("\n");

const wordsOf = ({ content, embeds, openings }: ShownMessage): MessageData => ({
  content,
  ...(embeds.length > 0 ? { embeds } : {}),
  ...(openings.length > 0 ? { openings } : {}),
});

const givenFile = (name: string, base64: string): GivenFile => {
  const data = Buffer.from(base64, "base64");
  return { name, size: data.length, content: { data } };
};

const idsUnder = (message: ShownMessage | undefined): readonly string[] =>
  (message?.components ?? []).flatMap(({ components }) => components.map(({ custom_id }) => custom_id));

/** Throws where two commands share a name or an action. */
export const createPageSurface = (parts: {
  readonly commands: readonly Command[];
  readonly conversation: Conversation;
  readonly world: World;
  readonly log: Log;
}): PageSurface => {
  const { commands, conversation, world, log } = parts;
  const directory = createDirectory(commands);
  const stopping = new AbortController();
  /** What is said in a room is answered in order. */
  const lines = new Map<string, Promise<void>>();
  /** The id of the hint that stands; null for none. */
  let hint: string | null = null;

  const callerIn = (roomId: string, locale: string | undefined): Caller => ({
    userId: YOU,
    guildId: ROOMS.find(({ id }) => id === roomId)?.kind === "channel" ? GUILD : null,
    channelId: roomId,
    // Whoever sits at this machine may do with its coverage what they like.
    mayManage: true,
    ...(locale === undefined ? {} : { locale }),
  });

  const deliver = (asked: Asked, slot: string | null, { messages, ephemeral }: MessagesReply): void => {
    const { roomId, invoked, replyTo } = asked;
    messages.forEach((message, index) => {
      if (index === 0 && slot !== null) {
        world.edit(slot, message, { isPending: false, isEphemeral: ephemeral });
        return;
      }
      const first = index === 0 ? { invoked, replyTo } : {};
      world.post({ roomId, author: "dateline", isEphemeral: ephemeral, ...first }, message);
    });
  };

  /** Does the work within the time there is; whatever goes wrong becomes words. */
  const within = async (asked: Asked, work: Work, show: (message: MessageData) => void): Promise<Reply> => {
    const controller = new AbortController();
    const late = Promise.withResolvers<Reply>();
    const timer = setTimeout(() => {
      controller.abort();
      late.resolve(notice(asked.words.notices.tooLong, asked.words));
    }, LONGEST_WORK);
    try {
      const signal = AbortSignal.any([controller.signal, stopping.signal]);
      return await Promise.race([work(signal, show), late.promise]);
    } catch (error) {
      log.error({ error }, "something used on the page failed");
      return notice(noticesIn(asked.words).failed(asked.typed), asked.words);
    } finally {
      clearTimeout(timer);
    }
  };

  /** Answers with new messages; until they are there a place is kept for them. */
  const answer = async (asked: Asked, work: Work): Promise<Form | null> => {
    const { roomId, isEphemeral, invoked, replyTo } = asked;
    const slot = world.post(
      { roomId, author: "dateline", isEphemeral, isPending: true, invoked, replyTo },
      {},
    );
    const preview = createPreview(async (message) => world.edit(slot, message), PREVIEW);
    const reply = await within(asked, work, preview.show);
    await preview.stop();
    if (reply.kind === "messages") {
      deliver(asked, slot, reply);
      return null;
    }
    world.remove(slot);
    return reply.kind === "form" ? reply.form : null;
  };

  /** Answers by rewriting a message, or with a form. */
  const change = async (asked: Asked, messageId: string | null, work: Work): Promise<Form | null> => {
    const reply = await within(asked, work, () => undefined);
    if (reply.kind === "form") return reply.form;
    if (reply.kind === "messages") deliver(asked, null, reply);
    else if (messageId !== null) world.edit(messageId, reply.message);
    return null;
  };

  const run = async (request: RunRequest, locale?: string): Promise<Form | null> => {
    const { roomId, type, name, subcommand, options, targetId } = request;
    const command = directory.command(type, name);
    const words = wordsFor(locale);
    const target = targetId === null ? undefined : world.message(targetId);
    const targetText = type === 3 ? (target ? textOf(target) : "") : null;
    const typed = targetText ?? Object.values(options).find((value) => typeof value === "string") ?? "";
    const invoked = type === 1 ? `/${[name, ...subcommand].join(" ")}` : name;
    const asked = {
      roomId,
      invoked,
      typed,
      words,
      replyTo: targetId,
      isEphemeral: command?.ephemeral === true || options["private"] === true,
    };
    const fault = command
      ? optionsFault(command.definition, { subcommand, options, focused: null }, words.options)
      : noticesIn(words).unknownCommand(name);
    if (!command || fault !== null) {
      deliver(asked, null, notice(fault ?? "", words));
      return null;
    }
    const files = Object.fromEntries(
      Object.entries(request.files).map(([option, { name: file, data }]) => [option, givenFile(file, data)]),
    );
    const invocation = { caller: callerIn(roomId, locale), subcommand, options, files, targetText };
    return answer(asked, async (signal, preview) => command.run({ ...invocation, signal, preview }));
  };

  const isSeenByAll = (answers: Action["answers"], message: ShownMessage | undefined): boolean =>
    answers === "public" || (answers === "same" && message?.isEphemeral !== true);

  const press = async (request: PressRequest, locale?: string): Promise<Form | null> => {
    const { roomId, messageId, customId, values, fields } = request;
    const message = messageId === null ? undefined : world.message(messageId);
    const [name = "", ...args] = customId.split(":");
    const said = world.message(toBeAnswered(customId) ?? "");
    if (said) {
      // A second click comes for a hint that is gone.
      if (messageId !== hint) return null;
      dropHint();
      await inTurn({ roomId: said.roomId, text: said.content, replyTo: said.replyTo }, said.id, locale);
      return null;
    }
    const action = directory.action(name);
    const words = wordsFor(locale);
    const typed = Object.values(fields)[0] ?? "";
    const asked = { roomId, invoked: null, replyTo: messageId, typed, words };
    if (!action) {
      deliver({ ...asked, isEphemeral: true }, null, notice(noticesIn(words).expired(), words));
      return null;
    }
    const given = {
      caller: callerIn(roomId, locale),
      args,
      values,
      fields,
      onEphemeral: message?.isEphemeral === true,
      message: message ? wordsOf(message) : {},
    };
    const work: Work = async (signal, preview) => action.run({ ...given, signal, preview });
    const isEphemeral = !isSeenByAll(action.answers, message);
    return action.answers === "update" || action.answers === "form"
      ? change({ ...asked, isEphemeral: true }, messageId, work)
      : answer({ ...asked, isEphemeral }, work);
  };

  const converse = async (request: SayRequest, said: string, locale?: string): Promise<void> => {
    const { roomId, text, replyTo } = request;
    const words = wordsFor(locale);
    const asked = { roomId, isEphemeral: false, invoked: null, replyTo: said, typed: text, words };
    let slot: string | null = null;
    const preview = createPreview(async (message) => {
      slot ??= world.post({ roomId, author: "dateline", isPending: true, replyTo: said }, {});
      world.edit(slot, message);
    }, PREVIEW);
    world.typing(roomId, true);
    const saying: Work = async (signal, show) =>
      conversation.say({
        caller: callerIn(roomId, locale),
        text: text.replace(MENTION, " ").replace(/\s+/gu, " ").trim(),
        hasFiles: false,
        repliesTo: replyTo === null ? [] : idsUnder(world.message(replyTo)),
        signal,
        preview: show,
      });
    const reply = await within(asked, saying, preview.show);
    await preview.stop();
    world.typing(roomId, false);
    if (reply.kind === "messages") deliver(asked, slot, reply);
  };

  const inTurn = async (request: SayRequest, said: string, locale?: string): Promise<void> => {
    const { roomId } = request;
    const line = (lines.get(roomId) ?? Promise.resolve()).then(async () => converse(request, said, locale));
    lines.set(roomId, line);
    await line;
  };

  const dropHint = (): void => {
    if (hint !== null) world.remove(hint);
    hint = null;
  };

  const say = async (request: SayRequest, locale?: string): Promise<void> => {
    const { roomId, text, replyTo } = request;
    const said = world.post({ roomId, author: "you", replyTo }, { content: text });
    const answersMe = replyTo !== null && world.message(replyTo)?.author === "dateline";
    if (callerIn(roomId, locale).guildId !== null && !answersMe && text.search(MENTION) < 0) {
      dropHint();
      const standing = { roomId, author: "dateline", isEphemeral: true, replyTo: said } as const;
      hint = world.post(standing, hintTo(said, wordsFor(locale)));
      return;
    }
    await inTurn(request, said, locale);
  };

  return {
    run,
    press,
    say,
    complete: async ({ roomId, name, option, text, options }, locale) => {
      const command = directory.command(1, name);
      try {
        const choices = await command?.complete?.({
          caller: callerIn(roomId, locale),
          option,
          text,
          options,
        });
        return (choices ?? []).slice(0, 25);
      } catch (error) {
        log.error({ error }, "a completion failed");
        return [];
      }
    },
    stop: () => stopping.abort(),
  };
};
