/** The languages that coverage is in, for whoever asks in another one. */
import { queryLanguage } from "../answer/query-language.ts";
import { listed } from "../text/listing.ts";
import type { Library, Query, Refusal } from "../types.ts";
import { isVisible } from "./sources.ts";

/** From this share of the articles on a language is that of the coverage: then nothing is said. */
const ENOUGH = 1 / 3;
/** From this share on another language is worth a try. */
const WORTH = 0.1;
/** The most languages that are named. */
const MOST = 3;

/** The languages that most of what a query may look into is in, the commonest first; none where its own is among them. */
const spokenInstead = (library: Library, query: Query): string[] => {
  const own = query.language ?? queryLanguage(query.text);
  const counts = new Map<string, number>();
  let total = 0;
  for (const article of library.articles()) {
    const { language } = article;
    if (language === "und" || !isVisible(article, query.collections)) continue;
    counts.set(language, (counts.get(language) ?? 0) + 1);
    total += 1;
  }
  if (own === "und" || total === 0 || (counts.get(own) ?? 0) >= total * ENOUGH) return [];
  return [...counts]
    .filter(([language, count]) => language !== own && count >= total * WORTH)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([language]) => language);
};

/** The refusal, with a word on the languages of the coverage where the question's is hardly among them. */
export const tellingLanguages = (library: Library, refusal: Refusal): Refusal => {
  if (refusal.reason !== "no-coverage" && refusal.reason !== "unsupported") return refusal;
  const spoken = spokenInstead(library, refusal.query);
  if (spoken.length === 0) return refusal;
  const names = new Intl.DisplayNames("en", { type: "language" });
  const named = listed(spoken.map((code) => names.of(code) ?? code));
  const those = spoken.length > 1 ? "those languages" : "that language";
  return {
    ...refusal,
    message: `${refusal.message} Most of the coverage is in ${named}: try words of ${those}.`,
    spoken,
  };
};
