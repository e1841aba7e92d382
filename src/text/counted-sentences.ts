/** "In two sentences": how many sentences a text asks for. */

const NUMBERS =
  "one two three four five six seven eight nine ten|una dos tres cuatro cinco seis siete ocho nueve diez|une deux trois quatre cinq six sept huit neuf dix|einem zwei drei vier fünf sechs sieben acht neun zehn"
    .split("|")
    .map((words) => words.split(" "));

const ASKED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:in|en|dans)\\s+(?:just\\s+|only\\s+|solo\\s+|nur\\s+)?(an?|un|einem|\\p{Nd}{1,2}|${NUMBERS.flat().join("|")})\\s+(?:short\\s+|kurzen\\s+)?(?:sentences?|lines?|frases?|oraciones|oración|phrases?|sätzen|satz)(?![\\p{L}\\p{N}])`,
  "iu",
);

const tidied = (text: string): string =>
  text
    .replace(/\s+(?=[\s?!.,]|$)/gu, "")
    .replace(/^[\s,;:]+|[\s,;:]+(?=[?!.؟]*$)/gu, "")
    .trim();

/** The text without those words, and the number that they give (1-99); null where there are none. */
export const takeSentenceCount = (text: string): { readonly count: number | null; readonly rest: string } => {
  const match = ASKED.exec(text);
  if (!match) return { count: null, rest: text };
  const word = (match[1] ?? "").toLowerCase();
  const spelt = NUMBERS.map((words) => words.indexOf(word)).find((at) => at >= 0);
  const count = /^\p{Nd}/u.test(word) ? Number(word) : (spelt ?? 0) + 1;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { count: Math.max(1, count), rest: tidied(rest) };
};
