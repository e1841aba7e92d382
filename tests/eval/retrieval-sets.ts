/** The retrieval test sets, and texts cut into passages as the corpus would cut them. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Article, Passage } from "../../src/types.ts";
import { plainArticle } from "../fakes/article.ts";

export interface TestDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface TestSet {
  readonly name: string;
  readonly documents: readonly TestDocument[];
  readonly queries: readonly { readonly id: string; readonly text: string }[];
  /** By query: the relevant documents. */
  readonly relevant: ReadonlyMap<string, ReadonlySet<string>>;
}

const FOLDER = new URL("../../../shared/ir/", import.meta.url);

/** Whether a set (or, without a name, any) is here. */
export const hasSet = (name = ""): boolean => existsSync(new URL(name, FOLDER));

const readLines = <T>(file: string): T[] => {
  const bytes = readFileSync(new URL(file, FOLDER));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
};

/** Reads "time" or "cran". */
export const readSet = (name: string): TestSet => {
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(new URL(`${name}/qrels.tsv`, FOLDER), "utf8")
    .trim()
    .split("\n")) {
    const [query, document] = line.split("\t");
    if (!query || !document) continue;
    if (!relevant.has(query)) relevant.set(query, new Set());
    relevant.get(query)!.add(document);
  }
  return {
    name,
    documents: readLines(`${name}/docs.jsonl`),
    queries: readLines<{ id: string; text: string }>(`${name}/queries.jsonl`).filter(({ id }) =>
      relevant.has(id),
    ),
    relevant,
  };
};

/** The Reuters newswire articles, without queries. */
export const readReuters = (): TestDocument[] => readLines("reuters/docs.jsonl.gz");

/**
 * Known-item search: the headlines of some of the Reuters articles, looked for in all their bodies without headlines.
 * No person judged it, but it is news and nothing was tuned on it.
 */
export const knownItems = (queries = 500): TestSet => {
  const documents = readReuters().filter(({ text }) => text.split(/\s+/).length > 80);
  const step = Math.floor(documents.length / queries);
  const chosen = documents.filter((_, at) => at % step === 0).slice(0, queries);
  return {
    name: "reuters headlines",
    documents: documents.map(({ id, text }) => ({ id, text, title: "" })),
    queries: chosen.map(({ id, title }) => ({ id, text: title })),
    relevant: new Map(chosen.map(({ id }) => [id, new Set([id])])),
  };
};

/** Cuts a text at sentence ends into stretches of 60-100 words, as [start, end) offsets. */
export const cutPassages = (text: string): (readonly [number, number])[] => {
  const passages: [number, number][] = [];
  let start = -1;
  let count = 0;
  let end = 0;
  for (const match of text.matchAll(/\S+/g)) {
    if (start < 0) start = match.index;
    end = match.index + match[0].length;
    count += 1;
    if (count >= 100 || (count >= 60 && /[.!?]["')]*$/.test(match[0]))) {
      passages.push([start, end]);
      start = -1;
      count = 0;
    }
  }
  const last = passages.at(-1);
  if (start >= 0) {
    if (count < 20 && last) last[1] = end;
    else passages.push([start, end]);
  }
  return passages;
};

/** An article of one passage, or of passages of 60-100 words. */
export const articleOf = (
  { id, title, text }: TestDocument,
  cut: boolean,
  more: Partial<Article> = {},
): Article => {
  const spans = cut ? cutPassages(text) : [[0, text.length] as const];
  const passages = spans.map(([start, end], number): Passage => ({
    id: `${id}#${number}`,
    articleId: id,
    start,
    end,
    sentences: [{ start, end }],
  }));
  return plainArticle({
    id,
    file: `${id}.md`,
    headline: title,
    outlet: "unknown",
    text,
    words: 0,
    passages,
    ...more,
  });
};
