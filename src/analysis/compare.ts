/** Comparison: rows of what each outlet says on one topic, with a verdict and who is silent. */
import type { Article, ComparisonCell, ComparisonRow, Figure, Hit, Verdict } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { compareDates } from "../text/partial-date.ts";
import { claimsOf, type Claim } from "./claims.ts";
import { matchByWords, weightsOf } from "./claims-matching.ts";
import { findClash } from "./claims-polarity.ts";
import { groupFigures } from "./figures-groups.ts";
import { reconcilable } from "./verdict.ts";
import { nameKey } from "./figures-features.ts";
import { meaningOfWord } from "./claims-synonyms.ts";
import { topicOf } from "./compare-topic.ts";

const ORDER: readonly Verdict[] = [
  "differ",
  "changed-over-time",
  "different-measures",
  "agree",
  "single-outlet",
];
/** Cells of one row: more would not be read. */
const MOST_CELLS = 12;
/** Sentences of a row whose words are held against each other. */
const MOST_JUDGED = 4;
/** Rows that only one outlet has: the rest repeat the articles. */
const MOST_SINGLES = 150;

type Weight = (term: string) => number;

/** Where shared, telling words stand in a sentence. */
const placesOf = (claim: Claim, shared: ReadonlySet<string>): number[] => {
  const places: number[] = [];
  for (const match of claim.sentence.text.matchAll(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu))
    if (shared.has(meaningOfWord(match[0], claim.sentence.article.language)) || shared.has(nameKey(match[0])))
      places.push(match.index);
  return places;
};

const label = (claim: Claim): string =>
  claim.sentence.article.outlet === UNKNOWN_OUTLET
    ? "an article of unknown outlet"
    : claim.sentence.article.outlet;

/** Sentences agree where one holds at least this share of the other's weight; less is the same matter, not the same claim. */
const AGREEING = 0.4;

/** The share of the shorter sentence's weight that the other holds, 0-1. */
const heldBy = (left: Claim, right: Claim, weight: Weight): number => {
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + weight(term), 0);
  const shared = [...left.terms].reduce((total, term) => {
    if (!right.terms.has(term)) return total;
    // Who somebody is says little of what is said of them.
    return total + weight(term) * (left.titles.has(term) || right.titles.has(term) ? 0.8 : 1);
  }, 0);
  return shared / Math.max(0.01, Math.min(sum([...left.terms]), sum([...right.terms])));
};

/** Whether both give figures of one unit, and none of them fit: 3.2 million crowns here, 9 to 11 million there. */
const figuresClash = (left: Claim, right: Claim): boolean => {
  const pairs = left.figures.flatMap((figure) =>
    right.figures.filter((other) => other.unit === figure.unit).map((other) => reconcilable(figure, other)),
  );
  return pairs.length > 0 && !pairs.includes(true);
};

/** The largest share that a sentence of one voice holds of another's. */
const mostHeld = (claims: readonly Claim[], weight: Weight): number => {
  const few = claims.slice(0, MOST_JUDGED);
  return Math.max(
    0,
    ...few.flatMap((left, at) =>
      few
        .slice(at + 1)
        .filter((right) => right.voice !== left.voice && !figuresClash(left, right))
        .map((right) => heldBy(left, right, weight)),
    ),
  );
};

/** Days and months: two reports of one day share them whatever they say. */
const isCalendar = (term: string): boolean =>
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)dai?y?$|^(?:januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb)/u.test(
    term,
  );

/** The verdict on sentences that were matched by their words. */
const judgeWords = (claims: readonly Claim[], weight: Weight): { verdict: Verdict; why: string } => {
  const voices = new Set(claims.map((claim) => claim.voice));
  for (const [at, left] of claims.slice(0, MOST_JUDGED).entries())
    for (const right of claims.slice(at + 1, MOST_JUDGED)) {
      const shared = new Set(
        [...left.terms].filter((term) => right.terms.has(term) && weight(term) > 1 && !isCalendar(term)),
      );
      const clash = findClash(
        left.sentence.text,
        right.sentence.text,
        placesOf(left, shared),
        placesOf(right, shared),
      );
      if (!clash) continue;
      // A mere "not" turns a statement only where most of it is the other's.
      const bare = clash.left === null || clash.right === null;
      if (bare && (shared.size < 2 || heldBy(left, right, weight) < (shared.size < 3 ? 0.5 : 0.45))) continue;
      const own = left.voice === right.voice;
      const [a, b] = [label(left), own ? "the same outlet elsewhere" : label(right)];
      const why =
        clash.left === null || clash.right === null
          ? `${clash.left === null ? b : a} says “${clash.left ?? clash.right}” where ${clash.left === null ? a : b} does not.`
          : `${a} says “${clash.left}” where ${b} says “${clash.right}”.`;
      return { verdict: own ? "changed-over-time" : "differ", why };
    }
  const [first] = claims;
  if (voices.size < 2 || mostHeld(claims, weight) < AGREEING)
    return { verdict: "single-outlet", why: `Only ${first ? label(first) : "one outlet"} reports it.` };
  return {
    verdict: "agree",
    why: `${[...new Set(claims.map(label))].slice(0, 4).join(" and ")} report it, and nothing in their words clashes.`,
  };
};

/** One best sentence of each voice; of a voice that changed what it says, its first and its later ones. */
const pickCells = (claims: readonly Claim[], verdict: Verdict, best: (claim: Claim) => number): Claim[] => {
  const ordered = [...claims].sort(
    (a, b) =>
      compareDates(a.sentence.article.publishedOn, b.sentence.article.publishedOn) || a.index - b.index,
  );
  if (verdict === "different-measures") return ordered.slice(0, MOST_CELLS);
  if (verdict === "changed-over-time" || verdict === "differ") {
    const byArticle = new Map<string, Claim>();
    for (const claim of ordered) {
      const known = byArticle.get(claim.sentence.article.id);
      if (!known || best(claim) > best(known)) byArticle.set(claim.sentence.article.id, claim);
    }
    const changes = [...byArticle.values()];
    // Both ends of a long series matter more than its middle.
    return changes.length <= MOST_CELLS
      ? changes
      : [...changes.slice(0, MOST_CELLS / 2), ...changes.slice(-MOST_CELLS / 2)];
  }
  const byVoice = new Map<string, Claim>();
  for (const claim of ordered) {
    const known = byVoice.get(claim.voice);
    if (!known || best(claim) > best(known)) byVoice.set(claim.voice, claim);
  }
  return [...byVoice.values()].slice(0, MOST_CELLS);
};

/** How exactly a sentence counts: the digits it gives, then whether somebody answers for them. */
const exactness = (figures: readonly Figure[]): number =>
  Math.max(
    0,
    ...figures.map(
      (figure) => figure.printed.replace(/\D|0+$/g, "").length * 2 + (figure.attributedTo === null ? 0 : 1),
    ),
  );

/**
 * Matches what the hits' sentences assert across outlets. `outlets` are those that cover the story in the window asked
 * about (default: all of the hits'); those of them that a row lacks are its silent ones. Articles of unknown outlet are
 * voices of their own. Contradictions first, then what changed, look-alikes, what is shared, what only one has.
 */
export const matchClaims = (hits: readonly Hit[], outlets: readonly string[] = []): ComparisonRow[] => {
  const markerOf = createMarkers();
  const claims = claimsOf(hits, markerOf);
  const weight = weightsOf(claims);
  const covering = [...new Set([...outlets, ...hits.map(({ article }) => article.outlet)])].filter(
    (outlet) => outlet !== UNKNOWN_OUTLET,
  );
  const cellOf = (claim: Claim, figures: readonly Figure[]): ComparisonCell => {
    const { article, text } = claim.sentence;
    return {
      outlet: article.outlet,
      articleId: article.id,
      sentence: { text, citations: [cite(article, claim.sentence, markerOf(article))] },
      figures,
    };
  };
  const row = (
    topic: string,
    verdict: Verdict,
    cells: readonly ComparisonCell[],
    why: string,
  ): ComparisonRow => {
    const heard = new Set(cells.map((cell) => cell.outlet));
    return { topic, verdict, cells, silent: covering.filter((outlet) => !heard.has(outlet)), why };
  };

  const figures: Figure[] = [];
  const claimOfFigure: Claim[] = [];
  for (const claim of claims)
    for (const figure of claim.figures) {
      figures.push(figure);
      claimOfFigure.push(claim);
    }
  const rows: ComparisonRow[] = [];
  const used = new Set<Claim>();
  // By claim, the rows of figures that it is in.
  const together = new Map<Claim, number[]>();
  const alone: (() => ComparisonRow)[] = [];
  for (const group of groupFigures(figures)) {
    const byClaim = new Map<Claim, Figure[]>();
    for (const at of group.rows) {
      const claim = claimOfFigure[at] as Claim;
      byClaim.set(claim, [...(byClaim.get(claim) ?? []), figures[at] as Figure]);
    }
    const figuresOf = (claim: Claim): readonly Figure[] => byClaim.get(claim) ?? [];
    const unique = [...byClaim.keys()];
    const picked = pickCells(unique, group.verdict, (claim) => exactness(figuresOf(claim)));
    const build = (): ComparisonRow =>
      row(
        group.measure === "" ? topicOf(picked, weight) : group.measure,
        group.verdict,
        picked.map((claim) => cellOf(claim, figuresOf(claim))),
        group.why,
      );
    if (group.verdict === "single-outlet") {
      if (unique.length > 0) alone.push(build);
      continue;
    }
    rows.push(build());
    if (group.verdict !== "different-measures") {
      for (const claim of unique) {
        used.add(claim);
        together.set(claim, [...(together.get(claim) ?? []), rows.length]);
      }
    }
  }

  const rest = claims.filter(
    (claim) => claim.terms.size >= 2 && !claim.sentence.text.trimEnd().endsWith("?"),
  );
  const matched = new Set<Claim>(used);
  for (const group of matchByWords(rest, weight)) {
    const members = group.map((at) => rest[at] as Claim);
    // Sentences that a row of figures has brought together need no second row.
    const judged = judgeWords(members, weight);
    const counts = new Map<number, number>();
    for (const claim of members)
      for (const each of together.get(claim) ?? []) counts.set(each, (counts.get(each) ?? 0) + 1);
    const known = Math.max(0, ...counts.values()) * 2 > members.length;
    if (known && judged.verdict === "agree") continue;
    if (judged.verdict === "single-outlet") continue;
    const picked = pickCells(
      members,
      judged.verdict,
      (claim) =>
        [...claim.terms].filter((term) => members.some((other) => other !== claim && other.terms.has(term)))
          .length,
    );
    for (const claim of members) matched.add(claim);
    const cells = picked.map((claim) => cellOf(claim, claim.figures));
    rows.push(row(topicOf(picked, weight), judged.verdict, cells, judged.why));
  }
  const singles: ComparisonRow[] = [];
  const shown = new Set<string>();
  for (const claim of rest) {
    if (matched.has(claim) || singles.length >= MOST_SINGLES || claim.terms.size < 3) continue;
    shown.add(claim.sentence.text);
    const cell = cellOf(claim, claim.figures);
    singles.push(row(topicOf([claim], weight), "single-outlet", [cell], `Only ${label(claim)} reports it.`));
  }
  // A figure that only one gives is a row of its own, unless its whole sentence is one already.
  for (const build of alone) {
    if (singles.length >= 2 * MOST_SINGLES) break;
    const built = build();
    if (built.cells.some((cell) => !shown.has(cell.sentence.text))) singles.push(built);
  }
  return [...rows, ...singles].sort(
    (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || b.cells.length - a.cells.length,
  );
};

/** The outlets that say anything in these hits; a comparison needs two voices. */
export const voicesOf = (hits: readonly Hit[]): string[] => [
  ...new Set(
    hits.map(({ article }: { article: Article }) =>
      article.outlet === UNKNOWN_OUTLET ? `${UNKNOWN_OUTLET} ${article.id}` : article.outlet,
    ),
  ),
];
