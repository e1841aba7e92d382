/** Opening what an answer points at: one view for each cited passage. */
import type { Desk } from "../desk.ts";
import { citationsOf } from "../presentation/index.ts";
import type { Answer, Library, PassageView, Span } from "../types.ts";

/** A passage to show, under the digit it has in its answer (of a search: the hit's number). */
interface OpenedPassage {
  readonly marker: number;
  readonly view: PassageView;
}

/** What a number of an answer opens: a passage, and the words in it (offsets into the article's text). */
interface Target {
  readonly marker: number;
  readonly passageId: string;
  readonly articleId: string;
  readonly words: readonly Span[];
}

/** A search's hits count as its citations; their matches are the words. */
const targetsOf = (answer: Answer, library: Library, offset: number): Target[] => {
  if (answer.kind === "search") {
    return answer.hits.map(({ passageId, articleId, highlights }, index) => {
      const start = library.article(articleId)?.passages.find(({ id }) => id === passageId)?.start ?? 0;
      const words = highlights.map(([from, to]) => ({ start: start + from, end: start + to }));
      return { marker: offset + index + 1, passageId, articleId, words };
    });
  }
  return citationsOf(answer).map(({ marker, passageId, articleId, start, end }) => ({
    marker,
    passageId,
    articleId,
    words: [{ start, end }],
  }));
};

/**
 * The passages behind some of an answer's numbers, or behind all of them. A cited stretch that runs over several
 * passages opens each. `offset`: hits before a search's first.
 */
export const openPassages = (
  { desk, library }: { readonly desk: Desk; readonly library: Library },
  answer: Answer,
  numbers: readonly number[],
  offset = 0,
): OpenedPassage[] => {
  const wanted = targetsOf(answer, library, offset).filter(
    ({ marker }) => numbers.length === 0 || numbers.includes(marker),
  );
  const opened = new Map<string, { marker: number; words: Span[] }>();
  for (const { marker, passageId, articleId, words } of wanted) {
    const touched = (library.article(articleId)?.passages ?? []).filter(
      (passage) =>
        passage.id === passageId ||
        words.some(({ start, end }) => start < passage.end && end > passage.start),
    );
    for (const { id } of touched) {
      const known = opened.get(id) ?? { marker, words: [] };
      known.words.push(...words);
      opened.set(id, known);
    }
  }
  return [...opened]
    .sort(([, a], [, b]) => a.marker - b.marker)
    .flatMap(([id, { marker, words }]) => {
      const view = desk.passage(id, words, null);
      return view ? [{ marker, view }] : [];
    });
};
