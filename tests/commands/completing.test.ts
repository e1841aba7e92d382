import { describe, expect, it } from "vitest";
import { completeNames } from "../../commands/shared/completing.ts";

describe("completing names", () => {
  it("offers only what can be sent back whole", () => {
    const longest = `The ${"Gazette of the Northern Harbours ".repeat(3)}`.slice(0, 100);
    const names = [longest, `${longest}s`, "The Herald"];
    const offered = completeNames(names, "the");
    expect(offered.map(({ value }) => value)).toEqual([longest, "The Herald"]);
    for (const { name, value } of offered) expect(name).toBe(value);
  });
});
