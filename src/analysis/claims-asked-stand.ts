/** Sentences on one matter, read for what they deny. */
import type { Claim } from "./claims.ts";
import { isNearTopic, placedWords, type AskedTopic, type PlacedWord } from "./claims-asked-topic.ts";
import { sideOf, type Side } from "./claims-polarity-reading.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";

/** What contradicts what, and in which words. */
export interface StanceJudgement extends Judgement {
  readonly sides: readonly [Claim, Claim];
  /** The words of each that clash, as printed; null where the second merely does not say the first's. */
  readonly words: readonly [string, string | null];
}

/** Words that leave nothing of what stands behind them; global. */
export const NOBODY =
  /(?<!\p{L})(?:no one|nobody|none|nothing|no|nadie|nada|ningun[oa]?|aucune?|personne|niemand|nichts|keine?[nr]?)(?!\p{L})/giu;

/** Likeness of two words that say one thing. */
export const SAID = 0.9;
/** "Has resisted calls to resign": a refusal without a "not". */
const RESISTS =
  /(?<!\p{L})(?:resist(?:s|ed|ing)?|turn(?:s|ed|ing)? down|declin(?:e|es|ed|ing)|said no|snub(?:s|bed)?|defy|def(?:ies|ied|ying|iant|iance)|rebuff\p{L}*|spurn\p{L}*|unlikely|unable|stop(?:s|ped)? short of|stay(?:s|ed)? put|absent|lack(?:s|ed|ing)?|against|unharmed|unhurt|unscathed)(?!\p{L})/iu;

/** Whether anything in a claim is negated, in whatever words. */
const negates = ({ sentence, meanings }: Claim): boolean =>
  sideOf(sentence.text, meanings, []).cues.length > 0 ||
  sentence.text.search(NOBODY) >= 0 ||
  RESISTS.test(sentence.text);

/** A claim, read for what it denies. */
export interface Stand {
  readonly claim: Claim;
  readonly side: Side;
  readonly words: readonly PlacedWord[];
  /** Whether anything in it is negated. */
  readonly negates: boolean;
  /** Whether what stands at a place is said of what was asked. */
  readonly isNear: (at: number) => boolean;
}

/** Reads a claim for it. */
export const standOf = (claim: Claim, topic: AskedTopic): Stand => {
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

/** The verdict that one says what the other does not, or says otherwise. */
export const says = (one: Stand, word: string, other: Stand, theirs: string | null): StanceJudgement => ({
  verdict: "differ",
  why: `${labelOf(one.claim)} says “${word}” where ${labelOf(other.claim)} ${theirs === null ? "does not" : `says “${theirs}”`}.`,
  sides: [one.claim, other.claim],
  words: [word, theirs],
});

/** Two of different voices. */
export type StandPair = readonly [Stand, Stand];

/** The pairs of two voices. */
export const pairsOf = (stands: readonly Stand[]): readonly StandPair[] =>
  stands.flatMap((one, at) =>
    stands
      .slice(at + 1)
      .filter(({ claim }) => claim.voice !== one.claim.voice)
      .map((other) => [one, other] as const),
  );
