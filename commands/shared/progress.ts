/** How far long work is, in a message that is edited. */
import { progressBar, renderNotice } from "../../src/presentation/index.ts";
import type { MessageData } from "../../src/types.ts";

/** Work under way: what it is, and how many of what are done. */
export const progressMessage = (
  what: string,
  { done, total, of }: { readonly done: number; readonly total: number; readonly of: string },
): MessageData =>
  renderNotice(
    `${what}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${of}\n${progressBar(done, total)}`,
  );
