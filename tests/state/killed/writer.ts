/** A process that changes the state until it is killed, and tells each change once it is acknowledged. Argument: the data folder. */
import { openFileState } from "../../../src/state/file-state.ts";

const [folder = ""] = process.argv.slice(2);
const state = await openFileState(folder, {
  clock: { now: () => new Date() },
  onWarning: (message) => void process.stderr.write(`${message}\n`),
});
const count = (lane: number): Promise<number> =>
  state.update((document) => {
    const next = Number(document.registered[`lane${lane}`]?.sent ?? 0) + 1;
    document.registered[`lane${lane}`] = { sent: String(next), kept: "x".repeat(20_000) };
    return next;
  });
process.stdout.write("ready\n");
// Three at once: some changes share a write, some wait for the next one.
await Promise.all(
  [0, 1, 2].map(async (lane) => {
    for (;;) process.stdout.write(`${lane} ${await count(lane)}\n`);
  }),
);
