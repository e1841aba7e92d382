/** One layout for each kind of answer that is paged. */
import type { Answer, ArticleLookup, Refusal, Summary } from "../../types.ts";
import type { Layout } from "../pages.ts";

import type { Words } from "../words/index.ts";
import { claimCheckLayout } from "./claim-check.ts";
import { comparisonLayout } from "./comparison.ts";
import { figuresLayout, framingLayout, quotesLayout, timelineLayout } from "./ledgers.ts";
import { articleLayout, searchLayout, sourcesLayout } from "./search.ts";

/** Answers that may take several pages. */
type PagedAnswer = Exclude<Answer, Summary | Refusal>;

/** `offset`: how many search hits lie before the first of these. */
export const layoutOf = (answer: PagedAnswer, articles: ArticleLookup, words: Words, offset = 0): Layout => {
  switch (answer.kind) {
    case "search":
      return searchLayout(answer, articles, offset, words);
    case "sources":
      return sourcesLayout(answer, words);
    case "article":
      return articleLayout(answer, articles, words);
    case "comparison":
      return comparisonLayout(answer, articles, words);
    case "figures":
      return figuresLayout(answer, articles, words);
    case "quotes":
      return quotesLayout(answer, articles, words);
    case "timeline":
      return timelineLayout(answer, articles, words);
    case "framing":
      return framingLayout(answer, articles, words);
    case "claim-check":
      return claimCheckLayout(answer, articles, words);
  }
};
