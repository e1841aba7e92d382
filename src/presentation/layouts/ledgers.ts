/** Figures, quotations, dated events and framing: one line for each, in order. */
import { compareDates, formatDate, precisionOf } from "../../text/partial-date.ts";
import type {
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
import { LONGEST, markerRuns, outletWords, shortReferences, type ArticleLookup } from "../references.ts";
import { blank, bold, gap, line, subtext, whole, type Line, type Run } from "../rich-text.ts";
import { attributionWords, countWords, figureWords, filterWords, verdictWords } from "../signs.ts";

/** The day a figure is of: as-of where the text gives one, else publication. */
export const figureDate = (figure: Figure): PartialDate | null => figure.asOf ?? figure.publishedOn;

const shortDate = (date: PartialDate | null, sameYear: boolean): string => {
  const words = formatDate(date);
  return date !== null && sameYear && precisionOf(date) !== "year" ? words.replace(/ \d{4}$/, "") : words;
};

const title = (query: Query, more: string): Line =>
  line(bold(shorten(query.text || "All of it", LONGEST.query)), more);

/** What stands under each page of a list: the articles by digit, the page, the filters; the notes once. */
const listFoot =
  (
    answer: { readonly query: Query; readonly notes: readonly string[] },
    articles: ArticleLookup,
    words: readonly string[],
  ) =>
  ({ number, of, citations }: PagePosition): Line[] => {
    const about = [...(of > 1 ? [`page ${number} of ${of}`] : []), ...words, ...filterWords(answer.query)];
    return [
      blank,
      ...shortReferences(citations, articles),
      ...(about.length > 0 ? [subtext(whole(about.join(" · ")))] : []),
      ...(number === of ? answer.notes.map((note) => subtext(note)) : []),
    ];
  };

const figureLine = (figure: Figure, sameYear: boolean): Line =>
  line(
    whole(shortDate(figureDate(figure), sameYear)),
    gap,
    bold(figureWords(figure)),
    ` · ${outletWords(figure.outlet)} · ${shorten(attributionWords(figure.attributedTo), 80)}`,
    ...markerRuns([figure.citation]),
  );

const groupBlock = (ledger: FiguresLedger, group: FigureGroup, isFirst: boolean): Block => {
  const figures = group.rows
    .flatMap((index) => ledger.rows[index] ?? [])
    .sort((a, b) => compareDates(figureDate(a), figureDate(b)) || a.value - b.value);
  const years = new Set(figures.flatMap((figure) => figureDate(figure)?.slice(0, 4) ?? []));
  const why = group.why.trim().replace(/\.$/, "");
  return {
    lines: [
      ...(isFirst ? [] : [blank]),
      line(bold(shorten(group.measure, 100)), years.size === 1 ? ` · ${[...years][0]}` : ""),
      ...figures.map((figure) => figureLine(figure, years.size === 1)),
      subtext(whole(verdictWords(group.verdict)), why === "" ? "" : `: ${why}`),
    ],
    citations: figures.map((figure) => figure.citation),
  };
};

/** Groups as the desk ordered them, then the figures that stand alone. */
export const figuresLayout = (ledger: FiguresLedger, articles: ArticleLookup): Layout => {
  // A measure with one figure is one line; a heading and a verdict would only repeat it.
  const groups = ledger.groups.filter(({ rows }) => rows.length > 1);
  const grouped = new Set(groups.flatMap(({ rows }) => rows));
  const alone = ledger.rows.filter((_, index) => !grouped.has(index));
  return {
    head: [title(ledger.query, `: ${countWords(ledger.rows.length, "figure")}`)],
    blocks: [
      ...groups.map((group, index) => groupBlock(ledger, group, index === 0)),
      ...alone.map((figure, index): Block => ({
        lines: [
          ...(index === 0 && groups.length > 0 ? [blank] : []),
          line(
            whole(formatDate(figureDate(figure))),
            gap,
            bold(figureWords(figure)),
            ` ${shorten(figure.measure, 80)} · ${outletWords(figure.outlet)} · ${shorten(attributionWords(figure.attributedTo), 80)}`,
            ...markerRuns([figure.citation]),
          ),
        ],
        citations: [figure.citation],
      })),
    ],
    perPage: Number.POSITIVE_INFINITY,
    foot: listFoot(ledger, articles, []),
  };
};

/** The longest quotation shown whole. */
const LONGEST_QUOTE = 700;

const quotationLine = (row: Quotation): Line =>
  line(
    `“${shortenAtSentence(
      row.quote
        .replace(/\s+/gu, " ")
        .trim()
        .replace(/^["“”«»„]+|["“”«»„]+$/gu, ""),
      LONGEST_QUOTE,
    )}”`,
    ` — ${shorten(row.speaker, 80)}${row.relayedBy ? `, relayed by ${shorten(row.relayedBy, 80)}` : ""}`,
    whole(` · ${outletWords(row.outlet)}, ${formatDate(row.publishedOn)}`),
    ...markerRuns([row.citation]),
  );

/** Verbatim quotations with who said them and who passed them on. */
export const quotesLayout = (book: QuoteBook, articles: ArticleLookup): Layout => ({
  head: [
    book.query.speaker
      ? line(
          bold(shorten(book.query.speaker, LONGEST.query)),
          book.query.text && book.query.text !== book.query.speaker
            ? ` on ${shorten(book.query.text, LONGEST.query)}`
            : "",
          `: ${countWords(book.rows.length, "quotation")}`,
        )
      : title(book.query, `: ${countWords(book.rows.length, "quotation")}`),
  ],
  blocks: book.rows.map((row, index) => ({
    lines: index === 0 ? [quotationLine(row)] : [blank, quotationLine(row)],
    citations: [row.citation],
  })),
  perPage: Number.POSITIVE_INFINITY,
  foot: listFoot(book, articles, ["verbatim"]),
});

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** "Tue 4 Mar 2031", "Mar 2031". */
export const eventDate = (date: PartialDate): string => {
  if (precisionOf(date) !== "day") return formatDate(date);
  const weekday = WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";
  return `${weekday} ${formatDate(date)}`;
};

/** How the date is known, where the text does not give it. */
const statedWords = ({ stated, words }: DatedEvent): string => {
  if (stated === "explicit") return "";
  if (stated === "published") return " (by publication)";
  return words === undefined ? " (relative)" : ` (relative: "${shorten(words, 40)}")`;
};

/** Gaps of at least this many days between two days are shown. */
const GAP_DAYS = 3;

const gapLines = (previous: PartialDate | undefined, next: PartialDate): Line[] => {
  if (!previous || precisionOf(previous) !== "day" || precisionOf(next) !== "day") return [];
  const days = Math.round((Date.parse(next) - Date.parse(previous)) / 86_400_000);
  return days >= GAP_DAYS ? [subtext(`${days - 1} days without a dated event`)] : [];
};

/** Dated events in order, each with all who tell it. */
export const timelineLayout = (timeline: Timeline, articles: ArticleLookup): Layout => ({
  head: [title(timeline.query, `: ${countWords(timeline.rows.length, "dated event")}`)],
  blocks: timeline.rows.map((row, index) => ({
    lines: [
      ...gapLines(timeline.rows[index - 1]?.on, row.on),
      line(
        bold(eventDate(row.on)),
        gap,
        shortenAtSentence(row.sentence.text, 400),
        ...markerRuns(row.sentence.citations),
        whole(statedWords(row)),
      ),
    ],
    citations: row.sentence.citations,
  })),
  perPage: Number.POSITIVE_INFINITY,
  foot: listFoot(timeline, articles, []),
});

/** Parts of a list, each with the digits of its first citations. */
const listed = (
  entries: readonly { readonly words: string; readonly citations: readonly Citation[] }[],
): (Run | string)[] =>
  entries.flatMap(({ words, citations }, index) => [
    index > 0 ? `, ${words}` : words,
    ...markerRuns(citations.slice(0, 3)),
  ]);

const framingBlock = (framing: OutletFraming, isFirst: boolean): Block => {
  const words = framing.words.slice(0, 8);
  const attributions = framing.attributions.slice(0, 4);
  const speakers = framing.speakers.slice(0, 4);
  return {
    lines: [
      ...(isFirst ? [] : [blank]),
      line(
        bold(outletWords(framing.outlet)),
        " says more often: ",
        ...(words.length > 0
          ? listed(
              words.map(({ term, count, otherCount, citations }) => ({
                words: `${shorten(term, 40)} (${count}:${otherCount})`,
                citations,
              })),
            )
          : ["no word stands out"]),
      ),
      ...(attributions.length > 0
        ? [
            line(
              "attributes to: ",
              ...listed(
                attributions.map(({ phrase, count, citations }) => ({
                  words: `${shorten(phrase, 60)} (${count})`,
                  citations,
                })),
              ),
            ),
          ]
        : []),
      ...(speakers.length > 0
        ? [
            line(
              `quotes: ${speakers.map((entry) => `${shorten(entry.speaker, 60)} ${Math.round(entry.share * 100)}%`).join(", ")}`,
            ),
          ]
        : []),
    ],
    citations: [
      ...words.flatMap((word) => word.citations.slice(0, 3)),
      ...attributions.flatMap((entry) => entry.citations.slice(0, 3)),
    ],
  };
};

const HINT = "a hint, not a finding";

/** What marks each outlet's words against the others'. */
export const framingLayout = (framing: Framing, articles: ArticleLookup): Layout => ({
  head: [title(framing.query, `: ${countWords(framing.outlets.length, "outlet")}`)],
  blocks: framing.outlets.map((outlet, index) => framingBlock(outlet, index === 0)),
  perPage: Number.POSITIVE_INFINITY,
  foot: listFoot(framing, articles, [
    "counts are this outlet's and the others'",
    // The analysis's own note may say so already.
    ...(framing.notes?.some((note) => note.includes(HINT)) ? [] : [HINT]),
  ]),
});
