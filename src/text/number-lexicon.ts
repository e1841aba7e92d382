/** Number words: English in full; Spanish, French, German and Arabic as far as news uses them. */
/** What a word adds to a number: "hundred" and scales multiply what came before. */
export type Role = "unit" | "teen" | "ten" | "hundred" | "scale" | "dozen" | "ordinal" | "vague";
/** A number word. */
interface Entry {
  readonly role: Role;
  readonly value: number;
}
/** Number words by their folded form (see `foldNumberWord`). */
export type Lexicon = Map<string, Entry>;

/** The languages whose number words are known. */
export type NumberLanguage = "en" | "es" | "fr" | "de" | "ar" | "other";

const fill = (lexicon: Lexicon, role: Role, words: string, values: readonly number[]): void =>
  words.split(" ").forEach((group, at) => {
    for (const word of group.split("/")) lexicon.set(word, { role, value: values[at] ?? 0 });
  });

const upTo = (from: number, to: number, step = 1): number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, at) => from + at * step);
const SCALES = [1e3, 1e6, 1e9, 1e12];

const english: Lexicon = new Map();
fill(english, "unit", "zero one two three four five six seven eight nine", upTo(0, 9));
fill(
  english,
  "teen",
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  upTo(10, 19),
);
fill(english, "ten", "twenty thirty forty/fourty fifty sixty seventy eighty ninety", upTo(20, 90, 10));
fill(english, "hundred", "hundred", [100]);
fill(english, "scale", "thousand million billion trillion", SCALES);
fill(english, "scale", "mn/mln bn/bln tn/trn lakh/lakhs crore/crores", [1e6, 1e9, 1e12, 1e5, 1e7]);
fill(english, "dozen", "dozen score", [12, 20]);
fill(
  english,
  "ordinal",
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
  upTo(1, 12),
);
fill(
  english,
  "ordinal",
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
  upTo(13, 19),
);
fill(
  english,
  "ordinal",
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth",
  upTo(20, 90, 10),
);
fill(english, "ordinal", "hundredth thousandth", [100, 1000]);
// A plural is at least two of its kind.
fill(
  english,
  "vague",
  "dozens hundreds thousands millions billions trillions",
  [24, 200, 2e3, 2e6, 2e9, 2e12],
);

const spanish: Lexicon = new Map();
fill(spanish, "unit", "cero uno/una/un dos tres cuatro cinco seis siete ocho nueve", upTo(0, 9));
fill(
  spanish,
  "teen",
  "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
  upTo(10, 19),
);
fill(
  spanish,
  "teen",
  "veintiuno/veintiun veintidos veintitres veinticuatro veinticinco veintiseis",
  upTo(21, 26),
);
fill(spanish, "teen", "veintisiete veintiocho veintinueve", upTo(27, 29));
fill(spanish, "ten", "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", upTo(20, 90, 10));
fill(
  spanish,
  "hundred",
  "cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos quinientos",
  upTo(100, 500, 100),
);
fill(spanish, "hundred", "seiscientos setecientos ochocientos novecientos", upTo(600, 900, 100));
fill(spanish, "scale", "mil millon/millones billon/billones", [1e3, 1e6, 1e12]);
fill(spanish, "dozen", "decena docena veintena treintena centenar millar", [10, 12, 20, 30, 100, 1000]);
fill(
  spanish,
  "ordinal",
  "primera/primer/primero segunda/segundo tercera/tercer/tercero cuarta/cuarto quinta/quinto",
  upTo(1, 5),
);
fill(spanish, "vague", "decenas docenas cientos/centenares miles", [20, 24, 200, 2e3]);

const french: Lexicon = new Map();
fill(french, "unit", "zero un/une deux trois quatre cinq six sept huit neuf", upTo(0, 9));
fill(french, "teen", "dix onze douze treize quatorze quinze seize", upTo(10, 16));
fill(
  french,
  "ten",
  "vingt/vingts trente quarante cinquante soixante septante huitante nonante",
  upTo(20, 90, 10),
);
fill(french, "hundred", "cent/cents", [100]);
fill(french, "scale", "mille million/millions milliard/milliards", [1e3, 1e6, 1e9]);
fill(
  french,
  "dozen",
  "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine",
  [10, 12, 15, 20, 30, 40, 50],
);
fill(french, "dozen", "soixantaine centaine millier", [60, 100, 1000]);
fill(
  french,
  "ordinal",
  "premiere/premier deuxieme/seconde troisieme quatrieme cinquieme sixieme septieme huitieme",
  upTo(1, 8),
);
fill(french, "vague", "dizaines douzaines centaines milliers", [20, 24, 200, 2e3]);

/** German words on their own: compounds are cut into them. */
export const german: Lexicon = new Map();
fill(german, "unit", "null ein/eine/eins/einen/einer zwei drei vier funf sechs sieben acht neun", upTo(0, 9));
fill(
  german,
  "teen",
  "zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn",
  upTo(10, 19),
);
fill(german, "ten", "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig", upTo(20, 90, 10));
fill(german, "hundred", "hundert", [100]);
fill(german, "scale", "tausend million/millionen/mio milliarde/milliarden/mrd billion/billionen", SCALES);
fill(german, "dozen", "dutzend", [12]);
fill(
  german,
  "ordinal",
  "erste/ersten zweite/zweiten dritte/dritten vierte/vierten funfte/funften",
  upTo(1, 5),
);
fill(
  german,
  "vague",
  "dutzende dutzenden hunderte/hunderten tausende/tausenden zehntausende/zehntausenden",
  [24, 24, 200, 2e3, 2e4],
);

const arabic: Lexicon = new Map();
fill(
  arabic,
  "unit",
  "صفر واحد/واحدة اثنان/اثنين/اثنتين ثلاث/ثلاثة اربع/اربعة خمس/خمسة ست/ستة سبع/سبعة ثماني/ثمانية/ثمان تسع/تسعة",
  upTo(0, 9),
);
fill(arabic, "teen", "عشرة", [10]);
fill(
  arabic,
  "ten",
  "عشرون/عشرين ثلاثون/ثلاثين اربعون/اربعين خمسون/خمسين ستون/ستين سبعون/سبعين ثمانون/ثمانين تسعون/تسعين",
  upTo(20, 90, 10),
);
fill(arabic, "hundred", "مية/ماية ميتان/ميتين", [100, 200]);
fill(arabic, "scale", "الف/الفا مليون/ملايين مليار/مليارات", [1e3, 1e6, 1e9]);
fill(arabic, "vague", "عشرات ميات الاف", [20, 200, 2e3]);

// Of the languages whose number words are not known: what digits are multiplied by ("300 mil", "3 miljoen", "20 тысяч").
const elsewhere: Lexicon = new Map(english);
fill(
  elsewhere,
  "scale",
  "mil/mila/duizend/tusen/tisic/tysiecy/тысяч/тысячи/тысячу/тыс milhao/milhoes/milione/milioni/miljoen/miljon/miljoner/millioner/milyon/milion/miliony/milionow/миллион/миллиона/миллионов/млн bilhao/bilhoes/miliardo/miliardi/miljard/miljarder/milliarder/milyar/miliard/miliardy/miliardow/миллиард/миллиарда/миллиардов/млрд",
  [1e3, 1e6, 1e9],
);

/** The words looked for in a text of each language: its own, and English. */
export const LEXICONS: Record<NumberLanguage, Lexicon> = {
  en: english,
  es: new Map([...english, ...spanish]),
  fr: new Map([...english, ...french]),
  de: new Map([...english, ...german]),
  ar: arabic,
  other: elsewhere,
};
