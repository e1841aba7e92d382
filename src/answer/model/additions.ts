/**
 * What a model slips into printed words: a word between two that stand side by side in print, or after the last of them;
 * a sign, a letter or another script's numeral at a number; a question mark. The words around it are all borne out, so
 * that counting those that are would not show it.
 */
import { findNumbers } from "../../text/numbers.ts";
import type { Fault } from "../check.ts";
import { CITING } from "../check/citing-words.ts";
import type { Ground } from "../check/ground.ts";
import { groupOf } from "../synonyms.ts";
import { stemsOf } from "../words.ts";

/** The most words beside an added one that may have been added with it, on either side. */
const REACH = 5;

/** Words that go with a number or a day without saying more of it, by stem. */
const COUNTING = new Set(stemsOf("total altogether sum amount people persons aged day date week month year"));

/** Stands for the end of a printed sentence. */
const END = ".";

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,:-][\p{L}\p{M}\p{N}]+)*/gu;

const wordsOf = (text: string): string[] =>
  (text.match(WORD) ?? []).map((word) => word.normalize("NFKC").toLowerCase());

/** Every two words that stand side by side in print, one of them a content word: "of the" stands everywhere. */
const pairsOf = (source: string, language: string | undefined): Set<string> =>
  new Set(
    source.split(/\n|(?<=[.!?]["”’»]?)\s/u).flatMap((line) => {
      const words = [...wordsOf(line), END];
      return words
        .slice(1)
        .map((word, at) => `${words[at]} ${word}`)
        .filter((pair) => stemsOf(pair, language).length > 0);
    }),
  );

/** Whether the words around the one at `at` stand side by side in print, so that nothing printed is in its place. */
const isPutIn = (words: readonly string[], at: number, pairs: ReadonlySet<string>): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 1 - REACH); before -= 1) {
    for (let after = at + 1; after <= Math.min(words.length, at + 1 + REACH); after += 1) {
      if (pairs.has(`${words[before]} ${words[after] ?? END}`)) return true;
    }
  }
  return false;
};

const addedWord = ({ sentence, surroundings, metadata, articles }: Ground): Fault | null => {
  const language = articles[0]?.language;
  const held = stemsOf(`${surroundings}\n${metadata}`, language);
  const groups = new Set(held.map(groupOf));
  const isHeld = (stem: string): boolean => {
    const group = groupOf(stem);
    return (
      CITING.has(stem) ||
      COUNTING.has(stem) ||
      (group !== undefined && groups.has(group)) ||
      held.some(
        (other) => other === stem || (stem.length >= 4 && other.slice(0, -2).startsWith(stem.slice(0, -2))),
      )
    );
  };
  const words = wordsOf(sentence.text);
  let pairs: Set<string> | undefined;
  const added = words.find((word, at) => {
    if (/\p{N}/u.test(word) || stemsOf(word, language).every(isHeld)) return false;
    pairs ??= pairsOf(surroundings, language);
    return isPutIn(words, at, pairs);
  });
  return added === undefined ? null : { reason: "support", detail: added };
};

/** Numerals that only look like the printed ones, and letters that are part of no number and no unit: "33①", "214O". */
const oddNumber = ({ sentence, surroundings, metadata }: Ground): Fault | null => {
  const source = `${surroundings}\n${metadata}`;
  const strange = sentence.text.match(/(?![0-9])\p{N}/gu)?.find((numeral) => !source.includes(numeral));
  if (strange !== undefined) return { reason: "number", detail: strange };
  const printed = new Set(source.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  const odd = sentence.text.match(/[\p{L}\p{M}\p{N}]*\p{Nd}[\p{L}\p{M}\p{N}]*/gu)?.find((word) => {
    if (/^\p{Nd}+$/u.test(word) || printed.has(word.toLowerCase())) return false;
    return !findNumbers(word).some(({ start, end }) => start === 0 && end === word.length);
  });
  return odd === undefined ? null : { reason: "number", detail: odd };
};

/** Words that judge the number after them too small or too large. */
const JUDGING =
  /(?<!\p{L})(?:only|just|merely|mere|fully|solo|sólo|seulement|nur|lediglich|فقط)(?=\s+\p{N})/giu;

/** A sign or a judgement before a number that is not printed with one: "-214", "~33", "only 180". */
const signedNumber = ({ sentence, surroundings }: Ground): Fault | null => {
  const lower = surroundings.toLowerCase();
  const judged = sentence.text.match(JUDGING)?.find((word) => !lower.includes(word.toLowerCase()));
  if (judged !== undefined) return { reason: "number", detail: judged };
  const plain = (text: string): string => text.replace(/[−–—‐‑]/gu, "-");
  const signed = plain(sentence.text)
    .match(/(?<![\p{L}\p{M}\p{N}.,:/-])[-+±~<>≈≤≥]\p{Nd}+/gu)
    ?.find((number) => !plain(surroundings).includes(number));
  return signed === undefined ? null : { reason: "number", detail: signed };
};

/** A mark that turns a report into a question, or passes judgement on it, where the printed words bear none. */
const addedMark = ({ sentence, surroundings }: Ground): Fault | null => {
  const mark = sentence.text
    .match(/[?？؟!！]|(?![\p{Nd}#*©®™])\p{Extended_Pictographic}/gu)
    ?.find((sign) => !surroundings.includes(sign));
  return mark === undefined ? null : { reason: "support", detail: mark };
};

/** The first thing that a model's sentence adds to the printed words it repeats; null where it adds none. */
export const additionFault = (ground: Ground): Fault | null =>
  oddNumber(ground) ?? signedNumber(ground) ?? addedMark(ground) ?? addedWord(ground);
