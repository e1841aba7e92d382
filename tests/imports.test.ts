import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const oxlint = resolve("node_modules/oxlint/bin/oxlint");

/** Plants one import in an otherwise empty project that has our lint rules, and returns what the linter says. */
const lintPlanted = (file: string, imported: string): { status: number | null; output: string } => {
  const project = mkdtempSync(join(tmpdir(), "dateline-lint-"));
  cpSync(".oxlintrc.json", join(project, ".oxlintrc.json"));
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), `import { part } from "${imported}";\n\nexport const planted = part;\n`);
  const run = spawnSync(process.execPath, [oxlint], { cwd: project, encoding: "utf8" });
  return { status: run.status, output: run.stdout + run.stderr };
};

describe("who may import whom", () => {
  it.each([
    ["src/corpus/planted.ts", "../retrieval/index.ts"],
    ["src/retrieval/planted.ts", "../corpus/library.ts"],
    ["src/analysis/planted.ts", "../answer/writer.ts"],
    ["src/analysis/planted.ts", "discord.js"],
    ["src/answer/planted.ts", "../analysis/figures.ts"],
    ["src/answer/planted.ts", "../desk.ts"],
    ["src/presentation/planted.ts", "../analysis/figures.ts"],
    ["src/presentation/planted.ts", "discord.js"],
    ["src/desk.ts", "./presentation/message.ts"],
    ["src/desk/planted.ts", "../state/state.ts"],
    ["src/discord/planted.ts", "../retrieval/index.ts"],
    ["src/discord/planted.ts", "../../commands/index.ts"],
    ["src/digest/planted.ts", "../discord/send.ts"],
    ["src/ingest/planted.ts", "../answer/writer.ts"],
    ["src/state/planted.ts", "../corpus/library.ts"],
    ["src/text/planted.ts", "../corpus/library.ts"],
    ["src/snapshot/planted.ts", "../corpus/clean.ts"],
    ["src/types/planted.ts", "../text/terms.ts"],
    ["commands/planted.ts", "../src/corpus/library.ts"],
    ["commands/planted.ts", "discord.js"],
    ["commands/planted.ts", "../src/wire.ts"],
    ["src/answer/planted.ts", "../wire.ts"],
    ["src/discord/planted.ts", "../wire.ts"],
    ["src/surface/planted.ts", "../desk.ts"],
    ["src/desk/planted.ts", "../surface/options.ts"],
    ["commands/planted.ts", "../src/surface/options.ts"],
    ["src/playground/planted.ts", "../discord/send.ts"],
    ["src/playground/planted.ts", "../../commands/index.ts"],
    ["src/playground/page/planted.ts", "../server.ts"],
    ["src/playground/page/planted.ts", "../../desk.ts"],
    ["src/playground/page/planted.ts", "node:fs"],
  ])("%s must not import %s", (file, imported) => {
    const { status, output } = lintPlanted(file, imported);
    expect(output).toContain("no-restricted-imports");
    expect(status).not.toBe(0);
  });

  it.each([
    ["src/corpus/planted.ts", "../text/sentences.ts"],
    ["src/corpus/planted.ts", "../snapshot/sections.ts"],
    ["src/desk.ts", "./retrieval/index.ts"],
    ["src/discord/planted.ts", "../desk.ts"],
    ["src/discord/planted.ts", "discord.js"],
    ["commands/planted.ts", "../src/presentation/message.ts"],
    ["src/main.ts", "./corpus/library.ts"],
    ["src/cli/planted.ts", "../desk.ts"],
    ["src/discord/planted.ts", "../surface/options.ts"],
    ["src/playground/planted.ts", "../surface/options.ts"],
    ["src/playground/page/planted.ts", "../protocol.ts"],
    ["src/playground/page/planted.ts", "../../types.ts"],
  ])("%s may import %s", (file, imported) => {
    expect(lintPlanted(file, imported)).toMatchObject({ status: 0 });
  });

  it("holds for the project as it stands", () => {
    expect(() =>
      execFileSync(process.execPath, [oxlint, "src", "commands"], { encoding: "utf8" }),
    ).not.toThrow();
  });
});
