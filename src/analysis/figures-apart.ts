/** What tells two figures apart that are put in like words: the length and the width, the part and the whole, the second of two. */
import type { Figure } from "../types.ts";
import type { Measure } from "./measures.ts";
import type { MeasureConcept } from "./measures-concepts.ts";
import { standApart, type Standing } from "./figures-standing.ts";
import { reconcilable } from "./verdict-ranges.ts";

/** What the words right around a number say of which of several like things it is. */
export interface Marks {
  /** "length", "width", "height", "depth", "distance"; null where the words name none. */
  readonly dimension: string | null;
  /**
   * "part": some of all there are ("seven of the 72"); "some": of those counted before ("600 of them", "including 600");
   * "listed": one of several places that are counted in a row ("30 in Arvo, 12 in Tonder"); "whole": all there are; null
   * where nothing is parted.
   */
  readonly share: "part" | "some" | "listed" | "whole" | null;
  /** A word that makes a sum or a rate one of its own: "insured", "average"; null where there is none. */
  readonly qualifier: string | null;
  /** Whether it is of a further thing of its kind: "a second tremor, of magnitude 7.5". */
  readonly further: boolean;
  /** Whether it is what something can do, not what it did: "can dive to 20,000 feet". */
  readonly able: boolean;
  /** From where a distance is measured, as its first letters; null where it names no place. */
  readonly reference: string | null;
  /** Whether it counts those of several fates together: "cancelled, diverted or cut short". */
  readonly union: boolean;
  /** Whether it only counts who told the reporter: "two officials familiar with the case". */
  readonly hearsay: boolean;
}

const LENGTHS = /^(?:mm|cm|m|km|inches|feet|yards|miles)$/u;
const DIMENSIONS: readonly (readonly [name: string, after: RegExp, before: RegExp])[] = [
  [
    "length",
    /^(?:long|in length|de (?:long(?:ueur|itud)?|largo)|lang)(?!\p{L})/iu,
    /(?:length of|longueur de|longitud de|länge von|بطول)\s*(?:\p{L}+ )?$/iu,
  ],
  [
    "width",
    /^(?:wide|broad|across|in width|de (?:large(?:ur)?|ancho|anchura)|breit)(?!\p{L})/iu,
    /(?:width of|breadth of|largeur de|anchura de|breite von|بعرض)\s*(?:\p{L}+ )?$/iu,
  ],
  [
    "height",
    /^(?:high|tall|in height|above|de (?:haut(?:eur)?|alto|altura)|hoch)(?!\p{L})/iu,
    /(?:height of|altitude of|hauteur de|altura de|höhe von|بارتفاع)\s*(?:\p{L}+ )?$/iu,
  ],
  [
    "depth",
    /^(?:deep|in depth|below|beneath|under(?:water|ground)|under the (?:sea|surface|ground|water)|de (?:profondeur|profundidad)|tief)(?!\p{L})/iu,
    /(?:depth of|profondeur de|profundidad de|tiefe von|بعمق)\s*(?:\p{L}+ )?$/iu,
  ],
  [
    "distance",
    /^(?:away|off|from|inland|offshore|outside|(?:to the )?(?:north|south|east|west)|(?:au|à l['’]|al|a) ?(?:nord|sud|est|ouest|norte|sur|este|oeste)|entfernt|nördlich|südlich|östlich|westlich)/iu,
    /(?:distance of|distance de|distancia de|entfernung von)\s*(?:\p{L}+ )?$/iu,
  ],
];

const NUMBER =
  "(?:\\p{N}[\\p{N}.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|thirds?|quarters?|un[oae]?|dos|tres|deux|trois|quatre|zwei|drei|vier)";
const OF = "(?:out of|of|de|des|d['’]entre|sur|von|der)";
const WHOSE =
  "(?:(?:the|its|their|his|her|our|all|los|las|sus|les|ses|den)\\s+)?(?:\\p{L}+['’]s?\\s+)?(?:(?:about|some|nearly|roughly)\\s+)?";
/** "seven of the 72", "40 percent of the 300" */
const WHOLE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NUMBER}|some|many|most|none|%|per ?cent)\\s+${OF}\\s+${WHOSE}$`,
  "iu",
);
const PART = new RegExp(
  `^\\s+(?:${OF}\\s+${WHOSE}${NUMBER}(?![\\p{L}])|(?:(?:out )?of (?:the|its|their|his|her)|de (?:l[oa]s|sus)|des|d['’]entre les)(?![\\p{L}]))`,
  "iu",
);
const SOME =
  /^\s+(?:of (?:them|those|these|whom|which)|de l[oa]s (?:que|cuales)|d['’]entre (?:eux|elles)|de (?:ellos|ellas)|davon)(?!\p{L})/iu;
/** "212 people were hurt, including 31 gravely": some of those counted before. */
const INCLUDED =
  /(?:\p{N}|\p{L})[\p{L}\s]{2,60},?\s(?:including|among them|of (?:them|whom)|entre ell[oa]s|incluid[oa]s|dont|darunter)\s(?:(?:at least|about|some|more than|al menos|au moins|mindestens)\s)?$/iu;
const COUNTED_AT = "(?:\\p{N}[\\p{N}.,]*|one|two|three|four|five|six|seven|eight|nine|ten)";
const AT_PLACE =
  "(?:\\s\\p{Ll}+){0,2}?\\s(?:in|at|from|en|à|aus|von)\\s(?:the\\s|la\\s|el\\s)?\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:\\p{Lu}[\\p{L}'’.-]*|city|province|district|region)){0,3}";
const NEXT_PLACE = "(?:,\\s?(?:and\\s|y\\s|et\\s|und\\s)?|\\s(?:and|y|et|und)\\s)(?:another\\s)?";
/** "1,290 deaths in Arvo, 450 in Tonder and 41 in Brill": each number with its place. */
const LISTED_ON = new RegExp(`^${AT_PLACE}${NEXT_PLACE}${COUNTED_AT}${AT_PLACE}`, "u");
const LISTED_BEFORE = new RegExp(`${COUNTED_AT}${AT_PLACE}${NEXT_PLACE}$`, "u");
/** One of a kind beside the plain one: what is insured is less than what is lost. */
const OWN =
  /(?:^|\s)(insured|uninsured|direct|indirect|average|median|minimum|maximum|core|eligible|entitled|registered)(?:\s|$)/iu;
/** Kinds that only tell each other apart. */
const KIND = /(?:^|\s)(net|gross|operating|underlying|adjusted|pre-?tax)(?:\s|$)/iu;
const FURTHER =
  /(?<!\p{L})(?:second|third|another|aftershocks?(?:[^.;]|\.\d){0,60}|deuxième|segund[oa]|zweite[nrs]?|nachbeben|réplique|réplica)(?!\p{L}|-|\s(?:quarter|half|day|week|month|year|time|round|quarter|trimestre|halbjahr))(?:[^.;:]|\.\d){0,40}$/iu;
const ABLE =
  /(?<!\p{L})(?:can|could|able to|capable of|rated (?:for|to)|designed (?:for|to)|puede|peut|kann|had it)(?!\p{L})[^,;.]{0,30}$/iu;
const INFORMANT =
  /^\s+(?:\p{L}+[\s-]){0,3}?(?:officials|people|persons|sources|witnesses|aides|executives|diplomats|insiders|fuentes|personnes|personas|quellen|personen)\s+(?:\p{L}+\s){0,3}?(?:familiar|briefed|told|close to|with (?:direct )?knowledge|who (?:asked|spoke|declined|requested)|said|on condition|proches|cercanas)(?!\p{L})/iu;

/** "northwest of Brill", "from the southern town of Tonder": the first name behind a distance. */
const REFERENCE =
  /^[^,;.()]{0,30}?\s(?:of|from|off|outside|de|du|da|del|von|vor)\s(?:\p{Ll}[\p{L}'’-]*\s){0,5}?(\p{Lu}[\p{L}'’-]+)/u;
/** As many letters as tell places apart however they are spelt: "Marrakesh", "Marrakech". */
const SPELT = 4;
const referenceOf = (after: string): string | null =>
  REFERENCE.exec(` ${after}`)?.[1]?.slice(0, SPELT).toLowerCase() ?? null;

/** "were cancelled, diverted or stopped short": each is fewer than all together. */
const UNION =
  /^[^,;.]{0,40}?\s\p{L}+(?:ed|en|ad[oa]s|ées?|és|t)(?:,\s[\p{L}-]+(?:ed|en|ad[oa]s|ées?|és|t))+,?\s(?:or|o|ou|oder)\s/iu;

const shareOf = (before: string, after: string, isCount: boolean): Marks["share"] => {
  if (isCount && (LISTED_ON.test(after) || LISTED_BEFORE.test(before))) return "listed";
  if (WHOLE.test(before)) return "whole";
  if (SOME.test(after) || (isCount && INCLUDED.test(before))) return "some";
  return PART.test(after) ? "part" : null;
};

/** What the words around a figure at `at` of `quote` tell it apart by. */
export const marksOf = (figure: Figure, measure: Measure, quote: string, at: number): Marks => {
  const before = quote.slice(Math.max(0, at - 110), at);
  const after = quote.slice(at + figure.printed.length, at + figure.printed.length + 80);
  // "12,500 feet (3,800m) deep"
  const beyond = after.replace(/^\s*\([^)]{0,20}\)/u, "").replace(/^[\s-]+/u, "");
  const dimension = LENGTHS.test(figure.unit ?? "")
    ? (DIMENSIONS.find(([, next, last]) => next.test(beyond) || last.test(before))?.[0] ?? null)
    : null;
  const words = `${measure.subject} ${measure.noun} ${/^(?:entitled|eligible|registered)$/u.test(measure.predicate) ? measure.predicate : ""}`;
  return {
    dimension,
    share: shareOf(before, after, figure.unit === null),
    qualifier: (OWN.exec(words) ?? KIND.exec(words))?.[1]?.toLowerCase() ?? null,
    further: FURTHER.test(before),
    able: figure.unit !== null && /^\p{Ll}/u.test(figure.unit) && ABLE.test(before),
    reference: dimension === "distance" ? referenceOf(beyond) : null,
    union: figure.unit === null && UNION.test(after),
    hearsay: figure.unit === null && INFORMANT.test(after),
  };
};

/** What is held against another figure's: its marks, and what it counts. */
interface Marked {
  readonly figure: Figure;
  readonly marks: Marks;
  readonly concept: MeasureConcept;
  readonly unit: string;
  readonly noun: string | null;
  readonly stems: readonly string[];
  readonly standing: Standing;
  readonly isOwned: boolean;
  readonly owners: ReadonlySet<string>;
  /** Names and event words that say where or in what. */
  readonly scope: ReadonlySet<string>;
  /** The names that its article gives beside its numbers. */
  readonly setting: ReadonlySet<string>;
  /** The day it speaks of, counted from 1970; null where no day is known. */
  readonly day: number | null;
  /** Whether it is what there was before. */
  readonly previous: boolean;
}

/** "Dozens", "thousands": whatever there are, there are that many. */
export const isVague = ({ figure }: Pick<Marked, "figure">): boolean =>
  figure.bound === "at-least" && /^\p{L}/u.test(figure.printed) && figure.value >= 20;

/** Fewer than the dozens of before, or of the same day, are of something else. */
const fallsShort = (a: Marked, b: Marked): boolean =>
  isVague(a) && b.figure.value < a.figure.value && (a.day ?? 0) <= (b.day ?? 0);

/** "Hundreds" are fewer than so many times as many as there are at least: nobody says so of 1,300. */
const MOST_VAGUE = 5;
/** Far more than the hundreds that others speak of on the same days is of something else. */
const goesBeyond = (a: Marked, b: Marked): boolean =>
  isVague(a) && b.figure.value > MOST_VAGUE * a.figure.value && Math.abs((a.day ?? 0) - (b.day ?? 0)) <= 1;

/** Days after which reports that name nobody and no place in common are of two events; after years one name is no more than chance. */
const LONG_AFTER = 180;
const YEARS_AFTER = 3 * 365;
const isOfAnotherTime = (a: Marked, b: Marked): boolean => {
  const days = a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
  return days > LONG_AFTER && a.setting.intersection(b.setting).size < (days > YEARS_AFTER ? 2 : 1);
};

/** Magnitudes further apart than this are of two tremors. */
const ONE_TREMOR = 0.75;

/** Wholes that are given further apart than this are of two things. */
const NEAR = 1.25;
const isNear = ({ value: a }: Figure, { value: b }: Figure): boolean =>
  Math.max(a, b) <= NEAR * Math.min(a, b);

type Owned = Pick<
  Marked,
  "figure" | "marks" | "concept" | "standing" | "isOwned" | "owners" | "unit" | "previous"
>;

/** Whether two numbers that do not fit stand for two things, or are two parties'. */
export const areOfOthers = (a: Owned, b: Owned): boolean => {
  // What was expected is never the same thing as what came of it, however near the two are.
  if (a.unit !== "count" && a.standing.isExpected !== b.standing.isExpected) return true;
  // An aftershock may be as strong as the quake of another report, and is another.
  if (a.concept.name === "magnitude" && a.marks.further !== b.marks.further) return true;
  if (reconcilable(a.figure, b.figure)) return false;
  // A profit that fell to 1.2 billion from 1.4 billion is not 1.4 billion.
  if (a.unit !== "count" && a.previous !== b.previous) return true;
  // 35 km from one town and 55 km from another.
  const [from, to] = [a.marks.reference, b.marks.reference];
  if (from !== null && to !== null && from !== to) return true;
  if (a.marks.union !== b.marks.union) return true;
  if (standApart(a.standing, b.standing, a.unit === "count")) return true;
  // A margin is not the gross margin.
  if (a.unit === "%" && a.marks.qualifier !== b.marks.qualifier) return true;
  // Of a share of the vote it must be said whose it is.
  if (a.unit === "%" && a.isOwned && b.isOwned && (a.owners.size === 0 || b.owners.size === 0)) return true;
  return a.owners.size > 0 && b.owners.size > 0 && a.owners.isDisjointFrom(b.owners);
};

/** What is told of one of several places is held against that place alone, not against all of them. */
const isListedElsewhere = (listed: Marked, other: Marked): boolean =>
  listed.marks.share === "listed" && !(other.scope.size > 0 && other.scope.isSubsetOf(listed.scope));

/** Whether one article that gives both speaks of two things: numbers that do not fit, or two lengths or spans. */
export const areTwoOfOneArticle = (a: Figure, b: Figure): boolean =>
  !reconcilable(a, b) ||
  (a.unit !== null && a.unit === b.unit && /^\p{Ll}/u.test(a.unit) && a.value !== b.value);

/** Whether the words around two figures say that they are of two things, whatever their measures share. */
export const toldApart = (a: Marked, b: Marked): boolean => {
  const [one, other] = [a.marks, b.marks];
  if (one.hearsay || other.hearsay || isOfAnotherTime(a, b)) return true;
  if (one.dimension !== null && other.dimension !== null && one.dimension !== other.dimension) return true;
  // How many it may hold is not how many it holds.
  if ((a.concept.name === "licensed") !== (b.concept.name === "licensed")) return true;
  if (areOfOthers(a, b)) return true;
  if (reconcilable(a.figure, b.figure)) return false;
  if (one.share !== null && other.share !== null && one.share !== other.share) return true;
  if (isListedElsewhere(a, b) || isListedElsewhere(b, a)) return true;
  // All the seats that there are beside those that somebody won, or those of another house.
  if ((one.share === "whole" || other.share === "whole") && !isNear(a.figure, b.figure)) return true;
  if ((one.share === "some") !== (other.share === "some")) return true;
  // "Three of the bolts were absent" beside four bolts: nothing but the noun in common.
  const parted = (one.share === "part") !== (other.share === "part");
  if (parted && a.unit === "count" && !a.concept.known && !b.concept.known) {
    const said = a.stems.some((stem) => stem !== a.noun && b.stems.includes(stem));
    if (!said) return true;
  }
  // No two seismologists are so far apart.
  if (a.concept.name === "magnitude" && Math.abs(a.figure.value - b.figure.value) > ONE_TREMOR) return true;
  const exact = a.unit !== "count" || a.concept.name === "magnitude";
  if (exact && (one.further !== other.further || one.able !== other.able)) return true;
  if (fallsShort(a, b) || fallsShort(b, a) || goesBeyond(a, b) || goesBeyond(b, a)) return true;
  if (one.qualifier === other.qualifier) return false;
  return [one.qualifier, other.qualifier].every(
    (word) => word === null || OWN.test(word) || (one.qualifier !== null && other.qualifier !== null),
  );
};
