/** Who does the saying of one verb: its subject, the agent of a passive, or the sentence's subject. */
import { clauseSubject, isParticiple } from "./quotes-introduced.ts";
import { senderBefore } from "./quotes-quoted.ts";
import { phraseRight, subjectLeft } from "./quotes-verbs.ts";
import type { Phrase, SayingVerb } from "./quotes-verbs.ts";

const PASSIVE =
  /(?:^|\s)(?:was|were|is|are|be|been|being|gets?|got)(?:\s+(?:also|widely|often|once|\p{L}+ly))*\s*$/iu;

/** The speaker of one verb: its subject, the agent of a passive, or the sentence's subject for "adding" and "to say". */
export const speakerOf = (
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
    /(?:^|\s)(?:to|and|but|y|et|und|or|aunque|pero|mais|aber|ma|mas|e)\s+(?:(?:also|then|later|again|at\sonce|instead|still|now|even|rather|\p{L}+ly)\s+)?$/iu.test(
      left,
    )
  ) {
    const doer = clauseSubject(left);
    if (doer) return doer;
    const main = verbs.findLast(
      (other) =>
        other.end <= verb.start &&
        !isParticiple(other.verb) &&
        // "an assembly called by the club": nobody calls it that.
        !/^\s+by\s/u.test(stretch.slice(other.end)),
    );
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
