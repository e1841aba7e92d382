/** What takes long is announced before it starts; how long it takes is learnt from the last time. */

/** Work that took longer than this, in milliseconds, is announced before it starts the next time. */
const SLOW_WORK = 750;

/** How long work took, by its name. */
interface WorkTimes {
  /** Whether to announce it first: it is declared slow, or was so the last time. */
  isSlow(name: string, declared: boolean | undefined): boolean;
  /** Runs the work and remembers how long it took. */
  timed<T>(name: string, work: () => Promise<T>): Promise<T>;
}

/** `now` in milliseconds. */
export const createWorkTimes = (now: () => number): WorkTimes => {
  const took = new Map<string, number>();
  return {
    isSlow: (name, declared) => declared === true || (took.get(name) ?? 0) > SLOW_WORK,
    timed: async (name, work) => {
      const began = now();
      try {
        return await work();
      } finally {
        took.set(name, now() - began);
      }
    },
  };
};
