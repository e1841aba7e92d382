/** Whom a report quotes at second hand: "was quoted as saying", "the agency quoted her as saying". */
import type { Attribution } from "./quotes-attribution.ts";
import { phraseRight, subjectLeft } from "./quotes-verbs.ts";
import type { Phrase } from "./quotes-verbs.ts";

/** "was quoted by the agency as saying": the first group is by whom. */
export const QUOTED_AS =
  /\s(?:was|were|is|are|(?:has|have|had)\s+been)\s+(?:also\s+|widely\s+|later\s+)?(?:quoted|cited|reported)(?:\s+(?:by|in)\s+(.{2,80}?))?\s+as\s+(?:saying|telling|having\s+said)(?:\s+(?:by|in|to)\s+(?!an?\s|the\sstatement)([^,.;]{2,80}))?/iu;
/** "the source quoted Ortega as saying": the second one speaks, the first relays. */
const QUOTING =
  /(?<!was|were|is|are|been)\s(?:quoted|cited|quotes|cites|quoting|citing)\s+(.{2,80}?)\s+as\s+(?:saying|telling|having\s+said)/iu;

/** "she recalled being told by a guard", "he was told by his captain": the guard's words, which she passes on. */
const TOLD_BY =
  /\s(?:(?:recalls?|recalled|remembers?|remembered|recount(?:s|ed)|describe[sd]|report(?:s|ed))\s(?:being|having\sbeen)|was|were|had\sbeen)\stold\sby\s+/iu;

/** Who is quoted, and by whom, in "the agency quoted her as saying" and "he recalled being told by". */
export const quoting = (stretch: string): Attribution | null => {
  const told = TOLD_BY.exec(stretch);
  const teller = told ? phraseRight(stretch, told.index + told[0].length) : null;
  if (told && teller) return { speaker: teller, relay: subjectLeft(stretch, told.index + 1), issuer: null };
  const match = QUOTING.exec(stretch);
  if (!match?.[1]) return null;
  const subjects: Readonly<Record<string, string>> = { him: "he", her: "she", them: "they" };
  const speaker = {
    text: subjects[match[1].toLowerCase()] ?? match[1],
    at: match.index + match[0].indexOf(match[1]),
  };
  return { speaker, relay: subjectLeft(stretch, match.index + 1), issuer: null };
};

const SENT =
  /(?:^|\s)(?:sent|posted|left|wrote|issued|texted|released|published|put\sout)\s(?:\p{L}+\s){0,2}?(?:an?|the|another|one)\s(?:\p{L}+\s){0,2}(?:message|letter|text|note|email|post|tweet|statement)\s+$/iu;

/** Who sent what the words stand in: "the defendant had sent a message saying “…”"; null where nothing was sent. */
export const senderBefore = (stretch: string, verbAt: number): Phrase | null => {
  const sent = SENT.exec(stretch.slice(0, verbAt));
  return sent ? subjectLeft(stretch, sent.index + (/^\s/u.test(sent[0]) ? 1 : 0)) : null;
};
