/** The numbers of sentences on one matter, bare ones ("a single", "none") among them, and how much each is what was asked about. */
import type { Figure } from "../types.ts";
import { cite } from "../text/citation.ts";
import { findNumbers } from "../text/numbers.ts";
import type { Claim } from "./claims.ts";
import {
  kindOfUnit,
  likeWords,
  placedWords,
  type AskedTopic,
  type PlacedWord,
} from "./claims-asked-topic.ts";
import { featuresOf, type FigureFeatures } from "./figures-features.ts";
import { originOf } from "./figures.ts";

/** A number of a claim, with what it is compared by. */
export interface Quantity {
  readonly claim: Claim;
  readonly figure: Figure;
  readonly features: FigureFeatures;
  /** "count", "money", "time", "length", "%" … */
  readonly kind: string;
  /** Where it stands in its sentence. */
  readonly start: number;
  readonly end: number;
  /** How much of what was asked stands around it, 0-1. */
  readonly asked: number;
  /** The word right behind it. */
  readonly head: PlacedWord | null;
  /** The words right around it. */
  readonly near: readonly PlacedWord[];
}

const BARE: readonly (readonly [value: number, words: RegExp])[] = [
  [
    0,
    /(?<!\p{L})(?:no one|nobody|none|nothing|no)(?!\p{L})(?=\s+(?!longer|doubt|matter|more than|fewer|less)\p{L})/giu,
  ],
  [1, /(?<!\p{L})(?:(?:a|one|the) (?:single|lone|sole)|the only)(?!\p{L})/giu],
  [
    1,
    /(?<!\p{L}|not |at |more than |all )once(?! (?:again|more|the|a|he|she|they|it|in|\p{Lu}))(?!\p{L})/giu,
  ],
  [
    2,
    /(?<!\p{L})(?:both(?= of| \p{L}+s(?!\p{L}))|the (?:pair|two)|a (?:pair|couple) of|twice|a brace)(?!\p{L})/giu,
  ],
  [3, /(?<!\p{L})(?:thrice|(?:a |his |her )?hat-trick)(?!\p{L})/giu],
];

/** "An hour", "half a day", "a quarter of an hour": spans that no figure holds. */
const SPAN =
  /(?<!\p{L})(?:half an?|(?:a |three )?quarters? of an|an?) (minute|hour|day|week|month|year)(?!\p{L})/giu;
const boundBefore = (text: string, at: number): Figure["bound"] =>
  /(?:nearly|almost|about|around|roughly|some)\s$/iu.test(text.slice(0, at))
    ? "about"
    : /(?:more than|over)\s$/iu.test(text.slice(0, at))
      ? "more-than"
      : "exactly";

/** A number that no figure holds, as a figure of its sentence. */
const figureOf = (
  { sentence }: Claim,
  given: Pick<Figure, "printed" | "value" | "upper" | "bound" | "unit">,
): Figure => ({
  ...given,
  measure: "",
  attributedTo: null,
  asOf: null,
  publishedOn: sentence.article.publishedOn,
  outlet: sentence.article.outlet,
  citation: cite(sentence.article, sentence, 1),
});

/** How far a word stands from a number, in characters, and how much it then counts: its own, of its phrase, of its clause; less behind the next break. */
const DISTANCES = [
  [14, 1],
  [32, 0.85],
  [70, 0.6],
] as const;
const [ELSEWHERE, PARTED] = [0.3, 0.6];
const BREAK = /[;:]|,\s|\s[–—-]\s|\s(?:and|but|while|whereas|which|who|that|as)\s/u;

const distanceShare = (text: string, start: number, end: number, word: PlacedWord): number => {
  const between = word.start >= end ? text.slice(end, word.start) : text.slice(word.end, start);
  const near = DISTANCES.find(([most]) => between.length <= most)?.[1] ?? ELSEWHERE;
  return BREAK.test(` ${between} `) ? near * PARTED : near;
};

const UNIT_WORDS: Readonly<Record<string, readonly string[]>> = {
  money: ["money", "cost", "price", "pai"],
  "%": ["percent", "share", "rate"],
  time: ["hour", "dai", "year", "long"],
  length: ["distanc", "length", "height", "depth"],
  area: ["acr", "area"],
  mass: ["tonn", "weight"],
  speed: ["speed", "fast"],
};

/** How much the only sum of a sentence is what a question for a sum asks for, whatever its words. */
const ONLY = 0.55;
/** The same of the only number of a sentence. */
const ALONE = 0.3;

/** Characters behind a part within which its whole stands. */
const WHOLE = 20;
const wholeOf = (part: Quantity, all: readonly Quantity[]): Quantity | undefined =>
  all.find(
    ({ features, start }) =>
      features.marks.share === "whole" && start > part.end && start - part.end <= WHOLE,
  );

/** Characters behind a number within which what it counts stands; and how much that counts. */
const [HEAD, HEADED] = [20, 1.15];

/** Whether the topic names a number itself: of "the second recorder", "second". */
const isOfTopic = ({ value, unit }: Pick<Figure, "value" | "unit">, topic: AskedTopic): boolean =>
  topic.numbers.has(value) || (unit === "ordinal" && topic.ordinals.has(value));

/** Every number of a claim but dates, hours and ages. */
export const quantitiesOf = (claim: Claim, topic: AskedTopic): Quantity[] => {
  const { text, article } = claim.sentence;
  const words = placedWords(text, article.language);
  const known = claim.figures.map((figure) => ({ figure, start: originOf(figure).mention.start }));
  const ages = new Set<Figure>();
  const found: { figure: Figure; start: number; end: number }[] = [];
  for (const mention of findNumbers(text, article.language)) {
    const isAge = mention.kind === "age" && topic.kinds.has("age");
    if ((/^(?:date|time|age|other)$/u.test(mention.kind) && !isAge) || isOfTopic(mention, topic)) continue;
    const figure =
      known.find(({ start, figure }) => start === mention.start && figure.value === mention.value)?.figure ??
      figureOf(claim, mention);
    if (isAge) ages.add(figure);
    found.push({ figure, start: mention.start, end: mention.end });
  }
  if (article.language === "en" && topic.kinds.has("time"))
    for (const match of text.matchAll(SPAN)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const value = /^half/iu.test(match[0]) ? 0.5 : /quarter/iu.test(match[0]) ? 0.25 : 1;
      const given = {
        printed: match[0],
        value,
        upper: null,
        bound: boundBefore(text, start),
        unit: `${match[1]?.toLowerCase()}s`,
      };
      found.push({ figure: figureOf(claim, given), start, end });
    }
  if (article.language === "en")
    for (const [value, pattern] of BARE)
      for (const match of text.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (found.some((other) => start < other.end && end > other.start)) continue;
        found.push({
          figure: figureOf(claim, { printed: match[0], value, upper: null, bound: "exactly", unit: null }),
          start,
          end,
        });
      }
  const features = featuresOf(found.map(({ figure }) => figure));
  const read = found.map(({ figure, start, end }, at): Quantity => {
    const own = features[at] as FigureFeatures;
    const kind = ages.has(figure) ? "age" : kindOfUnit(own.unit);
    // "Two shooters", "a single gunman": what is counted stands right behind.
    const head = words.find(
      (word) =>
        word.start >= end && word.start - end <= HEAD && !BREAK.test(` ${text.slice(end, word.start)} `),
    );
    const implied = (UNIT_WORDS[kind] ?? []).map((stem): PlacedWord => ({ stem, meaning: stem, start, end }));
    const placed = [
      ...words
        .filter((word) => word.end <= start || word.start >= end)
        .map((word) => [word, distanceShare(text, start, end, word)] as const),
      ...implied.map((word) => [word, 1] as const),
    ];
    const isOnly = features.every(({ unit }, other) => other === at || kindOfUnit(unit) !== kind);
    const least = isOnly && topic.kinds.has(kind) ? ONLY : features.length === 1 ? ALONE : 0;
    let [sum, all] = [0, 0.01];
    for (const asked of topic.words) {
      all += asked.weight;
      let most = 0;
      for (const [word, share] of placed) {
        const like = likeWords(asked, word) * (word === head && kind === "count" ? HEADED : share);
        if (like > most) most = like;
      }
      sum += asked.weight * most;
    }
    return {
      claim,
      figure,
      features: own,
      kind,
      start,
      end,
      asked: Math.min(1, least + (1 - least) * (sum / all)),
      head: head ?? null,
      near: placed.filter(([word, share]) => share === 1 && word.start !== start).map(([word]) => word),
    };
  });
  // "74 of 150 seats": what the whole counts, its part counts too.
  return read.map((each) => {
    const whole = each.features.marks.share === "part" ? wholeOf(each, read) : undefined;
    return whole
      ? Object.assign({}, each, { asked: Math.max(each.asked, whole.asked), head: whole.head })
      : each;
  });
};
