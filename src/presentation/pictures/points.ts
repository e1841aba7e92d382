/** Figures in their places: whiskers for what is bounded, a label beside each. */
import type { Figure } from "../../types.ts";
import { shorten } from "../measure.ts";
import { figureWords } from "../signs.ts";
import type { Words } from "../words/index.ts";
import type { OutletStyle } from "./palette.ts";
import { element, INK, text, textWidth, WIDTH } from "./svg.ts";

const LABEL = { size: 14, bold: true } as const;

/** A figure in its place. */
export interface Point {
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
}

/** How near two marks may stand, and how far one may be moved from its day. */
const [APART, FARTHEST] = [15, 75];

/**
 * Points as they are drawn: what one outlet says twice of one day once, and marks that would hide each other side by side
 * where `within` leaves room.
 */
export const spread = (points: readonly Point[], within: readonly [left: number, right: number]): Point[] => {
  const placed: Point[] = [];
  const seen = new Set<string>();
  for (const { figure, x, y } of points) {
    const key = [figure.outlet, x, figure.value, figure.upper, figure.bound].join("|");
    if (seen.has(key)) continue;
    seen.add(key);
    const isFree = (at: number): boolean =>
      at >= within[0] &&
      at <= within[1] &&
      !placed.some((other) => Math.abs(other.x - at) < APART && Math.abs(other.y - y) < APART);
    let at = x;
    for (let step = APART; step <= FARTHEST && !isFree(at); step += APART)
      at = isFree(x + step) ? x + step : isFree(x - step) ? x - step : x;
    placed.push({ figure, x: at, y });
  }
  return placed;
};

/** A figure's open or closed whisker: what the true value may be, seen from the one printed. */
export const whisker = ({ figure, x, y }: Point, color: string, upperY: number | null): string => {
  const stroke = { stroke: color, "stroke-width": 2, fill: "none" };
  const reach = 20;
  // An open end: two strokes that point on.
  const open = (to: number): string => {
    const back = to < y ? 5 : -5;
    return element("path", {
      d: `M${x} ${y}L${x} ${to}M${x - 4} ${to + back}L${x} ${to}L${x + 4} ${to + back}`,
      ...stroke,
    });
  };
  switch (figure.bound) {
    case "at-least":
    case "more-than":
      return open(y - reach);
    case "up-to":
      return open(y + reach);
    case "about":
      return element("path", { d: `M${x} ${y - 11}L${x} ${y + 11}`, ...stroke, "stroke-dasharray": "3 2" });
    case "between":
      return upperY === null
        ? ""
        : element("path", {
            d: `M${x} ${y}L${x} ${upperY}M${x - 5} ${upperY}L${x + 5} ${upperY}`,
            ...stroke,
          });
    case "exactly":
      return "";
  }
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const collides = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 16;

/** What an open whisker covers, of which the far end must show. */
const whiskerBoxes = ({ bound }: Figure, x: number, y: number): Box[] => {
  const way = bound === "at-least" || bound === "more-than" ? -1 : bound === "up-to" ? 1 : 0;
  return way === 0 ? [] : [{ left: x - 5, right: x + 5, y: y + way * 14 }];
};

/** Rows of places for a label, up and down from its point, in units of the picture. */
const SHIFTS = [0, -16, 16, -32, 32, -48, 48, -64, 64, -80, 80, -96, 96];

/**
 * Places labels beside their points, moved up or down where another stands, tied by a thin line where moved far. Marks that
 * stand side by side and say the same have one label; one that has no room has none: the lines below list every figure.
 */
export const labelled = (
  points: readonly Point[],
  styles: ReadonlyMap<string, OutletStyle>,
  plot: { readonly left: number; readonly top: number; readonly bottom: number },
  words: Words,
): string => {
  const boxes: Box[] = points.flatMap(({ figure, x, y }) => [
    { left: x - 7, right: x + 7, y },
    ...whiskerBoxes(figure, x, y),
  ]);
  // No marker here: beside a number it would read as a power.
  const labels = points.map(({ figure }) => shorten(figureWords(figure, words), 28));
  return points
    .map(({ figure, x, y }, index) => {
      const label = labels[index] ?? "";
      const isSaidBeside = points.some(
        (other, place) =>
          labels[place] === label &&
          Math.abs(other.y - y) < 4 &&
          ((other.x > x && other.x - x <= APART) || (other.x === x && place > index)),
      );
      if (isSaidBeside) return "";
      const width = textWidth(label, LABEL);
      const candidates = SHIFTS.flatMap((shift) => {
        const placeY = y + shift;
        return [
          { left: x + 11, right: x + 13 + width, y: placeY },
          { left: x - 13 - width, right: x - 11, y: placeY },
        ];
      });
      const isFree = (box: Box): boolean =>
        box.left >= plot.left - 4 &&
        box.right <= WIDTH - 8 &&
        box.y >= plot.top - 4 &&
        box.y <= plot.bottom - 2 &&
        !boxes.some((other) => collides(box, other));
      const box = candidates.find(isFree);
      if (!box) return "";
      boxes.push(box);
      const color = styles.get(figure.outlet)?.color ?? INK.text;
      const tie =
        Math.abs(box.y - y) > 20
          ? element("path", {
              d: `M${x} ${y}L${box.left > x ? box.left - 2 : box.right + 2} ${box.y}`,
              stroke: color,
              "stroke-width": 0.8,
              fill: "none",
            })
          : "";
      return (
        tie +
        text(box.left > x ? box.left : box.right, box.y + 5, label, {
          ...LABEL,
          rim: true,
          anchor: box.left > x ? "start" : "end",
        })
      );
    })
    .join("");
};
