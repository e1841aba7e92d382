/** Ctrl+K: to rooms, views, commands and articles by a few letters. */
import { h } from "./dom.ts";
import { createListbox, type Entry } from "./listbox.ts";
import { openArticle } from "./place.ts";
import { isFailure, readSources } from "./server.ts";
import { words } from "./words/index.ts";

type Go = () => void;

const MOST = 12;

/** Opens it; `fixed` are offered first. */
export const openSwitcher = (fixed: readonly Entry<Go>[]): void => {
  if (document.querySelector("dialog[open]")) return;
  const input = h("input", {
    type: "text",
    "aria-label": words.sidebar.whereTo,
    placeholder: words.sidebar.find,
    dir: "auto",
    autocomplete: "off",
  });
  const dialog = h("dialog", { class: "dialog switcher", "aria-label": words.sidebar.whereTo }, input);
  let entries = fixed;
  const listbox = createListbox<Go>({
    input,
    holder: dialog,
    label: words.sidebar.places,
    choose: (go) => {
      dialog.close();
      go();
    },
  });
  const show = (): void => {
    const wanted = input.value.trim().toLowerCase();
    listbox.show(
      entries
        .filter(({ label, detail = "" }) => `${label} ${detail}`.toLowerCase().includes(wanted))
        .slice(0, MOST),
    );
  };
  input.addEventListener("input", show);
  // Escape closes the list and the dialog with it.
  input.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close());
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && dialog.close(), true);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  show();
  void readSources().then((sources) => {
    if (isFailure(sources)) return;
    const articles = sources.articles.map(({ id, headline, outlet }) => ({
      label: headline || id,
      detail: outlet,
      value: () => openArticle({ articleId: id, passageId: null, spans: [] }),
    }));
    entries = [...fixed, ...articles];
    if (dialog.open) show();
  });
};
