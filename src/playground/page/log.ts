/** The messages of a room, kept up to date, reachable with the arrow keys. */
import type { Room, ShownMessage } from "../protocol.ts";
import { announce, h, iconButton } from "./dom.ts";
import { openMenu, type MenuEntry } from "./menu.ts";
import { drawMessage, fillMessage, NAMES, type MessageParts } from "./message.ts";
import { words } from "./words/index.ts";

/** What was said in the room that is shown. */
interface Log {
  /** Shows a room with what was said in it. */
  enter(room: Room): void;
  /** All there is, after a welcome. */
  reset(messages: readonly ShownMessage[]): void;
  put(message: ShownMessage): void;
  remove(id: string): void;
  find(id: string): ShownMessage | undefined;
  readonly element: HTMLElement;
}

/** What one may do with a message. */
type Tools = (message: ShownMessage) => {
  readonly reply: () => void;
  readonly entries: readonly MenuEntry[];
};

/** As near to the end as counts as reading along, in pixels. */
const NEAR = 120;

/** What is read out of a message. */
const spoken = (text: string): string =>
  text
    .replace(/[*_~`|\\>]|^-# /gm, "")
    .replace(/\s+/g, " ")
    .slice(0, 240);

/** No room is shown yet. */
export const createLog = (parts: {
  readonly message: Omit<MessageParts, "find">;
  readonly tools: Tools;
  /** The message that greets in a room. */
  readonly greeting: (room: Room) => ShownMessage;
}): Log => {
  const { tools, greeting } = parts;
  const element = document.createElement("discord-messages");
  element.setAttribute("no-background", "");
  element.setAttribute("role", "feed");
  element.setAttribute("aria-label", words.messages.all);
  let shown = new Map<string, HTMLElement>();
  let messages = new Map<string, ShownMessage>();
  let room: Room | null = null;
  const find = (id: string): ShownMessage | undefined => messages.get(id);
  const message: MessageParts = { ...parts.message, find };

  const scroller = (): HTMLElement | null => element.parentElement;
  let reads = true;
  let before = 0;
  /** The end; but the newest message is read from its beginning. */
  const endOf = (box: HTMLElement): number => {
    const newest = element.lastElementChild?.getBoundingClientRect().top ?? 0;
    const start = newest - box.getBoundingClientRect().top + box.scrollTop - 12;
    return Math.max(0, Math.min(box.scrollHeight - box.clientHeight, start));
  };
  const toEnd = (): void => {
    const box = scroller();
    if (box) box.scrollTop = endOf(box);
  };
  // Who reads at the end stays there as messages come, grow and load their pictures.
  const watch = (box: HTMLElement): void =>
    box.addEventListener("scroll", () => {
      const isNear = Math.abs(endOf(box) - box.scrollTop) < NEAR;
      if (box.scrollTop < before || isNear) reads = isNear;
      before = box.scrollTop;
    });
  const observer = new ResizeObserver(() => reads && toEnd());
  observer.observe(element);

  const menuFor = (own: ShownMessage, back: HTMLElement, x: number, y: number): void =>
    openMenu([{ label: words.messages.reply, choose: tools(own).reply }, ...tools(own).entries], {
      x,
      y,
      label: words.messages.one,
      back,
    });

  const add = (own: ShownMessage, isGreeting = false): void => {
    const drawn = drawMessage(own, message);
    if (!isGreeting) {
      const id = own.id;
      const current = (): ShownMessage => messages.get(id) ?? own;
      const more = iconButton("dots", words.messages.more, {
        "aria-haspopup": "menu",
        onclick: () => {
          const { left, bottom } = more.getBoundingClientRect();
          menuFor(current(), more, left, bottom + 4);
        },
      });
      const reply = iconButton("reply", words.messages.replyTo(NAMES[own.author]), {
        onclick: () => tools(current()).reply(),
      });
      drawn.append(h("div", { class: "tools" }, reply, more));
      drawn.addEventListener("contextmenu", (event) => {
        // Selected words and links keep the browser's own menu.
        const isLink = event.target instanceof Element && event.target.closest("a") !== null;
        if (isLink || !getSelection()?.isCollapsed) return;
        event.preventDefault();
        menuFor(
          current(),
          drawn,
          event.clientX || drawn.getBoundingClientRect().left + 80,
          event.clientY || drawn.getBoundingClientRect().top + 30,
        );
      });
    }
    shown.set(own.id, drawn);
    element.append(drawn);
  };

  const rest = (): void => {
    const all = [...element.children];
    for (const [index, child] of all.entries())
      child.setAttribute("tabindex", index === all.length - 1 ? "0" : "-1");
  };

  element.addEventListener("focusin", ({ target }) => {
    const own = target instanceof Element ? target.closest(".message") : null;
    for (const child of element.children) child.setAttribute("tabindex", child === own ? "0" : "-1");
  });
  element.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.closest("select")) return;
    const own = target.closest(".message");
    const next =
      key === "ArrowUp"
        ? own?.previousElementSibling
        : key === "ArrowDown"
          ? own?.nextElementSibling
          : key === "Home"
            ? element.firstElementChild
            : key === "End"
              ? element.lastElementChild
              : null;
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  });

  const redraw = (): void => {
    shown = new Map();
    element.replaceChildren();
    if (!room) return;
    const own = room;
    add(greeting(own), true);
    for (const one of messages.values()) if (one.roomId === own.id) add(one);
    rest();
    toEnd();
  };

  return {
    element,
    find,
    enter: (next) => {
      const box = scroller();
      if (room === null && box) {
        watch(box);
        observer.observe(box);
      }
      room = next;
      reads = true;
      redraw();
    },
    reset: (all) => {
      messages = new Map(all.map((own) => [own.id, own]));
      redraw();
    },
    put: (own) => {
      const before = messages.get(own.id);
      messages.set(own.id, own);
      if (own.roomId !== room?.id) return;
      const drawn = shown.get(own.id);
      if (drawn) fillMessage(drawn, own, message);
      else add(own);
      if (!before) rest();
      if (own.author === "you") reads = true;
      if (reads) toEnd();
      const isNews =
        own.author === "dateline" && !own.isPending && (before === undefined || before.isPending);
      if (isNews)
        announce(
          `Dateline: ${spoken(own.content || (own.embeds[0]?.description ?? words.messages.picture))}`,
        );
    },
    remove: (id) => {
      const drawn = shown.get(id);
      const near = drawn?.previousElementSibling;
      if (drawn?.contains(document.activeElement) && near instanceof HTMLElement) near.focus();
      drawn?.remove();
      shown.delete(id);
      messages.delete(id);
      rest();
    },
  };
};
