/**
 * What Discord's clients make of a text: a reader of their markup, written from the published rules (simple-markdown's order: a backslash before
 * anything but letters, digits and white space comes first). It finds every construct that acts, and the text a reader sees.
 */

/** A construct that acts. */
export interface Active {
  readonly kind: string;
  readonly source: string;
}

const INLINE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["code", /^`+[^`]/],
  ["mention", /^<@[!&]?\d+>/],
  ["channel", /^<#\d+>/],
  ["time", /^<t:-?\d+(?::[a-zA-Z])?>/],
  ["emoji", /^<a?:\w+:\d+>/],
  ["command", /^<\/[^>]+:\d+>/],
  ["guild page", /^<id:\w+>/],
  ["bare link", /^<https?:\/\/[^>\s]+>/],
  ["link", /^\[[^\]]*\]\(\s*<?[^)\s]*>?\s*\)/],
  ["address", /^(?:https?|steam):\/\/[^\s<]+/i],
  ["invite", /^discord(?:app)?\.(?:gg|com\/invite)\/[\w-]+/i],
  ["everyone", /^@(?:everyone|here)/],
  ["emoji name", /^:[\w+-]+:/],
  ["bold", /^\*\*/],
  ["underline", /^__/],
  ["emphasis", /^[*_](?=\S)/],
  ["strike", /^~~/],
  ["spoiler", /^\|\|/],
];

const LINE: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ["subtext", /^-#\s/],
  ["heading", /^#{1,3}\s/],
  ["list", /^\s*(?:[-*]|\d+\.)\s/],
  ["quote", /^>{1,3}\s/],
];

/** Reads a message's text as a client does. */
export const readMarkup = (text: string): { active: Active[]; visible: string } => {
  const active: Active[] = [];
  const lines = text.split("\n").map((line) => {
    let rest = line;
    let visible = "";
    for (const [kind, pattern] of LINE) {
      const found = pattern.exec(rest);
      if (!found) continue;
      active.push({ kind, source: found[0] });
      rest = rest.slice(found[0].length);
      if (kind === "quote" || kind === "list") {
        // Within a quote, a line starts anew.
        const inner = readMarkup(rest);
        active.push(...inner.active);
        return inner.visible;
      }
      break;
    }
    while (rest !== "") {
      const escape = /^\\([^0-9A-Za-z\s])/u.exec(rest);
      if (escape) {
        visible += escape[1];
        rest = rest.slice(escape[0].length);
        continue;
      }
      const found = INLINE.map(([kind, pattern]) => [kind, pattern.exec(rest)] as const).find(
        ([, match]) => match !== null,
      );
      if (found?.[1]) {
        active.push({ kind: found[0], source: found[1][0] });
        const label = /^\[([^\]]*)\]/.exec(found[1][0]);
        if (found[0] === "link" && label) visible += readMarkup(label[1] ?? "").visible;
        rest = rest.slice(found[1][0].length);
        continue;
      }
      const next = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      visible += next;
      rest = rest.slice(next.length);
    }
    return visible;
  });
  return { active, visible: lines.join("\n") };
};
