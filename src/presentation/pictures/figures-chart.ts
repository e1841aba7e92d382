/** The figures of a ledger as a chart: one panel for each measure, points by date, bounds as open whiskers. */
import { compareDates } from "../../text/partial-date.ts";
import type { Figure, FigureGroup, FiguresLedger } from "../../types.ts";
import { figureDate } from "../layouts/ledgers.ts";
import { shorten } from "../measure.ts";
import { outletWords } from "../references.ts";
import { attributionWords, figureWords } from "../signs.ts";
import { ENGLISH, type Words } from "../words/index.ts";
import { outletStyles, type OutletStyle } from "./palette.ts";
import { labelled, whisker, type Point } from "./points.ts";
import { dateLabels, dayNumber, valueTicks } from "./scales.ts";
import { clip, element, INK, isDrawable, mark, picture, text, textWidth, WIDTH } from "./svg.ts";

/** A picture that is not drawn yet. */
export interface Drawing {
  readonly svg: string;
  /** What it shows, in words; at most 1,024 code points. */
  readonly alt: string;
}

/** What a picture is made with. */
export interface PictureOptions {
  /** The day of making, for the small print: "2031-03-09". */
  readonly madeOn: string;
  /** Outlets in the order in which they got their colours; a list that only ever grows. */
  readonly knownOutlets?: readonly string[];
  /** The language of what is not an article's; default English. */
  readonly words?: Words;
}

/** The most panels of one picture; more would be small print. */
const MOST_PANELS = 3;

const MARGIN = 24;
const PLOT = { left: 76, right: WIDTH - MARGIN, height: 170 } as const;
const UNDATED = 120;

/** Lines that join one outlet's dated figures where they make a series. */
const seriesLines = (points: readonly Point[], styles: ReadonlyMap<string, OutletStyle>): string =>
  [...Map.groupBy(points, ({ figure }) => figure.outlet)]
    .filter(([, own]) => own.length > 1)
    .map(([outlet, own]) =>
      element("polyline", {
        points: own.map(({ x, y }) => `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`).join(" "),
        fill: "none",
        stroke: styles.get(outlet)?.color ?? INK.text,
        "stroke-width": 1.5,
        "stroke-opacity": 0.45,
      }),
    )
    .join("");

const panel = (
  group: FigureGroup,
  figures: readonly Figure[],
  styles: ReadonlyMap<string, OutletStyle>,
  y: number,
  words: Words,
): { readonly svg: string; readonly height: number } => {
  const top = y + 62;
  const bottom = top + PLOT.height;
  const dated = figures.filter((figure) => figureDate(figure) !== null);
  const undated = figures.filter((figure) => figureDate(figure) === null);
  const right = PLOT.right - (undated.length > 0 ? UNDATED : 0);
  const ticks = valueTicks(
    figures.flatMap(({ value, upper }) => (upper === null ? [value] : [value, upper])),
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const placeY = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - top - 22);
  const days = dated.map((figure) => dayNumber(figureDate(figure) ?? ""));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // Room at both ends, for the labels.
  const [from, to] = [PLOT.left + 44, right - 90];
  const placeX = (day: number): number =>
    first === last ? (from + to) / 2 : from + ((day - first) / (last - first)) * (to - from);
  const points: Point[] = [
    ...dated.map((figure) => ({
      figure,
      x: placeX(dayNumber(figureDate(figure) ?? "")),
      y: placeY(figure.value),
    })),
    ...undated.map((figure) => ({ figure, x: right + 22, y: placeY(figure.value) })),
  ];
  const dates = dateLabels(
    dated.flatMap((figure) => figureDate(figure) ?? []),
    (date) => placeX(dayNumber(date)),
    84,
    words,
  );
  const svg = [
    text(MARGIN, y + 20, clip(group.measure, WIDTH - 2 * MARGIN, { size: 17, bold: true }), {
      size: 17,
      bold: true,
    }),
    text(
      MARGIN,
      y + 40,
      clip(
        `${words.verdicts[group.verdict]}${group.why === "" ? "" : ` · ${group.why.replace(/\.$/, "")}`}`,
        WIDTH - 2 * MARGIN,
        { size: 13 },
      ),
      { size: 13, color: INK.quiet },
    ),
    undated.length > 0
      ? element("rect", { x: right, y: top, width: UNDATED, height: bottom - top, fill: INK.band }) +
        text(right + UNDATED / 2, bottom + 18, words.date(null), {
          size: 12,
          color: INK.quiet,
          anchor: "middle",
        })
      : "",
    ...ticks.map(
      (tick) =>
        element("path", {
          d: `M${PLOT.left} ${placeY(tick)}L${PLOT.right} ${placeY(tick)}`,
          stroke: INK.line,
          "stroke-width": tick === low ? 1.4 : 0.8,
        }) +
        text(PLOT.left - 8, placeY(tick) + 4, words.compact(tick), {
          size: 12,
          color: INK.quiet,
          anchor: "end",
        }),
    ),
    ...dated.map((figure) => {
      const x = placeX(dayNumber(figureDate(figure) ?? ""));
      return element("path", {
        d: `M${x} ${bottom}L${x} ${bottom + 5}`,
        stroke: INK.quiet,
        "stroke-width": 1,
      });
    }),
    ...dates.map(({ date, label }) =>
      text(placeX(dayNumber(date)), bottom + 18, label, { size: 12, color: INK.quiet, anchor: "middle" }),
    ),
    group.verdict === "changed-over-time" ? seriesLines(points.slice(0, dated.length), styles) : "",
    ...points.map((point) =>
      whisker(
        point,
        styles.get(point.figure.outlet)?.color ?? INK.text,
        point.figure.upper === null ? null : placeY(point.figure.upper),
      ),
    ),
    ...points.map(({ figure, x, y: pointY }) => {
      const style = styles.get(figure.outlet);
      return style ? mark(x, pointY, style) : "";
    }),
    labelled(points, styles, { left: PLOT.left, top, bottom }, words),
  ].join("");
  return { svg, height: bottom + 34 - y };
};

/** Outlets with their marks, wrapped over as many rows as they need. */
const legend = (
  styles: ReadonlyMap<string, OutletStyle>,
  y: number,
  words: Words,
): { readonly svg: string; readonly height: number } => {
  let [x, row] = [MARGIN + 6, y + 12];
  const svg = [...styles].map(([outlet, style]) => {
    const name = clip(outletWords(outlet, words), 200, { size: 13 });
    const width = 14 + textWidth(name, { size: 13 }) + 20;
    if (x + width > WIDTH - MARGIN && x > MARGIN + 6) [x, row] = [MARGIN + 6, row + 20];
    const drawn = mark(x, row - 4, style) + text(x + 12, row, name, { size: 13 });
    x += width;
    return drawn;
  });
  return { svg: svg.join(""), height: row - y + 12 };
};

const altOf = (groups: readonly (readonly [FigureGroup, readonly Figure[]])[], words: Words): string =>
  shorten(
    groups
      .map(
        ([group, figures]) =>
          `${group.measure}, ${words.verdicts[group.verdict]}: ${figures
            .map(
              (figure) =>
                `${words.date(figureDate(figure))} ${figureWords(figure, words)} (${outletWords(figure.outlet, words)}${words.comma}${attributionWords(figure.attributedTo, words)})`,
            )
            .join("; ")}.`,
      )
      .join(" "),
    1_024,
  );

/** The chart of a ledger's measures that have at least two figures; null where there are none, or where a letter could not be drawn. */
export const figuresChart = (ledger: FiguresLedger, options: PictureOptions): Drawing | null => {
  const { words = ENGLISH } = options;
  const groups = ledger.groups
    .map((group) => {
      const figures = group.rows
        .flatMap((index) => ledger.rows[index] ?? [])
        .filter(({ value }) => Number.isFinite(value))
        .sort((a, b) => compareDates(figureDate(a), figureDate(b)) || a.value - b.value);
      return [group, figures] as const;
    })
    .filter(([, figures]) => figures.length > 1)
    .slice(0, MOST_PANELS);
  if (groups.length === 0) return null;
  const outlets = groups.flatMap(([, figures]) => figures.map(({ outlet }) => outlet));
  const styles = outletStyles(outlets, options.knownOutlets);
  const key = legend(styles, 18, words);
  const parts = [key.svg];
  let y = 18 + key.height;
  for (const [group, figures] of groups) {
    const drawn = panel(group, figures, styles, y, words);
    parts.push(drawn.svg);
    y += drawn.height + 8;
  }
  const small = words.picture.figuresFoot(words.date(options.madeOn));
  parts.push(
    text(MARGIN, y + 10, clip(small, WIDTH - 2 * MARGIN, { size: 10.5 }), { size: 10.5, color: INK.quiet }),
  );
  const svg = picture(y + 24, ledger.query.text || words.picture.figures, parts);
  return isDrawable(svg) ? { svg, alt: altOf(groups, words) } : null;
};
