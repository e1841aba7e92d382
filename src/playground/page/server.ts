/** The page's side of the API. */
import type {
  Completions,
  CompleteRequest,
  Doctor,
  Outcome,
  PageEvent,
  PressRequest,
  RunRequest,
  SayRequest,
  ShownArticle,
  SourceEntries,
} from "../protocol.ts";
import { words } from "./words/index.ts";

/** What the server said instead of an answer, in words for a person. */
export interface Failure {
  readonly fault: string;
}

const UNREACHABLE: Failure = { fault: words.unreachable };

const send = async <T>(path: string, body?: unknown): Promise<T | Failure> => {
  try {
    const response = await fetch(
      path,
      body === undefined
        ? {}
        : {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          },
    );
    return (await response.json()) as T | Failure;
  } catch {
    return UNREACHABLE;
  }
};

/** Whether there is no answer. */
export const isFailure = (value: object): value is Failure => "fault" in value;

/** Says something in a room; the answer comes as events. */
export const say = async (request: SayRequest): Promise<object | Failure> => send("/api/say", request);
/** Runs a command; messages come as events, a form comes back. */
export const run = async (request: RunRequest): Promise<Outcome | Failure> => send("/api/run", request);
/** Presses a button, chooses from a menu or sends a form. */
export const press = async (request: PressRequest): Promise<Outcome | Failure> => send("/api/press", request);
/** Asks what may stand in an option. */
export const complete = async (request: CompleteRequest): Promise<Completions | Failure> =>
  send("/api/complete", request);
/** Takes a message away that only this page sees. */
export const dismiss = async (messageId: string): Promise<object | Failure> =>
  send("/api/dismiss", { messageId });
/** An article whole. */
export const readArticle = async (id: string): Promise<ShownArticle | Failure> =>
  send(`/api/article?id=${encodeURIComponent(id)}`);
/** The outlets and articles there are. */
export const readSources = async (): Promise<SourceEntries | Failure> => send("/api/sources");
/** What could not be read, and what is in doubt. */
export const readDoctor = async (): Promise<Doctor | Failure> => send("/api/doctor");

/** Listens to what happens; the browser connects again by itself, and is welcomed anew. */
export const listen = (
  heard: (event: PageEvent) => void,
  connected: (isConnected: boolean) => void,
): void => {
  const source = new EventSource("/api/events");
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", () => connected(false));
  source.addEventListener("message", ({ data }: MessageEvent<string>) =>
    heard(JSON.parse(data) as PageEvent),
  );
};
