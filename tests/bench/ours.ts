/** Dateline's own index in the benchmark, with every feature on: filters, operators, folded copies, highlights. */
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { StampOf } from "../../src/retrieval/passage-index.ts";
import type { Article } from "../../src/types.ts";
import type { BenchQuery } from "./queries.ts";

/** Builds the index; gives what answers a query and what measures the rest. */
export const buildOurs = (articles: readonly Article[], stampOf?: StampOf) => {
  const index = createPassageIndex(stampOf);
  for (const article of articles) index.add(article);
  index.search({ text: "seal", limit: 1 });
  return { index, search: ({ request }: BenchQuery): number => index.search(request).hits.length };
};
