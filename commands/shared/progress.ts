/** How far long work is, in a message that is edited. */
import { ENGLISH, progressBar, renderNotice, type Words } from "../../src/presentation/index.ts";
import type { MessageData } from "../../src/types.ts";

/** What is being read, and how much of it is. */
export const progressMessage = (
  what: string,
  { done, total }: { readonly done: number; readonly total: number },
  words: Words = ENGLISH,
): MessageData =>
  renderNotice(`${words.feeds.reading(what, done, total)}\n${progressBar(done, total)}`, [], words);
