/** What decides whether two figures are of one measure: concept, unit, place and event, and how the sentence puts them. */
import type { Figure } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { termOf } from "../text/terms.ts";
import { originOf, placeInQuote, type SentenceFigure } from "./figures.ts";
import { marksOf, type Marks } from "./figures-apart.ts";
import { conceptIn, directionOf, periodOf, yearOf } from "./figures-clauses.ts";
import { courseOf, type Course } from "./figures-course.ts";
import { ownerWords, standingOf, TOGETHER, type Standing } from "./figures-standing.ts";
import {
  conceptNamed,
  conceptOf,
  isGenericNoun,
  measureStems,
  type MeasureConcept,
} from "./measures-concepts.ts";
import type { Measure } from "./measures.ts";
import { isOrdinal } from "./verdict.ts";

/** A figure with what it is compared by. */
export interface FigureFeatures extends Course {
  readonly figure: Figure;
  readonly index: number;
  readonly concept: MeasureConcept;
  /** The stems of noun, subject and predicate. */
  readonly stems: readonly string[];
  /** Names and event words that say where or in what. */
  readonly scope: ReadonlySet<string>;
  /** All names of the sentence. */
  readonly names: ReadonlySet<string>;
  /** The names that its article's figures stand beside: places, people, bodies; not days, nor whoever every country has. */
  readonly setting: ReadonlySet<string>;
  /** "count", "ordinal", "%", "USD", "km" … */
  readonly unit: string;
  /** Said to come, not to have been: "would release", "to be freed". */
  readonly planned: boolean;
  /** The span that a sum or a rate is of: "quarter", "year"; null where none is told. */
  readonly period: string | null;
  /** Whether it is a rise (1) or a fall (-1) in percent; 0 for what is neither. */
  readonly direction: number;
  /** The year that its clause puts it in: "the 2018 Camp Fire, in which 85 were killed"; null where it names none. */
  readonly year: string | null;
  /** Whether it says which of the counted: children, soldiers. */
  readonly part: boolean;
  /** The outlet, or the article where the outlet is unknown. */
  readonly voice: string;
  /** The day it speaks of, counted from 1970; null where no day is known. */
  readonly day: number | null;
  /** The counted noun's stem, null where it only says "people". */
  readonly noun: string | null;
  /** What tells it apart from its like. */
  readonly marks: Marks;
  /** How it stands; of shares and sums, what they are of. */
  readonly standing: Standing;
  /** Whether it counts what somebody has of one whole: votes, seats. */
  readonly isOwned: boolean;
  /** The names whose votes or gains it counts; empty where nobody is named. */
  readonly owners: ReadonlySet<string>;
}

const EVENT =
  /^(?:attacks?|strikes?|quakes?|earthquakes?|floods?|fires?|crash(?:es)?|blasts?|explosions?|festival|massacres?|raids?|bombings?|shootings?|wars?|campaign|offensive|operation|storms?|hurricane|typhoon|cyclone|landslides?|collapse|riots?|protests?|elections?|blazes?|collision|shipwreck|camps?|schools?|hospitals?|markets?|stops?|church|mosque|school|hotel|stadium|derailment|sinking|ambush|clashes|wildfires?|tsunami|eruption|outbreak|epidemic|siege)$/i;
const PLAN =
  /(?:\b(?:faces?|facing|sought|seeks?|seeking|would|will|shall|could|may|might|can (?:reach|rise|climb|exceed|surpass|top)|plans?|planned|to be|expected to|due to|scheduled to|set to|agreed to|ready to|wants? to|demand\w*|propos\w+|offer\w*|aims? to|target\w*|foresee\w*|envisag\w*|provid\w+ for|call(?:s|ed)? for|draft|deal (?:that|in|which|over))\b)/i;
const TO_COME = /^[^,;.]*\b(?:to be|will|would|shall|are expected|is expected|are to|are due)\b/i;
/** "18,000 may be dead": what is feared is not what was counted. */
const FEARED = /^(?:deaths|injuries|infections)$/u;
const SUPPOSED = /^[^,;.]*\b(?:may|might|could|feared)\b/iu;
/** Some of all who are counted. */
const PART =
  /^(?:child|children|wom[ae]n|minors?|girls?|infants?|babies|journalists?|foreigners?|crew|hostages?|captives?|soldiers?|troops|gunm[ae]n|militants?|fighters?|rebels?|insurgents?|terrorists?|police(?:m[ae]n)?|firefighters?|(?:para)?medics?|niñ[oa]s|mujeres|rehenes|soldados|policías|bomberos|enfants|femmes|otages|soldats|policiers|pompiers|kinder|frauen|geiseln|soldaten|polizisten|feuerwehrleute)$/iu;
/** What somebody wins: whose it is tells the counts apart. */
const WON = /^(?:seats?|medals?|goals?|points?|titles?|delegates?|escaños|sièges|sitze)$/iu;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$|^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;
const PEOPLES = /(?:ian|ians|ish|ese|ean|eans|i|is|ic)$/;

/** Names that any country's news has, as `nameKey` gives them. */
const ANYWHERE =
  /^(?:(?:mon|tue|wedne|thur|fri|satur|sun)s?da[yi]|president|prime|minister|ministry|congres|senate|parliament|government|party|state|national|police|health|interior|defen[sc]e|army|court|supreme|foreign|united|nation|white|house|red|cros|world|turnout|more|dr|mr|mrs|ms|gov|sen|rep|gen|col|capt)$/u;

const keys = new Map<string, string>();
const REMEMBERED = 50_000;

/** Spellings of one name meet: "Khan Younis" and "Khan Yunis", "Nuseirat" and "Nusseirat". */
export const nameKey = (word: string): string => {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = word
    .slice(0, 80)
    .replace(/['’]s?$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^al-|^el-/, "")
    .replace(/ou/g, "u")
    .replace(/y(?=[^aeiou])/g, "i")
    .replace(/([a-z])\1/g, "$1")
    .replace(/(.{3,})s$/, "$1");
  if (keys.size >= REMEMBERED) keys.clear();
  keys.set(word, key);
  return key;
};

/** The capitalised words of a sentence that are likely names; days, months and ordinary openers left out. */
export const namesOf = (text: string): string[] =>
  [...text.matchAll(NAME)]
    .filter(
      (match) =>
        !(
          match.index === 0 &&
          /^(?:At|In|On|The|A|An|More|Over|About|Some|Nearly|Around|Only|Of|By|It|They|He|She|But|And|As|After|For|With|From|Officials|Police|Hospitals|Rescuers|Authorities|Among|Also|Thirty|Eight|Hours|Two|Three|Four|Five|Six|Seven|Nine|Ten|Dozens|Hundreds|Thousands|That|This|Those|These|There|Up|No|Not|According|During|Since|Before|When|While|Under|Al|El|La|Los|Las|Le|Les|Un|Une|Der|Die|Das|Mindestens)$/u.test(
            match[0],
          )
        ),
    )
    .map((match) => match[0])
    .filter((name) => !CALENDAR.test(name));

const eventsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}]+/u)
    .filter((word) => EVENT.test(word))
    .map((word) => EVENT_LIKE.find(([, words]) => words.test(word))?.[0] ?? termOf(word));

/** Words for one kind of event, that outlets use by turns. */
const EVENT_LIKE: readonly (readonly [string, RegExp])[] = [
  ["quake", /^(?:earth)?quakes?$/i],
  ["blast", /^(?:blasts?|explosions?|bombings?)$/i],
  ["fire", /^(?:wild)?fires?$|^blazes?$/i],
  ["storm", /^(?:storms?|hurricane|typhoon|cyclone)$/i],
  ["crash", /^(?:crash(?:es)?|derailment|collision)$/i],
  ["sinking", /^(?:sinking|capsiz\w+|shipwreck)$/i],
];

type Traits = Omit<FigureFeatures, "figure" | "index" | "voice" | "day" | "setting">;

const OPENER =
  /(?<!\p{L})(?:The|An?|Its|His|Her|Their|In|With|But|And|At|On|El|La|Los|Las|Le|Les|Der|Die|Das)(?=\s)/gu;

/** Where they voted, not whom: "in Corvia", "Corvia's snap election". */
const WHERE =
  /(?<!\p{L})in (?:the )?\p{Lu}[\p{L}-]+|\p{Lu}[\p{L}-]+['’]s?\s(?:\p{L}+\s){0,3}?(?:elections?|vote|ballot|polls?|parliament|referendum)/gu;

/** The names whose a figure is: those of its own words, without who is quoted for it. */
const ownersOf = (figure: Figure, at: number): ReadonlySet<string> => {
  const [before, after] = ownerWords(figure.citation.quote, at, figure.printed.length);
  const quoted = new Set(namesOf(` ${figure.attributedTo ?? ""}`).map(nameKey));
  const named = (words: string): ReadonlySet<string> =>
    new Set(
      namesOf(` ${words.replace(OPENER, "").replace(WHERE, " ")}`)
        .map(nameKey)
        .filter((name) => !quoted.has(name) && !ANYWHERE.test(name)),
    );
  const own = named(before);
  return own.size > 0 ? own : named(after);
};
const NOBODY: ReadonlySet<string> = new Set();

/** What a sentence says of one of its figures, wherever it is met. */
const traitsOf = (figure: Figure, measure: Measure): Traits => {
  const { quote } = figure.citation;
  // Whose doing it was says nothing of where it was.
  const whose = conceptOf(measure).name === "votes" || measure.noun.split(" ").some((word) => WON.test(word));
  const own = `${measure.subject} ${whose ? measure.scope : measure.scope.replace(/^by .*$/u, "")}`;
  // "Net profit rose": the capital is the sentence's.
  const opens = /^\p{Lu}\p{Ll}+(?=\s+\p{Ll}|$)/u.exec(measure.subject)?.[0];
  const capital = opens !== undefined && quote.startsWith(opens) && conceptOf(measure).known;
  const scopeNames = namesOf(` ${capital ? own.slice(opens.length) : own}`).filter(
    (name) => !PEOPLES.test(name.toLowerCase()) || name.length < 5,
  );
  const at = placeInQuote(figure);
  const before = quote.slice(Math.max(0, at - 70), at);
  // Without the number: "13,000" has a comma.
  const after = quote.slice(at + figure.printed.length, at + figure.printed.length + 60);
  const noun = measure.noun.split(" ").filter((word) => !/^(?:of|the|in|for)$/.test(word));
  const ofAt = measure.noun.split(" ").indexOf("of");
  const head = ofAt > 0 ? measure.noun.split(" ")[ofAt - 1] : noun.at(-1);
  const general = isGenericNoun(head ?? "");
  const standing = standingOf(quote, at, figure.printed.length, figure.unit);
  const concept =
    standing.kind === "votes" && figure.unit === "%"
      ? conceptNamed("votes")
      : conceptIn(figure, measure, quote, at, general && measure.noun !== "");
  return {
    concept,
    stems: measureStems(measure),
    scope: new Set([...scopeNames.map(nameKey), ...eventsOf(own)]),
    names: new Set(namesOf(quote).map(nameKey)),
    // "7 degrees on the Richter scale"
    unit: isOrdinal(figure) ? "ordinal" : concept.name === "magnitude" ? "count" : (figure.unit ?? "count"),
    period: figure.unit === null ? null : periodOf(quote, at),
    direction: figure.unit === "%" ? directionOf(quote, at) : 0,
    year: yearOf(quote, at, figure.printed.length),
    part: noun.some((word) => PART.test(word)),
    planned:
      PLAN.test(before) ||
      TO_COME.test(after) ||
      (FEARED.test(concept.name) && SUPPOSED.test(after.slice(0, 40))),
    ...courseOf(figure, concept, quote, at),
    marks: marksOf(figure, measure, quote, at),
    standing,
    isOwned: whose || standing.kind === "votes",
    // What several have together is nobody's own, nor that of other several.
    owners:
      whose && TOGETHER.test(quote)
        ? new Set([quote])
        : whose || standing.kind === "votes"
          ? ownersOf(figure, at)
          : NOBODY,
    noun: general ? null : termOf(head ?? ""),
  };
};

// Traits depend on what the figure was read from alone: kept as long as that is.
const memory = new WeakMap<SentenceFigure, { readonly traits: Traits; readonly places: readonly string[] }>();

const readTraits = (figure: Figure, { measure }: SentenceFigure) => {
  const traits = traitsOf(figure, measure);
  return { traits, places: [...traits.names].filter((name) => !ANYWHERE.test(name)) };
};

/** Prepares figures for grouping. A figure that did not come from `findFigures` is read again from its citation. */
export const featuresOf = (figures: readonly Figure[]): FigureFeatures[] => {
  const settings = new Map<string, Set<string>>();
  return figures.map((figure, index) => {
    const origin = originOf(figure);
    let known = memory.get(origin);
    if (!known) memory.set(origin, (known = readTraits(figure, origin)));
    const date = figure.asOf ?? figure.publishedOn;
    const day = date !== null && date.length >= 10 ? Date.parse(date) / 86_400_000 : null;
    const voice =
      figure.outlet === UNKNOWN_OUTLET ? `${UNKNOWN_OUTLET} ${figure.citation.articleId}` : figure.outlet;
    const { articleId } = figure.citation;
    let setting = settings.get(articleId);
    if (!setting) settings.set(articleId, (setting = new Set()));
    for (const name of known.places) setting.add(name);
    return { ...known.traits, figure, index, voice, day, setting };
  });
};

/** "The 2018 fire, in which 85 were killed" is not this year's fire. */
export const inAnotherYear = (a: FigureFeatures, b: FigureFeatures): boolean => {
  const own = ({ year, figure }: FigureFeatures): string | null =>
    year ?? figure.asOf?.slice(0, 4) ?? figure.publishedOn?.slice(0, 4) ?? null;
  // "The 1,600-metre bridge opened in 1977" is as long today.
  if ((a.year === null && b.year === null) || !/^(?:count|%|[A-Z]{3})$/u.test(a.unit)) return false;
  const [one, other] = [own(a), own(b)];
  return one !== null && other !== null && Math.abs(Number(one) - Number(other)) > 1;
};
