/** What became of a stretch of an article after it was printed. */
import type { Amended, Amendment, AmendedBy, Article, Span } from "../types.ts";

const markOf = ({ on, by, headline }: Amendment): AmendedBy => ({ on, by, headline });

const touch = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The marks that a stretch of the article bears; those of the article as a whole where no stretch is given. */
export const amendedAt = (article: Pick<Article, "withdrawn" | "corrected">, span?: Span): Amended => {
  const { withdrawn, corrected } = article;
  const spans = corrected?.sentences ?? null;
  const concerns = span === undefined || spans === null || spans.some((other) => touch(span, other));
  return {
    ...(withdrawn ? { withdrawn: markOf(withdrawn) } : {}),
    ...(corrected ? { corrected: { ...markOf(corrected), concerns } } : {}),
  };
};

/** A citation for one word of its sentence: a correction of other words of that sentence does not concern it. */
export const markedFor = <Marked extends Amended>(
  article: Pick<Article, "corrected">,
  word: Span,
  citation: Marked,
): Marked => {
  const wrong = article.corrected?.words ?? [];
  if (!citation.corrected?.concerns || wrong.length === 0 || wrong.some((other) => touch(word, other)))
    return citation;
  return { ...citation, corrected: { ...citation.corrected, concerns: false } };
};

/** Whether what is shown no longer stands: withdrawn, or the very words that were corrected. */
export const isTakenBack = ({ withdrawn, corrected }: Amended): boolean =>
  withdrawn !== undefined || corrected?.concerns === true;

/** Whether a stretch lies within words that the article repeats only to put them right. */
export const isError = (article: Pick<Article, "errors">, span: Span): boolean =>
  (article.errors ?? []).some((error) => error.start <= span.start && span.end <= error.end);
