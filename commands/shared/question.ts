/** The way that every question goes: options -> query -> desk -> messages with their buttons. */
import { inTurns } from "../../src/text/breath.ts";
import type { Desk } from "../../src/desk.ts";
import {
  citationsOf,
  isPictured,
  renderingMessages,
  renderMessages,
  renderNotice,
  renderPreview,
  SEARCH_PAGE,
  wordsFor,
  type Words,
} from "../../src/presentation/index.ts";
import type {
  Answer,
  ArticleLookup,
  Attachment,
  Caller,
  Comparison,
  Invocation,
  MessageData,
  Query,
  Reply,
  Sentence,
  WriteOptions,
} from "../../src/types.ts";
import { buttonsFor } from "./buttons.ts";
import { typedIn } from "./options.ts";
import { pictureOf } from "./pictures.ts";
import { messageReply } from "./replies.ts";
import { saveReply, type SavedQuestion } from "./saved-replies.ts";
import { askerOf, collectionsOf, emptyWords, type Kit } from "./services.ts";

/** How something is asked of the desk. */
interface AskContext {
  readonly page: number;
  readonly now: Date;
  /** For answers that are written. */
  readonly writing: WriteOptions;
  /** For comparisons, whose words come after the rest. */
  readonly onPrinted: (comparison: Comparison) => void;
}

/** What is asked of the desk, by command. */
type Ask = (desk: Desk, query: Query, context: AskContext) => Promise<Answer>;

/** A command that asks the desk a question. */
export interface Topic {
  readonly command: string;
  readonly ask: Ask;
  /** True where a large story keeps the processor busy: the answer is announced before the work starts. */
  readonly slow?: boolean;
  /** True where an empty text is no fault: a speaker's words on anything. */
  readonly mayBeEmpty?: boolean;
  /** Hits to skip for a page where the desk itself pages; 0 where all pages come at once. */
  readonly offset?: (page: number) => number;
}

/** Hits on one page of a search. */
export const SEARCH_HITS = SEARCH_PAGE;

/** The options of an invocation as a question; `key` names the option that holds its text. */
const questionFrom = ({ options }: Invocation, key: string): SavedQuestion => ({
  text: typedIn(options[key]) ?? "",
  outlets: ["outlet", "outlet_a", "outlet_b"].flatMap((name) => typedIn(options[name]) ?? []),
  since: typedIn(options["since"]),
  until: typedIn(options["until"]),
  speaker: typedIn(options["speaker"]),
  length: typedIn(options["length"]),
});

/** The articles as a caller may see them, for naming them in a reply. */
export const lookupFor = (kit: Kit, caller: Caller): ArticleLookup =>
  kit.desk.articleLookup(collectionsOf(kit, caller));

/** A question in words that the caller must change: not for the whole channel. */
const isForCallerOnly = (answer: Answer): boolean =>
  answer.kind === "refusal" && answer.reason !== "no-coverage" && answer.reason !== "unsupported";

/** The picture goes above the words: files stand above embeds, and below content. */
const withPicture = (message: MessageData, picture: Attachment): MessageData => {
  const { content, embeds = [], ...rest } = message;
  return { ...rest, embeds: content ? [{ description: content }, ...embeds] : embeds, files: [picture] };
};

/** How the desk is asked for a caller: what it tells on the way goes to `preview`. */
const contextOf = (
  kit: Kit,
  query: Query,
  asked: Pick<AskedFor, "caller" | "signal" | "context" | "preview"> & { readonly page: number },
): AskContext => {
  const { caller, signal, context, preview, page } = asked;
  const sentences: Sentence[] = [];
  const words = wordsFor(caller.locale);
  const articles = lookupFor(kit, caller);
  return {
    page,
    now: kit.clock.now(),
    writing: {
      signal,
      asker: askerOf(caller),
      ...(context ? { context } : {}),
      ...(preview
        ? {
            onSentence: (sentence) => {
              sentences.push(sentence);
              preview(renderPreview(query.typed ?? query.text, sentences, articles, words));
            },
          }
        : {}),
    },
    onPrinted: (comparison) => {
      if (!preview) return;
      const unfinished = { ...comparison, notes: [...comparison.notes, words.answer.inWords] };
      preview(renderMessages(unfinished, { articles, words })[page - 1] ?? {});
    },
  };
};

/** What an answer is wanted for. */
interface AskedFor {
  readonly question: SavedQuestion;
  readonly caller: Caller;
  readonly ephemeral: boolean;
  readonly signal: AbortSignal;
  /** Counting from 1. */
  readonly page?: number;
  /** The reply that is being leafed through; a new one is kept without it. */
  readonly keptAs?: string;
  /** The conversation's earlier questions, oldest first. */
  readonly context?: readonly string[];
  /** Is given what there is of the answer so far. */
  readonly preview?: ((message: MessageData) => void) | undefined;
}

/** One page of an answer, and what it was made of. */
export interface ShownAnswer {
  readonly message: MessageData;
  readonly ephemeral: boolean;
  /** The id under which the reply is kept; null where it is not. */
  readonly keptAs: string | null;
  readonly answer: Answer;
}

/** What is shown where there is no coverage at all that could answer. */
const nothingToAsk = (query: Query, message: string, words: Words): ShownAnswer => ({
  message: renderNotice(message, [], words),
  ephemeral: true,
  keptAs: null,
  answer: { kind: "refusal", query, reason: "no-coverage", message, missingTerms: [], nearest: [] },
});

/** One page of an answer. */
export const showAnswer = async (kit: Kit, topic: Topic, asked: AskedFor): Promise<ShownAnswer> => {
  const { question, caller, page = 1 } = asked;
  const words = wordsFor(caller.locale);
  const query = kit.desk.makeQuery(
    { ...question, collections: collectionsOf(kit, caller) },
    { requireText: topic.mayBeEmpty !== true },
  );
  const nothing = emptyWords(kit, caller);
  if (nothing !== null) return nothingToAsk("kind" in query ? query.query : query, nothing, words);
  if ("kind" in query)
    return {
      message: renderMessages(query, { words })[0] ?? {},
      ephemeral: true,
      keptAs: null,
      answer: query,
    };
  const answer = await topic.ask(kit.desk, query, contextOf(kit, query, { ...asked, page }));
  const ephemeral = asked.ephemeral || isForCallerOnly(answer);
  const saving = { command: topic.command, query, caller, citations: citationsOf(answer) };
  // An answer that cannot be kept is still an answer; only its buttons would not work.
  const id = asked.keptAs ?? (await saveReply(kit, saving).catch(() => null));
  const rendering = renderingMessages(answer, {
    articles: lookupFor(kit, caller),
    words,
    ...(id === null
      ? {}
      : { buttons: buttonsFor(kit, answer, { id, command: topic.command, ephemeral, page }) }),
    offset: topic.offset?.(page) ?? 0,
  });
  const pages = await inTurns(rendering);
  const index = topic.offset ? 0 : Math.min(page, pages.length) - 1;
  const message = pages[index] ?? {};
  const picture = isPictured(answer) && index === 0 ? await pictureOf(kit, caller, answer, 1) : null;
  return { message: picture ? withPicture(message, picture) : message, ephemeral, keptAs: id, answer };
};

/** The answer to a kept question, asked anew. */
export const askAgain = async (
  kit: Kit,
  topic: Topic,
  asked: { readonly question: SavedQuestion; readonly caller: Caller; readonly signal: AbortSignal },
): Promise<Answer> => {
  const query = kit.desk.makeQuery(
    { ...asked.question, collections: collectionsOf(kit, asked.caller) },
    { requireText: topic.mayBeEmpty !== true },
  );
  return "kind" in query ? query : topic.ask(kit.desk, query, contextOf(kit, query, { ...asked, page: 1 }));
};

/** The picture of one page of the answer to a question; null where there is none. */
export const showPicture = async (
  kit: Kit,
  topic: Topic,
  asked: {
    readonly question: SavedQuestion;
    readonly caller: Caller;
    readonly page: number;
    readonly signal: AbortSignal;
  },
): Promise<MessageData | null> => {
  const { caller, page } = asked;
  const answer = await askAgain(kit, topic, asked);
  const picture = await pictureOf(kit, caller, answer, page);
  return picture && { files: [picture] };
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
      preview: invocation.preview,
    });
    return messageReply(message, ephemeral);
  };
