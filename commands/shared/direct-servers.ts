/** In a direct message: whose coverage answers, offered with the first answer to somebody who shares several servers with the bot. */
import type { Conversation, MessageData } from "../../src/types.ts";
import type { Turns } from "../conversation/turns.ts";
import { directMenu } from "./choosing.ts";
import type { Services } from "./services.ts";

/** Discord takes five rows of components. */
const ROWS = 5;

/** A conversation that shows the menu below its first answer, until somebody has chosen. */
export const offeringServers = (
  services: Services,
  turns: Turns,
  conversation: Conversation,
): Conversation => ({
  say: async (utterance) => {
    const { caller } = utterance;
    const isFirst = caller.guildId === null && turns.of(caller).length === 0;
    const reply = await conversation.say(utterance);
    const chose = services.state.read(({ people }) => people[caller.userId]?.directFrom) ?? null;
    const menu = isFirst && chose === null ? directMenu(services, caller, "direct") : [];
    if (menu.length === 0) return reply;
    const last = reply.messages.at(-1) ?? {};
    const rows = [...(last.components ?? []), ...menu];
    if (rows.length > ROWS) return reply;
    const [first, ...rest]: readonly MessageData[] = [
      ...reply.messages.slice(0, -1),
      { ...last, components: rows },
    ];
    return { ...reply, messages: [first ?? {}, ...rest] };
  },
});
