/** Whom an outlet names for what it reports: people under one name each, bodies, documents; no things. */
import { createMemory } from "../text/article-memory.ts";
import type { Steps } from "../text/breath.ts";
import { words } from "../text/terms.ts";
import type { Article, Passage, Span } from "../types.ts";
import { attributionCues, isPronounSource } from "./attribution.ts";
import { commonestForm, type Use } from "./framing-words.ts";
import { groupForms } from "./speakers.ts";
import { isDocument, isRole, isTrade } from "./speakers-words.ts";

/** A source as an outlet names it, and where. */
interface NamedSource {
  readonly phrase: string;
  readonly uses: readonly Use[];
}

/** What opens a clause, or points back to somebody named before: no phrase by which an outlet names its source. */
const NO_PHRASE =
  /^(?:I|we|there|its|his|her|their|our|my|this|that|these|those|who|which|what|in|with|online|by|for|from|on|at|as|while|durante|con|en|por|avec|dans|mit|bei)(?![\p{L}])|^\d|^\p{L}+(?:ing|ed)\s(?:\p{L}+\s)*(?:to|by|at|on|in)\s|\s(?:was|were|is|are|has|had|sent|pointed|tumbled|fell|rose|even|quedó|fue|wurde)(?:\s|$)/iu;

/** Sentences whose sources are remembered. */
const SENTENCES = 20_000;

const sources = createMemory<Span, readonly string[]>(SENTENCES);

/** To whom a sentence attributes what it says; read once. */
const sourcesIn = (article: Article, sentence: Span): readonly string[] => {
  let known = sources.get(sentence);
  if (!known) {
    known = attributionCues(article.text.slice(sentence.start, sentence.end), article.language).map(
      ({ source }) => source,
    );
    sources.set(sentence, known);
  }
  return known;
};

/** A clause without a verb of its own that names nobody, and halves of one: "but", "was put in charge of", "close with him daily". */
const HALF =
  /^(?:but|and|or|so|yet|if|when|was|were|is|are|be|been|being|has|had|have|would|could|will|may|might|must|should|can|did|does|held|rests?|none|nobody|one|part|dismissing|deal)(?:\s|$)|\s(?:and|or|on|at|to|of|in|for|by|they|he|she|it|until|with|daily|from|as)$|\s(?:puts?|phoned|began|makes?|said|would|will|could|have|did|do)\s/iu;
/** "Hours later Biden": when it was said is no part of who said it. */
const WHEN_BEFORE =
  /^(?:\p{L}+\s)?(?:minutes?|hours?|days?|weeks?|months?|years?)\s(?:later|earlier|before|after),?\s(?=\p{Lu})/iu;

/** After a name: what else was done, and when. */
const AFTER =
  /,?\s(?:further|subsequently|later|also|earlier|citing|quoting|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:\s.*)?$/iu;
const VERB_BEFORE = /^(?:said|says|updated|added|citing|quoting|per)\s(?:the\s|an?\s)?(?=\p{L})/iu;
/** Where a description ends and its place or matter begins. */
const MATTER = /\s(?:of|in|from|at|for|on|with|who|near|by|to|close|behind|under)(?=\s).*$/u;

/** Common nouns of those who say things: bodies, people in numbers, what is written. */
const SPEAKS =
  /^(?:police|coastguard|guard|guards|navy|army|military|forces|government|ministry|department|agency|agencies|office|authority|authorities|company|companies|firm|firms|operator|owners?|union|unions|party|opposition|council|committee|commission|board|court|bank|hospital|church|school|university|institute|club|group|groups|association|federation|organi[sz]ation|charity|charities|network|channel|newspaper|newspapers|paper|media|press|outlets?|website|portal|team|crew|families|family|relatives|employers|management|administration|presidency|palace|embassy|mission|prosecution|defen[cs]e|investigation|investigations|inquiry|reports?|study|studies|survey|poll|statement|filing|indictment|memo|sources?|witness(?:es)?|survivors?|residents?|neighbou?rs?|officials?|officers?|experts?|analysts?|economists?|scientists?|researchers?|engineers?|doctors?|lawyers?|prosecutors?|rescuers?|workers?|aides?|mate|master|parliament|senate|house|regulator|watchdog|airline|carrier|railway|port|municipality|city|town hall)$/iu;

const ANYBODY = /(?:^|\s)(?:personas?|gente|personnes?|gens|menschen|leute|personen|أشخاص|شخص)$/iu;

/** Whether a description without a name is of somebody who can be heard, or of something written. */
const isHeard = (source: string, language: string): boolean => {
  if (language !== "en") return !ANYBODY.test(source);
  const head = source.replace(MATTER, "").split(" ").at(-1) ?? "";
  return SPEAKS.test(head) || isRole(head) || isTrade(head) || isDocument(head);
};

/** The source alone; null for what names nobody who could be heard. */
const sourceAlone = (printed: string, language: string): string | null => {
  const source = printed.replace(WHEN_BEFORE, "").replace(VERB_BEFORE, "").replace(AFTER, "").trim();
  if (source === "" || source.length > 60) return null;
  if (isPronounSource(source) || NO_PHRASE.test(source) || HALF.test(source)) return null;
  // A capital after the first word is a name's; the first word's may be the sentence's.
  const isNamed = /\s\p{Lu}|^\p{Lu}[\p{Ll}’'-]+\s\p{Lu}|^\p{Lu}{2,}/u.test(source);
  const isName = /^\p{Lu}[\p{L}’'-]+$/u.test(source) && !/^\p{Lu}\p{Ll}+s$/u.test(source);
  return isNamed || isName || isHeard(source, language) ? source : null;
};

interface Phrase {
  readonly forms: Map<string, number>;
  readonly uses: Use[];
}

/**
 * To whom the outlet attributes what it reports, in its own words, the most frequent first: one entry for one person, under the
 * fullest name; of other phrases the form that is printed most.
 */
export const namingSources = function* (voice: {
  readonly outlet: string;
  readonly hits: readonly { readonly article: Article; readonly passage: Passage }[];
}): Steps<readonly NamedSource[]> {
  const phrases = new Map<string, Phrase>();
  const ownName = new Set(words(voice.outlet).map(({ word }) => word));
  for (const { article, passage } of voice.hits) {
    for (const sentence of passage.sentences) {
      yield;
      for (const printed of sourcesIn(article, sentence)) {
        const source = sourceAlone(printed, article.language);
        if (source === null) continue;
        const named = words(source).map(({ word }) => word);
        // "told the Herald", in the Herald: the outlet itself is no source of its own.
        if (named.every((word) => ownName.has(word))) continue;
        const key = named.join(" ");
        const known: Phrase = phrases.get(key) ?? { forms: new Map(), uses: [] };
        phrases.set(key, known);
        known.forms.set(source, (known.forms.get(source) ?? 0) + 1);
        known.uses.push({ article, sentence });
      }
    }
  }
  const printed = new Map([...phrases.values()].map(({ forms, uses }) => [commonestForm(forms), uses]));
  const fullest = groupForms([...printed.keys()]);
  return [...Map.groupBy(printed, ([form]) => fullest.get(form) ?? form)]
    .map(([phrase, members]) => ({ phrase, uses: [...new Set(members.flatMap(([, uses]) => uses))] }))
    .sort((a, b) => b.uses.length - a.uses.length);
};
