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
