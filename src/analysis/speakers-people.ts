/** Who is named in an article, and by which names: the ground for "Ortega", "the minister", "she". */
import type { Article } from "../types.ts";
import { findNames } from "../text/names.ts";
import { SPEECH_VERBS, wholeWord } from "../text/speech-verbs.ts";
import { isCraft } from "./speakers-craft.ts";
import { genderOfGivenName } from "./speakers-given-names.ts";
import { genderOfWord, HOLDS_BODY, isCalling, isCourtesy, isRole, isTrade } from "./speakers-words.ts";
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

/** "Jr.", "III": what may follow a surname. */
const SUFFIX = /\s(?:Jr|Sr|II|III|IV)\.?$/u;

const lastWord = (name: string): string => name.replace(SUFFIX, "").split(" ").at(-1) ?? name;

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

/** Whether the first of these words is what its bearer is called by rather than a given name: "Evacuee | Joe Begay". */
export const isCalled = (words: readonly string[]): boolean => {
  const [first = "", second = "", third = ""] = words;
  if (!isCalling(first) || genderOfGivenName(first) !== null) return false;
  return genderOfGivenName(second) !== null || (isCalling(second) && genderOfGivenName(third) !== null);
};

/** A name as printed, its titles split off: "Harbour Minister Ana Ortega" -> ["Ana Ortega", "harbour minister"]. */
export const splitTitles = (
  printed: string,
): { readonly name: string; readonly role: string; readonly gender: Gender | null } => {
  const words = printed.split(/\s+/u);
  // "Farmer Luis Brandt": a trade that opens the sentence.
  let start = 0;
  while (words.length - start > 2 && (isTrade(words[start] ?? "") || isCalled(words.slice(start))))
    start += 1;
  words.forEach((word, index) => {
    if (index < words.length - 1 && isRole(word)) start = index + 1;
  });
  // "Ana Ortega of Harrow University": her name ends where the body begins.
  const of = words.indexOf("of", start);
  if (
    of - start >= 2 &&
    of - start <= 3 &&
    !words.slice(start, of).some((word) => isRole(word) || HOLDS_BODY.test(word)) &&
    (HOLDS_BODY.test(words.slice(of + 1).join(" ")) || genderOfGivenName(words[start] ?? "") !== null)
  )
    words.splice(of);
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
  const [few, many] = [short.replace(SUFFIX, "").split(" "), long.replace(SUFFIX, "").split(" ")];
  if (few.length > many.length) return false;
  // "van Horick" is "Frits van Horick".
  if (few.length > 1 && /^\p{Ll}/u.test(few[0] ?? ""))
    return few.every((word, index) => many[many.length - few.length + index] === word);
  if (few.at(-1) !== many.at(-1)) return few.length >= 2 && few.every((word, index) => many[index] === word);
  // "READ Hoenig": a link's label is no given name.
  // "in the U.S. Brandt said": two sentences' words.
  if (/^(?:U\.S|U\.N|U\.K|E\.U|D\.C)\.?$/u.test(many[0] ?? "") && few[0] !== many[0]) return false;
  if (/^\p{Lu}{3,}$/u.test(many[0] ?? "") && few[0] !== many[0] && /\p{Ll}/u.test(long)) return false;
  // "Israel" is not "The Times of Israel".
  if (few.length === 1) return !/^(?:of|for|the|and|in|de|del|der|des|dem|&)$/u.test(many.at(-2) ?? "");
  const surnames = few.slice(1).filter((word) => !/^\p{Lu}\.?$/u.test(word));
  const [first, other] = [few[0] ?? "", many[0] ?? ""];
  return (
    (first === other || (/^\p{Lu}\.?$/u.test(first) && other.startsWith(first.charAt(0)))) &&
    surnames.every((word) => many.includes(word))
  );
};

/** Follows people only: "Ana, 21, a student". */
const AGED = /^,\s+\d{1,3},\s/u;

/** The first pronoun after a name, before anything is quoted or the paragraph ends: "Ortega … her". */
const OWN_PRONOUN =
  /^[^“”"«»\n]{0,90}?(?<![\p{L}'’-])(?:(?<female>she|her|hers|herself)|(?<male>he|his|him|himself))(?![\p{L}'’-])/u;

/**
 * What the pronouns that follow names tell of their bearers, by the last word of the name: who is twice "she" and
 * never "he" is a woman. Names with another name between them and the pronoun are passed over.
 */
const gendersByPronoun = (text: string, mentions: readonly Mention[]): ReadonlyMap<string, Gender> => {
  const votes = new Map<string, number>();
  mentions.forEach(({ name, end }, index) => {
    const next = mentions[index + 1]?.start ?? text.length;
    const groups = OWN_PRONOUN.exec(text.slice(end, Math.min(next, end + 100)))?.groups;
    if (!groups) return;
    const last = lastWord(name);
    votes.set(last, (votes.get(last) ?? 0) + (groups["female"] === undefined ? -1 : 1));
  });
  return new Map(
    [...votes]
      .filter(([, sum]) => Math.abs(sum) > 1)
      .map(([name, sum]): [string, Gender] => [name, sum > 0 ? "female" : "male"]),
  );
};

/** What follows people rather than places: an age, "who", "the harbour master,", "said". */
const AS_PERSON =
  /^(?:,\s+\d{1,3},|,?\s+who\s|,\s+(?:his|her|mother|father|whose)\s|,\s+(?:an?|the)\s+(?![^,.\n]{0,30}\b(?:city|town|village|capital|port|province|region|country|island|district|state|river|group|company|agency|party|newspaper|organi[sz]ation|firm|militia|movement|charity|club|bank|network|union|accelerator|program(?:me)?|service|app|site|website|startup|start-up|film|show|series|book|novel|song|restaurant|pub|hotel|shop|store|brand|maker|ship|vessel|boat|school|team|event|festival|project|law|think tank|non-?profit|subsidiary|unit|suburb|neighbou?rhood|area|site|mountain|lake|park)\b)[^,.\n]{3,80}[,.])/u;

const SAYS_AFTER = new RegExp(
  `^(?:\\s\\(\\p{Lu}{2,8}\\))?(?:,[^,.\\n]{1,80},)?\\s+(?:(?:has|have|had|also|later|then|ha|a|hat)\\s+)?${wholeWord(`${SPEECH_VERBS["en"]}|${SPEECH_VERBS["es"]}|${SPEECH_VERBS["fr"]}|${SPEECH_VERBS["de"]}`)}`,
  "iu",
);
const SAYS_BEFORE = new RegExp(
  `${wholeWord("said|says|dijo|dice|afirmó|sagte|déclaré|according\\sto|según|selon")}\\s+$`,
  "iu",
);

const MOST_NAMESAKES = 60;

/** Words that open a sentence with a capital here and stand in small letters there: "Prospects". */
const ordinaryOpeners = (text: string): ((word: string) => boolean) => {
  const small = new Set(text.match(/(?<![\p{L}'’-])\p{Ll}{4,}(?![\p{L}'’-])/gu));
  const inside = new Set(
    [...text.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}{3,}/gu)].map(([word]) => word.toLowerCase()),
  );
  return (word) => small.has(word) && !inside.has(word);
};

/**
 * The people whom a headline names in full and the text by their surnames alone. A headline may bear capitals
 * throughout, so a name in it is a given name that is known and a surname that the text has.
 */
const inHeadline = (headline: string, surnames: ReadonlySet<string>): readonly Mention[] =>
  findNames(headline)
    .map(({ name }) => splitTitles(name))
    .filter(
      ({ name }) =>
        /^\S+(?:\s\S+){1,2}$/u.test(name) &&
        genderOfGivenName(given(name)) !== null &&
        surnames.has(lastWord(name)),
    )
    .map(({ name, role, gender }) => ({ start: -1, end: -1, name, role, gender, speaks: false }));

/** Reads the names of an article's text, and of its headline those that the text bears out. */
export const readPeople = (article: Pick<Article, "text" | "headline">): People => {
  const { text } = article;
  const names = findNames(text, ordinaryOpeners(text)).filter(({ start, end }) => !isCraft(text, start, end));
  const mentions: Mention[] = names.map(({ start, end, name }) => {
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
  const byPronoun = gendersByPronoun(text, mentions);
  const genders = new Map<string, Gender>();
  const persons = new Set<string>();
  const surnames = new Set(mentions.map(({ name }) => lastWord(name)));
  for (const mention of [...inHeadline(article.headline, surnames), ...mentions]) {
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
      AGED.test(text.slice(mention.end, mention.end + 8)) ||
      (mention.name.includes(" ") && AS_PERSON.test(text.slice(mention.end, mention.end + 100)))
    )
      persons.add(mention.name);
  }
  /** "Curie" -> "Curie Kim", for somebody whom the article calls by the first name. */
  const byGiven = (name: string): string | null => {
    if (name.includes(" ")) return null;
    const sure = persons.has(name) || genderOfGivenName(name) !== null;
    if (!sure && !mentions.some((mention) => mention.name === name && mention.speaks)) return null;
    const full = mentions.find(
      (mention) => mention.name.startsWith(`${name} `) && (sure || persons.has(mention.name)),
    );
    return full && full.name.split(" ").length === 2 ? full.name : null;
  };
  const fullName = (name: string, at: number, role: string): string => {
    const fuller = (byLast.get(lastWord(name)) ?? []).filter(
      (mention) => mention.name.length > name.length && mayBeSame(name, mention.name),
    );
    if (fuller.length === 0) return byGiven(name) ?? name;
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
    if (related) return genders.get(related.name) ?? null;
    return byPronoun.get(lastWord(name)) ?? null;
  };
  const isPerson = (name: string): boolean =>
    persons.has(name) ||
    (byLast.get(lastWord(name)) ?? []).some(
      (mention) => persons.has(mention.name) && mayBeSame(name, mention.name),
    );
  return { mentions, fullName, gender: genderOf, isPerson };
};
