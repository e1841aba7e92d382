/** Looks words up among the meanings that newswriting exchanges for each other, and among its opposites. */
import { foldWord, termOf } from "./terms.ts";
import { AXES, MEANINGS } from "./meanings.ts";

/** One end of an opposition: "open" is +1 of the axis whose other end is "closed". */
export interface Stance {
  readonly axis: string;
  readonly sign: 1 | -1;
}

interface Entry {
  meaning: string | null;
  stances: Stance[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly entry: Entry;
}

const LANGUAGES = ["en", "es", "fr", "de"] as const;

/** The words of one language: single ones by their stem, phrases by the stem of their first word. */
interface Lexicon {
  readonly words: Map<string, Entry>;
  readonly phrases: Map<string, Phrase[]>;
}

/** Forms whose stem means something else: a ship struck a rock, nobody downed tools, containers hold nothing back. */
const OTHERS = new Set([
  "struck",
  "fired",
  "forced",
  "works",
  "container",
  "containers",
  "department",
  "departments",
]);

/** What a word is looked up by: its stem, or its folded self where it is a stop word. */
const keyOf = (word: string, language: string): string =>
  OTHERS.has(word.toLowerCase()) ? word.toLowerCase() : termOf(word, language) || foldWord(word);

const read = (): ReadonlyMap<string, Lexicon> => {
  const lexica = new Map<string, Lexicon>(
    LANGUAGES.map((language) => [language, { words: new Map(), phrases: new Map() }]),
  );
  const entryOf = (printed: string, language: string): Entry => {
    const { words, phrases } = lexica.get(language) as Lexicon;
    const keys = printed.split("_").map((word) => keyOf(word, language));
    const [first = ""] = keys;
    const fresh: Entry = { meaning: null, stances: [] };
    if (keys.length === 1) {
      const known = words.get(first) ?? fresh;
      words.set(first, known);
      return known;
    }
    const list = phrases.get(first) ?? [];
    phrases.set(first, list);
    const known = list.find((phrase) => phrase.words.join(" ") === keys.join(" "));
    if (known) return known.entry;
    list.push({ words: keys, entry: fresh });
    // "Stopped work" before "stopped": the longest phrase is meant.
    list.sort((a, b) => b.words.length - a.words.length);
    return fresh;
  };
  const each = (line: string, take: (entry: Entry) => void): void =>
    line.split(";").forEach((part, at) => {
      for (const printed of part.split(/\s+/u).filter(Boolean)) take(entryOf(printed, LANGUAGES[at] ?? "en"));
    });
  for (const line of MEANINGS.trim().split("\n")) {
    const name = `=${line.split(/[\s;]/u)[0] ?? ""}`;
    each(line, (entry) => (entry.meaning ??= name));
  }
  for (const line of AXES.trim().split("\n")) {
    const axis = `~${line.split(/[\s;]/u)[0] ?? ""}`;
    line.split("|").forEach((end, at) =>
      each(end, (entry) => {
        if (entry.stances.every((stance) => stance.axis !== axis))
          entry.stances.push({ axis, sign: at === 0 ? 1 : -1 });
      }),
    );
  }
  return lexica;
};

let made: ReadonlyMap<string, Lexicon> | undefined;

/** All languages' words, read when one is first asked for: most starts need none. */
const lexica = (): ReadonlyMap<string, Lexicon> => (made ??= read());

/** What a word or phrase of a sentence means; offsets into the sentence. */
export interface Meaning {
  readonly start: number;
  readonly end: number;
  /** The name of its meaning, or of the opposition that it is an end of. */
  readonly term: string;
  readonly stances: readonly Stance[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;

/** The words and phrases of a sentence that the lexicon knows, in order, none overlapping. `language`: ISO 639-1; English where it has no words. */
export const meaningsIn = (text: string, language: string): Meaning[] => {
  const known = lexica().has(language) ? language : "en";
  const { words, phrases } = lexica().get(known) as Lexicon;
  const tokens = [...text.matchAll(WORD)];
  const keys = tokens.map(([word]) => keyOf(known === "fr" ? word.replace(/^\p{L}['’]/u, "") : word, known));
  const found: Meaning[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const key = keys[at] as string;
    const phrase = phrases
      .get(key)
      ?.find((each) => each.words.every((word, step) => keys[at + step] === word));
    const entry = phrase?.entry ?? words.get(key);
    if (!entry) continue;
    const last = at + (phrase?.words.length ?? 1) - 1;
    const [first, end] = [tokens[at], tokens[last]];
    const term = entry.meaning ?? entry.stances[0]?.axis;
    if (first && end && term !== undefined)
      found.push({ start: first.index, end: end.index + end[0].length, term, stances: entry.stances });
    at = last;
  }
  return found;
};

/** The meaning of one printed word; its stem where the lexicon does not know it, "" for a stop word. */
export const meaningOfWord = (word: string, language: string): string =>
  meaningsIn(word, language)[0]?.term ?? termOf(word, language);

/** The meaning of an English stem; the stem itself where the lexicon does not know it. */
export const meaningOf = (term: string): string => {
  const entry = lexica().get("en")?.words.get(term);
  return entry?.meaning ?? entry?.stances[0]?.axis ?? term;
};
