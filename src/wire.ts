/** What the bot and the command line share: the parts of a desk, wired together. */
import { join } from "node:path";
import { createExtractiveWriter } from "./answer/extractive-writer.ts";
import type { Config } from "./config.ts";
import { createLibrary } from "./corpus/library.ts";
import { createDesk, type Desk } from "./desk.ts";
import { createPassageIndex } from "./retrieval/passage-index.ts";
import type { Clock } from "./types.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** How far the reading of the corpus is: files read, and files there are. */
export type OnProgress = (done: number, total: number) => void;

/** Reads the corpus and indexes it. Throws where the corpus folder cannot be read at all. */
export const openDesk = async (
  config: Pick<Config, "corpusFolder" | "dataFolder">,
  { clock = systemClock, onProgress }: { clock?: Clock; onProgress?: OnProgress } = {},
): Promise<{ desk: Desk; library: Awaited<ReturnType<typeof createLibrary>> }> => {
  const library = await createLibrary({
    folder: config.corpusFolder,
    extraFolders: [join(config.dataFolder, "articles")],
    clock,
    ...(onProgress ? { onProgress } : {}),
  });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  const desk = createDesk({ library, index, writer: createExtractiveWriter(), clock });
  return { desk, library };
};
