/** How long an answer is to be, as messages say it: "shorter", "in detail", "in two sentences". */
import { takeSentenceCount } from "../../src/text/counted-sentences.ts";
import type { Length } from "../../src/types.ts";
import { phrase, remove, trimmed, whole } from "./phrases.ts";
import type { Reading } from "./reading.ts";

const LENGTHS: readonly (readonly [Reading["length"], RegExp])[] = [
  [
    "shorter",
    whole(
      "(?:make (?:it|that) |a bit |much |even |can you make it )?(?:shorter|briefer)(?: please)?|too long|mas corto|plus court|kurzer|اقصر",
    ),
  ],
  [
    "longer",
    whole(
      "(?:make (?:it|that) |a bit |much |even )?(?:longer|more detailed)(?: please)?|(?:give me |some )?more(?: details?| please)?|in (?:more )?detail|too short|expand(?: on (?:it|that))?|elaborate|tell me more|go on|mas largo|mas detalles|plus long|plus de details|langer|ausfuhrlicher|mehr(?: details)?|اطول|المزيد",
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
