/** A menu that opens at a button or where a pointer is, and goes when it is left. */
import { h } from "./dom.ts";

/** One line of a menu, and what it does. */
export interface MenuEntry {
  readonly label: string;
  readonly choose: () => void;
}

let close: (() => void) | null = null;

/** Opens it; `back` gets the focus when it closes. */
export const openMenu = (
  entries: readonly MenuEntry[],
  {
    x,
    y,
    label,
    back,
  }: { readonly x: number; readonly y: number; readonly label: string; readonly back: HTMLElement },
): void => {
  close?.();
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label });
  const shut = (): void => {
    close = null;
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
  };
  const outside = (event: PointerEvent): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) shut();
  };
  for (const { label: words, choose } of entries) {
    const choosing = (): void => {
      shut();
      back.focus();
      choose();
    };
    menu.append(h("button", { type: "button", role: "menuitem", tabindex: -1, onclick: choosing }, words));
  }
  const items = [...menu.children] as HTMLElement[];
  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      shut();
      back.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(menu);
  document.addEventListener("pointerdown", outside, true);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty("left", `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`);
  menu.style.setProperty("top", `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`);
  close = shut;
  items[0]?.focus();
};
