/** The sources: who reported when, as a strip of time for each outlet, copies folded into what they copy. */
import type { ArticleEntry, SourceEntries } from "../protocol.ts";
import { dateWords, instantOf } from "./dates.ts";
import { h } from "./dom.ts";
import { openMenu } from "./menu.ts";
import { drawPaged } from "./paged.ts";
import { openArticle } from "./place.ts";
import { isFailure, readSources } from "./server.ts";
import { capitalized, words } from "./words/index.ts";

/** As many places as a strip has; articles that fall into one share it. */
const PLACES = 48;

const open = (id: string): void => openArticle({ articleId: id, passageId: null, spans: [] });

const nameOf = (outlet: string): string =>
  outlet === "unknown" ? `${capitalized(words.unknownOutlet)} (?)` : outlet;

interface Axis {
  readonly first: number;
  readonly last: number;
}

const axisOf = (entries: readonly ArticleEntry[]): Axis | null => {
  const instants = entries.flatMap(({ publishedOn }) =>
    publishedOn === null ? [] : [instantOf(publishedOn)],
  );
  if (instants.length === 0) return null;
  // A day on either side, so that a single day has a width.
  return {
    first: instants.reduce((a, b) => Math.min(a, b)) - 43_200_000,
    last: instants.reduce((a, b) => Math.max(a, b)) + 43_200_000,
  };
};

const placeOf = (date: string, { first, last }: Axis): number =>
  Math.min(PLACES - 1, Math.floor(((instantOf(date) - first) / (last - first)) * PLACES));

const amendedWords = ({ withdrawn, corrected }: ArticleEntry): string =>
  withdrawn ? ` · ${words.sources.withdrawn}` : corrected ? ` · ${words.sources.corrected}` : "";

const labelOf = (entry: ArticleEntry): string =>
  `${dateWords(entry.publishedOn)}${entry.isDateDoubtful ? " (?)" : ""} · ${entry.headline || entry.id}${amendedWords(entry)}`;

/** One point of a strip: an article, or several that share a place. */
const drawPoint = (
  entries: readonly ArticleEntry[],
  place: number,
  copies: ReadonlyMap<string, readonly ArticleEntry[]>,
): HTMLElement => {
  const folded = entries.reduce((sum, { id }) => sum + (copies.get(id)?.length ?? 0), 0);
  const isDoubtful = entries.some((entry) => entry.isDateDoubtful);
  const [only, ...others] = entries;
  const label = `${entries.map(labelOf).join("; ").slice(0, 300)}${folded > 0 ? `; ${words.sources.carriedByMore(folded)}` : ""}`;
  const point = h(
    "button",
    {
      type: "button",
      class: `point${isDoubtful ? " doubtful" : ""}${folded > 0 ? " copied" : ""}`,
      "aria-label": label,
      title: label,
      tabindex: "-1",
    },
    others.length > 0 ? String(entries.length) : isDoubtful ? "?" : "",
  );
  point.style.setProperty("--at", String((place + 0.5) / PLACES));
  point.addEventListener("click", () => {
    if (others.length === 0 && only) {
      open(only.id);
      return;
    }
    const { left, bottom } = point.getBoundingClientRect();
    openMenu(
      entries.map((entry) => ({ label: labelOf(entry), choose: () => open(entry.id) })),
      { x: left, y: bottom + 4, label: words.sources.articles, back: point },
    );
  });
  return point;
};

/** The arrows move between the points of a strip; Tab enters and leaves it. */
const rove = (strip: HTMLElement): void => {
  const points = [...strip.querySelectorAll<HTMLElement>(".point")];
  points[0]?.setAttribute("tabindex", "0");
  strip.addEventListener("keydown", (event) => {
    const at = points.indexOf(document.activeElement as HTMLElement);
    const [later, earlier] =
      document.dir === "rtl" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const to = { [later]: at + 1, [earlier]: at - 1, Home: 0, End: points.length - 1 }[event.key];
    const next = to === undefined ? undefined : points[to];
    if (at < 0 || !next) return;
    event.preventDefault();
    points[at]?.setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  });
};

const drawArticle = (entry: ArticleEntry, copies: readonly ArticleEntry[]): HTMLElement =>
  h(
    "li",
    {},
    h(
      "button",
      { type: "button", class: "entry", onclick: () => open(entry.id) },
      h(
        "span",
        { class: `entry-date${entry.isDateDoubtful ? " doubt" : ""}` },
        dateWords(entry.publishedOn),
        entry.isDateDoubtful ? " (?)" : "",
      ),
      h(
        "span",
        { class: "entry-title", dir: "auto" },
        entry.headline || entry.id,
        h("span", { class: "doubt" }, amendedWords(entry)),
      ),
    ),
    copies.length > 0
      ? h(
          "p",
          { class: "copies" },
          `${words.sources.alsoIn} `,
          ...copies.flatMap((copy, index) => [
            index > 0 ? words.comma : "",
            h(
              "button",
              { type: "button", class: "link", onclick: () => open(copy.id) },
              copy.carrier ?? copy.outlet,
            ),
          ]),
        )
      : null,
  );

const drawOutlet = (
  outlet: string,
  own: readonly ArticleEntry[],
  axis: Axis | null,
  copies: ReadonlyMap<string, readonly ArticleEntry[]>,
): HTMLElement => {
  const dated = own.filter(({ publishedOn }) => publishedOn !== null);
  const undated = own.length - dated.length;
  const strip = h("div", {
    class: "strip",
    role: "group",
    "aria-label": words.sources.overTime(nameOf(outlet)),
  });
  if (axis) {
    for (const [place, entries] of Map.groupBy(dated, ({ publishedOn }) => placeOf(publishedOn ?? "", axis)))
      strip.append(drawPoint(entries, place, copies));
    rove(strip);
  }
  const list = drawPaged(h("ul", { class: "entries" }), own, (entry) =>
    drawArticle(entry, copies.get(entry.id) ?? []),
  );
  list.hidden = true;
  const toggle = h(
    "button",
    { type: "button", class: "outlet", "aria-expanded": "false" },
    h("span", { class: "outlet-name", dir: "auto" }, nameOf(outlet)),
    h(
      "span",
      { class: "outlet-count" },
      [words.sources.count(own.length), ...(undated > 0 ? [words.sources.undated(undated)] : [])].join(
        words.comma,
      ),
    ),
  );
  toggle.addEventListener("click", () => {
    list.hidden = !list.hidden;
    toggle.setAttribute("aria-expanded", String(!list.hidden));
  });
  return h("div", { class: "outlet-row" }, toggle, strip, list);
};

const drawCollection = (
  name: string,
  entries: readonly ArticleEntry[],
  all: ReadonlyMap<string, ArticleEntry>,
): HTMLElement => {
  const copies = Map.groupBy(
    entries.filter(({ copyOf }) => copyOf !== null && all.has(copyOf)),
    ({ copyOf }) => copyOf ?? "",
  );
  const originals = entries.filter(({ copyOf }) => copyOf === null || !all.has(copyOf));
  const axis = axisOf(originals);
  const byOutlet = [...Map.groupBy(originals, ({ outlet }) => outlet)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const dates = originals.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
  const folded = entries.length - originals.length;
  return h(
    "section",
    { class: "collection", "aria-label": name },
    h("h2", { dir: "auto" }, name),
    h(
      "p",
      { class: "about" },
      `${words.sources.outlets(byOutlet.length)} · ${words.sources.count(originals.length)}${folded > 0 ? `${words.comma}${words.sources.folded(folded)}` : ""}`,
    ),
    h(
      "div",
      { class: "axis", "aria-hidden": "true" },
      h("span", {}, dateWords(dates[0] ?? null)),
      h("span", {}, dateWords(dates.at(-1) ?? null)),
    ),
    drawPaged(h("div"), byOutlet, ([outlet, own]) => drawOutlet(outlet, own, axis, copies)),
  );
};

/** Draws the view; a word instead where the server does not answer. */
export const drawSources = async (): Promise<HTMLElement> => {
  const sources: SourceEntries | { readonly fault: string } = await readSources();
  if (isFailure(sources)) return h("p", { class: "empty" }, sources.fault);
  const all = new Map(sources.articles.map((entry) => [entry.id, entry]));
  const collections = [...Map.groupBy(sources.articles, ({ collection }) => collection)];
  return h(
    "div",
    { class: "view" },
    h("p", { class: "lead" }, words.sources.lead),
    collections.length === 0 ? h("p", { class: "empty" }, words.sources.nothing) : null,
    ...collections.map(([name, entries]) => drawCollection(name || words.sources.articles, entries, all)),
    sources.problems.length > 0
      ? h(
          "section",
          { class: "collection" },
          h("h2", {}, words.notRead),
          h(
            "ul",
            { class: "entries" },
            ...sources.problems.map(({ file, reason }) => h("li", {}, h("code", {}, file), `: ${reason}`)),
          ),
        )
      : null,
  );
};
