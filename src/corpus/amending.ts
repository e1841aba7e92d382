/** Which articles take back or put right another one, and what each of them says of it. */
import { splitSentences } from "../text/sentences.ts";
import type { Amending, Article } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import { CUE, OPENING, cuesIn, cuesOf } from "./article-cues.ts";
import { findLeadCue, isWhollyTaken, readHeadlineCue, readTagCue } from "./amending-cues.ts";

/** The names an article's outlet may use of itself. */
const ownNames = ({ outlet, carrier }: Pick<Article, "outlet" | "carrier">): string[] =>
  [outlet, carrier ?? UNKNOWN_OUTLET].filter((name) => name !== UNKNOWN_OUTLET && name !== "");

/** Whether an article amends another, by its tags, its headline or its opening; null for all others. */
export const readAmending = (
  article: Pick<Article, "headline" | "tags" | "text" | "outlet" | "carrier">,
): Amending | null => {
  const { headline, text } = article;
  const tag = readTagCue(article.tags);
  const cues = cuesIn(headline);
  const title = (cues & CUE.notice) === 0 ? null : readHeadlineCue(headline);
  const opening = text.slice(0, OPENING);
  const names = ownNames(article);
  const inHeadline = (cues & CUE.amends) === 0 ? null : findLeadCue(headline, names);
  const inOpening = (cuesOf(text).opening & CUE.amends) === 0 ? null : findLeadCue(opening, names);
  const own = inOpening ?? (inHeadline ? { kind: inHeadline.kind, at: 0 } : null);
  if (tag === null && title === null && own === null) return null;
  const sentences = splitSentences(opening);
  const at = Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= (own?.at ?? 0)),
  );
  const note = sentences[at] ?? { start: 0, end: opening.length };
  const around = sentences.slice(at, at + 3).map(({ start, end }) => text.slice(start, end));
  // A headline or a tag may say "correction" of what the text takes back whole, but not the reverse.
  const said = tag ?? title?.kind ?? own?.kind ?? "corrected";
  const kind = own?.kind === "withdrawn" || (tag === null && isWhollyTaken(opening)) ? "withdrawn" : said;
  return {
    kind,
    note,
    claim: [title ? title.rest : headline, ...around].join("\n"),
    rest: title?.rest ?? "",
  };
};
