/** The verbs of the command line: what each takes, and what it asks of the desk. */
import { checkCorpus } from "../corpus/check.ts";
import type { Desk, QueryInput } from "../desk.ts";
import { isSeenLocally, seenLocally } from "../desk/collections.ts";
import { blankQuery } from "../desk/query.ts";
import { nothingToRead } from "../desk/refusals.ts";
import {
  refusalMessage,
  renderTerminalCheck,
  renderTerminalNotice,
  wordsFor,
  type TerminalStyle,
  type Words,
} from "../presentation/index.ts";
import type { Answer, Ingest, Library, Query, Refusal, WriteOptions } from "../types.ts";
import { ANALYSIS_VERBS } from "./analysis-verbs.ts";
import type { Reloaded } from "../../commands/shared/services.ts";
import { comparisonAsked } from "../../commands/conversation/comparing.ts";
import { versionsText } from "../../commands/shared/versions.ts";
import { COVERAGE_VERBS } from "./coverage-verbs.ts";
import { createExportVerb } from "./export-verb.ts";
import type { Progress } from "./progress.ts";
import {
  listOf,
  QUESTION_OPTIONS,
  textOf,
  UsageError,
  wholeNumber,
  type Arguments,
  type OptionName,
} from "./options.ts";

/** What brings coverage in. */
export interface Adding {
  readonly ingest: Ingest;
  /** Takes up what was written; gives the ids of the articles that it touched. */
  readonly reload: () => Promise<Reloaded>;
  /** Shows how far work is. */
  readonly progress: (what: string, of: string) => Progress;
}

/** The coverage at hand. */
export interface Coverage {
  readonly desk: Desk;
  readonly library: Library;
  /**
   * Opens what brings coverage in; absent where nothing can be added. `feeds`: whether feeds must be remembered, which takes
   * the data folder for itself. Throws where it cannot be had.
   */
  readonly adding?: (needs: { readonly feeds: boolean }) => Promise<Adding>;
}

/** What a verb leads to. */
export type Outcome =
  | {
      readonly kind: "answer";
      readonly answer: Answer;
      readonly offset: number;
      /** Plain words to stand below it for a person; absent for none. */
      readonly note?: string;
    }
  /** Something that is no answer of the desk: text for a person, and the same as JSON. */
  | {
      readonly kind: "report";
      readonly text: (style: TerminalStyle) => string;
      readonly json: unknown;
      /** True where what it reports is a failure. */
      readonly failed?: boolean;
    };

/** A verb that needs the coverage and nothing else. */
export interface Verb {
  readonly name: string;
  /** What its text is, in capitals; null where it takes none. */
  readonly argument: string | null;
  /** True where the text may be left out. */
  readonly isArgumentOptional?: boolean;
  readonly description: string;
  readonly options: readonly OptionName[];
  /** The words that its text begins with, where it does several things. */
  readonly actions?: readonly string[];
  readonly example: string;
  /** `writing` for what is written: who listens to its sentences, and what ends it. */
  run(coverage: Coverage, typed: Arguments, writing?: WriteOptions): Promise<Outcome>;
}

/**
 * The collections that were named; else those that are seen on the machine itself, null where that is all of them. Throws
 * UsageError for one that is not there.
 */
const collectionsOf = (library: Library, typed: Arguments): readonly string[] | null => {
  const named = listOf(typed, "collection");
  const all = [...new Set(library.articles().map((article) => article.collection))].sort();
  if (named.length === 0) return seenLocally(all);
  const missing = named.find((name) => !all.includes(name));
  if (missing !== undefined) {
    const names = all.filter((name) => name !== "" && isSeenLocally(name));
    throw new UsageError(
      `There is no collection "${missing}" here.${names.length > 0 ? ` There is ${names.join(", ")}.` : ""}`,
    );
  }
  return named;
};

const inputOf = (library: Library, typed: Arguments): QueryInput => ({
  text: typed.text,
  typed: typed.typed,
  outlets: listOf(typed, "outlet"),
  since: textOf(typed, "since") ?? null,
  until: textOf(typed, "until") ?? null,
  collections: collectionsOf(library, typed),
  language: textOf(typed, "language") ?? null,
  speaker: textOf(typed, "speaker") ?? null,
  length: textOf(typed, "length") ?? null,
  limit: wholeNumber(typed, "limit", 1, 100) ?? null,
});

const answered = (answer: Answer, offset = 0): Outcome => ({ kind: "answer", answer, offset });

/** The versions of an article that changed after it came in; null for any other answer. What keeps them is opened only then. */
const versionsBelow = async ({ adding }: Coverage, answer: Answer, words: Words): Promise<string | null> => {
  if (answer.kind !== "article" || answer.changed === undefined || !adding) return null;
  const { ingest } = await adding({ feeds: false });
  return versionsText(await ingest.versions(answer.id), words);
};

/** What lists say below themselves where there is nothing to list. */
const emptyNote = (typed: Arguments): string =>
  refusalMessage(nothingToRead(blankQuery), wordsFor(textOf(typed, "lang")));

/** A verb that makes a query and answers it. */
const asking = (
  verb: Omit<Verb, "run" | "argument" | "options"> & {
    readonly argument: string;
    readonly options?: readonly OptionName[];
    readonly requireText?: boolean;
  },
  answer: (
    desk: Desk,
    query: Query,
    how: { readonly offset: number; readonly writing: WriteOptions; readonly json: boolean },
  ) => Promise<Answer>,
): Verb => ({
  ...verb,
  options: [...QUESTION_OPTIONS, ...(verb.options ?? [])],
  run: async ({ desk, library }, typed, writing = {}) => {
    const offset = wholeNumber(typed, "offset", 0, 1_000_000) ?? 0;
    const query: Query | Refusal = desk.makeQuery(inputOf(library, typed), {
      requireText: verb.requireText ?? true,
    });
    return "kind" in query
      ? answered(query)
      : answered(await answer(desk, query, { offset, writing, json: typed.values.json === true }), offset);
  },
});

/** The verbs that give answers. */
const ANSWERING: readonly Verb[] = [
  asking(
    {
      name: "ask",
      argument: "QUESTION",
      description: "answer a question in cited sentences",
      example: 'npx dateline ask "How many people were on the ferry?"',
    },
    (desk, query, { writing, json }) => {
      // Whoever reads the JSON of an answer gets no other kind; a person gets what was asked for.
      const compared = json ? null : comparisonAsked(desk, query, new Date());
      return compared ? desk.compare(compared, writing) : desk.ask(query, writing);
    },
  ),
  asking(
    {
      name: "summary",
      argument: "TOPIC",
      description: "what the coverage says on a topic",
      example: "npx dateline summary ferry inquiry --length long",
    },
    (desk, query, { writing }) => desk.summarise(query, writing),
  ),
  ...ANALYSIS_VERBS.map(({ ask, ...verb }) => asking(verb, ask)),
  asking(
    {
      name: "search",
      argument: "QUERY",
      description:
        'passages by score; "exact words" (in the passage or the headline), -word and -Outlet are understood',
      options: ["offset"],
      example: 'npx dateline search \'harbour "night shift" -weather\' --outlet "El Faro"',
    },
    (desk, query, { offset }) => desk.search(query, { offset }),
  ),
  {
    name: "sources",
    argument: null,
    description: "the outlets and articles at hand",
    options: ["collection"],
    example: "npx dateline sources --collection harbour",
    run: async ({ desk, library }, typed) => ({
      ...answered(await desk.sources(collectionsOf(library, typed))),
      ...(library.articles().length === 0 ? { note: emptyNote(typed) } : {}),
    }),
  },
  {
    name: "article",
    argument: "ID",
    description: "one article whole",
    options: ["collection"],
    example: "npx dateline article 2031-03-04-coastal-wire",
    run: async (coverage, typed) => {
      const answer = await coverage.desk.article(typed.text, collectionsOf(coverage.library, typed));
      const note = await versionsBelow(coverage, answer, wordsFor(textOf(typed, "lang")));
      return { ...answered(answer), ...(note === null ? {} : { note }) };
    },
  },
];

/** The verbs that need nothing but the coverage; the terminal prompt has them too. */
export const VERBS: readonly Verb[] = [
  ...ANSWERING,
  createExportVerb(() => ANSWERING),
  ...COVERAGE_VERBS,
  {
    name: "check",
    argument: null,
    description: "every file that could not be read, every doubtful outlet or date, and why",
    options: ["collection"],
    example: "npx dateline check --corpus ~/coverage",
    run: async (coverage, typed) => {
      const findings = checkCorpus(coverage.library, collectionsOf(coverage.library, typed));
      return {
        kind: "report",
        text: (style) =>
          [
            renderTerminalCheck(findings, style, wordsFor(textOf(typed, "lang"))),
            ...(findings.articles === 0 ? [renderTerminalNotice(emptyNote(typed), style)] : []),
          ].join("\n"),
        json: { kind: "check", ...findings },
      };
    },
  },
];
