/** Bytes off the web -> text, by what the bytes are, what the server says of them and what they say of themselves. */
import { decodeText } from "../corpus/decode.ts";

/** The most bytes at the head of a document that are searched for its own declaration. */
const HEAD = 4_096;

const head = new TextDecoder("latin1");

/** The encoding that a label names; null for one that is not known. */
const encodingOf = (label: string | undefined): string | null => {
  try {
    return label ? new TextDecoder(label.trim()).encoding : null;
  } catch {
    return null;
  }
};

const inHeader = (contentType: string): string | null =>
  encodingOf(/;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType)?.[1]);

/** `<?xml encoding="…"?>` and `<meta charset>`, as the document's first bytes spell them. */
const inDocument = (bytes: Uint8Array): string | null => {
  const text = head.decode(bytes.subarray(0, HEAD));
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(text)?.[1];
  const meta = /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(text)?.[1];
  return encodingOf(xml ?? meta);
};

const hasMark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff) ||
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);

/** Whether the bytes are UTF-8 and go beyond ASCII: by chance no other encoding's text is. */
const isTellinglyUtf8 = (bytes: Uint8Array): boolean => {
  if (!bytes.some((byte) => byte > 127)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Decodes a body. A byte order mark decides; then UTF-8 that can be nothing else (servers often declare a default that
 * their pages are not in); then the header; then the document's own declaration; then what the bytes look like.
 * Gives a reason, in words for a person, where they are no text.
 */
export const decodeBody = (
  bytes: Uint8Array,
  contentType: string,
): { readonly text: string } | { readonly reason: string } => {
  if (!hasMark(bytes) && !isTellinglyUtf8(bytes)) {
    const declared = [inHeader(contentType), inDocument(bytes)].filter((label) => label !== null);
    // UTF-8 that is broken is better told by its own bytes, unless the other declaration knows better.
    const label = declared.find((encoding) => encoding !== "utf-8");
    if (label !== undefined) {
      const text = new TextDecoder(label).decode(bytes);
      // A page that calls itself UTF-16 in letters of one byte each is not.
      const isMisdeclared = label.startsWith("utf-16") && !bytes.subarray(0, HEAD).includes(0);
      if (!isMisdeclared && !text.slice(0, HEAD).includes("\0")) return { text };
    }
  }
  const decoded = decodeText(bytes, true);
  return "reason" in decoded ? decoded : { text: decoded.text };
};
