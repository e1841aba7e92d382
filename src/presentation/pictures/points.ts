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

/** Places labels beside their points, moved up or down where another stands, tied by a thin line where moved far. */
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
  return points
    .map(({ figure, x, y }) => {
      // No marker here: beside a number it would read as a power.
      const label = shorten(figureWords(figure, words), 28);
      const width = textWidth(label, LABEL);
      const candidates = [0, -16, 16, -32, 32, -48, 48, -64, 64].flatMap((shift) => {
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
      const box = candidates.find(isFree) ?? candidates[0];
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
