/** What sentences on one matter answer: yes, no, or the opposite of each other. */
import { oppositesOf } from "../text/opposites.ts";
import type { Claim } from "./claims.ts";
import { LIKE, likeWords, type AskedTopic, type AskedWord, type PlacedWord } from "./claims-asked-topic.ts";
import { denialOf } from "./claims-asked-denial.ts";
import {
  NOBODY,
  pairsOf,
  SAID,
  says,
  standOf,
  type Stand,
  type StanceJudgement,
  type StandPair,
} from "./claims-asked-stand.ts";
import { parted, turnedBy, WORD, type Side } from "./claims-polarity-reading.ts";

/** How far behind "no" and "nobody" stands what they leave nothing of. */
const REACH = 40;
/** So many words are quoted from a "not" on. */
const QUOTED = 5;
/** How much of the question a word must say for a sentence to answer by it. */
const ASKED = 0.5;
/** What somebody does to a thing, and no denial of it: "barred from contracts" speaks of contracts. */
const DOING = /^(?:ban|barr|block|prevent|forb[ia]d|prohibit|cancel|oppos)/iu;
const UNTIL = /^\s(?:\p{L}+\s)?(?:until|till|hasta|jusqu|bis)/u;
/** The word that turns what stands at `start`: "not", "denied", "no"; null where nothing does. */
const cueBefore = (side: Side, start: number): { readonly at: number; readonly words: string } | null => {
  const turn = turnedBy(side, { start }).find((cue) => !DOING.test(side.text.slice(cue)));
  if (turn !== undefined) return { at: turn, words: WORD.exec(side.text.slice(turn))?.[0] ?? "" };
  for (const match of side.text.matchAll(NOBODY))
    if (match.index < start && start - match.index < REACH && !parted(side.breaks, match.index, start))
      return { at: match.index, words: match[0] };
  return null;
};

/** How a sentence puts a word of the question: plainly (1), turned or by its opposite (-1). */
interface Answer {
  readonly sign: 1 | -1;
  readonly word: string;
  readonly like: number;
}

/** Whether a word takes the other end of what the word of the question is an end of: "danger" to "safe". */
const isOpposite = (asked: AskedWord, word: PlacedWord, { claim }: Stand, topic: AskedTopic): boolean => {
  if (oppositesOf(asked.stem).has(word.stem)) return true;
  const theirs = topic.meanings.find(({ start }) => start === asked.start)?.stances ?? [];
  const ours = claim.meanings.find(({ start }) => start === word.start)?.stances ?? [];
  const meets = (turned: boolean): boolean =>
    ours.some(({ axis, sign }) =>
      theirs.some((other) => other.axis === axis && (other.sign !== sign) === turned),
    );
  return meets(true) && !meets(false);
};

/** "Not adequately tested", "not a single bus": how, and how many. */
const HOW = /^(?:\p{L}+ly|single|yet|even|ever|fully)$/iu;

/**
 * Whether what a cue turns is what was asked, or what the other says: in "did not tell anybody about the water" it is the telling,
 * and nothing is said against water.
 */
const isTurned = (
  cue: { readonly at: number; readonly words: string },
  word: PlacedWord,
  stand: Stand,
  other: Stand,
  topic: AskedTopic,
): boolean => {
  const first = stand.words.find(
    ({ start, end }) => start >= cue.at + cue.words.length && !HOW.test(stand.side.text.slice(start, end)),
  );
  return (
    first === undefined ||
    first.start >= word.start ||
    [...topic.words, ...other.words].some((said) => likeWords(said, first) >= LIKE)
  );
};

const answerTo = (asked: AskedWord, stand: Stand, other: Stand, topic: AskedTopic): Answer | null => {
  let best: Answer | null = null;
  for (const word of stand.words) {
    const opposite = isOpposite(asked, word, stand, topic);
    const like = opposite ? 1 : likeWords(asked, word);
    if (like < LIKE || like <= (best?.like ?? 0)) continue;
    if (UNTIL.test(stand.side.text.slice(word.end, word.end + 24))) continue;
    const cue = cueBefore(stand.side, word.start);
    if (cue !== null && !isTurned(cue, word, stand, other, topic)) continue;
    const printed = stand.side.text.slice(word.start, word.end);
    best = {
      sign: (cue !== null) !== opposite ? -1 : 1,
      word: cue === null ? printed : `${cue.words} … ${printed}`,
      like,
    };
  }
  return best;
};

/** An end of an opposition that a sentence takes, where it stands. */
interface End {
  readonly axis: string;
  readonly sign: number;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The ends of oppositions that a sentence takes, turned by its "not"; "closed until Monday" and "reopens on Monday" say one thing. */
const endsTaken = ({ claim, side, isNear }: Stand): End[] =>
  claim.meanings
    .filter(({ start, end }) => isNear(start) && !UNTIL.test(side.text.slice(end, end + 24)))
    .flatMap((meaning) => {
      const [cue] = turnedBy(side, meaning);
      const printed = side.text.slice(meaning.start, meaning.end);
      const word = cue === undefined ? printed : `${WORD.exec(side.text.slice(cue))?.[0] ?? ""} … ${printed}`;
      return meaning.stances.map(({ axis, sign }) => ({
        axis,
        sign: cue === undefined ? sign : -sign,
        word,
        start: meaning.start,
        end: meaning.end,
      }));
    });

/** Whether both take one end of an opposition: "turned down", "rejected". */
const takeOneEnd = (one: Stand, other: Stand): boolean => {
  const theirs = endsTaken(other);
  return endsTaken(one).some(({ axis, sign }) =>
    theirs.some((end) => end.axis === axis && end.sign === sign),
  );
};

/** Two that put a word of the question the one plainly, the other turned; of several the words most like the question's. */
const answersOf = (pairs: readonly StandPair[], topic: AskedTopic): StanceJudgement | null => {
  let best: { like: number; judged: StanceJudgement } | null = null;
  for (const word of topic.words) {
    if (word.weight < ASKED || word.isName) continue;
    for (const [one, other] of pairs) {
      // "Ruled out a rise in the toll", "the toll would not rise": each denies, whatever stands before its "not".
      if ((one.negates && other.negates) || takeOneEnd(one, other)) continue;
      const [ours, theirs] = [answerTo(word, one, other, topic), answerTo(word, other, one, topic)];
      if (
        !ours ||
        !theirs ||
        ours.sign === theirs.sign ||
        ours.word.toLowerCase() === theirs.word.toLowerCase()
      )
        continue;
      const like = (ours.like + theirs.like) * word.weight;
      if (like > (best?.like ?? 0)) best = { like, judged: says(one, ours.word, other, theirs.word) };
    }
  }
  return best?.judged ?? null;
};

/** How far from an end stands what it is said of, in characters; sentences of so few words say little else. */
const [BESIDE, SHORT] = [45, 6];

/** Whether two opposite ends are of one thing: a word stands beside both. */
const areOfOne = (one: Stand, a: End, other: Stand, b: End): boolean => {
  if (Math.max(one.words.length, other.words.length) <= SHORT) return true;
  const beside = ({ words, side }: Stand, { start, end }: End): PlacedWord[] =>
    words.filter(
      (word) =>
        (word.end <= start || word.start >= end) &&
        Math.min(Math.abs(word.start - end), Math.abs(start - word.end)) <= BESIDE &&
        !parted(side.breaks, word.start, start),
    );
  const theirs = beside(other, b);
  return beside(one, a).some((word) => theirs.some((their) => likeWords(word, their) >= SAID));
};

/** Opposite ends of one thing, in sentences that are of one matter. */
const oppositesIn = (pairs: readonly StandPair[], topic: AskedTopic): StanceJudgement | null => {
  for (const [one, other] of pairs) {
    const [ours, theirs] = [endsTaken(one), endsTaken(other)];
    for (const a of ours) {
      const b = theirs.find(({ axis, sign }) => axis === a.axis && sign !== a.sign);
      const both = (ends: typeof ours): boolean =>
        new Set(ends.filter(({ axis }) => axis === a.axis).map(({ sign }) => sign)).size > 1;
      if (b && !both(ours) && !both(theirs) && (topic.isYesNo || areOfOne(one, a, other, b)))
        return says(one, a.word, other, b.word);
    }
  }
  return null;
};

/** A "not" and its like, and no verb: "dismissed him" answers nothing. */
const PLAIN_NOT =
  /^(?:not|never|n?or|neither|cannot|without|none|n['’]t|\p{L}+n['’]t|nunca|jamais|sin|nicht|kein\p{L}*|nie)(?!\p{L})/iu;

/** To a question for a yes or a no, one answers with a "not" and the other without. */
const negationOf = (pairs: readonly StandPair[]): StanceJudgement | null => {
  for (const [one, other] of pairs) {
    if (one.negates === other.negates) continue;
    const [no, yes] = one.negates ? [one, other] : [other, one];
    const { text } = no.side;
    const at = [
      ...no.side.cues.filter((cue) => PLAIN_NOT.test(text.slice(cue))),
      ...Array.from(text.matchAll(NOBODY), ({ index }) => index),
    ].find(no.isNear);
    if (at === undefined) continue;
    const words = /^[^.,;:“”"()]*/u.exec(text.slice(at))?.[0] ?? "";
    return says(no, words.split(/\s+/u).slice(0, QUOTED).join(" ").trim(), yes, null);
  }
  return null;
};

/** What contradicts what in sentences on one matter; null where nothing does. */
export const judgeStances = (claims: readonly Claim[], topic: AskedTopic): StanceJudgement | null => {
  const pairs = pairsOf(claims.map((claim) => standOf(claim, topic)));
  return (
    answersOf(pairs, topic) ??
    oppositesIn(pairs, topic) ??
    denialOf(pairs, topic) ??
    (topic.isYesNo ? negationOf(pairs) : null)
  );
};
