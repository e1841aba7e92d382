/** Comparison: rows of what each outlet says on one topic, with a verdict and who is silent. */
import type { Article, ComparisonCell, ComparisonRow, Figure, Hit, Verdict } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { claimsOf, matterOfText, type Claim } from "./claims.ts";
import { alignCauses } from "./claims-cause.ts";
import { alignFigures, type AlignedFigures } from "./claims-figures.ts";
import { createAbout, NOT_ABOUT } from "./claims-about.ts";
import { createAgreement } from "./claims-agreement.ts";
import { createLikeness, type Likeness } from "./claims-likeness.ts";
import { matchByWords, weightsOf } from "./claims-matching.ts";
import { exactness, judgeClaims, labelOf, reasonOfAgreement } from "./claims-verdict.ts";
import { pickCells } from "./compare-cells.ts";
import { arrangeRows } from "./compare-rows.ts";
import { groupFigures } from "./figures-groups.ts";
import { labelOfFigures, topicOf } from "./compare-topic.ts";

/** Words of a row's name where nothing else names it. */
const FIRST_WORDS = 6;
/** Rows that are about the topic alike, to a fifth, stand in the order of their voices. */
const STEPS = 2.5;
/** Rows that only one outlet has: the rest repeat the articles. */
const MOST_SINGLES = 150;

/** What it counts that a sentence on a cause is about the topic, against one more cause named. */
const ABOUT = 2;
/** Log-odds, the topic left aside, from which a sentence belongs beside two that agree, or two that clash. */
const BESIDE_AGREEING = -2;
const BESIDE_CLASHING = 0;
/** The same of the one of the two that it is further from. */
const FARTHEST = -2;
/** Beside two that clash, the share of what both speak of that a third must speak of too. */
const OF_BOTH = 0.5;
/** Share of the topic from which what an article has on it is its answer, and the log-odds with which two answers agree at least. */
const ANSWERING = 0.5;
const ANSWERED = -0.5;
/** Log-odds from which the figures of two sentences may be of one matter, where no measure tells. */
const OF_ONE_MATTER = -1;

/** How a sentence begins, for want of a better name of what it is about. */
const firstWords = ([claim]: readonly Claim[]): string =>
  claim?.sentence.text
    .split(/\s+/u)
    .slice(0, FIRST_WORDS)
    .join(" ")
    .replace(/[,;:.]+$/u, "") ?? "";

/**
 * Matches what the hits' sentences assert across outlets. `outlets` are those that cover the story in the window asked
 * about (default: all of the hits'); those of them that a row lacks are its silent ones. Articles of unknown outlet are
 * voices of their own. `topic`: what was asked about, so that sentences which both speak of it meet the sooner. In which order and how many (`most`): compare-rows.ts.
 */
export const matchClaims = (
  hits: readonly Hit[],
  outlets: readonly string[] = [],
  topic = "",
  most?: number,
): ComparisonRow[] => {
  const markerOf = createMarkers();
  const claims = claimsOf(hits, markerOf);
  const weight = weightsOf(claims);
  const asked = matterOfText(topic, "en");
  const about = createAbout(claims, asked);
  const likeness = createLikeness(claims, weight, asked, about);
  // The same with the topic left aside: that both speak of what was asked makes them no one statement.
  const closeness = createLikeness(claims, weight, matterOfText("", "en"), () => NOT_ABOUT);
  const asserted = createAgreement({ weight, closeness, aboutOf: about });
  // What each article says on a narrow topic stands side by side, in whatever words.
  const isAnswer = (claim: Claim): boolean => about(claim).best && about(claim).share >= ANSWERING;
  const agreement: Likeness = (a, b) =>
    Math.max(asserted(a, b), isAnswer(a) && isAnswer(b) ? ANSWERED : -Infinity);
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
  // By row, how much the two cells that are most about the topic are so.
  const aboutness = new Map<ComparisonRow, number>();
  const row = (
    label: string,
    verdict: Verdict,
    shown: readonly Claim[],
    figuresOf: (claim: Claim) => readonly Figure[],
    why: string,
  ): ComparisonRow => {
    const heard = new Set(shown.map(({ sentence }) => sentence.article.outlet));
    const cells = shown.map((claim) => cellOf(claim, figuresOf(claim)));
    const built = {
      topic: label || topicOf(shown.slice(0, 1), weight) || firstWords(shown),
      verdict,
      cells,
      silent: covering.filter((outlet) => !heard.has(outlet)),
      why,
    };
    const [most = 0, next = most] = shown.map((claim) => about(claim).share).toSorted((a, b) => b - a);
    aboutness.set(built, Math.round((most + next) * STEPS));
    return built;
  };

  /** Whether two voices among the claims speak of one matter: figures alone bring nothing together. */
  const speakOfOne = (members: readonly Claim[]): boolean =>
    members.some((left, at) =>
      members
        .slice(at + 1)
        .some((right) => left.voice !== right.voice && likeness(left, right) >= OF_ONE_MATTER),
    );
  const figures: Figure[] = [];
  const claimOfFigure: Claim[] = [];
  for (const claim of claims)
    for (const figure of claim.figures) {
      figures.push(figure);
      claimOfFigure.push(claim);
    }
  const rows: ComparisonRow[] = [];
  // By claim, the rows that show it.
  const shownIn = new Map<Claim, Set<number>>();
  const add = (built: ComparisonRow, shown: readonly Claim[]): void => {
    for (const claim of shown) shownIn.set(claim, (shownIn.get(claim) ?? new Set()).add(rows.length));
    rows.push(built);
  };
  const used = new Set<Claim>();
  const rowOf = new Map<Figure, number>();
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
        labelOfFigures(picked.flatMap(figuresOf), group.measure) ?? topicOf(picked, weight),
        group.verdict,
        picked,
        figuresOf,
        group.why,
      );
    if (group.verdict === "single-outlet") {
      const [label] = group.rows.map((at) => labelOfFigures([figures[at] as Figure], group.measure));
      if (unique.length > 0 && label !== null) alone.push(build);
      continue;
    }
    add(build(), picked);
    if (group.verdict === "different-measures") continue;
    for (const at of group.rows) rowOf.set(figures[at] as Figure, rows.length);
    for (const claim of unique) used.add(claim);
  }

  const rest = claims.filter(
    (claim) => claim.terms.size >= 2 && !claim.sentence.text.trimEnd().endsWith("?"),
  );
  const matched = new Set<Claim>(used);
  const seen = new Set<string>();
  const haveRow = (aligned: AlignedFigures): boolean => {
    const [first, ...others] = aligned.figures.map((figure) => rowOf.get(figure));
    return first !== undefined && others.every((each) => each === first);
  };
  for (const { claims: told, verdict, why, tells, naming, isAsked } of alignCauses(claims, topic)) {
    const picked = pickCells(told, verdict, (claim) => tells(claim) + ABOUT * about(claim).share);
    const label = topicOf(picked, (term) => weight(term) * naming(term));
    const built = row(label || topicOf(picked, weight), verdict, picked, () => [], why);
    if (isAsked) aboutness.set(built, (aboutness.get(built) ?? 0) + 1);
    add(built, told);
    for (const claim of told) matched.add(claim);
  }
  for (const group of matchByWords(rest, weight, likeness, (claim) => about(claim).share)) {
    const matching = group.map((at) => rest[at] as Claim);
    const judged = judgeClaims(matching, weight, likeness, asked.terms, agreement);
    for (const aligned of alignFigures(matching, likeness, agreement)) {
      if (!speakOfOne(aligned.claims)) continue;
      for (const claim of aligned.claims) matched.add(claim);
      // A row of their measure has them already.
      const key = `${aligned.claims.map(({ index }) => index).sort((a, b) => a - b)} ${aligned.figures.length}`;
      if (seen.has(key) || haveRow(aligned)) continue;
      seen.add(key);
      const figuresOf = (claim: Claim): readonly Figure[] =>
        aligned.figures.filter((figure) => claim.figures.includes(figure));
      const cells = pickCells(aligned.claims, aligned.verdict, (claim) => exactness(figuresOf(claim)));
      add(row(topicOf(cells, weight), aligned.verdict, cells, figuresOf, aligned.why), cells);
    }
    // A verdict stands between two; of the others, those belong beside it that say what one of them says.
    const { sides } = judged;
    if (!sides) continue;
    const least = judged.verdict === "agree" ? BESIDE_AGREEING : BESIDE_CLASHING;
    const ofBoth = sides[0].terms.intersection(sides[1].terms);
    const weightOf = (terms: ReadonlySet<string>): number =>
      [...terms].reduce((sum, term) => sum + weight(term), 0);
    const speaksOfIt = ({ terms }: Claim): boolean =>
      weightOf(ofBoth.intersection(terms)) >= OF_BOTH * weightOf(ofBoth);
    const members = matching.filter(
      (claim) =>
        sides.some((side) => side === claim) ||
        ((judged.verdict === "agree" || speaksOfIt(claim)) &&
          sides.some((side) => closeness(side, claim) >= least) &&
          sides.every((side) => closeness(side, claim) >= FARTHEST)),
    );
    // Two that stand side by side in a row already need no second one to agree, nor to differ by a mere "not".
    const [ours, theirs] = sides.map((side) => shownIn.get(side));
    const known = ours !== undefined && theirs !== undefined && !ours.isDisjointFrom(theirs);
    if (known && (judged.verdict === "agree" || judged.bare === true)) continue;
    // The two that the verdict stands between speak for their outlets; for the others what shares most with the rest.
    const picked = pickCells(members, judged.verdict, (claim) =>
      sides.includes(claim)
        ? Infinity
        : [...claim.terms].filter((term) => members.some((other) => other !== claim && other.terms.has(term)))
            .length,
    );
    for (const claim of members) matched.add(claim);
    // Where words clash, the words are shown, not what the sentences count beside them; and the row is called after the two.
    const isClash = judged.verdict !== "agree";
    const figuresOf = (claim: Claim): readonly Figure[] => (isClash ? [] : claim.figures);
    add(
      row(
        topicOf(isClash ? sides : picked, weight),
        judged.verdict,
        picked,
        figuresOf,
        // Of those who say it not all are shown: the reason names no outlet that is then called silent.
        isClash ? judged.why : reasonOfAgreement(picked),
      ),
      picked,
    );
  }
  const singles: ComparisonRow[] = [];
  const shown = new Set<string>();
  for (const claim of rest) {
    if (matched.has(claim) || singles.length >= MOST_SINGLES || claim.terms.size < 3) continue;
    shown.add(claim.sentence.text);
    singles.push(
      row(
        topicOf([claim], weight),
        "single-outlet",
        [claim],
        () => claim.figures,
        `Only ${labelOf(claim)} reports it.`,
      ),
    );
  }
  // A figure that only one gives is a row of its own, unless its whole sentence is one already.
  for (const build of alone) {
    if (singles.length >= 2 * MOST_SINGLES) break;
    const built = build();
    if (built.cells.some((cell) => !shown.has(cell.sentence.text))) singles.push(built);
  }
  return arrangeRows([...rows, ...singles], (each) => aboutness.get(each) ?? 0, most);
};

/** The outlets that say anything in these hits; a comparison needs two voices. */
export const voicesOf = (hits: readonly Hit[]): string[] => [
  ...new Set(
    hits.map(({ article }: { article: Article }) =>
      article.outlet === UNKNOWN_OUTLET ? `${UNKNOWN_OUTLET} ${article.id}` : article.outlet,
    ),
  ),
];
