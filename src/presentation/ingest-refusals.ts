/** What is said where coverage could not be brought in. */
import type { IngestRefusal } from "../types.ts";
import { createTranslate } from "./templates.ts";
import type { Words } from "./words/index.ts";
import { PARTICULARS } from "./words/particulars.ts";

const translated = createTranslate(PARTICULARS);

/** A sentence of what brings coverage in, in the reader's language where it has words for it; else as it is, in English. */
export const particular = (message: string, words: Words): string => translated(message, words) ?? message;

/** The refusal in the reader's language; where only its reason can be told in it, the English particulars follow in brackets. */
export const notBroughtIn = (
  { reason, message }: Pick<IngestRefusal, "reason" | "message">,
  words: Words,
): string => {
  if (words.notBroughtIn === null) return message;
  return translated(message, words) ?? `${words.notBroughtIn[reason]} (${message})`;
};
