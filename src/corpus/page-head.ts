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

const CLOSERS = new Set('"”»’)]');
const STOPS = new Set(".!?…。！？؟۔।:");
const HEADLINE_CLOSERS = new Set('"”»’)');
const NO_HEADLINE_STOPS = new Set(".。।،,;");

/** Whether a line ends in one of these signs, whatever `closers` follow it. */
const endsIn = (line: string, signs: ReadonlySet<string>, closers: ReadonlySet<string>): boolean => {
  let last = line.length - 1;
  while (last >= 0 && closers.has(line[last]!)) last -= 1;
  return last >= 0 && signs.has(line[last]!);
};

/** Whether a line ends as a sentence does. */
export const isEnded = (line: string): boolean => endsIn(line, STOPS, CLOSERS);

const CRAWLER_PREFIX =
  /^(?:(?:title|headline|text|content|body|article|url|id)\s*[:=]\s*)?(?:(?:date|published|publish_date|pubdate|timestamp|crawled|fetched|datetime)\s*[:=]?\s*)(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?\s+(?=\S)/iu;

/** Whether a line can be a headline: short, and not a sentence. */
const canBeHeadline = (line: string): boolean =>
  line.length <= 220 &&
  countWords(line, 0, line.length, 31) <= 30 &&
  !endsIn(
    line.endsWith(".") ? line.replace(/\b(?:[A-Z]\.){2,}$/u, "") : line,
    NO_HEADLINE_STOPS,
    HEADLINE_CLOSERS,
  );

/** Whether a line is one of an article's sentences: long, or whole. */
export const isProse = (line: string): boolean => {
  const words = countWords(line, 0, line.length, 25);
  return words >= 25 || (words >= 8 && isEnded(line));
};

/** Whether a line is that title once more; what is twice as long is not. */
const isSame = (title: string, line: string): boolean =>
  line.length <= 2 * title.length + 60 && foldName(title) === foldName(line);

/** Two to five words, each with a capital but for small ones. */
const NAMEPLATE =
  /^(?:\p{Lu}\S*|(?:of|the|and|de|la|le|der|die|das|del|&))(?:\s+(?:\p{Lu}\S*|(?:of|the|and|de|la|le|der|die|das|del|&)(?!\S))){1,4}$/u;

/** A name alone on its line that reads as an outlet's: "Norland Gazette". */
const isNameplate = (line: string, outlets: OutletRegistry): boolean =>
  line.length <= 50 &&
  line.includes(" ") &&
  NAMEPLATE.test(line) &&
  looksLikeOutlet(line) &&
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
  const fields = lines[0] === undefined ? [] : splitLabelled(lines[0]);
  if (fields.length > 1) lines.splice(0, 1, ...fields);

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
    const isPages = (other: string | undefined): boolean =>
      other !== undefined && (/^by\s/iu.test(other) || readStamp(other) !== null);
    // "By Jane Doe", "The Corvane Beacon".
    const signed = /^The(?: \p{Lu}[\p{L}'’-]+){2,4}$/u.test(line) && /^by\s/iu.test(lines[at - 1] ?? "");
    if (!signed && !(isNameplate(line, outlets) && (isPages(lines[at - 1]) || isPages(lines[at + 1]))))
      return false;
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
        !isEnded(line.replace(/\.$/, ""));
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
  let chronicle: boolean | null = null;
  const isChronicle = (): boolean => (chronicle ??= lines.slice(0, 300).filter(isBareDate).length >= 3);

  let first = 0;
  let until = -1;
  while (first < lines.length && first < HEAD_LINES) {
    let line = lines[first]!;
    if (isBareDate(line) && isChronicle()) break;
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
    else if (titles.length > 1 && titles.some((title) => isSame(title, line))) {
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
