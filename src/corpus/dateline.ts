/** The dateline that opens a wire report: "JERUSALEM, March 22 (Xinhua) --", "PARIS (AFP) —", "القدس (رويترز) -", "新华社巴黎3月4日电". */
import type { DateMention } from "./find-dates.ts";
import { findDates } from "./find-dates.ts";
import type { OutletRegistry } from "./outlets.ts";

/** A dateline as read. */
export interface Dateline {
  /** Place and day as printed, without the agency: "JERUSALEM, March 22"; null for a bare "(Reuters) -". */
  readonly printed: string | null;
  /** Month and day, where it has them; its year is mostly absent. */
  readonly date: DateMention | null;
  /** The agency's or outlet's name as printed. */
  readonly agency: string | null;
  /** Where the report's own words start, in UTF-16 units. */
  readonly end: number;
}

/** How far into a paragraph a dateline reaches, in UTF-16 units. */
const REACH = 140;

const BRACKETED =
  /^([^()（）|]{0,90}?)\s?[(（]([^()（）]{2,40})[)）]\s?(?:(--|—|–|―|-|:|\||\.\s?[-–—]|_)\s*|(?=\p{Lu}|\p{Lo}|["“«']))/u;
const PIPED = /^([^|]{2,60}?)\s?\|\s?([^|]{2,40}?)\s?\|\s*/u;
/** What `PLAIN` and `DASHED_AGENCY` need. */
const SEPARATING = /[—–―]|--|\s-\s|:\s|\.-/;
const PLAIN = /^([^|]{2,80}?)(?:\s?(?:--|—|–|―)\s?|\s-\s|:\s+|\.-\s*)/u;
const SLASHED = /^([^/]{2,60}?)[.,]?\s?\/([^/]{2,30})\/\.?\s*(?:[-–—]\s*)?/u;
const DASHED_AGENCY = /^([^-–—]{2,60}?)\s[-–—]\s([^-–—.:]{2,30}?)(?:\s[-–—]\s?|\.\s+|:\s+)/u;
/** Two ways of setting off an agency, each after a sign without which it is not tried. */
const SET_OFF = [
  [/\//, SLASHED],
  [/\s[-–—]\s/, DASHED_AGENCY],
] as const;
const SHORT_DATED = /^(\p{Lu}[\p{L} .'’-]{2,40})\s(dpa|ap|afp|rtr|sid|epd|kna)\s\|\s*/u;
const CHINESE =
  /^[（(【[]?\s?([\p{Script=Han}]{2,6}社)([\p{Script=Han}·]{0,12}?)((?:\d{1,2}月)?\d{1,2}日)?(?:电|電|讯|訊)(?:\s?[（(][^）)]{1,40}[）)])?\s?[）)】\]]?[：:]?\s*/u;
const JAPANESE =
  /^[【[]([^】\]＝=]{1,16}?)[\s＝=]*((?:\d{1,2}月)?[\d０-９]{1,2}日)?[\s＝=]*(共同|時事|ロイター|AFP時事|AFP|AP|CNN|新華社)[】\]]\s?[-–—－]?\s*/u;

/** "(서울=연합뉴스) 홍길동 기자 = …" */
const KOREAN =
  /^[([]([\p{Script=Hangul}·\s]{1,20})=([\p{Script=Hangul}A-Za-z]{2,12})[)\]]\s*(?:[\p{Script=Hangul}·\s]{2,24}(?:기자|특파원|통신원)\s?=\s*)?/u;

/** Labels that open a line in capitals and are no place. */
const LABELS =
  /^(?:breaking|update[sd]?|exclusive|watch|video|live|analysis|opinion|explainer|editorial|factbox|timeline|correction|corrected|photos?|gallery|read|listen|note|feature|interview|review|obituary|profile|column|podcast|quiz|in pictures|key points|highlights|just in|urgent|alert|news|q|a|warning|summary|background|developing|related|subject|from|to|re|date)\b/iu;
const LOWER = /\p{Ll}/u;
const PLACE_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’`-]*|(?:al|el|ad|de|del|der|den|di|da|do|dos|la|le|los|las|of|the|and|sur|am|an|bei|upon|und|y|et|e|in|near)|\p{Lo}[\p{L}\p{M}]*)$/u;

const words = (text: string): readonly string[] => text.split(/[\s/]+/).filter(Boolean);

/** Whether text can be a place: capitalised words, at most `most` in each part between commas. */
const isPlace = (text: string, most: number): boolean => {
  const parts = text.split(/[,，،]/).map((part) => part.trim());
  if (parts.length > 4 || parts[0] === "" || LABELS.test(text)) return false;
  return (
    parts.every(
      (part) =>
        part !== "" && words(part).length <= most && words(part).every((word) => PLACE_WORD.test(word)),
    ) && /^[\p{Lu}\p{Lo}]/u.test(text)
  );
};

/** Whether the place's name is written in capitals throughout: then it needs no agency beside it. */
const isCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 3 && /\p{Lu}/u.test(text) && !LOWER.test(text.split(/[,，]/)[0]!);
};

/** Separates "PARIS, 3 June" into place and day; null where what is left is no place. */
const splitPlace = (text: string, most: number): { place: string; date: DateMention | null } | null => {
  const dates = findDates(text);
  const last = dates.at(-1);
  if (dates.length > 1) return null;
  let place = text.replace(/\s?\[([^[\]]{2,30})\]/u, ", $1");
  if (last) {
    const after = text.slice(last.end).replace(/[.,\s/]+/gu, "");
    if (after !== "" && after !== "года" && after !== "г" && !/^\p{Lu}{2,4}$/u.test(after)) return null;
    place = text.slice(0, last.start).replace(/\s?\[([^[\]]{2,30})\]/u, ", $1");
  }
  // "Madrid, 3 jun" is read as a date above; "WASHINGTON, Monday" has a day of the week only.
  place = place.replace(/[\s,،，.]+$/u, (end) => (end.startsWith(".") ? "." : "")).trim();
  if (place === "" || !isPlace(place.replace(/\.$/, ""), most)) return null;
  return { place, date: last ?? null };
};

const cleanAgency = (name: string): string =>
  name
    .replace(/^(?:by|agencia|agencias)\s/iu, "")
    .replace(/[.\s]+$/u, "")
    .trim();

/** Whether a name in brackets can be an agency nobody told us of: capitals, or a capitalised name of a few words. */
const canBeAgency = (name: string): boolean =>
  words(name).length <= 4 &&
  (/^[\p{Lu}\p{N}./&-]{2,10}$/u.test(name) ||
    words(name).every((word) => /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.'’&/-]*$/u.test(word))) &&
  // "WKOY 9 News" and "Channel 4" are stations; "Feb. 6" is a day.
  !/\d{3}|^\d/.test(name) &&
  findDates(name).length === 0;

const byParts = (head: string, outlets: OutletRegistry): Dateline | null => {
  const known = (name: string): boolean => outlets.find(name) !== undefined;
  const bracketed = /[(（]/.test(head) ? BRACKETED.exec(head) : null;
  if (bracketed) {
    const agency = cleanAgency(
      bracketed[2]!.split(/[-–/]/).find((part) => known(part.trim())) ?? bracketed[2]!,
    );
    const place = bracketed[1]!.trim();
    const separated = bracketed[3] !== undefined;
    const split = splitPlace(place, 4);
    if (place === "" && separated && known(agency)) {
      // "(ANSA) - ROME, 05 MAR - …": the place follows the agency.
      const { length } = bracketed[0];
      const after = PLAIN.exec(head.slice(length));
      const behind = after ? splitPlace(after[1]!.trim(), 4) : null;
      return after && behind && isCapitals(behind.place)
        ? { printed: after[1]!.trim(), date: behind.date, agency, end: length + after[0].length }
        : { printed: null, date: null, agency, end: length };
    }
    const sure = known(agency) && (separated || (split !== null && isCapitals(split.place)));
    const likely =
      (separated || (split?.date?.year ?? null) !== null) &&
      canBeAgency(agency) &&
      split !== null &&
      (isCapitals(split.place) || split.date !== null);
    if (split && (sure || likely))
      return { printed: place, date: split.date, agency, end: bracketed[0].length };
    // "CITY (State) — text" is left for the rule for places alone.
  }
  const piped = head.includes("|") ? (PIPED.exec(head) ?? SHORT_DATED.exec(head)) : null;
  if (piped) {
    const agency = cleanAgency(piped[2]!);
    const split = splitPlace(piped[1]!.trim(), 4);
    if (split && (known(agency) || (isCapitals(split.place) && canBeAgency(agency)))) {
      return { printed: piped[1]!.trim(), date: split.date, agency, end: piped[0].length };
    }
  }
  for (const [sign, pattern] of SET_OFF) {
    const match = sign.test(head) ? pattern.exec(head) : null;
    const split = match ? splitPlace(match[1]!.trim().replace(/\.$/, ""), 4) : null;
    if (match && split && known(cleanAgency(match[2]!))) {
      return {
        printed: match[1]!.trim(),
        date: split.date,
        agency: cleanAgency(match[2]!),
        end: match[0].length,
      };
    }
  }
  return null;
};

/**
 * Reads the dateline of a report's first paragraph; null where it has none. Places need not be known: their form
 * (capitals, a separator, a day, an agency in brackets) tells them. `mayBeBare` (default true) where it needs no agency.
 */
export const readDateline = (
  paragraph: string,
  outlets: OutletRegistry,
  mayBeBare = true,
): Dateline | null => {
  const head = paragraph.slice(0, REACH);
  // Nearly every line's first letter tells that it is no dateline of East Asia's.
  const isLatin = /^[A-Za-z]/.test(head);
  const chinese = isLatin ? null : CHINESE.exec(head);
  if (chinese) {
    const day = chinese[3] ?? "";
    return {
      printed: `${chinese[2]}${day}` || null,
      date: findDates(day)[0] ?? null,
      agency: chinese[1]!,
      end: chinese[0].length,
    };
  }
  const japanese = isLatin ? null : JAPANESE.exec(head);
  if (japanese) {
    const agency = outlets.find(japanese[3]!) ? japanese[3]! : `${japanese[3]}通信`;
    return {
      printed: `${japanese[1]}${japanese[2] ?? ""}`,
      date: findDates(japanese[2] ?? "")[0] ?? null,
      agency,
      end: japanese[0].length,
    };
  }
  const korean = isLatin ? null : KOREAN.exec(head);
  if (korean && outlets.find(korean[2]!))
    return { printed: korean[1]!.trim(), date: null, agency: korean[2]!, end: korean[0].length };
  const parts = byParts(head, outlets);
  if (parts || !mayBeBare) return parts;
  const plain = SEPARATING.test(head) ? PLAIN.exec(head) : null;
  if (!plain) return null;
  const separator = plain[0].slice(plain[1]!.length).trim();
  const split = splitPlace(plain[1]!.trim(), 4);
  // A script without capitals tells a place by the dash that sets off a few words: "بورت سعيد - قالت …".
  const caseless =
    /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(plain[1]!) &&
    /^[-–—]/u.test(separator) &&
    words(plain[1]!).length <= 3;
  if (!split || !(isCapitals(split.place) || caseless)) return null;
  // "NATO: what it is" or "COVID-19 — a timeline" are headlines: one short word before a colon is no place.
  if (separator === ":" && split.date === null && split.place.replace(/[^\p{L}]/gu, "").length < 5)
    return null;
  const rest = paragraph.slice(plain[0].length);
  // In a text all in capitals, capitals tell no place.
  if (!/\p{Ll}|\p{Lo}/u.test(rest.slice(0, 80))) return null;
  if (!/^["“«'‘(]?\s?[\p{Lu}\p{Lo}\p{N}]/u.test(rest)) return null;
  return { printed: plain[1]!.trim(), date: split.date, agency: null, end: plain[0].length };
};
