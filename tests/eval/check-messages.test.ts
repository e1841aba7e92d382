import { describe, expect, it } from "vitest";
import { scoreChecks } from "./check-messages.ts";

describe("fifty messages held against the sample coverage", () => {
  it("are judged as a reader of the coverage would, nine times in ten", async () => {
    const { scores } = await scoreChecks();
    for (const { name, precision, recall } of scores) {
      expect(precision, `precision of ${name}`).toBeGreaterThanOrEqual(name === "does-not-say" ? 0.8 : 0.9);
      expect(recall, `recall of ${name}`).toBeGreaterThanOrEqual(0.9);
    }
  });
});
