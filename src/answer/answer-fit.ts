/** Which sentences hold an answer of the kind that a question wants: a number of the right measure, a person, a day, a place. */
import { findNames } from "../text/names.ts";
import { findNumbers } from "../text/numbers.ts";
import { foldWord, words } from "../text/terms.ts";
import type { Candidate } from "./candidates.ts";
import { EDGE, END, type Question } from "./question.ts";
import { groupOf } from "./synonyms.ts";
import { stemsOf } from "./words.ts";

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

/** "How many times …" is answered by "twice", which is no number of anything. */
const TIMES = /how (?:many times|often)|cu[aá]ntas veces|combien de fois|wie oft/iu;
const HOW_OFTEN = new RegExp(
  `${EDGE}(?:once|twice|thrice|[\\p{L}\\d]+ times|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|una vez|dos veces|[\\p{L}\\d]+ veces|une fois|deux fois|[\\p{L}\\d]+ fois|einmal|zweimal|dreimal|daily|weekly|every (?:day|week|hour|year))${END}`,
  "iu",
);

/** Words for those who are counted, which reports leave out or vary: they tell little about what a number measures. */
const GENERIC = new Set(
  stemsOf("people persons person victims residents lives men women personas personnes menschen"),
);

/** Kinds of numbers that count or measure something; days, clock times and ages answer no "how many". */
const COUNTS = new Set(["count", "percent", "money", "measure"]);

interface Asked {
  readonly words: ReadonlySet<string>;
  readonly negated: boolean;
  /** "How many": a count of things, not a length, a sum or a share. */
  readonly counts: boolean;
  /** What people are asked about as being in, on or at: a number right before it counts that, not them. */
  readonly places: ReadonlySet<string>;
  /** The stem that the question turns on: its first content word. */
  readonly focus: string | undefined;
  /** What is counted, with what each word of it weighs. */
  readonly measure: readonly {
    readonly stem: string;
    readonly group: number | undefined;
    readonly weight: number;
  }[];
}

const placesOf = (question: string): Set<string> =>
  new Set(
    Array.from(
      question.matchAll(/(?<!\p{L})(?:on|in|at|aboard|inside)\s+(?:the\s+|an?\s+)?(\p{Ll}+)/gu),
      ([, word = ""]) => stemsOf(word),
    ).flat(),
  );

const readMeasure = (stems: readonly string[]): Asked["measure"] => {
  let rank = 0;
  return stems.map((stem) => {
    const weight = GENERIC.has(stem) ? 0.3 : 1 / (1 + 0.5 * rank++);
    return { stem, group: groupOf(stem), weight };
  });
};

/** How much narrower than the question a sentence is: names and weekdays that were not asked about, each a tenth, at most four. */
const narrowness = (text: string, asked: Asked): number => {
  const others = new Set(
    findNames(text).flatMap(({ name }) => {
      const last = foldWord(name.split(/\s+/u).at(-1) ?? "");
      return asked.words.has(last) ? [] : [last];
    }),
  );
  const days = WEEKDAY.test(text) ? 1 : 0;
  return Math.min(4, others.size + days) / 10;
};

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu;

/** A digit, or an English word that counts: other sentences need not be read for numbers. */
const NUMBER_WORD =
  /\p{Nd}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores?|half|third|quarter|couple|several|no|none)\b/iu;

/** How near a number stands to what is counted: 1 where it is said of the very words, 0 where the sentence has none. */
const numberFit = ({ text, article, likeness }: Candidate, asked: Asked): number => {
  if (likeness === 0 || (article.language === "en" && !NUMBER_WORD.test(text))) return 0;
  const numbers = findNumbers(text).filter(({ kind }) => COUNTS.has(kind));
  let best = 0;
  numbers.forEach((mention, at) => {
    const next = numbers[at + 1]?.start ?? text.length;
    const following = stemsOf(text.slice(mention.end, Math.min(next, mention.end + 70)), article.language);
    const preceding = stemsOf(
      text.slice(Math.max(0, mention.start - 60), mention.start),
      article.language,
    ).toReversed();
    const printed = stemsOf(mention.printed, article.language);
    const isOther = mention.unit !== null && !asked.measure.some(({ stem }) => printed.includes(stem));
    if (asked.counts && isOther) return;
    let fit = 0.1;
    for (const { stem, group, weight } of asked.measure) {
      const isSame = (other: string): boolean =>
        other === stem || (group !== undefined && groupOf(other) === group);
      const ahead = following.findIndex(isSame);
      const behind = preceding.findIndex(isSame);
      if (printed.some(isSame)) fit += weight;
      else if (ahead >= 0) fit += weight * (ahead <= 2 ? 1 : ahead <= 5 ? 0.7 : 0.4);
      else if (behind >= 0) fit += weight * (behind <= 2 ? 0.8 : 0.4);
    }
    // "The last four of them", "one of 12 people": a part of what is counted.
    if (/\b(?:last|first|other|another|of the|remaining)\s$/iu.test(text.slice(0, mention.start))) fit *= 0.6;
    if (/^one$/iu.test(mention.printed)) fit *= 0.5;
    if (following[0] !== undefined && asked.places.has(following[0])) fit *= 0.3;
    best = Math.max(best, fit);
  });
  if (best === 0) return 0;
  const most = asked.measure.reduce((sum, { weight }) => sum + weight, 0.1);
  const fit = Math.min(1, best / Math.max(0.6, most)) * (1 - narrowness(text, asked));
  return !asked.negated && /(?<!\p{L})(?:never|not|nunca|jamais|nicht)(?!\p{L})/iu.test(text)
    ? fit * 0.6
    : fit;
};

/** How near a size of the asked kind stands to what it is the size of. */
const createSizeFit = (question: Question): ((candidate: Candidate) => number) => {
  const { dimension, measure } = question;
  const groups = measure.map((stem) => groupOf(stem));
  const sizes = dimension ? new RegExp(dimension.answers.source, "giu") : null;
  const share = (around: string, language: string): number => {
    const stems = stemsOf(around, language);
    const isHeld = (stem: string, at: number): boolean =>
      stems.some((other) => other === stem || (groups[at] !== undefined && groupOf(other) === groups[at]));
    return measure.length === 0 ? 0.5 : measure.filter(isHeld).length / measure.length;
  };
  return ({ text, article }) => {
    if (!sizes) return 0;
    const shares = [...text.matchAll(sizes)].map(({ 0: size, index }) =>
      share(text.slice(Math.max(0, index - 90), index + size.length + 60), article.language),
    );
    return shares.length === 0 ? 0 : 0.3 + 0.7 * Math.max(...shares);
  };
};

/** Words that give a cause, the plainer ones first; then those that only hint at one. */
const PLAIN_CAUSE = new RegExp(
  `${EDGE}(?:because|caused by|(?:was|were|is) caused|the cause (?:was|of)|due to|owing to|as a result of|blamed? (?:on|for|it)|blam(?:ed|es|ing)|(?:led|leads) to|triggered|sparked by|resulted from|attributed to|put (?:it )?down to|porque|debido a|se debió|a causa de|por culpa|provocad[oa]|causad[oa]|parce que|en raison|à cause|causé|provoqué|dû à|due à|weil|wegen|aufgrund|verursacht|ausgelöst|بسبب|لأن|نتيجة|أدى إلى|يعود إلى)${END}`,
  "iu",
);
const HINTED_CAUSE = new RegExp(
  `${EDGE}(?:after|following|failed|failure|fault|faulty|error|so that|in order to|to protest|tras|fallo|avería|après|panne|nach|defekt|بعد|عطل|خلل)${END}`,
  "iu",
);

const causeFit = ({ text, likeness }: Candidate): number =>
  PLAIN_CAUSE.test(text)
    ? 0.5 + 0.5 * Math.min(1, likeness * 2)
    : HINTED_CAUSE.test(text)
      ? 0.5 * likeness
      : 0;

/** What speaks for a sentence that decides a question: it denies, confirms, or tells of a change. */
const DECIDED = new RegExp(
  `${EDGE}(?:no|not|nobody|none|never|no longer|neither|denied|denies|rejected|confirmed|still|again|now|reopened|closed|remains?|nadie|nunca|todavía|sigue|siguen|negó|confirmó|aún|personne|jamais|encore|toujours|nie|nicht|niemand|noch|weiterhin|لا|لم|لن|ليس|نفى|أكد|لا يزال)${END}`,
  "iu",
);

const decisionFit = ({ text, likeness }: Candidate): number =>
  Math.min(1, likeness * (DECIDED.test(text) ? 1.3 : 1) + (likeness > 0.25 && DECIDED.test(text) ? 0.15 : 0));

/**
 * How plainly a sentence says the role of a name, 0-1: "the driver, Ida Brand, 47" and "Marta Quist, the director" more
 * than a title before a surname.
 */
const roleFit = ({ text, article }: Candidate, role: readonly string[]): number => {
  const head = role[0];
  if (head === undefined) return 0;
  const fits = findNames(text).map(({ name, start, end }) => {
    const own = stemsOf(name, article.language);
    const bare = own.filter((stem) => !role.includes(stem));
    const full = bare.length >= 2 ? 1 : 0.8;
    // A title in capitals is part of the name as printed.
    if (own.includes(head) && bare.length > 0) return bare.length >= 2 ? 0.95 : 0.75;
    if (bare.length === 0 || ORGANISATION.test(name)) return 0;
    const [, before = "", comma = ""] =
      /([\p{L}\p{M}'’-]+)(,?)\s$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
    if (stemsOf(before, article.language).includes(head)) return comma === "" ? full * 0.95 : full;
    const after = AFTER_NAME.exec(text.slice(end, end + 90))?.[1] ?? "";
    return stemsOf(after, article.language).includes(head) ? full : 0;
  });
  return Math.max(0, ...fits);
};

/** What stands beside a name: ", 52, the captain of the Linnet". */
const AFTER_NAME =
  /^,(?:\s\p{Nd}{1,3},)?\s(?:the |a |an |el |la |le |der |die |its |their |her |his )?([^,.;]{2,60})/u;

/** The people that a sentence names near the question's words, by surname, beside those asked about. */
const peopleIn = (
  { text, article }: Candidate,
  asked: Asked,
  outlets: ReadonlySet<string>,
): { near: string[]; far: string[] } => {
  const [near, far]: [string[], string[]] = [[], []];
  for (const { name, start, end } of findNames(text)) {
    const parts = name.split(/\s+/u);
    if (
      outlets.has(name) ||
      ORGANISATION.test(name) ||
      parts.every((part) => asked.words.has(foldWord(part)))
    )
      continue;
    const before = text.slice(Math.max(0, start - 40), start);
    if (parts.length < 2 && !TITLE.test(before)) continue;
    const around = stemsOf(`${before} ${text.slice(end, end + 40)}`, article.language);
    const isNear =
      around.some((stem) => stem === asked.focus) || parts.some((part) => asked.words.has(foldWord(part)));
    (isNear ? near : far).push(foldWord(parts.at(-1) ?? name));
  }
  return { near, far };
};

/** A person whom several sentences name near the question's words fits better than one named there once. */
const createPersonFit = (
  candidates: readonly Candidate[],
  asked: Asked,
  outlets: ReadonlySet<string>,
  role: readonly string[],
): ((candidate: Candidate) => number) => {
  const people = new Map(candidates.map((candidate) => [candidate, peopleIn(candidate, asked, outlets)]));
  const counts = new Map<string, number>();
  for (const { near } of people.values())
    for (const name of new Set(near)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return (candidate) => {
    const { near = [], far = [] } = people.get(candidate) ?? {};
    const named = roleFit(candidate, role);
    if (named > 0) return named;
    if (near.length === 0) return far.length > 0 ? 0.4 : 0;
    return 0.4 + 0.3 * (Math.max(...near.map((name) => counts.get(name) ?? 0)) / most);
  };
};

/**
 * How well each candidate holds an answer of the kind that is asked for, 0-1; 0 for all where no kind is asked for.
 * `outlets` are names that are nobody's.
 */
export const createAnswerFit = (
  question: Question,
  queryText: string,
  candidates: readonly Candidate[],
  outlets: ReadonlySet<string>,
): ((candidate: Candidate) => number) => {
  const asked: Asked = {
    words: new Set([...words(queryText).map(({ word }) => word), ...stemsOf(queryText)]),
    negated: /(?<!\p{L})(?:not|never|no|sin|nunca|pas|nicht|kein\p{L}*)(?!\p{L})/iu.test(queryText),
    counts: /how many|cu[aá]nt[oa]s|combien de|wie ?viele|quant[ie]|كم|多少/iu.test(queryText),
    places: GENERIC.has(question.measure[0] ?? "") ? placesOf(queryText) : new Set(),
    focus: stemsOf(queryText)[0],
    measure: readMeasure(question.measure),
  };
  if (TIMES.test(queryText)) return ({ text, likeness }) => (HOW_OFTEN.test(text) ? 0.5 + 0.5 * likeness : 0);
  if (question.kind === "size") return createSizeFit(question);
  if (question.kind === "cause") return causeFit;
  if (question.kind === "decision") return decisionFit;
  if (question.kind === "number") return (candidate) => numberFit(candidate, asked);
  if (question.kind === "time") return ({ text }) => (TIME.test(text) ? 1 : 0);
  if (question.kind === "place") return ({ text }) => (PLACE.test(text) ? 1 : 0);
  if (question.kind === "person") return createPersonFit(candidates, asked, outlets, question.role ?? []);
  return () => 0;
};
