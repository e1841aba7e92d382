/** The figures that sentences of one matter give of one thing, though no measure brought them together. */
import type { Figure } from "../types.ts";
import { analyse } from "../text/terms.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Claim } from "./claims.ts";
import type { Stance } from "../text/lexicon.ts";
import { TITLES, type Likeness } from "./claims-likeness.ts";
import { areOfOthers } from "./figures-apart.ts";
import { featuresOf, type FigureFeatures } from "./figures-features.ts";
import { originOf } from "./figures.ts";
import { isGenericNoun } from "./measures-concepts.ts";
import { describeMeasure } from "./measures-describe.ts";
import { judgeFigures, reconcilable, type Judgement } from "./verdict.ts";

const MONEY = /^[A-Z]{3}$/u;
const DAYS: Readonly<Record<string, number>> = {
  seconds: 1 / 86_400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  nights: 1,
  weeks: 7,
  months: 30.4,
  years: 365,
};

/** What a unit measures: money of any currency, spans of time, counts and places in a count, else the unit itself. */
const kindOf = ({ unit }: FigureFeatures): string =>
  MONEY.test(unit) ? "money" : unit in DAYS ? "time" : unit === "ordinal" ? "count" : unit;

/** A figure of a claim. */
interface Given {
  readonly claim: Claim;
  readonly features: FigureFeatures;
  /** Whether the claim gives no other figure of its kind. */
  readonly only: boolean;
  /** What the lexicon knows of the words around it. */
  readonly near: ReadonlySet<string>;
  readonly stances: readonly Stance[];
  /** The words around it that are not its own. */
  readonly around: readonly string[];
}

/** Reading distance, in characters, within which a word says what a number counts. */
const NEAR = 50;

/** Likeness of two words from which sentences say one thing of their only sums; the most frequent words say nothing. */
const ALIKE = 0.6;
const FREQUENT = 100;
/** Log-odds of one matter from which two sentences need no such word. */
const SURELY = -0.5;

const wordsAround = ({ sentence: { text, article }, words }: Claim, figure: Figure): string[] => {
  const at = Math.max(0, text.indexOf(figure.printed));
  const end = at + figure.printed.length;
  const own = new Set(
    analyse(`${figure.printed} ${figure.unit ?? ""}`, article.language).map(({ term }) => term),
  );
  const near = text.slice(Math.max(0, at - NEAR), at) + " " + text.slice(end, end + NEAR);
  return analyse(near, article.language)
    .map(({ term }) => term)
    .filter((term) => words.has(term) && !own.has(term));
};

/** Whether the words around two figures have one in common, or two of one meaning. */
const saidAlike = (one: Given, other: Given): boolean =>
  one.around.some((word) =>
    other.around.some((theirs) => {
      const [a, b] = [wordNumber(word), wordNumber(theirs)];
      if (a >= 0 && a < FREQUENT) return false;
      return word === theirs || (a >= 0 && b >= FREQUENT && wordSimilarity(a, b) >= ALIKE);
    }),
  );

const givenBy = (claim: Claim): Given[] => {
  const all = featuresOf(claim.figures);
  const { text } = claim.sentence;
  return all.map((features): Given => {
    const at = Math.max(0, text.indexOf(features.figure.printed));
    const around = claim.meanings.filter(
      ({ start }) =>
        Math.abs(start - at) <= NEAR &&
        !/[;:.]/u.test(text.slice(Math.min(start, at), Math.max(start, at)).replace(/\d[.,]\d/gu, "")),
    );
    const near = around.map(({ term }) => term).filter((term) => !TITLES.has(term));
    return {
      claim,
      features,
      only: all.filter((other) => kindOf(other) === kindOf(features)).length === 1,
      near: new Set(near),
      stances: around.flatMap(({ stances }) => stances),
      around: wordsAround(claim, features.figure),
    };
  });
};

const PERSONS = new Set(
  "suspect gunman attacker robber member victim migrant refuge passeng worker resid demonstr protest driver sospechoso suspect verdachtig".split(
    " ",
  ),
);

/** Whether people are counted, by whatever name. */
const isOfPeople = ({ noun, figure }: FigureFeatures): boolean =>
  noun === null
    ? isGenericNoun(describeMeasure(originOf(figure).measure).split(" ")[0] ?? "")
    : PERSONS.has(noun);

/** Whether one goes up where the other goes down: then they are two changes. */
const opposed = (one: Given, other: Given): boolean =>
  one.stances.some(({ axis, sign }) =>
    other.stances.some((theirs) => theirs.axis === axis && theirs.sign !== sign),
  );

/** Sums, shares and spans further apart than the first are of two things, unless a word says otherwise; nearer than the second they may be of one on less. */
const [MOST_RATIO, NEAR_RATIO] = [4, 2];
/** Log-odds that two sentences assert one thing from which their counts are of one; shares and spans; far ones. */
const [ASSERTED, ASSERTED_OF_SHARES, SURELY_ASSERTED] = [-0.5, 0.3, 0.6];

const isFar = (a: FigureFeatures, b: FigureFeatures, most: number): boolean => {
  const [left, right] = [a, b].map(({ figure, unit }) => figure.value * (DAYS[unit] ?? 1)) as [
    number,
    number,
  ];
  return Math.max(left, right) > most * Math.min(left, right);
};

/** Whether two figures of sentences of one matter count the same. */
const isOfOneThing = (one: Given, other: Given, likeness: Likeness, agreement: Likeness): boolean => {
  const [a, b] = [one.features, other.features];
  if (kindOf(a) !== kindOf(b) || a.previous || b.previous || a.increment !== b.increment) return false;
  // 28,340 here and there: no chance.
  if (
    a.figure.value === b.figure.value &&
    a.unit === b.unit &&
    /[1-9]\d{2,}[1-9]/u.test(String(a.figure.value))
  )
    return true;
  if (areOfOthers(a, b)) return false;
  const near = !isFar(a, b, NEAR_RATIO);
  // What happens to people is counted by the measure, with its place and event; see figures-groups.
  if (a.concept.family !== null && a.concept.family === b.concept.family && a.unit === "count") return false;
  if (a.noun !== null && a.noun === b.noun && (a.unit === b.unit || (one.only && other.only)))
    return (
      a.concept.known === b.concept.known &&
      (!a.concept.known || a.concept.name === b.concept.name) &&
      agreement(one.claim, other.claim) >= (near ? ASSERTED : SURELY_ASSERTED)
    );
  if (a.concept.known && b.concept.known && a.concept.name === b.concept.name) return near;
  const alone = one.only && other.only;
  // "Arrested three men", "two suspects were seized": the words around both say what is counted.
  if (alone && isOfPeople(a) && isOfPeople(b) && !one.near.isDisjointFrom(other.near)) return true;
  if (a.concept.known && b.concept.known) return false;
  if (a.unit !== "ordinal" && b.unit !== "ordinal" && a.stems.some((stem) => b.stems.includes(stem)))
    return true;
  if (opposed(one, other) || isFar(a, b, MOST_RATIO)) return false;
  // Ten days and two weeks, six per cent and seven are hardly ever of one thing.
  const least = a.unit === "%" || a.unit in DAYS ? ASSERTED_OF_SHARES : ASSERTED;
  // A sum, a share, a span or a place in a row beside the only other one of its kind needs but one word more, or one matter.
  const english = [one, other].every(({ claim }) => claim.sentence.article.language === "en");
  return (
    alone &&
    agreement(one.claim, other.claim) >= (near ? least : SURELY_ASSERTED) &&
    (!english || likeness(one.claim, other.claim) >= SURELY || saidAlike(one, other)) &&
    (a.unit !== "count" || b.unit !== "count") &&
    (a.unit === "ordinal") === (b.unit === "ordinal")
  );
};

/** Two spans of time, however they are given: six weeks and 42 days. */
const fits = (a: FigureFeatures, b: FigureFeatures): boolean => {
  const [left, right] = [DAYS[a.unit], DAYS[b.unit]];
  if (left === undefined || right === undefined || a.unit === b.unit) return reconcilable(a.figure, b.figure);
  const [one, other] = [a.figure.value * left, b.figure.value * right];
  return Math.abs(one - other) <= 0.04 * Math.max(one, other);
};

/** Figures of one thing, with their sentences and the verdict on them. */
export interface AlignedFigures extends Judgement {
  readonly claims: readonly Claim[];
  readonly figures: readonly Figure[];
}

const judge = (set: readonly Given[]): Judgement => {
  const [one, ...others] = set as [Given, ...Given[]];
  const tell = ({ features, claim }: Given): string =>
    `${features.figure.printed} (${claim.sentence.article.outlet})`;
  const planned = others.find(({ features }) => features.planned !== one.features.planned);
  const runs = planned?.features.concept.running === true || one.features.concept.running;
  if (planned && runs && kindOf(one.features) === "count" && !fits(one.features, planned.features))
    return {
      verdict: "different-measures",
      why: `${tell(one)} and ${tell(planned)} are not counted alike: one has happened, the other is to come.`,
    };
  const foreign = others.find(
    ({ features }) => features.unit !== one.features.unit && kindOf(features) === "money",
  );
  if (foreign)
    return {
      verdict: "different-measures",
      why: `${tell(one)} and ${tell(foreign)} are in different currencies.`,
    };
  if (others.every(({ features }) => fits(one.features, features)) && one.features.unit in DAYS)
    return { verdict: "agree", why: `${set.map(tell).join(" and ")} are the same span.` };
  return judgeFigures(
    set.map(({ features }) => features.figure),
    {
      voices: set.map(({ claim }) => claim.voice),
      running: set.some(
        ({ features }) => features.running && (features.unit === "count" || features.concept.running),
      ),
      growing: set.every(({ features }) => features.unit === "count" && !features.concept.known),
      counting: set.every(({ features }) => features.concept.running),
      planned: set.every(({ features }) => features.planned),
      measure: one.features.figure.measure,
    },
  );
};

/** "3-2": scores and votes that two voices give alike. */
const scoresOf = (claims: readonly Claim[]): AlignedFigures[] => {
  const byScore = new Map<string, Claim[]>();
  for (const claim of claims)
    for (const term of claim.terms)
      if (/^#\d+-\d+$/u.test(term)) byScore.set(term, [...(byScore.get(term) ?? []), claim]);
  return [...byScore].flatMap(([score, sharing]): AlignedFigures[] =>
    new Set(sharing.map(({ voice }) => voice)).size < 2
      ? []
      : [{ claims: sharing, figures: [], verdict: "agree", why: `All give ${score.slice(1)}.` }],
  );
};

/** "40 percent of the pupils" beside "320 pupils": a share and a count of one noun that two voices give. */
const sharesOf = (given: readonly Given[]): AlignedFigures[] => {
  const shares = given.filter(({ features }) => features.unit === "%" && features.noun !== null);
  for (const share of shares) {
    const counted = given.find(
      ({ claim, features }) =>
        claim.voice !== share.claim.voice &&
        features.unit === "count" &&
        features.noun === share.features.noun,
    );
    if (counted)
      return [
        {
          claims: [share.claim, counted.claim],
          figures: [share.features.figure, counted.features.figure],
          verdict: "different-measures",
          why: `${share.features.figure.printed} is a share, ${counted.features.figure.printed} is a count.`,
        },
      ];
  }
  return [];
};

/** The figures of one thing that at least two voices give, judged. Takes sentences of one matter; `agreement`: how likely two of them assert one thing. */
export const alignFigures = (
  claims: readonly Claim[],
  likeness: Likeness,
  agreement: Likeness,
): AlignedFigures[] => {
  const given = claims.flatMap(givenBy);
  const taken = new Set<Given>();
  const sets: AlignedFigures[] = [];
  for (const one of given) {
    if (taken.has(one)) continue;
    const set = [one];
    for (const other of given) {
      const own = set.some(({ claim }) => claim.sentence.article === other.claim.sentence.article);
      if (!taken.has(other) && !own && isOfOneThing(one, other, likeness, agreement)) set.push(other);
    }
    if (new Set(set.map(({ claim }) => claim.voice)).size < 2) continue;
    for (const each of set) taken.add(each);
    const judged = judge(set);
    if (judged.verdict === "single-outlet") continue;
    sets.push({
      ...judged,
      claims: set.map(({ claim }) => claim),
      figures: set.map(({ features }) => features.figure),
    });
  }
  return [...sets, ...sharesOf(given), ...scoresOf(claims)];
};
