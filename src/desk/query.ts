/** From what a person typed to a Query, or to a Refusal that says what to type instead. */
import { MOST_SENTENCES } from "../answer/lengths.ts";
import { takeSentenceCount } from "../text/counted-sentences.ts";
import { parseDateBound } from "../text/date-mentions.ts";
import { listed } from "../text/listing.ts";
import { firstDay, lastDay } from "../text/partial-date.ts";
import type { Clock, Length, Library, PartialDate, Query, Refusal, RefusalCause } from "../types.ts";
import { findOutlet, visibleOutlets } from "./sources.ts";
import { refuse } from "./refusals.ts";

/** A question and its filters, as typed. */
export interface QueryInput {
  readonly text: string;
  /** What the person wrote, where the text is only the matter of it: for showing. */
  readonly typed?: string | undefined;
  /** Names or aliases. */
  readonly outlets?: readonly string[];
  /** "2024-03-22", "2024-03", or words such as "last week". */
  readonly since?: string | null;
  readonly until?: string | null;
  /** The collections that may be looked into; null or absent for all. */
  readonly collections?: readonly string[] | null;
  readonly language?: string | null;
  readonly speaker?: string | null;
  readonly length?: string | null;
  /** 1-100. */
  readonly limit?: number | null;
}

/** The longest question that is read, in UTF-16 units; the rest is left out. Twice what Discord's own form takes. */
const LONGEST_QUERY = 2_000;

/** The longest name of a speaker that is looked up, in UTF-16 units; the rest is left out. */
const LONGEST_NAME = 200;

/** The most hits or rows that one answer may be asked for. */
const LARGEST_LIMIT = 100;

const LENGTHS: readonly string[] = ["short", "medium", "long"] satisfies Length[];

/** The length that so many sentences belong to. */
const lengthOf = (sentences: number): Length =>
  sentences <= MOST_SENTENCES.short ? "short" : sentences <= MOST_SENTENCES.medium ? "medium" : "long";

/** A query that asks for nothing and filters nothing. */
export const blankQuery: Query = {
  text: "",
  outlets: [],
  since: null,
  until: null,
  collections: null,
  language: null,
  speaker: null,
  length: "medium",
  limit: null,
};

/** A Refusal for input that cannot be acted on. */
export const badInput = (query: Query, message: string, cause?: RefusalCause): Refusal =>
  refuse(query, "bad-input", message, cause);

/** What was typed, for showing in a message: at most 60 characters of it. */
export const shown = (typed: string): string => {
  const characters = Array.from(typed.trim());
  return characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : characters.join("");
};

/** One line of well-formed text, cut to the longest question. */
const tidied = (typed: string): string =>
  typed.replace(/\s+/gu, " ").trim().slice(0, LONGEST_QUERY).toWellFormed();

/** Resolves names, aliases and date words. `requireText: false` is for lists that need no topic. */
export const makeQuery = (
  { library, clock }: { library: Library; clock: Clock },
  input: QueryInput,
  { requireText = true }: { requireText?: boolean } = {},
): Query | Refusal => {
  const whole = tidied(input.text);
  const counted = takeSentenceCount(whole);
  // "In two sentences" alone is no topic to take it from.
  const isCounted = counted.count !== null && counted.rest !== "";
  const text = isCounted ? counted.rest : whole;
  const asked: Query = {
    ...blankQuery,
    text,
    ...(input.typed ? { typed: tidied(input.typed) } : {}),
    collections: input.collections ?? null,
    language: input.language ?? null,
    speaker: input.speaker?.trim().slice(0, LONGEST_NAME).toWellFormed() || null,
  };
  if (requireText && text === "")
    return badInput(asked, "There is nothing to look for. Type a question or a topic.", { key: "empty" });

  const outlets: string[] = [];
  for (const name of input.outlets ?? []) {
    if (name.trim() === "") continue;
    const outlet = findOutlet(library, name, asked.collections);
    if (!outlet) {
      const nearest = library.outlets.nearest(name, visibleOutlets(library, asked.collections));
      const hint =
        nearest.length > 0
          ? `Did you mean ${listed(nearest, "or")}?`
          : "See the list of sources for the outlets there are.";
      return badInput(asked, `"${shown(name)}" is no outlet here. ${hint}`, {
        key: "unknown-outlet",
        typed: shown(name),
        nearest,
      });
    }
    if (!outlets.includes(outlet.name)) outlets.push(outlet.name);
  }

  const bounds: { since: PartialDate | null; until: PartialDate | null } = { since: null, until: null };
  for (const edge of ["since", "until"] as const) {
    const typed = input[edge]?.trim();
    if (!typed) continue;
    const date = parseDateBound(typed, clock.now(), edge);
    if (date === null) {
      return badInput(
        asked,
        `"${shown(typed)}" is no date I understand. Try 2024-03-22, 2024-03 or "last week".`,
        { key: "bad-date", typed: shown(typed) },
      );
    }
    bounds[edge] = date;
  }
  if (bounds.since && bounds.until && firstDay(bounds.since) > lastDay(bounds.until)) {
    return badInput(
      asked,
      `No day lies after ${bounds.since} and before ${bounds.until}. Swap since and until.`,
      { key: "no-days", since: bounds.since, until: bounds.until },
    );
  }

  const length = input.length?.trim() || (isCounted ? lengthOf(counted.count ?? 0) : "medium");
  if (!LENGTHS.includes(length))
    return badInput(asked, `"${shown(length)}" is no length. Use short, medium or long.`, {
      key: "bad-length",
      typed: shown(length),
    });
  const limit = input.limit ?? (isCounted ? counted.count : null);
  if (limit !== null && (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT)) {
    return badInput(asked, `The limit must be a whole number from 1 to ${LARGEST_LIMIT}.`, {
      key: "bad-limit",
      most: LARGEST_LIMIT,
    });
  }
  return { ...asked, ...bounds, outlets, length: length as Length, limit };
};
