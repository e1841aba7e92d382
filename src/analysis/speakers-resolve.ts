/** From the phrase that names a speaker in one place to the name a reader knows: "she" -> "Ana Ortega". */
import type { Span } from "../types.ts";
import type { People } from "./speakers-people.ts";
import { readSpeakerPhrase } from "./speakers-phrases.ts";
import type { SpeakerPhrase } from "./speakers-phrases.ts";
import { genderOfGivenName, genderOfWord } from "./speakers-words.ts";
import type { Gender } from "./speakers-words.ts";

/** Somebody who has spoken before in the article. */
interface Spoken {
  readonly at: number;
  readonly speaker: string;
  readonly phrase: SpeakerPhrase;
  readonly gender: Gender | null;
}

export interface SpeakerResolver {
  /** The speaker whom the phrase at this place names, or null where that cannot be told. */
  resolve(phrase: string, at: number): string | null;
  /** Who passed words on; "the online newspaper" is the one that did so before, and a document is its issuer. */
  relay(phrase: string, at: number): string | null;
  /** Remembers who put out a statement, for "the statement read". */
  issued(speaker: string): void;
}

const HOLDS_BODY =
  /(?:Ministry|Department|Times|News|Post|Agency|Party|University|Council|Committee|Company|Group|Union|Nations|Court|Army|Police|Service|Office|Bank|Hospital|Institute|Association|Federation|Parliament|Senate|House|Street|Center|Centre|Movement|Front|Forces|Authority|Commission|Organization|Organisation|Corp|Inc|Ltd|League|City|State|States|Kingdom|Republic|Airlines|Airport|Bridge|River|Strip|Bank|East|West|North|South|Day|Sea|Island|Islands|Bay|Lake|Valley|County|Province|District|War|Act|Zone|Lines?|Board|Ferries|Airways|Systems|Industries|Holdings|Fund|Foundation|Trust|Society|Club)\b/u;

/** Anonymous people and what they are called the second time. */
const ANONYMOUS =
  /(?:official|source|spokes\p{L}+|diplomat|witness|resident|worker|aide|adviser|officer|soldier|man|woman|survivor|doctor|expert|analyst|person|individual)s?$/iu;
const BODY_OWNED =
  /^(?:office|team|campaign|family|lawyers?|party|government|ministry|administration|company|organisation|organization|group|department|publicist|management|estate|cabinet|bureau|oficina|cabinet|büro)/iu;

const MEDIUM =
  /(?:newspaper|paper|daily|weekly|outlet|agency|site|website|broadcaster|channel|station|magazine|network)$/iu;

/** Resolves speakers through one article, from its beginning to its end: ask in the order of the text. */
export const createSpeakerResolver = (
  text: string,
  people: People,
  sentences: readonly Span[],
  quoted: readonly Span[],
): SpeakerResolver => {
  const spoken: Spoken[] = [];
  let issuer: string | null = null;
  let relayer: string | null = null;

  const inQuotation = (at: number): boolean => {
    let [low, high] = [0, quoted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quoted[middle]?.end ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return (quoted[low]?.start ?? Infinity) <= at;
  };
  const sentenceAt = (at: number): number => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.start ?? Infinity) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const genderOf = (name: string): Gender | null =>
    people.gender(name) ?? (name.includes(" ") ? genderOfGivenName(name.split(" ")[0] ?? "") : null);
  const mentionsIn = (from: number, to: number) =>
    people.mentions.filter(
      (mention) => mention.start >= from && mention.start < to && !inQuotation(mention.start),
    );
  const personLike = (name: string): boolean =>
    !HOLDS_BODY.test(name) &&
    (people.isPerson(name) || genderOf(name) !== null || people.fullName(name, text.length, "") !== name);

  /** "a woman of seventy": somebody without a name, whom "she" means afterwards. */
  const strangerIn = (from: number, to: number, gender: Gender): string | null => {
    const found =
      /(?:^|[\s(])(an?\s(?:\p{L}+\s){0,3}?(?:woman|girl|mother|widow|grandmother|nurse|man|boy|father|fisherman|grandfather))(?=[\s,.])/iu.exec(
        text.slice(from, to),
      );
    if (!found?.[1] || inQuotation(from + found.index)) return null;
    return (genderOfWord(found[1].split(" ").at(-1) ?? "") ?? gender) === gender
      ? found[1].replace(/^A/u, "a")
      : null;
  };

  /** Goes back sentence by sentence: a speaker there first, then the first person named in it. */
  const personBefore = (at: number, gender: Gender): string | null => {
    const here = sentenceAt(at);
    for (const strict of [true, false]) {
      for (let index = here; index >= Math.max(0, here - 8); index -= 1) {
        const span = sentences[index];
        if (!span) continue;
        const said = spoken.findLast(
          (one) => one.at >= span.start && one.at < Math.min(span.end, at) && one.phrase.kind !== "document",
        );
        const unclear = said && said.gender === null;
        const somebody =
          unclear &&
          (personLike(said.speaker) ||
            (said.phrase.kind === "description" &&
              ANONYMOUS.test(said.speaker) &&
              !said.speaker.endsWith("s")));
        if (said && (said.gender === gender || (somebody && (!strict || index >= here - 2))))
          return said.speaker;
        const fitting = mentionsIn(span.start, Math.min(span.end, at)).filter((mention) =>
          personLike(mention.name),
        );
        const match = fitting.find(
          (mention) =>
            (mention.gender ?? genderOf(people.fullName(mention.name, at, mention.role))) === gender,
        );
        if (match) return people.fullName(match.name, at, match.role);
        const stranger = strangerIn(span.start, Math.min(span.end, at), gender);
        if (stranger) return stranger;
        const open = (
          fitting.some((mention) => mention.speaks) ? fitting.filter((mention) => mention.speaks) : fitting
        ).find(
          (mention) => (mention.gender ?? genderOf(people.fullName(mention.name, at, mention.role))) === null,
        );
        if (open && (!strict || index >= here - 1)) return people.fullName(open.name, at, open.role);
        if (
          unclear &&
          said.phrase.kind === "name" &&
          !HOLDS_BODY.test(said.speaker) &&
          !/^\p{Lu}+$/u.test(said.speaker) &&
          index >= here - 2
        )
          return said.speaker;
      }
    }
    // Nobody is known to be a person: the last name of two words that is not a body's.
    const named = people.mentions.findLast(
      (mention) =>
        mention.end <= at &&
        at - mention.end < 1_200 &&
        /^\p{Lu}[\p{L}’'-]+\s\p{Lu}[\p{L}’'-]+$/u.test(mention.name) &&
        !HOLDS_BODY.test(mention.name) &&
        !inQuotation(mention.start) &&
        (genderOf(mention.name) ?? gender) === gender,
    );
    return named?.name ?? null;
  };

  const bodyBefore = (at: number, plural: boolean): string | null => {
    const here = sentenceAt(at);
    for (let index = here; index >= Math.max(0, here - 3); index -= 1) {
      const span = sentences[index];
      if (!span) continue;
      const said = spoken.findLast((one) => one.at >= span.start && one.at < Math.min(span.end, at));
      if (said && (plural ? /s$|people|police|and\s/u.test(said.speaker) : !personLike(said.speaker)))
        return said.speaker;
      const named = mentionsIn(span.start, Math.min(span.end, at)).find(
        (mention) => !personLike(mention.name) && mention.start - span.start < 60,
      );
      if (named && !plural) return named.name.replace(/^The\s/u, "");
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

  const statementBefore = (at: number): string | null => {
    const earlier = text.slice(Math.max(0, at - 700), at);
    const by = [
      ...earlier.matchAll(
        /(?:statement|letter|report|message|post)\s+(?:\p{L}+\s+){0,2}(?:by|from|of)\s+((?:the\s+|his\s+|her\s+)?[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}'’-]+){0,4}?)(?=[,.;:]|\s(?:on|in|at|that|said|which)\s)/giu,
      ),
    ].at(-1);
    const issuing = [
      ...earlier.matchAll(
        /(?:^|[.!?,]\s+)((?:the\s+)?[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}'’-]+){0,4}?)\s+(?:issued|released|published|put\s+out|posted|sent|wrote|said\s+in)\s+(?:an?|the)\s+(?:\p{L}+\s+)?(?:statement|letter|report|message|post)/giu,
      ),
    ].at(-1);
    const putOut = [
      ...earlier.matchAll(
        /(?:statement|letter|report|message|post)\s+that\s+((?:\p{L}+\s+){1,6}?)(?:put\s+out|released|issued|published|posted|sent)/giu,
      ),
    ].at(-1);
    if (putOut?.[1]) return named(putOut[1].trim(), at - earlier.length + putOut.index, false);
    const later = (issuing?.index ?? -1) > (by?.index ?? -1) ? issuing : by;
    return later?.[1] ? named(later[1], at - earlier.length + later.index, false) : null;
  };

  const ownerOf = (phrase: SpeakerPhrase, at: number): string | null => {
    const owner = phrase.owner ?? "";
    if (/^\p{Lu}/u.test(owner)) return people.fullName(owner, at, "");
    if (/^(?:her|su|ihre?r?|sa|son|ses)$/iu.test(owner))
      return personBefore(at, "female") ?? (owner === "her" ? null : personBefore(at, "male"));
    return /^(?:his|sein\p{L}*|zijn|suo|sua)$/iu.test(owner)
      ? personBefore(at, "male")
      : bodyBefore(at, owner === "their");
  };

  const described = (phrase: SpeakerPhrase, at: number): string => {
    if (phrase.owner !== null) {
      const owner = ownerOf(phrase, at);
      const noun = /^\p{Lu}/u.test(phrase.owner)
        ? (/['’]s?\s+(.*)$/u.exec(phrase.text)?.[1] ?? phrase.text)
        : phrase.text;
      if (!owner) return phrase.text;
      return BODY_OWNED.test(noun) || !ANONYMOUS.test(noun) ? `${owner}’s ${noun}` : `${noun} for ${owner}`;
    }
    if (!phrase.definite)
      return phrase.text.replace(
        /^(?:An?|One|Some|Several|Two|Three|Four|Five|Ein|Eine|Un|Una|Une)(?=\s)/u,
        (article) => article.toLowerCase(),
      );
    const words = phrase.role.split(" ");
    const head = words.at(-1) ?? "";
    const bearer = people.mentions.findLast(
      (mention) =>
        mention.start < at &&
        !inQuotation(mention.start) &&
        words.every((word) => mention.role.split(/[^\p{L}\p{M}-]+/u).includes(word)),
    );
    if (bearer) return people.fullName(bearer.name, at, bearer.role);
    const before = spoken.findLast((one) => {
      const said = one.speaker.toLowerCase();
      if (said.split(/[^\p{L}\p{M}-]+/u).includes(head)) return true;
      return (
        one.phrase.kind === "description" &&
        ANONYMOUS.test(head) &&
        /^(?:source|official|man|woman|person|individual)$/iu.test(head) &&
        /^an?\s|^one\s/iu.test(one.phrase.text)
      );
    });
    return (
      before?.speaker ??
      (words.length === 1 && issuer !== null && issuer.toLowerCase().includes(head) ? issuer : phrase.text)
    );
  };

  const REGAL =
    /^(?:pope|king|queen|prince|princess|sister|father|mother|saint|emperor|lord|lady|sir|dame)$/iu;

  const named = (printed: string, at: number, remember = true): string | null => {
    const phrase = readSpeakerPhrase(printed);
    if (!phrase) return null;
    let speaker: string | null;
    if (phrase.kind === "name") {
      speaker = people.fullName(phrase.name, at, phrase.role);
      const title = phrase.role.split(" ").at(-1) ?? "";
      if (!speaker.includes(" ") && REGAL.test(title))
        speaker = `${title.charAt(0).toUpperCase()}${title.slice(1)} ${speaker}`;
    } else if (phrase.kind === "pronoun") {
      speaker =
        phrase.role === "male" || phrase.role === "female"
          ? personBefore(at, phrase.role)
          : bodyBefore(at, phrase.role === "they");
    } else if (phrase.kind === "document") {
      const by = /\s(?:from|by|of)\s+(.{2,60})$/iu.exec(phrase.text)?.[1];
      speaker =
        (by ? named(by, at, false) : null) ??
        (phrase.owner ? ownerOf(phrase, at) : null) ??
        issuer ??
        statementBefore(at) ??
        phrase.text;
    } else speaker = described(phrase, at);
    if (speaker && remember) {
      const role =
        phrase.role
          .split(" ")
          .map(genderOfWord)
          .find((found) => found !== null) ?? null;
      const gender =
        phrase.kind === "pronoun" && (phrase.role === "male" || phrase.role === "female")
          ? phrase.role
          : (genderOf(speaker) ?? role);
      spoken.push({ at, speaker, phrase, gender });
    }
    return speaker;
  };

  return {
    resolve: (phrase, at) => named(phrase, at),
    relay: (printed, at) => {
      const phrase = readSpeakerPhrase(printed);
      if (phrase?.kind === "document")
        return (phrase.owner ? ownerOf(phrase, at) : null) ?? issuer ?? statementBefore(at);
      const again = phrase?.kind === "description" && phrase.definite && MEDIUM.test(phrase.text);
      relayer = again && relayer !== null ? relayer : named(printed, at, false);
      return relayer;
    },
    issued: (speaker) => {
      issuer = speaker;
    },
  };
};
