/** What is asked, and the passages that bear on it. */
import type { Article, PartialDate, Passage, Span } from "./article.ts";

/** How long a summary is: 2-3, 4-6 or 8-12 sentences. */
export type Length = "short" | "medium" | "long";

/** What was asked, with its filters. */
export interface Query {
  /** The question, topic or search words as typed. */
  readonly text: string;
  /** What the person wrote, where `text` is only the matter of it: for showing; absent where both are the same. */
  readonly typed?: string;
  /** Canonical outlet names; empty for all. */
  readonly outlets: readonly string[];
  /** Inclusive bounds on the publication date. An article without a date matches no bound. */
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  /** The collections that may be looked into; null for all. */
  readonly collections: readonly string[] | null;
  /** Only these articles: what a digest has not told yet; absent for all. */
  readonly articleIds?: readonly string[];
  /** Only passages in this language (ISO 639-1). */
  readonly language: string | null;
  /** For quotes: whose. */
  readonly speaker: string | null;
  readonly length: Length;
  /** The most hits or rows wanted; null for the command's own default. */
  readonly limit: number | null;
}

/** A passage that bears on a query. A score orders one list and is never compared across queries. */
export interface Hit {
  readonly article: Article;
  readonly passage: Passage;
  readonly score: number;
  /** The query's words in the passage; offsets into the article's text. */
  readonly highlights: readonly Span[];
}
