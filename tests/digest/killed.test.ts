import { expect, it } from "vitest";
import { runRounds } from "./killed/rounds.ts";

it(
  "loses no digest and doubles none through 8 rounds of kill -9 around posting",
  { timeout: 600_000 },
  async () => {
    const outcome = await runRounds(8, { seed: 7 });
    expect(outcome).toMatchObject({ digests: 24, missed: 0, doubled: 0, complaints: [] });
    // The kills must have hit what they are about.
    expect(outcome.killsWithOutcomeUnknown).toBeGreaterThan(1);
  },
);
