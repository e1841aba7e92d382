/** A long list, drawn as far as it is looked at. */
import { h } from "./dom.ts";
import { words } from "./words/index.ts";

/** Draws the first `most` items into a list, and a button that draws as many again; gives the list. */
export const drawPaged = <T, List extends HTMLElement>(
  list: List,
  items: readonly T[],
  draw: (item: T) => HTMLElement,
  most = 40,
): List => {
  const add = (from: number): void => {
    const drawn = items.slice(from, from + most).map(draw);
    list.append(...drawn);
    // Who pressed for more goes on where the new ones begin.
    if (from > 0) drawn[0]?.querySelector<HTMLElement>("button, a")?.focus();
    const left = items.length - from - most;
    if (left <= 0) return;
    const more = h("button", { type: "button", class: "press secondary" }, words.more(left));
    const holder = h(list.localName === "ul" ? "li" : "div", { class: "more-of-it" }, more);
    more.addEventListener("click", () => {
      holder.remove();
      add(from + most);
    });
    list.append(holder);
  };
  add(0);
  return list;
};
