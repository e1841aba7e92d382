/** The commands as the picker lists them: one entry for each that can be sent. */
import type { CommandDefinition, CommandOption } from "../../types.ts";
import type { Room } from "../protocol.ts";

/** A command that can be sent: one without subcommands, or one of its subcommands. */
export interface Sendable {
  /** "/digest create". */
  readonly path: string;
  readonly name: string;
  readonly subcommand: readonly string[];
  readonly description: string;
  readonly options: readonly CommandOption[];
  /** Where it can be sent; left out where that is the room at hand. */
  readonly room?: Room;
}

/** A text in the browser's language, where there is one. */
export const localized = (texts: Readonly<Record<string, string>> | undefined, preset: string): string => {
  const language = navigator.language;
  const [primary = ""] = language.split("-");
  const near = Object.keys(texts ?? {}).find((locale) => locale.split("-")[0] === primary);
  return texts?.[language] ?? texts?.[near ?? ""] ?? preset;
};

const isOffered = ({ contexts }: CommandDefinition, { kind }: Room): boolean =>
  contexts === undefined || contexts.includes(kind === "channel" ? 0 : 1);

const sendablesOf = (definition: CommandDefinition): Sendable[] => {
  const { name, options = [] } = definition;
  const description = localized(definition.description_localizations, definition.description ?? "");
  const subcommands = options.filter(({ type }) => type === 1);
  if (subcommands.length === 0) return [{ path: `/${name}`, name, subcommand: [], description, options }];
  return subcommands.map((own) => ({
    path: `/${name} ${own.name}`,
    name,
    subcommand: [own.name],
    description: localized(own.description_localizations, own.description),
    options: own.options ?? [],
  }));
};

/** The slash commands that a room offers, in the order of the definitions. */
export const slashCommands = (commands: readonly CommandDefinition[], room: Room): readonly Sendable[] =>
  commands.filter((command) => command.type === 1 && isOffered(command, room)).flatMap(sendablesOf);

/** Those that a room does not offer, with a room that does. */
export const commandsElsewhere = (
  commands: readonly CommandDefinition[],
  room: Room,
  rooms: readonly Room[],
): readonly Sendable[] =>
  commands
    .filter((command) => command.type === 1 && !isOffered(command, room))
    .flatMap((command) => {
      const other = rooms.find((own) => isOffered(command, own));
      return other ? sendablesOf(command).map((own) => Object.assign(own, { room: other })) : [];
    });

/** The entries of a message's menu. */
export const menuCommands = (commands: readonly CommandDefinition[], room: Room): readonly string[] =>
  commands.filter((command) => command.type === 3 && isOffered(command, room)).map(({ name }) => name);

/** Those whose path fits what was typed, those that begin with it first. */
export const fitting = (all: readonly Sendable[], typed: string): readonly Sendable[] => {
  const wanted = typed.replace(/^\//, "").trim().toLowerCase();
  const begins = all.filter(({ path }) => path.slice(1).startsWith(wanted));
  const holds = all.filter(
    (own) => !begins.includes(own) && `${own.path} ${own.description}`.toLowerCase().includes(wanted),
  );
  return [...begins, ...holds];
};

/** The command that a line names, and what follows its name; undefined while the name is not whole. */
export const commandIn = (
  all: readonly Sendable[],
  line: string,
): { readonly command: Sendable; readonly rest: string } | undefined => {
  const found = all
    .filter(({ path }) => line.startsWith(`${path} `))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return found && { command: found, rest: line.slice(found.path.length + 1) };
};
