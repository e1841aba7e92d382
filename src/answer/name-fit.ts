/** How well the names of a sentence answer "which company", "which hospital", "which countries". */
import { findNames } from "../text/names.ts";
import { foldWord } from "../text/terms.ts";
import type { QueryTerm } from "../types.ts";
import { aliasesOf } from "./aliases.ts";
import type { Candidate } from "./candidates.ts";
import { TITLE } from "./person-fit.ts";
import { nearness } from "./nearness.ts";
import { namesIn } from "./sentence-names.ts";
import { keyedWords, keysOf, keysOfTerm } from "./senses.ts";
import { stemsOf } from "./words.ts";

/** Asks for several, which a list of names answers. */
const SEVERAL =
  /(?:which|what) (?:\p{Ll}+ )?(?:countries|cities|towns|villages|states|companies|firms|banks|hospitals|groups|parties|nations|islands|airlines|agencies|players|candidates)/iu;

/** What a name is worth that says nothing of its kind. */
const PLAIN = 0.55;

/** What the name of somebody who speaks or bears a title is worth where a thing is asked for: no ship, and no company. */
const OF_SOMEBODY = 0.15;

/** Asks for people by what they are. */
const OF_PEOPLE =
  /(?:which|what) (?:\p{Ll}+ )?(?:boss(?:es)?|ministers?|officials?|leaders?|players?|actors?|candidates?)/iu;

/** Says after a name that it is somebody's: ", 52", "said". */
const SPEAKS = /^(?:,\s\p{Nd}{1,3},|,?\s(?:said|says|told|added|wrote|dijo|sagte))(?!\p{L})/u;

/** How far from a name the word for its kind may stand, in UTF-16 units. */
const BESIDE = 30;

/** Three names in a row. */
const LIST =
  /(?:\p{Lu}[\p{L}\s.'’-]*,\s(?:the\s)?){2,}(?:and\s)?(?:the\s)?\p{Lu}|\p{Lu}\p{L}+,\s\p{Lu}[\p{L}\s]+?\s(?:and|y|et|und)\s\p{Lu}/u;

/** The fit of sentences whose names, beside those of the question, may be the one asked for. `role` is the noun asked for. */
export const createNameFit = (
  queryText: string,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
  asked: {
    readonly outlets: ReadonlySet<string>;
    readonly role: readonly string[];
  },
): ((candidate: Candidate) => number) => {
  const telling = terms.filter(({ word }) => !/^\p{Lu}/u.test(word));
  const several = SEVERAL.test(queryText);
  const ofPeople = OF_PEOPLE.test(queryText);
  const noun = /(?:which|what) (?:\p{Ll}+ )?(\p{Ll}+)/iu.exec(queryText)?.[1] ?? "";
  const known = new Set(findNames(queryText).flatMap(({ name }) => name.split(/\s+/u).map(foldWord)));
  const first = terms.find(({ word }) => stemsOf(word).some((stem) => asked.role.includes(stem)));
  const aliases = first
    ? aliasesOf(first, [...new Set(candidates.map(({ article }) => article))]).names
    : new Map();
  const nouns = new Set([...keysOf(noun, "en"), ...asked.role]);
  return ({ text, article: { language } }) => {
    const words = keyedWords(text, language);
    const wanted = telling.map((term) => keysOfTerm(term, language));
    const names = namesIn(text).filter(
      ({ name }) => !asked.outlets.has(name) && !name.split(/\s+/u).some((part) => known.has(foldWord(part))),
    );
    const fits = names.map(({ name, start, end }) => {
      const isSomebody =
        !ofPeople && (TITLE.test(text.slice(Math.max(0, start - 40), start)) || SPEAKS.test(text.slice(end)));
      if (isSomebody) return OF_SOMEBODY;
      if (aliases.has((name.split(/\s+/u).at(-1) ?? "").toLowerCase())) return 1;
      const own = keysOf(text.slice(Math.max(0, start - BESIDE), end + BESIDE), language);
      if (nouns.values().some((key) => own.has(key))) return 1;
      const near = wanted.map((keys) => nearness(text, words, keys, start, end));
      return PLAIN + (1 - PLAIN) * 0.8 * Math.max(0, ...near);
    });
    if (fits.length === 0) return 0;
    return several ? Math.max(PLAIN, LIST.test(text) ? 1 : 0) : Math.max(...fits);
  };
};
