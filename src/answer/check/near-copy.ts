/**
 * Sentences that repeat a printed one but for a few words. Word by word it can be seen what was put in whose place: another
 * name, another number or day, a "not" more or less, a "may" gone, a word turned into its rival.
 */
import { monthOf, weekdayOf } from "../../text/date-words.ts";
import { findNumbers } from "../../text/numbers.ts";
import type { Fault } from "../check.ts";
import { foldName } from "./names.ts";
import { isHedge, isNegative } from "./polarity.ts";
import { groupOf } from "../synonyms.ts";
import { stemsOf } from "../words.ts";
import { CITING } from "./citing-words.ts";
import { rivals } from "./rivals.ts";
import type { Ground } from "./ground.ts";

/** The share of the sentence's words that must stand in the printed one, in order, for it to be a near copy. */
const NEAR = 0.6;

/** Longer texts are not compared, which bounds the work. */
const LONGEST = 160;

interface Word {
  readonly text: string;
  readonly folded: string;
}

const wordsOf = (text: string): Word[] =>
  (text.match(/[\p{L}\p{N}$€£%][\p{L}\p{M}\p{N}]*(?:[.,:'’-][\p{L}\p{M}\p{N}]+)*%?/gu) ?? []).map((word) => ({
    text: word,
    folded: foldName(word),
  }));

/** Stretches that differ between two anchors: what was printed, and what stands in its place. */
interface Change {
  readonly printed: readonly Word[];
  readonly said: readonly Word[];
  /** Whether the words on the right of the stretch are shared: then nothing was merely cut off at the end. */
  readonly goesOn: boolean;
}

/** Longest common subsequence by dynamic programming, read back into changes; null where the texts share too little. */
const changesBetween = (printed: readonly Word[], said: readonly Word[]): Change[] | null => {
  const columns = said.length + 1;
  const lengths = new Uint16Array((printed.length + 1) * columns);
  for (let row = printed.length - 1; row >= 0; row -= 1) {
    for (let column = said.length - 1; column >= 0; column -= 1) {
      const at = row * columns + column;
      lengths[at] =
        printed[row]?.folded === said[column]?.folded
          ? (lengths[at + columns + 1] as number) + 1
          : Math.max(lengths[at + columns] as number, lengths[at + 1] as number);
    }
  }
  if ((lengths[0] as number) < said.length * NEAR) return null;
  const changes: Change[] = [];
  let gone: Word[] = [];
  let put: Word[] = [];
  const close = (goesOn: boolean): void => {
    if (gone.length > 0 || put.length > 0) changes.push({ printed: gone, said: put, goesOn });
    [gone, put] = [[], []];
  };
  let [row, column] = [0, 0];
  while (row < printed.length && column < said.length) {
    const at = row * columns + column;
    if (printed[row]?.folded === said[column]?.folded) {
      close(true);
      row += 1;
      column += 1;
    } else if ((lengths[at + columns] as number) >= (lengths[at + 1] as number))
      gone.push(printed[row++] as Word);
    else put.push(said[column++] as Word);
  }
  gone.push(...printed.slice(row));
  put.push(...said.slice(column));
  close(false);
  return changes;
};

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

/** Names among the words: capitals, but for the sentence's own first word. */
const namesIn = (words: readonly Word[], first: Word | undefined): Word[] =>
  words.filter(
    (word) =>
      word !== first &&
      /^\p{Lu}/u.test(word.text) &&
      monthOf(word.text) === null &&
      weekdayOf(word.text) === null,
  );

const isAlike = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= 4 && (a.startsWith(b.slice(0, -1)) || b.startsWith(a.slice(0, -1))));

const daysIn = (words: readonly Word[]): (string | number)[] =>
  words.flatMap(({ text }) =>
    /^\p{Lu}\p{L}{2,}/u.test(text)
      ? [weekdayOf(text) ?? [], monthOf(text) === null ? [] : `m${monthOf(text)}`].flat()
      : [],
  );

/** Words that may stand for whoever is counted. */
const ANYBODY = new Set(stemsOf("people persons personas personnes menschen"));

/**
 * One content word put in the place of another: a synonym that is known as one may stand,
 * any other may mean anything ("the mayor" for "the captain").
 */
const replacedWord = (
  { printed, said }: Change,
  source: ReadonlySet<string>,
  language: string,
): string | null => {
  const contentOf = (words: readonly Word[]): string[] =>
    stemsOf(textOf(words), language).filter((stem) => !CITING.has(stem));
  const [was, is] = [contentOf(printed), contentOf(said)];
  const [old, fresh] = [was[0], is[0]];
  if (was.length !== 1 || is.length !== 1 || old === undefined || fresh === undefined) return null;
  if (source.has(fresh) || ANYBODY.has(fresh) || isAlike(old, fresh) || /\d/u.test(old + fresh)) return null;
  const group = groupOf(fresh);
  return group !== undefined && group === groupOf(old) ? null : textOf(said);
};

const changeFault = (
  { printed, said, goesOn }: Change,
  first: Word | undefined,
  gone: ReadonlySet<string>,
): Fault | null => {
  const inserted = said.find(({ folded }) => isNegative(folded));
  const removed = printed.find(({ folded }) => isNegative(folded));
  if (inserted && !removed) return { reason: "negation", detail: inserted.text };
  // A clause cut off whole may take its "not" along; a "not" cut out between shared words may not go.
  if (removed && !inserted && goesOn && printed.length <= 3)
    return { reason: "negation", detail: `${removed.text} is left out` };
  const hedge = printed.find(({ folded }) => isHedge(folded) && folded !== "expected" && folded !== "likely");
  if (hedge && goesOn && printed.length <= 2 && said.length === 0)
    return { reason: "hedge", detail: `${hedge.text} is left out` };
  if (printed.length === 0 || said.length === 0) return null;

  const [was, is] = [findNumbers(textOf(printed)), findNumbers(textOf(said))];
  const wrong = is.find(
    ({ value }) => was.length > 0 && !was.some((other) => other.value === value || other.upper === value),
  );
  if (wrong) return { reason: "number", detail: wrong.printed };
  const [days, saidDays] = [daysIn(printed), daysIn(said)];
  const wrongDay = saidDays.find((day) => days.length > 0 && !days.includes(day));
  if (wrongDay !== undefined) return { reason: "date", detail: textOf(said) };
  const names = namesIn(printed, undefined);
  const other = namesIn(said, undefined).find(
    (name) =>
      names.length > 0 && name !== first && !printed.some(({ folded }) => isAlike(folded, name.folded)),
  );
  const held = other && names.some((name) => said.some(({ folded }) => isAlike(folded, name.folded)));
  // A name that went missing elsewhere in the printed sentence has moved rather than taken another's place.
  const isMoved = other !== undefined && gone.has(other.folded);
  if (other && !held && !isMoved) return { reason: "name", detail: other.text };
  const [before, after] = [textOf(printed), textOf(said)];
  for (const family of rivals()) {
    const own = family.findIndex((words) => words.test(after));
    if (own < 0 || family[own]?.test(before)) continue;
    if (family.some((words, at) => at !== own && words.test(before)))
      return { reason: "contradiction", detail: after };
  }
  return null;
};

/** What a near copy of a printed sentence changed; null where nothing that matters was, or where it is no near copy. */
export const nearCopyFault = ({ sentence, surroundings, articles }: Ground): Fault | null => {
  const language = articles[0]?.language ?? "und";
  const source = new Set(stemsOf(surroundings, language));
  const said = wordsOf(sentence.text);
  if (said.length < 5 || said.length > LONGEST) return null;
  let found: Fault | null = null;
  for (const line of surroundings.split("\n")) {
    const printed = wordsOf(line);
    if (printed.length === 0 || printed.length > LONGEST) continue;
    const changes = changesBetween(printed, said);
    if (!changes) continue;
    const gone = new Set(changes.flatMap((change) => change.printed.map(({ folded }) => folded)));
    const replaced = changes
      .map((change) => replacedWord(change, source, language))
      .find((word) => word !== null);
    const fault =
      changes.map((change) => changeFault(change, said[0], gone)).find((each) => each !== null) ??
      (replaced === undefined ? null : ({ reason: "support", detail: replaced } as const));
    // Of several printed sentences it may be the faithful copy of one.
    if (!fault) return null;
    found ??= fault;
  }
  return found;
};
