/** One call for identical questions that are asked at once. */

interface Running<Item, Result> {
  readonly items: Item[];
  readonly listeners: Set<(item: Item) => void>;
  readonly controller: AbortController;
  readonly result: Promise<Result>;
  askers: number;
}

interface Shared<Result> {
  readonly result: Promise<Result>;
  /** Whether this asker set the call off, rather than joining it. */
  readonly isFirst: boolean;
}

type Share<Item, Result> = (
  key: string,
  onItem: ((item: Item) => void) | undefined,
  signal: AbortSignal | undefined,
  run: (emit: (item: Item) => void, cancelled: AbortSignal) => Promise<Result>,
) => Shared<Result>;

/**
 * Joins askers of one key to one call. Who joins late is told at once what has come so far; the call is cancelled only
 * when every asker has withdrawn. An asker who withdraws is rejected with the signal's reason.
 */
export const createSharing = <Item, Result>(): Share<Item, Result> => {
  const running = new Map<string, Running<Item, Result>>();
  return (key, onItem, signal, run) => {
    let call = running.get(key);
    const isFirst = call === undefined;
    if (!call) {
      const items: Item[] = [];
      const listeners = new Set<(item: Item) => void>();
      const controller = new AbortController();
      const emit = (item: Item): void => {
        items.push(item);
        for (const listener of listeners) listener(item);
      };
      const result = Promise.resolve().then(() => run(emit, controller.signal));
      call = { items, listeners, controller, result, askers: 0 };
      running.set(key, call);
      const forget = (): void => void running.delete(key);
      result.then(forget, forget);
    }
    const joined = call;
    joined.askers += 1;
    if (onItem) {
      for (const item of joined.items) onItem(item);
      joined.listeners.add(onItem);
    }
    const { promise: withdrawn, reject } = Promise.withResolvers<never>();
    withdrawn.catch(() => undefined);
    const leave = (): void => {
      if (onItem) joined.listeners.delete(onItem);
      joined.askers -= 1;
      if (joined.askers === 0) joined.controller.abort();
      reject(signal?.reason);
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener("abort", leave, { once: true });
    const result = Promise.race([joined.result, withdrawn]).finally(() =>
      signal?.removeEventListener("abort", leave),
    );
    return { result, isFirst };
  };
};
