/** What the page and its server say to each other, as JSON. */
import type {
  ActionRow,
  ArticleEntry as Entry,
  ArticleView,
  Choice,
  CommandDefinition,
  CorpusReport,
  Embed,
  Form,
  Opening,
  OptionValue,
  SourceList,
} from "../types.ts";

/** Where one talks with Dateline. */
export interface Room {
  readonly id: string;
  /** Without "#". */
  readonly name: string;
  readonly kind: "channel" | "direct";
}

/** A file of a message; its address is of this server. */
export interface ShownFile {
  readonly name: string;
  readonly url: string;
  /** Alt text. */
  readonly description: string;
  readonly isImage: boolean;
}

/** A message as the page shows it. */
export interface ShownMessage {
  /** Decimal digits; a later message has a higher number. */
  readonly id: string;
  readonly roomId: string;
  readonly author: "you" | "dateline";
  /** ISO instant. */
  readonly at: string;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly ActionRow[];
  readonly openings: readonly Opening[];
  readonly files: readonly ShownFile[];
  /** Shown with "Only you can see this", and can be dismissed. */
  readonly isEphemeral: boolean;
  /** True while the answer is being made; its text is then what there is so far. */
  readonly isPending: boolean;
  /** The message that this one answers. */
  readonly replyTo: string | null;
  /** The command that this one answers, as typed: "/ask". */
  readonly invoked: string | null;
}

/** What the page is told first. */
export interface Welcome {
  readonly rooms: readonly Room[];
  readonly commands: readonly CommandDefinition[];
  readonly messages: readonly ShownMessage[];
  /** The rooms in which an answer is being written. */
  readonly typing: readonly string[];
  readonly coverage: { readonly articles: number; readonly outlets: number };
  /** Questions that the coverage answers, for the first screen. */
  readonly examples: readonly string[];
}

/** What the server tells as it happens. */
export type PageEvent =
  | { readonly kind: "welcome"; readonly welcome: Welcome }
  /** New, or in the place of the one with its id. */
  | { readonly kind: "message"; readonly message: ShownMessage }
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "typing"; readonly roomId: string; readonly isTyping: boolean };

/** POST /api/say: plain words in a room. */
export interface SayRequest {
  readonly roomId: string;
  readonly text: string;
  readonly replyTo: string | null;
}

/** A file as it is sent: its bytes in base64. */
export interface GivenFile {
  readonly name: string;
  readonly data: string;
}

/** POST /api/run: a slash command, or an entry of a message's menu. */
export interface RunRequest {
  readonly roomId: string;
  readonly type: 1 | 3;
  readonly name: string;
  readonly subcommand: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  /** What attachment options hold. */
  readonly files: Readonly<Record<string, GivenFile>>;
  /** The message whose menu was used. */
  readonly targetId: string | null;
}

/** POST /api/press: a component used, or a form sent. */
export interface PressRequest {
  readonly roomId: string;
  /** Null where the form came from a command. */
  readonly messageId: string | null;
  readonly customId: string;
  readonly values: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

/** POST /api/complete. */
export interface CompleteRequest {
  readonly roomId: string;
  readonly name: string;
  readonly option: string;
  readonly text: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What a run or a press gives; messages come as events. */
export interface Outcome {
  readonly form: Form | null;
}

/** What a completion offers. */
export interface Completions {
  readonly choices: readonly Choice[];
}

/** GET /api/article?id=. */
export interface ShownArticle {
  readonly article: ArticleView;
  readonly isDateDoubtful: boolean;
  /** Articles that carry the same text. */
  readonly copies: readonly {
    readonly id: string;
    readonly outlet: string;
    readonly carrier: string | null;
  }[];
}

/** What lists show of an article. */
export interface ArticleEntry extends Entry {
  readonly isDateDoubtful: boolean;
}

/** GET /api/sources. */
export interface SourceEntries extends SourceList {
  readonly articles: readonly ArticleEntry[];
}

/** GET /api/doctor. */
export type Doctor = CorpusReport;
