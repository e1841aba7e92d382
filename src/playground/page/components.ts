/**
 * A message's buttons and menus, as the browser's own: the component library's can neither be disabled nor used from the
 * keyboard.
 */
import type { Button, SelectMenu } from "../../types.ts";
import type { ShownMessage } from "../protocol.ts";
import { h } from "./dom.ts";

/** A component of a message was used. */
export type Use = (message: ShownMessage, customId: string, values: readonly string[]) => void;

const STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger" } as const;

const drawButton = (button: Button, message: ShownMessage, use: Use): HTMLElement =>
  h(
    "button",
    {
      type: "button",
      class: `press ${STYLES[button.style]}`,
      disabled: button.disabled === true,
      onclick: () => use(message, button.custom_id, []),
    },
    button.label,
  );

const drawMenu = (menu: SelectMenu, message: ShownMessage, use: Use): HTMLElement => {
  const placeholder = menu.placeholder ?? "Make a selection";
  const select = h(
    "select",
    { "aria-label": placeholder },
    h("option", { value: "", selected: true }, placeholder),
    ...menu.options.map(({ label, value, description }) =>
      h("option", { value }, description ? `${label} – ${description}` : label),
    ),
  );
  select.addEventListener("change", () => {
    if (select.value !== "") use(message, menu.custom_id, [select.value]);
  });
  return select;
};

/** The rows; null where there are none. */
export const drawRows = (message: ShownMessage, use: Use): HTMLElement | null => {
  if (message.components.length === 0 || message.isPending) return null;
  return h(
    "div",
    { slot: "components", class: "rows" },
    ...message.components.map(({ components }) =>
      h(
        "div",
        { class: "row" },
        ...components.map((component) =>
          component.type === 2 ? drawButton(component, message, use) : drawMenu(component, message, use),
        ),
      ),
    ),
  );
};
