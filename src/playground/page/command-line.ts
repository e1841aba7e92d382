/** A slash command being filled in: its name, its options, sent with Enter and left with Escape. */
import type { OptionValue } from "../../types.ts";
import type { GivenFile, Room } from "../protocol.ts";
import { localized, type Sendable } from "./catalog.ts";
import { announce, h, icon } from "./dom.ts";
import { createOptionField, type OptionField } from "./option-field.ts";
import type { Entry } from "./listbox.ts";
import { words } from "./words/index.ts";

/** A command with the fields of its options, being filled in. */
interface CommandLine {
  readonly element: HTMLElement;
  focus(): void;
}

/** Draws the fields of a command; nothing is sent before all that is required is there. */
export const createCommandLine = (parts: {
  readonly command: Sendable;
  readonly rooms: readonly Room[];
  readonly holder: HTMLElement;
  /** What stands in the first option from the start. */
  readonly typed: string;
  readonly complete: (
    option: string,
    text: string,
    options: Readonly<Record<string, OptionValue>>,
  ) => Promise<readonly Entry<string>[]>;
  readonly send: (
    options: Readonly<Record<string, OptionValue>>,
    files: Readonly<Record<string, GivenFile>>,
  ) => void;
  readonly leave: () => void;
}): CommandLine => {
  const { command, rooms, holder, typed, send, leave } = parts;
  const fields: OptionField[] = [];
  const hint = h("p", { class: "hint", id: "command-hint" }, command.description);
  const row = h("div", { class: "options" });
  const more = h("div", { class: "more", role: "group", "aria-label": words.composer.moreOptions });

  const values = (): Record<string, OptionValue> =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const value = field.value();
        return value === undefined ? [] : [[field.option.name, value]];
      }),
    );

  const add = (name: string): OptionField | undefined => {
    const option = command.options.find((own) => own.name === name);
    if (!option) return undefined;
    const field = createOptionField(option, {
      rooms,
      holder,
      complete: async (wanted, text) => parts.complete(wanted, text, values()),
    });
    field.input.addEventListener("focus", () => {
      hint.textContent = `${option.name}: ${localized(option.description_localizations, option.description)}`;
    });
    field.input.addEventListener("input", () => {
      field.element.classList.remove("faulty");
      field.input.removeAttribute("aria-invalid");
    });
    fields.push(field);
    row.append(field.element);
    more.querySelector(`[data-option="${name}"]`)?.remove();
    return field;
  };

  const required = command.options.filter((option) => option.required === true);
  const first = required.length > 0 ? required : command.options.filter(({ type }) => type === 3).slice(0, 1);
  for (const option of command.options) {
    if (!first.includes(option))
      more.append(
        h(
          "button",
          {
            type: "button",
            class: "chip",
            "data-option": option.name,
            title: localized(option.description_localizations, option.description),
            onclick: () => add(option.name)?.input.focus(),
          },
          `+ ${option.name}`,
        ),
      );
  }

  const submit = async (): Promise<void> => {
    const missing = fields.find(({ option, value }) => option.required === true && value() === undefined);
    if (missing) {
      missing.element.classList.add("faulty");
      missing.input.setAttribute("aria-invalid", "true");
      missing.input.focus();
      hint.textContent = words.composer.missing(missing.option.name);
      announce(hint.textContent);
      return;
    }
    const files: Record<string, GivenFile> = {};
    for (const field of fields) {
      const file = await field.file();
      if (file) files[field.option.name] = file;
    }
    send(values(), files);
  };

  const element = h(
    "form",
    {
      class: "command-line",
      "aria-label": words.composer.command(command.path),
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      },
      onkeydown: (event: KeyboardEvent) => {
        const { target } = event;
        const isEmpty = target instanceof HTMLInputElement && target.value === "" && target.type === "text";
        const isFirst = target === fields[0]?.input;
        if (event.key === "Escape" || (event.key === "Backspace" && isEmpty && isFirst)) {
          event.preventDefault();
          event.stopPropagation();
          leave();
        }
      },
    },
    h(
      "div",
      { class: "command-row" },
      h(
        "button",
        {
          type: "button",
          class: "command-name",
          title: words.composer.leave,
          "aria-label": words.composer.leaveOne(command.path),
          onclick: leave,
        },
        command.path,
      ),
      row,
      h(
        "button",
        {
          type: "submit",
          class: "icon-button send",
          "aria-label": words.composer.sendOne(command.path),
          title: words.send,
        },
        icon("send"),
      ),
    ),
    more,
    hint,
  );
  for (const option of first) add(option.name);
  const [opening] = fields;
  if (opening?.input instanceof HTMLInputElement && opening.input.type === "text")
    opening.input.value = typed;
  if (more.children.length === 0) more.remove();
  return {
    element,
    focus: () => (fields[0]?.input ?? element.querySelector<HTMLElement>(".send"))?.focus(),
  };
};
