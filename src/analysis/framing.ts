/** How outlets tell one story: the words that mark each, whom each quotes, and how each names its sources. */
import type { Steps } from "../text/breath.ts";
import { cite, createMarkers } from "../text/citation.ts";
import { listed } from "../text/listing.ts";
import { foldWord, words } from "../text/terms.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import type { Article, Citation, FramingWord, Hit, OutletFraming, Passage, Span } from "../types.ts";
import { namingSources } from "./framing-sources.ts";
import { commonestForm, countWords, logOddsScore } from "./framing-words.ts";
import type { OutletWords, Use } from "./framing-words.ts";
import { findQuotes, UNKNOWN_SPEAKER } from "./quotes.ts";
import { foldForms } from "./speakers.ts";

/** Framing, or why there is too little for it. */
interface FramingFindings {
  /** In the order of how much each published; empty where `shortage` says why. */
  readonly outlets: readonly OutletFraming[];
  /** What stands in the way, in one sentence; null where nothing does. */
  readonly shortage: string | null;
  /** Articles that each outlet contributes, copies not counted. */
  readonly articles: readonly {
    readonly outlet: string;
    readonly articles: number;
    readonly words: number;
  }[];
  readonly notes: readonly string[];
}

/** Content words below which an outlet's choice of words says nothing. */
const FEWEST_WORDS = 30;
/** A word used less often is no mark. */
const FEWEST_USES = 3;
/** z-score from which a word is shown: nine of ten words used alike by all score less. */
const LOWEST_SCORE = 1.28;
/** What a reply shows, and no more: whatever is cited takes a digit, and a digit that nobody sees is a gap. */
const MOST_WORDS = 8;
const MOST_CITATIONS = 3;
const MOST_ATTRIBUTIONS = 4;

interface Voice {
  readonly outlet: string;
  /** The language of most of its articles: words are set only against words of the same language. */
  readonly language: string;
  readonly hits: readonly { readonly article: Article; readonly passage: Passage }[];
  readonly articles: number;
}

const languageOf = (hits: Voice["hits"]): string => {
  const counts = new Map<string, number>();
  for (const { article } of hits) counts.set(article.language, (counts.get(article.language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "und";
};

/** The hits by outlet; a copy is left out where its original, or another copy of it, is there. */
const voicesOf = (hits: readonly Hit[]): readonly Voice[] => {
  const spoken = new Map<string, string>();
  const seen = new Set<string>();
  const byOutlet = new Map<
    string,
    { hits: { article: Article; passage: Passage }[]; articles: Set<string> }
  >();
  const originals = new Set(hits.map(({ article }) => article.id));
  for (const { article, passage } of hits) {
    if (article.outlet === UNKNOWN_OUTLET || seen.has(passage.id)) continue;
    seen.add(passage.id);
    const root = article.copyOf ?? article.id;
    if (article.copyOf !== null && originals.has(article.copyOf)) continue;
    const first = spoken.get(root) ?? article.id;
    spoken.set(root, first);
    if (first !== article.id) continue;
    const voice = byOutlet.get(article.outlet) ?? { hits: [], articles: new Set() };
    byOutlet.set(article.outlet, voice);
    voice.hits.push({ article, passage });
    voice.articles.add(article.id);
  }
  return [...byOutlet]
    .map(([outlet, voice]) => ({
      outlet,
      language: languageOf(voice.hits),
      hits: voice.hits,
      articles: voice.articles.size,
    }))
    .sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1));
};

type Cite = (article: Article, span: Span) => Citation;

/** Citations of the first sentence of each article, then of further ones, up to the most shown. */
const citeUses = (uses: readonly Use[], citing: Cite): Citation[] => {
  const seen = new Set<string>();
  const first = uses.filter(({ article }) => !seen.has(article.id) && seen.add(article.id));
  const rest = uses.filter((use) => !first.includes(use));
  return [...first, ...rest]
    .slice(0, MOST_CITATIONS)
    .map(({ article, sentence }) => citing(article, sentence));
};

const markingWords = (
  own: OutletWords,
  others: readonly OutletWords[],
  articles: number,
  citing: Cite,
): FramingWord[] => {
  const otherTotal = others.reduce((sum, { total }) => sum + total, 0);
  const scored = [...own.terms].flatMap(([term, counted]) => {
    // What one article of several is about marks that article, not the outlet.
    if (counted.count < FEWEST_USES || (articles >= 3 && counted.articles.size < 2)) return [];
    const otherCount = others.reduce((sum, { terms }) => sum + (terms.get(term)?.count ?? 0), 0);
    const weight = logOddsScore(counted.count, own.total, otherCount, otherTotal);
    return weight >= LOWEST_SCORE ? [{ counted, otherCount, weight }] : [];
  });
  return scored
    .sort((a, b) => b.weight - a.weight || b.counted.count - a.counted.count)
    .slice(0, MOST_WORDS)
    .map(({ counted, otherCount, weight }) => ({
      term: commonestForm(counted.forms),
      weight: Math.round(weight * 100) / 100,
      count: counted.count,
      otherCount,
      citations: citeUses(counted.uses, citing),
    }));
};

/** Who is quoted, and with which part of the outlet's quotations; speakers nobody names are left out. */
const quotedSpeakers = (voice: Voice): OutletFraming["speakers"] => {
  const counts = new Map<string, number>();
  const hits = voice.hits.map(({ article, passage }): Hit => ({
    article,
    passage,
    score: 0,
    highlights: [],
  }));
  for (const { speaker, continues } of findQuotes(hits))
    if (speaker !== UNKNOWN_SPEAKER && continues !== true)
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // "Ana Ortega" in one report is "Ortega" in the next.
  return [...foldForms(counts)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([speaker, quotes]) => ({ speaker, quotes, share: quotes / total }));
};

/**
 * What marks each outlet among the hits: its words against those of all the others together, whom it quotes, and how
 * it names its sources. Copies of one report count once, as their original's voice; articles of an unknown outlet are
 * left out. Fewer than two outlets with 30 content words each give a `shortage` instead.
 */
export const framing = function* (hits: readonly Hit[]): Steps<FramingFindings> {
  const voices = voicesOf(hits);
  yield;
  const names = new Set(
    hits.flatMap(({ article }) =>
      words(`${article.outlet} ${article.carrier ?? ""}`).map(({ word }) => foldWord(word)),
    ),
  );
  const counted: { voice: Voice; counts: OutletWords }[] = [];
  for (const voice of voices) {
    yield;
    counted.push({ voice, counts: countWords(voice.hits, names) });
  }
  const articles = counted.map(({ voice, counts }) => ({
    outlet: voice.outlet,
    articles: voice.articles,
    words: counts.total,
  }));
  const enough = counted.filter(({ counts }) => counts.total >= FEWEST_WORDS);
  if (enough.length < 2) {
    const thin = articles.filter(({ words }) => words < FEWEST_WORDS).map(({ outlet }) => outlet);
    const shortage =
      voices.length < 2
        ? voices.length === 0
          ? "No outlet reports on this."
          : `Only ${voices[0]?.outlet ?? ""} reports on this; there is nobody to set it against.`
        : `Too little text to set outlets against each other: ${listed(thin)} ${thin.length === 1 ? "has" : "have"} fewer than ${FEWEST_WORDS} words on this.`;
    return { outlets: [], shortage, articles, notes: [] };
  }
  const markers = createMarkers();
  const citing: Cite = (article, span) => cite(article, span, markers(article));
  const outlets: OutletFraming[] = [];
  for (const { voice, counts } of enough) {
    yield;
    const others = enough
      .filter((other) => other.voice !== voice && other.voice.language === voice.language)
      .map((other) => other.counts);
    const words = others.length === 0 ? [] : markingWords(counts, others, voice.articles, citing);
    yield;
    const speakers = quotedSpeakers(voice);
    yield;
    const sources = yield* namingSources(voice);
    outlets.push({
      outlet: voice.outlet,
      words,
      speakers,
      attributions: sources
        .slice(0, MOST_ATTRIBUTIONS)
        .map(({ phrase, uses }) => ({ phrase, count: uses.length, citations: citeUses(uses, citing) })),
    });
  }
  const sizes = enough.map(({ voice }) => String(voice.articles));
  const left = counted.filter((one) => !enough.includes(one)).map(({ voice }) => voice.outlet);
  const alone = enough.filter(
    ({ voice }) => !enough.some((other) => other.voice !== voice && other.voice.language === voice.language),
  );
  const most = Math.max(...enough.map(({ voice }) => voice.articles));
  const notes = [
    new Set(sizes).size === 1
      ? `from ${most} ${most === 1 ? "article" : "articles"} each: a hint, not a finding`
      : `from ${listed(sizes)} articles: a hint, not a finding`,
    ...(left.length > 0 ? [`too few words to count: ${listed(left)}`] : []),
    ...(alone.length > 0
      ? [`no other outlet in the same language: ${listed(alone.map(({ voice }) => voice.outlet))}`]
      : []),
  ];
  return { outlets, shortage: null, articles, notes };
};
