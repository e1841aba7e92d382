/**
 * Keeps text that others wrote from acting as Discord markup. Discord honours a backslash before any character that is
 * neither a letter, a digit nor white space, and does not show it; so only what could act is escaped,
 * and what is copied from a message stays readable.
 */
import { cleanText } from "./clean-text.ts";

/**
 * Emphasis, code, strike, spoiler, `<…>` of every kind (mentions, times, emoji, commands, bare links); masked links;
 * links; invites, which work without a scheme; @everyone; `:emoji:` names.
 */
const ACTIVE =
  /\]\(|:\/\/|discord(?:app)?\.(?:gg|com|me|io|new|gift|media|link)\/|:(?=[\w+-]+:)|@(?=everyone|here)|[\\*_`~|<>]/gi;

const neutral = (match: string): string => {
  if (match === "](") return "]\\(";
  if (match === "://") return ":\\/\\/";
  if (match.length > 1) return match.replace(/[./]/g, "\\$&");
  return `\\${match}`;
};

/** Escapes text that stands within a line. White space becomes single spaces, invisible characters go. */
export const escapeInline = (text: string): string => cleanText(text).replace(ACTIVE, neutral);

/** Escapes what would make a heading, a list, a quote or subtext of a line that is already escaped within. */
export const escapeLineStart = (line: string): string =>
  line
    .replace(/^(\s*)(#{1,6}\s|-#|[-+]\s|[-+]$|#+$)/u, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/u, "$1\\$2");

/** Escapes a whole text for a place of its own; its line ends are kept. */
export const escapeMarkdown = (text: string): string =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => escapeLineStart(escapeInline(line)))
    .join("\n");

/** The longest address that is linked. */
const LONGEST_URL = 500;

/**
 * An address as it may stand in a link, or null for one that must not be linked: not http(s), with credentials,
 * overlong, or of Discord itself (an invite would unfold).
 */
export const safeUrl = (url: string | null): string | null => {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return null;
  if (parsed.username || parsed.password || !parsed.hostname.includes(".")) return null;
  if (/(^|\.)(discord(app)?\.(gg|com|me|io|new|gift|media|link))$/i.test(parsed.hostname)) return null;
  const href = parsed.href.replace(
    /[<>()[\]\\`|*\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return href.length <= LONGEST_URL ? href : null;
};

/** A link whose words are an article's. Angle brackets keep Discord from showing a preview. */
export const maskedLink = (label: string, url: string): string => {
  const words = cleanText(label).trim();
  // Discord shows a link raw when its words look like an address, and ends the words at an unpaired bracket.
  if (words === "" || words.includes("://")) return escapeInline(words);
  return `[${escapeInline(words.replaceAll("[", "(").replaceAll("]", ")"))}](<${url}>)`;
};
