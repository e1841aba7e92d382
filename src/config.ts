/** The environment, read once: process.env -> Config. Nothing else in the program reads process.env. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";

/** Where the package itself lies; the sample corpus and the built-in outlets are inside. */
const packageRoot = resolve(import.meta.dirname, "..");

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const url = z
  .url({ protocol: /^https?$/, error: "must be an http or https address" })
  .transform((text) => text.replace(/\/+$/, ""));

const seconds = (preset: number) =>
  z.coerce
    .number({ error: "must be a number of seconds" })
    .positive("must be more than 0 seconds")
    .max(3600, "must be at most 3600 seconds")
    .default(preset);

/** Tokens a day; 0 stands for no limit. */
const tokens = (preset: number) =>
  z.coerce
    .number({ error: "must be a number of tokens" })
    .int("must be a whole number of tokens")
    .min(0, "must be 0 (no limit) or more")
    .max(1e12, "must be at most 1000000000000")
    .default(preset)
    .transform((limit) => (limit === 0 ? null : limit));

const snowflake = z.string().regex(/^\d{15,21}$/, "must be a Discord id: 15 to 21 digits");

const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^(Bot\s+)?\S+$/i, "must not contain spaces")
    .transform((text) => text.replace(/^Bot\s+/i, ""))
    .optional(),
  DISCORD_API_URL: url.optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: url.optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_FIRST_SENTENCE_S: seconds(15),
  OPENAI_TOTAL_S: seconds(60),
  OPENAI_DAILY_TOKENS_USER: tokens(100_000),
  OPENAI_DAILY_TOKENS_SERVER: tokens(500_000),
  OPENAI_DAILY_TOKENS_TOTAL: tokens(2_000_000),
  ALLOW_PRIVATE_HOSTS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    )
    .pipe(
      z.array(
        z
          .string()
          .regex(/^(\[[0-9a-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i, "must be host or host:port, separated by commas"),
      ),
    ),
  FETCH_CONTACT: z
    .union([z.url({ protocol: /^https?$/ }), z.email()], {
      error: "must be a web or mail address where those who run a site reach you",
    })
    // It goes into a header, between brackets.
    .refine((text) => /^[!-'*-~]{1,200}$/.test(text), "must be at most 200 plain characters without brackets")
    .optional(),
  CORPUS_DIR: z.string().default("corpus"),
  DATA_DIR: z.string().default("data"),
  PAGE_HOST: z
    .string()
    .regex(
      /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:.]*|localhost)$/i,
      "must be an address of this machine, such as 127.0.0.1 or 0.0.0.0",
    )
    .default("127.0.0.1"),
  PORT: z.coerce
    .number({ error: "must be a port number" })
    .int("must be a whole number")
    .min(0, "must be 0 to 65535")
    .max(65_535, "must be 0 to 65535")
    .default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).optional(),
});

/** What the program needs to know of its surroundings. Folders are absolute paths. */
export interface Config {
  readonly discord: {
    readonly token: string;
    /** REST base without the version; undefined for Discord's own. */
    readonly apiUrl: string | undefined;
    readonly guildId: string | undefined;
  } | null;
  readonly model: {
    readonly apiKey: string;
    readonly baseUrl: string | undefined;
    readonly name: string;
    readonly firstSentenceSeconds: number;
    readonly totalSeconds: number;
    /** Tokens a day (UTC), prompt and answer together, for each person, each server, and in all; null for no limit. */
    readonly dailyTokens: {
      readonly user: number | null;
      readonly server: number | null;
      readonly total: number | null;
    };
  } | null;
  readonly allowPrivateHosts: readonly string[];
  /** A web or mail address that fetched sites are told; null for none. */
  readonly fetchContact: string | null;
  readonly corpusFolder: string;
  readonly dataFolder: string;
  readonly port: number;
  /** The address that the local page is served on. */
  readonly pageHost: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** At a terminal, where log lines would stand between a person and the answer: LOG_LEVEL where it is set, else silent. */
  readonly terminalLogLevel: (typeof LOG_LEVELS)[number];
}

/** Every fault of the environment, in one message that a person can act on. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The model that is asked where a key is set and OPENAI_MODEL is not. */
const DEFAULT_MODEL = "gpt-4.1-mini";

/**
 * The corpus folder: as given; where it is the default and absent (the program runs outside a checkout),
 * the sample corpus inside the package.
 */
const corpusFolder = (given: string, isDefault: boolean): string => {
  const folder = resolve(given);
  return isDefault && !existsSync(folder) ? join(packageRoot, "corpus") : folder;
};

/** The environment with `.env` of a folder below it: a key that is set and not empty wins over the file's. */
export const withEnvFile = (
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): Record<string, string | undefined> => {
  const file = join(folder, ".env");
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...Object.fromEntries(set) };
};

/**
 * Reads the environment. A key set but empty counts as not set.
 * Throws ConfigError naming every faulty key at once; values are never repeated, since some are secrets.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const present = Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])),
  );
  const parsed = schema.safeParse(present);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (present["OPENAI_BASE_URL"] && !present["OPENAI_MODEL"] && !present["OPENAI_API_KEY"]) {
    faults.push("OPENAI_BASE_URL needs OPENAI_MODEL: which of that server's models should write");
  }
  if (parsed.success && parsed.data.OPENAI_FIRST_SENTENCE_S > parsed.data.OPENAI_TOTAL_S) {
    faults.push("OPENAI_FIRST_SENTENCE_S must not be more than OPENAI_TOTAL_S");
  }
  const folder = corpusFolder(present["CORPUS_DIR"] ?? "corpus", present["CORPUS_DIR"] === undefined);
  if (!existsSync(folder)) faults.push("CORPUS_DIR names a folder that does not exist");
  if (!parsed.success || faults.length > 0) {
    throw new ConfigError(
      `The environment has ${faults.length === 1 ? "a fault" : `${faults.length} faults`} (see .env.example):\n` +
        [...new Set(faults)].map((fault) => `  ${fault}`).join("\n"),
    );
  }
  const values = parsed.data;
  const hasModel = values.OPENAI_API_KEY !== undefined || values.OPENAI_BASE_URL !== undefined;
  return {
    discord: values.DISCORD_TOKEN
      ? { token: values.DISCORD_TOKEN, apiUrl: values.DISCORD_API_URL, guildId: values.DISCORD_GUILD_ID }
      : null,
    model: hasModel
      ? {
          // Local servers ask for no key, but the client insists on one.
          apiKey: values.OPENAI_API_KEY ?? "none",
          baseUrl: values.OPENAI_BASE_URL,
          name: values.OPENAI_MODEL ?? DEFAULT_MODEL,
          firstSentenceSeconds: values.OPENAI_FIRST_SENTENCE_S,
          totalSeconds: values.OPENAI_TOTAL_S,
          dailyTokens: {
            user: values.OPENAI_DAILY_TOKENS_USER,
            server: values.OPENAI_DAILY_TOKENS_SERVER,
            total: values.OPENAI_DAILY_TOKENS_TOTAL,
          },
        }
      : null,
    allowPrivateHosts: values.ALLOW_PRIVATE_HOSTS,
    fetchContact: values.FETCH_CONTACT ?? null,
    corpusFolder: folder,
    dataFolder: resolve(values.DATA_DIR),
    port: values.PORT,
    pageHost: values.PAGE_HOST,
    logLevel: values.LOG_LEVEL ?? "info",
    terminalLogLevel: values.LOG_LEVEL ?? "silent",
  };
};
