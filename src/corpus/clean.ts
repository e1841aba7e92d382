/** Taking the page off the article: head and foot furniture, doubled titles, end marks; what it says is kept as evidence. */
import { readByline, readContributors, readWriterLine } from "./byline.ts";
import { foldName, looksLikeOutlet } from "./outlets.ts";
import type { OutletRegistry } from "./outlets.ts";
import type { DateMention } from "./find-dates.ts";
import { findDates } from "./find-dates.ts";
import { readLine } from "./furniture.ts";
import { chooseHeadline } from "./headline.ts";
import { countWords } from "./passages.ts";

/** A line that bears the page's own date. */
export interface Stamp {
  readonly line: string;
  readonly dates: readonly DateMention[];
  readonly hasTime: boolean;
  /** The label says that this is the time of a change, not of the first publication. */
  readonly updated: boolean;
  /** Glued before the text by the program that fetched it ("date 2024-01-01 WASHINGTON …"): the weakest kind. */
  readonly crawler: boolean;
}

/** An article's own words, and what the page around them said. */
export interface Cleaned {
  /** The headline as printed, suffix and all; null where the text starts at once. */
  readonly headline: string | null;
  /** What the doubled headline's first copy had more than its second: "-Xinhua". */
  readonly headlineRest: string | null;
  readonly body: readonly string[];
  readonly stamps: readonly Stamp[];
  /** Names after "Source:" and the like. */
  readonly sources: readonly string[];
  /** Names after "©", "first appeared on" and the like. */
  readonly owners: readonly string[];
  readonly origins: readonly string[];
  readonly names: readonly string[];
  readonly contributors: readonly string[];
  /** Outlets named by bylines and credits. */
  readonly credited: readonly string[];
  readonly tags: readonly string[];
}

/** How many lines at either end may be furniture. */
const HEAD_LINES = 25;
const TAIL_LINES = 60;
/** How many lines between them are looked at for furniture: a bound on the work for a file of a million lines. */
const MOST_EXAMINED = 3000;

const CRAWLER_PREFIX =
  /^(?:(?:title|headline|text|content|body|article|url|id)\s*[:=]\s*)?(?:(?:date|published|publish_date|pubdate|timestamp|crawled|fetched|datetime)\s*[:=]?\s*)(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?\s+(?=\S)/iu;
const END_MARK =
  /\s*(?:[■◼◆□]+|#{2,}|\*{3,}|[-–—]\s?30\s?[-–—]|\((?:end|ends|完|終|fin|fim)\)|（(?:完|終|了)）|【完】|\/?enditem|\/(?:TNS|ENDS)\/?)\s*$/iu;
const SIGNED = /^[—–―-]{1,2}\s?(.{2,40})$/u;
const TIME = /\d{1,2}[:.h]\d{2}|\d\s?[ap]\.?m\b/iu;
const LABELLED =
  /publi|posted|updated|modified|first|veröffentlicht|aktualisiert|stand:|actualizad|mis à jour|aggiornato|atualizado|опубликовано|обновлено|نشر|تحديث|发布|更新|公開|입력|date\s?:/iu;
const UPDATED =
  /updated|modified|actualizad|mis à jour|aktualisiert|aggiornato|atualizado|обновлено|تحديث|更新/iu;
const ENDED = /[.!?…。！？؟۔।:]["”»’)\]]*$/u;

/** Below the text only a labelled date, or one with an hour, is the page's own: tables and notes end in dates as well. */
const isOwnDate = (line: string, dates: readonly DateMention[]): boolean =>
  dates.some(({ day }) => day !== null) && (TIME.test(line) || LABELLED.test(line));

/** The outlets that a stamp names beside its date: "The Harbour Post, Thursday 6 March 2031". */
const outletsBeside = (line: string, dates: readonly DateMention[], outlets: OutletRegistry): string[] =>
  dates
    .reduceRight((rest, date) => `${rest.slice(0, date.start)}|${rest.slice(date.end)}`, line)
    .split(/[|,·•–—]/u)
    .map((part) => part.replace(/\b(?:published|posted|updated)\b(?: (?:in|by|on))?:?/giu, "").trim())
    .filter((part) => outlets.find(part) !== undefined || (part.includes(" ") && looksLikeOutlet(part)));

/** Whether a line can be a headline: short, and not a sentence. */
const canBeHeadline = (line: string): boolean =>
  line.length <= 220 &&
  countWords(line) <= 30 &&
  !/[.。।،,;]["”»’)]*$/u.test(line.replace(/\b(?:[A-Z]\.){2,}$/u, ""));

const isProse = (line: string): boolean =>
  countWords(line) >= 25 || (ENDED.test(line) && countWords(line) >= 8);

/** "# Ferry sinks" -> "Ferry sinks"; emphasis around a whole line goes too. */
const unmarked = (line: string): string =>
  line
    .replace(/^#{1,6}\s+/, "")
    .replace(/^(\*\*|__)(.*)\1$/u, "$2")
    .trim();

/** Cleans an article's paragraphs. `headline` is the one that front matter or the page's metadata gave, or null. */
export const cleanParagraphs = (
  paragraphs: readonly string[],
  headline: string | null,
  outlets: OutletRegistry,
): Cleaned => {
  const stamps: Stamp[] = [];
  const sources: string[] = [];
  const owners: string[] = [];
  const origins: string[] = [];
  const names: string[] = [];
  const contributors: string[] = [];
  const credited: string[] = [];
  const tags: string[] = [];

  /** Whether the line is furniture; what it says is noted. */
  const consume = (line: string, end: "head" | "inside" | "tail"): boolean => {
    const read = readLine(line);
    switch (read.kind) {
      case "prose":
        break;
      case "stamp":
        if (
          end === "inside" ||
          (end === "tail" && !isOwnDate(line, read.dates)) ||
          (!read.dates.some(({ day }) => day !== null) && !LABELLED.test(line))
        )
          return false;
        stamps.push({
          line,
          dates: read.dates,
          hasTime: TIME.test(line),
          updated: UPDATED.test(line),
          crawler: false,
        });
        names.push(...(readByline(line, outlets)?.names ?? []));
        if (read.value) sources.push(read.value);
        owners.push(...outletsBeside(line, read.dates, outlets));
        return true;
      case "source":
        if (end === "inside") return false;
        sources.push(read.value ?? "");
        return true;
      case "rights":
        if (read.value) owners.push(read.value);
        return true;
      case "origin":
        if (end === "inside" && !/^(?:the post|this|originally|first|\(?credit)/iu.test(line)) return false;
        origins.push(read.value ?? "");
        return true;
      case "tags":
        tags.push(...line.split(/[\s,#]+/).filter(Boolean));
        return true;
      case "end-mark":
      case "control":
      case "teaser":
      case "credit":
      case "cut-off":
      case "comments":
        return true;
      case "editor":
        return end !== "inside";
    }
    if (end === "inside") return false;
    const byline = readByline(line, outlets);
    if (byline) {
      names.push(...byline.names);
      if (byline.outlet) credited.push(byline.outlet);
      return true;
    }
    if (end === "tail") {
      const credits = readContributors(line, outlets);
      if (credits) {
        names.push(...credits.reporters);
        contributors.push(...credits.contributors);
        if (credits.outlet) credited.push(credits.outlet);
        return true;
      }
    }
    const signed = SIGNED.exec(line)?.[1] ?? line;
    if (line.length <= 60 && outlets.find(signed.replace(/[()[\]]/g, ""))) {
      credited.push(signed.replace(/[()[\]]/g, ""));
      return true;
    }
    return false;
  };

  const lines = paragraphs.map(unmarked).filter(Boolean);
  let first = 0;
  const titles: string[] = [];
  while (first < lines.length && first < HEAD_LINES) {
    let line = lines[first]!;
    const crawler = CRAWLER_PREFIX.exec(line);
    if (crawler && crawler[0].length < line.length) {
      stamps.push({
        line: crawler[0].trim(),
        dates: findDates(crawler[1]!),
        hasTime: TIME.test(crawler[0]),
        updated: false,
        crawler: true,
      });
      line = line.slice(crawler[0].length);
      lines[first] = line;
    }
    const known =
      headline !== null &&
      foldName(line).startsWith(foldName(headline)) &&
      line.length <= headline.length + 60;
    const writer = titles.length > 0 ? readWriterLine(line, lines[first + 1] ?? "") : null;
    if (known) titles.push(line);
    else if (writer) names.push(...writer);
    else if (!consume(line, "head")) {
      const more = first + 1 < lines.length;
      const title =
        more &&
        titles.length < 3 &&
        canBeHeadline(line) &&
        !isProse(line) &&
        (headline === null || titles.length > 0 || first === 0);
      if (
        !title ||
        (headline !== null && titles.length === 0 && !foldName(headline).startsWith(foldName(line)))
      )
        break;
      titles.push(line);
    }
    first += 1;
  }

  let last = lines.length;
  const cut = cutOffAt(lines, first);
  if (cut !== null) {
    for (const line of lines.slice(cut)) consume(line, "tail");
    last = cut;
  }
  const foot = Math.max(first, last - TAIL_LINES);
  // After the credits comes nothing but the page's: its standards, its other matter.
  for (let at = Math.max(first + 1, last - 5); at < last - 1; at += 1) {
    const rest = lines.slice(at + 1, last);
    if (readContributors(lines[at]!, outlets) === null || rest.some(isProse)) continue;
    for (const line of rest) consume(line, "tail");
    last = at + 1;
  }
  while (last > foot && consume(lines[last - 1]!, "tail")) last -= 1;
  const body = lines
    .slice(first, last)
    .filter((line, index) => index === 0 || index > MOST_EXAMINED || !consume(line, "inside"));
  const chosen = chooseHeadline(titles, headline);
  body.unshift(...chosen.rest);
  if (body.length > 0) {
    let final = body.at(-1)!;
    for (
      let mark = END_MARK.exec(final);
      mark && mark[0] !== "" && mark.index > 0;
      mark = END_MARK.exec(final)
    )
      final = final.slice(0, mark.index);
    body[body.length - 1] = final.trimEnd();
  }
  return {
    headline: chosen.headline,
    headlineRest: chosen.extra,
    body,
    stamps,
    sources,
    owners,
    origins,
    names,
    contributors,
    credited,
    tags,
  };
};

/** Where the page's own matter begins after the article: "You may also like", comments. Null where it does not. */
const cutOffAt = (lines: readonly string[], first: number): number | null => {
  const proseFrom = new Uint32Array(lines.length + 1);
  for (let at = lines.length - 1; at >= first; at -= 1)
    proseFrom[at] = proseFrom[at + 1]! + (isProse(lines[at]!) ? 1 : 0);
  const total = proseFrom[first] ?? 0;
  const end = Math.min(lines.length, first + MOST_EXAMINED);
  for (let at = first + 1; at < end; at += 1) {
    if (lines[at]!.length > 160) continue;
    const { kind } = readLine(lines[at]!);
    if (kind !== "cut-off" && kind !== "comments") continue;
    const proseAfter = proseFrom[at + 1]!;
    const prose = total - proseAfter;
    if (prose === 0) continue;
    // Readers may write prose. A list of other articles has little of it; an aside is followed by more of the article.
    if (kind === "comments" ? proseAfter <= Math.max(prose, 3) : proseAfter <= Math.min(3, prose / 2))
      return at;
  }
  return null;
};
