/** From the phrase that names a speaker in one place to the name a reader knows: "she" -> "Ana Ortega". */
import type { Span } from "../types.ts";
import type { People } from "./speakers-people.ts";
import { readSpeakerPhrase } from "./speakers-phrases.ts";
import type { SpeakerPhrase } from "./speakers-phrases.ts";
import { createAntecedents } from "./speakers-antecedents.ts";
import type { Spoken } from "./speakers-antecedents.ts";
import { ANONYMOUS, genderOfWord, isEpithet } from "./speakers-words.ts";

interface SpeakerResolver {
  /** The speaker whom the phrase at this place names, or null where that cannot be told. */
  resolve(phrase: string, at: number): string | null;
  /** Who passed words on; "the online newspaper" is the one that did so before, and a document is its issuer. */
  relay(phrase: string, at: number): string | null;
  /** Remembers who put out a statement, for "the statement read". */
  issued(speaker: string): void;
}

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

  const { personBefore, bodyBefore, bearerOf, genderOf, knownAs } = createAntecedents(
    text,
    people,
    sentences,
    quoted,
    spoken,
  );

  const statementBefore = (at: number): string | null => {
    const earlier = text.slice(Math.max(0, at - 700), at);
    const by = [
      ...earlier.matchAll(
        /(?:statement|letter|report|message|post)\s+(?:\p{L}+\s+){0,2}(?:by|from|of)\s+((?:the\s+|his\s+|her\s+)?[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}'’-]+){0,4}?)(?=[,.;:]|\s(?:on|in|at|that|said|which)\s)/giu,
      ),
    ].at(-1);
    const issuing = [
      ...earlier.matchAll(
        /(?:^|[.!?,][”"]?\s+)((?:the\s+)?[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}'’-]+){0,4}?)\s+(?:issued|released|published|put\s+out|posted|sent|wrote|said\s+in)\s+(?:an?|the)\s+(?:\p{L}+\s+)?(?:statement|letter|report|message|post)/giu,
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
    if (isEpithet(phrase.text)) {
      const gender = phrase.text.endsWith("woman") ? "female" : "male";
      const named = personBefore(at, gender) ?? personBefore(at, "female");
      if (named) return named;
    }
    const words = phrase.role.split(" ");
    const head = words.at(-1) ?? "";
    const bearer = bearerOf(words, at);
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
    if (phrase.kind === "name" && phrase.definite && isEpithet(phrase.name)) speaker = described(phrase, at);
    else if (phrase.kind === "name") {
      speaker = knownAs(phrase.name, at, phrase.role);
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
      // "sagte sie der Zeitung": no name to look up.
      if (/^(?:Zeitung|Sender|Agentur|Nachrichtenagentur|Magazin)$/u.test(phrase?.name ?? ""))
        return relayer ?? phrase?.name ?? null;
      const again = phrase?.kind === "description" && phrase.definite && MEDIUM.test(phrase.text);
      relayer = again && relayer !== null ? relayer : named(printed, at, false);
      return relayer;
    },
    issued: (speaker) => {
      issuer = speaker;
    },
  };
};
