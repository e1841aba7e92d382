/**
 * Whether two sentences about the same thing say the opposite of each other: one negates, refuses, denies or withdraws
 * what the other asserts, or one says "once" where the other says "twice". Cautious: a cue counts only near words
 * that both share.
 */

const NEGATIVE =
  /(?<![\p{L}])(?:not|never|no|nor|neither|cannot|n['’]t|\p{L}+n['’]t|without|declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|fail(?:s|ed|ing) to|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|halt(?:s|ed|ing)?|rul(?:e|es|ed|ing) out|dismiss(?:es|ed|ing)?|withdr[ae]ws?|withdrew|withdrawn|retract(?:s|ed)?|false|untrue|wrong|incorrect|oppos(?:e|es|ed|ing)|prevent(?:s|ed|ing)?|cancel(?:s|led|ed|ling)?|suspend(?:s|ed)?|barr(?:ed|ing)|forbid(?:s|den)?|forbade|prohibit(?:s|ed)?|stopp(?:ed|ing)|nunca|ningún|ninguna|negó|niega|rechazó|desmintió|jamais|aucun|refusé|démenti|nicht|kein|keine|nie|lehnte|bestritt|dementierte)(?![\p{L}])/giu;
// Cues that turn what follows: "did not say that" turns nothing that both sentences report.
const WEAK =
  /(?:not only|no less|no more than|no fewer|not yet clear|not immediately|no one|nothing but|not just|not least|no doubt|could not be reached|did not respond|declined to (?:comment|say|name|give))/giu;
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:allow\w*|permit\w*|let|approv\w*|agree\w*|accept\w*|grant\w*)\b/i,
    /\b(?:declin\w*|refus\w*|reject\w*|ban(?:s|ned)?|block\w*|prohibit\w*|forbid\w*|forbade|barr?ed|den(?:y|ies|ied))\b/i,
  ],
  [
    /\b(?:confirm\w*|admit\w*|acknowledg\w*|claim\w* responsibility)\b/i,
    /\b(?:den(?:y|ies|ied|ying)|disput\w*|retract\w*|withdr[ae]w\w*)\b/i,
  ],
  [/\b(?:guilty|convict\w*)\b/i, /\b(?:not guilty|acquit\w*|innocent)\b/i],
  [
    /\b(?:rose|risen|rises|increas\w*|grew|climb\w*|gain\w*)\b/i,
    /\b(?:fell|fallen|falls|decreas\w*|shrank|drop\w*|declin(?:e|es|ed) (?:by|to|in)|lost)\b/i,
  ],
  [/\b(?:success\w*|succeed\w*|passed|won)\b/i, /\b(?:fail\w*|defeat\w*|lost)\b/i],
  [/\b(?:open\w*|reopen\w*|resum\w*)\b/i, /\b(?:clos(?:e|es|ed|ing)|shut\w*|suspend\w*)\b/i],
  [/\b(?:alive|survived)\b/i, /\b(?:dead|died|killed)\b/i],
  [/\b(?:before|earlier than)\b/i, /\b(?:only after|only once|not until)\b/i],
];
const TIMES: readonly (readonly [number, RegExp])[] = [
  [1, /(?<!not |at |more than |all )\bonce\b(?! (?:again|more|they|he|she|it|the|all|every|Hamas|\p{Lu}))/iu],
  [2, /(?<!not )\b(?:twice|two times)\b/iu],
  [3, /(?<!not )\b(?:three times|thrice)\b/iu],
];

// "neither free nor fair" denies once.
const CORRELATIVE = /(?<=\b(?:neither|not)\b[^.;]{0,60})\bnor\b/iu;
/** What parts clauses: a cue turns only words of its own. */
const CLAUSE =
  /[;:]|,?\s(?:but|while|whereas|although|because|after|before|and (?:that|said|has|have|was|were|will))\s/giu;

/** Where the negative cues of a sentence stand. */
const negations = (sentence: string): number[] => {
  const text = sentence.replace(CORRELATIVE, "   ");
  const weak = [...text.matchAll(WEAK)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...text.matchAll(NEGATIVE)]
    .map((match) => match.index)
    .filter((at) => !weak.some(([from, to]) => at >= from && at < to));
};

/** Reading distance, in characters, within which a cue can turn a word. */
const NEAR = 60;

const frequency = (text: string): number | null =>
  TIMES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/** A contradiction: the words that clash, as printed. */
export interface Clash {
  /** Null where that side merely lacks the other's negation. */
  readonly left: string | null;
  readonly right: string | null;
}

/**
 * How two sentences that share the words at `leftAt` and `rightAt` (offsets of shared, telling words) contradict each
 * other; null where nothing says that they do.
 */
export const findClash = (
  left: string,
  right: string,
  leftAt: readonly number[],
  rightAt: readonly number[],
): Clash | null => {
  const [often, seldom] = [frequency(left), frequency(right)];
  if (often !== null && seldom !== null && often !== seldom)
    return {
      left: `${often === 1 ? "once" : often === 2 ? "twice" : "three times"}`,
      right: `${seldom === 1 ? "once" : seldom === 2 ? "twice" : "three times"}`,
    };
  const near = (text: string, shared: readonly number[]): number[] => {
    const breaks = [...text.matchAll(CLAUSE)].map((match) => match.index);
    const parted = (a: number, b: number): boolean =>
      breaks.some((position) => position > Math.min(a, b) && position < Math.max(a, b));
    return negations(text).filter((cue) =>
      shared.some((at) => at - cue < NEAR && at > cue - 12 && !parted(cue, at)),
    );
  };
  const [leftCues, rightCues] = [near(left, leftAt), near(right, rightAt)];
  const word = (text: string, at: number): string =>
    /^[\p{L}'’]+(?: to| out)?/u.exec(text.slice(at))?.[0] ?? "";
  for (const [positive, negative] of OPPOSITES) {
    const [a, b, c, d] = [
      positive.exec(left),
      negative.exec(right),
      negative.exec(left),
      positive.exec(right),
    ];
    if (a && b && !c && leftCues.length === 0) return { left: a[0], right: b[0] };
    if (c && d && !b && rightCues.length === 0) return { left: c[0], right: d[0] };
  }
  if (leftCues.length % 2 === rightCues.length % 2) return null;
  const [cue] = leftCues.length > rightCues.length ? leftCues : rightCues;
  if (cue === undefined) return null;
  return leftCues.length > rightCues.length
    ? { left: word(left, cue), right: null }
    : { left: null, right: word(right, cue) };
};
