/** Where one writes: plain words, or a slash command picked from a list as one types. */
import type { CommandDefinition } from "../../types.ts";
import type { Room, RunRequest, ShownMessage } from "../protocol.ts";
import { commandIn, commandsElsewhere, fitting, slashCommands, type Sendable } from "./catalog.ts";
import { createCommandLine } from "./command-line.ts";
import { h, icon, iconButton } from "./dom.ts";
import { createListbox } from "./listbox.ts";
import { NAMES } from "./message.ts";
import { complete, isFailure } from "./server.ts";
import { words } from "./words/index.ts";

/** Where words and commands are typed. */
interface Composer {
  /** Shows the composer of a room; words that were begun there are kept. */
  enter(room: Room): void;
  focus(): void;
  /** The next words answer this message. */
  replyTo(message: ShownMessage): void;
  /** Begins a command. */
  begin(path: string, typed: string): void;
}

/** Draws itself into `holder`. */
export const createComposer = (parts: {
  readonly holder: HTMLElement;
  readonly rooms: readonly Room[];
  readonly commands: () => readonly CommandDefinition[];
  readonly say: (roomId: string, text: string, replyTo: string | null) => void;
  readonly run: (request: RunRequest) => void;
  /** Begins a command in another room, which offers it. */
  readonly beginIn: (room: Room, path: string, typed: string) => void;
}): Composer => {
  const { holder, rooms, commands, say, run, beginIn } = parts;
  let room = rooms[0]!;
  let answering: ShownMessage | null = null;
  const drafts = new Map<string, string>();

  const lists = h("div", { class: "lists" });
  const reply = h("div", { class: "replying", hidden: true });
  const input = h("textarea", { id: "say", rows: 1, autocomplete: "off", maxlength: 4_000 });
  const box = h(
    "form",
    { class: "say" },
    input,
    h(
      "button",
      { type: "submit", class: "icon-button send", "aria-label": words.send, title: words.send },
      icon("send"),
    ),
  );
  const place = h("div", { class: "place" }, box);
  holder.replaceChildren(lists, reply, place);

  const grow = (): void => {
    // What is not typed yet stands as the page does.
    input.dir = input.value === "" ? document.dir : "auto";
    input.style.setProperty("height", "auto");
    input.style.setProperty("height", `${Math.min(input.scrollHeight, 200)}px`);
  };
  const leave = (): void => {
    lists.querySelectorAll(".listbox").forEach((list) => list.id !== ownList && list.remove());
    place.replaceChildren(box);
    input.value = "";
    grow();
    input.focus();
  };

  const dispatch = (
    { name, subcommand }: Sendable,
    options: RunRequest["options"],
    files: RunRequest["files"],
  ): void => {
    leave();
    drafts.delete(room.id);
    run({ roomId: room.id, type: 1, name, subcommand, options, files, targetId: null });
  };

  const start = (command: Sendable, typed: string): void => {
    listbox.hide();
    if (command.room) {
      leave();
      drafts.delete(room.id);
      beginIn(command.room, command.path, typed);
      return;
    }
    const line = createCommandLine({
      command,
      rooms,
      holder: lists,
      typed,
      leave,
      complete: async (option, text, options) => {
        const given = await complete({ roomId: room.id, name: command.name, option, text, options });
        return isFailure(given) ? [] : given.choices.map(({ name, value }) => ({ label: name, value }));
      },
      send: (options, files) => dispatch(command, options, files),
    });
    place.replaceChildren(line.element);
    line.focus();
  };

  /** Whole as it stands: typed out, with nothing that has to be filled in. */
  const isWhole = ({ path, options, room: other }: Sendable): boolean =>
    !other && path === input.value.trim() && !options.some(({ required }) => required === true);

  const listbox = createListbox<Sendable>({
    input,
    holder: lists,
    label: words.composer.commands,
    takesTab: true,
    choose: (command, isEntered) => {
      if (isEntered && isWhole(command)) dispatch(command, {}, {});
      else start(command, "");
    },
  });
  const ownList = lists.lastElementChild?.id;

  const choosable = (): readonly Sendable[] => [
    ...slashCommands(commands(), room),
    ...commandsElsewhere(commands(), room, rooms),
  ];

  const read = (): void => {
    grow();
    drafts.set(room.id, input.value);
    const all = choosable();
    const whole = commandIn(all, input.value);
    if (whole) start(whole.command, whole.rest.replace(/^[\w-]+:\s*/, ""));
    else if (/^\/[^\n]*$/.test(input.value))
      listbox.show(
        fitting(all, input.value).map((value) => ({
          label: value.path,
          detail: value.room
            ? `${words.composer.elsewhere(value.room.name)} · ${value.description}`
            : value.description,
          value,
        })),
      );
    else listbox.hide();
  };

  const stopReply = (): void => {
    answering = null;
    reply.hidden = true;
  };
  const send = (): void => {
    const text = input.value.trim();
    if (text === "") return;
    const bare = choosable().find(({ path }) => path === text);
    if (bare) {
      if (isWhole(bare)) dispatch(bare, {}, {});
      else start(bare, "");
      return;
    }
    say(room.id, text, answering?.id ?? null);
    stopReply();
    input.value = "";
    drafts.delete(room.id);
    grow();
  };

  input.addEventListener("input", read);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && answering) stopReply();
  });
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });

  return {
    enter: (next) => {
      room = next;
      stopReply();
      leave();
      input.value = drafts.get(room.id) ?? "";
      grow();
      const where = room.kind === "channel" ? `#${room.name}` : room.name;
      input.placeholder =
        room.kind === "channel" ? words.composer.inChannel(room.name) : words.composer.direct(where);
      input.setAttribute("aria-label", words.composer.message(where));
    },
    focus: () => (place.querySelector<HTMLElement>("input, select, textarea") ?? input).focus(),
    replyTo: (message) => {
      answering = message;
      reply.replaceChildren(
        words.composer.replyingTo(NAMES[message.author]),
        iconButton("close", words.composer.doNotReply, { onclick: stopReply }),
      );
      reply.hidden = false;
      input.focus();
    },
    begin: (path, typed) => {
      const command = slashCommands(commands(), room).find((own) => own.path === path);
      if (command) start(command, typed);
    },
  };
};
