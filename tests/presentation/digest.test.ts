import { describe, expect, it } from "vitest";
import { LANGUAGE_CODES, renderDigest, wordsFor } from "../../src/presentation/index.ts";
import type { Citation, Digest, Figure } from "../../src/types.ts";

const citation = (marker: number, outlet = "Coastal Wire"): Citation => ({
  marker,
  articleId: `article-${marker}`,
  outlet,
  carrier: null,
  publishedOn: "2031-03-04",
  passageId: `article-${marker}#0`,
  quote: "words",
  start: 0,
  end: 5,
});

const figure = (printed: string, value: number, marker: number): Figure => ({
  printed,
  value,
  upper: null,
  bound: "at-least",
  measure: "deaths",
  unit: null,
  attributedTo: "harbour police",
  asOf: null,
  publishedOn: "2031-03-04",
  outlet: "Coastal Wire",
  citation: citation(marker),
});

const digest: Digest = {
  kind: "digest",
  topic: "Ferry accident",
  since: "2031-03-03T07:00:00.000Z",
  articles: 7,
  outlets: [
    { outlet: "Coastal Wire", articles: 4 },
    { outlet: "El Faro", articles: 3 },
  ],
  copies: 2,
  writer: "extractive",
  sentences: [{ text: "The ferry carried 214 people.", citations: [citation(1)] }],
  dropped: 0,
  moved: [{ measure: "deaths", from: figure("12", 12, 1), to: figure("31", 31, 3) }],
  changed: [
    {
      articleId: "article-4",
      outlet: "Herald",
      publishedOn: "2031-03-05",
      headline: "Toll of the ferry",
      how: "correction",
      figures: [{ before: "31", after: "29" }],
      rewordings: [],
      note: "Correction: 29 people died.",
      citations: [citation(4, "Herald")],
    },
  ],
  disagreements: [{ topic: "deaths on 5 Mar", citations: [citation(2, "El Faro"), citation(3)] }],
  silent: ["Morning Post"],
};

const frame = {
  since: "Mon 3 Mar, 08:00",
  late: null,
  marker: "k3f9w2 no. 12",
  next: { moment: "Tue 4 Mar, 08:00", timezone: "Europe/Berlin" },
};

describe("a digest as a message", () => {
  it("says what is new, what moved, who contradicts and who fell silent, and when the next one comes", () => {
    expect(renderDigest(digest, frame).content).toBe(
      [
        "**Ferry accident** · since Mon 3 Mar, 08:00",
        "**New:** 7 articles from 2 outlets (2 copies folded) · Coastal Wire 4, El Faro 3",
        "The ferry carried 214 people.¹",
        "**Moved:** deaths at least 12 → at least 31 (harbour police)¹ ³",
        "**Changed:** Herald, 5 Mar: 31 → 29 (correction)⁴",
        "**New disagreement:** deaths on 5 Mar² ³ · **Newly silent:** Morning Post",
        "",
        "¹ Coastal Wire · 4 Mar 2031 · article-1",
        "-# ² El Faro, 4 Mar 2031 · ³ Coastal Wire, 4 Mar 2031 · ⁴ Herald, 4 Mar 2031",
        "-# sentences as printed · next: Tue 4 Mar, 08:00 Europe/Berlin · k3f9w2 no. 12 · /digest pause",
      ].join("\n"),
    );
  });

  it("speaks other languages too", () => {
    expect(
      renderDigest(digest, frame, { words: wordsFor("es") })
        .content?.split("\n")
        .slice(0, 6),
    ).toEqual([
      "**Ferry accident** · desde Mon 3 Mar, 08:00",
      "**Nuevo:** 7 artículos de 2 medios (2 copias agrupadas) · Coastal Wire 4, El Faro 3",
      "The ferry carried 214 people.¹",
      "**Cambia:** deaths al menos 12 → al menos 31 (harbour police)¹ ³",
      "**Modificado:** Herald, 5 mar: 31 → 29 (corrección)⁴",
      "**Nueva discrepancia:** deaths on 5 Mar² ³ · **Dejan de informar:** Morning Post",
    ]);
  });

  it.each(LANGUAGE_CODES)("carries what tells it from every other in one piece, in %s", (code) => {
    expect(renderDigest(digest, frame, { words: wordsFor(code) }).content).toContain("k3f9w2 no. 12");
  });

  it("is one line where nothing is new", () => {
    const nothing = {
      ...digest,
      articles: 0,
      outlets: [],
      copies: 0,
      sentences: [],
      moved: [],
      changed: [],
      disagreements: [],
    };
    expect(renderDigest(nothing, frame).content).toBe(
      "**Ferry accident** · since Mon 3 Mar, 08:00 · nothing new\n" +
        "-# next: Tue 4 Mar, 08:00 Europe/Berlin · k3f9w2 no. 12 · /digest pause",
    );
  });

  it("keeps its last line whole, however much there is to tell", () => {
    const long = {
      ...digest,
      topic: "@everyone ".repeat(80),
      sentences: Array.from({ length: 12 }, (_, index) => ({
        text: `${"Very long words about the ferry ".repeat(20)}${index}.`,
        citations: [citation(index + 1)],
      })),
    };
    const [embed] = renderDigest(long, frame).embeds ?? [];
    expect(Array.from(embed?.description ?? "").length).toBeLessThanOrEqual(4_096);
    expect(embed?.description).toMatch(/ · k3f9w2 no\. 12 · \/digest pause$/);
  });
});
