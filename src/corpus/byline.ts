/** Who wrote it: bylines at the head, contributors at the foot. */
import { KIND, kindOf } from "../text/letter-table.ts";
import { monthOf, weekdayOf } from "./calendar.ts";
import type { OutletRegistry } from "./outlets.ts";
import { readStamp } from "./page-stamp.ts";

/** Names from one line. */
interface Credits {
  readonly names: readonly string[];
  /** An outlet or agency that the line names, as printed: "By Jane Doe, Associated Press". */
  readonly outlet: string | null;
}

const BY =
  /^(?:by|story by|reported by|por|par|von|di|de notre .{3,40}?,|door|av|af|autor|autora|auteur|author|written by|words by|text|texte|fra|tekst|автор|текст|بقلم|كتب|كتبت|文|記者|记者|撰文|作者|מאת|yazan|haber)\s?(?:[:：/／]\s?|\s)(.{2,140})$/iu;
/** The first words of `BY` in scripts before this one, and the signs that may stand around such a line. */
const HEBREW = 0x590;
const BY_WORDS: ReadonlySet<string> = new Set(
  "by story reported por par von di de door av af autor autora auteur author written words text texte fra tekst автор текст yazan haber".split(
    " ",
  ),
);
const AROUND = new Set("[(*_)] ");
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lo}[\p{L}\p{M}]*|(?:de|del|der|den|di|da|do|dos|la|le|van|von|ten|ter|bin|bint|ben|al|el|ibn|abu|y|e|zu|af|av)|[a-z]{1,3}['’-]\p{Lu}\p{L}+)$/u;
/** A role that stands after a name or an outlet's: "Al Jazeera Staff". */
const ROLE_AFTER = /\s(?:staff|newsroom|reporters?|correspondents?|writers?|news desk|web desk)$/iu;
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|bureau|chief|senior|special|political|diplomatic|foreign|business|science|contributors?|columnist|producer|journalist|redacción|agencies|news desk|newsroom|web desk|our)\b/iu;
const OUTLET_WORD =
  /\b(?:press|news|times|post|agency|herald|tribune|gazette|journal|daily|telegraph|chronicle|guardian|observer|broadcasting|network|radio|tv|wire|media|service|standard|courier|globe|star|mail|review|today|magazine|online)\b/iu;

const isName = (text: string): boolean => {
  const words = text.split(/\s+/);
  if (words.length > 6 || text.length < 2 || /\d/.test(text)) return false;
  // One word is a name in Chinese or Arabic, not in a script with capitals: "By JWT".
  if (words.length === 1 && !/^\p{Lo}{2,}$/u.test(text)) return false;
  if (
    words.some((word) => weekdayOf(word) !== undefined || (monthOf(word) !== undefined && words.length === 1))
  )
    return false;
  return words.every((word) => NAME_WORD.test(word)) && /^[\p{Lu}\p{Lo}]|^(?:de|van|von|al|el)\b/u.test(text);
};

/** "JANE DOE" -> "Jane Doe"; names in mixed case stay as they are. */
const plainCase = (name: string): string =>
  /\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name)
    ? name
    : name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word[0] + word.slice(1).toLowerCase());

const pieces = (text: string): readonly string[] =>
  text
    .split(
      /\s*(?:[,;|·•、，/]|\s(?:and|y|et|und|e|en|och|og|with|avec|con|mit|for|at|и|و)\s|\s[-–—]\s|&)\s*/u,
    )
    .map((piece) =>
      piece
        .replace(/^(?:and|by)\s+/iu, "")
        .replace(/[.\s]+$/u, "")
        .trim(),
    )
    .filter(Boolean);

/** Whether a line may open with a word of `BY`, signs before it passed over. Never wrong about a line that does. */
const mayBeByline = (line: string): boolean => {
  let start = 0;
  while (start < line.length && AROUND.has(line[start]!)) start += 1;
  const code = line.charCodeAt(start);
  if ((kindOf(code) & KIND.letter) === 0) return false;
  if (code >= HEBREW) return true;
  let end = start + 1;
  while (end < line.length && (kindOf(line.charCodeAt(end)) & KIND.letter) !== 0) end += 1;
  return BY_WORDS.has(line.slice(start, end).toLowerCase());
};

/** Reads a byline: "By Jane Doe and John Roe, Associated Press", "Por María Ruiz", "بقلم …". Null for any other line. */
export const readByline = (line: string, outlets: OutletRegistry): Credits | null => {
  if (line.length > 160) return null;
  const match = mayBeByline(line) ? BY.exec(line.replace(/^[([*_\s]+|[)\]*_\s]+$/gu, "")) : null;
  if (!match || /[!?]$/.test(match[1]!)) return null;
  // "DI INDUSTRIES GETS CONTRACT": only "BY" is written in capitals before a name.
  if (/^(?!BY\b)\p{Lu}{2,}\s/u.test(match[0])) return null;
  const names: string[] = [];
  let outlet: string | null = null;
  for (const whole of pieces(match[1]!.replace(/\([^)]*\)/g, " "))) {
    // "JON PRYCE Associated Press": the outlet follows without a comma.
    const words = whole.split(" ");
    const cut = words.findIndex(
      (_, at) =>
        at > 1 &&
        (at < words.length - 1 || !/\p{Ll}/u.test(words.slice(0, at).join(""))) &&
        outlets.find(words.slice(at).join(" ")) !== undefined,
    );
    if (cut > 1 && isName(words.slice(0, cut).join(" "))) outlet ??= words.slice(cut).join(" ");
    const piece = cut > 1 ? words.slice(0, cut).join(" ") : whole;
    if (outlets.find(piece.replace(ROLE_AFTER, ""))) outlet ??= piece.replace(ROLE_AFTER, "");
    else if (/@|https?:|www\./.test(piece) || ROLE.test(piece)) continue;
    else if (OUTLET_WORD.test(piece) && /^\p{Lu}/u.test(piece)) outlet ??= piece;
    else {
      // "Jane Doe in Paris" gives the name; anything that is no name means the line is no byline.
      const name = piece.replace(/\s(?:in|from|en|à|in der|aus)\s\p{Lu}.*$/u, "");
      if (!isName(name))
        return /^(?:updated?|published|posted)\b|\d/iu.test(piece) &&
          names.length + Number(outlet !== null) > 0
          ? { names, outlet }
          : null;
      names.push(plainCase(name));
    }
  }
  return names.length > 0 || outlet !== null ? { names, outlet } : null;
};

/**
 * A line under the headline that is a writer's name and no more: "Lena Fisk in Greyhaven and Jon Pryce", "Lena Fisk | The
 * Harbour Post", or "Lena Fisk" where a date or an outlet's name follows. Null for any other.
 */
export const readWriterLine = (line: string, next: string, outlets: OutletRegistry): Credits | null => {
  if (line.length > 90 || /[.!?:]$/u.test(line) || /\d/.test(line) || (mayBeByline(line) && BY.test(line)))
    return null;
  const names: string[] = [];
  let outlet: string | null = null;
  let placed = false;
  for (const piece of pieces(line)) {
    const place = /^(.{4,60}?) in \p{Lu}[\p{L} .'’-]{2,40}$/u.exec(piece);
    placed ||= place !== null;
    const name = place ? place[1]! : piece;
    if (names.length > 0 && (outlets.find(name) || OUTLET_WORD.test(name))) outlet ??= name;
    else if (
      /^\p{Lu}\p{Ll}[\p{L}'’.-]*(?: (?:\p{Lu}\.|[a-z]{2,3}|\p{Lu}[\p{L}'’-]+)){1,3}$/u.test(name) &&
      !OUTLET_WORD.test(name) &&
      !ROLE.test(name)
    )
      names.push(name);
    else if (names.length > 0 && ROLE.test(name)) continue;
    else return null;
  }
  if (names.length === 0 || names.length > 4) return null;
  const follows = (): boolean =>
    readStamp(next) !== null || outlets.find(next.replace(/,\s\p{Lu}[\p{L}\s'’-]{1,30}$/u, "")) !== undefined;
  return placed || (outlet !== null && line.includes("|")) || follows() ? { names, outlet } : null;
};

const REPORTED =
  /^(.{4,400}?)\s(?:reported from|contributed (?:additional )?reporting|contributed to (?:this|the) (?:report|story|article))(?!\p{L})(.{0,300})$/iu;
const REPORTING =
  /^[[(（\s]*(?:additional )?(?:reporting|report|writing)(?: (?:was|were))?(?: contributed| provided)?(?: and writing)? by[:\s]+(.{3,600})$/iu;
const EDITED =
  /(?:^|[;.,])[\s([]*(?:writing|editing|edited|compiled|additional (?:reporting|writing))(?: (?:and \p{L}+|was (?:done|contributed)))? by\s/iu;

/** Names that a clause gives: "A B from Jerusalem and Tel Aviv; and C D from San Francisco" gives A B and C D. */
const namesIn = (clause: string): string[] => {
  const found: string[] = [];
  const placed = /\s(?:from|in)\s\p{Lu}/u.test(clause);
  for (const part of clause.split(/\s*[;,]\s*(?:and\s+)?/u)) {
    for (const [index, piece] of part.split(/\s+and\s+/u).entries()) {
      const at = /\s(?:from|in|reported|contributed)\s/u.exec(piece);
      // "from Jerusalem and Tel Aviv": what "and" adds to a place is a place.
      if (placed && !at && index > 0) continue;
      const name = (at ? piece.slice(0, at.index) : piece)
        .replace(/[.)\]\s]+$/u, "")
        // "CNN’s Jon Pryce"
        .replace(/^\p{Lu}[\p{L}.]{1,20}(?:\s\p{Lu}\p{L}{1,20}){0,2}['’]s\s(?=\p{Lu})/u, "")
        .trim();
      if (isName(name) && name.includes(" ")) found.push(plainCase(name));
    }
  }
  return found;
};

/** What a closing paragraph says about who reported. */
interface Contributors {
  /** Those who "reported from", or whom "Reporting by" names. */
  readonly reporters: readonly string[];
  /** Those who contributed. */
  readonly contributors: readonly string[];
  readonly outlet: string | null;
}

/** A line that credits anybody begins with one of these, or somebody in it did one of those. */
const CREDIT_OPENS = /^[[(（\s—–-]*(?:additional|report|writ|edit|compil)/i;
const CREDIT_INSIDE = /reported from|contributed/i;

/** Reads "(Reporting by A B; Editing by C D)", "A B reported from X. Reporting was contributed by C D …". Null for any other. */
export const readContributors = (line: string, outlets: OutletRegistry): Contributors | null => {
  if (line.length > 900 || (!CREDIT_OPENS.test(line) && !CREDIT_INSIDE.test(line))) return null;
  const reporters: string[] = [];
  let surnames = false;
  const contributors: string[] = [];
  let outlet: string | null = null;
  const sentences = line.split(/(?<=[\p{Ll})])\.\s+(?=\p{Lu}|[[(])/u);
  if (sentences.length > 5) return null;
  for (const sentence of sentences) {
    const bare = sentence.replace(/^[[(\s—–-]+|[\])\s.]+$/gu, "");
    const reporting = REPORTING.exec(bare);
    if (reporting) {
      const end = EDITED.exec(reporting[1]!)?.index ?? reporting[1]!.length;
      (/contribut|additional/i.test(bare.slice(0, 40)) ? contributors : reporters).push(
        ...namesIn(reporting[1]!.slice(0, end)),
      );
      continue;
    }
    if (
      /^(?:editing|edited|writing|written|compiled|additional (?:reporting|writing)) (?:and \p{L}+ )?by\s/iu.test(
        bare,
      )
    ) {
      if (/^additional/i.test(bare)) contributors.push(...namesIn(bare.replace(/^.*? by\s/iu, "")));
      continue;
    }
    const reported = REPORTED.exec(bare);
    if (!reported) return null;
    let who = reported[1]!;
    const writers =
      /^(?:the\s)?(.{2,40}?)\s(?:staff )?(?:writers?|reporters?|journalists?|correspondents?|producers?|videojournalists?)\s(?=\p{Lu})/iu.exec(
        who,
      );
    if (writers) {
      who = who.slice(writers[0].length);
      if (outlets.find(writers[1]!) || OUTLET_WORD.test(writers[1]!)) outlet = writers[1]!;
    }
    const named = namesIn(/\breported from\b/iu.test(bare) ? bare : who);
    // "Pryce reported from Norwick": a surname, whose whole name the byline has.
    if (named.length === 0 && !/^\p{Lu}[\p{L}'’-]+(?: and \p{Lu}[\p{L}'’-]+)?$/u.test(who)) return null;
    surnames ||= named.length === 0;
    (/contribut/iu.test(bare) ? contributors : reporters).push(...named);
  }
  return reporters.length + contributors.length > 0 || surnames || outlet !== null || EDITED.test(line)
    ? { reporters, contributors, outlet }
    : null;
};

/** "A and B; contributors: C, D", or null for nobody. */
export const writeByline = (names: readonly string[], contributors: readonly string[]): string | null => {
  if (names.length === 0 && contributors.length === 0) return null;
  const unique = [...new Set(names)];
  const others = [...new Set(contributors)].filter((name) => !unique.includes(name));
  const joined =
    unique.length > 1 ? `${unique.slice(0, -1).join(", ")} and ${unique.at(-1)}` : (unique[0] ?? "");
  if (others.length === 0) return joined || null;
  return `${joined ? `${joined}; ` : ""}contributors: ${others.join(", ")}`;
};
