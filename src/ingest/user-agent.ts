/** What the program calls itself to the servers it asks. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** The name that robots.txt files know the program by. */
export const PRODUCT = "Dateline";

const facts = z.object({ name: z.literal("dateline"), version: z.string(), homepage: z.url().optional() });

/** The package's own facts: a few folders up, in a checkout as in the packed package. */
const readPackage = (): z.infer<typeof facts> | null => {
  let folder = import.meta.dirname;
  for (let depth = 0; depth < 5; depth += 1) {
    folder = dirname(folder);
    try {
      const read = facts.safeParse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
      if (read.success) return read.data;
    } catch {
      // No package there, or not ours: one folder up.
    }
  }
  return null;
};

/** "Dateline/0.1.0 (+https://…)": the version that runs, and the package's homepage, else what it is, in words. */
export const readUserAgent = (): string => {
  const own = readPackage();
  const about = own?.homepage ? `+${own.homepage}` : "a Discord bot that cites news coverage";
  return `${PRODUCT}/${own?.version ?? "0"} (${about})`;
};
