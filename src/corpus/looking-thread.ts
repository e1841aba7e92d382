/**
 * Reading what was kept of the last start and looking at the files there are now: in a thread of its own, while the code
 * that works with it is loaded. Both take as long.
 */
import { statSync } from "node:fs";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { readSections, sectionsOf } from "../snapshot/sections.ts";
import type { Sections, Unusable } from "../snapshot/sections.ts";
import { createBreath } from "../text/breath.ts";
import { listFolders } from "./listing.ts";
import type { Listing } from "./listing.ts";

/** What to look at: the files of what was kept, and the folders of the corpus (absolute). */
export interface Looking {
  readonly articles: string;
  readonly index: string;
  readonly folders: readonly string[];
}

/** What the thread hands over. */
export type Seen =
  | { readonly what: "articles" | "index"; readonly value: SharedArrayBuffer | Unusable }
  | { readonly what: "listing"; readonly value: Listing };

/** What was seen at the start. */
export interface Sight {
  readonly articles: Promise<Sections | Unusable>;
  readonly index: Promise<Sections | Unusable>;
  readonly listing: Promise<Listing>;
}

/** Below so many bytes of kept articles (some two thousand) a thread takes longer to start than it spares. */
const WORTH_A_THREAD = 6_000_000;

/** The parts of what is seen. */
const PARTS = 3;

const opened = (bytes: SharedArrayBuffer | Unusable): Sections | Unusable =>
  typeof bytes === "string" ? bytes : sectionsOf(bytes);

/** 0 for a file that is not there or that nobody lets us look at: reading it tells why. */
const sizeOf = (file: string): number => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};

/** Looks in this thread, one after the other. */
const lookHere = ({ articles, index, folders }: Looking): Sight => {
  const kept = readSections(articles);
  const listing = kept.then(() => listFolders(folders, createBreath()));
  return { articles: kept, listing, index: listing.then(() => readSections(index)) };
};

/**
 * Looks in a thread of its own where there is much to look at, `worth` bytes of kept articles or more; what that thread does
 * not come to is seen here.
 */
export const lookAround = (looking: Looking, worth = WORTH_A_THREAD): Sight => {
  if (sizeOf(looking.articles) < worth) return lookHere(looking);
  const articles = Promise.withResolvers<Sections | Unusable>();
  const index = Promise.withResolvers<Sections | Unusable>();
  const listing = Promise.withResolvers<Listing>();
  let seen = 0;
  const end = (): void => {
    if (seen === PARTS) return;
    const here = lookHere(looking);
    articles.resolve(here.articles);
    index.resolve(here.index);
    listing.resolve(here.listing);
    seen = PARTS;
  };
  try {
    // In the packed package the program is JavaScript.
    const place = new URL(`./looking-worker${extname(import.meta.filename)}`, import.meta.url);
    const worker = new Worker(place, { workerData: looking, name: "looking" });
    worker.on("message", (part: Seen) => {
      seen += 1;
      if (part.what === "listing") listing.resolve(part.value);
      else (part.what === "articles" ? articles : index).resolve(opened(part.value));
    });
    for (const ending of ["error", "messageerror", "exit"] as const) worker.on(ending, end);
  } catch {
    end();
  }
  return { articles: articles.promise, index: index.promise, listing: listing.promise };
};
