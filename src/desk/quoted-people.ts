/**
 * Who is quoted. Reading the quotations of an article takes some 3 ms, so that names are looked for in the few articles that
 * may hold them, and others get their turn between two articles.
 */
import { findingQuotes, findQuotes, UNKNOWN_SPEAKER } from "../analysis/quotes.ts";
import { listSpeakers } from "../analysis/speakers.ts";
import { createBreath, inTurns } from "../text/breath.ts";
import { loosePattern } from "../text/loose-pattern.ts";
import type { Article, Hit, Library, PassageIndex, SearchRequest } from "../types.ts";
import { visibleArticles } from "./sources.ts";

/** So many articles are read for a list of names; of coverage that has no more, all. */
const MOST_READ = 64;
/** The most articles that are read in one turn. */
const MOST_AT_ONCE = 24;
/** So many passages with a name are looked at for one beside a quotation. */
const MOST_PASSAGES = 300;
/** A quotation's end and the name of whose it is stand as near as this, in UTF-16 units. */
const BESIDE = 60;
const QUOTATION_MARK = /["“”„«»「」]/u;

/** Those who are quoted in these articles, the most quoted first. */
export const quotedIn = async (articles: readonly Article[]): Promise<readonly string[]> => {
  // Read one after another, they are quick to list afterwards; others get their turn meanwhile.
  await inTurns(findingQuotes(articles));
  return listSpeakers(articles).map(({ speaker }) => speaker);
};

const holds = ({ headline, text }: Article, pattern: RegExp): boolean =>
  pattern.test(text) || pattern.test(headline);

/** The articles in which a word begins with these letters, in their order; others get their turn meanwhile. */
export const articlesWith = async (
  articles: readonly Article[],
  letters: string,
): Promise<readonly Article[]> => {
  const pattern = loosePattern(letters);
  const breathe = createBreath();
  const found: Article[] = [];
  for (const article of articles) {
    if (holds(article, pattern)) found.push(article);
    await breathe();
  }
  return found;
};

/**
 * The newest articles in which a word begins with what was typed, at most `MOST_READ`. Those where it has a capital come first:
 * names do, and people type them without.
 */
const newestWith = async (oldestFirst: readonly Article[], typed: string): Promise<readonly Article[]> => {
  const breathe = createBreath();
  const [pattern, capital] = [loosePattern(typed), loosePattern(typed, { capital: true })];
  const named: Article[] = [];
  const others: Article[] = [];
  for (const article of oldestFirst.toReversed()) {
    if (named.length === MOST_READ) break;
    if (holds(article, capital)) named.push(article);
    else if (others.length < MOST_READ && holds(article, pattern)) others.push(article);
    await breathe();
  }
  return [...named, ...others].slice(0, MOST_READ);
};

/** Whether one of the words stands beside a quotation in the passage. */
const isBesideQuotation = ({ article, passage }: Pick<Hit, "article" | "passage">, word: RegExp): boolean => {
  const text = article.text.slice(passage.start, passage.end);
  const at = text.search(word);
  return at >= 0 && QUOTATION_MARK.test(text.slice(Math.max(0, at - BESIDE), at + BESIDE));
};

/** Wires the looking for people. */
export const createQuotedPeople = ({ library, index }: { library: Library; index: PassageIndex }) => {
  /** The passages that a search finds, the best of each article, best first. */
  const searched = (request: Pick<SearchRequest, "text" | "collections">, limit: number) =>
    index
      .search({ ...request, limit, perArticle: 1, foldCopies: false })
      .hits.flatMap(({ articleId, passage: number }) => {
        const article = library.article(articleId);
        const passage = article?.passages[number];
        return article && passage ? [{ article, passage }] : [];
      });

  return {
    /**
     * Those who are quoted under a name with a word that begins with these letters, the most quoted first; anybody for none.
     * In large coverage, as far as the newest articles with these letters go.
     */
    speakers: async (collections: readonly string[] | null, typed = ""): Promise<readonly string[]> => {
      const articles = visibleArticles(library, collections);
      if (articles.length <= MOST_READ) return quotedIn(articles);
      return quotedIn(typed.trim() === "" ? articles.slice(-MOST_READ) : await newestWith(articles, typed));
    },

    /** The same for a name that may be misspelt. */
    speakersLike: async (
      collections: readonly string[] | null,
      typed: string,
    ): Promise<readonly string[]> => {
      const articles = visibleArticles(library, collections);
      if (articles.length <= MOST_READ) return quotedIn(articles);
      const meant = typed.split(/\s+/u).flatMap((word) => index.suggest(word, collections));
      const found = searched({ text: [typed, ...meant].join(" "), collections }, MOST_READ);
      return quotedIn(found.map(({ article }) => article));
    },

    /**
     * Names of people who are quoted in articles that hold all these words, as far as a few of them go: first of those where
     * the last one stands beside a quotation.
     */
    *speakersNamed(collections: readonly string[] | null, words: string): Generator<string> {
      const patterns = words.split(/\s+/u).map((word) => loosePattern(word));
      const last = patterns.at(-1) ?? loosePattern("");
      const found = searched({ text: words, collections }, MOST_PASSAGES).filter(({ article }) =>
        patterns.every((pattern) => holds(article, pattern)),
      );
      const beside = found.filter((hit) => isBesideQuotation(hit, last));
      const order = new Set([...beside, ...found].map(({ article }) => article));
      for (const article of [...order].slice(0, MOST_AT_ONCE))
        for (const { speaker } of findQuotes([article])) if (speaker !== UNKNOWN_SPEAKER) yield speaker;
    },
  };
};
