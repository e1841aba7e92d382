/** The thread that looks at what is there when a program starts: started by looking-thread.ts, which says what to look at. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Looking, Seen } from "./looking-thread.ts";

// What was compiled is kept, so that a later thread starts sooner; where that cannot be written, nothing is lost.
enableCompileCache();
const { readChecked } = await import("../snapshot/sections.ts");
const { listFolders } = await import("./listing.ts");

const { articles, index, folders } = workerData as Looking;

const tell = (seen: Seen): void => parentPort?.postMessage(seen, []);

// In the order in which a start asks for them.
tell({ what: "articles", value: await readChecked(articles) });
tell({ what: "listing", value: await listFolders(folders, () => undefined) });
tell({ what: "index", value: await readChecked(index) });
