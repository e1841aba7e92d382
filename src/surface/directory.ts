/** The commands by name, and what their components do: the same for every surface. */
import type { Action, Command } from "../types.ts";

/** The name a command goes by: slash commands and menu entries may share theirs. */
export const commandKey = (type: number, name: string): string => `${type}:${name}`;

/** Finds commands and actions. */
interface Directory {
  /** `type` 1 for a slash command, 3 for an entry of a message's menu. */
  command(type: number, name: string): Command | undefined;
  /** By the first part of a `custom_id`. */
  action(name: string): Action | undefined;
}

/** Throws where two commands share a name or an action. */
export const createDirectory = (commands: readonly Command[]): Directory => {
  const byName = new Map(
    commands.map((command) => [commandKey(command.definition.type, command.definition.name), command]),
  );
  if (byName.size < commands.length) throw new Error("Two commands have the same name.");
  const actions = new Map<string, Action>();
  for (const command of commands) {
    for (const [name, action] of Object.entries(command.actions ?? {})) {
      if (actions.has(name))
        throw new Error(`Two commands have an action "${name}"; each name may be used once.`);
      actions.set(name, action);
    }
  }
  return {
    command: (type, name) => byName.get(commandKey(type, name)),
    action: (name) => actions.get(name),
  };
};
