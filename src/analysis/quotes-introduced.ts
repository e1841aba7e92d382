/** Who speaks where no verb of saying stands before a quotation: a transcript, a letter, "Pour Jeanne Morin", a colon. */
import type { Attribution } from "./quotes-attribution.ts";
import type { Phrase, SayingVerb } from "./quotes-verbs.ts";

/** An attribution before its quotation. */
export interface Governing extends Attribution {
  /** Characters between the verb and the quotation. */
  readonly distance: number;
}

const FROM_DOCUMENT =
  /(?:statement|letter|message|post|tweet|memo|email|note|comment|remark|declaration)s?\s+(?:from|by|of)\s+([^,:;]{2,80})[,:\s]*$/iu;

/** The speaker whom narration without a verb of saying names right before a quotation; null where it names nobody. */
export const introduced = (head: string): Governing | null => {
  const document = FROM_DOCUMENT.exec(head);
  if (document?.[1]) {
    const at = document.index + document[0].indexOf(document[1]);
    return { speaker: { text: document[1], at }, relay: null, issuer: null, distance: 0 };
  }
  // "Pour Jeanne Morin, « … »".
  const held = /^\s*(?:Pour|Para|Per|Für)\s+((?:\p{Lu}[\p{L}.'’-]*\s?){2,4}),?\s*$/u.exec(head);
  if (held?.[1])
    return {
      speaker: { text: held[1].trim(), at: head.indexOf(held[1]) },
      relay: null,
      issuer: null,
      distance: 0,
    };
  // "Mayor Eva Lang was shaken: “…”": whoever the sentence begins with.
  const opening = /:\s*$/u.test(head)
    ? /^[\s\uE000]*((?:(?:[Tt]he\s)?(?:[\p{L}-]+\s){0,2}?(?:\p{Lu}[\p{L}\p{M}.'’-]*\s){2,5}|(?:He|She|Er|Elle|Lui|Lei)\s))\p{Ll}/u.exec(
        head,
      )
    : null;
  if (opening?.[1])
    return {
      speaker: { text: opening[1].trim(), at: opening[0].indexOf(opening[1]) },
      relay: null,
      issuer: null,
      distance: 90,
    };
  // "Ana Ortega: “…”", in transcripts and in Spanish and French reports.
  const bare = /(?:^|[.!?\n]\s*)(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,4}\s?):\s*$/u.exec(
    head,
  );
  if (bare?.[1])
    return {
      speaker: { text: bare[1].trim(), at: head.lastIndexOf(bare[1]) },
      relay: null,
      issuer: null,
      distance: 0,
    };
  return null;
};

/** "…, hours before President Ana Ortega flew over the site and | told": a clause of its own, whose subject does both. */
const CLAUSE_SUBJECT =
  /\s(?:before|after|when|while|as|until)\s((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){2,5})(?!of\s|and\s|in\s|on\s|at\s|to\s|for\s|from\s|with\s)\p{Ll}+\s[^,;:.“”"\uE000]{0,60}?\s?and\s+$/u;

/** The subject of a clause of its own that ends the stretch in "and"; null where there is none. */
export const clauseSubject = (left: string): Phrase | null => {
  const found = CLAUSE_SUBJECT.exec(left);
  return found?.[1] ? { text: found[1].trim(), at: found.index + found[0].indexOf(found[1]) } : null;
};

/** "adding", "diciendo": a verb whose subject stands elsewhere. */
export const isParticiple = (verb: string): boolean => /ing$/iu.test(verb) || /^diciendo$/iu.test(verb);

/** "It fell, said Ana Ortega, a geologist, and “…”": the name behind the verb. */
export const namedBehind = (head: string, verb: SayingVerb): Phrase | null => {
  if (isParticiple(verb.verb) || !/,\s*$/u.test(head.slice(0, verb.start))) return null;
  const named = /^\s+((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+),/u.exec(head.slice(verb.end));
  return named?.[1] ? { text: named[1], at: verb.end + named[0].indexOf(named[1]) } : null;
};
