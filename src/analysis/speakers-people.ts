/** Who is named in an article, and by which names: the ground for "Ortega", "the minister", "she". */
import type { Article } from "../types.ts";
import { findNames } from "../text/names.ts";
import { SPEECH_VERBS, wholeWord } from "../text/speech-verbs.ts";
import { genderOfGivenName, genderOfWord, isCourtesy, isRole } from "./speakers-words.ts";
import type { Gender } from "./speakers-words.ts";

/** One naming of a person or body. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Without titles. */
  readonly name: string;
  /** Titles before and descriptions after the name, in small letters. */
  readonly role: string;
  readonly gender: Gender | null;
  /** Whether it is the subject of a verb of saying. */
  readonly speaks: boolean;
}

/** Names of an article in order, and what they share. */
export interface People {
  readonly mentions: readonly Mention[];
  /** The fullest form of a name in the article: "Ortega" -> "Ana Ortega"; the name itself where there is no fuller one. */
  fullName(name: string, at: number, role: string): string;
  gender(name: string): Gender | null;
  /** Whether the name is, as far as can be told, that of a person. */
  isPerson(name: string): boolean;
}

const lastWord = (name: string): string => name.split(" ").at(-1) ?? name;

/** Words right before the name that tell its bearer's office: "State Department spokesman", "La ministra de Transporte,". */
const roleBefore = (text: string, start: number): string => {
  const left = text.slice(Math.max(0, start - 80), start);
  const setOff = /,\s*$/u.test(left);
  const words =
    left
      .replace(/,\s*$/u, "")
      .split(/[.,;:!?“”"«»()\n]/u)
      .at(-1)
      ?.trim()
      .split(/\s+/u) ?? [];
  const from = words.findLastIndex((word) => isRole(word));
  if (from < 0 || (from < words.length - 1 && !(setOff && words.length < 9))) return "";
  return words
    .slice(Math.max(0, from - 3))
    .join(" ")
    .toLowerCase();
};

/** ", the harbour minister," or ", president of …": an apposition that tells the office. */
const roleAfter = (text: string, end: number): string => {
  const match =
    /^,\s+(?:\d{1,3},\s+)?(?:(?:the|an?|el|la|le|der|die|il)\s+)?([^,.;:\n“”"]{3,80})[,.;]/iu.exec(
      text.slice(end, end + 110),
    );
  const words = match?.[1]?.split(/\s+/u) ?? [];
  return words.some((word) => isRole(word)) && !/^(?:who|which|and|but|said)$/iu.test(words[0] ?? "")
    ? words.join(" ").toLowerCase()
    : "";
};

/** Where the name begins after an office's field: "of State | Antony J. Blinken", "of Foreign Affairs | Sergei Lavrov". */
export const pastField = (words: readonly string[], from: number): number => {
  const initial = words.findIndex((word, index) => index > from + 1 && /^\p{Lu}\.$/u.test(word));
  if (initial > 0) return initial - 1;
  const given = words.findIndex((word, index) => index > from && genderOfGivenName(word) !== null);
  if (given > 0) return given;
  return words.length - from >= 3 ? words.length - 2 : Math.min(words.length - 1, from + 1);
};

/** A name as printed, its titles split off: "Harbour Minister Ana Ortega" -> ["Ana Ortega", "harbour minister"]. */
export const splitTitles = (
  printed: string,
): { readonly name: string; readonly role: string; readonly gender: Gender | null } => {
  const words = printed.split(/\s+/u);
  let start = 0;
  words.forEach((word, index) => {
    if (index < words.length - 1 && isRole(word)) start = index + 1;
  });
  if (start > 0 && /^(?:of|for|de|del)$/u.test(words[start] ?? "")) start = pastField(words, start + 1);
  const titles = words.slice(0, start);
  const gender = titles.map(genderOfWord).find((found) => found !== null) ?? null;
  return {
    name: words.slice(start).join(" "),
    role: titles
      .filter((word) => !isCourtesy(word))
      .join(" ")
      .toLowerCase(),
    gender,
  };
};

const given = (name: string): string => name.split(" ")[0] ?? name;

/** Whether the shorter name may be the longer one: its last word, or all of its words in order, initials allowed. */
export const mayBeSame = (short: string, long: string): boolean => {
  const [few, many] = [short.split(" "), long.split(" ")];
  if (few.length > many.length) return false;
  if (few.at(-1) !== many.at(-1)) return few.length >= 2 && few.every((word, index) => many[index] === word);
  // "Israel" is not "The Times of Israel".
  if (few.length === 1) return !/^(?:of|for|the|and|in|de|del|&)$/iu.test(many.at(-2) ?? "");
  const surnames = few.slice(1).filter((word) => !/^\p{Lu}\.?$/u.test(word));
  const [first, other] = [few[0] ?? "", many[0] ?? ""];
  return (
    (first === other || (/^\p{Lu}\.?$/u.test(first) && other.startsWith(first.charAt(0)))) &&
    surnames.every((word) => many.includes(word))
  );
};

/** What follows people rather than places: an age, "who", "the harbour master,", "said". */
const AS_PERSON =
  /^(?:,\s+\d{1,3},|,?\s+who\s|,\s+(?:his|her|mother|father|whose)\s|,\s+(?:an?|the)\s+(?![^,.\n]{0,30}\b(?:city|town|village|capital|port|province|region|country|island|district|state|river|group|company|agency|party|newspaper|organi[sz]ation|firm|militia|movement|charity|club|bank|network|union)\b)[^,.\n]{3,80}[,.])/u;

const SAYS_AFTER = new RegExp(
  `^(?:,[^,.\\n]{1,80},)?\\s+(?:(?:has|have|had|also|later|then|ha|a|hat)\\s+)?${wholeWord(`${SPEECH_VERBS["en"]}|${SPEECH_VERBS["es"]}|${SPEECH_VERBS["fr"]}|${SPEECH_VERBS["de"]}`)}`,
  "iu",
);
const SAYS_BEFORE = new RegExp(
  `${wholeWord("said|says|dijo|dice|afirmó|sagte|déclaré|according\\sto|según|selon")}\\s+$`,
  "iu",
);

const MOST_NAMESAKES = 60;

/** Reads the names of an article's text. */
export const readPeople = (article: Pick<Article, "text">): People => {
  const { text } = article;
  const mentions: Mention[] = findNames(text).map(({ start, end, name }) => {
    const split = splitTitles(name);
    const role = [split.role, roleBefore(text, start), roleAfter(text, end)].filter(Boolean).join(" ");
    const gender =
      split.gender ??
      role
        .split(" ")
        .map(genderOfWord)
        .find((found) => found !== null) ??
      null;
    const speaks =
      SAYS_AFTER.test(text.slice(end, end + 130)) ||
      SAYS_BEFORE.test(text.slice(Math.max(0, start - 20), start));
    return { start, end, name: split.name, role, gender, speaks };
  });
  const byLast = new Map<string, Mention[]>();
  const genders = new Map<string, Gender>();
  const persons = new Set<string>();
  for (const mention of mentions) {
    const last = lastWord(mention.name);
    const known = byLast.get(last);
    // A name a thousand times over is no better known than sixty times.
    if (known && known.length < MOST_NAMESAKES && known.at(-1)?.name !== mention.name) known.push(mention);
    else if (!known) byLast.set(last, [mention]);
    const gender =
      mention.gender ?? (mention.name.includes(" ") ? genderOfGivenName(given(mention.name)) : null);
    if (gender && !genders.has(mention.name)) genders.set(mention.name, gender);
    if (
      gender ||
      mention.role ||
      (mention.name.includes(" ") && AS_PERSON.test(text.slice(mention.end, mention.end + 100)))
    )
      persons.add(mention.name);
  }
  const fullName = (name: string, at: number, role: string): string => {
    const fuller = (byLast.get(lastWord(name)) ?? []).filter(
      (mention) => mention.name.length > name.length && mayBeSame(name, mention.name),
    );
    if (fuller.length === 0) return name;
    const sameRole = role
      ? fuller.filter((mention) => mention.role.includes(role.split(" ").at(-1) ?? role))
      : [];
    const pool = sameRole.length > 0 ? sameRole : fuller;
    const earlier = pool.filter((mention) => mention.start < at);
    // Namesakes: the one met last before this place. Otherwise the fullest form.
    const nearest = earlier.at(-1) ?? pool[0];
    const forms = pool.filter(
      (mention) =>
        nearest && (mayBeSame(nearest.name, mention.name) || mayBeSame(mention.name, nearest.name)),
    );
    return forms.reduce(
      (best, mention) => (mention.name.length > best.length ? mention.name : best),
      nearest?.name ?? name,
    );
  };
  const genderOf = (name: string): Gender | null => {
    const direct = genders.get(name);
    if (direct) return direct;
    const related = (byLast.get(lastWord(name)) ?? []).find(
      (mention) =>
        genders.has(mention.name) && (mayBeSame(mention.name, name) || mayBeSame(name, mention.name)),
    );
    return related ? (genders.get(related.name) ?? null) : null;
  };
  const isPerson = (name: string): boolean =>
    persons.has(name) ||
    (byLast.get(lastWord(name)) ?? []).some(
      (mention) => persons.has(mention.name) && mayBeSame(name, mention.name),
    );
  return { mentions, fullName, gender: genderOf, isPerson };
};
