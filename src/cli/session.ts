/** A conversation with the desk at a prompt: what each line gets in answer, and what the last answer was. */
import {
  ENGLISH,
  LANGUAGE_CODES,
  notices,
  renderTerminalHelp,
  renderTerminalNotice,
  renderTerminalPages,
  renderTerminalPassage,
  renderTerminalPicture,
  wordsFor,
  type TerminalStyle,
} from "../presentation/index.ts";
import type { Answer } from "../types.ts";
import { nearestNames } from "../text/nearest-names.ts";
import type { StartLive } from "./live-answer.ts";
import { seenLocally } from "../desk/collections.ts";
import { UsageError, type Arguments } from "./options.ts";
import { HELP_ROWS, HOW_TO } from "./prompt-help.ts";
import { openPassages } from "./passages.ts";
import { createPlainLanguage, type PlainVerb } from "./plain-language.ts";
import { readLine, type PromptLine } from "./prompt-line.ts";
import { VERBS, type Coverage, type Outcome } from "./verbs.ts";

/** What a line got. */
interface Reply {
  /** Without a line end; empty for none. */
  readonly text: string;
  /** True when the conversation is over. */
  readonly isOver: boolean;
}

/** The last answer, and how much of it was shown. */
interface Shown {
  readonly answer: Answer;
  readonly offset: number;
  readonly pages: readonly string[];
  readonly page: number;
}

const countOf = (coverage: Coverage): string => {
  const articles = coverage.library.articles().length;
  const outlets = coverage.desk.outletNames(null).length;
  return `${articles.toLocaleString("en")} ${articles === 1 ? "article" : "articles"} by ${outlets.toLocaleString("en")} ${outlets === 1 ? "outlet" : "outlets"}`;
};

/** The most outlets that are named where one was not found. */
const MOST_NAMED = 20;

const isRefused = (outcome: Outcome): boolean =>
  outcome.kind === "answer" && outcome.answer.kind === "refusal";

const NEXT_HINT = "next: the next page";

/** A conversation. */
export const createSession = (
  coverage: Coverage,
  {
    style,
    examples,
    picture,
    live = null,
  }: {
    /** Asked for each reply, since a window may be resized. */
    readonly style: () => TerminalStyle;
    readonly examples: readonly string[];
    /** Draws an answer and gives the file's path, or null where there is nothing to draw. */
    readonly picture: (answer: Answer) => Promise<string | null>;
    /** Shows an answer while it is written; absent or null where only whole answers are shown. */
    readonly live?: StartLive | null;
  },
) => {
  let shown: Shown | null = null;
  /** The last answer that was no refusal: its passages can still be opened after one. */
  let answered: Shown | null = null;
  /** What answers are written in. */
  let words = ENGLISH;
  const talk = createPlainLanguage(coverage);
  const articles = coverage.desk.articleLookup(null);

  const notice = (text: string): string => renderTerminalNotice(text, style());

  const hasMore = (now: Shown): boolean =>
    now.page + 1 < now.pages.length ||
    (now.answer.kind === "search" && now.offset + now.answer.hits.length < now.answer.total);

  const present = (now: Shown): string => {
    if (now.answer.kind !== "refusal") answered = now;
    shown = now.answer.kind === "refusal" && now.answer.nearest.length === 0 ? answered : now;
    const text = now.pages[now.page] ?? "";
    return hasMore(now) ? `${text}\n${notice(NEXT_HINT)}` : text;
  };

  const showAnswer = (answer: Answer, offset: number): string => {
    const pages = renderTerminalPages(answer, { ...style(), articles, words, offset });
    return present({ answer, offset, pages, page: 0 });
  };

  /** After an outlet that is not there: those that are. */
  const outletsHere = (given: Answer): string => {
    if (given.kind !== "refusal" || given.cause?.key !== "unknown-outlet") return "";
    const names = coverage.desk.outletNames(seenLocally(coverage.desk.collections()));
    const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : "";
    return `\n${notice(`Here there are ${names.slice(0, MOST_NAMED).join(", ")}${more}.`)}`;
  };

  const showOutcome = async (outcome: Outcome, isJson: boolean): Promise<string> => {
    if (isJson) return JSON.stringify(outcome.kind === "answer" ? outcome.answer : outcome.json, null, 2);
    if (outcome.kind === "report") return outcome.text(style());
    const below = outcome.note === undefined ? "" : `\n\n${notice(outcome.note)}`;
    const text = `${showAnswer(outcome.answer, outcome.offset)}${outletsHere(outcome.answer)}${below}`;
    const file = await picture(outcome.answer);
    return file === null ? text : `${text}\n\n${renderTerminalPicture(file, style())}`;
  };

  /** What the coverage says about somebody's words. */
  const checkWords = async (text: string): Promise<string> =>
    showAnswer(await coverage.desk.checkClaims(text, seenLocally(coverage.desk.collections())), 0);

  const runVerb = async (
    { name, typed }: Extract<PromptLine, { kind: "verb" }>,
    signal: AbortSignal | undefined,
    { mentioned, free }: Pick<PlainVerb, "mentioned" | "free"> = { mentioned: [], free: null },
  ): Promise<string> => {
    const verb = VERBS.find((candidate) => candidate.name === name);
    if (!verb) {
      const names = VERBS.map((candidate) => candidate.name);
      const near = nearestNames(name, names).map((candidate) => `/${candidate}`);
      return notice(`${notices.unknownName(`/${name}`, "command", near)} /help lists those there are.`);
    }
    const extra = Object.keys(typed.values).find(
      (option) => option !== "json" && !(verb.options as readonly string[]).includes(option),
    );
    if (extra !== undefined) return notice(`/${name} takes no --${extra}.`);
    if (verb.argument !== null && !verb.isArgumentOptional && typed.text === "") {
      return notice(`Type what to look for: /${name} ${verb.argument}`);
    }
    const isJson = typed.values.json === true;
    const drawn = isJson ? undefined : live?.(typed.text);
    const outcome = await verb
      .run(coverage, typed, {
        ...(signal ? { signal } : {}),
        ...(drawn ? { onSentence: drawn.onSentence } : {}),
      })
      .finally(() => drawn?.wipe());
    if (outcome.kind === "answer") remember(name, outcome.answer, mentioned);
    if (signal?.aborted) return notice("Stopped.");
    const text = await showOutcome(outcome, isJson);
    if (isJson || !free || !isRefused(outcome)) return text;
    const freed = await verb.run(coverage, free.typed, signal ? { signal } : {});
    return isRefused(freed) ? text : `${text}\n\n${notice(free.said)}`;
  };

  /** What could not be understood must not stand in the way of the next line. */
  const remember = (name: string, given: Answer, mentioned: readonly string[]): void => {
    const isUnderstood = given.kind !== "refusal" || given.reason !== "bad-input";
    if ("query" in given && isUnderstood) talk.remember(name, given.query, mentioned);
  };

  /** The last answer in another language, and all that follow. */
  const speak = (code: string): string => {
    if (!LANGUAGE_CODES.includes(code))
      return notice(words.conversation.speaks(LANGUAGE_CODES.map((own) => words.language(own))));
    words = wordsFor(code);
    return shown
      ? showAnswer(shown.answer, shown.offset)
      : notice(words.conversation.speaks([words.language(code)]));
  };

  const forget = (): string => {
    talk.forget();
    [shown, answered] = [null, null];
    return notice("Forgotten: what we talked about here.");
  };

  const plain = async (typed: Arguments, signal: AbortSignal | undefined): Promise<string> => {
    const request = talk.read(typed);
    switch (request.kind) {
      case "help":
        return help();
      case "thanks":
        return notice('Any time. Ask on, or say "help".');
      case "forget":
        return forget();
      case "next":
        return next();
      case "picture":
      case "share":
      case "export":
        return notice(HOW_TO[request.kind]);
      case "language":
        return speak(request.code);
      case "sources":
        return runVerb({ kind: "verb", name: "sources", typed: { ...typed, text: "" } }, signal);
      case "passages":
        return passages(request.numbers);
      case "claim":
        return checkWords(request.text);
      case "nothing-before":
        return notice(
          request.name === null || request.name === "ask"
            ? "I do not know what that goes on from. Ask a whole question."
            : `What about? Say for example "${request.name} the ferry inquiry", with your own topic.`,
        );
      case "verb":
        if (request.language !== null) words = wordsFor(request.language);
        return runVerb(request, signal, request);
    }
  };

  const next = async (): Promise<string> => {
    if (!shown) return notice("Nothing was asked yet.");
    if (shown.page + 1 < shown.pages.length) return present({ ...shown, page: shown.page + 1 });
    if (!hasMore(shown) || shown.answer.kind !== "search") return notice("That was all of it.");
    const offset = shown.offset + shown.answer.hits.length;
    return showAnswer(await coverage.desk.search(shown.answer.query, { offset }), offset);
  };

  const passages = (numbers: readonly number[]): string => {
    if (!shown) return notice("Nothing was asked yet, so there is nothing to open.");
    const current = openPassages(coverage, shown.answer, numbers, shown.offset);
    const opened =
      current.length === 0 && answered
        ? openPassages(coverage, answered.answer, numbers, answered.offset)
        : current;
    if (opened.length === 0) {
      return notice(
        numbers.length > 0
          ? `The last answer has no ${numbers.join(", ")}.`
          : "The last answer cites no passages.",
      );
    }
    return opened.map(({ view, marker }) => renderTerminalPassage(view, { ...style(), marker })).join("\n\n");
  };

  const help = (): string =>
    renderTerminalHelp(
      {
        commands: HELP_ROWS,
        examples,
        coverage: `${countOf(coverage)} · options such as --outlet NAME and --since DATE narrow a question`,
      },
      style(),
    );

  const answer = async (line: string, signal: AbortSignal | undefined): Promise<string> => {
    const request = readLine(line);
    switch (request.kind) {
      case "nothing":
      case "quit":
        return "";
      case "help":
        return help();
      case "next":
        return next();
      case "passages":
        return passages(request.numbers);
      case "forget":
        return forget();
      case "plain":
        return plain(request.typed, signal);
      case "verb":
        if (request.name === "check" && request.typed.text !== "") return checkWords(request.typed.text);
        return runVerb(request, signal);
    }
  };

  return {
    /** The first lines of a conversation. */
    greeting: (): string =>
      notice(
        [
          `Dateline answers from ${countOf(coverage)}. Every sentence points at its source.`,
          ...(examples.length > 0 ? ["Ask, for example:", ...examples.map((example) => `  ${example}`)] : []),
          "/help lists the commands, a number opens the passage behind it, Ctrl-D ends.",
        ].join("\n"),
      ),
    /** Answers a line. Wrong usage is answered, not thrown. The signal ends an answer that is being written. */
    handle: async (line: string, signal?: AbortSignal): Promise<Reply> => {
      try {
        return { text: await answer(line, signal), isOver: readLine(line).kind === "quit" };
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        return { text: notice(error.message), isOver: false };
      }
    },
  };
};
