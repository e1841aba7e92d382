/** Rounds of kill -9 while the state is being written, and a disk that fills up. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stateDocument } from "../../../src/state/document.ts";
import { openFileState } from "../../../src/state/file-state.ts";
import { savedReply } from "../../contracts/state.ts";
import { createRandom } from "../../digest/killed/rounds.ts";

const writer = resolve(import.meta.dirname, "writer.ts");
const clock = { now: () => new Date() };

/** What came of the rounds. */
export interface KilledOutcome {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Acknowledged changes that were not there afterwards. */
  readonly lost: number;
  /** Rounds after which the state's file was no whole document, or its backup had to stand in. */
  readonly corrupt: number;
  /** Rounds whose kill left a write half done. */
  readonly killedWhileWriting: number;
}

/** A process that writes, killed at a moment of its own in each round. */
export const runKills = async (
  rounds: number,
  { seed = 1, onRound = () => undefined }: { seed?: number; onRound?: (round: number) => void } = {},
): Promise<KilledOutcome> => {
  const random = createRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), "dateline-state-killed-"));
  const told = [0, 0, 0];
  let [lost, corrupt, killedWhileWriting] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, [writer, folder], { stdio: ["ignore", "pipe", "pipe"] });
    let [output, errors] = ["", ""];
    const ready = new Promise<void>((settle) => {
      child.stdout.on("data", (data: Buffer) => {
        output += data.toString();
        if (output.includes("ready\n")) settle();
      });
    });
    child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
    const closed = new Promise((settle) => child.once("close", settle));
    await Promise.race([ready, closed]);
    await sleep(random() * 40);
    child.kill("SIGKILL");
    await closed;
    // The last line may have been cut off.
    for (const line of output.split("\n").slice(0, -1)) {
      const [lane, count] = line.split(" ").map(Number);
      if (count !== undefined && lane !== undefined) told[lane] = Math.max(told[lane] ?? 0, count);
    }
    if ((await readdir(folder)).some((name) => name.endsWith(".tmp"))) killedWhileWriting += 1;
    const raw = await readFile(join(folder, "state.json"), "utf8").catch(() => null);
    const isWhole = raw === null ? told.every((count) => count === 0) : isDocument(raw);
    if (!isWhole || errors !== "") corrupt += 1;
    const state = await openFileState(folder, { clock, onWarning: () => (corrupt += 1) });
    for (const [lane, count] of told.entries()) {
      const there = Number(state.read(({ registered }) => registered[`lane${lane}`]?.sent) ?? 0);
      if (there < count) lost += count - there;
    }
    await state.close();
    onRound(round + 1);
  }
  await rm(folder, { recursive: true });
  return {
    rounds,
    acknowledged: told.reduce((sum, count) => sum + count, 0),
    lost,
    corrupt,
    killedWhileWriting,
  };
};

const isDocument = (raw: string): boolean => {
  try {
    return stateDocument.safeParse(JSON.parse(raw)).success;
  } catch {
    return false;
  }
};

/** What came of a full disk; `skipped` says why it could not be tried. */
export type FullDiskOutcome =
  | { readonly skipped: string }
  | {
      /** Changes before the disk was full. */
      readonly acknowledged: number;
      /** What the caller was told. */
      readonly refusedWith: string;
      readonly agree: boolean;
      /** Whether changes go through again once there is room. */
      readonly recovered: boolean;
    };

/** Fills a 2 MB tmpfs with state until it holds no more. Needs the right to mount. */
export const fillDisk = async (): Promise<FullDiskOutcome> => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-state-full-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], { stdio: "pipe" });
  } catch (error) {
    await rm(folder, { recursive: true });
    return { skipped: `no tmpfs can be mounted here: ${(error as Error).message.split("\n").at(-2) ?? ""}` };
  }
  try {
    const ballast = join(folder, "ballast");
    await writeFile(ballast, Buffer.alloc(700_000));
    const state = await openFileState(folder, { clock, onWarning: () => undefined });
    let acknowledged = 0;
    let refusedWith = "nothing";
    for (; acknowledged < 1_000; acknowledged += 1) {
      try {
        await state.update((document) => {
          for (let number = 0; number < 20; number += 1)
            document.replies[`r${acknowledged}-${number}`] = savedReply("x".repeat(500));
        });
      } catch (error) {
        refusedWith = (error as NodeJS.ErrnoException).code ?? String(error);
        break;
      }
    }
    const inMemory = JSON.stringify(state.read((document) => document));
    const agree = JSON.stringify(JSON.parse(await readFile(join(folder, "state.json"), "utf8"))) === inMemory;
    await rm(ballast);
    const recovered = await state
      .update((document) => void (document.registered["later"] = { sent: "1", kept: "" }))
      .then(
        () => true,
        () => false,
      );
    await state.close();
    return { acknowledged, refusedWith, agree, recovered };
  } finally {
    execFileSync("umount", [folder]);
    await rm(folder, { recursive: true });
  }
};
