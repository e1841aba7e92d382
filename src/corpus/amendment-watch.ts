/** What was withdrawn or corrected, kept up to date while articles come and go. */
import type { Article } from "../types.ts";
import { findAmendments, voicesOf, type AmendmentFinding, type AmendmentRules } from "./amendments.ts";

const NONE: AmendmentFinding = {};

/** Findings of no articles yet. Linking runs anew only where a change can matter to an amending article. */
export const createAmendmentWatch = (rules: AmendmentRules) => {
  const articles = new Map<string, Article>();
  let found: ReadonlyMap<string, AmendmentFinding> = new Map();
  let changed = new Set<string>();

  return {
    put(article: Article): void {
      articles.set(article.id, article);
      for (const voice of voicesOf(article)) changed.add(voice);
    },
    remove(id: string): void {
      const article = articles.get(id);
      if (!article) return;
      articles.delete(id);
      for (const voice of voicesOf(article)) changed.add(voice);
    },
    /** Links what is there; gives the ids of the articles whose finding is another one now. */
    settle(): readonly string[] {
      if (changed.size === 0) return [];
      const all = [...articles.values()];
      const isTouched = all.some(
        (article) => article.amending && voicesOf(article).some((voice) => changed.has(voice)),
      );
      changed = new Set();
      if (!isTouched && found.size === 0) return [];
      const before = found;
      found = findAmendments(all, rules);
      return [...new Set([...before.keys(), ...found.keys()])].filter(
        (id) => JSON.stringify(before.get(id)) !== JSON.stringify(found.get(id)),
      );
    },
    /** What became of an article. */
    of: (id: string): AmendmentFinding => found.get(id) ?? NONE,
  };
};
