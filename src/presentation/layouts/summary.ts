/** The answers of ask and summary, and the refusal that may stand in for any answer. */
import type { Citation, Refusal, Sentence, Summary } from "../../types.ts";
import { lengthOf, shorten } from "../measure.ts";
import { basisWords, LONGEST, markerRuns, referenceLines, type ArticleLookup } from "../references.ts";
import { blank, bold, line, plain, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { countWords, filterWords } from "../signs.ts";

/** The question as the first line of its answer. */
export const questionLine = (text: string): Line[] =>
  text === "" ? [] : [line(bold(shorten(text, LONGEST.query)))];

const writerWords = (summary: Summary): string => {
  const dropped = summary.dropped > 0 ? `; ${summary.dropped} dropped` : "";
  return summary.writer === "model"
    ? `written by a model, every sentence checked against its passages${dropped}`
    : `sentences as printed${dropped}`;
};

const sentenceRuns = (sentence: Sentence): Run[] => [
  plain(sentence.text),
  ...markerRuns(sentence.citations),
  whole(" "),
];

/** The first `count` sentences of a summary, with what is left out said. */
export const summaryLines = (summary: Summary, articles: ArticleLookup, count: number): Line[] => {
  const shown = summary.sentences.slice(0, count);
  const citations = shown.flatMap((sentence) => [...sentence.citations]);
  const left = summary.sentences.length - shown.length;
  return [
    ...questionLine(summary.query.text),
    line(...shown.flatMap(sentenceRuns)),
    ...(left > 0 ? [subtext(`${countWords(left, "more sentence")}: Passages`)] : []),
    blank,
    ...referenceLines(citations, articles),
    subtext(
      whole(
        [...basisWords(citations, articles), ...filterWords(summary.query), writerWords(summary)].join(" · "),
      ),
    ),
    ...summary.notes.map((note) => subtext(note)),
  ];
};

/** An answer that is still being written: the sentences that have passed the check so far; `articles` null to list none. */
export const previewLines = (
  text: string,
  sentences: readonly Sentence[],
  articles: ArticleLookup | null,
): Line[] => {
  const citations = sentences.flatMap((sentence) => [...sentence.citations]);
  return [
    ...questionLine(text),
    line(...sentences.flatMap(sentenceRuns)),
    ...(articles ? [blank, ...referenceLines(citations, articles)] : []),
    subtext("a model is writing; each sentence shows once it is checked"),
  ];
};

/**
 * A summary that prints in `limit` code points: whole sentences are left out from the end, and said to be; only a
 * sentence that does not fit alone is shortened (by the caller).
 */
export const fitSummary = (
  summary: Summary,
  articles: ArticleLookup,
  limit: number,
  print: (lines: readonly Line[]) => string,
): Line[] => {
  for (let count = summary.sentences.length; count > 1; count -= 1) {
    const lines = summaryLines(summary, articles, count);
    if (lengthOf(print(lines)) <= limit) return lines;
  }
  return summaryLines(summary, articles, 1);
};

/** The most nearest passages that a refusal shows. */
const MOST_NEAREST = 3;
const NEAREST_LENGTH = 240;

const nearestLine = (citation: Citation, lead: string): Line =>
  line(
    lead,
    `"${shorten(citation.quote.replace(/\s+/gu, " ").trim(), NEAREST_LENGTH)}"`,
    ...markerRuns([citation]),
  );

/** Says that there is no answer, why, and what is nearest; what was typed stays to be tried again. */
export const refusalLines = (refusal: Refusal, articles: ArticleLookup): Line[] => {
  const nearest = refusal.nearest.slice(0, MOST_NEAREST);
  const unnamed = refusal.missingTerms.filter((term) => !refusal.message.includes(term));
  const missing =
    unnamed.length > 0
      ? ` No article mentions ${unnamed.map((term) => `"${shorten(term, 60)}"`).join(" or ")}.`
      : "";
  const typed = shorten(refusal.query.text, LONGEST.query);
  const filters = filterWords(refusal.query);
  return [
    line(`${refusal.message}${missing}`),
    ...nearest.map((citation, index) => nearestLine(citation, index === 0 ? "Nearest: " : "")),
    ...(nearest.length > 0 ? [blank, ...referenceLines(nearest, articles)] : []),
    ...(typed === ""
      ? []
      : [subtext(`you asked: ${typed}${filters.map((words) => ` · ${words}`).join("")}`)]),
  ];
};
