/** What kind of answer a question wants, from its question words (English, Spanish, French, German, Arabic and a few more). */
import type { Candidate } from "./candidates.ts";
import { findNames } from "../text/names.ts";
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

const NUMBER = new RegExp(
  `\\p{Nd}[\\p{Nd}.,]*|${EDGE}(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|scores|half|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cien|mil|deux|trois|quatre|cinq|sept|huit|neuf|dix|vingt|cent|mille|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|hundert|tausend|واحد|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|مئة|ألف)${END}`,
  "giu",
);

const TIME = new RegExp(
  `${EDGE}(?:mon|tues|wednes|thurs|fri|satur|sun)day${END}|${EDGE}(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|aug|sept?|oct|nov|dec)\\.? ?\\d|\\d+\\.? (?:de )?(?:january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|februar|märz|juni|juli|oktober|dezember)|${EDGE}(?:in|en) (?:\\d{4}|may|january|february|march|april|june|july|august|september|october|november|december)${END}|${EDGE}(?:yesterday|today|tomorrow|tonight|last (?:week|month|year|night)|next (?:week|month|year)|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ayer|hoy|mañana|hier|aujourd'hui|gestern|heute|morgen)${END}|\\d{1,2}(?::\\d{2})? ?(?:a\\.?m|p\\.?m)|(?:الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم)|\\d+[月日年]`,
  "iu",
);

const PLACE =
  /(?<![\p{L}\p{M}])(?:in|at|near|from|to|off|outside|into|toward|across|en|cerca de|desde|à|au|près de|dans|im|bei|nach|aus|nahe)\s+(?:the\s+|el\s+|la\s+|le\s+|der\s+|den\s+)?(?:\p{Ll}+\s+(?:city|town|port|village|district)\s+of\s+)?(?:(?:northern|southern|eastern|western|central)\s+)?\p{Lu}\p{L}+/u;

const ORGANISATION =
  /(?:^|\s)(?:Ministry|Department|Agency|Council|Committee|Party|Army|Office|Service|Authority|University|Company|Group|Union|Strip|City|Street|River|Sea|Gulf|Bank|Court|Congress|Parliament|House|Brigades|Nations|States|Times|Post|News)(?:\s|$)/u;

/** Titles before a name, in lower case or capitals: they tell a person from a place. */
const TITLE =
  /(?:(?:president|minister|secretary|spokes(?:man|woman|person)|chief|director|captain|mayor|governor|general|colonel|officer|judge|professor|leader|commander|senator|chair(?:man|woman)?|head|Mr|Mrs|Ms|Dr|Sr|Sra|Herr|Frau|presidente|ministr[oa]|alcalde(?:sa)?|capit[aá]n|portavoz|président|ministre|maire|porte-parole|Präsident(?:in)?|Minister(?:in)?|Sprecher(?:in)?|Kapitän)\.?\s+)$/iu;

const hasPerson = (candidate: Candidate, asked: ReadonlySet<string>): boolean =>
  findNames(candidate.text).some((name) => {
    const words = name.name.split(/\s+/u);
    if (words.every((word) => asked.has(word.toLowerCase())) || ORGANISATION.test(name.name)) return false;
    return words.length >= 2 || TITLE.test(candidate.text.slice(Math.max(0, name.start - 24), name.start));
  });

/** How near a number stands to what is counted: 1 where it is said of the very word, 0 where the sentence has neither. */
const numberFit = (candidate: Candidate, measure: readonly string[]): number => {
  let best = 0;
  for (const match of candidate.text.matchAll(NUMBER)) {
    if (/^(?:19|20)\d\d$/u.test(match[0])) continue;
    const around = candidate.text.slice(match.index, match.index + 90);
    const before = candidate.text.slice(Math.max(0, match.index - 60), match.index);
    const following = stemsOf(around, candidate.article.language);
    const preceding = stemsOf(before, candidate.article.language);
    let fit = measure.length === 0 ? 0.5 : 0.1;
    measure.forEach((stem, index) => {
      const weight = 1 / (1 + index * 0.5);
      const ahead = following.indexOf(stem);
      const behind = preceding.lastIndexOf(stem);
      if (ahead >= 0) fit += weight * (ahead <= 2 ? 1 : ahead <= 5 ? 0.7 : 0.4);
      else if (behind >= 0) fit += weight * 0.5;
    });
    best = Math.max(best, fit);
  }
  const most = measure.reduce((sum, _stem, index) => sum + 1 / (1 + index * 0.5), 0.1);
  return Math.min(1, best / Math.max(0.6, most));
};

/** How well a sentence holds an answer of the kind that is asked for, 0-1; 0 where no kind is asked for. */
export const answerFit = (candidate: Candidate, question: Question, queryText: string): number => {
  if (question.kind === null) return 0;
  if (question.kind === "number") return numberFit(candidate, question.measure);
  if (question.kind === "time") return TIME.test(candidate.text) ? 1 : 0;
  if (question.kind === "place") return PLACE.test(candidate.text) ? 1 : 0;
  const asked = new Set(queryText.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? []);
  return hasPerson(candidate, asked) ? 1 : 0;
};
