/** `npm run try:package`: packs Dateline, installs the package into an empty folder and asks it a question there. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "dateline-package-"));
const run = (cwd: string, program: string, ...words: string[]): string =>
  execFileSync(program, words, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      CORPUS_DIR: "",
      DATA_DIR: "",
      DISCORD_TOKEN: "",
      OPENAI_API_KEY: "",
      OPENAI_BASE_URL: "",
    },
  });

/** Throws where `found` lacks what `wanted` says. */
const expectIn = (found: string, wanted: RegExp, what: string): void => {
  if (!wanted.test(found)) throw new Error(`${what}: there is no ${wanted} in\n${found}`);
  process.stdout.write(`${what}: as it should be\n`);
};

try {
  run(root, "npm", "pack", "--silent", "--pack-destination", folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made no package");
  const packed = statSync(join(folder, tarball)).size;
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  run(folder, "npm", "install", "--silent", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball}`);

  const asked = run(
    folder,
    "npx",
    "--no-install",
    "dateline",
    "ask",
    "How many people were on the ferry?",
    "--json",
  );
  expectIn(asked, /"kind":"summary".*\b214\b/s, "a question to the command");
  const compared = run(folder, "npx", "--no-install", "dateline", "compare", "ferry's radar", "--json");
  expectIn(compared, /"kind":"comparison".*radar/s, "a comparison, with the words' likeness");
  const pictured = run(folder, "npx", "--no-install", "dateline", "figures", "ferry deaths");
  expectIn(pictured, /picture: data/, "a picture, with the fonts");
  const library = run(
    folder,
    process.execPath,
    "-e",
    `
    const { openDesk } = await import("dateline");
    const { desk, library } = await openDesk({ corpusFolder: "node_modules/dateline/dist/corpus", dataFolder: "data" });
    const answer = await desk.ask(desk.makeQuery({ text: "ferry inquiry" }));
    console.log(library.articles().length, answer.kind, answer.sentences[0].citations.length > 0);
  `,
  );
  expectIn(library, /^\d+ summary true/, "a question to the library");
  const page = readdirSync(join(folder, "node_modules/dateline/dist/page"), { recursive: true }).join(" ");
  expectIn(page, /index\.html/, "the local page");
  process.stdout.write(`the package: ${Math.round(packed / 1000)} kB\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
