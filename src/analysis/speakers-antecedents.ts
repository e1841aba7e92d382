/** Whom a pronoun or an office may mean: the people and bodies named or heard before a place of the article. */
import type { Span } from "../types.ts";
import { indexAt } from "./quotes-context.ts";
import { createBodyBefore } from "./speakers-bodies.ts";
import { indirectSpeaker } from "./speakers-indirect.ts";
import { mayBeSame } from "./speakers-people.ts";
import type { Mention, People } from "./speakers-people.ts";
import type { SpeakerPhrase } from "./speakers-phrases.ts";
import { genderOfGivenName } from "./speakers-given-names.ts";
import {
  ANONYMOUS,
  genderOfWord,
  HE_ENDS,
  HE_OPENS,
  HOLDS_BODY,
  isOnePerson,
  isRole,
  opposite,
  OWN,
  SHE_ENDS,
  SHE_OPENS,
  UNNAMED,
} from "./speakers-words.ts";
import type { Gender } from "./speakers-words.ts";

/** Somebody who has spoken before in the article. */
export interface Spoken {
  readonly at: number;
  readonly speaker: string;
  readonly phrase: SpeakerPhrase;
  readonly gender: Gender | null;
}

/** Looks back from a place of the text. */
interface Antecedents {
  /** The last fitting person of that gender; one whose gender is not known where nobody fits better. */
  personBefore(at: number, gender: Gender): string | null;
  /** The last body, or the last several people, for "it" and "they". */
  bodyBefore(at: number, plural: boolean): string | null;
  /** The last person with all these words in their title. */
  bearerOf(words: readonly string[], at: number): Mention | undefined;
  genderOf(name: string): Gender | null;
  /** The fullest form of a name at a place, the role in small letters or ""; of namesakes, the one who has spoken. */
  knownAs(name: string, at: number, role: string): string;
}

/** "des Verkehrsministeriums": whose somebody is. */
const GENITIVE = /^(?:des|der|dem)\s\S+$/u;

const mayBePerson = (name: string): boolean =>
  !HOLDS_BODY.test(name) && !GENITIVE.test(name) && !/^[\p{Lu}\P{L}]+$/u.test(name);

/** Names looked at in one stretch, and back from one place: bounds the time on texts that are nothing but names. */
const MOST_NAMES = 60;
const MOST_NAMES_BACK = 500;

/** Finds antecedents in a text; `spoken` grows as the caller resolves one speaker after the other. */
export const createAntecedents = (
  text: string,
  people: People,
  sentences: readonly Span[],
  quoted: readonly Span[],
  spoken: readonly Spoken[],
): Antecedents => {
  const inQuotation = (at: number): boolean => {
    let [low, high] = [0, quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle]?.end ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return (quoted[low]?.start ?? Infinity) <= at;
  };
  const sentenceAt = (at: number): number => indexAt(sentences, at);
  const genderOf = (name: string): Gender | null =>
    people.gender(name) ?? (name.includes(" ") ? genderOfGivenName(name.split(" ")[0] ?? "") : null);
  /** The index of the first name that begins at or after the position. */
  const firstAfter = (position: number): number => {
    let [low, high] = [0, people.mentions.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((people.mentions[middle]?.start ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const mentionsIn = (from: number, to: number): readonly Mention[] =>
    people.mentions
      .slice(firstAfter(from), Math.min(firstAfter(to), firstAfter(from) + MOST_NAMES))
      .filter((mention) => !inQuotation(mention.start));
  /** Who spoke last between two places. */
  const spokeIn = (from: number, to: number): Spoken | undefined => {
    for (let index = spoken.length - 1; index >= 0; index -= 1) {
      const one = spoken[index];
      if (!one || one.at < from) return undefined;
      if (one.at < to && one.phrase.kind !== "document") return one;
    }
    return undefined;
  };
  /** The fullest form of a name; of namesakes, the one who has spoken. */
  const knownAs = (printed: string, at: number, role: string): string => {
    // "Capel’s Dennis": somebody known by more than that.
    const [, bearer] = /^\p{Lu}[\p{L}.-]*['’]s\s(\p{Lu}[\p{L}'’-]+)$/u.exec(printed) ?? [];
    const name = bearer !== undefined && people.fullName(bearer, at, role) !== bearer ? bearer : printed;
    return (
      (name.includes(" ")
        ? undefined
        : spoken.findLast((one) => one.phrase.kind !== "description" && mayBeSame(name, one.speaker))
            ?.speaker) ?? people.fullName(name, at, role)
    );
  };

  const personLike = (name: string): boolean =>
    !HOLDS_BODY.test(name) &&
    !GENITIVE.test(name) &&
    (people.isPerson(name) || genderOf(name) !== null || people.fullName(name, text.length, "") !== name);

  /** "A spokesman for the ministry said …": somebody without a name who is heard in indirect speech. */
  const oneHeard = (from: number, to: number, gender: Gender): string | null => {
    const phrase = inQuotation(from) ? null : indirectSpeaker(text.slice(from, to));
    if (!phrase || phrase.owner !== null || !isOnePerson(phrase.text)) return null;
    const gendered = phrase.role.split(" ").map(genderOfWord);
    return (gendered.find((found) => found !== null) ?? gender) === gender
      ? phrase.text.replace(/^(?:An?|One|Eine?|Une?|Una)(?=\s)/u, (article) => article.toLowerCase())
      : null;
  };

  /** "a woman of seventy": somebody without a name, whom "she" means afterwards. */
  const strangerIn = (from: number, to: number, gender: Gender): string | null => {
    const indirect = oneHeard(from, to, gender);
    if (indirect) return indirect;
    const heard = UNNAMED.exec(text.slice(from, to));
    if (
      heard?.[1] &&
      !inQuotation(from + heard.index) &&
      (genderOfWord(heard[1].split(" ").at(-1) ?? "") ?? gender) === gender
    )
      return heard[1]
        .replace(/^(?:An?|One)(?=\s)/u, (article) => article.toLowerCase())
        .replace(/^The\s/u, "");
    const found =
      /(?:^|[\s(])(an?\s(?:\p{L}+\s){0,3}?(?:woman|girl|mother|widow|grandmother|nurse|man|boy|father|fisherman|grandfather))(?=[\s,.])/iu.exec(
        text.slice(from, to),
      );
    if (!found?.[1] || inQuotation(from + found.index)) return null;
    // "a nurse, Kaya Lorne, had": named in the same breath.
    const named = mentionsIn(from, to).find(
      ({ start, end }) =>
        /(?<=\p{L}),\s$/u.test(text.slice(start - 3, start)) &&
        start - 2 === from + found.index + found[0].length &&
        text.charAt(end) === ",",
    );
    if (named) return knownAs(named.name, from, named.role);
    return (genderOfWord(found[1].split(" ").at(-1) ?? "") ?? gender) === gender
      ? found[1].replace(/^A/u, "a")
      : null;
  };

  /** Whether a name stands in a list, or only tells whose something is: "including Fey", "Apatow’s films". */
  const isAside = (mention: Mention): boolean =>
    /^['’]s?\s/u.test(text.slice(mention.end - 2, mention.end + 2).replace(/^[^'’]+/u, "")) ||
    /(?:including|like|such as|likes of|than|alongside|called|named)\s(?:the\s)?$/iu.test(
      text.slice(Math.max(0, mention.start - 16), mention.start),
    );

  /** "The treasury secretary ruled out a rescue": an office without a name that a sentence opens with. */
  const openingOffice = (span: Span, gender: Gender): string | null => {
    const [, article = "", words] =
      /^(?:\p{Lu}\p{Ll}+,\s)?([Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s((?:\p{Ll}[\p{L}-]*\s){0,3}\p{Ll}[\p{L}-]*)(?:,\swho\s|\s\p{Ll})/u.exec(
        text.slice(span.start, Math.min(span.end, span.start + 80)),
      ) ?? [];
    const phrase = words?.trim().split(" ") ?? [];
    const head = phrase.findIndex((word) => (isRole(word) || ANONYMOUS.test(word)) && !word.endsWith("s"));
    const next = phrase[head + 1];
    if (
      head < 0 ||
      (next !== undefined &&
        !/(?:ed|s|ing)$|^(?:who|also|then|told|had|has|was|at|of|for|with|in|from|made|took|gave|said)$/u.test(
          next,
        ))
    )
      return null;
    const office = phrase.slice(0, head + 1);
    if ((genderOfWord(office.at(-1) ?? "") ?? gender) !== gender) return null;
    // "The head of the agency, Ana Ortega, said": named in the same breath.
    const here = mentionsIn(span.start, span.end).find(
      (mention) =>
        mention.name.includes(" ") && office.every((word) => mention.role.split(" ").includes(word)),
    );
    const bearer = here ?? bearerOf(office, span.start);
    if (bearer && /^the$/iu.test(article)) return knownAs(bearer.name, span.start, bearer.role);
    if (/^the$/iu.test(article)) return office.join(" ");
    return oneHeard(span.start, span.end, gender) ?? `${article.toLowerCase()} ${office.join(" ")}`;
  };

  /** Where a sentence opens with "she" or "his": how far into it the pronoun stands; 0 where it does not. */
  const isCarriedOn = (span: Span, gender: Gender): number => {
    const opening = (gender === "female" ? SHE_OPENS : HE_OPENS).exec(
      text.slice(span.start, Math.min(span.end, span.start + 60)),
    );
    if (opening) return Math.max(1, opening[0].length);
    const ending = gender === "female" ? SHE_ENDS : HE_ENDS;
    return ending.test(text.slice(Math.max(span.start, span.end - 80), span.end)) ? 1 : 0;
  };

  /** Goes back sentence by sentence: a speaker there first, then the first person named in it. */
  const personBefore = (at: number, gender: Gender): string | null => {
    const here = sentenceAt(at);
    for (const strict of [true, false]) {
      // Sentences that only go on about the one before them: "The list covers coal, he said."
      let carried = 0;
      for (let index = here; index >= Math.max(0, here - 8); index -= 1) {
        const span = sentences[index];
        if (!span) continue;
        const said = spokeIn(span.start, Math.min(span.end, at));
        const unclear = said && said.gender === null;
        const somebody =
          unclear &&
          (personLike(said.speaker) || (said.phrase.kind === "description" && isOnePerson(said.speaker)));
        if (said && (said.gender === gender || (somebody && (!strict || index >= here - 2))))
          return said.speaker;
        const goesOn = isCarriedOn(span, gender);
        const office = strict && index >= here - 1 - carried && !goesOn ? openingOffice(span, gender) : null;
        if (goesOn && index < here) carried += 1;
        if (office) return office;
        const named = mentionsIn(span.start, Math.min(span.end, at)).filter(
          // "She worked with Fey": the sentence is about whoever "she" was before it.
          (mention) => !goesOn || mention.speaks || mention.start < span.start + goesOn,
        );
        const full = (mention: Mention): string => knownAs(mention.name, at, mention.role);
        const genderIn = (mention: Mention): Gender | null => mention.gender ?? genderOf(full(mention));
        const fitting = named.filter(
          (mention) => personLike(mention.name) && genderIn(mention) !== opposite(gender),
        );
        // "Ortega denied that she had written to Brandt": who speaks comes before who fits.
        const speaking = fitting.find(
          (mention) => mention.speaks && (index >= here - 1 || genderIn(mention) === gender),
        );
        const match =
          speaking ??
          fitting.find((mention) => genderIn(mention) === gender && !isAside(mention)) ??
          fitting.find((mention) => genderIn(mention) === gender);
        if (match) return full(match);
        const stranger = strangerIn(span.start, Math.min(span.end, at), gender);
        if (stranger) return stranger;
        const open = fitting.find((mention) => !isAside(mention)) ?? fitting.at(0);
        if (open && (!strict || index >= here - 1)) return full(open);
        // "Mina Choll found her daughter's shoe": the one with whom the sentence opens, by what it calls hers.
        const opener = named.find(
          (mention) =>
            mention.start - span.start < 2 &&
            !isAside(mention) &&
            mention.name.includes(" ") &&
            mayBePerson(mention.name) &&
            genderIn(mention) === null &&
            OWN[gender].test(text.slice(mention.end, span.end)),
        );
        if (opener && index >= here - 1) return full(opener);
        // "Wang said …": somebody who speaks, though nothing else tells a person.
        const lone = named.find(
          (mention) =>
            mention.speaks &&
            (!strict || (index >= here - 1 && mention.name.includes(" "))) &&
            mayBePerson(mention.name) &&
            genderIn(mention) !== opposite(gender),
        );
        if (lone && index >= here - 2) return full(lone);
        if (unclear && said.phrase.kind === "name" && mayBePerson(said.speaker) && index >= here - 2)
          return said.speaker;
      }
    }
    // Nobody is known to be a person: the last name of two words that is not a body's.
    const named = mentionsIn(at - 1_200, at).findLast(
      (mention) =>
        /^\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+$/u.test(mention.name) &&
        !HOLDS_BODY.test(mention.name) &&
        !/(?:^|\s)(?:in|at|from|to|near|of|outside|the)\s$/iu.test(
          text.slice(Math.max(0, mention.start - 9), mention.start),
        ) &&
        (genderOf(mention.name) ?? gender) === gender,
    );
    return named?.name ?? null;
  };

  const bodyBefore = createBodyBefore({ text, sentences, inQuotation, mentionsIn, spokeIn, personLike });

  const bearerOf = (words: readonly string[], at: number): Mention | undefined => {
    const before = firstAfter(at);
    return people.mentions
      .slice(Math.max(0, before - MOST_NAMES_BACK), before)
      .findLast(
        (mention) =>
          mention.role !== "" &&
          words.every((word) => mention.role.split(/[^\p{L}\p{M}-]+/u).includes(word)) &&
          !inQuotation(mention.start),
      );
  };

  return { personBefore, bodyBefore, bearerOf, genderOf, knownAs };
};
