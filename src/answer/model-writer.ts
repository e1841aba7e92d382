/**
 * The writer that lets a model write, and never depends on it: whatever the model or its server does, the reader gets a
 * cited and checked answer in time, the extractive one where need be.
 */
import type {
  Clock,
  Comparison,
  Draft,
  Evidence,
  Hit,
  Query,
  Sentence,
  TokenBudget,
  WriteOptions,
  Writer,
} from "../types.ts";
import { leavesOutSpeaker } from "./check/attribution.ts";
import { createAnswerCache } from "./model/answer-cache.ts";
import { createAsking, type Task } from "./model/asking.ts";
import { createCompletions, type ClientSettings } from "./model/completion.ts";
import type { ModelDraft } from "./model/drafting.ts";
import { faultNote, ModelFault, type ModelFaultKind } from "./model/faults.ts";
import { createSharing } from "./model/sharing.ts";
import { putIntoWords, reportsOf } from "./model/wording.ts";

/** The part of a log that the writer uses. It is told sizes, counts and timings, never words. */
export interface ModelLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

/** What the writer is made of, and its bounds. */
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
  /**
   * Milliseconds in which something must come once a sentence has been checked; default 5,000. A slow model still sends
   * something all the time; one that hangs would keep the reader until the total deadline.
   */
  readonly silenceMs?: number;
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

/** The writer through a model, which also words what an analysis found. */
interface ModelWriter extends Writer {
  /**
   * Puts the reports of a comparison into a model's words. Rows, verdicts, figures and citations stay as they are; a
   * report whose wording does not pass stays as printed. `hits` hold the articles of the rows. Never throws for a model's fault.
   */
  writeComparison(comparison: Comparison, hits: readonly Hit[], options?: WriteOptions): Promise<Comparison>;
}

/** Characters of a prompt beside its passages, about. */
const RULES_LENGTH = 2_000;

/** Tokens that an answer takes beside its prompt, for asking the budget beforehand. */
const ANSWER_TOKENS = 800;

const CHARACTERS_PER_TOKEN = 4;

/** Tells the words of a comparison from the answer to the same query. */
const WORDING = "words of a comparison";

const CUT_SHORT = "The model stopped halfway; what is shown had been checked.";

/** Which sentences leave out who said what they say, told in one note; none where none does. */
const unattributed = (sentences: readonly Sentence[], hits: readonly Hit[]): string[] => {
  const articles = new Map(hits.map(({ article }) => [article.id, article]));
  const sources = { articleOf: (id: string) => articles.get(id) };
  const numbers = sentences.flatMap((sentence, index) =>
    leavesOutSpeaker(sentence, sources) ? [index + 1] : [],
  );
  if (numbers.length === 0) return [];
  const which =
    numbers.length === 1 ? `Sentence ${numbers[0]} leaves` : `Sentences ${numbers.join(", ")} leave`;
  return [`${which} out who said so; the cited passage names them.`];
};

const elapsed = (started: number): number => Math.round(performance.now() - started);

const toFault = (error: unknown, signal: AbortSignal | undefined): ModelFault => {
  if (error instanceof ModelFault) return error;
  if (signal?.aborted) return new ModelFault("cancelled", "withdrawn", { cause: error });
  return new ModelFault("unusable", "unforeseen", { cause: error });
};

/** Faults before a model has read anything: they cost nothing. */
const FREE = new Set<ModelFaultKind>([
  "unreachable",
  "rejected",
  "rate-limited",
  "quota",
  "busy",
  "over-budget",
  "resting",
]);

/**
 * Creates the model writer. `write` never throws for a model's fault. Sentences handed to `onSentence` are checked, and a
 * preview: the draft that is returned replaces them, as when a model fails after its first sentences.
 */
export const createModelWriter = (parts: ModelWriterParts): ModelWriter => {
  const { fallback, clock, log, firstSentenceMs = 15_000, totalMs = 60_000, silenceMs = 5_000 } = parts;
  const { atOnce = 2, queue = 8, passages = 16 } = parts;
  const ask = createAsking(createCompletions(parts.client), {
    clock,
    firstSentenceMs,
    totalMs,
    silenceMs,
    atOnce,
    queue,
  });
  const cache = createAnswerCache<Draft>(clock);
  const wordings = createAnswerCache<ModelDraft>(clock, { size: 50 });
  const share = createSharing<Sentence, ModelDraft>();

  const noteOf = ({ kind }: ModelFault): string =>
    faultNote(kind, Math.round((kind === "late" ? firstSentenceMs : totalMs) / 100) / 10);

  const keyOf = (query: Query, hits: readonly Hit[], context: readonly string[]): string =>
    JSON.stringify([
      parts.corpusVersion?.() ?? "",
      parts.client.model,
      query,
      context,
      hits.map(({ passage }) => passage.id),
    ]);

  const promptTokens = (hits: readonly Hit[]): number =>
    hits.reduce((sum, { passage }) => sum + passage.end - passage.start, RULES_LENGTH) / CHARACTERS_PER_TOKEN;

  const askBudget = (hits: readonly Hit[], { asker }: WriteOptions): void => {
    if (!asker || !parts.budget) return;
    const estimate = Math.round(promptTokens(hits)) + ANSWER_TOKENS;
    if (!parts.budget.allows(asker, estimate)) throw new ModelFault("over-budget", "the budget is used up");
  };

  const bookCost = async (
    { prompt, completion }: ModelDraft["tokens"],
    { asker }: WriteOptions,
  ): Promise<void> => {
    if (!asker || !parts.budget) return;
    await parts.budget.spend(asker, Math.round(prompt + completion)).catch(() => {
      log.warn({}, "an answer's cost could not be booked");
    });
  };

  /** Makes a call, or joins one that is being made, and books what it took. */
  const callOnce = async (task: Task, key: string, options: WriteOptions): Promise<ModelDraft> => {
    const listener = task.wording ? undefined : options.onSentence;
    const shared = share(key, listener, options.signal, (emit, cancelled) => ask(task, emit, cancelled));
    try {
      const draft = await shared.result;
      if (shared.isFirst) await bookCost(draft.tokens, options);
      return draft;
    } catch (error) {
      // What a server does not tell is estimated: its model has read the prompt at least.
      const isFree = FREE.has(toFault(error, options.signal).kind);
      if (shared.isFirst && !isFree) {
        await bookCost({ prompt: promptTokens(task.hits), completion: 0 }, options);
      }
      throw error;
    }
  };

  const writeWithModel = async (
    query: Query,
    hits: readonly Hit[],
    options: WriteOptions,
  ): Promise<{ draft: Draft; tokens: ModelDraft["tokens"] | null }> => {
    const context = options.context ?? [];
    const key = keyOf(query, hits, context);
    const known = cache.get(key);
    if (known) {
      for (const sentence of known.sentences) options.onSentence?.(sentence);
      return { draft: known, tokens: null };
    }
    askBudget(hits, options);
    const task = { query, hits, context, wording: false };
    const { sentences, dropped, cutShort, tokens } = await callOnce(task, key, options);
    const notes = [...(cutShort ? [CUT_SHORT] : []), ...unattributed(sentences, hits)];
    const draft: Draft = { writer: "model", sentences, dropped, notes };
    if (!cutShort) cache.set(key, draft);
    return { draft, tokens };
  };

  return {
    async write(query: Query, evidence: Evidence, options: WriteOptions = {}): Promise<Draft> {
      const started = performance.now();
      const hits = evidence.hits.slice(0, passages);
      if (hits.length === 0) return fallback.write(query, evidence, options);
      let emitted = 0;
      let firstMs: number | null = null;
      const onSentence = (sentence: Sentence): void => {
        emitted += 1;
        firstMs ??= elapsed(started);
        options.onSentence?.(sentence);
      };
      try {
        const { draft, tokens } = await writeWithModel(query, hits, { ...options, onSentence });
        const { sentences, dropped } = draft;
        log.info(
          {
            ms: elapsed(started),
            firstMs,
            tokens,
            passages: hits.length,
            sentences: sentences.length,
            dropped,
          },
          tokens ? "the model answered" : "an answer was remembered",
        );
        return draft;
      } catch (error) {
        const fault = toFault(error, options.signal);
        log.warn(
          { fault: fault.kind, detail: fault.message, ms: elapsed(started), passages: hits.length, emitted },
          "the extractive writer stands in for the model",
        );
        // Sentences already shown are a preview, which the returned draft replaces: none are added to them.
        const { onSentence: preview, ...rest } = options;
        const draft = await fallback.write(
          query,
          evidence,
          emitted === 0 && preview ? { ...rest, onSentence: preview } : rest,
        );
        return { ...draft, notes: [...draft.notes, noteOf(fault)] };
      }
    },

    async writeComparison(comparison, hits, options = {}) {
      const reports = reportsOf(comparison.rows, hits);
      if (reports.length === 0) return comparison;
      const started = performance.now();
      const key = keyOf(comparison.query, reports, [WORDING]);
      // A comparison is made anew for each of its pages; they must all say the same.
      const known = wordings.get(key);
      try {
        if (!known) askBudget(reports, options);
        const task = { query: comparison.query, hits: reports, context: [], wording: true };
        const draft = known ?? (await callOnce(task, key, options));
        if (!draft.cutShort) wordings.set(key, draft);
        const { rows, worded } = putIntoWords(comparison, draft.sentences);
        const dropped = draft.dropped + draft.sentences.length - worded;
        if (worded * 2 < reports.length)
          throw new ModelFault("unsupported", `${worded} of ${reports.length} reports worded`);
        log.info(
          {
            ms: elapsed(started),
            tokens: known ? null : draft.tokens,
            reports: reports.length,
            worded,
            dropped,
          },
          known ? "a comparison's words were remembered" : "the model worded a comparison",
        );
        return { ...comparison, writer: "model", rows, dropped: comparison.dropped + dropped };
      } catch (error) {
        const fault = toFault(error, options.signal);
        log.warn(
          { fault: fault.kind, detail: fault.message, ms: elapsed(started) },
          "a comparison stays as printed",
        );
        return { ...comparison, notes: [...comparison.notes, noteOf(fault)] };
      }
    },
  };
};
