/**
 * Words that name one measure: "death toll", "killed", "died" and "fatalities" all count deaths. Only what newswriting
 * varies most is listed; every other measure is known by its own stems.
 */
import { remember } from "../text/remember.ts";
import { termOf } from "../text/terms.ts";
import { CONCEPTS, type Concept } from "./measures-concept-list.ts";
import type { Measure } from "./measures.ts";

/** What groups figures of one measure. */
export interface MeasureConcept {
  /** The concept's name, or the stems that stand for the measure where no concept is known. */
  readonly name: string;
  readonly known: boolean;
  readonly family: string | null;
  readonly running: boolean;
}

/** Words of measures that are remembered: a story counts the same things in the same words. */
const REMEMBERED = 2_000;

const find = remember<Concept | null>(
  (text) => (text === "" ? null : (CONCEPTS.find((each) => each.words.test(text)) ?? null)),
  REMEMBERED,
);

// A measure is asked for its concept by its date, its group and its claim.
const known = new WeakMap<Measure, MeasureConcept>();

/** The concept of a measure: by its predicate first, then its subject and noun, each by what decides first in the list. */
export const conceptOf = (measure: Measure): MeasureConcept => {
  let concept = known.get(measure);
  if (!concept) known.set(measure, (concept = readConcept(measure)));
  return concept;
};

const readConcept = (measure: Measure): MeasureConcept => {
  const found =
    find(measure.noun === "time" ? `${measure.predicate} ${measure.scope}` : measure.predicate) ??
    find(measure.subject) ??
    find(measure.noun) ??
    find(`${measure.noun} ${measure.predicate}`) ??
    // "forced from their homes", "taken to hospital"
    (/^(?:forced|driven|taken|brought|pulled|made|treated|rushed|cared)$/.test(measure.predicate)
      ? find(`${measure.predicate} ${measure.scope.split(" ").slice(0, 3).join(" ")}`)
      : undefined) ??
    (measure.noun === "" || measure.predicate === "" ? find(measure.scope) : undefined);
  if (found) return { name: found.name, known: true, family: found.family, running: found.running };
  return { name: measureStems(measure).slice(0, 4).join(" "), known: false, family: null, running: false };
};

/** Families whose words say what happened to people, wherever in the clause they stand. */
const OF_PEOPLE = new Set(["casualties", "displacement", "captivity"]);

/**
 * The concept of people counted by words that no rule for their language joins to the number: the nearest in the clause.
 * `at` and `length`: the number's place in the sentence. Null where no word of what happens to people stands there.
 */
export const conceptNear = (sentence: string, at: number, length: number): MeasureConcept | null => {
  const from = Math.max(...[";", ":", ". ", ", "].map((mark) => sentence.lastIndexOf(mark, at) + 1), at - 90);
  const ends = [";", ":", ". ", ", "]
    .map((mark) => sentence.indexOf(mark, at + length))
    .filter((end) => end >= 0);
  const clause = sentence.slice(from, Math.min(...ends, at + length + 90));
  let [nearest, distance] = [null as Concept | null, Infinity];
  for (const each of CONCEPTS) {
    if (each.name !== "arrested" && !OF_PEOPLE.has(each.family ?? "")) continue;
    const found = each.words.exec(clause);
    if (!found || Math.abs(found.index - (at - from)) >= distance) continue;
    [nearest, distance] = [each, Math.abs(found.index - (at - from))];
  }
  return nearest && { name: nearest.name, known: true, family: nearest.family, running: nearest.running };
};

/** What happened to people by the words of a text: "deaths", "injuries", "missing"; none where they name several. */
export const fatesIn = (text: string): ReadonlySet<string> => {
  const named = CONCEPTS.filter(({ family, words }) => family === "casualties" && words.test(text));
  return new Set(named.length === 1 ? named.map(({ name }) => name) : []);
};

/** The words of what happened to people, where that is what a measure is known to count; else null. */
export const wordsOfFate = (measure: Measure): RegExp | null => {
  const { name, family } = conceptOf(measure);
  return family !== "casualties" && family !== "displacement"
    ? null
    : (CONCEPTS.find((each) => each.name === name)?.words ?? null);
};

/** The concept of that name. */
export const conceptNamed = (name: string): MeasureConcept => {
  const found = CONCEPTS.find((each) => each.name === name);
  return {
    name,
    known: found !== undefined,
    family: found?.family ?? null,
    running: found?.running ?? false,
  };
};

const GENERIC = new Set([
  "people",
  "person",
  "peopl",
  "persona",
  "personn",
  "mensch",
  "more",
  "other",
  "total",
  "number",
  "new",
  "man",
  "men",
  "woman",
  "women",
  "civilian",
  "some",
  "menschen",
  "leut",
  "gent",
  "bewohn",
]);

/** The stems of a measure's noun, subject and predicate, without words that say nothing of what is counted. */
export const measureStems = (measure: Measure): string[] => {
  const stems = stemsOf(`${measure.subject} ${measure.noun} ${measure.predicate}`);
  // "people on the bus": where they are is all that is said.
  return stems.length > 0 ? stems : stemsOf(measure.scope);
};

// What is won is also secured, captured, picked up.
const WIN = /^(?:won|wins?|winning|took|taken|secured?|captured?|clinched|bagged|garnered|polled|picked)$/iu;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;

const stemsOf = (text: string): string[] => {
  const stems = text
    .split(/[^\p{L}\p{M}]+/u)
    .map((word) => (WIN.test(word) ? "win" : termOf(word)))
    .filter((term) => term !== "" && !GENERIC.has(term) && !WEEKDAY.test(term));
  return [...new Set(stems)];
};

/** Whether a noun says no more than that people are counted. */
export const isGenericNoun = (noun: string): boolean =>
  noun === "" || GENERIC.has(termOf(noun.split(/\s+/).at(-1) ?? ""));
