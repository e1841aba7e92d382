/** What a message leaves open is taken from what was said before. Pure. */
import { latestTopic } from "../../src/text/latest.ts";
import type { Length } from "../../src/types.ts";
import type { SavedQuestion } from "../shared/saved-replies.ts";
import type { Intent } from "./intents.ts";
import type { Reading } from "./reading.ts";
import type { Turn } from "./turns.ts";

/** Which parts of a question come from before, unsaid this time. */
type Carried = "topic" | "outlets" | "dates" | "speaker" | "length";

/** A question made whole. Dates that are new are as typed. */
export interface Plan {
  readonly command: Intent;
  readonly question: SavedQuestion;
  readonly carried: readonly Carried[];
  /** For the next message's "them". */
  readonly mentioned: readonly string[];
  /** Whether the topic is another than before, while filters of before still hold. */
  readonly isNewTopic: boolean;
}

const LENGTHS: readonly Length[] = ["short", "medium", "long"];

const lengthAfter = (wanted: Reading["length"], before: string | null): string | null => {
  if (wanted === null) return before;
  if (wanted !== "shorter" && wanted !== "longer") return wanted;
  const at = LENGTHS.indexOf((before ?? "medium") as Length);
  return LENGTHS[Math.min(Math.max(at + (wanted === "shorter" ? -1 : 1), 0), 2)] ?? null;
};

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Commands that set outlets beside each other: two at least. */
const setsBeside = (command: Intent): boolean => command === "compare" || command === "framing";

/** What a long question is called when it lends its topic to another one. */
const LONGEST_TOPIC = 200;

/** The topic of a question, without the words that ask: "what's the toll?" is about the toll. */
export const topicOf = (text: string): string =>
  text
    .slice(0, LONGEST_TOPIC)
    // A question that leant on another one carries that one's topic in brackets.
    .replace(/^.*[?] \((.+)\)$/u, "$1")
    .replace(/^[¿¡\s]+|[\s?!.؟]+$/gu, "")
    .replace(
      /^(?:what happened (?:to|in|at|on|with)|(?:what|who)(?:'s|’s| is| was| are| were)|cuál es|was ist|wer ist|quel(?:le)? est) /iu,
      "",
    )
    .replace(/^(?:the )?latest news (?:on|about) /iu, "")
    .replace(/^the (?=\S)/iu, "") || text;

/** Commands that write sentences of a given length. */
const isWritten = (command: string | undefined): boolean => command === "ask" || command === "summary";

/** "What did he say?", and nobody was spoken of who could be meant: a question like any other. */
const asksOfNobody = (reading: Reading, last: Turn | undefined): boolean =>
  reading.intent === "quotes" && reading.refersBack && reading.speaker === null && !last?.question.speaker;

const commandOf = (reading: Reading, last: Turn | undefined): Intent => {
  if (asksOfNobody(reading, last)) return "ask";
  if (
    reading.length !== null &&
    reading.intent === null &&
    reading.topic === "" &&
    !isWritten(last?.command)
  ) {
    return "summary";
  }
  return reading.intent ?? (last?.command as Intent | undefined) ?? "ask";
};

const outletsOf = (reading: Reading, command: Intent, last: Turn | undefined): readonly string[] => {
  const isAfterComparing = last !== undefined && setsBeside(last.command as Intent) && reading.topic !== "";
  // Outlets that were set beside each other are no wish to hear of them alone.
  const before = reading.isWhole || isAfterComparing ? [] : (last?.question.outlets ?? []);
  if (reading.drops.includes("outlets")) return reading.outlets;
  if (setsBeside(command)) {
    const goesOn = reading.topic === "" || reading.joins;
    const named =
      reading.joins || reading.outlets.length === 0 ? (goesOn ? (last?.mentioned ?? []) : before) : [];
    const together = union(named, reading.outlets);
    // One outlet alone cannot be compared: then it is all of them.
    return together.length > 1 ? together : reading.outlets.length > 1 ? reading.outlets : [];
  }
  if (reading.outlets.length === 0) return before;
  return reading.joins ? union(before, reading.outlets) : reading.outlets;
};

/** The question or topic; a question lends other commands its topic only. */
const textOf = (reading: Reading, command: Intent, before: string): string => {
  if (reading.topic === "") return isWritten(command) ? before : topicOf(before);
  if (!reading.refersBack || before === "") return reading.topic;
  return `${reading.topic.replace(/[\s?!.؟]+$/u, "")}? (${topicOf(before)})`;
};

/** "What is the latest?" is of what was spoken of before, else of anything. */
const newestOf = ({ intent, topic, wording }: Reading, text: string): string =>
  intent === "summary" && topic === "" && latestTopic(wording) === ""
    ? `latest news${text === "" ? "" : ` on ${text}`}`
    : text;

const checking = (text: string): Plan => ({
  command: "check",
  question: { text, outlets: [], since: null, until: null, speaker: null, length: null },
  carried: [],
  mentioned: [],
  isNewTopic: true,
});

/** The reading as the last turn settles it: after somebody's words, a name asks for another's; a question may need its wording. */
const inLightOf = (reading: Reading, command: Intent, last: Turn | undefined): Reading => {
  if (command === "quotes" && reading.person !== null && last?.question.speaker)
    return { ...reading, speaker: reading.person, topic: "" };
  return asksOfNobody(reading, last) ? { ...reading, topic: reading.wording } : reading;
};

/**
 * The question that a message amounts to, after these turns (oldest first). Null where it needs a topic and there is none. Filters
 * stay until they are changed or dropped, or a whole question is asked; a topic stays until another is named or a whole question
 * is asked; a speaker stays with the topic.
 */
export const carryOver = (turns: readonly Turn[], given: Reading): Plan | null => {
  const last = turns.at(-1);
  const before = last?.question;
  const command = commandOf(given, last);
  const reading = inLightOf(given, command, last);
  // A sentence to be checked is held against all that there is.
  if (command === "check" && reading.topic !== "") return checking(reading.topic);
  const goesOn = !reading.isWhole && (reading.topic === "" || reading.refersBack);
  const text = newestOf(reading, textOf(reading, command, goesOn ? (before?.text ?? "") : ""));

  const keepsSpeaker =
    command === "quotes" && (goesOn || reading.isLinked) && !reading.drops.includes("speaker");
  const speaker = reading.speaker ?? (keepsSpeaker ? (before?.speaker ?? null) : null);
  if (text === "" && speaker === null) return null;

  const outlets = outletsOf(reading, command, last);
  const dropsDates = reading.drops.includes("dates");
  const isDated = reading.since !== null || reading.until !== null;
  const kept = dropsDates || reading.isWhole ? null : before;
  const length = lengthAfter(reading.length, goesOn ? (before?.length ?? null) : null);
  const question: SavedQuestion = {
    // The desk reads how many sentences are wanted.
    text: reading.sentences === null || text === "" ? text : `${text} in ${reading.sentences} sentences`,
    outlets: [...outlets],
    since: reading.since ?? kept?.since ?? null,
    until: reading.until ?? kept?.until ?? null,
    speaker,
    length,
  };
  // What the person wrote is shown, where it asks by itself; "who counted it?" shows what on.
  const isOwn = command === "ask" && reading.topic !== "" && !reading.refersBack;
  const typed = isOwn && reading.said !== question.text ? { typed: reading.said } : {};
  const isKept = (held: boolean, part: Carried): Carried[] => (held ? [part] : []);
  return {
    command,
    question: { ...question, ...typed },
    carried: [
      ...isKept(goesOn && before !== undefined && before.text !== "", "topic"),
      ...isKept(reading.outlets.length === 0 && outlets.length > 0, "outlets"),
      ...isKept(!isDated && (question.since !== null || question.until !== null), "dates"),
      ...isKept(reading.speaker === null && speaker !== null, "speaker"),
    ],
    mentioned:
      goesOn || reading.isLinked
        ? union(last?.mentioned ?? [], before?.outlets ?? [], outlets)
        : [...outlets],
    isNewTopic: !goesOn && before !== undefined,
  };
};

/** The question without the filters that it took from before; null where it took none. */
export const withoutCarried = ({ question, carried }: Plan): SavedQuestion | null =>
  carried.includes("outlets") || carried.includes("dates")
    ? {
        ...question,
        ...(carried.includes("outlets") ? { outlets: [] } : {}),
        ...(carried.includes("dates") ? { since: null, until: null } : {}),
      }
    : null;
