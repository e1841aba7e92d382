/**
 * The writer that lets a model write, and never depends on it: whatever the model or its server does, the reader gets a
 * cited and checked answer in time, the extractive one where need be.
 */
import { setTimeout as sleep } from "node:timers/promises";
import pLimit from "p-limit";
import type {
  Clock,
  Draft,
  Evidence,
  Hit,
  Query,
  Sentence,
  TokenBudget,
  WriteOptions,
  Writer,
} from "../types.ts";
import { MOST_SENTENCES } from "./lengths.ts";
import { createAnswerCache } from "./model/answer-cache.ts";
import { createCircuitBreaker } from "./model/circuit-breaker.ts";
import { createCompletions, type ClientSettings } from "./model/completion.ts";
import { draftAnswer, type ModelDraft } from "./model/drafting.ts";
import { faultNote, ModelFault, type ModelFaultKind } from "./model/faults.ts";
import { createSharing } from "./model/sharing.ts";
import { startDeadlines } from "./model/deadlines.ts";

/** The part of a log that the writer uses. It is told sizes, counts and timings, never words. */
export interface ModelLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

export interface ModelWriterParts {
  readonly client: ClientSettings;
  /** Writes where the model does not. */
  readonly fallback: Writer;
  readonly clock: Clock;
  readonly log: ModelLog;
  /** Milliseconds to the first checked sentence; default 15,000. */
  readonly firstSentenceMs?: number;
  /** Milliseconds in all; default 60,000. */
  readonly totalMs?: number;
  /** Answers that are written at once; default 2. */
  readonly atOnce?: number;
  /** Questions that may wait for their turn; default 8. Further ones get the extractive answer. */
  readonly queue?: number;
  /** The most passages that the model is shown; default 16. */
  readonly passages?: number;
  /** Absent: no budget. */
  readonly budget?: TokenBudget;
  /** Changes whenever the articles do; answers are remembered by it. */
  readonly corpusVersion?: () => string;
}

/** Faults that speak of the server rather than of one question. */
const SERVER_FAULTS = new Set<ModelFaultKind>([
  "late",
  "unreachable",
  "rejected",
  "rate-limited",
  "quota",
  "failing",
]);

/** Tokens that an answer takes beside its prompt, for asking the budget beforehand. */
const ANSWER_TOKENS = 800;

const CUT_SHORT = "The model stopped halfway; what is shown had been checked.";

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

/** Creates the model writer. `write` never throws for a model's fault. */
export const createModelWriter = (parts: ModelWriterParts): Writer => {
  const {
    fallback,
    clock,
    log,
    firstSentenceMs = 15_000,
    totalMs = 60_000,
    atOnce = 2,
    queue = 8,
    passages = 16,
  } = parts;
  const completions = createCompletions(parts.client);
  const limit = pLimit(atOnce);
  const breaker = createCircuitBreaker(clock);
  const cache = createAnswerCache<Draft>(clock);
  const share = createSharing<Sentence, ModelDraft>();

  const keyOf = (query: Query, hits: readonly Hit[], context: readonly string[]): string =>
    JSON.stringify([
      parts.corpusVersion?.() ?? "",
      parts.client.model,
      query,
      context,
      hits.map(({ passage }) => passage.id),
    ]);

  /** Asks the model; throws a ModelFault for whatever goes wrong. */
  const askModel = async (
    query: Query,
    hits: readonly Hit[],
    context: readonly string[],
    emit: (sentence: Sentence) => void,
    cancelled: AbortSignal,
  ): Promise<ModelDraft> => {
    if (limit.activeCount >= atOnce && limit.pendingCount >= queue)
      throw new ModelFault("busy", "the queue is full");
    if (!breaker.admits()) throw new ModelFault("resting", "the server failed several times");
    const deadlines = startDeadlines({ firstSentenceMs, totalMs, cancelled });
    try {
      const writing = limit(() => {
        deadlines.signal.throwIfAborted();
        return draftAnswer(completions, {
          query,
          hits,
          context,
          most: MOST_SENTENCES[query.length],
          signal: deadlines.signal,
          mayRepair: () => deadlines.leftMs() > totalMs / 4,
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

  const writeWithModel = async (
    query: Query,
    hits: readonly Hit[],
    options: WriteOptions,
  ): Promise<Draft> => {
    const context = options.context ?? [];
    const key = keyOf(query, hits, context);
    const known = cache.get(key);
    if (known) {
      for (const sentence of known.sentences) options.onSentence?.(sentence);
      return known;
    }
    const estimate =
      hits.reduce((sum, { passage }) => sum + passage.end - passage.start, 0) / 4 + ANSWER_TOKENS;
    if (options.asker && parts.budget && !parts.budget.allows(options.asker, estimate)) {
      throw new ModelFault("over-budget", "the budget is used up");
    }
    const shared = share(key, options.onSentence, options.signal, (emit, cancelled) =>
      askModel(query, hits, context, emit, cancelled),
    );
    const { sentences, dropped, cutShort, tokens } = await shared.result;
    if (shared.isFirst && options.asker && parts.budget) {
      await parts.budget
        .spend(options.asker, Math.round(tokens.prompt + tokens.completion))
        .catch(() => undefined);
    }
    const draft: Draft = { writer: "model", sentences, dropped, notes: cutShort ? [CUT_SHORT] : [] };
    if (!cutShort) cache.set(key, draft);
    return draft;
  };

  return {
    async write(query: Query, evidence: Evidence, options: WriteOptions = {}): Promise<Draft> {
      const started = performance.now();
      const hits = evidence.hits.slice(0, passages);
      let emitted = 0;
      let firstMs: number | null = null;
      const onSentence = (sentence: Sentence): void => {
        emitted += 1;
        firstMs ??= Math.round(performance.now() - started);
        options.onSentence?.(sentence);
      };
      try {
        if (hits.length === 0) throw new ModelFault("empty", "no passages");
        const draft = await writeWithModel(query, hits, { ...options, onSentence });
        log.info(
          {
            ms: Math.round(performance.now() - started),
            firstMs,
            passages: hits.length,
            sentences: draft.sentences.length,
            dropped: draft.dropped,
          },
          "the model answered",
        );
        return draft;
      } catch (error) {
        const fault =
          error instanceof ModelFault ? error : new ModelFault("unusable", "unforeseen", { cause: error });
        log.warn(
          {
            fault: fault.kind,
            detail: fault.message,
            ms: Math.round(performance.now() - started),
            passages: hits.length,
            emitted,
          },
          "the extractive writer stands in for the model",
        );
        // Sentences already shown are a preview, which the returned draft replaces: none are added to them.
        const { onSentence: preview, ...rest } = options;
        const draft = await fallback.write(
          query,
          evidence,
          emitted === 0 && preview ? { ...rest, onSentence: preview } : rest,
        );
        const seconds = Math.round((fault.kind === "late" ? firstSentenceMs : totalMs) / 100) / 10;
        return hits.length === 0
          ? draft
          : { ...draft, notes: [...draft.notes, faultNote(fault.kind, seconds)] };
      }
    },
  };
};
