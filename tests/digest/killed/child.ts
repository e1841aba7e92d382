/**
 * A process that posts digests until it is killed: the real runner, state file and REST client. Arguments: REST base, token,
 * the bot's id, the data folder, the corpus folder, and what its clock shows when it starts (ISO 8601). Each line that it
 * reads sets its clock.
 */
import module from "node:module";
import { createInterface } from "node:readline";
import { createExtractiveWriter } from "../../../src/answer/extractive-writer.ts";
import { createLibrary } from "../../../src/corpus/library.ts";
import { createDesk } from "../../../src/desk.ts";
import { isDue } from "../../../src/digest/ledger.ts";
import { createDigestRunner } from "../../../src/digest/runner.ts";
import { createClient } from "../../../src/discord/client.ts";
import { createDigestChannel } from "../../../src/discord/digest-channel.ts";
import { createSender } from "../../../src/discord/send.ts";
import type { Log } from "../../../src/log.ts";
import { createPassageIndex } from "../../../src/retrieval/passage-index.ts";
import { openFileState } from "../../../src/state/file-state.ts";

const [apiUrl = "", token = "", userId = "", dataFolder = "", corpusFolder = "", shown = ""] =
  process.argv.slice(2);
let ahead = Date.parse(shown) - Date.now();
const clock = { now: () => new Date(Date.now() + ahead) };
const say = (word: string): void => void process.stdout.write(`${word}\n`);
const complain = (...said: unknown[]): void => void process.stderr.write(`${JSON.stringify(said)}\n`);

const state = await openFileState(dataFolder, { clock, onWarning: complain });
const library = await createLibrary({ folder: corpusFolder, clock });
const index = createPassageIndex();
for (const article of library.articles()) index.add(article);
const client = createClient({
  apiUrl,
  now: Date.now,
  onFatal: complain,
  onSessionsSpent: complain,
  onIdentifyWait: complain,
});
client.rest.setToken(token);
const quiet = (): void => undefined;
const runner = createDigestRunner({
  state,
  desk: createDesk({ library, index, writer: createExtractiveWriter(), clock }),
  clock,
  channel: createDigestChannel(() => ({
    rest: client.rest,
    sender: createSender(client.rest),
    userId,
    permissionsIn: () => null,
  })),
  keepReply: async () => null,
  collectionsOf: async () => null,
  log: { debug: quiet, info: quiet, warn: quiet, error: complain, fatal: complain } as unknown as Log,
  pace: { look: 20, spacing: 0, atOnce: 3, retry: { first: 50, last: 200 } },
});
// Else nothing that was compiled is kept: whoever is killed keeps nothing in the end.
module.flushCompileCache();
runner.start();
say("ready");
createInterface({ input: process.stdin }).on("line", (line) => {
  ahead = Date.parse(line) - Date.now();
  say("ready");
});
setInterval(() => {
  const isQuiet = state.read(
    (document) =>
      Object.values(document.deliveries).every(({ status }) => status !== "intent") &&
      Object.values(document.subscriptions).every((own) => !isDue(document, own, clock.now())),
  );
  if (isQuiet) say("settled");
}, 15);
