import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createModelWriter, type ModelWriterParts } from "../../src/answer/model-writer.ts";
import type { Draft, Sentence } from "../../src/types.ts";
import { buildQuery, gather } from "./build.ts";
import { FERRY } from "./coverage.ts";
import {
  event,
  honestAnswer,
  schemasHere,
  startModelServer,
  streamAnswer,
  streamText,
  type ModelServer,
} from "../fakes/model-server.ts";

let server: ModelServer;
let lines: string[];

beforeEach(async () => {
  server = await startModelServer();
  lines = [];
});
afterEach(() => server.close());

const query = buildQuery("How many people did the ferry carry?");
const evidence = gather(query, FERRY);

const build = (parts: Partial<ModelWriterParts> = {}) => {
  const note = (fields: Record<string, unknown>, message: string): void =>
    void lines.push(JSON.stringify({ message, ...fields }));
  return createModelWriter({
    fallback: createExtractiveWriter(),
    clock: { now: () => new Date() },
    log: { info: note, warn: note },
    firstSentenceMs: 4000,
    totalMs: 6000,
    ...parts,
    client: {
      apiKey: "sk-very-secret",
      baseUrl: server.baseUrl,
      model: "house-model-7",
      retryDelayMs: 10,
      ...parts.client,
    },
  });
};

const isCited = (draft: Draft): boolean =>
  draft.sentences.length > 0 &&
  draft.sentences.every(
    ({ citations }) =>
      citations.length > 0 &&
      citations.every(
        ({ articleId, quote, start, end }) =>
          FERRY.find(({ id }) => id === articleId)?.text.slice(start, end) === quote,
      ),
  );

describe("the request", () => {
  it("asks for strict JSON with the passages' numbers as an enum, gives no tools, and marks every line of a passage", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    await build().write(query, evidence);
    const [sent] = server.requests;
    expect(sent?.body).not.toHaveProperty("tools");
    expect(sent?.body.response_format).toMatchObject({ type: "json_schema", json_schema: { strict: true } });
    const schema = JSON.stringify(sent?.body.response_format.json_schema?.schema);
    expect(schema).toContain(`"enum":[${sent?.passages.map(({ number }) => number).join(",")}]`);
    expect(sent?.passages.flatMap(({ sentences }) => sentences)).toContain(
      "The ferry carried 214 people, according to Chief Inspector Dana Ferrow.",
    );
    expect(sent?.headers.authorization).toBe("Bearer sk-very-secret");
  });

  it("uses other delimiters for each request", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    const writer = build();
    await writer.write(query, evidence);
    await writer.write(buildQuery("ferry captain"), gather(buildQuery("ferry captain"), FERRY));
    const marks = server.requests.map(
      ({ body }) => /<<passage 1 (\w+)>>/u.exec(body.messages[1]?.content ?? "")?.[1],
    );
    expect(new Set(marks).size).toBe(2);
  });

  it.skipIf(!schemasHere)("fits OpenAI's description of its API (where that is at hand)", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    await build().write(query, evidence);
    expect(server.requests[0]?.faults).toEqual([]);
  });

  it("falls back once to JSON mode where the server refuses the schema, and remembers it", async () => {
    server.play((received, response) => {
      if (received.body.response_format.type === "json_schema") {
        response.writeHead(400, { "content-type": "application/json" });
        response.end('{"error":{"message":"response_format json_schema is not supported"}}');
      } else streamAnswer(response, honestAnswer(received.passages));
    });
    const writer = build();
    expect((await writer.write(query, evidence)).writer).toBe("model");
    await writer.write(buildQuery("ferry toll"), gather(buildQuery("ferry toll"), FERRY));
    expect(server.requests.map(({ body }) => body.response_format.type)).toEqual([
      "json_schema",
      "json_object",
      "json_object",
    ]);
  });

  it("gives the conversation's earlier questions apart from the passages", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    await build().write(query, evidence, { context: ["Who is Jonas Wick?"] });
    const content = server.requests[0]?.body.messages[1]?.content ?? "";
    expect(content.lastIndexOf("Who is Jonas Wick?")).toBeGreaterThan(content.lastIndexOf("<<end"));
  });
});

describe("an honest answer", () => {
  it("is kept whole, cited by offsets that the bot computed", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    const draft = await build().write(query, evidence);
    expect(draft).toMatchObject({ writer: "model", dropped: 0, notes: [] });
    expect(draft.sentences).toHaveLength(3);
    expect(isCited(draft)).toBe(true);
    expect(draft.sentences[0]?.citations[0]?.marker).toBe(1);
  });

  it("is handed over sentence by sentence while the rest is still being written", async () => {
    let finish = (): void => undefined;
    server.play((received, response) => {
      const text = JSON.stringify(honestAnswer(received.passages, 2));
      const half = text.indexOf("}]},") + 4;
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(event(text.slice(0, half)));
      finish = () => {
        response.write(event(text.slice(half)));
        response.end("data: [DONE]\n\n");
      };
    });
    const seen: Sentence[] = [];
    const { promise: first, resolve } = Promise.withResolvers<void>();
    const writing = build().write(query, evidence, {
      onSentence: (sentence) => {
        seen.push(sentence);
        resolve();
      },
    });
    await first;
    expect(seen).toHaveLength(1);
    finish();
    expect((await writing).sentences).toEqual(seen);
    expect(seen).toHaveLength(2);
  });

  it("may set quotes with other marks, dashes and spaces: they are mapped to the printed words", async () => {
    server.play((_received, response) =>
      streamAnswer(response, {
        sentences: [
          {
            text: "Ferrow told reporters: “We are still pulling people out of the water.”",
            citations: [
              {
                passage:
                  evidence.hits.findIndex(({ article, passage }) =>
                    article.text.slice(passage.start, passage.end).includes("pulling"),
                  ) + 1,
                quote: "“We are  still pulling people out of the water,” Ferrow told reporters.",
              },
            ],
          },
        ],
      }),
    );
    const draft = await build().write(query, evidence);
    expect(draft.sentences[0]?.citations[0]?.quote).toBe(
      '"We are still pulling people out of the water," Ferrow told reporters.',
    );
  });
});

describe("what the passages do not carry", () => {
  const passageOf = (words: string): number =>
    evidence.hits.findIndex(({ article, passage }) =>
      article.text.slice(passage.start, passage.end).includes(words),
    ) + 1;
  const good = () => ({
    text: "The ferry carried 214 people, according to Chief Inspector Dana Ferrow.",
    citations: [
      {
        passage: passageOf("214"),
        quote: "The ferry carried 214 people, according to Chief Inspector Dana Ferrow.",
      },
    ],
  });

  it("is dropped and counted, and is never shown", async () => {
    server.play((_received, response, call) =>
      streamAnswer(response, {
        sentences:
          call > 1
            ? []
            : [
                good(),
                {
                  text: "The ferry Linnet is licensed for 280 passengers, port records show.",
                  citations: [
                    {
                      passage: passageOf("licensed"),
                      quote: "The ferry Linnet is licensed for 180 passengers",
                    },
                  ],
                },
                {
                  text: "Seven passengers of the ferry are still missing.",
                  citations: [
                    {
                      passage: passageOf("Seven"),
                      quote: "Seven passengers of the ferry are still missing.",
                    },
                  ],
                },
              ],
      }),
    );
    const seen: string[] = [];
    const draft = await build().write(query, evidence, { onSentence: ({ text }) => void seen.push(text) });
    expect(draft).toMatchObject({ writer: "model", dropped: 1 });
    expect([...seen, ...draft.sentences.map(({ text }) => text)].join(" ")).not.toContain("280");
  });

  it("is asked for once more, with what failed, and the repaired sentence counts", async () => {
    server.play((_received, response, call) =>
      streamAnswer(response, {
        sentences:
          call === 1
            ? [
                good(),
                {
                  text: "The ferry is licensed for 280 passengers, port records show.",
                  citations: [
                    {
                      passage: passageOf("licensed"),
                      quote: "The ferry Linnet is licensed for 180 passengers, port records show.",
                    },
                  ],
                },
              ]
            : [
                {
                  text: "The ferry is licensed for 180 passengers, port records show.",
                  citations: [
                    {
                      passage: passageOf("licensed"),
                      quote: "The ferry Linnet is licensed for 180 passengers, port records show.",
                    },
                  ],
                },
              ],
      }),
    );
    const draft = await build().write(query, evidence);
    expect(draft).toMatchObject({ writer: "model", dropped: 0 });
    expect(draft.sentences.map(({ text }) => text).at(-1)).toContain("180");
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.body.messages.at(-1)?.content).toContain("280");
  });

  it("says which sentences leave out who said so", async () => {
    server.play((_received, response) =>
      streamAnswer(response, { sentences: [{ ...good(), text: "The ferry carried 214 people." }] }),
    );
    expect((await build().write(query, evidence)).notes).toEqual([
      "Sentence 1 leaves out who said so; the cited passage names them.",
    ]);
  });

  it("gives way to the extractive answer where less than half is left", async () => {
    server.play((_received, response) =>
      streamAnswer(response, {
        sentences: [
          good(),
          {
            text: "The captain was drunk and fled to Portugal.",
            citations: [{ passage: passageOf("Jonas"), quote: "The captain, Jonas Wick, 52, survived" }],
          },
          {
            text: "The owner had paid 3 million crowns in bribes.",
            citations: [{ passage: 1, quote: "The ferry" }],
          },
        ],
      }),
    );
    const draft = await build().write(query, evidence);
    expect(draft.writer).toBe("extractive");
    expect(draft.notes.at(-1)).toBe(
      "Less than half of what the model wrote was in its passages; these are sentences as printed.",
    );
    expect(isCited(draft)).toBe(true);
  });
});

describe("limits", () => {
  it("makes one call for identical questions at once, and none for a question answered before", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    const writer = build({ corpusVersion: () => "1" });
    const seen: number[] = [0, 0];
    const [a, b] = await Promise.all(
      [0, 1].map((at) => writer.write(query, evidence, { onSentence: () => void (seen[at]! += 1) })),
    );
    expect(a?.sentences).toEqual(b?.sentences);
    expect(seen).toEqual([3, 3]);
    await writer.write(query, evidence);
    expect(server.requests).toHaveLength(1);
  });

  it("asks again when the corpus has changed", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    let version = 1;
    const writer = build({ corpusVersion: () => String(version) });
    await writer.write(query, evidence);
    version = 2;
    await writer.write(query, evidence);
    expect(server.requests).toHaveLength(2);
  });

  it("refuses politely when the queue is full", async () => {
    const waiting: (() => void)[] = [];
    server.play(
      (received, response) =>
        void waiting.push(() => streamAnswer(response, honestAnswer(received.passages))),
    );
    const writer = build({ atOnce: 1, queue: 1, firstSentenceMs: 5000, totalMs: 6000 });
    const ask = (text: string) => writer.write(buildQuery(text), gather(buildQuery(text), FERRY));
    const first = ask("ferry one");
    await expect.poll(() => server.requests.length).toBe(1);
    const second = ask("ferry two");
    const third = await ask("ferry three");
    expect(third.writer).toBe("extractive");
    expect(third.notes.at(-1)).toContain("Busy");
    waiting.shift()?.();
    expect((await first).writer).toBe("model");
    await expect.poll(() => waiting.length).toBe(1);
    waiting.shift()?.();
    expect((await second).writer).toBe("model");
  });

  it("asks the budget first and books what the answer took", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    const booked: number[] = [];
    const budget = {
      allows: () => booked.length === 0,
      spend: async (_asker: unknown, tokens: number) => void booked.push(tokens),
    };
    const writer = build({ budget });
    const asker = { user: "1", server: null };
    expect((await writer.write(query, evidence, { asker })).writer).toBe("model");
    expect(booked).toEqual([990]);
    const other = buildQuery("ferry captain");
    const draft = await writer.write(other, gather(other, FERRY), { asker });
    expect(draft.writer).toBe("extractive");
    expect(draft.notes.at(-1)).toContain("budget");
    expect(server.requests).toHaveLength(1);
  });

  it("leaves a failing server alone after several failures", async () => {
    server.play(
      (_received, response) =>
        void response
          .writeHead(401, { "content-type": "application/json" })
          .end('{"error":{"message":"bad key"}}'),
    );
    const writer = build();
    for (const text of ["ferry captain", "ferry toll", "ferry divers", "ferry mayor", "ferry radar"]) {
      expect(isCited(await writer.write(buildQuery(text), gather(buildQuery(text), FERRY)))).toBe(true);
    }
    expect(server.requests).toHaveLength(4);
  });

  it("ends with a cited answer when the question is withdrawn", async () => {
    server.play(() => undefined);
    const controller = new AbortController();
    const writing = build({ firstSentenceMs: 5000 }).write(query, evidence, { signal: controller.signal });
    await expect.poll(() => server.requests.length).toBe(1);
    controller.abort();
    expect(isCited(await writing)).toBe(true);
  });

  it("logs sizes and timings, and neither the key, the model's name nor a word of the prompt", async () => {
    server.play((received, response) => streamAnswer(response, honestAnswer(received.passages)));
    const writer = build();
    await writer.write(query, evidence);
    server.play(
      (_received, response) =>
        void response
          .writeHead(404, { "content-type": "application/json" })
          .end('{"error":{"message":"The model house-model-7 does not exist"}}'),
    );
    const failed = await writer.write(buildQuery("ferry toll"), gather(buildQuery("ferry toll"), FERRY));
    expect(lines).toHaveLength(2);
    expect(JSON.stringify([lines, failed.notes])).not.toMatch(/sk-very|house-model|ferry|Linnet/u);
  });
});

it("streams text in pieces of any size, a character of several bytes split between two", async () => {
  server.play((received, response) => {
    const bytes = Buffer.from(
      `\ufeff: hello\r\n\r\n${event(JSON.stringify(honestAnswer(received.passages)))}`.replaceAll(
        "\n",
        "\r\n",
      ),
    );
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (let at = 0; at < bytes.length; at += 7) response.write(bytes.subarray(at, at + 7));
    response.end();
  });
  expect((await build().write(query, evidence)).writer).toBe("model");
  server.play((received, response) =>
    streamText(
      response,
      `Here you are:\n\`\`\`json\n${JSON.stringify(honestAnswer(received.passages))}\n\`\`\`\nHope it helps!`,
    ),
  );
  expect((await build().write(query, evidence)).writer).toBe("model");
});
