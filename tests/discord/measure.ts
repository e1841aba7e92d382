/**
 * Figures of the bot on the loopback Discord, the program as `node src/main.ts` starts it.
 *   node tests/discord/measure.ts latency            slash command to reply, in ms
 *   node tests/discord/measure.ts memory [servers]   resident MB, then after 100,000 direct messages
 * Further arguments go to Node: `… memory 2500 --max-semi-space-size=4`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startLoopbackDiscord } from "./loopback/discord.ts";

const QUESTIONS = [
  "How many people were on the ferry?",
  "What did the captain say?",
  "When did the inquiry open?",
  "What does the licence allow?",
  "What did Blinken ask of Israel?",
];

const [what = "latency", ...rest] = process.argv.slice(2);
const servers = Number(rest.find((word) => /^\d+$/.test(word)) ?? 0);
const discord = await startLoopbackDiscord();
for (let server = 0; server < servers; server += 1) {
  const guild = discord.world.addGuild(`Server ${server}`);
  for (let channel = 0; channel < 20; channel += 1) discord.world.addChannel(guild, `channel-${channel}`);
}
const began = Date.now();
const child = spawn(
  process.execPath,
  [...rest.filter((word) => word.startsWith("-")), resolve(import.meta.dirname, "../../src/main.ts")],
  {
    env: {
      ...process.env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: mkdtempSync(join(tmpdir(), "dateline-measure-")),
    },
    stdio: ["ignore", "ignore", "inherit"],
  },
);
const residentMegabytes = (): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

await discord.gateway.ready();
while ((discord.world.commands.get("") ?? []).length === 0) await sleep(5);
print(`start to registered: ${Date.now() - began} ms`);

if (what === "latency") {
  const user = discord.user();
  const report = (name: string, milliseconds: number[]): void => {
    const sorted = milliseconds.toSorted((left, right) => left - right);
    const at = (share: number): number | undefined => sorted[Math.floor(sorted.length * share)];
    print(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${sorted.at(-1)} ms of ${sorted.length}`);
  };
  for (const [name, key] of [
    ["ask", "question"],
    ["summary", "topic"],
    ["search", "query"],
  ] as const) {
    const milliseconds: number[] = [];
    for (let turn = 0; turn < 200; turn += 1)
      milliseconds.push(
        (await user.command(name, { [key]: QUESTIONS[turn % QUESTIONS.length] ?? "" })).latency,
      );
    report(`/${name}`, milliseconds);
  }
  const asked = await user.command("ask", { question: QUESTIONS[0] ?? "" });
  const pressed: number[] = [];
  for (let turn = 0; turn < 100; turn += 1)
    pressed.push((await user.press("Passages", asked.messages[0])).latency);
  report("Passages", pressed);
} else {
  await sleep(5_000);
  const user = discord.directMessages();
  await user.command("ask", { question: QUESTIONS[0] ?? "" });
  print(`${servers} servers of 20 channels: ${residentMegabytes()} MB resident`);
  for (let count = 0; count < 100_000; count += 1) {
    user.message(`message ${count} about nothing in particular`);
    discord.world.messages.clear();
    if (count % 500 === 0) await sleep(5);
  }
  await sleep(3_000);
  await user.command("ask", { question: QUESTIONS[0] ?? "" });
  print(`after 100,000 messages: ${residentMegabytes()} MB resident`);
}
if (discord.violations.length > 0) print(`broken rules: ${discord.violations.join("; ")}`);
child.kill("SIGTERM");
await discord.stop();
process.exit(0);
