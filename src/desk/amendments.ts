/** What was withdrawn or corrected, at the desk: it is never shown as if it stood. */
import { amendedAt, isTakenBack } from "../text/amendments.ts";
import { cite, passageAt } from "../text/citation.ts";
import { formatDate } from "../text/partial-date.ts";
import type { Amended, Article, Hit, Library, Sentence, Span } from "../types.ts";
import { isVisible } from "./sources.ts";

type Collections = readonly string[] | null;

/** The note that takes back or puts right a stretch of an article, and where it is printed. */
const noticeOf = (
  library: Library,
  article: Article,
  span: Span,
  collections: Collections,
): { readonly article: Article; readonly note: Span } | null => {
  if (!isTakenBack(amendedAt(article, span))) return null;
  const amendment = article.withdrawn ?? article.corrected;
  const by = amendment && library.article(amendment.by);
  return by && isVisible(by, collections) ? { article: by, note: amendment.note } : null;
};

/** The hits, each that was taken back with the passage that says so right after it. */
export const withNoticeHits = (
  library: Library,
  hits: readonly Hit[],
  collections: Collections,
): readonly Hit[] => {
  const known = new Set(hits.map(({ passage }) => passage.id));
  return hits.flatMap((hit) => {
    const notices = hit.passage.sentences.flatMap((sentence): Hit[] => {
      const notice = noticeOf(library, hit.article, sentence, collections);
      const passage = notice && passageAt(notice.article, notice.note.start);
      if (!passage || known.has(passage.id)) return [];
      known.add(passage.id);
      return [{ article: notice.article, passage, score: hit.score, highlights: [] }];
    });
    return [hit, ...notices];
  });
};

/** The sentences, each that stands on something taken back with the note that says so right after it, once. */
export const withNotices = (
  library: Library,
  sentences: readonly Sentence[],
  collections: Collections,
): readonly Sentence[] => {
  const said = new Set(
    sentences.flatMap(({ citations }) => citations.map(({ articleId, start }) => `${articleId} ${start}`)),
  );
  return sentences.flatMap((sentence) => {
    const notices = sentence.citations.flatMap((citation): Sentence[] => {
      const article = library.article(citation.articleId);
      const notice = article && noticeOf(library, article, citation, collections);
      if (!notice || said.has(`${notice.article.id} ${notice.note.start}`)) return [];
      said.add(`${notice.article.id} ${notice.note.start}`);
      const cited = cite(notice.article, notice.note, 0);
      return [{ text: cited.quote.replace(/\s+/gu, " "), citations: [cited] }];
    });
    return [sentence, ...notices];
  });
};

/** The hits without what was taken back: whole reports, or the sentences that were corrected. */
export const standing = (hits: readonly Hit[]): Hit[] =>
  hits.flatMap((hit) => {
    const { article, passage } = hit;
    if (article.withdrawn) return [];
    const sentences = passage.sentences.filter((sentence) => !isTakenBack(amendedAt(article, sentence)));
    if (sentences.length === passage.sentences.length) return [hit];
    return sentences.length === 0 ? [] : [{ ...hit, passage: { ...passage, sentences } }];
  });

/** "withdrawn 9 Mar 2031", "corrected 9 Mar 2031". */
export const takenBackWords = ({ withdrawn, corrected }: Amended): string => {
  const on = (withdrawn ?? corrected)?.on ?? null;
  return `${withdrawn ? "withdrawn" : "corrected"}${on === null ? "" : ` ${formatDate(on)}`}`;
};

/** One plain sentence for each report that an answer leaves out because it was taken back. */
export const leftOutNotes = (hits: readonly Hit[]): string[] => {
  const articles = new Map<string, Article>();
  for (const { article, passage } of hits) {
    if (passage.sentences.some((sentence) => isTakenBack(amendedAt(article, sentence))))
      articles.set(article.id, article);
  }
  return [...articles.values()].map((article) => {
    const what = article.withdrawn ? "" : "A sentence of ";
    return `${what}“${article.headline}” (${article.outlet}, ${formatDate(article.publishedOn)}) was ${takenBackWords(amendedAt(article))}; left out here.`;
  });
};
