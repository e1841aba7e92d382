/**
 * How a figure stands: measured or expected; of now or of a time before; of what kind of share or sum; and whose. "18.1
 * percent, compared with 26 percent a year earlier" is no contradiction, nor are two parties' shares of the vote.
 */

/** How a figure stands. */
export interface Standing {
  /** Whether it is a forecast, a target or somebody's expectation. */
  readonly isExpected: boolean;
  /** Whether it is what people said when asked, as they left the polls or before: no count. */
  readonly isPolled: boolean;
  /** The time before that it is of: "quarter", "year", or the year or quarter named; null for now, or where none is told. */
  readonly before: string | null;
  /** What a share or a sum is of, among kinds that are taken for each other: "turnout", "revenue"; null where no word tells. */
  readonly kind: string | null;
  /** The place that a share of the vote won: 1 for whoever won the election; null where none is told. */
  readonly place: number | null;
}

/** Reading distance before and after a number, in characters. */
const [BEHIND, AHEAD] = [170, 70];

/** What ends the words that belong to a number, going back from it; the last one counts. */
const STARTS =
  /[;:]\s|[.?!]["”’)]*\s+(?=["“‘(]?\p{Lu})|,?\s(?:followed by|ahead of|against|versus|vs\.?|compared (?:with|to)|while|whereas|but|although|seguid[oa] (?:de|por)|frente a|suivi(?:e|s)? (?:de|par)|contre|gefolgt von|gegen(?:über)?)\s|,\s(?:and|y|et|und|after|following|having|beating|topping|exceeding|missing)\s|(?<!\p{L})(?:said|says|told [^,;.]{1,40}|reported|estimated?s?|announced|showed|found)(?: that)?\s|according to [^,;.]{1,80},\s|[–—]/gu;
const NUMBER =
  /(?<![\p{L}\p{N}.,])(?<!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? )(?!(?:19|20)\d\d(?![\d.,%]))[$€£¥]?\d[\d.,]*(?:\s?(?:%|percent|per cent|million|billion))?/giu;
/** What ends them going on from it. */
const ENDS =
  /[;:]|[.?!]["”’)]*(?:\s|$)|,?\s(?:followed by|ahead of|against|versus|compared (?:with|to)|while|whereas|but|and|down from|up from)\s|,\s|[–—]/u;

const EXPECTED =
  /(?<!\p{L})(?:expect(?:s|ed|ing|ation|ations)?|forecasts?|predict(?:s|ed|ion|ions)?|project(?:s|ed|ions?)|consensus|guidance|outlook|target(?:s|ed|ing)?|goals?|aims?|estimates? (?:for|of)|average estimate|anticipat\w+|would (?:have|get|win|take|reach|rise|fall|be)|may (?:report|post|reach)|hopes? to|esperad[oa]s?|previst[oa]s?|previsión|attendue?s?|prévue?s?|erwartet\w*|prognos\w+|ziel)(?!\p{L})/iu;
/** Much is expected in a sentence that counts: only what is expected of the count itself is told of it. */
const COUNT_EXPECTED =
  /(?<!\p{L})(?:expect(?:s|ed|ing)? (?:to|that|delivery|deliveries|sales)|forecasts?|target(?:s|ed|ing)?|aims? (?:to|for)|predict(?:s|ed|ing)|hopes? to)(?!\p{L})[^,;#]{0,45}#/iu;

/** "According to an exit poll", "in the election poll": said of the whole sentence. */
const POLLED =
  /(?<!\p{L})(?:exit polls?|(?:opinion|election|voter|pre-?election) polls?|(?:the|a|an|latest|new) (?:\p{L}+ )?(?:poll|survey)(?! (?:station|worker))|surveys?|encuestas?|sondeos?|sondages?|umfragen?|nachwahlbefragung\p{L}*|prognosen?)(?!\p{L})/iu;
/** A share of the vote, where no word says so: "ended in second place with 17.9 percent", "scored 22.3%". */
const WON_SHARE =
  /(?:(?<!\p{L})(?:with|at|on|won|wins?|scor(?:ed|es|ing)|polled|got|gets?|took|takes?|received|receives?|secured|garnered|obtained|had|has|con|obtuvo|logró|consiguió|ganó|avec|obtient|obtenu|recueilli|mit|auf|erhielt|erreichte)|\p{L}['’]s)\s(?:(?:about|around|nearly|almost|just|over|under|only|more than|less than|at least|al menos|rund|knapp|environ)\s)*$/iu;
/** The next of a list of shares: "30.04 percent, the Harbour List 28.27 and the Greens 27.27 percent", "the Harbour List (28.27%)". */
const LISTED_SHARE = /^(?:,|,?\s(?:and|y|e|et|und))\s[^,;.\d]{2,60}\s$/u;
const NAMED_SHARE = /\p{Lu}[\p{L}-]+\s\($/u;
/** Said of what several have; a name of that kind says nothing of it. */
export const TOGETHER =
  /(?<!\p{L})(?:[Tt]ogether|[Cc]ombined|[Jj]ointly|between them|junt[oa]s|[Ee]nsemble|[Zz]usammen|[Gg]emeinsam)(?!\p{L})/u;
const ELECTION =
  /(?<!\p{L})(?:elections?|electoral|vot(?:e|es|ed|ers?|ing)|ballots?|polls?|part(?:y|ies)|coalition|parliament|elecciones|votos?|partidos?|coalición|eleições|coalizão|élections?|scrutin|voix|wahl(?:en)?|stimmen|partei(?:en)?)(?!\p{L})|(?:first|second|third|fourth) place/iu;
const QUARTER_AGO =
  /(?:previous|prior|preceding|last) quarter|quarter (?:earlier|before|ago)|trimestre (?:anterior|précédent)|vorquartal/iu;
const YEAR_AGO =
  /year (?:ago|earlier|before)|same (?:period|quarter|month|time|day)[^,;.]{0,20}(?:last|previous|prior) year|(?:^|\s)(?:last|previous) year(?!['’])|año (?:anterior|pasado)|an plus tôt|année (?:précédente|dernière)|vorjahr|jahr zuvor/iu;
const NAMED_QUARTER = /(?:(first|second|third|fourth)[\s-]quarter|Q([1-4]))(?:\s(?:of\s)?((?:19|20)\d\d))?/iu;
const PLACES: readonly string[] = ["first", "second", "third", "fourth"];

/** Kinds of shares and sums, by the words for them. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ["turnout", /turnout|participación|participation|wahlbeteiligung|نسبة المشاركة/giu],
  [
    "counted",
    /(?:of (?:the )?)?(?:polling stations|precincts|ballots|votes)[^,;.]{0,25}(?:counted|processed|reporting)|of (?:the )?(?:polling stations|precincts|(?:ballot )?boxes)|(?:de |del? l[ao]s? |d[ao]s )?(?:votos|urnas|actas|mesas)\s(?:\p{L}+\s){0,2}?(?:apurad|escrutad|procesad|contad|computad|contabilizad)[ao]s|(?:des |de )?(?:bulletins|voix|suffrages)\s(?:\p{L}+\s){0,2}?(?:dépouillée?s|comptée?s)|der stimmen(?= (?:sind |waren )?(?:aus)?gezählt)/giu,
  ],
  ["threshold", /threshold|hürde|umbral|seuil/giu],
  ["margin", /margins?(?!\p{L})|margen|marge/giu],
  ["earnings per share", /(?:earnings|profit|cents|\$\d[\d.]*) (?:per|a) share|per share/giu],
  [
    "stock",
    /(?:shares?|stock)(?: price)? (?:\p{L}+ )?(?:fell|rose|dropped|slid|jumped|gained|lost|slumped|climbed|plunged|tumbled|closed|opened)|pre-?market|trading/giu,
  ],
  ["price", /prices?(?!\p{L}| cuts?| target)|precio|prix|preis/giu],
  ["revenue", /revenues?|sales(?!\p{L})|turnover|ingresos|ventas|chiffre d['’]affaires|umsatz/giu],
  ["profit", /(?:operating |net |pre-?tax )?(?:profits?|income)(?! margin)|beneficio|bénéfices?|gewinn/giu],
  ["inflation", /inflation|inflación/giu],
  ["unemployment", /unemployment|jobless|desempleo|paro(?!\p{L})|chômage|arbeitslos/giu],
  ["rate", /interest rates?|policy rate|tipos? de interés|taux d['’]intérêt|leitzins/giu],
  [
    "votes",
    /(?:of (?:the )?)?votes?(?!\p{L})|votos|voix|stimmen|(?:first|second|third|fourth|fifth|last) place (?=at|with|on)/giu,
  ],
];

/** Where the last match of the patterns before `at` ends, in the stretch of `quote` that is read. */
const startOf = (quote: string, at: number, patterns: readonly RegExp[]): number => {
  const from = Math.max(0, at - BEHIND);
  const before = quote.slice(from, at);
  const ends = patterns.flatMap((pattern) =>
    Array.from(before.matchAll(pattern), (match) => match.index + match[0].length),
  );
  return from + Math.max(0, ...ends);
};

/** The words before the number at `at` that belong to it, and those after it. */
const around = (quote: string, at: number, length: number): readonly [before: string, after: string] => {
  const rest = quote.slice(at + length, at + length + AHEAD);
  const end = ENDS.exec(rest)?.index ?? rest.length;
  return [quote.slice(startOf(quote, at, [STARTS, NUMBER]), at), rest.slice(0, end)];
};

const timeOf = (before: string, after: string): string | null => {
  const near = `${before.slice(-40)} # ${after}`;
  if (QUARTER_AGO.test(after)) return "quarter before";
  if (YEAR_AGO.test(after)) return "year before";
  const named = NAMED_QUARTER.exec(near);
  if (!named) return null;
  const place = named[2] ?? String(PLACES.indexOf(named[1]?.toLowerCase() ?? "") + 1);
  return `Q${place}${named[3] === undefined ? "" : ` ${named[3]}`}`;
};

const OF = /^\s+(?:of|de|del|d[ao]s|des|der)\s/u;

/** The kind whose word stands nearest to the number: before it, else after it. */
const kindOf = (before: string, after: string): string | null => {
  let [nearest, place]: [string | null, number] = [null, -1];
  for (const [kind, words] of KINDS)
    for (const match of before.matchAll(words))
      if (match.index + match[0].length > place) [nearest, place] = [kind, match.index + match[0].length];
  const behind = KINDS.flatMap(([kind, words]) => {
    const index = after.search(words);
    // "22% with almost all the votes counted" is no share of those counted.
    return index < 0 || (kind === "counted" && !OF.test(after)) ? [] : [{ kind, index }];
  }).toSorted((a, b) => a.index - b.index)[0];
  // "18 percent of the votes", "a 9.6% margin": right behind is nearer than a word before.
  if (behind && (nearest === null || behind.index < before.length - place)) return behind.kind;
  return nearest;
};

const VOTE_PLACES: readonly (readonly [place: number, words: RegExp])[] = [
  [
    1,
    /(?<!\p{L})(?:first place|w[io]ns? (?:the )?(?:\p{L}+ )?elections?|ganó las (?:\p{L}+ )?elecciones)(?!\p{L})/iu,
  ],
  [2, /(?<!\p{L})(?:second place|runner-up|segundo lugar|deuxième place)(?!\p{L})/iu],
  [3, /(?<!\p{L})(?:third place|tercer lugar|troisième place)(?!\p{L})/iu],
  [4, /(?<!\p{L})fourth place(?!\p{L})/iu],
];
/** The place that these words give; null where they give none, or several. */
const placeIn = (words: string): number | null => {
  const found = VOTE_PLACES.filter(([, pattern]) => pattern.test(words));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
};

/** Whether a share of the vote stands in these words. */
const isOfVotes = (words: string): boolean =>
  /(?:%|percent|per cent) (?:of (?:the )?vote|d[eo]s? (?:los )?vot)/iu.test(words);

/** Reads how the figure printed at `at` of `quote`, `length` characters long, stands; `unit`: null for a count. */
export const standingOf = (quote: string, at: number, length: number, unit: string | null): Standing => {
  const isCount = unit === null;
  const [before, after] = around(quote, at, length);
  // "Had expected a profit of 2.7 billion and sales of 24.2 billion": what is said of a list is said of all of it.
  const said = `${quote.slice(startOf(quote, at, [STARTS]), at)} # ${after.slice(0, 25)}`;
  const kind = kindOf(before, after);
  const share =
    unit === "%" &&
    kind === null &&
    ELECTION.test(quote) &&
    (WON_SHARE.test(before) || NAMED_SHARE.test(before) || (isOfVotes(said) && LISTED_SHARE.test(before)));
  return {
    isPolled: POLLED.test(
      `${quote.slice(quote.lastIndexOf(";", at) + 1, at)} ${quote.slice(at).split(";")[0]}`,
    ),
    isExpected: (isCount ? COUNT_EXPECTED : EXPECTED).test(said),
    before: timeOf(before, after),
    place: kind === "votes" || share ? placeIn(`${before} # ${after}`) : null,
    kind: kind !== "votes" && !share ? kind : TOGETHER.test(before) ? "votes together" : "votes",
  };
};

/** The stretch of `quote` that names whose the figure at `at` is: before it, or where nobody is named there, after it. */
export const ownerWords = (quote: string, at: number, length: number): readonly [string, string] =>
  around(quote, at, length);

const isQuarter = (time: string): boolean => time.startsWith("Q");

/** Whether two figures stand for two things. `isCount`: they are counts, whose nouns tell what they are of. */
export const standApart = (a: Standing, b: Standing, isCount: boolean): boolean => {
  if (a.isExpected !== b.isExpected) return true;
  if (a.kind === "votes" && b.kind === "votes" && a.isPolled !== b.isPolled) return true;
  // Who won and who came third are two.
  if (a.place !== null && b.place !== null && a.place !== b.place) return true;
  if (!isCount && a.kind !== null && b.kind !== null && a.kind !== b.kind) return true;
  if (a.before === b.before) return false;
  // "In the second quarter" and now may be one time; a quarter named and another named are two.
  if (a.before !== null && b.before !== null)
    return !(isQuarter(a.before) && isQuarter(b.before) && a.before.slice(0, 2) === b.before.slice(0, 2));
  return !isQuarter(a.before ?? b.before ?? "");
};
