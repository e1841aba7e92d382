/** How exact a number is said to be: "at least", "more than", "about", "up to", before it or after it. */

/** As in the ledger: `between` is for ranges. */
export type NumberBound = "exactly" | "at-least" | "more-than" | "about" | "up-to" | "between";

const any = (phrases: string): string =>
  phrases
    .split("|")
    .map((phrase) => phrase.trim().replaceAll(" ", "\\s+"))
    .join("|");

// Between the bound and the number: "at least another 40", "more than a further 200", "up to US$3m".
const FILLER =
  "(?:\\s+(?:a|an|the|another|additional|further|some|its|his|their|total|of|otros|otras|d['’]|de|des|los|las|les))*";
const before = (phrases: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${any(phrases)})${FILLER}[\\s(]*(?:us|rs|au?|ca?|hk)?[$€£¥₹]?\\s*$`,
    "iu",
  );

// The longest phrase decides, so "no more than" is tried before "more than" and "no fewer than" before "fewer than".
const BEFORE: readonly (readonly [NumberBound, RegExp])[] = [
  [
    "at-least",
    before(
      "at least|at the very least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|al menos|por lo menos|como mínimo|no menos de|au moins|pas moins de|mindestens|wenigstens|almeno|pelo menos|ما لا يقل عن",
    ),
  ],
  [
    "up-to",
    before(
      "up to|upto|as many as|as much as|as high as|as few as|at most|at the most|no more than|not more than|no greater than|not exceeding|a maximum of|maximum|fewer than|less than|lower than|shy of|under|below|hasta|menos de|no más de|como máximo|jusqu['’]à|moins de|pas plus de|au plus|bis zu|weniger als|höchstens|unter|até|fino a|اقل من|أقل من",
    ),
  ],
  [
    "more-than",
    before(
      "more than|greater than|higher than|larger than|over|well over|just over|above|exceeding|exceeded|exceeds|exceed|surpassed|passed|passes|crossed|surpasses|surpass|surpassing|topped|tops|topping|upwards? of|in excess of|(?<!(?:the|this|last|in|over) )past|beyond|north of|más de|superan?|superó|superado|plus de|dépassé|au-delà de|mehr als|über|più di|oltre|mais de|أكثر من|اكثر من|تجاوز|يزيد عن",
    ),
  ],
  [
    "about",
    before(
      "about|around|approximately|approx\\.?|some(?! of)|roughly|an estimated|estimated|estimated at|circa|ca\\.?|c\\.|nearly|almost|close to|near|approaching|just under|just short of|unos|unas|alrededor de|cerca de|casi|aproximadamente|cercano a|environ|près de|quelque|quelques|presque|autour de|rund|etwa|ungefähr|fast|knapp|circa|quasi|نحو|حوالي|قرابة|ما يقرب من",
    ),
  ],
];
// Scripts that write no spaces have no word boundary to ask for.
const UNSPACED: readonly (readonly [NumberBound, RegExp])[] = [
  ["at-least", /(?:至少|最少|不少于)$/u],
  ["up-to", /(?:最多|不到|多达|高达|不超过)$/u],
  ["more-than", /(?:超过|逾|超)$/u],
  ["about", /(?:大约|约|近|将近)$/u],
];
const SIGN_BEFORE = /([~≈>≥<≤±])\s*[$€£¥₹]?\s*$/;
const SIGNS: Record<string, NumberBound> = {
  "~": "about",
  "≈": "about",
  "±": "about",
  ">": "more-than",
  "≥": "at-least",
  "<": "up-to",
  "≤": "up-to",
};

const AFTER: readonly (readonly [NumberBound, RegExp])[] = [
  [
    "at-least",
    /^(?:\s*\+(?![\d\s]*\d)|-plus(?!\p{L})|,?\s+(?:or (?:more|above|older|higher|over)|and counting|and (?:more|above|over)|o más|ou plus|oder mehr|على الأقل)(?!\p{L})|以上)/iu,
  ],
  ["up-to", /^,?\s+(?:or (?:fewer|less|under|below)|o menos|ou moins|oder weniger|at most)(?!\p{L})/iu],
  ["about", /^(?:,?\s+or so(?!\p{L})|[-–]?odd(?!\p{L})|\s+odd(?!\p{L})|-?ish(?!\p{L})|\s*左右)/iu],
  ["more-than", /^(?:多|余)/u],
];
const NOUN_THEN_AFTER = /^\s+[\p{L}-]{2,20}((?:\s+or (?:more|fewer|less|so))(?!\p{L}))/iu;

// "below the 95 percent needed": a mark that is known, not a bound; "handed over 157": the verb's own particle.
const LEVEL_OF =
  /(?<!\p{L})(?:(?:above|below|over|under|than|exceed\p{Ll}*|past|surpass\p{Ll}*|topp\p{Ll}*) the|(?:hand|turn|took|tak|sign|roll|carri|mull|brought|bring|switch)\p{Ll}* over|(?:buried|submerged|covered|inundated) under|(?:buried|submerged|covered|inundated) under (?:about|around|some|nearly))\s+$/iu;
// "bribes over four years", "$90 billion over 10 years": the span in which; "for over four years" says how long.
const SPAN_OVER =
  /(?<!(?:for|of|after|in|lasted|lasting|took|taken|spent|is|was|just|well|be|served|waited)\s+)(?<=\p{L}{2,}\s+)over\s+$/iu;
const SPAN = /(?:hours?|days?|weeks?|months?|years?|decades?)$/iu;
const SPAN_AFTER = /^\s+(?:phases|rounds|stages|sessions|weekends|legs|instal?lments|occasions)(?!\p{L})/iu;

const WINDOW = 44;

/** The bound that the words around `text.slice(start, end)` put on the number there; "exactly" where none does. */
export const boundAround = (text: string, start: number, end: number): NumberBound => {
  const head = text.slice(Math.max(0, start - WINDOW), start);
  const sign = SIGN_BEFORE.exec(head)?.[1];
  if (sign !== undefined) return SIGNS[sign] ?? "exactly";
  const level =
    LEVEL_OF.test(head) ||
    (SPAN_OVER.test(head) &&
      (SPAN.test(text.slice(start, end)) || SPAN_AFTER.test(text.slice(end, end + WINDOW))));
  for (const [bound, pattern] of BEFORE)
    if (pattern.test(head) && !(bound !== "about" && bound !== "at-least" && level)) return bound;
  for (const [bound, pattern] of UNSPACED) if (pattern.test(head)) return bound;
  const tail = text.slice(end, end + WINDOW);
  for (const [bound, pattern] of AFTER) if (pattern.test(tail)) return bound;
  const late = NOUN_THEN_AFTER.exec(tail)?.[1];
  if (late !== undefined) for (const [bound, pattern] of AFTER) if (pattern.test(late)) return bound;
  return "exactly";
};
