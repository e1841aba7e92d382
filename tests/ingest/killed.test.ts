/** A bot that is killed while it brings a feed in loses nothing and doubles nothing. */
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { rss, rssItem } from "./support.ts";
import { startWeb } from "./web.ts";

const ITEMS = 30;
const keepCompiled = resolve(import.meta.dirname, "../../bin/keep-compiled.js");

test("kill -9 in the middle of a feed", async () => {
  const web = await startWeb();
  const folder = await mkdtemp(join(tmpdir(), "dateline-killed-"));
  const items = Array.from({ length: ITEMS }, (_, index) =>
    rssItem({
      title: `Note ${index}`,
      guid: `n${index}`,
      description: `The harbour office of pier ${index} wrote that ${index + 3} boats had gone out in the morning and that all came home before dark.`,
    }),
  );
  web.set("/feed", rss(items));
  const articles = (): Promise<string[]> => readdir(join(folder, "articles", "server-1")).catch(() => []);

  /** Runs the bot until it is done, or has brought in so many articles; gives what it said last. */
  const run = async (most: number): Promise<string> => {
    const child = spawn(
      process.execPath,
      [
        "--import",
        keepCompiled,
        join(import.meta.dirname, "killed-process.ts"),
        folder,
        web.url("/feed"),
        web.host,
      ],
      {
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    const watch = setInterval(() => {
      void articles().then((names) => names.length >= most && child.kill("SIGKILL"));
    }, 3);
    await new Promise((resolve) => child.once("exit", resolve));
    clearInterval(watch);
    return said;
  };

  expect(await run(11)).not.toContain("refreshed");
  const last = await run(Infinity);
  expect(last).toContain(`"kind":"refreshed"`);
  const names = (await articles()).filter((name) => name.endsWith(".md"));
  expect(names).toHaveLength(ITEMS);
  const titles = new Set<string>();
  for (const name of names) {
    const text = await readFile(join(folder, "articles", "server-1", name), "utf8");
    expect(text).toMatch(
      /^---\ntitle: Note \d+\n[\s\S]+\n---\n\nThe harbour office of pier \d+ .+ before dark\.\n$/,
    );
    titles.add(/title: (.*)/.exec(text)![1]!);
  }
  expect(titles.size).toBe(ITEMS);
  expect(await readdir(join(folder, "versions", "server-1")).catch(() => [])).toEqual([]);
  await web.close();
  await rm(folder, { recursive: true, force: true });
});
