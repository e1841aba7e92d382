/** `npm ci` runs this last: the local page is made, where there is what makes it. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const vite = join(root, "node_modules/vite/bin/vite.js");
if (existsSync(vite))
  execFileSync(process.execPath, [vite, "build", "--config", "vite.page.config.ts"], {
    cwd: root,
    stdio: "inherit",
  });
else process.stdout.write("The local page is not made: its development dependencies are not installed.\n");
