/** Answers without a model: sentences as printed, chosen, put in order, cited and checked. */
import type { Article, Draft, Evidence, Query, Sentence, Writer } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { queryLanguage } from "./query-language.ts";
import { compareDates } from "../text/partial-date.ts";
import { withoutInvisible } from "./check/characters.ts";
import { checkSentences } from "./check.ts";
import { findCandidates, type Candidate } from "./candidates.ts";
import { createAnswerFit } from "./answer-fit.ts";
import { readQuestion } from "./question.ts";
import { LEAST_SENTENCES, MOST_SENTENCES } from "./lengths.ts";
import { selectSentences } from "./select.ts";
import { leaning } from "./sentence-quality.ts";

/** How well a sentence must fit what is asked for to be put first, out of the order of dates. */
const LEAST_FIT = 0.4;

/** By date, then outlet by outlet in the articles' own order; undated articles last. */
const inReadingOrder = (a: Candidate, b: Candidate): number =>
  compareDates(a.article.publishedOn, b.article.publishedOn) ||
  (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.span.start - b.span.start);

/** The query's language where the candidates have it, else null: then no language is preferred. */
const languageOf = (query: Query, candidates: readonly Candidate[]): string | null => {
  const language = query.language ?? queryLanguage(query.text);
  return candidates.some(({ article }) => article.language === language) ? language : null;
};

/** 1 for the newest article's sentences, 0 for the oldest's and for undated ones: of two counts the later one stands. */
const createFreshness = (candidates: readonly Candidate[]): ((candidate: Candidate) => number) => {
  const dates = [...new Set(candidates.flatMap(({ article }) => article.publishedOn ?? []))].toSorted(
    compareDates,
  );
  return ({ article }) =>
    article.publishedOn === null || dates.length < 2
      ? 0
      : dates.indexOf(article.publishedOn) / (dates.length - 1);
};

/** Puts the sentence that answers first, if there is one; the others follow as they read best. */
const arrange = (chosen: readonly Candidate[], answers: (candidate: Candidate) => number): Candidate[] => {
  const ordered = chosen.toSorted(inReadingOrder);
  const best = chosen[0];
  if (best && answers(best) >= LEAST_FIT) {
    return [best, ...ordered.filter((candidate) => candidate !== best)];
  }
  // An answer must not open on "He" or "But" where another article's opening serves as well.
  const opener = ordered.find((candidate) => leaning(candidate.text) < 1);
  if (!opener || opener === ordered[0] || leaning(ordered[0]?.text ?? "") < 1) return ordered;
  const moved = ordered.filter(
    (candidate) => candidate.article.id === opener.article.id && candidate.span.start >= opener.span.start,
  );
  return [...moved, ...ordered.filter((candidate) => !moved.includes(candidate))];
};

/** One plain sentence for each cited article whose date the reader must not take as certain. */
const doubts = (sentences: readonly Sentence[], articles: ReadonlyMap<string, Article>): string[] => {
  const cited = new Set(sentences.flatMap(({ citations }) => citations.map(({ articleId }) => articleId)));
  const notes: string[] = [];
  for (const id of cited) {
    const article = articles.get(id);
    const warning = article?.warnings.find((text) => /\bdate|\bday\b|\bstamp/iu.test(text));
    if (article && warning) notes.push(`The date of "${article.headline}" is doubtful: ${warning}`);
  }
  return notes;
};

/** The writer that needs no model. Its sentences are verbatim; it drops nothing and never fails. */
export const createExtractiveWriter = (): Writer => ({
  async write(query: Query, evidence: Evidence, options = {}): Promise<Draft> {
    const candidates = findCandidates(evidence);
    const question = readQuestion(query.text, query.language ?? undefined);
    const outlets = new Set(evidence.hits.flatMap(({ article }) => [article.outlet, article.carrier ?? ""]));
    const answers = createAnswerFit(question, query.text, candidates, outlets);
    const fresh = question.kind === "number" ? createFreshness(candidates) : () => 0;
    const chosen = selectSentences(candidates, {
      least: LEAST_SENTENCES[query.length],
      most: MOST_SENTENCES[query.length],
      asks: question.asks,
      series: question.kind === "number",
      queryWeight: question.asks ? 0.8 : 0.4,
      bonus: (candidate) => answers(candidate) * (0.2 + 0.5 * candidate.likeness + 0.3 * fresh(candidate)),
      language: languageOf(query, candidates),
    });
    const marker = createMarkers();
    const written = arrange(chosen, answers).map((candidate): Sentence => ({
      text: withoutInvisible(candidate.text).replace(/\s+/gu, " "),
      citations: [candidate, ...candidate.twins].map(({ article, span }) =>
        cite(article, span, marker(article)),
      ),
    }));
    const articles = new Map(evidence.hits.map(({ article }) => [article.id, article]));
    const { kept, dropped } = checkSentences(written, { articleOf: (id) => articles.get(id) });
    for (const sentence of kept) options.onSentence?.(sentence);
    return { writer: "extractive", sentences: kept, dropped: dropped.length, notes: doubts(kept, articles) };
  },
});
