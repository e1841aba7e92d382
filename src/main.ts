/** `npm start` and `dateline start`: with a token, the bot; without one, the local page and the terminal prompt. The only place where all parts meet. */
import { realpathSync } from "node:fs";
import { createCommandSet, type Services } from "../commands/index.ts";
import { createPauseTeller } from "../commands/feed-pauses.ts";
import { keepDigestReply } from "../commands/shared/saved-replies.ts";
import { collectionsFor } from "../commands/shared/admission.ts";
import { openAdding, tellAll, type Readers } from "./adding.ts";
import { runPrompt } from "./cli/prompt.ts";
import { createProgress } from "./cli/progress.ts";
import { processSurroundings } from "./cli/streams.ts";
import { readConfig, withEnvFile, type Config } from "./config.ts";
import { createDigests } from "./digest/digests.ts";
import { createDigestRunner } from "./digest/runner.ts";
import { createDiscordBot } from "./discord/bot.ts";
import { createDigestChannel, digestConnection } from "./discord/digest-channel.ts";
import { createMemberships } from "./discord/memberships.ts";
import { readHealth, startHealthServer } from "./health.ts";
import { startLocalPage } from "./local-page.ts";
import { createLog } from "./log.ts";
import { openFileState } from "./state/file-state.ts";
import { createMemoryState } from "./state/memory.ts";
import { DataFolderInUseError } from "./state/process-lock.ts";
import type { State } from "./state/state.ts";
import { createTokenBudget } from "./state/token-budget.ts";
import { LONGEST_WORK } from "./surface/patience.ts";
import type { TokenLedger } from "./types.ts";
import { openDesk, openSorter, systemClock } from "./wire.ts";

/** Milliseconds after which a stop that hangs is ended by force. */
const LONGEST_STOP = 9_500;

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
const untilSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve(signal);
      });
    }
  });

/** On Discord no answer may take longer than the bot waits for any, whatever a model is allowed elsewhere. */
const withinPatience = (model: NonNullable<Config["model"]>): NonNullable<Config["model"]> => ({
  ...model,
  totalSeconds: Math.min(model.totalSeconds, (LONGEST_WORK - 20_000) / 1000),
});

/** What the model's answers may take; null where none writes. */
const openBudget = (model: Config["model"], state: State): TokenLedger | null =>
  model && createTokenBudget({ state, clock: systemClock, limits: model.dailyTokens });

/** What commands are given of the model; nothing where there is none. */
const modelServices = async (
  model: Config["model"],
  budget: TokenLedger | null,
): Promise<Pick<Services, "budget" | "sorter">> =>
  model && budget ? { budget, sorter: await openSorter(model, budget) } : {};

const runBot = async (config: Config, discord: NonNullable<Config["discord"]>): Promise<number> => {
  const log = createLog(config);
  const signalled = untilSignal();
  const state = await openFileState(config.dataFolder, {
    clock: systemClock,
    onWarning: (message) => log.warn(message),
  });
  const progress = createProgress(process.stderr);
  const readers: Readers = new Set([progress.onProgress]);
  const budget = openBudget(config.model, state);
  const coverage = await openDesk(
    { ...config, model: config.model && withinPatience(config.model) },
    { onProgress: tellAll(readers), log, watch: true, ...(budget ? { budget } : {}) },
  ).finally(progress.done);
  readers.clear();
  const { desk, library } = coverage;
  await coverage.rehearse();
  log.info(
    {
      articles: library.articles().length,
      unreadable: library.problems().length,
      writer: budget ? "model" : "extractive",
    },
    "coverage read",
  );

  const memberships = createMemberships(() => bot.client(), Date.now);
  const channel = createDigestChannel(() => digestConnection(bot.client(), bot.sender()));
  const adding = await openAdding(config, {
    coverage,
    readers,
    state,
    log,
    onPaused: createPauseTeller(state, channel),
  });
  const digestParts = {
    state,
    desk,
    clock: systemClock,
    channel,
    versions: adding.services.ingest.versions,
    keepReply: keepDigestReply({ desk, state, clock: systemClock }),
    collectionsOf: collectionsFor({ desk, state, clock: systemClock, memberships }),
  };
  const runner = createDigestRunner({ ...digestParts, log });
  const died = Promise.withResolvers<Error>();
  const bot = createDiscordBot({
    ...discord,
    ...createCommandSet({
      desk,
      state,
      clock: systemClock,
      digests: createDigests(digestParts),
      memberships,
      ...adding.services,
      ...(await modelServices(config.model, budget)),
    }),
    state,
    log,
    clock: systemClock,
    onFatal: died.resolve,
  });
  const health = await startHealthServer({
    port: config.port,
    log,
    read: () => readHealth({ discord: bot.health(), articles: library.articles().length }),
  });
  // Connecting goes on for as long as Discord cannot be reached; a signal ends that too.
  const started = bot.start().then(() => {
    runner.start();
    adding.start();
    return died.promise;
  });
  try {
    const end = await Promise.race([started, signalled]);
    if (end instanceof Error) throw end;
    log.info({ signal: end }, "stopping");
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    return 0;
  } finally {
    started.catch(() => undefined);
    await Promise.all([bot.stop(), runner.stop(), adding.stop(), health.close()]);
    await state.close();
    await coverage.stop();
  }
};

/** What is set and asked on the page is kept, unless another Dateline has the data folder. */
const openLocalState = async (config: Config, tell: (words: string) => void): Promise<State> => {
  try {
    return await openFileState(config.dataFolder, { clock: systemClock, onWarning: tell });
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    tell("Another Dateline uses the data folder; what is set on the page lasts until this one ends.");
    return createMemoryState();
  }
};

/** Without a token: the local page, and at a terminal the prompt beside it. */
const runLocal = async (config: Config): Promise<number> => {
  const { stderr, environment } = processSurroundings();
  const isAtTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const ending = new AbortController();
  const signalled = untilSignal().then(() => ending.abort());
  const progress = createProgress(stderr);
  const readers: Readers = new Set([progress.onProgress]);
  const log = createLog({ ...config, logLevel: config.terminalLogLevel });
  const tell = (words: string): void => void process.stdout.write(`${words}\n`);
  const state = await openLocalState(config, tell);
  const budget = openBudget(config.model, state);
  const coverage = await openDesk(config, {
    onProgress: tellAll(readers),
    log,
    watch: true,
    ...(budget ? { budget } : {}),
  }).finally(progress.done);
  readers.clear();
  const adding = await openAdding(config, { coverage, readers, state, log });
  adding.start();
  const page = await startLocalPage({
    services: {
      desk: coverage.desk,
      state,
      clock: systemClock,
      ...adding.services,
      ...(await modelServices(config.model, budget)),
    },
    library: coverage.library,
    log,
    host: config.pageHost,
    port: config.port,
  });
  for (const note of page.notes) tell(note);
  tell(`The page: ${page.url}`);
  try {
    const lines = await runPrompt({
      desk: coverage.desk,
      library: coverage.library,
      adding: async () => ({
        ingest: adding.services.ingest,
        reload: async () => coverage.reload(),
        progress: (what, of) => createProgress(stderr, Date.now, { what, of }),
      }),
      input: process.stdin,
      output: process.stdout,
      environment,
      dataFolder: config.dataFolder,
      signal: ending.signal,
    });
    // Without a terminal, and with nothing piped in, nobody types: the page alone is served, until it is stopped.
    if (!isAtTerminal && lines === 0) await signalled;
  } finally {
    await Promise.all([page.stop(), adding.stop()]);
    await state.close();
    await coverage.stop();
  }
  return 0;
};

/** Runs Dateline until it is told to end; gives the exit status. With a token the bot, without one what runs here. */
export const start = async (config: Config): Promise<number> =>
  config.discord ? runBot(config, config.discord) : runLocal(config);

/** Errors that a person can mend, told in a sentence; anything else is a bug, and its stack helps. */
const TOLD = /^(?:Config|DiscordFatal|DataFolderInUse|StateFile)Error$/;

const USAGE = `npm start runs Dateline: with DISCORD_TOKEN set, the bot; without one, the local page and a prompt.
It takes no arguments: settings come from the environment or from .env (see .env.example).
npx dateline --help lists what can be asked without starting it.
`;

/** False where `dateline start` runs this. */
const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename;
const [argument] = process.argv.slice(2);
if (isProgram && argument !== undefined) {
  const isAsked = argument === "--help" || argument === "-h";
  (isAsked ? process.stdout : process.stderr).write(USAGE);
  process.exitCode = isAsked ? 0 : 2;
} else if (isProgram) {
  try {
    process.exitCode = await start(readConfig(withEnvFile(process.env)));
  } catch (error) {
    const text =
      error instanceof Error ? (TOLD.test(error.name) ? error.message : error.stack) : String(error);
    process.stderr.write(`dateline: ${text}\n`);
    process.exitCode = 1;
  }
  // Connections that are slow to close must not keep an ended program alive.
  setTimeout(() => process.exit(), 1_000).unref();
}
