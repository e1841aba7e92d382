/** Outlets that a search leaves out by name. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createExtractiveWriter } from "../src/answer/extractive-writer.ts";
import { createLibrary } from "../src/corpus/library.ts";
import { createDesk, isRefusal, type Desk } from "../src/desk.ts";
import { createPassageIndex } from "../src/retrieval/passage-index.ts";

const REPORTS: readonly (readonly [outlet: string, text: string])[] = [
  ["Ardle Herald", "The kiln at Ardle went out on Monday for the first time in 90 years."],
  ["Velm Wire", "Fuel for the kiln at Ardle had run out, the potters said by wire on Monday."],
  ["Kiln Post", "Forty potters lost their work when the kiln at Ardle went out."],
];

let folder = "";
const deskOver = async (reports: typeof REPORTS): Promise<Desk> => {
  const own = await mkdtemp(join(folder, "corpus-"));
  for (const [at, [outlet, text]] of reports.entries())
    await writeFile(
      join(own, `${at}.md`),
      `---\noutlet: ${outlet}\npublished: 2031-02-0${at + 1}\n---\n# Kiln\n\n${text}\n`,
    );
  const clock = { now: () => new Date("2031-07-01T12:00:00Z") };
  const library = await createLibrary({ folder: own, clock });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  return createDesk({ library, index, writer: createExtractiveWriter(), clock });
};

let desk: Desk;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "left-out-"));
  desk = await deskOver(REPORTS);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const outletsFound = async (text: string): Promise<string[]> => {
  const query = desk.makeQuery({ text });
  if (isRefusal(query)) throw new Error(query.message);
  const found = await desk.search(query);
  return isRefusal(found) ? [] : found.hits.map(({ outlet }) => outlet).toSorted();
};

it.each([
  ["kiln -Herald", ["Kiln Post", "Velm Wire"]],
  ['kiln -"Ardle Herald"', ["Kiln Post", "Velm Wire"]],
  // In small letters it is a word of the text, and the first word of a name leaves nobody out.
  ["kiln -wire", ["Ardle Herald", "Kiln Post"]],
  ["potters -Kiln", []],
])("leaves out whom a minus names by the end of the name: %s", async (text, expected) => {
  expect(await outletsFound(text)).toEqual(expected);
});
