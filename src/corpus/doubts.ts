/** What a text says that a publication date cannot be true with. */
import type { Span } from "../types.ts";
import { CUE, cuesOf } from "./article-cues.ts";
import { MONTH, WEEKDAY, daysBetween, isoDay, weekdayAt, weekdayOf } from "./calendar.ts";
import type { DateMention } from "./find-dates.ts";
import { createDateFinder, dateOfMention, findDates, nearestDay, weekdayFits } from "./find-dates.ts";

/** A date in a sentence of the article, with how the sentence speaks of it. */
export interface DatedSentence {
  readonly sentence: string;
  readonly mention: DateMention;
  /** The sentence speaks of that date as lying ahead. */
  readonly ahead: boolean;
  /** … and says that it is days away. */
  readonly close: boolean;
}

/** What speaks against a date. */
interface Doubts {
  /** Plain sentences that a true date would not draw. */
  readonly hard: readonly string[];
  /** Oddities: enough against a date that is weak in itself. */
  readonly soft: readonly string[];
  /** The month (1-12) in which the text places itself, where it does. */
  readonly month: number | null;
}

const AHEAD =
  /\b(?:will|would|expected|scheduled|due|set to|set for|slated|planned|plans?|planning|upcoming|going to|about to|ahead of|before|until|till|by|deadline|next|forthcoming|expire[sd]?|hopes? to|to (?:begin|start|open|meet|address|visit|hold)|prevé|prevista?s?|programad[oa]s?|tendrá|será|hasta|antes|prévue?s?|aura|sera|avant|jusqu|geplant|soll|wird|bis|vor dem|previst[oa]|entro|prima)\b|سيتم|سوف|المقرر|المتوقع|قبل|حتى|预计|将于|将在|予定|запланирован|состоится|пройдет|до /iu;
const CLOSE =
  /\b(?:(?:few|several|couple of|some|two|three|four|five|six|seven|\d{1,2})\s)*(?:hours?|days?)\s(?:before|ahead|until|away|prior)|\b(?:next week|this week|tomorrow|in the coming days|later this (?:week|month)|in a few days|en los próximos días|la próxima semana|la semaine prochaine|dans quelques jours|nächste woche|in wenigen tagen)\b/iu;
/** Right before a date, says that it lies behind, whatever stands earlier in the sentence. */
const BEHIND =
  /\b(?:since|after|of|from|following|desde|depuis|après|seit|nach|dal|dopo|después del?)\s+(?:the\s+|last\s+|le\s+|el\s+|dem\s+)?$|منذ\s$|с\s$/iu;
const PAST =
  /\b(?:was|were|had|said|did|killed|died|took|began|left|won|made|came|went|struck|hit|voted|\p{L}{3,}ed|fue|fueron|murieron|a été|ont|wurde|wurden|hatte)\b/iu;
/** Speaks of the article's own later history, not of events. */
const OF_THE_ARTICLE =
  /^(?:editor['’]s note|correction|clarification)\b|\b(?:article|story|report|version|headline|post)\b.{0,80}\b(?:amended|updated|corrected|revised|republished|appears? in print)\b/iu;
/** How many sentences are looked at: what dates a report stands near its head. */
const MOST_SENTENCES = 120;
/** How much of a sentence is looked at, in UTF-16 units. */
const LONGEST = 1500;

/** The dated sentences of an article's text. */
export const datedSentences = (text: string, sentences: readonly Span[]): DatedSentence[] => {
  const found: DatedSentence[] = [];
  const looked = sentences.slice(0, MOST_SENTENCES);
  const findIn = createDateFinder(text, looked.at(-1)?.end ?? 0);
  for (const span of looked) {
    const sentence = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    // A sentence that is cut short may end in a word that is a month by that.
    const mentions = span.end - span.start > LONGEST ? findDates(sentence) : findIn(span);
    if (mentions.length === 0 || OF_THE_ARTICLE.test(sentence)) continue;
    for (const mention of mentions) {
      const before = sentence.slice(Math.max(0, mention.start - 110), mention.start);
      const ahead = AHEAD.test(before) && !BEHIND.test(before);
      found.push({ sentence, mention, ahead, close: ahead && CLOSE.test(sentence) });
    }
  }
  return found;
};

const onDay = (mention: DateMention): string => `${MONTH[mention.month]} ${mention.day}`;

/** Whole days from `day` to the next such month and day. */
const daysAhead = (mention: DateMention, day: string): number => {
  const year = Number(day.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const date = isoDay(candidate, mention.month, mention.day ?? 1);
    if (date !== null && date >= day) return daysBetween(day, date);
  }
  return 0;
};

/** Weighs a publication day ("YYYY-MM-DD") against the dates its text states. */
export const findDoubts = (day: string, dated: readonly DatedSentence[]): Doubts => {
  const hard = new Set<string>();
  const soft = new Set<string>();
  const months = new Set<number>();
  for (const { sentence, mention, ahead, close } of dated) {
    if (!weekdayFits(mention)) {
      soft.add(`The text's own "${mention.printed}" was a ${WEEKDAY[weekdayAt(dateOfMention(mention)!)]}.`);
      continue;
    }
    const stated = dateOfMention(mention);
    if (stated !== null) {
      const first = stated.length > 7 ? stated : `${stated}-01`;
      const distance = daysBetween(day, first);
      if (distance > 1 && !ahead && PAST.test(sentence))
        hard.add(`The text speaks of ${mention.printed} as past.`);
      continue;
    }
    if (mention.day === null) {
      const back = (Number(day.slice(5, 7)) - mention.month + 12) % 12;
      if (!ahead && PAST.test(sentence) && back >= 6)
        soft.add(`The text looks back on ${MONTH[mention.month]}, without another year.`);
      continue;
    }
    const nearest = nearestDay(mention, day);
    if (
      mention.weekday !== null &&
      nearest !== null &&
      Math.abs(daysBetween(day, nearest)) <= 60 &&
      weekdayAt(nearest) !== mention.weekday
    ) {
      hard.add(
        `The text says "${mention.printed}", but ${onDay(mention)} was a ${WEEKDAY[weekdayAt(nearest)]} in ${nearest.slice(0, 4)}.`,
      );
      continue;
    }
    const until = daysAhead(mention, day);
    if (ahead && close) {
      if (until > 45)
        hard.add(`The text expects ${onDay(mention)} within days; that is ${until} days later.`);
      // "Days before" is a fortnight at most: from the 15th on, that lies in the same month.
      if (mention.day >= 15) months.add(mention.month);
    } else if (ahead && until > 120)
      soft.add(`The text looks ahead to ${onDay(mention)}, which is ${until} days later.`);
    else if (!ahead && PAST.test(sentence) && until > 0 && until < 185)
      soft.add(`The text speaks of ${onDay(mention)} as past, without another year.`);
  }
  const [month] = months;
  return { hard: [...hard], soft: [...soft], month: months.size === 1 ? month! : null };
};

const PLANNED =
  /\b(?:planned|scheduled|expected|due|set to|slated|upcoming|will|ahead of|plans to|is to|are to)\b/iu;
const OTHER_WEEK =
  /\b(?:next|following|last|previous|every|each)\s+\p{L}+day\b|\b(?:week|weeks) (?:later|earlier|ago)\b/iu;
const A_WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
const WEEKDAY_WORD = /\b(?:on |late |early |by )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/gu;
const HELD =
  /\b(?:said|met|made|told|held|took place|ended|arrived|visited|began|discussed|left|signed|spoke|agreed|warned|urged)\b/u;
const NAME = /\p{Lu}\p{Ll}{3,}/gu;

const namesOf = (sentence: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const match of sentence.matchAll(NAME)) {
    if (match.index > 0 && weekdayOf(match[0]) === undefined) names.add(match[0]);
  }
  return names;
};

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Whether a text tells of one thing as planned for a weekday and as held on that day or up to two days later: it then
 * joins reports of different days. Asks for a name that both sentences share. Gives a plain sentence, or null.
 */
export const findSelfContradiction = (text: string, sentences: readonly Span[]): string | null => {
  if ((cuesOf(text).all & CUE.weekday) === 0 || !A_WEEKDAY.test(text)) return null;
  const planned: { day: number; printed: string; sentence: string }[] = [];
  const held: { day: number; printed: string; sentence: string }[] = [];
  for (const span of sentences.slice(0, 60)) {
    const sentence = text.slice(span.start, Math.min(span.end, span.start + 800));
    if (!A_WEEKDAY.test(sentence) || OTHER_WEEK.test(sentence)) continue;
    for (const match of sentence.matchAll(WEEKDAY_WORD)) {
      const day = weekdayOf(match[1]!)!;
      const entry = { day, printed: match[1]!, sentence };
      const before = sentence.slice(Math.max(0, match.index - 90), match.index);
      if (PLANNED.test(before)) planned.push(entry);
      else if (HELD.test(sentence)) held.push(entry);
    }
  }
  let same: string | null = null;
  for (const plan of planned) {
    const names = held.length > 0 ? namesOf(plan.sentence) : NOBODY;
    for (const event of held) {
      const later = (event.day - plan.day + 7) % 7;
      if (later > 2 || names.isDisjointFrom(namesOf(event.sentence))) continue;
      if (later > 0)
        return `The text contradicts itself: it has plans for ${plan.printed} and reports on ${event.printed} as past.`;
      same ??= `The text contradicts itself: ${plan.printed} is still to come in one place and past in another.`;
    }
  }
  return held.every(({ day }) => planned.some((plan) => plan.day === day)) ? null : same;
};
