/** The pairs of sentences that the gold set's topics bring before the model, each with what it shares and whether it is of one matter. */
import { fileURLToPath } from "node:url";
import { createAbout } from "../../src/analysis/claims-about.ts";
import { createFeatures } from "../../src/analysis/claims-likeness.ts";
import { weightsOf } from "../../src/analysis/claims-matching.ts";
import { claimsOf, matterOfText, type Claim } from "../../src/analysis/claims.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { findComparable } from "../../src/desk/comparable.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import { createMarkers } from "../../src/text/citation.ts";
import type { Library, Query } from "../../src/types.ts";
import type { Example } from "./fit.ts";
import { halves, readGold, TO_LEARN_BY, type GoldComparison } from "../../tests/eval/analysis-gold.ts";

/** Of the pairs without a marked sentence so many are taken for each topic, spread over all. */
const OTHERS = 60;
/** What the pairs of a topic's row weigh together, against 1 of all other pairs of its story. */
const TOGETHER = 0.02;

/** Asks for the topic of a marked row as somebody would. */
export const queryOf = (marked: GoldComparison): Query => ({
  text: marked.topic,
  outlets: [],
  since: marked.since ?? null,
  until: marked.until ?? null,
  collections: [marked.collection],
  language: null,
  speaker: null,
  length: "medium",
  limit: null,
});

const inFolder = (path: string): string => fileURLToPath(new URL(`../../${path}/`, import.meta.url));

/** The gold set's rows, and the library that they are marked in. */
export interface Marked {
  readonly library: Library;
  readonly index: ReturnType<typeof createPassageIndex>;
  readonly rows: readonly GoldComparison[];
}

/** Reads the gold set and its library. */
export const readMarked = async (): Promise<Marked> => {
  const library = await createLibrary({
    folder: inFolder("corpus"),
    extraFolders: [inFolder("tests/cases/gold/texts")],
    clock: { now: () => new Date() },
  });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  const parts = [...halves, TO_LEARN_BY] as const;
  const rows = parts.flatMap((part) => readGold(part).comparisons);
  return { library, index, rows };
};

/** The pairs of every topic of the gold set; each topic weighs alike. */
export const readTopicPairs = async ({ library, index, rows }: Marked): Promise<Example[]> => {
  const holds = ({ sentence }: Claim, cell: GoldComparison["cells"][number]): boolean => {
    const { article } = sentence;
    return (
      sentence.text.includes(cell.at) &&
      (article.id === cell.article ||
        article.copyOf === cell.article ||
        library.article(cell.article)?.copyOf === article.id)
    );
  };
  const examplesOf = async (marked: GoldComparison): Promise<Example[]> => {
    const found = await findComparable({ library, index }, queryOf(marked));
    if ("kind" in found) return [];
    const claims = claimsOf(found.hits, createMarkers());
    const asked = matterOfText(marked.topic, "en");
    const about = createAbout(claims, asked);
    const featuresBetween = createFeatures(claims, weightsOf(claims), asked, about);
    // What any row of the story sets side by side is of one matter, whatever was asked.
    const rowsOf = new Map<Claim, Set<number>>();
    rows.forEach((row, at) => {
      if (row.collection !== marked.collection) return;
      for (const cell of row.cells)
        for (const claim of claims)
          if (holds(claim, cell)) rowsOf.set(claim, (rowsOf.get(claim) ?? new Set()).add(at));
    });
    const here = rows.indexOf(marked);
    const [together, near, far]: [[Claim, Claim][], [Claim, Claim][], [Claim, Claim][]] = [[], [], []];
    for (const [at, left] of claims.entries())
      for (const right of claims.slice(at + 1)) {
        if (left.sentence.article === right.sentence.article) continue;
        const [ours, theirs] = [rowsOf.get(left), rowsOf.get(right)];
        const both = ours?.has(here) === true && theirs?.has(here) === true;
        // What another row sets side by side is of one matter too, though not of the one asked about: it teaches neither.
        if (!both && ours !== undefined && theirs !== undefined && !ours.isDisjointFrom(theirs)) continue;
        if (both) together.push([left, right]);
        else if (ours?.has(here) === true || theirs?.has(here) === true) near.push([left, right]);
        else far.push([left, right]);
      }
    const step = Math.max(1, far.length / OTHERS);
    const others = far.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
    const pairsOf = (list: readonly [Claim, Claim][], isTogether: boolean, weight: number): Example[] =>
      list.map(([left, right]) => ({
        story: marked.collection,
        features: featuresBetween(left, right),
        together: isTogether,
        weight: weight / list.length,
      }));
    const all = near.length + far.length;
    return [
      ...pairsOf(together, true, TOGETHER),
      ...pairsOf(near, false, near.length / all),
      ...pairsOf(others, false, far.length / all),
    ];
  };
  return (await Promise.all(rows.map(examplesOf))).flat();
};
