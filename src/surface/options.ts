/** What a person filled in, checked against the command's definition. */
import type { CommandDefinition, CommandOption, OptionValue } from "../types.ts";

/** How a reader is told what is wrong with an option of that name. */
interface OptionWords {
  changed(command: string): string;
  missing(name: string): string;
  empty(name: string): string;
  /** Lengths in characters. */
  tooLong(name: string, length: number, most: number): string;
  oneOf(name: string, choices: string): string;
  wholeNumber(name: string): string;
  range(name: string, least: number, most: number): string;
  wrongType(name: string, type: "string" | "number" | "boolean"): string;
}

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
  subcommand.reduce<readonly CommandOption[] | undefined>((level, name) => {
    const found = level?.find((option) => option.type === 1 && option.name === name);
    return found && (found.options ?? []);
  }, definition.options ?? []);

const TYPES: Readonly<Record<number, "string" | "number" | "boolean">> = {
  3: "string",
  4: "number",
  5: "boolean",
  7: "string",
  11: "string",
};

const faultIn = (option: CommandOption, value: OptionValue, words: OptionWords): string | null => {
  const type = TYPES[option.type] ?? "string";
  if (typeof value !== type) return words.wrongType(option.name, type);
  if (typeof value === "string" && option.type === 3) {
    const length = Array.from(value).length;
    const least = option.min_length ?? 0;
    if (length < least || (option.required && value.trim() === "")) return words.empty(option.name);
    if (option.max_length !== undefined && length > option.max_length)
      return words.tooLong(option.name, length, option.max_length);
    if (option.choices && !option.choices.some((choice) => choice.value === value))
      return words.oneOf(option.name, option.choices.map((choice) => choice.name).join(", "));
  }
  if (typeof value === "number") {
    if (!Number.isInteger(value)) return words.wholeNumber(option.name);
    const [least, most] = [
      option.min_value ?? Number.MIN_SAFE_INTEGER,
      option.max_value ?? Number.MAX_SAFE_INTEGER,
    ];
    if (value < least || value > most) return words.range(option.name, least, most);
  }
  return null;
};

/**
 * What is wrong with the options, in words for the person; null where nothing is. Discord checks most of it, but an
 * older definition may still be on somebody's screen. Options that are not declared are let through unread.
 */
export const optionsFault = (
  definition: CommandDefinition,
  filled: Filled,
  words: OptionWords,
): string | null => {
  const declared = declaredOptions(definition, filled.subcommand);
  if (!declared) return words.changed(definition.name);
  for (const option of declared) {
    if (option.type === 1) continue;
    const value = filled.options[option.name];
    if (value === undefined) {
      if (option.required) return words.missing(option.name);
      continue;
    }
    const fault = faultIn(option, value, words);
    if (fault) return fault;
  }
  return null;
};
