/** What somebody said: their words alone, under whatever the reports call them. */
import { describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { buildArticle, buildQuery, gather } from "./build.ts";

const ARTICLES = [
  buildArticle({
    id: "pilot-1",
    publishedOn: "2034-04-02",
    headline: "Balloon comes down on school roof in Ostry",
    text: "A balloon came down on the roof of a school in Ostry on Sunday. The pilot, Karla Venn, was not hurt. Pupils watched the pilot being led away.",
  }),
  buildArticle({
    id: "pilot-2",
    publishedOn: "2034-04-05",
    headline: "Balloon pilot speaks to investigators",
    text: "Karla Venn, the pilot, spoke to investigators in Ostry for an hour. Venn said that a valve of the balloon had stuck open at 300 metres. Reporters waited in the rain for the pilot to leave.",
  }),
  buildArticle({
    id: "inspector",
    publishedOn: "2034-04-06",
    headline: "Balloon had been inspected",
    text: "The balloon had been inspected in March, Otto Brill, the chief inspector, said. He said that the burner was new. The pilot was not there.",
  }),
];

const said = async (text: string): Promise<string[]> => {
  const query = buildQuery(text);
  const { sentences } = await createExtractiveWriter().write(query, gather(query, ARTICLES));
  return sentences.map((sentence) => sentence.text);
};

describe("a question for somebody's words", () => {
  it("opens with them where the report gives the name and the question the trade", async () => {
    expect((await said("What did the pilot say?"))[0]).toMatch(/^Venn said that a valve/);
  });

  it("goes on with no sentence that only has the speaker in it", async () => {
    expect((await said("What did the pilot say?")).join(" ")).not.toMatch(/Pupils watched|Reporters waited/);
  });

  it("gives nobody the words of another", async () => {
    expect((await said("What did Venn say about the burner?")).join(" ")).not.toMatch(/burner was new/);
    expect((await said("What did Brill say about the burner?"))[0]).toBe("He said that the burner was new.");
  });
});
