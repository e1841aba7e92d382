/** The port to what the bot remembers. One document, one writer; another store would implement this. */
import type { StateDocument } from "./document.ts";

/** What the bot remembers, and the only way to change it. */
export interface State {
  /** A look at the document as the last acknowledged change left it. What is returned must not be changed. */
  read<T>(select: (document: Readonly<StateDocument>) => T): T;
  /**
   * Applies a change. The mutation is synchronous; changes are queued and applied one after the other, each wholly or
   * not at all: when `mutate` throws, or the store cannot take it, the promise rejects and nothing has changed. Where another
   * change of the same moment fails, it is called once more, on a document without that one.
   * Resolves with what `mutate` returned, once the change would survive a crash.
   */
  update<T>(mutate: (document: StateDocument) => T): Promise<T>;
  /** Resolves when every queued change is durable; later updates reject. */
  close(): Promise<void>;
}
