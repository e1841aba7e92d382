/** A list that belongs to a text field: the arrows move through it, Enter takes, Escape closes (WAI-ARIA combobox). */
import { h } from "./dom.ts";

/** One line to choose, and what choosing it gives. */
export interface Entry<T> {
  readonly label: string;
  readonly detail?: string;
  readonly value: T;
}

/** A list beside a field, worked with the arrow keys and the mouse. */
interface Listbox<T> {
  show(entries: readonly Entry<T>[]): void;
  hide(): void;
}

let made = 0;

/** `input` becomes a combobox whose list is put into `holder`; `choose` is called with what is taken. */
export const createListbox = <T>(parts: {
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  readonly holder: HTMLElement;
  readonly label: string;
  /** `isEntered`: with Enter, which might as well have sent what is typed. */
  readonly choose: (value: T, isEntered: boolean) => void;
  /** Whether Tab takes the entry too. */
  readonly takesTab?: boolean;
}): Listbox<T> => {
  const { input, holder, label, choose, takesTab = false } = parts;
  const id = `list-${(made += 1)}`;
  const list = h("ul", { id, class: "listbox", role: "listbox", "aria-label": label, hidden: true });
  holder.append(list);
  let entries: readonly Entry<T>[] = [];
  let at = 0;
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": id,
    "aria-expanded": "false",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);

  const move = (to: number): void => {
    at = to;
    for (const [index, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(index === at));
      if (index !== at) continue;
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  };
  const hide = (): void => {
    list.hidden = true;
    entries = [];
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (entry: Entry<T> | undefined, isEntered = false): void => {
    if (!entry) return;
    hide();
    choose(entry.value, isEntered);
  };

  input.addEventListener("keydown", ((event: KeyboardEvent) => {
    if (list.hidden || event.isComposing) return;
    const last = entries.length - 1;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at === last ? 0 : at + 1),
      ArrowUp: () => move(at === 0 ? last : at - 1),
      Enter: () => take(entries[at], true),
      Escape: hide,
      ...(takesTab && !event.shiftKey ? { Tab: () => take(entries[at]) } : {}),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    step();
  }) as EventListener);

  return {
    show: (next) => {
      if (next.length === 0) {
        hide();
        return;
      }
      entries = next;
      list.replaceChildren(
        ...next.map((entry, index) =>
          h(
            "li",
            {
              id: `${id}-${index}`,
              role: "option",
              "aria-selected": "false",
              onpointermove: () => at !== index && move(index),
              // The field keeps the focus.
              onpointerdown: (event: PointerEvent) => event.preventDefault(),
              onclick: () => take(entry),
            },
            h("span", { class: "option-label", dir: "auto" }, entry.label),
            entry.detail ? h("span", { class: "option-detail", dir: "auto" }, entry.detail) : null,
          ),
        ),
      );
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      move(0);
    },
    hide,
  };
};
