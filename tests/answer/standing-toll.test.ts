/** Which count of the dead or injured opens an answer: the newest of the whole that is asked about. */
import { describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import type { Article } from "../../src/types.ts";
import { buildArticle, buildQuery, gather } from "./build.ts";

const WAR = [
  buildArticle({
    id: "war-1",
    publishedOn: "2031-03-10",
    headline: "Fighting in Kesh goes on",
    text: "At least 4,120 people have been killed in Kesh since the war began, the health ministry of Kesh said. The army of Norland shelled the town of Amra again.",
  }),
  buildArticle({
    id: "war-2",
    publishedOn: "2031-05-02",
    headline: "Strikes on camp in Kesh",
    text: "On Friday more than 60 people died in strikes on the Orun camp in Kesh, the health ministry said. Norland said that it had aimed at a store of rockets. At least 9,350 people, most of them civilians, have died in Kesh in the campaign of Norland. The talks of Norland and Kesh were put off. In the war of 2009 about 30,000 people were killed in Kesh.",
  }),
];

const QUAKE = [
  buildArticle({
    id: "quake-1",
    publishedOn: "2031-06-01",
    headline: "Quake strikes Tavia and Lorn",
    text: "In Tavia alone 210 people died in the quake, the government of Tavia said on Sunday. In Lorn the quake killed 40 people.",
  }),
  buildArticle({
    id: "quake-2",
    publishedOn: "2031-06-03",
    headline: "Toll of quake in Tavia rises",
    text: "The number of dead of the quake in Tavia rose to 890 on Tuesday, the government of Tavia said. More than 1,400 people may have died, an agency feared.",
  }),
  buildArticle({
    id: "quake-3",
    publishedOn: "2031-06-03",
    headline: "Snow halts the search after the quake in Tavia and Lorn",
    text: "The quake killed 1,020 people in Tavia and Lorn, rescuers said on Tuesday. Snow fell on both sides of the border.",
  }),
  buildArticle({
    id: "quake-es",
    publishedOn: "2031-06-02",
    language: "es",
    headline: "El terremoto de Tavia deja 400 muertos",
    text: "El terremoto de Tavia ha dejado 400 muertos y 900 heridos, según el gobierno de Tavia. Las escuelas de Lorn y Tavia siguen cerradas.",
  }),
];

const first = async (text: string, articles: readonly Article[]): Promise<string> => {
  const query = buildQuery(text);
  // What the desk finds in other languages: every report of the place.
  const { hits } = gather(buildQuery("Tavia Kesh"), articles);
  const evidence = { ...gather(query, articles), hits };
  const { sentences } = await createExtractiveWriter().write(query, evidence);
  return sentences[0]?.text ?? "";
};

const FIRE = [
  buildArticle({
    id: "fire-1",
    publishedOn: "2031-07-02",
    headline: "Fire in cinema of Tavia",
    text: "A fire in a cinema in Tavia killed 13 people on Sunday, firefighters said. It is the worst fire since 1990, when 43 people died in a dance hall in Tavia. The case falls under sections like 37 and 88 (causing death by negligence), the prosecutor of Tavia said.",
  }),
];

describe("a count that only grows", () => {
  it("is not answered by the dead of another year, nor by the sections of a law", async () => {
    expect(await first("How many people died?", FIRE)).toMatch(/killed 13/);
    expect(await first("How many people died in the fire?", FIRE)).toMatch(/killed 13/);
  });

  it.each([
    "The fire in the cinema of Tavia, the deadliest in the country since 1990, has killed 17 people, firefighters said.",
    "The fire in the cinema of Tavia killed 17 people, the most in a single fire since the war of 1990.",
  ])("is of now where it is called the worst in years: %s", async (text) => {
    const later = buildArticle({
      id: "fire-2",
      publishedOn: "2031-07-04",
      headline: "Search in cinema of Tavia ends",
      text,
    });
    expect(await first("How many people died in the fire?", [...FIRE, later])).toMatch(/17 people/);
  });

  it("is answered by the newest of the whole, not by one strike, an older count or a war long ago", async () => {
    expect(await first("How many people have died in Kesh?", WAR)).toContain("9,350");
  });

  it("is answered by what fell on a day where that is asked", async () => {
    expect(await first("How many people died in Kesh on Friday?", WAR)).toContain("60 people");
  });

  it("is of the place that is named, neither older nor wider nor only feared", async () => {
    expect(await first("How many people died in Tavia?", QUAKE)).toContain("890");
  });

  it.each(["¿Cuántas personas murieron en Tavia?", "Wie viele Menschen starben in Tavia?"])(
    "in another language too: %s",
    async (text) => {
      expect(await first(text, QUAKE)).toContain("890");
    },
  );
});
