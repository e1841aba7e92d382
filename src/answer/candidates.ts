/** The sentences that an extractive answer may choose from, with what speaks for each. */
import { amendedAt, isError, isTakenBack } from "../text/amendments.ts";
import type { Steps } from "../text/breath.ts";
import type { Article, Evidence, Hit, Span } from "../types.ts";
import { characterFault, withoutInvisible } from "./check/characters.ts";
import { carryingTerms } from "./harmless-words.ts";
import { createLikeness } from "./likeness.ts";
import { keyedWords, keysOf } from "./senses.ts";
import { isProse } from "./sentence-quality.ts";

/** A sentence that may be chosen; `span` lies in its article's text. */
export interface Candidate {
  readonly article: Article;
  readonly span: Span;
  readonly text: string;
  readonly stems: readonly string[];
  /** The passage's score over the best passage's, 0-1. */
  readonly relevance: number;
  /** 1 for what opens the article, falling towards 0 at its end. */
  readonly position: number;
  /** The share of the query's weight that the sentence's words carry, 0-1. */
  readonly likeness: number;
  /** The same sentence as other articles print it. */
  readonly twins: readonly { readonly article: Article; readonly span: Span }[];
}

/** Articles that match the query with less than this share of the best one's strength are left out: most are off the topic. */
const WEAK_ARTICLE = 0.7;

/**
 * Drops hits of weakly matching articles, and of copies whose original is there too: not where the original is weak beside
 * its copy, which then says what it does not.
 */
export const strongHits = ({ hits, terms }: Evidence, share = WEAK_ARTICLE): readonly Hit[] => {
  const likeness = createLikeness(carryingTerms(terms));
  const scores = new Map<string, number>();
  for (const { article } of hits)
    if (!scores.has(article.id)) scores.set(article.id, likeness.ofArticle(article));
  const top = Math.max(0, ...scores.values());
  const scoreOf = (id: string): number => scores.get(id) ?? 0;
  const isCarried = ({ id, copyOf }: Article): boolean =>
    copyOf !== null && scores.has(copyOf) && scoreOf(copyOf) >= scoreOf(id) * share;
  const isStrong = ({ article }: Hit): boolean => scoreOf(article.id) >= top * share && !isCarried(article);
  // What takes back a strong article speaks for it, however little it says.
  const notices = new Set(
    hits.filter(isStrong).flatMap(({ article }) => [article.withdrawn?.by, article.corrected?.by]),
  );
  return hits.filter((hit) => isStrong(hit) || notices.has(hit.article.id));
};

/** How many passages on from one that was found the sentence that answers may stand, in the articles that match best. */
const FURTHER = 3;
/** The most articles that are read on. */
const MOST_READ_ON = 8;

/** The hits with the passages around them, in the strongest articles: "It opened in 1977" has no word of the question. */
export const readOn = (evidence: Evidence): readonly Hit[] => {
  const likeness = createLikeness(carryingTerms(evidence.terms));
  const found = Map.groupBy(strongHits(evidence), ({ article }) => article);
  const strongest = [...found.keys()]
    .map((article) => ({ article, strength: likeness.ofArticle(article) }))
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, MOST_READ_ON);
  const known = new Set(evidence.hits.map(({ passage }) => passage.id));
  const more = strongest.flatMap(({ article }): Hit[] => {
    const at = (found.get(article) ?? []).map(({ passage }) => article.passages.indexOf(passage));
    return article.passages.flatMap((passage, place) =>
      known.has(passage.id) || !at.some((other) => Math.abs(other - place) <= FURTHER)
        ? []
        : [{ article, passage, score: 0, highlights: [] }],
    );
  });
  return more.length === 0 ? evidence.hits : [...evidence.hits, ...more];
};

/** A sentence without the number or bullet of the list that it stands in. */
const withoutListMark = (text: string, { start, end }: Span): Span => {
  const mark =
    /^(?:\(?\d{1,2}[.)]|[-*•–])\s+(?=\S)/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? "";
  return { start: start + mark.length, end };
};

/** Whether a sentence was taken back by an article that is there to speak instead. */
const isAnsweredFor = (article: Article, span: Span, answering: ReadonlySet<string>): boolean => {
  const { withdrawn, corrected } = article;
  const by = withdrawn?.by ?? corrected?.by;
  return by !== undefined && answering.has(by) && isTakenBack(amendedAt(article, span));
};

/** Sentences that are remembered to be usable or not; then the memory starts anew. */
const REMEMBERED = 8_000;
const remembered = new Map<string, boolean>();

/** Whether a sentence is running text that may be shown. */
const isUsable = (text: string): boolean => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const usable = isProse(text) && characterFault(withoutInvisible(text)) === null;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(text, usable);
  return usable;
};

/**
 * The sentences of the strong hits (`share` of the best article's strength) that can stand in an answer; one printed alike
 * by several articles is one candidate. In steps, for who is not alone.
 */
export const findingCandidates = function* (evidence: Evidence, share = WEAK_ARTICLE): Steps<Candidate[]> {
  const hits = strongHits(evidence, share);
  const top = Math.max(...hits.map((hit) => hit.score), Number.MIN_VALUE);
  const likeness = createLikeness(evidence.terms);
  const answering = new Set(hits.map(({ article }) => article.id));
  const byText = new Map<string, Candidate & { twins: { article: Article; span: Span }[] }>();
  for (const { article, passage, score } of hits) {
    yield;
    for (const sentence of passage.sentences) {
      const span = withoutListMark(article.text, sentence);
      const text = article.text.slice(span.start, span.end);
      if (!isUsable(text)) continue;
      if (isAnsweredFor(article, span, answering) || isError(article, span)) continue;
      const key = text.replace(/\s+/gu, " ");
      const known = byText.get(key);
      if (known) {
        const isSame =
          known.article.id === article.id || known.twins.some((twin) => twin.article.id === article.id);
        if (!isSame) known.twins.push({ article, span });
        continue;
      }
      const stems = keyedWords(text, article.language).flatMap(({ keys, isStop }) =>
        isStop ? [] : (keys[0] ?? []),
      );
      if (stems.length === 0) continue;
      byText.set(key, {
        article,
        span,
        text,
        stems,
        relevance: Math.max(0, score / top),
        position: 1 - span.start / Math.max(1, article.text.length),
        likeness: likeness.of(keysOf(text, article.language), article.language),
        twins: [],
      });
    }
  }
  return [...byText.values()];
};
