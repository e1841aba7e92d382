/** Where one is on the page, kept in the address so that it can be linked and left again. */
import type { CitedWords } from "../../types.ts";

/** The view that opens first: the direct message, where whatever is typed is answered. */
export const HOME = "dateline";

/** A room's name, or one of the views. */
interface Place {
  readonly view: string;
  readonly article: CitedWords | null;
}

const spansFrom = (text: string | null): CitedWords["spans"] =>
  (text ?? "").split("_").flatMap((span) => {
    const [, start = "", end = "", begins = ""] = /^(\d+)-(\d+)(?:-(.*))?$/.exec(span) ?? [];
    if (!(Number(end) > Number(start))) return [];
    try {
      return [
        { start: Number(start), end: Number(end), ...(begins ? { begins: decodeURIComponent(begins) } : {}) },
      ];
    } catch {
      // An address that somebody has cut.
      return [];
    }
  });

const spanText = ({ start, end, begins }: CitedWords["spans"][number]): string =>
  begins ? `${start}-${end}-${encodeURIComponent(begins).replaceAll("_", "%5F")}` : `${start}-${end}`;

/** The place that the address names. */
export const readPlace = (): Place => {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const articleId = parameters.get("article");
  return {
    view: parameters.get("in") ?? HOME,
    article:
      articleId === null
        ? null
        : { articleId, passageId: parameters.get("passage"), spans: spansFrom(parameters.get("words")) },
  };
};

/** The address of a place. */
export const addressOf = ({ view, article }: Place): string => {
  const parameters = new URLSearchParams({ in: view });
  if (article) {
    parameters.set("article", article.articleId);
    if (article.passageId !== null) parameters.set("passage", article.passageId);
    if (article.spans.length > 0) parameters.set("words", article.spans.map(spanText).join("_"));
  }
  return `#${parameters.toString()}`;
};

/** Goes there, and comes back with the browser's own way back. */
export const goTo = (place: Place): void => {
  const address = addressOf(place);
  if (address !== location.hash) location.hash = address;
};

/** Opens an article beside what is shown. */
export const openArticle = (words: CitedWords): void => goTo({ ...readPlace(), article: words });

/** Closes the article. */
export const closeArticle = (): void => goTo({ ...readPlace(), article: null });
