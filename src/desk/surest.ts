/** What opens an answer where no sentence answers by its words: the one that is surely its article's word on what was asked. */
import { readingMatter } from "../analysis/claims.ts";
import { asPrinted } from "../answer/as-printed.ts";
import { withinNamedStory } from "../answer/named-story.ts";
import { inTurns } from "../text/breath.ts";
import { createMarkers } from "../text/citation.ts";
import type { Draft, Library, PassageIndex, Query } from "../types.ts";
import { readingClosely, type ReadSentence } from "./asked-sentences.ts";
import { askedBy } from "./asked-question.ts";
import { findComparable } from "./comparable.ts";

/** The log-odds from which a sentence is surely its article's word on the question: twelve to one against there being none. */
const SURE = 2.5;
/** The least of the words that tell what is asked that it must hold. */
const LEAST_TOLD = 0.4;

/**
 * The answer that opens with it; null where none is so sure. Only what asks for a number or for nothing of a kind is answered
 * so: a person, a time or a place that a sentence gives is read from its words as surely as can be. A name that was asked for
 * must stand in its article, and a word that none has leaves the question unanswered.
 */
export const surestAnswer = async (
  parts: { library: Library; index: PassageIndex },
  query: Query,
): Promise<Draft | null> => {
  const asked = askedBy(query.text);
  const { kind, asks } = asked.question;
  const wantsNumber = kind === "number" || kind === "size";
  if (!asks || (kind !== null && !wantsNumber)) return null;
  const found = await findComparable(parts, query);
  if ("kind" in found || found.missing.length > 0) return null;
  const claims = await inTurns(readingMatter(found.hits, createMarkers()));
  const read = (await inTurns(readingClosely(found.asked, asked, found.hits, claims))).flat();
  const own = new Set(
    withinNamedStory(
      query.text,
      read.flatMap(({ candidate }) => candidate ?? []),
    ),
  );
  const isSure = ({ candidate, reading, told, absentNames, features }: ReadSentence): boolean =>
    candidate !== undefined &&
    own.has(candidate) &&
    reading >= SURE &&
    told >= LEAST_TOLD &&
    absentNames === 0 &&
    (!wantsNumber || (features.number ?? 0) > 0);
  const best = read.filter(isSure).toSorted((a, b) => b.reading - a.reading)[0]?.candidate;
  if (!best) return null;
  const { kept, dropped, doubts } = asPrinted(
    [best],
    [best.article, ...best.twins.map(({ article }) => article)],
  );
  return kept.length === 0 ? null : { writer: "extractive", sentences: kept, dropped, notes: doubts };
};
