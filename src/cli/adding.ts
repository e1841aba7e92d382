/** Bringing coverage in from the command line: opened when a verb first needs it, closed with the program. */
import type { Config } from "../config.ts";
import type { State } from "../state/state.ts";
import { openIngest, systemClock, type OpenDesk } from "../wire.ts";
import { createProgress } from "./progress.ts";
import type { Sink } from "./streams.ts";
import type { Adding, Coverage } from "./verbs.ts";

const BUSY =
  "The bot or the local page is running and has the data folder, feeds among it. Use /feed there, or end it first.";

/** Feeds are remembered in the data folder, which one program has at a time. */
const openState = async (config: Config, needsFeeds: boolean): Promise<State> => {
  // Loaded here: most verbs remember nothing.
  const { openFileState } = await import("../state/file-state.ts");
  const { DataFolderInUseError } = await import("../state/process-lock.ts");
  try {
    return await openFileState(config.dataFolder, { clock: systemClock, onWarning: () => undefined });
  } catch (error) {
    if (!(error instanceof DataFolderInUseError)) throw error;
    if (needsFeeds) throw new Error(BUSY, { cause: error });
    const { createMemoryState } = await import("../state/memory.ts");
    return createMemoryState();
  }
};

/** Nothing is opened before `open` is called; `stop` closes what was. `sink` shows how far work is. */
export const openAdding = (
  config: Config,
  coverage: Pick<OpenDesk, "reload">,
  sink: Sink,
): { readonly open: NonNullable<Coverage["adding"]>; readonly stop: () => Promise<void> } => {
  let opened: { readonly adding: Adding; readonly close: () => Promise<void> } | null = null;
  return {
    open: async ({ feeds }) => {
      if (opened) return opened.adding;
      const state = await openState(config, feeds);
      const { ingest, close } = await openIngest(config, { coverage, state });
      // What fetches and reads does not keep a program alive by itself; whoever waits for it does.
      const alive = setInterval(() => undefined, 60_000);
      opened = {
        adding: {
          ingest,
          reload: async () => coverage.reload(),
          progress: (what, of) => createProgress(sink, Date.now, { what, of }),
        },
        close: async () => {
          clearInterval(alive);
          await close();
          await state.close();
        },
      };
      return opened.adding;
    },
    stop: async () => opened?.close(),
  };
};
