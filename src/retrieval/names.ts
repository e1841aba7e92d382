/** Which words are names: those printed with a capital first letter, and never with a small one. */
import { eachWord } from "../text/segmentation.ts";
import type { ArticleTable } from "./article-table.ts";
import type { BlockStore } from "./block-store.ts";
import { SEEN_SMALL, SEEN_TITLE, caseOf } from "./dictionary.ts";
import type { Dictionary } from "./dictionary.ts";
import { openText } from "./open-text.ts";
import type { Scope } from "./scope.ts";

/** What words are looked up in. */
export interface WordSource {
  readonly dictionary: Dictionary;
  readonly table: ArticleTable;
  readonly store: BlockStore;
  readonly scope: Scope;
}

/** Passages that are read to learn how a term is printed in a part of the corpus: a word that is no name shows it soon. */
const READ = 64;

const known = new WeakMap<Scope, Map<number, boolean>>();

/** The articles of the scope that have a term, and in which of their passages, in the order of the index. */
export function* passagesInScope(
  term: number,
  { table, store, scope }: WordSource,
): Generator<readonly [slot: number, passage: number]> {
  const { places } = store.rowOf(term);
  for (const [number, block] of store.blocks().entries()) {
    const place = places[number]!;
    if (place < 0) continue;
    const { starts, local } = block.passages;
    for (let at = starts[place]!; at < starts[place + 1]!; at += 1) {
      const passage = local[at]!;
      const article = block.articleOf[passage]!;
      const slot = block.slots[article]!;
      if (!scope.has(number, article) || !table.article(slot)) continue;
      yield [slot, block.passageNumber[article]! + passage - block.firstPassage[article]!];
    }
  }
}

const readCases = (term: number, source: WordSource): boolean => {
  const { dictionary, table } = source;
  let cases = 0;
  let left = READ;
  for (const [slot, passage] of passagesInScope(term, source)) {
    const { headline, text, passages, language } = table.article(slot)!;
    const { start, end } = passages[passage]!;
    for (const [read, from, to] of [[headline, 0, headline.length] as const, [text, start, end] as const]) {
      const look = dictionary.looker(language, openText(read, from, to));
      eachWord(read, from, to, true, (first, last) => {
        if (look(first, last) === term) cases |= caseOf(read.slice(first, last));
      });
    }
    left -= 1;
    if ((cases & SEEN_SMALL) !== 0 || left === 0) break;
    // Never printed small in the whole corpus: one capital settles it.
    if (cases === SEEN_TITLE && dictionary.isName(term)) break;
  }
  return cases === SEEN_TITLE;
};

/**
 * A test of terms for names, as the scope prints them: how others print a word must not show in what a server finds. In
 * a part of the corpus that is read out of its first passages with the term, once while nothing changes.
 */
export const createNameTest = (source: WordSource): ((term: number) => boolean) => {
  const { dictionary, scope } = source;
  if (scope.isWhole) return dictionary.isName;
  let names = known.get(scope);
  if (!names) known.set(scope, (names = new Map()));
  const found = names;
  return (term) => {
    let isName = found.get(term);
    if (isName === undefined) found.set(term, (isName = readCases(term, source)));
    return isName;
  };
};
