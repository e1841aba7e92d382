/** The row of what was asked: what each article has on it, side by side, before all other rows. */
import type { ComparisonRow, Figure } from "../types.ts";
import type { Steps } from "../text/breath.ts";
import { compareDates } from "../text/partial-date.ts";
import type { Claim } from "./claims.ts";
import { judgingAsked } from "./claims-asked.ts";
import { labelOf } from "./claims-verdict.ts";
import { pickCells } from "./compare-cells.ts";
import type { Reading } from "./compare-reading.ts";
import type { Sheet } from "./compare-sheet.ts";
import { labelOfCells, topicOf } from "./compare-topic.ts";

/** Finds what each article has on what was asked, one claim an article, the surest first; none where the topic points at nothing. */
export type FindAnswers = (reading: Pick<Reading, "claims">) => Steps<readonly Claim[]>;

/** Voices of the row: more would not be read. */
const MOST_VOICES = 12;
/** How much more a term of the topic tells in the row's name. */
const ASKED_FOR = 3;

/** Of each voice the surest claim and, where a later article of its has one, the latest. */
const ofVoices = (answers: readonly Claim[]): Claim[] =>
  [...Map.groupBy(answers, ({ voice }) => voice).values()].slice(0, MOST_VOICES).flatMap((own) => {
    const [surest] = own as [Claim, ...Claim[]];
    const latest = own.reduce((best, claim) =>
      compareDates(claim.sentence.article.publishedOn, best.sentence.article.publishedOn) > 0 ? claim : best,
    );
    return latest === surest ? [surest] : [surest, latest];
  });

/**
 * Log-odds of being of one matter, with the topic and with it left aside, from either of which two sentences stand side by side though
 * nothing tells how they stand to each other. Of rows below both, one in ten held what was marked and was judged rightly.
 */
const LEAST_ALIKE = { likeness: -1.25, closeness: -4 } as const;

/** A row that says better how sentences stand to each other may have so many times as many. */
const MOST_MORE = 2;

/** "All give 40" of a row in which some say nothing of it: who does. */
const byWhom = (why: string, sides: readonly Claim[], told: readonly Claim[]): string => {
  const given = /^All give (.+)$/u.exec(why)?.[1];
  const giving = new Set(sides.map(({ voice }) => voice));
  if (given === undefined || told.every(({ voice }) => giving.has(voice))) return why;
  return `${[...new Set(sides.map(labelOf))].join(" and ")} give ${given}`;
};

const keysOf = ({ cells }: ComparisonRow): Set<string> =>
  new Set(cells.map(({ articleId, sentence }) => `${articleId} ${sentence.text}`));

/** A row of what was asked, and whether its sentences say more of their verdict than that they stand together. */
interface AskedRow {
  readonly row: ComparisonRow;
  readonly isSure: boolean;
}

/** Builds the row of these answers; null where there are none. What it shows is no row of one outlet any more. */
export const buildingAskedRow = function* (
  answers: readonly Claim[],
  { topic, asked, weight, likeness, closeness }: Reading,
  sheet: Sheet,
): Steps<AskedRow | null> {
  const found = ofVoices(answers);
  const [first] = found;
  if (!first) return null;
  const nameOf = (claims: readonly Claim[]): string =>
    topicOf(claims, (term) => weight(term) * (asked.terms.has(term) ? ASKED_FOR : 1));
  const alone = (): AskedRow => {
    sheet.matched.add(first);
    const row = sheet.build({
      label: nameOf([first]),
      verdict: "single-outlet",
      shown: [first],
      figuresOf: ({ figures }) => figures,
      why: `Only ${labelOf(first)} reports it.`,
    });
    return { row, isSure: false };
  };
  if (new Set(found.map(({ voice }) => voice)).size === 1) return alone();
  const { verdict, why, by, figures, sides, aside = [] } = yield* judgingAsked(found, topic);
  yield;
  const isLike = (one: Claim, other: Claim): boolean =>
    likeness(one, other) >= LEAST_ALIKE.likeness || closeness(one, other) >= LEAST_ALIKE.closeness;
  const areAlike = found.some((one, at) =>
    found.slice(at + 1).some((other) => other.voice !== one.voice && isLike(one, other)),
  );
  // Where nothing tells, and no two are like each other, nothing says that they speak of one thing.
  if (by === "nothing" && !areAlike) return alone();
  const told = found.filter((claim) => !aside.includes(claim));
  for (const claim of found) sheet.matched.add(claim);
  const label = nameOf(found);
  const place = new Map(found.map((claim, at) => [claim, -at]));
  const shown = pickCells(told, verdict, (claim) => place.get(claim) ?? 0);
  const shownFigures = new Set(figures);
  const figuresOf = (claim: Claim): Figure[] => claim.figures.filter((figure) => shownFigures.has(figure));
  const counted = labelOfCells(shown.map(figuresOf));
  const row = sheet.build({
    label: counted ?? label,
    verdict,
    shown,
    figuresOf,
    why: byWhom(why, sides, told),
  });
  // Those who have something on it are not silent where there is no room for them.
  const heard = new Set(answers.map(({ sentence }) => sentence.article.outlet));
  return {
    row: { ...row, silent: row.silent.filter((outlet) => !heard.has(outlet)) },
    isSure: by !== "nothing",
  };
};

/**
 * The rows with that of what was asked first. A row that has all of its sentences already stands in its stead, where that one says
 * more of how they stand to each other; otherwise it is left out.
 */
export const putFirst = (
  { row, isSure }: AskedRow,
  rows: readonly ComparisonRow[],
): { readonly asked: ComparisonRow; readonly rows: ComparisonRow[] } => {
  const own = keysOf(row);
  const better = isSure
    ? undefined
    : rows.find((other) => {
        const others = keysOf(other);
        return own.size > 1 && own.isSubsetOf(others) && others.size <= MOST_MORE * own.size;
      });
  const first = better ?? row;
  const keys = keysOf(first);
  const isTold = (other: ComparisonRow): boolean => {
    const others = keysOf(other);
    return others.isSubsetOf(keys) && (other.verdict === first.verdict || others.size === keys.size);
  };
  return { asked: first, rows: [first, ...rows.filter((other) => other !== first && !isTold(other))] };
};
