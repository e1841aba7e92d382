/** A state that lives as long as the process: for the terminal, for trying out, for tests. */
import { emptyDocument, stateDocument, type StateDocument } from "./document.ts";
import type { State } from "./state.ts";

/** `initial` is copied. Every change is checked against the schema, as a stored one would be. */
export const createMemoryState = (initial: StateDocument = emptyDocument()): State => {
  let document = structuredClone(initial);
  let isOpen = true;
  return {
    read: (select) => select(document),
    update: async (mutate) => {
      if (!isOpen) throw new Error("The state is closed; nothing was changed.");
      const changed = structuredClone(document);
      const result = mutate(changed);
      document = stateDocument.parse(changed);
      return result;
    },
    close: async () => {
      isOpen = false;
    },
  };
};
