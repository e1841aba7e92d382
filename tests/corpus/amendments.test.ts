import { describe, expect, it } from "vitest";
import { makeAmendmentFinder } from "../../src/corpus/amendments.ts";
import { createOutletRegistry } from "../../src/corpus/outlets.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { atOnce } from "../../src/text/breath.ts";
import type { Article } from "../../src/types.ts";
import { LEFT_ALONE, LINKED, type AmendmentCase, type CaseArticle } from "./amendment-cases.ts";

const read = (id: string, [outlet, published, headline, text, more = ""]: CaseArticle): Article => {
  const raw = `---\ntitle: ${JSON.stringify(headline)}\noutlet: ${JSON.stringify(outlet)}\npublished: ${published}\n${more}\n---\n\n${text}\n`;
  const collection = id === "private" ? "server-1" : "shared";
  const article = readArticle(
    raw,
    { id, collection, file: `/${collection}/${id}.md`, html: false },
    createOutletRegistry([]),
  );
  if ("reason" in article) throw new Error(article.reason);
  return article;
};

/** What becomes of each article of a case; those that are left alone do not occur. */
const outcomeOf = ({ articles }: AmendmentCase): Record<string, string> => {
  const all = Object.entries(articles).map(([id, given]) => read(id, given));
  const first = all.find(({ id }) => id === "a");
  const steps = makeAmendmentFinder(all, {
    isShared: ({ collection }) => collection === "shared",
    copyOf: (article) => (article !== first && article.text === first?.text ? "a" : null),
  });
  const found = atOnce(steps).find(all);
  return Object.fromEntries(
    all.flatMap((article): [string, string][] => {
      const { withdrawn, corrected } = { ...article, ...found.get(article.id) };
      if (withdrawn) return [[article.id, `withdrawn by ${withdrawn.by}`]];
      return corrected ? [[article.id, `corrected by ${corrected.by}`]] : [];
    }),
  );
};

describe("an outlet that takes back or puts right its report", () => {
  it.each(LINKED.map((given) => [given.name, given] as const))("is linked to it: %s", (_, given) => {
    expect(outcomeOf(given)).toEqual(given.expected);
  });
});

describe("what only looks like it", () => {
  it.each(LEFT_ALONE.map((given) => [given.name, given] as const))("is left alone: %s", (_, given) => {
    expect(outcomeOf(given)).toEqual(given.expected);
  });
});

describe("a withdrawal that quotes the report", () => {
  it.each([
    'Radio Venn withdraws its report of May 3, "One dead after the dam overflow". The man is alive.',
    "Radio Venn retira su información del 3 de mayo, «Un muerto tras el desbordamiento». El hombre vive.",
  ])("repeats it as an error: %s", (text) => {
    const { errors = [] } = read("a", [
      "Radio Venn",
      "2033-05-05",
      "Retraction: no death in Lower Venn",
      text,
    ]);
    expect(errors).toHaveLength(1);
  });
});
