/**
 * Tolls of one event that outlets put in other words and places: "13 people died", "the bodies of 13", "at least 78 drowned in
 * the strait" and "78 dead off the coast". Equal or all but equal numbers of one fate, told in the same weeks, are one toll.
 */
import type { Steps } from "../text/breath.ts";
import { toldApart } from "./figures-apart.ts";
import { inAnotherYear, type FigureFeatures } from "./figures-features.ts";
import { isDisputed } from "./figures-clusters.ts";
import { reconcilable } from "./verdict.ts";

/** Counts nearer to each other than this may be one toll; smaller ones are equal by chance. */
const NEAR = 1.12;
const LEAST = 10;
/** Days within which one toll is told. */
const WEEKS = 21;
/** With how many of the next larger numbers one is compared, and how many of a large group are read. */
const NEIGHBOURS = 8;
const SAMPLES = 24;

/** Who are dead or hurt by whatever name, where the sentence says no more of them. */
const VICTIMS = /^(?:victim|victima|víctima|victime|opfer|persona|person|peopl)$/u;

/** What a figure is a toll of: the fate of people; "victim" where only that is said; null for anything else. */
const fateOf = ({ concept, unit, noun, increment, figure, marks }: FigureFeatures): string | null => {
  if (unit !== "count" || increment || figure.value < LEAST) return null;
  if (marks.share === "some" || marks.share === "listed") return null;
  if (concept.family === "casualties") return concept.name;
  return !concept.known && noun !== null && VICTIMS.test(noun) ? "victim" : null;
};

const daysApart = (a: FigureFeatures, b: FigureFeatures): number =>
  a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);

/** Whether two figures of two articles are one toll. */
const isOneToll = (a: FigureFeatures, b: FigureFeatures): boolean => {
  if (a.figure.citation.articleId === b.figure.citation.articleId) return false;
  const [one, other] = [a.figure.value, b.figure.value];
  if (Math.max(one, other) > NEAR * Math.min(one, other) || !reconcilable(a.figure, b.figure)) return false;
  if (a.part !== b.part || a.planned !== b.planned || daysApart(a, b) > WEEKS) return false;
  if (inAnotherYear(a, b) || toldApart(a, b)) return false;
  if (a.noun !== null && b.noun !== null && a.noun !== b.noun && one !== other) return false;
  const elsewhere = a.scope.size > 0 && b.scope.size > 0 && a.scope.isDisjointFrom(b.scope);
  const known = a.setting.size === 0 || b.setting.size === 0 || !a.setting.isDisjointFrom(b.setting);
  return known && (!elsewhere || one === other);
};

const samplesOf = (members: readonly FigureFeatures[]): readonly FigureFeatures[] =>
  members.length <= SAMPLES ? members : [...members.slice(0, SAMPLES / 2), ...members.slice(-SAMPLES / 2)];

/**
 * Whether no article gives two numbers that do not fit, unless one is its former, or it is the article itself that says who
 * counts the one and who the other.
 */
const areCompatible = (left: readonly FigureFeatures[], right: readonly FigureFeatures[]): boolean => {
  const [one, other] = [samplesOf(left), samplesOf(right)];
  const disputed = new Set(one.flatMap((a) => other.flatMap((b) => (isDisputed(a, b) ? [a, b] : []))));
  return one.every((a) =>
    other.every(
      (b) =>
        a.figure.citation.articleId !== b.figure.citation.articleId ||
        reconcilable(a.figure, b.figure) ||
        a.previous !== b.previous ||
        disputed.has(a) ||
        disputed.has(b),
    ),
  );
};

interface Toll {
  /** The group that it came in. */
  readonly at: number;
  readonly features: FigureFeatures;
  readonly fate: string;
}

/** Brings groups together that hold one toll. Near-linear: each number meets its next neighbours in size. */
export const joiningTolls = function* (
  clusters: readonly (readonly FigureFeatures[])[],
): Steps<FigureFeatures[][]> {
  const homes = clusters.map((_, at) => at);
  const joined: (FigureFeatures[] | null)[] = clusters.map((members) => [...members]);
  const homeOf = (at: number): number => {
    let home = at;
    while (homes[home] !== home) home = homes[home] as number;
    return home;
  };
  const tolls = clusters
    .flatMap((members, at) =>
      members.flatMap((features): Toll[] => {
        const fate = fateOf(features);
        return fate === null ? [] : [{ at, features, fate }];
      }),
    )
    .sort((a, b) => a.features.figure.value - b.features.figure.value || a.at - b.at);
  const unite = (left: number, right: number): void => {
    const [large, small] = [joined[left] ?? [], joined[right] ?? []];
    homes[right] = left;
    for (const each of small) large.push(each);
    joined[right] = null;
  };
  const sentences = new Map<string, Toll[]>();
  for (const toll of tolls) {
    yield;
    const { articleId, start } = toll.features.figure.citation;
    const others = sentences.get(`${articleId} ${start}`);
    const other = others?.find(({ features }) => isDisputed(features, toll.features));
    const [left, right] = [homeOf(other?.at ?? toll.at), homeOf(toll.at)];
    if (other && left !== right && areCompatible(joined[left] ?? [], joined[right] ?? [])) unite(left, right);
    sentences.set(`${articleId} ${start}`, [...(others ?? []), toll]);
  }
  // Where the run of those of one home ends, as far as is known: groups only grow.
  const ends = tolls.map((_, place) => place + 1);
  const endOfRun = (place: number): number => {
    const home = homeOf((tolls[place] as Toll).at);
    let end = ends[place] as number;
    while (end < tolls.length && homeOf((tolls[end] as Toll).at) === home) end = ends[end] as number;
    ends[place] = end;
    return end;
  };
  for (const [place, one] of tolls.entries()) {
    yield;
    let seen = 0;
    for (let next = place + 1; next < tolls.length && seen < NEIGHBOURS; next += 1) {
      const other = tolls[next] as Toll;
      if (other.features.figure.value > NEAR * one.features.figure.value) break;
      const [left, right] = [homeOf(one.at), homeOf(other.at)];
      if (left === right) {
        next = endOfRun(next) - 1;
        continue;
      }
      seen += 1;
      if (one.fate !== other.fate && one.fate !== "victim" && other.fate !== "victim") continue;
      if (one.fate !== other.fate && one.features.figure.value !== other.features.figure.value) continue;
      if (isOneToll(one.features, other.features) && areCompatible(joined[left] ?? [], joined[right] ?? []))
        unite(left, right);
    }
  }
  return joined.filter((members) => members !== null);
};
