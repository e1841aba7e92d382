/** The program's log: JSON lines on standard error, with every secret it was told of blanked out. */
import { pino, type Logger } from "pino";
import type { Config } from "./config.ts";
import { blankSecrets } from "./secrets.ts";

/** The part of a logger that the program uses; a fake in tests. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error" | "fatal">;

/** `write` takes finished lines; the default is standard error, so that standard output stays an answer's. */
export const createLog = (
  config: Pick<Config, "logLevel" | "discord" | "model">,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log => {
  const blanked = blankSecrets(config);
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    { write: (line) => write(blanked(line)) },
  );
};
