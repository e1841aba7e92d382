/** The stored document at start: read, migrated, restored, or refused. Never overwritten unread. */
import { rename } from "node:fs/promises";
import { readPlainFile } from "./atomic-file.ts";
import { emptyDocument, stateDocument, type StateDocument } from "./document.ts";
import { CURRENT_VERSION, migrate } from "./migrations.ts";

/** The stored document cannot be used, and the backup neither. The message says what to do. */
export class StateFileError extends Error {
  override readonly name = "StateFileError";
}

/** What was read, and what a person should be told of it. */
interface LoadedState {
  readonly document: StateDocument;
  /** Set where the backup stands in for a broken file. */
  readonly warning: string | null;
}

/** A stored document, or why it cannot be used. */
type StateReading = { readonly document: StateDocument } | { readonly fault: string };

/** Reads a stored document and changes nothing; null where there is no such file. */
export const readStateFile = async (file: string): Promise<StateReading | null> => {
  try {
    const text = await readPlainFile(file);
    if (text === null) return null;
    const parsed = stateDocument.safeParse(migrate(JSON.parse(text)));
    if (parsed.success) return { document: parsed.data };
    const [issue] = parsed.error.issues;
    return {
      fault: `it does not fit its schema: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
    };
  } catch (error) {
    return { fault: (error as Error).message };
  }
};

/**
 * Reads `file`; where it is broken, moves it aside and reads `backup` instead. Throws StateFileError where neither
 * can be used, and where the file was written by a newer version (an older program must not cut it down).
 */
export const loadState = async (file: string, backup: string, now: Date): Promise<LoadedState> => {
  const main = await readStateFile(file);
  if (main && "document" in main) return { document: main.document, warning: null };
  const kept = await readStateFile(backup);
  if (main === null && kept === null) return { document: emptyDocument(), warning: null };
  const fault = main === null ? "it is gone" : main.fault;
  if (kept === null || "fault" in kept || isNewer(fault)) {
    const about = kept === null ? "There is no backup." : "fault" in kept ? `The backup: ${kept.fault}.` : "";
    throw new StateFileError(
      `The state ${file} cannot be used: ${fault}. ${about} Nothing was changed. ` +
        (isNewer(fault)
          ? "Start the newer version, or move the file away to begin anew."
          : "Mend the file or put a copy of yours in its place, or move it away to begin anew."),
    );
  }
  if (main === null)
    return { document: kept.document, warning: `The state ${file} was gone; the backup stands in.` };
  const aside = `${file}.broken-${now.toISOString().replace(/[:.]/g, "-")}`;
  await rename(file, aside);
  return {
    document: kept.document,
    warning: `The state ${file} could not be used (${fault}). It was moved to ${aside}; the backup, one change older at most, stands in.`,
  };
};

const isNewer = (fault: string): boolean => fault.startsWith(`version ${CURRENT_VERSION} is the newest`);
