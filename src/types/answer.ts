/**
 * What is answered: the JSON shapes that leave the program (`--json`, the library, exports).
 * Add to them freely; rename or drop nothing.
 */
import type { DateOrigin, FileProblem, PartialDate, Span } from "./article.ts";
import type { Amended, Citation, Sentence } from "./citation.ts";
import type { Query } from "./query.ts";
import type { Refusal } from "./refusal.ts";

/** Who put an answer's sentences together: copied as printed, or worded by a model. */
export type WriterName = "extractive" | "model";

/** The answer of ask and summary. */
export interface Summary {
  readonly kind: "summary";
  readonly query: Query;
  readonly writer: WriterName;
  readonly sentences: readonly Sentence[];
  /** How many sentences the citation check took out. */
  readonly dropped: number;
  /** What a reader should know about the answer, one plain sentence each. */
  readonly notes: readonly string[];
}

/** How reports of one thing stand to each other. */
export type Verdict = "agree" | "differ" | "changed-over-time" | "different-measures" | "single-outlet";

/** What a number says of the true one. */
export type Bound = "exactly" | "at-least" | "more-than" | "about" | "up-to" | "between";

/** A number as printed, and what it says. */
export interface Figure {
  readonly printed: string;
  readonly value: number;
  /** The upper end of a range, else null. */
  readonly upper: number | null;
  readonly bound: Bound;
  /** What is counted, from the sentence's own words: "killed in Gaza". */
  readonly measure: string;
  /** "%", "USD", "km", "months" …; null for a plain count. */
  readonly unit: string | null;
  readonly attributedTo: string | null;
  readonly asOf: PartialDate | null;
  readonly publishedOn: PartialDate | null;
  readonly outlet: string;
  readonly citation: Citation;
}

/** What one article says on a row's topic. */
export interface ComparisonCell {
  readonly outlet: string;
  readonly articleId: string;
  readonly sentence: Sentence;
  readonly figures: readonly Figure[];
}

/** One topic: who says what. */
export interface ComparisonRow {
  readonly topic: string;
  readonly verdict: Verdict;
  readonly cells: readonly ComparisonCell[];
  /** Outlets that cover the story in that window and do not report this. */
  readonly silent: readonly string[];
  /** The reason for the verdict, one sentence. */
  readonly why: string;
  /** Where it says what was asked itself: such a row stands before all others. */
  readonly asked?: true;
}

/** Who reports what, claim by claim. */
export interface Comparison {
  readonly kind: "comparison";
  readonly query: Query;
  readonly writer: WriterName;
  readonly outlets: readonly string[];
  readonly rows: readonly ComparisonRow[];
  readonly dropped: number;
  readonly notes: readonly string[];
}

/** Figures that count the same thing, or seem to. */
export interface FigureGroup {
  readonly measure: string;
  readonly verdict: Verdict;
  /** Indexes into the ledger's rows. */
  readonly rows: readonly number[];
  readonly why: string;
}

/** The figures on a topic. */
export interface FiguresLedger {
  readonly kind: "figures";
  readonly query: Query;
  readonly rows: readonly Figure[];
  readonly groups: readonly FigureGroup[];
  readonly notes: readonly string[];
}

/** Words between quotation marks, with who said them. */
export interface Quotation {
  readonly speaker: string;
  /** Who passed the words on, where that is not the outlet itself. */
  readonly relayedBy: string | null;
  /** The words as printed: the same as the citation's quote. */
  readonly quote: string;
  readonly outlet: string;
  readonly publishedOn: PartialDate | null;
  readonly citation: Citation;
  /** True where the row before holds the beginning of the same utterance, which its speaker's naming or a new paragraph interrupts. */
  readonly continues?: boolean;
}

/** What somebody, or anybody, is quoted as saying. */
export interface QuoteBook {
  readonly kind: "quotes";
  readonly query: Query;
  readonly rows: readonly Quotation[];
  readonly notes: readonly string[];
}

/** Something that the coverage dates. */
export interface DatedEvent {
  readonly on: PartialDate;
  readonly precision: "day" | "month" | "year";
  /** Whether the text gives the date, a date relative to the publication, or only the publication dates it. */
  readonly stated: "explicit" | "relative" | "published";
  /** The words that a relative date was reckoned from: "Tuesday", "last month". */
  readonly words?: string;
  readonly sentence: Sentence;
  /** True where the date was still to come for everybody who reports it: announced, not known to have happened. */
  readonly planned?: boolean;
}

/** Dated events in order of time. */
export interface Timeline {
  readonly kind: "timeline";
  readonly query: Query;
  readonly rows: readonly DatedEvent[];
  readonly notes: readonly string[];
}

/** A word that one outlet uses more than the others, with the numbers of both. */
export interface FramingWord {
  readonly term: string;
  /** z-score of the log-odds ratio with an informative Dirichlet prior. */
  readonly weight: number;
  readonly count: number;
  readonly otherCount: number;
  readonly citations: readonly Citation[];
}

/** What marks one outlet's words. */
export interface OutletFraming {
  readonly outlet: string;
  readonly words: readonly FramingWord[];
  readonly speakers: readonly { readonly speaker: string; readonly quotes: number; readonly share: number }[];
  readonly attributions: readonly {
    readonly phrase: string;
    readonly count: number;
    readonly citations: readonly Citation[];
  }[];
}

/** What marks each outlet's words against the others'. */
export interface Framing {
  readonly kind: "framing";
  readonly query: Query;
  readonly outlets: readonly OutletFraming[];
  readonly notes: readonly string[];
}

/** A passage that matches. */
export interface SearchHit extends Amended {
  readonly passageId: string;
  readonly articleId: string;
  readonly outlet: string;
  readonly publishedOn: PartialDate | null;
  readonly score: number;
  readonly text: string;
  /** [start, end) pairs into `text`. */
  readonly highlights: readonly (readonly [number, number])[];
  /** [start, end) pairs into the article's headline: a phrase of the query that stands there and not in the passage. */
  readonly headlineHighlights?: readonly (readonly [number, number])[];
}

/** One page of a search. */
export interface SearchResults {
  readonly kind: "search";
  readonly query: Query;
  /** How many passages match, however many are listed. */
  readonly total: number;
  /** True where there are at most so many: a phrase of frequent words is not looked for in all passages. */
  readonly isTotalMost?: boolean;
  readonly hits: readonly SearchHit[];
}

/** An outlet in a list. */
export interface OutletEntry {
  readonly outlet: string;
  readonly articles: number;
  readonly firstPublished: PartialDate | null;
  readonly lastPublished: PartialDate | null;
}

/** An article in a list. */
export interface ArticleEntry extends Amended {
  readonly id: string;
  readonly headline: string;
  readonly outlet: string;
  readonly carrier: string | null;
  readonly publishedOn: PartialDate | null;
  readonly dateFrom: DateOrigin;
  readonly byline: string | null;
  readonly language: string;
  readonly words: number;
  readonly copyOf: string | null;
  readonly warnings: readonly string[];
  readonly collection: string;
  readonly retold: boolean;
  readonly url: string | null;
  /** ISO instant at which its page was last found to say otherwise than before; absent where it never was. */
  readonly changed?: string;
}

/** What a renderer may ask about the articles of an answer. */
export interface ArticleLookup {
  /** Undefined for an article that has left the corpus, or that may not be seen. */
  readonly entry: (id: string) => ArticleEntry | undefined;
  /** The articles that carry the same text as this one, under other names. */
  readonly copies: (id: string) => readonly ArticleEntry[];
}

/** The outlets and articles that answers come from. */
export interface SourceList {
  readonly kind: "sources";
  readonly outlets: readonly OutletEntry[];
  readonly articles: readonly ArticleEntry[];
  /** Files that could not be read. */
  readonly problems: readonly FileProblem[];
}

/** An article whole. */
export interface ArticleView extends ArticleEntry {
  readonly kind: "article";
  readonly text: string;
  readonly passages: readonly (Span & { readonly id: string })[];
  readonly dateReasons: readonly string[];
}

/** A cited passage in its place, for reading. */
export interface PassageView {
  readonly article: ArticleEntry;
  readonly dateReasons: readonly string[];
  readonly passageId: string;
  /** Counting from 1. */
  readonly number: number;
  readonly of: number;
  /** Where the passage begins in the article's text. */
  readonly start: number;
  readonly text: string;
  /** The cited words; offsets into `text`. */
  readonly marks: readonly Span[];
  /** Articles that carry the same text, with their likeness, 0-1. */
  readonly copies: readonly { readonly article: ArticleEntry; readonly likeness: number }[];
}

/** What the coverage says of one claim of a message, or of one of its figures. */
export interface CheckedClaim {
  /** The message's sentence, as typed. */
  readonly claim: string;
  /** The figure that is judged, as typed; null where the sentence as a whole is. */
  readonly figure: string | null;
  readonly standing: "supports" | "contradicts" | "does-not-say";
  /** The sentences that support or contradict it, the likest first; empty where the coverage does not say. */
  readonly citations: readonly Citation[];
  /** The reason in one sentence. */
  readonly why: string;
}

/** A message held against the coverage. */
export interface ClaimCheck {
  readonly kind: "claim-check";
  readonly query: Query;
  readonly claims: readonly CheckedClaim[];
  readonly notes: readonly string[];
}

/** Whatever the desk answers. */
export type Answer =
  | Summary
  | Comparison
  | FiguresLedger
  | QuoteBook
  | Timeline
  | Framing
  | SearchResults
  | ClaimCheck
  | SourceList
  | ArticleView
  | Refusal;
