/** From an interaction to the command that answers it. */
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import {
  ApplicationCommandType,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from "discord.js";
import type { Log } from "../log.ts";
import { noticesIn, renderNotice, type Words } from "../presentation/index.ts";
import { commandKey, createDirectory } from "../surface/directory.ts";
import { optionsFault } from "../surface/options.ts";
import type { Command, Reply } from "../types.ts";
import { answer, type AnsweringParts, type Asked, type Mode, type Work } from "./answering.ts";
import {
  askedBy,
  callerOf,
  contentOf,
  fieldsOf,
  isCommand,
  isCompletion,
  isEphemeral,
  isPress,
  targetTextOf,
  valuesOf,
} from "./incoming.ts";
import { filesOf, readOptions } from "./options.ts";
import { faultOf } from "./send-faults.ts";
import type { Sender } from "./send.ts";
import { createWorkTimes } from "./work-times.ts";
import { ownLocale, type Locales } from "./locales.ts";

/** A completion that is not ready after this many milliseconds offers nothing; Discord waits 3 s. */
const COMPLETE_WITHIN = 2_000;

/** Interactions are remembered this many back, to know one that is delivered twice. */
const REMEMBERED = 5_000;

/** Passes interactions to commands. */
export interface Router {
  /** Never rejects. */
  handle(interaction: APIInteraction): Promise<void>;
  /** New interactions are turned away; resolves when those in flight are answered, or told after `grace` ms that they will not be. */
  drain(grace: number): Promise<void>;
}

const say =
  (text: string, words: Words): (() => Promise<Reply>) =>
  async () => ({ kind: "messages", messages: [renderNotice(text, [], words)], ephemeral: true });

/** Throws where two commands share a name or an action. */
export const createRouter = (parts: {
  readonly commands: readonly Command[];
  readonly sender: Sender;
  readonly log: Log;
  readonly now: () => number;
  /** Is told each person's language, for answering messages, which tell none. */
  readonly locales?: Locales;
}): Router => {
  const { commands, sender, log, now, locales } = parts;
  const answering: AnsweringParts = { sender, log, now };
  const directory = createDirectory(commands);
  const seen = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  let isDraining = false;
  const abandonment = new AbortController();
  // One listener for each answer in flight, however many there are.
  setMaxListeners(0, abandonment.signal);

  const isRepeated = (id: string): boolean => {
    if (seen.has(id)) return true;
    seen.add(id);
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value ?? "");
    return false;
  };

  const times = createWorkTimes(now);

  const respond = (asked: Asked, mode: Mode, work: Work, atOnce = false): Promise<void> =>
    answer(answering, asked, { mode, atOnce, abandoned: abandonment.signal }, work);

  const run = async (interaction: APIApplicationCommandInteraction, at: number): Promise<void> => {
    const { data } = interaction;
    const filled = readOptions(data.type === ApplicationCommandType.ChatInput ? data.options : undefined);
    const targetText = targetTextOf(interaction);
    const typed =
      targetText ?? Object.values(filled.options).find((value) => typeof value === "string") ?? "";
    const asked = askedBy(interaction, at, typed);
    const command = directory.command(data.type, data.name);
    if (!command)
      return respond(asked, "ephemeral", say(noticesIn(asked.words).unknownCommand(data.name), asked.words));
    const fault = optionsFault(command.definition, filled, asked.words.options);
    if (fault) return respond(asked, "ephemeral", say(fault, asked.words));
    const { subcommand, options } = filled;
    const mode = command.ephemeral === true || options["private"] === true ? "ephemeral" : "public";
    const key = commandKey(data.type, data.name);
    const attached = data.type === ApplicationCommandType.ChatInput ? data.resolved?.attachments : undefined;
    const files = filesOf(options, attached);
    const caller = callerOf(interaction, mode === "public");
    const invocation = { caller, subcommand, options, files, targetText };
    const work: Work = async (signal, preview) =>
      times.timed(key, () => command.run({ ...invocation, signal, preview }));
    return respond(asked, mode, work, times.isSlow(key, command.slow));
  };

  const press = async (
    interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
    at: number,
  ): Promise<void> => {
    const [name = "", ...args] = interaction.data.custom_id.split(":");
    const fields = fieldsOf(interaction);
    const asked = askedBy(interaction, at, Object.values(fields)[0] ?? "");
    const action = directory.action(name);
    if (!action) return respond(asked, "ephemeral", say(noticesIn(asked.words).expired(), asked.words));
    const onEphemeral = isEphemeral(interaction.message);
    const mode: Mode = action.answers === "same" ? (onEphemeral ? "ephemeral" : "public") : action.answers;
    const given = {
      // What rewrites a message speaks as that message does.
      caller: callerOf(interaction, mode === "public" || (mode === "update" && !onEphemeral)),
      args,
      values: valuesOf(interaction),
      fields,
      onEphemeral,
      message: contentOf(interaction.message),
    };
    const work: Work = async (signal, preview) =>
      times.timed(name, () => action.run({ ...given, signal, preview }));
    return respond(asked, mode, work, times.isSlow(name, action.slow));
  };

  const complete = async (interaction: APIInteraction, at: number): Promise<void> => {
    if (!isCompletion(interaction)) return;
    const { to } = askedBy(interaction, at, "");
    const { options, focused } = readOptions(interaction.data.options);
    const command = directory.command(interaction.data.type, interaction.data.name);
    const choices = async () => {
      if (!focused || !command?.complete || isDraining) return [];
      return command.complete({
        caller: callerOf(interaction, false),
        option: focused.name,
        text: focused.text,
        options,
      });
    };
    try {
      const offered = await Promise.race([choices(), sleep(COMPLETE_WITHIN, [], { ref: false })]).catch(
        (error: unknown) => {
          log.error({ error }, "a completion failed");
          return [];
        },
      );
      await sender.offer(to, offered);
    } catch (error) {
      // The person has typed on meanwhile; a late list is of no use to anybody.
      log.debug({ fault: faultOf(error) }, "a completion came to nothing");
    }
  };

  const dispatch = async (interaction: APIInteraction): Promise<void> => {
    const at = now();
    const locale = ownLocale(interaction);
    if (locale !== undefined) locales?.note(callerOf(interaction, false).userId, locale);
    if (isCompletion(interaction)) return complete(interaction, at);
    if (isDraining) {
      const asked = askedBy(interaction, at, "");
      return respond(asked, "ephemeral", say(asked.words.notices.restarting, asked.words));
    }
    if (isCommand(interaction)) return run(interaction, at);
    if (isPress(interaction)) return press(interaction, at);
  };

  return {
    handle: async (interaction) => {
      // What is none, or has no id, could not be answered either.
      const id = (interaction as APIInteraction | null)?.id;
      if (id === undefined || isRepeated(id)) return;
      const work = dispatch(interaction).catch((error: unknown) =>
        log.error({ error }, "an interaction could not be read"),
      );
      inFlight.add(work);
      await work;
      inFlight.delete(work);
    },
    drain: async (grace) => {
      isDraining = true;
      const all = async (): Promise<void> => void (await Promise.all(inFlight));
      await Promise.race([all(), sleep(grace, undefined, { ref: false })]);
      abandonment.abort();
      await Promise.race([all(), sleep(1_000, undefined, { ref: false })]);
    },
  };
};
