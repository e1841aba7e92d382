import { defineConfig } from "vitest/config";

/** Tests of pure functions: nothing of one file can reach another, so that they share their workers' loaded code. */
const PURE = ["text", "analysis", "answer", "corpus", "retrieval", "presentation", "commands"].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // Generous: a test that hangs must fail, but a busy machine is no fault. Nothing asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // The suite is sized for two cores; one worker more, since many tests wait for servers and child processes.
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: "real", include: ["tests/**/*.test.ts"], exclude: ["tests/bench/**", ...PURE] },
      },
    ],
  },
});
