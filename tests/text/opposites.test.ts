import { describe, expect, it } from "vitest";
import { oppositesOf } from "../../src/text/opposites.ts";
import { termOf } from "../../src/text/terms.ts";

const areOpposites = (a: string, b: string): boolean => oppositesOf(termOf(a)).has(termOf(b));

describe("opposites", () => {
  it.each([
    ["accepted", "refused"],
    ["refuse", "accept"],
    ["legal", "illegal"],
    ["blamed", "absolved"],
    ["connected", "disconnected"],
  ])("are known: %s and %s", (one, other) => {
    expect(areOpposites(one, other) || areOpposites(other, one)).toBe(true);
  });

  it.each([
    ["bought", "sold"],
    ["monday", "tuesday"],
    ["killed", "injured"],
    ["old", "new"],
  ])("are not what is merely of one kind, or one event from two sides: %s and %s", (one, other) => {
    expect(areOpposites(one, other)).toBe(false);
  });
});
