/** A message held against the coverage: claim by claim, what supports or contradicts it. */
import { checkClaims } from "../analysis/check-claims.ts";
import { splitSentences } from "../text/sentences.ts";
import type { ClaimCheck, Hit, Library, PassageIndex, Query, Refusal } from "../types.ts";
import { numberInOrder } from "./markers.ts";
import { refuse } from "./refusals.ts";
import { retrieve } from "./retrieve.ts";

/** The most sentences of a message that are checked. */
const MOST_SENTENCES = 12;

/** Passages that are looked at for one sentence. */
const REACH = { limit: 40, perArticle: 4 } as const;

/** Checks the query's text. Refuses a message that claims nothing. */
export const checkMessage = (
  parts: { library: Library; index: PassageIndex },
  query: Query,
): ClaimCheck | Refusal => {
  const sentences = splitSentences(query.text);
  const checked = sentences.slice(0, MOST_SENTENCES);
  const hits = new Map<string, Hit>();
  for (const { start, end } of checked) {
    for (const hit of retrieve(parts, { ...query, text: query.text.slice(start, end) }, REACH).hits) {
      hits.set(hit.passage.id, hit);
    }
  }
  const text = query.text.slice(0, checked.at(-1)?.end ?? 0);
  const claims = checkClaims(text, [...hits.values()]);
  if (claims.length === 0) {
    return refuse(
      query,
      "bad-input",
      "That message claims nothing that could be checked: no figure, no statement of fact.",
      { key: "nothing-to-check" },
    );
  }
  const left = sentences.length - checked.length;
  return numberInOrder({
    kind: "claim-check" as const,
    query,
    claims,
    notes: left > 0 ? [`${left} more ${left === 1 ? "sentence was" : "sentences were"} not checked.`] : [],
  });
};
