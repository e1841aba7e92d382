/** The answers of ask and summary, and the refusal that may stand in for any answer. */
import type { ArticleLookup, Citation, Refusal, Sentence, Summary } from "../../types.ts";
import { lengthOf, shorten } from "../measure.ts";
import { basisWords, LONGEST, markerRuns, referenceLines } from "../references.ts";
import { remarkWords } from "../remarks.ts";
import { blank, bold, line, plain, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { filterWords } from "../signs.ts";
import type { Words } from "../words/index.ts";

/** The question as the first line of its answer. */
const questionLine = (text: string): Line[] =>
  text === "" ? [] : [line(bold(shorten(text, LONGEST.query)))];

/** Who wrote it, and how much was dropped. */
export const writerWords = (written: Pick<Summary, "writer" | "dropped">, words: Words): string =>
  [
    written.writer === "model" ? words.answer.byModel : words.answer.asPrinted,
    ...(written.dropped > 0 ? [words.answer.dropped(written.dropped)] : []),
  ].join(words.semicolon);

const sentenceRuns = (sentence: Sentence, words: Words): Run[] => [
  plain(sentence.text),
  ...markerRuns(sentence.citations, words),
  whole(" "),
];

/** The first `count` sentences of a summary, with what is left out said. */
export const summaryLines = (
  summary: Summary,
  articles: ArticleLookup,
  count: number,
  words: Words,
): Line[] => {
  const shown = summary.sentences.slice(0, count);
  const citations = shown.flatMap((sentence) => [...sentence.citations]);
  const left = summary.sentences.length - shown.length;
  return [
    ...questionLine(summary.query.typed ?? summary.query.text),
    line(...shown.flatMap((sentence) => sentenceRuns(sentence, words))),
    ...(left > 0 ? [subtext(words.answer.moreSentences(left))] : []),
    blank,
    ...referenceLines(citations, articles, words),
    subtext(
      whole(
        [
          ...basisWords(citations, articles, words),
          ...filterWords(summary.query, words),
          writerWords(summary, words),
        ].join(" · "),
      ),
    ),
    ...summary.notes.map((note) => subtext(remarkWords(note, words))),
  ];
};

/** An answer that is still being written: the sentences that have passed the check so far; `articles` null to list none. */
export const previewLines = (
  text: string,
  sentences: readonly Sentence[],
  articles: ArticleLookup | null,
  words: Words,
): Line[] => {
  const citations = sentences.flatMap((sentence) => [...sentence.citations]);
  return [
    ...questionLine(text),
    line(...sentences.flatMap((sentence) => sentenceRuns(sentence, words))),
    ...(articles ? [blank, ...referenceLines(citations, articles, words)] : []),
    subtext(words.answer.modelIsWriting),
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
  words: Words,
  print: (lines: readonly Line[]) => string,
): Line[] => {
  for (let count = summary.sentences.length; count > 1; count -= 1) {
    const lines = summaryLines(summary, articles, count, words);
    if (lengthOf(print(lines)) <= limit) return lines;
  }
  return summaryLines(summary, articles, 1, words);
};

/** The most nearest passages that a refusal shows. */
const MOST_NEAREST = 3;
const NEAREST_LENGTH = 240;

const nearestLine = (citation: Citation, lead: string, words: Words): Line =>
  line(
    lead,
    `"${shorten(citation.quote.replace(/\s+/gu, " ").trim(), NEAREST_LENGTH)}"`,
    ...markerRuns([citation], words),
  );

/** What a refusal says, in the reader's language where it tells its cause. */
export const refusalMessage = ({ message, cause, spoken }: Refusal, words: Words): string => {
  const { refusals, answer } = words;
  // What English says stands in the message whole.
  if (cause === undefined || refusals === null) return message;
  // Each key's words take that key's cause, which TypeScript cannot follow through a lookup.
  const say = refusals[cause.key] as (own: typeof cause) => string;
  return spoken === undefined ? say(cause) : `${say(cause)} ${answer.coverageIn(spoken.map(words.language))}`;
};

/** Says that there is no answer, why, and what is nearest; what was typed stays to be tried again. */
export const refusalLines = (refusal: Refusal, articles: ArticleLookup, words: Words): Line[] => {
  const message = refusalMessage(refusal, words);
  const nearest = refusal.nearest.slice(0, MOST_NEAREST);
  const unnamed = refusal.missingTerms.filter((term) => !message.includes(term));
  const missing =
    unnamed.length > 0 ? ` ${words.answer.noArticleMentions(unnamed.map((term) => shorten(term, 60)))}` : "";
  const typed = shorten(refusal.query.typed ?? refusal.query.text, LONGEST.query);
  const filters = filterWords(refusal.query, words);
  return [
    line(`${message}${missing}`),
    ...nearest.map((citation, index) =>
      nearestLine(citation, index === 0 ? `${words.answer.nearest} ` : "", words),
    ),
    ...(nearest.length > 0 ? [blank, ...referenceLines(nearest, articles, words)] : []),
    ...(typed === "" ? [] : [subtext([words.answer.youAsked(typed), ...filters].join(" · "))]),
  ];
};
