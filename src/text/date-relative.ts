/**
 * Relative dates ("last month", "hace tres días", "vorgestern") in running text. Each language's phrases are put into
 * plain English, which chrono-node reckons; how precise the result may be follows from the unit.
 */
import { englishDates } from "./chrono.ts";
import { addDays, precisionOf } from "./partial-date.ts";
import type { PartialDate, Span } from "../types.ts";

const NUMBERS: Readonly<Record<string, string>> = {
  en: "one|a|an two three four five six seven eight nine ten eleven twelve",
  es: "un|una dos tres cuatro cinco seis siete ocho nueve diez once doce",
  fr: "un|une deux trois quatre cinq six sept huit neuf dix onze douze",
  de: "einem|einer|einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
  pt: "um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze",
  it: "un|una|uno due tre quattro cinque sei sette otto nove dieci undici dodici",
  nl: "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf",
  ar: "واحد اثنين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر",
};

const valueOf = (word: string, language: string): string => {
  if (/^\d+$/u.test(word)) return word;
  const index = (NUMBERS[language] ?? "")
    .split(" ")
    .findIndex((group) => group.split("|").includes(word.toLowerCase()));
  return String(index + 1);
};

/** What stands for `#` in the patterns below: a number in digits or words. */
const numeral = (language: string): string => `(\\d{1,3}|${(NUMBERS[language] ?? "").replaceAll(" ", "|")})`;

/** Pattern and plain English for it; `#` in both is a number. */
type Rule = readonly [pattern: string, english: string];

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  en: [
    ["yesterday", "yesterday"],
    ["(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)", "today"],
    ["tomorrow", "tomorrow"],
    ["last night", "yesterday"],
    ["(?<!the )last week", "last week"],
    ["(?<!the )last month", "last month"],
    ["(?<!the )last year", "last year"],
    ["this week", "this week"],
    ["this month", "this month"],
    ["this year", "this year"],
    ["(?<!the )next month", "next month"],
    ["(?<!the )next week", "next week"],
    ["(?<!the )next year", "next year"],
    ["# days? ago", "# days ago"],
    ["# weeks? ago", "# weeks ago"],
    ["# months? ago", "# months ago"],
    ["# years? ago", "# years ago"],
  ],
  es: [
    ["ayer|anoche", "yesterday"],
    ["anteayer|antier", "2 days ago"],
    ["hoy|esta (?:mañana|tarde|noche)", "today"],
    ["la semana pasada|la pasada semana", "last week"],
    ["(?:el|del) (?:mes pasado|pasado mes)", "last month"],
    ["(?:el|del) (?:año pasado|pasado año)", "last year"],
    ["esta semana", "this week"],
    ["este mes", "this month"],
    ["este año", "this year"],
    ["el (?:próximo mes|mes próximo|mes que viene)", "next month"],
    ["(?:mañana(?= (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)))", "tomorrow"],
    ["la (?:próxima semana|semana próxima|semana que viene)", "next week"],
    ["el (?:próximo año|año próximo|año que viene)", "next year"],
    ["hace # días?", "# days ago"],
    ["hace # semanas?", "# weeks ago"],
    ["hace # mes(?:es)?", "# months ago"],
    ["hace # años?(?! y medio)", "# years ago"],
  ],
  fr: [
    ["(?<!avant-)hier(?: soir| matin)?", "yesterday"],
    ["avant-hier", "2 days ago"],
    ["aujourd['’]hui|ce (?:matin|soir)|cet après-midi", "today"],
    ["demain", "tomorrow"],
    ["la semaine (?:dernière|passée)", "last week"],
    ["le mois (?:dernier|passé)", "last month"],
    ["l['’]an(?:née)? (?:derni(?:er|ère)|passée?)", "last year"],
    ["cette semaine", "this week"],
    ["ce mois-ci", "this month"],
    ["cette année", "this year"],
    ["le mois prochain", "next month"],
    ["la semaine prochaine", "next week"],
    ["l['’]an(?:née)? prochaine?", "next year"],
    ["il y a # jours?", "# days ago"],
    ["il y a # semaines?", "# weeks ago"],
    ["il y a # mois", "# months ago"],
    ["il y a # an(?:née)?s?", "# years ago"],
  ],
  de: [
    ["(?<!vor)gestern", "yesterday"],
    ["vorgestern", "2 days ago"],
    ["heute", "today"],
    ["(?:letzte|vergangene|vorige)r? Woche", "last week"],
    ["(?:letzten|vergangenen|vorigen) Monat", "last month"],
    ["(?:letzte[sn]|vergangene[sn]|vorige[sn]) Jahr|im Vorjahr", "last year"],
    ["(?:diese|dieser) Woche", "this week"],
    ["(?:diesen|diesem) Monat", "this month"],
    ["(?:dieses|diesem) Jahr", "this year"],
    ["(?:nächsten|kommenden) Monat", "next month"],
    ["(?:nächste|kommende)r? Woche", "next week"],
    ["(?:nächste[sn]|kommende[sn]) Jahr", "next year"],
    ["vor # Tag(?:en)?", "# days ago"],
    ["vor # Wochen?", "# weeks ago"],
    ["vor # Monat(?:en)?", "# months ago"],
    ["vor # Jahr(?:en)?", "# years ago"],
  ],
  pt: [
    ["ontem", "yesterday"],
    ["anteontem", "2 days ago"],
    ["hoje", "today"],
    ["(?:na|a) semana passada", "last week"],
    ["(?:no|o) mês passado", "last month"],
    ["(?:no|o) ano passado", "last year"],
    ["amanhã", "tomorrow"],
    ["n?esta semana", "this week"],
    ["n?este mês", "this month"],
    ["n?este ano", "this year"],
    ["(?:na|a) (?:próxima semana|semana que vem)", "next week"],
    ["(?:no|o) (?:próximo mês|mês que vem)", "next month"],
    ["(?:no|o) (?:próximo ano|ano que vem)", "next year"],
    ["há # dias?", "# days ago"],
    ["há # semanas?", "# weeks ago"],
    ["há # m(?:ês|eses)", "# months ago"],
    ["há # anos?", "# years ago"],
  ],
  it: [
    ["(?<!altro )ieri", "yesterday"],
    ["oggi|stamattina|stasera", "today"],
    ["la (?:scorsa settimana|settimana scorsa)", "last week"],
    ["(?:lo scorso mese|il mese scorso)", "last month"],
    ["(?:lo scorso anno|l['’]anno scorso)", "last year"],
    ["domani", "tomorrow"],
    ["questa settimana", "this week"],
    ["quest['’]anno", "this year"],
    ["la (?:prossima settimana|settimana prossima)", "next week"],
    ["il (?:prossimo mese|mese prossimo)", "next month"],
    ["(?:il prossimo anno|l['’]anno prossimo)", "next year"],
    ["# giorn[io] fa", "# days ago"],
    ["# settiman[ae] fa", "# weeks ago"],
    ["# mes[ei] fa", "# months ago"],
    ["# ann[io] fa", "# years ago"],
  ],
  nl: [
    ["(?<!eer)gisteren", "yesterday"],
    ["eergisteren", "2 days ago"],
    ["vandaag", "today"],
    ["(?:vorige|afgelopen) week", "last week"],
    ["(?:vorige|afgelopen) maand", "last month"],
    ["(?:vorig|afgelopen) jaar", "last year"],
    ["volgende week", "next week"],
    ["volgende maand", "next month"],
    ["volgend jaar", "next year"],
    ["# dag(?:en)? geleden", "# days ago"],
    ["# we(?:ek|ken) geleden", "# weeks ago"],
    ["# maand(?:en)? geleden", "# months ago"],
    ["# jaar geleden", "# years ago"],
  ],
  ar: [
    ["(?<!أول )(?:أمس|امس)", "yesterday"],
    ["أول أمس", "2 days ago"],
    ["الأسبوع الماضي", "last week"],
    ["الشهر الماضي", "last month"],
    ["العام الماضي|السنة الماضية", "last year"],
    ["غدا|غداً", "tomorrow"],
    ["الأسبوع المقبل|الأسبوع القادم", "next week"],
    ["الشهر المقبل|الشهر القادم", "next month"],
    ["العام المقبل|العام القادم", "next year"],
    ["(?:قبل|منذ) يومين", "2 days ago"],
    ["(?:قبل|منذ) أسبوعين", "2 weeks ago"],
    ["(?:قبل|منذ) شهرين", "2 months ago"],
    ["(?:قبل|منذ) (?:عامين|سنتين)", "2 years ago"],
    ["(?:قبل|منذ) # أيام", "# days ago"],
    ["(?:قبل|منذ) # أشهر", "# months ago"],
    ["(?:قبل|منذ) # (?:سنوات|أعوام)", "# years ago"],
  ],
};

/** All phrases of a language in one pattern: the group `r` and a number says which of them, `n` and the number how many. */
interface Compiled {
  readonly pattern: RegExp;
  readonly english: readonly string[];
}

const compiled = new Map<string, Compiled>();

const rulesOf = (language: string): Compiled => {
  const known = compiled.get(language);
  if (known) return known;
  const rules = RULES[language] ?? [];
  const phrases = rules.map(([pattern], index) => {
    const words = pattern
      .replaceAll(" ", "[^\\S\\n]{1,3}")
      .replace("#", numeral(language).replace("(", `(?<n${index}>`));
    return `(?<r${index}>${words})`;
  });
  const made = {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${phrases.join("|") || "(?!)"})(?![\\p{L}\\p{N}-])`,
      language === "de" ? "gu" : "giu",
    ),
    english: rules.map(([, english]) => english),
  };
  compiled.set(language, made);
  return made;
};

/** A week cannot be written as a partial date: its month stands for it where all of its days lie in one. */
const weekAsMonth = (day: string): PartialDate | null => {
  const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  const sunday = addDays(monday, 6);
  return monday.slice(0, 7) === sunday.slice(0, 7) ? monday.slice(0, 7) : null;
};

/** Reckons a plain English phrase against a day, as precisely as its unit allows; null where nothing certain follows. */
const reckon = (english: string, publishedOn: PartialDate): PartialDate | null => {
  const known = precisionOf(publishedOn);
  const unit = /year/u.test(english)
    ? "year"
    : /month/u.test(english)
      ? "month"
      : /week/u.test(english)
        ? "week"
        : "day";
  if (known === "year" && unit !== "year") return null;
  if (known === "month" && unit !== "year" && unit !== "month") return null;
  const anchor =
    known === "day" ? publishedOn : known === "month" ? `${publishedOn}-15` : `${publishedOn}-07-01`;
  const [result] = englishDates().parse(english, { instant: new Date(`${anchor}T12:00:00Z`), timezone: 0 });
  const [year, month, day] = [
    result?.start.get("year"),
    result?.start.get("month"),
    result?.start.get("day"),
  ];
  if (!year || !month || !day) return null;
  const iso = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (unit === "year") return iso.slice(0, 4);
  if (unit === "month") return iso.slice(0, 7);
  // "a week ago" is meant to the day; "three weeks ago" is not.
  return unit === "day" || english.startsWith("1 week") ? iso : weekAsMonth(iso);
};

const reckoned = new Map<string, PartialDate | null>();
const REMEMBERED = 5_000;

/** The same, remembered: a thousand reports of one day say "yesterday". */
const reckonOnce = (english: string, publishedOn: PartialDate): PartialDate | null => {
  const key = `${english}\n${publishedOn}`;
  let on = reckoned.get(key);
  if (on === undefined) {
    if (reckoned.size >= REMEMBERED) reckoned.clear();
    reckoned.set(key, (on = reckon(english, publishedOn)));
  }
  return on;
};

/** A relative date and what it comes to. */
export interface RelativeDate extends Span {
  readonly on: PartialDate;
}

/** "USA Today", "Russia Today": a capital within a sentence is a name. */
const isName = (text: string, start: number, phrase: string): boolean =>
  /^\p{Lu}/u.test(phrase) && /[\p{L},]\s$/u.test(text.slice(Math.max(0, start - 2), start));

/** Relative dates of the text, reckoned from its publication; none where that is not known. */
export const findRelativeDates = (
  text: string,
  language: string,
  publishedOn: PartialDate | null,
): readonly RelativeDate[] => {
  if (publishedOn === null) return [];
  const { pattern, english } = rulesOf(language);
  return [...text.matchAll(pattern)].flatMap((match): RelativeDate[] => {
    if (language !== "de" && isName(text, match.index, match[0])) return [];
    const rule = english.findIndex((_, index) => match.groups?.[`r${index}`] !== undefined);
    const count = valueOf(match.groups?.[`n${rule}`] ?? "", language);
    const on = reckonOnce((english[rule] ?? "").replace("#", count), publishedOn);
    return on === null ? [] : [{ start: match.index, end: match.index + match[0].length, on }];
  });
};
