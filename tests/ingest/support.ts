/** A bot's bringing in over a folder of its own and a real server on loopback; and the library that reads what came. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLibrary } from "../../src/corpus/library.ts";
import { createIngest, type IngestParts, type OpenIngest } from "../../src/ingest/ingest.ts";
import { createReader } from "../../src/ingest/reader.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { State } from "../../src/state/state.ts";
import type { Article } from "../../src/types.ts";
import { NO_SPACING, startWeb, type Web } from "./web.ts";

/** What tests see of one bringing in. */
export interface Desk {
  readonly web: Web;
  readonly folder: string;
  readonly state: State;
  readonly open: OpenIngest;
  /** Moves the clock on, in minutes. */
  wait(minutes: number): void;
  now(): Date;
  /** What the library reads of all that came in. */
  articles(): Promise<readonly Article[]>;
  /** Names of a collection's files. */
  files(collection: string): Promise<readonly string[]>;
  read(collection: string, id: string): Promise<string>;
  changes(): number;
  close(): Promise<void>;
}

/** One reading process for all tests: starting one takes a second. It ends by itself, with whoever started it at the latest. */
const reader = createReader();

/** Opens one in a folder of its own; close it when done. */
export const openDesk = async (parts: Partial<IngestParts> = {}): Promise<Desk> => {
  const web = await startWeb();
  const folder = await mkdtemp(join(tmpdir(), "dateline-ingest-"));
  const state = parts.state ?? createMemoryState();
  let now = new Date("2031-03-05T09:00:00.000Z");
  let changes = 0;
  const clock = { now: () => now };
  const open = createIngest({
    dataFolder: folder,
    corpusFolder: folder,
    allowPrivateHosts: [web.host],
    clock,
    state,
    spacing: NO_SPACING,
    reader,
    onChanged: () => (changes += 1),
    ...parts,
  });
  return {
    web,
    folder,
    state,
    open,
    wait: (minutes) => (now = new Date(now.getTime() + minutes * 60_000)),
    now: () => now,
    articles: async () => (await createLibrary({ folder: join(folder, "articles"), clock })).articles(),
    files: (collection) => readdir(join(folder, "articles", collection)).catch(() => []),
    read: (collection, id) => readFile(join(folder, "articles", collection, `${id}.md`), "utf8"),
    changes: () => changes,
    close: async () => {
      await open.close();
      await web.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** Paragraphs of an invented report; `seed` tells one from another. */
export const paragraphs = (seed = "Skerrow"): readonly string[] => [
  `The ferry Linnet struck the outer breakwater at ${seed} shortly before nine in the evening, and 31 of those aboard were brought ashore by midnight, the harbour office said.`,
  `Crews from three lifeboat stations searched the water off ${seed} until the tide turned. “We stopped only when nothing more could be seen,” said Ines Varga, who leads the station.`,
  `The company that runs the line to ${seed} said it would pay for lodging, and that the crossing stays closed until the hull has been looked at.`,
];

/** A page as outlets make them. */
export const page = ({
  title = "Ferry strikes breakwater",
  body = paragraphs(),
  head = "",
  language = "en",
}: { title?: string; body?: readonly string[]; head?: string; language?: string } = {}): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title} | The Skerrow Herald</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Skerrow Herald">
<meta property="article:published_time" content="2031-03-04T21:40:00Z"><meta name="author" content="Marta Hollin">${head}</head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${title}</h1>
${body.map((text) => `<p>${text}</p>`).join("\n")}</article><footer>All rights reserved</footer></body></html>`;

const HTML = { "content-type": "text/html; charset=utf-8" };

/** An answer that is a page. */
export const htmlAnswer = (body: string) => ({ headers: HTML, body });

/** An item as RSS writes it. */
export const rssItem = (fields: Record<string, string>): string =>
  `<item>${Object.entries(fields)
    .map(([name, text]) => `<${name}>${text}</${name}>`)
    .join("")}</item>`;

/** An RSS feed of these items. */
export const rss = (
  items: readonly string[],
  head = "",
): { headers: Record<string, string>; body: string } => ({
  headers: { "content-type": "application/rss+xml; charset=utf-8" },
  body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Skerrow Herald</title><link>https://example.com/</link><description>x</description>${head}${items.join("")}</channel></rss>`,
});
