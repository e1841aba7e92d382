/** What is said where coverage could not be brought in. */
import type { IngestRefusal } from "../types.ts";
import type { Words } from "./words/index.ts";

/** The refusal in the reader's language, by its reason; its particulars, which are English, follow in brackets. */
export const notBroughtIn = (
  { reason, message }: Pick<IngestRefusal, "reason" | "message">,
  words: Words,
): string => (words.notBroughtIn === null ? message : `${words.notBroughtIn[reason]} (${message})`);
