/** What one sentence denies of what another asserts. */
import type { Term } from "../text/terms.ts";
import { parted, turnedBy, WORD, type SharedWord, type Side } from "./claims-polarity-reading.ts";

/** How far behind a cue the word stands that it denies, in characters. */
const DENIED = 45;
/** How far from that word stands what else it is said of; of the words behind a cue, how many may be what was asked about. */
const [SAID_OF, ASKED_BEHIND] = [80, 3];
/** No word that is denied: how something is done, and verbs that say nothing without what stands behind them. */
const EMPTY =
  /^(?:\d|\p{L}+ly$|ten(?:er|ía[ns]?)$|tien(?:e[ns]?)$|tuv\p{L}+$|av(?:ait|aient|oir)$|hat(?:te[nst]?)?$)/u;
/** "Did not consent to be kissed" denies no kiss. */
const COMPLEMENT = /\sto\s/u;
/** Words that leave nobody or nothing of what follows. */
const NOBODY =
  /(?<!\p{L})(?:no one|nobody|none|nothing|no \p{Ll}+|not any\p{L}*|nadie|nada|ningun[oa]?|personne ne|niemand|nichts)(?!\p{L})/giu;

/** The words that a cue denies: those behind it, in its clause, the nearest first. */
const deniedBy = ({ text, words, breaks }: Side, cue: number): readonly Term[] => {
  const [word = ""] = WORD.exec(text.slice(cue)) ?? [];
  const from = cue + word.length;
  return words.filter(
    ({ start, end }) =>
      start >= from &&
      start - from <= DENIED &&
      !parted(breaks, from, start) &&
      !EMPTY.test(text.slice(start, end)),
  );
};

/** What is only wished for, feared or asked. */
const UNREAL =
  /(?<!\p{L})(?:unless|if|until|whether|should|must|could|may|might|demand\p{L}*|urg(?:e[sd]?|ing)|calls? (?:for|on)|called (?:for|on))(?!\p{L})[^.;,]{0,90}$/iu;

/** Whether nobody is said to do what a word says. */
const isNobodys = (side: Side, at: number): boolean =>
  [...side.text.matchAll(NOBODY)].some(
    ({ index }) => index < at && at - index <= SAID_OF && !parted(side.breaks, index, at),
  );

/** "Heard no horn": what is done to nothing is not done. */
const TO_NOTHING =
  /^\p{L}+\s(?:no|nothing|nobody|none|neither|nada|ning[uú]n[oa]?|aucune?|kein\p{L}*|nichts)(?!\p{L})/iu;

/** Where the other side asserts a word: no cue turns it, here or elsewhere in the sentence. */
const assertedAt = (side: Side, term: string): readonly number[] => {
  const places = side.shared.filter((word) => word.term === term).map(({ at }) => at);
  return places.some(
    (at) =>
      turnedBy(side, { start: at }).length > 0 ||
      TO_NOTHING.test(side.text.slice(at)) ||
      isNobodys(side, at) ||
      UNREAL.test(side.text.slice(0, at)),
  )
    ? []
    : places;
};

const sharedAt = (side: Side, { start, end }: Term): SharedWord | undefined =>
  side.shared.find(
    ({ at }) =>
      !EMPTY.test(/^\p{L}*/u.exec(side.text.slice(at))?.[0] ?? "") &&
      at >= start - 12 &&
      at < end &&
      side.text.slice(at, start).trim().split(/\s/u).length <= 2,
  );

/** Whether something else that both say stands beside the denied word here and beside the asserted one there: its subject, its object. */
const saidOfOne = (one: Side, at: number, other: Side, there: number, term: string): boolean =>
  one.shared.some(
    (word) =>
      word.term !== term &&
      !word.term.startsWith("~") &&
      Math.abs(word.at - at) <= SAID_OF &&
      Math.abs(word.at - at) > 1 &&
      !parted(one.breaks, word.at, at) &&
      other.shared.some(
        (theirs) =>
          theirs.term === word.term &&
          Math.abs(theirs.at - there) <= SAID_OF &&
          !parted(other.breaks, theirs.at, there),
      ),
  );

/** Whether both deny the same: "no indication that the bells rang" and "the bells did not appear to have rung". */
export const isAgreed = (one: Side, cue: number, other: Side): boolean =>
  deniedBy(one, cue).some(({ start, end }) =>
    one.shared.some(
      (word) =>
        word.at >= start &&
        word.at < end &&
        word.named !== true &&
        other.shared.some(({ term, at }) => term === word.term && turnedBy(other, { start: at }).length > 0),
    ),
  );

/** The cue by which one side denies what the other asserts of the same thing; of what was asked about, the word alone is enough. */
export const denial = (one: Side, other: Side, asked: boolean): string | null => {
  for (const cue of one.cues) {
    if (isAgreed(one, cue, other)) continue;
    for (const [place, denied] of deniedBy(one, cue)
      .slice(0, asked ? ASKED_BEHIND : 1)
      .entries()) {
      if (place > 0 && COMPLEMENT.test(one.text.slice(cue, denied.start).replace(WORD, ""))) break;
      const word = sharedAt(one, denied);
      if (!word || word.named === true) continue;
      for (const there of assertedAt(other, word.term))
        if (asked || (place === 0 && saidOfOne(one, denied.start, other, there, word.term)))
          return WORD.exec(one.text.slice(cue))?.[0] ?? "";
    }
  }
  return null;
};
