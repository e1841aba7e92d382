import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**"],
    testTimeout: 20_000,
    // Two workers: the suite starts real servers and child processes, and is sized for two cores.
    maxWorkers: 2,
  },
});
