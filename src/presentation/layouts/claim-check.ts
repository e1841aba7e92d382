/** A message held against the coverage: each claim, and what the coverage says of it. */
import type { ArticleLookup, CheckedClaim, ClaimCheck } from "../../types.ts";
import { shorten } from "../measure.ts";
import { shortenAtSentence, type Block, type Layout } from "../pages.ts";
import { reasonWords } from "../reasons.ts";
import { remarkWords } from "../remarks.ts";
import { markerRuns, referenceLines } from "../references.ts";
import { blank, bold, inset, line, markedRuns, quote, subtext, whole, type Line } from "../rich-text.ts";
import type { Words } from "../words/index.ts";

const STANDING_SIGNS: Record<CheckedClaim["standing"], string> = {
  supports: "=",
  contradicts: "≠",
  "does-not-say": "◇",
};

/** The most sentences shown for one claim. */
const MOST_CITED = 3;

const claimLines = (checked: CheckedClaim, isFirst: boolean, words: Words): Line[] => {
  const claim = shorten(checked.claim.replace(/\s+/gu, " ").trim(), 300);
  const at = checked.figure === null ? -1 : claim.indexOf(checked.figure);
  const marks = at < 0 || checked.figure === null ? [] : [{ start: at, end: at + checked.figure.length }];
  const why = reasonWords(
    checked.why,
    checked.citations.map(({ outlet }) => outlet),
    words,
  );
  return [
    ...(isFirst ? [] : [blank]),
    quote(...markedRuns(claim, marks)),
    line(
      bold(`${STANDING_SIGNS[checked.standing]} ${words.check[checked.standing]}`),
      why === "" ? "" : `: ${why}`,
    ),
    ...checked.citations
      .slice(0, MOST_CITED)
      .map((citation) =>
        inset(
          `“${shortenAtSentence(citation.quote.replace(/\s+/gu, " ").trim(), 260)}”`,
          ...markerRuns([citation], words),
        ),
      ),
  ];
};

/** Claims in the message's own order. */
export const claimCheckLayout = (check: ClaimCheck, articles: ArticleLookup, words: Words): Layout => ({
  head: [line(bold(words.check.title), ` · ${words.counts.claims(check.claims.length)}`)],
  blocks: check.claims.map((checked, index): Block => ({
    lines: claimLines(checked, index === 0, words),
    citations: checked.citations.slice(0, MOST_CITED),
  })),
  perPage: Number.POSITIVE_INFINITY,
  foot: ({ number, of, citations }) => [
    blank,
    ...referenceLines(citations, articles, words),
    subtext(whole([...(of > 1 ? [words.answer.page(number, of)] : []), words.check.caveat].join(" · "))),
    ...(number === of ? check.notes.map((note) => subtext(remarkWords(note, words))) : []),
  ],
});
