/** The words by which questions count, and reports give counts, in several languages. */
import { EDGE, END } from "./question.ts";
import { stemsOf } from "./words.ts";

/** "How many times …" is answered by "twice", which is no number of anything. */
export const TIMES = /how (?:many times|often)|cu[aá]ntas veces|combien de fois|wie oft|كم مرة/iu;

/** How often something is, as reports say it. */
export const HOW_OFTEN = new RegExp(
  `${EDGE}(?:once|twice|thrice|[\\p{L}\\d]+ times|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|una vez|dos veces|[\\p{L}\\d]+ veces|une fois|deux fois|[\\p{L}\\d]+ fois|einmal|zweimal|dreimal|daily|weekly|every (?:day|week|hour|year)|مرة|مرتين|مرات)${END}`,
  "iu",
);

/** The stems that words of several languages have; found when they are first asked for, with the stemmers of those. */
const everyStem = (words: string): Pick<ReadonlySet<string>, "has"> => {
  let known: ReadonlySet<string> | undefined;
  return {
    has: (stem) =>
      (known ??= new Set(["en", "es", "fr", "de", "ar"].flatMap((language) => stemsOf(words, language)))).has(
        stem,
      ),
  };
};

/** Words for those who are counted, which reports leave out or vary: they tell little about what a number measures. */
export const GENERIC = everyStem(
  "people persons person victims residents lives men women personas personnes menschen أشخاص شخصا",
);

/** The same with words for whoever was named before. */
export const WHOEVER = everyStem(
  "people persons person victims residents lives men women members others adults rest",
);

/** A digit, or an English word that counts: other sentences need not be read for numbers. */
export const NUMBER_WORD =
  /\p{Nd}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores?|half|third|quarter|couple|several|no|none|nobody)\b/iu;

/** Asks for a sum of money. */
export const MONEY =
  /how much (?!oil|water|fuel|gas|time|longer|rain|snow|food)|cost|price|worth|salary|damages?|fine[ds]?\b|cu[aá]nto (?:dinero|cost|cuest|vale|pag)|combien (?:co[uû]t|vaut|d['’]argent)|wie ?viel (?:geld|kostet|kostete)|was kostet|تكلفة|سعر/iu;

/** "How much nitrate was stored": of a stuff, and no sum of money. */
export const STUFF =
  /how much (?!(?:does|did|do|is|are|was|were|will|would|has|have|had|can|could|should|it|they|he|she|the|an?|of|each|more|money|cash|aid|debt|damage|compensation|funding|support|stock|tax|profit|revenue|income)(?!\p{L}))\p{Ll}+/iu;

/** Those whom "how many people" counts, as reports call them: other plural nouns beside a number are things. */
export const PEOPLE = everyStem(
  "people persons passengers crew men women children adults workers residents employees staff victims others dead fatalities deaths casualties survivors migrants civilians soldiers students members citizens lives foreigners tourists customers spectators personas pasajeros muertos muertes víctimas heridos vecinos hombres mujeres niños personnes passagers morts blessés victimes habitants menschen tote verletzte opfer passagiere einwohner",
);

/** What became of people, which makes a count of them one of some: "seven passengers were injured". */
export const HARM =
  /(?<!\p{L})(?:kill|die|dead|death|fatal|perish|wound|injur|hurt|missing|arrest|detain|rescu|evacuat|displac|muert|muri[eó]|morir|fallec|herid|desaparec|mort|mour|tué|décéd|bless|dispar|tot|töt|getöt|starb|sterb|gestorb|verletz|vermisst)\p{L}*/iu;

/** Asks for a count that only grows, of the dead or the injured. */
export const GROWS =
  /(?<!\p{L})(?:toll|balance|bilan|(?:kill|die|dead|death|fatal|perish|casualt|wound|injur|hurt|muert|muri[eó]|morir|fallec|herid|mort|mour|tué|décéd|victim|víctim|bless|tot|töt|getöt|opfer|starb|sterb|gestorb|verletz)\p{L}*|قتل\p{L}*|القتلى|مات|وفيات|ضحايا|جرحى|الجرحى)(?!\p{L})/iu;

/** Who are children, and not people of any age. */
export const CHILDREN = everyStem("children kids minors niños menores enfants kinder أطفال");

/** "Of those, 116 are still held": what is counted stands in the sentence before. */
export const OF_THOSE =
  /(?<!\p{L})(?:of (?:those|them|these)|among them|de (?:ellos|ellas|esos)|entre ellos|d['’]entre eux|parmi eux|davon|von ihnen|منهم|بينهم)(?!\p{L})/iu;

/** Before a number of a part: "the last four", "one of the 12", "held, among them 42". */
export const PART =
  /\b(?:last|first|other|another|remaining)\s$|\p{L}\s+of the\s$|(?<!\p{L})(?:among (?:them|those|whom)|including|of (?:whom|them)|entre (?:ellos|ellas)|incluid[oa]s|parmi eux|dont|darunter|بينهم)\s(?:at least |some |about )?$/iu;

/** "39 passengers too many", "16 more than": no count, but how far two are apart. */
export const DIFFERENCE =
  /^\s(?:\p{L}+\s)?(?:too (?:many|much)|more|fewer|less|más|menos|de trop|de plus|mehr|weniger|zu viel)(?!\p{L})/iu;

/** No count to answer with: "one of them", "thousands of houses". */
export const VAGUE =
  /^(?:one|several|dozens?|scores|hundreds|thousands|millions|decenas|cientos|miles|millones|dizaines|centaines|milliers|millions|dutzende?|hunderte?|tausende?|millionen|عشرات|مئات|آلاف|ملايين)$/iu;

/** Before the count of all so far: "bringing the toll to 36", "for a total of 60". */
export const IN_ALL =
  /(?:(?:toll|total|number|count|balance|cifra|número|bilan|nombre|zahl)(?:[^.;]{0,25})\s(?:to|at|of|is|was|reached|hit|past|a|de|en|à|auf|bei)|total of|in all,?)\s(?:at least |more than |nearly |about |some )?$/iu;

/** "19 of its people", "three of the company's ships". */
export const SOME_OF = /^\sof (?:its|their|the|his|her|our|those|these|them)(?!\p{L})/iu;

/** Who says so, at the end of a sentence: that makes a count no narrower. */
export const SAYS_WHO =
  /,\s[^,]{3,80}\s(?:said|says|found|reported|confirmed|announced)(?: on \p{L}+day)?(?=\.$|,)/gu;

/** "Licensed for 180": what is allowed, not what was. */
export const LIMIT =
  /(?<!\p{L})(?:licen[cs]\p{L}*|allow\p{L}*|permi\p{L}*|capacity|maximum|may carry|can carry|holds up to|built for|capacidad|autoris\p{L}*|capacité|zugelassen|erlaub\p{L}*|رخصت\p{L}*|تسمح)(?!\p{L})/iu;

/** Before a number that no longer stands, or does not yet: "earlier put at", "revised down from", "expected to climb above". */
export const NOT_PRESENT =
  /(?<!\p{L})(?:(?:earlier|previously|initially|originally|first|once)\s(?:\p{L}+\s){0,3}(?:put|reported|given|said|counted|stood|estimated|announced)|(?:earlier|previously|initially|originally)(?=,)[^.;]{0,40}|(?:revised|corrected|lowered|raised|cut|changed|down|up|risen|rose|fallen|fell)(?:\s(?:up|down|it|from))?\sfrom|compared (?:to|with)|(?:than|against|versus|vs\.?)\s(?:the\s|an?\s)?(?:expected|forecasts?|consensus|estimates?)|(?:is|are|was|were|had been|been)\s(?:expected|forecast|projected|predicted|feared)|(?:had|have|has)\s(?:expected|forecast|projected|predicted)|(?:may|might|could)\s\p{L}+|antes (?:de|se)|frente a[l]?|se espera|se esperaba|revisad[oa] desde|contre|était attendue?|zuvor|zunächst|erwartet(?:en)?|(?:compared|previous)\p{L}*)\s[^.;]{0,40}$/iu;

/** Counts of the opinion polled or foreseen, where a result is asked for. */
export const FORESEEN =
  /(?<!\p{L})(?:exit polls?|(?:opinion|election) polls?|forecasts?|predict\p{L}*|project(?:ed|ions?)|analysts? expects?|price target|sondeos?|encuestas?|sondages?|umfragen?|prognosen?|hochrechnung\p{L}*)(?!\p{L})/iu;

/** Tells of how things were counted before: "The toll was earlier put at 40, which was revised to 38". */
export const LOOKS_BACK =
  /(?<!\p{L})(?:was|were|had been|had)\s(?:earlier|previously|initially|originally)(?!\p{L})|^["“]?(?:earlier|previously|initially|originally)(?!\p{L})/iu;

/** Before the number that a toll stands at: "the toll of the crash on Monday rose to", "the number of people killed has reached". */
export const TOLL_AT =
  /(?<!\p{L})(?:toll|balance|bilan|opferzahl|(?:number|count) of (?:(?:confirmed|known|people|persons?|those) ){0,2}(?:dead|deaths?|killed|died|fatalities|victims|casualties)|(?:n[uú]mero|cifra) de (?:personas )?(?:muertos|muertes|fallecid[oa]s|v[ií]ctimas)|nombre de (?:personnes )?(?:morts|tués|victimes|décès)|zahl der (?:toten|todesopfer|opfer|getöteten))(?!\p{L})[^;.]{0,90}\s(?:to|at|is|was|reached|hit|passed|topped|exceeded|a|en|de|es|à|est|auf|bei|beträgt|liegt bei)\s(?:at least |more than |nearly |about |some |over |around |now |al menos |más de |au moins |plus de |mindestens |mehr als )?$/iu;

/** The same in Arabic: "the number of dead rose to". */
export const TOLL_AT_ARABIC =
  /(?:عدد|حصيلة)\s(?:ال)?(?:قتلى|ضحايا|وفيات|قتلى|الضحايا|القتلى|الوفيات)[^.؛]{0,60}\s(?:إلى|بلغ|بلغت|هو)\s(?:نحو |أكثر من )?$/u;

/** Says that a count is not known: "nobody can say how many", "have given no figure for the missing". */
export const UNCOUNTED =
  /(?:(?<!\p{L})(?:not|nobody|no one|unclear|unknown|un(?:able|certain)|yet to)(?!\p{L})[^.;]{0,60}(?:how many|number|estimates?|figures?|count|toll)|n['’]t\s[^.;]{0,60}(?:how many|number|estimates?|figures?|count|toll)|(?<!\p{L})no (?:estimates?|figures?|count|number|toll)|(?:how many|number|figure)[^.;]{0,60}(?:not|n['’]t|un)\s?(?:known|clear)|no se (?:sabe|conoce)[^.;]{0,40}(?:cu[aá]nt|n[uú]mero|cifra)|on ignore[^.;]{0,40}(?:combien|nombre)|unklar[^.;]{0,40}(?:wie ?viele|zahl))/iu;

/** Asks for the dead, who a toll counts. */
export const DEAD =
  /(?<!\p{L})(?:toll|balance|bilan|(?:kill|die|dead|death|fatal|perish|casualt|muert|muri[eó]|morir|fallec|mort|mour|tué|décéd|victim|víctim|tot|töt|getöt|opfer|starb|sterb|gestorb)\p{L}*)(?!\p{L})/iu;

/** What only may be, or was expected. */
export const HEDGED =
  /(?<!\p{L})(?:may|might|could|feared|expected|hoped?|podrían?|habrían|pourraient?|auraient|könnten?|dürften?|قد)(?!\p{L})/iu;
