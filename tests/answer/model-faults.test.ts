/** Every way in which a model server fails must end in a cited answer, soon, with a note that says why. */
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createModelWriter } from "../../src/answer/model-writer.ts";
import type { Draft } from "../../src/types.ts";
import { buildQuery, gather } from "./build.ts";
import { FERRY } from "./coverage.ts";
import {
  event,
  honestAnswer,
  startModelServer,
  streamAnswer,
  type Behaviour,
  type ModelServer,
} from "../fakes/model-server.ts";

// Long enough that a busy machine reads what a server sends at once, short enough to wait for.
const FIRST_MS = 1000;
const TOTAL_MS = 2000;

let server: ModelServer;
const table: string[] = [];

beforeEach(async () => {
  server = await startModelServer();
});
afterEach(() => server.close());
// The first call loads the client's code, which on a busy machine takes as long as a deadline here.
beforeAll(async () => {
  server = await startModelServer();
  await ask((received, response) => streamAnswer(response, honestAnswer(received.passages)));
  await server.close();
});
afterAll(() => {
  if (process.env["SHOW_TABLE"]) console.log(table.join("\n"));
});

const query = buildQuery("How many people did the ferry carry?");
const evidence = gather(query, FERRY);

const ask = async (
  behaviour: Behaviour,
  limits: { readonly totalMs?: number; readonly silenceMs?: number } = {},
): Promise<{ draft: Draft; ms: number }> => {
  server.play(behaviour);
  const writer = createModelWriter({
    client: { apiKey: "sk-x", baseUrl: server.baseUrl, model: "m", retryDelayMs: 5 },
    fallback: createExtractiveWriter(),
    clock: { now: () => new Date() },
    log: { info: () => undefined, warn: () => undefined },
    firstSentenceMs: FIRST_MS,
    totalMs: TOTAL_MS,
    ...limits,
  });
  const started = performance.now();
  const draft = await writer.write(query, evidence);
  return { draft, ms: performance.now() - started };
};

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Behaviour =>
  (_received, response) =>
    void response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(typeof body === "string" ? body : JSON.stringify(body));

const document = (message: unknown, finish = "stop"): unknown => ({
  id: "x",
  object: "chat.completion",
  created: 1,
  model: "m",
  choices: [{ index: 0, message, finish_reason: finish }],
  usage: null,
});

const events =
  (...pieces: string[]): Behaviour =>
  (_received, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) response.write(piece);
    response.end();
  };

const said = (text: string): Behaviour => events(event(text), "data: [DONE]\n\n");

/** Faults after which the answer is extractive, with a word of the note. */
const FAULTS: Record<string, readonly [Behaviour, RegExp]> = {
  "401": [
    json(401, { error: { message: "Incorrect API key provided: sk-x", code: "invalid_api_key" } }),
    /operator/,
  ],
  "403": [json(403, { error: { message: "country not supported" } }), /operator/],
  "404 model": [
    json(404, { error: { message: "The model `m` does not exist", code: "model_not_found" } }),
    /operator/,
  ],
  "400 whatever is sent": [json(400, { error: { message: "no" } }), /operator/],
  "402": [json(402, { error: { message: "Insufficient credits" } }), /operator/],
  "407": [json(407, {}), /could not be reached/],
  "408": [json(408, {}), /failed/],
  "409": [json(409, { error: { message: "conflict" } }), /failed/],
  "418 with a body that is none": [json(418, "null"), /operator/],
  "422 whatever is sent": [json(422, { detail: [{ loc: ["body"], msg: "no" }] }), /operator/],
  "451": [json(451, "[]"), /operator/],
  "501 whatever is sent": [json(501, {}), /failed|operator/],
  "503 with a Retry-After that is nonsense": [json(503, {}, { "retry-after": "soon, maybe" }), /failed/],
  "503 with a negative Retry-After": [json(503, {}, { "retry-after": "-5" }), /failed/],
  "413": [json(413, "too large"), /operator/],
  "429 with Retry-After 3600": [
    json(429, { error: { message: "slow down" } }, { "retry-after": "3600" }),
    /no more requests/,
  ],
  "429 with a Retry-After date": [
    json(429, {}, { "retry-after": new Date(Date.now() + 3_600_000).toUTCString() }),
    /no more requests/,
  ],
  "429 without a word": [json(429, ""), /no more requests/],
  "429 insufficient_quota": [
    json(429, { error: { message: "quota", type: "insufficient_quota", code: "insufficient_quota" } }),
    /quota/,
  ],
  "500": [json(500, { error: { message: "oops" } }), /failed/],
  "502 with a page": [
    (_r, response) =>
      void response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad Gateway</html>"),
    /failed/,
  ],
  "529": [json(529, { error: { type: "overloaded_error", message: "Overloaded" } }), /failed/],
  "an endless error body": [
    (_r, response) => {
      response.writeHead(500, { "content-type": "application/json" });
      const timer = setInterval(() => response.write("x".repeat(20_000)), 1);
      response.on("close", () => clearInterval(timer));
    },
    /failed|did not answer/,
  ],
  hang: [() => undefined, /did not answer in 1 s/],
  "hang after the headers": [
    (_r, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.flushHeaders();
    },
    /did not answer/,
  ],
  "keep-alive comments for ever": [
    (_r, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const timer = setInterval(() => response.write(": ping\n\n"), 10);
      response.on("close", () => clearInterval(timer));
    },
    /did not answer/,
  ],
  "slow drip": [
    (received, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const text = JSON.stringify(honestAnswer(received.passages));
      let at = 0;
      const timer = setInterval(() => response.write(event(text[at++] ?? "")), 20);
      response.on("close", () => clearInterval(timer));
    },
    /did not answer/,
  ],
  "connection reset": [(_r, response) => void response.destroy(), /could not be reached/],
  "reset after the headers": [
    (_r, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(": hello\n\n", () => response.destroy());
    },
    /could not be reached/,
  ],
  redirect: [
    (_r, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" }).end(),
    /could not be reached/,
  ],
  "HTML with 200": [
    (_r, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end("<!doctype html><title>Login</title>"),
    /could not be read/,
  ],
  "empty body": [(_r, response) => void response.writeHead(200).end(), /could not be read/],
  "204": [(_r, response) => void response.writeHead(204).end(), /could not be read/],
  "{}": [json(200, {}), /could not be read/],
  "[]": [json(200, []), /could not be read/],
  null: [json(200, "null"), /could not be read/],
  "error with 200": [json(200, { error: { message: "model is loading" } }), /failed/],
  "error in the stream": [events('data: {"error":{"message":"overloaded"}}\n\n'), /failed/],
  "a redirect to a host within": [
    (_r, response) =>
      void response.writeHead(307, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
    /could not be reached/,
  ],
  "a status that is none": [
    (_r, response) => void response.socket?.end("HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n"),
    /could not be reached|failed/,
  ],
  "no HTTP at all": [(_r, response) => void response.socket?.end("SSH-2.0-x\r\n"), /could not be reached/],
  "headers without end": [
    (_r, response) => {
      response.socket?.write("HTTP/1.1 200 OK\r\n");
      const timer = setInterval(() => response.socket?.write(`x-${"a".repeat(2000)}: b\r\n`), 5);
      response.socket?.on("close", () => clearInterval(timer));
    },
    /could not be reached|did not answer/,
  ],
  "an error in the stream as a word": [events('data: {"error":"overloaded"}\n\n'), /failed/],
  "an error event of another kind": [
    events('event: error\ndata: {"type":"error","message":"x"}\n\n'),
    /could not be read|failed/,
  ],
  "tool calls in the stream": [
    events(
      event(null, {
        choices: [
          {
            index: 0,
            delta: { tool_calls: [{ index: 0, id: "1", function: { name: "send", arguments: "{}" } }] },
            finish_reason: "tool_calls",
          },
        ],
      }),
    ),
    /could not be read/,
  ],
  "choices that are none": [json(200, { choices: "many" }), /could not be read/],
  "the prompt sent back": [
    (received, response) =>
      said(received.body.messages.map(({ content }) => content).join("\n"))(received, response, 1),
    /could not be read|Less than half|found no/,
  ],
  "a sentence of the passages cited to another": [
    (received, response) => {
      const [first, ...others] = received.passages;
      const sentences = others.flatMap(({ sentences }) =>
        sentences
          .slice(0, 1)
          .map((quote) => ({ text: quote, citations: [{ passage: first?.number, quote }] })),
      );
      said(JSON.stringify({ sentences }))(received, response, 1);
    },
    /Less than half/,
  ],
  "the same lie a thousand times": [
    said(
      JSON.stringify({
        sentences: Array.from({ length: 1000 }, () => ({
          text: "The ferry carried 900 people.",
          citations: [{ passage: 1, quote: "The ferry carried" }],
        })),
      }),
    ),
    /Less than half|could not be read|did not answer/,
  ],
  "numerals that look alike": [
    (received, response) => {
      const sentences = received.passages
        .flatMap(({ number, sentences }) => sentences.map((quote) => ({ number, quote })))
        .filter(({ quote }) => /\d/u.test(quote))
        .map(({ number, quote }) => ({
          text: quote.replace(/\d(?!.*\d)/u, (digit) => String.fromCodePoint(0x1d7ce + Number(digit))),
          citations: [{ passage: number, quote }],
        }));
      said(JSON.stringify({ sentences }))(received, response, 1);
    },
    /Less than half/,
  ],
  "no choices": [json(200, { choices: [] }), /could not be read/],
  "null content": [json(200, document({ role: "assistant", content: null })), /could not be read/],
  "a tool call": [
    json(
      200,
      document({
        role: "assistant",
        content: null,
        tool_calls: [{ id: "1", type: "function", function: { name: "x", arguments: "{}" } }],
      }),
    ),
    /could not be read/,
  ],
  refusal: [
    json(200, document({ role: "assistant", content: null, refusal: "I cannot help with that." })),
    /declined/,
  ],
  "refusal in the stream": [
    events(event(null, { choices: [{ index: 0, delta: { refusal: "No." }, finish_reason: null }] })),
    /declined/,
  ],
  "content filter": [json(200, document({ role: "assistant", content: "" }, "content_filter")), /declined/],
  "finish_reason length before the first sentence": [
    json(200, document({ role: "assistant", content: '{"sentences":[{"text":"The fer' }, "length")),
    /could not be read|found no/,
  ],
  "prose instead of JSON": [said("The ferry carried 214 people."), /could not be read/],
  "broken JSON": [
    said('{"sentences":[{"text":"a","citations":[}'),
    /less than half|could not be read|found no/i,
  ],
  "broken JSON of an event": [events("data: {oops\n\n"), /could not be read/],
  "wrong schema": [said('{"answer":"The ferry carried 214 people."}'), /could not be read/],
  "sentences as strings": [said('{"sentences":["The ferry carried 214 people."]}'), /Less than half/],
  "sentences of other fields": [
    said('{"sentences":[{"sentence":"x","sources":[1]},{"text":5,"citations":{}}]}'),
    /Less than half/,
  ],
  "no citations": [
    said('{"sentences":[{"text":"The ferry carried 214 people.","citations":[]}]}'),
    /Less than half/,
  ],
  "empty sentences": [
    said('{"sentences":[{"text":"","citations":[{"passage":1,"quote":"ferry"}]}]}'),
    /Less than half/,
  ],
  "no sentences": [said('{"sentences":[]}'), /found no answer/],
  "passage numbers out of range": [
    said(
      JSON.stringify({
        sentences: [0, -1, 99, 1.5, 1e9].map((passage) => ({
          text: "The ferry carried 214 people.",
          citations: [{ passage, quote: "The ferry carried 214 people" }],
        })),
      }),
    ),
    /Less than half/,
  ],
  "deep nesting": [said(`{"sentences":[${"[".repeat(5000)}`), /could not be read|did not answer/],
  "10 MB in one event": [
    said(`{"sentences":[{"text":"${"a".repeat(10_000_000)}"`),
    /could not be read|did not answer/,
  ],
  "10 MB of events": [
    (_r, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      const piece = event(" ".repeat(10_000));
      for (let count = 0; count < 1000; count += 1) response.write(piece);
      response.end();
    },
    /could not be read|did not answer/,
  ],
  "a gzip bomb": [
    (_r, response) =>
      void response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end(gzipSync(Buffer.alloc(20_000_000, " "))),
    /could not be read|did not answer/,
  ],
  "broken gzip": [
    (_r, response) =>
      void response
        .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
        .end("not gzip"),
    /could not be reached|could not be read/,
  ],
  "not UTF-8": [
    (_r, response) =>
      void response
        .writeHead(200, { "content-type": "text/event-stream" })
        .end(Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0xff, 0xfe, 0x0a, 0x0a])),
    /could not be read/,
  ],
  "a content length that lies": [
    (_r, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "5000" });
      response.write('{"choices":');
      setTimeout(() => response.destroy(), 20);
    },
    /could not be reached|could not be read/,
  ],
};

describe("a model that fails", () => {
  for (const [name, [behaviour, note]] of Object.entries(FAULTS)) {
    it(`gives a cited extractive answer in time: ${name}`, async () => {
      const { draft, ms } = await ask(behaviour);
      table.push(`| ${name} | ${Math.round(ms)} ms | ${server.requests.length} | ${draft.notes.at(-1)} |`);
      expect(draft.writer).toBe("extractive");
      expect(draft.sentences.length).toBeGreaterThan(0);
      expect(draft.sentences.every(({ citations }) => citations.length > 0)).toBe(true);
      expect(draft.notes.at(-1)).toMatch(note);
      expect(draft.notes.join(" ")).not.toContain("sk-x");
      expect(ms).toBeLessThan(TOTAL_MS + 600);
    });
  }
});

/** Servers that are odd, but answer: the model's answer must come through. */
const ODD: Record<string, Behaviour> = {
  "one JSON document instead of a stream": (received, response) =>
    json(200, document({ role: "assistant", content: JSON.stringify(honestAnswer(received.passages)) }))(
      received,
      response,
      1,
    ),
  "content as a list of parts": (received, response) =>
    json(
      200,
      document({
        role: "assistant",
        content: [{ type: "text", text: JSON.stringify(honestAnswer(received.passages)) }],
      }),
    )(received, response, 1),
  gzip: (received, response) =>
    void response
      .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
      .end(
        gzipSync(
          JSON.stringify(
            document({ role: "assistant", content: JSON.stringify(honestAnswer(received.passages)) }),
          ),
        ),
      ),
  "no content type, no [DONE], usage null": (received, response) => {
    response.writeHead(200);
    response.end(event(JSON.stringify(honestAnswer(received.passages)), { usage: null }));
  },
  "thinking aloud first": (received, response) =>
    said(
      `<think>Maybe {"sentences":[{"text":"wrong"}]}?</think>\n${JSON.stringify(honestAnswer(received.passages))}`,
    )(received, response, 1),
  "reasoning fields beside the content": (received, response) =>
    events(
      event(null, {
        choices: [
          {
            index: 0,
            delta: { reasoning_content: "hm", reasoning: "hm", content: null },
            finish_reason: null,
          },
        ],
      }),
      event(JSON.stringify(honestAnswer(received.passages))),
    )(received, response, 1),
  "one character an event, with comments and ids between": (received, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const character of JSON.stringify(honestAnswer(received.passages)))
      response.write(`id: 1\nevent: x\n: ping\n${event(character)}`);
    response.end();
  },
  "passage numbers as text, extra fields, a sentence twice": (received, response) => {
    const [first] = honestAnswer(received.passages).sentences;
    const odd = {
      ...first,
      confidence: 1,
      citations: first?.citations.map(({ passage, quote }) => ({ passage: String(passage), quote, page: 1 })),
    };
    said(JSON.stringify({ title: "x", sentences: [odd, odd] }))(received, response, 1);
  },
  "citation marks in the text": (received, response) => {
    const answer = honestAnswer(received.passages);
    said(
      JSON.stringify({
        sentences: answer.sentences.map(({ text, citations }) => ({
          text: `${text} [${citations[0]?.passage}]`,
          citations,
        })),
      }),
    )(received, response, 1);
  },
  "a failure first, then an answer": (received, response, call) =>
    call === 1 ? void response.writeHead(503).end() : streamAnswer(response, honestAnswer(received.passages)),
  "429 with a short Retry-After, then an answer": (received, response, call) =>
    call === 1
      ? void response.writeHead(429, { "retry-after": "0.02" }).end()
      : streamAnswer(response, honestAnswer(received.passages)),
};

describe("a server that is odd but answers", () => {
  for (const [name, behaviour] of Object.entries(ODD)) {
    it(`is understood: ${name}`, async () => {
      const { draft } = await ask(behaviour);
      expect(draft).toMatchObject({ writer: "model", dropped: 0, notes: [] });
      expect(draft.sentences[0]?.text).not.toContain("[");
    });
  }
});

describe("a model that stops halfway", () => {
  it("leaves what had been checked, with a note: the stream dies", async () => {
    const { draft } = await ask((received, response) => {
      const text = JSON.stringify(honestAnswer(received.passages));
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(event(text.slice(0, text.lastIndexOf('{"text"') + 20)), () => response.destroy());
    });
    expect(draft.writer).toBe("model");
    expect(draft.sentences).toHaveLength(2);
    expect(draft.notes[0]).toContain("stopped halfway");
  });

  it("leaves what had been checked, with a note: the total deadline passes", async () => {
    const { draft, ms } = await ask((received, response) => {
      const text = JSON.stringify(honestAnswer(received.passages));
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(event(text.slice(0, text.indexOf("}]},") + 4)));
    });
    expect(draft.writer).toBe("model");
    expect(draft.sentences).toHaveLength(1);
    expect(draft.notes[0]).toContain("stopped halfway");
    expect(ms).toBeLessThan(TOTAL_MS + 400);
  });

  it("leaves what had been checked, with a note: nothing more comes but comments", async () => {
    const { draft, ms } = await ask(
      (received, response) => {
        const text = JSON.stringify(honestAnswer(received.passages));
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(event(text.slice(0, text.indexOf("}]},") + 4)));
        const timer = setInterval(() => response.write(": still here\n\n"), 20);
        response.on("close", () => clearInterval(timer));
      },
      { totalMs: 60_000, silenceMs: 300 },
    );
    expect(draft.writer).toBe("model");
    expect(draft.sentences).toHaveLength(1);
    expect(draft.notes[0]).toContain("stopped halfway");
    expect(ms).toBeLessThan(20_000);
  });

  it("is waited for while something comes, however slowly", async () => {
    const { draft } = await ask(
      (received, response) => {
        const text = JSON.stringify(honestAnswer(received.passages));
        const first = text.indexOf("}]},") + 4;
        const pieces = [text.slice(0, first), ...(text.slice(first).match(/[^]{1,60}/gu) ?? [])];
        response.writeHead(200, { "content-type": "text/event-stream" });
        const timer = setInterval(() => {
          const piece = pieces.shift();
          if (piece === undefined) response.end("data: [DONE]\n\n");
          else response.write(event(piece));
        }, 60);
        response.on("close", () => clearInterval(timer));
      },
      { totalMs: 60_000, silenceMs: 400 },
    );
    expect(draft).toMatchObject({ writer: "model", dropped: 0, notes: [] });
    expect(draft.sentences).toHaveLength(3);
  });

  it("leaves what had been checked, with a note: finish_reason length", async () => {
    const { draft } = await ask((received, response) => {
      const text = JSON.stringify(honestAnswer(received.passages));
      json(
        200,
        document({ role: "assistant", content: text.slice(0, text.lastIndexOf('{"text"') + 9) }, "length"),
      )(received, response, 1);
    });
    expect(draft.sentences).toHaveLength(2);
    expect(draft.notes[0]).toContain("stopped halfway");
  });
});
