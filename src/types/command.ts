/**
 * A command, whoever carries it: Discord, the local page. Its definition is Discord's own JSON; what it answers is
 * message data. A surface delivers, a command decides.
 */
import type { MessageData } from "./message.ts";

/** Discord's option types that commands use: 1 subcommand, 3 string, 4 integer, 5 boolean, 7 channel, 11 attachment. */
export interface CommandOption {
  readonly type: 1 | 3 | 4 | 5 | 7 | 11;
  /** 1-32 characters, lower case. */
  readonly name: string;
  /** 1-100 characters. */
  readonly description: string;
  /** By Discord's locales. */
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  /** Strings, in characters. */
  readonly min_length?: number;
  readonly max_length?: number;
  /** Integers. */
  readonly min_value?: number;
  readonly max_value?: number;
  /** Of a subcommand. */
  readonly options?: readonly CommandOption[];
  /** Of a channel option: the types of channel it takes. */
  readonly channel_types?: readonly number[];
}

/** An application command as Discord registers it. */
export interface CommandDefinition {
  /** 1 slash command, 3 entry of a message's menu. */
  readonly type: 1 | 3;
  readonly name: string;
  /** 1-100 characters; a menu entry has none. */
  readonly description?: string;
  /** By Discord's locales. */
  readonly description_localizations?: Readonly<Record<string, string>>;
  readonly options?: readonly CommandOption[];
  /** Permissions that a member needs, as a bit set in decimal; "32" is Manage Server. */
  readonly default_member_permissions?: string;
  /** Where it is offered: 0 servers, 1 direct messages with the bot. */
  readonly contexts?: readonly (0 | 1)[];
  /** 0: installed to a server. */
  readonly integration_types?: readonly 0[];
}

/** An offered value of an option; name and value hold at most 100 characters. */
export interface Choice {
  readonly name: string;
  /** By Discord's locales. */
  readonly name_localizations?: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Who acts, and where. Ids are Discord's; the local page makes its own. */
export interface Caller {
  readonly userId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly channelId: string | null;
  /** Whether they hold Manage Server there; absent where that is not known, which counts as no. */
  readonly mayManage?: boolean;
  /**
   * The language to answer in, as BCP 47 ("es-419"): in direct messages and for what only the caller sees their own, in public the
   * server's, where it has chosen one. Absent for English.
   */
  readonly locale?: string;
}

/** A file that somebody gave with a command. */
export interface GivenFile {
  /** With its ending, as the person's own machine calls it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Where the surface keeps it, or what is in it. */
  readonly content: { readonly url: string } | { readonly data: Uint8Array };
}

/** What an option holds: text, an id, a number, yes or no. */
export type OptionValue = string | number | boolean;

/** A command as somebody gave it. */
export interface Invocation {
  readonly caller: Caller;
  /** Names of the subcommand group and subcommand, outermost first; usually empty. */
  readonly subcommand: readonly string[];
  /** Checked against the definition: required ones are there, types and ranges hold. */
  readonly options: Readonly<Record<string, OptionValue>>;
  /** By option name: what attachment options hold; the option's own value is an id. Absent where there are none. */
  readonly files?: Readonly<Record<string, GivenFile>>;
  /** The text of the message whose menu was used; null for a slash command. */
  readonly targetText: string | null;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /**
   * Shows what there is of the answer so far, in its place; the surface leaves out what comes too fast. Absent where a
   * surface shows whole answers only. Whatever is shown so has been checked.
   */
  readonly preview?: (message: MessageData) => void;
}

/** A single- or many-lined question put to a person. */
export interface FormField {
  readonly id: string;
  /** At most 45 characters. */
  readonly label: string;
  readonly style: "line" | "paragraph";
  readonly required: boolean;
  readonly maxLength: number;
  /** At most 100 characters. */
  readonly placeholder?: string;
  /** What is filled in already. */
  readonly value?: string;
}

/** What opens over the channel; its answer comes back as a press of `custom_id`. */
export interface Form {
  readonly custom_id: string;
  /** At most 45 characters. */
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** Messages in answer: the first is the reply, the others follow it. */
export interface MessagesReply {
  readonly kind: "messages";
  readonly messages: readonly [MessageData, ...MessageData[]];
  /** Only the caller sees it. */
  readonly ephemeral: boolean;
  /** True for what is pointless unless all see it: where the channel does not allow that, only the reason is told. */
  readonly onlyPublic?: boolean;
}

/** What a command or a press leads to. `update` rewrites the message whose component was used. */
export type Reply =
  | MessagesReply
  | { readonly kind: "update"; readonly message: MessageData }
  | { readonly kind: "form"; readonly form: Form };

/** A component used, or a form sent. */
export interface Press {
  readonly caller: Caller;
  /** What follows the action in the `custom_id`, split at colons. */
  readonly args: readonly string[];
  /** Of a select menu. */
  readonly values: readonly string[];
  /** Of a form, by field id. */
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the message it sits on is seen by its caller only. */
  readonly onEphemeral: boolean;
  /** That message's text, buttons left out; what Share posts. */
  readonly message: MessageData;
  readonly signal: AbortSignal;
  /** As of an invocation; not for what rewrites the message. */
  readonly preview?: (message: MessageData) => void;
}

/**
 * What a component does. `answers` must be known before it runs, because a late answer is announced first:
 * `ephemeral` and `public` with a new message, `same` with one as visible as that it sits on, `update` by
 * rewriting that message, `form` with a form, at once.
 */
export interface Action {
  readonly answers: "ephemeral" | "public" | "same" | "update" | "form";
  /** True for what regularly takes longer than a second: it is announced before it starts. Not for forms. */
  readonly slow?: boolean;
  run(press: Press): Promise<Reply>;
}

/** What completes an option: the text so far, and the options filled in already. */
export interface Completion {
  readonly caller: Caller;
  readonly option: string;
  readonly text: string;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A command as every surface runs it. */
export interface Command {
  readonly definition: CommandDefinition;
  /** True for what regularly takes longer than a second: it is announced before it starts. */
  readonly slow?: boolean;
  /** True where only the caller ever sees the answer; otherwise the option `private` decides. */
  readonly ephemeral?: boolean;
  /** Refusals are replies; an exception means a bug or a lost network. */
  run(invocation: Invocation): Promise<Reply>;
  /** At most 25 choices are shown. */
  complete?(completion: Completion): Promise<readonly Choice[]>;
  /** By the first part of their `custom_id`s; names are unique over all commands. */
  readonly actions?: Readonly<Record<string, Action>>;
}

/** What somebody says to the bot in plain language: a direct message, a mention. */
export interface Utterance {
  readonly caller: Caller;
  /** Without the mention of the bot; may be empty. */
  readonly text: string;
  /** Whether something came with it that is not read: files, stickers. */
  readonly hasFiles: boolean;
  /** The `custom_id`s under the bot's message that it replies to; empty where it replies to none. */
  readonly repliesTo: readonly string[];
  readonly signal: AbortSignal;
  /** As of an invocation: shows what there is of the first message so far. */
  readonly preview?: (message: MessageData) => void;
}

/** Answers plain language, with what was said before in mind. */
export interface Conversation {
  /** Messages for all who see the place. Refusals are replies; an exception means a bug or a lost network. */
  say(utterance: Utterance): Promise<MessagesReply>;
}
