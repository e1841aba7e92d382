/** Every command that the documentation tells people to type is run here, or checked as far as it can be. */
import { execFile, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseEnv, promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../../src/config.ts";
import { readHealth, startHealthServer, type HealthServer } from "../../src/health.ts";
import { dateline, ROOT } from "../cli/support.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../discord/loopback/discord.ts";
import { blocksOf, commandsOf, pages, textOf, wordsOf, type Block } from "./blocks.ts";

const packageJson = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};
const compose = parse(readFileSync(join(ROOT, "compose.yaml"), "utf8")) as {
  readonly services: Readonly<Record<string, { readonly environment: Readonly<Record<string, string>> }>>;
};
const dockerfile = readFileSync(join(ROOT, "Dockerfile"), "utf8");
const unit = readFileSync(join(ROOT, "docs/dateline.service"), "utf8");
const present = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;

let discord: LoopbackDiscord;
let health: HealthServer;
/** A scratch copy of what the commands work on. */
const scratch = mkdtempSync(join(tmpdir(), "dateline-docs-"));
const corpus = join(scratch, "corpus");

beforeAll(async () => {
  discord = await startLoopbackDiscord();
  health = await startHealthServer({
    port: 0,
    log: { info: () => undefined, warn: () => undefined },
    read: () => readHealth({ discord: null, articles: 1 }),
  });
  cpSync(join(ROOT, "corpus"), corpus, { recursive: true });
  mkdirSync(join(scratch, "data"));
  cpSync(corpus, join(scratch, "my-coverage"), { recursive: true });
  writeFileSync(join(corpus, "my-article.txt"), "The bridge reopened on Monday, the mayor said.\n");
});
afterAll(async () => {
  await discord.stop();
  await health.close();
});

/** `dateline VERB …` in this process, with the loopback's token; folders beside the checkout are the scratch copy's. */
const runDateline = async (words: readonly string[]): Promise<void> => {
  const moved = words.map((word) => (word === "ID" ? "my-article" : word.replace(/^\.\.?\//, `${scratch}/`)));
  const { status, stderr } = await dateline(moved, {
    CORPUS_DIR: corpus,
    DATA_DIR: join(scratch, "data"),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    PORT: "0",
  });
  expect(status, stderr).toBe(0);
};

/** Not in one breath: what is run may ask a server of this process. */
const runIn = async (program: string, words: readonly string[]): Promise<void> => {
  await promisify(execFile)(program, words, { cwd: scratch, timeout: 20_000 });
};

/** A path under /opt/dateline is one of the repository's. */
const expectOurs = (word: string): void => {
  if (word.startsWith("/opt/dateline/")) expect(existsSync(join(ROOT, word.slice(14))), word).toBe(true);
};

/** What is done about each kind of command; one that is none of these fails the test. */
const HANDLED: readonly (readonly [RegExp, (words: readonly string[]) => Promise<void> | void])[] = [
  [
    /^(?:sudo )?npm (?:--prefix \S+ )?ci\b/,
    () => expect(existsSync(join(ROOT, "package-lock.json"))).toBe(true),
  ],
  [/^npm (?:start|test)\b/, ([, script = ""]) => expect(packageJson.scripts).toHaveProperty(script)],
  [/^npm run -s dateline -- /, async (words) => runDateline(words.slice(5))],
  [/^npm run /, ([, , script = ""]) => expect(Object.keys(packageJson.scripts)).toContain(script)],
  [/^npm install dateline(?:-[\d.]+\.tgz)?$/, () => undefined],
  [/^npm pack$/, () => expect(packageJson.scripts).toHaveProperty("prepack")],
  [/^npx dateline(?: |$)/, async (words) => (words[2] === "start" ? undefined : runDateline(words.slice(2)))],
  [
    /^docker compose (?:up|logs|exec|pull|build)\b/,
    ([, , verb, service = ""]) => {
      if (verb === "exec") expect(Object.keys(compose.services)).toContain(service);
    },
  ],
  [/^(?:sudo )?(?:systemctl|journalctl|useradd|install|git) /, (words) => words.forEach(expectOurs)],
  [/^cp /, (words) => expect(existsSync(join(ROOT, words[1] ?? ""))).toBe(true)],
  [/^tar /, async (words) => runIn("tar", words.slice(1))],
  [
    /^curl .*127\.0\.0\.1:3000\/health$/,
    async (words) => {
      if (!present("curl")) return;
      await runIn("curl", [...words.slice(1, -1), "--fail", `http://127.0.0.1:${health.port}/health`]);
    },
  ],
];

const commands = pages()
  .flatMap((page) => blocksOf(page))
  .filter(({ language }) => language === "sh")
  .flatMap((block: Block) => commandsOf(block).map((command) => [command, block.place] as const));

describe("the documentation's commands", () => {
  it.each([...new Map(commands)])("%s (%s)", async (command) => {
    const handled = HANDLED.find(([pattern]) => pattern.test(command));
    expect(handled, "nothing checks this command: add how to tests/docs/commands.test.ts").toBeDefined();
    await handled?.[1](wordsOf(command));
  });

  it.each(
    pages()
      .flatMap((page) => blocksOf(page))
      .filter(({ language }) => language === "ini")
      .map(({ place, text }) => [place, text] as const),
  )("settings that hold, in %s", (_, text) => {
    const settings = parseEnv(text);
    const known = textOf(".env.example");
    for (const key of Object.keys(settings)) expect(known).toMatch(new RegExp(`^${key}=`, "m"));
    expect(() => readConfig({ ...settings, CORPUS_DIR: corpus } as Record<string, string>)).not.toThrow();
  });

  it.each(
    pages()
      .flatMap((page) => blocksOf(page))
      .filter(({ language }) => language === "ts")
      .map(({ place, text }) => [place, text] as const),
  )("a program that runs, in %s", async (_, text) => {
    const program = join(scratch, "program.ts");
    writeFileSync(program, text.replace('from "dateline"', `from "${join(ROOT, "src/index.ts")}"`));
    const { stdout } = await promisify(execFile)(process.execPath, [program], { cwd: scratch });
    expect(stdout).toMatch(/\d/);
  });

  it("links only to what is there", () => {
    const broken = pages().flatMap((page) =>
      Array.from(textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g), ([, link = ""]) => link)
        .filter((link) => !existsSync(join(ROOT, dirname(page), link)))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it("names npm scripts and verbs that are there, in the text too", async () => {
    const { stdout } = await dateline(["--help"]);
    for (const page of pages()) {
      for (const [, script = ""] of textOf(page).matchAll(/`npm run (?:-s )?([\w:]+)/g))
        expect(Object.keys(packageJson.scripts), page).toContain(script);
      for (const [, verb = ""] of textOf(page).matchAll(/`(?:npx )?dateline ([a-z]+)/g))
        expect(stdout, page).toMatch(new RegExp(`^ +${verb}\\b`, "m"));
    }
  });
});

/** What `npm start` runs, without the program's name. */
const started = packageJson.scripts["start"]?.split(" ").slice(1) ?? [];

describe("the service files", () => {
  it("start what npm start starts", () => {
    expect(unit).toContain(`ExecStart=/usr/bin/node ${started.join(" ")}\n`);
    const [, command = "[]"] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(command)).toEqual(["node", ...started]);
  });

  it("copy into the image what is there, and run as nobody special", () => {
    const ignored = readFileSync(join(ROOT, ".dockerignore"), "utf8");
    const copied = Array.from(dockerfile.matchAll(/^COPY (?:--from=\w+ )?(.+) \S+$/gm), ([, paths = ""]) =>
      paths.split(" "),
    ).flat();
    const own = copied.map((path) => path.replace(/^\/app\//, "")).filter((path) => path !== ".");
    for (const path of own.filter((path) => path !== "node_modules" && path !== "dist")) {
      expect(existsSync(join(ROOT, path)), path).toBe(true);
      expect(ignored, path).toMatch(new RegExp(`^!${path.replaceAll(".", "\\.")}$`, "m"));
    }
    for (const [, script = ""] of dockerfile.matchAll(/npm run ([\w:]+)/g)) {
      const [, config = "package.json"] = /--config (\S+)/.exec(packageJson.scripts[script] ?? "") ?? [];
      expect(Object.keys(packageJson.scripts)).toContain(script);
      expect(ignored).toContain(`!${config}\n`);
    }
    const last = dockerfile.slice(dockerfile.lastIndexOf("FROM "));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/^HEALTHCHECK [\s\S]*\/health/m);
  });

  it("set what the program knows", () => {
    const known = textOf(".env.example");
    const inUnit = Array.from(unit.matchAll(/^Environment=(\w+)=/gm), ([, key = ""]) => key);
    const inCompose = Object.keys(compose.services["dateline"]?.environment ?? {});
    for (const key of [...inUnit, ...inCompose].filter((key) => key !== "NODE_ENV"))
      expect(known).toMatch(new RegExp(`^${key}=`, "m"));
  });

  it.skipIf(!present("systemd-analyze"))("is a unit that systemd takes", () => {
    // The program's path is the target machine's; here it stands for one that is there.
    const file = join(scratch, "dateline.service");
    writeFileSync(file, unit.replace("/usr/bin/node", process.execPath));
    const ran = spawnSync("systemd-analyze", ["verify", "--man=no", file], { encoding: "utf8" });
    expect(ran.stderr).not.toMatch(/dateline\.service:\d+|Unknown|Failed to parse/);
  });

  it.skipIf(spawnSync("docker", ["compose", "version"]).status !== 0)(
    "is a compose file that docker takes",
    async () => {
      cpSync(join(ROOT, "compose.yaml"), join(scratch, "compose.yaml"));
      writeFileSync(join(scratch, ".env"), "");
      await runIn("docker", ["compose", "config", "--quiet"]);
    },
  );
});
