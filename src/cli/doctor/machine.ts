/** What Dateline needs of the machine: Node, the data folder, the port, the page's files. */
import { existsSync } from "node:fs";
import { access, constants, rm, stat, statfs, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { findPage, HOW_TO_BUILD, readAssets } from "../../playground/assets.ts";
import { bad, doubtful, good, type Finding } from "./finding.ts";

/** The first Node that runs Dateline. */
const NEEDED = 24;

/** Bytes free in the data folder below which writing fails soon, and below which a feed may fill it. */
const SPACE = { least: 20_000_000, comfortable: 200_000_000 } as const;

/** Milliseconds that a running bot is given to tell its health. */
const PATIENCE = 3_000;

/** Whether this Node is new enough; `version` as "24.1.0". */
export const inspectNode = (version: string = process.versions.node): Finding =>
  Number(version.split(".")[0]) >= NEEDED
    ? good("Node", version)
    : bad(
        "Node",
        `${version}; Dateline needs ${NEEDED}`,
        "Install Node 24 or newer from https://nodejs.org.",
      );

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString("en")} MB`;

const inspectSpace = async (folder: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < SPACE.least)
    return bad("Space", `${megabytes(free)} free in ${folder}`, "Free some: changes can no longer be saved.");
  if (free < SPACE.comfortable)
    return doubtful("Space", `${megabytes(free)} free in ${folder}`, "Free some before it runs out.");
  return good("Space", `${megabytes(free)} free`);
};

/** Who holds the folder; null where nobody does. */
const holderOf = async (folder: string): Promise<string | null> => {
  // Locking makes a file, and a doctor leaves none behind.
  if (!existsSync(join(folder, "lock.db"))) return null;
  const { DataFolderInUseError, lockFolder } = await import("../../state/process-lock.ts");
  try {
    lockFolder(folder).release();
    return null;
  } catch (error) {
    if (error instanceof DataFolderInUseError) return error.holder;
    throw error;
  }
};

const inspectState = async (folder: string): Promise<Finding[]> => {
  // Loaded here: every other verb does without what the bot remembers.
  const { readStateFile } = await import("../../state/load.ts");
  const [main, backup] = await Promise.all(
    ["state.json", "state.backup.json"].map((name) => readStateFile(join(folder, name))),
  );
  if (!main || "document" in main) return [];
  const isKept = backup && "document" in backup;
  return [
    isKept
      ? doubtful(
          "State",
          `state.json cannot be used (${main.fault}); its backup can`,
          "Nothing to do: the next start keeps the broken file aside and goes on with the backup.",
        )
      : bad(
          "State",
          `state.json cannot be used (${main.fault}), nor its backup`,
          "Put back a copy of DATA_DIR, or move both files away to begin anew.",
        ),
  ];
};

/** Looks at the data folder; what it writes there it takes away again. */
export const inspectDataFolder = async (folder: string): Promise<readonly Finding[]> => {
  const check = "Data folder";
  if (!existsSync(folder)) {
    let above = dirname(folder);
    while (!existsSync(above)) above = dirname(above);
    const mayMake = await access(above, constants.W_OK).then(
      () => true,
      () => false,
    );
    return mayMake
      ? [good(check, `${folder} is made at the first start`), await inspectSpace(above)]
      : [bad(check, `${folder} cannot be made: ${above} is read-only`, "Set DATA_DIR to a folder of yours.")];
  }
  if (!(await stat(folder)).isDirectory())
    return [bad(check, `${folder} is no folder`, "Set DATA_DIR to a folder.")];
  const probe = join(folder, `doctor-${process.pid}.tmp`);
  try {
    await writeFile(probe, "x", { mode: 0o600 });
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? "unknown";
    return [
      bad(
        check,
        `${folder} cannot be written to (${why})`,
        why === "ENOSPC" ? "Free some space." : "Give it to the user that Dateline runs as, or set DATA_DIR.",
      ),
    ];
  } finally {
    await rm(probe, { force: true });
  }
  const holder = await holderOf(folder);
  return [
    good(check, holder === null ? folder : `${folder}, in use by ${holder}`),
    ...(await inspectState(folder)),
    await inspectSpace(folder),
  ];
};

/** Why a port cannot be listened on; null where it can. */
const faultOfPort = (port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(null)));
  });

/** Whether what listens there is Dateline. */
const tellsHealth = async (port: number): Promise<boolean> => {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health`, {
      signal: AbortSignal.timeout(PATIENCE),
      redirect: "error",
    });
    const said = (await response.json()) as { readonly heartbeatAge?: unknown } | null;
    return said?.heartbeatAge !== undefined;
  } catch {
    return false;
  }
};

/** Whether a port of this machine's loopback address is free, or Dateline's already. */
export const inspectPort = async (port: number): Promise<Finding> => {
  const fault = await faultOfPort(port);
  if (fault === null) return good("Port", port === 0 ? "any that is free" : `${port} is free`);
  if (fault === "EADDRINUSE" && (await tellsHealth(port)))
    return good("Port", `${port}: Dateline is running there`);
  return doubtful(
    "Port",
    `${port} cannot be used (${fault === "EADDRINUSE" ? "another program has it" : fault})`,
    "Set PORT to another one, or to 0 for any that is free; the bot itself runs without.",
  );
};

/** Whether the local page has been made; the bot does without. */
export const inspectPage = (folder: string = findPage()): Finding =>
  readAssets(folder) ? good("Local page", "made") : doubtful("Local page", "not made", HOW_TO_BUILD);
