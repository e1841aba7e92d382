/** Discord's interactions, read into what commands take. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIEmbed,
  type APIInteraction,
  type APIMessage,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
} from "discord.js";
import { wordsFor } from "../presentation/index.ts";
import type { Caller, Embed, MessageData } from "../types.ts";
import type { Asked } from "./answering.ts";
import { localeFor, ownLocale } from "./locales.ts";
import { EPHEMERAL } from "./outgoing.ts";

/** Administrators may do whatever a permission allows. */
const managesServer = (permissions: bigint): boolean =>
  (permissions & (PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator)) !== 0n;

/** `isPublic`: whether all see the answer, which is then in the server's language. */
export const callerOf = (interaction: APIInteraction, isPublic: boolean): Caller => {
  const locale = localeFor(interaction, isPublic);
  return {
    userId: (interaction.member?.user ?? interaction.user)?.id ?? "0",
    guildId: interaction.guild_id ?? null,
    channelId: interaction.channel?.id ?? null,
    ...(interaction.member ? { mayManage: managesServer(BigInt(interaction.member.permissions)) } : {}),
    ...(locale === undefined ? {} : { locale }),
  };
};

/** `typed` is what the person would have to type again. */
export const askedBy = (interaction: APIInteraction, at: number, typed: string): Asked => ({
  to: { id: interaction.id, token: interaction.token, applicationId: interaction.application_id },
  at,
  permissions:
    interaction.guild_id === undefined || interaction.app_permissions === undefined
      ? null
      : BigInt(interaction.app_permissions),
  channel: {
    id: interaction.channel?.id ?? "",
    name: interaction.channel && "name" in interaction.channel ? (interaction.channel.name ?? null) : null,
    type: interaction.channel?.type ?? null,
  },
  typed,
  words: wordsFor(ownLocale(interaction)),
});

/** Whether a slash command, or an entry of a message's menu, was used. */
export const isCommand = (interaction: APIInteraction): interaction is APIApplicationCommandInteraction =>
  interaction.type === InteractionType.ApplicationCommand;

/** Whether somebody is typing an option that is completed. */
export const isCompletion = (
  interaction: APIInteraction,
): interaction is APIApplicationCommandAutocompleteInteraction =>
  interaction.type === InteractionType.ApplicationCommandAutocomplete;

/** Whether a button or menu was used, or a form sent. */
export const isPress = (
  interaction: APIInteraction,
): interaction is APIMessageComponentInteraction | APIModalSubmitInteraction =>
  interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit;

/** The text of the message whose menu was used, embeds included; null for a slash command. */
export const targetTextOf = ({ data }: APIApplicationCommandInteraction): string | null => {
  if (data.type !== ApplicationCommandType.Message) return null;
  const message = data.resolved.messages[data.target_id];
  if (!message) return "";
  const parts = [message.content, ...message.embeds.flatMap((embed) => [embed.title, embed.description])];
  return parts.filter((part) => part !== undefined && part !== "").join("\n");
};

const embedOf = ({ title, description, url, color, fields, footer }: APIEmbed): Embed => ({
  ...(title === undefined ? {} : { title }),
  ...(description === undefined ? {} : { description }),
  ...(url === undefined ? {} : { url }),
  ...(color === undefined ? {} : { color }),
  ...(fields === undefined ? {} : { fields: fields.map(({ name, value }) => ({ name, value })) }),
  ...(footer === undefined ? {} : { footer: { text: footer.text } }),
});

/** The message's own embeds; those that Discord made of its links are left out. */
const embedsOf = (message: APIMessage): Embed[] =>
  message.embeds.filter(({ type }) => type === undefined || String(type) === "rich").map(embedOf);

/** A message without its buttons and files. */
export const contentOf = (message: APIMessage | undefined): MessageData => {
  if (!message) return {};
  const embeds = embedsOf(message);
  return { content: message.content, ...(embeds.length > 0 ? { embeds } : {}) };
};

/** Whether only one person sees the message. */
export const isEphemeral = (message: APIMessage | undefined): boolean =>
  ((message?.flags ?? 0) & EPHEMERAL) !== 0;

/** The chosen values of a select menu. */
export const valuesOf = (
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
): readonly string[] => ("values" in interaction.data ? interaction.data.values : []);

/** What was filled into a form, by field id; both of Discord's ways of laying a form out. */
export const fieldsOf = (
  interaction: APIMessageComponentInteraction | APIModalSubmitInteraction,
): Readonly<Record<string, string>> => {
  const fields: Record<string, string> = {};
  if (interaction.type !== InteractionType.ModalSubmit) return fields;
  for (const part of interaction.data.components) {
    if (part.type !== ComponentType.Label && part.type !== ComponentType.ActionRow) continue;
    for (const input of part.type === ComponentType.Label ? [part.component] : part.components) {
      if (input.type === ComponentType.TextInput) fields[input.custom_id] = input.value;
    }
  }
  return fields;
};
