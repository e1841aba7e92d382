/** What kind of answer a question wants, from its question words (English, Spanish, French, German, Arabic and a few more). */
import type { Candidate } from "./candidates.ts";
import { findNames } from "../text/names.ts";
import { findNumbers } from "../text/numbers.ts";
import { foldWord, words } from "../text/terms.ts";
import { groupOf } from "./synonyms.ts";
import { stemsOf } from "./words.ts";

export type AnswerKind = "person" | "time" | "place" | "number";

export interface Question {
  /** True for a question rather than a topic. */
  readonly asks: boolean;
  readonly kind: AnswerKind | null;
  /** For a number: the stems of what is counted, nearest first ("how many people were rescued": people, rescue). */
  readonly measure: readonly string[];
}

const EDGE = "(?<![\\p{L}\\p{M}])";
const END = "(?![\\p{L}\\p{M}])";
const pattern = (words: string): RegExp => new RegExp(`${EDGE}(?:${words})${END}`, "iu");

const KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "number",
    pattern(
      "how (?:many|much|large|big|long|old|far|high|often|tall|fast|heavy|deep)|what (?:number|share|percentage|proportion|amount|sum)|(?:death |casualty )?toll|cu[aá]nt[oa]s?|qu[eé] (?:porcentaje|cantidad|n[uú]mero)|combien|quel (?:nombre|pourcentage)|wie ?viele?[rsnm]?|wie (?:lange|hoch|gro[sß]{1,2}|alt|weit|oft)|quant[oiae]s?|hoeveel|كم|多少|几名|何人",
    ),
  ],
  [
    "time",
    pattern(
      "when|what (?:date|day|time|year|month)|which (?:date|day|year|month)|since when|cu[aá]ndo|qu[eé] d[ií]a|quand|quel jour|wann|an welchem tag|quando|wanneer|متى|什么时候|何时|いつ",
    ),
  ],
  [
    "place",
    pattern(
      "where|(?:what|which) (?:city|town|country|place|village|port|region|state)|d[oó]nde|ad[oó]nde|où|dans quelle ville|wo|wohin|woher|onde|dove|waar|أين|哪里|在哪|どこ",
    ),
  ],
  [
    "person",
    pattern(
      "who|whom|whose|which (?:person|minister|official|leader)|qui[eé]n(?:es)?|qui|wer|wem|wen|quem|chi|wie is|谁|誰|مَن",
    ),
  ],
];

const ASKS = pattern(
  "who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|qu[eé]|qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|por qué|cómo|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce|wer|was|wann|wo|warum|wie|welche[rsnm]?|من|ما|ماذا|متى|أين|لماذا|كيف|كم|هل",
);

/** Reads a query's words for what they ask. */
export const readQuestion = (text: string, language?: string): Question => {
  const trimmed = text.trim();
  const opensAsking = ASKS.exec(trimmed)?.index === 0;
  const asks = /[?？؟]\s*$/u.test(trimmed) || opensAsking;
  const found = KINDS.map(([kind, words]) => ({ kind, match: words.exec(trimmed) })).find(
    ({ match }) => match,
  );
  const arabicWho = /^من\s/u.test(trimmed) ? ("person" as const) : null;
  const kind = found?.kind ?? arabicWho;
  if (kind !== "number") return { asks, kind: asks ? kind : null, measure: [] };
  const after = trimmed.slice((found?.match?.index ?? 0) + (found?.match?.[0].length ?? 0));
  return { asks, kind, measure: stemsOf(after, language) };
};

const TIME = new RegExp(
  `${EDGE}(?:mon|tues|wednes|thurs|fri|satur|sun)day${END}|${EDGE}(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\\.? ?\\d|\\d+\\.? (?:de )?(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)|${EDGE}(?:in|en) (?:\\d{4}|may|january|february|march|april|june|july|august|september|october|november|december)${END}|${EDGE}(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year)|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ayer|hoy|mañana|hier|aujourd'hui|gestern|heute|morgen)${END}|\\d{1,2}(?::\\d{2})? ?(?:a\\.?m|p\\.?m)|(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم)|\\d+[月日年]`,
  "iu",
);

const PLACE =
  /(?<![\p{L}\p{M}])(?:in|at|near|from|to|off|outside|into|toward|across|en|cerca de|desde|à|au|près de|dans|im|bei|nach|aus|nahe)\s+(?:the\s+|el\s+|la\s+|le\s+|der\s+|den\s+)?(?:\p{Ll}+\s+(?:city|town|port|village|district)\s+of\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?\p{Lu}\p{L}+/u;

const ORGANISATION =
  /(?:^|\s)(?:Ministry|Department|Agency|Council|Committee|Party|Army|Office|Service|Authority|University|Company|Group|Union|Strip|City|Street|River|Sea|Gulf|Bank|Court|Congress|Parliament|House|Brigades|Nations|States|Times|Post|News|Hospital|Port|Line|Lines|Holdings|Board|Police|Club|Ministerio|Ministère|Ministerium)(?:\s|$)/u;

/** Titles before a name, in lower case or capitals: they tell a person from a place. */
const TITLE =
  /(?:(?:president|minister|secretary|spokes(?:man|woman|person)|chief|director|captain|mayor|governor|general|colonel|inspector|officer|judge|professor|leader|commander|senator|chair(?:man|woman)?|head|counsel|Mr|Mrs|Ms|Dr|Sr|Sra|Herr|Frau|presidente|ministr[oa]|alcalde(?:sa)?|capit[aá]n|portavoz|président|ministre|maire|porte-parole|Präsident(?:in)?|Minister(?:in)?|Sprecher(?:in)?|Kapitän)\.?,?\s+)$/iu;

/** How near a person's name that was not asked about stands to the words of the question, 0-1. */
const personFit = (
  candidate: Candidate,
  asked: ReadonlySet<string>,
  outlets: ReadonlySet<string>,
): number => {
  let best = 0;
  for (const { name, start, end } of findNames(candidate.text)) {
    const words = name.split(/\s+/u);
    if (outlets.has(name) || ORGANISATION.test(name) || words.every((word) => asked.has(foldWord(word))))
      continue;
    const before = candidate.text.slice(Math.max(0, start - 40), start);
    if (words.length < 2 && !TITLE.test(before)) continue;
    const around = `${before} ${candidate.text.slice(end, end + 40)}`;
    const near = stemsOf(around, candidate.article.language).some((stem) => asked.has(stem));
    const own = words.some((word) => asked.has(foldWord(word)));
    best = Math.max(best, near || own ? 1 : 0.5);
  }
  return best;
};

/** Kinds of numbers that count or measure something; days, clock times and ages answer no "how many". */
const COUNTS = new Set(["count", "percent", "money", "measure"]);

/** "How many times …" is answered by "twice", which is no number of anything. */
const TIMES = /how (?:many times|often)|cu[aá]ntas veces|combien de fois|wie oft/iu;
const HOW_OFTEN = new RegExp(
  `${EDGE}(?:once|twice|thrice|[\\p{L}\\d]+ times|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|una vez|dos veces|[\\p{L}\\d]+ veces|une fois|deux fois|[\\p{L}\\d]+ fois|einmal|zweimal|dreimal|daily|weekly|every (?:day|week|hour|year))${END}`,
  "iu",
);

/** How near a number stands to what is counted: 1 where it is said of the very word, 0 where the sentence has none. */
const numberFit = (candidate: Candidate, measure: readonly string[], negated: boolean): number => {
  const { text, article } = candidate;
  const numbers = findNumbers(text).filter(
    ({ kind }) => COUNTS.has(kind) || (kind === "age" && measure.length === 0),
  );
  let best = 0;
  numbers.forEach((mention, at) => {
    const next = numbers[at + 1]?.start ?? text.length;
    const following = stemsOf(text.slice(mention.end, Math.min(next, mention.end + 70)), article.language);
    const preceding = stemsOf(text.slice(Math.max(0, mention.start - 60), mention.start), article.language);
    const printed = stemsOf(mention.printed, article.language);
    let fit = 0.1;
    measure.forEach((stem, index) => {
      const weight = 1 / (1 + index * 0.5);
      const group = groupOf(stem);
      const isSame = (other: string): boolean =>
        other === stem || (group !== undefined && groupOf(other) === group);
      const ahead = following.findIndex(isSame);
      if (printed.some(isSame)) fit += weight;
      else if (ahead >= 0) fit += weight * (ahead <= 2 ? 1 : ahead <= 5 ? 0.7 : 0.4);
      else if (preceding.some(isSame)) fit += weight * 0.4;
    });
    // "The last four of them", "one of 12 people": a part of what is counted.
    if (/(?:\b(?:last|first|other|another|of the|remaining)\s)$/iu.test(text.slice(0, mention.start)))
      fit *= 0.6;
    if (/^one$/iu.test(mention.printed)) fit *= 0.5;
    best = Math.max(best, fit);
  });
  if (best === 0) return 0;
  const most = measure.reduce((sum, _stem, index) => sum + 1 / (1 + index * 0.5), 0.1);
  const fit = Math.min(1, best / Math.max(0.6, most));
  return !negated && /(?<!\p{L})(?:never|not|nunca|jamais|nicht)(?!\p{L})/iu.test(text) ? fit * 0.6 : fit;
};

/** How well a sentence holds an answer of the kind that is asked for, 0-1; 0 where no kind is asked for. */
export const createAnswerFit = (
  question: Question,
  queryText: string,
  outlets: ReadonlySet<string>,
): ((candidate: Candidate) => number) => {
  const asked = new Set([...words(queryText).map(({ word }) => word), ...stemsOf(queryText)]);
  const negated = /(?<!\p{L})(?:not|never|no|sin|nunca|pas|nicht|kein\p{L}*)(?!\p{L})/iu.test(queryText);
  return (candidate) => {
    if (TIMES.test(queryText)) return HOW_OFTEN.test(candidate.text) ? 0.5 + 0.5 * candidate.likeness : 0;
    if (question.kind === "number") return numberFit(candidate, question.measure, negated);
    if (question.kind === "time") return TIME.test(candidate.text) ? 1 : 0;
    if (question.kind === "place") return PLACE.test(candidate.text) ? 1 : 0;
    return question.kind === "person" ? personFit(candidate, asked, outlets) : 0;
  };
};
