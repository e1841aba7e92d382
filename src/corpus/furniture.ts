/** Telling page furniture from prose, a line at a time: by what such lines say on any site, not by whose site it is. */
import type { DateMention } from "./find-dates.ts";
import { isControl } from "./furniture-controls.ts";
import {
  ADDRESS,
  CAPTION_END,
  DESK_CODES,
  COMMENTS,
  CREDIT,
  CUT_OFF,
  EDITOR,
  END_MARK,
  NOTICE,
  ORIGIN,
  RIGHTS,
  RIGHTS_WORDS,
  SOURCE,
  STAMPED_SOURCE,
  TAGS,
  TAG_LIST,
  TEASER,
} from "./furniture-patterns.ts";
import { MAY_BE, kindsOf } from "./furniture-signs.ts";
import { DIGIT, readStamp } from "./page-stamp.ts";

/** What a line is. */
type LineKind =
  | "prose"
  /** Nothing but a date, a time and a label. */
  | "stamp"
  /** "Source: …": `value` is the name. */
  | "source"
  /** "Editor: …" and other credits of the desk. */
  | "editor"
  | "end-mark"
  | "tags"
  /** Share, subscribe, advertisement, navigation. */
  | "control"
  /** "Read more: …", one line of it. */
  | "teaser"
  /** Everything after it belongs to the page, not the article. */
  | "cut-off"
  /** From here on readers speak. */
  | "comments"
  /** A picture's credit. */
  | "credit"
  /** "© 2031 …": `value` is the owner. */
  | "rights"
  /** "The post … appeared first on …", "originally published by …": `value` is the name. */
  | "origin"
  /** Below the text, what the page says of itself or asks of readers. */
  | "notice"
  /** An address on the web: `value` is it. */
  | "address";

/** A line as read. */
interface LineReading {
  readonly kind: LineKind;
  readonly value: string | null;
  readonly dates: readonly DateMention[];
}

/** No line of furniture is longer than this, in UTF-16 units; prose is. */
const LONGEST = 260;

const reading = (
  kind: LineKind,
  value: string | null = null,
  dates: readonly DateMention[] = [],
): LineReading => ({ kind, value, dates });

/** Whose rights a line names: what stands before "All rights reserved" or before a further sentence. */
const ownerIn = (rest: string): string | null => {
  const first = rest
    .split(/\.?\s*\ball rights reserved|\.\s+(?=\p{Lu}\p{L}+ (?:\p{Ll}|our))/iu)
    .find((part) => /\p{L}/u.test(part));
  return (first ?? "").replace(RIGHTS_WORDS, " ").replace(/\s+/g, " ").trim() || null;
};

const PROSE = reading("prose");

/** A line that no pattern of words takes: a stamp or prose. */
const readUnworded = (line: string): LineReading => {
  if (!DIGIT.test(line)) return PROSE;
  // "2031-03-04 10:22 来源：新华社" is both a date and a source.
  const sourced = /[:：]/.test(line) ? STAMPED_SOURCE.exec(line) : null;
  const dates = readStamp(sourced ? line.slice(0, sourced.index) : line);
  if (dates) return reading("stamp", sourced?.[1]?.trim() ?? null, dates);
  return PROSE;
};

const readShort = (line: string): LineReading => {
  const may = kindsOf(line);
  if (may === 0) return readUnworded(line);
  const source = may & MAY_BE.source ? SOURCE.exec(line) : null;
  if (source) return reading("source", source[1]!.trim());
  if (may & MAY_BE.comments && COMMENTS.test(line)) return reading("comments");
  if (may & MAY_BE.cutOff && CUT_OFF.test(line)) return reading("cut-off");
  if (may & MAY_BE.endMark && END_MARK.test(line)) return reading("end-mark");
  if (may & MAY_BE.tags && (TAGS.test(line) || TAG_LIST.test(line))) return reading("tags");
  if (may & MAY_BE.control && isControl(line)) return reading("control");
  if (may & MAY_BE.editor && EDITOR.test(line)) return reading("editor");
  const rights = may & MAY_BE.rights ? RIGHTS.exec(line) : null;
  if (rights) return reading("rights", ownerIn(rights[1]!));
  const origin = may & MAY_BE.origin ? ORIGIN.exec(line) : null;
  // "Published on 5 March 2031" names a day, not a place.
  if (origin && !/\b(?:19|20|21)\d{2}/.test(origin[1]!)) return reading("origin", origin[1]!.trim());
  if (may & MAY_BE.credit && (CREDIT.test(line) || (line.length <= 190 && CAPTION_END.test(line))))
    return reading("credit");
  if (may & MAY_BE.teaser && TEASER.test(line)) return reading("teaser");
  const address = may & MAY_BE.address ? ADDRESS.exec(line) : null;
  if (address) return reading("address", address[1]!);
  if (may & MAY_BE.notice && (NOTICE.test(line) || DESK_CODES.test(line))) return reading("notice");
  return readUnworded(line);
};

/** Reads one line (a paragraph without line breaks). Linear, and at once "prose" for long lines. */
export const readLine = (line: string): LineReading => (line.length > LONGEST ? PROSE : readShort(line));
