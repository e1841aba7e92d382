/** The one module that sends. Everything that a person on Discord reads goes through here. */
import { randomUUID } from "node:crypto";
import {
  InteractionResponseType as Type,
  Routes,
  type APIMessage,
  type APIThreadChannel,
  type REST,
  type RouteLike,
} from "discord.js";
import type { Choice, Form, MessageData } from "../types.ts";
import { cut, EPHEMERAL, harmless, nonceOf, outgoing } from "./outgoing.ts";
import { createPace, EDITS } from "./pace.ts";

/** Whose reply it is: an interaction, as Discord names it. */
export interface ReplyAddress {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Sends to Discord. Each rejects with what the REST client throws; `faultOf` tells what that means. */
export interface Sender {
  /** Answers an interaction with a message; at once. */
  reply(to: ReplyAddress, message: MessageData, ephemeral: boolean): Promise<void>;
  /** Says that the answer will come. */
  defer(to: ReplyAddress, ephemeral: boolean): Promise<void>;
  /** Says that the message whose component was used will change. */
  deferUpdate(to: ReplyAddress): Promise<void>;
  /** Changes the message whose component was used; at once. */
  update(to: ReplyAddress, message: MessageData): Promise<void>;
  /** Opens a form; at once. */
  openForm(to: ReplyAddress, form: Form): Promise<void>;
  /** At most 25 choices, shortened to what Discord shows. */
  offer(to: ReplyAddress, choices: readonly Choice[]): Promise<void>;
  /** Fills in a deferred answer, or rewrites the answer given; at most 5 times in 2 s for one interaction. */
  edit(to: ReplyAddress, message: MessageData): Promise<void>;
  /** Takes back the (deferred) answer. */
  withdraw(to: ReplyAddress): Promise<void>;
  /** A further message after the answer. */
  followUp(to: ReplyAddress, message: MessageData, ephemeral: boolean): Promise<void>;
  /**
   * Posts into a channel and gives the message's id. A post that is repeated because the network failed is one post; so
   * are posts of the same `key` within some minutes.
   */
  post(
    channelId: string,
    message: MessageData,
    options?: { readonly key?: string; readonly replyTo?: string },
  ): Promise<string>;
  /** Rewrites a message that was posted; at most 5 times in 2 s for one message. */
  editPost(channelId: string, messageId: string, message: MessageData): Promise<void>;
  /** Shows for 10 s that the bot is writing there. */
  typing(channelId: string): Promise<void>;
  /**
   * Opens a post in a forum and gives its id, which is its first message's too. Discord joins no repeats here: where the
   * network fails, look for the post before trying again.
   */
  openPost(
    forumId: string,
    post: { readonly title: string; readonly message: MessageData; readonly tags: readonly string[] },
  ): Promise<string>;
}

/** Discord's component types: 18 a label, 4 a text input of style 1 (line) or 2 (paragraph). */
const formBody = (form: Form) => ({
  custom_id: form.custom_id,
  title: cut(harmless(form.title), 45),
  components: form.fields.map((field) => ({
    type: 18,
    label: cut(harmless(field.label), 45),
    component: {
      type: 4,
      custom_id: field.id,
      style: field.style === "line" ? 1 : 2,
      required: field.required,
      max_length: Math.min(field.maxLength, 4_000),
      ...(field.placeholder === undefined ? {} : { placeholder: cut(field.placeholder, 100) }),
      ...(field.value === undefined ? {} : { value: cut(field.value, field.maxLength) }),
    },
  })),
});

/** Choices that Discord takes; one whose value is too long could not be sent back whole and is left out. */
const fitChoices = (choices: readonly Choice[]): Choice[] =>
  choices
    .filter(({ value }) => value !== "" && Array.from(value).length <= 100)
    .slice(0, 25)
    .map(({ name, value }) => ({ name: cut(name.toWellFormed().trim() || value, 100), value }));

/** Sends through a discord.js REST client. Interactions are answered without the bot's token, as Discord asks. */
export const createSender = (rest: REST): Sender => {
  const paces = new Map<string, () => Promise<void>>();
  /** `token` names what is edited: an interaction, a message. */
  const paceOf = (token: string): (() => Promise<void>) => {
    const pace = paces.get(token) ?? createPace(EDITS);
    // Re-inserted, so that the first ones are those used longest ago.
    paces.delete(token);
    paces.set(token, pace);
    if (paces.size > 500) paces.delete(paces.keys().next().value ?? "");
    return pace;
  };

  const callback = async (
    to: ReplyAddress,
    body: object,
    files: ReturnType<typeof outgoing>["files"] = [],
  ): Promise<void> => {
    await rest.post(Routes.interactionCallback(to.id, to.token), { body, files, auth: false });
  };
  const original = (to: ReplyAddress): RouteLike =>
    Routes.webhookMessage(to.applicationId, to.token, "@original");

  return {
    reply: async (to, message, ephemeral) => {
      const { body, files } = outgoing(message, ephemeral ? EPHEMERAL : 0);
      await callback(to, { type: Type.ChannelMessageWithSource, data: body }, files);
    },
    defer: async (to, ephemeral) =>
      callback(to, {
        type: Type.DeferredChannelMessageWithSource,
        data: ephemeral ? { flags: EPHEMERAL } : {},
      }),
    deferUpdate: async (to) => callback(to, { type: Type.DeferredMessageUpdate }),
    update: async (to, message) => {
      const { body, files } = outgoing(message, 0, { edit: true });
      await callback(to, { type: Type.UpdateMessage, data: body }, files);
    },
    openForm: async (to, form) => callback(to, { type: Type.Modal, data: formBody(form) }),
    offer: async (to, choices) =>
      callback(to, {
        type: Type.ApplicationCommandAutocompleteResult,
        data: { choices: fitChoices(choices) },
      }),
    edit: async (to, message) => {
      const { body, files } = outgoing(message, 0, { edit: true });
      await paceOf(to.token)();
      await rest.patch(original(to), { body, files, auth: false });
    },
    withdraw: async (to) => {
      await rest.delete(original(to), { auth: false });
    },
    followUp: async (to, message, ephemeral) => {
      const { body, files } = outgoing(message, ephemeral ? EPHEMERAL : 0);
      await rest.post(Routes.webhook(to.applicationId, to.token), { body, files, auth: false });
    },
    post: async (channelId, message, { key, replyTo } = {}) => {
      const { body, files } = outgoing(message);
      const sent = (await rest.post(Routes.channelMessages(channelId), {
        body: {
          ...body,
          // discord.js sends again what it had no answer to.
          nonce: nonceOf(key ?? randomUUID()),
          enforce_nonce: true,
          ...(replyTo === undefined
            ? {}
            : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
        },
        files,
      })) as APIMessage;
      return sent.id;
    },
    editPost: async (channelId, messageId, message) => {
      const { body, files } = outgoing(message, 0, { edit: true });
      await paceOf(messageId)();
      await rest.patch(Routes.channelMessage(channelId, messageId), { body, files });
    },
    typing: async (channelId) => {
      await rest.post(Routes.channelTyping(channelId));
    },
    openPost: async (forumId, { title, message, tags }) => {
      const { body, files } = outgoing(message);
      const opened = (await rest.post(Routes.threads(forumId), {
        body: {
          name: cut(harmless(title), 100),
          message: body,
          ...(tags.length === 0 ? {} : { applied_tags: tags }),
        },
        files,
      })) as APIThreadChannel;
      return opened.id;
    },
  };
};
