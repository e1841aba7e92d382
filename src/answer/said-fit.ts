/** Which sentences give somebody's words: "what did the minister say about the truce?" */
import type { QueryTerm } from "../types.ts";
import { aliasesOf } from "./aliases.ts";
import type { Candidate } from "./candidates.ts";
import { keysBefore } from "./covering.ts";
import { articleKeys } from "./likeness.ts";
import { EDGE, END } from "./question.ts";
import { ASKS_SAID } from "./said-words.ts";
import { keyedWords, keysOfTerm, type KeyedWord } from "./senses.ts";
import { leaning } from "./sentence-quality.ts";
import { stemsOf } from "./words.ts";

/** Verbs of saying, in reports. */
const SAYING = new RegExp(
  `${EDGE}(?:sa(?:id|ys|ying)|told|tells|call(?:ed|s|ing)|argu(?:ed|es)|add(?:ed|s)|wr(?:ote|ites)|warn(?:ed|s)|insist(?:ed|s)|den(?:ied|ies)|claim(?:ed|s)|admit(?:ted|s)|acknowledged|announced|declared|described|promised|vowed|urged|ask(?:ed|s)|blamed|rejected|ruled out|maintain(?:ed|s)|accused|spoke (?:of|about|out)|stated|testified|tweeted|according to|predict(?:ed|s)|show(?:ed|s|n)?|suggest(?:ed|s)|estimat(?:ed|es)|indicat(?:ed|es)|reveal(?:ed|s)|conclud(?:ed|es)|found|put (?:it|the)|(?:could|would) not say|muestran?|mostraron|indican?|montrent?|zeigen|dijo|dice|afirmó|aseguró|señaló|explicó|anunció|declaró|negó|pidió|según|a (?:dit|déclaré|affirmé|assuré|annoncé|promis|estimé)|déclare|selon|sagte|erklärte|betonte|kündigte|nannte|warnte|forderte|laut|قال(?:ت)?|أكد(?:ت)?|أعلن(?:ت)?|صرح(?:ت)?|أضاف(?:ت)?)${END}`,
  "iu",
);
const EVERY_SAYING = new RegExp(SAYING.source, "giu");
const QUOTED = /["“”«»„]/u;

/** What a sentence is worth that names the speaker without a verb of saying, and one of somebody named around it. */
const NAMED = 0.3;
const UNNAMED = 0.5;

/** … and one that says nothing of what was asked on. */
const ON_OTHER = 0.5;

/** What a sentence is worth in which another speaks, and of those whom the question names. */
const OF_OTHER = 0.65;

/** How far before its verb and after it a speaker stands, in UTF-16 units. */
const BEFORE = 90;
const AFTER = 50;

/** The name behind what somebody is. */
const OWN_NAME = /^,?\s(?:\p{Lu}[\p{L}\p{M}'’.-]*[\s,]+)+/u;

/** Whether one of these words speaks: its name is the last before a verb of saying, or follows it. */
const speaks = (text: string, words: readonly KeyedWord[], isWho: (word: KeyedWord) => boolean): boolean =>
  [...text.matchAll(EVERY_SAYING)].some(({ 0: verb, index }) => {
    const end = index + verb.length;
    const after = /^[^.;,]*/u.exec(text.slice(end, end + AFTER))?.[0].length ?? 0;
    if (words.some((word) => word.start >= end && word.end <= end + after && isWho(word))) return true;
    const own = words.findLast((word) => word.end <= index && word.start >= index - BEFORE && isWho(word));
    if (!own) return false;
    // "The minister, Adela Brandt, said": the name is hers.
    const between = text.slice(own.end, index).replace(OWN_NAME, " ");
    return !/\p{Ll}[^.;]*(?<!\p{L})\p{Lu}\p{Ll}/u.test(between);
  });

/** The words of the question that say whose words are wanted; all with a capital where that cannot be told. */
const speakersIn = (queryText: string, terms: readonly QueryTerm[]): readonly QueryTerm[] => {
  const lazily =
    ASKS_SAID.exec(queryText)
      ?.slice(1)
      .find((group) => group !== undefined) ?? "";
  const typed = new Set(lazily.split(/[^\p{L}\p{M}\p{N}'’-]+/u));
  const named = terms.filter(({ word }) => /^\p{Lu}/u.test(word));
  const own = terms.filter(({ word }) => typed.has(word) || lazily.includes(word));
  return own.length > 0 ? own : named;
};

/** How well a sentence gives words of those whom the question names, 0-1. Its words past who is asked say what on. */
export const createSaidFit = (
  queryText: string,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
): ((candidate: Candidate) => number) => {
  const who = speakersIn(queryText, terms);
  const articles = [...new Set(candidates.map(({ article }) => article))];
  // What the captain said is told as Wick's words.
  const names = new Set(who.flatMap((term) => [...aliasesOf(term, articles).names.keys()]));
  const on = terms.filter((term) => !who.includes(term));
  const whoKeys = (language: string): readonly string[] => [
    ...who.flatMap((term) => [...keysOfTerm(term, language)]),
    ...[...names].flatMap((name) => stemsOf(name, language)),
  ];
  return (candidate) => {
    const { text, article } = candidate;
    const { language } = article;
    const says = SAYING.test(text);
    if (!says && !QUOTED.test(text)) return 0;
    const words = keyedWords(text, language);
    const holds = (term: QueryTerm): boolean => {
      const keys = keysOfTerm(term, language);
      return words.some((word) => word.keys.some((key) => keys.has(key)));
    };
    const isOn = on.length === 0 || on.some(holds);
    const isNamed = ({ start, end }: KeyedWord): boolean =>
      names.size > 0 && names.has(text.slice(start, end).toLowerCase());
    if (!who.some(holds) && !words.some(isNamed)) {
      // "He said" is whoever was named before; "the lawyer said" may be named anywhere.
      const named = leaning(text) === 1 ? keysBefore(candidate) : [articleKeys(article)];
      return isOn && named.some((keys) => whoKeys(language).some((key) => keys.has(key))) ? UNNAMED : 0;
    }
    const plain = says ? 1 : QUOTED.test(text) ? 0.8 : NAMED;
    const isWho = (word: KeyedWord): boolean =>
      isNamed(word) || who.some((term) => word.keys.some((key) => keysOfTerm(term, language).has(key)));
    const own = says && !speaks(text, words, isWho) ? plain * OF_OTHER : plain;
    return isOn ? own : own * ON_OTHER;
  };
};
