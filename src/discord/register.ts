/** Registers the commands, only if they changed: Discord allows 200 new commands a day, and clients reload them. */
import { createHash } from "node:crypto";
import { Routes, type APIApplicationCommand, type REST } from "discord.js";
import type { State } from "../state/state.ts";
import type { CommandDefinition } from "../types.ts";

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** What Discord fills in for what is not given. */
const DEFAULTS: Readonly<Record<string, string>> = {
  required: "false",
  autocomplete: "false",
  nsfw: "false",
  description: '""',
  options: "[]",
  integration_types: "[0]",
};

/** What Discord adds of its own. */
const ADDED = new Set(["id", "application_id", "version", "guild_id", "dm_permission", "handler"]);

/** A definition's bare meaning: keys sorted, what is default left out. */
const meaning = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(
      ([key, held]) =>
        !ADDED.has(key) && held !== undefined && held !== null && JSON.stringify(held) !== DEFAULTS[key],
    )
    .map(([key, held]) => [key, meaning(held)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
};

const inOrder = (definitions: readonly object[]): unknown[] =>
  definitions.map((definition) => JSON.stringify(meaning(definition))).sort();

/** Whether two lists of definitions mean the same, whatever their order and defaults. */
export const sameDefinitions = (left: readonly object[], right: readonly object[]): boolean =>
  JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));

/** What Discord made of a registration; it changes when anybody changes a command. */
const keptBy = (registered: readonly APIApplicationCommand[]): string =>
  digest(registered.map(({ id, version }) => `${id}:${version}`).sort());

/** Where a command is offered is for Discord-wide ones to say; one of a single server is offered there. */
const forServer = ({
  contexts: _contexts,
  integration_types: _types,
  ...rest
}: CommandDefinition): CommandDefinition => rest;

/**
 * Registers the definitions globally, or in one server, in one overwrite. Gives whether anything had to be sent.
 * Throws what the REST client throws.
 */
export const registerCommands = async (parts: {
  readonly rest: REST;
  readonly state: State;
  readonly applicationId: string;
  /** Null for everywhere. */
  readonly guildId: string | null;
  readonly definitions: readonly CommandDefinition[];
}): Promise<"registered" | "unchanged"> => {
  const { rest, state, applicationId, guildId } = parts;
  const definitions = guildId ? parts.definitions.map(forServer) : parts.definitions;
  const scope = guildId ?? "global";
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const remember = async (registered: readonly APIApplicationCommand[]): Promise<void> => {
    const record = { sent: digest(definitions), kept: keptBy(registered) };
    const before = state.read(({ registered: all }) => all[scope]);
    if (before?.sent === record.sent && before.kept === record.kept) return;
    await state.update((document) => {
      document.registered[scope] = record;
    });
  };

  // Without asking for them, Discord leaves translations out, and every start would find the commands changed.
  const query = new URLSearchParams({ with_localizations: "true" });
  const present = (await rest.get(route, { query })) as APIApplicationCommand[];
  const before = state.read(({ registered }) => registered[scope]);
  const isAsWeLeftIt = before?.sent === digest(definitions) && before.kept === keptBy(present);
  if (isAsWeLeftIt || sameDefinitions(present, definitions)) {
    await remember(present);
    return "unchanged";
  }
  await remember((await rest.put(route, { body: definitions })) as APIApplicationCommand[]);
  return "registered";
};
