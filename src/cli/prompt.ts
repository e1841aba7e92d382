/** The terminal prompt: what `npm start` gives where there is no Discord token. */
import { createInterface, type Interface } from "node:readline";
import { isSeenLocally, seenLocally } from "../desk/collections.ts";
import type { ArticleEntry } from "../types.ts";
import { exampleQuestions } from "./examples.ts";
import { readHistory, writeHistory, HISTORY_LINES } from "./history.ts";
import { savePicture } from "./pictures.ts";
import { createLiveAnswers } from "./live-answer.ts";
import { completeLine } from "./prompt-line.ts";
import { createSession } from "./session.ts";
import { styleOf, type Sink } from "./streams.ts";
import { VERBS, type Coverage } from "./verbs.ts";

/** What a prompt runs on. */
interface PromptParts extends Coverage {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where the typed lines are kept. */
  readonly dataFolder: string;
  /** Ends the conversation, as Ctrl-D does. */
  readonly signal?: AbortSignal;
}

const isInteractive = ({ input, output }: PromptParts): boolean =>
  input.isTTY === true && output.isTTY === true;

/** The months and days on which articles were published, the latest first; then words for days. */
const datesOf = (entries: readonly Pick<ArticleEntry, "publishedOn">[]): readonly string[] => {
  const days = entries.flatMap(({ publishedOn }) => publishedOn ?? []);
  const dates = new Set(days.flatMap((day) => (day.length > 7 ? [day, day.slice(0, 7)] : [day])));
  return [...[...dates].sort().reverse(), "today", "yesterday", "last week", "last month", "last year"];
};

/** What the terminal's line editor is told the completions by. */
type CompleterDone = (error?: Error | null, completions?: [string[], string]) => void;

/** `stop` ends the answer that is being written, and tells whether there was one. */
const createReader = (parts: PromptParts, stop: () => boolean): Interface => {
  const { desk, input, output, dataFolder } = parts;
  if (!isInteractive(parts)) return createInterface({ input, terminal: false });
  const sources = {
    verbs: VERBS,
    outlets: () => desk.outletNames(seenLocally(desk.collections())),
    collections: () => desk.collections().filter((name) => name !== "" && isSeenLocally(name)),
    articleIds: () => desk.articleEntries(seenLocally(desk.collections())).map(({ id }) => id),
    speakers: async (typed: string) => desk.speakers(seenLocally(desk.collections()), typed),
    dates: () => datesOf(desk.articleEntries(seenLocally(desk.collections()))),
  };
  const reader = createInterface({
    input,
    output,
    prompt: "› ",
    history: readHistory(dataFolder),
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
    completer: (line: string, done: CompleterDone) => {
      completeLine(line, sources).then((completions) => done(null, completions), done);
    },
  });
  reader.on("history", (lines) => writeHistory(dataFolder, lines));
  // Ctrl-C ends a running answer; else it drops what was typed; on an empty line it ends the conversation.
  reader.on("SIGINT", () => {
    if (stop()) return;
    if (reader.line === "") {
      reader.close();
      return;
    }
    output.write("\n");
    reader.write(null, { ctrl: true, name: "e" });
    reader.write(null, { ctrl: true, name: "u" });
    reader.prompt();
  });
  return reader;
};

/**
 * Answers lines until the input ends, Ctrl-D, Ctrl-C on an empty line, /quit or the signal; Ctrl-C while an answer is being
 * written ends that answer. On a terminal it greets and prompts; lines
 * from a pipe are answered one after the other and nothing else is written. Gives how many lines there were.
 */
export const runPrompt = async (parts: PromptParts): Promise<number> => {
  const { desk, library, output, environment, dataFolder, signal } = parts;
  if (signal?.aborted) return 0;
  const interactive = isInteractive(parts);
  const examples = interactive ? await exampleQuestions(desk, library) : [];
  const session = createSession(
    { desk, library, ...(parts.adding ? { adding: parts.adding } : {}) },
    {
      style: () => styleOf(output, environment),
      examples,
      picture: (answer) => savePicture(answer, dataFolder, { now: new Date() }),
      live: interactive ? createLiveAnswers(output, environment, "\n") : null,
    },
  );
  if (interactive) output.write(`${session.greeting()}\n\n`);

  let running: AbortController | null = null;
  const stop = (): boolean => {
    running?.abort();
    return running !== null;
  };
  const reader = createReader(parts, stop);
  const close = (): void => {
    stop();
    reader.close();
  };
  signal?.addEventListener("abort", close, { once: true });
  if (interactive) reader.prompt();
  let isFirst = true;
  let lines = 0;
  for await (const line of reader) {
    lines += 1;
    running = new AbortController();
    const { text, isOver } = await session.handle(line, running.signal);
    running = null;
    if (text !== "") output.write(interactive ? `\n${text}\n\n` : `${isFirst ? "" : "\n"}${text}\n`);
    isFirst &&= text === "";
    if (isOver) break;
    if (interactive && !signal?.aborted) reader.prompt();
  }
  signal?.removeEventListener("abort", close);
  reader.close();
  // The shell's own prompt should start on a line of its own.
  if (interactive) output.write("\n");
  return lines;
};
