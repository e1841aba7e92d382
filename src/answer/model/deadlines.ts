/** The deadlines of an answer: to the first checked sentence, from then on while nothing comes, and in all. */
import { ModelFault } from "./faults.ts";

interface Deadlines {
  /** Aborts at a deadline, or when the question is withdrawn. */
  readonly signal: AbortSignal;
  /** Rejects with the ModelFault at that moment; never resolves. */
  readonly passed: Promise<never>;
  /** To be called at the first checked sentence: only the total counts from then on. */
  firstSentence(): void;
  /** To be called whenever more of the answer comes. */
  heard(): void;
  /** Milliseconds left of the total. */
  leftMs(): number;
  /** The fault behind an error: the deadline's where one has passed, else the error's own. */
  faultOf(error: unknown): ModelFault;
  stop(): void;
}

/** Starts the clocks; silence counts from the first checked sentence on. All in milliseconds. */
export const startDeadlines = (given: {
  firstSentenceMs: number;
  totalMs: number;
  silenceMs: number;
  cancelled: AbortSignal;
}): Deadlines => {
  const controller = new AbortController();
  const started = performance.now();
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  let passed: ModelFault | null = null;
  const end = (fault: ModelFault): void => {
    if (passed) return;
    passed = fault;
    controller.abort(fault);
    reject(fault);
  };
  const first = setTimeout(
    () => end(new ModelFault("late", "no checked sentence in time")),
    given.firstSentenceMs,
  );
  const total = setTimeout(() => end(new ModelFault("unfinished", "no whole answer in time")), given.totalMs);
  let silence: NodeJS.Timeout | undefined;
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => end(new ModelFault("unfinished", "nothing more came")), given.silenceMs);
  };
  const cancel = (): void => end(new ModelFault("cancelled", "withdrawn"));
  if (given.cancelled.aborted) cancel();
  given.cancelled.addEventListener("abort", cancel, { once: true });
  return {
    signal: controller.signal,
    passed: promise,
    firstSentence() {
      clearTimeout(first);
      listen();
    },
    heard() {
      if (silence) listen();
    },
    leftMs: () => given.totalMs - (performance.now() - started),
    faultOf: (error) =>
      passed ??
      (error instanceof ModelFault
        ? error
        : new ModelFault("unusable", "an unforeseen error", { cause: error })),
    stop() {
      clearTimeout(first);
      clearTimeout(total);
      clearTimeout(silence);
      given.cancelled.removeEventListener("abort", cancel);
    },
  };
};
