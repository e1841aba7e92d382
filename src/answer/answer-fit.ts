/** Which sentences hold an answer of the kind that a question wants: a number of the right measure, a person, a day, a place. */
import { foldWord, words } from "../text/terms.ts";
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { createCauseFit } from "./cause-fit.ts";
import { accuses, createActs } from "./doer-fit.ts";
import { closeKeysOf, nearness, tellingOf } from "./nearness.ts";
import { createSaidFit } from "./said-fit.ts";
import { createNumberFit, type Counted } from "./number-fit.ts";
import { createSizeFit } from "./size-fit.ts";
import { createNameFit } from "./name-fit.ts";
import { createPersonFit } from "./person-fit.ts";
import { EDGE, END, type Question } from "./question.ts";
import { createWhoIsFit, nameAskedAbout } from "./who-is-fit.ts";
import { keyedWords } from "./senses.ts";
import { stemsOf } from "./words.ts";

const TIME = new RegExp(
  `${EDGE}(?:mon|tues|wednes|thurs|fri|satur|sun)day${END}|${EDGE}(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\\.? ?\\d|\\d+\\.? (?:de )?(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)|${EDGE}(?:in|of|by|since|until|from|early|late|en|de|seit|ab|depuis) (?:\\d{4}s?|(?:early|mid|late|mid-|principios de|mediados de|finales de|début|mi|fin|anfang|mitte|ende)[ -](?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)|the (?:early |late |mid-)?\\d{4}s|may|january|february|march|april|june|july|august|september|october|november|december)${END}|${EDGE}(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year|spring|summer|autumn|fall|winter)|(?:first|second|third|fourth) quarter|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ayer|hoy|mañana|hier|aujourd'hui|gestern|heute|morgen)${END}|\\d{1,2}(?::\\d{2})? ?(?:a\\.?m|p\\.?m)|(?:\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|zwei|drei|vier|fünf) (?:minutes?|hours?|days?|weeks?|months?|years?|horas?|días?|semanas?|meses|años?|heures?|jours?|semaines?|mois|ans?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?) (?:after|before|later|earlier|ago|después|antes|après|avant|nach|vor|später)${END}|(?:within|in|after|hace|dentro de|tras|dans|après|il y a|nach|vor|innerhalb von) (?:\\d+|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dos|tres|cuatro|cinco|deux|trois|quatre|cinq|zwei|drei|vier|fünf) (?:minutes?|hours?|days?|weeks?|months?|years?|horas?|días?|semanas?|meses|años?|heures?|jours?|semaines?|mois|ans?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)${END}|(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم)|\\d+[月日年]`,
  "iu",
);

const PLACE =
  /(?<![\p{L}\p{M}])(?:in|at|near|from|to|off|outside|inside|into|toward|across|departed|en|cerca de|desde|à|au|près de|dans|im|bei|nach|aus|nahe)\s+(?:the\s+|el\s+|la\s+|le\s+|der\s+|den\s+)?(?:(?:\p{Ll}+\s+){1,2}(?:of|de)\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?\p{Lu}\p{L}+/u;

/** The words of names that a question asks about, and not within which: not Gaza in "where in Gaza". */
const NAME_ASKED_ABOUT = /(?<!\p{L}|(?:in|at|near|from|on|en|de|à|im|bei)\s)\p{Lu}\p{L}+/gu;

/** A place that something goes to. */
const WAY =
  /(?<![\p{L}\p{M}])(?:to|for|into|towards?|para|hacia|rumbo a|à|pour|vers|nach|richtung)\s+(?:the\s+|el\s+|la\s+|le\s+|les\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?\p{Lu}\p{L}+/u;
const ASKS_WAY =
  /(?<!\p{L})(?:go(?:es|ing)?|gone|bound|head(?:ed|ing)|sail(?:ing)?|travel\p{L}*|fl(?:y|ying|ew)|went|iba|va|allait|fuhr|unterwegs)(?!\p{L})/iu;

/** A place without a name: "in a teacher's garden", "on the sea floor". */
const PLAIN_PLACE =
  /(?<![\p{L}\p{M}])(?:in|at|near|on|under|beneath|beside|behind|inside|outside|below|across|en|cerca de|bajo|dans|sous|sur|près de|im|am|auf|unter|in)\s+(?:the|an?|his|her|its|their|el|la|los|las|una?|le|les|une?|der|dem|den|einem|einer)\s+\p{Ll}{3}/u;
/** What that is worth against a place with a name, and somebody unnamed against a person with one. */
const UNNAMED = 0.4;

/** What a name is worth against an accusation where it is asked who did harm. */
const NOT_ACCUSING = 0.7;

/** A time of day, where that is asked for. */
const CLOCK =
  /\d{1,2}[:.]\d{2}|\d{1,2} ?(?:a\.?m|p\.?m|uhr|h\b)|\b(?:noon|midnight|dawn|dusk|mediodía|medianoche|midi|minuit|mittag|mitternacht)\b|الساعة/iu;
const ASKS_CLOCK = /what time|at what hour|a qu[eé] hora|quelle heure|wie ?viel uhr|um wie viel|في أي ساعة/iu;

/** The day of a report or of a new count is not that of what it reports: "officials said Sunday", "rose on Monday to 31". */
const REPORTING =
  /(?<!\p{L})(?:said|says?|sa(?:y|id)|told|reported|announced|confirmed|added|statement|increased|rose|risen|climbed|jumped|dijo|dijeron|informaron|informó|indicó|señaló|anunció|a (?:dit|annoncé|indiqué)|sagte[n]?|teilte[n]?|meldete[n]?)(?!\p{L})/iu;
/** Before a time that lies ahead. */
const TO_COME =
  /(?<!\p{L})(?:(?:is|are|was|were) (?:expected|due|scheduled|set|planned) to|will|would)(?!\p{L})[^,;.]*$/iu;
const isOfReport = (text: string, start: number, end: number): boolean =>
  new RegExp(`${REPORTING.source}(?:,?\\s(?:on|late|early|el|este|le|am|in|\\p{L}{1,3}))?\\s$`, "iu").test(
    text.slice(Math.max(0, start - 40), start),
  ) || new RegExp(`^\\s(?:${REPORTING.source})`, "iu").test(text.slice(end, end + 20));

/** What speaks for a sentence that decides a question: it denies, confirms, or tells of a change. */
const DECIDED = new RegExp(
  `${EDGE}(?:no|not|nobody|none|never|no longer|neither|denied|denies|rejected|confirmed|still|again|now|reopened|closed|remains?|nadie|nunca|todavía|sigue|siguen|negó|confirmó|aún|personne|jamais|encore|toujours|nie|nicht|niemand|noch|weiterhin|لا|لم|لن|ليس|نفى|أكد|لا يزال)${END}`,
  "iu",
);

const decisionFit = ({ text }: Candidate): number => (DECIDED.test(text) ? 1 : 0.85);

/** What an answer far from the question's words is worth against one beside them. */
const FAR_OFF = 0.6;

/** Whether a sentence matches the pattern, and how near to a word that tells what is asked. */
const createNearFit = (
  pattern: RegExp,
  terms: readonly QueryTerm[],
  passes: (match: RegExpExecArray, text: string) => boolean = () => true,
): ((candidate: Candidate) => number) => {
  const every = new RegExp(pattern.source, `g${pattern.flags}`);
  const wanted = tellingOf(terms);
  return ({ text, article: { language } }) => {
    const matches = [...text.matchAll(every)].filter((match) => passes(match, text));
    if (matches.length === 0) return 0;
    const words = keyedWords(text, language);
    const keys = wanted.map((term) => closeKeysOf(term, language));
    const near = matches.map(({ 0: match, index }) =>
      Math.max(0, ...keys.map((each) => nearness(text, words, each, index, index + match.length))),
    );
    return FAR_OFF + (1 - FAR_OFF) * Math.max(...near);
  };
};

/** A question as sentences are fitted to it. */
interface Asked {
  readonly question: Question;
  readonly text: string;
  /** The words that carry it. */
  readonly terms: readonly QueryTerm[];
  /** ISO 639-1 code of the language of its words. */
  readonly language: string;
}

interface Wanted {
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
  readonly language: string;
}

/**
 * How well each candidate holds an answer of the kind that is asked for, 0-1; 0 for all where no kind is asked for. With the
 * count that answers, where one is asked for. `outlets` are names that are nobody's.
 */
export const createAnswerFit = (
  asked: Asked,
  candidates: readonly Candidate[],
  outlets: ReadonlySet<string>,
): ((candidate: Candidate) => Counted) => {
  const { question, text, terms, language } = asked;
  const wanted = {
    words: new Set([...words(text).map(({ word }) => word), ...stemsOf(text)]),
    negated: /(?<!\p{L})(?:not|never|no|sin|nunca|pas|nicht|kein\p{L}*)(?!\p{L})/iu.test(text),
    language,
  };
  if (question.kind === "number") return createNumberFit(question, text, terms, wanted);
  const fitOf = createKindFit(asked, wanted, candidates, outlets);
  return (candidate) => ({ fit: fitOf(candidate), value: null });
};

/** The same for all that is no count. */
const createKindFit = (
  { question, text: queryText, terms, language }: Asked,
  asked: Wanted,
  candidates: readonly Candidate[],
  outlets: ReadonlySet<string>,
): ((candidate: Candidate) => number) => {
  const { kind } = question;
  if (kind === "size") return createSizeFit(question, terms, language);
  if (kind === "cause") return createCauseFit(terms);
  if (kind === "decision") return decisionFit;
  if (kind === "said") return createSaidFit(queryText, terms, candidates);
  if (kind === "time") {
    const asksPast = /(?<!\p{L})(?:did|was|were|fue|fueron|wurde[n]?|war|était)(?!\p{L})/iu.test(queryText);
    const asksReport = REPORTING.test(queryText);
    const ofEvent = ({ 0: match, index }: RegExpExecArray, sentence: string): boolean =>
      (asksReport || !isOfReport(sentence, index, index + match.length)) &&
      (!asksPast || !TO_COME.test(sentence.slice(Math.max(0, index - 70), index)));
    return createNearFit(ASKS_CLOCK.test(queryText) ? CLOCK : TIME, terms, ofEvent);
  }
  if (kind === "place") {
    // "In the World Cup final" does not say where it was played.
    const names = new Set(queryText.match(NAME_ASKED_ABOUT)?.map(foldWord));
    const isElsewhere = ({ 0: place, index }: RegExpExecArray, sentence: string): boolean => {
      const capital = index + place.search(/\p{Lu}\p{L}+$/u);
      const name = /^\p{Lu}\p{L}+(?:(?:['’]s)?\s\p{Lu}\p{L}+)*/u.exec(sentence.slice(capital))?.[0] ?? "";
      return !words(name).some(({ word }) => names.has(word));
    };
    const [named, plain] = [createNearFit(PLACE, terms, isElsewhere), createNearFit(PLAIN_PLACE, terms)];
    const somewhere = (candidate: Candidate): number =>
      Math.max(named(candidate), UNNAMED * plain(candidate));
    if (!ASKS_WAY.test(queryText)) return somewhere;
    const way = createNearFit(WAY, terms);
    return (candidate) => Math.max(way(candidate), UNNAMED * somewhere(candidate));
  }
  if (kind === "name")
    return createNameFit(queryText, terms, candidates, { ...asked, outlets, role: question.role ?? [] });
  if (kind === "person") {
    const asksWho = nameAskedAbout(queryText);
    if (asksWho) return createWhoIsFit(asksWho);
    const names = { ...asked, outlets, role: question.role ?? [] };
    const named = createPersonFit(queryText, terms, candidates, names);
    const acts = createActs(terms);
    return (candidate) => {
      if (question.harm && accuses(candidate.text)) return 1;
      const fit = Math.max(named(candidate), acts(candidate) ? UNNAMED : 0);
      return question.harm ? fit * NOT_ACCUSING : fit;
    };
  }
  return () => 0;
};
