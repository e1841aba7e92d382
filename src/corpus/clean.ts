/** Taking the page off the article: head and foot furniture, doubled titles, end marks; what it says is kept as evidence. */
import { chooseHeadline } from "./headline.ts";
import type { OutletRegistry } from "./outlets.ts";
import { dropInside, findFoot } from "./page-foot.ts";
import { readHead } from "./page-head.ts";
import type { PageNotes } from "./page-notes.ts";
import { createPageNotes } from "./page-notes.ts";

/** An article's own words, and what the page around them said. */
export interface Cleaned extends Readonly<PageNotes> {
  /** The headline as printed, suffix and all; null where the text starts at once. */
  readonly headline: string | null;
  /** What the doubled headline's first copy had more than its second: "-Xinhua". */
  readonly headlineRest: string | null;
  readonly body: readonly string[];
}

const END_MARK =
  /\s*(?:[■◼◆□]+|#{2,}|\*{3,}|[-–—]\s?30\s?[-–—]|\((?:end|ends|完|終|fin|fim)\)|（(?:完|終|了)）|【完】|\/?enditem|\/(?:TNS|ENDS)\/?)\s*$/iu;

/** How the last signs of an end mark or of an agency's name in brackets look; most texts end without. */
const MAY_BE_MARKED = /(?:[■◼◆□#*\-–—)）】\]/]|[)）\]]\.|enditem|\/(?:TNS|ENDS))\s*$/iu;

const SIGNED_LAST = /(?<=[.!?…。”"])\s?[(（[]([\p{L}. -]{2,24})[)）\]]\.?\s*$/u;

/** "# Ferry sinks" -> "Ferry sinks"; emphasis around a whole line goes too. */
const unmarked = (line: string): string =>
  line.startsWith("#") || line.startsWith("*") || line.startsWith("_")
    ? line
        .replace(/^#{1,6}\s+/, "")
        .replace(/^(\*\*|__)(.*)\1$/u, "$2")
        .trim()
    : line.trim();

/** A text's last line without its end marks, and without the agency that signs it, which is noted. */
const unsigned = (line: string, notes: PageNotes, outlets: OutletRegistry): string => {
  if (!MAY_BE_MARKED.test(line.slice(-16))) return line.trimEnd();
  let final = line;
  for (let mark = END_MARK.exec(final); mark && mark[0] !== "" && mark.index > 0; mark = END_MARK.exec(final))
    final = final.slice(0, mark.index);
  // "… into shelters. (ANI)": the agency signs its last line.
  const signed = SIGNED_LAST.exec(final);
  if (signed && outlets.find(signed[1]!)) {
    notes.credited.push(signed[1]!);
    final = final.slice(0, signed.index);
  }
  return final.trimEnd();
};

/** Cleans an article's paragraphs. `headline` is the one that front matter or the page's metadata gave, or null. */
export const cleanParagraphs = (
  paragraphs: readonly string[],
  headline: string | null,
  outlets: OutletRegistry,
): Cleaned => {
  const { notes, consume } = createPageNotes(outlets);
  const lines = paragraphs.map(unmarked).filter(Boolean);
  const head = readHead(lines, headline, { notes, consume }, outlets);
  const { first } = head;
  const last = findFoot(lines, first, { consume }, outlets);
  const body = dropInside(lines.slice(first, last), consume);
  const chosen = chooseHeadline(head.titles, head.given);
  body.unshift(...chosen.rest, ...head.kept);
  // A text of a single line, after which it was named: the line is the headline and the text.
  if (lines.length === 1 && head.titles.length === 1) body.unshift(head.titles[0]!);
  if (body.length > 0) body[body.length - 1] = unsigned(body.at(-1)!, notes, outlets);
  return { ...notes, headline: chosen.headline, headlineRest: chosen.extra, body };
};
