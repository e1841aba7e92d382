import { describe, expect, it } from "vitest";
import { spread, type Point } from "../../src/presentation/pictures/points.ts";
import type { Figure } from "../../src/types.ts";

const point = (outlet: string, value: number, x: number, y: number): Point => ({
  figure: { outlet, value, upper: null, bound: "exactly", printed: String(value) } as Figure,
  x,
  y,
});

describe("marks of one day", () => {
  it("stand side by side where they would hide each other", () => {
    const placed = spread(
      [point("Wire", 275, 100, 50), point("Herald", 275, 100, 50), point("Faro", 276, 100, 55)],
      [0, 400],
    );
    const places = placed.map(({ x }) => x).sort((a, b) => a - b);
    expect(places).toEqual([85, 100, 115]);
  });

  it("stay on their day where they have room, and within the chart", () => {
    expect(
      spread([point("Wire", 275, 100, 50), point("Herald", 288, 100, 20)], [0, 400]).map(({ x }) => x),
    ).toEqual([100, 100]);
    expect(spread([point("Wire", 275, 390, 50), point("Herald", 275, 390, 50)], [0, 400])[1]?.x).toBe(375);
  });

  it("show what one outlet says twice once", () => {
    expect(spread([point("Wire", 275, 100, 50), point("Wire", 275, 100, 50)], [0, 400])).toHaveLength(1);
  });
});
