import { describe, expect, it } from "vitest";
import { createMemory } from "../../src/text/article-memory.ts";

const articles = (count: number): readonly { readonly id: number }[] =>
  Array.from({ length: count }, (_, id) => ({ id }));

describe("a memory of what was read of articles", () => {
  it("holds as many as one command reads", () => {
    const memory = createMemory<object, number>(20);
    const read = articles(20);
    for (const article of read) memory.set(article, article.id);
    expect(read.map((article) => memory.get(article))).toEqual(read.map(({ id }) => id));
  });

  it("holds no more than twice as many, however much is asked about", () => {
    const memory = createMemory<object, number>(20);
    const read = articles(500);
    for (const article of read) memory.set(article, article.id);
    const held = read.filter((article) => memory.get(article) !== undefined);
    expect(held.length).toBeLessThanOrEqual(40);
    expect(held).toContain(read.at(-1));
  });

  it("keeps what is asked for again and again", () => {
    const memory = createMemory<object, number>(20);
    const [often = { id: -1 }, ...others] = articles(500);
    memory.set(often, 7);
    for (const article of others) {
      memory.set(article, article.id);
      expect(memory.get(often)).toBe(7);
    }
  });

  it("takes a value set anew in place of the one before", () => {
    const memory = createMemory<object, number>(1);
    const [one = {}, other = {}] = articles(2);
    memory.set(one, 1);
    memory.set(other, 2);
    memory.set(one, 3);
    expect(memory.get(one)).toBe(3);
  });
});
