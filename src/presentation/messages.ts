/** Answers -> messages for Discord, within its limits. */
import type {
  Answer,
  ArticleLookup,
  Citation,
  Digest,
  MessageData,
  PassageView,
  Sentence,
  SourceList,
} from "../types.ts";
import { atOnce, inTurns, type Steps } from "../text/breath.ts";
import { buttonRows, type ButtonRequest } from "./buttons.ts";
import { citationsOfDigest, digestFoot, digestLines, type DigestFrame } from "./layouts/digest.ts";
import { helpLines, type Help } from "./layouts/help.ts";
import { layoutOf } from "./layouts/index.ts";
import { passageLines } from "./layouts/passage.ts";
import { settingsLines, type Settings } from "./layouts/settings.ts";
import { fitSummary, previewLines, refusalLines } from "./layouts/summary.ts";
import { printContent, printMarkdown } from "./markdown.ts";
import { lengthOf } from "./measure.ts";
import { breakingPages, fitLines, pageAt, paging } from "./pages.ts";
import { noArticles } from "./references.ts";
import type { Line } from "./rich-text.ts";
import { ENGLISH, type Words } from "./words/index.ts";

/** Discord's limits in code points. */
export const LIMITS = { content: 2_000, embedDescription: 4_096, embedsInAll: 6_000 } as const;

/** Where a message stands among its answer's messages. */
export interface MessagePosition {
  /** Counting from 1. */
  readonly number: number;
  readonly of: number;
  /** What this message cites, in order. */
  readonly citations: readonly Citation[];
}

/** What an answer's messages are made with. */
interface RenderOptions {
  /** For headlines, addresses, copies and warnings; without it articles are named by outlet, date and id. */
  readonly articles?: ArticleLookup;
  /** The buttons of each message; none without it. "back" and "next" are disabled at the ends by themselves. */
  readonly buttons?: (position: MessagePosition) => readonly ButtonRequest[];
  /** Search only: how many hits lie before the first of these. Default 0. */
  readonly offset?: number;
  /** The language it speaks; default English. */
  readonly words?: Words;
}

/** The embeds' stripe: the blue of the Okabe-Ito palette. */
const STRIPE = 0x0072b2;

const printerOf =
  ({ direction }: Words) =>
  (lines: readonly Line[]): string =>
    printMarkdown(lines, direction);

/** Lines as content, cut to what it holds. */
const contentOf = (lines: readonly Line[], words: Words) =>
  printContent(fitLines(lines, LIMITS.content, printerOf(words)), words.direction);

/** A message of these lines: as content where they fit, else as one embed, which holds twice as much. */
const messageOf = (lines: readonly Line[], words: Words): MessageData => {
  const printed = printContent(lines, words.direction);
  if (lengthOf(printed.content) <= LIMITS.content) return printed;
  const { content: description, ...rest } = printContent(
    fitLines(lines, LIMITS.embedDescription, printerOf(words)),
    words.direction,
  );
  return { embeds: [{ description, color: STRIPE }], ...rest };
};

const withButtons = (
  message: MessageData,
  position: MessagePosition,
  options: RenderOptions,
): MessageData => {
  const components = buttonRows(options.buttons?.(position) ?? [], position, options.words);
  return components.length > 0 ? { ...message, components } : message;
};

/**
 * An answer as messages, one for each page; always at least one. A summary or refusal is one message: sentences that an embed
 * cannot hold are left out from the end and said to be. Search shows SEARCH_PAGE hits a message and a comparison COMPARISON_PAGE
 * topics at most, so that page n can be made again from its number.
 */
export const renderMessages = (answer: Answer, options: RenderOptions = {}): readonly MessageData[] =>
  atOnce(renderingMessages(answer, options));

/** The same in steps, for who is not alone. */
export const renderingMessages = function* (
  answer: Answer,
  options: RenderOptions = {},
): Steps<readonly MessageData[]> {
  const { articles = noArticles, words = ENGLISH } = options;
  if (answer.kind === "summary") {
    const lines = fitSummary(answer, articles, LIMITS.embedDescription, words, printerOf(words));
    const citations = answer.sentences.flatMap((sentence) => [...sentence.citations]);
    return [withButtons(messageOf(lines, words), { number: 1, of: 1, citations }, options)];
  }
  if (answer.kind === "refusal") {
    const lines = refusalLines(answer, articles, words);
    return [withButtons(messageOf(lines, words), { number: 1, of: 1, citations: answer.nearest }, options)];
  }
  const layout = layoutOf(answer, articles, words, options.offset);
  yield;
  const messages: MessageData[] = [];
  for (const page of yield* paging(layout, LIMITS.content, printerOf(words))) {
    yield;
    messages.push(withButtons(printContent(page.lines, words.direction), page, options));
  }
  return messages;
};

/** Where the pages of lists begin, by the language that they are in. */
const laidOut = new WeakMap<SourceList, Map<Words, readonly number[]>>();

/**
 * One page of the list of sources, the nearest there is to that number (counting from 1). Where its pages begin is worked out once for
 * a list, and others get their turn meanwhile: it may hold all articles of years.
 */
export const renderSourcesPage = async (
  sources: SourceList,
  number: number,
  options: Pick<RenderOptions, "buttons" | "words"> = {},
): Promise<MessageData> => {
  const { words = ENGLISH } = options;
  const layout = layoutOf(sources, noArticles, words);
  const limits = { limit: LIMITS.content, print: printerOf(words) };
  const known = laidOut.get(sources) ?? new Map<Words, readonly number[]>();
  laidOut.set(sources, known);
  const breaks = known.get(words) ?? (await inTurns(breakingPages(layout, limits.limit, limits.print)));
  known.set(words, breaks);
  const page = pageAt(layout, breaks, Math.min(Math.max(number, 1), breaks.length - 1), limits);
  return withButtons(printContent(page.lines, words.direction), page, options);
};

/** What there is of an answer to `text` while a model is writing it; buttons come with the whole. */
export const renderPreview = (
  text: string,
  sentences: readonly Sentence[],
  articles: ArticleLookup = noArticles,
  words: Words = ENGLISH,
): MessageData => messageOf(previewLines(text, sentences, articles, words), words);

/** How a passage stands among those that were opened together. */
interface PassageOptions {
  /** The article's digit in the answer it was opened from; null or absent for none. */
  readonly marker?: number | null;
  /** Counting from 1; default 1 of 1. */
  readonly number?: number;
  readonly of?: number;
  readonly buttons?: readonly ButtonRequest[];
  /** The language it speaks; default English. */
  readonly words?: Words;
}

/** A cited passage as one message. */
export const renderPassage = (view: PassageView, options: PassageOptions = {}): MessageData => {
  const { words = ENGLISH } = options;
  const position = { number: options.number ?? 1, of: options.of ?? 1 };
  const components = buttonRows(options.buttons ?? [], position, words);
  return {
    ...contentOf(passageLines(view, options.marker ?? null, words), words),
    ...(components.length > 0 ? { components } : {}),
  };
};

/** Plain words to a reader (an error, a notice) as a message; what is in them of others' text cannot act. */
export const renderNotice = (
  text: string,
  buttons: readonly ButtonRequest[] = [],
  words: Words = ENGLISH,
): MessageData => {
  const lines = text.split("\n").map((own): Line => ({
    kind: "text",
    indent: 0,
    runs: [{ text: own, style: "plain" }],
  }));
  const components = buttonRows(buttons, undefined, words);
  return {
    ...contentOf(lines, words),
    ...(components.length > 0 ? { components } : {}),
  };
};

/** A digest as one message; whatever has to be cut, its last line stays whole. */
export const renderDigest = (
  digest: Digest,
  frame: DigestFrame,
  options: Pick<RenderOptions, "articles" | "buttons" | "words"> = {},
): MessageData => {
  const { articles = noArticles, words = ENGLISH } = options;
  const lines = digestLines(digest, articles, frame, words);
  const print = printerOf(words);
  const foot = `\n${print([digestFoot(digest, frame, words)])}`;
  const room = LIMITS.embedDescription - lengthOf(foot);
  const { content: body, ...whole } = printContent(lines, words.direction);
  const { content: fitted, ...rest } = printContent(fitLines(lines, room, print), words.direction);
  const message: MessageData =
    lengthOf(body + foot) <= LIMITS.content
      ? { content: body + foot, ...whole }
      : { embeds: [{ description: fitted + foot, color: STRIPE }], ...rest };
  return withButtons(message, { number: 1, of: 1, citations: citationsOfDigest(digest) }, options);
};

/** Help as one message. */
export const renderHelp = (help: Help, words: Words = ENGLISH): MessageData =>
  contentOf(helpLines(help, words), words);

/** A server's settings as one message. */
export const renderSettings = (settings: Settings, words: Words = ENGLISH): MessageData =>
  contentOf(settingsLines(settings, words), words);
