import { describe, expect, it } from "vitest";
import { logOddsScore } from "../../src/analysis/framing-words.ts";
import { framing } from "../../src/analysis/framing.ts";
import { atOnce } from "../../src/text/breath.ts";
import type { Hit } from "../../src/types.ts";
import { articleOf, hitsOf } from "./article.ts";

const frame = (hits: readonly Hit[]) => atOnce(framing(hits));

const WIRE = `The vessel struck the breakwater, the harbour police said. The vessel carried 214 passengers, officials said. Officials said that the vessel was licensed for coastal trips. “The vessel was sound,” Ana Ortega said. The harbour police closed the port and searched the water for survivors through the night. Divers found the recorder of the vessel near the breakwater. Rescue boats left the harbour before dawn, according to the harbour police. The inquiry into the vessel opens at the town hall.`;
const FARO = `The tragedy struck families who had waited at the pier. Families of the tragedy wept at the harbour. “Nobody told us anything,” said Luis Brandt, whose brother died. Families asked why the ferry sailed in fog. The tragedy of the ferry left the town without fishermen. Neighbours brought soup and blankets to the families in the school. The owners of the ferry stayed silent about the tragedy, families said. Flowers lay on the breakwater where the passengers had come ashore.`;

const wire = articleOf(WIRE, { id: "wire", outlet: "Coastal Wire" });
const faro = articleOf(FARO, { id: "faro", outlet: "El Faro" });

describe("framing", () => {
  const { outlets, notes, shortage } = frame(hitsOf(wire, faro));
  const wordsOf = (outlet: string): string[] =>
    outlets.find((one) => one.outlet === outlet)?.words.map(({ term }) => term) ?? [];

  it("names the words that mark each outlet against the other, as printed", () => {
    expect(shortage).toBeNull();
    expect(wordsOf("Coastal Wire")[0]).toBe("vessel");
    expect(wordsOf("El Faro").slice(0, 2).sort()).toEqual(["families", "tragedy"]);
    expect(wordsOf("El Faro")).not.toContain("breakwater");
  });

  it("opens each word's sentences", () => {
    for (const { words } of outlets)
      for (const { term, count, otherCount, citations } of words) {
        expect(count).toBeGreaterThan(otherCount);
        expect(citations.length).toBeGreaterThan(0);
        for (const { quote, articleId, start, end } of citations) {
          expect(quote.toLowerCase()).toContain(term.toLowerCase().slice(0, 4));
          expect((articleId === "wire" ? WIRE : FARO).slice(start, end)).toBe(quote);
        }
      }
  });

  it("tells whom each quotes and how it names its sources", () => {
    const [coastal, other] = ["Coastal Wire", "El Faro"].map((name) =>
      outlets.find(({ outlet }) => outlet === name),
    );
    expect(coastal?.speakers).toEqual([{ speaker: "Ana Ortega", quotes: 1, share: 1 }]);
    expect(other?.speakers).toEqual([{ speaker: "Luis Brandt", quotes: 1, share: 1 }]);
    expect(coastal?.attributions.map(({ phrase, count }) => `${phrase} ${count}`)).toEqual(
      expect.arrayContaining(["harbour police 2"]),
    );
  });

  it("lists a person once, under the fullest name, and no things among those who say something", () => {
    const text = `${FARO} Fisheries minister Ines Falk said that 12 boats were out. Ms. Falk said that 9 came home. Falk said that 3 were missing. A count showed that 40 slept in the school. The vessel showed damage, and the data recorder showed that it had slowed. Two people said that 5 lights were out. The latest figures show that 80 were aboard. The Lund port authority said on Monday that 30 were safe. Updated Harbour ministry numbers stand, the port authority said.`;
    const falk = articleOf(text, { id: "falk", outlet: "El Faro" });
    const attributions =
      frame(hitsOf(wire, falk)).outlets.find(({ outlet }) => outlet === "El Faro")?.attributions ?? [];
    expect(attributions[0]).toMatchObject({ phrase: "Fisheries minister Ines Falk", count: 3 });
    const phrases = attributions.map(({ phrase }) => phrase);
    expect(phrases.filter((phrase) => /Falk/u.test(phrase))).toHaveLength(1);
    expect(phrases.filter((phrase) => /count|vessel|recorder|people|figures|updated/iu.test(phrase))).toEqual(
      [],
    );
    expect(phrases).toContain("Lund port authority");
  });

  it("takes neither the outlet itself nor a clause for a source that it names", () => {
    const own = articleOf(
      `${FARO} The captain told El Faro that it was dark. El Faro said that 12 crew stayed. Its owner said that 30 left. I counted 40, the mate said.`,
      { id: "own", outlet: "El Faro" },
    );
    const phrases = frame(hitsOf(wire, own)).outlets.flatMap(({ attributions }) =>
      attributions.map(({ phrase }) => phrase),
    );
    expect(phrases).toContain("mate");
    expect(phrases.filter((phrase) => /^(?:El Faro|Its|I)(?!\p{L})/u.test(phrase))).toEqual([]);
  });

  it("takes no general word, weekday or half of a name for a mark, and half of no clause for a source", () => {
    const other = articleOf(FARO, { id: "other", outlet: "El Faro", publishedOn: "2031-03-05" });
    const text = `People waited at the Red Crescent tent every Friday. People said the Red Crescent had no soup. The Red Crescent, people said, comes on any Friday. Each Friday people wait. Hours later Luis Brandt said the tents were full. “The boat was late,” said Ana Ortega. The soup was cold, the soup was thin, the soup was gone. Volunteers carried wood, boiled water and mended roofs; carpenters raised a shelter for widows beside the market.`;
    const again = `“Nobody came for us that night,” Ortega said at the pier, where the boats lay.`;
    const one = frame(
      hitsOf(
        articleOf(text, { id: "one", outlet: "Tent News", publishedOn: "2031-03-05" }),
        articleOf(again, { id: "two", outlet: "Tent News", publishedOn: "2031-03-06" }),
        other,
      ),
    ).outlets.find(({ outlet }) => outlet === "Tent News");
    expect(one?.words.map(({ term }) => term).sort()).toEqual(["Crescent", "soup"]);
    expect(one?.attributions.map(({ phrase }) => phrase)).toContain("Luis Brandt");
    expect(one?.speakers).toEqual([{ speaker: "Ana Ortega", quotes: 2, share: 1 }]);
  });

  it("cites no more than a reply shows, since every article cited takes a digit", () => {
    for (const { words, attributions } of outlets) {
      expect(words.length).toBeLessThanOrEqual(8);
      expect(attributions.length).toBeLessThanOrEqual(4);
      for (const { citations } of [...words, ...attributions])
        expect(citations.length).toBeLessThanOrEqual(3);
    }
  });

  it("says from how little it speaks", () => {
    expect(notes[0]).toBe("from 1 article each: a hint, not a finding");
  });

  it("says why it cannot, with one outlet, with too few words, with none", () => {
    expect(frame(hitsOf(wire)).shortage).toMatch(/Only Coastal Wire/);
    const short = articleOf("The ferry sank.", { id: "short", outlet: "El Faro" });
    expect(frame(hitsOf(wire, short)).shortage).toMatch(/El Faro has fewer than/);
    expect(frame([]).shortage).toBe("No outlet reports on this.");
  });

  it("counts a copy as its original's voice", () => {
    const copy = articleOf(WIRE, { id: "copy", outlet: "Morning Post", copyOf: "wire" });
    expect(frame(hitsOf(wire, faro, copy)).articles.map(({ outlet }) => outlet)).toEqual([
      "Coastal Wire",
      "El Faro",
    ]);
  });

  it("leaves out the outlets' own names", () => {
    const loud = articleOf(
      `${FARO} El Faro learned it. El Faro saw it. El Faro was there. Faro readers knew.`,
      {
        id: "loud",
        outlet: "El Faro",
      },
    );
    const first = frame(hitsOf(loud, wire)).outlets.find(({ outlet }) => outlet === "El Faro");
    expect(first?.words.map(({ term }) => term.toLowerCase())).not.toContain("faro");
  });
});

describe("the log-odds score", () => {
  it("is zero for equal use, opposite for opposite use, and grows with the evidence", () => {
    expect(logOddsScore(5, 1000, 5, 1000)).toBeCloseTo(0);
    expect(logOddsScore(8, 1000, 2, 1000)).toBeCloseTo(-logOddsScore(2, 1000, 8, 1000));
    expect(logOddsScore(80, 10_000, 20, 10_000)).toBeGreaterThan(logOddsScore(8, 1000, 2, 1000));
    expect(logOddsScore(0, 1000, 0, 1000)).toBe(0);
  });

  it("agrees with the formula worked by hand", () => {
    // prior 1, prior total 200: ln(9/1191) - ln(3/1197), variance 1/9 + 1/3.
    expect(logOddsScore(8, 1000, 2, 1000)).toBeCloseTo(
      (Math.log(9 / 1191) - Math.log(3 / 1197)) / Math.sqrt(1 / 9 + 1 / 3),
      10,
    );
  });

  it("sets words only against words of the same language", () => {
    const spanish = articleOf(
      "La naviera guardó silencio. La naviera no quiso hablar con las familias. Las familias esperaban en el muelle. La naviera dijo que el barco tenía licencia. Las familias pidieron otra búsqueda. Los vecinos llevaron mantas y sopa a las familias en la escuela del puerto. El alcalde prometió una plaza. La ministra visitó el puerto con los pescadores.",
      { id: "bitacora", outlet: "La Bitácora", language: "es" },
    );
    const framed = frame(hitsOf(wire, faro, spanish));
    expect(framed.outlets.find(({ outlet }) => outlet === "La Bitácora")?.words).toEqual([]);
    expect(framed.notes).toContain("no other outlet in the same language: La Bitácora");
    expect(framed.outlets.find(({ outlet }) => outlet === "Coastal Wire")?.words[0]?.term).toBe("vessel");
  });

  it("takes no unit for a mark, and no half sentence for a source", () => {
    const hours = articleOf(
      `${WIRE} It took 12 hours. After 12 hours more, in 12 hours of fog, it was over. In a statement on Monday the port office said it was closed, bringing relief to crews which had warned of worse.`,
      { id: "hours", outlet: "Coastal Wire" },
    );
    const [coastal] = frame(hitsOf(hours, faro)).outlets;
    expect(coastal?.words.map(({ term }) => term)).not.toContain("hours");
    const phrases = coastal?.attributions.map(({ phrase }) => phrase) ?? [];
    expect(phrases).toContain("port office");
    expect(phrases.filter((phrase) => /relief|statement/u.test(phrase))).toEqual([]);
  });
});
