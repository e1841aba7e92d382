/** The rooms, the views and the theme, at the side; on a phone in a drawer. */
import type { Room } from "../protocol.ts";
import { byId, h, icon, iconButton } from "./dom.ts";
import { goTo, HOME, readPlace } from "./place.ts";
import { currentTheme, switchTheme } from "./theme.ts";
import { words } from "./words/index.ts";

/** The views beside the rooms, by the name in the address. */
export const VIEWS = {
  sources: { title: words.sidebar.sources, topic: words.sidebar.sourcesTopic, icon: "list" },
  doctor: { title: words.sidebar.doctor, topic: words.sidebar.doctorTopic, icon: "pulse" },
} as const;

/** A room as the page's address names it. */
export const roomKey = (room: Room): string => (room.kind === "channel" ? room.name : HOME);

const setDrawer = (isOpen: boolean): void => {
  byId("app").classList.toggle("drawer", isOpen);
  // What the drawer covers cannot be reached past it.
  byId("main").inert = isOpen;
  byId("open-sidebar").setAttribute("aria-expanded", String(isOpen));
  if (isOpen) byId("sidebar").querySelector<HTMLElement>("a")?.focus();
};

/** Draws it once; `mark` shows where one is and where something new was said. */
export const drawSidebar = (
  rooms: readonly Room[],
  openSwitcher: () => void,
): { mark: (view: string, unread: ReadonlySet<string>) => void } => {
  const link = (key: string, name: string, drawing: Parameters<typeof icon>[0]): HTMLElement =>
    h("a", { href: `#in=${key}`, class: "place-link", "data-view": key }, icon(drawing), h("span", {}, name));
  const group = (title: string, ...links: readonly HTMLElement[]): HTMLElement =>
    h("section", { "aria-label": title }, h("h2", {}, title), ...links);
  const channels = rooms.filter(({ kind }) => kind === "channel");
  const direct = rooms.filter(({ kind }) => kind === "direct");
  const theme = iconButton("theme", words.sidebar.theme[currentTheme()], {
    onclick: () => {
      const next = words.sidebar.theme[switchTheme()];
      theme.setAttribute("aria-label", next);
      theme.title = next;
    },
  });
  byId("sidebar").replaceChildren(
    h(
      "div",
      { class: "server" },
      h("img", { src: "/icon.svg", alt: "", width: 28, height: 28 }),
      h("span", {}, h("strong", {}, "Dateline"), h("small", {}, words.sidebar.here)),
    ),
    h(
      "button",
      { type: "button", class: "switch", onclick: openSwitcher },
      icon("search"),
      h("span", {}, words.sidebar.whereTo),
      h("kbd", {}, "Ctrl K"),
    ),
    group(words.sidebar.directMessages, ...direct.map((room) => link(roomKey(room), room.name, "at"))),
    group(words.sidebar.channels, ...channels.map((room) => link(roomKey(room), room.name, "hash"))),
    group(
      words.sidebar.coverage,
      ...Object.entries(VIEWS).map(([key, view]) => link(key, view.title, view.icon)),
    ),
    h("div", { class: "foot" }, theme, h("span", {}, words.sidebar.alone)),
  );
  const opener = byId("open-sidebar");
  opener.replaceChildren(icon("menu"));
  opener.addEventListener("click", () => setDrawer(!byId("app").classList.contains("drawer")));
  byId("sidebar").addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) setDrawer(false);
  });
  byId("sidebar").addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !byId("app").classList.contains("drawer")) return;
    setDrawer(false);
    opener.focus();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    const isOpen = byId("app").classList.contains("drawer");
    if (isOpen && target instanceof Node && !byId("sidebar").contains(target)) setDrawer(false);
  });
  byId("sidebar").addEventListener("click", (event) => {
    const chosen = event.target instanceof Element ? event.target.closest<HTMLElement>("a[data-view]") : null;
    if (!chosen) return;
    event.preventDefault();
    goTo({ ...readPlace(), view: chosen.dataset["view"] ?? HOME, article: null });
  });
  return {
    mark: (view, unread) => {
      for (const own of byId("sidebar").querySelectorAll<HTMLElement>("a[data-view]")) {
        const key = own.dataset["view"] ?? "";
        if (key === view) own.setAttribute("aria-current", "page");
        else own.removeAttribute("aria-current");
        own.classList.toggle("unread", unread.has(key));
      }
    },
  };
};
