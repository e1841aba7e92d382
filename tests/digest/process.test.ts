/** The program as `npm start` starts it, with a digest that fell due while it was off. */
import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { newSubscription } from "../../src/state/digest-schema.ts";
import { openFileState } from "../../src/state/file-state.ts";
import { systemClock } from "../../src/wire.ts";
import { startLoopbackDiscord } from "../discord/loopback/discord.ts";
import { textOf } from "./support.ts";

const inRoot = (path: string): string => resolve(import.meta.dirname, "../..", path);

it(
  "posts it late, once, however often the program is started, and ends in order",
  { timeout: 180_000 },
  async () => {
    const discord = await startLoopbackDiscord();
    const dataFolder = await mkdtemp(join(tmpdir(), "dateline-digest-process-"));
    const due = new Date(Date.now() - 30 * 60_000);
    const state = await openFileState(dataFolder, { clock: systemClock, onWarning: () => undefined });
    await state.update((document) => {
      document.subscriptions["k3f9w2"] = newSubscription({
        topic: "ferry",
        pattern: `${due.getUTCMinutes()} ${due.getUTCHours()} * * *`,
        timezone: "UTC",
        channelId: discord.channel.id,
        channelName: "newsroom",
        guildId: discord.guild.id,
        ownerId: "100000000000000001",
        quiet: false,
        createdAt: new Date(due.getTime() - 3_600_000).toISOString(),
        nextDueAt: new Date(Math.floor(due.getTime() / 60_000) * 60_000).toISOString(),
      });
    });
    await state.close();
    const posts = () => Array.from(discord.world.messages.values());
    try {
      for (let start = 1; start <= 2; start += 1) {
        const program = spawn(
          process.execPath,
          ["--import", inRoot("bin/keep-compiled.js"), inRoot("src/main.ts")],
          {
            env: {
              PATH: process.env["PATH"] ?? "",
              DISCORD_TOKEN: discord.token,
              DISCORD_API_URL: discord.apiUrl,
              DATA_DIR: dataFolder,
              PORT: "0",
            },
            stdio: "ignore",
          },
        );
        const ended = new Promise<number | null>((settle) => program.once("close", settle));
        const deadline = Date.now() + 60_000;
        while ((posts().length === 0 || !discord.gateway.connected()) && Date.now() < deadline)
          await sleep(20);
        await sleep(start === 1 ? 0 : 1_000);
        program.kill("SIGTERM");
        expect(await ended).toBe(0);
        expect(posts()).toHaveLength(1);
      }
      expect(textOf(posts()[0])).toMatch(
        /^\*\*ferry\*\* · first digest[^]*late: due [^]* k3f9w2 no\. 1 · \/digest pause$/,
      );
      expect(discord.violations).toEqual([]);
    } finally {
      await discord.stop();
    }
  },
);
