/**
 * Reads a model's JSON answer while it arrives: each object of the `sentences` array is handed on once it is closed, so
 * that the first sentence can be checked and shown long before the last is written. Prose or code fences around the
 * JSON are passed over; what is not an object of the right shape counts as malformed.
 */
import { rawSentence, type RawSentence } from "./schema.ts";

/** The most characters of one sentence object, and the deepest nesting in it, before the answer is given up. */
const LONGEST_OBJECT = 20_000;
const DEEPEST = 6;

/** Characters to look through for the array's start before the answer is given up. */
const LONGEST_LEAD = 60_000;

interface SentenceStream {
  /** Takes a piece of the answer; gives the sentences it completes. */
  push(piece: string): RawSentence[];
  /** How many entries of the array were no sentences. */
  readonly malformed: number;
  /** Whether the array was opened, and whether it was closed. */
  readonly opened: boolean;
  readonly closed: boolean;
  /** True where nesting or length is beyond all reason. */
  readonly hopeless: boolean;
}

const OPENING = /"sentences"\s*:\s*\[/u;

/** A reader for one answer. */
export const createSentenceStream = (): SentenceStream => {
  let pending = "";
  let state: "lead" | "array" | "closed" | "hopeless" = "lead";
  let malformed = 0;
  // Within the array: where the open object began in `pending` (-1 between objects), and how the scan stands.
  let at = 0;
  let objectStart = -1;
  let depth = 0;
  let inString = false;
  let escaped = false;

  const readObject = (text: string): RawSentence | null => {
    try {
      const parsed = rawSentence.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  };

  const findArray = (): void => {
    // A reasoning model may think aloud first, in drafts of the very JSON.
    if (/^\s*<think>/u.test(pending)) {
      const end = pending.indexOf("</think>");
      if (end < 0) {
        if (pending.length > LONGEST_LEAD) state = "hopeless";
        return;
      }
      pending = pending.slice(end + "</think>".length);
    }
    const opening = OPENING.exec(pending);
    if (opening) {
      pending = pending.slice(opening.index + opening[0].length);
      state = "array";
      at = 0;
    } else if (pending.length > LONGEST_LEAD) state = "hopeless";
  };

  const scan = (): RawSentence[] => {
    const found: RawSentence[] = [];
    for (; at < pending.length && state === "array"; at += 1) {
      const character = pending[at];
      if (inString) {
        if (escaped) escaped = false;
        else if (character === "\\") escaped = true;
        else if (character === '"') inString = false;
        continue;
      }
      if (character === '"') {
        inString = true;
        if (depth === 0) malformed += 1;
      } else if (character === "{" || character === "[") {
        if (depth === 0) objectStart = at;
        depth += 1;
        if (depth > DEEPEST) state = "hopeless";
      } else if (character === "}" || character === "]") {
        if (depth === 0) {
          state = "closed";
          break;
        }
        depth -= 1;
        if (depth === 0) {
          const sentence = readObject(pending.slice(objectStart, at + 1));
          if (sentence) found.push(sentence);
          else malformed += 1;
          objectStart = -1;
        }
      }
    }
    if (objectStart >= 0 && at - objectStart > LONGEST_OBJECT) state = "hopeless";
    // What has been read is let go, so that a long answer does not pile up.
    const keep = objectStart >= 0 ? objectStart : at;
    pending = pending.slice(keep);
    at -= keep;
    if (objectStart >= 0) objectStart = 0;
    return found;
  };

  return {
    push(piece) {
      if (state === "closed" || state === "hopeless") return [];
      pending += piece;
      if (state === "lead") findArray();
      return state === ("array" as typeof state) ? scan() : [];
    },
    get malformed() {
      return malformed;
    },
    get opened() {
      return state === "array" || state === "closed";
    },
    get closed() {
      return state === "closed";
    },
    get hopeless() {
      return state === "hopeless";
    },
  };
};
