/** What sentences assert, as far as two outlets' words for it can be told to be about the same thing. */
import type { Article, Figure, Hit } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { findNumbers } from "../text/numbers.ts";
import { analyse } from "../text/terms.ts";
import { nameKey, namesOf } from "./figures-features.ts";
import { figuresOfArticleSentence } from "./figures.ts";
import { sentencesOf, type HitSentence } from "./figures-sentences.ts";

/** A sentence with what it is matched by. */
export interface Claim {
  readonly index: number;
  readonly sentence: HitSentence;
  /** Content terms, each once; names under their key, so that spellings meet. */
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly figures: readonly Figure[];
  /** The outlet, or the article where the outlet is unknown. */
  readonly voice: string;
}

/** The voice that an article speaks with: its outlet's, or its own where the outlet is unknown. */
export const voiceOf = (article: Article): string =>
  article.outlet === UNKNOWN_OUTLET ? `${UNKNOWN_OUTLET} ${article.id}` : article.outlet;

interface Matter {
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

// What a sentence is matched by depends on the article alone: kept as long as the article is.
const memory = new WeakMap<Article, Map<number, Matter>>();

const matterOf = (sentence: HitSentence): Matter => {
  let known = memory.get(sentence.article);
  if (!known) memory.set(sentence.article, (known = new Map()));
  let matter = known.get(sentence.start);
  if (!matter) {
    const text = sentence.text.length > 2_000 ? sentence.text.slice(0, 2_000) : sentence.text;
    const printed = new Set(namesOf(text));
    const names = new Set([...printed].map(nameKey));
    const terms = new Set<string>();
    for (const { term, start, end } of analyse(text, sentence.article.language)) {
      if (/^\p{N}/u.test(term)) continue;
      const word = text.slice(start, end);
      terms.add(/^\p{Lu}/u.test(word) && printed.has(word) ? nameKey(word) : term);
    }
    // A shared number tells much: "children under five", "64 witnesses".
    for (const { kind, value, unit } of findNumbers(text, sentence.article.language))
      if (kind !== "date" && kind !== "time" && (value > 3 || unit !== null))
        terms.add(`#${value}${unit ?? ""}`);
    known.set(sentence.start, (matter = { terms, names }));
  }
  return matter;
};

/** The claims of the hits' sentences: each sentence once, copies folded. */
export const claimsOf = (hits: readonly Hit[], markerOf: (article: Article) => number): Claim[] =>
  sentencesOf(hits).map((sentence, index) => {
    const { terms, names } = matterOf(sentence);
    const figures = figuresOfArticleSentence(sentence, markerOf(sentence.article));
    return { index, sentence, terms, names, figures, voice: voiceOf(sentence.article) };
  });
