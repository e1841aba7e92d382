/** What sentences on one matter answer: yes, no, or the opposite of each other. */
import { oppositesOf } from "../text/opposites.ts";
import type { Claim } from "./claims.ts";
import {
  isNearTopic,
  LIKE,
  likeWords,
  placedWords,
  type AskedTopic,
  type AskedWord,
  type PlacedWord,
} from "./claims-asked-topic.ts";
import { parted, sideOf, turnedBy, WORD, type Side } from "./claims-polarity-reading.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";

interface StanceJudgement extends Judgement {
  readonly sides: readonly [Claim, Claim];
  /** The words of each that clash, as printed; null where the second merely does not say the first's. */
  readonly words: readonly [string, string | null];
}

const DENIAL =
  /(?<!\p{L})(?:den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing)|rebut\p{L}*|rebuk(?:es|ed|ing)|took issue with|push(?:es|ed|ing)? back (?:on|against|at)|false(?:ly)?|untrue|wrong(?! (?:place|time|way|side|side of))|a lie|lies(?! (?:in|at|on|north|south|east|west))|fabricat\p{L}+|baseless|unfounded|groundless|(?:without|no) (?:any |clear |hard |credible |concrete )?(?:evidence|proof|trace|sign|indication)|nothing (?:suggests|points|indicates|connected|links)|(?:did|does|do) not (?:match|reflect|correspond)|ruled out|rules out|retract(?:s|ed)?|contradict\p{L}*|counters|not (?:a |the )?(?:case|true|culpable|guilty|to blame|responsible)|desm(?:intió|iente)|neg(?:ó|aron)|niega|rechaz(?:ó|a)|no es (?:el|la|cierto)|dément\p{L}*|a démenti|nie(?:nt)?(?= que| toute| avoir)|bestreitet|bestritt|dementiert\p{L}*|wies \P{P}{2,40} zurück|نفى|نفت|ونفى|ونفت|ينفي|تنفي)(?![\p{L}])/giu;

/** How far behind "no" and "nobody" stands what they leave nothing of. */
const REACH = 40;
/** So many words are quoted from a "not" on. */
const QUOTED = 5;
/** How much of the question a word must say for a sentence to answer by it. */
const ASKED = 0.5;
/** What somebody does to a thing, and no denial of it: "barred from contracts" speaks of contracts. */
const DOING = /^(?:ban|barr|block|prevent|forb[ia]d|prohibit|cancel|oppos)/iu;
const UNTIL = /^\s(?:\p{L}+\s)?(?:until|till|hasta|jusqu|bis)/u;
const NOBODY =
  /(?<!\p{L})(?:no one|nobody|none|nothing|no|nadie|nada|ningun[oa]?|aucune?|personne|niemand|nichts|keine?[nr]?)(?!\p{L})/giu;

/** The word that turns what stands at `start`: "not", "denied", "no"; null where nothing does. */
const cueBefore = (side: Side, start: number): string | null => {
  const turn = turnedBy(side, { start }).find((cue) => !DOING.test(side.text.slice(cue)));
  if (turn !== undefined) return WORD.exec(side.text.slice(turn))?.[0] ?? "";
  for (const match of side.text.matchAll(NOBODY))
    if (match.index < start && start - match.index < REACH && !parted(side.breaks, match.index, start))
      return match[0];
  return null;
};

/** "Has resisted calls to resign": a refusal without a "not". */
const RESISTS =
  /(?<!\p{L})(?:resist(?:s|ed|ing)?|turn(?:s|ed|ing)? down|declin(?:e|es|ed|ing)|said no|snub(?:s|bed)?|defy|def(?:ies|ied|ying|iant|iance)|rebuff\p{L}*|spurn\p{L}*|unlikely|unable|stop(?:s|ped)? short of|stay(?:s|ed)? put|absent|lack(?:s|ed|ing)?|against|unharmed|unhurt|unscathed)(?!\p{L})/iu;

/** Whether anything in a claim is negated, in whatever words. */
const negates = ({ sentence, meanings }: Claim): boolean =>
  sideOf(sentence.text, meanings, []).cues.length > 0 ||
  sentence.text.search(NOBODY) >= 0 ||
  RESISTS.test(sentence.text);

/** A claim, read for what it denies. */
interface Stand {
  readonly claim: Claim;
  readonly side: Side;
  readonly words: readonly PlacedWord[];
  /** Whether anything in it is negated. */
  readonly negates: boolean;
  /** Whether what stands at a place is said of what was asked. */
  readonly isNear: (at: number) => boolean;
}

const standOf = (claim: Claim, topic: AskedTopic): Stand => {
  const { text, article } = claim.sentence;
  const side = sideOf(text, claim.meanings, []);
  const words = placedWords(text, article.language);
  return {
    claim,
    side,
    words,
    isNear: isNearTopic(words, topic),
    negates: negates(claim),
  };
};

const says = (one: Stand, word: string, other: Stand, theirs: string | null): StanceJudgement => ({
  verdict: "differ",
  why: `${labelOf(one.claim)} says “${word}” where ${labelOf(other.claim)} ${theirs === null ? "does not" : `says “${theirs}”`}.`,
  sides: [one.claim, other.claim],
  words: [word, theirs],
});

/** The pairs of two voices. */
const pairsOf = (stands: readonly Stand[]): readonly (readonly [Stand, Stand])[] =>
  stands.flatMap((one, at) =>
    stands
      .slice(at + 1)
      .filter(({ claim }) => claim.voice !== one.claim.voice)
      .map((other) => [one, other] as const),
  );

/** One denies, and nothing in what the other says is negated. */
const denialOf = (pairs: readonly (readonly [Stand, Stand])[], topic: AskedTopic): StanceJudgement | null => {
  for (const [one, other] of pairs)
    for (const [denying, plain] of [
      [one, other],
      [other, one],
    ] as const) {
      const word = [...denying.side.text.matchAll(DENIAL)].find(({ index }) => denying.isNear(index))?.[0];
      // "No sign of engine trouble" denies no other cause.
      if (topic.asksWhom && /^(?:no|nothing|without)\s/iu.test(word ?? "")) continue;
      if (word !== undefined && !plain.negates && plain.side.text.search(DENIAL) < 0)
        return says(denying, word, plain, null);
    }
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

const answerTo = (asked: AskedWord, stand: Stand, topic: AskedTopic): Answer | null => {
  let best: Answer | null = null;
  for (const word of stand.words) {
    const opposite = isOpposite(asked, word, stand, topic);
    const like = opposite ? 1 : likeWords(asked, word);
    if (like < LIKE || like <= (best?.like ?? 0)) continue;
    if (UNTIL.test(stand.side.text.slice(word.end, word.end + 24))) continue;
    const cue = cueBefore(stand.side, word.start);
    const printed = stand.side.text.slice(word.start, word.end);
    best = {
      sign: (cue !== null) !== opposite ? -1 : 1,
      word: cue === null ? printed : `${cue} … ${printed}`,
      like,
    };
  }
  return best;
};

/** The ends of oppositions that a sentence takes, turned by its "not"; "closed until Monday" and "reopens on Monday" say one thing. */
const endsTaken = ({ claim, side, isNear }: Stand): { axis: string; sign: number; word: string }[] =>
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
const answersOf = (
  pairs: readonly (readonly [Stand, Stand])[],
  topic: AskedTopic,
): StanceJudgement | null => {
  let best: { like: number; judged: StanceJudgement } | null = null;
  for (const word of topic.words) {
    if (word.weight < ASKED) continue;
    for (const [one, other] of pairs) {
      // "Ruled out a rise in the toll", "the toll would not rise": each denies, whatever stands before its "not".
      if ((one.negates && other.negates) || takeOneEnd(one, other)) continue;
      const [ours, theirs] = [answerTo(word, one, topic), answerTo(word, other, topic)];
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

/** Opposite ends of one thing, in sentences that are of one matter. */
const oppositesIn = (pairs: readonly (readonly [Stand, Stand])[]): StanceJudgement | null => {
  for (const [one, other] of pairs) {
    const [ours, theirs] = [endsTaken(one), endsTaken(other)];
    for (const a of ours) {
      const b = theirs.find(({ axis, sign }) => axis === a.axis && sign !== a.sign);
      const both = (ends: typeof ours): boolean =>
        new Set(ends.filter(({ axis }) => axis === a.axis).map(({ sign }) => sign)).size > 1;
      if (b && !both(ours) && !both(theirs)) return says(one, a.word, other, b.word);
    }
  }
  return null;
};

/** A "not" and its like, and no verb: "dismissed him" answers nothing. */
const PLAIN_NOT =
  /^(?:not|never|n?or|neither|cannot|without|none|n['’]t|\p{L}+n['’]t|nunca|jamais|sin|nicht|kein\p{L}*|nie)(?!\p{L})/iu;

/** To a question for a yes or a no, one answers with a "not" and the other without. */
const negationOf = (pairs: readonly (readonly [Stand, Stand])[]): StanceJudgement | null => {
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
    oppositesIn(pairs) ??
    denialOf(pairs, topic) ??
    (topic.isYesNo ? negationOf(pairs) : null)
  );
};
