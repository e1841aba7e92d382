/** One message, drawn with Discord's message components. */
import "@skyra/discord-components-core/discord-attachments.js";
import "@skyra/discord-components-core/discord-embed.js";
import "@skyra/discord-components-core/discord-embed-description.js";
import "@skyra/discord-components-core/discord-message.js";
import "@skyra/discord-components-core/discord-messages.js";
import type { Embed } from "../../types.ts";
import type { ShownMessage } from "../protocol.ts";
import { avatars } from "./avatars.ts";
import { drawRows, type Use } from "./components.ts";
import { h, icon } from "./dom.ts";
import { renderMarkdown } from "./markdown.ts";
import { restyle } from "./message-styles.ts";
import { words } from "./words/index.ts";

/** By who speaks. */
export const NAMES = { dateline: "Dateline", you: words.messages.you } as const;

/** What a message's parts lead to. */
export interface MessageParts {
  readonly use: Use;
  readonly dismiss: (id: string) => void;
  /** The message that it answers, while that is there. */
  readonly find: (id: string) => ShownMessage | undefined;
}

const element = (name: string, properties: Readonly<Record<string, string | boolean>>): HTMLElement => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  return made;
};

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

const embedOf = (embed: Embed, message: ShownMessage): HTMLElement => {
  const drawn = element("discord-embed", { slot: "embeds" });
  if (embed.color !== undefined)
    drawn.style.setProperty("--stripe", `#${embed.color.toString(16).padStart(6, "0")}`);
  const description = element("discord-embed-description", { slot: "description" });
  if (embed.title)
    description.append(h("div", { class: "embed-title", dir: "auto" }, renderMarkdown(embed.title)));
  description.append(renderMarkdown(embed.description ?? "", message.openings));
  for (const field of embed.fields ?? []) {
    description.append(
      h(
        "div",
        { class: "embed-field" },
        h("strong", { dir: "auto" }, renderMarkdown(field.name)),
        renderMarkdown(field.value, message.openings),
      ),
    );
  }
  if (embed.footer) description.append(h("div", { class: "line subtext", dir: "auto" }, embed.footer.text));
  drawn.append(description);
  void restyle(drawn);
  return drawn;
};

const filesOf = ({ files }: ShownMessage): HTMLElement | null => {
  if (files.length === 0) return null;
  return h(
    "div",
    { slot: "attachments", class: "files" },
    ...files.map(({ url, name, description, isImage }) =>
      isImage
        ? h(
            "a",
            {
              href: url,
              target: "_blank",
              class: "picture",
            },
            h("img", { src: url, alt: description, loading: "lazy" }),
          )
        : h("a", { href: url, download: name, class: "file" }, name),
    ),
  );
};

/** "↪ You used /ask", or the words that are answered. */
const contextOf = (message: ShownMessage, find: MessageParts["find"]): HTMLElement | null => {
  const answered = message.replyTo === null ? undefined : find(message.replyTo);
  if (message.invoked !== null && message.invoked.startsWith("/"))
    return h(
      "div",
      { slot: "reply", class: "context" },
      `${words.messages.youUsed} `,
      h("b", {}, message.invoked),
    );
  if (answered) {
    const said = answered.content.replace(/^[->#\s]+|[*_~`|\\]/g, "").split("\n")[0] ?? "";
    return h(
      "div",
      { slot: "reply", class: "context" },
      `${message.invoked ? `${message.invoked}: ` : ""}${NAMES[answered.author]}: `,
      h("span", { dir: "auto" }, said.slice(0, 120)),
    );
  }
  return message.invoked === null
    ? null
    : h("div", { slot: "reply", class: "context" }, `${words.messages.youUsed} ${message.invoked}`);
};

const thinking = (): HTMLElement =>
  h(
    "div",
    { class: "thinking" },
    h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    words.messages.thinking,
  );

/** Puts a message's state into its element, whatever was there. */
export const fillMessage = (drawn: HTMLElement, message: ShownMessage, parts: MessageParts): void => {
  const focused = drawn.contains(document.activeElement) ? document.activeElement : null;
  const buttons = [...drawn.querySelectorAll<HTMLElement>(".row button, .row select")];
  const place = focused instanceof HTMLElement ? buttons.indexOf(focused) : -1;
  const name = NAMES[message.author];
  drawn.classList.toggle("ephemeral", message.isEphemeral);
  drawn.setAttribute(
    "aria-label",
    `${name}, ${clock.format(new Date(message.at))}${message.isEphemeral ? `, ${words.messages.onlyYou}` : ""}`,
  );
  drawn.setAttribute("aria-busy", String(message.isPending));
  const body = h("div", { class: "body" });
  const isEmpty = message.content === "" && message.embeds.length === 0;
  if (message.content !== "") body.append(renderMarkdown(message.content, message.openings));
  if (message.isPending && isEmpty) body.append(thinking());
  if (message.isPending && !isEmpty) body.classList.add("unfinished");
  const children = [
    contextOf(message, parts.find),
    body,
    filesOf(message),
    ...message.embeds.map((embed) => embedOf(embed, message)),
    drawRows(message, parts.use),
    message.isEphemeral && !message.isPending
      ? h(
          "div",
          { slot: "components", class: "only-you" },
          icon("eye"),
          `${words.messages.onlyYou} · `,
          h(
            "button",
            { type: "button", class: "link", onclick: () => parts.dismiss(message.id) },
            words.messages.dismiss,
          ),
        )
      : null,
  ];
  drawn.querySelectorAll(":scope > :not(.tools)").forEach((child) => child.remove());
  drawn.append(...children.filter((child) => child !== null));
  if (place >= 0) {
    // What was pressed may be gone or disabled now: the focus stays as near as can be.
    const now = [...drawn.querySelectorAll<HTMLButtonElement>(".row button, .row select")];
    const next = now[place]?.disabled === false ? now[place] : now.find(({ disabled }) => !disabled);
    (next ?? drawn).focus();
  }
};

/** The element of a message. */
export const drawMessage = (message: ShownMessage, parts: MessageParts): HTMLElement => {
  const drawn = element("discord-message", {
    author: NAMES[message.author],
    avatar: avatars[message.author],
    timestamp: clock.format(new Date(message.at)),
    bot: message.author === "dateline",
    role: "article",
    tabindex: "-1",
    "data-id": message.id,
    class: `message from-${message.author}`,
  });
  fillMessage(drawn, message, parts);
  void restyle(drawn);
  return drawn;
};
