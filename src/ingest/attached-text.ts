/** The text in an attached file: what kind it is, by content as well as by ending, and its text within bounds. */
import { extname } from "node:path";
import { decodeText } from "../corpus/decode.ts";
import { checkArchive } from "./archive.ts";
import { readPdfText } from "./pdf-text.ts";

/** A file's text and how it is to be read. */
interface AttachedText {
  readonly text: string;
  readonly html: boolean;
  /** ".md" for Markdown, else "". */
  readonly ending: string;
  readonly warnings: readonly string[];
}

type Kind = "pdf" | "docx" | "html" | "md" | "txt";

/** An article is of a few pages; a report of some hundred is still read. */
const MOST_PAGES = 300;
const MOST_CHARACTERS = 3_000_000;

const KINDS: Readonly<Record<string, Kind>> = {
  ".pdf": "pdf",
  ".docx": "docx",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "md",
  ".markdown": "md",
  ".txt": "txt",
  ".text": "txt",
};

const startsWith = (bytes: Uint8Array, text: string, within = 0): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within + text.length)).includes(
    text,
    0,
    "latin1",
  );

/** The kind by the ending; where the content is plainly another that is read, by the content. */
const kindOf = (bytes: Uint8Array, name: string): Kind | { readonly reason: string } => {
  if (startsWith(bytes, "%PDF-", 1_024)) return "pdf";
  const named = KINDS[extname(name).toLowerCase()];
  if (startsWith(bytes, "PK\u0003\u0004")) {
    return named === "docx" || named === undefined
      ? "docx"
      : { reason: "it is a ZIP archive under another name" };
  }
  if (named === "pdf") return { reason: "it is called a PDF and is none" };
  if (named === "docx") return { reason: "it is called a Word document (.docx) and is none" };
  if (named === undefined) {
    return { reason: "files of that kind are not read; .txt, .md, .html, .pdf and .docx are" };
  }
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  return named !== "md" && /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype\s+html|html)\b/i.test(head) ? "html" : named;
};

const readPdf = async (bytes: Uint8Array): Promise<AttachedText | { readonly reason: string }> => {
  const { getDocumentProxy } = await import("unpdf");
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { disableFontFace: true, verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { reason: isLocked ? "the PDF asks for a password" : "the PDF is broken and cannot be read" };
  }
  const pages = document.numPages;
  if (pages > MOST_PAGES) return { reason: `the PDF has ${pages} pages; at most ${MOST_PAGES} are read` };
  const whole = await readPdfText(document, MOST_CHARACTERS);
  if (whole.trim() === "") {
    return { reason: "the PDF holds pictures of pages and no text; it would have to be recognised first" };
  }
  return { text: whole, html: false, ending: "", warnings: [] };
};

const readDocx = async (bytes: Uint8Array): Promise<AttachedText | { readonly reason: string }> => {
  const refused = checkArchive(bytes, "word/document.xml");
  if (refused !== null) return { reason: refused };
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { text: value.slice(0, MOST_CHARACTERS), html: false, ending: "", warnings: [] };
  } catch {
    return { reason: "the Word document is broken and cannot be read" };
  }
};

/** Reads a file's text. Gives a reason, in words for a person, where it is of a kind or size that is not read. */
export const readAttachedText = async (
  bytes: Uint8Array,
  name: string,
): Promise<AttachedText | { readonly reason: string }> => {
  const kind = kindOf(bytes, name);
  if (typeof kind !== "string") return kind;
  if (kind === "pdf") return readPdf(bytes);
  if (kind === "docx") return readDocx(bytes);
  const decoded = decodeText(bytes, kind === "html");
  if ("reason" in decoded) return decoded;
  const { text, warnings } = decoded;
  return {
    text: text.slice(0, MOST_CHARACTERS),
    html: kind === "html",
    ending: kind === "md" ? ".md" : "",
    warnings,
  };
};
