/** The first message of a room: what Dateline does, and three questions to click. */
import type { Room, ShownMessage, Welcome } from "../protocol.ts";

const count = (number: number, one: string): string =>
  `${number.toLocaleString()} ${one}${number === 1 ? "" : "s"}`;

/** The `custom_id` of an example's button begins with this. */
export const EXAMPLE = "example:";

/** The greeting of a room, as a message that is only on this page. */
export const greetingOf = (room: Room, { coverage, examples }: Welcome): ShownMessage => {
  const { articles, outlets } = coverage;
  const has =
    articles > 0
      ? `I have read ${count(articles, "article")} by ${count(outlets, "outlet")}.`
      : "I have nothing to answer from yet: put article files into the corpus folder.";
  const how =
    room.kind === "channel"
      ? "Type **/** to see what I can do, or mention **@Dateline** in a question. In the direct message no mention is needed."
      : "Ask me anything in your own words; follow-ups like “and what does AFP say?” work too. Type **/** to see what else I can do.";
  return {
    id: `greeting-${room.id}`,
    roomId: room.id,
    author: "dateline",
    at: new Date().toISOString(),
    content: `**Hello, I am Dateline.** ${has} I answer only what they say: every sentence ends with a digit that opens the article at the very words it stands on.\n${how}${examples.length > 0 ? "\n-# Try one of these:" : ""}`,
    embeds: [],
    components:
      examples.length > 0
        ? [
            {
              type: 1,
              components: examples.map((question, index) => ({
                type: 2,
                style: 2,
                label: question,
                custom_id: `${EXAMPLE}${index}`,
              })),
            },
          ]
        : [],
    openings: [],
    files: [],
    isEphemeral: false,
    isPending: false,
    replyTo: null,
    invoked: null,
  };
};
