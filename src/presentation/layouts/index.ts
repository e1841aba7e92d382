/** One layout for each kind of answer that is paged. */
import type { Answer, Refusal, Summary } from "../../types.ts";
import type { Layout } from "../pages.ts";
import type { ArticleLookup } from "../references.ts";
import { claimCheckLayout } from "./claim-check.ts";
import { comparisonLayout } from "./comparison.ts";
import { figuresLayout, framingLayout, quotesLayout, timelineLayout } from "./ledgers.ts";
import { articleLayout, searchLayout, sourcesLayout } from "./search.ts";

/** Answers that may take several pages. */
export type PagedAnswer = Exclude<Answer, Summary | Refusal>;

/** `offset`: how many search hits lie before the first of these. */
export const layoutOf = (answer: PagedAnswer, articles: ArticleLookup, offset = 0): Layout => {
  switch (answer.kind) {
    case "search":
      return searchLayout(answer, articles, offset);
    case "sources":
      return sourcesLayout(answer);
    case "article":
      return articleLayout(answer, articles);
    case "comparison":
      return comparisonLayout(answer, articles);
    case "figures":
      return figuresLayout(answer, articles);
    case "quotes":
      return quotesLayout(answer, articles);
    case "timeline":
      return timelineLayout(answer, articles);
    case "framing":
      return framingLayout(answer, articles);
    case "claim-check":
      return claimCheckLayout(answer, articles);
  }
};
