/** The program's log: JSON lines on standard error, with every secret it was told of blanked out. */
import { pino, type Logger } from "pino";
import type { Config } from "./config.ts";

/** The part of a logger that the program uses; a fake in tests. */
export type Log = Pick<Logger, "debug" | "info" | "warn" | "error" | "fatal">;

/** Secrets shorter than this would blank out ordinary words. */
const SHORTEST_SECRET = 6;

/** `write` takes finished lines; the default is standard error, so that standard output stays an answer's. */
export const createLog = (
  config: Pick<Config, "logLevel" | "discord" | "model">,
  write: (line: string) => void = (line) => void process.stderr.write(line),
): Log => {
  const secrets = [config.discord?.token, config.model?.apiKey].filter(
    (secret): secret is string => secret !== undefined && secret.length >= SHORTEST_SECRET,
  );
  const scrub = (line: string): string =>
    secrets.reduce((text, secret) => text.replaceAll(secret, "[secret]"), line);
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
    },
    { write: (line) => write(scrub(line)) },
  );
};
