/** What a group of figures is called. */
import type { Figure } from "../types.ts";
import type { FigureFeatures } from "./figures-features.ts";
import { originOf } from "./figures.ts";
import { conceptOf, isGenericNoun } from "./measures-concepts.ts";

/** What is said of people, where the sentence counts nothing but people. */
export const OF_PEOPLE: Readonly<Record<string, string>> = {
  deaths: "people killed",
  critical: "people in critical condition",
  injuries: "people injured",
  missing: "people missing",
  rescued: "people rescued",
  displaced: "people displaced",
  evacuated: "people evacuated",
  arrested: "people arrested",
  held: "people held",
  seized: "people seized",
  released: "people released",
  hospitalized: "people in hospital",
  infections: "people infected",
  crowd: "size of the crowd",
  magnitude: "magnitude",
  turnout: "turnout",
};

/** A place or event with a name, as a measure gives it: "in the Sorrel Valley earthquake". */
export const PLACED = /^(?:in|at|near|off|aboard|on|of)\s(?:the\s)?(?:\p{L}+\s){0,2}\p{Lu}/u;

/** As many words as a place may have within a name. */
const LONGEST_PLACE = 5;
/** Up to so many figures one that names its place speaks for all. */
export const FEW = 3;

/** How much a word that only says that people, or years, are counted is worse than one that says more. */
const GENERAL = 1.5;
const NOTHING_SAID = /^(?:years?|months?|days?|place|number|total|others?)$/iu;

/** Whether a text is in English, as far as small words tell. */
const ENGLISH = /(?<!\p{L})(?:the|of|and|were|was|have|has|had|people|killed|dead)(?!\p{L})/iu;

/** Words that the figures' sentences have: the measure that names most of what the others name. */
const commonest = (members: readonly FigureFeatures[]): string => {
  const counts = new Map<string, number>();
  for (const { figure } of members)
    for (const word of new Set(figure.measure.toLowerCase().split(/\s+/)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const score = ({ figure: { measure } }: FigureFeatures): number => {
    const words = measure.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return -1;
    const shared = words.reduce((total, word) => total + (counts.get(word) ?? 0) - 1, 0);
    const general = words.length === 1 && (isGenericNoun(measure) || NOTHING_SAID.test(measure));
    return shared - 0.15 * words.length - (general ? GENERAL + shared : 0);
  };
  const [best] = members
    .map((features) => ({ measure: features.figure.measure, score: score(features) }))
    .sort((a, b) => b.score - a.score || a.measure.length - b.measure.length)
    .map(({ measure }) => measure);
  return best ?? "";
};

/** Where a figure's measure says that it is, without what the sentence goes on with: "in central Lorne that". */
export const placeIn = (figure: Figure): string =>
  originOf(figure).measure.scope.replace(/(?:\s(?:that|which|who|where|when|alone|and|as))+$/u, "");

/** The place or event that the figures name, where it is no chance of one of many. */
const placeOf = (members: readonly FigureFeatures[]): string | null => {
  const counts = new Map<string, number>();
  for (const { figure } of members) {
    const scope = placeIn(figure);
    if (PLACED.test(scope) && scope.split(" ").length <= LONGEST_PLACE)
      counts.set(scope, (counts.get(scope) ?? 0) + 1);
  }
  const [place] = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return place && (place[1] > 1 || members.length <= FEW) ? place[0] : null;
};

/**
 * The name of a group of figures, in a few words: the name of a measure that is known ("people killed in Velmar"), else words
 * that stand in the sentence of one of them.
 */
export const nameOf = (members: readonly FigureFeatures[]): string => {
  const [first] = members;
  const base = OF_PEOPLE[first?.concept.name ?? ""];
  const general = members.filter(({ noun }) => noun === null || isGenericNoun(noun)).length;
  const alike = members.every(({ concept }) => concept.name === first?.concept.name);
  const english = members.some(({ figure }) => ENGLISH.test(figure.citation.quote));
  const exact = first?.concept.name === "magnitude" || first?.concept.name === "turnout";
  // A word that merely stands near names no group.
  const said = members.some(({ figure }) => conceptOf(originOf(figure).measure).name === first?.concept.name);
  if (base === undefined || !said || !alike || !english || (!exact && general * 2 < members.length))
    return commonest(members);
  const place = exact ? null : placeOf(members);
  return place === null ? base : `${base} ${place}`;
};
