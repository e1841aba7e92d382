/** Refusals that the desk itself decides on. */
import type { Query, Refusal, RefusalReason } from "../types.ts";

/** A Refusal without passages near it. */
export const refuse = (query: Query, reason: RefusalReason, message: string): Refusal => ({
  kind: "refusal",
  query,
  reason,
  message,
  missingTerms: [],
  nearest: [],
});

/** "A, B and C"; "or" in place of "and" where that is the word. */
export const listed = (names: readonly string[], word: "and" | "or" = "and"): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
