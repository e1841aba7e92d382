/** What several outlets all write of, where a message names only them: "what do Xinhua and AFP disagree on?" */
import { analyse } from "../../src/text/terms.ts";
import type { ArticleEntry } from "../../src/types.ts";

/** The most words that name a topic. */
const MOST_WORDS = 3;

/** The words that headlines of each of the outlets have in common, those of most headlines first; "" where there are none. */
export const sharedTopic = (
  entries: readonly Pick<ArticleEntry, "headline" | "outlet" | "language">[],
  outlets: readonly string[],
): string => {
  const heads = new Map<string, { word: string; outlets: Set<string>; count: number }>();
  for (const { headline, outlet, language } of entries.filter((entry) => outlets.includes(entry.outlet))) {
    const terms = new Map(analyse(headline, language).map((term) => [term.term, term]));
    for (const { term, start, end } of terms.values()) {
      const known = heads.get(term) ?? { word: headline.slice(start, end), outlets: new Set(), count: 0 };
      known.outlets.add(outlet);
      known.count += 1;
      heads.set(term, known);
    }
  }
  return [...heads.values()]
    .filter((head) => head.outlets.size === outlets.length)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
    .join(" ");
};
