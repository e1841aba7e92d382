/** One run of the `dateline` command. */
import { existsSync, statSync } from "node:fs";
import { ConfigError, readConfig, withEnvFile, type Config } from "../config.ts";
import {
  noArticles,
  LANGUAGE_CODES,
  notices,
  renderTerminal,
  renderTerminalNotice,
  renderTerminalPicture,
  wordsFor,
} from "../presentation/index.ts";
import type { Log } from "../log.ts";
import { nearestNames } from "../text/nearest-names.ts";
import { createLiveAnswers } from "./live-answer.ts";
import { readArguments, textOf, UsageError, type Arguments } from "./options.ts";
import { savePicture } from "./pictures.ts";
import { createProgress } from "./progress.ts";
import { styleOf, type Surroundings } from "./streams.ts";
import { COMMON, overview, verbHelp, type VerbHelp } from "./usage.ts";
import { VERBS, type Coverage, type Outcome } from "./verbs.ts";
import { WORKSHOP_VERBS } from "./workshop-verbs.ts";

/** Exit statuses. */
const STATUS = { answered: 0, failed: 1, usage: 2, refused: 3 } as const;

/** All verbs, in the order of help. */
const ALL: readonly VerbHelp[] = [...VERBS, ...WORKSHOP_VERBS];

const statusOf = (outcome: Outcome): number => {
  if (outcome.kind === "report") return outcome.failed ? STATUS.failed : STATUS.answered;
  if (outcome.answer.kind !== "refusal") return STATUS.answered;
  return outcome.answer.reason === "bad-input" ? STATUS.usage : STATUS.refused;
};

const findVerb = (name: string): VerbHelp => {
  const verb = ALL.find((candidate) => candidate.name === name);
  if (verb) return verb;
  const names = ALL.map((candidate) => candidate.name);
  throw new UsageError(
    `${notices.unknownName(name, "verb", nearestNames(name, names))} npx dateline --help lists those there are.`,
  );
};

/** Throws UsageError where a verb got what it does not take, or not what it needs. */
const checkArguments = (verb: VerbHelp, typed: Arguments): void => {
  const allowed = new Set<string>([...verb.options, ...COMMON]);
  const extra = Object.keys(typed.values).find((name) => !allowed.has(name));
  if (extra !== undefined) {
    throw new UsageError(
      `${verb.name} takes no --${extra}. dateline ${verb.name} --help lists what it takes.`,
    );
  }
  const lang = textOf(typed, "lang");
  if (lang !== undefined && !LANGUAGE_CODES.includes(lang.slice(0, 2).toLowerCase()))
    throw new UsageError(`--lang ${lang}: I speak ${LANGUAGE_CODES.join(", ")}.`);
  if (verb.argument === null && typed.text !== "") {
    throw new UsageError(`${verb.name} takes no text. dateline ${verb.name} --help says more.`);
  }
  if (verb.argument !== null && !verb.isArgumentOptional && typed.text === "") {
    throw new UsageError(`${verb.name} needs a text: ${verb.example}`);
  }
};

const configFor = (typed: Arguments, environment: Surroundings["environment"]): Config => {
  const corpus = textOf(typed, "corpus");
  if (corpus !== undefined && !existsSync(corpus)) {
    throw new UsageError(`--corpus: there is no folder "${corpus}".`);
  }
  if (corpus !== undefined && !statSync(corpus).isDirectory()) {
    throw new UsageError(`--corpus: "${corpus}" is a file. Name the folder that it is in.`);
  }
  return readConfig({ ...withEnvFile(environment), ...(corpus === undefined ? {} : { CORPUS_DIR: corpus }) });
};

const logAt = async (config: Config, { stderr }: Surroundings): Promise<Log> => {
  const { createLog } = await import("../log.ts");
  return createLog({ ...config, logLevel: config.terminalLogLevel }, (line) => void stderr.write(line));
};

const show = async (
  outcome: Outcome,
  { coverage, config, typed }: { coverage: Coverage | null; config: Config | null; typed: Arguments },
  around: Surroundings,
): Promise<void> => {
  const { stdout, environment } = around;
  if (typed.values.json) {
    const value = outcome.kind === "answer" ? outcome.answer : outcome.json;
    stdout.write(`${JSON.stringify(value, null, stdout.isTTY ? 2 : undefined)}\n`);
    return;
  }
  const style = styleOf(stdout, environment);
  if (outcome.kind === "report") {
    const text = outcome.text(style);
    if (text !== "") stdout.write(`${text}\n`);
    return;
  }
  const words = wordsFor(textOf(typed, "lang"));
  const articles = coverage?.desk.articleLookup(null) ?? noArticles;
  stdout.write(`${renderTerminal(outcome.answer, { ...style, articles, words, offset: outcome.offset })}\n`);
  if (outcome.note !== undefined) stdout.write(`\n${renderTerminalNotice(outcome.note, style)}\n`);
  const picture =
    config && (await savePicture(outcome.answer, config.dataFolder, { now: new Date(), words }));
  if (picture !== null) stdout.write(`\n${renderTerminalPicture(picture, style, words)}\n`);
};

/** Runs a verb that needs the coverage; what a model writes shows sentence by sentence on a terminal. */
const runLive = async (
  name: string,
  coverage: Coverage,
  { typed, around }: { typed: Arguments; around: Surroundings },
): Promise<Outcome | undefined> => {
  const start = typed.values.json ? null : createLiveAnswers(around.stdout, around.environment);
  const live = start?.(typed.text);
  try {
    const verb = VERBS.find((candidate) => candidate.name === name);
    return await verb?.run(coverage, typed, live ? { onSentence: live.onSentence } : {});
  } finally {
    live?.wipe();
  }
};

const perform = async (typed: Arguments, around: Surroundings): Promise<number> => {
  if (typed.verb === null && typed.values.version) {
    const { readVersion } = await import("../ingest/user-agent.ts");
    around.stdout.write(`${readVersion()}\n`);
    return STATUS.answered;
  }
  if (typed.verb === null) {
    const isAsked = typed.values.help === true;
    (isAsked ? around.stdout : around.stderr).write(`${overview(ALL)}\n`);
    return isAsked ? STATUS.answered : STATUS.usage;
  }
  const verb = findVerb(typed.verb);
  if (typed.values.help) {
    around.stdout.write(`${verbHelp(verb)}\n`);
    return STATUS.answered;
  }
  checkArguments(verb, typed);
  const workshop = WORKSHOP_VERBS.find(({ name }) => name === verb.name);
  let config: Config;
  try {
    config = configFor(typed, around.environment);
  } catch (error) {
    if (!(error instanceof ConfigError) || !workshop?.withoutConfig) throw error;
    const outcome = workshop.withoutConfig(error);
    await show(outcome, { coverage: null, config: null, typed }, around);
    return statusOf(outcome);
  }
  const progress = createProgress(around.stderr);
  let coverage: Coverage | null = null;
  let stop = async (): Promise<void> => undefined;
  const open = async (): Promise<Coverage> => {
    // Loaded here, so that help and wrong usage are answered at once.
    const { openDesk } = await import("../wire.ts");
    // Only a model's answers are logged.
    const log = config.model && (await logAt(config, around));
    const opened = await openDesk(config, {
      onProgress: progress.onProgress,
      ...(log ? { log } : {}),
    }).finally(progress.done);
    const { openAdding } = await import("./adding.ts");
    const adding = openAdding(config, opened, around.stderr);
    stop = async () => {
      await adding.stop();
      await opened.stop();
    };
    coverage = { desk: opened.desk, library: opened.library, adding: adding.open };
    return coverage;
  };
  try {
    const outcome = workshop
      ? await workshop.run({ config, open, typed })
      : await runLive(verb.name, await open(), { typed, around });
    if (!outcome) throw new Error(`The verb ${verb.name} has help but does nothing.`);
    await show(outcome, { coverage, config, typed }, around);
    return statusOf(outcome);
  } finally {
    await stop();
  }
};

/** Why something failed, with what caused it, in a line each; no stack. */
const reasonsOf = (error: unknown): string => {
  const lines: string[] = [];
  for (let current = error; current instanceof Error && lines.length < 5; current = current.cause) {
    if (!lines.includes(current.message)) lines.push(current.message);
    // It says who holds the folder; that a database beneath is locked helps nobody.
    if (current.name === "DataFolderInUseError") break;
  }
  return lines.length > 0 ? lines.join("\n") : String(error);
};

/**
 * Runs the words after the program's name. Gives the exit status: 0 answered, 3 refused, 2 wrong usage, 1 failed. Answers go to standard
 * output, everything else to standard error.
 */
export const run = async (words: readonly string[], around: Surroundings): Promise<number> => {
  const style = styleOf(around.stderr, around.environment);
  const complain = (text: string): void => void around.stderr.write(`${renderTerminalNotice(text, style)}\n`);
  try {
    return await perform(readArguments(words), around);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`dateline: ${error.message}`);
      return STATUS.usage;
    }
    complain(`dateline: ${error instanceof ConfigError ? error.message : reasonsOf(error)}`);
    return STATUS.failed;
  }
};
