/** What decides whether two figures are of one measure: concept, unit, place and event, and how the sentence puts them. */
import type { Figure } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { termOf } from "../text/terms.ts";
import { figuresOfSentence } from "./figures.ts";
import { conceptOf, isGenericNoun, measureStems, type MeasureConcept } from "./measures-concepts.ts";
import type { Measure } from "./measures.ts";
import { isOrdinal } from "./verdict.ts";

/** A figure with what it is compared by. */
export interface FigureFeatures {
  readonly figure: Figure;
  readonly index: number;
  readonly concept: MeasureConcept;
  /** The stems of noun, subject and predicate. */
  readonly stems: readonly string[];
  /** Names and event words that say where or in what. */
  readonly scope: ReadonlySet<string>;
  /** All names of the sentence. */
  readonly names: ReadonlySet<string>;
  /** "count", "ordinal", "%", "USD", "km" … */
  readonly unit: string;
  /** Said to come, not to have been: "would release", "to be freed". */
  readonly planned: boolean;
  /** Said to run on: "have been killed", "so far", "rose to". */
  readonly running: boolean;
  /** The outlet, or the article where the outlet is unknown. */
  readonly voice: string;
  /** The counted noun's stem, null where it only says "people". */
  readonly noun: string | null;
}

const EVENT =
  /^(?:attacks?|strikes?|quakes?|earthquakes?|floods?|fires?|crash(?:es)?|blasts?|explosions?|festival|massacres?|raids?|bombings?|shootings?|wars?|campaign|offensive|operation|storms?|hurricane|typhoon|cyclone|landslides?|collapse|riots?|protests?|elections?|camps?|schools?|hospitals?|markets?|stops?|church|mosque|school|hotel|stadium|derailment|sinking|ambush|clashes|wildfires?|tsunami|eruption|outbreak|epidemic|siege)$/i;
const PLAN =
  /(?:\b(?:would|will|shall|could|may|might|plans?|planned|to be|expected to|due to|scheduled to|set to|agreed to|ready to|wants? to|demand\w*|propos\w+|offer\w*|aims? to|target\w*|deal (?:that|in|which|over))\b)/i;
const RUNNING =
  /\b(?:have|has|had) (?:so far |now |already |also )?(?:been |died|surpassed|reached|risen|passed|climbed|killed|soared|left|lost|exceeded|topped|displaced|wounded|injured)|\bso far\b|\b(?:rose|risen|rises|climb\w*|jump\w*|soar\w*|surpass\w*|passed|passes|topped|grew|increas\w*|reached|reaches|brings?|bringing|brought|raised|raising|updated?|revised) (?:\S+ ){0,6}(?:to|past|by|above|over|total|toll|number)\b|\b(?:toll|number of (?:dead|people|those|deaths|injured|victims)|deaths) (?:\S+ ){0,8}(?:surpassed|passed|reached|rose|rises|stood|stands|climbed|hit|exceeds|soared|topped)|\bas of\b|\bto date\b|\bstill\b|\bup from\b|\bnow\b/i;
const LEVELS =
  /\b(?:rose|rises|risen|fell|falls|fallen|climb\w*|drop\w*|slip\w*|jump\w*|surg\w*|slow\w*|eased?|stood|declin\w*|increas\w*|decreas\w*|gain\w*|down|up)\b/i;
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:Jan|Febr|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)/;
const PEOPLES = /(?:ian|ians|ish|ese|ean|eans|i|is|ic)$/;

/** Spellings of one name meet: "Khan Younis" and "Khan Yunis", "Nuseirat" and "Nusseirat". */
export const nameKey = (word: string): string =>
  word
    .replace(/['’]s?$/u, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^al-|^el-/, "")
    .replace(/ou/g, "u")
    .replace(/y(?=[^aeiou])/g, "i")
    .replace(/([a-z])\1/g, "$1")
    .replace(/(.{3,})s$/, "$1");

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
    .map((word) => termOf(word));

/** The measure's parts, found again in the cited sentence; from the measure's line alone where they are not there. */
const partsOf = (figure: Figure, memory: Map<string, ReturnType<typeof figuresOfSentence>>): Measure => {
  const { quote } = figure.citation;
  let found = memory.get(quote);
  if (!found) memory.set(quote, (found = figuresOfSentence(quote)));
  const own = found.find(
    (each) =>
      each.mention.printed === figure.printed &&
      each.mention.value === figure.value &&
      figure.measure.includes(each.measure.predicate),
  );
  return own?.measure ?? { noun: figure.measure, predicate: "", subject: "", scope: "" };
};

/** Prepares figures for grouping; `memory` keeps sentences that several figures share. */
export const featuresOf = (figures: readonly Figure[]): FigureFeatures[] => {
  const memory = new Map<string, ReturnType<typeof figuresOfSentence>>();
  return figures.map((figure, index) => {
    const measure = partsOf(figure, memory);
    const { quote } = figure.citation;
    // Whose doing it was says nothing of where it was.
    const own = `${measure.subject} ${measure.scope.replace(/^by .*$/u, "")} ${figure.measure.match(/\(.*\)$/)?.[0] ?? ""}`;
    const scopeNames = namesOf(` ${own}`).filter(
      (name) => !PEOPLES.test(name.toLowerCase()) || name.length < 5,
    );
    const concept = conceptOf(measure);
    const at = Math.max(0, quote.indexOf(figure.printed));
    const clause = quote.slice(Math.max(0, at - 90), at + figure.printed.length + 90);
    const before = quote.slice(Math.max(0, at - 70), at);
    const after = quote.slice(at, at + figure.printed.length + 60);
    const noun = measure.noun.split(" ").filter((word) => !/^(?:of|the|in|for)$/.test(word));
    const ofAt = measure.noun.split(" ").indexOf("of");
    const head = ofAt > 0 ? measure.noun.split(" ")[ofAt - 1] : noun.at(-1);
    return {
      figure,
      index,
      concept,
      stems: measureStems(measure),
      scope: new Set([...scopeNames.map(nameKey), ...eventsOf(own)]),
      names: new Set(namesOf(quote).map(nameKey)),
      unit: isOrdinal(figure) ? "ordinal" : (figure.unit ?? "count"),
      planned:
        PLAN.test(before) || /\b(?:to be|will be|would be|are expected|is expected|are to)\b/i.test(after),
      running: concept.running
        ? RUNNING.test(clause)
        : figure.unit !== null
          ? LEVELS.test(clause)
          : /\bso far\b|\b(?:rose|risen|climbed|grew|fell|dropped|increased|decreased) (?:\S+ ){0,4}to\b/i.test(
              clause,
            ),
      voice:
        figure.outlet === UNKNOWN_OUTLET ? `${UNKNOWN_OUTLET} ${figure.citation.articleId}` : figure.outlet,
      noun: isGenericNoun(head ?? "") ? null : termOf(head ?? ""),
    };
  });
};
