/** The lines typed at the prompt, kept for the next time. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Lines kept. */
export const HISTORY_LINES = 500;
const LONGEST_LINE = 2_000;

/** Newest first, as readline wants them; none where there is no file yet. */
export const readHistory = (folder: string): string[] => {
  try {
    return readFileSync(join(folder, "prompt-history"), "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .slice(0, HISTORY_LINES);
  } catch {
    // A prompt without its history is still a prompt.
    return [];
  }
};

/** Keeps the newest lines, for the owner's eyes only. A folder that cannot be written to is no reason to stop. */
export const writeHistory = (folder: string, lines: readonly string[]): void => {
  const kept = lines
    .filter((line) => line.length <= LONGEST_LINE)
    .slice(0, HISTORY_LINES)
    .join("\n");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "prompt-history"), `${kept}\n`, { mode: 0o600 });
  } catch {
    // As above.
  }
};
