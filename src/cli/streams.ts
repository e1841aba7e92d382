/** What the command line writes to, and how text may look there. */
import type { TerminalStyle } from "../presentation/index.ts";

/** The part of a stream that is used; a fake in tests. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** Where a run of the command line reads its surroundings and writes. */
export interface Surroundings {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The widest column of text that is comfortable to read. */
const WIDEST = 100;

/**
 * Bold and dim only on a terminal, unless FORCE_COLOR (not "0" or "false") asks for them; NO_COLOR (not empty) forbids them
 * (no-color.org), FORCE_COLOR first. Wrapped at the terminal's width, at most 100 columns; not at all where there is none.
 */
export const styleOf = (sink: Sink, environment: Surroundings["environment"]): TerminalStyle => {
  const forced = environment["FORCE_COLOR"];
  const isForbidden = Boolean(environment["NO_COLOR"]) || environment["TERM"] === "dumb";
  const color =
    forced === undefined || forced === ""
      ? sink.isTTY === true && !isForbidden
      : forced !== "0" && forced !== "false";
  const columns = sink.isTTY ? sink.columns || 80 : Number.POSITIVE_INFINITY;
  return { color, width: sink.isTTY ? Math.min(columns, WIDEST) : columns };
};

/**
 * The process's own streams. A reader that closes its end early (`dateline sources | head -1`) ends the program quietly,
 * a full disk (`dateline sources > file`) with a line that says so.
 */
export const processSurroundings = (): Surroundings => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      if (stream === process.stdout)
        process.stderr.write(`The output cannot be written (${error.code ?? error.message}).\n`);
      process.exit(1);
    });
  }
  return { stdout: process.stdout, stderr: process.stderr, environment: process.env };
};
