/** Answers without a model: sentences as printed, chosen, put in order, cited and checked. */
import type { Article, Draft, Evidence, Query, QueryTerm, Writer } from "../types.ts";
import { eachInTurns, inTurns } from "../text/breath.ts";
import { queryLanguage } from "./query-language.ts";
import { listed } from "../text/listing.ts";
import { compareDates } from "../text/partial-date.ts";
import { findingCandidates, readOn, type Candidate } from "./candidates.ts";
import { carryingTerms } from "./harmless-words.ts";
import { createLikeness } from "./likeness.ts";
import { asQuestion, createBearing } from "./bearing.ts";
import { creatingAnswering, type Answering } from "./answering.ts";
import type { Cover } from "./covering.ts";
import { contentTerms, wordsLanguage } from "./asked-terms.ts";
import { readQuestion, thingAsked, type AnswerKind, type Question } from "./question.ts";
import { unsaidTerms } from "./refusal.ts";
import { withinNamedStory } from "./named-story.ts";
import { APART } from "./same-story.ts";
import { tellingApart } from "./stories.ts";
import { withoutCounts } from "./topic-counts.ts";
import { HEDGED } from "./counting-words.ts";
import { asPrinted } from "./as-printed.ts";
import { LEAST_SENTENCES, MOST_SENTENCES } from "./lengths.ts";
import { selectSentences } from "./select.ts";
import { isHalfQuoted, leaning } from "./sentence-quality.ts";

/** How well the first sentence must fit for those of other stories to be its rivals. */
const RIVALS_FROM = 0.4;

/** By date, then outlet by outlet in the articles' own order; undated articles last. */
const inReadingOrder = (a: Candidate, b: Candidate): number =>
  compareDates(a.article.publishedOn, b.article.publishedOn) ||
  (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : a.span.start - b.span.start);

/** The query's language where the candidates have it, else null: then no language is preferred. */
const languageOf = (query: Query, candidates: readonly Candidate[]): string | null => {
  const language = query.language ?? queryLanguage(query.text);
  return candidates.some(({ article }) => article.language === language) ? language : null;
};

/** 1 for the newest article's sentences, 0 for the oldest's and for undated ones: of two counts the later one stands. */
const createFreshness = (candidates: readonly Candidate[]): ((candidate: Candidate) => number) => {
  const dates = [...new Set(candidates.flatMap(({ article }) => article.publishedOn ?? []))].toSorted(
    compareDates,
  );
  return ({ article }) =>
    article.publishedOn === null || dates.length < 2
      ? 0
      : dates.indexOf(article.publishedOn) / (dates.length - 1);
};

/** Words that ask how things stand now. */
const NOW =
  /(?<![\p{L}\p{M}])(?:still|now|currently|any longer|anymore|yet|latest|newest|most recent|so far|último|última|más reciente|dernier|dernière|neueste[nr]?|aktuelle[nr]?|أحدث|todavía|aún|ahora|sigue[ns]?|encore|toujours|maintenant|noch|jetzt|immer noch|لا يزال|ما زال|الآن)(?![\p{L}\p{M}])/iu;

/** Asks for a story and not for anything in it, nor for what became of somebody. */
const HAPPENED =
  /^[¿\s]*(?:what(?:['’]s| is| was)? (?:happened|happens|happening|has happened|went on|is going on|going on)|qu[eé] (?:pasó|ocurrió|sucedió|pasa|ha pasado)|que s['’]est-il passé|qu['’]est-il arrivé|was (?:ist )?(?:geschah|passiert|geschehen|passierte)|ماذا (?:حدث|جرى|يحدث))(?!\p{L}|\s(?:to|al?|à|aux?|mit)\s)/iu;

/** The sentence that answers comes first; the others, and those of a topic, follow as they read best. */
const arrange = (chosen: readonly Candidate[], asks: boolean): Candidate[] => {
  const ordered = chosen.toSorted(inReadingOrder);
  const [best] = chosen;
  if (best && asks) return [best, ...ordered.filter((candidate) => candidate !== best)];
  // An answer must not open on "He" or "But" where another article's opening serves as well.
  const opener = ordered.find((candidate) => leaning(candidate.text) < 1);
  if (!opener || opener === ordered[0] || leaning(ordered[0]?.text ?? "") < 1) return ordered;
  const moved = ordered.filter(
    (candidate) => candidate.article.id === opener.article.id && candidate.span.start >= opener.span.start,
  );
  return [...moved, ...ordered.filter((candidate) => !moved.includes(candidate))];
};

/** The candidate that stands best; the earlier of two alike. */
const bestOf = (
  candidates: readonly Candidate[],
  standing: (candidate: Candidate) => number,
): Candidate | undefined => {
  let [best, most]: [Candidate | undefined, number] = [undefined, -Infinity];
  for (const candidate of candidates) {
    const own = standing(candidate);
    if (own > most) [best, most] = [candidate, own];
  }
  return best;
};

/** The share of the best article's strength from which a report may hold the sentence that answers. */
const MENTIONED = 0.35;

/** The most sentences for a question that one of them answers. */
const MOST_FOR_ONE = 3;

/** Articles of other stories whose sentences answer as well as the first: one for each story. */
const rivalStories = (
  { kind, asks }: Question,
  first: Candidate | undefined,
  candidates: readonly Candidate[],
  answers: (candidate: Candidate) => number,
  distance: (a: Article, b: Article) => number,
): readonly Article[] => {
  if (!asks || !first || (kind !== "number" && kind !== "size") || answers(first) < RIVALS_FROM) return [];
  const others: Article[] = [];
  for (const candidate of candidates) {
    const isRival = answers(candidate) >= answers(first) * 0.5 && candidate.likeness >= first.likeness * 0.5;
    if (!isRival || distance(first.article, candidate.article) < APART) continue;
    if (!others.some((other) => distance(other, candidate.article) < APART)) others.push(candidate.article);
  }
  return others;
};

/** Whether an article has as much of what was asked: "on the ferry" names a story, and one without a ferry was not meant. */
const alsoMeant = (terms: readonly QueryTerm[], first: Candidate | undefined) => {
  // Each word for itself: what is "carried" is on board as well, but no ferry.
  const words = carryingTerms(terms).flatMap(({ word, passages, weight }) =>
    word.split(/\s+/u).map((own): QueryTerm => ({ word: own, passages, weight })),
  );
  const { coverage } = createLikeness(words);
  return (other: Article): boolean => first === undefined || coverage(other) >= coverage(first.article);
};

/** Says which story is told, and names others that the question may have meant. */
const otherStories = (first: Candidate | undefined, rivals: readonly Article[]): string[] => {
  // A headline that pings or links is not repeated in words that are our own.
  const isTellable = ({ headline }: Article): boolean => !/[@<>]|:\/\//u.test(headline);
  const tellable = rivals.filter(isTellable);
  if (!first || tellable.length === 0 || !isTellable(first.article)) return [];
  const named = tellable.slice(0, 2).map(({ headline }) => `“${headline}”`);
  return [
    `This is of “${first.article.headline}”; the coverage also tells of ${listed(named)}. Name the story to ask about it.`,
  ];
};

/** Says by which English words a question in another language was answered: the reader can tell whether they are right. */
const lookedForNote = (terms: readonly QueryTerm[]): string[] =>
  terms.length === 0 ? [] : [`Looked for in English: ${terms.map(({ word }) => word).join(", ")}.`];

/** Says which words of the question the coverage puts otherwise. */
const unsaidNote = (terms: readonly QueryTerm[]): string[] =>
  terms.length === 0
    ? []
    : [
        `No article says ${listed(
          terms.map(({ word }) => `“${word}”`),
          "or",
        )}; this is the nearest.`,
      ];

/** What speaks for the newer of two sentences that answer alike, a kind of question. */
const FRESHNESS: Partial<Record<AnswerKind, number>> = {
  number: 0.12,
  decision: 0.1,
  size: 0.05,
  time: 0.04,
  cause: 0.08,
  place: 0.06,
};
/** What speaks for an article's opening, and for the question's own language. */
const POSITION = 0.04;
const OWN_LANGUAGE = 0.28;
/** … and for a count, of which the newest is wanted in whatever language. */
const OWN_LANGUAGE_OF_COUNT = 0.16;

/** The most of a question that may stand nowhere in the article that answers it. */
const MOST_ABSENT = 0.2;
/** … in a sentence that plainly is an answer of the kind, and tells of what is asked; less of that may be names. */
const MOST_ABSENT_OF_PLAIN = 0.42;
const MOST_NAMES_ABSENT = 0.28;
const PLAIN_FIT = 0.8;
const PLAIN_TOLD = 0.5;
/** The least of the words that tell what is asked that the sentence must have itself … */
const LEAST_TOLD = 0.3;
/** … and of all words, where the kind of the answer says nothing for it. */
const LEAST_OWN = 0.55;
/** How well it must hold an answer of the kind asked for: a number of something else is no answer to "how many". */
const LEAST_FIT = 0.1;

/** Where the sentence tells of all that is asked. */
const ALL_TOLD = 0.9;
/** The same for somebody's words: a sentence that says something, of them or of what is asked. */
const LEAST_SAID = 0.5;
/** … for a further one: words of theirs, not of another on them. */
const LEAST_SPOKEN = 0.7;

const mostAbsent = (fit: number, { told, absentNames }: Cover, kind: AnswerKind | null): number => {
  // Every sentence may decide a question: only its words tell whether it does.
  const isPlain = kind === "decision" ? told >= ALL_TOLD : fit >= PLAIN_FIT && told >= PLAIN_TOLD;
  if (!isPlain) return MOST_ABSENT;
  return absentNames > 0 || kind === "decision" ? MOST_NAMES_ABSENT : MOST_ABSENT_OF_PLAIN;
};

/** Whether the best sentence answers at all: none is better than one about something nearby. */
const isAnswer = ({ fit, cover }: Answering, { kind }: Question): boolean => {
  if (cover.absent > mostAbsent(fit, cover, kind) || cover.told < LEAST_TOLD) return false;
  if (kind === "said") return fit >= LEAST_SAID;
  if (kind === null) return cover.own >= LEAST_OWN;
  // "He rejected it, which he said would only delay things": a reason without a word for one.
  if (kind === "cause" && cover.own >= LEAST_OWN && cover.told >= ALL_TOLD) return true;
  return kind === "decision" || fit >= LEAST_FIT;
};

/**
 * Whether a further sentence keeps to the question: causes and topics are told in many words, what is decided in those asked,
 * and the rest by an answer of the kind.
 */
const isOn = ({ fit, cover }: Answering, { kind }: Question): boolean => {
  if (kind === null || kind === "cause") return true;
  if (kind === "decision") return cover.told >= LEAST_TOLD;
  return fit >= (kind === "said" ? LEAST_SPOKEN : LEAST_FIT);
};

/** The writer that needs no model. Its sentences are verbatim; it drops nothing and never fails. */
export const createExtractiveWriter = (): Writer => ({
  async write(asked: Query, evidence: Evidence, options = {}): Promise<Draft> {
    const query = { ...asked, text: asQuestion(options.inEnglish ?? asked.text) };
    const read = readQuestion(query.text, wordsLanguage(query));
    // "What happened in Beirut?" asks for the story, as a topic does.
    const question = read.kind === null && HAPPENED.test(query.text) ? { ...read, asks: false } : read;
    const terms = contentTerms(query, evidence);
    const candidates = withinNamedStory(
      query.text,
      await inTurns(
        question.asks
          ? findingCandidates({ hits: readOn({ ...evidence, terms }), terms }, MENTIONED)
          : findingCandidates({ ...evidence, terms: withoutCounts(query.text, terms) }),
      ),
    );
    const outlets = new Set(evidence.hits.flatMap(({ article }) => [article.outlet, article.carrier ?? ""]));
    const newness = createFreshness(candidates);
    const distance = await inTurns(tellingApart([...new Set(candidates.map(({ article }) => article))]));
    const found = [...new Set(evidence.hits.map(({ article }) => article))];
    const answering = await inTurns(
      creatingAnswering(query, question, terms, candidates, outlets, distance, found),
    );
    // Remembered with each: what follows asks for them one after another.
    await eachInTurns(candidates, answering);
    const bears = createBearing(query.text, terms);
    // Reports in the reader's own language are read first, whatever the question was read in.
    const language = languageOf(asked, candidates) ?? languageOf(query, candidates);
    const isNow = NOW.test(query.text);
    const forOwnLanguage = question.kind === "number" ? OWN_LANGUAGE_OF_COUNT : OWN_LANGUAGE;
    const isFact = question.kind === "number" || question.kind === "decision";
    const answers = ({ fit }: Answering, candidate: Candidate): number =>
      // "Is the port still closed?" is answered by the latest report on it.
      isNow ? fit * (0.4 + 0.6 * newness(candidate)) : fit;
    const standing = (candidate: Candidate): number =>
      answering(candidate).score +
      newness(candidate) * ((FRESHNESS[question.kind ?? "person"] ?? 0) + (isNow ? 0.25 : 0)) +
      POSITION * candidate.position +
      (candidate.article.language === language ? forOwnLanguage : 0) -
      (isNow && NOW.test(candidate.text) ? -0.12 : 0) -
      (isHalfQuoted(candidate.text) ? 0.2 : 0) -
      (isFact && HEDGED.test(candidate.text) ? 0.08 : 0) -
      (leaning(candidate.text) === 1 ? 0.05 : 0) -
      (/[?？؟]["”»]?$/u.test(candidate.text) ? 0.3 : 0);
    // "What colour was the ferry" is no question about pictures: a thing that nobody names is not told in a word near it.
    const thing = question.kind === null ? thingAsked(query.text) : null;
    const isNamed = thing === null || !unsaidTerms(terms, evidence.hits).some(({ word }) => word === thing);
    const answeringOnes =
      question.asks && isNamed
        ? candidates.filter((candidate) => isAnswer(answering(candidate), question) && bears(candidate))
        : [];
    const best = bestOf(answeringOnes, standing);
    if (question.asks && candidates.length > 0 && !best)
      return { writer: "extractive", sentences: [], dropped: 0, notes: [] };
    const isNarrow =
      query.length !== "long" &&
      (question.kind === "size" ||
        (question.kind === "person" && !question.harm) ||
        question.kind === "name" ||
        question.kind === "place");
    const chosen = selectSentences(candidates, {
      least: isNarrow ? 1 : Math.min(LEAST_SENTENCES[query.length], query.limit ?? Infinity),
      most: Math.min(
        MOST_SENTENCES[query.length],
        query.limit ?? Infinity,
        isNarrow ? MOST_FOR_ONE : Infinity,
      ),
      asks: question.asks,
      isOn: (candidate) => isOn(answering(candidate), question),
      isNarrow,
      series: question.kind === "number",
      queryWeight: question.asks ? 0.8 : 0.4,
      bonus: (candidate) => answers(answering(candidate), candidate) * answering(candidate).score,
      first: best,
      language,
      distance,
    });
    const fits = (candidate: Candidate): number => answering(candidate).fit;
    const rivals = rivalStories(question, chosen[0], candidates, fits, distance);
    const told = chosen.filter(({ article }) => !rivals.some((other) => distance(other, article) < APART));
    const { kept, dropped, doubts } = asPrinted(arrange(told, question.asks), found);
    for (const sentence of kept) options.onSentence?.(sentence);
    const notes = [
      ...doubts,
      ...(options.inEnglish === undefined ? [] : lookedForNote(terms)),
      ...otherStories(chosen[0], rivals.filter(alsoMeant(terms, chosen[0]))),
      ...(best ? unsaidNote(unsaidTerms(terms, evidence.hits)) : []),
    ];
    return { writer: "extractive", sentences: kept, dropped, notes };
  },
});
