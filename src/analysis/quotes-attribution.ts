/** Finds, in the narration around a quotation, the phrase that names its speaker and who relayed it. */
import { BLANK } from "./quotes-context.ts";
import type { Scene, Utterance } from "./quotes-context.ts";
import { introduced, isParticiple, namedBehind } from "./quotes-introduced.ts";
import type { Governing } from "./quotes-introduced.ts";
import { QUOTED_AS, quoting } from "./quotes-quoted.ts";
import { ACCORDING_INSIDE, issuerIn, relayAfter } from "./quotes-relay.ts";
import { speakerOf } from "./quotes-subject.ts";
import { findVerbs, phraseRight, subjectLeft } from "./quotes-verbs.ts";
import type { Phrase, SayingVerb } from "./quotes-verbs.ts";

/** Phrases as printed, with offsets into the article's text. */
export interface Attribution {
  /** Null where a verb of saying has no subject ("was described as …"). */
  readonly speaker: Phrase | null;
  readonly relay: Phrase | null;
  /** The office that put out the statement in which it was said. */
  readonly issuer: Phrase | null;
}

const ACCORDING =
  /^[\s,;:–—-]*(?:according\s+to|as\s+per|in\s+the\s+words\s+of|según|de\s+acuerdo\s+con|selon|d['’]après|laut|nach\s+Angaben\s+(?:von|der|des)|so|secondo|stando\s+a|segundo|de\s+acordo\s+com|volgens|aldus)\s+/iu;
const CLITIC =
  /^[\s,;–—-]*(?:(?:s['’])?(?:[\p{L}’']+\s)?(?:[\p{L}]+)-(?:t-)?(il|elle|on|ils|elles)(?![\p{L}]))/iu;
// Small letters only: "Han told a meeting" is somebody's name.
const AUXILIARY =
  /^[\s,;–—-]*(?:(?:has|have|had|also|later|ha|han|había|hat|haben|a|ont|avait|hanno|aveva|heeft|s['’]est|s['’]est|dann|auch|però|también)\s+){0,2}/u;

/** "relató a EFE Marta Gil": the agency stands before the speaker. */
const TOLD_AGENCY = /^\s(?:to|a|al|à|au|zu|der|dem)\s(\p{Lu}{2,6})\s(?=\p{Lu}\p{Ll})/u;

const shifted = (phrase: Phrase | null, by: number): Phrase | null =>
  phrase && { text: phrase.text, at: phrase.at + by };

/** "«…», c'est la réponse qu'il faut, plaide le maire": the subject behind a verb that a comma sets off. */
const behindComma = (tail: string, verb: SayingVerb, language: string): Phrase | null => {
  if (language === "en" || isParticiple(verb.verb) || !/,\s*$/u.test(tail.slice(0, verb.start))) return null;
  const phrase = phraseRight(tail, verb.end);
  const named =
    /^(?:\p{Lu}|l['’]|(?:le|la|les|un|une|el|los|las|una|der|die|das|ein|eine|il|lo|i|o|a|os|as|de|het)\s)/u;
  return phrase && named.test(phrase.text) ? phrase : null;
};

/** What follows a quotation at once: "…," Ortega said; "…," said Ortega; "…", according to Ortega. */
const afterAtOnce = (tail: string, language: string): Attribution | null => {
  const according = ACCORDING.exec(tail);
  if (according) {
    const phrase = phraseRight(tail, according[0].length);
    return phrase && { speaker: phrase, relay: null, issuer: issuerIn(tail) };
  }
  const clitic = CLITIC.exec(tail);
  if (clitic?.[1])
    return {
      speaker: /^on$/iu.test(clitic[1]) ? null : { text: clitic[1], at: clitic[0].length - clitic[1].length },
      relay: null,
      issuer: null,
    };
  const quoted = quoting(tail.slice(0, 200));
  if (quoted) return quoted;
  const passive = QUOTED_AS.exec(tail.slice(0, 300));
  if (passive) {
    const speaker = subjectLeft(tail, passive.index + 1);
    const by = passive[1] ?? passive[2];
    const relay =
      by && !/^(?:a|the)\s+statement/iu.test(by)
        ? { text: by, at: passive.index + passive[0].indexOf(by) }
        : null;
    if (speaker) return { speaker, relay, issuer: issuerIn(tail) };
  }
  const verbs = findVerbs(tail.slice(0, 260), language);
  const first = verbs[0];
  if (!first) return null;
  const lead = tail.slice(0, first.start);
  if (AUXILIARY.exec(lead)?.[0].length === lead.length) {
    if (isParticiple(first.verb)) return null;
    const told = TOLD_AGENCY.exec(tail.slice(first.end));
    const phrase = phraseRight(tail, first.end + (told?.[0].length ?? 0));
    const usable =
      phrase && !/^(?:that|in|on|at|to|by|when|as|it\s+was|que|dass)(?=\s|$)/iu.test(phrase.text);
    return usable
      ? {
          speaker: phrase,
          relay: told?.[1]
            ? { text: told[1], at: first.end + told[0].indexOf(told[1]) }
            : relayAfter(tail, { ...first, end: phrase.at + phrase.text.length }),
          issuer: issuerIn(tail),
        }
      : null;
  }
  if (
    /^[\s,;–—-]*(?:and|but|or|as|when|while|that|which|if|because|in|on|at|for|to|of|with|from|about|during|after|before|y|et|und|que|in)\s/iu.test(
      lead,
    )
  )
    return null;
  if (lead.includes(BLANK)) return null;
  const behind = behindComma(tail, first, language);
  const speaker = behind ?? speakerOf(tail, first, verbs);
  return speaker
    ? {
        speaker,
        relay: relayAfter(tail, first),
        issuer: issuerIn(tail),
      }
    : null;
};

/** A clause at the sentence's end: "… “fragment” in the talks, an official told The Harbour Times". */
const afterLater = (tail: string, language: string): Attribution | null => {
  const according = [...tail.matchAll(ACCORDING_INSIDE)].at(0);
  if (according) {
    const phrase = phraseRight(tail, according.index + according[0].length);
    if (phrase) return { speaker: phrase, relay: null, issuer: issuerIn(tail) };
  }
  const verbs = findVerbs(tail, language);
  for (const verb of verbs) {
    const clause = tail.slice(0, verb.start);
    const comma = clause.lastIndexOf(",");
    if (comma < 0 || clause.slice(comma).length > 120) continue;
    if (isParticiple(verb.verb)) continue;
    const adjoins = AUXILIARY.exec(clause.slice(comma))?.[0].length === clause.length - comma;
    const inverted = adjoins && !/^t(?:old|ells?)$/iu.test(verb.verb);
    const speaker = inverted ? phraseRight(tail, verb.end) : subjectLeft(tail, verb.start);
    // "…, Ann Rowe, the chair, told reporters": the clause begins before what is set off.
    if (speaker && speaker.at > (adjoins ? clause.indexOf(",") : comma))
      return {
        speaker,
        relay: relayAfter(tail, verb),
        issuer: issuerIn(tail),
      };
  }
  return null;
};

const REPORTS = /^(?:said|says|told|tells|wrote|reported|reports|testified|claimed|claims|noted|recalled)$/iu;

/** What accounts and pictures do: it is the one who speaks of them who says the words. */
const POINTS_TO = /^(?:suggest|indicate|show|hint|point)(?:s|ed)?$/iu;

/** "Ortega said that her nephew had told a friend “…”": the first passes on what the second said. */
const outerOf = (head: string, speaker: Phrase | null, verbs: readonly SayingVerb[]): Phrase | null => {
  if (!speaker || /^(?:he|she|they|it|we|I)$/iu.test(speaker.text)) return null;
  const outer = verbs.findLast(({ end }) => end <= speaker.at);
  if (!outer || !REPORTS.test(outer.verb)) return null;
  const between = head.slice(outer.end, speaker.at);
  const leadsOn = /^(?:\s[^,;:.“”"\uE000]{0,50}?)?(?:\sthat)?\s*(?:[Tt]he\s|[Aa]n?\s)?$/u.test(between);
  return leadsOn ? (speakerOf(head, outer, verbs) ?? null) : null;
};

const beforeIt = (head: string, language: string): Governing | null => {
  const quoted = quoting(head);
  if (quoted) return { speaker: quoted.speaker, relay: quoted.relay, issuer: null, distance: 0 };
  const passive = QUOTED_AS.exec(head);
  if (passive) {
    const speaker = subjectLeft(head, passive.index + 1);
    const by = passive[1];
    if (speaker)
      return {
        speaker,
        relay: by ? { text: by, at: passive.index + passive[0].indexOf(by) } : null,
        issuer: issuerIn(head),
        distance: head.length - passive.index,
      };
  }
  const according = [...head.matchAll(ACCORDING_INSIDE)].at(-1);
  const verbs = findVerbs(head, language);
  for (const verb of verbs.toReversed()) {
    if (/^(?:so|aldus)$/iu.test(verb.verb)) continue;
    // "In der Mitteilung hieß es: …", "Según ha explicado, …": nobody is named.
    if (
      /^h(?:ie|ei)(?:ß|ss)t?$/iu.test(verb.verb) ||
      /^\s*(?:según|como)\s*$/iu.test(head.slice(0, verb.start))
    )
      return { speaker: null, relay: null, issuer: null, distance: head.length - verb.end };
    const speaker = namedBehind(head, verb) ?? speakerOf(head, verb, verbs);
    if (speaker === undefined) continue;
    const outer = outerOf(head, speaker, verbs);
    if (outer && POINTS_TO.test(verb.verb))
      return { speaker: outer, relay: null, issuer: issuerIn(head), distance: head.length - verb.end };
    const relayed = relayAfter(head, verb);
    const attributed =
      according && according.index < verb.start
        ? phraseRight(head, according.index + according[0].length)
        : null;
    return {
      speaker,
      relay: relayed ?? attributed ?? outer,
      issuer: issuerIn(head),
      distance: head.length - verb.end,
    };
  }
  if (according) {
    const speaker = phraseRight(head, according.index + according[0].length);
    if (speaker)
      return { speaker, relay: null, issuer: issuerIn(head), distance: head.length - according.index };
  }
  return introduced(head);
};

const ADJOINS = /(?:[:,]|\p{L})\s*$/u;

/**
 * The attribution of an utterance from its own sentence; null where the sentence names no speaker. In a paragraph
 * that opens with the quotation, a sentence that ends in a colon before it counts.
 */
export const attribute = (scene: Scene, utterance: Utterance, language: string): Attribution | null => {
  const { blanked } = scene;
  const place = (found: Attribution | null, by: number): Attribution | null =>
    found && {
      speaker: shifted(found.speaker, by),
      relay: shifted(found.relay, by),
      issuer: shifted(found.issuer, by),
    };
  if (utterance.between) {
    const within = blanked.slice(utterance.between.start, utterance.between.end);
    const found = afterAtOnce(within, language);
    if (found) return place(found, utterance.between.start);
  }
  const { before, after } = utterance;
  const head = blanked.slice(before.start, before.end);
  const tail = blanked.slice(after.start, after.end);
  const next = tail.indexOf(BLANK);
  const ownTail = next < 0 ? tail : tail.slice(0, next);
  const governing = beforeIt(head, language);
  const atOnce = afterAtOnce(ownTail, language);
  const opens = /^[\p{Lu}¿¡"“]/u.test(scene.text.slice(utterance.quoted.parts[0]?.start ?? 0));
  const isIntroduced =
    governing &&
    /[:,]\s*$/u.test(head) &&
    governing.distance < 90 &&
    !head.slice(-governing.distance).includes(BLANK);
  if (governing && isIntroduced && opens) return place(governing, before.start);
  const byDocument = atOnce?.speaker && ACCORDING.test(ownTail);
  if (governing?.speaker && byDocument && ADJOINS.test(head)) {
    // Somebody says it, and somebody else is named for that: the second one relayed it.
    const relayed = place(governing, before.start);
    return (
      relayed && {
        ...relayed,
        relay: shifted(atOnce.speaker, after.start),
        issuer: shifted(atOnce.issuer, after.start),
      }
    );
  }
  if (atOnce?.speaker) return place(atOnce, after.start);
  // "…, ajoute-t-on": nobody says it, and nobody else is named.
  if (atOnce && !governing) return place(atOnce, after.start);
  if (governing) {
    const later = governing.speaker ? afterLater(ownTail, language) : null;
    const found = place(governing, before.start);
    return found && later
      ? {
          ...found,
          relay: shifted(later.speaker, after.start),
          issuer: shifted(later.issuer, after.start) ?? found.issuer,
        }
      : found;
  }
  return place(afterLater(tail, language), after.start);
};
