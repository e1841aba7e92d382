/**
 * What is read: articles, their passages and outlets. Offsets are UTF-16 units, half-open
 * (`text.slice(start, end)`), into an article's cleaned text.
 */

/** "2024-03-22", "2024-03" or "2024": as much of a date as is known. */
export type PartialDate = string;

/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What an article's `outlet` holds when nothing in the text or front matter settles it. */
export const UNKNOWN_OUTLET = "unknown";

/** Where a publication date came from, from the most to the least certain. */
export type DateOrigin = "front-matter" | "dateline" | "stamp" | "text" | "unknown";

/** The unit that is indexed, ranked and cited: one to a few sentences, about 60-100 words. */
export interface Passage extends Span {
  /** `articleId#n`, n counting from 0. */
  readonly id: string;
  readonly articleId: string;
  /** The passage's sentences, in order; offsets into the article's text. */
  readonly sentences: readonly Span[];
}

/** What an article says of a report that it takes back or puts right. */
export interface Amending {
  readonly kind: "withdrawn" | "corrected";
  /** The sentence that says so. */
  readonly note: Span;
  /** The words that tell which report is meant: the headline without its opener, and the sentences around the note. */
  readonly claim: string;
  /** The rest of a headline such as "Correction: …", which may be the report's own; "" where there is none. */
  readonly rest: string;
}

/** Where an outlet took back, or put right, what an article says. */
export interface Amendment {
  /** The day of the report that says so; null where that has no date. */
  readonly on: PartialDate | null;
  /** Its id; the article's own for a correction printed within it. */
  readonly by: string;
  /** Its headline. */
  readonly headline: string;
  /** The sentence that says so, in that report's text. */
  readonly note: Span;
}

/** A correction, and which sentences of the article it is about; null where that cannot be told. */
export interface Correction extends Amendment {
  readonly sentences: readonly Span[] | null;
  /** The wrong figures and names in those sentences, where they can be told. */
  readonly words: readonly Span[];
}

/** One news article after reading, inference and cleaning. */
export interface Article {
  /** The file's name without its ending. */
  readonly id: string;
  /** The folder under the corpus folder, "" for files that lie in the corpus folder itself. */
  readonly collection: string;
  /** Absolute path of the file. */
  readonly file: string;
  readonly headline: string;
  /** Canonical name, or UNKNOWN_OUTLET. */
  readonly outlet: string;
  /** Who reposted it, where that is not the outlet itself. */
  readonly carrier: string | null;
  readonly publishedOn: PartialDate | null;
  readonly dateFrom: DateOrigin;
  /** Why `publishedOn` is what it is, one plain sentence each; empty for a date that was simply given. */
  readonly dateReasons: readonly string[];
  readonly byline: string | null;
  /** The place (and day) that opens a wire report, such as "JERUSALEM, March 22"; stripped from the text. */
  readonly dateline: string | null;
  /** ISO 639-1 code, "und" where it cannot be told. */
  readonly language: string;
  readonly url: string | null;
  /** True for a sample article that retells a real report in our own words. */
  readonly retold: boolean;
  readonly tags: readonly string[];
  /** Cleaned text: paragraphs separated by one blank line, no page furniture. */
  readonly text: string;
  readonly words: number;
  readonly passages: readonly Passage[];
  /** The id of the article that this one is a syndicated copy of. */
  readonly copyOf: string | null;
  /** Likeness to `copyOf`, 0-1. */
  readonly copyLikeness: number | null;
  readonly warnings: readonly string[];
  /** ISO instant at which its page was last found to say otherwise than before; absent where it never was. */
  readonly changed?: string;
  /** Present where the article takes back or puts right what its outlet printed, whether or not that report is here. */
  readonly amending?: Amending;
  /** Words that repeat an error only to put it right: "we wrote that 160 may board", before "That was wrong." */
  readonly errors?: readonly Span[];
  /** Where the whole report was taken back. */
  readonly withdrawn?: Amendment;
  /** Where a part of it was put right. */
  readonly corrected?: Correction;
}

/** A file that could not be read, and why. */
export interface FileProblem {
  /** Path relative to the corpus folder. */
  readonly file: string;
  readonly reason: string;
}

/** An article with something doubtful about it. */
export interface DoubtfulArticle {
  readonly id: string;
  readonly file: string;
  readonly collection: string;
  readonly outlet: string;
  readonly publishedOn: string | null;
  /** What is doubtful, one plain sentence each: outlet, date, encoding, front matter. */
  readonly doubts: readonly string[];
  /** How the date was found, for a person who wants to settle it. */
  readonly dateReasons: readonly string[];
}

/** What the examination of a corpus found. */
export interface CorpusReport {
  readonly articles: number;
  readonly collections: readonly string[];
  readonly copies: number;
  readonly problems: readonly FileProblem[];
  readonly doubtful: readonly DoubtfulArticle[];
}

/** An outlet as outlets.yaml names it, or as it was first met in the corpus. */
export interface Outlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** True for a news agency whose stories others carry. */
  readonly agency: boolean;
}
