/** What a person filled in, read from an interaction. */
import {
  ApplicationCommandOptionType as Kind,
  type APIApplicationCommandInteractionDataOption,
  type APIAttachment,
} from "discord.js";
import type { Filled } from "../surface/options.ts";
import type { GivenFile, OptionValue } from "../types.ts";

/** Takes the values out of an interaction's options, whatever their nesting. */
export const readOptions = (
  given: readonly APIApplicationCommandInteractionDataOption[] | undefined,
): Filled => {
  const subcommand: string[] = [];
  let level: readonly APIApplicationCommandInteractionDataOption[] = given ?? [];
  for (;;) {
    const [nested] = level;
    if (nested?.type !== Kind.Subcommand && nested?.type !== Kind.SubcommandGroup) break;
    subcommand.push(nested.name);
    level = nested.options ?? [];
  }
  const options: Record<string, OptionValue> = {};
  let focused: Filled["focused"] = null;
  for (const option of level) {
    if (!("value" in option)) continue;
    options[option.name] = option.value;
    if ("focused" in option && option.focused) focused = { name: option.name, text: String(option.value) };
  }
  return { subcommand, options, focused };
};

/** The files among the options, by option name: an option holds an attachment's id, and what it stands for comes beside. */
export const filesOf = (
  options: Filled["options"],
  attachments: Readonly<Record<string, APIAttachment>> | undefined,
): Readonly<Record<string, GivenFile>> => {
  const files: Record<string, GivenFile> = {};
  for (const [name, value] of Object.entries(options)) {
    const attachment =
      typeof value === "string" && attachments && Object.hasOwn(attachments, value)
        ? attachments[value]
        : undefined;
    if (attachment)
      files[name] = { name: attachment.filename, size: attachment.size, content: { url: attachment.url } };
  }
  return files;
};
