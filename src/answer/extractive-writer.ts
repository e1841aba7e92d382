/** Answers without a model: sentences as printed, chosen, put in order, cited and checked. */
import type { Article, Draft, Evidence, Query, Sentence, Writer } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { queryLanguage } from "./query-language.ts";
import { listed } from "../text/listing.ts";
import { compareDates } from "../text/partial-date.ts";
import { withoutInvisible } from "./check/characters.ts";
import { checkSentences } from "./check.ts";
import { findCandidates, type Candidate } from "./candidates.ts";
import { createAnswerFit } from "./answer-fit.ts";
import { readQuestion, type AnswerKind, type Question } from "./question.ts";
import { APART, withinNamedStory } from "./named-story.ts";
import { distance } from "./same-story.ts";
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

/** Words that ask how things stand now. */
const NOW =
  /(?<![\p{L}\p{M}])(?:still|now|currently|any longer|anymore|yet|todavía|aún|ahora|sigue[ns]?|encore|toujours|maintenant|noch|jetzt|immer noch|لا يزال|ما زال|الآن)(?![\p{L}\p{M}])/iu;

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

/** How much worse than the best a later count may fit and still be the answer: a count that rises is told anew each day. */
const NEARLY = 0.06;

/** The chosen sentences, the best first; of counts that fit about as well, the latest. */
const latestFirst = (
  chosen: readonly Candidate[],
  { kind }: Question,
  answers: (candidate: Candidate) => number,
): readonly Candidate[] => {
  const [best] = chosen;
  if (kind !== "number" || !best?.article.publishedOn) return chosen;
  const least = Math.max(LEAST_FIT, answers(best) - NEARLY);
  const latest = chosen
    .filter((candidate) => candidate.article.publishedOn !== null && answers(candidate) >= least)
    .toSorted((a, b) => compareDates(b.article.publishedOn, a.article.publishedOn))[0];
  if (!latest || compareDates(latest.article.publishedOn, best.article.publishedOn) <= 0) return chosen;
  return [latest, ...chosen.filter((candidate) => candidate !== latest)];
};

/** What a question of size, cause or yes and no turns on is one sentence, often in a report that says little else of it. */
const isOneSentence = ({ kind }: Question): boolean =>
  kind === "size" || kind === "cause" || kind === "decision";

/** The share of the best article's strength from which a report may hold that sentence; absent for the usual one. */
const MENTIONED: Partial<Record<AnswerKind, number>> = {
  size: 0.15,
  cause: 0.45,
  decision: 0.45,
  person: 0.45,
};

/** The most sentences for a question that one of them answers. */
const MOST_FOR_ONE = 3;

/** How much better a sentence must answer than the one chosen first to be put before it. */
const CLEARLY = 0.1;

/** The chosen sentences, the one first that decides such a question. */
const bestFirst = (
  chosen: readonly Candidate[],
  question: Question,
  answers: (candidate: Candidate) => number,
): readonly Candidate[] => {
  const [first] = chosen;
  if (!isOneSentence(question) || !first) return chosen;
  const best = chosen.reduce((a, b) => (answers(b) > answers(a) ? b : a), first);
  return answers(best) - answers(first) < CLEARLY
    ? chosen
    : [best, ...chosen.filter((candidate) => candidate !== best)];
};

/** Articles of other stories whose sentences answer as well as the first: one for each story. */
const rivalStories = (
  { kind, asks }: Question,
  first: Candidate | undefined,
  candidates: readonly Candidate[],
  answers: (candidate: Candidate) => number,
): readonly Article[] => {
  if (!asks || !first || (kind !== "number" && kind !== "size") || answers(first) < LEAST_FIT) return [];
  const others: Article[] = [];
  for (const candidate of candidates) {
    const isRival = answers(candidate) >= answers(first) * 0.5 && candidate.likeness >= first.likeness * 0.5;
    if (!isRival || distance(first.article, candidate.article) < APART) continue;
    if (!others.some((other) => distance(other, candidate.article) < APART)) others.push(candidate.article);
  }
  return others;
};

/** Says which story is told, and names others that the question may have meant. */
const otherStories = (first: Candidate | undefined, rivals: readonly Article[]): string[] => {
  if (!first || rivals.length === 0) return [];
  const named = rivals.slice(0, 2).map(({ headline }) => `“${headline}”`);
  return [
    `This is of “${first.article.headline}”; the coverage also tells of ${listed(named)}. Name the story to ask about it.`,
  ];
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
    const question = readQuestion(query.text, query.language ?? undefined);
    const seeksOne = isOneSentence(question);
    const candidates = withinNamedStory(
      query.text,
      findCandidates(evidence, MENTIONED[question.kind ?? "number"]),
    );
    const outlets = new Set(evidence.hits.flatMap(({ article }) => [article.outlet, article.carrier ?? ""]));
    const newness = createFreshness(candidates);
    const fits = createAnswerFit(question, query.text, candidates, outlets);
    // "Is the port still closed?" is answered by the latest report on it.
    const answers = NOW.test(query.text)
      ? (candidate: Candidate) => fits(candidate) * (0.4 + 0.6 * newness(candidate))
      : fits;
    // A size or a cause stands where the question's own words may not.
    const base = seeksOne && question.kind !== "decision" ? 0.6 : 0.2;
    const isDated = question.kind === "number" || question.kind === "decision";
    const fresh = isDated ? newness : () => 0;
    const isNarrow =
      query.length !== "long" &&
      (question.kind === "size" || question.kind === "person" || question.kind === "place");
    const chosen = selectSentences(candidates, {
      least: isNarrow ? 1 : LEAST_SENTENCES[query.length],
      most: Math.min(MOST_SENTENCES[query.length], isNarrow ? MOST_FOR_ONE : Infinity),
      asks: question.asks,
      isNarrow,
      series: question.kind === "number",
      queryWeight: question.asks ? 0.8 : 0.4,
      bonus: (candidate) =>
        answers(candidate) * (base + (0.7 - base) * candidate.likeness + 0.3 * fresh(candidate)),
      language: languageOf(query, candidates),
    });
    const marker = createMarkers();
    const rivals = rivalStories(question, chosen[0], candidates, answers);
    const told = chosen.filter(({ article }) => !rivals.some((other) => distance(other, article) < APART));
    const written = arrange(bestFirst(latestFirst(told, question, answers), question, answers), answers).map(
      (candidate): Sentence => ({
        text: withoutInvisible(candidate.text).replace(/\s+/gu, " "),
        citations: [candidate, ...candidate.twins].map(({ article, span }) =>
          cite(article, span, marker(article)),
        ),
      }),
    );
    const articles = new Map(evidence.hits.map(({ article }) => [article.id, article]));
    const { kept, dropped } = checkSentences(written, { articleOf: (id) => articles.get(id) });
    for (const sentence of kept) options.onSentence?.(sentence);
    const notes = [...doubts(kept, articles), ...otherStories(chosen[0], rivals)];
    return { writer: "extractive", sentences: kept, dropped: dropped.length, notes };
  },
});
