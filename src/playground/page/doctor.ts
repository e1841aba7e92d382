/** What the corpus doctor found: files that could not be read, and what is doubtful about the rest. */
import type { Doctor } from "../protocol.ts";
import { dateWords } from "./dates.ts";
import { h } from "./dom.ts";
import { drawPaged } from "./paged.ts";
import { openArticle } from "./place.ts";
import { isFailure, readDoctor } from "./server.ts";
import { words } from "./words/index.ts";

const drawFinding = ({
  id,
  outlet,
  publishedOn,
  doubts,
  dateReasons,
}: Doctor["doubtful"][number]): HTMLElement =>
  h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        class: "link",
        dir: "auto",
        onclick: () => openArticle({ articleId: id, passageId: null, spans: [] }),
      },
      id,
    ),
    h(
      "span",
      { class: "about" },
      ` ${outlet === "unknown" ? words.unknownOutlet : outlet} · ${dateWords(publishedOn)}`,
    ),
    ...[...new Set([...doubts, ...dateReasons])].map((doubt) => h("p", { dir: "auto" }, doubt)),
  );

/** Draws the view; a word instead where the server does not answer. */
export const drawDoctor = async (): Promise<HTMLElement> => {
  const found = await readDoctor();
  if (isFailure(found)) return h("p", { class: "empty" }, found.fault);
  const { articles, copies, problems, doubtful } = found;
  const tile = (count: number, label: string, isFine: boolean): HTMLElement =>
    h(
      "div",
      { class: `tile${isFine ? "" : " warns"}` },
      h("strong", {}, count.toLocaleString(words.language)),
      h("span", {}, label),
    );
  return h(
    "div",
    { class: "view" },
    h("p", { class: "lead" }, words.doctor.lead),
    h(
      "div",
      { class: "tiles" },
      tile(articles, words.doctor.read, true),
      tile(copies, words.doctor.copies, true),
      tile(problems.length, words.doctor.notRead, problems.length === 0),
      tile(doubtful.length, words.doctor.toLookAt, doubtful.length === 0),
    ),
    problems.length > 0
      ? h(
          "section",
          { class: "collection" },
          h("h2", {}, words.notRead),
          h(
            "ul",
            { class: "findings" },
            ...problems.map(({ file, reason }) =>
              h("li", {}, h("code", {}, file), h("p", { dir: "auto" }, reason)),
            ),
          ),
        )
      : null,
    doubtful.length > 0
      ? h(
          "section",
          { class: "collection" },
          h("h2", {}, words.doctor.inDoubt),
          drawPaged(h("ul", { class: "findings" }), doubtful, drawFinding),
        )
      : h("p", { class: "empty" }, words.doctor.nothing),
  );
};
