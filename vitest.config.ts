import { defineConfig } from "vitest/config";

/** Tests of whole programs and of a browser. They wait more than they work: so they come first, in processes of their own. */
const PROGRAMS = [
  "tests/{imports,start}.test.ts",
  "tests/{cli,docs,state}/**/*.test.ts",
  "tests/{digest,discord}/process.test.ts",
  "tests/{digest,ingest}/killed.test.ts",
  "tests/playground/page.test.ts",
];

export default defineConfig({
  test: {
    // Generous: a test that hangs must fail, but a busy machine is no fault. Nothing asserts a time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // The suite is sized for two cores; one worker more, since many tests wait for servers and child processes.
    maxWorkers: 3,
    // Node runs the sources as they are, here as everywhere: nothing is transformed, and what was compiled is kept.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ["--import", new URL("bin/keep-compiled.js", import.meta.url).href],
    // In the order of their names.
    projects: [
      { extends: true, test: { name: "apart", include: PROGRAMS } },
      {
        extends: true,
        // They set nothing that is global and mock no modules: what is loaded and compiled for one serves all that follow.
        test: {
          name: "together",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/bench/**", ...PROGRAMS],
          isolate: false,
        },
      },
    ],
  },
});
