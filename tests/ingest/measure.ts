/**
 * `npm run eval:ingest`: what hostile and large things cost. For each: how long until it was dealt with, how long the
 * program's own loop stood still, and how far its memory stood above what it held at first; the reader's process beside it.
 * The server is a process of its own.
 */
import { execFileSync, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { createIngest } from "../../src/ingest/ingest.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import { docx, pdf } from "./office-files.ts";
import { startWeb, NO_SPACING, type Answer } from "./web.ts";

const words = (seed: number): string =>
  `The harbour office of pier ${seed} wrote that ${seed + 3} boats had gone out in the morning and that all of them came home before dark. `;
const article = (seed: number): string =>
  `<!doctype html><html lang="en"><head><title>Report ${seed}</title><meta property="og:site_name" content="Skerrow Herald"></head><body><article><h1>Report ${seed}</h1>${`<p>${words(seed)}</p>`.repeat(30)}</article></body></html>`;
const html = (body: string | Uint8Array, more: Record<string, string> = {}): Answer => ({
  headers: { "content-type": "text/html", ...more },
  body,
});
const xml = (body: string): Answer => ({ headers: { "content-type": "application/rss+xml" }, body });
const rss = (items: string): Answer =>
  xml(`<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`);
/** The pages and feeds, made in another process so that their own size does not count. */
const answers = (bomb = Buffer.alloc(500_000_000, " ")): Record<string, Answer> => ({
  "/gzip": html(gzipSync(bomb), { "content-encoding": "gzip" }),
  "/brotli": html(brotliCompressSync(bomb), { "content-encoding": "br" }),
  "/plain": html("<p>" + words(1).repeat(75_000)),
  "/deep": html("<html>" + "<div>".repeat(1_900_000)),
  "/tags": html("<html>" + "<p>a<b>b</b>".repeat(700_000)),
  "/unclosed": html("<script ".repeat(1_200_000)),
  "/comments": html("<!--".repeat(2_400_000)),
  "/oneword": html("<p>" + "a".repeat(9_000_000)),
  "/laughs": xml(
    `<!DOCTYPE rss [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ""};`.repeat(10)}">`).join("")}]><rss version="2.0"><channel><title>&lol9;</title><item><title>&lol9;</title><description>&lol9;</description></item></channel></rss>`,
  ),
  "/nested": xml(`<rss><channel>${"<a>".repeat(3_000_000)}`),
  "/brackets": {
    headers: { "content-type": "application/json" },
    body: `{"version":"https://jsonfeed.org/version/1","items":${"[".repeat(9_000_000)}`,
  },
  "/million": rss("<item><title>t</title></item>".repeat(300_000)),
  "/feed": rss(
    Array.from(
      { length: 500 },
      (_, n) => `<item><title>Report ${n}</title><link>/news/${n}</link><guid>${n}</guid></item>`,
    ).join(""),
  ),
  ...Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`/news/${n}`, html(article(n))])),
});

if (process.argv[2] === "serve") {
  const web = await startWeb(answers());
  web.set("/drip", (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("x"), 1_000);
    response.once("close", () => clearInterval(timer));
  });
  process.send!(web.port);
} else {
  const server = fork(import.meta.filename, ["serve"]);
  const port = await new Promise<number>((resolve) =>
    server.once("message", (number) => resolve(Number(number))),
  );
  const folder = await mkdtemp(join(tmpdir(), "dateline-measure-"));
  const open = createIngest({
    dataFolder: folder,
    corpusFolder: folder,
    allowPrivateHosts: [`127.0.0.1:${port}`],
    clock: { now: () => new Date() },
    state: createMemoryState(),
    spacing: NO_SPACING,
  });
  const url = (path: string): string => `http://127.0.0.1:${port}${path}`;
  const { ingest } = open;
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0).padStart(5);

  /** What the reader's process holds, in bytes; 0 where that cannot be told. */
  const childrenHold = (): number => {
    try {
      const lines = execFileSync("ps", ["-o", "pid=,rss=", "--ppid", String(process.pid)], {
        encoding: "utf8",
      });
      const held = lines
        .trim()
        .split("\n")
        .map((line) => line.trim().split(/\s+/).map(Number));
      // `ps` itself is a child as well; it is small.
      return held.filter(([pid]) => pid !== server.pid).reduce((sum, [, size = 0]) => sum + size * 1024, 0);
    } catch {
      return 0;
    }
  };

  globalThis.gc?.();
  const start = process.memoryUsage.rss();
  let worst = 0;
  const measure = async (
    name: string,
    work: () => Promise<{ kind: string; message?: string }>,
  ): Promise<void> => {
    globalThis.gc?.();
    let peak = 0;
    let reader = 0;
    const looking = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 5);
    const watching = setInterval(() => (reader = Math.max(reader, childrenHold())), 250);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const begun = performance.now();
    const outcome = await work();
    const took = performance.now() - begun;
    delay.disable();
    clearInterval(looking);
    clearInterval(watching);
    worst = Math.max(worst, peak - start);
    process.stdout.write(
      `${name.padEnd(34)} ${(took / 1000).toFixed(1).padStart(6)} s  loop ${(delay.max / 1e6).toFixed(0).padStart(4)} ms  +${megabytes(peak - start)} MB  reader ${megabytes(reader)} MB  ${outcome.kind}${outcome.message ? `: ${outcome.message}` : ""}\n`,
    );
  };

  await measure("a page, to begin with", () => ingest.addPage("local", url("/news/0")));
  const pages = ["gzip", "brotli", "plain", "deep", "tags", "unclosed", "comments", "oneword"];
  for (const path of pages) await measure(`page: ${path}`, () => ingest.addPage("local", url(`/${path}`)));
  for (const path of ["laughs", "nested", "brackets", "million", "deep"])
    await measure(`feed: ${path}`, () => ingest.testFeed("local", url(`/${path}`)));
  await measure("file: PDF of 300 pages", () =>
    ingest.addFile("local", { name: "a.pdf", data: pdf(Array(50).fill(words(7).slice(0, 90)), 300) }),
  );
  await measure("file: a Word document that is a bomb", () =>
    ingest.addFile("local", {
      name: "a.docx",
      data: docx(["x"], [{ name: "word/styles.xml", data: new Uint8Array(300_000_000), claims: 9 }]),
    }),
  );
  const feed = await ingest.addFeed("local", url("/feed"), "terminal");
  if (feed.kind !== "refused")
    await measure("feed: 500 items", () => ingest.refreshFeed("local", feed.feed.id));
  await measure("page: a byte a second", () => ingest.addPage("local", url("/drip")));
  globalThis.gc?.();
  await sleep(11_000);
  process.stdout.write(
    `\nThe most that the program's own memory rose over what it was before the first of them: ${megabytes(worst)} MB (bound: 50)\n`,
  );
  process.stdout.write(
    `Processes left after ten idle seconds: ${childrenHold() > 20_000_000 ? "the reader" : "none"}\n`,
  );
  await open.close();
  server.kill();
  await rm(folder, { recursive: true, force: true });
  process.exit(worst > 50_000_000 ? 1 : 0);
}
