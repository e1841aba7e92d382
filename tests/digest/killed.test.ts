import { expect, it } from "vitest";
import { runRounds } from "./killed/rounds.ts";

it(
  "loses no digest and doubles none through 20 rounds of kill -9 around posting",
  { timeout: 600_000 },
  async () => {
    const outcome = await runRounds(20, { seed: 7 });
    expect(outcome).toMatchObject({ digests: 60, missed: 0, doubled: 0, complaints: [] });
    // The kills must have hit what they are about.
    expect(outcome.killsWithOutcomeUnknown).toBeGreaterThan(3);
  },
);
