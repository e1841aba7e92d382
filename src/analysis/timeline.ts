/** The timeline: what happened on which day, one row for an event however many outlets tell it. */
import { cite, createMarkers } from "../text/citation.ts";
import { compareDates, firstDay, lastDay, precisionOf } from "../text/partial-date.ts";
import { meaningVector, wordNumber } from "../text/word-similarity.ts";
import type { Article, Citation, DatedEvent, Hit, PartialDate } from "../types.ts";
import { eventsOf } from "./events.ts";
import type { EventSentence } from "./events.ts";

interface Told extends EventSentence {
  readonly article: Article;
}

/** Tellings of one event; the first is shown. */
interface Row {
  readonly on: PartialDate;
  readonly tellings: Told[];
}

/** Shared weight, as a part of the lighter sentence's, from which two sentences of one day tell one event. */
const SAME_EVENT = 0.5;
/** Content words that two such sentences must share. */
const SHARED_TERMS = 3;

/** As many sentences are reckoned with at least: in fewer, what two of them share is not common for that. */
const FEWEST_TELLINGS = 40;

/** Rare words weigh more: natural logarithm of sentences per sentence that holds the word. */
const weigher = (tellings: readonly Told[]): ((term: string) => number) => {
  const counts = new Map<string, number>();
  for (const { terms } of tellings) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const many = Math.max(tellings.length, FEWEST_TELLINGS);
  return (term) => Math.log(1 + many / (counts.get(term) ?? 1));
};

/** Likeness in meaning (a cosine) from which the words around two dates tell one event. */
const ALIKE = 0.5;
/** Words that two such surroundings must share all the same: meaning alone joins what only resembles. */
const SHARED_NEAR = 2;

/** Stems of denials: what denies an event does not tell it. */
const DENIES = new Set(["deni", "denial", "reject", "refut", "démenti", "desmenti", "dementier"]);

const isDenial = ({ terms }: Told): boolean => [...DENIES].some((term) => terms.has(term));

const meaningOf = ({ near }: Told, weight: (term: string) => number): Float32Array =>
  meaningVector(
    [...new Set(near)].flatMap((term): [number, number][] => {
      const number = wordNumber(term);
      return number < 0 ? [] : [[number, weight(term)]];
    }),
  );

/** Whether two English tellings say the same of their day in other words: "struck at 4.17am", "hit before dawn". */
const isAlike = (a: Told, b: Told, weight: (term: string) => number): boolean => {
  if (a.article.language !== "en" || b.article.language !== "en") return false;
  const other = new Set(b.near);
  const shared = new Set(a.near.filter((term) => other.has(term)));
  if (shared.size < SHARED_NEAR) return false;
  const [left, right] = [meaningOf(a, weight), meaningOf(b, weight)];
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0) >= ALIKE;
};

const isSameEvent = (a: Told, b: Told, weight: (term: string) => number): boolean => {
  if (isDenial(a) !== isDenial(b)) return false;
  const [fewer, more] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let [shared, count, all] = [0, 0, 0];
  for (const term of fewer) {
    all += weight(term);
    if (!more.has(term)) continue;
    shared += weight(term);
    count += 1;
  }
  return (count >= SHARED_TERMS && shared >= SAME_EVENT * all) || isAlike(a, b, weight);
};

/** The article that a copy was made of: one voice. */
const voiceOf = (article: Article): string => article.copyOf ?? article.id;

const tellingsIn = (hits: readonly Hit[]): Told[] => {
  const seen = new Set<string>();
  return hits.flatMap(({ article, passage }) =>
    eventsOf(article).flatMap((event): Told[] => {
      if (event.sentence.start < passage.start || event.sentence.start >= passage.end) return [];
      const words = article.text.slice(event.sentence.start, event.sentence.end).replace(/\s+/gu, " ");
      const key = `${voiceOf(article)}\n${event.mention.on}\n${words}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...event, article }];
    }),
  );
};

/** Whether an event lay ahead for everybody who tells it. */
const isPlanned = ({ on, tellings }: Row): boolean =>
  tellings.every(
    ({ article }) => article.publishedOn !== null && firstDay(on) > lastDay(article.publishedOn),
  );

/** The words that date a telling. */
const wordsOf = ({ article, mention }: Told): string =>
  article.text.slice(mention.start, mention.end).replace(/\s+/gu, " ");

/**
 * The dated events of the passages that were hit, by date; events of one date in the order of the hits. An event that
 * several outlets tell (same date, mostly the same words) is one row with all its citations, in the words of the best
 * hit; copies of one report count as one. A day that was still to come when it was reported is marked `planned`.
 */
export const buildTimeline = (hits: readonly Hit[]): readonly DatedEvent[] => {
  const tellings = tellingsIn(hits);
  const weight = weigher(tellings);
  const byDate = new Map<PartialDate, Row[]>();
  for (const told of tellings) {
    const { on } = told.mention;
    const rows = byDate.get(on) ?? [];
    byDate.set(on, rows);
    const row = rows.find(
      ({ tellings: [first, ...others] }) =>
        first !== undefined &&
        [first, ...others].every((other) => voiceOf(other.article) !== voiceOf(told.article)) &&
        isSameEvent(first, told, weight),
    );
    if (row) row.tellings.push(told);
    else rows.push({ on, tellings: [told] });
  }
  const markers = createMarkers();
  const dates = [...byDate.keys()].sort(compareDates);
  return dates.flatMap((on) =>
    (byDate.get(on) ?? []).map((row): DatedEvent => {
      const citations = row.tellings.map(({ article, sentence }): Citation =>
        cite(article, sentence, markers(article)),
      );
      const isExplicit = row.tellings.some(({ mention }) => mention.stated === "explicit");
      const [first] = row.tellings;
      const event: DatedEvent = {
        on,
        precision: precisionOf(on),
        stated: isExplicit ? "explicit" : "relative",
        sentence: { text: citations[0]?.quote ?? "", citations },
      };
      if (first && !isExplicit) Object.assign(event, { words: wordsOf(first) });
      return isPlanned(row) ? Object.assign(event, { planned: true }) : event;
    }),
  );
};
