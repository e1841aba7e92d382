import { spawnSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import * as shapes from "./contract-shapes.ts";
import { dateline, NEWSROOM, ROOT, runProcess } from "./support.ts";

const json = async (...words: string[]): Promise<{ value: unknown; status: number | null }> => {
  const { stdout, status } = await dateline([...words, "--json"]);
  return { value: JSON.parse(stdout), status };
};

describe("answers as JSON", () => {
  it.each([
    ["ask", shapes.summary, ["ask", "How many piers of the Orne bridge have cracks?"]],
    ["summary", shapes.summary, ["summary", "Orne", "bridge", "--length", "short"]],
    ["compare", shapes.comparison, ["compare", "Orne bridge piers"]],
    ["figures", shapes.figures, ["figures", "Orne bridge"]],
    ["quotes", shapes.quotes, ["quotes", "--speaker", "Petra Lindqvist"]],
    ["timeline", shapes.timeline, ["timeline", "Orne bridge"]],
    [
      "framing",
      shapes.framing,
      ["framing", "ferry accident", "--corpus", "corpus", "--collection", "harbour"],
    ],
    ["search", shapes.search, ["search", "bridge", "--limit", "2"]],
    ["sources", shapes.sources, ["sources"]],
    ["article", shapes.article, ["article", "valley-herald-0612"]],
  ] as const)("have the contract's shape: %s", async (_, shape, words) => {
    const { value, status } = await json(...words);
    expect(shape.safeParse(value).error).toBeUndefined();
    expect(status).toBe(0);
  });

  it("quote articles verbatim: each citation is the slice it names", async () => {
    const { value } = await json("ask", "How many piers of the Orne bridge have cracks?");
    const { sentences } = shapes.summary.parse(value);
    expect(sentences.length).toBeGreaterThan(0);
    for (const { articleId, quote, start, end } of sentences.flatMap(({ citations }) => citations)) {
      const article = shapes.article.parse((await json("article", articleId)).value);
      expect(article.text.slice(start, end)).toBe(quote);
    }
  });

  it("are refusals with status 3 where the coverage does not say", async () => {
    const { value, status } = await json("ask", "Who is the emperor of Mars?");
    expect(shapes.refusal.parse(value)).toMatchObject({ reason: "no-coverage" });
    expect(status).toBe(3);
  });

  it("obey the filters", async () => {
    const { value } = await json("search", "bridge", "--outlet", "arden courier", "--since", "2033-06-13");
    const { hits } = shapes.search.parse(value);
    expect(hits.map(({ outlet }) => outlet)).toEqual(["Arden Courier"]);
    const market = await json("search", "bridge", "--collection", "market");
    expect(market.status).toBe(3);
  });

  it("go on from an offset", async () => {
    const first = shapes.search.parse((await json("search", "bridge", "--limit", "1")).value);
    const second = shapes.search.parse(
      (await json("search", "bridge", "--limit", "1", "--offset", "1")).value,
    );
    expect(second.hits[0]?.passageId).not.toBe(first.hits[0]?.passageId);
  });

  it("list what the corpus doctor found", async () => {
    const { value, status } = await json("check");
    expect(status).toBe(0);
    expect(value).toMatchObject({
      kind: "check",
      articles: 5,
      problems: [{ file: "market/scan.txt" }],
      doubtful: [{ id: "night-market" }],
    });
  });
});

describe("answers for a person", () => {
  it("have no colour where there is no terminal, unless it is forced", async () => {
    const { stdout } = await dateline(["ask", "How many piers have cracks?"]);
    expect(stdout).toContain("piers");
    expect(stdout).not.toContain("\u001b");
    const forced = await dateline(["ask", "How many piers have cracks?"], { FORCE_COLOR: "1" });
    expect(forced.stdout).toContain("\u001b[1m");
  });

  it("number the hits of a search on from the offset", async () => {
    const { stdout } = await dateline(["search", "bridge", "--limit", "1", "--offset", "1"]);
    expect(stdout).toMatch(/^2 · /m);
    expect(stdout).toMatch(/2-2 of \d passages/);
  });

  it("name every file that could not be read, beside the articles", async () => {
    const { stdout } = await dateline(["sources"]);
    expect(stdout).toContain("not read: market/scan.txt:");
    expect(stdout).toContain("night-market");
  });

  it("draw figures into the data folder and say where", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-pictures-"));
    try {
      const { stdout } = await dateline(["figures", "Orne bridge piers"], { DATA_DIR: folder });
      const file = /^picture: (.*\.png)$/m.exec(stdout)?.[1] ?? "";
      expect(file).toBe(join(folder, "pictures/figures-orne-bridge-piers.png"));
      expect((await readFile(file)).subarray(1, 4).toString()).toBe("PNG");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("speak the reader's language of what is in doubt", async () => {
    const { stdout } = await dateline(["check", "--lang", "de"]);
    expect(stdout).toMatch(/^Bestand · 5 Artikel/m);
    expect(stdout).toContain("Was Sie besser wissen: npx dateline describe ID");
    expect(stdout).not.toMatch(/is unknown|What you know/);
  });

  it("take -words of a search as words, not as options", async () => {
    const { stdout, status } = await dateline(["search", "bridge", "-crowns", "--json"]);
    expect(status).toBe(0);
    expect(shapes.search.parse(JSON.parse(stdout)).query.text).toBe("bridge -crowns");
  });
});

describe("wrong usage", () => {
  it("is not to ask for the version", async () => {
    expect(await dateline(["--version"])).toMatchObject({
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      status: 0,
    });
  });

  it.each([
    [["sumary", "bridge"], '"sumary" is no verb here. Did you mean summary?'],
    [["ask", "what", "--outlt", "x"], "--outlt is no option. Did you mean --outlet"],
    [["ask"], "ask needs a text"],
    [["sources", "bridge"], "sources takes no text"],
    [["ask", "what", "--speaker", "x"], "ask takes no --speaker"],
    [["ask", "what", "--outlet"], "--outlet needs a value: --outlet NAME"],
    [["ask", "what", "--outlet", "--json"], "--outlet needs a value"],
    [["search", "x", "--limit", "0"], "--limit must be a whole number from 1 to 100."],
    [["search", "x", "--limit", "ten"], "--limit must be a whole number from 1 to 100."],
    [["sources", "--json=yes"], "--json takes no value."],
    [["sources", "--corpus", "no/such/folder"], '--corpus: there is no folder "no/such/folder".'],
    [
      ["sources", "--corpus", "package.json"],
      '--corpus: "package.json" is a file. Name the folder that it is in.',
    ],
    [
      ["sources", "--collection", "bridges"],
      'There is no collection "bridges" here. There is bridge, market.',
    ],
  ])("is said with how it is right, status 2: %j", async (words, message) => {
    const { status, stdout, stderr } = await dateline(words);
    expect(stderr.replace(/\s+/g, " ")).toContain(message);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it.each([
    [["ask", "bridge", "--outlet", "Valey Herald"], "Did you mean Valley Herald"],
    [["ask", "bridge", "--since", "yesteryear's eve"], "is no date I understand"],
    [["summary", "bridge", "--length", "huge"], "is no length"],
    [["article", "nosuch"], 'There is no article "nosuch".'],
  ])("that only the desk can see is a refusal with status 2: %j", async (words, message) => {
    const { status, stdout } = await dateline(words);
    expect(stdout).toContain(message);
    expect(status).toBe(2);
  });

  it("without a verb shows what there is", async () => {
    const { status, stderr, stdout } = await dateline([]);
    expect(stderr).toContain("Usage: dateline VERB [TEXT] [options]");
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});

describe("help", () => {
  it("lists every verb, on standard output, status 0", async () => {
    const { status, stdout } = await dateline(["--help"]);
    for (const verb of ["ask", "summary", "search", "sources", "article", "check"]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${verb}\\b`, "m"));
    }
    expect(stdout).toContain("Exit status: 0 answered, 3 refused (no coverage), 2 wrong usage, 1 failed.");
    expect(status).toBe(0);
  });

  it("names the options of one verb", async () => {
    const { status, stdout } = await dateline(["search", "-h"]);
    expect(stdout).toContain("dateline search QUERY [options]");
    expect(stdout).toContain("--limit N");
    expect(status).toBe(0);
  });
});

describe("failures", () => {
  it("name every fault of the environment, status 1, no stack", async () => {
    const { status, stderr } = await dateline(["sources"], { PORT: "no", LOG_LEVEL: "loud" });
    expect(stderr).toContain("PORT must be a port number");
    expect(stderr).toContain("LOG_LEVEL must be one of");
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });
});

describe("the program itself", () => {
  const bin = join(ROOT, "bin/dateline.js");

  it("answers with one JSON value on standard output", async () => {
    const { status, stdout } = await runProcess(process.execPath, [bin, "ask", "cracked piers", "--json"]);
    expect(shapes.summary.safeParse(JSON.parse(stdout)).error).toBeUndefined();
    expect(status).toBe(0);
  });

  it("ends quietly when its reader closes early", () => {
    const { stderr } = spawnSync(
      "sh",
      [
        "-c",
        `"${process.execPath}" "${bin}" sources --json | head -c 1; "${process.execPath}" "${bin}" sources | true`,
      ],
      { cwd: ROOT, env: { PATH: process.env["PATH"], CORPUS_DIR: NEWSROOM }, encoding: "utf8" },
    );
    expect(stderr).toBe("");
  });

  /** The host's own Node, not the one the project brings. */
  const hostPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"))
    .join(delimiter);
  const host = spawnSync("node", ["--version"], { env: { PATH: hostPath }, encoding: "utf8" });
  const hostIsOlder = host.status === 0 && Number(/^v(\d+)/.exec(host.stdout)?.[1]) < 24;

  it.skipIf(!hostIsOlder)(
    "starts with the project's Node under an older one (skipped where the host's Node is new)",
    () => {
      const { status, stdout } = spawnSync("node", [bin, "sources"], {
        cwd: ROOT,
        env: { PATH: hostPath, CORPUS_DIR: NEWSROOM },
        encoding: "utf8",
      });
      expect(stdout).toContain("Valley Herald");
      expect(status).toBe(0);
    },
  );

  it("passes the exit status on", async () => {
    const { status } = await runProcess("node", [bin, "nonsense"]);
    expect(status).toBe(2);
  });

  it.skipIf(!hostIsOlder)(
    "says what to install where there is no newer Node (skipped where the host's Node is new)",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "dateline-bin-"));
      try {
        await mkdir(join(folder, "bin"));
        await copyFile(bin, join(folder, "bin/dateline.js"));
        await writeFile(join(folder, "package.json"), '{"type":"module"}');
        const { status, stderr } = spawnSync("node", [join(folder, "bin/dateline.js"), "sources"], {
          env: { PATH: hostPath },
          encoding: "utf8",
        });
        expect(stderr).toMatch(
          /^dateline needs Node 24 or newer; this is \d+\.\d+\.\d+\. In a checkout run npm ci/,
        );
        expect(status).toBe(1);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
