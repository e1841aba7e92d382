import { describe, expect, it } from "vitest";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import { makeArticle } from "../contracts/articles.ts";

const WORDS = "harbour ferry captain radar inquiry minister licence families crowns divers".split(" ");

/** A made-up text of `count` paragraphs, the same for the same seed. */
const textOf = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) =>
    Array.from({ length: 20 }, (_, word) => WORDS[(seed * 7 + at * 3 + word * word) % WORDS.length]).join(
      " ",
    ),
  ).join("\n\n");

describe("an index that lives", () => {
  it("answers after any run of additions, replacements and removals as one built at once", () => {
    const living = createPassageIndex();
    const kept = new Map<string, string>();
    for (let step = 0; step < 1500; step += 1) {
      const id = `a${(step * 37) % 400}`;
      if (step % 5 === 4) {
        expect(living.remove(id)).toBe(kept.delete(id));
      } else {
        const text = `${textOf(step, 1 + (step % 4))} mark${step}`;
        living.add(makeArticle(id, text));
        kept.set(id, text);
      }
      if (step % 11 === 0) {
        expect(living.search({ text: `mark${step}`, limit: 1 }).total).toBe(step % 5 === 4 ? 0 : 1);
      }
    }
    const fresh = createPassageIndex();
    for (const [id, text] of kept) fresh.add(makeArticle(id, text));
    expect(living.size).toMatchObject({ articles: kept.size, passages: fresh.size.passages });
    for (const text of [
      "radar",
      "mark1490 ferry",
      "captain -radar",
      '"ferry captain"',
      '"radar mark1490"',
      'radar -"ferry captain"',
      "mark3",
    ]) {
      const [now, built] = [living, fresh].map((index) => index.search({ text, limit: 1000 }));
      expect(now!.total).toBe(built!.total);
      expect(now!.terms).toEqual(built!.terms);
      const ids = (outcome: typeof now): string[] =>
        outcome!.hits.map(({ articleId, passage }) => `${articleId}#${passage}`).sort();
      expect(ids(now)).toEqual(ids(built));
    }
    const passages = [...kept.values()].flatMap((text) => text.split("\n\n"));
    const read = (phrase: string): number => passages.filter((text) => text.includes(phrase)).length;
    for (const phrase of ["ferry captain", "harbour divers", "captain minister", "radar ferry"]) {
      const { total, isTotalMost } = living.search({ text: `"${phrase}"`, limit: 1000 });
      expect(isTotalMost ?? false).toBe(false);
      expect(total).toBe(read(phrase));
    }
  });
});
