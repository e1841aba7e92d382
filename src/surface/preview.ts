/** An answer shown while it is being written: its newest state, now and then, until the whole of it takes its place. */
import type { MessageData } from "../types.ts";

/** An answer that is still being written. */
interface Preview {
  /** Shows this instead of what was shown before; soon, or never where something newer or the end comes first. */
  show(message: MessageData): void;
  /** Shows nothing more. Resolves once nothing of it is under way. */
  stop(): Promise<void>;
}

/** Milliseconds. */
interface PreviewTimes {
  /** Waited before the first edit: an answer that is whole by then needs no preview. */
  readonly after: number;
  /** From one edit to the next. Discord takes 5 edits in 2 s; the answer itself must never wait for a turn. */
  readonly every: number;
}

const TIMES: PreviewTimes = { after: 250, every: 1_000 };

/** A preview that `edit` puts before the reader. An edit that fails ends the preview, not the answer. */
export const createPreview = (
  edit: (message: MessageData) => Promise<void>,
  { after, every }: PreviewTimes = TIMES,
): Preview => {
  let newest: MessageData | null = null;
  let timer: NodeJS.Timeout | undefined;
  let editing: Promise<void> | null = null;
  let editedAt = Number.NEGATIVE_INFINITY;
  let isOver = false;

  const schedule = (): void => {
    if (isOver || newest === null || timer !== undefined || editing !== null) return;
    timer = setTimeout(turn, Math.max(after, editedAt + every - performance.now()));
  };
  const turn = (): void => {
    timer = undefined;
    if (isOver || newest === null) return;
    const message = newest;
    newest = null;
    editedAt = performance.now();
    editing = edit(message)
      .catch(() => {
        isOver = true;
      })
      .finally(() => {
        editing = null;
        schedule();
      });
  };

  return {
    show: (message) => {
      newest = message;
      schedule();
    },
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await editing;
    },
  };
};
