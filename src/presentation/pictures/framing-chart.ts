/** The framing of each outlet as a picture: the words that mark it as bars, and whom it quotes most. A hint, not a finding. */
import type { Framing, OutletFraming } from "../../types.ts";
import { shorten } from "../measure.ts";
import { outletWords } from "../references.ts";
import { ENGLISH, type Words } from "../words/index.ts";
import type { Drawing, PictureOptions } from "./figures-chart.ts";
import { isDrawable } from "./fonts.ts";
import { outletStyles, type OutletStyle } from "./palette.ts";
import { createSide, MARGIN, type Side } from "./side.ts";
import { clip, element, INK, picture, WIDTH, wrap } from "./svg.ts";

/** More would be small print; the message lists them all. */
const MOST_OUTLETS = 6;
const MOST_WORDS = 5;
const MOST_SPEAKERS = 4;

const ROW = 24;
const SIZE = 14;
const LABEL = { size: SIZE } as const;
const HEAD = { size: 12, color: INK.quiet } as const;

/** The columns: a word, its bar, its counts; then a speaker and their share. */
const TERM = { from: MARGIN, width: 112 } as const;
const BAR = { from: 140, width: 96 } as const;
const COUNTS = { from: 244, width: 52 } as const;
const SPEAKER = { from: 320, width: 160 } as const;

const barOf = (side: Side, y: number, share: number, color: string): string =>
  side.rect(BAR.from, y - 11, { width: Math.max(3, share * BAR.width), height: 13 }, { rx: 2, fill: color });

const outletPanel = (
  framing: OutletFraming,
  parts: {
    readonly side: Side;
    readonly words: Words;
    readonly style: OutletStyle;
    readonly strongest: number;
    readonly top: number;
  },
): { readonly svg: string; readonly height: number } => {
  const { side, words, style, strongest, top } = parts;
  const terms = framing.words.slice(0, MOST_WORDS);
  const speakers = framing.speakers.slice(0, MOST_SPEAKERS);
  const first = top + 74;
  const svg = [
    element("path", { d: `M${MARGIN} ${top}L${WIDTH - MARGIN} ${top}`, stroke: INK.line, "stroke-width": 1 }),
    side.mark(MARGIN + 6, top + 22, style),
    side.text(
      MARGIN + 20,
      top + 27,
      clip(outletWords(framing.outlet, words), WIDTH - 2 * MARGIN - 20, { size: 16, bold: true }),
      { size: 16, bold: true },
    ),
    side.text(MARGIN, top + 50, words.picture.saysMoreOften, HEAD),
    speakers.length > 0 ? side.text(SPEAKER.from, top + 50, words.picture.quotesMost, HEAD) : "",
    terms.length === 0 ? side.text(MARGIN, first, words.ledgers.framingNoWord, LABEL) : "",
    ...terms.flatMap(({ term, weight, count, otherCount }, index) => {
      const y = first + index * ROW;
      const counts = `${words.number(count)} : ${words.number(otherCount)}`;
      return [
        side.text(TERM.from, y, clip(term, TERM.width, LABEL), LABEL),
        barOf(side, y, strongest > 0 ? Math.max(0, weight) / strongest : 0, style.color),
        side.text(COUNTS.from, y, clip(counts, COUNTS.width + 20, HEAD), HEAD),
      ];
    }),
    ...speakers.flatMap(({ speaker, share }, index) => {
      const y = first + index * ROW;
      return [
        side.text(SPEAKER.from, y, clip(speaker, SPEAKER.width, LABEL), LABEL),
        side.text(WIDTH - MARGIN, y, words.percent(share), { ...LABEL, bold: true, anchor: "end" }),
      ];
    }),
  ].join("");
  return { svg, height: 74 + Math.max(1, terms.length, speakers.length) * ROW };
};

const altOf = (framing: Framing, outlets: readonly OutletFraming[], words: Words): string =>
  shorten(
    [
      ...outlets.map((own) => {
        const terms = own.words
          .slice(0, MOST_WORDS)
          .map(
            ({ term, count, otherCount }) => `${term} (${words.number(count)}:${words.number(otherCount)})`,
          );
        const speakers = own.speakers
          .slice(0, MOST_SPEAKERS)
          .map(({ speaker, share }) => `${speaker} ${words.percent(share)}`);
        const quoted =
          speakers.length > 0
            ? `${words.semicolon}${words.ledgers.framingQuotes(speakers.join(words.comma))}`
            : "";
        return `${outletWords(own.outlet, words)} ${words.ledgers.framingSays} ${terms.join(words.comma) || words.ledgers.framingNoWord}${quoted}.`;
      }),
      `${framing.query.text}${words.semicolon}${words.ledgers.hint}.`,
    ].join(" "),
    1_024,
  );

/** The first outlets of a framing, side by side on one scale; null where there is none, or where a letter could not be drawn. */
export const framingChart = (framing: Framing, options: PictureOptions): Drawing | null => {
  const { words = ENGLISH } = options;
  const outlets = framing.outlets.slice(0, MOST_OUTLETS);
  if (outlets.length === 0) return null;
  const side = createSide(words.direction);
  const styles = outletStyles(
    outlets.map(({ outlet }) => outlet),
    options.knownOutlets,
  );
  const strongest = Math.max(...outlets.flatMap((own) => own.words.map(({ weight }) => weight)), 0);
  const title = { size: 20, bold: true } as const;
  const lines = wrap(framing.query.text || words.picture.framing, WIDTH - 2 * MARGIN, 2, title);
  const parts = lines.map((own, index) => side.text(MARGIN, 38 + index * 26, own, title));
  let y = 38 + lines.length * 26 - 8;
  const under = { size: 13, color: INK.quiet } as const;
  if (framing.query.text !== "") {
    parts.push(side.text(MARGIN, y + 6, words.picture.framing, under));
    y += 20;
  }
  for (const own of outlets) {
    const style = styles.get(own.outlet);
    if (!style) continue;
    const panel = outletPanel(own, { side, words, style, strongest, top: y });
    parts.push(panel.svg);
    y += panel.height;
  }
  const left = framing.outlets.length - outlets.length;
  if (left > 0) {
    const more = words.picture.more(words.counts.outlets(left));
    parts.push(side.text(MARGIN, y + 4, clip(more, WIDTH - 2 * MARGIN, under), under));
    y += 22;
  }
  const foot = side.foot(y + 10, words.picture.framingFoot(words.date(options.madeOn)));
  parts.push(foot.svg);
  const svg = picture(y + 10 + foot.height, framing.query.text || words.picture.framing, parts);
  return isDrawable(svg) ? { svg, alt: altOf(framing, outlets, words) } : null;
};
