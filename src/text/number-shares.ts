/** Shares in words, read as percentages: "two-thirds of", "by a third", "one in five", "nine out of ten". */
import { amountAt, type Amount, type Reading } from "./number-amounts.ts";
import { isDash } from "./number-dates.ts";
import { scaleOf } from "./number-words.ts";

const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 50,
    third: 100 / 3,
    thirds: 100 / 3,
    quarter: 25,
    quarters: 25,
    fifth: 20,
    fifths: 20,
    tenth: 10,
    tenths: 10,
    sixth: 100 / 6,
    sixths: 100 / 6,
    seventh: 100 / 7,
    eighth: 12.5,
    eighths: 12.5,
    mitad: 50,
    moitie: 50,
    halfte: 50,
    tercio: 100 / 3,
    tercios: 100 / 3,
    cuarto: 25,
    cuartos: 25,
    quintos: 20,
    cinquiemes: 20,
    quarts: 25,
    funftel: 20,
    zehntel: 10,
    tiers: 100 / 3,
    drittel: 100 / 3,
    viertel: 25,
  }),
);

const HALF_NAMED =
  /^(?:first|second|latter|other|each|every|this|upper|lower|better|early|opening|primera|segunda|premiere|seconde|erste|zweite|ersten|zweiten)$/;

// What can stand before "third" or "quarters".
const NUMERATORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    un: 1,
    una: 1,
    la: 1,
    two: 2,
    dos: 2,
    deux: 2,
    zwei: 2,
    three: 3,
    tres: 3,
    trois: 3,
    drei: 3,
    four: 4,
    five: 5,
    seven: 7,
    nine: 9,
  }),
);

// After a share that stands alone: "one-third in 2031", "by a quarter to".
const STANDS_ALONE =
  /^(?:[.,;:)”"’—–]|in|by|from|to|on|as|and|or|but|since|last|this|after|compared|more|less|over|at|during|within|when|while|because|if|than|with|between|were|was|are|is|have|had|said|say|supported|opposed)?$/u;

/** "half of", "a third of", "two-thirds of", "by a third": a share, in percent. */
export const shareAt = ({ tokens }: Reading, at: number): Amount | null => {
  const word = (index: number): string => tokens[index]?.word ?? "";
  // "the first half of the year" is a time, "the lower half of the table" a place.
  if (/^(?:half|mitad|moitie|halfte)$/.test(word(at)) && HALF_NAMED.test(word(at - 1))) return null;
  const top = NUMERATORS.get(word(at));
  const dashed = isDash(tokens[at + 1]) ? at + 2 : at + 1;
  const named = top === undefined ? at : dashed;
  const part = PARTS.get(word(named));
  if (
    part === undefined ||
    (top === undefined && part !== 50) ||
    (top !== undefined &&
      top > 1 &&
      /^(?:half|third|quarter|fifth|sixth|seventh|eighth|tenth)$/.test(word(named))) ||
    (word(at) === "an" && part !== 12.5)
  )
    return null;
  // "the lowest in five quarters", "the past two quarters": of the year.
  if (
    part === 25 &&
    top !== undefined &&
    (top > 3 ||
      /^(?:past|last|next|previous|first|final|straight|consecutive|coming|recent)$/.test(word(at - 1)))
  )
    return null;
  const follows = word(named + 1);
  const plural = top !== undefined && top > 1;
  const led =
    /^(?:by|than|least|about|nearly|almost|roughly|around|over|up|down|fell|rose|only|just|some)$/.test(
      word(at - 1),
    );
  const alone =
    (word(at) === "one" || (top === 1 && led)) &&
    STANDS_ALONE.test(tokens[named + 1]?.text.toLowerCase() ?? "");
  const halved =
    part === 50 &&
    top === undefined &&
    /^(?:by|in)$/.test(word(at - 1)) &&
    STANDS_ALONE.test(tokens[named + 1]?.text.toLowerCase() ?? "");
  const shares =
    plural ||
    alone ||
    halved ||
    /^(?:of|de|des|du|der|del|von)$/.test(follows) ||
    (part === 50 && top === undefined && /^(?:the|its|his|her|their|all|los|las)$/.test(follows));
  if (
    !shares ||
    (part === 25 &&
      /^(?:the|a|an|this|that)$/.test(word(named + 2)) &&
      /^(?:year|century|season)$/.test(word(named + 3)))
  )
    return null;
  return {
    value: Number(((top ?? 1) * part).toPrecision(4)),
    to: named + 1,
    ordinal: false,
    vague: false,
    scaled: false,
  };
};

/** "a quarter of a million", "three-quarters of a billion": an amount. */
export const partOfScaleAt = ({ tokens }: Reading, at: number): Amount | null => {
  const top = NUMERATORS.get(tokens[at]?.word ?? "");
  const named = isDash(tokens[at + 1]) ? at + 2 : at + 1;
  const part = PARTS.get(tokens[named]?.word ?? "");
  if (top === undefined || part === undefined) return null;
  const words = [1, 2].map((step) => tokens[named + step]?.word).join(" ");
  const scale = /^of an?$/.test(words) ? scaleOf(tokens[named + 3]?.word ?? "", "en") : null;
  return scale === null || scale < 1000
    ? null
    : { value: (top * part * scale) / 100, to: named + 4, ordinal: false, vague: false, scaled: true };
};

/** "a quarter point", "half a percentage point", "three-quarters of a percentage point": a change of a rate, in points. */
export const pointsAt = ({ tokens }: Reading, at: number): Amount | null => {
  const word = (index: number): string => tokens[index]?.word ?? "";
  const top = NUMERATORS.get(word(at));
  const named = top === undefined ? at : isDash(tokens[at + 1]) ? at + 2 : at + 1;
  const part = /^(?:half|quarters?)$/.test(word(named)) ? PARTS.get(word(named)) : undefined;
  if (part === undefined) return null;
  let to = named + 1;
  if (isDash(tokens[to])) to += 1;
  else if (word(to) === "of" && /^an?$/.test(word(to + 1))) to += 2;
  else if (/^an?$/.test(word(to))) to += 1;
  const percentage = word(to) === "percentage";
  if (percentage) to += isDash(tokens[to + 1]) ? 2 : 1;
  if (word(to) !== "point" || (!percentage && part !== 25)) return null;
  return { value: ((top ?? 1) * part) / 100, to: to + 1, ordinal: false, vague: false, scaled: false };
};

// "nine out of ten": of fewer, or of other numbers, both are counts.
const ROUND = new Set([3, 4, 5, 10, 20, 100, 1000]);

/** "uno de cada cinco", "un Français sur cinq". */
const foreignRatioAt = (reading: Reading, at: number): Amount | null => {
  const { tokens, language } = reading;
  const top = NUMERATORS.get(tokens[at]?.word ?? "") ?? (tokens[at]?.word === "uno" ? 1 : undefined);
  const word = (index: number): string => tokens[index]?.word ?? "";
  const then =
    language === "es"
      ? word(at + 1) === "de" && word(at + 2) === "cada"
        ? at + 3
        : -1
      : word(at + 1) === "sur"
        ? at + 2
        : word(at + 2) === "sur" && tokens[at + 1]?.type === "word" && top === 1
          ? at + 3
          : -1;
  const bottom = top === undefined || then < 0 ? null : amountAt(reading, then, false);
  if (
    !bottom ||
    top === undefined ||
    bottom.ordinal ||
    bottom.vague ||
    bottom.value <= top ||
    bottom.value > 1000
  )
    return null;
  return { ...bottom, value: Number(((100 * top) / bottom.value).toPrecision(4)), scaled: false };
};

/** "one in five", "three in every 10 adults", "nine out of ten people": a share, in percent. */
export const ratioAt = (reading: Reading, at: number): Amount | null => {
  const { tokens } = reading;
  if (tokens[at]?.type === "sign") return null;
  if (reading.language === "es" || reading.language === "fr") return foreignRatioAt(reading, at);
  const out = tokens[at + 1]?.word === "out" && tokens[at + 2]?.word === "of";
  if (tokens[at + 1]?.word !== "in" && !out) return null;
  const then = out ? at + 3 : at + 2;
  const [top, bottom] = [
    amountAt(reading, at, false),
    amountAt(reading, tokens[then]?.word === "every" ? then + 1 : then, false),
  ];
  if (!top || !bottom || top.to !== at + 1 || top.ordinal || bottom.ordinal || top.vague || bottom.vague)
    return null;
  const follows = tokens[bottom.to]?.text ?? "";
  if (
    top.value < 1 ||
    top.value > 9 ||
    bottom.value <= top.value ||
    bottom.value > 1e6 ||
    (out && !ROUND.has(bottom.value)) ||
    !/^(?:\p{Ll}|\p{Lu}\p{Ll}+s$)/u.test(follows)
  )
    return null;
  return { ...bottom, value: Number(((100 * top.value) / bottom.value).toPrecision(4)), scaled: false };
};
