/** Figures, quotations, dated events and framing: one line for each, in order. */
import { isTakenBack } from "../../text/amendments.ts";
import { compareDates, precisionOf } from "../../text/partial-date.ts";
import type {
  ArticleLookup,
  Citation,
  DatedEvent,
  Figure,
  FigureGroup,
  FiguresLedger,
  Framing,
  OutletFraming,
  PartialDate,
  Query,
  Quotation,
  QuoteBook,
  Timeline,
} from "../../types.ts";
import { shorten } from "../measure.ts";
import { shortenAtSentence, type Block, type Layout, type PagePosition } from "../pages.ts";
import { LONGEST, markerRuns, outletWords, shortReferences } from "../references.ts";
import { blank, bold, gap, line, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { magnitudeWords } from "../magnitudes.ts";
import { attributionWords, figureWords, filterWords, verdictWords } from "../signs.ts";
import { reasonWords } from "../reasons.ts";
import { remarkWords } from "../remarks.ts";
import type { Words } from "../words/index.ts";

/** The day a figure is of: as-of where the text gives one, else publication. */
export const figureDate = (figure: Figure): PartialDate | null => figure.asOf ?? figure.publishedOn;

const title = (query: Query, more: string, words: Words): Line =>
  line(bold(shorten(query.text || words.answer.allOfIt, LONGEST.query)), more);

/** What stands under each page of a list: the articles by digit, the page, the filters; the notes once. */
const listFoot =
  (
    answer: { readonly query: Query; readonly notes: readonly string[] },
    articles: ArticleLookup,
    words: Words,
    more: readonly string[] = [],
  ) =>
  ({ number, of, citations }: PagePosition): Line[] => {
    const about = [
      ...(of > 1 ? [words.answer.page(number, of)] : []),
      ...more,
      ...filterWords(answer.query, words),
    ];
    return [
      blank,
      ...shortReferences(citations, articles, words),
      ...(about.length > 0 ? [subtext(whole(about.join(" · ")))] : []),
      ...(number === of ? answer.notes.map((note) => subtext(remarkWords(note, words))) : []),
    ];
  };

const figureLine = (figure: Figure, sameYear: boolean, words: Words): Line =>
  line(
    whole(sameYear ? words.dateInYear(figureDate(figure)) : words.date(figureDate(figure))),
    gap,
    bold(figureWords(figure, words)),
    ` · ${outletWords(figure.outlet, words)} · ${shorten(attributionWords(figure.attributedTo, words), 80)}`,
    ...markerRuns([figure.citation], words),
  );

const groupBlock = (ledger: FiguresLedger, group: FigureGroup, isFirst: boolean, words: Words): Block => {
  const figures = group.rows
    .flatMap((index) => ledger.rows[index] ?? [])
    .sort(
      (a, b) =>
        Number(isTakenBack(a.citation)) - Number(isTakenBack(b.citation)) ||
        compareDates(figureDate(a), figureDate(b)) ||
        a.value - b.value,
    );
  const years = new Set(figures.flatMap((figure) => figureDate(figure)?.slice(0, 4) ?? []));
  const why = reasonWords(
    group.why,
    figures.map(({ outlet }) => outlet),
    words,
    figures,
  );
  return {
    lines: [
      ...(isFirst ? [] : [blank]),
      line(
        bold(shorten(group.measure, 100)),
        years.size === 1 ? ` · ${words.date([...years][0] ?? null)}` : "",
      ),
      ...figures.map((figure) => figureLine(figure, years.size === 1, words)),
      subtext(whole(verdictWords(group.verdict, words)), why === "" ? "" : `: ${why}`),
    ],
    citations: figures.map((figure) => figure.citation),
  };
};

/** What may stand between a number and the words for what it counts: "of the", "a". */
const BETWEEN =
  /^[\s-]*(?:(?:of|the|a|an|more|other|de|des|d['’]|du|la|le|les|el|los|las|von|der|die|den)[\s-]+){0,3}$/iu;

/** Whether the words for what a figure measures go on from the number where they are printed: "40 ambulances mobilised". */
const followsNumber = ({ printed, measure, citation: { quote } }: Figure, words: Words): boolean => {
  // "Thousands of people": said in the reader's language, it goes on to nothing.
  if (magnitudeWords(printed, words) !== null) return false;
  if (/^(?:of|in|on|from)\s/u.test(measure)) return true;
  const [first = ""] = measure.split(" ");
  for (let at = quote.indexOf(printed); at >= 0; at = quote.indexOf(printed, at + 1)) {
    const rest = quote.slice(at + printed.length);
    const place = rest.indexOf(first);
    if (first !== "" && place >= 0 && BETWEEN.test(rest.slice(0, place))) return true;
  }
  return false;
};

/** Groups as the desk ordered them, then the figures that stand alone. */
export const figuresLayout = (ledger: FiguresLedger, articles: ArticleLookup, words: Words): Layout => {
  // A measure with one figure is one line; a heading and a verdict would only repeat it.
  const groups = ledger.groups.filter(({ rows }) => rows.length > 1);
  const grouped = new Set(groups.flatMap(({ rows }) => rows));
  const alone = ledger.rows.filter((_, index) => !grouped.has(index));
  return {
    head: [title(ledger.query, `${words.colon}${words.counts.figures(ledger.rows.length)}`, words)],
    blocks: [
      ...groups.map((group, index) => groupBlock(ledger, group, index === 0, words)),
      ...alone.map((figure, index): Block => ({
        lines: [
          ...(index === 0 && groups.length > 0 ? [blank] : []),
          line(
            whole(words.date(figureDate(figure))),
            gap,
            bold(figureWords(figure, words)),
            `${followsNumber(figure, words) ? " " : " · "}${shorten(figure.measure, 80)} · ${outletWords(figure.outlet, words)} · ${shorten(attributionWords(figure.attributedTo, words), 80)}`,
            ...markerRuns([figure.citation], words),
          ),
        ],
        citations: [figure.citation],
      })),
    ],
    perPage: Number.POSITIVE_INFINITY,
    foot: listFoot(ledger, articles, words),
  };
};

/** The longest quotation shown whole. */
const LONGEST_QUOTE = 700;

const quotationLine = (row: Quotation, words: Words): Line =>
  line(
    `“${shortenAtSentence(
      row.quote
        .replace(/\s+/gu, " ")
        .trim()
        .replace(/^["“”«»„]+|["“”«»„]+$/gu, ""),
      LONGEST_QUOTE,
    )}”`,
    ` — ${shorten(row.speaker, 80)}${row.relayedBy ? words.ledgers.relayedBy(shorten(row.relayedBy, 80)) : ""}`,
    whole(` · ${outletWords(row.outlet, words)}${words.comma}${words.date(row.publishedOn)}`),
    ...markerRuns([row.citation], words),
  );

/** Verbatim quotations with who said them and who passed them on. */
export const quotesLayout = (book: QuoteBook, articles: ArticleLookup, words: Words): Layout => ({
  head: [
    book.query.speaker
      ? line(
          bold(shorten(book.query.speaker, LONGEST.query)),
          book.query.text && book.query.text !== book.query.speaker
            ? words.ledgers.on(shorten(book.query.text, LONGEST.query))
            : "",
          `${words.colon}${words.counts.quotations(book.rows.length)}`,
        )
      : title(book.query, `${words.colon}${words.counts.quotations(book.rows.length)}`, words),
  ],
  blocks: book.rows.map((row, index) => ({
    lines: index === 0 ? [quotationLine(row, words)] : [blank, quotationLine(row, words)],
    citations: [row.citation],
  })),
  perPage: Number.POSITIVE_INFINITY,
  foot: listFoot(book, articles, words, [words.ledgers.verbatim]),
});

/** How the date is known, where the text does not give it. */
const statedWords = ({ stated, words: printed }: DatedEvent, words: Words): string => {
  if (stated === "explicit") return "";
  if (stated === "published") return ` (${words.ledgers.byPublication})`;
  return ` (${words.ledgers.relative(printed === undefined ? null : shorten(printed, 40))})`;
};

/** Gaps of at least this many days between two days are shown. */
const GAP_DAYS = 3;

const gapLines = (previous: PartialDate | undefined, next: PartialDate, words: Words): Line[] => {
  if (!previous || precisionOf(previous) !== "day" || precisionOf(next) !== "day") return [];
  const days = Math.round((Date.parse(next) - Date.parse(previous)) / 86_400_000);
  return days >= GAP_DAYS ? [subtext(words.ledgers.gap(days - 1))] : [];
};

/** Dated events in order, each with all who tell it. */
export const timelineLayout = (timeline: Timeline, articles: ArticleLookup, words: Words): Layout => ({
  head: [title(timeline.query, `${words.colon}${words.counts.events(timeline.rows.length)}`, words)],
  blocks: timeline.rows.map((row, index) => ({
    lines: [
      ...gapLines(timeline.rows[index - 1]?.on, row.on, words),
      line(
        bold(words.longDate(row.on)),
        gap,
        shortenAtSentence(row.sentence.text, 400),
        ...markerRuns(row.sentence.citations, words),
        whole(statedWords(row, words)),
      ),
    ],
    citations: row.sentence.citations,
  })),
  perPage: Number.POSITIVE_INFINITY,
  foot: listFoot(timeline, articles, words),
});

/** Parts of a list, each with the digits of its citations. */
const listed = (
  entries: readonly { readonly term: string; readonly citations: readonly Citation[] }[],
  words: Words,
): (Run | string)[] =>
  entries.flatMap(({ term, citations }, index) => [
    index > 0 ? `${words.comma}${term}` : term,
    ...markerRuns(citations, words),
  ]);

const framingBlock = (framing: OutletFraming, isFirst: boolean, words: Words): Block => {
  const { words: terms, attributions } = framing;
  const speakers = framing.speakers.slice(0, 4);
  return {
    lines: [
      ...(isFirst ? [] : [blank]),
      line(
        bold(outletWords(framing.outlet, words)),
        ` ${words.ledgers.framingSays} `,
        ...(terms.length > 0
          ? listed(
              terms.map(({ term, count, otherCount, citations }) => ({
                term: `${shorten(term, 40)} (${words.number(count)}:${words.number(otherCount)})`,
                citations,
              })),
              words,
            )
          : [words.ledgers.framingNoWord]),
      ),
      ...(attributions.length > 0
        ? [
            line(
              words.ledgers.framingAttributes(""),
              ...listed(
                attributions.map(({ phrase, count, citations }) => ({
                  term: `${shorten(phrase, 60)} (${words.number(count)})`,
                  citations,
                })),
                words,
              ),
            ),
          ]
        : []),
      ...(speakers.length > 0
        ? [
            line(
              words.ledgers.framingQuotes(
                speakers
                  .map(({ speaker, share }) => `${shorten(speaker, 60)} ${words.percent(share)}`)
                  .join(words.comma),
              ),
            ),
          ]
        : []),
    ],
    citations: [...terms, ...attributions].flatMap(({ citations }) => citations),
  };
};

/** What marks each outlet's words against the others'. */
export const framingLayout = (framing: Framing, articles: ArticleLookup, words: Words): Layout => ({
  head: [title(framing.query, `${words.colon}${words.counts.outlets(framing.outlets.length)}`, words)],
  blocks: framing.outlets.map((outlet, index) => framingBlock(outlet, index === 0, words)),
  perPage: Number.POSITIVE_INFINITY,
  foot: listFoot(framing, articles, words, [
    words.ledgers.framingCounts,
    // The analysis's own note may say so already.
    ...(framing.notes?.some((note) => remarkWords(note, words).includes(words.ledgers.hint))
      ? []
      : [words.ledgers.hint]),
  ]),
});
