/** Names of months and weekdays in the languages that dates are read in. */

/** Lower case without accents on Latin letters, so that "Março", "março" and "marco" are one word. */
export const foldDateWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=[a-z])[\u0300-\u036F]+/g, "")
    .normalize("NFC")
    .replace(/\.$/, "");

interface Calendar {
  /** January first; names and abbreviations of one month separated by "|". */
  readonly months: string;
  /** Sunday first, as JavaScript counts. */
  readonly weekdays: string;
}

/** By ISO 639-1 code. */
const CALENDARS: Readonly<Record<string, Calendar>> = {
  en: {
    months:
      "January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct November|Nov December|Dec",
    weekdays:
      "Sunday|Sun Monday|Mon Tuesday|Tues|Tue Wednesday|Weds|Wed Thursday|Thurs|Thur|Thu Friday|Fri Saturday|Sat",
  },
  es: {
    months:
      "enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept octubre|oct noviembre|nov diciembre|dic",
    weekdays: "domingo lunes martes miércoles jueves viernes sábado",
  },
  fr: {
    months:
      "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc",
    weekdays: "dimanche lundi mardi mercredi jeudi vendredi samedi",
  },
  de: {
    months:
      "Januar|Jänner|Jan Februar|Feber|Feb März|Maerz|Mär April|Apr Mai Juni|Jun Juli|Jul August|Aug September|Sept Oktober|Okt November|Nov Dezember|Dez",
    weekdays: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend",
  },
  pt: {
    months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    weekdays:
      "domingo segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado",
  },
  it: {
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    weekdays: "domenica lunedì martedì mercoledì giovedì venerdì sabato",
  },
  nl: {
    months: "januari februari maart april mei juni juli augustus september oktober november december",
    weekdays: "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
  },
  ar: {
    months:
      "يناير|كانون_الثاني فبراير|شباط مارس|آذار|اذار أبريل|إبريل|ابريل|نيسان مايو|أيار|ايار يونيو|حزيران يوليو|تموز أغسطس|اغسطس|آب سبتمبر|أيلول|ايلول أكتوبر|اكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول",
    weekdays: "الأحد|الاحد الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت",
  },
};

const listed = (names: string): readonly (readonly string[])[] =>
  names.split(" ").map((group) => group.split("|").map((name) => name.replace("_", " ")));

const numbered = (names: string, first: number): ReadonlyMap<string, number> =>
  new Map(listed(names).flatMap((group, index) => group.map((name) => [foldDateWord(name), index + first])));

const MONTHS = new Map(Object.entries(CALENDARS).map(([code, { months }]) => [code, numbered(months, 1)]));
const WEEKDAYS = new Map(
  Object.entries(CALENDARS).map(([code, { weekdays }]) => [code, numbered(weekdays, 0)]),
);

const lookUp = (
  tables: ReadonlyMap<string, ReadonlyMap<string, number>>,
  word: string,
  language?: string,
): number | null => {
  const folded = foldDateWord(word);
  const searched = language === undefined ? [...tables.values()] : [tables.get(language)];
  for (const table of searched) {
    const found = table?.get(folded);
    if (found !== undefined) return found;
  }
  return null;
};

/** 1-12 for a month's name or abbreviation in the language (ISO 639-1; all of them by default), else null. */
export const monthOf = (word: string, language?: string): number | null => lookUp(MONTHS, word, language);

/** 0 (Sunday) to 6 for a weekday's name or abbreviation in the language (all by default), else null. */
export const weekdayOf = (word: string, language?: string): number | null => lookUp(WEEKDAYS, word, language);

/** The languages with month and weekday names here. */
export const CALENDAR_LANGUAGES: readonly string[] = Object.keys(CALENDARS);

/** Names for a pattern, "January|Jan|February…", longest first; empty for a language without a calendar. */
export const datePattern = (kind: "months" | "weekdays", language: string): string =>
  listed(CALENDARS[language]?.[kind] ?? "")
    .flat()
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join("|");
