/** Writing SVG, and knowing how wide its text will be. Lengths are units of a picture 560 wide, which a phone shows at about 360. */
import { cleanText, isolateForeign, runsRightToLeft } from "../clean-text.ts";
import { cellsOf, graphemesOf } from "../measure.ts";
import { FONT_FAMILIES } from "./fonts.ts";
import type { OutletStyle } from "./palette.ts";

/** Every picture's width. */
export const WIDTH = 560;

/** Ink, from strong to faint, and the ground. */
export const INK = {
  text: "#1B1F24",
  quiet: "#57606A",
  line: "#D0D7DE",
  ground: "#FFFFFF",
  band: "#F6F8FA",
} as const;

/** Emoji and arrows, which a font of letters shows as boxes. */
const PICTOGRAMS =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Join_Control}|\p{Variation_Selector}|[\u2190-\u21ff]/gu;

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A number of a picture: two decimals at most. */
const at = (value: number): string => String(Math.round(value * 100) / 100);

/** An element. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = "",
): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? at(value) : xml(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** How a text is set. */
export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Whether it stands out from lines below it by a rim of the ground's colour. */
  readonly rim?: boolean;
  /** Whether it belongs to a line that runs from the right; default: where its first letter does. */
  readonly fromRight?: boolean;
}

/** Whether the first letter of a text runs from right to left. */
export const startsFromRight = (words: string): boolean => runsRightToLeft(/\p{L}/u.exec(words)?.[0] ?? "");

/** Words that run from the right within a line that does not, with the numbers that belong to them: "4 مارس 2031". */
const FROM_RIGHT =
  /(?:\p{Nd}+\s)?[\p{Script=Arabic}\p{Script=Hebrew}](?:[^\p{Script=Latin}()·]*[\p{Script=Arabic}\p{Script=Hebrew}\p{M}\p{Nd}])?/gu;

/** What is drawn lies in a line that runs from the left: what runs from the right is embedded, what runs the other way set apart. */
const embedded = (words: string, fromRight: boolean): string => {
  if (!runsRightToLeft(words)) return words;
  return fromRight ? `\u202B${isolateForeign(words)}\u202C` : words.replace(FROM_RIGHT, "\u2067$&\u2069");
};

/**
 * The font of a text whose letters run from the right: it has the Latin letters too. Left to find such letters by itself, the renderer
 * takes the first font that has them, whatever its weight.
 */
const familyOf = (words: string): string | undefined => {
  if (/\p{Script=Arabic}/u.test(words)) return "Noto Sans Arabic";
  return /\p{Script=Hebrew}/u.test(words) ? "Noto Sans Hebrew" : undefined;
};

/** Text with its baseline at y. */
export const text = (x: number, y: number, words: string, style: TextStyle): string => {
  const clean = cleanText(words).replace(PICTOGRAMS, "");
  const family = familyOf(clean);
  return element(
    "text",
    {
      x,
      y,
      ...(family === undefined ? {} : { "font-family": family }),
      "font-size": style.size,
      "font-weight": style.bold ? 700 : 400,
      fill: style.color ?? INK.text,
      "text-anchor": style.anchor ?? "start",
      ...(style.rim
        ? { stroke: INK.ground, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
        : {}),
    },
    xml(embedded(clean, style.fromRight ?? startsFromRight(clean))),
  );
};

/** Advance widths of Noto Sans in ems, by class of character. */
const EMS: readonly (readonly [RegExp, number])[] = [
  [/^[ .,:;'’‘|!iljI·]/u, 0.28],
  [/^[()[\]tfr"“”\-/¹²³⁴⁵⁶⁷⁸⁹⁰]/u, 0.39],
  [/^[mMwW@%—…]/u, 0.9],
  [/^[A-Z]/u, 0.66],
  [/^[0-9]/u, 0.572],
];

/** About how wide a text is, in pixels. */
export const textWidth = (
  words: string,
  { size, bold = false }: Pick<TextStyle, "size" | "bold">,
): number => {
  const ems = graphemesOf(words).reduce((sum, grapheme) => {
    const cells = cellsOf(grapheme);
    if (cells !== 1) return sum + cells / 2;
    return sum + (EMS.find(([pattern]) => pattern.test(grapheme))?.[1] ?? 0.57);
  }, 0);
  return ems * size * (bold ? 1.07 : 1);
};

/** The text, ending in … where it is wider than `room`. */
export const clip = (words: string, room: number, style: Pick<TextStyle, "size" | "bold">): string => {
  const clean = cleanText(words).trim();
  if (textWidth(clean, style) <= room) return clean;
  const graphemes = graphemesOf(clean.slice(0, 400));
  while (graphemes.length > 1 && textWidth(`${graphemes.join("")}…`, style) > room) graphemes.pop();
  return `${graphemes.join("").trimEnd()}…`;
};

/** The text in lines of at most `room`, at most `most` of them, the last one clipped. */
export const wrap = (
  words: string,
  room: number,
  most: number,
  style: Pick<TextStyle, "size" | "bold">,
): string[] => {
  const lines: string[] = [];
  let open = "";
  // Between words, and before wide characters, which need no space.
  const parts = cleanText(words)
    .trim()
    .split(/(?<=\s)|(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/u);
  for (const [index, part] of parts.entries()) {
    if (textWidth((open + part).trimEnd(), style) <= room || open === "") {
      open += part;
      continue;
    }
    if (lines.length === most - 1) return [...lines, clip(open + parts.slice(index).join(""), room, style)];
    lines.push(open.trimEnd());
    open = part;
  }
  return [...lines, clip(open, room, style)];
};

/** An outlet's mark. */
export const mark = (x: number, y: number, { color, shape }: OutletStyle, radius = 5.5): string => {
  const look = { fill: color, stroke: INK.ground, "stroke-width": 1.2 };
  const polygon = (...list: (readonly [number, number])[]): string =>
    element("polygon", {
      points: list.map(([dx, dy]) => `${at(x + dx * radius)},${at(y + dy * radius)}`).join(" "),
      ...look,
    });
  /** Corners around the middle, the first at the top; each at its turn's distance. */
  const around = (corners: number, ...distances: readonly number[]): string =>
    polygon(
      ...Array.from({ length: corners }, (_, index): readonly [number, number] => {
        const [angle, distance] = [(index / corners) * 2 * Math.PI, distances[index % distances.length] ?? 1];
        return [Math.sin(angle) * distance, -Math.cos(angle) * distance];
      }),
    );
  switch (shape) {
    case "circle":
      return element("circle", { cx: x, cy: y, r: radius, ...look });
    case "square":
      return polygon([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
    case "triangle":
      return polygon([0, -1.15], [1.1, 0.85], [-1.1, 0.85]);
    case "diamond":
      return around(4, 1.25);
    case "wedge":
      return polygon([0, 1.15], [1.1, -0.85], [-1.1, -0.85]);
    case "star":
      return around(10, 1.4, 0.6);
    case "cross":
      return polygon(
        ...([
          [-0.4, -1.15],
          [0.4, -1.15],
          [0.4, -0.4],
          [1.15, -0.4],
          [1.15, 0.4],
          [0.4, 0.4],
          [0.4, 1.15],
          [-0.4, 1.15],
          [-0.4, 0.4],
          [-1.15, 0.4],
          [-1.15, -0.4],
          [-0.4, -0.4],
        ] as const),
      );
    case "hexagon":
      return around(6, 1.15);
  }
};

/** A whole picture: a light ground with a border, so that it reads on dark and light. */
export const picture = (height: number, title: string, parts: readonly string[]): string =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height: Math.round(height),
      "font-family": FONT_FAMILIES,
      viewBox: `0 0 ${WIDTH} ${Math.round(height)}`,
    },
    [
      element("title", {}, xml(cleanText(title)) || " "),
      element("rect", {
        x: 0.5,
        y: 0.5,
        width: WIDTH - 1,
        height: Math.round(height) - 1,
        rx: 8,
        fill: INK.ground,
        stroke: INK.line,
      }),
      ...parts,
    ].join(""),
  );
