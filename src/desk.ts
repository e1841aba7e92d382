/**
 * The desk: everything that can be asked of the coverage. All surfaces (terminal, Discord, page, digests)
 * call this and nothing deeper. Each question goes one way: query -> hits -> analysis or writer -> answer.
 */
import { decideRefusal, unanswered } from "./answer/refusal.ts";
import { checkCorpus } from "./corpus/check.ts";
import { changeOf } from "./desk/article-changes.ts";
import { withNoticeHits, withNotices } from "./desk/amendments.ts";
import type { Analyses } from "./desk/analyses.ts";
import { createCollectionNames } from "./desk/collections.ts";
import { coverageOf, type Coverage } from "./desk/coverage.ts";
import { answersInOwnLanguage, readInEnglish } from "./desk/english-reading.ts";
import { readNewest } from "./desk/latest.ts";
import { numberInOrder } from "./desk/markers.ts";
import { badInput, blankQuery, makeQuery, shown, type QueryInput } from "./desk/query.ts";
import { createQuotes, type Quotes } from "./desk/quotes.ts";
import { nothingToRead, refuse } from "./desk/refusals.ts";
import { retrieve, type Retrieved } from "./desk/retrieve.ts";
import { createSearchHits, withoutOutlets } from "./desk/search-hit.ts";
import {
  entryOf,
  findOutlet,
  isVisible,
  listSources,
  lookupIn,
  viewArticle,
  viewPassage,
  visibleArticles,
} from "./desk/sources.ts";
import { tellingLanguages } from "./desk/spoken.ts";
import { findEvidence, readApart } from "./desk/topic.ts";
import { nearestNames } from "./text/nearest-names.ts";
import type {
  ArticleChange,
  ArticleEntry,
  ArticleLookup,
  ArticleVersion,
  ArticleView,
  ClaimCheck,
  Clock,
  CorpusReport,
  Draft,
  Library,
  PassageIndex,
  PassageView,
  Query,
  Refusal,
  SearchResults,
  SourceList,
  Span,
  Summary,
  WriteOptions,
  Writer,
} from "./types.ts";

export type { QueryInput } from "./desk/query.ts";

/** Whether a question was answered by a refusal, or could not be made. */
export const isRefusal = (value: object): value is Refusal => "kind" in value && value.kind === "refusal";

/** The collections that the asker may see; null for all of them. */
export type Collections = readonly string[] | null;

/** What every surface calls, and nothing deeper. What cannot be answered is a Refusal, never an exception. */
export interface Desk extends Analyses, Quotes {
  /** Resolves outlet aliases and date words; a Refusal says what to type instead. */
  makeQuery(input: QueryInput, options?: { requireText?: boolean }): Query | Refusal;
  /** A question, answered in cited sentences. */
  ask(query: Query, options?: WriteOptions): Promise<Summary | Refusal>;
  /** What the coverage says on a topic, at the query's length. */
  summarise(query: Query, options?: WriteOptions): Promise<Summary | Refusal>;
  /** Passages by score; `offset` counts hits to skip. */
  search(query: Query, options?: { offset?: number }): Promise<SearchResults | Refusal>;
  /** The claims and figures of a message, and what the coverage says of each. */
  checkClaims(text: string, collections: Collections): Promise<ClaimCheck | Refusal>;
  /** The articles that cover the query's topic. */
  coverage(query: Query): Promise<Coverage | Refusal>;
  sources(collections: Collections): Promise<SourceList>;
  article(id: string, collections: Collections): Promise<ArticleView | Refusal>;
  /** A passage with the cited words marked; undefined where there is none that may be seen. */
  passage(passageId: string, cited: readonly Span[], collections: Collections): PassageView | undefined;
  /** Names of the outlets that have visible articles. */
  outletNames(collections: Collections): readonly string[];
  /** The name of the outlet that goes by this name or alias; undefined for one that only articles out of sight name. */
  outletNamed(name: string, collections: Collections): string | undefined;
  /** Names of all collections that have articles, whoever may see them. */
  collections(): readonly string[];
  /** What could not be read, and what is doubtful about the visible articles. */
  check(collections: Collections): CorpusReport;
  /** What lists show of every visible article. */
  articleEntries(collections: Collections): readonly ArticleEntry[];
  /** What lists show of one article; undefined where it may not be seen. */
  articleEntry(id: string, collections: Collections): ArticleEntry | undefined;
  /** The same for those that an answer stands on, and their copies. */
  articleLookup(collections: Collections): ArticleLookup;
  /**
   * How an article differs from what it said at the instant `since` (ISO 8601; null for its last change alone), by its
   * versions, corrections and withdrawals; null where it does not, or may not be seen.
   */
  articleChange(
    id: string,
    versions: readonly ArticleVersion[],
    about: { readonly since: string | null; readonly collections: Collections },
  ): ArticleChange | null;
}

/** The most passages that an answer is written from. */
const EVIDENCE = { limit: 40, perArticle: 5 } as const;

/** Hits on one page of search results. */
export const HITS_PER_PAGE = 10;

/** Wires the desk to its parts. The index must hold the library's articles. */
export const createDesk = (parts: {
  library: Library;
  index: PassageIndex;
  writer: Writer;
  clock: Clock;
}): Desk => {
  const { library, index, writer, clock } = parts;

  /** What answers where the writer found nothing; a model that finds no answer has read the passages, and is believed. */
  const surest = async (
    query: Query,
    written: Draft,
    { onSentence }: WriteOptions = {},
  ): Promise<Draft | null> => {
    if (written.writer !== "extractive") return null;
    // Loaded here: most questions at a terminal do without it.
    const { surestAnswer } = await import("./desk/surest.ts");
    const draft = await surestAnswer(parts, query);
    for (const sentence of draft?.sentences ?? []) onSentence?.(sentence);
    return draft;
  };

  const write = async (typed: Query, options?: WriteOptions): Promise<Summary | Refusal> => {
    const newest = await readNewest(parts, typed, EVIDENCE);
    const query = newest ? { ...typed, text: newest.text } : typed;
    const asked = newest ? { ...typed, text: newest.words, since: newest.since } : typed;
    const own = await findEvidence(parts, asked, EVIDENCE);
    const reading = await readInEnglish(index, asked);
    const isOwn = reading === null || (!isRefusal(own) && answersInOwnLanguage(asked, own, reading.language));
    const inEnglish = isOwn ? null : await writeFrom(query, reading.query, asked, options);
    if (inEnglish) return inEnglish;
    if (isRefusal(own)) return tellingLanguages(library, { ...own, query });
    return (
      (await writeFrom(query, asked, asked, options, own)) ??
      tellingLanguages(library, unanswered(query, own))
    );
  };

  /**
   * An answer to `query`: what `looked` finds (or found before), written of what was asked. Null where nothing bears on it.
   * The two differ where a question is read in English.
   */
  const writeFrom = async (
    query: Query,
    looked: Query,
    asked: Query,
    options: WriteOptions | undefined,
    found?: Retrieved,
  ): Promise<Summary | null> => {
    const evidence = found ?? (await findEvidence(parts, looked, EVIDENCE));
    if (isRefusal(evidence)) return null;
    const hits = withNoticeHits(library, evidence.hits, query.collections);
    await readApart({ ...evidence, hits });
    const inEnglish = looked === asked ? {} : { inEnglish: looked.text };
    const written = await writer.write(asked, { ...evidence, hits }, { ...options, ...inEnglish });
    const draft = written.sentences.length > 0 ? written : await surest(looked, written, options);
    if (!draft) return null;
    const sentences = withNotices(library, draft.sentences, query.collections);
    return numberInOrder({ kind: "summary" as const, query, ...draft, sentences });
  };

  let made: Analyses | null = null;
  /** Loaded when the first is asked for: most questions at a terminal do without them. */
  const analyses = async (): Promise<Analyses> =>
    (made ??= (await import("./desk/analyses.ts")).createAnalyses(parts));

  const isEmpty = (collections: Collections): boolean =>
    !library.articles().some((article) => isVisible(article, collections));

  /** The answer, or that there is nothing yet that could give one. */
  const overCoverage =
    <Options, Given>(answer: (query: Query, options?: Options) => Promise<Given>) =>
    async (query: Query, options?: Options): Promise<Given | Refusal> =>
      isEmpty(query.collections) ? nothingToRead(query) : answer(query, options);

  const { quotes, ...namesOfSpeakers } = createQuotes(parts);

  return {
    compare: overCoverage(async (query, options) => (await analyses()).compare(query, options)),
    figures: overCoverage(async (query) => (await analyses()).figures(query)),
    timeline: overCoverage(async (query) => (await analyses()).timeline(query)),
    framing: overCoverage(async (query) => (await analyses()).framing(query)),
    quotes: overCoverage(quotes),
    ...namesOfSpeakers,

    makeQuery: (input, options) => makeQuery({ library, clock }, input, options),

    ask: overCoverage(write),

    summarise: overCoverage(write),

    search: overCoverage(async (query, { offset = 0 }: { offset?: number } = {}) => {
      const limit = query.limit ?? HITS_PER_PAGE;
      const asked = withoutOutlets(library, query);
      const found: Retrieved = asked
        ? retrieve(parts, asked, { limit, offset, highlights: true })
        : { hits: [], terms: [], total: 0 };
      if (found.hits.length === 0 && offset === 0) {
        const nothing = refuse(query, "no-coverage", "No passage matches. Try fewer words, or other ones.", {
          key: "no-match",
        });
        return decideRefusal(query, found) ?? nothing;
      }
      return {
        kind: "search",
        query,
        total: found.total,
        ...(found.isTotalMost ? { isTotalMost: true } : {}),
        hits: found.hits.map(createSearchHits(query)),
      };
    }),

    checkClaims: async (text, collections) => {
      const query = makeQuery({ library, clock }, { text, collections });
      if (isRefusal(query)) return query;
      const { checkMessage } = await import("./desk/check-message.ts");
      return checkMessage(parts, query);
    },

    coverage: async (query) => coverageOf(parts, query),

    sources: async (collections) => listSources(library, collections),

    article: async (id, collections) => {
      const article = library.article(id);
      if (article && isVisible(article, collections)) return viewArticle(article);
      const asked = { ...blankQuery, text: id, collections };
      if (isEmpty(collections)) return nothingToRead(asked);
      const near = nearestNames(
        id,
        visibleArticles(library, collections).map((visible) => visible.id),
      );
      const hint =
        near.length > 0 ? `Nearest: ${near.join(", ")}.` : "The list of sources names every article's id.";
      return badInput(asked, `There is no article "${shown(id)}". ${hint}`, {
        key: "no-article",
        typed: shown(id),
        nearest: near,
      });
    },

    passage: (passageId, cited, collections) => viewPassage(library, passageId, cited, collections),

    outletNames: (collections) =>
      [...new Set(visibleArticles(library, collections).map((article) => article.outlet))].sort((a, b) =>
        a.localeCompare(b),
      ),

    outletNamed: (name, collections) => findOutlet(library, name, collections)?.name,

    collections: createCollectionNames(library),

    check: (collections) => checkCorpus(library, collections),

    articleEntries: (collections) => visibleArticles(library, collections).map(entryOf),

    articleEntry: (id, collections) => lookupIn(library, collections).entry(id),

    articleLookup: (collections) => lookupIn(library, collections),

    articleChange: (id, versions, about) => {
      const article = library.article(id);
      return article ? changeOf(library, article, versions, about) : null;
    },
  };
};
