/** What a carrier adds to a wire report is found, and the report stays one voice. */
import { beforeAll, expect, it } from "vitest";
import { isRefusal, type Desk } from "../src/desk.ts";
import type { SearchResults } from "../src/types.ts";
import { growingDesk, OTHER_NEWS } from "./digest/support.ts";

const REPORT = `The bridge at Arden closed on Monday after cracks were found in two of its piers, the county said.

At least 40,000 people crossed the bridge each day, the transport office said. “We could not wait any longer,” said Maren Oldgate, the county engineer.

Repairs to the bridge will take until the autumn and will cost 12 million crowns, the county said.`;
const ADDED =
  "The ferrymen of Lower Quell will carry passengers past the bridge for free, the guild of boatmen told this paper.";

let desk: Desk;
beforeAll(async () => {
  const story = { published: "2031-05-05", title: "Bridge at Arden closes" };
  ({ desk } = await growingDesk([
    { ...story, outlet: "Norwire", text: REPORT },
    { ...story, outlet: "Quell Courier", published: "2031-05-06", text: `${REPORT}\n\n${ADDED}` },
    OTHER_NEWS,
  ]));
});

const search = async (text: string): Promise<SearchResults> => {
  const query = desk.makeQuery({ text });
  const found = isRefusal(query) ? query : await desk.search(query);
  if (isRefusal(found)) throw new Error(found.message);
  return found as SearchResults;
};

it("a word that stands in a copy alone is found there", async () => {
  expect(desk.articleEntries(null).filter(({ copyOf }) => copyOf !== null)).toHaveLength(1);
  for (const text of ["boatmen", "ferrymen bridge", "guild of boatmen Arden"]) {
    const { hits } = await search(text);
    expect(hits[0], text).toMatchObject({ outlet: "Quell Courier", text: ADDED });
    expect(hits.filter(({ outlet }) => outlet === "Quell Courier")).toHaveLength(1);
  }
  const query = desk.makeQuery({ text: "Who carries passengers past the bridge for free?" });
  const answer = isRefusal(query) ? query : await desk.ask(query);
  if (isRefusal(answer)) throw new Error(answer.message);
  expect(answer.sentences[0]?.citations[0]?.quote).toContain("guild of boatmen");
});

it("what both say is said once, by the report", async () => {
  const { hits } = await search("bridge piers cracks");
  expect(new Set(hits.map(({ outlet }) => outlet))).toEqual(new Set(["Norwire"]));
});
