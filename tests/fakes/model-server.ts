/** A model server on the loopback that does what a test scripts it to, and is strict about what it is sent. */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Ajv, type ValidateFunction } from "ajv";

const SCHEMAS = new URL("../../../shared/openai/schemas.json", import.meta.url);

/** Whether OpenAI's own description of its API is at hand to check requests against. */
export const schemasHere = existsSync(SCHEMAS);

export interface SentBody {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly stream?: boolean;
  readonly response_format: {
    readonly type: string;
    readonly json_schema?: { readonly schema: Record<string, unknown>; readonly strict?: boolean };
  };
}

/** A passage as the prompt shows it. */
export interface ShownPassage {
  readonly number: number;
  readonly head: string;
  readonly sentences: readonly string[];
}

export interface Received {
  readonly body: SentBody;
  readonly headers: IncomingMessage["headers"];
  readonly passages: readonly ShownPassage[];
  /** What the body breaks of the API's description; empty where it is not at hand. */
  readonly faults: readonly string[];
}

export type Behaviour = (received: Received, response: ServerResponse, call: number) => void | Promise<void>;

export interface ModelServer {
  readonly baseUrl: string;
  readonly requests: readonly Received[];
  /** What the server does from the next request on. */
  play(behaviour: Behaviour): void;
  close(): Promise<void>;
}

let validator: ValidateFunction | undefined;

const validate = (body: unknown): string[] => {
  if (!schemasHere) return [];
  if (!validator) {
    const document = JSON.parse(readFileSync(SCHEMAS, "utf8")) as object;
    const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
    ajv.addSchema(document, "api");
    validator = ajv.compile({ $ref: "api#/components/schemas/CreateChatCompletionRequest" });
  }
  return validator(body)
    ? []
    : (validator.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** Reads the numbered passages out of a prompt. */
export const readPassages = (prompt: string): ShownPassage[] =>
  [...prompt.matchAll(/<<passage (\d+) ([0-9a-f]{12})>> ([^\n]*)\n([\s\S]*?)\n<<end \1 \2>>/gu)].map(
    (match) => ({
      number: Number(match[1]),
      head: match[3] ?? "",
      sentences: (match[4] ?? "").split("\n").map((line) => line.slice(14)),
    }),
  );

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text;
};

/** Starts a server on a free port. Until it is told how to behave it fails the request, so that nothing passes unscripted. */
export const startModelServer = async (): Promise<ModelServer> => {
  const requests: Received[] = [];
  let behaviour: Behaviour = (_received, response) => {
    response.writeHead(500).end("unscripted");
  };
  const server = createServer((request, response) => {
    void (async () => {
      const text = await readBody(request);
      if (request.method !== "POST" || request.url !== "/v1/chat/completions") {
        response
          .writeHead(404, { "content-type": "application/json" })
          .end('{"error":{"message":"no such route"}}');
        return;
      }
      const body = JSON.parse(text) as SentBody;
      const received: Received = {
        body,
        headers: request.headers,
        passages: readPassages(body.messages.map(({ content }) => content).join("\n")),
        faults: validate(body),
      };
      requests.push(received);
      await behaviour(received, response, requests.length);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    play(next) {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export interface RawAnswer {
  readonly sentences: readonly {
    readonly text: string;
    readonly citations: readonly { readonly passage: number; readonly quote: string }[];
  }[];
}

/** One event of a streamed completion. */
export const event = (content: unknown, more: Record<string, unknown> = {}): string =>
  `data: ${JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1,
    model: "scripted",
    choices: [{ index: 0, delta: { content }, finish_reason: null }],
    ...more,
  })}\n\n`;

const FINISHED = { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] };

/** Streams a text as a well-behaved server does, `size` characters an event. */
export const streamText = (response: ServerResponse, text: string, size = 24): void => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(
    event("", { choices: [{ index: 0, delta: { role: "assistant", content: "" }, finish_reason: null }] }),
  );
  for (let at = 0; at < text.length; at += size) response.write(event(text.slice(at, at + size)));
  response.write(event("", FINISHED));
  response.write(
    event("", { choices: [], usage: { prompt_tokens: 900, completion_tokens: 90, total_tokens: 990 } }),
  );
  response.end("data: [DONE]\n\n");
};

/** Streams an answer. */
export const streamAnswer = (response: ServerResponse, answer: RawAnswer): void =>
  streamText(response, JSON.stringify(answer));

/** What an honest model writes: the first sentence of each of the first passages, as printed. */
export const honestAnswer = (passages: readonly ShownPassage[], count = 3): RawAnswer => ({
  sentences: passages
    .filter(({ sentences }) => sentences[0])
    .slice(0, count)
    .map(({ number, sentences }) => ({
      text: sentences[0] as string,
      citations: [{ passage: number, quote: sentences[0] as string }],
    })),
});
