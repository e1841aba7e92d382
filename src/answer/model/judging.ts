/** From what a model returned to checked sentences: quotes found in their passages, offsets computed, every check run. */
import type { Citation, Hit, Sentence } from "../../types.ts";
import { cite, createMarkers } from "../../text/citation.ts";
import { findFault, type Fault } from "../check.ts";
import { claimsAbsence } from "../check/absence.ts";
import { groundOf } from "../check/ground.ts";
import { additionFault } from "./additions.ts";
import { locateQuote, plainQuote } from "./quotes.ts";
import type { RawSentence } from "./schema.ts";

/** How a sentence of the model's came through the check; `text` is as it wrote it. */
export interface Judgement {
  /** The sentence as it may be shown, or null where it failed. */
  readonly sentence: Sentence | null;
  readonly text: string;
  /** What failed, for the repair round. */
  readonly why: string;
}

/** The longest sentence that may be shown, in UTF-16 units. */
const LONGEST = 600;

/** Citation marks that models put into the text of their own accord: "[3]", "(passage 2)", "¹". */
const MARKS =
  /\s*(?:\[(?:passages?\s*)?\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\]|\((?:passages?\s+)\d{1,3}(?:\s*(?:,|and)\s*\d{1,3})*\)|[¹²³⁰⁴-⁹]+)/giu;

/** Marks that models set for bold, underlined and struck-out words. */
const EMPHASIS = /\*\*|__|~~/gu;

const WHY: Readonly<Record<Fault["reason"], string>> = {
  empty: "it is empty",
  "no-citation": "none of its quotes is in the passage that it names; copy them exactly",
  "unknown-article": "it cites no passage of the list",
  "quote-not-verbatim": "a quote is not printed in its passage",
  number: "this number, or the bound on it, is not in its quotes",
  date: "this date is not in its quotes",
  name: "this name is not in its quotes",
  quotation: "these words in quotation marks are not in its quotes",
  negation: "it says the opposite of its quotes",
  hedge: "it tells as a fact what its quotes call possible or planned",
  contradiction: "this word is contrary to its quotes",
  roles: "it lets these change places",
  absence: "the passages do not bear out that others are silent",
  support: "too few of its words are in its quotes",
  characters: "it holds markup or hidden characters",
};

const numbered = (citation: Citation, marker: number): Citation => ({ ...citation, marker });

/** A judge for one answer: articles are numbered in the order in which they are first cited. */
export const createJudge = (hits: readonly Hit[]): ((raw: RawSentence) => Judgement) => {
  const articles = new Map(hits.map(({ article }) => [article.id, article]));
  const sources = { articleOf: (id: string) => articles.get(id), hits };
  const marker = createMarkers();
  return (raw) => {
    const text = raw.text.replace(MARKS, "").replace(EMPHASIS, "").replace(/\s+/gu, " ").trim();
    const fail = ({ reason, detail }: Fault): Judgement => ({
      sentence: null,
      text,
      why: `${WHY[reason]}${detail === "" ? "" : ` (${detail.slice(0, 120)})`}`,
    });
    if (text.length > LONGEST) return fail({ reason: "support", detail: "it is too long" });
    const seen = new Set<string>();
    const citations = raw.citations.flatMap(({ passage: number, quote }) => {
      const hit = hits[number - 1];
      if (!hit) return [];
      const { article, passage } = hit;
      const span = locateQuote(article.text.slice(passage.start, passage.end), plainQuote(quote));
      if (!span) return [];
      const citation = cite(article, { start: passage.start + span.start, end: passage.start + span.end }, 0);
      const key = `${citation.articleId}:${citation.start}-${citation.end}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [citation];
    });
    const found =
      findFault({ text, citations }, sources) ??
      // That others are silent stands on no printed words; it has been checked by itself.
      (claimsAbsence(text) ? null : additionFault(groundOf({ text, citations }, sources)));
    if (found) return fail(found);
    // Numbered only now, so that a sentence that fails takes no number.
    const marked = citations.map((citation) => numbered(citation, marker({ id: citation.articleId })));
    return { sentence: { text, citations: marked }, text, why: "" };
  };
};
