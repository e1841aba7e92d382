/** How far long work is, in signs. */

/** Signs of a whole bar. */
const WIDTH = 20;

/** A bar of twenty signs and the share in percent: "▰▰▱… 10%". */
export const progressBar = (done: number, total: number): string => {
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
  const full = Math.floor(share * WIDTH);
  return `${"▰".repeat(full)}${"▱".repeat(WIDTH - full)} ${Math.floor(share * 100)}%`;
};
