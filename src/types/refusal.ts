/** Why there is no answer. */
import type { PartialDate } from "./article.ts";
import type { Citation } from "./citation.ts";
import type { Query } from "./query.ts";

/** Why there is no answer, in a word for programs. */
export type RefusalReason =
  | "no-coverage"
  | "unsupported"
  | "busy"
  | "over-budget"
  | "not-allowed"
  | "bad-input";

/** One cause for each key, with what it tells. */
type Cause<Key extends string, Told = unknown> = Key extends string ? { readonly key: Key } & Told : never;

/** What a refusal's message says, as data, for saying it in another language. */
export type RefusalCause =
  | Cause<
      | "empty"
      | "nothing-to-read"
      | "nothing-citable"
      | "no-match"
      | "nothing-found"
      | "nothing-to-check"
      | "nobody-quoted"
      | "no-figures"
      | "no-events"
      | "too-little-text"
    >
  /** `nearest`: names that are like what was typed. */
  | Cause<
      "unknown-outlet" | "no-article" | "nobody-called",
      { readonly typed: string; readonly nearest: readonly string[] }
    >
  | Cause<"bad-date" | "bad-length", { readonly typed: string }>
  | Cause<"bad-limit", { readonly most: number }>
  | Cause<"no-days", { readonly since: PartialDate; readonly until: PartialDate }>
  /** Words that no article has, or that no passage brings together. */
  | Cause<"words-missing" | "words-apart", { readonly words: readonly string[] }>
  /** `outlet`: null where it is not known. */
  | Cause<"one-outlet", { readonly outlet: string | null; readonly silent: readonly string[] }>;

/** An answer that says why there is none, and what is nearest. */
export interface Refusal {
  readonly kind: "refusal";
  readonly query: Query;
  readonly reason: RefusalReason;
  /** What happened and what to do, in one or two sentences. */
  readonly message: string;
  /** The same as data; absent where only the message says it. */
  readonly cause?: RefusalCause;
  /** ISO 639-1 codes of the languages that most of the coverage is in, where the question is in another; absent otherwise. */
  readonly spoken?: readonly string[];
  /** The query's words that the coverage lacks, as typed. */
  readonly missingTerms: readonly string[];
  readonly nearest: readonly Citation[];
}
