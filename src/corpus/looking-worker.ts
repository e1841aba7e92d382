/** The thread that looks at what is there when a program starts: started by looking-thread.ts, which says what to look at. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Looking, Seen } from "./looking-thread.ts";

// What was compiled is kept, so that a later thread starts sooner; where that cannot be written, nothing is lost.
enableCompileCache();
const { readChecked } = await import("../snapshot/sections.ts");
const { listFolders } = await import("./listing.ts");

const { articles, index, folders } = workerData as Looking;

const tell = (seen: Seen, ...handed: ArrayBuffer[]): void => parentPort?.postMessage(seen, handed);

const tellFile = async (what: "articles" | "index", file: string): Promise<void> => {
  const bytes = await readChecked(file);
  if (typeof bytes === "string") tell({ what, value: bytes });
  else tell({ what, value: bytes }, bytes);
};

// In the order in which a start asks for them.
await tellFile("articles", articles);
tell({ what: "listing", value: await listFolders(folders, () => undefined) });
await tellFile("index", index);
