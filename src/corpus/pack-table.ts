/** Entries put into the columns of a cache file: see kept-table.ts, which reads them. */
import type { NewSection } from "../snapshot/sections.ts";
import type { Breath } from "../text/breath.ts";
import { bytesOf } from "./kept-entries.ts";
import type { ReadEntry } from "./kept-entries.ts";
import { FIELDS } from "./kept-table.ts";
import type { Few, ShownEntry } from "./kept-table.ts";
import { BETWEEN_PATHS, rootOf } from "./listing.ts";
import type { Findings } from "./relations.ts";

/** Fields that are kept elsewhere: as bytes, or as the file's whereabouts. */
const ELSEWHERE: ReadonlySet<string> = new Set([...FIELDS, "text", "passages", "file", "collection"]);

/** A file that was changed less than this (ms) before it was read may have changed again within the clock's tick. */
const TICK = 50;

const isRacy = ({ file, readAt }: ReadEntry): boolean => Math.abs(file.modified - readAt) < TICK;

/** A column of values of which many are alike: the distinct ones, and which of them each article has. */
const createCoded = (length: number) => {
  const [plain, lists] = [new Map<unknown, number>(), new Map<unknown, number>()];
  const values: unknown[] = [];
  const places = new Uint32Array(length);
  return {
    values,
    places,
    put(at: number, value: unknown): void {
      const isPlain = typeof value !== "object" || value === null;
      const [numbers, key] = isPlain ? [plain, value] : [lists, JSON.stringify(value)];
      let number = numbers.get(key);
      if (number === undefined) {
        number = values.push(value) - 1;
        numbers.set(key, number);
      }
      places[at] = number;
    },
  };
};

const bytesOfColumn = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Entries as sections of a file; in small steps. */
export const packTable = async (
  entries: readonly ShownEntry[],
  folders: readonly string[],
  findingsOf: (id: string) => Findings,
  breathe: Breath,
): Promise<ReadonlyMap<string, NewSection>> => {
  const { length } = entries;
  const coded = FIELDS.map((name) => ({ name, column: createCoded(length) }));
  const few: Few = { reasons: [], others: [], relations: [], tolls: [], findings: [] };
  const [texts, spans, bands]: Uint8Array[][] = [[], [], []];
  const [textEnds, spanEnds] = [new Uint32Array(length), new Uint32Array(length)];
  const [sizes, modified] = [new Float64Array(length), new Float64Array(length)];
  const [stamps, hasBands] = [new Int32Array(length), new Uint8Array(length)];
  const counts = new Uint32Array(folders.length);
  let [textEnd, spanEnd] = [0, 0];
  for (const [at, { entry, relation, stamp }] of entries.entries()) {
    const { file, id, outcome } = entry;
    let isWhole = !isRacy(entry);
    if ("reason" in outcome) few.reasons.push([at, { id, reason: outcome.reason }]);
    else {
      const { article, traits } = outcome;
      const own = bytesOf(article);
      isWhole &&= own !== null;
      if (own) {
        texts!.push(own.text);
        spans!.push(bytesOfColumn(own.spans));
        textEnd += own.text.length;
        spanEnd += own.spans.length;
      }
      if (traits.bands) {
        hasBands[at] = 1;
        bands!.push(bytesOfColumn(traits.bands));
      }
      for (const { name, column } of coded) column.put(at, article[name]);
      const others = Object.entries(article).filter(([name]) => !ELSEWHERE.has(name));
      if (others.length > 0) few.others.push([at, Object.fromEntries(others)]);
      if (relation !== "") few.relations.push([at, relation]);
      if (traits.tolls.length > 0) few.tolls.push([at, traits.tolls]);
      const findings = findingsOf(id);
      if (Object.keys(findings).length > 0) few.findings.push([at, findings]);
    }
    textEnds[at] = textEnd;
    spanEnds[at] = spanEnd;
    sizes[at] = file.size;
    // An unlikely time stands for "read it again".
    modified[at] = isWhole ? file.modified : -1;
    stamps[at] = stamp;
    counts[rootOf(file.file, folders)]! += 1;
    await breathe();
  }
  const bytes = (text: string): NewSection => ({ pieces: [Buffer.from(text)] });
  const sections = new Map<string, NewSection>([
    ["paths", bytes(entries.map(({ entry }) => entry.file.path).join(BETWEEN_PATHS))],
    ["counts", counts],
    ["sizes", sizes],
    ["modified", modified],
    ["stamps", stamps],
    ["hasBands", hasBands],
    ["texts", { pieces: texts! }],
    ["textEnds", textEnds],
    ["spans", { pieces: spans! }],
    ["spanEnds", spanEnds],
    ["bands", { pieces: bands! }],
  ]);
  const putJson = async (name: string, value: unknown): Promise<void> => {
    sections.set(name, bytes(JSON.stringify(value)));
    await breathe();
  };
  for (const [name, values] of Object.entries(few)) await putJson(name, values);
  for (const { name, column } of coded) {
    sections.set(`${name}.places`, column.places);
    await putJson(`${name}.values`, column.values);
  }
  return sections;
};
