/** What sentences assert, as far as two outlets' words for it can be told to be about the same thing. */
import { createMemory } from "../text/article-memory.ts";
import type { Article, Figure, Hit } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { atOnce, type Steps } from "../text/breath.ts";
import { findNumbers } from "../text/numbers.ts";
import { analyse, termOf } from "../text/terms.ts";
import { meaningOfWord, meaningsIn, type Meaning } from "../text/lexicon.ts";
import { isVerbForm } from "./measures-words.ts";
import { nameKey, namesOf } from "./figures-features.ts";
import { figuresOfArticleSentence, readingFiguresOf } from "./figures.ts";
import { sentencesOf, type HitSentence } from "./figures-sentences.ts";

/** A sentence with what it is matched by. */
export interface Claim {
  readonly index: number;
  readonly sentence: HitSentence;
  /** Content terms, each once; names under their key, so that spellings meet. */
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Terms that only say who somebody is: "harbour master Osric Vane", "Mara Lund, the ship's first mate,". */
  readonly titles: ReadonlySet<string>;
  /** Its words that the lexicon knows, where they stand. */
  readonly meanings: readonly Meaning[];
  /** Its words beside names and numbers, as English stems; of another language those that the lexicon knows. */
  readonly words: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** The outlet, or the article where the outlet is unknown. */
  readonly voice: string;
}

/** The voice that an article speaks with: its outlet's, or its own where the outlet is unknown. */
export const voiceOf = (article: Article): string =>
  article.outlet === UNKNOWN_OUTLET ? `${UNKNOWN_OUTLET} ${article.id}` : article.outlet;

/** What a text is matched by. */
export interface Matter {
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly meanings: readonly Meaning[];
  readonly words: ReadonlySet<string>;
}

const PERSON = "\\p{Lu}[\\p{L}’'-]+(?:\\s(?:\\p{Lu}\\.|de|van|von|bin|al))?(?:\\s\\p{Lu}[\\p{L}’'-]+){1,2}";
const BEFORE_NAME = new RegExp(`((?:\\p{Ll}[\\p{Ll}’'-]+\\s){1,4})(?=${PERSON})`, "gu");
const BETWEEN_COMMAS = new RegExp(
  `(?<=${PERSON}),\\s((?:the|a|an|its|his|her|\\p{L}+[’']s|\\p{Ll}+)\\s[^,.;:0-9“”"]{3,70})(?=[,.])`,
  "gu",
);
const BEFORE_COMMA = new RegExp(
  `(?<=^|[\\s“"])(?:[Tt]he|[Ii]ts|[Aa]n?)\\s([^,.;:0-9“”"]{3,50}),\\s(?=${PERSON},)`,
  "gu",
);

const NO_ROLE =
  /^(?:who|which|where|when|while|and|or|but|as|in|on|at|after|before|with|from|to|for|by|said|says|told|not|including)\s|\s(?:is|are|was|were|has|have|had|will|would|who|which|that)\s/u;

/** The stretches of a sentence that say who somebody is, as [start, end). Verbs end a title before a name. */
const titlesOf = (text: string): [number, number][] => {
  const found: [number, number][] = [];
  for (const match of text.matchAll(BEFORE_NAME)) {
    const run = match[1] as string;
    const verb = [...run.matchAll(/\S+/gu)].findLast(
      ([word]) => isVerbForm(word) || /^(?:by|of|with|for|to|that|and|from|in|as|on|at|between)$/.test(word),
    );
    const from = verb ? verb.index + verb[0].length : 0;
    if (from < run.length) found.push([match.index + from, match.index + run.length]);
  }
  for (const pattern of [BETWEEN_COMMAS, BEFORE_COMMA])
    for (const match of text.matchAll(pattern)) {
      const role = match[1] as string;
      if (NO_ROLE.test(role) || role.split(/\s+/u).some((word) => isVerbForm(word.toLowerCase()))) continue;
      const start = match.index + match[0].indexOf(role);
      found.push([start, start + role.length]);
    }
  return found;
};

// What a sentence is matched by depends on the article alone.
const memory = createMemory<Article, Map<number, Matter>>();

const readMatter = (sentence: string, language: string): Matter => {
  const text = sentence.length > 2_000 ? sentence.slice(0, 2_000) : sentence;
  const printed = new Set(namesOf(text));
  const names = new Set([...printed].map(nameKey));
  const terms = new Set<string>();
  const roles = titlesOf(text);
  const [titles, elsewhere] = [new Set<string>(), new Set<string>()];
  const take = (key: string, start: number, end: number): void => {
    terms.add(key);
    (roles.some(([from, to]) => start >= from && end <= to) ? titles : elsewhere).add(key);
  };
  const meanings = meaningsIn(text, language);
  const words = new Set<string>();
  for (const { term, stances, start, end } of meanings) {
    take(term, start, end);
    if (language !== "en") words.add(termOf(term.slice(1)));
    // Its opposite is of the same matter; but who died and who survived are two counts.
    if (term !== "=dead") for (const { axis } of stances) take(axis, start, end);
  }
  let at = 0;
  for (const { term, start, end } of analyse(text, language)) {
    if (/^\p{N}/u.test(term)) continue;
    const word = text.slice(start, end);
    const named = /^\p{Lu}/u.test(word) && printed.has(word);
    if (!named && language === "en") words.add(term);
    while ((meanings[at]?.end ?? Infinity) <= start) at += 1;
    if (named || (meanings[at]?.start ?? Infinity) > start) take(named ? nameKey(word) : term, start, end);
  }
  // "Blinken also saw Gallant" is a meeting; the verb itself is too common a word to be a term.
  if (/\bsaw (?:the |his |her )?(?:\p{Ll}+ ){0,2}(?:and )?\p{Lu}/u.test(text))
    terms.add(meaningOfWord("met", "en"));
  // A shared number tells much: "children under five", "64 witnesses".
  for (const { kind, value, unit } of findNumbers(text, language))
    if (kind !== "date" && kind !== "time" && (value > 1 || unit !== null))
      terms.add(`#${value}${unit ?? ""}`);
  return { terms, names, titles: titles.difference(elsewhere), meanings, words };
};

const matterOf = ({ article, start, text }: HitSentence): Matter => {
  let known = memory.get(article);
  if (!known) memory.set(article, (known = new Map()));
  let matter = known.get(start);
  if (!matter) known.set(start, (matter = readMatter(text, article.language)));
  return matter;
};

/** A sentence as a claim, but for its figures. */
const withoutFigures = (index: number, sentence: HitSentence): Omit<Claim, "figures"> => {
  const { terms, names, titles, meanings, words } = matterOf(sentence);
  return { index, sentence, terms, names, titles, meanings, words, voice: voiceOf(sentence.article) };
};

/** The claims of the hits' sentences: each sentence once, copies folded. */
export const readingClaims = function* (
  hits: readonly Hit[],
  markerOf: (article: Article) => number,
): Steps<Claim[]> {
  const claims: Claim[] = [];
  for (const [index, sentence] of sentencesOf(hits).entries()) {
    yield;
    const figures = yield* readingFiguresOf(sentence, markerOf(sentence.article));
    yield;
    claims.push({ ...withoutFigures(index, sentence), figures });
  }
  return claims;
};

/** The same with each claim's figures read when they are first looked at: they cost most of the reading. */
export const readingMatter = function* (
  hits: readonly Hit[],
  markerOf: (article: Article) => number,
): Steps<Claim[]> {
  const claims: Claim[] = [];
  for (const [index, sentence] of sentencesOf(hits).entries()) {
    yield;
    const marker = markerOf(sentence.article);
    let read: readonly Figure[] | undefined;
    claims.push({
      ...withoutFigures(index, sentence),
      get figures() {
        return (read ??= figuresOfArticleSentence(sentence, marker));
      },
    });
  }
  return claims;
};

/** The claims of the hits' sentences, at once. */
export const claimsOf = (hits: readonly Hit[], markerOf: (article: Article) => number): Claim[] =>
  atOnce(readingClaims(hits, markerOf));

/** What a text is matched by. `language`: ISO 639-1. */
export const matterOfText = (text: string, language: string): Matter => readMatter(text, language);
