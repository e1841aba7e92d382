/** The words that a sentence stands on, and how they have fared since they were printed. */
import type { PartialDate, Span } from "./article.ts";

/** The report in which an outlet took something back, or put it right. */
export interface AmendedBy {
  readonly on: PartialDate | null;
  /** The report's id. */
  readonly by: string;
  readonly headline: string;
}

/** How what is shown has fared since it was printed; both absent where nothing was taken back. */
export interface Amended {
  /** The outlet took the whole report back. */
  readonly withdrawn?: AmendedBy;
  /** The outlet put a part of it right; `concerns` is false where that is another part than the one shown. */
  readonly corrected?: AmendedBy & { readonly concerns: boolean };
}

/** The words a sentence stands on. */
export interface Citation extends Span, Amended {
  /** The digit shown after the sentence; the same number means the same article throughout one answer. */
  readonly marker: number;
  readonly articleId: string;
  readonly outlet: string;
  readonly carrier: string | null;
  readonly publishedOn: PartialDate | null;
  readonly passageId: string;
  /** Verbatim: equals `article.text.slice(start, end)`. */
  readonly quote: string;
}

/** A sentence of an answer, with the words it stands on. */
export interface Sentence {
  readonly text: string;
  readonly citations: readonly Citation[];
}
