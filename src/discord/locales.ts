/** In which language people are answered: Discord tells a person's own with each interaction, and a server's. */
import type { APIInteraction } from "discord.js";

/**
 * The language a server speaks; undefined where it never chose. Only Community servers can choose, and Discord says "en-US" of
 * all others.
 */
export const serverLocale = (
  locale: string | undefined,
  features: readonly string[] | undefined,
): string | undefined =>
  locale !== undefined && (locale !== "en-US" || features?.includes("COMMUNITY") === true)
    ? locale
    : undefined;

/** The person's own language; undefined where Discord does not tell. */
export const ownLocale = (interaction: APIInteraction): string | undefined =>
  "locale" in interaction ? interaction.locale : undefined;

/** The language of an answer: the server's for what all see, where it has chosen one, else the person's own. */
export const localeFor = (interaction: APIInteraction, isPublic: boolean): string | undefined => {
  const { guild_locale: given, guild } = interaction;
  return (isPublic ? serverLocale(given, guild?.features) : undefined) ?? ownLocale(interaction);
};

/** The languages that people were last seen with: a message tells none. In memory only. */
export interface Locales {
  note(userId: string, locale: string): void;
  of(userId: string): string | undefined;
}

/** People that are remembered. */
const MOST = 10_000;

/** Nobody's language is known yet. */
export const createLocales = (): Locales => {
  const known = new Map<string, string>();
  return {
    note: (userId, locale) => {
      // Re-inserted, so that the first one is who was seen longest ago.
      known.delete(userId);
      known.set(userId, locale);
      if (known.size > MOST) known.delete(known.keys().next().value ?? "");
    },
    of: (userId) => known.get(userId),
  };
};
