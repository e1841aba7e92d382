/** Who somebody is: the sentence that says what bears the name that is asked about. */
import { foldWord } from "../text/terms.ts";
import type { Candidate } from "./candidates.ts";
import { TITLE } from "./person-fit.ts";

/** Asks who somebody is by name; group 1 is the name. */
const WHO_IS =
  /^[¿\s]*(?:who(?:['’]s| is| was)|qui[eé]n (?:es|era|fue)|qui (?:est|était)|wer (?:ist|war)|quem é|chi è|wie is)\s+((?:[\p{L}\p{M}'’.-]+\s*){1,4})[?？\s]*$/iu;

/** Words that no name has: "who is the captain", "who is to blame". */
const NO_NAME =
  /(?:^|\s)(?:the|an?|to|in|on|at|of|behind|responsible|his|her|their|its|still|it|he|she|this|that|el|la|los|las|un|una|le|les|une?|der|die|das|ein|eine)(?:\s|$)/iu;

/** The name that a question asks about, by its words; undefined where it asks for something else. */
export const nameAskedAbout = (question: string): readonly string[] | undefined => {
  const [, name] = WHO_IS.exec(question.trim()) ?? [];
  if (name === undefined || NO_NAME.test(name)) return undefined;
  return name.trim().split(/\s+/u);
};

/** What is said right after a name: ", the minister", ", a Spanish striker", ", who leads", " is the head of". */
const APPOSED =
  /^(?:['’]s)?(?:,(?:\s\p{Nd}{1,3},)?\s(?:(?:the|an?|its|their|his|her|el|la|un|una|le|une?|der|die|ein|eine)\s)?(?:[\p{L}'’-]+\s){0,3}\p{Ll}{4}|,\s(?:who|quien|qui|der|die)\s|\s(?:is|was|es|era|fue|est|était|ist|war)\s(?:the|an?|el|la|un|una|le|une?|der|die|ein|eine)\s|\s\()/iu;
/** What is said right before it: "the striker", "Prime Minister", "federation president", "the company's founder,". */
const CALLED =
  /(?:(?:^|[\s“"])(?:the|its|their|his|her|a|an|el|la|le|der|die|former|ex-)\s(?:[\p{L}\p{M}'’-]+\s){0,5}\p{Ll}{3,},?\s$)/iu;
/** A noun for what somebody is, right before the name without an article. */
const NOUN =
  /(?:^|\s)(?:[\p{L}\p{M}'’-]+\s)?\p{L}{2,}(?:er|or|ist|ian|man|woman|ant|ent|ress|eur|ero|ora|ista|in|ling|ward|chief|star|boss|king|queen|judge|coach)\s$/iu;
/** A verb of saying before a name says nothing of who it is. */
const NOT_NOUN =
  /(?:^|\s)(?:after|over|under|never|however|later|earlier|other|in|again|remain|when|then|men|women)\s$/iu;

/** A text with its letters' accents left off, each letter in its place: "Šimečka" may be asked about as "Simecka". */
const withoutAccents = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}+$/u, "");
    return bare.length === letter.length ? bare : letter;
  });

const FULL = 1;
const TITLED = 0.9;
const ANY_NOUN = 0.7;
/** A sentence that only names somebody. */
const MENTIONED = 0.15;
/** What a surname alone is worth against the whole name. */
const SURNAME = 0.8;

/** How plainly a sentence says who bears a name, 0-1: 0 where it does not name them. */
export const createWhoIsFit = (name: readonly string[]): ((candidate: Candidate) => number) => {
  const surname = name.at(-1) ?? "";
  const [whole, last] = [name, [surname]].map(
    (words) =>
      new RegExp(
        `(?<!\\p{L})${words.map((word) => RegExp.escape(withoutAccents(word))).join("\\s+(?:\\p{Lu}[\\p{L}.'’-]*\\s+)?")}(?!\\p{L}|-)`,
        "giu",
      ),
  );
  const worth = (text: string, start: number, end: number): number => {
    if (APPOSED.test(text.slice(end, end + 80))) return FULL;
    const before = text.slice(Math.max(0, start - 70), start);
    if (TITLE.test(before) || CALLED.test(before)) return TITLED;
    return NOUN.test(before) && !NOT_NOUN.test(before) ? ANY_NOUN : MENTIONED;
  };
  const best = (text: string, pattern: RegExp | undefined): number =>
    pattern
      ? Math.max(
          0,
          ...[...withoutAccents(text).matchAll(pattern)].map(({ 0: match, index }) =>
            worth(text, index, index + match.length),
          ),
        )
      : 0;
  return ({ text }) => {
    if (!foldWord(text).includes(foldWord(surname))) return 0;
    return Math.max(best(text, whole), SURNAME * best(text, last));
  };
};
