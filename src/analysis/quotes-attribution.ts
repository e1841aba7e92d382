/** Finds, in the narration around a quotation, the phrase that names its speaker and who relayed it. */
import { BLANK } from "./quotes-context.ts";
import type { Scene, Utterance } from "./quotes-context.ts";
import { clauseSubject, introduced, isParticiple, namedBehind } from "./quotes-introduced.ts";
import type { Governing } from "./quotes-introduced.ts";
import { QUOTED_AS, quoting, senderBefore } from "./quotes-quoted.ts";
import { ACCORDING_INSIDE, issuerIn, relayAfter } from "./quotes-relay.ts";
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

const shifted = (phrase: Phrase | null, by: number): Phrase | null =>
  phrase && { text: phrase.text, at: phrase.at + by };

const PASSIVE =
  /(?:^|\s)(?:was|were|is|are|be|been|being|gets?|got)(?:\s+(?:also|widely|often|once|\p{L}+ly))*\s*$/iu;

/** The speaker of one verb: its subject, the agent of a passive, or the sentence's subject for "adding" and "to say". */
const speakerOf = (
  stretch: string,
  verb: SayingVerb,
  verbs: readonly SayingVerb[],
): Phrase | null | undefined => {
  const left = stretch.slice(0, verb.start);
  if (PASSIVE.test(left) && !isParticiple(verb.verb)) {
    const agent = /^\s+(?:by|por|par|von|da|door)\s+/iu.exec(stretch.slice(verb.end));
    return agent ? phraseRight(stretch, verb.end + agent[0].length) : null;
  }
  const sender = isParticiple(verb.verb) ? senderBefore(stretch, verb.start) : null;
  if (sender) return sender;
  const withSubject = /(?:^|[\s,])with\s+([^,]{2,60}?)\s*$/iu.exec(left);
  if (isParticiple(verb.verb) && withSubject?.[1] && !PASSIVE.test(left))
    return {
      text: withSubject[1],
      at: verb.start - withSubject[0].length + withSubject[0].indexOf(withSubject[1]),
    };
  if (
    (isParticiple(verb.verb) && !/\b(?:is|are|was|were|been)\s*$/iu.test(left)) ||
    /(?:^|\s)(?:to|and|but|y|et|und|or|aunque|pero|mais|aber|ma|mas|e)\s+(?:(?:also|then|later|again|at\sonce|\p{L}+ly)\s+)?$/iu.test(
      left,
    )
  ) {
    const doer = clauseSubject(left);
    if (doer) return doer;
    const main = verbs.findLast((other) => other.end <= verb.start && !isParticiple(other.verb));
    const subject = main && speakerOf(stretch, main, verbs);
    if (subject) return subject;
    // No other verb of saying: the sentence opens with its subject.
    const opening =
      /^[\s\uE000,]*((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\s+)?[\p{L}\p{M}.'’-]+(?:\s+\p{Lu}[\p{L}\p{M}.'’-]*){0,5}(?:(?<=['’]s)\s\p{Ll}+)?)/u.exec(
        stretch,
      );
    const usable =
      opening?.[1] &&
      !/^(?:in|on|at|by|for|with|after|before|as|when|while|to|from|if|since|though|although|but|and)$/iu.test(
        opening[1].split(" ")[0] ?? "",
      );
    return opening?.[1] && usable
      ? { text: opening[1], at: opening[0].length - opening[1].length }
      : undefined;
  }
  return subjectLeft(stretch, verb.start) ?? undefined;
};

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
    const phrase = phraseRight(tail, first.end);
    const usable =
      phrase && !/^(?:that|in|on|at|to|by|when|as|it\s+was|que|dass)(?=\s|$)/iu.test(phrase.text);
    return usable
      ? {
          speaker: phrase,
          relay: relayAfter(tail, { ...first, end: phrase.at + phrase.text.length }),
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
    const relayed = relayAfter(head, verb);
    const attributed =
      according && according.index < verb.start
        ? phraseRight(head, according.index + according[0].length)
        : null;
    return {
      speaker,
      relay: relayed ?? attributed ?? outerOf(head, speaker, verbs),
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
