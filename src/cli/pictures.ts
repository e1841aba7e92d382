/** The picture of an answer, as a file: a terminal shows its path. */
import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { drawingOf, drawPng, ENGLISH, type Words } from "../presentation/index.ts";
import { dayOf } from "../text/partial-date.ts";
import type { Answer } from "../types.ts";

/** A file's name from a query: letters, digits and dashes, at most 60. */
const fileName = (kind: string, query: string): string => {
  const words = query
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  const slug = Array.from(words).slice(0, 60).join("").replace(/-+$/, "");
  return `${[kind, slug].filter(Boolean).join("-")}.png`;
};

/**
 * Draws an answer that has a picture (figures, framing, the first page of a comparison) into the data folder's `pictures`. Gives the
 * file's path, or null where there is nothing to draw or nowhere to put it: the answer's text says it all.
 */
export const savePicture = async (
  answer: Answer,
  dataFolder: string,
  { now, words = ENGLISH }: { readonly now: Date; readonly words?: Words },
): Promise<string | null> => {
  const drawing = drawingOf(answer, 1, { madeOn: dayOf(now), words });
  if (!drawing || !("query" in answer)) return null;
  const folder = join(dataFolder, "pictures");
  const file = join(folder, fileName(answer.kind, answer.query.text));
  try {
    const png = await drawPng(drawing.svg);
    await mkdir(folder, { recursive: true });
    await writeFile(file, png);
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
  const near = relative(process.cwd(), file);
  return near.startsWith("..") ? file : near;
};
