/** The buttons of a reply. The caller decides which there are and what their ids hold. */
import type { ActionRow, Button } from "../types.ts";
import { ENGLISH, type Words } from "./words/index.ts";

/** What a button does. */
type ButtonAction =
  | "passages"
  | "compare"
  | "follow-up"
  | "share"
  | "back"
  | "next"
  | "article"
  | "search"
  | "summary"
  | "picture"
  | "forget"
  | "export";

/** A button that the caller wants. */
export interface ButtonRequest {
  readonly action: ButtonAction;
  /** The custom_id: 1-100 characters, each different within a message. */
  readonly id: string;
  /** Instead of the action's own words; at most 80 characters. */
  readonly label?: string;
  readonly disabled?: boolean;
}

/** Discord takes five buttons in a row and five rows. */
const ROW = 5;
const ROWS = 5;

/** Rows of buttons. `page` disables back on the first page and next on the last one. */
export const buttonRows = (
  requests: readonly ButtonRequest[],
  page: { readonly number: number; readonly of: number } = { number: 1, of: 1 },
  words: Words = ENGLISH,
): readonly ActionRow[] => {
  const buttons = requests.slice(0, ROW * ROWS).map((request): Button => {
    const isEnd =
      (request.action === "back" && page.number <= 1) ||
      (request.action === "next" && page.number >= page.of);
    return {
      type: 2,
      style: request.action === "passages" ? 1 : 2,
      label: request.label ?? words.buttons[request.action],
      custom_id: request.id,
      disabled: request.disabled ?? isEnd,
    };
  });
  const rows: ActionRow[] = [];
  for (let start = 0; start < buttons.length; start += ROW) {
    rows.push({ type: 1, components: buttons.slice(start, start + ROW) });
  }
  return rows;
};
