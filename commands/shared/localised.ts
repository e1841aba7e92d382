/** Commands in the languages of those who type them: descriptions and choices; names stay what they are everywhere. */
import { DISCORD_LOCALES, wordsFor } from "../../src/presentation/index.ts";
import type { Choice, CommandDefinition, CommandOption } from "../../src/types.ts";

/** The translations of an English text by Discord's locales; undefined where there is none. */
const translated = (english: string): Readonly<Record<string, string>> | undefined => {
  const found = DISCORD_LOCALES.flatMap((locale) => {
    const text = wordsFor(locale).descriptions?.[english];
    return text === undefined ? [] : [[locale, text] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
};

const choiceIn = (choice: Choice): Choice => {
  const names = translated(choice.name);
  return names === undefined ? choice : { ...choice, name_localizations: names };
};

const optionIn = (option: CommandOption): CommandOption => {
  const descriptions = translated(option.description);
  return {
    ...option,
    ...(descriptions === undefined ? {} : { description_localizations: descriptions }),
    ...(option.choices === undefined ? {} : { choices: option.choices.map(choiceIn) }),
    ...(option.options === undefined ? {} : { options: option.options.map(optionIn) }),
  };
};

/** The definition as Discord registers it, in every language there is. */
export const localised = (definition: CommandDefinition): CommandDefinition => {
  const descriptions = definition.description === undefined ? undefined : translated(definition.description);
  return {
    ...definition,
    ...(descriptions === undefined ? {} : { description_localizations: descriptions }),
    ...(definition.options === undefined ? {} : { options: definition.options.map(optionIn) }),
  };
};
