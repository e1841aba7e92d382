/** What a person filled in, checked against the command's definition. */
import type { CommandDefinition, CommandOption, OptionValue } from "../types.ts";

/** What a person filled in. */
export interface Filled {
  /** Names of subcommand group and subcommand. */
  readonly subcommand: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The option being typed, in a completion. */
  readonly focused: { readonly name: string; readonly text: string } | null;
}

const declaredOptions = (
  definition: CommandDefinition,
  subcommand: readonly string[],
): readonly CommandOption[] | undefined =>
  subcommand.reduce<readonly CommandOption[] | undefined>(
    (level, name) => level?.find((option) => option.type === 1 && option.name === name)?.options,
    definition.options ?? [],
  );

const TYPES: Readonly<Record<number, "string" | "number" | "boolean">> = {
  3: "string",
  4: "number",
  5: "boolean",
  7: "string",
  11: "string",
};

const faultIn = (option: CommandOption, value: OptionValue): string | null => {
  if (typeof value !== TYPES[option.type])
    return `${option.name} must be a ${TYPES[option.type] ?? "value"}.`;
  if (typeof value === "string" && option.type === 3) {
    const length = Array.from(value).length;
    const least = option.min_length ?? 0;
    if (length < least || (option.required && value.trim() === ""))
      return `${option.name} must not be empty.`;
    if (option.max_length !== undefined && length > option.max_length)
      return `${option.name} is ${length.toLocaleString("en")} characters long; at most ${option.max_length.toLocaleString("en")} are read. Shorten it.`;
    if (option.choices && !option.choices.some((choice) => choice.value === value))
      return `${option.name} must be one of ${option.choices.map((choice) => choice.name).join(", ")}.`;
  }
  if (typeof value === "number") {
    if (!Number.isInteger(value)) return `${option.name} must be a whole number.`;
    const [least, most] = [
      option.min_value ?? Number.MIN_SAFE_INTEGER,
      option.max_value ?? Number.MAX_SAFE_INTEGER,
    ];
    if (value < least || value > most) return `${option.name} must be from ${least} to ${most}.`;
  }
  return null;
};

/**
 * What is wrong with the options, in words for the person; null where nothing is. Discord checks most of it, but an
 * older definition may still be on somebody's screen. Options that are not declared are let through unread.
 */
export const optionsFault = (definition: CommandDefinition, filled: Filled): string | null => {
  const declared = declaredOptions(definition, filled.subcommand);
  if (!declared)
    return `/${definition.name} has changed. Type it anew, or restart Discord to see its new form.`;
  for (const option of declared) {
    if (option.type === 1) continue;
    const value = filled.options[option.name];
    if (value === undefined) {
      if (option.required) return `${option.name} must be filled in.`;
      continue;
    }
    const fault = faultIn(option, value);
    if (fault) return fault;
  }
  return null;
};
