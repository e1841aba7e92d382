/** Names that go with a word in the coverage: "the ferry Linnet", "Captain Wick", "Jonas Wick, the captain". */
import { createMemory } from "../text/article-memory.ts";
import { findNames } from "../text/names.ts";
import type { Steps } from "../text/breath.ts";
import type { Article, QueryTerm } from "../types.ts";
import { keysOfWord } from "./senses.ts";
import { stemsOf } from "./words.ts";

/** How far into an article its names are looked at, in UTF-16 units. */
const LONGEST = 6_000;
/** The most articles that are looked at. */
const MOST_ARTICLES = 24;
/** A name that stands by the word less often than this share of the commonest one is no name for it. */
const LEAST_SHARE = 0.34;
/** How often a name must stand by the word. */
const LEAST_COUNT = 2;

/** How often each name's last word, lower case, stands by words with a key. */
type Beside = ReadonlyMap<string, ReadonlyMap<string, number>>;

const known = createMemory<Article, Beside>();

/** The word right before a name, an apposition's comma between them or not. */
const BEFORE = /([\p{L}\p{M}'’-]{3,}),?\s(?:(?:the|el|la|le|der|die|das)\s)?$/u;
/** What somebody is called after the name: ", 52, the captain". */
const AFTER = /^,(?:\s\p{Nd}{1,3},)?\s(?:the|a|an|el|la|le|der|die)\s((?:\p{Ll}[\p{L}'’-]+\s?){1,3})/u;

const besideNames = (article: Article): Beside => {
  const ready = known.get(article);
  if (ready) return ready;
  const beside = new Map<string, Map<string, number>>();
  const { language } = article;
  const text = `${article.headline}.\n${article.text.slice(0, LONGEST)}`;
  for (const { name, start, end } of findNames(text)) {
    const [first = "", ...others] = name.split(/\s+/u);
    const last = (others.at(-1) ?? first).toLowerCase();
    const before = BEFORE.exec(text.slice(Math.max(0, start - 30), start))?.[1];
    const after =
      AFTER.exec(text.slice(end, end + 60))?.[1]
        ?.trim()
        .split(/\s+/u) ?? [];
    // A title in capitals is part of the name as printed.
    const nouns = [
      ...(others.length > 0 ? [first] : []),
      ...(before === undefined ? [] : [before]),
      ...after,
    ];
    for (const key of new Set(nouns.flatMap((noun) => keysOfWord(noun, language)))) {
      const names = beside.get(key) ?? new Map<string, number>();
      beside.set(key, names);
      names.set(last, (names.get(last) ?? 0) + 1);
    }
  }
  known.set(article, beside);
  return beside;
};

/** Reads the names of articles, which are remembered with each, in steps; only of those that are looked at. */
export const readingAliases = function* (articles: Iterable<Article>): Steps<void> {
  for (const article of Iterator.from(articles).take(MOST_ARTICLES)) {
    yield;
    besideNames(article);
  }
};

/** The names that stand by a word, by their last words in lower case. */
export interface Aliases {
  /** Those that go with it, with how often each stands by it. */
  readonly names: ReadonlyMap<string, number>;
  /** Those that stand by it now and then: another ferry, another captain. */
  readonly others: ReadonlySet<string>;
}

const NONE: Aliases = { names: new Map(), others: new Set() };

/** The names that stand by a word of the question in these articles. */
export const aliasesOf = ({ word, senses = [] }: QueryTerm, articles: readonly Article[]): Aliases => {
  const counts = new Map<string, number>();
  // A name has no further names; but German writes its nouns with capitals.
  const isNoun = /^\p{Ll}{3,}$/u.test(word) || senses.some((sense) => sense.startsWith("?"));
  if (!isNoun || /\s/u.test(word)) return NONE;
  for (const article of articles.slice(0, MOST_ARTICLES)) {
    const beside = besideNames(article);
    const keys = [...stemsOf(word, article.language), ...senses.filter((sense) => sense.startsWith("?"))];
    const most = new Map<string, number>();
    for (const key of keys)
      for (const [name, count] of beside.get(key) ?? []) most.set(name, Math.max(count, most.get(name) ?? 0));
    for (const [name, count] of most) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const most = Math.max(0, ...counts.values());
  const names = new Map(
    [...counts].filter(([, count]) => count >= LEAST_COUNT && count >= most * LEAST_SHARE),
  );
  return { names, others: new Set(names.size === 0 ? [] : counts.keys().filter((name) => !names.has(name))) };
};

/** A noun stands by a name this often, and by no other name as often, where it is called by it. */
const LEAST_CALLED = 2;

/** The keys of the nouns by which these articles call whoever bears a name: "ship" for the Dali. */
export const nounsOf = ({ word }: QueryTerm, articles: readonly Article[]): readonly string[] => {
  const name = word.toLowerCase().replace(/['’]s$/u, "");
  const counts = new Map<string, Map<string, number>>();
  for (const article of articles.slice(0, MOST_ARTICLES))
    for (const [key, names] of besideNames(article)) {
      if (!names.has(name) && !counts.has(key)) continue;
      const all = counts.get(key) ?? new Map<string, number>();
      counts.set(key, all);
      for (const [other, count] of names) all.set(other, (all.get(other) ?? 0) + count);
    }
  return [...counts].flatMap(([key, names]) => {
    const own = names.get(name) ?? 0;
    const most = Math.max(0, ...[...names].map(([other, count]) => (other === name ? 0 : count)));
    return own >= LEAST_CALLED && own > most && !key.startsWith("*") ? [key] : [];
  });
};
