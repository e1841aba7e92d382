/** Tolls that fall from an older article to a newer one: a sign that one of their dates is wrong. */
import { firstDay, lastDay } from "../text/partial-date.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Article, PartialDate } from "../types.ts";
import { CUE, cuesOf } from "./article-cues.ts";

/** Only a running total can be compared over time: the toll of one strike may well be smaller than another's. */
const RUNNING =
  /\b(?:death toll|toll|since|so far|in total|overall|have been|has killed|has (?:risen|climbed|soared|surpassed|passed|topped))\b/iu;
const KILLED = /\b(?:killed|dead|deaths?|died|death toll)\b/iu;
const INJURED = /\b(?:injured|wounded|hurt)\b/iu;
/** What authorities do to a toll: whoever tells of it knows of another number, and a smaller one says nothing of dates. */
const REVISED =
  /\b(?:revis(?:ed|ion|ing)|lowered|corrected|recount(?:ed)?|counted twice|double[- ]count\p{L}*|(?:earlier|previously|initially|first) (?:put|given|stood|reported|said|told)|(?:earlier|previous|initial|official) (?:toll|count|figure|tally) (?:of|was|had))\b/iu;
/** What is no count yet. */
const FEARED = /\b(?:expected|likely|could|may|might|fear(?:s|ed)?|predict\p{L}*) /u;
const COUNT = /\b\d{1,3}(?:,\d{3})+\b|\b[1-9]\d{1,5}\b(?![%:./-]\d|-)/gu;
const PLACE =
  /\b(?:in|across|of) (?:the |northern |southern |eastern |western |central )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/gu;
const FEWEST = 50;

/** A running toll: the highest that a text has for one measure and place. */
export interface RunningToll {
  /** "killed" or "injured", then the place. */
  readonly measure: string;
  readonly value: number;
  readonly printed: string;
}

/** The running tolls of an article's text, one for each measure and place; none where it tells that a toll was revised. */
export const runningTolls = (text: string): readonly RunningToll[] => {
  const found = new Map<string, { value: number; printed: string }>();
  const cues = cuesOf(text).all;
  if ((cues & CUE.dead) === 0 || (cues & CUE.running) === 0) return [];
  const head = text.slice(0, 12_000);
  if (!KILLED.test(head) || !RUNNING.test(head)) return [];
  for (const span of splitSentences(head)) {
    const sentence = head.slice(span.start, span.end).slice(0, 500);
    if (REVISED.test(sentence) && (RUNNING.test(sentence) || KILLED.test(sentence))) return [];
    if (!RUNNING.test(sentence) || FEARED.test(sentence)) continue;
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
  return [...found].map(([measure, { value, printed }]) => ({ measure, value, printed }));
};

/** What is compared of an article that has running tolls. */
type Told = Pick<Article, "id" | "collection"> & { readonly publishedOn: PartialDate };

interface Entry {
  readonly article: Told;
  readonly toll: RunningToll;
}

/** Warnings by article id, for the tolls of one measure in one collection. */
const compare = (entries: Iterable<Entry>): Map<string, string> => {
  const warnings = new Map<string, string>();
  const inOrder = [...entries].sort((a, b) => {
    const [one, other] = [firstDay(a.article.publishedOn), firstDay(b.article.publishedOn)];
    return one < other || (one === other && a.article.id < b.article.id) ? -1 : 1;
  });
  let highest: Entry | null = null;
  for (const entry of inOrder) {
    const { article, toll } = entry;
    if (
      highest !== null &&
      lastDay(highest.article.publishedOn) < firstDay(article.publishedOn) &&
      toll.value < highest.toll.value &&
      toll.value * 3 > highest.toll.value
    ) {
      const [counted] = toll.measure.split(" ");
      warnings.set(
        article.id,
        `Its ${toll.printed} ${counted} is less than the ${highest.toll.printed} of ${highest.article.id}, which is dated earlier: one of the dates may be wrong.`,
      );
    }
    if (highest === null || toll.value > highest.toll.value) highest = entry;
  }
  return warnings;
};

/**
 * Watches the tolls of articles that come and go. Warns of an article whose running toll is smaller than that of one
 * dated earlier: within a collection, of the same measure and place, and for totals of one order, since a third or less
 * counts something else.
 */
export const createTollWatch = () => {
  /** By collection and measure, then by article. */
  const tolls = new Map<string, Map<string, Entry>>();
  const keysOf = new Map<string, readonly string[]>();
  const warnings = new Map<string, Map<string, string>>();
  const touched = new Set<string>();

  const remove = (id: string): void => {
    for (const key of keysOf.get(id) ?? []) {
      tolls.get(key)?.delete(id);
      touched.add(key);
    }
    keysOf.delete(id);
  };

  return {
    remove,
    put({ id, collection, publishedOn }: Article, running: readonly RunningToll[]): void {
      remove(id);
      if (publishedOn === null || running.length === 0) return;
      const article = { id, collection, publishedOn };
      const keys = running.map((toll) => {
        const key = `${collection}\n${toll.measure}`;
        const entries = tolls.get(key) ?? new Map<string, Entry>();
        tolls.set(key, entries.set(id, { article, toll }));
        touched.add(key);
        return key;
      });
      keysOf.set(id, keys);
    },
    /** Compares what changed; gives the ids of articles whose warning may be another one now. */
    settle(): ReadonlySet<string> {
      const ids = new Set<string>();
      for (const key of touched) {
        const now = compare((tolls.get(key) ?? new Map<string, Entry>()).values());
        for (const id of warnings.get(key)?.keys() ?? []) ids.add(id);
        for (const id of now.keys()) ids.add(id);
        if (now.size > 0) warnings.set(key, now);
        else warnings.delete(key);
      }
      touched.clear();
      return ids;
    },
    warning(id: string): string | undefined {
      for (const key of keysOf.get(id) ?? []) {
        const warning = warnings.get(key)?.get(id);
        if (warning !== undefined) return warning;
      }
      return undefined;
    },
  };
};
