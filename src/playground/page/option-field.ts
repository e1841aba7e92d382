/** The field of one option of a slash command: its suggestions as one types, its choices, its kind. */
import type { CommandOption, OptionValue } from "../../types.ts";
import type { GivenFile, Room } from "../protocol.ts";
import { localized } from "./catalog.ts";
import { h } from "./dom.ts";
import { createListbox, type Entry } from "./listbox.ts";
import { words } from "./words/index.ts";

/** The field of one option. */
export interface OptionField {
  readonly option: CommandOption;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement | HTMLSelectElement;
  /** Undefined where nothing is filled in. */
  readonly value: () => OptionValue | undefined;
  readonly file: () => Promise<GivenFile | undefined>;
}

/** What a field is made with. */
interface FieldParts {
  readonly rooms: readonly Room[];
  /** Where the list of suggestions goes. */
  readonly holder: HTMLElement;
  readonly complete: (option: string, text: string) => Promise<readonly Entry<string>[]>;
}

/** Milliseconds of rest in typing before suggestions are asked for. */
const REST = 120;

const selectOf = (
  entries: readonly (readonly [value: string, label: string])[],
  optional: boolean,
): HTMLSelectElement =>
  h(
    "select",
    {},
    optional ? h("option", { value: "" }, "–") : null,
    ...entries.map(([value, label]) => h("option", { value }, label)),
  );

const readFile = async (input: HTMLInputElement): Promise<GivenFile | undefined> => {
  const file = input.files?.[0];
  if (!file) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { name: file.name, data: btoa(text) };
};

/** What a list offered and was taken: its label stands in the field, its value is sent. */
const withSuggestions = (
  input: HTMLInputElement,
  option: CommandOption,
  { holder, complete }: FieldParts,
): (() => string) => {
  let taken: Entry<string> | null = null;
  let asked = 0;
  let timer = 0;
  const listbox = createListbox<Entry<string>>({
    input,
    holder,
    label: words.composer.suggestions(option.name),
    takesTab: true,
    choose: (entry) => {
      taken = entry;
      input.value = entry.label;
    },
  });
  const suggest = async (): Promise<void> => {
    const turn = (asked += 1);
    const text = input.value;
    const entries = option.choices
      ? option.choices
          .filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
          .map(({ name, value, name_localizations }) => ({
            label: localized(name_localizations, name),
            value,
          }))
      : await complete(option.name, text);
    // What was asked for before is of no use to what is typed now.
    if (turn !== asked || document.activeElement !== input) return;
    listbox.show(entries.map((entry) => ({ label: entry.label, value: entry })));
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void suggest(), REST);
  };
  input.addEventListener("input", later);
  input.addEventListener("focus", later);
  input.addEventListener("blur", () => {
    asked += 1;
    listbox.hide();
  });
  return () => {
    const named = option.choices?.find(({ name }) => name.toLowerCase() === input.value.trim().toLowerCase());
    return taken?.label === input.value ? taken.value : (named?.value ?? input.value);
  };
};

/** Draws the field of an option. */
export const createOptionField = (option: CommandOption, parts: FieldParts): OptionField => {
  const optional = option.required !== true;
  const input =
    option.type === 5
      ? selectOf(
          [
            ["true", words.composer.yes],
            ["false", words.composer.no],
          ],
          optional,
        )
      : option.type === 7
        ? selectOf(
            parts.rooms
              .filter(({ kind }) => kind === "channel")
              .map(({ id, name }) => [id, `#${name}`] as const),
            optional,
          )
        : h("input", {
            type: option.type === 4 ? "number" : option.type === 11 ? "file" : "text",
            dir: option.type === 3 ? "auto" : null,
            autocomplete: "off",
            spellcheck: "false",
            min: option.min_value,
            max: option.max_value,
            maxlength: option.max_length,
          });
  const isSuggested =
    input instanceof HTMLInputElement &&
    option.type === 3 &&
    (option.autocomplete === true || option.choices !== undefined);
  const text = isSuggested ? withSuggestions(input, option, parts) : () => input.value;
  const id = `option-${option.name}`;
  input.id = id;
  input.setAttribute("aria-description", localized(option.description_localizations, option.description));
  if (!optional) input.setAttribute("aria-required", "true");
  const element = h("div", { class: "option" }, h("label", { for: id }, option.name), input);
  return {
    option,
    element,
    input,
    value: () => {
      const given = text().trim();
      if (given === "") return undefined;
      if (option.type === 4) return Number(given);
      return option.type === 5 ? given === "true" : option.type === 11 ? "1" : given;
    },
    file: async () => (option.type === 11 && input instanceof HTMLInputElement ? readFile(input) : undefined),
  };
};
