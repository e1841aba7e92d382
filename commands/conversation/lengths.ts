/** How long an answer is to be, as messages say it: "shorter", "in detail", "in two sentences". */
import { takeSentenceCount } from "../../src/text/counted-sentences.ts";
import type { Length } from "../../src/types.ts";
import { phrase, remove, trimmed, whole } from "./phrases.ts";
import type { Reading } from "./reading.ts";

const PLEASE = "(?:,? (?:please|por favor|s'il (?:te|vous) plait|bitte|من فضلك))*";

const LENGTHS: readonly (readonly [Reading["length"], RegExp])[] = [
  [
    "shorter",
    whole(
      `(?:make (?:it|that) |a bit |a little |much |even |can you make it |un poco |un peu |etwas |bitte )*(?:shorter|briefer|shorten(?: (?:it|that))?|too long|mas (?:corto|breve)|demasiado largo|resumelo mas|acortalo|plus (?:court|bref)|trop long|raccourcis(?:-le)?|kurzer|zu lang|kurz(?:e|en) (?:es|das)|اقصر|باختصار اكثر|طويل جدا)${PLEASE}`,
    ),
  ],
  [
    "longer",
    whole(
      `(?:make (?:it|that) |a bit |a little |much |even |un poco |un peu |etwas |bitte )*(?:longer|more detailed|(?:give me |some )?more(?: details?)?|in (?:more )?detail|too short|expand(?: on (?:it|that))?|elaborate|tell me more|go on|continue|mas(?: largo| detalles)?|(?:cuentame|dime) mas|amplialo|sigue|continua|plus (?:long|de details)|plus|encore|davantage|developpe[rz]?|dis-m'en plus|continue[rz]?|langer|ausfuhrlicher|mehr(?: details)?|weiter|zu kurz|اطول|المزيد|تفاصيل اكثر|اكثر)${PLEASE}`,
    ),
  ],
  [
    "short",
    phrase("briefly|in brief|in short|short(?: version)?(?=[?!.]*$)|en breve|en bref|kurz(?=[?!.]*$)"),
  ],
  [
    "long",
    phrase(
      "in (?:full |great |more )?detail|at length|in depth|long version|ausfuhrlich|en detalle|en detail",
    ),
  ],
];

/** The length that so many sentences belong to. */
const lengthOf = (sentences: number): Length =>
  sentences <= 3 ? "short" : sentences <= 6 ? "medium" : "long";

/** Takes the words for a length out of a message. */
export const takeLength = (
  text: string,
): Pick<Reading, "length" | "sentences"> & { readonly rest: string } => {
  const counted = takeSentenceCount(text);
  if (counted.count !== null)
    return { length: lengthOf(counted.count), sentences: counted.count, rest: trimmed(counted.rest) };
  for (const [length, pattern] of LENGTHS) {
    const rest = remove(text, pattern);
    if (rest !== null) return { length, sentences: null, rest };
  }
  return { length: null, sentences: null, rest: text };
};
