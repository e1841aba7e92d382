import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**"],
    // Generous: a test that hangs must fail, but a busy machine is no fault. Nothing asserts a time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two workers: the suite starts real servers and child processes, and is sized for two cores.
    maxWorkers: 2,
  },
});
