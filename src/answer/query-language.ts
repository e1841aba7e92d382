/** The language of a question, which is too short for its word profile to tell. */
import { detectLanguage } from "../text/language.ts";
import { isStopWord, words } from "../text/terms.ts";

const LANGUAGES = ["en", "es", "fr", "de", "pt", "it", "nl"];

/** The languages that questions are asked in most. */
const LIKELY: ReadonlySet<string> = new Set(["en", "es", "fr", "de"]);

/** A question of more words than this is long enough for its profile. */
const FEW_WORDS = 6;

/** Articles that open a name, which tell no language: "La La Land", "El Niño", "Le Pen". */
const IN_NAME = /(?<!\p{L})(?:(?:El|La|Los|Las|Le|Les|Il|Lo|De|Du|Del|Dos|Das)\s)+(?=\p{Lu}\p{L})/gu;

/** A question without the articles of its names; as it stands where nothing else is in it that would tell its language. */
export const withoutNameArticles = (text: string): string => {
  const bare = text.replace(IN_NAME, "");
  return /(?<!\p{L})\p{Ll}/u.test(bare) ? bare : text;
};

/** ISO 639-1 code; "und" where neither the profile nor the stop words of one language stand out. */
export const queryLanguage = (asked: string): string => {
  const text = withoutNameArticles(asked);
  const detected = detectLanguage(text);
  const typed = words(text).map(({ word }) => word);
  if (detected !== "und" && (detected !== "en" || typed.length > FEW_WORDS)) return detected;
  const counts = LANGUAGES.map((language) => typed.filter((word) => isStopWord(word, language)).length);
  const most = Math.max(0, ...counts);
  // "Was sagte der Minister?": one small word may be English by chance.
  if (detected === "en" && counts[0] === most) return detected;
  const best = LANGUAGES.filter((_language, index) => counts[index] === most);
  // "Wie schnell fuhr die Fähre" is Dutch by its small words too: of two the likelier one, if there is but one.
  const likely = best.length === 1 ? best : best.filter((language) => LIKELY.has(language));
  return most > 0 && likely.length === 1 ? (likely[0] ?? "und") : detected;
};
