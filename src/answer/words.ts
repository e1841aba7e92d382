/** Words of a text as this folder compares them: content words only, folded and stemmed. */
import { analyse } from "../text/terms.ts";

/** The content stems of a text, in order, repeats kept. */
export const stemsOf = (text: string, language?: string): string[] =>
  analyse(text, language).map(({ term }) => term);
