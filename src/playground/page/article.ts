/** An article beside the chat: what is known of it, and its text with the cited words marked. */
import type { CitedWords, Span } from "../../types.ts";
import type { ShownArticle } from "../protocol.ts";
import { dateWords } from "./dates.ts";
import { announce, h, icon, iconButton } from "./dom.ts";
import { addressOf, closeArticle, openArticle, readPlace } from "./place.ts";
import { isFailure, readArticle } from "./server.ts";
import { capitalized, words as own } from "./words/index.ts";

/** The text of a stretch with the marks that fall into it. */
const markedText = (text: string, { start, end }: Span, marks: readonly Span[]): (Node | string)[] => {
  const nodes: (Node | string)[] = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    nodes.push(text.slice(at, from), h("mark", { tabindex: "-1" }, text.slice(from, to)));
    at = to;
  }
  nodes.push(text.slice(at, end));
  return nodes;
};

/** The paragraphs, with offsets into the text. */
const paragraphsOf = (text: string): Span[] =>
  [...text.matchAll(/[^\n]+/g)].map(({ index, 0: own }) => ({ start: index, end: index + own.length }));

/** The spans as they lie in the text now; those whose words are not in it any more are left out. */
const foundSpans = (text: string, spans: CitedWords["spans"]): Span[] =>
  spans.flatMap(({ start, end, begins = "" }) => {
    if (text.startsWith(begins, start)) return [{ start, end }];
    const moved = text.indexOf(begins);
    // Words that stand there twice could be either.
    return moved >= 0 && text.indexOf(begins, moved + 1) < 0
      ? [{ start: moved, end: moved + end - start }]
      : [];
  });

const drawText = ({ article }: ShownArticle, words: CitedWords): HTMLElement => {
  const passage = article.passages.find(({ id }) => id === words.passageId);
  const found = foundSpans(article.text, words.spans);
  // Without words of their own, the passage is what is meant.
  const spans = words.spans.length > 0 ? found : passage ? [passage] : [];
  const marks = [...spans].sort((a, b) => a.start - b.start);
  return h(
    "div",
    { class: "article-text", lang: article.language === "und" ? null : article.language },
    found.length < words.spans.length
      ? h("p", { class: "amended", role: "note" }, own.article.changed)
      : null,
    ...paragraphsOf(article.text).map((span) =>
      h("p", { dir: "auto" }, ...markedText(article.text, span, marks)),
    ),
  );
};

const fact = (name: string, ...value: readonly (Node | string)[]): HTMLElement =>
  h("div", { class: "fact" }, h("dt", {}, name), h("dd", { dir: "auto" }, ...value));

const drawFacts = ({ article, copies, isDateDoubtful }: ShownArticle): HTMLElement => {
  const seen = new Set([article.outlet, article.carrier]);
  const others = copies.filter(({ outlet, carrier }) => !seen.has(carrier ?? outlet));
  const opener = (id: string, name: string): HTMLElement =>
    h(
      "button",
      {
        type: "button",
        class: "link",
        onclick: () => openArticle({ articleId: id, passageId: null, spans: [] }),
      },
      name,
    );
  return h(
    "dl",
    { class: "facts" },
    fact(
      own.article.published,
      dateWords(article.publishedOn),
      isDateDoubtful ? h("span", { class: "doubt" }, " (?)") : "",
      `${own.comma}${own.article.origins[article.publishedOn === null ? "unknown" : article.dateFrom]}`,
    ),
    ...(article.carrier && article.carrier !== article.outlet
      ? [fact(own.article.carriedBy, article.carrier)]
      : []),
    ...(article.byline ? [fact(own.article.by, article.byline)] : []),
    ...(others.length > 0
      ? [
          fact(
            own.article.alsoIn,
            ...others.flatMap(({ id, outlet, carrier }, index) => [
              index > 0 ? own.comma : "",
              opener(id, carrier ?? outlet),
            ]),
          ),
        ]
      : []),
    ...(article.copyOf !== null ? [fact(own.article.copyOf, opener(article.copyOf, article.copyOf))] : []),
    ...(article.url && /^https?:\/\//i.test(article.url)
      ? [
          fact(
            own.article.original,
            h(
              "a",
              { href: article.url, target: "_blank", rel: "noopener noreferrer nofollow" },
              new URL(article.url).hostname,
              icon("out"),
            ),
          ),
        ]
      : []),
    fact(
      own.article.length,
      [own.article.words(article.words), ...(article.retold ? [own.article.retold] : [])].join(own.comma),
    ),
    fact(own.article.id, h("code", {}, article.id)),
  );
};

const drawDoubts = ({ article }: ShownArticle): HTMLElement | null => {
  const doubts = [
    ...new Set([
      ...article.warnings,
      ...(article.dateFrom === "text" || article.publishedOn === null ? article.dateReasons : []),
    ]),
  ];
  if (doubts.length === 0) return null;
  return h(
    "ul",
    { class: "doubts", "aria-label": own.article.doubts },
    ...doubts.map((doubt) => h("li", { dir: "auto" }, doubt)),
  );
};

/** What its outlet took back or put right, before all else: it must not be read as if it stood. */
const drawAmended = ({ article }: ShownArticle): HTMLElement | null => {
  const amended = article.withdrawn ?? article.corrected;
  if (!amended) return null;
  const what = article.withdrawn ? own.article.withdrawn : own.article.corrected;
  return h(
    "p",
    { class: "amended", role: "note" },
    h("strong", {}, `${what} ${amended.on === null ? "" : dateWords(amended.on)}`.trim()),
    ": ",
    h(
      "a",
      {
        href: addressOf({ ...readPlace(), article: { articleId: amended.by, passageId: null, spans: [] } }),
        dir: "auto",
      },
      amended.headline || amended.by,
    ),
  );
};

/** Fills the panel; resolves once the words are in sight. */
export const showArticle = async (panel: HTMLElement, words: CitedWords): Promise<void> => {
  const close = iconButton("close", own.article.close, {
    onclick: closeArticle,
    class: "icon-button close",
  });
  const back = h(
    "button",
    { type: "button", class: "back", onclick: closeArticle },
    icon("back"),
    own.article.back,
  );
  const bar = (title: string): HTMLElement =>
    h("div", { class: "bar" }, back, h("span", { class: "bar-title", dir: "auto" }, title), close);
  const found = await readArticle(words.articleId);
  if (isFailure(found)) {
    panel.replaceChildren(bar(own.article.name), h("p", { class: "empty" }, found.fault));
    close.focus();
    return;
  }
  const { article } = found;
  const outlet = article.outlet === "unknown" ? capitalized(own.unknownOutlet) : article.outlet;
  const text = drawText(found, words);
  const body = h(
    "div",
    { class: "panel-body", tabindex: "0", role: "region", "aria-label": own.article.text },
    h(
      "p",
      { class: "kicker", dir: "auto" },
      outlet,
      " · ",
      h("bdi", {}, dateWords(article.publishedOn)),
      found.isDateDoubtful ? h("span", { class: "doubt" }, " (?)") : "",
    ),
    h("h2", { dir: "auto", tabindex: "-1" }, article.headline || article.id),
    drawAmended(found),
    drawFacts(found),
    drawDoubts(found),
    text,
  );
  panel.replaceChildren(bar(outlet), body);
  const marks = text.querySelectorAll<HTMLElement>("mark");
  const [mark] = marks;
  const headline = body.querySelector("h2");
  (mark ?? headline)?.focus({ preventScroll: true });
  if (mark) mark.scrollIntoView({ block: "center" });
  else body.scrollTop = 0;
  announce(
    `${own.article.name}: ${article.headline}. ${mark ? own.article.cited(mark.textContent ?? "") : ""}`,
  );
};
