/**
 * A message as Discord's REST API takes it (classic components), and what a file adds to it. Every surface
 * (Discord, the terminal, the local page) shows these; only src/discord knows how to send them.
 */

/** A titled part of an embed. */
export interface EmbedField {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

/** Discord's embed, as far as it is used. */
export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  /** 0xRRGGBB. */
  readonly color?: number;
  readonly fields?: readonly EmbedField[];
  readonly footer?: { readonly text: string };
  /** `attachment://name` of one of the message's files, and nothing else. */
  readonly image?: { readonly url: string };
}

/** Discord's button styles: 1 primary, 2 secondary, 3 success, 4 danger. */
export interface Button {
  readonly type: 2;
  readonly style: 1 | 2 | 3 | 4;
  readonly label: string;
  /** At most 100 characters; holds or names the button's state, so that it works after a restart. */
  readonly custom_id: string;
  readonly disabled?: boolean;
}

/** Discord's menu of choices. */
export interface SelectMenu {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder?: string;
  /** How many may be chosen, 0-25; one without them. */
  readonly min_values?: number;
  readonly max_values?: number;
  /** 1-25; `default` for those chosen already. */
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly default?: boolean;
  }[];
}

/** A row of buttons, or one menu. */
export interface ActionRow {
  readonly type: 1;
  readonly components: readonly (Button | SelectMenu)[];
}

/** A file of a message. */
export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
  /** Alt text, at most 1,024 characters. */
  readonly description: string;
}

/** Words of an article. Surfaces that show articles open it there. */
export interface CitedWords {
  readonly articleId: string;
  /** Null where the article as a whole is meant. */
  readonly passageId: string | null;
  /**
   * Offsets into the article's text, half-open; empty where the passage as a whole is meant. `begins` is how the words begin:
   * what tells whether they are still those that were cited.
   */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly begins?: string }[];
}

/** A stretch of a message's text that stands for words of an article: a digit, a name in the list below an answer. */
export interface Opening {
  /** The line of the message that it is in, as printed. */
  readonly line: string;
  /** Offsets into that line, half-open. */
  readonly start: number;
  readonly end: number;
  readonly words: CitedWords;
}

/** A message, before any surface dresses it. */
export interface MessageData {
  readonly content?: string;
  readonly embeds?: readonly Embed[];
  readonly components?: readonly ActionRow[];
  readonly files?: readonly Attachment[];
  /** What its citations open, in the order of the text. Discord is not sent this. */
  readonly openings?: readonly Opening[];
}
