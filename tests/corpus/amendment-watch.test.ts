import { describe, expect, it } from "vitest";
import { createAmendmentWatch } from "../../src/corpus/amendment-watch.ts";
import { createOutletRegistry } from "../../src/corpus/outlets.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { addDays } from "../../src/text/partial-date.ts";
import type { Article } from "../../src/types.ts";

const read = (id: string, published: string, headline: string, text: string): Article => {
  const raw = `---\ntitle: ${JSON.stringify(headline)}\noutlet: Norland Wire\npublished: ${published}\n---\n\n${text}\n`;
  const origin = { id, collection: "shared", file: `/shared/${id}.md`, html: false };
  const article = readArticle(raw, origin, createOutletRegistry([]));
  if ("reason" in article) throw new Error(article.reason);
  return article;
};

/** More reports than a notice is compared with, one a day; the first is about something else than all the others. */
const REPORTS = 301;
const FIRST_DAY = "2031-01-01";

const reports = Array.from({ length: REPORTS }, (_, day) =>
  day === 0
    ? read(
        "r000",
        FIRST_DAY,
        "Ferry fares rise by a tenth in June",
        "Fares on the Alder line rise by a tenth.",
      )
    : read(
        `r${String(day).padStart(3, "0")}`,
        addDays(FIRST_DAY, day),
        `Harbour bulletin of day ${day}`,
        `The harbour office of Port Aldery counted ${day} ships.`,
      ),
);

const notice = read(
  "withdrawal",
  addDays(FIRST_DAY, REPORTS),
  'WITHDRAWN: "Ferry fares rise by a tenth in June"',
  'Norland Wire withdraws its report "Ferry fares rise by a tenth in June". The report was wrong.',
);

const watchOver = async (articles: readonly Article[]) => {
  const watch = createAmendmentWatch({ isShared: () => true, copyOf: () => null, copies: () => [] });
  for (const article of articles) watch.put(article);
  let steps = 0;
  const count = (): undefined => void (steps += 1);
  const settle = (): Promise<readonly string[]> => {
    steps = 0;
    return watch.settle(new Set(), count);
  };
  await settle();
  return { ...watch, settle, steps: () => steps };
};

describe("a withdrawal by an outlet with more reports than it is compared with", () => {
  it("reaches the report that it names once enough of the later ones are gone", async () => {
    const watch = await watchOver([...reports, notice]);
    expect(watch.of("r000")).toBeUndefined();
    watch.remove("r150");
    expect(await watch.settle()).toEqual(["r000"]);
    expect(watch.of("r000")?.withdrawn?.by).toBe("withdrawal");
  });

  it("loses it again to one that comes between", async () => {
    const watch = await watchOver([...reports.filter(({ id }) => id !== "r150"), notice]);
    expect(watch.of("r000")?.withdrawn?.by).toBe("withdrawal");
    watch.put(reports[150]!);
    await watch.settle();
    expect(watch.of("r000")).toBeUndefined();
  });

  it("is not read again for a report that came too early for it, but for one it was compared with", async () => {
    const watch = await watchOver([...reports, notice]);
    watch.put(
      read("r000", FIRST_DAY, "Ferry fares rise by a fifth", "Fares on the Alder line rise by a fifth."),
    );
    await watch.settle();
    expect(watch.steps()).toBe(0);
    watch.put(reports[150]!);
    await watch.settle();
    expect(watch.steps()).toBeGreaterThan(REPORTS - 2);
  });
});
