/** Articles, queries and evidence for tests of the writers: small, hand-made, over a plain term search. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { queryLanguage } from "../../src/answer/query-language.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { analyse } from "../../src/text/terms.ts";
import type { Article, Evidence, Hit, Passage, Query } from "../../src/types.ts";
import { plainArticle } from "../fakes/article.ts";

/** An article of `text`, two sentences a passage. */
export const buildArticle = (given: Partial<Article> & Pick<Article, "id" | "text">): Article => {
  const sentences = splitSentences(given.text);
  const passages: Passage[] = [];
  for (let at = 0; at < sentences.length; at += 2) {
    const own = sentences.slice(at, at + 2);
    const [first, last] = [own[0]!, own.at(-1)!];
    passages.push({
      id: `${given.id}#${passages.length}`,
      articleId: given.id,
      start: first.start,
      end: last.end,
      sentences: own,
    });
  }
  return plainArticle({
    headline: given.id,
    publishedOn: "2031-03-05",
    dateFrom: "front-matter",
    passages,
    ...given,
  });
};

export const buildQuery = (text: string, given: Partial<Query> = {}): Query => ({
  text,
  outlets: [],
  since: null,
  until: null,
  collections: null,
  language: null,
  speaker: null,
  length: "short",
  limit: null,
  ...given,
});

const termsOf = (article: Article, from: number, to: number): string[] =>
  analyse(article.text.slice(from, to), article.language).map(({ term }) => term);

/** The passages that hold the query's words, best first: BM25 with the headline, nothing more. */
export const gather = (query: Query, articles: readonly Article[], limit = 24): Evidence => {
  const passages = articles.flatMap((article) =>
    article.passages.map((passage) => ({
      article,
      passage,
      terms: [
        ...termsOf(article, passage.start, passage.end),
        ...analyse(article.headline, article.language).map(({ term }) => term),
      ],
    })),
  );
  const average = passages.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, passages.length);
  const detected = queryLanguage(query.text);
  const typedIn = analyse(query.text, detected === "und" ? "en" : detected);
  const typed = [...new Map(typedIn.map(({ term, start, end }) => [term, query.text.slice(start, end)]))];
  const wanted = typed.map(([term, word]) => {
    const holders = passages.filter(({ terms }) => terms.includes(term)).length;
    return {
      term,
      word,
      passages: holders,
      weight: Math.log(1 + (passages.length - holders + 0.5) / (holders + 0.5)),
    };
  });
  const hits: Hit[] = passages
    .map(({ article, passage, terms }) => {
      let score = 0;
      for (const { term, weight } of wanted) {
        const count = terms.filter((own) => own === term).length;
        score += (weight * count * 1.9) / (count + 0.9 * (0.6 + (0.4 * terms.length) / average));
      }
      return { article, passage, score, highlights: [] };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit);
  return { hits, terms: wanted.map(({ word, passages, weight }) => ({ word, passages, weight })) };
};

/** The articles of a folder of the sample coverage, read plainly: front matter or file name, then paragraphs. */
export const readCoverage = (folder: string): Article[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()
    .map((name) => {
      const raw = readFileSync(join(folder, name), "utf8");
      const [, matter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(raw) ?? [null, "", raw];
      const fields: Record<string, string> = {};
      for (const line of (matter ?? "").split("\n")) {
        const [, key, value] = /^(\w+):\s*(.*)$/u.exec(line) ?? [];
        if (key && value) fields[key] = value.replace(/^(["'])(.*)\1$/u, "$2");
      }
      const id = name.replace(/\.\w+$/u, "");
      const stamped = /^(\d{4}-\d{2}-\d{2})/u.exec(id)?.[1] ?? null;
      return buildArticle({
        id,
        // Datelines go, as the corpus's own reader has it.
        text: (body ?? "")
          .trim()
          .replaceAll("\r\n", "\n")
          .replace(/^[A-Z][A-Z ]{4,}(?:, [A-Z][a-z]+ \d+)?(?: \([^)]*\))? (?:--|—) /gmu, ""),
        headline: fields["title"] ?? (body ?? "").trim().split("\n")[0] ?? "",
        outlet: fields["outlet"] ?? "Coastal Wire",
        carrier: fields["carrier"] ?? null,
        publishedOn: stamped,
        byline: fields["author"] ?? null,
        language: fields["language"] ?? "en",
      });
    });
