/** The peers, each set up as its own documentation advises for English news; one function each, one shape for all. */
import { DatabaseSync } from "node:sqlite";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import { stemmer } from "../../node_modules/@orama/stemmers/dist/en.js";
import { Index as FlexIndex } from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import winkBm25 from "wink-bm25-text-search";
import winkUtils from "wink-nlp-utils";
import { ENGLISH } from "../../src/text/stop-words-english.ts";

export interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly outlet?: string;
  readonly publishedOn?: string;
}

export interface PeerQuery {
  readonly text: string;
  readonly outlet?: string | null;
  readonly since?: string | null;
  readonly limit: number;
}

/** A peer: builds an index, then gives ids for queries. `saved` measures its snapshot, where it has one. */
export interface Peer {
  readonly name: string;
  readonly filters: boolean;
  readonly build: (documents: Iterable<PeerDocument>) => Promise<{
    readonly search: (query: PeerQuery) => string[] | Promise<string[]>;
    readonly save?: () => string;
    readonly load?: (saved: string) => void;
  }>;
}

const stop = new Set(ENGLISH.trim().split(/\s+/));
const process = (term: string): string | null => {
  const plain = term.toLowerCase();
  return stop.has(plain) || plain.length < 2 ? null : stemmer(plain);
};
const tokenise = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(process).filter((term) => term !== null);

const minisearch: Peer = {
  name: "minisearch",
  filters: true,
  async build(documents) {
    const options = {
      fields: ["title", "text"],
      storeFields: ["outlet", "publishedOn"],
      processTerm: process,
      searchOptions: { boost: { title: 2 } },
    };
    let index = new MiniSearch(options);
    index.addAll([...documents]);
    return {
      search: ({ text, outlet, since, limit }) =>
        index
          .search(text, {
            filter: (hit) => (!outlet || hit["outlet"] === outlet) && (!since || hit["publishedOn"] >= since),
          })
          .slice(0, limit)
          .map(({ id }) => String(id)),
      save: () => JSON.stringify(index),
      load: (saved) => {
        index = MiniSearch.loadJSON(saved, options);
      },
    };
  },
};

const flexsearch: Peer = {
  name: "flexsearch",
  filters: false,
  async build(documents) {
    const index = new FlexIndex({ tokenize: "strict", encode: tokenise, resolution: 9 });
    const ids: string[] = [];
    for (const { id, title, text } of documents) {
      index.add(ids.length, `${title} ${text}`);
      ids.push(id);
    }
    return {
      search: ({ text, limit }) => index.search(text, { limit, suggest: true }).map((at) => ids[Number(at)]!),
    };
  },
};

const lunrPeer: Peer = {
  name: "lunr",
  filters: false,
  async build(documents) {
    const make = (): lunr.Index =>
      lunr((builder) => {
        builder.ref("id");
        builder.field("title", { boost: 2 });
        builder.field("text");
        for (const document of documents) builder.add(document);
      });
    let index = make();
    return {
      search: ({ text, limit }) =>
        index
          .query((query) => {
            for (const term of new Set(tokenise(text))) query.term(term, { usePipeline: false });
          })
          .slice(0, limit)
          .map(({ ref }) => ref),
      save: () => JSON.stringify(index),
      load: (saved) => {
        index = lunr.Index.load(JSON.parse(saved) as object);
      },
    };
  },
};

const orama: Peer = {
  name: "@orama/orama",
  filters: true,
  async build(documents) {
    const index = create({
      schema: { id: "string", title: "string", text: "string", outlet: "enum", day: "number" } as const,
      components: { tokenizer: { language: "english", stemming: true, stemmer, stopWords: [...stop] } },
    });
    const all = [...documents].map(({ id, title, text, outlet = "", publishedOn = "1970-01-01" }) => ({
      id,
      title,
      text,
      outlet,
      day: Date.parse(publishedOn) / 86_400_000,
    }));
    await insertMultiple(index, all, 5000);
    return {
      async search({ text, outlet, since, limit }) {
        const where = {
          ...(outlet ? { outlet: { eq: outlet } } : {}),
          ...(since ? { day: { gte: Date.parse(since) / 86_400_000 } } : {}),
        };
        const found = await searchOrama(index, {
          term: text,
          properties: ["title", "text"],
          boost: { title: 2 },
          threshold: 1,
          limit,
          where,
        });
        return found.hits.map(({ id }) => id);
      },
    };
  },
};

const wink: Peer = {
  name: "wink-bm25",
  filters: false,
  async build(documents) {
    let engine = winkBm25();
    const prepare = (): void => {
      engine.definePrepTasks([
        winkUtils.string.lowerCase,
        winkUtils.string.tokenize0,
        winkUtils.tokens.removeWords,
        winkUtils.tokens.stem,
      ]);
    };
    engine.defineConfig({ fldWeights: { title: 2, text: 1 } });
    prepare();
    const ids: string[] = [];
    for (const { id, title, text } of documents) {
      engine.addDoc({ title: title || "untitled", text }, ids.length);
      ids.push(id);
    }
    engine.consolidate();
    return {
      search: ({ text, limit }) =>
        engine.search(text, limit).map(([at]: [string, number]) => ids[Number(at)]!),
      save: () => engine.exportJSON(),
      load: (saved) => {
        engine = winkBm25();
        engine.importJSON(saved);
        prepare();
      },
    };
  },
};

const sqlite: Peer = {
  name: "node:sqlite FTS5",
  filters: true,
  async build(documents) {
    const database = new DatabaseSync(":memory:");
    database.exec(
      "create virtual table news using fts5(id unindexed, title, text, outlet unindexed, day unindexed, tokenize = 'porter unicode61')",
    );
    const add = database.prepare("insert into news values (?, ?, ?, ?, ?)");
    database.exec("begin");
    for (const { id, title, text, outlet = "", publishedOn = "" } of documents)
      add.run(id, title, text, outlet, publishedOn);
    database.exec("commit");
    const find = database.prepare(
      "select id from news where news match ? and (? = '' or outlet = ?) and day >= ? order by bm25(news, 0, 2, 1) limit ?",
    );
    return {
      search({ text, outlet, since, limit }) {
        const terms = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((term) => !stop.has(term));
        if (terms.length === 0) return [];
        const match = terms.map((term) => `"${term}"`).join(" OR ");
        return find
          .all(match, outlet ?? "", outlet ?? "", since ?? "", limit)
          .map((row) => String(row["id"]));
      },
    };
  },
};

/** All peers, quickest to build first. */
export const peers: readonly Peer[] = [sqlite, flexsearch, minisearch, wink, lunrPeer, orama];

/** The peers as tests/eval/retrieval.ts measures them. */
export const rankWithPeer = async (
  peer: Peer,
  documents: readonly PeerDocument[],
): Promise<(query: string) => Promise<string[]>> => {
  const { search } = await peer.build(documents);
  return async (text) => search({ text, limit: 1000 });
};
