/** The figures of a ledger as a chart: one panel for each measure, points by date, bounds as open whiskers. */
import { isTakenBack } from "../../text/amendments.ts";
import { compareDates } from "../../text/partial-date.ts";
import type { Figure, FigureGroup, FiguresLedger } from "../../types.ts";
import { figureDate } from "../layouts/ledgers.ts";
import { shorten } from "../measure.ts";
import { outletWords } from "../references.ts";
import { reasonWords } from "../reasons.ts";
import { attributionWords, figureWords } from "../signs.ts";
import { ENGLISH, type Words } from "../words/index.ts";
import { outletStyles, type OutletStyle } from "./palette.ts";
import { labelled, spread, whisker, type Point } from "./points.ts";
import { dateLabels, dayNumber, valueScale } from "./scales.ts";
import { createSide, MARGIN, type Side } from "./side.ts";
import { clip, element, INK, mark, picture, text, textWidth, WIDTH, wrap } from "./svg.ts";
import { isDrawable } from "./fonts.ts";

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

const PLOT = { right: WIDTH - MARGIN, height: 170 } as const;
/** Room for the words of the value axis at least. */
const LEFT = 48;
const UNDATED = 112;

const TITLE = { size: 18, bold: true } as const;
const UNDER = { size: 13, color: INK.quiet } as const;
const AXIS = { size: 13, color: INK.quiet } as const;

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
  parts: { readonly side: Side; readonly y: number; readonly words: Words },
): { readonly svg: string; readonly height: number } => {
  const { side, y, words } = parts;
  const dated = figures.filter((figure) => figureDate(figure) !== null);
  const undated = figures.filter((figure) => figureDate(figure) === null);
  const scale = valueScale(
    figures.flatMap(({ value, upper }) => (upper === null ? [value] : [value, upper])),
  );
  const { ticks } = scale;
  const left = Math.max(LEFT, ...ticks.map((tick) => textWidth(words.compact(tick), AXIS) + 20));
  const right = dated.length === 0 ? left : PLOT.right - (undated.length > 0 ? UNDATED : 0);
  const title = wrap(group.measure, WIDTH - 2 * MARGIN, 2, TITLE);
  const why = reasonWords(
    group.why,
    figures.map(({ outlet }) => outlet),
    words,
    figures,
  );
  const about = [
    words.verdicts[group.verdict],
    ...(scale.isLogarithmic ? [words.picture.logScale] : []),
    ...(why === "" ? [] : [why]),
  ].join(" · ");
  const under = wrap(about, WIDTH - 2 * MARGIN, 3, UNDER);
  const head = y + 20 + title.length * 22;
  const top = head + under.length * 18 - 4;
  const bottom = top + PLOT.height;
  const placeY = (value: number): number => bottom - scale.place(value) * (bottom - top - 22);
  const days = dated.map((figure) => dayNumber(figureDate(figure) ?? ""));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  // Room at both ends, for the labels.
  const [from, to] = [left + 26, right - 84];
  const placeX = (day: number): number =>
    first === last ? (from + to) / 2 : from + ((day - first) / (last - first)) * (to - from);
  const series = dated.map((figure) => ({
    figure,
    x: placeX(dayNumber(figureDate(figure) ?? "")),
    y: placeY(figure.value),
  }));
  const others = undated.map((figure, index) => ({
    figure,
    // Without any date there is room to stand apart.
    x: right + 22 + (dated.length === 0 ? (index / undated.length) * (PLOT.right - left - 60) : 0),
    y: placeY(figure.value),
  }));
  const onDays = spread(series, [left + 8, right - 8]);
  const points: readonly Point[] = [...onDays, ...spread(others, [right + 8, PLOT.right - 8])];
  const dates = dateLabels(
    dated.flatMap((figure) => figureDate(figure) ?? []),
    (date) => placeX(dayNumber(date)),
    72,
    words,
  );
  const svg = [
    ...title.map((own, index) => side.text(MARGIN, y + 20 + index * 22, own, TITLE)),
    ...under.map((own, index) => side.text(MARGIN, head + index * 18, own, UNDER)),
    undated.length > 0
      ? element("rect", {
          x: right,
          y: top,
          width: PLOT.right - right,
          height: bottom - top,
          fill: INK.band,
        }) +
        text((right + PLOT.right) / 2, bottom + 18, words.date(null), {
          ...AXIS,
          anchor: "middle",
        })
      : "",
    ...ticks.map(
      (tick) =>
        element("path", {
          d: `M${left} ${placeY(tick)}L${PLOT.right} ${placeY(tick)}`,
          stroke: INK.line,
          "stroke-width": tick === ticks[0] ? 1.4 : 0.8,
        }) +
        text(left - 8, placeY(tick) + 4, words.compact(tick), {
          ...AXIS,
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
      text(placeX(dayNumber(date)), bottom + 18, label, { ...AXIS, anchor: "middle" }),
    ),
    group.verdict === "changed-over-time" ? seriesLines(onDays, styles) : "",
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
    labelled(points, styles, { left, top, bottom }, words),
  ].join("");
  return { svg, height: bottom + 34 - y };
};

const KEY = { size: 14 } as const;

/** Outlets with their marks, wrapped over as many rows as they need. */
const legend = (
  styles: ReadonlyMap<string, OutletStyle>,
  y: number,
  { side, words }: { readonly side: Side; readonly words: Words },
): { readonly svg: string; readonly height: number } => {
  let [x, row] = [MARGIN + 6, y + 12];
  const svg = [...styles].map(([outlet, style]) => {
    const name = clip(outletWords(outlet, words), 220, KEY);
    const width = 14 + textWidth(name, KEY) + 20;
    if (x + width > WIDTH - MARGIN && x > MARGIN + 6) [x, row] = [MARGIN + 6, row + 22];
    const drawn = side.mark(x, row - 5, style) + side.text(x + 12, row, name, KEY);
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
          `${group.measure}${words.comma}${words.verdicts[group.verdict]}${words.colon}${figures
            .map(
              (figure) =>
                `${words.date(figureDate(figure))} ${figureWords(figure, words)} (${outletWords(figure.outlet, words)}${words.comma}${attributionWords(figure.attributedTo, words)})`,
            )
            .join(words.semicolon)}.`,
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
        // What was taken back is told below in words, and drawn nowhere.
        .filter(({ value, citation }) => Number.isFinite(value) && !isTakenBack(citation))
        .sort((a, b) => compareDates(figureDate(a), figureDate(b)) || a.value - b.value);
      return [group, figures] as const;
    })
    .filter(([, figures]) => figures.length > 1)
    .slice(0, MOST_PANELS);
  if (groups.length === 0) return null;
  const outlets = groups.flatMap(([, figures]) => figures.map(({ outlet }) => outlet));
  const styles = outletStyles(outlets, options.knownOutlets);
  const side = createSide(words.direction);
  const key = legend(styles, 18, { side, words });
  const parts = [key.svg];
  let y = 18 + key.height;
  for (const [group, figures] of groups) {
    const drawn = panel(group, figures, styles, { side, y, words });
    parts.push(drawn.svg);
    y += drawn.height + 8;
  }
  const foot = side.foot(y + 12, words.picture.figuresFoot(words.date(options.madeOn)));
  parts.push(foot.svg);
  const svg = picture(y + 12 + foot.height, ledger.query.text || words.picture.figures, parts);
  return isDrawable(svg) ? { svg, alt: altOf(groups, words) } : null;
};
