/** The page as a surface: what commands get, and how their answers come and change. */
import { expect, it } from "vitest";
import { pino } from "pino";
import { createPageSurface } from "../../src/playground/surface.ts";
import { createWorld, ROOMS } from "../../src/playground/world.ts";
import type { PageEvent } from "../../src/playground/protocol.ts";
import type { Command, Invocation } from "../../src/types.ts";
import { clock } from "./support.ts";

const [channel, direct] = ROOMS;

/** A surface with one command of a test's own, and what happened on it. */
const surfaceWith = (command: Partial<Command> & Pick<Command, "run">) => {
  const world = createWorld(clock);
  const events: PageEvent[] = [];
  world.watch((event) => events.push(event));
  const surface = createPageSurface({
    commands: [{ definition: { type: 1, name: "try" }, ...command }],
    conversation: {
      say: async ({ text }) => ({
        kind: "messages",
        messages: [{ content: `heard ${text}` }],
        ephemeral: false,
      }),
    },
    world,
    log: pino({ level: "silent" }),
  });
  const run = async (more: object = {}, locale?: string) =>
    surface.run(
      {
        roomId: channel.id,
        type: 1,
        name: "try",
        subcommand: [],
        options: {},
        files: {},
        targetId: null,
        ...more,
      },
      locale,
    );
  return { world, events, surface, run };
};

it("shows an answer in its place while it is being written, then whole", async () => {
  const shown = Promise.withResolvers<void>();
  const { world, run } = surfaceWith({
    run: async ({ preview }) => {
      preview?.({ content: "The first sentence." });
      await shown.promise;
      return {
        kind: "messages",
        messages: [{ content: "Both sentences." }, { content: "And more." }],
        ephemeral: false,
      };
    },
  });
  world.watch((event) => {
    if (event.kind === "message" && event.message.content === "The first sentence.") {
      expect(event.message.isPending).toBe(true);
      shown.resolve();
    }
  });
  await run();
  expect(world.messages().map(({ content, isPending }) => [content, isPending])).toEqual([
    ["Both sentences.", false],
    ["And more.", false],
  ]);
});

it("gives commands the caller's room, language and files", async () => {
  const given: Invocation[] = [];
  const { run } = surfaceWith({
    run: async (invocation) => {
      given.push(invocation);
      return { kind: "messages", messages: [{ content: "done" }], ephemeral: true };
    },
  });
  await run(
    { files: { file: { name: "a.txt", data: Buffer.from("Guten Tag").toString("base64") } } },
    "de-AT",
  );
  await run({ roomId: direct.id });
  expect(given[0]).toMatchObject({
    caller: { channelId: channel.id, locale: "de-AT", mayManage: true },
    files: { file: { name: "a.txt", size: 9 } },
  });
  expect(given[0]?.caller.guildId).not.toBeNull();
  expect(given[1]?.caller.guildId).toBeNull();
});

it("tells in the reader's language what cannot be done, and gives back what was typed when a command fails", async () => {
  const { world, run } = surfaceWith({
    definition: { type: 1, name: "try", options: [{ type: 3, name: "text", description: "words" }] },
    run: async () => {
      throw new Error("a bug");
    },
  });
  await run({ name: "nothing" }, "de");
  await run({ options: { text: "my long question" } });
  const [unknown, failed] = world.messages();
  expect(unknown?.content).toMatch(/\/nothing .*(Befehl|mehr)/);
  expect(failed).toMatchObject({ isEphemeral: true, isPending: false });
  expect(failed?.content).toContain("my long question");
});

it("gives a form, takes its answer, and leaves nothing behind of the place it kept", async () => {
  const form = { custom_id: "tell:1", title: "Tell", fields: [] };
  const { world, run, surface } = surfaceWith({
    run: async () => ({ kind: "form", form }),
    actions: {
      tell: {
        answers: "same",
        run: async ({ fields }) => ({
          kind: "messages",
          messages: [{ content: `got ${fields["words"]}` }],
          ephemeral: false,
        }),
      },
    },
  });
  expect(await run()).toEqual(form);
  expect(world.messages()).toEqual([]);
  await surface.press({
    roomId: channel.id,
    messageId: null,
    customId: form.custom_id,
    values: [],
    fields: { words: "this" },
  });
  expect(world.messages().map(({ content }) => content)).toEqual(["got this"]);
});

it("knows for a page that is loaded anew where an answer is being written, until it is there", async () => {
  const { world, surface } = surfaceWith({
    run: async () => ({ kind: "messages", messages: [{}], ephemeral: true }),
  });
  const writing: (readonly string[])[] = [];
  world.watch((event) => event.kind === "typing" && writing.push(world.typingRooms()));
  await surface.say({ roomId: direct.id, text: "How many?", replyTo: null });
  expect(writing).toEqual([[direct.id], []]);
  expect(world.typingRooms()).toEqual([]);
  expect(world.messages().map(({ content }) => content)).toEqual(["How many?", "heard How many?"]);
});

it("has a message in the channel answered once, however often the hint's button is pressed", async () => {
  const { world, surface } = surfaceWith({
    run: async () => ({ kind: "messages", messages: [{}], ephemeral: true }),
  });
  await surface.say({ roomId: channel.id, text: "How many?", replyTo: null });
  const hint = world.messages().at(-1);
  const customId = hint?.components[0]?.components[0]?.custom_id ?? "";
  const pressed = { roomId: channel.id, messageId: hint?.id ?? "", customId, values: [], fields: {} };
  await Promise.all([surface.press(pressed), surface.press(pressed)]);
  expect(world.messages().map(({ content }) => content)).toEqual(["How many?", "heard How many?"]);
});

it("tells in the browser's language which messages of a channel are answered", async () => {
  const { world, surface } = surfaceWith({
    run: async () => ({ kind: "messages", messages: [{}], ephemeral: true }),
  });
  await surface.say({ roomId: channel.id, text: "Wie viele?", replyTo: null }, "de-AT");
  const hint = world.messages().at(-1);
  expect(hint?.content).toContain("In einem Kanal antworte ich");
  expect(hint?.components[0]?.components[0]).toMatchObject({ label: "Diese beantworten" });
});

it("keeps the newest 200 messages of a room, and their files only as long", async () => {
  const { world, events } = surfaceWith({
    run: async () => ({ kind: "messages", messages: [{}], ephemeral: false }),
  });
  const files = [{ name: "a.png", data: new Uint8Array([1]), description: "" }];
  const first = world.post({ roomId: channel.id, author: "dateline" }, { files });
  expect(world.file(first, 0)).toMatchObject({ type: "image/png" });
  for (let index = 0; index < 200; index += 1)
    world.post({ roomId: channel.id, author: "you" }, { content: "x" });
  expect(world.messages().length).toBe(200);
  expect(world.file(first, 0)).toBeUndefined();
  expect(events).toContainEqual({ kind: "gone", id: first });
});

it("answers what is said in a room in order", async () => {
  const { world, surface } = surfaceWith({
    run: async () => ({ kind: "messages", messages: [{}], ephemeral: false }),
  });
  await Promise.all(
    ["one", "two", "three"].map(async (text) => surface.say({ roomId: direct.id, text, replyTo: null })),
  );
  const answers = world.messages().filter(({ author }) => author === "dateline");
  expect(answers.map(({ content }) => content)).toEqual(["heard one", "heard two", "heard three"]);
});
