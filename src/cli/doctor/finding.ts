/** What the doctor found. */

/** `bad` keeps Dateline from working, `doubtful` from working well. */
export type Level = "good" | "doubtful" | "bad";

/** What one check found. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly check: string;
  readonly level: Level;
  /** What is the case. */
  readonly found: string;
  /** What to do about it; null where there is nothing to do. */
  readonly advice: string | null;
}

const finding =
  (level: Level) =>
  (check: string, found: string, advice: string | null = null): Finding => ({ check, level, found, advice });

/** All is as it should be. */
export const good = finding("good");
/** Dateline runs, but a person should look at this. */
export const doubtful = finding("doubtful");
/** Dateline does not run so, or not wholly. */
export const bad = finding("bad");

/** "1 file", "3 files". */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
