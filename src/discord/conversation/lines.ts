/** One line of work for each channel: answers come in the order of the questions, and channels do not wait for each other. */

/** The most messages that wait in one channel. */
const LONGEST_LINE = 20;

/** Work in line, by channel. */
interface Lines {
  /** Runs the work after what waits in that channel; false where too much does. The work must not reject. */
  join(channelId: string, work: () => Promise<void>): boolean;
  /** Resolves when nothing waits and nothing runs. */
  empty(): Promise<void>;
}

/** All lines are empty. */
export const createLines = (): Lines => {
  const lines = new Map<string, { last: Promise<void>; waiting: number }>();
  return {
    join: (channelId, work) => {
      const line = lines.get(channelId) ?? { last: Promise.resolve(), waiting: 0 };
      if (line.waiting >= LONGEST_LINE) return false;
      lines.set(channelId, line);
      line.waiting += 1;
      line.last = line.last.then(work).then(() => {
        line.waiting -= 1;
        if (line.waiting === 0) lines.delete(channelId);
      });
      return true;
    },
    empty: async () => {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ last }) => last));
    },
  };
};
