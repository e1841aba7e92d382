/** The sheet that a comparison is written on: how a row is built, which rows there are and which claims stand in them. */
import type { Article, ComparisonCell, ComparisonRow, Figure, Verdict } from "../types.ts";
import { cite } from "../text/citation.ts";
import type { Claim } from "./claims.ts";
import type { Reading } from "./compare-reading.ts";
import { topicOf } from "./compare-topic.ts";

/** Words of a row's name where nothing else names it. */
const FIRST_WORDS = 6;
/** Rows that are about the topic alike, to a fifth, stand in the order of their voices. */
const STEPS = 2.5;

/** What a row is built from. */
export interface Draft {
  /** What the row is called; "" where nothing is found to call it by. */
  readonly label: string;
  readonly verdict: Verdict;
  /** The claims that it shows, in the order of its cells. */
  readonly shown: readonly Claim[];
  /** The figures that stand beside each. */
  readonly figuresOf: (claim: Claim) => readonly Figure[];
  readonly why: string;
  /** How much more it is about the topic than its sentences tell. */
  readonly more?: number;
  /** Outlets that say it in sentences which it does not show: they are not silent. */
  readonly heard?: ReadonlySet<string>;
}

/** The rows of a comparison as they come. */
export interface Sheet {
  readonly rows: readonly ComparisonRow[];
  /** Claims that stand in a row, or beside what a row shows: no row of one outlet is made of them. */
  readonly matched: Set<Claim>;
  /** The row that a figure stands in for its measure. */
  readonly measured: Map<Figure, ComparisonRow>;
  /** A row that is not on the sheet. */
  readonly build: (draft: Draft) => ComparisonRow;
  /** Puts a row on the sheet. `told`: the claims that say it, where more do than it shows. */
  readonly add: (draft: Draft, told?: readonly Claim[]) => ComparisonRow;
  /** Whether some row has both. */
  readonly standTogether: (a: Claim, b: Claim) => boolean;
  /** How much the two cells of a row that are most about the topic are so, in steps. */
  readonly aboutOf: (row: ComparisonRow) => number;
}

/** How a sentence begins, for want of a better name of what it is about. */
const firstWords = ([claim]: readonly Claim[]): string =>
  claim?.sentence.text
    .split(/\s+/u)
    .slice(0, FIRST_WORDS)
    .join(" ")
    .replace(/[,;:.]+$/u, "") ?? "";

/** An empty sheet. `covering`: the outlets that cover the story; those that a row lacks are its silent ones. */
export const createSheet = (
  { weight, about }: Pick<Reading, "weight" | "about">,
  covering: readonly string[],
  markerOf: (article: Article) => number,
): Sheet => {
  const rows: ComparisonRow[] = [];
  const aboutness = new Map<ComparisonRow, number>();
  const shownIn = new Map<Claim, Set<ComparisonRow>>();
  const cellOf = (claim: Claim, figures: readonly Figure[]): ComparisonCell => {
    const { article, text } = claim.sentence;
    return {
      outlet: article.outlet,
      articleId: article.id,
      sentence: { text, citations: [cite(article, claim.sentence, markerOf(article))] },
      figures,
    };
  };
  const build = ({
    label,
    verdict,
    shown,
    figuresOf,
    why,
    more = 0,
    heard: elsewhere,
  }: Draft): ComparisonRow => {
    const heard = new Set(shown.map(({ sentence }) => sentence.article.outlet));
    const built = {
      topic: label || topicOf(shown.slice(0, 1), weight) || firstWords(shown),
      verdict,
      cells: shown.map((claim) => cellOf(claim, figuresOf(claim))),
      silent: covering.filter((outlet) => !heard.has(outlet) && elsewhere?.has(outlet) !== true),
      why,
    };
    const [most = 0, next = most] = shown.map((claim) => about(claim).share).toSorted((a, b) => b - a);
    aboutness.set(built, Math.round((most + next) * STEPS) + more);
    return built;
  };
  return {
    rows,
    matched: new Set(),
    measured: new Map(),
    build,
    add(draft, told = draft.shown) {
      const built = build(draft);
      for (const claim of told) shownIn.set(claim, (shownIn.get(claim) ?? new Set()).add(built));
      rows.push(built);
      return built;
    },
    standTogether(a, b) {
      const [ours, theirs] = [shownIn.get(a), shownIn.get(b)];
      return ours !== undefined && theirs !== undefined && !ours.isDisjointFrom(theirs);
    },
    aboutOf: (row) => aboutness.get(row) ?? 0,
  };
};
