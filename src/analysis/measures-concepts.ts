/**
 * Words that name one measure: "death toll", "killed", "died" and "fatalities" all count deaths. Only what newswriting
 * varies most is listed; every other measure is known by its own stems.
 */
import { termOf } from "../text/terms.ts";
import type { Measure } from "./measures.ts";

interface Concept {
  readonly name: string;
  /** Concepts of one family look alike and are different measures: held, seized, released. */
  readonly family: string | null;
  readonly words: RegExp;
  /** Whether the count runs on while an event lasts. */
  readonly running: boolean;
}

const concept = (name: string, family: string | null, running: boolean, words: string): Concept => ({
  name,
  family,
  running,
  // "blessés", "décédés": \w would stop at the accent.
  words: new RegExp(`(?<![\\p{L}])(?:${words.replaceAll("\\w", "\\p{L}")})(?![\\p{L}])`, "iu"),
});

// In the order in which they decide: what happened to people before what they are.
const CONCEPTS: readonly Concept[] = [
  concept(
    "released",
    "captivity",
    true,
    "releas\\w*|freed|freeing|let go|came out|walk\\w* free|came home|handed over|left captivity|leav\\w+ (?:\\S+ )?(?:jails?|prisons?|captivity)|liberat\\w+|set free|liberad\\w+|libér\\w+|freigelassen",
  ),
  concept(
    "held",
    "captivity",
    true,
    "(?:still )?(?:held|holding|hold)(?: captive| hostage)?|captives?|still in|remain(?:ing|s)? (?:in captivity|captive|hostages?)|in captivity|in (?:\\S+ ){0,2}hands|retenid\\w+|retenus?|detenues|festgehalten",
  ),
  concept(
    "seized",
    "captivity",
    false,
    "seiz\\w*|abduct\\w*|kidnap\\w*|(?:took|taken) (?:\\w+ )?(?:hostages?|captives?)|taken|secuestrad\\w+|enlev\\w+|entführt",
  ),
  concept(
    "deaths",
    "casualties",
    true,
    "kill\\w*|di(?:e|es|ed|ing)|dead|deaths?|death toll|toll|fatalit\\w+|perish\\w*|bodies|lives|slain|muri\\w+|muert\\w+|fallecid\\w+|fallecier\\w+|morts?|tués?|tuées?|décès|tote\\w*|getötet\\w*|starben|gestorben|todesopfer|drown\\w*|ums leben|vidas|massacred|executed|shot dead",
  ),
  concept("injuries", "casualties", true, "injur\\w*|wound\\w*|hurt|herid\\w+|bless\\w+|verletzt\\w*|maimed"),
  concept(
    "missing",
    "casualties",
    true,
    "missing|not (?:been )?accounted|unaccounted(?: for)?|desaparecid\\w+|disparus?|vermisst\\w*",
  ),
  concept(
    "rescued",
    "casualties",
    true,
    "rescu\\w*|saved|ashore|pulled (?:alive|from)|out alive|survivors?|survived|rescatad\\w+|sauvés?|gerettet",
  ),
  concept(
    "displaced",
    "displacement",
    true,
    "displac\\w*|homeless|(?:los[te]\\w*|left|fled) (?:their )?(?:homes?|houses)|without (?:a )?(?:homes?|roof)|sin hogar|damnificad\\w+|sans[- ]abri|sinistrés?|obdachlos\\w*|uprooted|driven from|forced (?:from|out)|fled|desplazad\\w+|déplacés?|vertrieben|häuser verlassen",
  ),
  concept(
    "evacuated",
    "displacement",
    true,
    "evacuat\\w*|(?:ordered|told|forced|asked) (?:out|to (?:leave|flee))|evacuad\\w+|évacués?|evakuiert",
  ),
  concept("arrested", null, true, "arrest\\w*|detain\\w*|detenid\\w+|arrêtés?|festgenommen|in custody"),
  concept(
    "questioned",
    null,
    true,
    "question(?:ed|ing)|interview(?:ed|ing)|interrogat(?:ed|ing)|heard|entendus?|entendues?|interrogé\\w*|auditionné\\w*|interrogad\\w+|vernommen|befragt",
  ),
  concept(
    "on strike",
    null,
    true,
    "on strike|striking|strikers?|walk(?:ed|ing) (?:out|off)|stopped work(?:ing)?|down(?:ed)? tools|picket\\w*|huelguistas|en huelga|grévistes|en grève|streikende?|im (?:aus)?streik",
  ),
  concept("exchanged", null, false, "exchanged|exchanging|swapped|swapping|handed over|traded"),
  concept(
    "destroyed",
    "property",
    true,
    "destroy\\w*|collaps\\w*|came down|brought down|razed|levell?ed|gutted|flattened|détruit\\w*|destruid\\w+|zerstört\\w*",
  ),
  concept("damaged", "property", true, "damag\\w*|endommagé\\w*|dañad\\w+|beschädigt\\w*"),
  concept("contained", null, true, "contain(?:ed|ment)"),
  concept("burned", null, true, "burn(?:ed|t|ing)|charred|scorched|blackened"),
  concept(
    "hospitalized",
    null,
    true,
    "hospitali[sz]\\w*|in (?:the )?hospital|admitted to|hospitalisé\\w*|hospitalizad\\w+",
  ),
  concept(
    "infections",
    null,
    true,
    "infect\\w*|sicken\\w*|(?:fell|fallen|taken|made) (?:ill|sick)|diagnosed|cases|tested positive|contagi\\w+",
  ),
  concept("visits", null, false, "visits?|trips?|came to|arriv\\w* in|tours?|travelled to|visita|voyage"),
  concept(
    "residents",
    null,
    false,
    "residents?|inhabitants?|population|people who live|habitantes|einwohner|habitants",
  ),
  concept("aboard", null, false, "on board|aboard|carrying|carried|passengers?|a bordo|à bord|an Bord"),
  concept(
    "licensed",
    null,
    false,
    "licen[cs]\\w*|permit\\w*|permite|capacity|allow\\w*|room for|built for|designed for|meant for|autorisé\\w*|zugelassen",
  ),
  concept("tickets", null, false, "tickets?|billetes|fares"),
  concept(
    "job cuts",
    null,
    false,
    "(?:jobs?|positions|posts|staff|employees|workers) (?:\\S+ ){0,3}(?:cut|lost|shed|axed|laid off|eliminated)|layoffs?|redundanc\\w+|lay off",
  ),
  concept("profit", null, false, "(?:net |operating |pre-?tax )?(?:profits?|earnings|net income)"),
  concept("net loss", null, false, "(?:net |operating |pre-?tax )?loss(?:es)?"),
  concept("revenue", null, false, "revenues?|sales|turnover|umsatz|ventas|chiffre d'affaires"),
  concept("inflation", null, false, "inflation|consumer prices|inflación"),
  concept("unemployment", null, false, "unemployment|jobless\\w*|paro|chômage|arbeitslos\\w+"),
  concept(
    "growth",
    null,
    false,
    "growth|gdp|gross domestic product|economy (?:grew|expanded|shrank|contracted)",
  ),
  concept(
    "crowd",
    null,
    false,
    "fans|spectators|attendance|attend(?:ed|ing|ees)|crowd|participants|participated|took part|taken part|turned out|filled|packed|(?:took|taken|take) to the streets|streets|asistencia|affluence|spectateurs|espectadores|zuschauer|protest\\w*|demonstrat\\w*|march\\w*|rall\\w+|manifestant\\w+",
  ),
  concept(
    "outages",
    null,
    true,
    "(?:without|lost|lose|losing) (?:power|electricity)|power cuts?|outages?|blackouts?",
  ),
  concept("depth", null, false, "depth|deep"),
  concept("signatures", null, true, "signatures?|sign(?:ed|s|ing)|signatories"),
  concept("magnitude", null, false, "magnitude|magnitud|richter|stärke"),
  concept(
    "sentence",
    null,
    false,
    "sentences?|sentenced|jailed|imprisoned|prison term|condenad\\w+|condamné\\w*|verurteilt",
  ),
  concept("jobs", null, false, "jobs?|positions|posts"),
  concept(
    "turnout",
    null,
    false,
    "turnout|(?:went|going|go) (?:to )?(?:the )?polls|cast (?:\\S+ )?(?:ballots?|votes?)|participación|participation|wahlbeteiligung",
  ),
  concept("votes", null, false, "votes?|ballots|votos|voix|stimmen"),
];

/** What groups figures of one measure. */
export interface MeasureConcept {
  /** The concept's name, or the stems that stand for the measure where no concept is known. */
  readonly name: string;
  readonly known: boolean;
  readonly family: string | null;
  readonly running: boolean;
}

const find = (text: string): Concept | undefined =>
  text === "" ? undefined : CONCEPTS.find((each) => each.words.test(text));

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
