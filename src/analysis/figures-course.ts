/** How a sentence says that a count goes: on, anew, up to now, or that it was so before. */
import type { Figure } from "../types.ts";
import type { MeasureConcept } from "./measures-concepts.ts";

/** Where in its course a count stands. */
export interface Course {
  /** Said to run on: "have been killed", "so far", "rose to". */
  readonly running: boolean;
  /** Said to be what there is by now, of whatever is counted: "so far", "now", "up from", "raised to", "by nightfall". */
  readonly anew: boolean;
  /** Said in the perfect, as what was done up to then: "45 countries had offered". */
  readonly done: boolean;
  /** Said of the time before: "down from 74 percent in 2021", "against 7.2 billion a month earlier". */
  readonly previous: boolean;
  /** Whether its sentence tells of a count that was put right: "revised down from 288", "some were counted twice". */
  readonly revised: boolean;
  /** Added to a count before, or beyond one: "two more bodies", "another 40", "39 passengers too many". */
  readonly increment: boolean;
}

const RUNNING =
  /\b(?:have|has|had) (?:so far |now |already |also )?(?:been |died|surpassed|reached|risen|passed|climbed|killed|soared|left|lost|exceeded|topped|displaced|wounded|injured)|\bso far\b|\b(?:rose|risen|rises|climb\w*|jump\w*|soar\w*|surpass\w*|passed|passes|topped|grew|increas\w*|reached|reaches|brings?|bringing|brought|raised|raising|updated?|revised) (?:\S+ ){0,6}(?:to|past|by|above|over|total|toll|number)\b|\b(?:toll|number of (?:dead|people|those|deaths|injured|victims)|deaths) (?:\S+ ){0,8}(?:surpassed|passed|reached|rose|rises|stood|stands|climbed|hit|exceeds|soared|topped)|\bas of\b|\bto date\b|\bstill\b|\bup from\b|\bnow\b/i;
/** Said while a count is going on. */
const PARTIAL =
  /\b(?:of (?:the )?(?:ballots|votes|vote|precincts|polling stations)[^.;]{0,20} counted|partial|preliminary results|early results|provisional results|exit polls?)\b/i;
const CHANGED =
  /\bso far\b|\b(?:rose|risen|climbed|grew|fell|dropped|increased|decreased) (?:\S+ ){0,4}to\b/i;
const LEVELS =
  /\b(?:rose|rises|risen|fell|falls|fallen|climb\w*|drop\w*|slip\w*|jump\w*|surg\w*|slow\w*|eased?|stood|declin\w*|increas\w*|decreas\w*|gain\w*|down|up)\b/i;
/** Said to replace what was given before, of whatever is counted; "#" is the number. */
const ANEW = new RegExp(
  [
    "(?:up|down) from",
    "(?:gone|went|going|goes) (?:up|down) to(?: \\S+){0,2} #",
    "(?:has|have|had) (?:now |since )?(?:grown|risen|swollen|climbed|increased|widened|expanded|fallen|shrunk|dropped|doubled|tripled)(?: (?:\\S+ ){0,3}to)?",
    "(?:revised|corrected|updated|raised|lowered|cut)(?: \\S+){0,5} to(?: \\S+){0,3} #",
    "(?:brings?|bringing|brought|takes?|taking)(?: \\S+){1,6} to(?: \\S+){0,3} #",
    "so far",
    "to date",
    "already",
    "now(?! on(?!\\p{L}))",
    "hasta (?:ahora|el momento|la fecha)",
    "(?:se )?(?:elev[aó]|asciende|ascendió) (?:ya )?a",
    "jusqu['’](?:ici|à présent|à maintenant)",
    "à ce jour",
    "déjà",
    "désormais",
    "bereits",
    "bisher",
    "bislang",
    "inzwischen",
    "mittlerweile",
    "حتى الآن",
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join("|"),
  "iu",
);
/** "By nightfall 120 had been brought ashore": a count that will go on. */
const BY_THEN =
  /(?<!\p{L})by (?:late |early |last |the )?(?:midday|noon|nightfall|night|evening|morning|afternoon|dawn|dusk|midnight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?!\p{L})/iu;
const DONE =
  /(?<!\p{L})(?:has|have|had) (?:also |since |together )?(?:been )?(?!promised|said|announced|agreed|pledged to|planned|proposed|wanted|hoped|decided)\p{Ll}{2,}(?:ed|en|nt|ught|ld|wn)(?!\p{L})/u;
const PREVIOUS =
  /(?:\b(?:up|down|narrow\w*|widen\w*|rose|risen|rising|fell|fallen|grew|grown|climbed|dropped|increased|decreased|declined)\b[^.;]{0,30}\bfrom|\bcompared (?:with|to)|\bversus)\s+(?:a |an |the |about |around |some |nearly |more than |over |at least )?[$€£]?$/iu;
/** Of sums and shares also "against 7.2 billion a month earlier". */
const AGAINST = /\bagainst\s+(?:a |an |the |about |around |some |nearly )?[$€£]?$/iu;
const EARLIER =
  /\b(?:earlier|previous|initial|original|prior|provisional|first) (?:\S+ )?(?:toll|figure|count|estimate|total|tally|number|report)s? (?:of|that (?:gave|put)[^.;]{0,20}) (?:about |around |some |nearly |at least |more than )?$/iu;
const CORRECT = "(?:revised|lowered|raised|cut|corrected|updated|reduced|amended|adjusted|trimmed)";
const SAY = "(?:put|placed|reported|estimated|given|gave|said|announced|stated|counted|confirmed|feared)";
const SMALL = "(?:about|around|some|nearly|almost|over|at least|more than|as many as|the|a|an)";
/** Said of a number that was given before, and is no longer: what stands before it, up to it. */
const FORMER = new RegExp(
  [
    `${CORRECT}(?: \\S+){0,4}? from(?: ${SMALL})*`,
    `(?:revised|corrected|amended|adjusted) [^.;]{0,50} to [^.;]{1,40} after [^.;]{2,70} ${SAY}(?: \\S+){0,3}?(?: (?:at|to))?(?: ${SMALL})*`,
    `(?:earlier|initially|originally|previously|at first)(?:,| been| had| was| were)* ${SAY}(?: (?:it|that|the [^.,;\\d]{3,40}?))?(?: (?:at|to|as|of))?(?: ${SMALL})*`,
    `(?:earlier|previous|initial|original|prior) (?:\\p{L}+ ){0,2}(?:toll|figure|count|estimate|total|tally|number)s?(?: [^.,;\\d]{1,45}?)? (?:was|stood at|had been|of)(?: ${SMALL})*`,
    `^(?:earlier|initially|originally|previously|at first),? [^.;,]{2,40} (?:had )?${SAY}(?: (?:it|that|the (?:toll|number|figure)))?(?: (?:at|to|as|of))?(?: ${SMALL})*`,
    "(?:expected|feared|likely|set|bound) to (?:rise|climb|go|grow|increase|pass|exceed|top|surpass)(?: (?:further|well|far|much))?(?: (?:above|past|beyond|over|from))?",
    "(?:revisad[oa]|rebajad[oa]|corregid[oa])s? (?:\\S+ ){0,3}(?:desde|de)(?: los| las)?",
    "(?:révisée?|ramenée?|corrigée?) (?:\\S+ ){0,3}de(?: \\p{L}+)?",
    "(?:korrigiert|gesenkt|revidiert) (?:\\S+ ){0,3}von",
  ]
    .map((words) => `(?<!\\p{L})${words}\\s*$`)
    .join("|"),
  "iu",
);
/** The same, by what follows: "288, which the government revised to 275". */
const SINCE_REVISED = new RegExp(
  `^[^.;\\d]{0,30},?\\s(?:a (?:figure|number|toll) (?:that|which)|which|but|before|then|later|since)\\s[^.;\\d]{0,40}?(?:${CORRECT}|revising|correcting|lowering) (?:\\S+ ){0,3}?(?:to|down|up)(?!\\p{L})`,
  "iu",
);
/** "Fell to $1.2bn from $1.4bn": from where it went. */
const FROM =
  /(?<!\p{L})to\s(?:\p{L}+\s){0,2}\S*\p{N}\S*(?:\s[\p{L}%]+){0,2},?\sfrom\s(?:about\s|around\s|nearly\s|almost\s|some\s)?$/iu;
/** Said where a count was put right, which may bring it down. */
const REVISED =
  /(?<!\p{L})(?:revis(?:ed|ing|ion)|correct(?:ed|ing|ion)|recount\w*|counted twice|double[- ]count\w*|miscount\w*|lowered|amended|rectific\p{L}*|revisad[oa]|corrigé\p{L}*|révis\p{L}*|korrigier\p{L}*)(?!\p{L})/iu;
const INCREMENT_BEFORE =
  /(?:^|[\s“"(])(?:an? )?(?:another|further|additional|extra|otr[oa]s|weitere[nrs]?|noch einmal)\s+(?:\S+\s+)?$/iu;
const INCREMENT_AFTER =
  /^\s+(?:more(?! than)|more than (?:(?:a|the) (?:day|week|month|previous|last)|on |yesterday|earlier|previously|[^.;,]{0,30}(?:allow|permit|licen[cs]|limit|planned|expected))|(?:\p{L}+\s+){0,2}too (?:many|few)(?!\p{L})|(?:over|above|beyond) the (?:limit|licen[cs]ed|permitted|allowed)|further|additional|más(?! de)|de plus(?! de)|de trop|de más|zu viele?|weitere[nrs]?)(?!\p{L})/iu;

/** "Hermoso and 80 other players", "the captain and six others": besides those named. */
const OTHERS_AFTER = /^\s+(?:others?|otr[oa]s|autres|andere\p{L}*)(?!\p{L})/iu;
/** "Killed three and injured 12 others": a count of its own, of what else befell people. */
const BESIDES = /^(?:injuries|critical|missing|rescued|hospitalized|arrested|displaced|evacuated)$/u;
/** "5,300 dead and another 10,000 missing": those who are missing besides, not more of them. */
const APART = /^(?:injuries|critical|missing|hospitalized)$/u;

/** Characters on each side of a number within which its own clause tells how it goes. */
const NEAR = 60;

/** The clause of a number, "#" in its place. */
const clauseAround = (quote: string, at: number, length: number): string => {
  const before = quote.slice(Math.max(0, at - NEAR), at);
  const after = quote.slice(at + length, at + length + NEAR);
  return `${before.slice(before.search(/[^;:]*$/u))}#${after.replace(/[;:].*$|,\s+(?:and|but|while)\s.*$/su, "")}`;
};

/** Reads of a figure at `at` of `quote` how its count goes. */
export const courseOf = (figure: Figure, concept: MeasureConcept, quote: string, at: number): Course => {
  const { length } = figure.printed;
  const before = quote.slice(Math.max(0, at - 70), at);
  const wide = quote.slice(Math.max(0, at - 90), at + length + 90);
  const after = quote.slice(at + length, at + length + 110);
  const clause = clauseAround(quote, at, length);
  const counted = figure.unit === null;
  const anew = ANEW.test(clause) || (counted && BY_THEN.test(clause));
  return {
    running:
      (PARTIAL.test(quote) && figure.unit === "%") ||
      (concept.running ? RUNNING : counted ? CHANGED : LEVELS).test(wide) ||
      (counted && anew),
    anew,
    done: counted && DONE.test(clause),
    previous:
      PREVIOUS.test(before) ||
      (!counted && (AGAINST.test(before) || FROM.test(before))) ||
      EARLIER.test(before) ||
      (counted && (FORMER.test(quote.slice(Math.max(0, at - 160), at)) || SINCE_REVISED.test(after))),
    revised: counted && REVISED.test(quote),
    increment:
      counted &&
      ((INCREMENT_BEFORE.test(before) && !APART.test(concept.name)) ||
        INCREMENT_AFTER.test(after) ||
        (OTHERS_AFTER.test(after) && !BESIDES.test(concept.name))),
  };
};
