/** How long and how wide a text is, and how it is shortened. Lengths are code points, as Discord counts them. */

/** Made when it is needed: most texts are plain, and making it takes as long as loading a dozen modules. */
let graphemes: Intl.Segmenter | undefined;

/** The number of code points. */
export const lengthOf = (text: string): number => {
  let length = text.length;
  for (let index = 0; index < text.length - 1; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      length -= 1;
      index += 1;
    }
  }
  return length;
};

/** Whether a text has more than `most` code points; quick for texts of any length. */
export const isLonger = (text: string, most: number): boolean =>
  text.length > most && (text.length > most * 2 || lengthOf(text) > most);

/** User-perceived characters, in order. */
export const graphemesOf = (text: string): string[] => {
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
};

/** At most `most` code points (at least 1), ending in … where something was left out; cut between words where that costs little. */
export const shorten = (text: string, most: number): string => {
  if (!isLonger(text, most)) return text;
  let kept = "";
  let room = most - 1;
  // Only as much as could fit is segmented: a text may be megabytes long.
  for (const character of graphemesOf(text.slice(0, most * 2 + 64))) {
    const size = lengthOf(character);
    if (size > room) break;
    kept += character;
    room -= size;
  }
  const space = kept.search(/\s\S*$/u);
  const cut = space > kept.length * 0.7 ? kept.slice(0, space) : kept;
  return `${cut.replace(/[\s,;:–—-]+$/u, "")}…`;
};

/** East Asian wide and fullwidth blocks (UAX 11), and pictures. */
const WIDE =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})/u;
const PICTURE_STYLE = /\uFE0F/;
const NO_WIDTH = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** The cells of a terminal that one grapheme takes: 0, 1 or 2. */
export const cellsOf = (grapheme: string): number => {
  if (grapheme.length === 1 && grapheme >= " " && grapheme <= "~") return 1;
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) || PICTURE_STYLE.test(grapheme) ? 2 : 1;
};

/** The cells of a terminal that a text takes. */
export const widthOf = (text: string): number =>
  /^[ -~]*$/.test(text)
    ? text.length
    : graphemesOf(text).reduce((width, grapheme) => width + cellsOf(grapheme), 0);
