/** A message held against the coverage: each claim, and what the coverage says of it. */
import type { CheckedClaim, ClaimCheck } from "../../types.ts";
import { shorten } from "../measure.ts";
import { shortenAtSentence, type Block, type Layout } from "../pages.ts";
import { markerRuns, referenceLines, type ArticleLookup } from "../references.ts";
import { blank, bold, inset, line, markedRuns, quote, subtext, whole, type Line } from "../rich-text.ts";
import { countWords } from "../signs.ts";

const STANDINGS: Record<CheckedClaim["standing"], string> = {
  supports: "= the coverage supports this",
  contradicts: "≠ the coverage contradicts this",
  "does-not-say": "◇ the coverage does not say",
};

/** The most sentences shown for one claim. */
const MOST_CITED = 3;

const claimLines = (checked: CheckedClaim, isFirst: boolean): Line[] => {
  const claim = shorten(checked.claim.replace(/\s+/gu, " ").trim(), 300);
  const at = checked.figure === null ? -1 : claim.indexOf(checked.figure);
  const marks = at < 0 || checked.figure === null ? [] : [{ start: at, end: at + checked.figure.length }];
  const why = checked.why.trim().replace(/\.$/, "");
  return [
    ...(isFirst ? [] : [blank]),
    quote(...markedRuns(claim, marks)),
    line(bold(STANDINGS[checked.standing]), why === "" ? "" : `: ${why}`),
    ...checked.citations
      .slice(0, MOST_CITED)
      .map((citation) =>
        inset(
          `“${shortenAtSentence(citation.quote.replace(/\s+/gu, " ").trim(), 260)}”`,
          ...markerRuns([citation]),
        ),
      ),
  ];
};

/** Claims in the message's own order. */
export const claimCheckLayout = (check: ClaimCheck, articles: ArticleLookup): Layout => ({
  head: [line(bold("Checked against coverage"), ` · ${countWords(check.claims.length, "claim")}`)],
  blocks: check.claims.map((checked, index): Block => ({
    lines: claimLines(checked, index === 0),
    citations: checked.citations.slice(0, MOST_CITED),
  })),
  perPage: Number.POSITIVE_INFINITY,
  foot: ({ number, of, citations }) => [
    blank,
    ...referenceLines(citations, articles),
    subtext(
      whole(
        [
          ...(of > 1 ? [`page ${number} of ${of}`] : []),
          "held against this corpus alone; what it does not say may still be true",
        ].join(" · "),
      ),
    ),
    ...(number === of ? check.notes.map((note) => subtext(note)) : []),
  ],
});
