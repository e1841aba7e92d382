/** Options that commands share, with one wording each. */
import type { CommandDefinition, CommandOption, OptionValue } from "../../src/types.ts";

/** The longest text that a command takes, in characters. */
export const LONGEST_TEXT = 1_000;
const LONGEST_NAME = 100;

/** The question, topic or search words: required. */
export const text = (name: "question" | "topic" | "query", description: string): CommandOption => ({
  type: 3,
  name,
  description,
  required: true,
  min_length: 1,
  max_length: LONGEST_TEXT,
});

/** An outlet by name: one, or either of two that are set side by side. */
export const outlet = (name: "outlet" | "outlet_a" | "outlet_b" = "outlet"): CommandOption => ({
  type: 3,
  name,
  description:
    name === "outlet"
      ? "Only what this outlet printed"
      : `The ${name === "outlet_a" ? "first" : "second"} outlet`,
  autocomplete: true,
  max_length: LONGEST_NAME,
});

/** The first day of publication. */
export const since: CommandOption = {
  type: 3,
  name: "since",
  description: 'Printed on or after: 2024-03-22, 2024-03, "last week"',
  max_length: LONGEST_NAME,
};

/** The last day of publication. */
export const until: CommandOption = {
  type: 3,
  name: "until",
  description: 'Printed on or before: 2024-03-22, 2024-03, "yesterday"',
  max_length: LONGEST_NAME,
};

/** Whether the answer is for the caller's eyes alone. */
export const isPrivate: CommandOption = {
  type: 5,
  name: "private",
  description: "Only you see the answer",
};

/** What was typed into an option, without blanks at its ends; null for nothing but blanks, and for an option left out. */
export const typedIn = (value: OptionValue | undefined): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

/** A slash command, offered in servers and in direct messages with the bot. */
export const slash = (
  name: string,
  description: string,
  options: readonly CommandOption[] = [],
): CommandDefinition => ({ type: 1, name, description, options, contexts: [0, 1], integration_types: [0] });
