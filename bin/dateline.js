#!/usr/bin/env node
// The `dateline` command. In a checkout it runs the TypeScript as it is, with the Node that `npm ci` brought along if the host's
// is too old; in the packed package it runs the JavaScript made from it. Written so that any Node since 14 can read it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const inPackage = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const runWith = (node) => {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both; the child decides when it is over.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("error", (error) => {
    console.error(`The Node in node_modules does not start (${error.message}). Run npm ci again.`);
    process.exitCode = 1;
  });
  child.on("exit", (status, signal) => {
    process.exitCode = status === null ? 128 + (constants.signals[signal] || 0) : status;
  });
};

if (Number(process.versions.node.split(".")[0]) >= NEEDED) {
  const source = inPackage("src/cli/main.ts");
  const start = existsSync(source) ? "../src/cli/main.ts" : "../dist/src/cli/main.js";
  import("./keep-compiled.js")
    .then(() => import(start))
    .then(
      ({ main }) => main(),
      (error) => {
        console.error(error);
        process.exitCode = 1;
      },
    );
} else {
  const own = ["node_modules/node/bin/node", "node_modules/node/bin/node.exe"]
    .map(inPackage)
    .find(existsSync);
  if (own) runWith(own);
  else {
    console.error(
      `dateline needs Node ${NEEDED} or newer; this is ${process.versions.node}. ` +
        "In a checkout run npm ci, which brings it; else install it from https://nodejs.org.",
    );
    process.exitCode = 1;
  }
}
