/** Quotations with their speakers: verbatim, cited, and honest about who is not known. */
import { createMemory } from "../text/article-memory.ts";
import { atOnce, type Steps } from "../text/breath.ts";
import { findNames } from "../text/names.ts";
import { SPEECH_VERBS, wholeWord } from "../text/speech-verbs.ts";
import { cite, createMarkers } from "../text/citation.ts";
import type { Article, Hit, Quotation, Span } from "../types.ts";
import { attribute } from "./quotes-attribution.ts";
import type { Attribution } from "./quotes-attribution.ts";
import { indexAt, readScene } from "./quotes-context.ts";
import type { Scene, Utterance } from "./quotes-context.ts";
import type { Phrase } from "./quotes-verbs.ts";
import { attributeElsewhere, isBarePronoun, isWideOrArabic } from "./quotes-scripts.ts";
import { readPeople } from "./speakers-people.ts";
import { createSpeakerResolver } from "./speakers-resolve.ts";

/** The speaker of a quotation that nobody is named for. */
export const UNKNOWN_SPEAKER = "unknown";

/** A quotation of one article with its speaker, before it is cited. */
interface Said {
  readonly speaker: string;
  readonly relayedBy: string | null;
  readonly span: Span;
  readonly continues: boolean;
}

/** Three words, or a sentence of its own. */
const saysSomething = (text: string, part: Span): boolean => {
  const words = text.slice(part.start, part.end);
  return (
    /[.!?…。]$/u.test(words) ||
    words.split(/\s+/u).length > 2 ||
    /[\p{Script=Han}\p{Script=Hiragana}]{4}/u.test(words)
  );
};

/** Where a sentence ends; not after "Mr." and initials. */
const SENTENCE_END =
  /(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|St|Capt|Cmdr|Adm|Maj|Jr|Sr|Sra|\p{Lu}))[.!?](?=\s|$)/gu;

/** Whether nothing but the quotation and its neighbours stands between two places. */
const carriesOnFrom = (scene: Scene, previous: Utterance, current: Utterance): boolean => {
  if (previous.paragraph.start === current.paragraph.start) {
    const between = scene.blanked.slice(previous.quoted.end, current.quoted.start);
    // One sentence of narration, the speaker's, may stand in between.
    return between.length < 220 && (between.match(SENTENCE_END)?.length ?? 0) <= 1;
  }
  const gap = scene.text.slice(previous.paragraph.end, current.paragraph.start);
  const lead = scene.text.slice(current.paragraph.start, current.quoted.start);
  const rest = scene.text.slice(current.quoted.end, current.paragraph.end);
  return !gap.trim() && !lead.trim() && !rest.trim();
};

/** The sentence right before the quotation's own, in the same paragraph or ending in a colon before it. */
const sentenceBefore = (scene: Scene, utterance: Utterance): Span | null => {
  const index = Math.max(0, indexAt(scene.sentences, utterance.before.start));
  const sentence =
    scene.sentences[scene.sentences[index]?.start === utterance.before.start ? index - 1 : index];
  if (!sentence || sentence.end > utterance.quoted.start) return null;
  const colon =
    scene.text.charAt(sentence.end - 1) === ":" ||
    scene.text.slice(sentence.end, utterance.quoted.start).includes(":");
  return sentence.start >= utterance.paragraph.start || colon ? sentence : null;
};

/** "told the Herald", in the Port Aldery Herald: the outlet's own work is no relay. */
const isSameOutlet = (name: string, article: Article): boolean => {
  const short = name.toLowerCase().replace(/^the\s/u, "");
  return [article.outlet, article.carrier ?? ""].some((outlet) => outlet.toLowerCase().includes(short));
};

/** The quotation before the one at hand, and whose it is. */
interface Previous {
  readonly utterance: Utterance;
  readonly speaker: string;
}

const startsSmall = (text: string, span: Span): boolean =>
  /^\p{Ll}/u.test(text.slice(span.start, span.start + 1));

/** The attribution in the quotation's own sentence, else in the one before it where that leads up to it. */
const attributionFor = (
  scene: Scene,
  utterance: Utterance,
  previous: Previous | null,
  language: string,
): Attribution | null => {
  const { quoted, before } = utterance;
  if (isWideOrArabic(language, scene.text.slice(quoted.start, quoted.end)))
    return attributeElsewhere(scene, utterance);
  const own = attribute(scene, utterance, language);
  if (own || (previous && carriesOnFrom(scene, previous.utterance, utterance))) return own;
  // Narration of its own before a fragment, without a verb of saying: no sentence before it speaks for it.
  const narrated = /\p{L}/u.test(scene.blanked.slice(before.start, before.end));
  if (narrated && startsSmall(scene.text, quoted.parts[0] ?? quoted)) return null;
  const sentence = sentenceBefore(scene, utterance);
  return (
    sentence &&
    attribute(
      scene,
      { ...utterance, before: sentence, between: null, after: { start: quoted.end, end: quoted.end } },
      language,
    )
  );
};

/** Languages that say "assured" for "she assured": the subject is whoever the text spoke of last. */
const DROPS_SUBJECT = new Set(["es", "pt", "it", "ca"]);

/** A verb of saying that stands alone after a quotation: "», aseguró." */
const SAID_ALONE = new RegExp(
  `^[»”"'’]*\\s*,\\s*${wholeWord([...DROPS_SUBJECT].map((code) => SPEECH_VERBS[code] ?? "va\\sdir|va\\safegir").join("|"))}\\s*[.,;]`,
  "iu",
);

/** How far back the one spoken of may stand, in UTF-16 units. */
const SPOKEN_OF = 240;

/** The person who opens the sentences before a place, the nearest first; null where they open with nobody. */
const lastNamed = (
  text: string,
  at: number,
  resolve: (name: string, at: number) => string | null,
): string | null => {
  const from = Math.max(0, at - SPOKEN_OF);
  const before = text.slice(from, at);
  const names = findNames(before);
  // The subject stands first in its sentence: of two names in one, the earlier is spoken of.
  const opening =
    names.findLast(
      ({ name, start }) =>
        name.includes(" ") && /(?:^|[.!?»”"]\s+)[^.!?]{0,40}$/u.test(before.slice(0, start)),
    ) ?? names.findLast(({ start }) => /(?:^|[.!?»”"]\s+)$/u.test(before.slice(0, start)));
  return opening ? resolve(opening.name, from + opening.start) : null;
};

/** What is no speaker: whoever tells the story, and papers and sums that "say" things. */
const NOBODY =
  /^(?:a|q|i|we|you|it|this|that|one|(?:(?:the|an?|its|their|his|her|el|la|un|una|le|der|die|das|ein|eine) )?(?:\p{Ll}+ )?(?:report|count|tally|toll|figures?|data|document|statement|study|letter|story|article|headline|sign|banner|poster|email|message|note|text|informe|recuento|comunicado|documento|carta|estudio|rapport|communiqué|bilan|lettre|bericht|zählung|schreiben|studie|mitteilung))$/iu;

/** A phrase with a verb of its own, which names nobody who passes words on. */
const CLAUSE =
  /(?:^|\s)(?:is|are|was|were|be|been|will|would|could|can|may|might|must|should|has|have|had|does|did|not)(?=\s|$)/u;

/** Articles whose quotations are remembered: more than of other readings, since a name is looked for in all that hold it. */
const QUOTED = 8_000;

const read = createMemory<Article, readonly Said[]>(QUOTED);

/** Reads whose words an article quotes, which is remembered with it, in steps. */
export const readingSaid = function* (article: Article): Steps<readonly Said[]> {
  const known = read.get(article);
  if (known) return known;
  const scene = readScene(article.text);
  const { text, utterances } = scene;
  yield;
  const people = readPeople(article);
  yield;
  const resolver = createSpeakerResolver(
    text,
    people,
    scene.sentences,
    utterances.map(({ quoted }) => quoted),
  );
  const nameOf = (phrase: Phrase, quoted: Span, previous: Previous | null): string | null => {
    if (!isWideOrArabic(article.language, text.slice(quoted.start, quoted.end)))
      return resolver.resolve(phrase.text, phrase.at);
    return isBarePronoun(phrase.text) ? (previous?.speaker ?? null) : phrase.text;
  };
  const said: Said[] = [];
  let previous: Previous | null = null;
  for (const utterance of utterances) {
    yield;
    const { quoted } = utterance;
    const found = attributionFor(scene, utterance, previous, article.language);
    let speaker = found?.speaker ? nameOf(found.speaker, quoted, previous) : null;
    const isSaid = found !== null || SAID_ALONE.test(text.slice(quoted.end, quoted.end + 40));
    if (isSaid && speaker === null && DROPS_SUBJECT.has(article.language)) {
      const before: Previous | null = previous;
      speaker =
        before !== null &&
        before.speaker !== UNKNOWN_SPEAKER &&
        before.utterance.paragraph.start === utterance.paragraph.start
          ? before.speaker
          : lastNamed(text, quoted.start, (name, at) => resolver.resolve(name, at));
    }
    if (speaker !== null && NOBODY.test(speaker)) speaker = null;
    const issuer = found?.issuer ? resolver.resolve(found.issuer.text, found.issuer.at) : null;
    if (issuer) resolver.issued(issuer);
    const relay =
      found?.relay && !CLAUSE.test(found.relay.text)
        ? resolver.relay(found.relay.text, found.relay.at)
        : null;
    // "The Harbour Times" bears its article as part of the name.
    const named = relay !== null && /^\p{Lu}/u.test(relay) && found?.relay?.text === `The ${relay}`;
    let relayedBy = named ? `The ${relay}` : (relay ?? issuer);
    if (!found && previous && carriesOnFrom(scene, previous.utterance, utterance)) ({ speaker } = previous);
    // A fragment that nobody is named for is a term or a turn of phrase, not what somebody said.
    if (!found && speaker === null && startsSmall(text, quoted.parts[0] ?? quoted)) continue;
    if (relayedBy !== null && (relayedBy === speaker || isSameOutlet(relayedBy, article))) relayedBy = null;
    const shown: string = speaker ?? UNKNOWN_SPEAKER;
    quoted.parts.forEach((part, index) => {
      // “Look,” she said, “we are leaving.”: a word or two alone says nothing.
      if (quoted.form === "split" && !saysSomething(text, part)) return;
      said.push({ speaker: shown, relayedBy, span: part, continues: index > 0 });
    });
    previous = { utterance, speaker: shown };
  }
  read.set(article, said);
  return said;
};

const saidIn = (article: Article): readonly Said[] => atOnce(readingSaid(article));

/** Whose words stand at a place of the article's text; null outside quotations and where nobody is known to speak. */
export const speakerAt = (article: Article, at: number): string | null => {
  const said = saidIn(article).find(({ span }) => span.start <= at && at < span.end);
  return said && said.speaker !== UNKNOWN_SPEAKER ? said.speaker : null;
};

const isHit = (item: Hit | Article): item is Hit => "passage" in item;

/** Words alone, for telling the same utterance in two copies. */
const plainWords = (quote: string): string =>
  quote
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * The quotations of the articles, or of the passages that were hit, in the order given. Speakers are resolved against
 * the whole article. An utterance that several copies of one report carry is listed once, from the first of them. What an attribution or the end of a paragraph interrupts
 * gives a row for each part, each verbatim; all but the first are marked `continues`.
 * Articles without passages are passed over: nothing of them can be cited.
 */
export const findQuotes = (items: readonly (Hit | Article)[]): readonly Quotation[] =>
  atOnce(findingQuotes(items));

/** The same in steps, for who is not alone. */
export const findingQuotes = function* (items: readonly (Hit | Article)[]): Steps<readonly Quotation[]> {
  const markers = createMarkers();
  const rows: Quotation[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    yield;
    const article = isHit(item) ? item.article : item;
    if (article.passages.length === 0) continue;
    for (const { speaker, relayedBy, span, continues } of yield* readingSaid(article)) {
      if (isHit(item) && (span.start < item.passage.start || span.start >= item.passage.end)) continue;
      const quote = article.text.slice(span.start, span.end);
      const voice = `${article.copyOf ?? article.id}\n${plainWords(quote)}`;
      if (seen.has(voice)) continue;
      seen.add(voice);
      rows.push({
        speaker,
        relayedBy,
        quote,
        outlet: article.outlet,
        publishedOn: article.publishedOn,
        citation: cite(article, span, markers(article)),
        ...(continues ? { continues } : {}),
      });
    }
  }
  return rows;
};
