/** Whom "it" and "they" mean after a quotation: the body, or the several people, named or heard before it. */
import type { Span } from "../types.ts";
import { indexAt } from "./quotes-context.ts";
import type { Spoken } from "./speakers-antecedents.ts";
import { HOLDS_BODY, commonBodyOpening, isAdjective, isOnePerson } from "./speakers-words.ts";
import { indirectSpeaker } from "./speakers-indirect.ts";
import type { Mention } from "./speakers-people.ts";

/** What is looked back through: the article's sentences, its names and who has spoken. */
interface Before {
  readonly text: string;
  readonly sentences: readonly Span[];
  inQuotation(at: number): boolean;
  mentionsIn(from: number, to: number): readonly Mention[];
  spokeIn(from: number, to: number): Spoken | undefined;
  personLike(name: string): boolean;
}

/** Sentences looked back through. */
const REACH = 3;

const SEVERAL =
  /(?:official|source|resident|protester|worker|lawyer|researcher|scientist|lawmaker|parent|minister|leader|activist|expert|author|prosecutor|union)s$/iu;

/** "Ana and Luis Brandt, who": two people with whom a sentence opens. */
const PAIR =
  /^(?:Mr\.?\s|Mrs\.?\s)?((?:\p{Lu}[\p{L}.’'-]+\s){1,3}(?:and|y|et|und)\s(?:\p{Lu}[\p{L}.’'-]+\s?){1,3}?)(?=,|\s\p{Ll})/u;

/** A function that looks for the antecedent of "it", or of "they" where `plural`, before a place of the text. */
export const createBodyBefore = ({
  text,
  sentences,
  inQuotation,
  mentionsIn,
  spokeIn,
  personLike,
}: Before): ((at: number, plural: boolean) => string | null) => {
  /** "The guild blamed the companies.": a body by its common noun, under its name where the text has one. */
  const commonBody = (span: Span, at: number): string | null => {
    const noun = commonBodyOpening(text.slice(span.start, Math.min(span.end, span.start + 60)));
    if (noun === null) return null;
    const full = mentionsIn(0, at).findLast(({ name }) => name.toLowerCase().split(" ").includes(noun));
    return full?.name.replace(/^The\s/u, "") ?? noun;
  };
  /** Several people with whom a sentence opens: "Ana and Luis Brandt", "Two officials". */
  const peopleOpening = (sentence: string): string | null => {
    const pair = PAIR.exec(sentence)?.[1]?.trim();
    if (pair !== undefined && !HOLDS_BODY.test(pair)) return pair;
    const opening = /^(?:The\s+)?((?:[\p{L}’'-]+\s){0,2}\p{L}+s)\s/u.exec(sentence)?.[1];
    return opening !== undefined && SEVERAL.test(opening) ? opening : null;
  };
  /** "… the mayor's office said the work was on time.": a body heard in indirect speech. */
  const heardIn = (span: Span): string | null => {
    const phrase = inQuotation(span.start) ? null : indirectSpeaker(text.slice(span.start, span.end));
    return phrase && !isOnePerson(phrase.text) && !SEVERAL.test(phrase.text) && phrase.definite
      ? phrase.text
      : null;
  };

  return (at, plural) => {
    const here = indexAt(sentences, at);
    const [own, last] = [sentences[here], sentences[here - 1]];
    const opened = plural || !own || inQuotation(own.start) === false ? null : last;
    const common = opened && (commonBody(opened, at) ?? heardIn(opened));
    if (common) return common;
    for (let index = here; index >= Math.max(0, here - REACH); index -= 1) {
      const span = sentences[index];
      if (!span) continue;
      const said = spokeIn(span.start, Math.min(span.end, at));
      if (said && (plural ? /s$|people|police|and\s/u.test(said.speaker) : !personLike(said.speaker)))
        return said.speaker;
      const bodies = mentionsIn(span.start, Math.min(span.end, at)).filter(
        (mention) =>
          !personLike(mention.name) && !isAdjective(mention.name, text.slice(mention.end, mention.end + 8)),
      );
      const named =
        bodies.find((mention) => mention.speaks) ?? bodies.find((mention) => mention.start - span.start < 60);
      // "the Bank for Trade and Development (BTD) said": the letters stand for all of the name.
      const letters = named && /^\s\((\p{Lu}{2,8})\)/u.exec(text.slice(named.end, named.end + 12))?.[1];
      if (named && !plural) return letters ?? named.name.replace(/^The\s/u, "");
      const several = plural ? peopleOpening(text.slice(span.start, span.start + 60)) : null;
      if (several) return several;
    }
    return null;
  };
};
