/** The words of a text as senses are looked up by them. */
import { foldWord } from "../text/folding.ts";
import { eachWord } from "../text/segmentation.ts";
import { termOf } from "../text/terms.ts";
import type { Span } from "../types.ts";

/** A word and what it is looked up by; offsets into the text. */
export interface Token extends Span {
  readonly key: string;
  readonly isStop: boolean;
}

/** What a stop word is looked up by: its folded self; what was found was not founded. */
const smallWordKey = (word: string): string => {
  const folded = foldWord(word);
  return folded === "found" ? "find" : folded;
};

/** Before "own" where nobody owns anything: "those who lost their own". */
const POSSESSIVE = /(?:^|\P{L})(?:my|our|your|his|her|its|their|whose|\p{L}+['’]s|\p{L}+s['’])\s$/iu;
const isOneself = (word: string, text: string, start: number): boolean =>
  word.length === 3 &&
  foldWord(word) === "own" &&
  POSSESSIVE.test(text.slice(Math.max(0, start - 30), start));

/** A text's words by what they are looked up by: the stem, or a stop word's folded self. */
export const tokensOf = (text: string, language: string): Token[] => {
  const tokens: Token[] = [];
  eachWord(text, 0, text.length, true, (start, end) => {
    const word = text.slice(start, end);
    const term = termOf(word, language);
    const key = term || (isOneself(word, text, start) ? "oneself" : smallWordKey(word));
    tokens.push({ key, start, end, isStop: term === "" });
  });
  return tokens;
};

/** Whether a character is printed in capitals. */
export const isCapital = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toLowerCase();

/** Whether two tokens are a name made of stop words, which is found by nothing else: the ship "Ever Given". */
export const areName = (text: string, token: Token, next: Token | undefined): boolean =>
  token.isStop &&
  next?.isStop === true &&
  isCapital(text[token.start]) &&
  isCapital(text[next.start]) &&
  next.start === token.end + 1 &&
  text[token.end] === " ";

/** The names of a text that are made of two stop words: the ship "Ever Given". */
export const stopWordNames = (text: string, language: string): string[] => {
  const tokens = tokensOf(text, language);
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    return next && areName(text, token, next) ? [text.slice(token.start, next.end)] : [];
  });
};
