/** To whom a sentence in Spanish, French, German, Italian, Portuguese, Dutch or Arabic attributes what it reports. */
import { TIMES, LISTENERS, VOCABULARY } from "./attribution-vocabulary.ts";
import type { AttributionCue } from "./attribution.ts";

/** The languages with attributions of their own here, by ISO 639-1 code. */
export const FOREIGN_LANGUAGES: ReadonlySet<string> = new Set(Object.keys(VOCABULARY));

interface Patterns {
  /** "selon", "according to": what follows it is the source. */
  readonly according: RegExp;
  /** A verb of saying with what it says after it: "a indiqué que". */
  readonly saysThat: RegExp;
  /** A verb of saying after what was said, its subject behind it: ", a indiqué". */
  readonly inverted: RegExp;
  /** "fait état de": its subject before it counts. */
  readonly counts: RegExp;
}

const compiled = new Map<string, Patterns>();

const patternsOf = (language: string): Patterns => {
  const known = compiled.get(language);
  if (known) return known;
  const words = VOCABULARY[language] ?? { according: "", verbs: "", that: "", counts: "" };
  const { according, verbs, that, counts } = words;
  const patterns: Patterns = {
    according: new RegExp(`(?<![\\p{L}])(?:${according})`, "giu"),
    saysThat: new RegExp(
      `(?<![\\p{L}])(?:${verbs})(?=(?:\\s[^,.;:]{1,40}?)?,?\\s+(?:${that})(?![\\p{L}]))`,
      "giu",
    ),
    inverted: new RegExp(`(?<=[,»”"“?!]\\s*|^\\s*)(?:${verbs})(?=\\s)`, "giu"),
    counts: new RegExp(`(?<![\\p{L}])(?:${counts})(?![\\p{L}])`, "giu"),
  };
  compiled.set(language, patterns);
  return patterns;
};

const ARTICLE =
  /^(?:la|le|les|el|los|las|un|une|una|uno|unos|unas|il|lo|i|gli|die|der|das|den|dem|ein|eine|einer|einem|o|a|os|as|um|uma|de|het|een|l['’]|d['’]|du|des|au|aux|del|al)(?:\s+|(?<=['’]))/iu;

/** Pronouns that stand for nobody, and articles of nothing: in "la cifra" no one puts a number. */
const NOBODY = /^(?:on|se|si|man|es|hay|que|qu['’]|ce|ça|lo|the|la|el|las|los|una?|die|der|das)$/iu;

/** A source without article, times and listeners at its edges; null where nothing is left of it. */
const tidied = (phrase: string): string | null => {
  let text = phrase.trim();
  for (let step = 0; step < 5; step += 1) {
    const before = text;
    text = text
      .replace(TIMES.leading, "")
      .replace(LISTENERS.leading, "")
      .replace(LISTENERS.trailing, "")
      .replace(TIMES.trailing, "")
      .replace(ARTICLE, "")
      .replace(/^[\s,،;:"“”«»()–—-]+|[\s,،;:"“”«»()–—-]+$/gu, "");
    if (text === before) break;
  }
  text = text.replace(/(?<!\b\p{Lu})\.$/u, "");
  return text === "" || NOBODY.test(text) || text.split(/\s+/u).length > 12 || /^\d/u.test(text)
    ? null
    : text;
};

const SIGN = /[,،؛;:"“”«»()!?…–—]|\.(?:\s|$)/u;

/** How far from its verb or preposition a source is sought, in characters. */
const REACH = 140;

/** German nouns bear capitals: the phrase ends at the first word in small letters that is no article or preposition. */
const germanPhrase = (stretch: string): number => {
  let [at, last, named] = [0, 0, false];
  for (const word of stretch.matchAll(/\S+/gu)) {
    const text = word[0].replace(/[,.;:]$/u, "");
    const links = /^(?:der|des|die|das|dem|den|von|vom|für|und|in|im|zur|zum)$/u.test(text);
    const capital = /^[\p{Lu}„\d]/u.test(text);
    if (named && !capital && !links) break;
    at = word.index + text.length;
    if (capital) [last, named] = [at, true];
    if (text !== word[0]) break;
  }
  return last;
};

/** The phrase that begins the stretch, up to a sign, a time, a listener or what is said. */
const phraseAfter = (stretch: string, language: string): { source: string; length: number } | null => {
  const reach = stretch.slice(0, REACH);
  const sign = reach.search(SIGN);
  let length = sign < 0 ? reach.length : sign;
  if (language === "de") length = Math.min(length, germanPhrase(reach.slice(0, length)));
  const stop = VOCABULARY[language]?.stops;
  const stopped = stop ? reach.slice(0, length).search(new RegExp(`\\s(?:${stop})(?![\\p{L}])`, "iu")) : -1;
  if (stopped > 0) length = stopped;
  // "وفقا للشرطة": the preposition is written together with the name.
  const phrase = reach.slice(0, length).trim();
  const source = tidied(language === "ar" ? phrase.replace(/^لل(?=\p{L}{3})/u, "ال") : phrase);
  return source === null ? null : { source, length };
};

/** The subject that ends the stretch: after the last sign, or the name that an apposition closes. */
const phraseBefore = (stretch: string): { source: string; start: number } | null => {
  const reach = stretch.slice(-REACH);
  const offset = stretch.length - reach.length;
  const pieces = [...reach.matchAll(/[^,;:"“”«»()!?…–—]+/gu)].filter(([piece]) => /\p{L}/u.test(piece));
  const last = pieces.at(-1);
  if (!last) return null;
  // "Le préfet, Jean Morin, a indiqué que": a comma right before the verb closes an apposition.
  const closed = /,\s*$/u.test(reach);
  const previous = pieces.at(-2);
  const isName = /^\s*\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}\s*$/u;
  const piece = closed && previous && !isName.test(last[0]) ? previous : last;
  const joined = /^(?:.*\s)?(?:mais|et|que|pero|y|aber|und|ma|che|mas|maar|en)\s(?=\S)/iu.exec(piece[0]);
  const text = joined ? piece[0].slice(joined[0].length) : piece[0];
  const source = tidied(text);
  return source === null ? null : { source, start: offset + piece.index + (joined?.[0].length ?? 0) };
};

/** Finds the attributions of a sentence in one of `FOREIGN_LANGUAGES`, in order; none in any other language. */
export const foreignCues = (sentence: string, language: string): AttributionCue[] => {
  if (!FOREIGN_LANGUAGES.has(language)) return [];
  const { according, saysThat, inverted, counts } = patternsOf(language);
  const cues: AttributionCue[] = [];
  const taken = (at: number): boolean => cues.some((cue) => at >= cue.start && at < cue.end);
  for (const match of sentence.matchAll(according)) {
    const [words] = match;
    const after = match.index + words.length;
    // "Der Behörde zufolge": the source stands before it.
    const inside = match.groups?.["source"];
    const found = inside
      ? { source: tidied(inside), length: 0 }
      : phraseAfter(sentence.slice(after), language);
    if (!found?.source) continue;
    const end = after + found.length;
    const opens = !/[\p{L}\d]/u.test(sentence.slice(0, match.index).replace(/^(?:و|ف|Et|Y|Und|E)\s*/u, ""));
    const goesOn =
      /^\s*,/u.test(sentence.slice(end)) || (!/\p{L}/u.test(sentence.slice(end)) ? false : opens);
    cues.push({
      source: found.source,
      start: match.index,
      end,
      from: opens ? end : 0,
      to: opens || goesOn || (inside !== undefined && !opens) ? sentence.length : match.index,
    });
  }
  const subjects = (pattern: RegExp): void => {
    for (const match of sentence.matchAll(pattern)) {
      const [words] = match;
      const end = match.index + words.length;
      if (taken(match.index)) continue;
      const found =
        language === "ar"
          ? phraseAfter(sentence.slice(end), language)
          : phraseBefore(sentence.slice(0, match.index));
      if (!found) continue;
      const to = "length" in found ? end + found.length : end;
      const start = "start" in found ? found.start : match.index;
      cues.push({ source: found.source, start, end: to, from: to, to: sentence.length });
    }
  };
  for (const match of sentence.matchAll(inverted)) {
    const end = match.index + match[0].length;
    if (taken(match.index) || match.index === 0) continue;
    const found = phraseAfter(sentence.slice(end), language);
    if (found && !/^(?:que|qu['’]|dass|che|dat)(?:\s|$)/iu.test(found.source))
      cues.push({
        source: found.source,
        start: match.index,
        end: end + found.length,
        from: 0,
        to: match.index,
      });
  }
  subjects(saysThat);
  subjects(counts);
  return cues.sort((a, b) => a.start - b.start);
};
