/** Whom a pronoun or an office may mean: the people and bodies named or heard before a place of the article. */
import type { Span } from "../types.ts";
import { indexAt } from "./quotes-context.ts";
import { mayBeSame } from "./speakers-people.ts";
import type { Mention, People } from "./speakers-people.ts";
import type { SpeakerPhrase } from "./speakers-phrases.ts";
import { genderOfGivenName } from "./speakers-given-names.ts";
import {
  commonBodyOpening,
  genderOfWord,
  HE_ENDS,
  HE_OPENS,
  HOLDS_BODY,
  isAdjective,
  isOnePerson,
  isRole,
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
export interface Antecedents {
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

const mayBePerson = (name: string): boolean => !HOLDS_BODY.test(name) && !/^[\p{Lu}\P{L}]+$/u.test(name);

const opposite = (gender: Gender): Gender => (gender === "male" ? "female" : "male");

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
    (people.isPerson(name) || genderOf(name) !== null || people.fullName(name, text.length, "") !== name);

  /** "a woman of seventy": somebody without a name, whom "she" means afterwards. */
  const strangerIn = (from: number, to: number, gender: Gender): string | null => {
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
      /^(?:\p{Lu}\p{Ll}+,\s)?([Tt]he|[Aa]n?|[Oo]ne|[Aa]nother)\s((?:\p{Ll}[\p{L}-]*\s){1,4})\p{Ll}/u.exec(
        text.slice(span.start, Math.min(span.end, span.start + 80)),
      ) ?? [];
    const phrase = words?.trim().split(" ") ?? [];
    const head = phrase.findIndex((word) => isRole(word) && !word.endsWith("s"));
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
    return /^the$/iu.test(article) ? office.join(" ") : `${article.toLowerCase()} ${office.join(" ")}`;
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
        const office = strict && index >= here - 1 && !goesOn ? openingOffice(span, gender) : null;
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

  /** "The guild blamed the companies.": a body by its common noun, under its name where the text has one. */
  const commonBody = (span: Span, at: number): string | null => {
    const noun = commonBodyOpening(text.slice(span.start, Math.min(span.end, span.start + 60)));
    if (noun === null) return null;
    const full = mentionsIn(0, at).findLast(({ name }) => name.toLowerCase().split(" ").includes(noun));
    return full?.name.replace(/^The\s/u, "") ?? noun;
  };

  const bodyBefore = (at: number, plural: boolean): string | null => {
    const here = sentenceAt(at);
    const [own, last] = [sentences[here], sentences[here - 1]];
    const opened = plural || !own || inQuotation(own.start) === false ? null : last;
    const common = opened && commonBody(opened, at);
    if (common) return common;
    for (let index = here; index >= Math.max(0, here - 3); index -= 1) {
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
      const opening = plural
        ? /^(?:The\s+)?((?:[\p{L}’'-]+\s){0,2}\p{L}+s)\s/u.exec(text.slice(span.start, span.start + 60))
        : null;
      if (
        opening?.[1] &&
        /(?:official|source|resident|protester|worker|lawyer|researcher|scientist|lawmaker|parent|minister|leader|activist|expert|author|prosecutor|union)s$/iu.test(
          opening[1],
        )
      )
        return opening[1];
    }
    return null;
  };

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
