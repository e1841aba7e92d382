/** The measures that newswriting varies most, each with its words in five languages. */

/** A measure that newswriting puts in many words. */
export interface Concept {
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
  // "blessés", "décédés": \w would stop at the accent. Letters are letters in either case: closed under case they hold the same
  // and take twice as long to compile.
  words: new RegExp(`(?<!(?-i:\\p{L}))(?:${words.replaceAll("\\w", "(?-i:\\p{L})")})(?!(?-i:\\p{L}))`, "iu"),
});

/** The measures that are known, in the order in which they decide: what happened to people before what they are. */
export const CONCEPTS: readonly Concept[] = [
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
    "critical",
    "casualties",
    true,
    "(?:serious|critical|grave|severe) condition|critically|life-threatening|intensive care|estado (?:grave|crítico|muy grave)|état (?:grave|critique)|urgence absolue|lebensgefahr|lebensgefährlich",
  ),
  concept(
    "deaths",
    "casualties",
    true,
    "kill\\w*|di(?:e|es|ed|ing)|dead|death toll|deaths?|toll|fatalit\\w+|perish\\w*|bodies|corpses|lives|slain|muri\\w+|muert\\w+|falleci\\w+|defunci[oó]n\\w*|cadáveres|cuerpos|mortales|morts?|mortes|tués?|tuées?|décès|décédé\\w*|cadavres|leichen|tote\\w*|getötet\\w*|starben|gestorben|todesopfer|drown\\w*|ums leben|vidas|massacred|executed|shot dead",
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
  concept(
    "aboard",
    null,
    false,
    "on board|onboard|aboard|on (?:the|a|that|this) (?:ship|boat|vessel|ferry|trawler|train|bus|plane|aircraft|flight)|carrying|carried|passengers?|a bordo|à bord|an Bord",
  ),
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
