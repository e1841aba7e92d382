/** Tolls that fall from an older article to a newer one: a sign that one of their dates is wrong. */
import { firstDay, lastDay } from "../text/partial-date.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Article } from "../types.ts";

/** Only a running total can be compared over time: the toll of one strike may well be smaller than another's. */
const RUNNING =
  /\b(?:death toll|toll|since|so far|in total|overall|have been|has killed|has (?:risen|climbed|soared|surpassed|passed|topped))\b/iu;
const KILLED = /\b(?:killed|dead|deaths?|died|death toll)\b/iu;
const INJURED = /\b(?:injured|wounded|hurt)\b/iu;
const COUNT = /\b\d{1,3}(?:,\d{3})+\b|\b[1-9]\d{1,5}\b(?![%:./-]\d|-)/gu;
const PLACE =
  /\b(?:in|across|of) (?:the |northern |southern |eastern |western |central )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;
const FEWEST = 50;

interface Toll {
  readonly index: number;
  readonly value: number;
  readonly printed: string;
}

/** The running tolls of an article's text, by what is counted and where. */
const tollsOf = (text: string): Map<string, { value: number; printed: string }> => {
  const found = new Map<string, { value: number; printed: string }>();
  const head = text.slice(0, 12_000);
  if (!KILLED.test(head)) return found;
  for (const span of splitSentences(head)) {
    const sentence = head.slice(span.start, span.end).slice(0, 500);
    if (!RUNNING.test(sentence)) continue;
    const verb = (KILLED.exec(sentence) ?? INJURED.exec(sentence))?.index ?? -1;
    if (verb < 0) continue;
    const measure = KILLED.test(sentence) ? "killed" : "injured";
    // The count that stands nearest to the verb is the one it counts.
    let nearest: { value: number; printed: string; distance: number } | null = null;
    for (const match of sentence.matchAll(COUNT)) {
      const value = Number(match[0].replaceAll(",", ""));
      const year = !match[0].includes(",") && value >= 1900 && value <= 2100;
      const distance = Math.abs(match.index - verb);
      if (value >= FEWEST && !year && distance < 120 && (nearest === null || distance < nearest.distance))
        nearest = { value, printed: match[0], distance };
    }
    if (nearest === null) continue;
    for (const place of sentence.matchAll(PLACE)) {
      const key = `${measure} ${place[1]!.replace(/ (?:Strip|City|Province|State)$/u, "")}`;
      const known = found.get(key);
      if (known === undefined || known.value < nearest.value) found.set(key, nearest);
    }
  }
  return found;
};

const memory = new WeakMap<Article, ReturnType<typeof tollsOf>>();

/**
 * Warnings, by index, for articles whose running toll is smaller than that of an article dated earlier. Compares only
 * within a collection, the same measure and place, and totals of one order: a third or less counts something else.
 */
export const findFallingTolls = (articles: readonly Article[]): ReadonlyMap<number, string> => {
  const byMeasure = new Map<string, Toll[]>();
  for (const [index, article] of articles.entries()) {
    if (article.publishedOn === null) continue;
    let tolls = memory.get(article);
    if (!tolls) memory.set(article, (tolls = tollsOf(article.text)));
    for (const [measure, toll] of tolls) {
      const key = `${article.collection}\n${measure}`;
      const list = byMeasure.get(key);
      if (list) list.push({ index, ...toll });
      else byMeasure.set(key, [{ index, ...toll }]);
    }
  }
  const warnings = new Map<number, string>();
  for (const [key, tolls] of byMeasure) {
    const day = (toll: Toll): string => firstDay(articles[toll.index]!.publishedOn!);
    tolls.sort((a, b) => (day(a) < day(b) ? -1 : 1));
    let highest: Toll | null = null;
    for (const toll of tolls) {
      const article = articles[toll.index]!;
      const older = highest === null ? null : articles[highest.index]!;
      if (
        highest !== null &&
        older !== null &&
        lastDay(older.publishedOn!) < firstDay(article.publishedOn!) &&
        toll.value < highest.value &&
        toll.value * 3 > highest.value
      ) {
        const [measure] = key.slice(key.indexOf("\n") + 1).split(" ");
        warnings.set(
          toll.index,
          `Its ${toll.printed} ${measure} is less than the ${highest.printed} of ${older.id}, which is dated earlier: one of the dates may be wrong.`,
        );
      }
      if (highest === null || toll.value > highest.value) highest = toll;
    }
  }
  return warnings;
};
