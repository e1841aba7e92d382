/** What the program calls itself to the servers it asks. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** The name that robots.txt files know the program by. */
export const PRODUCT = "Dateline";

const facts = z.object({
  name: z.literal("dateline"),
  version: z.string(),
  homepage: z.url().optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
});

type Facts = z.infer<typeof facts>;

/** The package's own facts: a few folders up, in a checkout as in the packed package. */
const readPackage = (): Facts | null => {
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

/** The version that runs; "0" where the package's own facts are not at hand. */
export const readVersion = (): string => readPackage()?.version ?? "0";

/** Where the program is at home: the package's homepage, else its repository as a web address. */
const homeOf = ({ homepage, repository }: Facts): string | undefined => {
  const kept = typeof repository === "string" ? repository : repository?.url;
  const address = homepage ?? kept?.replace(/^git\+/, "").replace(/\.git$/, "");
  return address !== undefined && /^https?:\/\//.test(address) ? address : undefined;
};

/**
 * "Dateline/0.2.0 (+https://…)": the version that runs and where it is at home; `contact` (the operator's web or mail address) first.
 * Where neither is known, what it is in words.
 */
export const readUserAgent = (contact: string | null = null): string => {
  const own = readPackage();
  const operator = contact?.includes("@") && !/^https?:/.test(contact) ? `mailto:${contact}` : contact;
  const reached = [operator, own ? homeOf(own) : undefined].filter(Boolean).map((address) => `+${address}`);
  const about = reached.length > 0 ? reached.join("; ") : "a Discord bot that cites news coverage";
  return `${PRODUCT}/${own?.version ?? "0"} (${about})`;
};
