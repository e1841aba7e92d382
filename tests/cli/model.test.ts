/** A model that writes, at the terminal: the command line and the prompt, against a loopback model server. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { PassThrough } from "node:stream";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runPrompt } from "../../src/cli/prompt.ts";
import { run } from "../../src/cli/run.ts";
import { openDesk } from "../../src/wire.ts";
import {
  event,
  honestAnswer,
  startModelServer,
  streamAnswer,
  type ModelServer,
} from "../fakes/model-server.ts";
import { createSink, dateline, NEWSROOM, NO_DATA, runProcess, type Ran } from "./support.ts";

const KEY = "sk-terminal-secret";
const MODEL = "house-model-7";
const ESCAPE = "\u001b";
const QUESTION = "How many piers have cracks?";

let server: ModelServer;
beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());

/** Up by so many lines, and all below erased. */
const TAKEN_BACK = new RegExp(String.raw`\r${ESCAPE}\[(\d+)A${ESCAPE}\[J`, "u");

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  OPENAI_BASE_URL: server.baseUrl,
  OPENAI_API_KEY: KEY,
  OPENAI_MODEL: MODEL,
  ...more,
});

const expectNoSecrets = ({ stdout, stderr }: Pick<Ran, "stdout" | "stderr">): void => {
  for (const secret of [KEY, MODEL, "You answer questions about news", "mark of this request"])
    expect(`${stdout}${stderr}`.includes(secret), secret).toBe(false);
};

const honest = (): void =>
  server.play(({ passages }, response) => streamAnswer(response, honestAnswer(passages)));

/** One sentence, and then nothing for as long as the connection lasts. */
const oneSentence = (): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.play(({ passages }, response) => {
    const [first] = honestAnswer(passages).sentences;
    response.on("close", () => resolve());
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(event(`{"sentences":[${JSON.stringify(first)},`));
  });
  return promise;
};

describe("dateline with a model", () => {
  it("answers in its words and says so", async () => {
    honest();
    const ran = await dateline(["ask", QUESTION], environment());
    expect(ran).toMatchObject({ status: 0, stderr: "" });
    expect(ran.stdout.trimEnd()).toMatch(/written by a model, every sentence checked against its passages$/);
    expectNoSecrets(ran);
  });

  it("gives one JSON value, whole", async () => {
    honest();
    const ran = await dateline(["ask", QUESTION, "--json"], environment());
    expect(JSON.parse(ran.stdout)).toMatchObject({ kind: "summary", writer: "model", dropped: 0, notes: [] });
    expect(ran.stderr).toBe("");
    expectNoSecrets(ran);
  });

  it("words a comparison, and leaves it as printed where the model fails", async () => {
    server.play(({ passages }, response) => streamAnswer(response, honestAnswer(passages, passages.length)));
    const worded = JSON.parse((await dateline(["compare", "bridge", "--json"], environment())).stdout) as {
      writer: string;
      rows: { verdict: string; cells: { sentence: { citations: unknown[] } }[] }[];
    };
    server.play((_received, response) => void response.writeHead(500).end());
    const printed = JSON.parse(
      (await dateline(["compare", "bridge", "--json"], environment())).stdout,
    ) as typeof worded & { notes: string[] };
    expect([worded.writer, printed.writer]).toEqual(["model", "extractive"]);
    expect(printed.notes.at(-1)).toMatch(/The model's server failed; these are sentences as printed\./);
    const bones = ({ rows }: typeof worded): unknown =>
      rows.map(({ verdict, cells }) => [verdict, cells.map(({ sentence }) => sentence.citations)]);
    expect(bones(worded)).toEqual(bones(printed));
  });

  it("answers with sentences as printed where the model hangs", async () => {
    server.play(() => undefined);
    const ran = await dateline(
      ["ask", QUESTION],
      environment({ OPENAI_FIRST_SENTENCE_S: "0.5", OPENAI_TOTAL_S: "2" }),
    );
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/¹[^]*sentences as printed[^]*The model did not answer in 0\.5 s/);
  });

  it("logs to standard error where LOG_LEVEL is set: sizes and times", async () => {
    honest();
    const ran = await dateline(["ask", QUESTION], environment({ LOG_LEVEL: "debug" }));
    expect(JSON.parse(ran.stderr)).toMatchObject({ msg: "the model answered", sentences: 3 });
    expectNoSecrets(ran);
  });

  it("shows each sentence on a terminal once it is checked, and the whole in its place", async () => {
    server.play(async ({ passages }, response) => {
      const { sentences } = honestAnswer(passages, 2);
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(event(`{"sentences":[${JSON.stringify({ ...sentences[0], text: "It was 987." })},`));
      for (const [place, sentence] of sentences.entries()) {
        response.write(event(`${place > 0 ? "," : ""}${JSON.stringify(sentence)}`));
        await sleep(250);
      }
      response.write(event("]}"));
      response.end("data: [DONE]\n\n");
    });
    const stdout = createSink({ isTTY: true, columns: 100, rows: 40 });
    const status = await run(["ask", QUESTION], {
      stdout,
      stderr: createSink(),
      environment: {
        CORPUS_DIR: NEWSROOM,
        DATA_DIR: NO_DATA,
        NO_COLOR: "1",
        ...environment(),
      },
    });
    expect(status).toBe(0);
    const text = stdout.text();
    expect(text).not.toContain("987");
    // Drawn twice, each time taken back by as many lines as it took.
    const draws = text.split(TAKEN_BACK);
    expect(draws).toHaveLength(5);
    for (const place of [0, 2]) {
      expect(draws[place]).toMatch(/a model is writing; each sentence shows once it is checked\n$/);
      expect(draws[place]?.split("\n").length).toBe(Number(draws[place + 1]) + 1);
    }
    expect(draws[4]).toMatch(/written by a model, every sentence/);
  });
});

describe("the prompt with a model", () => {
  const openCoverage = () =>
    openDesk({
      corpusFolder: NEWSROOM,
      dataFolder: NO_DATA,
      model: {
        apiKey: KEY,
        baseUrl: server.baseUrl,
        name: MODEL,
        firstSentenceSeconds: 20,
        totalSeconds: 30,
        dailyTokens: { user: null, server: null, total: null },
      },
    });

  it("asks it nothing before a person does, and Ctrl-C ends an answer and not the conversation", async () => {
    const closed = oneSentence();
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
    let written = "";
    output.on("data", (data: Buffer) => (written += data.toString("utf8")));
    const until = async (words: RegExp): Promise<void> => {
      for (let tries = 0; !words.test(written); tries += 1) {
        if (tries > 400) throw new Error(`never saw ${String(words)} in ${written}`);
        await sleep(25);
      }
    };
    const over = runPrompt({
      ...(await openCoverage()),
      input,
      output,
      environment: { NO_COLOR: "1" },
      dataFolder: await mkdtemp(join(tmpdir(), "dateline-prompt-")),
    });
    await until(/› /);
    expect(server.requests).toHaveLength(0);
    input.write(`${QUESTION}\r`);
    await until(/a model is writing/);
    input.write("\u0003");
    await until(/Stopped\./);
    await closed;
    honest();
    input.write("What cracked in the bridge?\r");
    await until(/written by a model/);
    input.write("\u0004");
    await over;
    expectNoSecrets({ stdout: written, stderr: "" });
  });
});

describe("the model's code", () => {
  const loads = async (more: Record<string, string>): Promise<string> => {
    const code = `
      import { registerHooks } from "node:module";
      registerHooks({ resolve(name, context, next) {
        if (name === "openai") console.log("openai is loaded");
        return next(name, context);
      } });
      const { run } = await import("./src/cli/run.ts");
      const { processSurroundings } = await import("./src/cli/streams.ts");
      await run(["ask", ${JSON.stringify(QUESTION)}], processSurroundings());`;
    const ran = await runProcess(process.execPath, ["--input-type=module", "--eval", code], {
      environment: more,
    });
    return ran.stdout;
  };

  it("is loaded only where a model is configured", { timeout: 60_000 }, async () => {
    honest();
    expect(await loads({})).not.toContain("openai is loaded");
    expect(await loads(environment())).toContain("openai is loaded");
  });
});
