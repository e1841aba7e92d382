import { describe, expect, it } from "vitest";
import { BUILT_IN_OUTLETS, createOutletRegistry, readOutlets } from "../../src/corpus/outlets.ts";

const shipped = await readOutlets(BUILT_IN_OUTLETS);
const registry = () => createOutletRegistry(shipped.outlets);

describe("the outlets known by name", () => {
  it("ships a list that reads without fault and names nobody twice", () => {
    expect(shipped.reason).toBeNull();
    expect(registry().all()).toHaveLength(shipped.outlets.length);
    expect(shipped.outlets.filter(({ agency }) => agency).length).toBeGreaterThan(40);
  });

  it.each([
    ["ap", "AP"],
    ["The Associated Press", "AP"],
    ["AGENCE FRANCE-PRESSE", "AFP"],
    ["el pais", "El País"],
    ["new york times", "The New York Times"],
    ["路透社", "Reuters"],
    ["شينخوا", "Xinhua"],
  ])("finds %s", (name, outlet) => {
    expect(registry().find(name)?.name).toBe(outlet);
  });

  it("does not find what it does not know", () => {
    expect(registry().find("Greyhaven Bugle")).toBeUndefined();
    expect(registry().find("")).toBeUndefined();
  });

  it.each([
    ["Rueters", "Reuters"],
    ["gaurdian", "The Guardian"],
    ["Xinhau", "Xinhua"],
    ["washington pots", "The Washington Post"],
  ])("suggests for %s", (typed, outlet) => {
    expect(registry().nearest(typed)[0]).toBe(outlet);
  });

  it("suggests at most three, and nothing for nonsense", () => {
    expect(registry().nearest("times").length).toBeLessThanOrEqual(3);
    expect(registry().nearest("qqqqqqqqqqqq")).toEqual([]);
    expect(registry().nearest("")).toEqual([]);
  });

  it("takes new outlets as they are met, once", () => {
    const outlets = registry();
    expect(outlets.meet("Greyhaven Bugle")).toBe("Greyhaven Bugle");
    expect(outlets.meet("the greyhaven BUGLE")).toBe("Greyhaven Bugle");
    expect(outlets.meet("Associated Press")).toBe("AP");
    expect(outlets.all().filter(({ name }) => name.includes("Bugle"))).toHaveLength(1);
  });

  it("knows outlets by the hosts they publish under", () => {
    expect(registry().ofHost("edition.cnn.com")?.name).toBe("CNN");
    expect(registry().ofHost("www.apnews.com")?.name).toBe("AP");
    expect(registry().ofHost("notcnn.com")).toBeUndefined();
  });
});
