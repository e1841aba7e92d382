/** Asking the model within limits: so many at once, a short queue, deadlines, and rest for a server that fails. */
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import type { Clock, Hit, Query, Sentence } from "../../types.ts";
import { MOST_SENTENCES } from "../lengths.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import type { Completions } from "./completion.ts";
import { startDeadlines } from "./deadlines.ts";
import { draftAnswer, type ModelDraft } from "./drafting.ts";
import { ModelFault, type ModelFaultKind } from "./faults.ts";

/** What a model is asked to write, and from what. */
export interface Task {
  readonly query: Query;
  readonly hits: readonly Hit[];
  readonly context: readonly string[];
  /** Each passage is to be put into one sentence, rather than the query answered. */
  readonly wording: boolean;
}

/** Does a task; `emit` gets each checked sentence. Throws a ModelFault for whatever goes wrong, and nothing else. */
type Ask = (task: Task, emit: (sentence: Sentence) => void, cancelled: AbortSignal) => Promise<ModelDraft>;

/** Faults that speak of the server rather than of one question. */
const SERVER_FAULTS = new Set<ModelFaultKind>([
  "late",
  "unreachable",
  "rejected",
  "rate-limited",
  "quota",
  "failing",
]);

/** How long what was checked before the total deadline may take to be gathered, in milliseconds. */
const GRACE_MS = 300;

/** Past the total deadline an answer may stand on what had been checked by then; past the first there is none. */
const afterDeadline =
  (writing: Promise<ModelDraft>) =>
  async (fault: unknown): Promise<ModelDraft> => {
    if (!(fault instanceof ModelFault) || fault.kind !== "unfinished") throw fault;
    const late = sleep(GRACE_MS, undefined, { ref: false }).then(() => {
      throw fault;
    });
    return Promise.race([writing, late]);
  };

/** Times are in milliseconds; `queue` counts tasks that wait beside the `atOnce` that run. */
export const createAsking = (
  completions: Completions,
  limits: {
    clock: Clock;
    firstSentenceMs: number;
    totalMs: number;
    silenceMs: number;
    atOnce: number;
    queue: number;
  },
): Ask => {
  const { firstSentenceMs, totalMs, silenceMs, atOnce, queue } = limits;
  const limit = pLimit(atOnce);
  const breaker = createCircuitBreaker(limits.clock);
  return async ({ query, hits, context, wording }, emit, cancelled) => {
    if (limit.activeCount >= atOnce && limit.pendingCount >= queue)
      throw new ModelFault("busy", "the queue is full");
    if (!breaker.admits()) throw new ModelFault("resting", "the server failed several times");
    const deadlines = startDeadlines({ firstSentenceMs, totalMs, silenceMs, cancelled });
    try {
      const writing = limit(() => {
        deadlines.signal.throwIfAborted();
        return draftAnswer(completions, {
          query,
          hits,
          context,
          wording,
          most: wording ? hits.length : Math.min(MOST_SENTENCES[query.length], query.limit ?? Infinity),
          signal: deadlines.signal,
          mayRepair: () => deadlines.leftMs() > totalMs / 4,
          onPiece: () => deadlines.heard(),
          onSentence: (sentence) => {
            deadlines.firstSentence();
            emit(sentence);
          },
        });
      });
      // Whatever hangs behind the signal, the deadline is kept.
      writing.catch(() => undefined);
      const draft = await Promise.race([writing, deadlines.passed.catch(afterDeadline(writing))]);
      breaker.succeeded();
      return draft;
    } catch (error) {
      const fault = deadlines.faultOf(error);
      if (SERVER_FAULTS.has(fault.kind)) breaker.failed();
      else breaker.released();
      throw fault;
    } finally {
      deadlines.stop();
    }
  };
};
