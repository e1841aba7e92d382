/** What one version of an article says otherwise than the one before it, sentence by sentence. */
import { findNumbers } from "../text/numbers.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Rewording, VersionChange } from "../types.ts";

/** A version's words. */
export interface VersionText {
  readonly title: string;
  readonly text: string;
  /** ISO 639-1; "und" where it is not known. */
  readonly language: string;
}

/** Sentences that are paired by likeness, on each side; a text that differs in more was written anew. */
const MOST_PAIRED = 150;
/** Shared words over all, by Dice, from which two sentences are one sentence reworded. */
const ALIKE = 0.5;
/** Shorter lines that come and go are the page's ("5 min read", "1,204 views"), not the article's. */
const SHORTEST = 4;

/** How outlets label a change of their own, at the head of a sentence or as its whole sense. */
const LABEL = new RegExp(
  [
    String.raw`^\W{0,3}(?:this (?:article|story|report|post|headline) (?:has been|was|is being) (?:corrected|amended|updated|changed|edited|revised|withdrawn|retracted))`,
    String.raw`^\W{0,3}(?:(?:editor['’]?s?['’]? note|corrections?|clarification|corrected|amended|update[sd]?|erratum|retraction|retracted)\b)`,
    String.raw`\b(?:an )?earlier (?:version|edition) of this (?:article|story|report|post|piece|headline)`,
    String.raw`\bthis (?:article|story|report|post|piece)\b[^.]{0,60}\b(?:corrected|amended|clarified|retracted|withdrawn)`,
    String.raw`\b(?:we|the (?:outlet|paper|site)) (?:regret|apologi[sz]e)\b`,
    String.raw`^\W{0,3}(?:correcci[oó]n|fe de err(?:atas|ores)|rectificaci[oó]n|nota (?:del editor|de la redacci[oó]n)|una versi[oó]n anterior)`,
    String.raw`^\W{0,3}(?:rectificatif|correction|erratum|pr[eé]cision|note de la r[eé]daction|une (?:premi[eè]re )?version (?:ant[eé]rieure|pr[eé]c[eé]dente))`,
    String.raw`^\W{0,3}(?:korrektur|berichtigung|richtigstellung|anmerkung der redaktion|hinweis der redaktion)|in einer (?:früheren|ersten|vorherigen) (?:version|fassung)`,
    String.raw`^\W{0,3}(?:corre[cç][aã]o|errata|erramos|rettifica|correzione|nota della redazione|d[uü]zeltme)`,
    String.raw`^\W{0,3}(?:تصحيح|تصويب|استدراك|تنويه|исправление|уточнение|поправка|更正|訂正|정정|תיקון)`,
  ].join("|"),
  "iu",
);

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s“”„"'‘’«»]+/g, " ")
    .trim();

const sentencesOf = (text: string): readonly string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));

/** Words, and single characters of scripts that do not part them. */
const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .toLowerCase()
    .match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu,
    ) ?? [];

/** The sentences of `from` that `other` lacks, each as often as it lacks it. */
const lacking = (from: readonly string[], other: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const sentence of other) counts.set(fold(sentence), (counts.get(fold(sentence)) ?? 0) + 1);
  return from.filter((sentence) => {
    const left = counts.get(fold(sentence)) ?? 0;
    counts.set(fold(sentence), left - 1);
    return left <= 0;
  });
};

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
};

/** A sentence with each number replaced by one mark, and the numbers. */
const withoutNumbers = (sentence: string, language: string): { rest: string; numbers: string } => {
  let rest = "";
  let at = 0;
  const printed: string[] = [];
  for (const mention of findNumbers(sentence, language)) {
    if (mention.start < at) continue;
    rest += `${sentence.slice(at, mention.start)}#`;
    printed.push(mention.printed);
    at = mention.end;
  }
  return { rest: fold(rest + sentence.slice(at)), numbers: printed.join(" ") };
};

/** Pairs what went with what came, the likest first. */
const pair = (removed: readonly string[], added: readonly string[]): Rewording[] => {
  const before = removed.slice(0, MOST_PAIRED).map((text) => ({ text, words: new Set(wordsOf(text)) }));
  const after = added.slice(0, MOST_PAIRED).map((text) => ({ text, words: new Set(wordsOf(text)) }));
  const found = before
    .flatMap((from, i) => after.map((to, j) => ({ i, j, score: likeness(from.words, to.words) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  const pairs: { readonly at: number; readonly rewording: Rewording }[] = [];
  for (const { i, j } of found) {
    if (usedBefore.has(i) || usedAfter.has(j)) continue;
    usedBefore.add(i);
    usedAfter.add(j);
    pairs.push({ at: j, rewording: { before: before[i]!.text, after: after[j]!.text } });
  }
  return pairs.sort((a, b) => a.at - b.at).map(({ rewording }) => rewording);
};

const without = (sentences: readonly string[], used: readonly string[]): string[] => {
  const left = [...used];
  return sentences.filter((sentence) => {
    const at = left.indexOf(sentence);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/**
 * Compares two versions. A sentence that moved is no change, nor is one that differs only in case, spaces or the shape of
 * its quotation marks.
 */
export const compareVersions = (before: VersionText, after: VersionText): VersionChange => {
  const old = sentencesOf(before.text);
  const fresh = sentencesOf(after.text);
  const removed = lacking(old, fresh);
  const added = lacking(fresh, old);
  const pairs = pair(removed, added);
  const isFigure = (change: Rewording): boolean => {
    const from = withoutNumbers(change.before, before.language);
    const to = withoutNumbers(change.after, after.language);
    return from.rest === to.rest && from.numbers !== to.numbers;
  };
  const label = added.find((sentence) => LABEL.test(sentence));
  const isLong = (sentence: string): boolean => wordsOf(sentence).length >= SHORTEST || LABEL.test(sentence);
  return {
    added: without(
      added,
      pairs.map((change) => change.after),
    ).filter(isLong),
    removed: without(
      removed,
      pairs.map((change) => change.before),
    ).filter(isLong),
    reworded: pairs.filter((change) => !isFigure(change)),
    figures: pairs.filter(isFigure),
    title: fold(before.title) === fold(after.title) ? null : { before: before.title, after: after.title },
    correction: label ?? (LABEL.test(after.title) && !LABEL.test(before.title) ? after.title : null),
  };
};

/** Whether a change is one of the article, and not of the page's small print around it. */
export const isNewVersion = (change: VersionChange): boolean =>
  change.title !== null ||
  change.added.length + change.removed.length > 0 ||
  [...change.reworded, ...change.figures].some(({ after }) => wordsOf(after).length >= SHORTEST);
