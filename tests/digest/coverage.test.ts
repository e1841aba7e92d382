import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/desk.ts";
import { blankQuery } from "../../src/desk/query.ts";
import { DAM_BREAKS, growingDesk, INQUIRY_OPENS, OTHER_NEWS, TOLL_RISES, VALLEY_LEFT } from "./support.ts";

const dam = { ...blankQuery, text: "Ostrel dam" };

const opened = async () => {
  const { desk, publish } = await growingDesk([DAM_BREAKS, VALLEY_LEFT, OTHER_NEWS]);
  const covering = async (query: typeof dam & { articleIds?: readonly string[] }) => {
    const coverage = await desk.coverage(query);
    if (isRefusal(coverage)) return null;
    return {
      articles: coverage.articles.map(({ headline }) => headline).sort(),
      copies: coverage.copies.map(({ outlet }) => outlet),
    };
  };
  return { desk, publish, covering };
};

describe("the articles on a topic", () => {
  it("are those about it, each once, copies apart", async () => {
    const { publish, covering } = await opened();
    await publish({ ...DAM_BREAKS, published: "2031-03-02" });
    expect(await covering(dam)).toEqual({
      articles: [DAM_BREAKS.title, VALLEY_LEFT.title].sort(),
      copies: ["Coastal Wire"],
    });
  });

  it("keep to given articles, and are refused where none of these is about it", async () => {
    const { desk, publish, covering } = await opened();
    await publish(TOLL_RISES, INQUIRY_OPENS);
    const idOf = (title: string): string =>
      desk.articleEntries(null).find(({ headline }) => headline === title)?.id ?? "";
    const fresh = [TOLL_RISES, INQUIRY_OPENS, OTHER_NEWS].map(({ title }) => idOf(title));
    expect(await covering({ ...dam, articleIds: fresh })).toEqual({
      articles: [INQUIRY_OPENS.title, TOLL_RISES.title].sort(),
      copies: [],
    });
    expect(await covering({ ...dam, articleIds: [idOf(OTHER_NEWS.title)] })).toBeNull();
    expect(await covering({ ...dam, articleIds: [] })).toBeNull();
    expect(await covering({ ...dam, text: "volcano eruption" })).toBeNull();
  });

  it("are all counted, however many there are", async () => {
    const { desk } = await growingDesk(
      Array.from({ length: 150 }, (_, index) => ({
        ...TOLL_RISES,
        title: `Ostrel dam, day ${index}`,
        text: `The Ostrel dam was the matter of talks in village number ${index}, its mayor said.\n\nVillage ${index} wants the Ostrel dam rebuilt by ${2040 + index}, the mayor of village ${index} told a meeting there, and its ${index * 7 + 3} people agree.`,
      })),
    );
    const coverage = await desk.coverage(dam);
    if (isRefusal(coverage)) throw new Error(coverage.message);
    expect(coverage.articles.length + coverage.copies.length).toBe(150);
  });
});
