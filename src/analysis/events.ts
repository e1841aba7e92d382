/** Dated events of an article: each sentence with a date, and the day, month or year that the date comes to. */
import { createMemory } from "../text/article-memory.ts";
import { isError } from "../text/amendments.ts";
import { atOnce, type Steps } from "../text/breath.ts";
import { findDateMentions } from "../text/date-mentions.ts";
import type { DateMention } from "../text/date-mentions.ts";
import { findQuotations, type Quoted } from "../text/quotations.ts";
import { analyse } from "../text/terms.ts";
import type { Article, Span } from "../types.ts";
import { createReadable } from "./figures-sentences.ts";

/** A sentence and one of its dates. */
export interface EventSentence {
  readonly mention: DateMention;
  readonly sentence: Span;
  /** The sentence's content words, stemmed, without those of its dates. */
  readonly terms: ReadonlySet<string>;
  /** Those of them that stand nearest to the date, at most twelve: what happened then, in a sentence that tells more. */
  readonly near: readonly string[];
}

/** How many words around a date tell what happened on it. */
const NEAR = 12;

/** A sentence of more dates is a calendar: as many of them are looked at. */
const MOST_DATES = 8;

/** Taking a report back is an event of its day. */
const WITHDRAWS = /withdr[ae]w|retract|apologi[sz]/iu;

/** A sentence of the outlet about its own pages rather than about an event: when something was printed, or put right. */
const ABOUT_PAGES =
  /^[\s(*_[]*(?:(?:first |originally |last |also )?(?:published|posted|updated|modified|amended|corrected)(?: (?:on|at)|:)|correct(?:s|ion|ed)(?=[\s:])|clarification|editor['’]s note|note to (?:readers|editors)|publié(?:e)? (?:le|à)|mis à jour|rectificatif|publicado (?:el|en)|actualizado|fe de errores|rectificación|veröffentlicht am|aktualisiert am|stand:|korrektur|anmerkung der redaktion|pubblicato (?:il|in)|aggiornato|errata corrige|publicado em|atualizado|تاريخ النشر|نشر في|آخر تحديث|تصحيح)|\b(?:earlier|previous|original) version of (?:this|the) (?:article|story|report|headline|post)|^by [^.]{3,60} (?:published|posted|updated)\b|\bthis (?:article|story|report|piece|post|page) (?:was|has been|is) (?:first |originally |last )?(?:amended|updated|corrected|published|posted|changed)|^in [“"«‘'][^”"»’']{3,120}[”"»’'],? (?:published|printed|posted|which (?:we|the))/iu;

/** Days by which speakers date their own talk: "tonight we turn off the lights". */
const OF_A_SPEAKER =
  /^(?:(?:earlier |later )?today|tonight|this \p{L}+|yesterday|last night|tomorrow|hoy|ayer|anoche|mañana|est[ae] \p{L}+|hier(?: soir| matin)?|aujourd['’]hui|demain|ce (?:matin|soir)|cet(?:te)? \p{L}+|heute|gestern|morgen|dies\p{L}+ \p{L}+|oggi|ieri|domani|quest[oa] \p{L}+|hoje|ontem|amanhã|n?est[ea] \p{L}+|vandaag|gisteren|اليوم|أمس|غدا)$/iu;
/** The week in which the report itself stands dates nothing by more than the report's own day. */
const OWN_WEEK =
  /^(?:this week|n?esta semana|cette semaine|diese[rn]? Woche|questa settimana|deze week|هذا الأسبوع)$/iu;

/** "WASHINGTON (Aug. 13) --", "PARIS, 13 août (AFP) -": when a report was filed, of which nothing is told. */
const DATELINE_BEFORE = /^\s*\p{Lu}[\p{L}.' ’-]{1,40}(?:, ?\p{Lu}[\p{L}.' ’-]{1,30})?(?:,\s*|\s*\()$/u;
const DATELINE_AFTER = /^\)?\.?(?:,? \d{4})?\s*(?:\([\p{L} ./-]{2,30}\))?\s*(?:--|[-–—]|:)\s/u;

const isDateline = (words: string, start: number, end: number): boolean =>
  DATELINE_BEFORE.test(words.slice(0, start)) && DATELINE_AFTER.test(words.slice(end));

/** "The worst fire since 1960": how far back a superlative reaches; of that year nothing is told. */
const RECKONED_SINCE =
  /(?<!\p{L})(?:\p{L}{3,}est|worst|best|first|most|largest|mayor|peor|mejor|mortífer[oa]|pire|meilleur\p{L}*|meurtri\p{L}+|\p{L}+ste[nrs]?)(?!\p{L})[^.;:]{0,60}(?<!\p{L})(?:since|desde|depuis|seit)\s$/iu;
const isReckoning = (words: string, { start, end }: Span, on: string): boolean =>
  on.length === 4 &&
  (RECKONED_SINCE.test(words.slice(0, start)) ||
    // Of some dates the word belongs to the date.
    RECKONED_SINCE.test(words.slice(0, end).replace(/\d{4}$/u, "")));

/** A line that is little more than its date: "Oct 10, 2014", "Retrieved 2010-01-25." */
const isBare = (rest: string): boolean => {
  const words = rest.match(/\p{L}+/gu) ?? [];
  const letters = words.join("").length;
  return (
    letters < 3 ||
    (words.length < 3 && letters < 10 && !/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/u.test(rest))
  );
};

const read = createMemory<Article, readonly EventSentence[]>();

/** Reads the dated sentences of an article, which are remembered with it, in steps. */
export const readingEvents = function* (article: Article): Steps<readonly EventSentence[]> {
  const known = read.get(article);
  if (known) return known;
  const mentions = findDateMentions(article.text, {
    publishedOn: article.publishedOn,
    language: article.language,
  });
  const isReadable = createReadable();
  const sentences = article.passages
    .flatMap((passage) => passage.sentences)
    .filter(({ start, end }) => isReadable(article.text.slice(start, end)));
  const events: EventSentence[] = [];
  // Sought where a speaker may date by the day of speaking, which tells of no event.
  let quotations: readonly Quoted[] | undefined;
  const isSpoken = ({ start, end }: Span): boolean =>
    OF_A_SPEAKER.test(article.text.slice(start, end)) &&
    (quotations ??= findQuotations(article.text)).some(({ parts }) =>
      parts.some((part) => part.start <= start && end <= part.end),
    );
  let [at, dates] = [0, 0];
  for (const mention of mentions) {
    yield;
    while ((sentences[at]?.end ?? Infinity) <= mention.start) [at, dates] = [at + 1, 0];
    const sentence = sentences[at];
    if (!sentence || sentence.start > mention.start || (dates += 1) > MOST_DATES) continue;
    if (OWN_WEEK.test(article.text.slice(mention.start, mention.end)) || isSpoken(mention)) continue;
    const last = events.at(-1);
    // A sentence that names one day twice tells one event.
    if (last && last.sentence.start === sentence.start && last.mention.on === mention.on) continue;
    const words = article.text.slice(sentence.start, sentence.end);
    // What is repeated only to be put right happened on no day, nor does the day on which it was printed.
    if ((isError(article, mention) && !WITHDRAWS.test(words)) || ABOUT_PAGES.test(words)) continue;
    const [from, to] = [mention.start - sentence.start, mention.end - sentence.start];
    if (isReckoning(words, { start: from, end: to }, mention.on)) continue;
    if (isDateline(words, from, to) || isBare(`${words.slice(0, from)} ${words.slice(to)}`)) continue;
    const terms = analyse(words, article.language).filter(
      (term) => term.end + sentence.start <= mention.start || term.start + sentence.start >= mention.end,
    );
    const place = mention.start - sentence.start;
    const near = [...terms]
      .sort((a, b) => Math.abs(a.start - place) - Math.abs(b.start - place))
      .slice(0, NEAR)
      .map(({ term }) => term);
    events.push({ mention, sentence, terms: new Set(terms.map(({ term }) => term)), near });
  }
  read.set(article, events);
  return events;
};

/** The dated sentences of the article, in its order; a sentence with two dates stands there twice. */
export const eventsOf = (article: Article): readonly EventSentence[] => atOnce(readingEvents(article));
