/** Writing SVG, and knowing how wide its text will be. Lengths are pixels of a picture 720 wide. */
import { cleanText } from "../clean-text.ts";
import { cellsOf, graphemesOf } from "../measure.ts";
import type { OutletStyle } from "./palette.ts";

/** Every picture's width. */
export const WIDTH = 720;

/** Ink, from strong to faint, and the ground. */
export const INK = {
  text: "#1B1F24",
  quiet: "#57606A",
  line: "#D0D7DE",
  ground: "#FFFFFF",
  band: "#F6F8FA",
} as const;

/** Letters that the fonts of png.ts lack. */
const OTHER_SCRIPTS =
  /(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Common})\p{L}/u;

/** Whether every letter of a picture can be drawn. One that would show boxes is better left out: the message says it all. */
export const isDrawable = (svg: string): boolean => !OTHER_SCRIPTS.test(svg);

/** Emoji and arrows, which a font of letters shows as boxes. */
const PICTOGRAMS =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Join_Control}|\p{Variation_Selector}|[\u2190-\u21ff]/gu;

const FAMILY = "Noto Sans, Noto Sans Arabic";

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
}

/** Text with its baseline at y. */
export const text = (x: number, y: number, words: string, style: TextStyle): string =>
  element(
    "text",
    {
      x,
      y,
      "font-family": FAMILY,
      "font-size": style.size,
      "font-weight": style.bold ? 700 : 400,
      fill: style.color ?? INK.text,
      "text-anchor": style.anchor ?? "start",
      ...(style.rim
        ? { stroke: INK.ground, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
        : {}),
    },
    xml(cleanText(words).replace(PICTOGRAMS, "")),
  );

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
  const points = (...list: (readonly [number, number])[]): string =>
    list.map(([dx, dy]) => `${at(x + dx * radius)},${at(y + dy * radius)}`).join(" ");
  switch (shape) {
    case "circle":
      return element("circle", { cx: x, cy: y, r: radius, ...look });
    case "square":
      return element("rect", {
        x: x - radius * 0.9,
        y: y - radius * 0.9,
        width: radius * 1.8,
        height: radius * 1.8,
        ...look,
      });
    case "triangle":
      return element("polygon", { points: points([0, -1.15], [1.1, 0.85], [-1.1, 0.85]), ...look });
    case "diamond":
      return element("polygon", { points: points([0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]), ...look });
  }
};

/** A whole picture: a light ground with a border, so that it reads on dark and light. */
export const picture = (height: number, title: string, parts: readonly string[]): string =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: WIDTH,
      height,
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
