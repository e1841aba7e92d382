/** A headline without what its page hung on it: " - Outlet", " | World | Outlet", a site's name glued to its end. */
import { findDates } from "./find-dates.ts";
import type { OutletRegistry } from "./outlets.ts";
import { foldName, isGenericCredit, looksLikeOutlet } from "./outlets.ts";
import { termOf } from "../text/terms.ts";
import { wordNumber } from "../text/word-similarity.ts";
import { countWords } from "./passages.ts";

/** A headline, and whom its end names. */
export interface SplitHeadline {
  readonly headline: string;
  /** The site in a suffix such as " | Tidewater Gazette". */
  readonly site: string | null;
  /** A site's name glued to the headline without a separator, as copying sites do. */
  readonly glued: string | null;
}

const SEPARATOR = /\s(?:[-–—|·•»~]|::)\s|\s?\|\s?|\s?[—–]\s?/gu;
const SEPARATING = /[-–—|·•»~:]/;
const SEPARATOR_ONCE = new RegExp(SEPARATOR.source, "u");
const NAME_WORD =
  /^(?:\p{Lu}|\p{Lo}|\p{N}|(?:of|the|and|de|del|la|le|el|der|die|das|des|du|di|da|do|e|y|et|und|for|in|on|i24|elDiario)$|[\w-]+\.(?:com|net|org|info|news|co|[a-z]{2})$)/u;
const SMALL_WORDS = new Set(
  "the and for from with over into after amid near than that this who how why what when says said will are was has have its his her their they but not out off per via may can".split(
    " ",
  ),
);

const isNameLike = (text: string): boolean => {
  const words = text.split(/\s+/);
  return (
    words.length <= 5 &&
    text.length <= 50 &&
    words.every((word) => NAME_WORD.test(word)) &&
    !/[.!?,:;]$/u.test(text)
  );
};

const folded = (name: string): string => name.replace(/^[\s\-–—|·•:»]+|[\s.]+$/gu, "");

const LAST_WORD = /(?:^|\s)([a-z0-9][a-z0-9.-]{3,30})$/;

/** A site's name at the end of a headline in title case: a last word in small letters that the article never uses. */
const gluedName = (headline: string, body: string): string | null => {
  const last = LAST_WORD.exec(headline)?.[1];
  if (last === undefined || SMALL_WORDS.has(last) || !/[a-z]{4}/.test(last)) return null;
  const words = headline.split(/\s+/);
  if (words.length < 5) return null;
  let long = 0;
  for (const word of words.slice(0, -1)) {
    if (!/^\p{L}{4,}/u.test(word) || SMALL_WORDS.has(word.toLowerCase())) continue;
    if (!/^\p{Lu}\p{L}*\p{Ll}/u.test(word)) return null;
    long += 1;
  }
  if (long < 3) return null;
  if (body.toLowerCase().includes(last)) return null;
  // "Bridge: Route via Skerrow reopens": a word of the language is the headline's own.
  return wordNumber(termOf(last, "en")) < 0 ? last : null;
};

/** A date with its year ends in that year, or in the sign for day. */
const FULL_DATE_END = /[\d٠-٩۰-۹०-९０-９日일号號]$/;

/** A headline without a full date that a page set off at its end. */
const withoutDate = (raw: string): string => {
  const last = FULL_DATE_END.test(raw) ? findDates(raw).at(-1) : undefined;
  if (!last || last.year === null || last.day === null || last.end < raw.length || last.start < 15)
    return raw;
  const before = /^(.*\S)\s?(?:,|[|–—]|\s-)\s?$/u.exec(raw.slice(0, last.start));
  return before && SEPARATOR_ONCE.test(before[1]!) ? before[1]! : raw;
};

/**
 * Splits a headline from its page's name. `extra` is what a doubled headline's longer copy had more; `body` is the
 * article's text, `siteName` what the page calls its site. Unknown names count as a site where they read as an outlet's name or follow a bar.
 */
export const splitHeadline = (
  raw: string,
  extra: string | null,
  body: string,
  outlets: OutletRegistry,
  siteName: string | null = null,
): SplitHeadline => {
  const rest = extra === null ? "" : folded(extra.split(/\||\s[-–—:]\s/u).at(-1)!);
  if (rest !== "" && (outlets.find(rest) || isNameLike(rest) || looksLikeOutlet(rest))) {
    return { headline: raw, site: isGenericCredit(rest) ? null : rest, glued: null };
  }
  if (rest !== "" && gluedName(`${raw} ${rest}`, body) === rest)
    return { headline: raw, site: null, glued: rest };
  // "… - RIA Novosti, 05.03.2031": the day stands after the name.
  let headline = withoutDate(raw);
  let site: string | null = null;
  for (let round = 0; round < 3; round += 1) {
    const last = SEPARATING.test(headline) ? [...headline.matchAll(SEPARATOR)].at(-1) : undefined;
    if (!last || last.index < 8) break;
    const tail = headline.slice(last.index + last[0].length).trim();
    const bar = last[0].includes("|");
    const known =
      outlets.find(tail) !== undefined || (siteName !== null && foldName(tail) === foldName(siteName));
    // "TANKERS SEIZED - RADIO": in a headline in capitals, a dash tells who says so, not whose page it is.
    if (!bar && !/\p{Ll}/u.test(headline)) break;
    const spaced = /^\s.*\s$/u.test(last[0]) || bar;
    if (!known && !(spaced && isNameLike(tail) && (looksLikeOutlet(tail) || bar || isGenericCredit(tail))))
      break;
    if (site === null && !isGenericCredit(tail)) site = tail;
    headline = headline.slice(0, last.index).trim();
  }
  const hyphen = headline.includes("-") ? /^(.{15,})-(\p{Lu}[\p{L} ]{1,30})$/u.exec(headline) : null;
  if (site === null && hyphen && outlets.find(hyphen[2]!))
    return { headline: hyphen[1]!.trim(), site: hyphen[2]!, glued: null };
  const glued = site === null ? gluedName(headline, body) : null;
  if (glued !== null) headline = headline.slice(0, -glued.length).trim();
  return { headline, site, glued };
};

/** The headline among the lines before the body, what a doubled one had more, and the lines that belong to the body. */
export const chooseHeadline = (
  titles: readonly string[],
  given: string | null,
): { headline: string | null; extra: string | null; rest: readonly string[] } => {
  const candidates = [...titles];
  // What stands twice, or once more with its page's name, is the headline: what is above it is the page's.
  for (let at = 1; at < candidates.length - 1; at += 1) {
    const [one, two] = [foldName(candidates[at]!), foldName(candidates[at + 1]!)];
    if (Math.min(one.length, two.length) > 15 && (one.startsWith(two) || two.startsWith(one)))
      candidates.splice(0, at);
  }
  // "World", "Politics | Live" above the headline are the page's sections.
  while (candidates.length > 1 && countWords(candidates[0]!) <= 2 && countWords(candidates[1]!) >= 4)
    candidates.shift();
  let headline = candidates.shift() ?? null;
  let extra: string | null = null;
  if (headline !== null && candidates.length > 0) {
    const [one, two] = [foldName(headline), foldName(candidates[0]!)];
    const [long, short] = one.length >= two.length ? [headline, candidates[0]!] : [candidates[0]!, headline];
    if (two !== "" && foldName(long).startsWith(foldName(short)) && (one === two || short.length > 15)) {
      const more = long.slice(short.length).trim();
      // What follows the shorter copy is the page's name only after a mark: "… tops 32,000-Xinhua".
      // … or where it is one word in small letters, as a site's: "Families Wait coastnews".
      if (more === "" || /^[-–—|·•:»(]/u.test(more) || /^[a-z0-9][a-z0-9.-]{3,30}$/.test(more)) {
        extra = more || null;
        headline = short;
        candidates.shift();
      }
    }
  }
  if (given !== null) {
    if (headline !== null && extra === null && foldName(headline).startsWith(foldName(given)))
      extra = headline.slice(given.length).trim() || null;
    headline = given;
  }
  // One or two words between headline and text are a section's name.
  return { headline, extra, rest: candidates.filter((line) => countWords(line) > 2) };
};
