/** What the bot and the command line share: the parts of a desk, wired together. */
import { join } from "node:path";
import { createExtractiveWriter } from "./answer/extractive-writer.ts";
import type { ModelLog } from "./answer/model-writer.ts";
import type { Config } from "./config.ts";
import { createLibrary } from "./corpus/library.ts";
import { createDesk, type Desk } from "./desk.ts";
import { createPassageIndex } from "./retrieval/passage-index.ts";
import type { Clock, TokenBudget, Writer } from "./types.ts";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** How far the reading of the corpus is: files read, and files there are. */
export type OnProgress = (done: number, total: number) => void;

/** What a model's answers are logged to and counted in. */
interface ModelSurroundings {
  readonly log?: ModelLog;
  /** Absent: no budget. */
  readonly budget?: TokenBudget;
}

/** The writer that the configuration asks for. The model's code is loaded only where there is a model. */
const createWriter = async (
  model: Config["model"],
  { log, budget }: ModelSurroundings,
  { clock, corpusVersion }: { clock: Clock; corpusVersion: () => string },
): Promise<Writer> => {
  const fallback = createExtractiveWriter();
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

/**
 * Reads the corpus and indexes it; where a model is configured, it writes. Throws where the corpus folder cannot be
 * read at all.
 */
export const openDesk = async (
  config: Pick<Config, "corpusFolder" | "dataFolder"> & Partial<Pick<Config, "model">>,
  {
    clock = systemClock,
    onProgress,
    ...surroundings
  }: { clock?: Clock; onProgress?: OnProgress } & ModelSurroundings = {},
): Promise<{ desk: Desk; library: Awaited<ReturnType<typeof createLibrary>> }> => {
  const library = await createLibrary({
    folder: config.corpusFolder,
    extraFolders: [join(config.dataFolder, "articles")],
    clock,
    ...(onProgress ? { onProgress } : {}),
  });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  const writer = await createWriter(config.model ?? null, surroundings, {
    clock,
    corpusVersion: () => library.version(),
  });
  return { desk: createDesk({ library, index, writer, clock }), library };
};
