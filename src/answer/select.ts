/**
 * Choosing sentences: greedy selection of whole summaries against the centroid of the retrieved sentences
 * (Ghalandari, "Revisiting the Centroid-based Method", 2017), with priors for position, likeness to the query and
 * new outlets and dates, and a limit on repeated bigrams.
 */
import type { Article } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { APART } from "./same-story.ts";
import { isBackground, isHalfQuoted, leaning } from "./sentence-quality.ts";

interface SelectOptions {
  readonly least: number;
  readonly most: number;
  /** How much likeness to the query counts against the centroid, whose weight is 1. */
  readonly queryWeight: number;
  /** What else speaks for a candidate, 0-1 (an answer of the kind asked for). */
  readonly bonus: (candidate: Candidate) => number;
  /** For a question: sentences that go on to other things are left out. */
  readonly asks: boolean;
  /** Whether a candidate tells of what a question asks, and not only of its story. */
  readonly isOn: (candidate: Candidate) => boolean;
  /** Whether one sentence answers the question: others that do not answer it too are left out. */
  readonly isNarrow: boolean;
  /** Whether sentences that differ only in their numbers are both wanted: a count that rises. */
  readonly series: boolean;
  /** The sentence that answers best: it is chosen first. Undefined where the choice is free. */
  readonly first?: Candidate | undefined;
  /** ISO 639-1 code of the query's language, or null where it cannot be told. */
  readonly language: string | null;
  /** How far the stories of two articles are apart, 0-1. */
  readonly distance: (a: Article, b: Article) => number;
}

/** The share of the shorter sentence's bigrams that two chosen sentences may have in common. */
const MOST_OVERLAP = 0.45;

/** What a sentence of another story than the first one's loses, where there is no word in common. */
const OTHER_STORY = 0.8;

/** For a question: a sentence with less than this share of the first one's likeness to it goes on to other things … */
const ASIDE = 0.35;
/** … unless it is this good an answer of the kind asked for, or takes up the one before it. */
const ANSWERS = 0.3;

/** The same for sentences with other numbers, where a series is wanted. */
const MOST_OVERLAP_IN_SERIES = 0.9;

const numbersOf = (text: string): string => (text.match(/\d[\d.,]*\d|\d/gu) ?? []).toSorted().join(" ");

/** The share of the shorter sentence's bigrams that the other one has too. */
const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const bigram of small) if (large.has(bigram)) common += 1;
  return common / small.size;
};

interface Vectors {
  readonly centroid: Float64Array;
  /** For each candidate, the indexes of its distinct stems. */
  readonly rows: readonly Uint32Array[];
  /** For each candidate, its bigrams as numbers. */
  readonly bigrams: readonly ReadonlySet<number>[];
}

/** More stems than one choice of sentences has: two of them make one number. */
const MOST_STEMS = 2 ** 15;

/** Stems weighted by how many sentences hold them (once each), the better passages counting more. */
const buildVectors = (candidates: readonly Candidate[]): Vectors => {
  const indexes = new Map<string, number>();
  const inOrder = candidates.map(({ stems }) =>
    stems.map((stem) => {
      const known = indexes.get(stem);
      if (known !== undefined) return known;
      indexes.set(stem, indexes.size);
      return indexes.size - 1;
    }),
  );
  const rows = inOrder.map((stems) => new Uint32Array(new Set(stems)));
  const bigrams = inOrder.map(
    (stems) => new Set(stems.slice(1).map((stem, at) => (stems[at] ?? 0) * MOST_STEMS + stem)),
  );
  const centroid = new Float64Array(indexes.size);
  rows.forEach((row, at) => {
    const weight = 0.3 + 0.7 * (candidates[at]?.relevance ?? 0);
    for (const index of row) centroid[index] = (centroid[index] ?? 0) + weight;
  });
  return { centroid, rows, bigrams };
};

/** What a sentence on long ago loses where a topic is told. */
const BACKGROUND = 0.25;

/** What speaks for a candidate whatever else is chosen. */
const standingOf = (candidate: Candidate, options: SelectOptions): number => {
  const { text, article } = candidate;
  const foreign =
    options.language !== null && article.language !== "und" && article.language !== options.language;
  return (
    0.12 * candidate.position +
    options.queryWeight * candidate.likeness +
    0.1 * candidate.relevance +
    options.bonus(candidate) -
    (candidate.likeness === 0 ? options.queryWeight * 0.5 : 0) -
    (isHalfQuoted(text) ? 1.2 : 0) -
    (/[?？؟]["”»]?$/u.test(text) ? 0.15 : 0) -
    (foreign ? 0.5 : 0) -
    (!options.asks && isBackground(text, article) ? BACKGROUND : 0)
  );
};

const follows = (candidate: Candidate, { article, span }: Candidate): boolean =>
  article.id === candidate.article.id &&
  span.end <= candidate.span.start &&
  candidate.span.start - span.end <= 3;

/** Chooses up to `most` candidates; stops earlier, from `least` on, where what is left adds little. The best comes first. */
export const selectSentences = (candidates: readonly Candidate[], options: SelectOptions): Candidate[] => {
  const { centroid, rows, bigrams } = buildVectors(candidates);
  const centroidNorm = Math.hypot(...centroid) || 1;
  const standing = candidates.map((candidate) => standingOf(candidate, options));
  const leans = candidates.map(({ text }) => leaning(text));
  const summary = new Float64Array(centroid.length);
  const chosen: Candidate[] = [];
  let dot = 0;
  let squares = 0;
  let firstScore = 0;
  // How far each article is from the story of the first sentence.
  const apart = new Map<Article, number>();
  const usable = new Set(candidates.keys());
  while (chosen.length < options.most && usable.size > 0) {
    const outlets = new Set(chosen.map(({ article }) => article.outlet));
    const dates = new Set(chosen.map(({ article }) => article.publishedOn));
    let best = -1;
    let bestScore = -Infinity;
    const given = chosen.length === 0 && options.first ? [candidates.indexOf(options.first)] : usable;
    for (const at of given) {
      const candidate = candidates[at] as Candidate;
      let newDot = dot;
      let newSquares = squares;
      for (const index of rows[at] as Uint32Array) {
        newDot += centroid[index] as number;
        newSquares += 2 * (summary[index] as number) + 1;
      }
      const similarity = newDot / (centroidNorm * Math.sqrt(newSquares || 1));
      const isFirst = chosen.length === 0;
      const lean = leans[at] as number;
      const score =
        similarity +
        (standing[at] as number) -
        OTHER_STORY * (apart.get(candidate.article) ?? 0) +
        (!isFirst && !outlets.has(candidate.article.outlet) ? 0.08 : 0) +
        (!isFirst && !dates.has(candidate.article.publishedOn) ? 0.03 : 0) -
        (lean > 0 && !chosen.some((other) => follows(candidate, other)) ? 0.3 * lean : 0);
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    const candidate = candidates[best] as Candidate;
    const isAside =
      options.asks &&
      chosen.length > 0 &&
      (!options.isOn(candidate) ||
        ((options.isNarrow || candidate.likeness < ASIDE * (chosen[0]?.likeness ?? 0)) &&
          options.bonus(candidate) < ANSWERS)) &&
      !(leans[best] === 1 && chosen.some((other) => follows(candidate, other)));
    if (isAside) {
      usable.delete(best);
      continue;
    }
    if (chosen.length === 0) {
      firstScore = bestScore;
      for (const { article } of candidates) {
        if (!apart.has(article)) apart.set(article, options.distance(candidate.article, article));
      }
      // What answers a question is not filled up with another story.
      if (options.asks)
        for (const at of usable)
          if ((apart.get((candidates[at] as Candidate).article) ?? 0) >= APART) usable.delete(at);
    }
    if (chosen.length >= options.least && bestScore < firstScore * 0.6) break;
    usable.delete(best);
    chosen.push(candidate);
    for (const index of rows[best] as Uint32Array) {
      dot += centroid[index] as number;
      squares += 2 * (summary[index] as number) + 1;
      summary[index] = (summary[index] as number) + 1;
    }
    for (const at of usable) {
      const other = candidates[at] as Candidate;
      const isSeries = options.series && numbersOf(other.text) !== numbersOf(candidate.text);
      if (
        overlap(bigrams[at] as ReadonlySet<number>, bigrams[best] as ReadonlySet<number>) >
        (isSeries ? MOST_OVERLAP_IN_SERIES : MOST_OVERLAP)
      )
        usable.delete(at);
    }
  }
  return chosen;
};
