/** The ledger's rows: every figure of the hits' sentences, with measure, bound, attribution and dates. */
import { createMemory } from "../text/article-memory.ts";
import type { Figure, Hit, PartialDate, Span } from "../types.ts";
import { isError, markedFor } from "../text/amendments.ts";
import { atOnce, type Steps } from "../text/breath.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { findNumbers, type NumberMention } from "../text/numbers.ts";
import { parsePartialDate } from "../text/partial-date.ts";
import { attributedAt, attributionCues, isPronounSource } from "./attribution.ts";
import { asOfDate, earlierDate } from "./figures-dates.ts";
import { isFigure } from "./figures-filter.ts";
import { sentencesOf, type HitSentence } from "./figures-sentences.ts";
import { yearOfThen } from "./figures-then.ts";
import { conceptOf } from "./measures-concepts.ts";
import { tokenizeSentence, type SentenceToken } from "./measures-words.ts";
import { printedMeasure } from "./measures-printed.ts";
import { describeMeasure } from "./measures-describe.ts";
import { measureAt, type CountedBefore, type Measure } from "./measures.ts";
import { readingSaid, speakerAt } from "./quotes.ts";

/** A number of a sentence that is a figure. Offsets are into the sentence. */
export interface SentenceFigure {
  readonly mention: NumberMention;
  readonly measure: Measure;
  /** The measure as a reader is shown it. */
  readonly printedMeasure: string;
  readonly attributedTo: string | null;
}

// Sentences past this many characters are tables or rubbish; their numbers mean nothing to a reader.
const LONGEST = 2_000;
const MOST_NUMBERS = 24;

/** Whom the sentence before speaks for: its only source, where that is no pronoun itself. */
const speakerOf = (sentence: string | null, language: string): string | null => {
  if (sentence === null || sentence.length > LONGEST) return null;
  const sources = new Set(
    attributionCues(sentence, language)
      .map((cue) => cue.source)
      .filter((source) => !isPronounSource(source)),
  );
  const [source] = sources;
  return sources.size === 1 && source !== undefined ? source : null;
};

/** The first noun phrase of a sentence, for "Ardent will cut 4,500 jobs, it said". */
const openingSubject = (tokens: readonly SentenceToken[]): string | null => {
  const words: string[] = [];
  for (const token of tokens.slice(0, 8)) {
    if (token.type === "determiner" && words.length === 0) continue;
    if (token.type !== "word") break;
    words.push(token.text);
  }
  return words.length > 0 ? words.join(" ") : null;
};

/** "That makes 162": the whole of what the sentence before added to. */
const ADDS_UP =
  /^\W*(?:(?:and|so|but) )?(?:that|this|it|which|das|damit|cela|ça|ce qui|eso|esto|con ello)\s(?:now\s|therefore\s)?(?:makes|made|brings|brought|takes|took|macht|sind|fait|porte|suma|son)(?!\p{L})[^\p{N}]{0,25}$/iu;
const BESIDES =
  /(?<!\p{L})(?:further|more|other|others|new|additional|extra|another|weitere[nrs]?|neue[nrs]?|nuev[oa]s|otr[oa]s|nouve\p{L}+|autres)\s*/giu;

const PRONOMINAL = /^(?:(?:number|figure|total|count|tally|estimate)s?|it)$/iu;

/** "Police put the number at 45,000": what the sentence before counts is meant. */
const measureBefore = (before: string | null, language: string): Measure | null => {
  if (before === null || before.length > LONGEST) return null;
  const mentions = findNumbers(before, language);
  if (mentions.length > MOST_NUMBERS) return null;
  const tokens = tokenizeSentence(before, mentions);
  const at = tokens.findIndex(({ mention }) => mention?.kind === "count");
  return at < 0 ? null : measureAt(tokens, at, null);
};

/** What leads from a sum to the same in other money: "988 won, or about $1", "(roughly €5 million)". */
const CONVERTED =
  /^\s*,?\s*(?:\(|(?:or|i\.e\.|that is|equivalent to|soit|o sea|equivalentes? a|das sind|umgerechnet|cioè|ou)(?=\s))[\s(]*(?:about|some|around|roughly|nearly|almost|just (?:over|under)|approximately|environ|unos|etwa|circa|cerca de)?\s*$/iu;

/** Whether a sum is the one before it in other money. */
const isConverted = (
  sentence: string,
  { mention: before }: SentenceFigure,
  mention: NumberMention,
): boolean =>
  before.kind === "money" &&
  mention.kind === "money" &&
  before.unit !== mention.unit &&
  CONVERTED.test(sentence.slice(before.end, mention.start));

/** The figures of one sentence. `before` is the sentence before it, for pronouns; `language` its ISO 639-1 code. */
export const figuresOfSentence = (
  sentence: string,
  before: string | null = null,
  language = "und",
): SentenceFigure[] => {
  if (sentence.length > LONGEST) return [];
  const mentions = findNumbers(sentence, language);
  if (mentions.length === 0 || mentions.length > MOST_NUMBERS) return [];
  const tokens = tokenizeSentence(sentence, mentions);
  const cues = attributionCues(sentence, language);
  const needsSpeaker = cues.some((cue) => isPronounSource(cue.source));
  const previous = needsSpeaker ? speakerOf(before, language) : null;
  const subject = needsSpeaker ? openingSubject(tokens) : null;
  const figures: SentenceFigure[] = [];
  let counted = null as CountedBefore | null;
  for (const [at, token] of tokens.entries()) {
    const { mention } = token;
    if (!mention || /^(?:date|time|age|other)$/.test(mention.kind)) continue;
    const own = measureAt(tokens, at, counted);
    const bare = own.noun === "" && own.predicate === "" && PRONOMINAL.test(own.subject);
    const whole =
      mention.kind === "count" && own.noun === "" && ADDS_UP.test(sentence.slice(0, mention.start))
        ? measureBefore(before, language)
        : null;
    const measure = whole
      ? { ...whole, noun: whole.noun.replace(BESIDES, ""), scope: "" }
      : ((bare && mention.kind === "count" ? measureBefore(before, language) : null) ?? own);
    if (!isFigure(tokens, at, measure)) continue;
    const other = figures.at(-1);
    if (other && isConverted(sentence, other, mention)) {
      figures.push({ ...other, mention });
      continue;
    }
    counted = { ...measure, noun: measure.noun || (counted?.noun ?? "") };
    figures.push({
      mention,
      measure,
      printedMeasure: whole ? describeMeasure(measure) : printedMeasure(sentence, tokens, at, measure),
      attributedTo: attributedAt(sentence, cues, mention.start, previous, subject),
    });
  }
  return figures;
};

// What each figure was read from, so that grouping need not read the sentence again.
const origins = new WeakMap<Figure, SentenceFigure>();

/** What a figure was read from; read again from its citation where it came from elsewhere (a file, a test). */
export const originOf = (figure: Figure): SentenceFigure => {
  const known = origins.get(figure);
  if (known) return known;
  const found = figuresOfSentence(figure.citation.quote).find(
    ({ mention }) => mention.printed === figure.printed && mention.value === figure.value,
  );
  const [mention] = findNumbers(figure.printed);
  const bare = { noun: figure.measure, predicate: "", subject: "", scope: "" };
  const origin = found ?? {
    mention: mention ?? {
      start: 0,
      end: 0,
      printed: figure.printed,
      value: figure.value,
      upper: figure.upper,
      bound: figure.bound,
      unit: figure.unit,
      kind: "count" as const,
    },
    measure: bare,
    printedMeasure: figure.measure,
    attributedTo: figure.attributedTo,
  };
  origins.set(figure, origin);
  return origin;
};

/** Where a figure stands in its quote: its own place, not the first that is spelt like it ("cuadrados, dos"). */
export const placeInQuote = (figure: Figure): number => {
  const { quote } = figure.citation;
  const { start } = originOf(figure).mention;
  return quote.startsWith(figure.printed, start) ? start : Math.max(0, quote.indexOf(figure.printed));
};

const placeOf = (sentence: HitSentence, { start, end }: Span): Span => ({
  start: sentence.start + start,
  end: sentence.start + end,
});

const toFigure = (
  sentence: HitSentence,
  found: SentenceFigure,
  asOf: PartialDate | null,
  marker: number,
): Figure => {
  const { article } = sentence;
  const { mention } = found;
  const figure: Figure = {
    printed: mention.printed,
    value: mention.value,
    upper: mention.upper,
    bound: mention.bound,
    measure: found.printedMeasure,
    unit: mention.unit,
    attributedTo: found.attributedTo,
    asOf,
    publishedOn: article.publishedOn,
    outlet: article.outlet,
    citation: markedFor(article, placeOf(sentence, mention), cite(article, sentence, marker)),
  };
  origins.set(figure, found);
  return figure;
};

/** Whether marks before a place of a paragraph may be open there: a cheap look, before speakers are sought. */
const mayBeQuoted = (before: string): boolean => {
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0;
  return (
    count(/"/gu) % 2 === 1 ||
    count(/[“„«「‘]/gu) > count(/[”»」]|’(?!\p{L})/gu) ||
    /(?:^|[\s(])'\p{L}/u.test(before) ||
    /^\s*[»”]/u.test(before)
  );
};

/**
 * A number within a quotation is its speaker's, unless the sentence names somebody else for it. Numbers outside
 * quotations are passed over, so that their articles' speakers need not be sought.
 */
const bySpeaker = function* (sentence: HitSentence, figure: SentenceFigure): Steps<SentenceFigure> {
  const { article, text, start } = sentence;
  const { attributedTo } = figure;
  if (attributedTo !== null && !isPronounSource(attributedTo) && text.includes(attributedTo)) return figure;
  const paragraph = article.text.lastIndexOf("\n\n", start);
  if (!mayBeQuoted(article.text.slice(Math.max(0, paragraph), start + figure.mention.start))) return figure;
  yield* readingSaid(article);
  const speaker = speakerAt(article, start + figure.mention.start);
  return speaker === null ? figure : { ...figure, attributedTo: speaker };
};

/** "23 have come back negative": what was done up to the day on which it was told. */
const DONE = /^(?:\s\p{L}+){0,3}?\s(?:have|has|had)(?:\s(?:not|now|already|also|so far))*\s\p{L}{3,}/u;

/** The day up to which a figure counts. Durations, sums and shares in a sentence that tells a day are not counted up to it. */
const dateIn = (
  { text, article: { publishedOn } }: HitSentence,
  { mention, measure }: SentenceFigure,
): PartialDate | null => {
  if (mention.kind !== "count") return null;
  const then = yearOfThen(text, mention.start);
  if (then !== null) return parsePartialDate(then);
  const earlier = earlierDate(text, mention, publishedOn);
  const runs = (): boolean => conceptOf(measure).running || DONE.test(text.slice(mention.end));
  return earlier ? earlier.on : asOfDate(text, mention, runs, publishedOn);
};

interface KnownSentence {
  readonly before: string | null;
  readonly found: readonly SentenceFigure[];
  /** The as-of date of each. */
  readonly asOf: readonly (PartialDate | null)[];
}

// What a sentence counts depends on its article alone.
const memory = createMemory<HitSentence["article"], Map<number, KnownSentence>>();

const readingSentence = function* (sentence: HitSentence): Steps<KnownSentence> {
  let known = memory.get(sentence.article);
  if (!known) memory.set(sentence.article, (known = new Map()));
  const before = known.get(sentence.start);
  if (before && before.before === sentence.before) return before;
  // What an outlet repeats only to put it right is nobody's figure.
  const found = figuresOfSentence(sentence.text, sentence.before, sentence.article.language).filter(
    ({ mention }) => !isError(sentence.article, placeOf(sentence, mention)),
  );
  const figures: SentenceFigure[] = [];
  for (const figure of found) {
    yield;
    figures.push(yield* bySpeaker(sentence, figure));
  }
  const asOf: (PartialDate | null)[] = [];
  for (const figure of figures) {
    yield;
    asOf.push(dateIn(sentence, figure));
  }
  const read = { before: sentence.before, found: figures, asOf };
  known.set(sentence.start, read);
  return read;
};

/** Reads the figures of one sentence of an article, cited with `marker`, in steps. */
export const readingFiguresOf = function* (sentence: HitSentence, marker: number): Steps<Figure[]> {
  const { found, asOf } = yield* readingSentence(sentence);
  return found.map((figure, at) => toFigure(sentence, figure, asOf[at] ?? null, marker));
};

/** The figures of one sentence of an article, cited with `marker`. */
export const figuresOfArticleSentence = (sentence: HitSentence, marker: number): Figure[] =>
  atOnce(readingFiguresOf(sentence, marker));

/** Every figure of the hits' sentences, each sentence once, copies folded; in the order of the hits and of the texts. */
export const findFigures = (hits: readonly Hit[]): Figure[] => {
  const markerOf = createMarkers();
  return sentencesOf(hits).flatMap((sentence) =>
    atOnce(readingSentence(sentence)).found.length === 0
      ? []
      : figuresOfArticleSentence(sentence, markerOf(sentence.article)),
  );
};
