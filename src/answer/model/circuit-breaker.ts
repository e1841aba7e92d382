/** Leaves a failing server alone for a while, so that its failures do not cost every reader the deadline. */
import type { Clock } from "../../types.ts";

interface CircuitBreaker {
  /** Whether a call may be made now. After the rest one call is let through to try. */
  admits(): boolean;
  succeeded(): void;
  failed(): void;
  /** A call that was admitted ended without telling anything about the server. */
  released(): void;
}

/** Opens after `failures` failures in a row, for `restMs` milliseconds. */
export const createCircuitBreaker = (
  clock: Clock,
  { failures = 4, restMs = 30_000 }: { failures?: number; restMs?: number } = {},
): CircuitBreaker => {
  let inRow = 0;
  let restsUntil = 0;
  let trying = false;
  return {
    admits() {
      if (inRow < failures) return true;
      if (trying || clock.now().getTime() < restsUntil) return false;
      trying = true;
      return true;
    },
    succeeded() {
      inRow = 0;
      trying = false;
    },
    failed() {
      inRow += 1;
      trying = false;
      if (inRow >= failures) restsUntil = clock.now().getTime() + restMs;
    },
    released() {
      trying = false;
    },
  };
};
