/** The words by which a sentence says up to which day it counts, in the languages that dates are read in. */

const word = (words: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "iu");

// "The toll", "the number of arrests": only of these "reached 31" and "hit 31" are counts.
const QUANTITY =
  "(?:tolls?|number|count|total|tally|cases|deaths|fatalities|casualties|infections|arrests|injuries|figure|dead|injured|missing)";

/** Verbs of a level that the number, "#", gives: before it, with all that leads to it. */
export const LEVEL = new RegExp(
  [
    "(?:rose|risen|rises|climbed|grew|grown|jumped|soared|increased|swelled|swollen|fell|fallen|dropped|narrowed|shrank|shrunk|raised|lifted|put|updated|revised)(?=[^,;:.#]{0,60}\\s(?:to|past|above|at)\\s[^,;:.#]{0,25}#)",
    `(?<=${QUANTITY}\\s[^;:.#]{0,60})(?:reached|reaches|hit|hits|passed|surpassed|topped|exceeded|stood|stands|remained|was|is)(?=[^,;:.#]{0,60}#)`,
    "(?:stood|stands)(?=[^,;:.#]{0,15}\\sat\\s[^,;:.#]{0,25}#)",
    "(?<=(?:cifra|número|balance|total|recuento|bilan|nombre|chiffre|Zahl|bilancio|numero|balanço|aantal)\\s[^;:.#]{0,60})(?:era|fue|ascendía|était|est|war|betrug|belief sich|era di|was|bedroeg|erano)(?=[^,;:.#]{0,40}#)",
    "(?:se elev(?:ó|aba|a)|ascend(?:ió|ía)|asciende|subió|aumentó|llegó|alcanzó|alcanzaba|bajó)(?=[^,;:.#]{0,60}#)",
    "(?:s['’]élev(?:ait|e|ant)|est (?:monté|passé)e?|a atteint|atteignait|grimpait|montait|s['’]établissait)(?=[^,;:.#]{0,60}#)",
    "(?:stieg|steigt|gestiegen|erhöhte sich|sank|lag|liegt|kletterte|erreichte|wuchs)(?=[^,;:.#]{0,60}#)",
    "(?:subiu|chegou|aumentou|elevou-se|passou)(?=[^,;:.#]{0,60}#)",
    "(?:è salit[oaie]|sale|ha raggiunto|è arrivat[oa]|ammonta(?:va)?)(?=[^,;:.#]{0,60}#)",
    "(?:steeg|stijgt|opgelopen|daalde|liep op)(?=[^,;:.#]{0,60}#)",
    "(?:ارتفعت?|بلغت?|وصلت?|تجاوزت?|انخفضت?)(?=[^,;:.#]{0,60}#)",
  ]
    .map((words) => `(?<!\\p{L})${words}`)
    .join("|"),
  "iu",
);

/** Said of what has not ended yet. */
export const STILL = word([
  "still",
  "remain(?:s|ed)?",
  "segu[ií]an?",
  "siguen?",
  "continuaban?",
  "permanecían?",
  "rest(?:ai(?:en)?t|ent)",
  "demeuraient",
  "(?:encore|toujours)",
  "noch(?: immer)?",
  "weiterhin",
  "blieben",
  "rimanevano",
  "restavano",
  "ancora",
  "ainda",
  "continuavam",
  "(?:ما|لا) (?:زال|يزال|تزال)\\p{L}*",
]);

/** Said of those who were in a state on the day, whenever they came into it; with its verb, right after the number and what it counts. */
export const STATE = new RegExp(
  [
    "(?:is|are|was|were)(?: \\p{L}+ly)? (?:missing|unaccounted|without|homeless|in (?:hospitals?|custody|shelters?|intensive care|captivity|jail|prison|quarantine|detention|isolation)|on (?:ventilators|strike)|being (?:treated|held|sheltered))",
    "(?:estaban?|están?) (?:desaparecid[oa]s?|ingresad[oa]s?|hospitalizad[oa]s?|sin|en (?:albergues|prisión|la cárcel|huelga))",
    "(?:étai(?:en)?t|est|sont) (?:portée?s? disparue?s?|hospitalisée?s?|sans|privée?s? d|en (?:réanimation|détention|garde à vue|grève))",
    "(?:waren|war|sind|ist) (?:\\p{L}+ )?(?:vermisst|ohne|obdachlos|in (?:Haft|Quarantäne|Behandlung|Kliniken))|(?:wurden?|werden|wird) (?:\\p{L}+ )?vermisst|vermisst",
    "(?:erano|era|sono) (?:dispers[ie]|senza|ricoverat[ie]|sfollat[ie])",
    "(?:estavam?|estão|está) (?:desaparecid[oa]s?|sem|internad[oa]s?|desabrigad[oa]s?)",
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join("|"),
  "iu",
);

/** Right after a day, verbs of what a queue, a ward or a list then held. */
export const HOLDS =
  "(?:had|has|listed|lists|counted|counts|contained|tenía|contaba|registraba|sumaba|comptait|recensait|faisait état|zählte|hatte|contava|registrava|telde)";
/** The like, where it is a list or a count that does so. */
export const TELLS = "(?:gave|gives|put|showed|shows|was|were|stood|spoke of)";
/** Lists and counts. */
export const LISTS =
  "(?:tolls?|counts?|tally|figures?|totals?|lists?|reports?|bulletins?|updates?|numbers?|data|register)";

/** "As of", before a day. */
export const UP_TO =
  "as of|as at|as on|(?:con )?datos (?:a|del?)|a fecha del?|al cierre del?|à la date du|en date du|Stand:?|aggiornat[oaie] a|peildatum|حتى|بحلول";

/** "By", before a day: up to then, or no later than then. */
export const BY_THEN =
  "by|through|up to|until|up until|hasta|al|bis(?: zum)?|jusqu['’](?:à|au)|au|até|fino a|tot(?: en met)?";

/** A period with its end. */
export const PERIOD =
  "(?:week|month|year|quarter|months|weeks|days|half|season|period|figures|data|statistics|counts?|semana|mes|trimestre|año|semaine|mois|trimestre|année|woche|monat|quartal|jahr) (?:to|ended|ending|through|up to|terminad[oa]|hasta|al|au|bis(?: zum)?)";

/** The end of a month or year. */
export const CLOSING =
  "(?:at|by|as of|as at) (?:the )?end of|a finales de|a fines de|(?:à la )?fin(?: du mois de| de)?|(?:zum )?ende|alla fine di|no fim de|eind";

/** What goes before the whole that a find adds up to: "two more on Tuesday, bringing the toll to 33". */
export const BROUGHT =
  "(?:which )?(?:bringing|brings|brought|taking|takes|took|raising|raises|raised|lifting|pushing|increasing)|portant|ce qui porte|lo que eleva|elevando|con lo que|womit|damit stieg|portando";

/** Words that say that counting was done. */
export const COUNTED = word([
  "had|has|have|were|was|stood|reached|confirmed|counted|recorded|registered|reported",
  "habían?|han|fueron|estaban",
  "avaient|avait|étaient|ont|était",
  "waren|wurden|hatten|war|gezählt|gemeldet|registriert",
  "tinham|havia|foram|avevano|aveva|erano|sono stati",
  "بلغت?|سجلت?|تم",
]);

/** Words of what is yet to be done. */
export const DEADLINE = word([
  "will|would|must|should|shall|may|could|cannot",
  "(?:told|ordered|asked|needs?|wants?|wanted|plans?|planned|aims?|aimed|expects?|expected|due|deadline|vow\\p{L}*|promis\\p{L}*|agreed|hopes?|hoped|urged|supposed|set|required|allowed)(?: \\p{L}+){0,3} to",
  "(?:had|have|has|is|are|was|were) to",
  "closed|shut|postponed|delayed|extended|deadline|target",
  "deben?|debían?|tienen? que|doi(?:t|vent)|devai(?:t|ent)|muss|müssen|mussten|soll(?:en|te|ten)?|wird|werden|gesperrt|fermée?s?|cerrad[oa]s?",
  "devono|deve|devem|moeten|moet|zullen|zal|يجب",
]);

/** What goes before the day on which something happened. */
export const EVENT = word([
  "after|since|when|from|following|during|in|hit|killed",
  "tras|desde|después|durante|cuando",
  "après|depuis|lors|quand",
  "nach|seit|bei|als",
  "dopo|após|desde|na",
  "بعد|منذ|في",
]);

const VERBS =
  "said|says|reported|announced|told|confirmed|put|gave|show(?:ed)?|estimated|counted|dijo|informó|anunció|a (?:déclaré|annoncé|indiqué)|sagte|teilte|meldete";
const BY_WHOM = "according to [^,.;]{3,60}|según [^,.;]{3,60}|selon [^,.;]{3,60}";

/** Telling, before its day. */
export const SAID_ON = `(?:${VERBS}|${BY_WHOM})(?:\\s+(?:in a statement|in an update|late|early|earlier|also|reporters|journalists|again))*`;
/** Telling, after its day and who tells. */
export const SAID_BEFORE = VERBS;

/** Right before a number of the time before. */
export const EARLIER =
  /(?:up|down|risen|fallen|increase|rise) from (?:about |around |some |nearly |at least |more than |the )?$/iu;
/** The clause of such a number. */
export const EARLIER_CLAUSE = /,?\s(?:up|down) from [^,;.]*/giu;
