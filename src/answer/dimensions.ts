/** Questions of size ("how fast", "qué edad", "wie tief") and the units that answer them. */
import { remember } from "../text/remember.ts";

/** What a question of size asks for. */
export interface Dimension {
  /** The words that ask for it: reports give the unit instead of them. */
  readonly asks: RegExp;
  /** A number with a unit of that kind. */
  readonly answers: RegExp;
  /** Words to look for beside the question's own: the units. */
  readonly units: string;
}

/** The same, with the sources of the patterns: questions ask for one of a dozen sizes at most. */
interface Size {
  /** Letters that a question must hold to ask for it: looked for first, being many times quicker than the pattern. */
  readonly hints: readonly string[];
  readonly asks: string;
  readonly answers: string;
  readonly units: string;
}

/** Made when it is first asked for: reading all of them takes as long as loading ten files of code. */
const pattern = remember((source) => new RegExp(source, "iu"), 64);

// Class by class and with regard to case, which holds the same and is compiled in half the time.
const EDGE = "(?<!(?-i:\\p{L}))(?<!(?-i:\\p{M}))(?<!(?-i:\\p{N}))";
const END = "(?!(?-i:\\p{L}))(?!(?-i:\\p{M}))";
const word = (alternatives: string): string => `${EDGE}(?:${alternatives})${END}`;

/** A number in digits or words. */
const NUMBER =
  "(?:\\p{Nd}[\\p{Nd}.,\\u00a0 ]*(?:hundred|thousand|million|billion|mil|mille|tausend)?|an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|hundreds|dozens|several|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|ein\\p{L}*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)";
const unit = (units: string, otherwise = "x^"): string =>
  `${EDGE}${NUMBER}[\\s\\u00a0-]*(?:and a half )?(?:${units})${END}|${otherwise}`;

const LENGTHS =
  "millimet(?:er|re)s?|centimet(?:er|re)s?|kilomet(?:er|re)s?|met(?:er|re)s?|mm|cm|km|m|f(?:ee|oo)t|ft|inch(?:es)?|yards?|miles?|nautical miles?|fathoms?|leagues?|stor(?:ey|ie|y)s?|floors?|(?:kil[oó]|cent[ií]|mil[ií])?metros?|millas?|pies|plantas|pisos|(?:kilo|centi|milli)?mètres?|milles?|étages?|(?:kilo|zenti|milli)?metern?|meilen?|stockwerke|متر(?:ا|اً)?|أمتار|كيلومتر(?:ا|ات)?|ميل|أميال";
const SPEEDS =
  "knots?|kts?|km\\/?h|kmh|kph|mph|m\\/s|kilomet(?:er|re)s (?:an|per) hour|miles (?:an|per) hour|met(?:er|re)s (?:a|per) second|nudos|kil[oó]metros por hora|nœuds|kilomètres(?:-heure|\\/h| par heure| à l['’]heure)|knoten|stundenkilometern?|kilometern? (?:pro|in der) stunde|عقدة|كيلومتر(?:ا|اً)? في الساعة";
const TIMES =
  "(?:milli)?seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|décadas?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوما?|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|عاما?|أعوام";
const YEARS = "years?|months?|weeks?|days?|años?|meses|ans?|mois|jahren?|monaten?|عاما?|سنة|سنوات|أعوام";
const AGES = `${EDGE}\\p{Nd}{1,3}[- ](?:year|month|week|day)s?[- ]old|,\\s\\p{Nd}{1,3}(?=[,.;)]|$)|\\(\\p{Nd}{1,3}\\)|${EDGE}(?:who|he|she) (?:is|was|turned|turns) (?:now |then |only |just )?\\p{Nd}{1,3}(?=[\\s,.;)])|${EDGE}aged?\\s\\p{Nd}{1,3}|${EDGE}(?:built|launched|opened|founded|dates?|dating|completed|construid[oa]|construite?|gebaut)\\s(?:\\p{L}+\\s){0,3}\\p{Nd}{4}|\\p{Nd}{1,3}-jährig`;
const WEIGHTS =
  "tonnes?|tons?|kilogram(?:me)?s?|kilos?|kgs?|pounds?|lbs?|grams?|toneladas?|kilogramos?|tonnen|kilogramm|طن(?:ا|اً)?|كيلوغراما?";
const SHARES =
  "per ?cent|prozent|por ciento|pour cent|points?|dollars?|euros?|pounds?|crowns?|marks?|(?:million|billion|milliarden?|millionen?)(?: \\p{L}+)?";
const HEATS = "degrees?|°\\s?[CFK]?|grados|degrés|grad|درجة|درجات|celsius|fahrenheit";

const SIZES: readonly Size[] = [
  {
    hints: ["fast", "speed", "velocidad", "vitesse", "schnell", "geschwindigkeit", "سرعة"],
    asks: word(
      "how fast|(?:what|which)(?: was| is)?(?: the)?(?: \\p{L}+)? speed|at what speed|(?:a )?qu[eé] velocidad|cu[aá]l (?:era|es|fue) la velocidad|quelle (?:était |est )?(?:la )?vitesse|wie schnell|welche geschwindigkeit|ما سرعة|كم (?:كانت )?سرعة",
    ),
    answers: unit(SPEEDS),
    units:
      "knots km/h kmh mph kilometres kilometers miles hour nudos kilómetros hora nœuds Knoten Stundenkilometer",
  },
  {
    // Somebody's age, and not how long ago something was.
    hints: ["old", "edad", "años", "âge", "alt"],
    asks: word(
      "how old (?:is|was|are|were)(?= (?!(?:the|an?|this|that|these|those|its?|their|his|her|it)(?!\\p{L}))\\p{L})|qu[eé] edad (?:tiene|tenía)|cu[aá]ntos años (?:tiene|tenía)|quel âge (?:a|avait)|wie alt (?:ist|war)(?= (?!(?:der|die|das|ein|eine)(?!\\p{L}))\\p{L})",
    ),
    answers: unit(
      "years? old|year-old|años de edad|ans révolus|jahre alt|jährige[rnms]?",
      `${AGES}|(?<!\\p{L})(?:aged?|de|im alter von|tiene|a|âgée? de)\\s\\p{Nd}{1,3}(?: (?:años|ans|jahren?))?(?![\\p{L}\\p{Nd}]|\\s\\p{L}{4})`,
    ),
    units: "years old aged edad ans âge Jahre alt",
  },
  {
    hints: ["old", "age", "edad", "años", "âge", "alt", "عمر"],
    asks: word(
      "how old|what age|qu[eé] edad|cu[aá]ntos años (?:tiene|tenía|ten[ií]an|tienen)|quel âge|wie alt|كم عمر|ما عمر",
    ),
    answers: unit(`(?:${YEARS})(?:[ -]old)?`, AGES),
    units: "years old aged built años edad ans âge Jahre alt",
  },
  {
    hints: ["heavy", "weigh", "pes", "pès", "schwer", "يزن", "تزن", "وزن"],
    asks: word(
      "how (?:heavy|much (?:does|did|do) \\p{L}[^?]{0,60} weigh)|what(?: was| is)? the weight|cu[aá]nto pes\\p{L}+|combien pès\\p{L}+|wie schwer|كم (?:يزن|تزن|وزن)",
    ),
    answers: unit(WEIGHTS),
    units: "tonnes tons kilograms kilos pounds weighs weighed toneladas Tonnen",
  },
  {
    hints: ["hot", "cold", "warm", "temperatur", "heiß", "kalt", "درجة"],
    asks: word(
      "how (?:hot|cold|warm)|what(?: was| is)? the temperature|qu[eé] temperatura|quelle(?: est| était)?(?: la)? température|wie (?:heiß|kalt|warm)|welche temperatur|كم درجة",
    ),
    answers: unit(HEATS),
    units: "degrees celsius fahrenheit grados degrés Grad",
  },
  {
    hints: ["strong", "powerful", "magnitud", "strength", "stark", "stärke", "قوة"],
    asks: word(
      "how (?:strong|powerful)|what(?: was| is)? the (?:magnitude|strength)|(?:of )?what magnitude|qu[eé] magnitud|cu[aá]l (?:era|es|fue) la magnitud|quelle(?: est| était)?(?: la)? magnitude|wie stark|welche (?:stärke|magnitude)|ما قوة|كم (?:بلغت )?قوة",
    ),
    answers: `${EDGE}(?:magnitude|magnitud|stärke|قوة|قوته|قوتها|category|categoría|richter)[^.]{0,12}\\p{Nd}|\\p{Nd}(?:[.,]\\p{Nd})?[- ]magnitude|${unit(`${SPEEDS}|percent|per cent|proof|watts?|megawatts?|volts?|horsepower`)}`,
    units: "magnitude Richter magnitud Stärke category km/h mph knots percent",
  },
  {
    hints: ["long", "tiempo", "dur", "tard", "temps", "lange", "استغرق", "استمر", "دام", "الوقت"],
    asks: word(
      "(?:for )?how long(?! (?:is|are|was|were) (?:the|this|that|its|their|his|her) (?:\\p{L}+ ?){1,2}\\W*$)|cu[aá]nto (?:tiempo|dur\\p{L}+|tard\\p{L}+)|combien de temps|wie lange|كم (?:استغرق\\p{L}*|استمر\\p{L}*|دام\\p{L}*|من الوقت)",
    ),
    answers: unit(TIMES),
    units:
      "seconds minutes hours days weeks months years segundos minutos horas días heures jours Stunden Tage",
  },
  {
    hints: ["long"],
    // A bridge is as long as so many metres, a strike as so many days.
    asks: word("how long"),
    answers: unit(`${LENGTHS}|${TIMES}`),
    units: "metres meters kilometres miles minutes hours days weeks months years",
  },
  {
    hints: ["high", "hoch"],
    // A tower is so many metres high, a turnout so many per cent.
    asks: word("how high|wie hoch"),
    answers: unit(`${LENGTHS}|${SHARES}`, "[$€£]\\s?\\p{Nd}|\\p{Nd}\\s?[%€]"),
    units: "metres meters feet percent Meter Prozent",
  },
  {
    hints: [
      "deep",
      "depth",
      "tall",
      "height",
      "far",
      "wide",
      "width",
      "thick",
      "length",
      "distance",
      "profund",
      "altura",
      "longitud",
      "distancia",
      "anchura",
      "mid",
      "hauteur",
      "longueur",
      "largeur",
      "tief",
      "weit",
      "lang",
      "breit",
      "عمق",
      "ارتفاع",
      "طول",
      "يبعد",
      "تبعد",
      "عرض",
    ],
    asks: word(
      "how (?:deep|tall|far|wide|thick)|what(?: was| is)? the (?:depth|height|length|distance|width)|(?:a )?qu[eé] (?:profundidad|altura|longitud|distancia|anchura)|cu[aá]nto (?:mide|miden|medía)|(?:à )?quelle (?:profondeur|hauteur|longueur|distance|largeur)|wie (?:tief|weit|lang|breit)|كم (?:عمق|ارتفاع|طول|يبعد|تبعد|عرض)|ما (?:عمق|ارتفاع|طول)",
    ),
    answers: unit(LENGTHS),
    units: "metres meters feet kilometres miles metros mètres Meter",
  },
];

/** What a question asks the size of; null where it asks for none. */
export const readDimension = (text: string): Dimension | null => {
  const lower = text.toLowerCase().normalize("NFC");
  const size = SIZES.find(
    ({ hints, asks }) => hints.some((hint) => lower.includes(hint)) && pattern(asks).test(text),
  );
  return size ? { asks: pattern(size.asks), answers: pattern(size.answers), units: size.units } : null;
};

/** The question without the words that ask for the size. */
export const withoutAsking = (text: string, { asks }: Dimension): string =>
  text.replace(new RegExp(asks.source, "giu"), (match) =>
    // "How long was the line closed": what stands between belongs to the matter.
    match.split(/\s+/u).length > 4 ? match.split(/\s+/u).slice(2).join(" ") : " ",
  );
