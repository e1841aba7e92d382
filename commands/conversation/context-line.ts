/** The line that shows what an answer took from before, and the button that forgets it. */
import { formatDate } from "../../src/text/partial-date.ts";
import { buttonRows, escapeInline, lengthOf, LIMITS, shorten } from "../../src/presentation/index.ts";
import type { ActionRow, MessageData, Query } from "../../src/types.ts";
import { topicOf, type Plan } from "./carry-over.ts";

const LONGEST_TOPIC = 80;

/** Discord takes five buttons in a row and five rows. */
const ROW = 5;

const named = (label: string, value: string | null): string[] =>
  value === null ? [] : [`${label}: ${value}`];

const datesOf = ({ since, until }: Pick<Query, "since" | "until">): string | null => {
  if (since !== null && since === until) return formatDate(since);
  const parts = [
    ...(since === null ? [] : [`since ${formatDate(since)}`]),
    ...(until === null ? [] : [`until ${formatDate(until)}`]),
  ];
  return parts.length > 0 ? parts.join(" ") : null;
};

/** How to be rid of filters that stayed although the topic is new, or that may have kept the answer away. */
const howToDrop = ({ isNewTopic, carried }: Plan, isRefused: boolean): string => {
  if (!isNewTopic && !isRefused) return "";
  const ways = [
    ...(carried.includes("outlets") ? ['"all outlets"'] : []),
    ...(carried.includes("dates") ? ['"any time"'] : []),
  ];
  return ways.length === 0
    ? ""
    : ` · kept from before: say ${ways.join(" or ")} to drop ${ways.length > 1 ? "them" : "that"}`;
};

/**
 * The line for an answer: what it is about and which filters hold; null where the message said it all in itself and set no
 * filter. `query` is the question with names and dates resolved; `isRefused` where it has no answer.
 */
export const contextLine = (plan: Plan, query: Query, isRefused: boolean): string | null => {
  const hasFilters = query.outlets.length > 0 || query.since !== null || query.until !== null;
  if (plan.carried.length === 0 && !hasFilters) return null;
  const parts = [
    ...named("topic", query.text === "" ? null : escapeInline(shorten(topicOf(query.text), LONGEST_TOPIC))),
    ...named("speaker", query.speaker === null ? null : escapeInline(shorten(query.speaker, LONGEST_TOPIC))),
    ...named("outlets", query.outlets.length === 0 ? null : escapeInline(query.outlets.join(", "))),
    ...named("printed", datesOf(query)),
    ...named("length", query.length === "medium" ? null : query.length),
  ];
  return `-# ${parts.join(", ")}${howToDrop(plan, isRefused)}`;
};

const withButton = (rows: readonly ActionRow[]): readonly ActionRow[] => {
  const [forget] = buttonRows([{ action: "forget", id: "forget" }]);
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
): readonly [MessageData, ...MessageData[]] =>
  line === null
    ? [message]
    : withLine(message, line, (own) => ({ ...own, components: withButton(own.components ?? []) }));
