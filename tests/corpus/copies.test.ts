import { describe, expect, it } from "vitest";
import { createRelations, traitsOf } from "../../src/corpus/relations.ts";
import { createOutletRegistry } from "../../src/corpus/outlets.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import type { Article } from "../../src/types.ts";

const outlets = createOutletRegistry([{ name: "Tidewire", aliases: [], domains: [], agency: true }]);
const rules = {
  isAgency: (outlet: string) => outlets.find(outlet)?.agency ?? false,
  isShared: (article: Article) => article.collection !== "guild",
};

const read = (id: string, text: string, collection = "harbour"): Article => {
  const article = readArticle(text, { id, collection, file: `/${id}`, html: false }, outlets);
  if ("reason" in article) throw new Error(article.reason);
  return article;
};

const WIRE = [
  "The passenger ferry Marguerite sank off Greyhaven on Tuesday evening with 84 people aboard, the coast guard said.",
  "Rescue crews pulled 61 people from the water before midnight, and 14 were still missing on Wednesday morning, according to Commander Ilse Brandt.",
  "Brandt said the vessel had sent no distress call and that its beacon was found unopened in its locker.",
  "The operator, Northline, said the ferry had passed its last inspection in January without remarks.",
  "Relatives gathered in the town hall, where volunteers handed out blankets and soup through the night.",
  "The ministry of transport announced an inquiry, the third into a loss on that coast within ten years.",
];
const wire = WIRE.join("\n\n");
const agency = () => read("wire", `GREYHAVEN (Tidewire) — ${wire}`);
const relationsOf = async (articles: readonly Article[]) => {
  const relations = createRelations(rules);
  for (const article of articles) relations.put(article, traitsOf(article));
  await relations.settle(() => undefined);
  const none = { copyOf: null, copyLikeness: null, warnings: [] as readonly string[] };
  return articles.map((article) => relations.of(article) ?? none);
};
const copyOf = async (articles: readonly Article[]) =>
  (await relationsOf(articles)).map(({ copyOf }) => copyOf);

describe("syndicated copies", () => {
  it("folds a copy with other furniture, headline and dateline into the agency's own", async () => {
    const carried = read(
      "post",
      `Ferry tragedy shocks the coast - Harbour Post\nBy Tidewire\nPosted March 5, 2031\n\n${wire}\n\nShare on Facebook\nYou may also like\nBest beaches`,
    );
    const articles = [carried, agency()];
    expect(await copyOf(articles)).toEqual(["wire", null]);
    expect((await relationsOf(articles))[0]!.copyLikeness).toBeGreaterThan(0.9);
    expect(carried.carrier).toBe("Harbour Post");
  });

  it("folds a copy whose tail was trimmed", async () => {
    expect(await copyOf([agency(), read("short", WIRE.slice(0, 3).join("\n\n"))])).toEqual([null, "wire"]);
  });

  it("folds a copy with a paragraph of the carrier's own, with figures of its own", async () => {
    const own =
      "In our town, 12 families have taken in survivors, and the school gave its hall to 30 more, the mayor told this newspaper.";
    expect(await copyOf([agency(), read("own", `${wire}\n\n${own}`)])).toEqual([null, "wire"]);
  });

  it("folds a lightly edited copy", async () => {
    const edited = wire
      .replace("passenger ferry", "ferry")
      .replace("pulled", "rescued")
      .replace("through the night", "overnight")
      .replaceAll("“", '"');
    expect(await copyOf([agency(), read("edited", edited)])).toEqual([null, "wire"]);
  });

  it("leaves two reports of one event apart", async () => {
    const other = [
      "Fourteen people are missing after a ferry went down near Greyhaven late on Tuesday.",
      "Commander Ilse Brandt of the coast guard told reporters that 61 of the 84 aboard were safe, and that no call for help had come from the bridge.",
      "Northline, which runs the line, pointed to a clean inspection in January; a third inquiry in ten years will now look at the coast's ferries.",
      "In the town hall, families waited under blankets for word.",
    ].join("\n\n");
    expect(await copyOf([agency(), read("other", other)])).toEqual([null, null]);
  });

  it("keeps a later version with another toll apart, and says so on both", async () => {
    const update = wire.replace("61 people", "66 people").replace("14 were", "9 were");
    const articles = [agency(), read("update", update)];
    expect(await copyOf(articles)).toEqual([null, null]);
    const found = await relationsOf(articles);
    expect(found[0]!.warnings.join()).toContain("update");
    expect(found[1]!.warnings.join()).toMatch(/wire.*kept apart/u);
  });

  it("leaves a second report apart that repeats the background of the first", async () => {
    const second = [
      "Divers reached the wreck of the Marguerite on Friday and found the car deck's doors open, the navy said.",
      "The find supports what survivors told the police, a person close to the inquiry said, asking not to be named.",
      "Northline's shares lost a fifth of their value within two days, and its chairman offered to resign.",
      ...WIRE.slice(4),
    ].join("\n\n");
    expect(await copyOf([agency(), read("second", second)])).toEqual([null, null]);
  });

  it("does not take a short stock phrase for a copy", async () => {
    expect(
      await copyOf([
        read("a", "There is no news today from the port of Greyhaven."),
        read("b", "There is no news today from the port of Greyhaven. Boats sail."),
      ]),
    ).toEqual([null, null]);
  });

  it("takes the earliest where no agency is among the copies", async () => {
    const dated = (id: string, day: string) =>
      read(id, `---\noutlet: ${id}\npublished: ${day}\n---\n${wire}`);
    expect(await copyOf([dated("later", "2031-03-06"), dated("first", "2031-03-05")])).toEqual([
      "first",
      null,
    ]);
  });

  it("never names a server's own article as the original of another collection's", async () => {
    const own = read("guilds", `GREYHAVEN (Tidewire) — ${wire}`, "guild");
    const shared = read("shared", `---\noutlet: Harbour Post\n---\n${wire}`);
    expect(await copyOf([own, shared])).toEqual(["shared", null]);
    expect(await copyOf([read("guilds", wire, "guild"), agency()])).toEqual(["wire", null]);
  });

  it("folds a thousand copies into one", async () => {
    const articles = Array.from({ length: 1000 }, (_, index) => ({ ...agency(), id: `wire${index}` }));
    const originals = (await copyOf(articles)).filter((original) => original === null);
    expect(originals).toHaveLength(1);
  });

  it("finds an original past the first of many stock reports that differ in their figures", async () => {
    const rates = (at: number): string =>
      wire.replace("84 people", `${at + 200} people`).replace("61 people", `${at + 90} people`);
    const stock = Array.from({ length: 20 }, (_, at) => read(`stock${at + 10}`, rates(at)));
    const again = read("stock29-again", rates(19));
    const originals = await copyOf([...stock, again]);
    expect(originals.slice(0, 20).every((original) => original === null)).toBe(true);
    expect(originals.at(-1)).toBe("stock29");
  });
});
