/** Whose words a message asks for: "what did Blinken say about Rafah?", "quotes from the harbour master". */
import { opening, phrase, plainOf, tidy } from "./phrases.ts";

/** Somebody's words, as asked for. */
interface SpeakerAsked {
  /** As typed; null for a pronoun: the one of before. */
  readonly speaker: string | null;
  /** What on; empty for anything. */
  readonly topic: string;
}

const SAID =
  "say|said|saying|tell|told|state|stated|claim|claimed|argue|argued|announce|announced|respond|responded|reply|replied|think|admit|admitted|promise|promised|demand|demanded";
const ABOUT = "about|on|of|regarding|concerning|over|to";

/** Group 1 is who, group 2 what on. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:so )?what(?:'s| is| was| else)?(?: (?:do|does|did|has|have|had|is|was))? (.{2,60}?) (?:${SAID})(?: (?:${ABOUT}) (.+?))?[?!. ]*$`,
    "iu",
  ),
  new RegExp(`^did (.{2,60}?) (?:${SAID}) anything(?: (?:${ABOUT}) (.+?))?[?!. ]*$`, "iu"),
  new RegExp(
    `^(?:show me |give me |list |any |all |find )*(?:the )?(?:direct |exact )?(?:quotes?|quotations?|statements?|words|remarks|comments)(?: (?:made|given))? (?:from|by|of) (.{2,60}?)(?: (?:${ABOUT}|in) (.+?))?[?!. ]*$`,
    "iu",
  ),
  new RegExp(`^quote (?!it\\b)(.{2,60}?)(?: (?:${ABOUT}) (.+?))?[?!. ]*$`, "iu"),
  /^(.{2,60}?)'s? (?:exact |own )?(?:words|quotes|quotations|statements|remarks|comments)(?: (?:about|on|of|over) (.+?))?[?!. ]*$/iu,
  /^[¿ ]*que (?:dijo|dice|ha dicho|dijeron|declaro) (.{2,60}?)(?: (?:sobre|de|acerca de) (.+?))?[?!. ]*$/iu,
  /^[¿ ]*(?:las )?(?:citas|declaraciones) de (.{2,60}?)(?: sobre (.+?))?[?!. ]*$/iu,
  /^(?:qu'a|qu'ont|qu'est-ce qu(?:e |'))(?: ?a | ont )? ?(?:dit|declare) (.{2,60}?)(?: (?:sur|de|a propos de) (.+?))?[?!. ]*$/iu,
  /^qu'est-ce qu(?:e |')(.{2,60}?) (?:a|ont|avait) (?:dit|declare)(?: (?:sur|de|a propos de) (.+?))?[?!. ]*$/iu,
  /^que (?:dit|disent|declare|declarent) (.{2,60}?)(?: (?:sur|de|a propos de) (.+?))?[?!. ]*$/iu,
  /^(?:les )?citations de (.{2,60}?)(?: sur (.+?))?[?!. ]*$/iu,
  /^was (?:sagte|sagt|sagten|erklarte) (.{2,60}?)(?: (?:uber|zu|zum|zur) (.+?))?[?!. ]*$/iu,
  /^was (?:hat|haben) (.{2,60}?)(?: (?:uber|zu|zum|zur) (.+?))? gesagt[?!. ]*$/iu,
  /^(?:die )?zitate von (.{2,60}?)(?: (?:uber|zu|zum|zur) (.+?))?[?!. ]*$/iu,
  /^ماذا (?:قال|قالت|يقول|صرح) (.{2,60}?)(?: (?:عن|حول|بشان) (.+?))?[؟?!. ]*$/u,
];

const PRONOUN =
  /^(?:he|she|they|him|her|them|this person|el|ella|ellos|il|elle|ils|elles|er|sie|هو|هي|هم)$/iu;

/** Nobody in particular: a question to ask, not a person to quote. */
const NOBODY = phrase(
  "it|that|this|there|who|anyone|anybody|everyone|somebody|people|the (?:report|reports|article|articles|coverage|story|law|plan|deal|agreement|document|statement|study|letter|papers?|outlets|media|press|sources?)|you|we|i|nadie|alguien",
);

/** Reads who is asked for; undefined where nobody is. The text is as typed, one line. */
export const readSpeaker = (text: string): SpeakerAsked | undefined => {
  const plain = plainOf(text);
  for (const pattern of PATTERNS) {
    const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(plain);
    const [from, to] = match?.indices?.[1] ?? [0, 0];
    if (!match || to === 0) continue;
    const [topicFrom, topicTo] = match.indices?.[2] ?? [0, 0];
    const who = tidy(text.slice(from, to)).replace(/^(?:the|el|la|le|der|die|das) (?=\S)/iu, "");
    const topic = tidy(text.slice(topicFrom, topicTo));
    if (PRONOUN.test(plainOf(who))) return { speaker: null, topic };
    if (NOBODY.test(plainOf(text.slice(from, to))) && !/\p{Lu}/u.test(who)) return undefined;
    return { speaker: who, topic };
  }
  return undefined;
};

const words = (name: string): readonly string[] =>
  plainOf(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) => word !== "" && !opening("the|a|an|mr|mrs|ms|dr|sir|minister|president|secretary").test(word),
    );

/** The longest name of a person, in words. */
const LONGEST_NAME = 4;

/** Gives names of people who are quoted where these words stand; others may be among them. */
export type Speakers = (words: string) => Iterable<string>;

/** Whether these words, and no others, are in the name of somebody who is quoted here. */
export const isQuoted = (typed: string, speakers: Speakers): boolean => {
  const wanted = words(typed);
  if (wanted.length === 0 || wanted.length > LONGEST_NAME) return false;
  for (const speaker of speakers(wanted.join(" "))) {
    const own = words(speaker);
    if (wanted.every((word) => own.includes(word))) return true;
  }
  return false;
};

/** Whether such a person may be looked up: somebody who is quoted here, or whose name is written as one. */
export const isPerson = (typed: string, speakers: Speakers): boolean => {
  const count = words(typed).length;
  const last = tidy(typed).split(" ").at(-1) ?? "";
  // Asked last: who is quoted takes reading articles.
  return (/^\p{Lu}/u.test(last) && count > 0 && count <= LONGEST_NAME) || isQuoted(typed, speakers);
};
