/** One interaction, answered: in time, once, where it may be seen, and whatever happens on the way. */
import { noticesIn, renderNotice, type Words } from "../presentation/index.ts";
import type { MessageData, MessagesReply, Reply } from "../types.ts";
import type { Log } from "../log.ts";
import { missingPermissions, type Channel } from "./permissions.ts";
import { LONGEST_WORK } from "../surface/patience.ts";
import { createPreview } from "../surface/preview.ts";
import { describeError, faultOf } from "./send-faults.ts";
import type { ReplyAddress, Sender } from "./send.ts";

/** Discord waits 3 s for an acknowledgement; what is not ready by then, in milliseconds, is announced. */
const DEFER_AFTER = 1_500;

/** How long an interaction's token lives, in milliseconds. */
const TOKEN_LIVES = 15 * 60_000;

/** An interaction, as far as answering it goes. */
export interface Asked {
  readonly to: ReplyAddress;
  /** When it came, in milliseconds. */
  readonly at: number;
  /** Null in direct messages, where the bot may always answer. */
  readonly permissions: bigint | null;
  readonly channel: Channel;
  /** What the person typed, to be given back when it fails. */
  readonly typed: string;
  /** What is said to the person alone, in their language. */
  readonly words: Words;
}

/** How the answer will show; a form cannot be announced. */
export type Mode = "ephemeral" | "public" | "update" | "form";

/** What leads to an answer; `preview` shows what there is of it so far. */
export type Work = (signal: AbortSignal, preview: (message: MessageData) => void) => Promise<Reply>;

/** What interactions are answered with; `now` in milliseconds. */
export interface AnsweringParts {
  readonly sender: Sender;
  readonly log: Log;
  readonly now: () => number;
}

const lackingOr = (names: readonly string[], preset: readonly string[]): readonly string[] =>
  names.length > 0 ? names : preset;

/**
 * Runs the work and sends what it gives. `abandoned` aborts when the bot is about to stop. Resolves when the person
 * has been answered, or cannot be; never rejects.
 */
export const answer = async (
  parts: AnsweringParts,
  asked: Asked,
  how: { readonly mode: Mode; readonly atOnce: boolean; readonly abandoned: AbortSignal },
  work: Work,
): Promise<void> => {
  const { sender, log, now } = parts;
  const { to, words } = asked;
  const notices = noticesIn(words);
  const notice = (text: string): MessagesReply => ({
    kind: "messages",
    messages: [renderNotice(text, [], words)],
    ephemeral: true,
  });
  const lacksIn = (message: MessageData): readonly string[] =>
    asked.permissions === null ? [] : missingPermissions(asked.permissions, asked.channel, message);
  // Where nothing may be posted at all, the announcement itself must be for the caller's eyes.
  const announced = how.mode === "public" && lacksIn({}).length > 0 ? "ephemeral" : how.mode;
  let deferral = null as Promise<void> | null;

  const defer = (): void => {
    if (announced === "form" || deferral !== null) return;
    deferral = announced === "update" ? sender.deferUpdate(to) : sender.defer(to, announced === "ephemeral");
    // Awaited before anything else is sent; until then a failure must not count as unhandled.
    deferral.catch(() => undefined);
  };

  const preview = createPreview(async (message) => {
    // A preview rewrites nothing that was there before, and shows nothing where the answer may not be shown.
    if (announced === "form" || announced === "update") return;
    if (announced === "public" && lacksIn(message).length > 0) return;
    defer();
    await deferral;
    await sender.edit(to, message);
  });

  const sendMessages = async (reply: MessagesReply): Promise<void> => {
    const missing = reply.ephemeral ? [] : [...new Set(reply.messages.flatMap(lacksIn))];
    const reason = notices.missingPermissions(asked.channel.name, missing);
    if (missing.length > 0 && reply.onlyPublic === true) return sendMessages(notice(reason));
    const [first, ...rest] = reply.messages;
    const ephemeral = reply.ephemeral || missing.length > 0;
    const isDeferred = deferral !== null;
    await deferral;
    if (!isDeferred) await sender.reply(to, first, ephemeral);
    else if (announced === "update") await sender.followUp(to, first, ephemeral);
    else if (ephemeral === (announced === "ephemeral")) await sender.edit(to, first);
    else {
      // What was announced to all cannot be turned into something for one, nor the reverse.
      await sender.withdraw(to);
      await sender.followUp(to, first, ephemeral);
    }
    for (const message of rest) await sender.followUp(to, message, ephemeral);
    if (missing.length > 0) {
      await sender.followUp(to, renderNotice(`${reason} ${notices.onlyYou}`, [], words), true);
    }
  };

  const send = async (reply: Reply): Promise<void> => {
    if (now() - asked.at > TOKEN_LIVES) {
      log.warn({ channel: asked.channel.id }, "an answer came after Discord had stopped waiting for it");
      return;
    }
    if (reply.kind === "messages") return sendMessages(reply);
    if (reply.kind === "form") return sender.openForm(to, reply.form);
    if (deferral === null) return sender.update(to, reply.message);
    await deferral;
    return sender.edit(to, reply.message);
  };

  /** Says in the log what sending ran into, and tells whether a plain word to the person is worth trying. */
  const mayStillSay = (error: unknown): boolean => {
    const fault = faultOf(error);
    if (fault === "answered" || fault === "gone") {
      log.info({ fault, age: now() - asked.at }, "an interaction could not be answered any more");
      return false;
    }
    log.error({ ...describeError(error), fault }, "an interaction failed");
    return fault !== "lost" && fault !== "limited";
  };

  const controller = new AbortController();
  const given = Promise.withResolvers<Reply>();
  const giveUp = (): void => given.resolve(notice(notices.restarting));
  how.abandoned.addEventListener("abort", giveUp);
  const timer = how.atOnce ? undefined : setTimeout(defer, Math.max(0, DEFER_AFTER - (now() - asked.at)));
  const deadline = setTimeout(() => {
    controller.abort();
    given.resolve(notice(notices.tooLong));
  }, LONGEST_WORK);
  try {
    if (how.atOnce) {
      defer();
      // Work that keeps the processor busy would keep the announcement from leaving.
      await deferral;
    }
    const reply = await Promise.race([work(controller.signal, preview.show), given.promise]);
    clearTimeout(timer);
    await preview.stop();
    await send(reply);
  } catch (error) {
    clearTimeout(timer);
    await preview.stop();
    if (!mayStillSay(error)) return;
    // An announcement that did not get through is none.
    await deferral?.catch(() => (deferral = null));
    const told =
      faultOf(error) === "forbidden"
        ? notices.missingPermissions(
            asked.channel.name,
            lackingOr(lacksIn({}), ["View Channel", "Send Messages"]),
          )
        : notices.failed(asked.typed);
    await send(notice(told)).catch(mayStillSay);
  } finally {
    clearTimeout(deadline);
    how.abandoned.removeEventListener("abort", giveUp);
    controller.abort();
  }
};
