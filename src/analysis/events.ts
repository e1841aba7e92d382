/** Dated events of an article: each sentence with a date, and the day, month or year that the date comes to. */
import { findDateMentions } from "../text/date-mentions.ts";
import type { DateMention } from "../text/date-mentions.ts";
import { analyse } from "../text/terms.ts";
import type { Article, Span } from "../types.ts";

/** A sentence and one of its dates. */
export interface EventSentence {
  readonly mention: DateMention;
  readonly sentence: Span;
  /** The sentence's content words, stemmed, without those of its dates. */
  readonly terms: ReadonlySet<string>;
}

const readEvents = (article: Article): readonly EventSentence[] => {
  const mentions = findDateMentions(article.text, {
    publishedOn: article.publishedOn,
    language: article.language,
  });
  const sentences = article.passages.flatMap((passage) => passage.sentences);
  const events: EventSentence[] = [];
  let at = 0;
  for (const mention of mentions) {
    while ((sentences[at]?.end ?? Infinity) <= mention.start) at += 1;
    const sentence = sentences[at];
    if (!sentence || sentence.start > mention.start) continue;
    const last = events.at(-1);
    // A sentence that names one day twice tells one event.
    if (last && last.sentence.start === sentence.start && last.mention.on === mention.on) continue;
    const terms = analyse(article.text.slice(sentence.start, sentence.end), article.language)
      .filter(
        (term) => term.end + sentence.start <= mention.start || term.start + sentence.start >= mention.end,
      )
      .map(({ term }) => term);
    events.push({ mention, sentence, terms: new Set(terms) });
  }
  return events;
};

const read = new WeakMap<Article, readonly EventSentence[]>();

/** The dated sentences of the article, in its order; a sentence with two dates stands there twice. */
export const eventsOf = (article: Article): readonly EventSentence[] => {
  const known = read.get(article);
  if (known) return known;
  const events = readEvents(article);
  read.set(article, events);
  return events;
};
