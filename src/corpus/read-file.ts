/** One file of a corpus -> one article, or why there is none in it. */
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Article } from "../types.ts";
import { decodeText } from "./decode.ts";
import type { CorpusFile } from "./folder.ts";
import { describeFileError } from "./folder.ts";
import type { OutletRegistry } from "./outlets.ts";
import { readArticle } from "./read-article.ts";
import { traitsOf } from "./relations.ts";
import type { Traits } from "./relations.ts";

/** What reading a file gave. */
export type ReadOutcome =
  | { readonly article: Article; readonly traits: Traits }
  | { readonly reason: string };

/** Reads the file as the article of that id. Never fails: what goes wrong is the reason. */
export const readCorpusFile = async (
  { file, collection }: CorpusFile,
  id: string,
  outlets: OutletRegistry,
): Promise<ReadOutcome> => {
  try {
    const html = /^\.html?$/i.test(extname(file));
    const decoded = decodeText(await readFile(file), html);
    if ("reason" in decoded) return decoded;
    const read = readArticle(decoded.text, { id, collection, file, html }, outlets);
    if ("reason" in read) return read;
    const name = basename(file, extname(file)).normalize("NFC");
    const doubled = name === id ? [] : [`Another article has the same name, so this one is called ${id}.`];
    const article = { ...read, warnings: [...decoded.warnings, ...doubled, ...read.warnings] };
    return { article, traits: traitsOf(article) };
  } catch (error) {
    return { reason: describeFileError(error) };
  }
};
