/** One completion from a model server through the `openai` client: request, response format, retries. */
import { setTimeout as sleep } from "node:timers/promises";
import OpenAI, { APIError } from "openai";
import { ModelFault } from "./faults.ts";
import type { PromptMessage } from "./prompt.ts";
import { readCompletion, type Piece } from "./wire.ts";

/** Which model is asked, where, and how often again. */
export interface ClientSettings {
  readonly apiKey: string;
  /** Any server that speaks Chat Completions; OpenAI's own where absent. */
  readonly baseUrl?: string | undefined;
  readonly model: string;
  /** Retries of one completion; default 2. */
  readonly retries?: number;
  /** The first pause before a retry in milliseconds, doubled each time and jittered; default 400. */
  readonly retryDelayMs?: number;
  /** The longest pause that a server's Retry-After is followed for, in milliseconds; default 4,000. */
  readonly longestPauseMs?: number;
}

interface CompletionRequest {
  readonly messages: readonly PromptMessage[];
  readonly schema: Record<string, unknown>;
  readonly signal: AbortSignal;
  /** The most tokens of the answer; 4,000 where absent. */
  readonly mostTokens?: number;
}

/** A model that writes when asked. */
export interface Completions {
  /** The pieces of a completion as they arrive. Throws a ModelFault, and nothing else. */
  stream(request: CompletionRequest): AsyncGenerator<Piece>;
  /** How many requests have been sent. */
  readonly sent: number;
}

/** The most tokens of an answer: 12 sentences with their quotes, in any script. */
const MOST_TOKENS = 4000;

/** The most bytes of an error's body that are read. */
const LARGEST_ERROR = 64_000;

/** Answers that are no success are read to a bound, and redirects are not followed: a key goes to one server only. */
const guardedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: "error" });
  if (response.ok || !response.body) return response;
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LARGEST_ERROR) break;
  }
  return new Response(text, {
    status: response.status,
    headers: { "content-type": "application/json", ...pause(response) },
  });
};

const pause = (response: Response): Record<string, string> =>
  Object.fromEntries(
    ["retry-after", "retry-after-ms"].flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** Milliseconds that a Retry-After asks for (seconds or a date), or null. */
const retryAfterOf = (headers: Headers | undefined): number | null => {
  const milliseconds = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds);
  const value = headers?.get("retry-after")?.trim();
  if (!value) return null;
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
};

const RETRYABLE = new Set([408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529]);

const faultOf = (error: unknown): ModelFault => {
  if (error instanceof ModelFault) return error;
  if (!(error instanceof APIError) || error.status === undefined) {
    return new ModelFault("unreachable", "no connection, or one that broke", { retryable: true });
  }
  const { status, code, type, headers } = error;
  const detail = `status ${status}`;
  if ([code, type].includes("insufficient_quota")) return new ModelFault("quota", detail);
  const retryAfterMs = retryAfterOf(headers);
  if (status === 429) return new ModelFault("rate-limited", detail, { retryable: true, retryAfterMs });
  if (RETRYABLE.has(status) || status >= 500)
    return new ModelFault("failing", detail, { retryable: true, retryAfterMs });
  return new ModelFault("rejected", detail);
};

/** Whether a server turns down the request for its response format, or for a field that older servers do not know. */
const refusesSchema = (error: unknown): boolean =>
  error instanceof APIError && (error.status === 400 || error.status === 422 || error.status === 501);

/** A client for one server. The client's own retries, logs and environment variables are off. */
export const createCompletions = (settings: ClientSettings): Completions => {
  const { retries = 2, retryDelayMs = 400, longestPauseMs = 4000 } = settings;
  const client = new OpenAI({
    apiKey: settings.apiKey,
    ...(settings.baseUrl ? { baseURL: settings.baseUrl } : {}),
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: 600_000,
    logLevel: "off",
    fetch: guardedFetch,
  });
  let takesSchema = true;
  let sent = 0;

  const send = async (request: CompletionRequest, withSchema: boolean): Promise<Response> => {
    sent += 1;
    const format = withSchema
      ? ({
          type: "json_schema",
          json_schema: { name: "cited_answer", strict: true, schema: request.schema },
        } as const)
      : ({ type: "json_object" } as const);
    return client.chat.completions
      .create(
        {
          model: settings.model,
          messages: request.messages.map(({ role, content }) => ({ role, content })),
          response_format: format,
          stream: true,
          // A server that turned the first request down may have done so for any of these.
          ...(withSchema
            ? {
                stream_options: { include_usage: true },
                temperature: 0,
                max_completion_tokens: request.mostTokens ?? MOST_TOKENS,
              }
            : {}),
        },
        { signal: request.signal },
      )
      .asResponse();
  };

  const open = async (request: CompletionRequest): Promise<Response> => {
    if (!takesSchema) return send(request, false);
    try {
      return await send(request, true);
    } catch (error) {
      if (!refusesSchema(error)) throw error;
      const response = await send(request, false);
      takesSchema = false;
      return response;
    }
  };

  return {
    async *stream(request) {
      for (let attempt = 0; ; attempt += 1) {
        let delivered = false;
        try {
          for await (const piece of readCompletion(await open(request))) {
            delivered ||= piece.text !== "";
            yield piece;
          }
          return;
        } catch (error) {
          const fault = faultOf(error);
          const wait = fault.retryAfterMs ?? retryDelayMs * 2 ** attempt * (0.5 + Math.random());
          const isOver = delivered || !fault.retryable || attempt >= retries || wait > longestPauseMs;
          if (isOver || request.signal.aborted) throw fault;
          await sleep(wait, undefined, { signal: request.signal }).catch(() => {
            throw fault;
          });
        }
      }
    },
    get sent() {
      return sent;
    },
  };
};
