/** The way that every question goes: options -> query -> desk -> messages with their buttons. */
import type { Desk } from "../../src/desk.ts";
import {
  citationsOf,
  createArticleLookup,
  renderMessages,
  SEARCH_PAGE,
  type ArticleLookup,
  type ButtonRequest,
  type MessagePosition,
} from "../../src/presentation/index.ts";
import type { Answer, Caller, Invocation, MessageData, OptionValue, Query, Reply } from "../../src/types.ts";
import { messageReply } from "./replies.ts";
import { indexOfCited, saveReply, type SavedQuestion } from "./saved-replies.ts";
import { collectionsOf, type Kit } from "./services.ts";

/** What is asked of the desk, by command. */
export type Ask = (
  desk: Desk,
  query: Query,
  context: { readonly page: number; readonly signal: AbortSignal },
) => Promise<Answer>;

/** A command that asks the desk a question. */
export interface Topic {
  readonly command: string;
  readonly ask: Ask;
  /** True where an empty text is no fault: a speaker's words on anything. */
  readonly mayBeEmpty?: boolean;
  /** Hits to skip for a page where the desk itself pages; 0 where all pages come at once. */
  readonly offset?: (page: number) => number;
}

export const SEARCH_HITS = SEARCH_PAGE;

const typed = (value: OptionValue | undefined): string | null =>
  typeof value === "string" && value.trim() !== "" ? value : null;

/** The options of an invocation as a question; `key` names the option that holds its text. */
export const questionFrom = ({ options }: Invocation, key: string): SavedQuestion => ({
  text: typed(options[key]) ?? "",
  outlets: ["outlet", "outlet_a", "outlet_b"].flatMap((name) => typed(options[name]) ?? []),
  since: typed(options["since"]),
  until: typed(options["until"]),
  speaker: typed(options["speaker"]),
  length: typed(options["length"]),
});

/** The articles as a caller may see them, for naming them in a reply. */
export const lookupFor = (kit: Kit, caller: Caller): ArticleLookup =>
  createArticleLookup(kit.desk.articleEntries(collectionsOf(kit, caller)));

/** Which buttons a message of an answer carries. */
const buttonsFor = (
  kit: Kit,
  answer: Answer,
  made: { readonly id: string; readonly command: string; readonly ephemeral: boolean; readonly page: number },
): ((position: MessagePosition) => readonly ButtonRequest[]) => {
  const { id, command, ephemeral, page } = made;
  const all = citationsOf(answer);
  const button = (action: ButtonRequest["action"], ...args: (string | number)[]): ButtonRequest => ({
    action,
    id: [action, id, ...args].join(":"),
  });
  const turn = (action: "back" | "next", to: number, disabled: boolean): ButtonRequest => ({
    action,
    id: `page:${id}:${to}`,
    disabled,
  });
  return (position) => {
    const isSearch = answer.kind === "search";
    const number = isSearch ? page : position.number;
    const of = isSearch ? Math.max(page, Math.ceil(answer.total / SEARCH_HITS)) : position.of;
    const refused = answer.kind === "refusal";
    return [
      ...(of > 1 ? [turn("back", number - 1, number <= 1), turn("next", number + 1, number >= of)] : []),
      ...(position.citations.length > 0
        ? [button("passages", indexOfCited(all, position.citations[0]))]
        : []),
      ...(!refused && kit.has("compare") && (command === "ask" || command === "summary")
        ? [button("compare")]
        : []),
      ...(refused && command !== "search" ? [button("search")] : []),
      ...(answer.kind === "summary" ? [button("follow-up")] : []),
      ...(ephemeral && !refused ? [button("share")] : []),
    ];
  };
};

/** A question in words that the caller must change: not for the whole channel. */
const isForCallerOnly = (answer: Answer): boolean =>
  answer.kind === "refusal" && answer.reason !== "no-coverage" && answer.reason !== "unsupported";

/** One page of an answer, and the id it is kept under. */
export const showAnswer = async (
  kit: Kit,
  topic: Topic,
  asked: {
    readonly question: SavedQuestion;
    readonly caller: Caller;
    readonly ephemeral: boolean;
    readonly signal: AbortSignal;
    /** Counting from 1. */
    readonly page?: number;
    /** The reply that is being leafed through; a new one is kept without it. */
    readonly keptAs?: string;
  },
): Promise<{ readonly message: MessageData; readonly ephemeral: boolean }> => {
  const { question, caller, signal, page = 1 } = asked;
  const query = kit.desk.makeQuery(
    { ...question, collections: collectionsOf(kit, caller) },
    { requireText: topic.mayBeEmpty !== true },
  );
  if ("kind" in query) return { message: renderMessages(query)[0] ?? {}, ephemeral: true };
  const answer = await topic.ask(kit.desk, query, { page, signal });
  const ephemeral = asked.ephemeral || isForCallerOnly(answer);
  const saving = { command: topic.command, query, caller, citations: citationsOf(answer) };
  // An answer that cannot be kept is still an answer; only its buttons would not work.
  const id = asked.keptAs ?? (await saveReply(kit, saving).catch(() => null));
  const pages = renderMessages(answer, {
    articles: lookupFor(kit, caller),
    ...(id === null
      ? {}
      : { buttons: buttonsFor(kit, answer, { id, command: topic.command, ephemeral, page }) }),
    offset: topic.offset?.(page) ?? 0,
  });
  const index = topic.offset ? 0 : Math.min(page, pages.length) - 1;
  return { message: pages[index] ?? {}, ephemeral };
};

/** What a slash command that asks a question does. */
export const runTopic =
  (kit: Kit, topic: Topic, key: string) =>
  async (invocation: Invocation): Promise<Reply> => {
    const { message, ephemeral } = await showAnswer(kit, topic, {
      question: questionFrom(invocation, key),
      caller: invocation.caller,
      ephemeral: invocation.options["private"] === true,
      signal: invocation.signal,
    });
    return messageReply(message, ephemeral);
  };
