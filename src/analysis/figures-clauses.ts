/** What the clause around a figure says of its measure beyond the words that govern it. */
import type { Figure } from "../types.ts";
import { withoutThen, yearOfThen } from "./figures-then.ts";
import {
  conceptNamed,
  conceptNear,
  conceptOf,
  measureStems,
  type MeasureConcept,
} from "./measures-concepts.ts";
import type { Measure } from "./measures.ts";

const QUAKE = /(?<![\p{L}])(?:earth)?quake|tremor|temblor|seísmo|sismo|terremoto|séisme|beben(?![\p{L}])/iu;
const PERMITTED =
  /(?:licen[cs]ed|permitted|allowed|certified|authori[sz]ed|designed|built|limited|capacity|maximum)(?![\p{L}])[^.;]{0,40}$/iu;
/** "The silos can hold 120,000 tonnes", "she may carry 220". */
const CAPACITY =
  /(?<!\p{L})(?:(?:can|could|may|might|able to|allowed to|room to)(?: \p{L}+ly| only| not)? (?:hold|carry|seat|take|accommodate|store|handle)|capacity of|room for)(?:\s+(?:up to|as many as|more than|at most|only|about|some|around|a maximum of))?\s*$/iu;
/** "On board the vessel were 400", "a boat packed with 400 people". */
const ABOARD_BEFORE =
  /(?<!\p{L})(?:(?:on ?board|aboard)(?: \p{L}+){0,4} (?:was|were|are|had been)|(?:boat|ship|vessel|ferry|trawler|train|bus|plane)(?: \p{L}+){0,2} (?:packed|crammed|crowded|laden|loaded) with)(?: (?:about|around|some|nearly|almost|up to|as many as|at least|more than))*\s*$/iu;
/** "A train with more than 350 people on board collided". */
const ABOARD_AFTER = /^(?:\s\p{L}+){0,2}\s(?:on ?board|aboard)(?!\p{L})/iu;
/** "400 people had packed the boat". */
const PACKED =
  /^[^,;.]{0,30}(?:packed|crammed|crowded)(?: \p{L}+){0,5} (?:boat|ship|vessel|ferry|trawler|train|bus|plane|aircraft)/iu;
const OF_FATE = /^(?:casualties|captivity|displacement)$/u;
const SENTENCED =
  /(?<![\p{L}])(?:sentenced|jailed|imprisoned|prison|jail|behind bars|condenad[oa]|condamné|verurteilt)(?![\p{L}])/iu;
const VOTE =
  /(?<![\p{L}])(?:vot(?:e|es|ed|ing)|passed|approved|adopted|rejected|defeated|ruled|ruling|backed|senate|senators|lawmakers|parliament|house|assembly|council)(?![\p{L}])/iu;
const LIVING = /^(?:live|lives|lived|living) in (?:the )?\p{Lu}/u;
const HOME_TO =
  /(?:home to|(?:city|town|port|village|island|territory|country|nation|province|region|enclave) of)(?: (?:about|around|some|nearly|almost|more than|over|roughly|just|under))* $/iu;
const TALLY_AFTER =
  /^(?:\s+(?:votes?|ballots))?\s*(?:to|-|–|against)\s+(?:\d|one|two|three|four|five|six|seven|eight|nine)/u;
const TALLY_BEFORE =
  /(?:\d|one|two|three|four|five|six|seven|eight|nine)(?:\s+(?:votes?|ballots))?\s*(?:to|-|–|against)\s+$/u;

/** The concept of a figure: its measure's, or what its clause makes of it. `at`: the figure's place in `quote`; `people`: no more is counted than people. */
export const conceptIn = (
  figure: Figure,
  measure: Measure,
  quote: string,
  at: number,
  people: boolean,
): MeasureConcept => {
  const found = conceptOf(measure);
  // "Held on $500,000 bail", "the bank held its rate": sums and rates are nobody's fate.
  const own =
    (figure.unit !== null && figure.unit !== "%" && /^(?:captivity|casualties)$/u.test(found.family ?? "")) ||
    (figure.unit === "%" && found.name === "held")
      ? { name: measureStems(measure).slice(0, 4).join(" "), known: false, family: null, running: false }
      : found;
  const before = quote.slice(Math.max(0, at - 70), at);
  const after = quote.slice(at + figure.printed.length, at + figure.printed.length + 60);
  if ((own.name === "aboard" && PERMITTED.test(before)) || CAPACITY.test(before))
    return conceptNamed("licensed");
  if (figure.unit === null && (TALLY_AFTER.test(after) || TALLY_BEFORE.test(before)) && VOTE.test(quote))
    return conceptNamed("votes");
  if (/^(?:years|months)$/u.test(figure.unit ?? "") && SENTENCED.test(`${before} ${after}`))
    return conceptNamed("sentence");
  if (
    figure.unit === null &&
    people &&
    (LIVING.test(`${measure.predicate} ${measure.scope}`) || HOME_TO.test(before))
  )
    return conceptNamed("residents");
  if (figure.unit === null && people && ABOARD_AFTER.test(after)) return conceptNamed("aboard");
  if (figure.unit === null && ABOARD_BEFORE.test(before) && !OF_FATE.test(own.family ?? ""))
    return conceptNamed("aboard");
  if (own.name === "crowd" && PACKED.test(after)) return conceptNamed("aboard");
  if (own.known || figure.unit !== null) return own;
  if (!Number.isInteger(figure.value) && figure.value < 10 && QUAKE.test(quote))
    return conceptNamed("magnitude");
  return people ? (conceptNear(quote, at, figure.printed.length) ?? own) : own;
};

const PERIODS: readonly (readonly [string, RegExp])[] = [
  ["quarter", /quarter|three months|(?<![\p{L}])Q[1-4](?![\p{L}])|trimestre|quartal/iu],
  ["half-year", /(?:first|second) half|half[- ]year|six months|semestre|halbjahr/iu],
  ["nine months", /nine months/iu],
  ["month", /(?<![\p{L}])(?:monthly|in the month|month[- ]on[- ]month|from (?:a|the) (?:previous )?month)/iu],
  [
    "year",
    /full[- ]year|annual|yearly|for the year|(?:12|twelve) months|year[- ]on[- ]year|whole year|jährlich/iu,
  ],
];

/** The span that a sum or a rate in the clause around `at` is of; null where none is told. */
export const periodOf = (quote: string, at: number): string | null => {
  const from = Math.max(
    quote.lastIndexOf(";", at),
    quote.lastIndexOf(". ", at),
    quote.lastIndexOf(", while", at),
    at - 80,
    0,
  );
  const to = /;|\. |, (?:while|and|but|down|up|compared|against)(?![\p{L}])/u.exec(quote.slice(at));
  const clause = quote.slice(from, Math.min(at + (to?.index ?? 90), at + 90));
  return PERIODS.find(([, words]) => words.test(clause))?.[0] ?? null;
};

/** The one year that the clause around a number at `at` names; null where it names none, or several. */
export const yearOf = (quote: string, at: number, length: number): string | null => {
  const then = yearOfThen(quote, at);
  if (then !== null) return then;
  const before = quote.slice(Math.max(0, at - 90), at);
  const after = quote.slice(at + length, at + length + 60);
  const around = `${before.slice(before.search(/[^;]*$/u))} # ${after.replace(/[;:].*$|,\s+(?:and|but|while)\s.*$/su, "")}`;
  const clause = withoutThen(around);
  const years = new Set(clause.match(/(?<![\d.,$€£])(?:1[89]|20|21)\d\d(?![\d.,]\d|\d)/gu));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
};

const RISING =
  /(?<!\p{L})(?:rose|rises?|risen|rising|gain\w*|grew|grown|climb\w*|jump\w*|surg\w*|increas\w*|soar\w*|added|up)(?!\p{L})/u;
const FALLING =
  /(?<!\p{L})(?:fell|falls?|fallen|falling|drop\w*|declin\w*|slip\w*|sank|lost|decreas\w*|shrank|slid|dived|plung\w*|tumbl\w*|plummet\w*|shed|down)(?!\p{L})/u;
/** Whether the words before a number at `at` say that it is a rise (1) or a fall (-1); 0 where they say neither. */
export const directionOf = (quote: string, at: number): number => {
  const before = quote.slice(Math.max(0, at - 30), at);
  return RISING.test(before) === FALLING.test(before) ? 0 : RISING.test(before) ? 1 : -1;
};
