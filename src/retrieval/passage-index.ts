/** Keyword retrieval over passages: BM25 (Robertson and Zaragoza 2009) with the headline as a field. */
import { analyse } from "../text/terms.ts";
import { isWithin } from "../text/partial-date.ts";
import type { Article, IndexHit, PassageIndex, SearchOutcome, SearchRequest } from "../types.ts";

interface Entry {
  readonly article: Article;
  readonly passages: readonly { readonly counts: ReadonlyMap<string, number>; readonly length: number }[];
}

const K1 = 1.2;
const B = 0.75;

const accepts = (article: Article, request: SearchRequest): boolean =>
  (!request.outlets?.length || request.outlets.includes(article.outlet)) &&
  (!request.carriers?.length || (article.carrier !== null && request.carriers.includes(article.carrier))) &&
  (!request.languages?.length || request.languages.includes(article.language)) &&
  (!request.collections || request.collections.includes(article.collection)) &&
  isWithin(article.publishedOn, request.since ?? null, request.until ?? null);

/** An empty index. */
export const createPassageIndex = (): PassageIndex => {
  const entries = new Map<string, Entry>();
  const frequencies = new Map<string, number>();
  let passages = 0;
  let totalLength = 0;

  const forget = (id: string): boolean => {
    const entry = entries.get(id);
    if (!entry) return false;
    for (const { counts, length } of entry.passages) {
      passages -= 1;
      totalLength -= length;
      for (const term of counts.keys()) frequencies.set(term, frequencies.get(term)! - 1);
    }
    return entries.delete(id);
  };

  return {
    add(article) {
      forget(article.id);
      const headline = analyse(article.headline, article.language);
      const made = article.passages.map((passage) => {
        const terms = analyse(article.text.slice(passage.start, passage.end), article.language);
        const counts = new Map<string, number>();
        for (const { term } of [...headline, ...terms]) counts.set(term, (counts.get(term) ?? 0) + 1);
        for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        passages += 1;
        totalLength += terms.length;
        return { counts, length: terms.length };
      });
      entries.set(article.id, { article, passages: made });
    },
    remove: forget,
    search(request): SearchOutcome {
      const typed = analyse(request.text.slice(0, 10_000), request.languages?.[0]);
      const wanted = new Map(typed.map(({ term, start, end }) => [term, request.text.slice(start, end)]));
      const weights = new Map(
        [...wanted.keys()].map((term) => {
          const frequency = frequencies.get(term) ?? 0;
          return [term, Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5))];
        }),
      );
      const average = totalLength / Math.max(passages, 1);
      const scored: { entry: Entry; passage: number; score: number }[] = [];
      for (const entry of entries.values()) {
        if (!accepts(entry.article, request)) continue;
        for (const [passage, { counts, length }] of entry.passages.entries()) {
          let score = 0;
          for (const [term, weight] of weights) {
            const count = counts.get(term);
            if (count) score += (weight * count) / (count + K1 * (1 - B + (B * length) / average));
          }
          if (score > 0) scored.push({ entry, passage, score });
        }
      }
      scored.sort((a, b) => b.score - a.score);
      const perArticle = new Map<string, number>();
      const perOutlet = new Map<string, number>();
      const present = new Set(scored.map(({ entry }) => entry.article.id));
      const hits: IndexHit[] = [];
      let skipped = 0;
      for (const { entry, passage, score } of scored) {
        const { article } = entry;
        if (request.foldCopies !== false && article.copyOf !== null && present.has(article.copyOf)) continue;
        const fromArticle = perArticle.get(article.id) ?? 0;
        const fromOutlet = perOutlet.get(article.outlet) ?? 0;
        if (fromArticle >= (request.perArticle ?? Infinity) || fromOutlet >= (request.perOutlet ?? Infinity))
          continue;
        perArticle.set(article.id, fromArticle + 1);
        perOutlet.set(article.outlet, fromOutlet + 1);
        if (skipped++ < (request.offset ?? 0)) continue;
        const { start, end } = article.passages[passage]!;
        const highlights = analyse(article.text.slice(start, end), article.language)
          .filter(({ term }) => wanted.has(term))
          .map((term) => ({ start: start + term.start, end: start + term.end }));
        hits.push({ articleId: article.id, passage, score, highlights });
        if (hits.length >= request.limit) break;
      }
      return {
        total: scored.length,
        hits,
        terms: [...wanted].map(([term, word]) => ({
          word,
          passages: frequencies.get(term) ?? 0,
          weight: weights.get(term) ?? 0,
        })),
      };
    },
    suggest: () => [],
    get size() {
      return { articles: entries.size, passages, terms: frequencies.size };
    },
  };
};
