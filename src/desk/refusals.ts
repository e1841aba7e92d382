/** Refusals that the desk itself decides on. */
import type { Query, Refusal, RefusalCause, RefusalReason } from "../types.ts";

/** A Refusal without passages near it. `cause` is what the message says, for other languages. */
export const refuse = (
  query: Query,
  reason: RefusalReason,
  message: string,
  cause?: RefusalCause,
): Refusal => ({
  kind: "refusal",
  query,
  reason,
  message,
  ...(cause === undefined ? {} : { cause }),
  missingTerms: [],
  nearest: [],
});
