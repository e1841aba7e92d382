/** Sentences as their articles print them, cited and checked. */
import type { Article, Sentence } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import type { Candidate } from "./candidates.ts";
import { withoutInvisible } from "./check/characters.ts";
import { checkSentences } from "./check.ts";

/** One plain sentence for each cited article whose date the reader must not take as certain. */
const doubts = (sentences: readonly Sentence[], articles: ReadonlyMap<string, Article>): string[] => {
  const cited = new Set(sentences.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)));
  const notes: string[] = [];
  for (const id of cited) {
    const article = articles.get(id);
    const warning = article?.warnings.find((text) => /\bdate|\bday\b|\bstamp/iu.test(text));
    if (article && warning) notes.push(`The date of "${article.headline}" is doubtful: ${warning}`);
  }
  return notes;
};

/** What may be shown of the chosen sentences. */
interface Printed {
  readonly kept: readonly Sentence[];
  /** How many the check kept back. */
  readonly dropped: number;
  /** What to know of the dates of their articles, a sentence each. */
  readonly doubts: readonly string[];
}

/** Cites the chosen sentences, in their order, and checks them against these articles: those that they may cite. */
export const asPrinted = (chosen: readonly Candidate[], from: Iterable<Article>): Printed => {
  const marker = createMarkers();
  const articles = new Map([...from].map((article) => [article.id, article]));
  const written = chosen.map((candidate): Sentence => ({
    text: withoutInvisible(candidate.text).replace(/\s+/gu, " "),
    citations: [candidate, ...candidate.twins].map(({ article, span }) =>
      cite(article, span, marker(article)),
    ),
  }));
  const { kept, dropped } = checkSentences(written, { articleOf: (id) => articles.get(id) });
  return { kept, dropped: dropped.length, doubts: doubts(kept, articles) };
};
