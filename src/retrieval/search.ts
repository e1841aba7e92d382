/** One search, from the request to its hits. */
import type { IndexHit, QueryTerm, SearchOutcome, SearchRequest } from "../types.ts";
import type { ArticleTable } from "./article-table.ts";
import type { BlockStore } from "./block-store.ts";
import { hasPassage } from "./bitsets.ts";
import type { Dictionary } from "./dictionary.ts";
import { createHighlighter } from "./highlights.ts";
import type { WeightedTerm } from "./local-query.ts";
import { createMask } from "./masks.ts";
import type { Mask } from "./masks.ts";
import { createNameTest } from "./names.ts";
import type { WordSource } from "./names.ts";
import { BLOCK_PASSAGES, QUERY_WORDS } from "./parameters.ts";
import { createPhrase } from "./phrases.ts";
import { planQuery } from "./query-plan.ts";
import type { PlannedWord, QueryPlan, QueryWords } from "./query-plan.ts";
import type { Scope } from "./scope.ts";
import { createReading } from "./reading.ts";
import { countMatches, scorePassages } from "./scoring.ts";
import { liftRecent, locate, selectPage } from "./selection.ts";
import type { Candidate } from "./selection.ts";

/** How many candidates are ranked anew by date. */
const DATED_CANDIDATES = 500;
/** So many passages with a phrase's words are all read for the phrase before they are scored. */
const READ_ALL = 500;
/** Of more, so many of the best are read at first, then so many if that may fill the page. */
const READ_FIRST = 200;
const READ_NEXT = 1000;
/** The most that are read for a phrase or two, fewer for more: what lies below them counts as a match unread. */
const MOST_READ = 8000;
/** The deepest that caps are filled from. */
const DEEPEST = 1 << 16;

/** BM25's inverse document frequency in the form that is never negative (Lucene's, after Robertson and Walker). */
const inverseFrequency = (passages: number, all: number): number =>
  Math.log(1 + (Math.max(all, passages) - passages + 0.5) / (passages + 0.5));

interface Weighed extends PlannedWord {
  readonly passages: number;
  readonly weight: number;
}

/** The dictionary as if it had only the terms that are in scope, printed as they are there. */
const wordsInScope = (source: WordSource): QueryWords => {
  const { dictionary, scope } = source;
  const isName = createNameTest(source);
  const isHeld = (term: number): boolean => scope.isWhole || scope.passagesWith(term) > 0;
  return {
    find: (term) => {
      const number = dictionary.find(term);
      return number >= 0 && isHeld(number) ? number : -1;
    },
    isName,
    printed: (number) => dictionary.printed(number),
    variants: (term) => dictionary.variants(term).filter((number) => isHeld(number) && isName(number)),
  };
};

/** Gives each word its weight; a word counts as held by passages with its own terms, else by those with a variant. */
const weigh = (words: readonly PlannedWord[], scope: Scope): Weighed[] =>
  words.map((word) => {
    const { passages: all, passagesWith } = scope;
    const own = word.terms.filter(({ share }) => share === 1);
    const sum = (terms: PlannedWord["terms"]): number =>
      terms.reduce((total, { term }) => total + passagesWith(term), 0);
    const passages = Math.min(all, sum(own) || sum(word.terms));
    return { ...word, passages, weight: inverseFrequency(passages, all) };
  });

const reported = ({ word, passages, weight, spellings }: Weighed): QueryTerm => ({
  word,
  passages,
  weight,
  ...(spellings ? { spellings } : {}),
});

/** The words as the caller is told: those of unspaced scripts whole, by their rarest pair of characters. */
const reportTerms = (plan: QueryPlan, words: readonly Weighed[], all: number): QueryTerm[] => {
  if (plan.unspacedWords.length === 0) return words.map(reported);
  const isPair = /^[\p{Script=Han}\p{Script=Hangul}]/u;
  const counts = new Map(words.map(({ word, passages }) => [word, passages]));
  const whole = plan.unspacedWords.map((word) => {
    const pairs = [...counts].filter(([pair]) =>
      word.length > 1 ? word.includes(pair) : pair.includes(word) && isPair.test(pair),
    );
    const held = pairs.map(([, passages]) => passages);
    const passages = held.length === 0 ? 0 : word.length > 1 ? Math.min(...held) : Math.max(...held);
    return { word, passages, weight: inverseFrequency(passages, all) };
  });
  const others = words.filter(({ word }) => !isPair.test(word));
  return [...whole, ...others.map(reported)];
};

/**
 * Whether some passage with the term that may be found passes a test, which is given
 * `block * BLOCK_PASSAGES + passage`.
 */
const somePassage = (
  term: number,
  store: BlockStore,
  mask: Mask,
  test: (number: number) => boolean,
): boolean => {
  const { places } = store.rowOf(term);
  const blocks = store.blocks();
  for (let number = 0; number < blocks.length; number += 1) {
    const place = places[number]!;
    const may = place < 0 ? null : mask(number);
    if (place < 0 || may?.isEmpty) continue;
    const { starts, local } = blocks[number]!.passages;
    for (let at = starts[place]!; at < starts[place + 1]!; at += 1) {
      if (may !== null && !hasPassage(may.passages, local[at]!)) continue;
      if (test(number * BLOCK_PASSAGES + local[at]!)) return true;
    }
  }
  return false;
};

/** The passages of copies with a word of the query that no original has: a paragraph that a carrier added. */
const saidByCopiesAlone = (
  words: readonly Weighed[],
  store: BlockStore,
  maskOf: (fold: boolean) => Mask,
): ReadonlySet<number> => {
  const found = new Set<number>();
  const folded = maskOf(true);
  const add = (number: number): boolean => {
    found.add(number);
    return false;
  };
  for (const { terms } of words) {
    if (terms.some(({ term }) => somePassage(term, store, folded, () => true))) continue;
    for (const { term } of terms) somePassage(term, store, maskOf(false), add);
  }
  return found;
};

/** The part of a request that decides which articles may be found. */
const filterOf = ({ outlets, carriers, languages, collections, since, until }: SearchRequest) => [
  outlets?.length ? outlets : null,
  carriers?.length ? carriers : null,
  languages?.length ? languages : null,
  collections ?? null,
  since ?? null,
  until ?? null,
];

/** Answers a request from a settled store. Never throws on a query. */
export const searchPassages = (
  request: SearchRequest,
  dictionary: Dictionary,
  table: ArticleTable,
  store: BlockStore,
  scope: Scope,
): SearchOutcome => {
  const limit = Math.min(1000, Math.max(1, Math.trunc(request.limit) || 1));
  const offset = Math.max(0, Math.trunc(request.offset ?? 0) || 0);
  const asked = { ...request, limit, ...(scope.isWhole ? { collections: null } : {}) };
  const languages = request.languages?.length ? request.languages : scope.languages;
  const blocks = store.blocks();
  const all = scope.passages;
  const source = { dictionary, table, store, scope };
  const plan = planQuery(request.text, languages, wordsInScope(source));
  const words = weigh(plan.words, scope);
  const looked =
    words.length > QUERY_WORDS ? words.sort((a, b) => b.weight - a.weight).slice(0, QUERY_WORDS) : words;
  const terms: WeightedTerm[] = looked.flatMap(({ terms, weight }) =>
    terms.map(({ term, share }) => ({ row: store.rowOf(term), weight: (weight * share) / 255 })),
  );
  const excluded = plan.excludedTerms.map(store.rowOf);
  const required = plan.phrases.flatMap(({ words }) => words.map((word) => word.map(store.rowOf)));
  const none = { total: 0, hits: [], terms: reportTerms(plan, looked, all) };
  if (terms.length === 0 || blocks.length === 0 || all === 0 || required.length > 250) return none;

  const filter = table.filter(asked);
  const constrained = excluded.length > 0 || plan.phrases.length > 0 || plan.excludedPhrases.length > 0;
  // Long lists of articles are a digest's, and other ones each time.
  const key = request.articleIds ? null : JSON.stringify(filterOf(asked));
  const maskOf = (fold: boolean): Mask => createMask(table, store, { filter, key }, fold);
  // With nothing but words and filters a copy matches when its original does, unless it says more than that.
  const mayFold = request.foldCopies !== false && !constrained && table.copies > 0;
  const alone: ReadonlySet<number> = mayFold ? saidByCopiesAlone(looked, store, maskOf) : new Set<number>();
  const foldEarly = mayFold && alone.size === 0;
  const mask = maskOf(foldEarly);

  const phrases = plan.phrases.map(({ text }) => createPhrase(text));
  const unwanted = plan.excludedPhrases.map((text) => createPhrase(text));
  const reads = phrases.length > 0 || unwanted.length > 0;
  const mostRead = Math.ceil(MOST_READ / Math.max(1, phrases.length + unwanted.length - 1));
  const holds = createReading(phrases, unwanted, blocks, table);
  const pairs = phrases.flatMap((phrase) => phrase.pairs);
  const scoring = { blocks, terms, excluded, required, pairs, mask };
  const matches = reads ? countMatches(scoring) : 0;
  // Few are read one and all before any is scored; of many the best, and if that is not enough, more.
  let readsAll = reads && matches <= READ_ALL;

  const capped = request.perArticle !== undefined || request.perOutlet !== undefined;
  const folds = request.foldCopies !== false && table.copies > 0;
  // Room for what caps and folding will leave out; where it does not suffice, the search goes deeper.
  let keep = offset + limit + (capped ? 3 * limit + 50 : folds ? (foldEarly ? 5 : limit) : 0);
  if (reads) keep = Math.max(keep, readsAll ? READ_ALL : READ_FIRST);
  if (plan.latest) keep = Math.max(keep, DATED_CANDIDATES);
  for (;;) {
    keep = Math.min(keep, reads ? mostRead : DEEPEST, all);
    const scored = scorePassages({ ...scoring, holds: readsAll ? holds : null, keep });
    const isUnread = reads && !readsAll;
    // Where some will not be read anyway, no more are than the page takes.
    const isAhead = isUnread && !plan.latest && scored.total > scored.best.length;
    const best = isUnread && !isAhead ? scored.best.filter(({ number }) => holds(number)) : scored.best;
    let candidates = best.map((one) => locate(blocks, one, alone));
    if (plan.latest) candidates = liftRecent(candidates, table);
    const failed = new Set<number>();
    const isHeld = ({ number }: Candidate): boolean => {
      const isHolding = holds(number);
      if (!isHolding) failed.add(number);
      return isHolding;
    };
    const { page, full } = selectPage(candidates, asked, table, isAhead ? isHeld : null);
    const held = best.length - failed.size;
    const total = scored.total - (scored.best.length - held);
    const deeper = !full && scored.best.length === keep && keep < Math.min(reads ? mostRead : DEEPEST, all);
    if (deeper) {
      const isHopeful = (held * READ_NEXT) / keep >= offset + limit;
      const isLast = reads && (keep >= READ_NEXT || !isHopeful);
      readsAll = isLast && matches <= mostRead;
      keep = isLast ? mostRead : reads ? READ_NEXT : keep * 8;
      continue;
    }
    const wanted = new Set(looked.flatMap((word) => word.terms.map(({ term }) => term)));
    const highlight = createHighlighter(dictionary, wanted, phrases);
    const hits = page.map(({ slot, passage, score }): IndexHit => {
      const article = table.article(slot)!;
      const highlights = request.highlights === false ? [] : highlight(article, passage);
      return { articleId: article.id, passage, score, highlights };
    });
    const isTotalMost = isUnread && scored.total > scored.best.length;
    return { ...none, total, ...(isTotalMost ? { isTotalMost } : {}), hits };
  }
};
