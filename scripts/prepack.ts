/** `npm pack` runs this first: what Node cannot run under node_modules (TypeScript) is made into JavaScript in dist/. */
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const inRoot = (...path: string[]): string => join(root, ...path);
const run = (file: string, ...words: string[]): void =>
  void execFileSync(process.execPath, [inRoot("node_modules", file), ...words], {
    cwd: root,
    stdio: "inherit",
  });

// Nothing of an earlier version may be packed along; the local page's bundle, dist/page, npm has made by then (scripts/prepare.ts).
for (const part of ["src", "commands", "corpus"])
  rmSync(inRoot("dist", part), { recursive: true, force: true });
run("typescript/bin/tsc", "-p", "tsconfig.build.json");
// Beside dist/src as it is beside src, so that the same relative paths find it.
cpSync(inRoot("corpus"), inRoot("dist/corpus"), { recursive: true });
for (const data of ["word-vectors.bin", "opposites.txt"])
  cpSync(inRoot("src/text", data), inRoot("dist/src/text", data));
