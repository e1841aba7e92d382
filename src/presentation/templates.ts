/** Sentences that other parts word in English, put into the reader's language by their own words. */
import type { Words } from "./words/index.ts";

/** A sentence in English, Spanish, French, German and Arabic; "{0}" stands for what differs. */
export type Template = readonly [en: string, es: string, fr: string, de: string, ar: string];

/** The order of the languages in a template. */
const ORDER: readonly string[] = ["en", "es", "fr", "de", "ar"];

const GAP = /\{(\d)\}/gu;

const patternOf = (english: string): RegExp =>
  new RegExp(
    `^${english
      .split(/\{\d\}/u)
      .map((part) => RegExp.escape(part))
      .join("(.{1,600}?)")}$`,
    "su",
  );

/** Puts a sentence into the language of `words`; null for one that has no template, and for English. */
type Translate = (sentence: string, words: Words) => string | null;

/**
 * A translator by templates, the first that fits. What stands in a gap goes through `part`, or, where that gives nothing, through
 * the templates itself.
 */
export const createTranslate = (
  templates: readonly Template[],
  part: (text: string, words: Words) => string | null = () => null,
): Translate => {
  let known: readonly { readonly pattern: RegExp; readonly said: Template }[] | null = null;
  const translate: Translate = (sentence, words) => {
    const place = ORDER.indexOf(words.locale.slice(0, 2));
    if (place <= 0) return null;
    known ??= templates.map((said) => ({ pattern: patternOf(said[0]), said }));
    for (const { pattern, said } of known) {
      const found = pattern.exec(sentence);
      if (!found) continue;
      const told = found.slice(1).map((text) => part(text, words) ?? translate(text, words) ?? text);
      return (said[place] ?? sentence).replace(GAP, (_, index: string) => told[Number(index)] ?? "");
    }
    return null;
  };
  return translate;
};
