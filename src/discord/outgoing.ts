/**
 * The last word on what leaves for Discord: nothing invisible, nobody mentioned, nothing longer than Discord takes.
 * Presentation escapes and cuts with care; this holds for whatever comes.
 */
import { createHash } from "node:crypto";
import { fileType } from "../surface/file-types.ts";
import type { ActionRow, Embed, EmbedField, MessageData } from "../types.ts";

/** Discord's limits, in code points; `embeds` is the sum over all texts of all embeds. */
const LIMITS = {
  content: 2_000,
  embeds: 6_000,
  embedCount: 10,
  title: 256,
  description: 4_096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  footer: 2_048,
  altText: 1_024,
  files: 10,
} as const;

/** Discord's message flags. */
const SUPPRESS_EMBEDS = 4;
/** Only the caller sees it. */
export const EPHEMERAL = 64;

/**
 * Controls, zero-width and bidirectional characters, except joiners within words and pictures, isolates, and the mark at the start of
 * a line that runs from the right.
 */
const INVISIBLE =
  /(?!\n)\p{Cc}|[\u{34F}\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u202A-\u202E\u2060-\u2067\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E01EF}]|(?<!^(?:-# |> |\s*))\u200F|(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])/gmu;

/** A first-strong isolate keeps a right-to-left name from reordering its line; one without its end would spill over. */
const balanceIsolates = (line: string): string => {
  let depth = 0;
  for (const character of line) {
    if (character === "\u2068") depth += 1;
    else if (character === "\u2069") depth -= 1;
    if (depth < 0) break;
  }
  return depth === 0 ? line : line.replace(/[\u2068\u2069]/g, "");
};

/** @everyone, @here, and `<…>` that names a member, role, channel, command, time, emoji or guild page. */
const MENTION = /(\\*)(@(?=everyone|here)|<(?=@|#|\/|a?:|t:|id:|sound:))/gi;

/** Text without invisible characters, in which nothing mentions. Idempotent; what is escaped already stays as it is. */
export const harmless = (text: string): string =>
  text
    .toWellFormed()
    .replace(INVISIBLE, "")
    .split("\n")
    .map(balanceIsolates)
    .join("\n")
    .replace(MENTION, (whole, slashes: string, sign: string) =>
      slashes.length % 2 === 0 ? `${slashes}\\${sign}` : whole,
    );

/** At most `most` code points, with … where something had to go; an escape is not cut in two. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1).join("");
  const slashes = /\\+$/.exec(kept)?.[0].length ?? 0;
  return `${slashes % 2 === 1 ? kept.slice(0, -1) : kept}…`;
};

const lengthOf = (text: string | undefined): number => (text === undefined ? 0 : Array.from(text).length);

const fitField = ({ name, value, inline }: EmbedField): EmbedField => ({
  name: cut(harmless(name), LIMITS.fieldName) || "–",
  value: cut(harmless(value), LIMITS.fieldValue) || "–",
  inline: inline ?? false,
});

const fitEmbed = (embed: Embed): Embed => ({
  ...embed,
  ...(embed.title === undefined ? {} : { title: cut(harmless(embed.title), LIMITS.title) }),
  ...(embed.description === undefined
    ? {}
    : { description: cut(harmless(embed.description), LIMITS.description) }),
  ...(embed.fields === undefined ? {} : { fields: embed.fields.slice(0, LIMITS.fields).map(fitField) }),
  ...(embed.footer === undefined
    ? {}
    : { footer: { text: cut(harmless(embed.footer.text), LIMITS.footer) } }),
});

const sizeOf = (embed: Embed): number =>
  lengthOf(embed.title) +
  lengthOf(embed.description) +
  lengthOf(embed.footer?.text) +
  (embed.fields ?? []).reduce((sum, { name, value }) => sum + lengthOf(name) + lengthOf(value), 0);

/** The embeds that fit together: the first that does not is shortened, those after it are left out. */
const fitEmbeds = (embeds: readonly Embed[]): Embed[] => {
  const fitted: Embed[] = [];
  let room: number = LIMITS.embeds;
  for (const embed of embeds.slice(0, LIMITS.embedCount).map(fitEmbed)) {
    const size = sizeOf(embed);
    if (size <= room) {
      fitted.push(embed);
      room -= size;
      continue;
    }
    const others = size - lengthOf(embed.description);
    if (room - others > 100)
      fitted.push({ ...embed, description: cut(embed.description ?? "", room - others) });
    break;
  }
  return fitted;
};

/** The body of a request that sends or edits a message, and the files that go with it. */
interface Outgoing {
  readonly body: {
    readonly content: string;
    readonly embeds: readonly Embed[];
    readonly components: readonly ActionRow[];
    readonly allowed_mentions: { readonly parse: readonly [] };
    readonly attachments: readonly {
      readonly id: string;
      readonly filename: string;
      readonly description: string;
    }[];
    readonly flags?: number;
  };
  readonly files: { name: string; data: Buffer; contentType: string }[];
}

/**
 * Makes a message sendable. Links never unfold; where the message has no embeds of its own, the flag says so too.
 * `edit` for a message that is there already: its flag is then taken off where embeds are to be seen.
 */
export const outgoing = (message: MessageData, flags = 0, { edit = false } = {}): Outgoing => {
  const embeds = fitEmbeds(message.embeds ?? []);
  const files = (message.files ?? []).slice(0, LIMITS.files);
  // The flag hides a message's own embeds along with those of its links.
  const allFlags = flags | (embeds.length === 0 ? SUPPRESS_EMBEDS : 0);
  const content = cut(harmless(message.content ?? ""), LIMITS.content);
  const isEmpty = content.trim() === "" && embeds.length === 0 && files.length === 0;
  return {
    body: {
      content: isEmpty ? "There is nothing to show." : content,
      embeds,
      components: message.components ?? [],
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name, description }, index) => ({
        id: String(index),
        filename: name,
        description: cut(harmless(description), LIMITS.altText),
      })),
      ...(allFlags === 0 && !edit ? {} : { flags: allFlags }),
    },
    files: files.map(({ name, data }) => ({
      name,
      data: Buffer.from(data),
      contentType: fileType(name),
    })),
  };
};

/** A nonce for a post that must not be doubled: at most 25 characters, the same for the same key. */
export const nonceOf = (key: string): string =>
  createHash("sha256").update(key).digest("base64url").slice(0, 25);
