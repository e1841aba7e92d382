/** The timeline: what happened on which day, one row for an event however many outlets tell it. */
import { atOnce, type Steps } from "../text/breath.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { compareDates, firstDay, lastDay, precisionOf } from "../text/partial-date.ts";
import type { Article, Citation, DatedEvent, Hit, PartialDate } from "../types.ts";
import { eventsOf } from "./events.ts";
import { createLikeness, preparedOf } from "./timeline-likeness.ts";
import type { Likeness, Told, Weight } from "./timeline-likeness.ts";

/** Tellings of one event; the first is shown. */
interface Row {
  readonly on: PartialDate;
  readonly tellings: Told[];
  readonly voices: Set<string>;
}

/** As many sentences are reckoned with at least: in fewer, what two of them share is not common for that. */
const FEWEST_TELLINGS = 40;

/** Rare words weigh more, 0 to 1: natural logarithm of sentences per sentence that holds the word. */
const weigher = (tellings: readonly Told[]): Weight => {
  const counts = new Map<string, number>();
  for (const told of tellings)
    for (const term of preparedOf(told).terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const many = Math.max(tellings.length, FEWEST_TELLINGS);
  const most = Math.log(1 + many);
  const weights = new Map([...counts].map(([term, count]) => [term, Math.log(1 + many / count) / most]));
  return (term) => weights.get(term) ?? 1;
};

/** Log-odds from which a telling joins a row for one of its tellings, and those that no other may fall below. */
const SAME_EVENT = 0.5;
const OTHER_EVENT = -1.5;
/** Tellings of a row that another is held against: of an event that everybody tells, the first ones say enough. */
const HELD_AGAINST = 4;

/** How well a telling fits a row; -Infinity where it does not belong there. One voice tells an event once. */
const fitOf = (told: Told, { tellings, voices }: Row, likenessOf: Likeness): number => {
  if (voices.has(voiceOf(told.article))) return -Infinity;
  let best = -Infinity;
  for (const other of tellings.slice(0, HELD_AGAINST)) {
    const likeness = likenessOf(other, told);
    if (likeness < OTHER_EVENT) return -Infinity;
    best = Math.max(best, likeness);
  }
  return best >= SAME_EVENT ? best : -Infinity;
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
export const buildingTimeline = function* (hits: readonly Hit[]): Steps<readonly DatedEvent[]> {
  const tellings = tellingsIn(hits);
  for (const told of tellings) {
    yield;
    preparedOf(told);
  }
  const likenessOf = createLikeness(weigher(tellings), SAME_EVENT);
  const byDate = new Map<PartialDate, Row[]>();
  for (const told of tellings) {
    yield;
    const { on } = told.mention;
    const rows = byDate.get(on) ?? [];
    byDate.set(on, rows);
    let [row, best]: [Row | undefined, number] = [undefined, -Infinity];
    for (const each of rows) {
      const fit = fitOf(told, each, likenessOf);
      if (fit > best) [row, best] = [each, fit];
    }
    if (row) row.tellings.push(told);
    else rows.push((row = { on, tellings: [told], voices: new Set() }));
    row.voices.add(voiceOf(told.article));
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

/** The timeline of these hits, at once. */
export const buildTimeline = (hits: readonly Hit[]): readonly DatedEvent[] => atOnce(buildingTimeline(hits));
