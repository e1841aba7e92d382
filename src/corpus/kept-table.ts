/**
 * Entries as columns, as the cache file holds them. A start over 25,000 articles asks for few of their fields: what is
 * parsed are the distinct values of each field, and what only changes look at is made when something has changed.
 */
import type { Sections } from "../snapshot/sections.ts";
import { SMALL_STEPS } from "../text/breath.ts";
import type { Breath, Steps } from "../text/breath.ts";
import type { Article, FileProblem } from "../types.ts";
import { BANDS, decodeBytes, restoreArticle } from "./kept-entries.ts";
import type { CachedEntry, Fields, ReadEntry } from "./kept-entries.ts";
import { filesOf } from "./listing.ts";
import type { ListedFiles } from "./listing.ts";
import type { Findings, Relation, Traits } from "./relations.ts";

/** An entry, and what the shelf shows of it. */
export interface ShownEntry {
  readonly entry: ReadEntry;
  /** What its article gains by the others, as JSON; "" for nothing. */
  readonly relation: string;
  readonly stamp: number;
}

/** An article as it was read, and what the shelf showed of it. */
interface KeptArticle {
  readonly own: Article;
  readonly gained: Relation | null;
  readonly relation: string;
  readonly stamp: number;
}

/** What a cache holds. */
export interface KeptTable {
  /** The files as they were when they were read, in order. */
  readonly files: ListedFiles;
  readonly articles: readonly KeptArticle[];
  readonly unreadable: readonly FileProblem[];
  /** The outlets of the articles, in the order in which they first come. */
  readonly outlets: readonly string[];
  /** The entries, which only changes ask for. */
  readonly entries: () => Steps<readonly CachedEntry[]>;
}

/** The fields that every article has, but for its text and its passages. */
export const FIELDS = [
  "id",
  "headline",
  "outlet",
  "carrier",
  "publishedOn",
  "dateFrom",
  "dateReasons",
  "warnings",
  "byline",
  "dateline",
  "language",
  "url",
  "retold",
  "tags",
  "words",
  "copyOf",
  "copyLikeness",
] as const satisfies readonly (keyof Fields)[];

/** What few entries have. */
interface OfFew {
  readonly reasons: { readonly id: string; readonly reason: string };
  readonly others: Partial<Article>;
  readonly relations: string;
  readonly tolls: Traits["tolls"];
  readonly findings: Findings;
}

/** The places of those entries, with what each has. */
export type Few = { readonly [Name in keyof OfFew]: (readonly [at: number, value: OfFew[Name]])[] };

/** Bytes as numbers of four bytes each. */
const numbersIn = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);

/** The table that `packTable` put into sections, over the same folders. */
export const unpackTable = async (
  sections: Sections,
  folders: readonly string[],
  breathe: Breath,
): Promise<KeptTable> => {
  const take = <T>(name: string): T => sections.get(name) as T;
  const parsed = <T>(name: string): T => JSON.parse(decodeBytes(take<Uint8Array>(name))) as T;
  const listed: ListedFiles = {
    paths: decodeBytes(take<Uint8Array>("paths")),
    counts: take<Uint32Array>("counts"),
    sizes: take<Float64Array>("sizes"),
    modified: take<Float64Array>("modified"),
  };
  const few = <Name extends keyof Few>(name: Name): Map<number, OfFew[Name]> =>
    new Map(parsed<Few[Name]>(name));
  const values = new Map<string, readonly unknown[]>();
  for (const name of FIELDS) {
    values.set(name, parsed(`${name}.values`));
    await breathe();
  }
  /** A function that gives the field of an entry by its place. */
  const column = <Name extends (typeof FIELDS)[number]>(name: Name): ((at: number) => Fields[Name]) => {
    const [own, places] = [values.get(name) as Fields[Name][], take<Uint32Array>(`${name}.places`)];
    return (at) => own[places[at]!]!;
  };
  const [id, headline, outlet, carrier] = [
    column("id"),
    column("headline"),
    column("outlet"),
    column("carrier"),
  ];
  const [publishedOn, dateFrom, dateReasons] = [
    column("publishedOn"),
    column("dateFrom"),
    column("dateReasons"),
  ];
  const [warnings, byline, dateline, language] = [
    column("warnings"),
    column("byline"),
    column("dateline"),
    column("language"),
  ];
  const [url, retold, tags, words] = [column("url"), column("retold"), column("tags"), column("words")];
  const [copyOf, copyLikeness] = [column("copyOf"), column("copyLikeness")];
  const files = filesOf(listed, folders);
  const [texts, textEnds] = [take<Uint8Array>("texts"), take<Uint32Array>("textEnds")];
  const [spans, spanEnds] = [numbersIn(take("spans")), take<Uint32Array>("spanEnds")];
  const stamps = take<Int32Array>("stamps");
  const [relations, others, reasons] = [few("relations"), few("others"), few("reasons")];
  const articles: KeptArticle[] = [];
  for (const [at, { file, collection }] of files.entries()) {
    if (at % SMALL_STEPS === 0) await breathe();
    if (reasons.has(at)) continue;
    const fields: Fields = {
      id: id(at),
      collection,
      file,
      headline: headline(at),
      outlet: outlet(at),
      carrier: carrier(at),
      publishedOn: publishedOn(at),
      dateFrom: dateFrom(at),
      dateReasons: dateReasons(at),
      warnings: warnings(at),
      byline: byline(at),
      dateline: dateline(at),
      language: language(at),
      url: url(at),
      retold: retold(at),
      tags: tags(at),
      words: words(at),
      copyOf: copyOf(at),
      copyLikeness: copyLikeness(at),
    };
    const other = others.get(at);
    if (other) Object.assign(fields, other);
    const own = restoreArticle(fields, () => ({
      text: texts.subarray(textEnds[at - 1] ?? 0, textEnds[at]),
      spans: spans.subarray(spanEnds[at - 1] ?? 0, spanEnds[at]),
    }));
    const relation = relations.get(at) ?? "";
    const gained = relation === "" ? null : (JSON.parse(relation) as Relation);
    articles.push({ own, gained, relation, stamp: stamps[at]! });
  }

  function* entries(): Steps<readonly CachedEntry[]> {
    const [bands, hasBands] = [numbersIn(take("bands")), take<Uint8Array>("hasBands")];
    const [tolls, findings] = [few("tolls"), few("findings")];
    const made: CachedEntry[] = [];
    let [article, band] = [0, 0];
    for (const [at, file] of files.entries()) {
      if (at % SMALL_STEPS === 0) yield;
      const failed = reasons.get(at);
      if (failed) {
        const { id: failedId, reason } = failed;
        made.push({ file, id: failedId, readAt: Infinity, outcome: { reason }, findings: {} });
        continue;
      }
      const { own } = articles[article++]!;
      const traits = {
        bands: hasBands[at] === 1 ? bands.subarray(band, (band += BANDS)) : null,
        tolls: tolls.get(at) ?? [],
      };
      const outcome = { article: own, traits };
      made.push({ file, id: own.id, readAt: Infinity, outcome, findings: findings.get(at) ?? {} });
    }
    return made;
  }

  return {
    files: listed,
    articles,
    unreadable: [...reasons].map(([at, { reason }]) => ({ file: files[at]!.path, reason })),
    outlets: values.get("outlet") as string[],
    entries,
  };
};
