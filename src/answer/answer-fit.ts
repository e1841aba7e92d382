/** Which sentences hold an answer of the kind that a question wants: a number of the right measure, a person, a day, a place. */
import { words } from "../text/terms.ts";
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { nearness } from "./nearness.ts";
import { createNumberFit } from "./number-fit.ts";
import { createNameFit } from "./name-fit.ts";
import { createPersonFit } from "./person-fit.ts";
import { EDGE, END, type Question } from "./question.ts";
import { keyedWords, keysOfTerm } from "./senses.ts";
import { stemsOf } from "./words.ts";

const TIME = new RegExp(
  `${EDGE}(?:mon|tues|wednes|thurs|fri|satur|sun)day${END}|${EDGE}(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\\.? ?\\d|\\d+\\.? (?:de )?(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)|${EDGE}(?:in|of|by|since|until|from|early|late|en|de|seit|ab|depuis) (?:\\d{4}s?|the (?:early |late |mid-)?\\d{4}s|may|january|february|march|april|june|july|august|september|october|november|december)${END}|${EDGE}(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year|spring|summer|autumn|fall|winter)|(?:first|second|third|fourth) quarter|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ayer|hoy|mañana|hier|aujourd'hui|gestern|heute|morgen)${END}|\\d{1,2}(?::\\d{2})? ?(?:a\\.?m|p\\.?m)|(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم)|\\d+[月日年]`,
  "iu",
);

const PLACE =
  /(?<![\p{L}\p{M}])(?:in|at|near|from|to|off|outside|into|toward|across|en|cerca de|desde|à|au|près de|dans|im|bei|nach|aus|nahe)\s+(?:the\s+|el\s+|la\s+|le\s+|der\s+|den\s+)?(?:(?:\p{Ll}+\s+){1,2}(?:of|de)\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?\p{Lu}\p{L}+/u;

/** A time of day, where that is asked for. */
const CLOCK =
  /\d{1,2}[:.]\d{2}|\d{1,2} ?(?:a\.?m|p\.?m|uhr|h\b)|\b(?:noon|midnight|dawn|dusk|mediodía|medianoche|midi|minuit|mittag|mitternacht)\b|الساعة/iu;
const ASKS_CLOCK = /what time|at what hour|a qu[eé] hora|quelle heure|wie ?viel uhr|um wie viel|في أي ساعة/iu;

/** Words that give a cause, the plainer ones first; then those that only hint at one. */
const PLAIN_CAUSE = new RegExp(
  `${EDGE}(?:because|caused by|(?:was|were|is) caused|the cause (?:was|of)|due to|owing to|as a result of|blamed? (?:on|for|it)|blam(?:ed|es|ing)|(?:led|leads) to|triggered|sparked by|resulted from|attributed to|ruling that|ruled that|citing|put (?:it )?down to|porque|debido a|se debió|a causa de|por culpa|provocad[oa]|causad[oa]|parce que|en raison|à cause|causé|provoqué|dû à|due à|weil|wegen|aufgrund|verursacht|ausgelöst|بسبب|لأن|نتيجة|أدى إلى|يعود إلى)${END}`,
  "iu",
);
const HINTED_CAUSE = new RegExp(
  `(?<!\\b(?:hours?|days?|weeks?|months?|years?) )${EDGE}(?:after|following|when|gave way|burst|failed|failure|fault|faulty|error|so that|in order to|to protest|tras|fallo|avería|après|panne|nach|defekt|بعد|عطل|خلل)${END}`,
  "iu",
);

/** What a hint is worth against a plain cause. */
const HINT = 0.45;

/** What speaks for a sentence that decides a question: it denies, confirms, or tells of a change. */
const DECIDED = new RegExp(
  `${EDGE}(?:no|not|nobody|none|never|no longer|neither|denied|denies|rejected|confirmed|still|again|now|reopened|closed|remains?|nadie|nunca|todavía|sigue|siguen|negó|confirmó|aún|personne|jamais|encore|toujours|nie|nicht|niemand|noch|weiterhin|لا|لم|لن|ليس|نفى|أكد|لا يزال)${END}`,
  "iu",
);

const decisionFit = ({ text }: Candidate): number => (DECIDED.test(text) ? 1 : 0.85);

/** What an answer far from the question's words is worth against one beside them. */
const FAR_OFF = 0.6;

/** Whether a sentence matches the pattern, and how near to a word that tells what is asked. */
const createNearFit = (pattern: RegExp, terms: readonly QueryTerm[]): ((candidate: Candidate) => number) => {
  const every = new RegExp(pattern.source, `g${pattern.flags}`);
  const telling = terms.filter(({ word }) => !/^\p{Lu}/u.test(word));
  const wanted = telling.length > 0 ? telling : terms;
  return ({ text, article: { language } }) => {
    const matches = [...text.matchAll(every)];
    if (matches.length === 0) return 0;
    const words = keyedWords(text, language);
    const keys = wanted.map((term) => keysOfTerm(term, language));
    const near = matches.map(({ 0: match, index }) =>
      Math.max(0, ...keys.map((each) => nearness(text, words, each, index, index + match.length))),
    );
    return FAR_OFF + (1 - FAR_OFF) * Math.max(...near);
  };
};

/** A question as sentences are fitted to it. */
export interface Asked {
  readonly question: Question;
  readonly text: string;
  /** The words that carry it. */
  readonly terms: readonly QueryTerm[];
  /** ISO 639-1 code of the language of its words. */
  readonly language: string;
}

/**
 * How well each candidate holds an answer of the kind that is asked for, 0-1; 0 for all where no kind is asked for.
 * `outlets` are names that are nobody's.
 */
export const createAnswerFit = (
  { question, text: queryText, terms, language }: Asked,
  candidates: readonly Candidate[],
  outlets: ReadonlySet<string>,
): ((candidate: Candidate) => number) => {
  const asked = {
    words: new Set([...words(queryText).map(({ word }) => word), ...stemsOf(queryText)]),
    negated: /(?<!\p{L})(?:not|never|no|sin|nunca|pas|nicht|kein\p{L}*)(?!\p{L})/iu.test(queryText),
    language,
  };
  const { kind } = question;
  if (kind === "number" || kind === "size") return createNumberFit(question, queryText, terms, asked);
  if (kind === "cause") {
    const [plain, hinted] = [createNearFit(PLAIN_CAUSE, terms), createNearFit(HINTED_CAUSE, terms)];
    return (candidate) => Math.max(plain(candidate), HINT * hinted(candidate));
  }
  if (kind === "decision") return decisionFit;
  if (kind === "time") return createNearFit(ASKS_CLOCK.test(queryText) ? CLOCK : TIME, terms);
  if (kind === "place") return createNearFit(PLACE, terms);
  if (kind === "name")
    return createNameFit(queryText, terms, candidates, { ...asked, outlets, role: question.role ?? [] });
  if (kind === "person")
    return createPersonFit(queryText, terms, candidates, { ...asked, outlets, role: question.role ?? [] });
  return () => 0;
};
