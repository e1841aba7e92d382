/** Which sentences say why something happened: the cause, and not what came of it. */
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { closeKeysOf, nearness, tellingOf } from "./nearness.ts";
import { EDGE, END } from "./question.ts";
import { keyedWords, type KeyedWord } from "./senses.ts";

const every = (words: string, before = ""): RegExp => new RegExp(`${before}${EDGE}(?:${words})${END}`, "giu");

/** Before the cause: what is asked about stands in front of these. */
const BACKWARD = every(
  "because(?: of)?|(?:caused|triggered|sparked|started|set off|ignited|provoked|brought on|fuell?ed|driven|fanned|whipped(?: up)?|exacerbated|worsened) by|due to|owing to|thanks to|as a result of|stemmed from|stems from|blamed? (?:on|for|it)|resulted from|attributed to|ruling that|ruled that|cit(?:ed|es|ing)|put (?:it )?down to|porque|debido a|se debió a|a causa de|por culpa de|(?:provocad|causad)[oa]s? por|parce que|en raison d[eu]|à cause d[eu]|(?:causée?|provoquée?)s? par|due?s? à|weil|wegen|aufgrund|(?:verursacht|ausgelöst) durch|durch|بسبب|لأن|نتيجة",
);
/** Before what was caused: what is asked about stands behind these. */
const FORWARD = every(
  "caus(?:ed|es|ing)|led to|lead(?:s|ing)? to|result(?:s|ed|ing) in|prompt(?:ed|s|ing)|trigger(?:ed|s|ing)|spark(?:ed|s|ing)|start(?:ed|s|ing)|set(?:s|ting)? off|touched off|ignit(?:ed|es|ing)|provok(?:ed|es|ing)|brought (?:about|down)|blam(?:ed|es|ing)|behind|responsible for|responsible|causó|provocó|originó|desencadenó|a causé|a provoqué|a déclenché|verursachte|löste|ausgelöst|verursacht|أدى إلى|أدت إلى|تسبب",
);
/** Before the reasons that somebody gives for what the sentence tells of: "blocked the deal, arguing that". */
const ARGUED = every(
  "(?:saying|arguing|claiming|warning|fearing|finding|concluding|stating|explaining|believing|alegando|argumentando|diciendo|afirmando|estimant|affirmant|invoquant|en expliquant|mit der begründung)(?:,?\\s(?:that|it|they|the|he|she|que|qu['’]|dass))",
);
/** Says that it is a cause, whatever stands where. */
const NAMED = every(
  "the (?:\\p{L}+ )?cause (?:was|is|of)|the (?:\\p{L}+ )?reasons? (?:was|were|is|are|for|why)|la causa|les? causes?|die ursache|سبب|يعود إلى",
);
/** Only hints at a cause. */
const HINTED = every(
  "after|following|when|over(?= (?:the|his|her|its|their) )|gave way|burst|failed|failure|fault|faulty|error|not [^.,;]{0,40}enough|too (?:weak|heavy|old|fast|late)|lack(?:ed)?(?: of)?|so that|in order to|to protest|tras|fallo|avería|après|panne|nach|defekt|بعد|عطل|خلل",
  "(?<!\\b(?:hours?|days?|weeks?|months?|years?) )",
);

/** What a hint is worth against a plain cause, and a plain cause that says of something else that it was one. */
const HINT = 0.45;
const OF_OTHER = 0.5;
/** … and the reasons that somebody gives. */
const GIVEN = 0.8;

/** How far on what is asked about may stand that follows a word for a cause, in UTF-16 units. */
const REACH = 60;

/** How well a sentence gives a cause of what the question's words tell of, 0-1. */
export const createCauseFit = (terms: readonly QueryTerm[]): ((candidate: Candidate) => number) => {
  const wanted = tellingOf(terms);
  return ({ text, article: { language } }) => {
    const words = keyedWords(text, language);
    const keys = wanted.map((term) => closeKeysOf(term, language));
    const isAsked = (word: KeyedWord): boolean => keys.some((each) => word.keys.some((key) => each.has(key)));
    const followedBy = (end: number): boolean => {
      const stop = /[,;:–—]/u.exec(text.slice(end))?.index ?? Infinity;
      return words.some(
        (word) => word.start >= end && word.end <= end + Math.min(REACH, stop) && isAsked(word),
      );
    };
    const isToldBefore = (at: number): boolean => words.some((word) => word.end <= at && isAsked(word));
    const best = (pattern: RegExp, worth: (end: number) => number): number =>
      Math.max(
        0,
        ...[...text.matchAll(pattern)].map(({ 0: match, index }) => {
          const end = index + match.length;
          const near = Math.max(0, ...keys.map((each) => nearness(text, words, each, index, end)));
          return worth(end) * (0.6 + 0.4 * near);
        }),
      );
    // "Dozens died after the explosion" says what came of it.
    return Math.max(
      best(BACKWARD, (end) => (followedBy(end) ? 0 : 1)),
      best(FORWARD, (end) => (followedBy(end) ? 1 : OF_OTHER)),
      best(NAMED, () => 1),
      best(ARGUED, (end) => (isToldBefore(end) ? GIVEN : 0)),
      best(HINTED, (end) => (followedBy(end) ? 0 : HINT)),
    );
  };
};
