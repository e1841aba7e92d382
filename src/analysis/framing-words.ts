/** The words that mark one outlet against the others. */
import { createMemory } from "../text/article-memory.ts";
import { findDateMentions } from "../text/date-mentions.ts";
import { monthOf, weekdayOf } from "../text/date-words.ts";
import { findNames } from "../text/names.ts";
import { analyse, foldWord } from "../text/terms.ts";
import type { Article, Passage, Span } from "../types.ts";

/** A word as it is counted and where it stands. */
export interface Use {
  readonly article: Article;
  readonly sentence: Span;
}

/** The uses of one term in one outlet. */
interface Counted {
  count: number;
  /** How often each printed form occurs. */
  readonly forms: Map<string, number>;
  /** The first use in each sentence. */
  readonly uses: Use[];
  readonly articles: Set<string>;
}

/** How often one outlet uses each term, and how many words of it were counted in all. */
export interface OutletWords {
  readonly terms: Map<string, Counted>;
  total: number;
}

/** What is measured and in what: units and numbers mark a subject, not a way of telling it. */
const UNITS =
  /^(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|miles?|feet|foot|inch(?:es)?|met(?:er|re)s?|kilomet(?:er|re)s?|km|knots?|tons?|tonnes?|pounds?|dollars?|euros?|crowns?|pesos?|rupees?|per|cent|percent|pct|dozens?|hundreds?|thousands?|million|millions|billion|billions|trillion|mln|bn|horas?|días?|semanas?|meses|años?|millones|euros|heures?|jours?|semaines?|mois|ans|millions|milliards?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|prozent|millionen|milliarden|kilometer|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)$/iu;

/** Words so general that using them often tells nothing of an outlet. */
const GENERAL =
  /^(?:people|persons?|times?|ways?|things?|lots?|kinds?|new|late|early|later|earlier|last|next|numbers?|parts?|places?|areas?|groups?|cases?|ends?|works?|big|great|long|own|made?|makes?|making|take[ns]?|taking|took|come|comes|came|went|gone|put|puts|used?|uses|using|need(?:s|ed)?|want(?:s|ed)?|gente|personas?|ve(?:z|ces)|tiempo|partes?|lugar(?:es)?|nuev[oa]s?|gran(?:de)?s?|cosas?|personnes?|fois|temps|parties?|lieux?|nouve(?:l|lle|lles|au|aux)|grande?s?|choses?|gens|Menschen|Leute|Mal|Zeit|Teil|Orte?|neue[nrsm]?|große[nrsm]?)$/iu;

/** A word of an article that may mark its outlet. */
interface Token {
  readonly term: string;
  readonly printed: string;
  /** Index of its sentence in the passage, and whether it opens it. */
  readonly sentence: number;
  readonly opens: boolean;
}

const isCalendar = (printed: string, language: string): boolean =>
  weekdayOf(printed, language) !== null || (printed.length > 3 && monthOf(printed, language) !== null);

/** Spans of names of several words without the last: of "Libyan Red Crescent" the last word may stand for all. */
const withinNames = (text: string): readonly Span[] =>
  findNames(text).flatMap(({ start, name }) => {
    const last = name.lastIndexOf(" ");
    return last < 0 ? [] : [{ start, end: start + last }];
  });

const readTokens = (article: Article, passage: Passage): readonly Token[] =>
  passage.sentences.flatMap((sentence, index): Token[] => {
    const text = article.text.slice(sentence.start, sentence.end);
    const dates = findDateMentions(text, { publishedOn: article.publishedOn, language: article.language });
    const aside = [...dates, ...withinNames(text)];
    return analyse(text, article.language).flatMap(({ term, start, end }): Token[] => {
      const printed = text.slice(start, end);
      const tells =
        /\p{L}{2}/u.test(printed) &&
        !/\d/u.test(printed) &&
        !UNITS.test(printed) &&
        !GENERAL.test(printed) &&
        !isCalendar(printed, article.language) &&
        !aside.some((span) => span.start < end && start < span.end);
      return tells ? [{ term, printed, sentence: index, opens: start === 0 }] : [];
    });
  });

const read = createMemory<Passage, readonly Token[]>();

const tokensOf = (article: Article, passage: Passage): readonly Token[] => {
  let tokens = read.get(passage);
  if (!tokens) read.set(passage, (tokens = readTokens(article, passage)));
  return tokens;
};

/** Counts the terms of passages: stems are counted, printed forms remembered; numbers, dates, general words and `excluded` left out. */
export const countWords = (
  passages: readonly { readonly article: Article; readonly passage: Passage }[],
  excluded: ReadonlySet<string>,
): OutletWords => {
  const counted: OutletWords = { terms: new Map(), total: 0 };
  for (const { article, passage } of passages) {
    for (const { term, printed, sentence: index, opens } of tokensOf(article, passage)) {
      const sentence = passage.sentences[index];
      if (!sentence || excluded.has(foldWord(printed))) continue;
      let known = counted.terms.get(term);
      if (!known) {
        known = { count: 0, forms: new Map(), uses: [], articles: new Set() };
        counted.terms.set(term, known);
      }
      known.count += 1;
      counted.total += 1;
      known.articles.add(article.id);
      // A capital at a sentence's start says little about the word: such a form counts half.
      known.forms.set(printed, (known.forms.get(printed) ?? 0) + (opens ? 0.5 : 1));
      if (known.uses.at(-1)?.sentence !== sentence) known.uses.push({ article, sentence });
    }
  }
  return counted;
};

/** The form that is printed most, the shorter one where two are. */
export const commonestForm = (forms: ReadonlyMap<string, number>): string =>
  [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "";

/** How much the prior weighs: the pooled counts are scaled so that they sum to this part of all words. */
const PRIOR_SHARE = 0.1;

/**
 * z-score of the log-odds ratio of a word between two groups with an informative Dirichlet prior (Monroe, Colaresi and
 * Quinn 2008, "Fightin' Words", equations 16, 20 and 22); the prior is the word's share in both groups together.
 * Positive where the first group uses it more.
 */
export const logOddsScore = (
  count: number,
  total: number,
  otherCount: number,
  otherTotal: number,
): number => {
  const prior = PRIOR_SHARE * (count + otherCount);
  const priorTotal = PRIOR_SHARE * (total + otherTotal);
  if (prior === 0) return 0;
  const odds = (used: number, all: number): number =>
    Math.log((used + prior) / (all + priorTotal - used - prior));
  const variance = 1 / (count + prior) + 1 / (otherCount + prior);
  return (odds(count, total) - odds(otherCount, otherTotal)) / Math.sqrt(variance);
};
