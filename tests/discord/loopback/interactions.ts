/** Interactions and their tokens: acknowledged once, within 3 seconds, answered for 15 minutes. */
import { randomBytes } from "node:crypto";
import { ApiFault, invalidForm } from "./errors.ts";
import { modalProblems } from "./command-rules.ts";
import { codePoints, FLAGS, messageProblems, type Upload } from "./message-rules.ts";
import { snowflake } from "./snowflake.ts";
import type { Channel, Json, Person, StoredMessage, World } from "./world.ts";

/** Milliseconds within which Discord wants an acknowledgement. */
export const ACKNOWLEDGE_WITHIN = 3_000;
/** Milliseconds that an interaction's token lives, as the bot has it. */
export const TOKEN_LIVES = 15 * 60_000;

/** 2 command, 3 component, 4 completion, 5 modal. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: 2 | 3 | 4 | 5;
  readonly user: Person;
  readonly channel: Channel;
  /** The message whose component was used. */
  readonly message: StoredMessage | null;
  readonly createdAt: number;
  acknowledged: null | { type: number; after: number };
  timedOut: boolean;
  /** The reply, once there is one; null while "thinking". */
  original: StoredMessage | null;
  deferredFlags: number;
  readonly followUps: StoredMessage[];
  choices: readonly Json[] | null;
  modal: Json | null;
  /** Milliseconds from sending to the first thing a person reads. */
  answeredAfter: number | null;
  changed: () => void;
}

const ALLOWED: Record<number, readonly number[]> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/** `patience.acknowledge`: milliseconds that an acknowledgement may take; ACKNOWLEDGE_WITHIN unless a test says otherwise. */
export const createInteractions = (
  world: World,
  now: () => number,
  patience: { readonly acknowledge: number },
) => {
  const byToken = new Map<string, Interaction>();
  const byId = new Map<string, Interaction>();

  const attachmentsOf = (body: Json, uploads: readonly Upload[]): StoredMessage["attachments"] =>
    uploads.map((upload) => {
      const index = /\d+/.exec(upload.field)?.[0];
      const named = ((body["attachments"] as Json[] | undefined) ?? []).find(
        (one) => String(one["id"]) === index,
      );
      const description = named?.["description"];
      return {
        id: snowflake(),
        filename: upload.name,
        data: upload.data,
        ...(typeof description === "string" ? { description } : {}),
      };
    });

  const store = (
    interaction: Interaction,
    body: Json,
    uploads: readonly Upload[],
    flags: number,
  ): StoredMessage =>
    world.addMessage({
      channelId: interaction.channel.id,
      author: world.bot,
      content: String(body["content"] ?? ""),
      embeds: (body["embeds"] as Json[] | undefined) ?? [],
      components: (body["components"] as Json[] | undefined) ?? [],
      attachments: attachmentsOf(body, uploads),
      flags,
      onlyFor: (flags & FLAGS.ephemeral) !== 0 ? interaction.user.id : null,
      interactionId: interaction.id,
      body,
      reference: null,
    });

  const applyEdit = (message: StoredMessage, body: Json, uploads: readonly Upload[]): void => {
    if (body["content"] !== undefined) message.content = String(body["content"] ?? "");
    if (body["embeds"] !== undefined) message.embeds = (body["embeds"] as Json[] | null) ?? [];
    if (body["components"] !== undefined) message.components = (body["components"] as Json[] | null) ?? [];
    if (body["attachments"] !== undefined) {
      const kept = new Set(((body["attachments"] as Json[] | null) ?? []).map((one) => String(one["id"])));
      message.attachments = message.attachments.filter((one) => kept.has(one.id));
    }
    message.attachments = [...message.attachments, ...attachmentsOf(body, uploads)];
    if (body["flags"] !== undefined)
      message.flags =
        (message.flags & ~FLAGS.suppressEmbeds) | (Number(body["flags"]) & FLAGS.suppressEmbeds);
    message.body = body;
    message.edits += 1;
    const empty =
      message.content.trim() === "" &&
      message.embeds.length === 0 &&
      message.attachments.length === 0 &&
      message.components.length === 0;
    if (empty) throw new ApiFault(400, 50006, "Cannot send an empty message");
  };

  const alive = (token: string): Interaction => {
    const interaction = byToken.get(token);
    if (!interaction || now() - interaction.createdAt > TOKEN_LIVES)
      throw new ApiFault(401, 50027, "Invalid Webhook Token");
    if (!interaction.acknowledged) throw new ApiFault(404, 10015, "Unknown Webhook");
    return interaction;
  };

  const saw = (interaction: Interaction): void => {
    interaction.answeredAfter ??= now() - interaction.createdAt;
    interaction.changed();
  };

  const check = (
    body: unknown,
    uploads: readonly Upload[],
    options: { edit?: boolean; previousAttachments?: readonly string[] } = {},
  ): Json => {
    const problems = messageProblems(body, uploads, { webhook: true, ...options });
    if (problems.length > 0) throw invalidForm(problems);
    return body as Json;
  };

  return {
    byId,
    create: (
      type: Interaction["type"],
      user: Person,
      channel: Channel,
      message: StoredMessage | null = null,
    ): Interaction => {
      const interaction: Interaction = {
        id: snowflake(),
        token: `aW50ZXJhY3Rpb24${randomBytes(48).toString("base64url")}`,
        type,
        user,
        channel,
        message,
        createdAt: now(),
        acknowledged: null,
        timedOut: false,
        original: null,
        deferredFlags: 0,
        followUps: [],
        choices: null,
        modal: null,
        answeredAfter: null,
        changed: () => undefined,
      };
      byToken.set(interaction.token, interaction);
      byId.set(interaction.id, interaction);
      return interaction;
    },
    callback: (id: string, token: string, body: Json, uploads: readonly Upload[]): Interaction => {
      const interaction = byId.get(id);
      if (!interaction || interaction.token !== token) throw new ApiFault(404, 10062, "Unknown interaction");
      if (interaction.acknowledged)
        throw new ApiFault(400, 40060, "Interaction has already been acknowledged.");
      const after = now() - interaction.createdAt;
      if (interaction.timedOut || after > patience.acknowledge)
        throw new ApiFault(404, 10062, "Unknown interaction");
      const type = Number(body["type"]);
      if (!ALLOWED[interaction.type]?.includes(type))
        throw invalidForm([`type: ${type} does not answer an interaction of type ${interaction.type}`]);
      if ((type === 6 || type === 7) && interaction.message === null)
        throw invalidForm([`type: ${type} needs a message's component`]);
      const data = (body["data"] ?? {}) as Json;
      if (type === 4) {
        check(data, uploads);
        interaction.original = store(interaction, data, uploads, Number(data["flags"] ?? 0));
      } else if (type === 5) {
        const stray = Object.keys(data).filter((key) => key !== "flags");
        if (stray.length > 0) throw invalidForm([`data.${stray[0] ?? ""}: a deferral takes flags only`]);
        if ((Number(data["flags"] ?? 0) & ~FLAGS.ephemeral) !== 0)
          throw invalidForm(["data.flags: only EPHEMERAL"]);
        interaction.deferredFlags = Number(data["flags"] ?? 0);
      } else if (type === 7) {
        const message = interaction.message as StoredMessage;
        check(data, uploads, {
          edit: true,
          previousAttachments: message.attachments.map((one) => one.filename),
        });
        applyEdit(message, data, uploads);
        interaction.original = message;
      } else if (type === 6) {
        interaction.original = interaction.message;
      } else if (type === 8) {
        const choices = data["choices"];
        if (!Array.isArray(choices) || choices.length > 25)
          throw invalidForm(["data.choices: Must be 25 or fewer in length."]);
        for (const choice of choices as Json[]) {
          const name = choice["name"];
          const value = choice["value"];
          if (typeof name !== "string" || name === "" || codePoints(name) > 100)
            throw invalidForm(["data.choices.name: Must be between 1 and 100 in length."]);
          if (typeof value === "string" ? codePoints(value) > 100 || value === "" : typeof value !== "number")
            throw invalidForm(["data.choices.value: Must be between 1 and 100 in length."]);
        }
        interaction.choices = choices as Json[];
      } else {
        const problems = modalProblems(data);
        if (problems.length > 0) throw invalidForm(problems);
        interaction.modal = data;
      }
      interaction.acknowledged = { type, after };
      if (type === 5 || type === 6) interaction.changed();
      else saw(interaction);
      return interaction;
    },
    original: (token: string): StoredMessage => {
      const message = alive(token).original;
      if (!message || message.deleted) throw new ApiFault(404, 10008, "Unknown Message");
      return message;
    },
    editOriginal: (token: string, body: Json, uploads: readonly Upload[]): StoredMessage => {
      const interaction = alive(token);
      const previous = interaction.original;
      if (previous?.deleted) throw new ApiFault(404, 10008, "Unknown Message");
      check(body, uploads, {
        edit: previous !== null,
        previousAttachments: previous?.attachments.map((one) => one.filename) ?? [],
      });
      if (previous) applyEdit(previous, body, uploads);
      else
        interaction.original = store(
          interaction,
          body,
          uploads,
          interaction.deferredFlags | (Number(body["flags"] ?? 0) & FLAGS.suppressEmbeds),
        );
      saw(interaction);
      return interaction.original as StoredMessage;
    },
    deleteOriginal: (token: string): void => {
      const interaction = alive(token);
      if (interaction.original) interaction.original.deleted = true;
      else interaction.original = { ...store(interaction, {}, [], interaction.deferredFlags), deleted: true };
      interaction.changed();
    },
    followUp: (token: string, body: Json, uploads: readonly Upload[]): StoredMessage => {
      const interaction = alive(token);
      check(body, uploads);
      // The first follow-up to a deferral takes its place, and with it the deferral's flags.
      if (interaction.acknowledged?.type === 5 && interaction.original === null) {
        interaction.original = store(interaction, body, uploads, interaction.deferredFlags);
        saw(interaction);
        return interaction.original;
      }
      const message = store(interaction, body, uploads, Number(body["flags"] ?? 0));
      interaction.followUps.push(message);
      saw(interaction);
      return message;
    },
    editMessage: (token: string, id: string, body: Json, uploads: readonly Upload[]): StoredMessage => {
      const interaction = alive(token);
      const message = [interaction.original, ...interaction.followUps].find(
        (one) => one?.id === id && !one.deleted,
      );
      if (!message) throw new ApiFault(404, 10008, "Unknown Message");
      check(body, uploads, {
        edit: true,
        previousAttachments: message.attachments.map((one) => one.filename),
      });
      applyEdit(message, body, uploads);
      saw(interaction);
      return message;
    },
  };
};

/** The interactions that were begun, and what became of them. */
export type Interactions = ReturnType<typeof createInteractions>;
