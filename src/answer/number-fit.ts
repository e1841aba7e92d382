/** How well a sentence's numbers answer "how many", "how often" and questions of size. */
import { findNumbers } from "../text/numbers.ts";
import { foldWord } from "../text/terms.ts";
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import {
  TIMES,
  HOW_OFTEN,
  GENERIC,
  NUMBER_WORD,
  MONEY,
  STUFF,
  PEOPLE,
  DEAD,
  HARM,
  CHILDREN,
  OF_THOSE,
  PART,
  DIFFERENCE,
  VAGUE,
  IN_ALL,
  SOME_OF,
  SAYS_WHO,
  LIMIT,
  NOT_PRESENT,
  LOOKS_BACK,
  TOLL_AT,
  TOLL_AT_ARABIC,
  UNCOUNTED,
  FORESEEN,
} from "./counting-words.ts";
import { isModifier, isOfAnother } from "./counted-nouns.ts";
import { keysBefore } from "./covering.ts";
import { readMeasure, type Measured } from "./measured-words.ts";
import type { Question } from "./question.ts";
import { namesIn } from "./sentence-names.ts";
import { keyedWords, keysOf, type KeyedWord } from "./senses.ts";
import { stemsOf } from "./words.ts";

/** Kinds of numbers that count or measure something; days, clock times and ages answer no "how many". */
const COUNTS = new Set(["count", "percent", "money", "measure"]);

/** Asks for what is expected, and for what was before. */
const EXPECTS =
  /(?<!\p{L})(?:expect|forecast|fear|target|hope|may|might|could|esper|prév|attend|erwart)\p{L}*/iu;
const BEFORE =
  /(?<!\p{L})(?:earlier|previous(?:ly)?|before|initial(?:ly)?|original(?:ly)?|at first|first|last year|antes|avant|zuvor|vorher)(?!\p{L})/iu;

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;

const ONLY_SOME = 0.4;

/** What a number is multiplied by that no longer stands or is only expected, and where a poll or a forecast is told. */
const FORMER = 0.4;
const POLLED = 0.6;

/** What a number is worth of which nothing is said that is asked: two helicopters, but none that crashed. */
const UNTOLD = 0.15;
/** What a number of others than those asked about is worth. */
const OF_OTHERS = 0.6;
/** What a number before the plural of something else is multiplied by. */
const OF_ANOTHER = 0.3;

/** What a number of such a thing, and of such people, is multiplied by where people are counted. */
const OF_THINGS = 0.5;
const OF_PEOPLE = 1.25;

/** Right behind a number, which may end in a letter: "304A (causing death by negligence)". */
const EXPLAINED = /^\p{Lu}?\s\(/u;

/** How well a sentence fits that says that nobody has counted. */
const UNKNOWN = 0.3;

/** What a number is multiplied by in a sentence that denies something. */
const DENIED = 0.6;

/** How well a sentence's numbers fit, 0-1, and the one that fits best; null where none does, or it is no count. */
export interface Counted {
  readonly fit: number;
  readonly value: number | null;
}

const NO_COUNT: Counted = { fit: 0, value: null };

const placesOf = (question: string): Set<string> =>
  new Set(
    Array.from(
      question.matchAll(
        /(?<!\p{L})(?:on|in|at|aboard|inside)\s+(?:the\s+|an?\s+)?(?:\p{Lu}[\p{L}\p{N}-]*\s+)*(\p{Ll}+)/gu,
      ),
      ([, word = ""]) => stemsOf(word),
    ).flat(),
  );

/** How much narrower than the question a sentence is: names and weekdays that were not asked about, each a tenth, at most four. */
const narrowness = (text: string, asked: ReadonlySet<string>): number => {
  const others = new Set(
    namesIn(text).flatMap(({ name }) => {
      const last = foldWord(name.split(/\s+/u).at(-1) ?? "");
      return asked.has(last) ? [] : [last];
    }),
  );
  return Math.min(4, others.size + (WEEKDAY.test(text) ? 1 : 0)) / 10;
};

/** What that is multiplied by. */
const WHOLE = 1.3;

/** The stretch around a number up to the next commas and the like, at most 50 UTF-16 units back and 70 on. */
const clauseAround = (text: string, start: number, end: number): string =>
  `${/[^,;:–—]*$/u.exec(text.slice(Math.max(0, start - 50), start))?.[0] ?? ""} ${/^[^,;:–—]*/u.exec(text.slice(end, end + 70))?.[0] ?? ""}`;

/** Whether the noun that a number stands before is of people, or of something else than what is counted. */
const ofWhom = (
  text: string,
  end: number,
  following: readonly KeyedWord[],
  measured: readonly Measured[],
  language: string,
): number => {
  const near = following.slice(0, 2);
  if (near.some(({ keys }) => keys.some((key) => PEOPLE.has(key)))) return OF_PEOPLE;
  const noun = near.find(({ start, end: last }) => /^\p{Ll}+s$/u.test(text.slice(start, last)));
  if (!noun || /[^\p{L}\p{Nd}\s-]/u.test(text.slice(end, noun.start))) return 1;
  const isMeasured = measured.some(({ keys }) => noun.keys.some((key) => keys(language).has(key)));
  return isMeasured ? 1 : OF_THINGS;
};

/** How near a number stands to what is counted: 1 where it is said of the very words, 0 where the sentence has none. */
const createCountFit = (
  { measure }: Question,
  queryText: string,
  terms: readonly QueryTerm[],
  asked: { readonly words: ReadonlySet<string>; readonly language: string; readonly negated: boolean },
): ((candidate: Candidate) => Counted) => {
  const measured = readMeasure(measure, terms, asked.language);
  // "Passengers", and not the "passenger" of a train: English tells them apart by the plural.
  const asksPlural = asked.language === "en" && /how many \p{L}{3,}s(?!\p{L})/iu.test(queryText);
  const counts = /how many|cu[aá]nt[oa]s|combien de|wie ?viele|quant[ie]|كم|多少/iu.test(queryText);
  const asksLimit = LIMIT.test(queryText);
  const asksToll = DEAD.test(queryText);
  const asksForeseen = FORESEEN.test(queryText) || EXPECTS.test(queryText);
  const asksFormer = asksForeseen || BEFORE.test(queryText);
  const sum = MONEY.test(queryText) && !STUFF.test(queryText);
  const asksHarm = HARM.test(queryText);
  const ofPeople = counts && GENERIC.has(measure[0] ?? "");
  const countsPeople = ofPeople || (counts && PEOPLE.has(measure[0] ?? ""));
  const places = GENERIC.has(measure[0] ?? "") ? placesOf(queryText) : new Set<string>();
  const most = measured.reduce((total, { weight }) => total + weight, 0.1);
  const counted = measured.find(({ isCounted }) => isCounted);
  // Who are workers to one are men or crew to another; children, dogs and bolts are none.
  const isVaried = counted !== undefined && PEOPLE.has(measure[0] ?? "") && !CHILDREN.has(measure[0] ?? "");
  /** Whether a sentence tells of what is counted, or goes on from one that does. */
  const tellsOf = (candidate: Candidate): boolean => {
    if (!counted || !counts) return true;
    const { text, article } = candidate;
    const wanted = counted.keys(article.language);
    const has = (keys: Pick<ReadonlySet<string>, "has">): boolean =>
      wanted.values().some((key) => keys.has(key));
    return has(keysOf(text, article.language)) || keysBefore(candidate).some(has);
  };
  // What is said of the counted: "were killed", "crashed".
  const said =
    counts && (measured[0]?.isCounted || GENERIC.has(measure[0] ?? ""))
      ? measured.filter(({ isCounted, isPlain }) => !isCounted && isPlain)
      : [];
  const saysWhat = (candidate: Candidate): boolean => {
    if (said.length === 0) return true;
    const { text, article } = candidate;
    const has = (keys: Pick<ReadonlySet<string>, "has">): boolean =>
      said.some((each) =>
        each
          .keys(article.language)
          .values()
          .some((key) => keys.has(key)),
      );
    return has(keysOf(text, article.language)) || keysBefore(candidate).some(has);
  };
  return (candidate) => {
    const { text, article, likeness } = candidate;
    const { language } = article;
    const told = saysWhat(candidate) ? 1 : UNTOLD;
    const ofCounted = (tellsOf(candidate) ? 1 : isVaried ? OF_OTHERS : 0) * told;
    if (ofCounted === 0 || likeness === 0) return NO_COUNT;
    const uncounted = counts && UNCOUNTED.test(text) ? { fit: UNKNOWN * told, value: null } : NO_COUNT;
    if (language === "en" && !NUMBER_WORD.test(text)) return uncounted;
    const content = keyedWords(text, language).filter(({ isStop, keys }) => !isStop || keys.length > 1);
    const modifiers = new Set(
      asksPlural && language === "en" ? content.filter((word) => isModifier(text, word)) : [],
    );
    const numbers = findNumbers(text, language).filter(({ kind }) => COUNTS.has(kind));
    const looksBack = !asksFormer && LOOKS_BACK.test(text);
    let [best, value]: [number, number | null] = [0, null];
    numbers.forEach((mention, at) => {
      const next = numbers[at + 1]?.start ?? text.length;
      const stop = /[;.!?]\s/u.exec(text.slice(mention.end, mention.end + 70))?.index ?? 70;
      const until = Math.min(next, mention.end + stop);
      // "Section 38 (causing hurt)": what stands in brackets right behind a number explains it, and is not counted by it.
      const isExplained = EXPLAINED.test(text.slice(mention.end, mention.end + 3));
      const following = isExplained
        ? []
        : content.filter(({ start, end }) => start >= mention.end && end <= until);
      const preceding = content
        .filter(({ start, end }) => end <= mention.start && start >= mention.start - (counts ? 60 : 100))
        .toReversed();
      const printed = content.filter(({ start, end }) => start >= mention.start && end <= mention.end);
      const held = (words: readonly KeyedWord[], keys: ReadonlySet<string>): number =>
        words.findIndex((word) => word.keys.some((key) => keys.has(key)));
      const isOther =
        mention.unit !== null && !measured.some(({ keys }) => held(printed, keys(language)) >= 0);
      if (counts && isOther) return;
      let fit = 0.1;
      for (const { keys, weight, isCounted } of measured) {
        const wanted = keys(language);
        const among = (words: readonly KeyedWord[]): readonly KeyedWord[] =>
          isCounted && modifiers.size > 0 ? words.filter((word) => !modifiers.has(word)) : words;
        const ahead = held(among(following), wanted);
        const behind = held(among(preceding), wanted);
        if (held(printed, wanted) >= 0) fit += weight;
        else if (isCounted && (ahead < 0 || ahead > 2) && OF_THOSE.test(text)) fit += weight * 0.7;
        else if (isCounted && (ahead < 0 || ahead > 2))
          fit += weight * (behind >= 0 && behind <= 2 ? 0.6 : 0.15 * Number(ahead >= 0 || behind >= 0));
        else if (ahead >= 0) fit += weight * (ahead <= 2 ? 1 : ahead <= 5 ? 0.7 : 0.4);
        else if (behind >= 0) fit += weight * (behind <= 2 ? 0.8 : 0.5);
      }
      const ahead = text.slice(Math.max(0, mention.start - 130), mention.start);
      if (asksToll && !looksBack && (TOLL_AT.test(ahead) || TOLL_AT_ARABIC.test(ahead)))
        fit = Math.max(fit, most);
      // "The last four of them", "one of 12 people": a part of what is counted.
      if (PART.test(text.slice(0, mention.start)) || SOME_OF.test(text.slice(mention.end, mention.end + 12)))
        fit *= 0.6;
      if (DIFFERENCE.test(text.slice(mention.end, mention.end + 30)) && !DIFFERENCE.test(queryText))
        fit *= 0.5;
      if (VAGUE.test(mention.printed)) fit *= 0.5;
      if (!asksFormer && NOT_PRESENT.test(text.slice(Math.max(0, mention.start - 70), mention.start)))
        fit *= FORMER;
      if (counts && IN_ALL.test(text.slice(Math.max(0, mention.start - 40), mention.start))) fit *= WHOLE;
      const isPlace = (word: KeyedWord | undefined): boolean =>
        word?.keys.some((key) => places.has(key)) === true;
      if (following.slice(0, 2).some(isPlace)) fit *= 0.3;
      else if (
        asksPlural &&
        counted !== undefined &&
        isOfAnother(text, mention.end, following, counted.keys(language))
      )
        fit *= OF_ANOTHER;
      else if (ofPeople) fit *= ofWhom(text, mention.end, following, measured, language);
      if (countsPeople && !asksHarm && HARM.test(clauseAround(text, mention.start, mention.end)))
        fit *= ONLY_SOME;
      if (
        sum &&
        mention.kind !== "money" &&
        !/crowns?|marks?|coronas|couronnes|kronen|كرونة/iu.test(text.slice(mention.end, mention.end + 12))
      )
        fit *= 0.4;
      if (fit > best) [best, value] = [fit, mention.value];
    });
    if (best <= uncounted.fit) return uncounted;
    const ofLimit =
      (!asksLimit && LIMIT.test(text) ? 0.6 : 1) *
      (!asksForeseen && FORESEEN.test(text) ? POLLED : 1) *
      (looksBack ? FORMER : 1);
    const fit =
      Math.min(1, best / Math.max(0.6, most)) *
      (1 - narrowness(text.replace(SAYS_WHO, ""), asked.words)) *
      ofLimit *
      ofCounted;
    const denies =
      !asked.negated && /(?<!\p{L})(?:never|not|nunca|jamais|nicht)(?! \p{Nd}|\p{L})/iu.test(text);
    return { fit: denies ? fit * DENIED : fit, value };
  };
};

/** How well the counts of sentences answer "how many" and "how often". `language` is that of the question. */
export const createNumberFit = (
  question: Question,
  queryText: string,
  terms: readonly QueryTerm[],
  asked: { readonly words: ReadonlySet<string>; readonly language: string; readonly negated: boolean },
): ((candidate: Candidate) => Counted) => {
  if (TIMES.test(queryText))
    return ({ text, likeness }) => ({ fit: HOW_OFTEN.test(text) ? 0.5 + 0.5 * likeness : 0, value: null });
  return createCountFit(question, queryText, terms, asked);
};
