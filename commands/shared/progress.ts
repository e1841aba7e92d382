/** How far long work is, in a message that is edited. */
import { renderNotice } from "../../src/presentation/index.ts";
import type { MessageData } from "../../src/types.ts";

/** Signs of a whole bar. */
const WIDTH = 20;

/** A bar of twenty signs and the share in percent: "▰▰▱… 10%". */
export const progressBar = (done: number, total: number): string => {
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
  const full = Math.floor(share * WIDTH);
  return `${"▰".repeat(full)}${"▱".repeat(WIDTH - full)} ${Math.floor(share * 100)}%`;
};

/** Work under way: what it is, and how many of what are done. */
export const progressMessage = (
  what: string,
  { done, total, of }: { readonly done: number; readonly total: number; readonly of: string },
): MessageData =>
  renderNotice(
    `${what}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${of}\n${progressBar(done, total)}`,
  );
