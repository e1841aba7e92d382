/**
 * Whether two tellings of one day tell one event. What a sentence says of a day stands in the clause around its date; the
 * rest of it tells what story that belongs to. The weights were fitted on pairs of tellings marked by hand
 * (tests/cases/gold/development/tellings.yaml) and rounded.
 */
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import type { Article } from "../types.ts";
import { matterOfText } from "./claims.ts";
import { TITLES } from "./claims-likeness.ts";
import type { EventSentence } from "./events.ts";
import { happeningsIn, isOneKind, mayComeTwice } from "./timeline-happenings.ts";

/** A dated sentence and its article. */
export interface Told extends EventSentence {
  readonly article: Article;
}

/** Where a clause ends: marks that stand within no number, and words that open another. */
const CLAUSE =
  /(?<!\d)[,:]|[,:](?!\d)|[;()—–“”"«»\n]|\s(?:that|which|who|whom|whose|where|when|after|before|as|while|because|although|though|and|but|since|so|until|than|que|quien|cuando|mientras|después|antes|pero|qui|dont|quand|lorsque|après|avant|mais|dass|nachdem|bevor|während|aber|und|et)(?=\s)/giu;

/** Terms that date or attribute, and tell nothing of what happened. */
const IDLE =
  /^(?:=say|said?|told|tell|accord|late|earl[iy]|morn|even|night|afternoon|days?|week|month|year|tard|noch|soir|matin|abend|nacht|monday|tuesday|wednesday|thursday|friday|saturday|sunday|januari|februari|march|april|june|juli|august|septemb|octob|novemb|decemb|lun|mart|miercol|juev|viern|sab|doming|lund|mard|mercred|jeud|vendred|samed|dimanch|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)$/u;

/** A clause in which somebody says something on the date: the saying is of that day, not what is spoken of. */
const SAYS =
  /(?<!\p{L})(?:said|says|told|announced|reported|warned|informó|dijo|anunció|a\s(?:déclaré|annoncé|indiqué)|sagte|teilte|قال\p{L}*|أعلن\p{L}*)(?!\p{L})/iu;
/** Stems and words of denials: what denies an event, or says that there is none, does not tell it. */
const DENIES = new Set(["deni", "denial", "reject", "refut", "démenti", "desmenti", "dementier", "~admit"]);
const NOT = /(?<!\p{L})(?:not|never|n['’]t|no\slonger|nunca|ne|jamais|nicht|kein\p{L}*|لم|لن)(?!\p{L})/iu;

interface Core {
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Numbers of its English words among the known ones, and their stems. */
  readonly words: readonly (readonly [number: number, stem: string])[];
}

/** A telling prepared for being held against others. */
interface Prepared {
  readonly core: Core;
  /** Of its whole sentence, as are the names. */
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly denies: boolean;
  /** Whether what it says of the day is that something was not so. */
  readonly negated: boolean;
  readonly on: string;
}

const coreOf = (text: string, language: string): Core => {
  const { terms, names, words } = matterOfText(text, language);
  return {
    terms: new Set([...terms].filter((term) => !IDLE.test(term) && !TITLES.has(term))),
    names,
    words: [...words].flatMap((stem): [number, string][] => {
      const number = IDLE.test(stem) ? -1 : wordNumber(stem);
      return number < 0 ? [] : [[number, stem]];
    }),
  };
};

/** A clause that hangs on the one before it: "the slaughter that Hamas carried out", "el terremoto que sacudió". */
const RELATIVE = /^\s(?:that|which|who|whose|que|qui|dont)(?=\s)/iu;

/** As many terms a clause needs at least to say what happened; else the clause beside it is read too. */
const FEWEST_TERMS = 3;

const prepare = ({ article, sentence, mention }: Told): Prepared => {
  const text = article.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1_000));
  const [from, to] = [mention.start - sentence.start, mention.end - sentence.start];
  const edges = [0, ...[...text.matchAll(CLAUSE)].map(({ index }) => index), text.length];
  let start = edges.findLast((edge) => edge <= from) ?? 0;
  let end = edges.find((edge) => edge >= to) ?? text.length;
  const wordsIn = (first: number, last: number): string =>
    `${text.slice(first, from)} ${text.slice(to, last)}`;
  const clause = wordsIn(start, end);
  if (RELATIVE.test(text.slice(start, from))) start = edges.findLast((edge) => edge < start) ?? start;
  let core = coreOf(clause, article.language);
  while (core.terms.size < FEWEST_TERMS) {
    const [before, after] = [edges.findLast((edge) => edge < start), edges.find((edge) => edge > end)];
    const opens = !/\p{L}/u.test(text.slice(start, from));
    if (after !== undefined && (opens || before === undefined)) end = after;
    else if (before !== undefined) start = before;
    else break;
    core = coreOf(wordsIn(start, end), article.language);
  }
  const said = SAYS.test(clause);
  const { terms, names } = coreOf(wordsIn(0, text.length), article.language);
  return {
    core,
    terms,
    names,
    kinds: said ? new Set() : happeningsIn(wordsIn(start, end)),
    denies: [...DENIES].some((term) => terms.has(term)),
    negated: NOT.test(wordsIn(start, end)),
    on: mention.on,
  };
};

const known = new WeakMap<object, Prepared>();

/** What a telling is compared by, kept as long as its mention of the date is. */
export const preparedOf = (told: Told): Prepared => {
  let prepared = known.get(told.mention);
  if (!prepared) known.set(told.mention, (prepared = prepare(told)));
  return prepared;
};

/** How much a term weighs, 0 to 1: rare ones the most. */
export type Weight = (term: string) => number;

/** Similarity of two words, a cosine, from which they count as alike at all. */
const FAINT = 0.3;

/** Most that shared words, and shared names, count for. */
const MOST = 1.5;
/** Cosine of two sentences that say the same in nearly the same words. */
const SAME_WORDS = 0.8;
/** Two figures or more: two reports hardly give it by chance; of a round sum of millions they do. */
const TELLING_NUMBER = /^#(?!\d0{6})\d[\d.]*\d/u;
/** Weight that two sentences must share beside their kind of happening. */
const SHARED = 0.3;

/** Whether each names places or people of its own: two attacks of one day, at two places. */
const isElsewhere = (a: Prepared, b: Prepared): boolean =>
  mayComeTwice(a.kinds, b.kinds) &&
  a.core.names.size > 0 &&
  b.core.names.size > 0 &&
  a.names.isDisjointFrom(b.core.names) &&
  b.names.isDisjointFrom(a.core.names);

/** What speaks for one event, each with its weight. */
const WEIGHTS = {
  none: -1.4,
  /** Cosines of the weighed terms of the clauses, and of the sentences. */
  clause: 1.4,
  sentence: 2.7,
  /** How much of what the one clause says the other says in words of like meaning; English only. */
  alike: 1.6,
  /** Shared words of the clauses, names apart. */
  telling: 0.9,
  names: 0.5,
  /** A number of two digits or more that both sentences give. */
  number: 2.3,
  /** One kind of happening. */
  kind: 3.9,
  /** A month sees more than a day, and a year more than a month. */
  month: -1,
  year: -2,
  /** The one says that something was not so. */
  negated: -1,
} as const;

/** The log-odds that two tellings of one day tell one event; -Infinity where one denies what the other may tell, or tells the like of another place. */
export type Likeness = (a: Told, b: Told) => number;

/** How much of what the one says, word by word, the other says in words of like meaning, 0 to 1, and the other way round. */
const alikeness = (a: Core, b: Core, weight: Weight): number => {
  const [left, right] = [new Float64Array(a.words.length), new Float64Array(b.words.length)];
  a.words.forEach(([number], row) =>
    b.words.forEach(([other], column) => {
      const same = number === other ? 1 : (wordSimilarity(number, other) - FAINT) / (1 - FAINT);
      if (same > (left[row] ?? 0)) left[row] = same;
      if (same > (right[column] ?? 0)) right[column] = same;
    }),
  );
  const share = ({ words }: Core, said: Float64Array): number => {
    let [sum, all] = [0, 0];
    words.forEach(([, stem], index) => {
      sum += weight(stem) * (said[index] ?? 0);
      all += weight(stem);
    });
    return all === 0 ? 0 : sum / all;
  };
  return Math.sqrt(share(a, left) * share(b, right));
};

/** A likeness among the tellings that `weight` was reckoned from; of no interest below `least`, where it may be lower still. */
export const createLikeness = (weight: Weight, least: number): Likeness => {
  const norms = new Map<ReadonlySet<string>, number>();
  const normOf = (terms: ReadonlySet<string>): number => {
    let norm = norms.get(terms);
    if (norm === undefined) {
      let sum = 0;
      for (const term of terms) sum += weight(term) ** 2;
      norms.set(terms, (norm = Math.sqrt(sum) || 1));
    }
    return norm;
  };
  return (one, other) => {
    const [a, b] = [preparedOf(one), preparedOf(other)];
    if (a.denies !== b.denies || isElsewhere(a, b)) return -Infinity;
    const isVague = a.on.length < 10;
    let likely: number = WEIGHTS.none + (a.negated === b.negated ? 0 : WEIGHTS.negated);
    if (isVague) likely += a.on.length === 4 ? WEIGHTS.year : WEIGHTS.month;
    let [dot, sum, clause, telling, names, number] = [0, 0, 0, 0, 0, 0];
    const [fewer, more] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
    for (const term of fewer) {
      if (!more.has(term)) continue;
      const value = weight(term);
      dot += value ** 2;
      sum += value;
      if (number === 0 && TELLING_NUMBER.test(term)) number = 1;
      if (!a.core.terms.has(term) || !b.core.terms.has(term)) continue;
      clause += value ** 2;
      if (a.core.names.has(term) || b.core.names.has(term)) names += value;
      else if (!term.startsWith("#")) telling += value;
    }
    const sentence = dot / (normOf(a.terms) * normOf(b.terms));
    likely +=
      WEIGHTS.clause * (clause / (normOf(a.core.terms) * normOf(b.core.terms))) +
      WEIGHTS.sentence * sentence +
      WEIGHTS.telling * Math.min(MOST, telling) +
      WEIGHTS.names * Math.min(MOST, names) +
      WEIGHTS.number * number;
    // Of a year everybody tells of profits and elections: only a name in common tells whose.
    if (isVague && sentence < SAME_WORDS && a.names.isDisjointFrom(b.names)) return -Infinity;
    if (sum >= SHARED && isOneKind(a.kinds, b.kinds)) likely += WEIGHTS.kind;
    // Words of like meaning take longest: only where they can decide.
    return likely + WEIGHTS.alike < least
      ? likely
      : likely + WEIGHTS.alike * alikeness(a.core, b.core, weight);
  };
};
