/** `dateline feed`, `dateline corpus` and `dateline export`: real pages and feeds of a server on loopback, real files. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateline as runDateline } from "./support.ts";

const page = (title: string, figure: string): string =>
  `<html><head><title>${title}</title><meta property="og:site_name" content="Quay Gazette"><meta property="article:published_time" content="2025-05-06T10:00:00Z"></head><body><article><h1>${title}</h1><p>The wardens of the quay counted ${figure} herons on Monday morning, they said in a statement to reporters.</p><p>Nobody had counted as many before, said Ada Quell, the chief warden. "We have never seen the like of it," she said.</p><p>The wardens will count again next week, and will publish what they find on Friday for everybody to read.</p></article></body></html>`;

let server: Server;
let site: string;
let root: string;
let environment: Record<string, string>;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const found: Record<string, readonly [string, string]> = {
      "/herons.html": ["text/html", page("Herons counted", "61")],
      "/feed.xml": [
        "application/rss+xml",
        `<rss version="2.0"><channel><title>Quay Gazette</title><link>${site}/</link><description>d</description><item><title>Herons counted</title><link>${site}/herons.html</link><guid>1</guid></item></channel></rss>`,
      ],
    };
    const [type, body] = found[url ?? ""] ?? ["text/plain", ""];
    response.writeHead(body === "" ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  root = await mkdtemp(join(tmpdir(), "dateline-cli-coverage-"));
  await mkdir(join(root, "corpus/quay"), { recursive: true });
  await writeFile(
    join(root, "corpus/quay/ferry.md"),
    "---\ntitle: Ferry adds trips\noutlet: County Post\npublished: 2025-05-01\n---\n\nThe ferry to the quay adds 4 trips a day, the county said on Thursday.\n",
  );
  environment = {
    CORPUS_DIR: join(root, "corpus"),
    DATA_DIR: join(root, "data"),
    ALLOW_PRIVATE_HOSTS: new URL(site).host,
  };
});
afterAll(() => void server.close());

const dateline = async (...words: readonly string[]) => {
  const ran = await runDateline(words, environment);
  return { ...ran, stderr: ran.stderr.replace(/\s+/g, " ") };
};

describe("dateline corpus and dateline feed", () => {
  it("bring pages, files and feeds into the collection of this machine, and take them out again", async () => {
    const followed = await dateline("feed", "add", `${site}/feed.xml`);
    expect(followed.stdout).toMatch(/^Following Quay Gazette \(\w{6}\): 1 new article\./);
    const id = /\((\w{6})\)/.exec(followed.stdout)?.[1] ?? "";
    expect((await dateline("ask", "How many herons were counted?")).stdout).toMatch(/61 herons/);

    const file = join(root, "note.txt");
    await writeFile(
      file,
      "The old crane\n\nBy Jo Marsh\n\nThe old crane on the quay will be painted blue in June, the harbour office said on Friday.\n\nThe work will take a week and will cost the port 4,000 crowns, it said.\n",
    );
    const added: { kind: string; article: { articleId: string; collection: string } } = JSON.parse(
      (await dateline("corpus", "add", file, "--json")).stdout,
    );
    expect(added).toMatchObject({ kind: "added", article: { collection: "local" } });
    const { articleId } = added.article;
    expect((await dateline("article", articleId)).stdout).toMatch(/painted blue/);
    expect((await dateline("article", articleId)).stdout).not.toMatch(/versions/);

    await writeFile(
      file,
      "The old crane\n\nBy Jo Marsh\n\nThe old crane on the quay will be painted blue in June, the harbour office said on Friday.\n\nThe work will take a week and will cost the port 4,500 crowns, it said.\n",
    );
    expect((await dateline("corpus", "add", file)).stdout).toMatch(/^Here already with other words/);
    expect((await dateline("article", articleId)).stdout.replace(/\s+/g, " ")).toMatch(
      /changed since it was first fetched: 2 versions\. .+ changed without a word of it figure: "The work .+4,000 crowns, it said\." → ".+4,500 crowns, it said\." .+ as first fetched/,
    );
    expect(await dateline("corpus", "remove", articleId)).toMatchObject({ status: 0 });
    expect((await dateline("article", articleId)).status).toBe(2);

    const list: { feeds: { id: string }[] } = JSON.parse((await dateline("feed", "list", "--json")).stdout);
    expect(list.feeds.map((feed) => feed.id)).toEqual([id]);
    expect((await dateline("feed", "remove", "gazette")).stdout).toMatch(
      /^No longer followed; its articles stay/,
    );
    expect((await dateline("corpus", "reload")).stdout).toMatch(
      /^Read again: 2 articles, nothing has changed/,
    );
  });

  it.each([
    [["feed"], 2, /feed add https/],
    [["feed", "lst"], 2, /Did you mean list\?/],
    [["feed", "add"], 2, /feed add URL/],
    [["feed", "remove", "nothing"], 2, /no feed "nothing"/],
    [["feed", "add", "http://10.0.0.1/feed"], 2, /private network/],
    [["corpus", "add", "no-such-file.pdf"], 2, /There is no file "no-such-file\.pdf"/],
    [["corpus", "add", "."], 2, /is a folder: add its files one by one/],
    [["corpus", "remove", "nothing"], 2, /./],
  ])("say how it is right: %j", async (words, status, message) => {
    const outcome = await dateline(...words);
    expect(outcome.stderr).toMatch(message);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout).toBe("");
  });

  it("fails with a sentence where a site does", async () => {
    const outcome = await dateline("corpus", "add", `${site}/gone.html`);
    expect(outcome).toMatchObject({ status: 1 });
    expect(outcome.stdout).toMatch(/404/);
  });
});

describe("dateline export", () => {
  it("writes an answer in each form, to a file where one is named", async () => {
    const output = join(root, "trips.csv");
    const written = await dateline(
      "export",
      "ferry trips",
      "--verb",
      "figures",
      "--format",
      "csv",
      "--output",
      output,
    );
    expect(written).toMatchObject({ status: 0, stdout: `written: ${output}\n` });
    expect(await readFile(output, "utf8")).toMatch(/^measure,verdict,printed[^]*County Post/);
    expect((await dateline("export", "ferry trips")).stdout).toMatch(
      /^# ferry trips\n[^]*\[\^1\]: County Post, 1 May 2025/,
    );
    expect((await dateline("export", "ferry trips", "--format", "bibtex")).stdout).toMatch(
      /^@online\{ferry,/,
    );
    expect(JSON.parse((await dateline("export", "ferry trips", "--format", "csl")).stdout)).toMatchObject([
      { id: "ferry" },
    ]);
    expect(JSON.parse((await dateline("export", "ferry trips", "--json")).stdout)).toMatchObject({
      kind: "summary",
    });
  });

  it("says how it is right, and refuses what cannot be answered", async () => {
    expect(await dateline("export", "x", "--format", "docx")).toMatchObject({ status: 2, stdout: "" });
    expect(await dateline("export", "x", "--verb", "check")).toMatchObject({ status: 2, stdout: "" });
    expect(await dateline("export")).toMatchObject({ status: 2 });
    expect(await dateline("export", "ferry", "--verb", "sources")).toMatchObject({ status: 2, stdout: "" });
    expect((await dateline("export", "--verb", "sources", "--format", "csv")).stdout).toMatch(
      /^outlet,carrier/,
    );
    expect(await dateline("export", "quantum blockchain", "--format", "csv")).toMatchObject({ status: 3 });
    expect(await dateline("export", "ferry", "--output", join(root, "no/such/folder/x.md"))).toMatchObject({
      status: 2,
    });
  });
});
