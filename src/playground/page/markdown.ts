/**
 * Discord's markdown -> DOM nodes. Nothing is parsed as HTML, so that no text can act; what a message cites becomes
 * links that open it.
 */
import type { Opening } from "../../types.ts";
import { h } from "./dom.ts";
import { addressOf, readPlace } from "./place.ts";
import { words as pageWords } from "./words/index.ts";

/** Private characters that mark where an opening begins (with its number) and ends, while a line is read. */
const FIRST_OPENING = 0xe100;
const MOST_OPENINGS = 0x1000;
const END = "\uE0FF";
const PRIVATE = /[\uE000-\uF8FF]/g;

/** What the numbers of a line's openings stand for. */
type Openings = readonly Opening[];

const isOpening = (code: number): boolean => code >= FIRST_OPENING && code < FIRST_OPENING + MOST_OPENINGS;

/** Where a delimiter closes, not counting escaped ones; -1 where it does not. */
const closingOf = (text: string, delimiter: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(delimiter, at) && at > from) return at;
  }
  return -1;
};

const PAIRS = [
  ["**", "strong"],
  ["__", "u"],
  ["~~", "s"],
  ["*", "em"],
  ["_", "em"],
] as const;

const LINK = /\[((?:\\.|[^\]\\])+)\]\(<?(https?:\/\/[^\s<>)]+)>?\)/y;
const ADDRESS = /<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>]*[^\s<>.,;:!?"')\]])/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const linkTo = (address: string, ...children: readonly Node[]): HTMLElement =>
  h("a", { href: address, target: "_blank", rel: "noopener noreferrer nofollow" }, ...children);

const spoiler = (children: readonly Node[]): HTMLElement => {
  const cover = h("button", {
    type: "button",
    class: "spoiler",
    "aria-expanded": "false",
    "aria-label": pageWords.messages.spoiler,
  });
  cover.addEventListener("click", () => {
    const shown = h("span", { class: "spoiler-open" }, ...children);
    cover.replaceWith(shown);
  });
  return cover;
};

const citationLink = ({ words }: Opening, children: readonly Node[]): HTMLElement => {
  const link = h("a", { href: addressOf({ ...readPlace(), article: words }) }, ...children);
  const text = link.textContent?.trim() ?? "";
  link.className = "cite-line";
  if (!/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/u.test(text)) return link;
  const digits = Array.from(text, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("");
  link.className = "cite";
  link.setAttribute("aria-label", pageWords.messages.citation(digits));
  link.textContent = digits;
  return link;
};

/** Emphasis, links, code and openings within one line. */
const readInline = (text: string, openings: Openings): Node[] => {
  const nodes: Node[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") nodes.push(document.createTextNode(plain));
    plain = "";
  };
  const add = (node: Node): void => {
    flush();
    nodes.push(node);
  };
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const code = text.charCodeAt(at);
    if (character === "\\" && /[^\p{L}\p{N}\s]/u.test(text.charAt(at + 1))) {
      plain += text.charAt(at + 1);
      at += 2;
      continue;
    }
    if (isOpening(code)) {
      const end = text.indexOf(END, at);
      const opening = openings[code - FIRST_OPENING];
      if (end > at && opening) {
        // Within a link there is no other link: an address is left to the article.
        const inner = text
          .slice(at + 1, end)
          .replace(/\]\(<[^>]*>\)/g, "")
          .replace(/(^|[^\\])\[/, "$1");
        add(citationLink(opening, readInline(inner, openings)));
        at = end + 1;
        continue;
      }
    }
    if (character === END) {
      at += 1;
      continue;
    }
    if (character === "`") {
      const end = text.indexOf("`", at + 1);
      if (end > at + 1) {
        add(h("code", {}, text.slice(at + 1, end)));
        at = end + 1;
        continue;
      }
    }
    if (text.startsWith("||", at)) {
      const end = closingOf(text, "||", at + 2);
      if (end > 0) {
        add(spoiler(readInline(text.slice(at + 2, end), openings)));
        at = end + 2;
        continue;
      }
    }
    const link = character === "[" ? matchAt(LINK, text, at) : null;
    if (link) {
      add(linkTo(link[2] ?? "", ...readInline(link[1] ?? "", openings)));
      at += link[0].length;
      continue;
    }
    const address = character === "<" || character === "h" ? matchAt(ADDRESS, text, at) : null;
    if (address) {
      const shown = address[1] ?? address[2] ?? "";
      add(linkTo(shown, document.createTextNode(shown)));
      at += address[0].length;
      continue;
    }
    if (text.slice(at, at + 9).toLowerCase() === "@dateline") {
      add(h("span", { class: "mention" }, text.slice(at, at + 9)));
      at += 9;
      continue;
    }
    const pair = PAIRS.find(([delimiter]) => text.startsWith(delimiter, at));
    const isWithinWord = character === "_" && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
    const end = pair && !isWithinWord ? closingOf(text, pair[0], at + pair[0].length) : -1;
    if (pair && end > 0) {
      add(h(pair[1], {}, ...readInline(text.slice(at + pair[0].length, end), openings)));
      at = end + pair[0].length;
      continue;
    }
    plain += character;
    at += 1;
  }
  flush();
  return nodes;
};

/** The line with private characters where its openings begin and end. */
const withOpenings = (line: string, openings: readonly Opening[]): string => {
  let text = "";
  let from = 0;
  for (const [index, { start, end }] of openings.entries()) {
    if (start < from) continue;
    text +=
      line.slice(from, start) + String.fromCharCode(FIRST_OPENING + index) + line.slice(start, end) + END;
    from = end;
  }
  return text + line.slice(from);
};

const LEADS = [
  [/^-# /, "subtext"],
  [/^(?:#{1,3}) /, "heading"],
  [/^>>? ?/, "quote"],
] as const;

/**
 * Which way a line runs, by its own words: a name that is kept apart (U+2068 … U+2069) does not tell, unless nothing else does.
 * dir="auto" would go by the name, and set the line in from the wrong side.
 */
const directionOf = (line: string): "ltr" | "rtl" | "auto" => {
  const own = /[\p{L}\u200E\u200F]/u.exec(line.replace(/\u2068[^\u2069]*\u2069/gu, ""))?.[0];
  if (own === undefined || !line.includes("\u2068")) return "auto";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\u200F]/u.test(own) ? "rtl" : "ltr";
};

/** A block of a message's text: each line a block with a direction of its own. */
export const renderMarkdown = (source: string, openings: readonly Opening[] = []): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  const left = [...openings];
  let code: string[] | null = null;
  for (const original of source.split("\n")) {
    if (original.startsWith("```")) {
      if (code) fragment.append(h("pre", {}, h("code", {}, code.join("\n"))));
      code = code ? null : [];
      continue;
    }
    if (code) {
      code.push(original);
      continue;
    }
    const own: Opening[] = [];
    while (left[0]?.line === original && own.length < MOST_OPENINGS) own.push(left.shift()!);
    // Private characters stand for nothing in a text; here they stand for openings.
    const marked = withOpenings(original.replace(PRIVATE, "\uFFFD"), own);
    const bullet = /^(\s*)[-*] /.exec(marked);
    // An opening may begin with the line.
    const head = /^[\uE100-\uF0FF]/.exec(marked)?.[0] ?? "";
    const rest = marked.slice(head.length);
    const lead = bullet ? undefined : LEADS.find(([pattern]) => pattern.test(rest));
    const inner = lead
      ? head + rest.replace(lead[0], "")
      : bullet
        ? marked.slice(bullet[0].length)
        : marked.trimStart();
    const indent = /^ {2,}/.test(original) || bullet ? " inset" : "";
    const name = original.trim() === "" ? "gap" : `${lead?.[1] ?? (bullet ? "bullet" : "text")}${indent}`;
    const isHeading = lead?.[1] === "heading";
    fragment.append(
      h(
        "div",
        {
          class: `line ${name}`,
          dir: directionOf(inner),
          role: isHeading ? "heading" : null,
          "aria-level": isHeading ? 3 : null,
        },
        ...readInline(inner, own),
      ),
    );
  }
  if (code) fragment.append(h("pre", {}, h("code", {}, code.join("\n"))));
  return fragment;
};
