/** Plain words at the prompt, read by the same rules as a message on Discord, in the light of what was said before. */
import { carryOver, withoutCarried } from "../../commands/conversation/carry-over.ts";
import { waysToDrop } from "../../commands/conversation/context-line.ts";
import { lacksYear } from "../../commands/conversation/dates.ts";
import { readUtterance, type Vocabulary } from "../../commands/conversation/reading.ts";
import type { Turn } from "../../commands/conversation/turns.ts";
import { formIn } from "../../commands/shared/exporting.ts";
import { questionOf, type SavedQuestion } from "../../commands/shared/saved-replies.ts";
import { seenLocally } from "../desk/collections.ts";
import { LANGUAGE_CODES, wordsFor } from "../presentation/index.ts";
import { parseDateBound } from "../text/date-mentions.ts";
import type { Query } from "../types.ts";
import type { Arguments } from "./options.ts";
import type { Coverage } from "./verbs.ts";

/** A command that a line in plain words amounts to. */
export interface PlainVerb {
  readonly kind: "verb";
  readonly name: string;
  readonly typed: Arguments;
  readonly mentioned: readonly string[];
  /** The language to answer in from now on, by its ISO 639-1 code; null for that of before. */
  readonly language: string | null;
  /** The same without the filters of before, and what to say where only that has an answer; null where there are none. */
  readonly free: { readonly typed: Arguments; readonly said: string } | null;
}

/** What a line in plain words asks for. */
type Understood =
  | { readonly kind: "help" | "sources" | "thanks" | "forget" | "next" | "picture" | "share" | "export" }
  /** The answers in the language of this ISO 639-1 code, from the last one on. */
  | { readonly kind: "language"; readonly code: string }
  | { readonly kind: "passages"; readonly numbers: readonly number[] }
  /** A sentence to hold against the coverage. */
  | { readonly kind: "claim"; readonly text: string }
  | PlainVerb
  /** It goes on from something that was not said; the command it names, if any. */
  | { readonly kind: "nothing-before"; readonly name: string | null };

/** The most turns that are kept. */
const MOST_TURNS = 8;

/** The conversation at one prompt: what was asked, for "and AFP?". `now` gives the present moment. */
export const createPlainLanguage = ({ desk }: Pick<Coverage, "desk">, now: () => Date = () => new Date()) => {
  let turns: readonly Turn[] = [];

  const collections = () => seenLocally(desk.collections());
  const speakers = (words: string): Iterable<string> => desk.speakersNamed(collections(), words);
  const vocabulary = (): Vocabulary => ({
    outlet: (name) => desk.outletNamed(name, collections()),
    outlets: desk.outletNames(collections()),
    speakers,
    now: now(),
  });

  /** A day without a year is meant in the year of the newest coverage. */
  const dayFor = (typed: string): Date => {
    if (!lacksYear(typed)) return now();
    const newest = desk
      .articleEntries(collections())
      .flatMap(({ publishedOn }) => (publishedOn?.length === 10 ? [publishedOn] : []))
      .sort()
      .at(-1);
    return newest === undefined ? now() : new Date(`${newest}T12:00:00Z`);
  };
  const dateOf = (typed: string | null, edge: "since" | "until"): string | null =>
    typed === null ? null : (parseDateBound(typed, dayFor(typed), edge) ?? typed);

  const argumentsOf = (verb: string, asked: SavedQuestion, typed: Pick<Arguments, "values">): Arguments => {
    const since = dateOf(asked.since, "since");
    const until = dateOf(asked.until, "until");
    const values = {
      ...(asked.outlets.length > 0 ? { outlet: [...asked.outlets] } : {}),
      ...(since === null ? {} : { since }),
      ...(until === null ? {} : { until }),
      ...(asked.speaker === null ? {} : { speaker: asked.speaker }),
      ...(asked.length === null ? {} : { length: asked.length }),
      ...typed.values,
    };
    return { verb, text: asked.text, typed: asked.typed, values };
  };

  /** The last question for /export in this form; without a form or a question it has to be said what to type. */
  const exportOf = (format: string | undefined): Understood => {
    const last = turns.at(-1);
    if (!last || format === undefined) return { kind: "export" };
    const typed = argumentsOf("export", last.question, { values: { verb: last.command, format } });
    return { kind: "verb", name: "export", typed, mentioned: last.mentioned, language: null, free: null };
  };

  return {
    /** Reads a line that is no command; options typed in it stand over what its words say. */
    read: (typed: Arguments): Understood => {
      const reading = readUtterance(typed.text, vocabulary());
      const { intent, language } = reading;
      const isLanguageAlone = reading.said === "" && intent === null;
      if (language !== null && (isLanguageAlone || !LANGUAGE_CODES.includes(language)))
        return { kind: "language", code: language };
      if (intent === "next" || intent === "picture" || intent === "share") return { kind: intent };
      if (intent === "export") return exportOf(formIn(typed.text));
      if (intent === "help" || intent === "sources" || intent === "thanks" || intent === "forget")
        return { kind: intent };
      if (intent === "passages")
        return { kind: "passages", numbers: reading.number === null ? [] : [reading.number] };
      const plan = carryOver(turns, reading);
      if (!plan) return { kind: "nothing-before", name: intent };
      const { question, command, mentioned } = plan;
      if (command === "check") return { kind: "claim", text: question.text };
      const free = withoutCarried(plan);
      const words = wordsFor("en");
      return {
        kind: "verb",
        name: command,
        typed: argumentsOf(command, question, typed),
        mentioned,
        language,
        free: free && {
          typed: argumentsOf(command, free, typed),
          said: words.conversation.hidden(waysToDrop(plan, words)),
        },
      };
    },
    /** Keeps what was asked, names and dates resolved, for the next line. */
    remember: (command: string, query: Query, mentioned: readonly string[]): void => {
      const outlets = [...new Set([...mentioned, ...query.outlets])];
      const turn: Turn = {
        said: query.text,
        command,
        question: questionOf(query),
        mentioned: outlets,
        replyId: null,
        at: now().getTime(),
      };
      turns = [...turns, turn].slice(-MOST_TURNS);
    },
    forget: (): void => {
      turns = [];
    },
  };
};
