/** The words that mark one outlet against the others. */
import { findDateMentions } from "../text/date-mentions.ts";
import { analyse, foldWord } from "../text/terms.ts";
import type { Article, Passage, Span } from "../types.ts";

/** A word as it is counted and where it stands. */
export interface Use {
  readonly article: Article;
  readonly sentence: Span;
}

/** The uses of one term in one outlet. */
export interface Counted {
  count: number;
  /** How often each printed form occurs. */
  readonly forms: Map<string, number>;
  /** The first use in each sentence. */
  readonly uses: Use[];
  readonly articles: Set<string>;
}

export interface OutletWords {
  readonly terms: Map<string, Counted>;
  total: number;
}

/** What is measured and in what: units and numbers mark a subject, not a way of telling it. */
const UNITS =
  /^(?:hours?|days?|weeks?|months?|years?|minutes?|seconds?|miles?|feet|foot|inch(?:es)?|met(?:er|re)s?|kilomet(?:er|re)s?|km|knots?|tons?|tonnes?|pounds?|dollars?|euros?|crowns?|pesos?|rupees?|per|cent|percent|pct|dozens?|hundreds?|thousands?|million|millions|billion|billions|trillion|mln|bn|horas?|días?|semanas?|meses|años?|millones|euros|heures?|jours?|semaines?|mois|ans|millions|milliards?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|prozent|millionen|milliarden|kilometer|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third)$/iu;

/** Counts the terms of passages: stems are counted, printed forms remembered; numbers, dates and `excluded` left out. */
export const countWords = (
  passages: readonly { readonly article: Article; readonly passage: Passage }[],
  excluded: ReadonlySet<string>,
): OutletWords => {
  const counted: OutletWords = { terms: new Map(), total: 0 };
  for (const { article, passage } of passages) {
    for (const sentence of passage.sentences) {
      const text = article.text.slice(sentence.start, sentence.end);
      const dates = findDateMentions(text, { publishedOn: article.publishedOn, language: article.language });
      for (const { term, start, end } of analyse(text, article.language)) {
        const printed = text.slice(start, end);
        if (
          !/\p{L}{2}/u.test(printed) ||
          /\d/u.test(printed) ||
          excluded.has(foldWord(printed)) ||
          UNITS.test(printed)
        )
          continue;
        if (dates.some((date) => date.start < end && start < date.end)) continue;
        const known: Counted = counted.terms.get(term) ?? {
          count: 0,
          forms: new Map(),
          uses: [],
          articles: new Set(),
        };
        counted.terms.set(term, known);
        known.count += 1;
        counted.total += 1;
        known.articles.add(article.id);
        // A capital at a sentence's start says little about the word: such a form counts half.
        known.forms.set(printed, (known.forms.get(printed) ?? 0) + (start === 0 ? 0.5 : 1));
        if (known.uses.at(-1)?.sentence !== sentence) known.uses.push({ article, sentence });
      }
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
