/**
 * `npm run eval:retrieval`: how well the index ranks, on the sets of ../shared/ir, beside the peers where tests/bench
 * has its own packages installed.
 */
import { existsSync } from "node:fs";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import { mean, measure, pairedT } from "./retrieval-measures.ts";
import type { Measures } from "./retrieval-measures.ts";
import { articleOf, cutPassages, hasSet, knownItems, readSet } from "./retrieval-sets.ts";
import type { TestSet } from "./retrieval-sets.ts";

/** Gives the ids of articles or passages for a query, best first; a passage's id is `article#n`. */
type Rank = (query: string) => readonly string[] | Promise<readonly string[]>;

/** What tests/bench/peers.ts exports; named here because its packages may not be installed. */
interface PeersModule {
  readonly peers: readonly { readonly name: string }[];
  readonly rankWithPeer: (
    peer: { readonly name: string },
    documents: readonly { id: string; title: string; text: string }[],
  ) => Promise<Rank>;
}

const ours = (set: TestSet, cut: boolean): Rank => {
  const index = createPassageIndex();
  for (const document of set.documents) index.add(articleOf(document, cut));
  return (text) => index.search({ text, limit: 1000, perArticle: 1 }).hits.map(({ articleId }) => articleId);
};

const foldToArticles = (ids: readonly string[]): string[] => [
  ...new Set(ids.map((id) => id.replace(/#\d+$/, ""))),
];

const judge = async (set: TestSet, rank: Rank): Promise<Measures[]> => {
  const measures: Measures[] = [];
  for (const { id, text } of set.queries) {
    measures.push(measure(foldToArticles(await rank(text)), set.relevant.get(id)!));
  }
  return measures;
};

const line = (name: string, measures: readonly Measures[], against?: readonly Measures[]): string => {
  const figures = (["ndcg10", "averagePrecision", "recall100"] as const).map((key) =>
    mean(measures.map((measured) => measured[key])).toFixed(3),
  );
  const t = against
    ? pairedT(
        against.map(({ ndcg10 }) => ndcg10),
        measures.map(({ ndcg10 }) => ndcg10),
      )
    : null;
  return `  ${name.padEnd(28)} ${figures.join("     ")}${t === null ? "" : `     ${t >= 0 ? "+" : ""}${t.toFixed(1)}`}`;
};

const peersFile = new URL("../bench/peers.ts", import.meta.url);
const peersHere = existsSync(new URL("../bench/node_modules/minisearch", import.meta.url));
const bench = peersHere ? ((await import(peersFile.href)) as PeersModule) : null;

if (!hasSet("time") || !hasSet("cran")) {
  console.log("The test sets (../shared/ir/time, ../shared/ir/cran) are not here: nothing was measured.");
} else {
  const time = readSet("time");
  const runs: { name: string; set: TestSet; cut: boolean }[] = [
    { name: "time", set: time, cut: false },
    { name: "time+p (passages, folded to articles)", set: time, cut: true },
    { name: "cran", set: readSet("cran"), cut: false },
  ];
  if (hasSet("reuters/docs.jsonl.gz") && process.argv.includes("--known-items")) {
    const set = knownItems();
    runs.push({ name: "reuters+p (headline finds its own article)", set, cut: true });
  }
  for (const { name, set, cut } of runs) {
    console.log(`\n${name}: ${set.documents.length} documents, ${set.queries.length} queries`);
    console.log(`  ${"".padEnd(28)} nDCG@10   MAP       recall@100${peersHere ? "  t of our lead" : ""}`);
    const best = await judge(set, ours(set, cut));
    console.log(line("dateline", best));
    for (const peer of bench?.peers ?? []) {
      const documents = cut
        ? set.documents.flatMap(({ id, title, text }) =>
            cutPassages(text).map(([start, end], number) => ({
              id: `${id}#${number}`,
              title,
              text: text.slice(start, end),
            })),
          )
        : set.documents;
      console.log(line(peer.name, await judge(set, await bench!.rankWithPeer(peer, documents)), best));
    }
  }
  if (!peersHere) console.log("\nPeers were left out: `npm ci` in tests/bench installs them.");
}
