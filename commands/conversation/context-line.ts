/** The line that shows what an answer took from before, and the button that forgets it. */
import {
  buttonRows,
  lengthOf,
  LIMITS,
  renderNotice,
  shorten,
  type Words,
} from "../../src/presentation/index.ts";
import type { ActionRow, MessageData, Query } from "../../src/types.ts";
import { topicOf, type Plan } from "./carry-over.ts";

const LONGEST_TOPIC = 80;

/** Discord takes five buttons in a row and five rows. */
const ROW = 5;

const named = (label: string, value: string | null, { colon }: Words): string[] =>
  value === null ? [] : [`${label}${colon}${value}`];

const datesOf = ({ since, until }: Pick<Query, "since" | "until">, words: Words): string | null => {
  if (since !== null && since === until) return words.date(since);
  const parts = [
    ...(since === null ? [] : [words.answer.since(words.date(since))]),
    ...(until === null ? [] : [words.answer.until(words.date(until))]),
  ];
  return parts.length > 0 ? parts.join(" ") : null;
};

/** What a person says to drop the filters that a question took from before; none where it took none. */
export const waysToDrop = (
  { carried }: Pick<Plan, "carried">,
  { conversation }: Words,
): readonly string[] => [
  ...(carried.includes("outlets") ? [conversation.keptOutlets] : []),
  ...(carried.includes("dates") ? [conversation.keptDates] : []),
];

/** What came of a question: an answer, none, or none but with its filters of before dropped. */
type Result = "answered" | "refused" | "hidden";

/** How to be rid of filters that stayed although the topic is new, or that keep the answer away. */
const howToDrop = (plan: Plan, result: Result, words: Words): string => {
  if (!plan.isNewTopic && result === "answered") return "";
  const ways = waysToDrop(plan, words);
  const { kept, hidden } = words.conversation;
  return ways.length === 0 ? "" : ` · ${result === "hidden" ? hidden(ways) : kept(ways)}`;
};

/**
 * The line for an answer: what it is about and which filters hold; null where the message said it all in itself and set no
 * filter. `query` is the question with names and dates resolved.
 */
export const contextLine = (plan: Plan, query: Query, result: Result, words: Words): string | null => {
  const hasFilters = query.outlets.length > 0 || query.since !== null || query.until !== null;
  if (plan.carried.length === 0 && !hasFilters) return null;
  const { conversation } = words;
  const parts = [
    ...named(
      conversation.topic,
      query.text === "" ? null : shorten(topicOf(query.text), LONGEST_TOPIC),
      words,
    ),
    ...named(
      conversation.speaker,
      query.speaker === null ? null : shorten(query.speaker, LONGEST_TOPIC),
      words,
    ),
    ...named(
      conversation.outlets,
      query.outlets.length === 0 ? null : query.outlets.join(words.comma),
      words,
    ),
    ...named(conversation.printed, datesOf(query, words), words),
    ...named(conversation.length, query.length === "medium" ? null : query.length, words),
  ];
  const line = `${parts.join(words.comma)}${howToDrop(plan, result, words)}`;
  return `-# ${renderNotice(line, [], words).content ?? ""}`;
};

const withButton = (rows: readonly ActionRow[], words: Words): readonly ActionRow[] => {
  const [forget] = buttonRows([{ action: "forget", id: "forget" }], undefined, words);
  if (!forget) return rows;
  const last = rows.at(-1);
  if (last && last.components.length < ROW && last.components.every(({ type }) => type === 2)) {
    return [...rows.slice(0, -1), { type: 1, components: [...last.components, ...forget.components] }];
  }
  return rows.length < ROW ? [...rows, forget] : rows;
};

/** The message with a line below its text (above it where that is an embed), or with a second message that holds it. */
export const withLine = (
  message: MessageData,
  line: string,
  change: (message: MessageData) => MessageData = (own) => own,
): readonly [MessageData, ...MessageData[]] => {
  const content = message.content ? `${message.content}\n${line}` : line;
  return lengthOf(content) <= LIMITS.content
    ? [change({ ...message, content })]
    : [message, change({ content: line })];
};

/** The message with its line, if it has one, and the button that forgets. */
export const withContext = (
  message: MessageData,
  line: string | null,
  words: Words,
): readonly [MessageData, ...MessageData[]] =>
  line === null
    ? [message]
    : withLine(message, line, (own) => ({ ...own, components: withButton(own.components ?? [], words) }));
