/**
 * When an answer counts as right. Pure: the text of an article, what was marked in it, what was found.
 *
 * - A figure is right when its citation covers the marked number and value and upper end are the same; bound, unit, measure,
 *   attribution and as-of date are scored apart, over the figures that are right.
 * - A quotation is right when it is the marked words, several marked parts of one split quotation joined, or most of
 *   one (at least 60%); it is wrong when more than a fifth of it is not among the marked words.
 * - An event is right when its date is the marked one, to the letter, and a citation covers the marked words. Rows that
 *   only the publication dates are left out.
 * - A comparison row is found when a row holds at least two of the marked cells (or the only one); of several the row that holds
 *   most is judged, and of equals one that has the marked verdict. A verdict is right when that row's is among the marked ones: a row that was not found has no right verdict.
 *
 * - Two tellings of one day, by two articles, are right together when they are marked as one event, and right apart when not.
 *
 * "Kept out" are the numbers and words marked as no figure and no quotation.
 *
 * What is marked `maybe` counts neither as missed nor, when found, as wrong.
 */
import type { ComparisonRow, DatedEvent, Figure, Quotation } from "../../src/types.ts";
import type { GoldArticle, GoldComparison, GoldFigure, GoldQuote, GoldTellings } from "./analysis-gold.ts";

/** So many of so many. */
export interface Share {
  right: number;
  of: number;
}

/** Found against marked, and how much of what was found is right in its details. */
export interface Score {
  precision: Share;
  recall: Share;
  details: Record<string, Share>;
  /** What was missed and what was wrong, one line each, for whoever tunes the rules. */
  misses: string[];
}

export const emptyScore = (details: readonly string[]): Score => ({
  precision: { right: 0, of: 0 },
  recall: { right: 0, of: 0 },
  details: Object.fromEntries(details.map((name) => [name, { right: 0, of: 0 }])),
  misses: [],
});

const count = (share: Share, right: boolean): void => {
  share.of += 1;
  if (right) share.right += 1;
};

/** Adds one score to another in place. */
export const addScore = (sum: Score, score: Score): void => {
  const add = (into: Share, from: Share): void => {
    into.right += from.right;
    into.of += from.of;
  };
  add(sum.precision, score.precision);
  add(sum.recall, score.recall);
  for (const [name, share] of Object.entries(score.details)) {
    add((sum.details[name] ??= { right: 0, of: 0 }), share);
  }
  sum.misses.push(...score.misses);
};

/** Lower case, no accents or vowel marks, words separated by one blank. */
const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const wordsOf = (text: string): string[] => fold(text).split(" ").filter(Boolean);

const holdsAll = (text: string, words: string): boolean => {
  const held = new Set(wordsOf(text));
  return wordsOf(words).every((word) => held.has(word));
};

/** Whether a name as found is one of the alternatives; "null" is the alternative of none. */
export const isNamed = (alternatives: readonly string[], found: string | null): boolean => {
  if (found === null) return alternatives.includes("null");
  return alternatives.some((name) => {
    if (name === "null") return false;
    const surname = name.split(" ").at(-1) ?? name;
    const isName = surname !== surname.toLowerCase() || !/[a-z]/u.test(surname);
    return holdsAll(found, name) || (isName && holdsAll(found, surname)) || (isName && holdsAll(name, found));
  });
};

const isSameUnit = (alternatives: readonly string[], found: string | null): boolean => {
  if (found === null) return alternatives.includes("null");
  const plain = (unit: string): string =>
    unit
      .toLowerCase()
      .replace(/^(?:per ?cent|percent)$/u, "%")
      .replace(/s$/u, "");
  return alternatives.some((unit) => plain(unit) === plain(found));
};

/** Whether a measure has, for each side of the "+", one of the words; endings may differ. */
const isSameMeasure = (wanted: string, found: string): boolean => {
  const held = wordsOf(found);
  return wanted.split("+").every((side) =>
    side.split("|").some((phrase) =>
      wordsOf(phrase).every((word) => {
        const stem = word.slice(0, Math.max(4, word.length - 3));
        return held.some((other) => other.startsWith(stem));
      }),
    ),
  );
};

/** Scores the figures found in one article. */
export const scoreFigures = (text: string, gold: GoldArticle, found: readonly Figure[]): Score => {
  const score = emptyScore(["bound", "unit", "measure", "attribution", "as-of", "kept out"]);
  const left = new Set(found);
  const take = (marked: GoldFigure): Figure | undefined => {
    const start = text.indexOf(marked.at);
    const at = start + marked.at.toLowerCase().indexOf(marked.printed.toLowerCase());
    const row = [...left].find(
      ({ value, upper, citation }) =>
        start >= 0 &&
        citation.start <= at &&
        at < citation.end &&
        marked.value.includes(value) &&
        upper === marked.upper,
    );
    if (row) left.delete(row);
    return row;
  };
  // Those that must be found first, so that an open one beside them does not take their row.
  for (const marked of gold.figures.filter(({ maybe }) => !maybe)) {
    const row = take(marked);
    count(score.recall, row !== undefined);
    if (!row) {
      score.misses.push(`figure missed: ${marked.printed} in "${marked.at}"`);
      continue;
    }
    count(score.precision, true);
    const judge = (name: string, right: boolean, got: string | null): void => {
      count((score.details[name] ??= { right: 0, of: 0 }), right);
      if (!right) score.misses.push(`${name} wrong: "${got}" for ${marked.printed} in "${marked.at}"`);
    };
    judge("bound", marked.bound.includes(row.bound), row.bound);
    judge("unit", isSameUnit(marked.unit, row.unit), row.unit);
    if (marked.measure !== undefined)
      judge("measure", isSameMeasure(marked.measure, row.measure), row.measure);
    if (marked.by) judge("attribution", isNamed(marked.by, row.attributedTo), row.attributedTo);
    if (marked.asOf) judge("as-of", row.asOf === marked.asOf, row.asOf);
  }
  for (const marked of gold.figures.filter(({ maybe }) => maybe)) take(marked);
  for (const marked of gold.notFigures) {
    const start = text.indexOf(marked.at);
    const at = start + marked.at.indexOf(marked.printed);
    const taken = [...left].some(
      ({ printed, citation }) =>
        citation.start <= at && at < citation.end && holdsAll(printed, marked.printed),
    );
    count(score.details["kept out"]!, !taken);
    if (taken) score.misses.push(`not kept out (${marked.why}): ${marked.printed} in "${marked.at}"`);
  }
  for (const row of left) {
    count(score.precision, false);
    score.misses.push(
      `no such figure: ${row.printed} (${row.measure}) in "${row.citation.quote.slice(0, 90)}"`,
    );
  }
  return score;
};

/** A quotation's words without marks, breaks and the punctuation at its ends. */
const bare = (quote: string): string => fold(quote.replace(/[*_]/gu, ""));

const isQuoteOf = (row: Quotation, marked: GoldQuote): boolean => {
  const [printed, wanted] = [bare(row.quote), bare(marked.quote)];
  if (` ${printed} `.includes(` ${wanted} `)) return true;
  return ` ${wanted} `.includes(` ${printed} `) && printed.length >= 0.6 * wanted.length;
};

/** Scores the quotations found in one article. */
export const scoreQuotes = (gold: GoldArticle, found: readonly Quotation[]): Score => {
  const score = emptyScore(["speaker", "relayer", "kept out"]);
  for (const marked of gold.quotes.filter(({ maybe }) => !maybe)) {
    const row = found.find((row) => isQuoteOf(row, marked));
    count(score.recall, row !== undefined);
    if (!row) {
      score.misses.push(`quote missed: "${marked.quote}"`);
      continue;
    }
    const speakers = marked.swap ? [...marked.speaker, ...marked.relayedBy] : marked.speaker;
    const speaker = isNamed(speakers, row.speaker);
    count(score.details["speaker"]!, speaker);
    if (!speaker) score.misses.push(`speaker wrong: "${row.speaker}" for "${marked.quote}"`);
    if (marked.swap) continue;
    const relayers = marked.relayMaybe ? [...marked.relayedBy, "null"] : marked.relayedBy;
    const relayer = isNamed(relayers, row.relayedBy);
    count(score.details["relayer"]!, relayer);
    if (!relayer) score.misses.push(`relayer wrong: "${row.relayedBy}" for "${marked.quote}"`);
  }
  for (const { words, why } of gold.notQuotes) {
    const taken = found.some((row) => bare(row.quote) === bare(words));
    count(score.details["kept out"]!, !taken);
    if (taken) score.misses.push(`not kept out (${why}): "${words}"`);
  }
  for (const row of found) {
    const parts = gold.quotes.filter((marked) => isQuoteOf(row, marked));
    const covered = parts.reduce((sum, { quote }) => sum + bare(quote).length, 0);
    if (parts.length > 0 && parts.every(({ maybe }) => maybe)) continue;
    const right = parts.length > 0 && bare(row.quote).length <= 1.2 * covered + 2;
    count(score.precision, right);
    if (!right) score.misses.push(`no such quote: "${row.quote.slice(0, 90)}" (${row.speaker})`);
  }
  return score;
};

/** Scores the dated events found in one article. */
export const scoreEvents = (text: string, gold: GoldArticle, found: readonly DatedEvent[]): Score => {
  const score = emptyScore(["stated"]);
  const rows = found.filter(({ stated }) => stated !== "published");
  const places = gold.events.map((marked) => ({ marked, at: text.indexOf(marked.at) }));
  const isEvent = (row: DatedEvent, { marked, at }: (typeof places)[number]): boolean =>
    at >= 0 &&
    marked.on.includes(row.on) &&
    row.sentence.citations.some(({ start, end }) => start <= at && at < end);
  for (const place of places.filter(({ marked }) => !marked.maybe)) {
    const row = rows.find((row) => isEvent(row, place));
    count(score.recall, row !== undefined);
    if (row) count(score.details["stated"]!, place.marked.stated.includes(row.stated));
    else score.misses.push(`event missed: ${place.marked.on.join(" or ")} "${place.marked.at}"`);
  }
  for (const row of rows) {
    const marked = places.filter((place) => isEvent(row, place));
    if (marked.length > 0 && marked.every((place) => place.marked.maybe)) continue;
    count(score.precision, marked.length > 0);
    if (marked.length === 0)
      score.misses.push(`no such event: ${row.on} "${row.sentence.text.slice(0, 90)}" (${row.stated})`);
  }
  return score;
};

/** Scores which tellings of a marked day share a row: precision over those that do, recall over those that should. */
export const scoreTellings = (marked: GoldTellings, rows: readonly DatedEvent[]): Score => {
  const score = emptyScore(["kept apart"]);
  const rowOf = ({ article, at }: GoldTellings["tellings"][number]): DatedEvent | undefined =>
    rows.find(
      ({ on, sentence }) =>
        on === marked.on &&
        sentence.citations.some(
          ({ articleId, quote }) => articleId === article && quote.replace(/\s+/gu, " ").includes(at),
        ),
    );
  const found = marked.tellings.map((telling) => ({ telling, row: rowOf(telling) }));
  found.forEach(({ telling, row }, index) => {
    if (!row) score.misses.push(`telling missed: ${marked.on} "${telling.at}"`);
    for (const other of found.slice(index + 1)) {
      const events = [telling.event, other.telling.event];
      if (telling.article === other.telling.article) continue;
      if (marked.open.some((pair) => pair.every((event) => events.includes(event)))) continue;
      const [same, together] = [events[0] === events[1], row !== undefined && row === other.row];
      const pair = `${marked.on} "${telling.at}" and "${other.telling.at}"`;
      if (same) count(score.recall, together);
      else count(score.details["kept apart"]!, !together);
      if (together) count(score.precision, same);
      if (same && !together) score.misses.push(`one event, two rows: ${pair}`);
      if (!same && together) score.misses.push(`two events, one row: ${pair}`);
    }
  });
  return score;
};

/** An article that a comparison's cell may come from: the marked one or a copy of the same report. */
export interface CellPlace {
  readonly ids: ReadonlySet<string>;
  readonly at: string;
}

const holdsCell = (row: ComparisonRow, place: CellPlace): boolean =>
  row.cells.some(
    (cell) =>
      place.ids.has(cell.articleId) &&
      cell.sentence.citations.some(
        ({ articleId, quote }) => place.ids.has(articleId) && quote.includes(place.at),
      ),
  );

/** Scores one marked row against the rows that a comparison of its topic gave. Precision is not scored. */
export const scoreComparison = (
  marked: GoldComparison,
  places: readonly CellPlace[],
  rows: readonly ComparisonRow[],
): Score => {
  const score = emptyScore(["verdict", "silent"]);
  let best: ComparisonRow | undefined;
  let most = Math.min(2, places.length) - 1;
  for (const row of rows) {
    const held = places.filter((place) => holdsCell(row, place)).length;
    // A sentence with two figures may stand in two rows: of rows that hold as many cells, one of the marked verdict is meant.
    const isMeant = best && !marked.verdict.includes(best.verdict) && marked.verdict.includes(row.verdict);
    if (held > most || (held === most && isMeant)) [best, most] = [row, held];
  }
  count(score.recall, best !== undefined);
  const verdict = best !== undefined && marked.verdict.includes(best.verdict);
  count(score.details["verdict"]!, verdict);
  if (!best) score.misses.push(`row missed: ${marked.topic} (${marked.verdict.join(" or ")})`);
  else if (!verdict) score.misses.push(`verdict wrong: ${best.verdict} for ${marked.topic}: ${best.why}`);
  if (best && marked.silent.length > 0) {
    const silent = marked.silent.every((outlet) => best.silent.includes(outlet));
    count(score.details["silent"]!, silent);
    if (!silent) score.misses.push(`silent wrong: ${best.silent.join(", ") || "none"} for ${marked.topic}`);
  }
  return score;
};
