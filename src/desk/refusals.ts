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

/** What is said to every question where there is no article yet. */
export const nothingToRead = (query: Query): Refusal =>
  refuse(
    query,
    "no-coverage",
    "There is nothing to read yet. Add an article with dateline corpus add URL, follow a feed with dateline feed add URL, or put files into the folder of articles.",
    { key: "nothing-to-read" },
  );
