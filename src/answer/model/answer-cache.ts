/** The latest answers of a model, forgotten by age and number. */
import type { Clock } from "../../types.ts";

interface AnswerCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Keeps at most `size` answers for `keepMs` milliseconds each; the one longest unused goes first. */
export const createAnswerCache = <Value>(
  clock: Clock,
  { size = 200, keepMs = 3_600_000 }: { size?: number; keepMs?: number } = {},
): AnswerCache<Value> => {
  const entries = new Map<string, { value: Value; until: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.until <= clock.now().getTime()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: clock.now().getTime() + keepMs });
      const oldest = entries.keys().next();
      if (entries.size > size && !oldest.done) entries.delete(oldest.value);
    },
  };
};
