/** What the bot's and the local page's commands add coverage with, wired. */
import type { Services } from "../commands/shared/services.ts";
import type { Config } from "./config.ts";
import { serverOf } from "./desk/collections.ts";
import { isDiscordFile } from "./discord/attachments.ts";
import type { Log } from "./log.ts";
import { isAway } from "./state/server-schema.ts";
import type { State } from "./state/state.ts";
import type { FeedEntry } from "./types.ts";
import { openIngest, type OnProgress, type OpenDesk } from "./wire.ts";

/** What is added with, and what looks at feeds. */
interface OpenAdding {
  readonly services: Required<Pick<Services, "ingest" | "reload" | "fetchFile">>;
  /** Begins to look at feeds when they are due. */
  start(): void;
  stop(): Promise<void>;
}

/** Whom readings of the corpus show how far they are. */
export type Readers = Set<OnProgress>;

/** Tells all that listen just then. */
export const tellAll =
  (readers: Readers): OnProgress =>
  (done, total) => {
    for (const onProgress of readers) onProgress(done, total);
  };

/** One reading at a time: who asks while one runs is given its outcome. */
const createReload = (
  coverage: Pick<OpenDesk, "reload">,
  readers: Readers,
): OpenAdding["services"]["reload"] => {
  let running: ReturnType<OpenDesk["reload"]> | null = null;
  return async (onProgress) => {
    readers.add(onProgress);
    running ??= coverage.reload().finally(() => {
      running = null;
    });
    return running.finally(() => readers.delete(onProgress));
  };
};

/** Tells the collections whose feeds rest: those of servers that the bot was taken out of. */
export const restingIn =
  (state: State) =>
  (collection: string): boolean =>
    state.read((document) => isAway(document, serverOf(collection)));

/** Opens what adds coverage; nothing is fetched before it is asked for, or `start` is called. */
export const openAdding = async (
  config: Config,
  {
    coverage,
    readers,
    state,
    log,
    onPaused,
  }: {
    readonly coverage: Pick<OpenDesk, "reload">;
    readonly readers: Readers;
    readonly state: State;
    readonly log: Log;
    /** Tells a feed's server that it paused. */
    readonly onPaused?: (feed: FeedEntry) => Promise<void>;
  },
): Promise<OpenAdding> => {
  const parts = { coverage, state, log, isResting: restingIn(state), ...(onPaused ? { onPaused } : {}) };
  const opened = await openIngest(config, parts);
  // Where another host stands in for Discord, its files are fetched from it, wherever it is; nothing else is.
  const standIn = config.discord?.apiUrl === undefined ? null : new URL(config.discord.apiUrl).host;
  const files =
    standIn === null
      ? opened
      : await openIngest(
          { ...config, allowPrivateHosts: [...config.allowPrivateHosts, standIn] },
          { coverage, state },
        );
  const hosts = [...config.allowPrivateHosts, ...(standIn === null ? [] : [standIn])];
  return {
    services: {
      ingest: opened.ingest,
      reload: createReload(coverage, readers),
      fetchFile: async (url, options) =>
        isDiscordFile(url, hosts)
          ? files.fetchFile(url, options)
          : {
              kind: "refused",
              reason: "bad-address",
              message: "That file is not where Discord keeps files. Attach it to the command.",
              retryAt: null,
            },
    },
    start: () => opened.runner.start(),
    stop: async () => {
      await Promise.all([opened.close(), ...(files === opened ? [] : [files.close()])]);
    },
  };
};
