/** Which passages have nothing but plain letters and common punctuation: a pattern tells more of them. */
import type { Article } from "../types.ts";
import { createPassageSet, hasPassage } from "./bitsets.ts";
import type { PassageSet } from "./bitsets.ts";
import type { Block } from "./block.ts";
import { hasOnlyPlain } from "./phrases.ts";

interface Known {
  readonly looked: PassageSet;
  readonly plain: PassageSet;
}

const kept = new WeakMap<Block, Known>();

/** Whether a passage, by its number in the block, and its article's headline are plain. Looked at once. */
export const isPlainPassage = (block: Block, local: number, article: Article, passage: number): boolean => {
  let known = kept.get(block);
  if (!known) kept.set(block, (known = { looked: createPassageSet(), plain: createPassageSet() }));
  if (hasPassage(known.looked, local)) return hasPassage(known.plain, local);
  const { headline, text, passages } = article;
  const { start, end } = passages[passage]!;
  const bit = 1 << (local & 31);
  known.looked[local >> 5]! |= bit;
  const isPlain = hasOnlyPlain(headline) && hasOnlyPlain(text.slice(start, end));
  if (isPlain) known.plain[local >> 5]! |= bit;
  return isPlain;
};
