/** Direct messages and mentions, answered: in order, in their channel, as replies to what was asked. */
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../log.ts";
import { noticesIn, renderNotice, wordsFor, type Words } from "../presentation/index.ts";
import type { Conversation, MessageData } from "../types.ts";
import { hasFiles, isForBot, repliesTo, wordsOf, type IncomingMessage } from "./conversation/addressed.ts";
import { createLines } from "./conversation/lines.ts";
import { createSpeaking } from "./conversation/speaking.ts";
import { createTurnstile, type Admission } from "./conversation/turnstile.ts";
import type { Locales } from "./locales.ts";
import { missingPermissions, type Channel } from "./permissions.ts";
import { LONGEST_WORK } from "../surface/patience.ts";
import { createPreview } from "../surface/preview.ts";
import { describeError, faultOf } from "./send-faults.ts";
import type { Sender } from "./send.ts";

/** Where a message was written. */
interface Place {
  /** The bot's permissions there; null in direct messages and where they are not known. */
  readonly permissions: bigint | null;
  readonly channel: Channel;
  /** The server's language, where it has chosen one. */
  readonly locale?: string | undefined;
}

/** Answers what people write to the bot. */
export interface Conversations {
  /** Puts a message for the bot in its channel's line, and leaves every other alone. Never throws. */
  handle(message: IncomingMessage): void;
  /** New messages are left alone; resolves when those in line are answered, or told after `grace` ms that they will not be. */
  drain(grace: number): Promise<void>;
}

/** The typing indicator lasts 10 s. */
const TYPING_LASTS = 8_000;

/** The indicator must be out before work keeps the processor busy, but no answer waits longer for it, in milliseconds. */
const TYPING_WITHIN = 500;

/** Messages are remembered this many back, to know one that is delivered twice. */
const REMEMBERED = 5_000;

const waitWords = ({ seconds, whose }: Extract<Admission, { kind: "tell" }>, { notices }: Words): string =>
  whose === "person" ? notices.waitPerson(seconds) : notices.waitServer(seconds);

/** `botId` is known once connected; before that nothing is for the bot. */
export const createConversations = (parts: {
  readonly conversation: Conversation;
  readonly sender: Sender;
  readonly log: Log;
  readonly now: () => number;
  readonly botId: () => string | undefined;
  readonly placeOf: (channelId: string) => Place;
  /** The languages that people were last seen with. */
  readonly locales?: Locales;
}): Conversations => {
  const { conversation, sender, log, now, botId, placeOf, locales } = parts;
  const admit = createTurnstile(now);
  const lines = createLines();

  /** In a server its language, where it has chosen one; else the one the person was last seen with. */
  const localeOf = (message: IncomingMessage): string | undefined =>
    placeOf(message.channel_id).locale ?? locales?.of(message.author.id);
  const seen = new Set<string>();
  const abandonment = new AbortController();
  // One listener for each channel that is being answered.
  setMaxListeners(0, abandonment.signal);
  let isDraining = false;

  const isRepeated = (id: string): boolean => {
    if (seen.has(id)) return true;
    seen.add(id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value ?? "");
    return false;
  };

  /** What may be posted there of these; a word on what is missing where something may not, nothing where nothing may. */
  const postable = (
    answers: readonly MessageData[],
    { permissions, channel }: Place,
    words: Words,
  ): readonly MessageData[] => {
    if (permissions === null) return answers;
    if (missingPermissions(permissions, channel, {}).length > 0) return [];
    const missing = [
      ...new Set(answers.flatMap((answer) => missingPermissions(permissions, channel, answer))),
    ];
    if (missing.length === 0) return answers;
    return [renderNotice(noticesIn(words).missingPermissions(channel.name, missing), [], words)];
  };

  /** Shows that the bot writes, until the returned function is called. */
  const startTyping = async (channelId: string): Promise<() => void> => {
    const type = async (): Promise<void> =>
      sender
        .typing(channelId)
        .catch((error: unknown) => log.debug({ fault: faultOf(error) }, "no typing indicator"));
    const timer = setInterval(() => void type(), TYPING_LASTS);
    await Promise.race([type(), sleep(TYPING_WITHIN, undefined, { ref: false })]);
    return () => clearInterval(timer);
  };

  /** What to say; a word instead where it takes too long or the bot stops. */
  const answersTo = async (
    message: IncomingMessage,
    id: string,
    preview: (message: MessageData) => void,
  ): Promise<readonly MessageData[]> => {
    const controller = new AbortController();
    const instead = Promise.withResolvers<readonly MessageData[]>();
    const locale = localeOf(message);
    const words = wordsFor(locale);
    const stop = (why: string) => (): void => {
      controller.abort();
      instead.resolve([renderNotice(why, [], words)]);
    };
    const restart = stop(words.notices.restarting);
    if (abandonment.signal.aborted) restart();
    abandonment.signal.addEventListener("abort", restart);
    const deadline = setTimeout(stop(words.notices.tooLong), LONGEST_WORK);
    try {
      if (controller.signal.aborted) return await instead.promise;
      const saying = conversation.say({
        caller: {
          userId: message.author.id,
          guildId: message.guild_id ?? null,
          channelId: message.channel_id,
          ...(locale === undefined ? {} : { locale }),
        },
        text: wordsOf(message, id),
        hasFiles: hasFiles(message),
        repliesTo: repliesTo(message, id),
        signal: controller.signal,
        preview,
      });
      return await Promise.race([saying.then(({ messages }) => messages), instead.promise]);
    } finally {
      clearTimeout(deadline);
      abandonment.signal.removeEventListener("abort", restart);
    }
  };

  /** Says in the log what sending ran into; people who closed their direct messages cannot be told. */
  const note = (error: unknown): void => {
    const fault = faultOf(error);
    if (fault === "forbidden" || fault === "gone")
      log.info({ ...describeError(error), fault }, "a message could not be answered in its channel");
    else log.error({ ...describeError(error), fault }, "a message could not be answered");
  };

  const respond = async (message: IncomingMessage, id: string): Promise<void> => {
    const place = placeOf(message.channel_id);
    const words = wordsFor(localeOf(message));
    if (postable([{}], place, words).length === 0) {
      log.info({ channel: message.channel_id }, "mentioned where nothing may be posted");
      return;
    }
    const speaking = createSpeaking(sender, message, place);
    const preview = createPreview(async (unfinished) => {
      // What cannot be shown whole is not shown in part.
      if (postable([unfinished], place, words)[0] === unfinished) await speaking.show(unfinished);
    });
    const stopTyping = await startTyping(message.channel_id);
    try {
      const answers = await answersTo(message, id, preview.show).catch((error: unknown) => {
        log.error({ error }, "a message could not be answered");
        return [renderNotice(noticesIn(words).failed(wordsOf(message, id)), [], words)];
      });
      await preview.stop();
      await speaking.say(postable(answers, place, words));
    } catch (error) {
      note(error);
    } finally {
      stopTyping();
    }
  };

  const tell = (message: IncomingMessage, say: (words: Words) => string): void => {
    const place = placeOf(message.channel_id);
    const words = wordsFor(localeOf(message));
    const notice = renderNotice(say(words), [], words);
    createSpeaking(sender, message, { ...place, kind: "wait" })
      .say(postable([notice], place, words))
      .catch(note);
  };

  const take = (message: IncomingMessage): void => {
    const id = botId();
    if (id === undefined || isDraining || !isForBot(message, id) || isRepeated(message.id)) return;
    const admission = admit(message.author.id, message.guild_id ?? null);
    if (admission.kind === "silent") return;
    if (admission.kind === "tell") return tell(message, (words) => waitWords(admission, words));
    const work = async (): Promise<void> => respond(message, id).catch(note);
    if (!lines.join(message.channel_id, work)) tell(message, ({ notices }) => notices.crowded);
  };

  return {
    handle: (message) => {
      try {
        take(message);
      } catch (error) {
        log.error({ error }, "a message could not be read");
      }
    },
    drain: async (grace) => {
      isDraining = true;
      await Promise.race([lines.empty(), sleep(grace, undefined, { ref: false })]);
      abandonment.abort();
      await Promise.race([lines.empty(), sleep(1_000, undefined, { ref: false })]);
    },
  };
};
