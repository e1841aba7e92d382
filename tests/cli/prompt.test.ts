import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/cli/examples.ts";
import { HISTORY_LINES, readHistory, writeHistory } from "../../src/cli/history.ts";
import { completeLine, readLine } from "../../src/cli/prompt-line.ts";
import { runPrompt } from "../../src/cli/prompt.ts";
import { createProgress } from "../../src/cli/progress.ts";
import { createSession } from "../../src/cli/session.ts";
import { VERBS, type Coverage } from "../../src/cli/verbs.ts";
import { openDesk } from "../../src/wire.ts";
import { createSink, NEWSROOM, NO_DATA } from "./support.ts";

let coverage: Coverage;
beforeAll(async () => {
  coverage = await openDesk({ corpusFolder: NEWSROOM, dataFolder: NO_DATA });
});

const plainStyle = { width: 200, color: false };
const session = () =>
  createSession(coverage, {
    style: () => plainStyle,
    examples: [],
    picture: async ({ kind }) => (kind === "figures" ? "data/pictures/figures.png" : null),
  });

describe("a line of the prompt", () => {
  it.each([
    ["", { kind: "nothing" }],
    ["/quit", { kind: "quit" }],
    ["next", { kind: "next" }],
    ["/help", { kind: "help" }],
    ["2", { kind: "passages", numbers: [2] }],
    ["¹ ³", { kind: "passages", numbers: [1, 3] }],
    ["/passages", { kind: "passages", numbers: [] }],
    ["/passages 12, 4", { kind: "passages", numbers: [12, 4] }],
    // No passage has such a number; a reader that tried every way to part its digits would never come back.
    ["7".repeat(400), { kind: "plain", typed: { verb: "ask", text: "7".repeat(400), values: {} } }],
  ])("is read: %j", (line, read) => {
    expect(readLine(line)).toEqual(read);
  });

  it("is a question unless it begins with a slash, quotes and all", () => {
    expect(readLine("What's \"the mole\" -- and don't --limit 3?")).toMatchObject({
      kind: "plain",
      typed: { text: "What's \"the mole\" -- and don't" },
    });
  });

  it("takes a date of several words without quotation marks", () => {
    expect(readLine("bridge --since last week")).toMatchObject({
      typed: { text: "bridge", values: { since: "last week" } },
    });
    expect(readLine("/ask --since 3 March 2031 --until last month the bridge")).toMatchObject({
      typed: { text: "the bridge", values: { since: "3 March 2031", until: "last month" } },
    });
    expect(readLine("/ask --since 2031-03 bridge piers")).toMatchObject({
      typed: { text: "bridge piers", values: { since: "2031-03" } },
    });
  });

  it("takes its options out of the text", () => {
    expect(readLine('/search "exact words" -not --outlet "El Faro" --outlet=Post --json')).toMatchObject({
      kind: "verb",
      name: "search",
      typed: { text: '"exact words" -not', values: { outlet: ["El Faro", "Post"], json: true } },
    });
  });
});

describe("completion", () => {
  const sources = {
    verbs: VERBS,
    outlets: () => ["Arden Courier", "Valley Herald"],
    collections: () => ["bridge"],
    articleIds: () => ["valley-herald-0612", "arden-courier-0613"],
    speakers: async () => ["Ada Brandt", "Olaf Senn"],
    dates: () => ["2031-06-13", "2031-06", "last week"],
  };

  it.each([
    ["/se", ["/search "], "/se"],
    ["/search bridge --out", ["--outlet "], "--out"],
    ["/search bridge --outlet ar", ['"Arden Courier" '], "ar"],
    ['bridge --outlet "Val', ['"Valley Herald" '], '"Val'],
    ["/article val", ["valley-herald-0612 "], "val"],
    ["x --collection b", ["bridge "], "b"],
    ["/quotes ol", ["Olaf Senn "], "ol"],
    ["bridge --speaker ad", ['"Ada Brandt" '], "ad"],
    ["bridge --since 2031-06-", ["2031-06-13 "], "2031-06-"],
    ["bridge --until la", ['"last week" '], "la"],
    ["/feed re", ["refresh ", "resume ", "remove "], "re"],
    ["/export tolls --format bib", ["bibtex "], "bib"],
    ["what is", [], "what is"],
  ])("of %j", async (line, completions, replaced) => {
    expect(await completeLine(line, sources)).toEqual([completions, replaced]);
  });
});

describe("a conversation", () => {
  it("checks words against the coverage after /check, and the files where there are none", async () => {
    const { handle } = session();
    expect((await handle("/check The bridge has 17 piers.")).text).toContain("│ The bridge has 17 piers.");
    expect((await handle("/check")).text).toMatch(/^Corpus · /u);
  });

  it("opens the passages behind a number of the last answer, the cited words marked", async () => {
    const { handle } = session();
    const { text: answer } = await handle("How many piers have cracks?");
    expect(answer).toContain("¹");
    const { text } = await handle("1");
    expect(text).toMatch(/^¹ .* · passage \d of \d/);
    expect(text).toMatch(/│ .*\*\*.*cracks.*\*\*/);
    expect((await handle("99")).text).toBe("The last answer has no 99.");
  });

  it("shows the next hits of a search until there are no more", async () => {
    const { handle } = session();
    expect((await handle("/search bridge --limit 2")).text).toContain("next: the next page");
    let { text } = await handle("next");
    expect(text).toMatch(/^3 · /m);
    for (let round = 0; round < 5 && !text.includes("That was all"); round += 1)
      ({ text } = await handle("next"));
    expect(text).toBe("That was all of it.");
    expect((await handle("/search bridge --limit 2")).text).toMatch(/^1 · /m);
    expect((await handle("2")).text).toMatch(/^² /);
  });

  it("answers what is wrong and goes on", async () => {
    const { handle } = session();
    expect((await handle("next")).text).toBe("Nothing was asked yet.");
    expect((await handle("/serch x")).text).toContain("Did you mean /search?");
    expect((await handle("/search x --colour red")).text).toContain("--colour is no option.");
    expect((await handle("/ask")).text).toBe("Type what to look for: /ask QUESTION");
    expect((await handle("/article nosuch")).text).toContain('There is no article "nosuch".');
    expect((await handle("/quit")).isOver).toBe(true);
  });

  it("says where only the filters of before keep an answer away, and asks whole questions without them", async () => {
    const { handle } = session();
    await handle("How many piers have cracks?");
    await handle("since 1 March 2040");
    expect((await handle("and the bridge piers?")).text).toMatch(
      /does not say[^]*say "any time", or "forget"/,
    );
    expect((await handle("How many piers have cracks?")).text).toContain("¹");
  });

  it("shows a question in the words it was asked in, not in those it was looked up by", async () => {
    const { handle } = session();
    await handle("How many piers have cracks?");
    expect((await handle("and what about the zebras?")).text).toContain(
      "you asked: and what about the zebras?",
    );
    const told = await handle("How many piers have cracks according to the Valley Herald?");
    expect(told.text).toContain("How many piers have cracks according to the Valley Herald?");
  });

  it("goes on in plain words from what was said, until it is forgotten", async () => {
    const { handle } = session();
    const [outlet = ""] = coverage.desk.outletNames(null);
    expect((await handle(`and ${outlet}?`)).text).toContain("do not know what that goes on from");
    expect((await handle("How many piers have cracks?")).text).toContain("¹");
    expect((await handle("compare them")).text).toMatch(/piers have cracks.*outlets|nothing to compare/);
    expect((await handle("thanks!")).text).toMatch(/^Any time/);
    expect((await handle("hello")).text).toContain("any question");
    expect((await handle("/forget")).text).toMatch(/^Forgotten/);
    expect((await handle("shorter")).text).toMatch(/What about|goes on from/);
  });

  it("answers in the language asked for, and exports in the form asked for", async () => {
    const { handle } = session();
    expect((await handle("export this")).text).toContain('"export as csv"');
    expect((await handle("How many piers have cracks?")).text).toContain("as printed");
    expect((await handle("en español")).text).toContain("tal como se publicaron");
    expect((await handle("How many piers have cracks? Answer in German")).text).toContain(
      "Sätze wie gedruckt",
    );
    expect((await handle("in Italian")).text).toContain("Ich spreche Englisch");
    expect(JSON.parse((await handle("export as json")).text)).toMatchObject({ kind: "summary" });
  });

  it("keeps the last answer's passages through a refusal, and names the outlets that there are", async () => {
    const { handle } = session();
    await handle("How many piers have cracks?");
    expect((await handle("zebras in Peru")).text).toContain("does not say");
    expect((await handle("1")).text).toMatch(/^¹ .* · passage \d of \d/);
    const [outlet = ""] = coverage.desk.outletNames(null);
    expect((await handle("/search bridge --outlet Qwxyz")).text).toContain(outlet);
  });

  it("says where the picture of an answer lies", async () => {
    expect((await session().handle("/figures bridge piers")).text).toMatch(
      /\n\npicture: data\/pictures\/figures\.png$/,
    );
  });

  it("helps with every command", async () => {
    const { text } = await session().handle("/help");
    for (const { name } of VERBS.filter((verb) => verb.name !== "ask")) expect(text).toContain(`/${name}`);
  });
});

describe("example questions", () => {
  it("come from the corpus and are answered", async () => {
    const questions = await exampleQuestions(coverage.desk, coverage.library);
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.join(" ")).toMatch(/Orne|Lindqvist|Arden/);
    for (const text of questions) {
      const query = coverage.desk.makeQuery({ text });
      if ("kind" in query) throw new Error(query.message);
      expect((await coverage.desk.ask(query)).kind).toBe("summary");
    }
  });
});

describe("the prompt on a pipe", () => {
  const converse = async (input: string, signal?: AbortSignal): Promise<string> => {
    const output = new PassThrough();
    let written = "";
    output.on("data", (data: Buffer) => (written += data.toString("utf8")));
    const source = new PassThrough();
    source.end(input);
    await runPrompt({
      ...coverage,
      input: source,
      output,
      environment: {},
      dataFolder: NO_DATA,
      ...(signal ? { signal } : {}),
    });
    return written;
  };

  it("answers each line in order and ends with the input; nothing else is written", async () => {
    const written = await converse("/search crowns\n\nHow many piers have cracks?\n1");
    const parts = ["Search: crowns", "How many piers have cracks?", "passage 1 of"].map((part) =>
      written.indexOf(part),
    );
    expect(parts.every((position) => position >= 0)).toBe(true);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(written).not.toContain("Dateline answers from");
    expect(written).not.toContain("›");
  });

  it("ends at /quit", async () => {
    expect(await converse("/quit\n/search bridge\n")).toBe("");
  });

  it("does not start when it is already to end", async () => {
    expect(await converse("/search bridge\n", AbortSignal.abort())).toBe("");
  });
});

describe("the history", () => {
  it("keeps the newest lines, bounded, for the next time", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-history-"));
    try {
      writeHistory(
        folder,
        Array.from({ length: HISTORY_LINES + 50 }, (_, index) => `line ${index}`),
      );
      const kept = readHistory(folder);
      expect(kept).toHaveLength(HISTORY_LINES);
      expect(kept[0]).toBe("line 0");
      expect((await readFile(join(folder, "prompt-history"), "utf8")).endsWith("\n")).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("is empty, not an error, where there is none", () => {
    expect(readHistory(NO_DATA)).toEqual([]);
  });
});

describe("progress", () => {
  it("shows on a terminal once reading takes long, and is wiped", () => {
    let time = 0;
    const sink = createSink({ isTTY: true });
    const progress = createProgress(sink, () => time);
    progress.onProgress(1, 5_000);
    expect(sink.text()).toBe("");
    time = 400;
    progress.onProgress(1_200, 5_000);
    progress.done();
    expect(sink.text()).toBe(
      "\r\u001b[KReading the coverage: 1,200 of 5,000 files ▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱▱ 24%\r\u001b[K",
    );
  });

  it("does not show on a pipe", () => {
    let time = 0;
    const sink = createSink();
    const progress = createProgress(sink, () => time);
    time = 1_000;
    progress.onProgress(1, 2);
    progress.done();
    expect(sink.text()).toBe("");
  });
});
