/** The first message of a room: what Dateline does, and three questions to click. */
import type { Room, ShownMessage, Welcome } from "../protocol.ts";
import { h, icon } from "./dom.ts";
import { words } from "./words/index.ts";

/** The `custom_id` of an example's button begins with this. */
export const EXAMPLE = "example:";

/** The greeting of a room, as a message that is only on this page. */
export const greetingOf = (room: Room, { coverage, examples }: Welcome): ShownMessage => {
  const { articles, outlets } = coverage;
  const { greeting } = words;
  const has = articles > 0 ? greeting.read(articles, outlets) : greeting.nothing;
  const how = room.kind === "channel" ? greeting.inChannel : greeting.direct;
  const lead = `**${greeting.hello}** ${has} ${greeting.promise}\n${how}`;
  return {
    id: `greeting-${room.id}`,
    roomId: room.id,
    author: "dateline",
    at: new Date().toISOString(),
    content: examples.length > 0 ? `${lead}\n-# ${greeting.examples}` : lead,
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

/** What stands above that message: where one is. */
export const roomHead = ({ kind, name }: Room): HTMLElement =>
  h(
    "div",
    { class: "room-head" },
    h("span", { class: "room-icon" }, icon(kind === "channel" ? "hash" : "at")),
    h("h2", {}, kind === "channel" ? words.greeting.channelHead(name) : name),
    h("p", {}, kind === "channel" ? words.greeting.channelAbout : words.greeting.directAbout),
  );
