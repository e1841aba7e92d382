/** A form that opens over the page. */
import type { Form, FormField } from "../../types.ts";
import { h } from "./dom.ts";
import { words } from "./words/index.ts";

const drawField = (
  { id, label, style, required, maxLength, placeholder, value }: FormField,
  index: number,
) => {
  const properties = {
    id: `field-${index}`,
    name: id,
    required,
    maxlength: maxLength,
    placeholder,
    dir: "auto",
    autocomplete: "off",
  };
  const input =
    style === "line"
      ? h("input", { ...properties, type: "text" })
      : h("textarea", { ...properties, rows: 4 });
  input.value = value ?? "";
  return h(
    "div",
    { class: "field" },
    h(
      "label",
      { for: properties.id },
      label,
      required ? h("span", { class: "required", "aria-hidden": "true" }, " *") : null,
    ),
    input,
  );
};

/** Opens it; `send` is called with what was filled in, by field id. The focus returns where it was. */
export const openForm = (form: Form, send: (fields: Readonly<Record<string, string>>) => void): void => {
  const cancel = h("button", { type: "button", class: "press secondary" }, words.cancel);
  const body = h(
    "form",
    {},
    h("h2", { id: "form-title", dir: "auto" }, form.title),
    ...form.fields.map(drawField),
    h(
      "div",
      { class: "dialog-buttons" },
      cancel,
      h("button", { type: "submit", class: "press primary" }, words.submit),
    ),
  );
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "form-title" }, body);
  cancel.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  body.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) body.requestSubmit();
  });
  body.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = Object.fromEntries([...new FormData(body)].map(([name, value]) => [name, String(value)]));
    dialog.close();
    send(fields);
  });
  document.body.append(dialog);
  dialog.showModal();
};
