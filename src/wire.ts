/** What the bot and the command line share: the parts of a desk, wired together. */
import { dirname, join, resolve } from "node:path";
import type { ModelLog } from "./answer/model-writer.ts";
import type { Config } from "./config.ts";
import type { LibraryChanges, ReloadableLibrary } from "./corpus/library.ts";
import { lookAround } from "./corpus/looking-thread.ts";
import type { Desk } from "./desk.ts";
import type { IngestParts, OpenIngest } from "./ingest/ingest.ts";
import { createBreath } from "./text/breath.ts";
import { clearForgotten, createKeeper, keptFiles } from "./snapshot/keeper.ts";
import type { Clock, MessageSorter, TokenBudget, Writer } from "./types.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** How far the reading of the corpus is: files read, and files there are. */
export type OnProgress = (done: number, total: number) => void;

/** A start that read fewer files than this leaves nothing behind, unless the program goes on. */
const FEWEST_KEPT = 20;

/**
 * What the rehearsed questions open with; each goes on with a headline. Those after "How many", "Who", "When" and "Where"
 * find what they need compiled already.
 */
const REHEARSED = ["", "How many", "Who", "When", "Where"] as const;

/** Why what was kept of the last start is of no use, where the operator should know. */
const FAULTS: Readonly<Record<string, string>> = {
  unreadable: "cannot be read",
  damaged: "is damaged, or of another layout",
};

/** What a model's answers are logged to and counted in. */
interface ModelSurroundings {
  readonly log?: ModelLog;
  /** Absent: no budget. */
  readonly budget?: TokenBudget;
}

/** The code that reads, finds and answers: loaded while a thread looks at what there is to start from. */
const loadParts = async () => {
  const { createLibrary } = await import("./corpus/library.ts");
  const { createDesk } = await import("./desk.ts");
  const { createExtractiveWriter } = await import("./answer/extractive-writer.ts");
  const { openSnapshot, saveSnapshot } = await import("./retrieval/snapshot-file.ts");
  return { createDesk, createExtractiveWriter, createLibrary, openSnapshot, saveSnapshot };
};

/** The writer that the configuration asks for. The model's code is loaded only where there is a model. */
const createWriter = async (
  model: Config["model"],
  { log, budget }: ModelSurroundings,
  { clock, corpusVersion }: { clock: Clock; corpusVersion: () => string },
  fallback: Writer,
): Promise<Writer> => {
  if (!model) return fallback;
  const { createModelWriter } = await import("./answer/model-writer.ts");
  return createModelWriter({
    client: { apiKey: model.apiKey, baseUrl: model.baseUrl, model: model.name },
    fallback,
    clock,
    log: log ?? { info: () => undefined, warn: () => undefined },
    firstSentenceMs: model.firstSentenceSeconds * 1000,
    totalMs: model.totalSeconds * 1000,
    ...(budget ? { budget } : {}),
    corpusVersion,
  });
};

/** What sorts messages in plain language, by the model that the configuration names. */
export const openSorter = async (
  model: NonNullable<Config["model"]>,
  budget: TokenBudget,
): Promise<MessageSorter> => {
  const { createSorter } = await import("./answer/model/sorting.ts");
  const client = { apiKey: model.apiKey, baseUrl: model.baseUrl, model: model.name };
  return createSorter({ client, clock: systemClock, budget });
};

/** The coverage and whoever answers over it. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly library: ReloadableLibrary;
  /**
   * Takes up what changed in the folders, at once; with `files` (absolute paths) in those alone. What is watched is taken
   * up by itself, only a little later.
   */
  readonly reload: (files?: readonly string[]) => Promise<LibraryChanges>;
  /**
   * Answers a few questions and reads a file for nobody. What is loaded and compiled for that would hold everybody up at
   * the first questions else: to be called before anybody is served.
   */
  readonly rehearse: () => Promise<void>;
  /** Ends the watching, and keeps what was read for the next start. */
  readonly stop: () => Promise<void>;
}

/** What `openDesk` takes beside the configuration. */
interface OpenDeskOptions extends ModelSurroundings {
  readonly clock?: Clock;
  readonly onProgress?: OnProgress;
  /** Whether the folders are watched, for programs that go on; default no. */
  readonly watch?: boolean;
}

/**
 * Reads the corpus and indexes it, starting from what was kept of the last time; where a model is configured, it writes.
 * Throws where the corpus folder cannot be read at all.
 */
export const openDesk = async (
  config: Pick<Config, "corpusFolder" | "dataFolder"> & Partial<Pick<Config, "model">>,
  { clock = systemClock, onProgress, watch = false, ...surroundings }: OpenDeskOptions = {},
): Promise<OpenDesk> => {
  const { log } = surroundings;
  const folders = { folder: config.corpusFolder, extraFolders: [join(config.dataFolder, "articles")] };
  const all = [folders.folder, ...folders.extraFolders];
  const files = keptFiles(config.dataFolder, all);
  const sight = lookAround({ ...files, folders: all.map((folder) => resolve(folder)) });
  const { createDesk, createExtractiveWriter, createLibrary, openSnapshot, saveSnapshot } = await loadParts();
  const library = await createLibrary({
    ...folders,
    clock,
    kept: { file: files.articles, sight },
    onTrouble: (message) => log?.warn({}, message),
    ...(onProgress ? { onProgress } : {}),
  });
  const { index, ...loaded } = await openSnapshot(
    sight.index,
    library.articles(),
    library.stampOf,
    library.version(),
  );
  library.follow({ put: (article) => index.add(article), remove: (id) => void index.remove(id) });
  for (const [file, fault] of [
    [files.articles, library.start.fault],
    [files.index, loaded.fault],
  ] as const) {
    const why = fault && FAULTS[fault];
    if (why) log?.warn({ file }, `what was kept of the coverage ${why}: it is made anew`);
  }
  const keeper = createKeeper({
    save: async () => {
      const edition = await library.save();
      await saveSnapshot(index, files.index, edition);
      await clearForgotten(dirname(files.index));
    },
    onFailure: (error) =>
      log?.warn(
        { error },
        "the coverage as read cannot be kept in the data folder: the next start reads it all",
      ),
  });
  // A program that answers one question leaves nothing behind for a few files.
  const read = Math.max(library.start.read, loaded.indexed);
  const isWorthKeeping = watch ? read + loaded.dropped > 0 : read >= FEWEST_KEPT;
  if (isWorthKeeping) keeper.changed();
  const watching = watch
    ? (await import("./corpus/watch-folders.ts")).watchFolders({
        library,
        onChange: ({ added, changed, removed }) => {
          keeper.changed();
          log?.info(
            { added: added.length, changed: changed.length, removed: removed.length },
            "the coverage changed",
          );
        },
        onTrouble: (message) => log?.warn({}, message),
      })
    : null;
  if (watch) keeper.start();
  const writer = await createWriter(
    config.model ?? null,
    surroundings,
    { clock, corpusVersion: () => library.version() },
    createExtractiveWriter(),
  );
  return {
    desk: createDesk({ library, index, writer, clock }),
    library,
    reload: async (changed) => {
      const changes = await library.reload(changed);
      if (changes.added.length + changes.changed.length + changes.removed.length > 0) keeper.changed();
      return changes;
    },
    rehearse: async () => {
      await library.rehearse();
      await import("./desk/analyses.ts");
      await import("./desk/check-message.ts");
      // Without a model, which would be asked for real.
      const { ask, makeQuery } = createDesk({ library, index, writer: createExtractiveWriter(), clock });
      const articles = library.articles();
      const breathe = createBreath();
      for (const [at, asking] of REHEARSED.entries()) {
        const article = articles[Math.floor((articles.length * at) / REHEARSED.length)];
        const query = makeQuery({ text: `${asking} ${article?.headline ?? ""}` });
        // Of its day and collection alone, but for the last: what is loaded and compiled is the same for a hundredth of the
        // coverage, and one over all of it brings what runs most up to speed.
        const isLast = at === REHEARSED.length - 1;
        const day = (isLast ? null : article?.publishedOn) ?? null;
        const collections = isLast || !article ? null : [article.collection];
        if (!("kind" in query)) await ask({ ...query, since: day, until: day, collections });
        await breathe();
      }
    },
    stop: async () => {
      await watching?.stop();
      await keeper.stop();
    },
  };
};

/**
 * What brings coverage into a desk: pages, files and feeds become article files, and the desk takes them up. Its runner
 * looks at feeds once it is started.
 */
export const openIngest = async (
  config: Pick<Config, "corpusFolder" | "dataFolder" | "allowPrivateHosts"> &
    Partial<Pick<Config, "fetchContact">>,
  {
    coverage,
    clock = systemClock,
    ...rest
  }: Pick<IngestParts, "state" | "log" | "onPaused" | "isResting"> & {
    readonly coverage: Pick<OpenDesk, "reload">;
    readonly clock?: Clock;
  },
): Promise<OpenIngest> => {
  // Loaded here: most questions at a terminal do without it.
  const { createIngest } = await import("./ingest/ingest.ts");
  return createIngest({
    ...rest,
    dataFolder: config.dataFolder,
    corpusFolder: config.corpusFolder,
    allowPrivateHosts: config.allowPrivateHosts,
    contact: config.fetchContact ?? null,
    clock,
    onChanged: (files) => coverage.reload(files),
  });
};
