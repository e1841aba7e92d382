/** Text out of markup where a line is wanted, not an article: titles, names, summaries. */
import { normaliseText } from "../corpus/decode.ts";
import { mendText } from "../corpus/mend.ts";

/** Markup's text on one line, at most `most` characters; tags go, entities are decoded, what hides or turns text goes too. */
export const plainLine = (markup: string, most: number): string => {
  const bare = markup.slice(0, most * 10).replace(/<(?:\/?[a-z][^<>]{0,1000}|!--[^<>]{0,1000}--)>/gi, " ");
  const line = normaliseText(mendText(bare).text).replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
};
