/** Where things stand in a picture: mirrored for a language that runs from the right. */
import type { OutletStyle } from "./palette.ts";
import { element, INK, mark, text, WIDTH, wrap, type TextStyle } from "./svg.ts";

/** Drawing that begins at the side where reading begins. */
export interface Side {
  readonly direction: "ltr" | "rtl";
  /** Text with its baseline at y; `x` counts from where reading begins. */
  text(x: number, y: number, words: string, style: TextStyle): string;
  mark(x: number, y: number, style: OutletStyle): string;
  rect(
    x: number,
    y: number,
    size: { readonly width: number; readonly height: number },
    look: Readonly<Record<string, string | number>>,
  ): string;
  /** Small print in as many lines as it takes, from y downwards; gives its height as well. */
  foot(y: number, words: string): { readonly svg: string; readonly height: number };
}

/** Room at both edges of a picture. */
export const MARGIN = 22;

const SMALL = { size: 11, color: INK.quiet } as const;
const SMALL_LINE = 15;

const OPPOSITE = { start: "end", middle: "middle", end: "start" } as const;

/** Places of a picture in the language's direction; "rtl" mirrors them. */
export const createSide = (direction: "ltr" | "rtl"): Side => {
  const isMirrored = direction === "rtl";
  const place = (x: number): number => (isMirrored ? WIDTH - x : x);
  const write: Side["text"] = (x, y, words, style) => {
    const anchor = style.anchor ?? "start";
    return text(place(x), y, words, {
      ...(isMirrored ? { fromRight: true } : {}),
      ...style,
      anchor: isMirrored ? OPPOSITE[anchor] : anchor,
    });
  };
  return {
    direction,
    text: write,
    mark: (x, y, style) => mark(place(x), y, style),
    rect: (x, y, { width, height }, look) =>
      element("rect", { x: isMirrored ? WIDTH - x - width : x, y, width, height, ...look }),
    foot: (y, words) => {
      const lines = wrap(words, WIDTH - 2 * MARGIN, 3, SMALL);
      return {
        svg: lines.map((own, index) => write(MARGIN, y + index * SMALL_LINE, own, SMALL)).join(""),
        height: lines.length * SMALL_LINE,
      };
    },
  };
};
