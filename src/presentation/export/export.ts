/** An answer as a file for other programs. */
import type { Answer, ArticleLookup } from "../../types.ts";

import { articlesOf } from "./articles.ts";
import { bibtexOf, cslOf } from "./bibtex.ts";
import { csvOf } from "./csv.ts";
import type { ExportFormat } from "./formats.ts";
import { markdownOf } from "./markdown.ts";

/** The answer in that form, without a line end; a bibliography holds the articles that it cites. */
export const exportAnswer = (answer: Answer, format: ExportFormat, articles: ArticleLookup): string => {
  switch (format) {
    case "md":
      return markdownOf(answer, articles);
    case "json":
      return JSON.stringify(answer, null, 2);
    case "csv":
      return csvOf(answer, articles);
    case "bibtex":
      return bibtexOf(articlesOf(answer, articles));
    case "csl":
      return JSON.stringify(cslOf(articlesOf(answer, articles)), null, 2);
  }
};
