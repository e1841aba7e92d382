/** From a model server's response to pieces of the model's text, whatever the server sends. */
import { z } from "zod";
import { ModelFault } from "./faults.ts";
import { createEventReader } from "./server-sent-events.ts";

/** The most bytes (after decompression) that one response is read for. */
const LARGEST_RESPONSE = 2_000_000;

/** A part of a completion as it arrives; `usage` in tokens, null until the server tells. */
export interface Piece {
  /** More of the answer's text; may be empty. */
  readonly text: string;
  /** Why the model stopped, once it says so. */
  readonly finish: string | null;
  readonly usage: { readonly prompt: number; readonly completion: number } | null;
}

const part = z.object({ text: z.string().optional() }).loose();
const body = z
  .object({
    content: z.union([z.string(), z.array(z.union([z.string(), part]))]).nullish(),
    refusal: z.string().nullish(),
  })
  .loose();
const chunk = z
  .object({
    choices: z
      .array(
        z
          .object({ delta: body.nullish(), message: body.nullish(), finish_reason: z.string().nullish() })
          .loose(),
      )
      .nullish(),
    usage: z
      .object({ prompt_tokens: z.number().catch(0), completion_tokens: z.number().catch(0) })
      .loose()
      .nullish()
      .catch(null),
    error: z.unknown().optional(),
  })
  .loose();

const textOf = (content: z.infer<typeof body>["content"]): string =>
  typeof content === "string"
    ? content
    : (content ?? []).map((item) => (typeof item === "string" ? item : (item.text ?? ""))).join("");

/** Reads one JSON value of a completion, streamed or whole. Throws a ModelFault for an error, a refusal or nonsense. */
const readPiece = (json: string): Piece => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new ModelFault("unusable", "the response holds broken JSON", { cause });
  }
  const parsed = chunk.safeParse(value);
  if (!parsed.success) throw new ModelFault("unusable", "the response has another shape");
  const { choices, usage, error } = parsed.data;
  if (error !== undefined && error !== null)
    throw new ModelFault("failing", "an error inside a response of status 200");
  const choice = choices?.[0];
  const said = choice?.delta ?? choice?.message;
  if (said?.refusal) throw new ModelFault("declined", "a refusal");
  if (choice?.finish_reason === "content_filter")
    throw new ModelFault("declined", "stopped by a content filter");
  return {
    text: textOf(said?.content),
    finish: choice?.finish_reason ?? null,
    usage: usage ? { prompt: usage.prompt_tokens, completion: usage.completion_tokens } : null,
  };
};

/** Bytes as text, counted; throws a ModelFault past the largest size. */
async function* readText(response: Response): AsyncGenerator<string> {
  if (!response.body) return;
  const decoder = new TextDecoder();
  let size = 0;
  for await (const bytes of response.body) {
    size += bytes.byteLength;
    if (size > LARGEST_RESPONSE)
      throw new ModelFault("unusable", `the response is larger than ${LARGEST_RESPONSE} bytes`);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/**
 * The pieces of a completion as they arrive: server-sent events, or one JSON document from servers that do not stream.
 * Throws a ModelFault for anything else (an HTML page, an empty body, an error in the stream).
 */
export async function* readCompletion(response: Response): AsyncGenerator<Piece> {
  const events = createEventReader();
  let form: "unknown" | "events" | "document" = "unknown";
  let lead = "";
  let pieces = 0;
  for await (const text of readText(response)) {
    let fresh = text;
    if (form === "unknown") {
      lead = (lead + text).replace(/^[\s\ufeff]+/u, "");
      const first = lead[0];
      if (first === undefined) continue;
      if (first === "<") throw new ModelFault("unusable", "the response is a page, not a completion");
      form = first === "{" || first === "[" ? "document" : "events";
      fresh = lead;
    }
    if (form === "document") {
      lead = fresh === lead ? lead : lead + fresh;
      continue;
    }
    for (const event of events.push(fresh)) {
      if (event.trim() === "[DONE]") return;
      if (event.trim() === "") continue;
      pieces += 1;
      yield readPiece(event);
    }
  }
  if (form === "document") {
    yield readPiece(lead);
    return;
  }
  for (const event of events.end()) {
    if (event.trim() === "[DONE]") return;
    if (event.trim() === "") continue;
    pieces += 1;
    yield readPiece(event);
  }
  if (pieces === 0) throw new ModelFault("unusable", "the response is empty");
}
