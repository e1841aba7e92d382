/** Refusals of what comes in. */
import type { IngestReason, IngestRefusal } from "../types.ts";
import type { FetchFailure } from "./fetcher.ts";

/** `retryAt`: milliseconds since 1970. */
export const refusal = (
  reason: IngestReason,
  message: string,
  retryAt: number | null = null,
): IngestRefusal => ({
  kind: "refused",
  reason,
  message,
  retryAt: retryAt === null ? null : new Date(retryAt).toISOString(),
});

/** A fetch that failed, as a refusal. */
export const refusalOf = (failure: FetchFailure): IngestRefusal =>
  refusal(failure.reason, failure.message, failure.retryAt);
