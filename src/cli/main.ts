/** The `dateline` command's own process. */
import { run } from "./run.ts";
import { processSurroundings } from "./streams.ts";

/** Runs the words this process was started with and sets its exit status. */
export const main = async (): Promise<void> => {
  process.exitCode = await run(process.argv.slice(2), processSurroundings());
};
