/** Speakers across articles: one person under several names, and who is meant by what somebody typed. */
import { remember } from "../text/remember.ts";
import { foldWord } from "../text/terms.ts";
import type { Article } from "../types.ts";
import { findQuotes, UNKNOWN_SPEAKER } from "./quotes.ts";
import { splitTitles } from "./speakers-people.ts";

/** A speaker and how many quotations are found of them. */
interface SpeakerEntry {
  readonly speaker: string;
  readonly quotes: number;
}

interface Key {
  /** Folded words: of a name without its titles, of a description without its articles and numbers. */
  readonly words: readonly string[];
  /** All words, folded: names are typed without capitals, too, and then look like descriptions. */
  readonly folded: readonly string[];
  /** Whether it is a proper name. */
  readonly name: boolean;
}

const SMALL =
  /^(?:the|an?|one|two|three|four|five|some|several|el|la|los|las|un|una|le|les|une|der|die|das|ein|eine|his|her|their|its|of|for|de|des|del|du|mr|mrs|ms|dr)$/u;
const PLURAL = /(?<=\p{L}{3})s$/u;

/** Names whose keys are remembered; then the memory starts anew. */
const REMEMBERED = 4_000;

const keyOf = remember((speaker: string): Key => {
  const plain = speaker.trim().replace(/\s+/gu, " ");
  const { name } = splitTitles(plain);
  const words = name.split(" ");
  const isName = words.every((word) =>
    /^(?:\p{Lu}|\p{Lo}|(?:al|el|van|von|de|der|den|del|da|di|bin|ibn|la|le|du|dos|ten|ter)(?![\p{L}]))/u.test(
      word,
    ),
  );
  const folded = (isName ? words : plain.split(" ")).map((word) =>
    foldWord(word).replace(/['’]s?$|[.,;:"“”()]/gu, ""),
  );
  const all = folded.filter(Boolean);
  return isName
    ? { words: all, folded: all, name: true }
    : {
        folded: all,
        words: folded.filter((word) => word && !SMALL.test(word)).map((word) => word.replace(PLURAL, "")),
        name: false,
      };
}, REMEMBERED);

/** "ana ortega", "a. ortega" and "ortega": the last words agree, and first names as far as both are given. */
const sameName = (a: readonly string[], b: readonly string[]): boolean => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.at(-1) !== many.at(-1)) return false;
  // "Ortega", "von der Leyen": the end of the name.
  if (few.every((word, index) => many[many.length - few.length + index] === word)) return true;
  const [first = "", other = ""] = [few[0], many[0]];
  const initials = first.length === 1 || other.length === 1;
  if (initials ? first.charAt(0) !== other.charAt(0) : first !== other) return false;
  return few.slice(1).every((word) => word.length === 1 || many.includes(word));
};

/** Those who speak for somebody: asked for by whose they are. */
const SPEAKING_FOR =
  /^(?:offices?|spokes\p{L}+|teams?|lawyers?|attorneys?|solicitors?|representatives?|press|aides?|deput\p{L}+|advisers?|advisors?)$/u;
/** Those who are against somebody: never to be taken for whom they are against. */
const AGAINST =
  /^(?:critics?|opponents?|rivals?|detractors?|accusers?|enem(?:y|ies)|challengers?|predecessors?|successors?)$/u;

/** "The mayor's critics", "critics of the mayor": the words for those who speak, where they do not speak for whom they belong to. */
const headOf = (speaker: string): readonly string[] | null => {
  const owned = /^(.*?\p{L}(?:['’]s|s['’]))\s+(.+)$/u.exec(speaker)?.[2];
  const [, first = "", of] = /^(?:\S+\s)*?(\S+)\s+of\s(.+)$/u.exec(speaker) ?? [];
  const head = owned ?? (of !== undefined && AGAINST.test(foldWord(first)) ? first : undefined);
  if (head === undefined) return null;
  const words = head.split(/\s+/u).map((word) => foldWord(word));
  return words.some((word) => SPEAKING_FOR.test(word)) ? null : words.map((word) => word.replace(PLURAL, ""));
};

const within = (few: readonly string[], many: readonly string[]): boolean =>
  few.length > 0 && few.every((word) => many.includes(word));

/**
 * Whether `typed` may name the speaker: by full name, surname, initials or with a title ("Secretary Blinken" for
 * "Antony J. Blinken"), or by the words of a description ("Israeli officials" for "two Israeli officials").
 * Case and accents are ignored.
 */
export const matchesSpeaker = (speaker: string, typed: string): boolean => {
  const [known, wanted] = [keyOf(speaker), keyOf(typed)];
  if (known.words.length === 0 || wanted.words.length === 0) return false;
  if (foldWord(speaker) === foldWord(typed.trim())) return true;
  // People type names without capitals.
  if (known.name)
    return (
      sameName(known.words, wanted.words) ||
      (!wanted.name &&
        [wanted.words, wanted.folded, wanted.folded.filter((word) => !SMALL.test(word))].some((words) =>
          sameName(known.words, words.slice(-known.words.length)),
        ))
    );
  const head = headOf(speaker);
  if (head !== null && wanted.words.every((word) => !head.includes(word))) return false;
  return (
    !(wanted.name && wanted.words.length < known.words.length && /['’]s\s/u.test(speaker)) &&
    within(wanted.words, known.words)
  );
};

/** The word that whoever `matchesSpeaker` finds is sure to be named with: the surname, the last word of a description. */
export const lastNameOf = (typed: string): string => keyOf(typed).words.at(-1) ?? typed;

/** The fullest form of each speaker's name, by each of its forms; a surname that two people bear is its own. */
export const groupForms = (forms: readonly string[]): ReadonlyMap<string, string> => {
  const full = forms.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const fullest = new Map<string, string>();
  const byLast = new Map<string, { speaker: string; key: Key }[]>();
  for (const speaker of full) {
    const key = keyOf(speaker);
    const last = `${key.name}${key.words.at(-1) ?? speaker}`;
    const known = byLast.get(last) ?? [];
    const alike = known.filter((group) =>
      key.name ? sameName(group.key.words, key.words) : group.key.words.join(" ") === key.words.join(" "),
    );
    const [only] = alike;
    if (only && alike.length === 1) fullest.set(speaker, only.speaker);
    else {
      fullest.set(speaker, speaker);
      byLast.set(last, [...known, { speaker, key }]);
    }
  }
  return fullest;
};

/** Puts the forms of each speaker's name together, adding their counts; the fullest form stands for all. */
export const foldForms = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const folded = new Map<string, number>();
  for (const [form, speaker] of groupForms([...counts.keys()]))
    folded.set(speaker, (folded.get(speaker) ?? 0) + (counts.get(form) ?? 0));
  return folded;
};

/**
 * Everybody who is quoted in the articles, the most quoted first, then by name; the forms of one name folded into the
 * fullest. Quotations without a known speaker are left out.
 */
export const listSpeakers = (articles: readonly Article[]): readonly SpeakerEntry[] => {
  const counts = new Map<string, number>();
  for (const { speaker, continues } of findQuotes(articles)) {
    if (speaker !== UNKNOWN_SPEAKER && continues !== true)
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...foldForms(counts)]
    .map(([speaker, quotes]) => ({ speaker, quotes }))
    .sort((a, b) => b.quotes - a.quotes || (a.speaker < b.speaker ? -1 : 1));
};
