/**
 * What a number measures, in the sentence's own words: the noun it counts, what happened to it, and where or in which
 * event. "Israeli strikes killed 90 people in Gaza" and "90 people were killed in Gaza" are both "people killed in Gaza".
 */
import { isBreak, isOfDoer, isOfOne, isPlural, type SentenceToken } from "./measures-words.ts";
import { LEVEL, STATES, placeBeforeVerb, predicateOf, textOf } from "./measures-verbs.ts";
import {
  behind,
  contextAfter,
  contextBefore,
  STEP,
  BOUND_WORDS,
  nounPhrase,
  governor,
  isWhole,
  placesAnother,
  phraseBefore,
  subjectBefore,
  scopeOf,
} from "./measures-phrases.ts";
import { ordinalOf, putAgain, sameAgain } from "./measures-again.ts";
import { isCountSubject, levelSubject, levelVerb, objectBetween, quantityBefore } from "./measures-levels.ts";
import { participle } from "./participles.ts";
import {
  agentOf,
  antecedent,
  relativeSubject,
  scopeAfter,
  scopeBefore,
  repeated,
  scopeEarlier,
} from "./measures-scope.ts";

/** The parts of a measure, each as printed (verbs as participles), "" where the sentence has none. */
export interface Measure {
  /** What is counted: "Palestinian prisoners". */
  readonly noun: string;
  /** What happened to it, or what is said of it: "killed", "still held", "signed". */
  readonly predicate: string;
  /** Place or event: "in Gaza", "in the October 7 attacks". */
  readonly scope: string;
  /** For levels and changes, whose: "death toll in Gaza", "net profit". */
  readonly subject: string;
}

/** What was counted last in the sentence, for "others" and "of whom"; its noun is that of the last that had one. */
export type CountedBefore = Measure;

// Nouns that are deeds: "the release of the 33 hostages" is of a release, whoever holds them.
const NOMINAL =
  /^(?:lives|release|return|death|killing|arrest|seizure|rescue|loss|purchase|sale|removal|abduction|evacuation|deployment|\p{L}{4,}(?:tion|sion|ment))s?$/u;
/** "La defunción de trece de los participantes": the fate of those counted, before them. */
const OF = /^(?:de|d'|des|von|di)$/;
const FATE =
  /^(?:defunción|muertes?|fallecimientos?|vidas?|mort|décès|disparition|desaparición|tod|rescate|detención|evacuación|morte)$/u;
const CURRENCY = /^(?:euros?|dollars?|d[óo]lares|livres|libras|francs?|francos|pesos|reais|yuans?)$/u;
const HAPPENED = /(?:killed|died|dead|wounded|injured|hurt|missing|arrested|displaced|trapped|rescued)$/;

/** What the number at token `at` measures; `before` is the figure before it in the same sentence. */
export const measureAt = (
  tokens: readonly SentenceToken[],
  at: number,
  before: CountedBefore | null,
): Measure => {
  const token = tokens[at] as SentenceToken;
  const mention = token.mention;
  const kind = mention?.kind ?? "count";
  const hyphened = tokens[at + 1]?.text === "-" || (/-/.test(token.text.slice(1)) && kind === "measure");
  const governing = governor(tokens, at);
  const govern = tokens[governing];
  const opener = tokens[governing - 1];
  // "3,5 millions d'euros d'aide": the currency is no part of what is counted.
  const first = kind === "money" && CURRENCY.test(tokens[at + 2]?.low ?? "") ? at + 3 : behind(tokens, at);
  let start = first;
  let noun = "";
  let predicate = "";
  let subject = "";
  let end = start;

  if (tokens[start]?.low === "times" && tokens[start + 1]?.low === "as") start += 3;
  // "80% of the 2.3 million residents", "14 of 20 drones", "116 of whom"
  let inherits = false;
  if (/^(?:of|de|des|d')$/.test(tokens[start]?.low ?? "")) {
    let index = start + 1;
    while (
      tokens[index]?.type === "determiner" ||
      tokens[index]?.mention ||
      BOUND_WORDS.has(tokens[index]?.low ?? "")
    )
      index += 1;
    if (
      /^(?:whom|which|them|these|those)$/.test(tokens[index]?.low ?? "") ||
      tokens[index]?.type === "pronoun"
    ) {
      inherits = true;
      end = index + 1;
      start = end;
    } else start = index;
  }
  const plainCount = kind === "count" || kind === "ordinal";
  const partOf = start !== first && !inherits;
  if (!inherits) {
    const phrase = nounPhrase(
      tokens,
      start,
      hyphened || kind === "ordinal" || mention?.value === 1 || kind === "measure",
      partOf,
    );
    const words = tokens.slice(phrase.from, phrase.to);
    const relevant =
      plainCount ||
      partOf ||
      hyphened ||
      (kind === "money" || kind === "percent"
        ? tokens[first]?.type === "word" && !/^(?:a|per|each|down|up)$/.test(tokens[first]?.low ?? "")
        : true);
    if (relevant && words.length > 0) {
      const last = words.at(-1) as SentenceToken;
      // "40 dead", "74,298 injured": a state, not a noun.
      if (
        words.length === 1 &&
        (STATES.has(last.low) || (last.type === "verb" && !isPlural(tokens[phrase.to]?.low ?? "")))
      )
        predicate = last.low;
      else noun = textOf(words);
      end = phrase.to;
    } else end = phrase.from > start && plainCount ? phrase.from : start;
  }

  // What follows: "people were killed", "members of Congress signed"
  const ofPhrase = tokens[end]?.low === "of" && noun !== "" && !inherits ? scopeOf(tokens, end) : "";
  let scopeFrom = end;
  if (predicate === "") {
    const placed = placesAnother(tokens, governing);
    const another = placed || isOfOne(tokens, at) || isOfDoer(tokens, governing, end);
    const none = kind === "money" || (kind === "measure" && !partOf) || (plainCount && another);
    const after = none ? null : predicateOf(tokens, end, partOf);
    if (after && !(inherits === false && noun === "" && kind !== "count" && kind !== "percent")) {
      predicate = after.text;
      scopeFrom = after.to;
    }
  } else scopeFrom = end;

  // What goes before: "strikes killed 90 people", "the release of the 33 hostages", "the toll passed 32,000"
  let active = "";
  // "put the crowd at the march at 45,000"
  const step =
    tokens[governing + 1]?.low === "at" && !/^(?:least|most)$/.test(tokens[governing + 2]?.low ?? "");
  const put = step && noun === "" ? textOf(quantityBefore(tokens, governing + 1)) : "";
  if (put !== "") subject = put;
  else if (govern && !isBreak(govern)) {
    const level = LEVEL.has(govern.low) || (STEP.has(govern.low) && govern.low !== "of");
    // "killing nine": after a comma or "and" such a word is a verb, whatever else it can be.
    const gerund =
      govern.low.endsWith("ing") &&
      (opener === undefined ||
        opener.type === "mark" ||
        opener.type === "conjunction" ||
        opener.type === "auxiliary" ||
        opener.type === "adverb");
    // "the pending $25 billion merger": no deed.
    const adjective = /^(?:an?|the|its|their)$/.test(opener?.low ?? "") && /(?:ed|ing)$/.test(govern.low);
    const verbal =
      (govern.type === "verb" && !adjective) ||
      gerund ||
      (LEVEL.has(govern.low) && govern.type !== "preposition");
    if (govern.low === "magnitude") subject = "magnitude";
    else if (plainCount && FATE.test(govern.low) && OF.test(tokens[governing + 1]?.low ?? ""))
      subject = govern.low;
    else if (govern.low === "of" || (govern.low === "for" && noun === "")) {
      const phrase = phraseBefore(tokens, governing, 5);
      const of = /^(?:front|excess|total|minimum|maximum|record|because|hundreds|thousands|dozens)$/.test(
        phrase.at(-1)?.low ?? "",
      )
        ? ""
        : textOf(phrase);
      if (noun === "" || predicate === "" || !plainCount || NOMINAL.test(phrase.at(-1)?.low ?? ""))
        subject = of;
      if (subject !== "" && plainCount && NOMINAL.test(phrase.at(-1)?.low ?? "")) predicate = "";
    } else if (level && plainCount && noun !== "" && /^(?:to|by|at)$/.test(govern.low)) {
      // "volume tripled to 27,662 contracts"
      const verb = levelVerb(tokens, governing);
      const changes =
        verb >= 0 &&
        governing - verb < 5 &&
        tokens[verb]?.type === "verb" &&
        LEVEL.has(tokens[verb]?.low ?? "");
      if (changes) subject = textOf(levelSubject(tokens, governing));
    } else if (level && (noun === "" || !plainCount)) {
      const verb = levelVerb(tokens, governing);
      if (
        verb >= 0 &&
        !LEVEL.has(tokens[verb]?.low ?? "") &&
        !plainCount &&
        objectBetween(tokens, verb, governing).length === 0
      )
        active = participle(tokens[verb]?.low ?? "");
      subject = textOf(levelSubject(tokens, governing));
    } else if (verbal && !/^(?:said|says|including|say)$/.test(govern.low)) {
      active = participle(govern.low);
      if (tokens[governing + 1]?.low === "over" && /^(?:hand|turn|tak|took)/.test(govern.low))
        active = `${active} over`;
      if (
        /^(?:is|are|was|were|be|been)$/.test(active) ||
        // "was put at 31"
        (step && opener?.type === "auxiliary") ||
        (LEVEL.has(govern.low) && plainCount && isCountSubject(tokens, governing))
      ) {
        subject = textOf(levelSubject(tokens, governing));
        active = "";
      } else if (noun === "" && !plainCount) subject = textOf(subjectBefore(tokens, governing));
    } else if (govern.type === "adverb" && opener?.type === "verb")
      active = `${participle(opener.low)} ${govern.low}`;
    // "plans to eliminate 5,200 jobs": after "to" or an auxiliary any word is a verb.
    else if (
      govern.type === "word" &&
      (opener?.low === "to" || /^(?:will|would|can|could|may|might|must|should)$/.test(opener?.low ?? ""))
    )
      active = govern.low;
    else if (govern.type === "word" && noun === "" && opener !== undefined) {
      const phrase = phraseBefore(tokens, governing + 1, 5);
      subject = textOf(phrase);
      // "fined the bank 40 million pounds"
      const verb = tokens.indexOf(phrase[0] as SentenceToken) - 1;
      const doing = tokens[tokens[verb]?.type === "determiner" ? verb - 1 : verb];
      if (!plainCount && doing?.type === "verb") active = participle(doing.low);
    }
  }
  // "licensed for 160 passengers"
  if (plainCount && predicate === "" && active === "" && govern?.low === "for" && opener?.type === "verb")
    predicate = opener.low;
  // "others", "of whom", "and 31 wounded" count what the figure before counted.
  const leaving = govern !== undefined && /^(?:leaving|left|leaves)$/.test(govern.low);
  const others =
    /^(?:others?|more)$/.test(tokens[at + 1]?.low ?? "") ||
    (govern !== undefined && govern.low === "of" && (tokens[at + 2]?.low ?? "").startsWith("others"));
  if (
    noun === "" &&
    subject === "" &&
    before &&
    (inherits || others || (plainCount && !leaving && (predicate !== "" || active !== "")))
  )
    ({ noun } = before);
  const again = plainCount && noun === "" ? putAgain(tokens, step ? governing + 1 : governing, before) : null;
  if (again) return again;
  const same =
    before && plainCount && noun === ""
      ? sameAgain(tokens, governing, before, active, active || predicate)
      : null;
  if (same) return same;
  // "up from 285": the level before it has the subject.
  if (
    noun === "" &&
    subject === "" &&
    active === "" &&
    predicate === "" &&
    !inherits &&
    before &&
    before.subject !== "" &&
    govern !== undefined &&
    /^(?:from|to|with|and|or|by|at|,|against|than)$/.test(govern.low)
  )
    ({ subject } = before);
  const aboard = tokens[at + 1]?.low === "on" && tokens[at + 2]?.low === "board";
  if (noun === "" && predicate === "" && aboard) predicate = "on board";
  // "12 of the 40 passengers survived": what became of the twelve is not said of the forty.
  if (plainCount && predicate !== "" && noun !== "" && isWhole(tokens, at)) predicate = "";
  if (active !== "" && (predicate === "" || /^(?:still|not)?$/.test(predicate))) predicate = active;
  const agent = active !== "" && predicate === active && subject === "" ? agentOf(tokens, governing) : "";
  const scope =
    (scopeFrom > end && placeBeforeVerb(tokens, end) >= 0 ? scopeAfter(tokens, end) : "") ||
    scopeAfter(tokens, scopeFrom, kind === "ordinal") ||
    antecedent(tokens, at) ||
    (active !== "" && predicate === active ? relativeSubject(tokens, governing) : "") ||
    scopeBefore(tokens, at) ||
    (HAPPENED.test(predicate) ? scopeEarlier(tokens, at) : "") ||
    agent;
  if (noun === "" && subject === "" && predicate === "" && govern?.low === "than")
    ({ noun } = before ?? { noun });
  const said = `${subject} ${noun} ${predicate}`.trim();
  // A span, a length or a sum that nothing above explains is of what its clause is about.
  const loose = kind !== "count" && kind !== "ordinal" && noun === "" && put === "";
  if (said === "" || (loose && !said.includes(" ")))
    subject = `${contextBefore(tokens, at)} ${subject === "" && (loose || scope === "") ? contextAfter(tokens, at) : subject}`;
  else if (
    kind === "measure" &&
    noun === "" &&
    /^(?:for|in|within|after|over|another)$/.test(govern?.low ?? "")
  )
    subject = `${subject} ${contextAfter(tokens, at)}`;
  const ordinal = kind === "ordinal" && noun === "" && ordinalOf(tokens, at);
  if (ordinal) return ordinal;
  if (kind === "ordinal" && /^times?$/.test(noun)) return { noun, subject: "", ...repeated(tokens, at) };
  return {
    noun: ofPhrase === "" ? noun : `${noun} ${ofPhrase}`,
    predicate: subject.endsWith(predicate) ? "" : predicate,
    subject: subject.trim(),
    scope,
  };
};
