/** What an answer points at. */
import type { Answer, Citation } from "../types.ts";

/** Every citation of an answer, in the order of its parts; those of a refusal are its nearest passages. */
export const citationsOf = (answer: Answer): readonly Citation[] => {
  switch (answer.kind) {
    case "summary":
      return answer.sentences.flatMap((sentence) => [...sentence.citations]);
    case "comparison":
      return answer.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.sentence.citations]));
    case "figures":
    case "quotes":
      return answer.rows.map((row) => row.citation);
    case "timeline":
      return answer.rows.flatMap((row) => [...row.sentence.citations]);
    case "framing":
      return answer.outlets.flatMap((outlet) =>
        [outlet.words, outlet.attributions].flat().flatMap((entry) => entry.citations),
      );
    case "claim-check":
      return answer.claims.flatMap((claim) => claim.citations);
    case "refusal":
      return answer.nearest;
    case "search":
    case "sources":
    case "article":
      return [];
  }
};
