/** Above an article: its titles, and the page's lines around them. */
import { readWriterLine } from "./byline.ts";
import { findDates } from "./find-dates.ts";
import { readLabelled, splitLabelled } from "./labelled.ts";
import { readLine } from "./furniture.ts";
import type { OutletRegistry } from "./outlets.ts";
import { foldName, looksLikeOutlet } from "./outlets.ts";
import type { PageNotes, Place } from "./page-notes.ts";
import { TIME } from "./page-notes.ts";
import { readStamp } from "./page-stamp.ts";
import { countWords } from "./passages.ts";

/** How many lines at the start may be furniture. */
const HEAD_LINES = 40;
/** How far the page's next line may be from the last one, and how long the sentences between them. */
const MOST_SKIPPED = 8;
const LONGEST_DEK = 45;

/** Ends as a sentence does. */
export const ENDED = /[.!?…。！？؟۔।:]["”»’)\]]*$/u;

const CRAWLER_PREFIX =
  /^(?:(?:title|headline|text|content|body|article|url|id)\s*[:=]\s*)?(?:(?:date|published|publish_date|pubdate|timestamp|crawled|fetched|datetime)\s*[:=]?\s*)(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?\s+(?=\S)/iu;

/** Whether a line can be a headline: short, and not a sentence. */
const canBeHeadline = (line: string): boolean =>
  line.length <= 220 &&
  countWords(line, 0, line.length, 31) <= 30 &&
  !/[.。।،,;]["”»’)]*$/u.test(line.replace(/\b(?:[A-Z]\.){2,}$/u, ""));

/** Whether a line is one of an article's sentences: long, or whole. */
export const isProse = (line: string): boolean => {
  const words = countWords(line, 0, line.length, 25);
  return words >= 25 || (words >= 8 && ENDED.test(line));
};

/** A name alone on its line that reads as an outlet's: "Norland Gazette". */
const isNameplate = (line: string, outlets: OutletRegistry): boolean =>
  line.length <= 50 &&
  / /.test(line) &&
  looksLikeOutlet(line) &&
  line.split(/\s+/).length <= 5 &&
  line.split(/\s+/).every((word) => /^(?:\p{Lu}|(?:of|the|and|de|la|le|der|die|das|del|&)$)/u.test(word)) &&
  outlets.find(line) === undefined;

interface Notes {
  readonly notes: PageNotes;
  consume(line: string, place: Place): boolean;
}

/** What stands above the text. */
interface Head {
  /** Where the text's own lines start. */
  readonly first: number;
  readonly titles: readonly string[];
  /** The headline that was given, or that a label names. */
  readonly given: string | null;
  /** Lines between the page's that are the article's own, such as its summary. */
  readonly kept: readonly string[];
}

/** Reads the head, and takes a crawler's prefix off the line that bears one (in `lines`, in place). */
export const readHead = (
  lines: string[],
  headline: string | null,
  page: Notes,
  outlets: OutletRegistry,
): Head => {
  const { notes, consume } = page;
  const titles: string[] = [];
  const kept: string[] = [];
  let given = headline;
  if (lines[0] !== undefined) lines.splice(0, 1, ...splitLabelled(lines[0]));

  /** A line of the page about the article: who, when, where from. Takes it in. */
  const takes = (at: number): boolean => {
    const line = lines[at]!;
    const writer = titles.length > 0 || at > 0 ? readWriterLine(line, lines[at + 1] ?? "", outlets) : null;
    if (writer) {
      notes.names.push(...writer.names);
      if (writer.outlet) notes.credited.push(writer.outlet);
      return true;
    }
    if (consume(line, "head")) return true;
    const beside = [lines[at - 1], lines[at + 1]].some(
      (other) => other !== undefined && (/^by\s/iu.test(other) || readStamp(other) !== null),
    );
    // "By Jane Doe", "The Corvane Beacon".
    const signed = /^The(?: \p{Lu}[\p{L}'’-]+){2,4}$/u.test(line) && /^by\s/iu.test(lines[at - 1] ?? "");
    if (!signed && !(beside && isNameplate(line, outlets))) return false;
    notes.owners.push(line);
    return true;
  };

  /** Whether the page still has something to say within the next lines: a byline or a labelled or timed date. */
  const speaksAgain = (from: number): number => {
    let sentences = 0;
    for (let at = from; at < lines.length - 1 && at <= from + MOST_SKIPPED; at += 1) {
      const line = lines[at]!;
      const bare = line.replace(/^[*_[(]+/u, "");
      const byline =
        /^(?:by|por|par|von|di)\s\p{Lu}/iu.test(bare) &&
        line.length < 120 &&
        !ENDED.test(line.replace(/\.$/, ""));
      const stamp = line.length < 160 && (readStamp(line)?.some(({ year }) => year !== null) ?? false);
      const { kind } = readLine(line);
      if (at > from && sentences < 2 && (kind === "address" || kind === "credit")) return at;
      if (
        at > from &&
        (byline || (stamp && (sentences === 0 || TIME.test(line) || /publi|posted|updat|stand/iu.test(line))))
      )
        return at;
      if (!isProse(line)) continue;
      sentences += 1;
      if (sentences > 2 || countWords(line) > LONGEST_DEK) return -1;
    }
    return -1;
  };

  // A chronicle has a date above each of its parts: none of them is the page's.
  const isBareDate = (line: string): boolean =>
    line.length < 48 && readStamp(line) !== null && !TIME.test(line) && !/\p{L}{4,}\s?:/u.test(line);
  const isChronicle = lines.slice(0, 300).filter(isBareDate).length >= 3;

  let first = 0;
  let until = -1;
  while (first < lines.length && first < HEAD_LINES) {
    let line = lines[first]!;
    if (isChronicle && isBareDate(line)) break;
    const crawler = CRAWLER_PREFIX.exec(line);
    if (crawler && crawler[0].length < line.length) {
      notes.stamps.push({
        line: crawler[0].trim(),
        dates: findDates(crawler[1]!),
        hasTime: TIME.test(crawler[0]),
        updated: false,
        crawler: true,
      });
      line = line.slice(crawler[0].length);
      lines[first] = line;
    }
    const labelled = titles.length === 0 ? readLabelled(line, first === 0 || first <= until) : null;
    const known =
      given !== null && line.length <= given.length + 60 && foldName(line).startsWith(foldName(given));
    if (labelled) {
      until = first + 1;
      if (labelled.key === "title") given ??= labelled.value;
      else if (labelled.key === "text") {
        lines[first] = labelled.value;
        break;
      } else if (labelled.key === "url") notes.address ??= labelled.value;
      else if (labelled.key === "source") notes.sources.push(labelled.value);
      else if (labelled.key === "author") consume(`By ${labelled.value}`, "head");
      else if (labelled.key === "date") consume(labelled.value, "head");
    } else if (known) titles.push(line);
    else if (titles.length > 1 && titles.some((title) => foldName(title) === foldName(line))) {
      // The headline once more.
    } else if (!takes(first)) {
      const more = first + 1 < lines.length;
      const title =
        more &&
        titles.length < 3 &&
        canBeHeadline(line) &&
        !isProse(line) &&
        (given === null || titles.length > 0 || first === 0);
      const own =
        title && (given === null || titles.length > 0 || foldName(given).startsWith(foldName(line)));
      const again = own ? -1 : speaksAgain(first);
      if (own) titles.push(line);
      else if (again < 0) break;
      else if (isProse(line) || countWords(line) > 4) kept.push(line);
    }
    first += 1;
  }
  // The paper's name above its headline.
  while (titles.length > 1 && isNameplate(titles[0]!, outlets)) notes.owners.push(titles.shift()!);
  return { first, titles, given, kept };
};
