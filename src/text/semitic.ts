/** Light stemming of Arabic and Hebrew, whose articles, conjunctions and prepositions are written onto the word. */

const ARABIC_ARTICLES = ["وال", "بال", "كال", "فال", "ال", "لل"];
const ARABIC_ENDINGS = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/**
 * light10 (Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007): takes off
 * the conjunction, the article with its prepositions, and the commonest endings. The word comes folded.
 */
export const stemArabic = (word: string): string => {
  let stem = word;
  if (stem.startsWith("و") && stem.length >= 4) stem = stem.slice(1);
  const article = ARABIC_ARTICLES.find(
    (prefix) => stem.startsWith(prefix) && stem.length >= prefix.length + 2,
  );
  if (article) stem = stem.slice(article.length);
  for (const ending of ARABIC_ENDINGS) {
    if (stem.endsWith(ending) && stem.length >= ending.length + 2) stem = stem.slice(0, -ending.length);
  }
  return stem;
};

/**
 * Takes the conjunction and the article off a Hebrew word. The prepositions stay: without a dictionary they cannot
 * be told from first letters, so the query is widened by them instead (`hebrewForms`).
 */
export const stemHebrew = (word: string): string => {
  let stem = word;
  if (stem.startsWith("ו") && stem.length >= 4) stem = stem.slice(1);
  while (stem.startsWith("ה") && stem.length >= 4) stem = stem.slice(1);
  return stem;
};

/** A Hebrew stem as it is indexed with each one-letter preposition before it. */
export const hebrewForms = (stem: string): readonly string[] =>
  ["ב", "ל", "מ", "כ", "ש", "מה", "שה", "כש"].map((prefix) => prefix + stem);
