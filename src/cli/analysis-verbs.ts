/** The verbs that tell what each outlet reports. */
import { isQuoted } from "../../commands/conversation/speakers.ts";
import type { Desk } from "../desk.ts";
import type { Answer, Query, WriteOptions } from "../types.ts";
import type { OptionName } from "./options.ts";

/** A verb that makes a query, and what it asks of the desk with it. */
interface AnalysisVerb {
  readonly name: string;
  readonly argument: string;
  readonly isArgumentOptional?: boolean;
  /** False where a query without a text is sound. */
  readonly requireText?: boolean;
  readonly description: string;
  readonly options: readonly OptionName[];
  readonly example: string;
  readonly ask: (desk: Desk, query: Query, how: { readonly writing: WriteOptions }) => Promise<Answer>;
}

/** In the order of help. */
export const ANALYSIS_VERBS: readonly AnalysisVerb[] = [
  {
    name: "compare",
    argument: "TOPIC",
    description: "who reports what, claim by claim; contradictions first",
    options: [],
    example: 'npx dateline compare "ferry accident" --outlet "Coastal Wire" --outlet "Hollin Radio"',
    ask: (desk, query, { writing }) => desk.compare(query, writing),
  },
  {
    name: "figures",
    argument: "TOPIC",
    description: "every number on a topic: what it counts, its bound, whose it is, as of when",
    options: [],
    example: 'npx dateline figures "ferry deaths" --since 2031-03-05',
    ask: (desk, query) => desk.figures(query),
  },
  {
    name: "quotes",
    argument: "TOPIC or NAME",
    isArgumentOptional: true,
    requireText: false,
    description: "verbatim quotations, who said them and who passed them on",
    options: ["speaker"],
    example: 'npx dateline quotes --speaker "Adela Brandt"',
    // A topic that is nothing but the name of somebody who is quoted asks for that person's words.
    ask: (desk, query) => {
      const speakers = (words: string): Iterable<string> => desk.speakersNamed(query.collections, words);
      const isName = query.speaker === null && query.text !== "" && isQuoted(query.text, speakers);
      return desk.quotes(isName ? { ...query, speaker: query.text, text: "" } : query);
    },
  },
  {
    name: "timeline",
    argument: "TOPIC",
    description: "dated events in order, each with all who tell it",
    options: [],
    example: 'npx dateline timeline "ferry inquiry"',
    ask: (desk, query) => desk.timeline(query),
  },
  {
    name: "framing",
    argument: "TOPIC",
    description: "the words, speakers and attributions that mark each outlet",
    options: [],
    example: 'npx dateline framing "ferry accident"',
    ask: (desk, query) => desk.framing(query),
  },
];
