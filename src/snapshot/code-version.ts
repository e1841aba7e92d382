/** Which code a snapshot was made by: what other code would have made differently must not be believed. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";

let known: string | null = null;

/** The folders whose code decides what is read out of a file and how it is indexed. */
const FOLDERS = ["corpus", "retrieval", "snapshot", "text"] as const;

/**
 * A digest of the code that reads and indexes, of the package's dependencies and of the runtime (its Unicode tables cut
 * words), so that nobody has to remember to raise a number. Takes some milliseconds, once.
 */
export const codeVersion = (): string => {
  if (known !== null) return known;
  const hash = createHash("sha256").update(`${process.version} ${process.versions["icu"] ?? ""}`);
  for (const folder of FOLDERS) {
    const place = new URL(`../${folder}/`, import.meta.url);
    for (const name of readdirSync(place).sort()) {
      if (/\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(new URL(name, place)));
    }
  }
  // In a checkout src/ lies beside package.json, in the packed package dist/src/ one folder deeper.
  for (const place of ["../../package.json", "../../../package.json"]) {
    try {
      hash.update(readFileSync(new URL(place, import.meta.url)));
      break;
    } catch {
      // The other place.
    }
  }
  return (known = hash.digest("hex").slice(0, 32));
};
