/** Questions made from a corpus's own words, the same ones on every run. */
import { analyse } from "../../src/text/terms.ts";
import type { Article } from "../../src/types.ts";

const SHAPES = ["What happened with {}?", "Who said {}?", "How many {}?", "When was {}?", "{}"];

/** `count` questions: a few neighbouring content words of a passage, taken evenly over the corpus, in changing shapes. */
export const questionsFrom = (articles: readonly Article[], count: number): string[] => {
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
  return Array.from({ length: count }, (_, number) => {
    const chosen = passages[Math.floor((number * passages.length) / count)];
    if (!chosen) throw new Error("There are no passages to ask about.");
    const text = chosen.article.text.slice(chosen.passage.start, chosen.passage.end);
    const terms = analyse(text, chosen.article.language);
    const from = (number * 7) % Math.max(1, terms.length - 3);
    const words = terms.slice(from, from + 2 + (number % 3)).map(({ start, end }) => text.slice(start, end));
    return (SHAPES[number % SHAPES.length] ?? "{}").replace("{}", words.join(" "));
  });
};
