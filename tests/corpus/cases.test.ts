import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/corpus/decode.ts";
import { BUILT_IN_OUTLETS, createOutletRegistry, readOutlets } from "../../src/corpus/outlets.ts";
import { readArticle } from "../../src/corpus/read-article.ts";

/** A folder is a test case: `source.*` as it came off the web, and what is expected of it. */
const FOLDER = join(import.meta.dirname, "../cases/corpus");

interface Expected {
  readonly outlet?: string;
  readonly carrier?: string | null;
  readonly publishedOn?: string | null;
  readonly dateFrom?: string;
  readonly headline?: string;
  readonly byline?: string | null;
  readonly dateline?: string | null;
  readonly language?: string;
  readonly url?: string;
  readonly warnings?: readonly string[];
  /** A date that it must not have. */
  readonly not_date?: string;
  readonly warned?: boolean;
  readonly warnings_match?: string;
  readonly reasons?: readonly string[];
  readonly starts?: string;
  readonly ends?: string;
  readonly absent?: readonly string[];
  readonly present?: readonly string[];
}

const PLAIN = [
  "outlet",
  "carrier",
  "publishedOn",
  "dateFrom",
  "headline",
  "byline",
  "dateline",
  "language",
  "url",
  "warnings",
] as const;
const shipped = (await readOutlets(BUILT_IN_OUTLETS)).outlets;

describe("articles as they come off the web", () => {
  it.each(readdirSync(FOLDER))("reads %s", (name) => {
    const folder = join(FOLDER, name);
    const source = readdirSync(folder).find((file) => file.startsWith("source."))!;
    const expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Expected;
    const html = extname(source) === ".html";
    const decoded = decodeText(readFileSync(join(folder, source)), html);
    if ("reason" in decoded) throw new Error(decoded.reason);
    const article = readArticle(
      decoded.text,
      { id: name, collection: "", file: source, html },
      createOutletRegistry(shipped),
    );
    if ("reason" in article) throw new Error(article.reason);
    const wanted = Object.fromEntries(
      PLAIN.filter((key) => key in expected).map((key) => [key, expected[key]]),
    );
    expect(article).toMatchObject(wanted);
    if (expected.not_date) expect(article.publishedOn).not.toBe(expected.not_date);
    if (expected.warned)
      expect(article.warnings.filter((warning) => !warning.includes("names the outlet"))).not.toEqual([]);
    if (expected.warnings_match) expect(article.warnings.join("\n")).toContain(expected.warnings_match);
    for (const reason of expected.reasons ?? []) expect(article.dateReasons.join(" ")).toContain(reason);
    if (expected.starts) expect(article.text.slice(0, expected.starts.length)).toBe(expected.starts);
    if (expected.ends) expect(article.text.slice(-expected.ends.length)).toBe(expected.ends);
    for (const words of expected.absent ?? []) expect(article.text).not.toContain(words);
    for (const words of expected.present ?? []) expect(article.text).toContain(words);
    if (article.publishedOn !== null && article.dateFrom !== "front-matter")
      expect(article.dateReasons).not.toEqual([]);
  });
});
