/** The page's own files, as `npm run page` makes them, read once. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the page, with its media type. */
interface Asset {
  readonly type: string;
  readonly data: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** Where the page lies: beside the sources in a checkout, beside their JavaScript in the package. */
export const findPage = (): string => {
  const packed = join(import.meta.dirname, "../../page");
  return existsSync(packed) ? packed : join(import.meta.dirname, "../../dist/page");
};

/** What to do where the page's files are not there. */
export const HOW_TO_BUILD = "The page has not been made yet. Make it with: npm run page";

/** The files by their path ("/", "/assets/page.js"); null where the page has not been made. */
export const readAssets = (folder: string): ReadonlyMap<string, Asset> | null => {
  if (!existsSync(join(folder, "index.html"))) return null;
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[entry.name.split(".").at(-1) ?? ""];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    assets.set(file.slice(folder.length).replaceAll("\\", "/"), { type, data: readFileSync(file) });
  }
  const index = assets.get("/index.html");
  if (index) assets.set("/", index);
  return assets;
};
