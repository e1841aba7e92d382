/** What one sentence on a matter denies that another says: "the brigade denied it". */
import { LIKE, likeWords, type AskedTopic } from "./claims-asked-topic.ts";
import { SAID, says, type Stand, type StanceJudgement, type StandPair } from "./claims-asked-stand.ts";

const DENIAL =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|rebut\p{L}*|rebuk(?:es|ed|ing)|took issue with|push(?:es|ed|ing)? back (?:on|against|at)|false(?:ly)?|untrue|wrong(?! (?:place|time|way|side|side of))|a lie|lies(?! (?:in|at|on|north|south|east|west))|fabricat\p{L}+|baseless|unfounded|groundless|(?:without|no) (?:any |clear |hard |credible |concrete )?(?:evidence|proof|trace|sign|indication)|nothing (?:suggests|points|indicates|connected|links)|(?:did|does|do) not (?:match|reflect|correspond)|ruled out|rules out|retract(?:s|ed)?|counters|not (?:a |the )?(?:case|true|culpable|guilty|to blame|responsible)|desm(?:intió|iente)|neg(?:ó|aron)|niega|rechaz(?:ó|a)|no es (?:el|la|cierto)|dément\p{L}*|a démenti|nie(?:nt)?(?= que| toute| avoir)|bestreitet|bestritt|dementiert\p{L}*|wies \P{P}{2,40} zurück|نفى|نفت|ونفى|ونفت|ينفي|تنفي)(?![\p{L}])/giu;

/** What stands before these is who denies. */
const DENIES = /^(?:den|reject|refut|disput|rebu|push|took)/iu;
/** How far from a denial stands what it denies; a sentence of so few words denies what was said before it. */
const [DENIED, BRIEF] = [80, 8];

/** Whether one says what the other denies, beyond what both were asked about. */
const saysOfIt = (denying: Stand, denial: RegExpExecArray, { words }: Stand, topic: AskedTopic): boolean => {
  if (denying.words.length <= BRIEF) return true;
  const { index: from } = denial;
  return denying.words
    .filter(
      ({ start, end }) =>
        start - from <= DENIED && (start > from || (!DENIES.test(denial[0]) && from - end <= DENIED)),
    )
    .filter((denied) => !topic.words.some((asked) => asked.isName && likeWords(asked, denied) >= LIKE))
    .some((denied) => words.some((word) => likeWords(word, denied) >= SAID));
};

/** One denies, and nothing in what the other says is negated. */
export const denialOf = (pairs: readonly StandPair[], topic: AskedTopic): StanceJudgement | null => {
  for (const [one, other] of pairs)
    for (const [denying, plain] of [
      [one, other],
      [other, one],
    ] as const) {
      const word = [...denying.side.text.matchAll(DENIAL)].find(({ index }) => denying.isNear(index));
      // "No sign of engine trouble" denies no other cause.
      if (topic.asksWhom && /^(?:no|nothing|without)\s/iu.test(word?.[0] ?? "")) continue;
      if (
        word !== undefined &&
        !plain.negates &&
        plain.side.text.search(DENIAL) < 0 &&
        (topic.isYesNo || saysOfIt(denying, word, plain, topic))
      )
        return says(denying, word[0], plain, null);
    }
  return null;
};
