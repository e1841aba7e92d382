/** Which sentences of a report a correction is about: those that hold the wrong figures or names that it repeats. */
import { findNames } from "../text/names.ts";
import { analyse } from "../text/terms.ts";
import type { Article, Correction, Span } from "../types.ts";

const NUMBER = /\p{Nd}[\p{Nd}.,:]*/gu;

const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)].map((match) => match[0].replace(/[.,:]+$/u, ""));

/** Dates and clock times of publication stand beside the wrong figure in most corrections. */
const withoutDates = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2}(?!\p{Nd})|\d{1,2}\.? (?:de )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|janv|févr|mars|avr|mai|juin|juil|août|märz|dez)\p{L}*/giu,
    " ",
  );

/** Where a part of a sentence stands in its text, as often as it does. */
const placesOf = (text: string, sentence: Span, part: string): Span[] => {
  const found: Span[] = [];
  for (
    let at = text.indexOf(part, sentence.start);
    at >= 0 && at < sentence.end;
    at = text.indexOf(part, at + 1)
  )
    found.push({ start: at, end: at + part.length });
  return found;
};

/**
 * The sentences of `report` that hold what `amending` repeats as wrong, and the wrong words in them; `sentences` is null
 * where it repeats nothing that can be found again. Pass the same article twice for a note in the article itself.
 */
export const correctedSentences = (
  report: Article,
  amending: Article,
): Pick<Correction, "sentences" | "words"> => {
  const errors = amending.errors ?? [];
  const wrong = errors.map(({ start, end }) => withoutDates(amending.text.slice(start, end)));
  const isOwn = report === amending;
  const overlaps = (a: Span): boolean => errors.some((b) => a.start < b.end && b.start < a.end);
  const stems = new Set(
    errors.flatMap(({ start, end }) => {
      // What is measured may stand outside the wrong words: "the toll is 29, not 31".
      const sentence = amending.passages
        .flatMap(({ sentences }) => sentences)
        .find((span) => span.start <= start && end <= span.end);
      const around = sentence ?? { start, end };
      return analyse(amending.text.slice(around.start, around.end), amending.language).map(
        ({ term }) => term,
      );
    }),
  );
  const numbers = new Set(wrong.flatMap(numbersIn));
  const rest = amending.text;
  const names = new Set(
    wrong
      .flatMap((text) => findNames(text).map(({ name }) => name))
      .filter((name) => rest.split(name).length === 2 && !amending.headline.includes(name)),
  );
  const found = report.passages
    .flatMap(({ sentences }) => sentences)
    .filter((span) => {
      if (isOwn && overlaps(span)) return false;
      const text = report.text.slice(span.start, span.end);
      const shared = new Set(
        analyse(text.replace(NUMBER, " "), report.language)
          .map(({ term }) => term)
          .filter((term) => stems.has(term)),
      );
      if (numbersIn(text).some((number) => numbers.has(number)) && shared.size >= 1) return true;
      return [...names].some((name) => text.includes(name)) && shared.size >= 2;
    });
  const words = found.flatMap((span) =>
    [...numbers, ...names].flatMap((part) => placesOf(report.text, span, part)),
  );
  return { sentences: found.length > 0 || isOwn ? found : null, words };
};
