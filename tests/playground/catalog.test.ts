/** Which commands the page's picker offers in a room. */
import { expect, it } from "vitest";
import { commandsElsewhere, slashCommands } from "../../src/playground/page/catalog.ts";
import { ROOMS } from "../../src/playground/world.ts";
import type { CommandDefinition } from "../../src/types.ts";

const [CHANNEL, DIRECT] = ROOMS;
const COMMANDS: readonly CommandDefinition[] = [
  { type: 1, name: "ask", description: "Ask", contexts: [0, 1] },
  {
    type: 1,
    name: "feed",
    description: "Feeds",
    contexts: [0],
    options: [{ type: 1, name: "list", description: "List them" }],
  },
  { type: 3, name: "Check", contexts: [0, 1] },
];

it("what only a channel offers is named in the direct message with the channel, and nothing twice", () => {
  expect(slashCommands(COMMANDS, DIRECT).map(({ path }) => path)).toEqual(["/ask"]);
  expect(commandsElsewhere(COMMANDS, DIRECT, ROOMS).map(({ path, room }) => [path, room?.name])).toEqual([
    ["/feed list", "newsroom"],
  ]);
  expect(slashCommands(COMMANDS, CHANNEL).map(({ path }) => path)).toEqual(["/ask", "/feed list"]);
  expect(commandsElsewhere(COMMANDS, CHANNEL, ROOMS)).toEqual([]);
});
