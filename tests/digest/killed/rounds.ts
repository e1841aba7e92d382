/** Rounds of kill -9 around the posting of digests, on the loopback Discord. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { newSubscription } from "../../../src/state/digest-schema.ts";
import { openFileState } from "../../../src/state/file-state.ts";
import type { Subscription } from "../../../src/state/document.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../../discord/loopback/discord.ts";
import type { Channel } from "../../discord/loopback/world.ts";
import { DAM_BREAKS, fileOf, VALLEY_LEFT } from "../support.ts";

/** What came of the rounds. `missed` and `doubled` count digests; each round has one for each of three channels. */
export interface RoundsOutcome {
  readonly rounds: number;
  readonly digests: number;
  readonly kills: number;
  /** Kills after which the ledger held a post begun and not settled: the moments that matter. */
  readonly killsWithOutcomeUnknown: number;
  readonly missed: number;
  readonly doubled: number;
  readonly complaints: readonly string[];
}

const child = resolve(import.meta.dirname, "child.ts");
const keepCompiled = resolve(import.meta.dirname, "../../../bin/keep-compiled.js");
const POST = /^\/channels\/\d+\/(?:messages|threads)$/;
const DAY = 86_400_000;

/** A post in a forum whose outcome is not known waits a minute, in milliseconds. */
const LONGEST_WAIT = 180_000;

interface Running {
  readonly process: ChildProcess;
  /** Sets its clock to what is shown now. */
  readonly setClock: () => void;
  /** Resolves when it has said the word, since its clock was set. */
  readonly said: (word: string) => Promise<void>;
}

/** The same numbers for the same seed (mulberry32). */
export const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const subscriptionTo = (channel: Channel, firstDue: Date): Subscription =>
  newSubscription({
    topic: "Ostrel dam",
    pattern: "0 8 * * *",
    timezone: "UTC",
    channelId: channel.id,
    channelName: channel.name,
    guildId: channel.guildId,
    ownerId: "100000000000000001",
    quiet: false,
    createdAt: new Date(firstDue.getTime() - 3_600_000).toISOString(),
    nextDueAt: firstDue.toISOString(),
  });

/** How many posts a channel has: messages of its own, or in a forum posts opened. */
const postsIn = (discord: LoopbackDiscord, channel: Channel): number =>
  channel.type === 15
    ? Array.from(discord.world.channels.values()).filter(({ parentId }) => parentId === channel.id).length
    : Array.from(discord.world.messages.values()).filter(({ channelId }) => channelId === channel.id).length;

/** Kills the process around posting, again and again, and counts what each channel got. */
export const runRounds = async (
  rounds: number,
  { seed = 1, onRound = () => undefined }: { seed?: number; onRound?: (round: number) => void } = {},
): Promise<RoundsOutcome> => {
  const random = createRandom(seed);
  const upTo = (most: number): number => random() * most;
  const discord = await startLoopbackDiscord();
  const [dataFolder, corpusFolder] = await Promise.all(
    ["state", "corpus"].map((name) => mkdtemp(join(tmpdir(), `dateline-killed-${name}-`))),
  );
  if (dataFolder === undefined || corpusFolder === undefined) throw new Error("there are no folders");
  await writeFile(join(corpusFolder, "dam.md"), fileOf(DAM_BREAKS));
  await writeFile(join(corpusFolder, "valley.md"), fileOf(VALLEY_LEFT));
  const places = [
    discord.channel,
    discord.world.addChannel(discord.guild, "second"),
    discord.world.addChannel(discord.guild, "dossiers", 15),
  ];
  const firstDue = new Date("2031-03-03T08:00:00.000Z");
  const state = async () =>
    openFileState(dataFolder, { clock: { now: () => firstDue }, onWarning: () => undefined });
  const initial = await state();
  await initial.update((document) => {
    places.forEach((place, number) => {
      document.subscriptions[`digest${number}`] = subscriptionTo(place, firstDue);
    });
  });
  await initial.close();

  const complaints: string[] = [];
  let kills = 0;
  let killsWithOutcomeUnknown = 0;
  let shown = firstDue.getTime() - 3_600_000;
  const shownWords = (): string => new Date(shown).toISOString();
  const start = (): Running => {
    const began = spawn(
      process.execPath,
      [
        "--import",
        keepCompiled,
        child,
        discord.apiUrl,
        discord.token,
        discord.world.bot.id,
        dataFolder,
        corpusFolder,
        shownWords(),
      ],
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    let output = "";
    began.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    began.stderr.on("data", (chunk: Buffer) => void complaints.push(chunk.toString()));
    return {
      process: began,
      setClock: () => {
        output = "";
        began.stdin.write(`${shownWords()}\n`);
      },
      said: async (word) => {
        const deadline = Date.now() + LONGEST_WAIT;
        while (!output.includes(`${word}\n`)) {
          if (Date.now() > deadline || began.exitCode !== null)
            throw new Error(`The child never said ${word}: ${complaints.slice(-3).join("")}`);
          await sleep(2);
        }
      },
    };
  };
  const kill = async (running: ChildProcess): Promise<void> => {
    const ended = new Promise((settle) => running.once("close", settle));
    running.kill("SIGKILL");
    await ended;
  };
  /** Lets time pass for both sides. */
  const pass = (milliseconds: number): void => {
    shown += milliseconds;
    discord.advance(milliseconds);
  };
  /** Resolves at a moment around a post: some time after the start, as it comes, while it acts, once it is answered. */
  const moment = async (from: number): Promise<void> => {
    const kind = Math.floor(upTo(5));
    if (kind === 0) return void (await sleep(upTo(400)));
    const nth = Math.floor(upTo(3));
    if (kind === 4) discord.faults.push({ pattern: /POST \/channels/, times: 3, kind: "slow", delay: 30 });
    const deadline = Date.now() + 3_000;
    while (Date.now() < deadline) {
      const posts = discord.requests
        .slice(from)
        .filter(({ method, path }) => method === "POST" && POST.test(path));
      const wanted = posts[nth];
      if (wanted && (kind !== 3 || wanted.status !== 0)) break;
      await sleep(1);
    }
    if (kind === 2 || kind === 3) await sleep(upTo(12));
    if (kind === 4) await sleep(upTo(60));
  };

  let missed = 0;
  let doubled = 0;
  let running = start();
  try {
    for (let round = 0; round < rounds; round += 1) {
      shown = firstDue.getTime() + round * DAY + 100;
      const before = places.map((place) => postsIn(discord, place));
      const tries = random() < 0.25 ? 2 : 1;
      for (let killed = 0; killed < tries; killed += 1) {
        const from = discord.requests.length;
        if (killed === 0) running.setClock();
        else running = start();
        await running.said("ready");
        await moment(from);
        await kill(running.process);
        kills += 1;
        // What was on its way still arrives.
        await discord.idle();
        discord.faults.length = 0;
        const left = await state();
        const isUnknown = left.read(({ deliveries }) =>
          Object.values(deliveries).some(({ status, attempts }) => status === "intent" && attempts > 0),
        );
        await left.close();
        if (isUnknown) killsWithOutcomeUnknown += 1;
        pass([0, 20_000, 2 * 60_000, 10 * 60_000, 60 * 60_000][Math.floor(upTo(5))] ?? 0);
      }
      // By now whatever is lost on its way is lost: more than the minute that a forum is given.
      pass(90_000);
      running = start();
      await running.said("ready");
      await running.said("settled");
      places.forEach((place, number) => {
        const posted = postsIn(discord, place) - (before[number] ?? 0);
        if (posted === 0) missed += 1;
        if (posted > 1) doubled += posted - 1;
      });
      onRound(round + 1);
    }
  } finally {
    await kill(running.process);
    await discord.stop();
  }
  return {
    rounds,
    digests: rounds * places.length,
    kills,
    killsWithOutcomeUnknown,
    missed,
    doubled,
    complaints: [...complaints, ...discord.violations],
  };
};
