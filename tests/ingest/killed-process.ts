/** A bot that brings one feed in over and over, to be killed at any moment: DATA_DIR, the feed's address, the excepted host. */
import { createIngest } from "../../src/ingest/ingest.ts";
import { openFileState } from "../../src/state/file-state.ts";

const [dataFolder = "", url = "", host = ""] = process.argv.slice(2);
const clock = { now: () => new Date() };
const state = await openFileState(dataFolder, { clock, onWarning: () => undefined });
const { ingest } = createIngest({
  dataFolder,
  corpusFolder: dataFolder,
  allowPrivateHosts: [host],
  clock,
  state,
  spacing: { least: 0, jitter: 0 },
});
const added = await ingest.addFeed("server-1", url, "terminal");
if (added.kind === "refused") throw new Error(added.message);
process.stdout.write("begun\n");
const outcome = await ingest.refreshFeed("server-1", added.feed.id);
process.stdout.write(`${JSON.stringify(outcome)}\n`);
await state.close();
process.exit(0);
