/** The ports: what the parts ask of each other, and what a test may stand in for. */
import type { Article, FileProblem, Outlet, PartialDate, Span } from "./article.ts";
import type { Comparison, WriterName } from "./answer.ts";
import type { Sentence } from "./citation.ts";
import type { Hit, Query } from "./query.ts";

/** A request to the index. The words are analysed by the index itself. */
export interface SearchRequest {
  readonly text: string;
  readonly outlets?: readonly string[];
  readonly carriers?: readonly string[];
  readonly languages?: readonly string[];
  readonly since?: PartialDate | null;
  readonly until?: PartialDate | null;
  readonly collections?: readonly string[] | null;
  /** Only these articles; absent for all. */
  readonly articleIds?: readonly string[];
  /**
   * Return a passage of a syndicated copy only where its original is not in the results, or where the copy has a word of the
   * query that no original has. Default true.
   */
  readonly foldCopies?: boolean;
  /** False leaves the hits' highlights empty, which take longer than the search where many passages are wanted; default true. */
  readonly highlights?: boolean;
  /** The most passages of one outlet among the first `limit`; default no bound. */
  readonly perOutlet?: number;
  /** The most passages of one article; default no bound. */
  readonly perArticle?: number;
  /** 1-1000. */
  readonly limit: number;
  /** Hits to skip, for paging; default 0. */
  readonly offset?: number;
}

/** A passage that the index found. */
export interface IndexHit {
  readonly articleId: string;
  /** Index into the article's `passages`. */
  readonly passage: number;
  readonly score: number;
  /** Offsets into the article's text. */
  readonly highlights: readonly Span[];
}

/** A word of the query as the index sees it. */
export interface QueryTerm {
  /** As typed. */
  readonly word: string;
  /** How many passages hold it, after folding and stemming; 0 for a word the corpus lacks. */
  readonly passages: number;
  /** Inverse document frequency in this corpus: rare words weigh more. */
  readonly weight: number;
  /** Keys of what it may mean, for words of other texts that mean the same; absent where nobody has looked. */
  readonly senses?: readonly string[];
  /** Other spellings in which the corpus prints the name that it may be, folded; absent where there are none. */
  readonly spellings?: readonly string[];
}

/** What a search of the index came to. */
export interface SearchOutcome {
  /** Passages that match, before the limit. */
  readonly total: number;
  /** True where not every passage that may hold a phrase was read: then there are at most so many. */
  readonly isTotalMost?: boolean;
  readonly hits: readonly IndexHit[];
  /** The query's content words (stop words and operators left out). */
  readonly terms: readonly QueryTerm[];
}

/**
 * Keyword retrieval over passages. The port that another engine would implement; its contract suite is
 * tests/contracts/passage-index.ts. Never throws on a query, whatever its text.
 */
export interface PassageIndex {
  /** Adds an article's passages, replacing those of an article with the same id. */
  add(article: Article): void;
  /** Whether there was such an article. */
  remove(articleId: string): boolean;
  search(request: SearchRequest): SearchOutcome;
  /** Words that are spelt like `word` in these collections (null or absent for all), likeliest first; at most 3. */
  suggest(word: string, collections?: readonly string[] | null): readonly string[];
  readonly size: { readonly articles: number; readonly passages: number; readonly terms: number };
}

/** The articles at hand. */
export interface Library {
  articles(): readonly Article[];
  article(id: string): Article | undefined;
  problems(): readonly FileProblem[];
  outlets: OutletDirectory;
  /** Changes whenever the articles do. */
  version(): string;
}

/** Names of outlets as people type them. */
export interface OutletDirectory {
  /** The outlet of that name or alias, whatever the case and accents. */
  find(name: string): Outlet | undefined;
  /** Known names spelt like this one, nearest first, those of `among` where it is given; at most 3. */
  nearest(name: string, among?: ReadonlySet<string>): readonly string[];
  all(): readonly Outlet[];
}

/** What a writer writes from. */
export interface Evidence {
  /** The best passage first; copies folded, outlets spread. */
  readonly hits: readonly Hit[];
  readonly terms: readonly QueryTerm[];
}

/** What a writer hands back: every sentence has passed the citation check. */
export interface Draft {
  readonly writer: WriterName;
  readonly sentences: readonly Sentence[];
  readonly dropped: number;
  readonly notes: readonly string[];
}

/** On whose account an answer is written. */
export interface Asker {
  readonly user: string;
  /** The server's id; null in a direct message. */
  readonly server: string | null;
}

/** What was used of a budget today, and how much there is; `limit` is null where there is no bound. Tokens. */
export interface BudgetUse {
  readonly used: number;
  readonly limit: number | null;
}

/** The budgets that bear on one asker's answers today. */
export interface BudgetReport {
  /** The day in UTC: "2031-03-04". */
  readonly day: string;
  readonly user: BudgetUse;
  /** Null in a direct message. */
  readonly server: BudgetUse | null;
  readonly total: BudgetUse;
}

/** What a model may cost. Kept in state; the writer asks before each answer and tells what it took. */
export interface TokenBudget {
  /** Whether `tokens` more are within the budgets of the user, the server and the day. */
  allows(asker: Asker, tokens: number): boolean;
  /** Books what an answer took. Resolves once that is durable. */
  spend(asker: Asker, tokens: number): Promise<void>;
}

/** A budget that can be looked at. */
export interface TokenLedger extends TokenBudget {
  /** What this asker's answers count against. */
  report(asker: Asker): BudgetReport;
}

/** How an answer is written: on whose account, who listens, what ends it. */
export interface WriteOptions {
  /** Called with each sentence once it is checked, in order. */
  readonly onSentence?: (sentence: Sentence) => void;
  readonly signal?: AbortSignal;
  /** The conversation's earlier questions, oldest first: for understanding, never as a source. */
  readonly context?: readonly string[];
  /** The question in English, word by word, where the coverage is not in its language: for a writer that knows words alone. */
  readonly inEnglish?: string;
  /** Who asks, for budgets; absent where nobody is counted (the terminal). */
  readonly asker?: Asker;
}

/** Turns evidence into checked sentences. Ports: the extractive writer, the model writer. */
export interface Writer {
  write(query: Query, evidence: Evidence, options?: WriteOptions): Promise<Draft>;
  /**
   * Puts a comparison's reports into words: rows, verdicts, figures and citations stay. `hits` hold the articles of the
   * rows. Absent where a writer gives sentences only as printed.
   */
  writeComparison?(comparison: Comparison, hits: readonly Hit[], options?: WriteOptions): Promise<Comparison>;
}

/** What a message in plain language wants, sorted by a model and checked: nothing in it is the model's own. */
export interface SortedMessage {
  readonly command: "ask" | "summary" | "compare" | "figures" | "quotes" | "timeline" | "framing" | "search";
  /** Words of the message; empty where it has none of its own. */
  readonly topic: string;
  /** Some of the outlets that were offered. */
  readonly outlets: readonly string[];
  /** Words of the message; null unless it asks for somebody's. */
  readonly speaker: string | null;
}

/** Sorts messages that rules find no words for. */
export interface MessageSorter {
  /** Null where it cannot tell, in a few seconds at most. Never throws. */
  sort(
    message: string,
    options: { readonly outlets: readonly string[]; readonly asker: Asker; readonly signal: AbortSignal },
  ): Promise<SortedMessage | null>;
}

/** The time now, and nothing else; a fake in tests. */
export interface Clock {
  now(): Date;
}
