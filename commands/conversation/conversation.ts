/** Plain language, answered: a message is read, made whole by what was said before, and put to the desk like a command. */
import { LANGUAGE_CODES, renderNotice, wordsFor, type Words } from "../../src/presentation/index.ts";
import { takeSentenceCount } from "../../src/text/counted-sentences.ts";
import { parseDateBound } from "../../src/text/date-mentions.ts";
import type { Caller, Conversation, MessageData, MessagesReply, Query } from "../../src/types.ts";
import { chooseForm, exportedAnswer, formIn } from "../shared/exporting.ts";
import { passagePage } from "../shared/passages.ts";
import { askAgain, showAnswer, type ShownAnswer, type Topic } from "../shared/question.ts";
import { findReply, questionOf, type SavedQuestion } from "../shared/saved-replies.ts";
import { collectionsOf, type Kit } from "../shared/services.ts";
import { carryOver, withoutCarried, type Plan } from "./carry-over.ts";
import { contextLine, withContext, withLine } from "./context-line.ts";
import { lacksYear } from "./dates.ts";
import type { Intent } from "./intents.ts";
import { readUtterance, type Reading, type Vocabulary } from "./reading.ts";
import { sharedTopic } from "./shared-topic.ts";
import { sortReading } from "./sorting.ts";
import type { Turn, Turns } from "./turns.ts";

/** What a message is answered with, and in what light. */
interface Saying {
  readonly caller: Caller;
  readonly text: string;
  /** The kept reply that it goes on from; absent for what was said last in that place. */
  readonly replyId?: string | undefined;
  readonly ephemeral: boolean;
  readonly signal: AbortSignal;
  /** Is given what there is of the answer so far. */
  readonly preview?: ((message: MessageData) => void) | undefined;
}

/** A conversation, for messages and for the form under an answer alike. */
export interface Talk extends Conversation {
  answer(saying: Saying): Promise<MessagesReply>;
}

/** Earlier questions that the writer is told. */
const EARLIER = 4;

/** Years are left out by people who read today's news: within so many days of it, today decides which is meant. */
const RECENT = 45;

/** What to say where a message goes on from something that is not there. */
const nothingBefore = (intent: Intent | null, { conversation }: Words): string =>
  intent === null || intent === "ask" ? conversation.goesOnFromNothing : conversation.whatAbout(intent);

const say = (text: string, words: Words): MessagesReply => ({
  kind: "messages",
  messages: [renderNotice(text, [], words)],
  ephemeral: false,
});

/** The kept reply that a message's buttons belong to: the first argument of the first one that has any. */
const replyIdIn = (customIds: readonly string[]): string | undefined =>
  customIds.map((id) => id.split(":")[1]).find((id) => id !== undefined && id.length === 8);

/** `topics` are the commands that ask the desk; `helping` gives what /help and /sources show. */
export const createConversation = (
  kit: Kit,
  parts: {
    readonly topics: ReadonlyMap<string, Topic>;
    readonly turns: Turns;
    readonly helping: (
      command: "help" | "sources",
      caller: Caller,
      signal: AbortSignal,
    ) => Promise<MessageData>;
  },
): Talk => {
  const { topics, turns } = parts;
  const now = (): Date => kit.clock.now();

  const vocabularyFor = (caller: Caller): Vocabulary => {
    const collections = collectionsOf(kit, caller);
    return {
      outlet: (name) => kit.desk.outletNamed(name, collections),
      outlets: kit.desk.outletNames(collections),
      speakers: (words) => kit.desk.speakersNamed(collections, words),
      now: now(),
    };
  };

  /** The turns that a message goes on from; a reply to an answer goes on from that one, even after a restart. */
  const basisOf = ({ caller, replyId }: Saying): readonly Turn[] => {
    const said = turns.of(caller);
    const reply = findReply(kit, replyId, caller);
    if (!reply || replyId === undefined || said.at(-1)?.replyId === replyId) return said;
    const known = said.find((turn) => turn.replyId === replyId);
    const { command, question } = reply;
    const turn = known ?? {
      said: question.text,
      command,
      question,
      mentioned: question.outlets,
      replyId,
      at: now().getTime(),
    };
    return [...said, turn];
  };

  /** The day that a date without a year counts back from: the newest article on the topic, where that is not of these days. */
  const dayFor = async (question: SavedQuestion, caller: Caller): Promise<Date> => {
    const query = kit.desk.makeQuery({
      text: question.text,
      outlets: question.outlets,
      collections: collectionsOf(kit, caller),
    });
    const found = "kind" in query ? query : await kit.desk.coverage(query);
    const newestOf = (days: readonly (string | null)[]): string | undefined =>
      days
        .flatMap((on) => (on?.length === 10 ? [on] : []))
        .sort()
        .at(-1);
    const newest =
      newestOf(
        ("articles" in found ? found.articles : found.nearest).map(({ publishedOn }) => publishedOn),
      ) ??
      newestOf(kit.desk.articleEntries(collectionsOf(kit, caller)).map(({ publishedOn }) => publishedOn));
    if (newest === undefined) return now();
    const day = new Date(`${newest}T12:00:00Z`);
    return Math.abs(now().getTime() - day.getTime()) < RECENT * 86_400_000 ? now() : day;
  };

  /** Dates as typed become days; a bound of before that the new one contradicts gives way. */
  const dated = async (plan: Plan, reading: Reading, caller: Caller): Promise<SavedQuestion> => {
    const { question } = plan;
    const typed = { since: reading.since, until: reading.until };
    if (typed.since === null && typed.until === null) return question;
    const isOpen = [typed.since, typed.until].some((date) => date !== null && lacksYear(date));
    const day = isOpen ? await dayFor(question, caller) : now();
    const resolve = (edge: "since" | "until"): string | null => {
      const words = typed[edge];
      return words === null
        ? question[edge]
        : (parseDateBound(words, lacksYear(words) ? day : now(), edge) ?? words);
    };
    const [since, until] = [resolve("since"), resolve("until")];
    const clashes = since !== null && until !== null && since.slice(0, until.length) > until;
    return {
      ...question,
      since: clashes && typed.since === null ? null : since,
      until: clashes && typed.until === null ? null : until,
    };
  };

  /** Outlets that are to be compared without saying on what: on what they all write of. */
  const withSharedTopic = (reading: Reading, caller: Caller): Reading =>
    reading.intent === "compare" && reading.outlets.length > 1
      ? {
          ...reading,
          topic: sharedTopic(kit.desk.articleEntries(collectionsOf(kit, caller)), reading.outlets),
        }
      : reading;

  const passages = (basis: readonly Turn[], reading: Reading, caller: Caller): MessagesReply => {
    const words = wordsFor(caller.locale);
    const own = words.conversation;
    const last = basis.findLast(({ replyId }) => replyId !== null);
    if (!last?.replyId) return say(own.noPassages, words);
    const count = findReply(kit, last.replyId, caller)?.cited.length;
    const number = reading.number ?? 1;
    if (count === 0) return say(own.noneCited, words);
    if (count !== undefined && number > count) return say(own.citesOnly(count), words);
    const page = passagePage(kit, last.replyId, Math.max(1, number) - 1, caller);
    return page ? { kind: "messages", messages: [page], ephemeral: false } : say(own.gonePassages, words);
  };

  /** The last answer for other programs: in the form that the message names, else with a button for each. */
  const exported = async (basis: readonly Turn[], saying: Saying): Promise<MessagesReply> => {
    const { caller, text, signal, ephemeral } = saying;
    const words = wordsFor(caller.locale);
    const last = basis.findLast(({ replyId }) => findReply(kit, replyId ?? undefined, caller)?.cited.length);
    const topic = topics.get(last?.command ?? "");
    if (!last?.replyId || !topic) return say(words.conversation.nothingToExport, words);
    const format = formIn(text);
    const message =
      format === undefined
        ? chooseForm(last.replyId, caller)
        : await exportedAnswer(kit, { topic, question: last.question }, format, { caller, signal });
    return { kind: "messages", messages: [message], ephemeral };
  };

  const put = async (plan: Plan, question: SavedQuestion, saying: Saying, basis: readonly Turn[]) => {
    const topic = topics.get(plan.command) ?? topics.get("ask");
    if (!topic) throw new Error("There is no command that answers questions.");
    const { caller, signal, ephemeral } = saying;
    const context = basis.slice(-EARLIER).map((turn) => turn.question.text);
    const show = async (asked: SavedQuestion): Promise<ShownAnswer> =>
      showAnswer(kit, topic, {
        question: asked,
        caller,
        ephemeral,
        signal,
        context,
        preview: saying.preview,
      });
    const shown = await show(question);
    // Outlets that are set beside each other without saying on what may write of something else than was spoken of.
    const isElsewhere =
      plan.command === "compare" && question.outlets.length > 1 && plan.carried.includes("topic");
    if (isElsewhere && shown.answer.kind === "refusal") {
      const text = sharedTopic(kit.desk.articleEntries(collectionsOf(kit, caller)), question.outlets);
      if (text !== "") return show({ ...question, text });
    }
    // Somebody who is not quoted on the topic of before may be quoted on others.
    const isNarrow = plan.command === "quotes" && question.speaker !== null && plan.carried.includes("topic");
    return isNarrow && shown.answer.kind === "refusal" ? show({ ...question, text: "" }) : shown;
  };

  /** Whether there is an answer that only the filters of before keep away. */
  const isHidden = async (plan: Plan, question: SavedQuestion, saying: Saying): Promise<boolean> => {
    const topic = topics.get(plan.command);
    const free = withoutCarried({ ...plan, question });
    if (!topic || !free) return false;
    const { kind } = await askAgain(kit, topic, { ...saying, question: free });
    return kind !== "refusal";
  };

  const queryOf = ({ answer }: ShownAnswer): Query | null => ("query" in answer ? answer.query : null);

  const answer = async (given: Saying): Promise<MessagesReply> => {
    const { text, signal } = given;
    const basis = basisOf(given);
    const vocabulary = vocabularyFor(given.caller);
    const read = readUtterance(text, vocabulary);
    const isSpoken = read.language !== null && LANGUAGE_CODES.includes(read.language);
    const locale = (isSpoken ? read.language : null) ?? basis.at(-1)?.locale;
    const caller = locale === undefined ? given.caller : { ...given.caller, locale };
    const saying = { ...given, caller };
    const words = wordsFor(caller.locale);
    if (read.language !== null && !isSpoken)
      return say(words.conversation.speaks(LANGUAGE_CODES.map((code) => words.language(code))), words);
    const sorted = await sortReading(kit, read, { message: text, caller, vocabulary, signal });
    // Who answers an answer goes on from it, and from its filters, even with a whole question.
    const reading = { ...sorted, isWhole: sorted.isWhole && saying.replyId === undefined };
    const { intent } = reading;
    if (intent === "help" || intent === "sources") {
      const message = await parts.helping(intent, caller, signal);
      const messages =
        intent === "help" ? withLine(message, `-# ${words.conversation.inWords}`) : ([message] as const);
      return { kind: "messages", messages, ephemeral: saying.ephemeral };
    }
    if (intent === "thanks") return say(words.conversation.thanks, words);
    if (intent === "forget") {
      turns.forget(caller);
      return say(words.conversation.forgotten, words);
    }
    if (intent === "next" || intent === "picture" || intent === "share")
      return say(words.conversation.underAnswer(words.buttons[intent]), words);
    if (intent === "export") return exported(basis, saying);
    if (intent === "passages") return { ...passages(basis, reading, caller), ephemeral: saying.ephemeral };

    const plan = carryOver(basis, reading) ?? carryOver(basis, withSharedTopic(reading, caller));
    if (!plan) return { ...say(nothingBefore(intent, words), words), ephemeral: saying.ephemeral };
    const question = await dated(plan, reading, caller);
    const shown = await put(plan, question, saying, basis);
    const query = queryOf(shown);
    // What could not be understood must not stand in the way of the next question.
    const isUnderstood = shown.answer.kind !== "refusal" || shown.answer.reason !== "bad-input";
    if (query && isUnderstood) {
      // The topic stays although somebody's words were looked for beyond it.
      const kept = { ...questionOf(query), text: takeSentenceCount(question.text).rest };
      turns.add(caller, {
        said: text.slice(0, 2_000),
        command: plan.command,
        question: kept,
        mentioned: [...new Set([...plan.mentioned, ...kept.outlets])],
        replyId: shown.keptAs,
        locale,
        at: now().getTime(),
      });
    }
    const isRefused = shown.answer.kind === "refusal";
    const result = !isRefused
      ? "answered"
      : isUnderstood && (await isHidden(plan, question, saying))
        ? "hidden"
        : "refused";
    const line = query && isUnderstood ? contextLine(plan, query, result, words) : null;
    return {
      kind: "messages",
      messages: withContext(shown.message, line, words),
      ephemeral: shown.ephemeral,
    };
  };

  return {
    answer,
    say: async ({ caller, text, hasFiles, repliesTo, signal, preview }) => {
      if (hasFiles && !/[\p{L}\p{N}]/u.test(text)) {
        const words = wordsFor(caller.locale);
        return say(words.conversation.filesOnly, words);
      }
      return answer({ caller, text, replyId: replyIdIn(repliesTo), ephemeral: false, signal, preview });
    },
  };
};
