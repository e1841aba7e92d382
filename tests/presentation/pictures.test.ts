import { describe, expect, it } from "vitest";
import {
  attachmentOf,
  comparisonPicture,
  drawPng,
  figuresChart,
  framingChart,
  lengthOf,
  wordsFor,
} from "../../src/presentation/index.ts";
import { outletStyles } from "../../src/presentation/pictures/palette.ts";
import { niceTicks, valueScale, valueTicks } from "../../src/presentation/pictures/scales.ts";
import { textWidth } from "../../src/presentation/pictures/svg.ts";
import type { FiguresLedger } from "../../src/types.ts";
import { comparison, figure, framing, ledger } from "./answers.ts";
import { createRandom, hostileText } from "./hostile.ts";

const options = {
  madeOn: "2031-04-02",
  knownOutlets: ["Coastal Wire", "El Faro", "Harbour Times", "Morning Post"],
};

const series: FiguresLedger = {
  ...ledger,
  rows: [
    figure("wire-1", "12", 12, { bound: "at-least", attributedTo: "harbour police", asOf: "2031-03-03" }),
    figure("faro-1", "29", 29, { asOf: "2031-03-05" }),
    figure("wire-2", "31", 31, { bound: "at-least", asOf: "2031-03-05" }),
    figure("times-1", "30 to 35", 30, { bound: "between", upper: 35, asOf: "2031-03-07" }),
    figure("faro-1", "40", 40, { bound: "about", publishedOn: null }),
  ],
  groups: [
    {
      measure: "Deaths, ferry accident",
      verdict: "changed-over-time",
      rows: [0, 1, 2, 3, 4],
      why: "A series; on 5 Mar the figures differ.",
    },
  ],
};

/** Width and height in the header of a PNG. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe("PNG");
  return [view.getUint32(16), view.getUint32(20)];
};

describe("the chart of figures", () => {
  it("is drawn as it was", async () => {
    await expect(figuresChart(series, options)?.svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
      "./pictures/figures.svg",
    );
  });

  it("says in words what it shows", () => {
    expect(figuresChart(series, options)?.alt).toBe(
      "Deaths, ferry accident, changed over time: 3 Mar 2031 at least 12 (Coastal Wire, harbour police); 5 Mar 2031 29 (El Faro, no attribution); 5 Mar 2031 at least 31 (Coastal Wire, no attribution); 7 Mar 2031 30 to 35 (Harbour Times, no attribution); no date about 40 (El Faro, no attribution).",
    );
  });

  it("labels every point, and no two labels stand on each other", () => {
    const svg = figuresChart(series, options)?.svg ?? "";
    const labels = [
      ...svg.matchAll(
        /<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="14"[^>]*font-weight="700"[^>]*text-anchor="(\w+)"[^>]*>([^<]+)</g,
      ),
    ].map(([, x, y, anchor, words]) => {
      const width = textWidth(words ?? "", { size: 14, bold: true });
      const left = anchor === "end" ? Number(x) - width : Number(x);
      return { words, left, right: left + width, y: Number(y) };
    });
    expect(labels.map(({ words }) => words).sort()).toEqual([
      "29",
      "30 to 35",
      "about 40",
      "at least 12",
      "at least 31",
    ]);
    for (const [index, a] of labels.entries()) {
      for (const b of labels.slice(index + 1)) {
        const overlap = a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 12;
        expect(overlap, `${a.words} and ${b.words}`).toBe(false);
      }
    }
  });

  it("is not drawn of measures with a single figure, nor of letters it has no font for", () => {
    expect(figuresChart({ ...series, groups: [{ ...series.groups[0]!, rows: [0] }] }, options)).toBeNull();
    const georgian = series.rows.map((row) => ({ ...row, outlet: "ნავსადგური" }));
    expect(figuresChart({ ...series, rows: georgian }, options)).toBeNull();
  });

  it("becomes a PNG of 1,440 pixels with its alt text", async () => {
    const drawing = figuresChart(series, options);
    if (!drawing) throw new Error("There should be a drawing.");
    const file = await attachmentOf("figures", drawing);
    expect(file.name).toBe("figures.png");
    expect(file.description).toBe(drawing.alt);
    expect(sizeOf(file.data)[0]).toBe(1_440);
  });

  it("has text in it: without its letters the picture is another", async () => {
    const svg = figuresChart(series, options)?.svg ?? "";
    const [drawn, bare] = await Promise.all([drawPng(svg), drawPng(svg.replace(/<text.*?<\/text>/g, ""))]);
    expect(drawn.length).toBeGreaterThan(bare.length * 1.3);
  });

  it("holds whatever articles say", async () => {
    const random = createRandom(3);
    for (let round = 0; round < 25; round += 1) {
      const text = (): string => hostileText(random, 8).replace(/[^\p{Script=Latin}\p{Script=Common}]/gu, "");
      const rows = series.rows.map((row) => ({
        ...row,
        printed: text(),
        outlet: text(),
        attributedTo: text(),
        value: (random() - 0.3) * 10 ** Math.floor(random() * 12),
      }));
      const drawing = figuresChart(
        { ...series, rows, groups: [{ ...series.groups[0]!, measure: text(), why: text() }] },
        options,
      );
      if (!drawing) continue;
      expect(lengthOf(drawing.alt)).toBeLessThanOrEqual(1_024);
      expect(drawing.svg).not.toContain("NaN");
      await drawPng(drawing.svg);
    }
  });
});

describe("the picture of a comparison", () => {
  it("is drawn as it was, the topics of one page", async () => {
    await expect(comparisonPicture(comparison, 1, options)?.svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
      "./pictures/comparison.svg",
    );
    expect(comparisonPicture(comparison, 2, options)?.alt).toBe(
      "Ferry accident. the inquiry, only one reports: El Faro: La investigación empieza el lunes. (6 Mar 2031).",
    );
    expect(comparisonPicture(comparison, 3, options)).toBeNull();
  });

  it("becomes a PNG", async () => {
    expect(sizeOf(await drawPng(comparisonPicture(comparison, 1, options)?.svg ?? ""))[0]).toBe(1_440);
  });
});

describe("the picture of a framing", () => {
  it("is drawn as it was", async () => {
    await expect(framingChart(framing, options)?.svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
      "./pictures/framing.svg",
    );
  });

  it("says in words what it shows, and that it is a hint", () => {
    expect(framingChart(framing, options)?.alt).toBe(
      "Coastal Wire says more often: vessel (9:1); quotes: harbour police 75%. El Faro says more often: no word stands out. ferry; a hint, not a finding.",
    );
  });

  it("shows six outlets, and says that there are more", async () => {
    const [first] = framing.outlets;
    if (!first) throw new Error("There should be an outlet.");
    const outlets = Array.from({ length: 9 }, (_, index) => ({ ...first, outlet: `Outlet ${index + 1}` }));
    const drawing = framingChart({ ...framing, outlets }, options);
    expect(drawing?.svg).toContain("Outlet 6");
    expect(drawing?.svg).not.toContain("Outlet 7");
    expect(drawing?.svg).toContain("and 3 outlets more, in the list below");
    expect(sizeOf(await drawPng(drawing?.svg ?? ""))[0]).toBe(1_440);
  });
});

describe("a picture in Arabic", () => {
  const arabic = { ...options, words: wordsFor("ar") };

  it("is drawn as it was, from the right", async () => {
    await expect(comparisonPicture(comparison, 1, arabic)?.svg.replaceAll("><", ">\n<")).toMatchFileSnapshot(
      "./pictures/comparison-ar.svg",
    );
  });

  it("embeds what runs from the right, with names set apart in it, and in its own font", () => {
    const svg = figuresChart(
      { ...series, groups: [{ ...series.groups[0]!, measure: "قتلى العبّارة Linnet" }] },
      arabic,
    )?.svg;
    expect(svg).toMatch(/font-family="Noto Sans Arabic"[^>]*>\u202Bقتلى العبّارة \u2068Linnet\u2069\u202C</u);
    expect(svg).toContain("\u202B3 مارس\u202C");
  });

  it("keeps a Hebrew name within an English line from reordering it", () => {
    const svg = comparisonPicture(
      { ...comparison, rows: [{ ...comparison.rows[0]!, topic: "What הארץ 12 says" }] },
      1,
      options,
    )?.svg;
    expect(svg).toContain("What \u2067הארץ 12\u2069 says");
  });

  it("uses the digits of the locale", () => {
    expect(framingChart(framing, { ...options, words: wordsFor("ar-EG") })?.svg).toContain("٩ : ١");
  });
});

describe("outlets' colours", () => {
  it("stay the same while the list of known outlets grows", () => {
    const few = outletStyles(["El Faro", "Coastal Wire"], ["Coastal Wire", "El Faro"]);
    const many = outletStyles(["New", "El Faro", "Other"], ["Coastal Wire", "El Faro", "New"]);
    expect(many.get("El Faro")).toEqual(few.get("El Faro"));
  });

  it("differ within a picture, as long as there are as many", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const colors = [...outletStyles(names).values()].map(({ color }) => color);
    expect(new Set(colors).size).toBe(8);
  });

  it("are told apart by shape too", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const styles = [...outletStyles(names, names).values()];
    expect(new Set(styles.map(({ shape }) => shape)).size).toBe(8);
  });
});

describe("a picture", () => {
  it("is drawn and packed while others have their turn", async () => {
    const { svg } = figuresChart(series, options)!;
    await drawPng(svg);
    let turns = 0;
    const others = setImmediate(function next() {
      turns += 1;
      if (turns < 1_000) setImmediate(next);
    });
    const png = await drawPng(svg);
    clearImmediate(others);
    expect(turns).toBeGreaterThan(5);
    expect(sizeOf(png)[0]).toBe(1_440);
  });
});

describe("axes", () => {
  it("turn logarithmic where values lie a hundredfold apart, and not below nought", () => {
    const wide = valueScale([3, 2_400_000]);
    expect(wide.isLogarithmic).toBe(true);
    expect(wide.ticks).toEqual([1, 100, 10_000, 1_000_000, 100_000_000]);
    expect(wide.place(100) - wide.place(1)).toBeCloseTo(wide.place(10_000) - wide.place(100));
    expect(valueScale([3, 299]).isLogarithmic).toBe(false);
    expect(valueScale([-3, 2_400_000]).isLogarithmic).toBe(false);
    expect(valueScale([0, 2_400_000]).place(0)).toBe(0);
  });

  it("take round numbers", () => {
    expect(niceTicks(0, 40, 3)).toEqual([0, 20, 40]);
    expect(niceTicks(1_190, 1_205, 3)).toEqual([1_190, 1_195, 1_200, 1_205]);
  });

  it("begin at nought where values spread, near them where they hardly differ", () => {
    expect(valueTicks([12, 40])[0]).toBe(0);
    expect(valueTicks([1_195, 1_200])[0]).toBeGreaterThan(1_000);
    expect(valueTicks([0])).toEqual([0, 1]);
    expect(valueTicks([5])).toEqual([0, 2, 4, 6]);
  });
});
