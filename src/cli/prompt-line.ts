/** Reading a line of the prompt, and completing one. */
import { EXPORT_FORMATS } from "../presentation/index.ts";
import { parseDateBound, type DateEdge } from "../text/date-mentions.ts";
import { readArguments, OPTIONS, type Arguments, type OptionName } from "./options.ts";

/** What a line asks for. */
export type PromptLine =
  | { readonly kind: "nothing" }
  | { readonly kind: "quit" }
  | { readonly kind: "help" }
  | { readonly kind: "next" }
  | { readonly kind: "forget" }
  /** Words that are no command. */
  | { readonly kind: "plain"; readonly typed: Arguments }
  /** Passages of the last answer; no numbers: all of them. */
  | { readonly kind: "passages"; readonly numbers: readonly number[] }
  | { readonly kind: "verb"; readonly name: string; readonly typed: Arguments };

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const digits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (sign) => String(SUPERSCRIPTS.indexOf(sign)));

/** `--outlet "El Faro"`, `--limit=5`, `--json`: options are taken out of a line, what is left stays as it was typed. */
const OPTION = /(?<=^|\s)--([a-z]+)(?:(=|\s+)("[^"]*"|[^\s"]\S*))?/g;

/** The most words of a date: "the week before last". */
const DATE_WORDS = 4;
const DATED = /(?<=^|\s)--(since|until)(?:=|\s+)(?!["-])/;

/** The line with the words of its dates in quotation marks: `--since last week` needs none. */
const withQuotedDates = (line: string): string => {
  const found = DATED.exec(line);
  if (!found) return line;
  const start = found.index + found[0].length;
  const words = [...line.slice(start).matchAll(/\S+/g)].slice(0, DATE_WORDS);
  const own = words.findIndex(([word]) => word.startsWith("--"));
  const upTo = (count: number): string => {
    const last = words[count - 1];
    return last ? line.slice(start, start + last.index + last[0].length) : "";
  };
  const read = (date: string): string | null =>
    date === "" ? null : parseDateBound(date, new Date(), found[1] as DateEdge);
  for (let count = own < 0 ? words.length : own; count > 1; count -= 1) {
    const date = upTo(count);
    // A word that changes nothing is the question's: "last month the bridge".
    if (read(date) === null || read(date) === read(upTo(count - 1))) continue;
    return `${line.slice(0, start)}"${date}"${withQuotedDates(line.slice(start + date.length))}`;
  }
  return `${line.slice(0, start)}${withQuotedDates(line.slice(start))}`;
};

const argumentsOf = (name: string, line: string): Arguments => {
  const options: string[] = [];
  const rest = withQuotedDates(line);
  const text = rest.replace(OPTION, (_, option: string, joint?: string, value?: string) => {
    const isSwitch = Object.hasOwn(OPTIONS, option) && OPTIONS[option as OptionName].value === null;
    options.push(`--${option}`);
    if (value === undefined) return "";
    if (isSwitch) return `${joint ?? ""}${value}`;
    options.push(value.replace(/^"(.*)"$/, "$1"));
    return "";
  });
  return readArguments([name, ...options, "--", text.replace(/\s+/gu, " ").trim()]);
};

/** What a line asks for. Throws UsageError for an option that is not there. */
export const readLine = (line: string): PromptLine => {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  if (/^\/?(?:quit|exit|bye|q)$/i.test(text)) return { kind: "quit" };
  if (/^(?:\/help|\/\?|help|\?)$/i.test(text)) return { kind: "help" };
  if (/^\/?(?:next|n)$/i.test(text)) return { kind: "next" };
  if (/^\/forget$/i.test(text)) return { kind: "forget" };
  const passages = /^(?:\/?passages?\b)?\s*((?:\d{1,4}(?:[\s,]+|$))*)$/i.exec(digits(text));
  if (passages) {
    return { kind: "passages", numbers: (passages[1] ?? "").match(/\d+/g)?.map(Number) ?? [] };
  }
  const command = /^\/([a-z][a-z-]*)(?:\s+(.*))?$/isu.exec(text);
  if (command) {
    const name = (command[1] ?? "").toLowerCase();
    return { kind: "verb", name, typed: argumentsOf(name, command[2] ?? "") };
  }
  return { kind: "plain", typed: argumentsOf("ask", text) };
};

/** What may stand at a place of a line. */
interface CompletionSources {
  readonly verbs: readonly {
    readonly name: string;
    readonly options: readonly OptionName[];
    /** The words that its text may begin with. */
    readonly actions?: readonly string[];
  }[];
  readonly outlets: () => readonly string[];
  readonly collections: () => readonly string[];
  readonly articleIds: () => readonly string[];
  /** Those who are quoted under a name with a word that begins so. */
  readonly speakers: (typed: string) => Promise<readonly string[]>;
  /** Days and months of which there is coverage, the latest first. */
  readonly dates: () => readonly string[];
}

const quoted = (name: string): string => (/\s/u.test(name) ? `"${name}"` : name);

/** The most completions offered at once. */
const MOST = 100;

/** Completions of the end of a line, and the part of the line that they replace. */
export const completeLine = async (line: string, sources: CompletionSources): Promise<[string[], string]> => {
  const bareOf = (typed: string): string => typed.replace(/^"/, "");
  const matching = (names: readonly string[], typed: string): [string[], string] => {
    const bare = bareOf(typed).toLowerCase();
    return [
      names
        .filter((name) => name.toLowerCase().startsWith(bare))
        .slice(0, MOST)
        .map((name) => `${quoted(name)} `),
      typed,
    ];
  };
  const value = /--(outlet|collection|length|format|speaker|since|until)(?:=|\s+)("[^"]*|\S*)$/.exec(line);
  if (value) {
    const typed = value[2] ?? "";
    const names = await {
      outlet: sources.outlets,
      collection: sources.collections,
      length: () => ["short", "medium", "long"],
      format: () => EXPORT_FORMATS,
      speaker: async () => sources.speakers(bareOf(typed)),
      since: sources.dates,
      until: sources.dates,
    }[value[1] as "outlet" | "collection" | "length" | "format" | "speaker" | "since" | "until"]();
    return matching(names, typed);
  }
  const verb = /^\s*\/([a-z]+)\s/i.exec(line)?.[1]?.toLowerCase();
  const option = /(?:^|\s)(--[a-z]*)$/.exec(line);
  if (option) {
    const names = sources.verbs.find(({ name }) => name === (verb ?? "ask"))?.options ?? [];
    return matching(
      names.map((name) => `--${name}`),
      option[1] ?? "",
    );
  }
  const speaker = /^\s*\/quotes\s+([^-]*)$/i.exec(line);
  if (speaker) {
    const typed = speaker[1] ?? "";
    const names = (await sources.speakers(typed)).filter((name) =>
      name.toLowerCase().startsWith(typed.toLowerCase()),
    );
    return [names.slice(0, MOST).map((name) => `${name} `), typed];
  }
  const action = /^\s*\/[a-z]+\s+([a-z]*)$/i.exec(line);
  const actions = sources.verbs.find(({ name }) => name === verb)?.actions;
  if (action && actions) return matching(actions, action[1] ?? "");
  const id = /^\s*\/article\s+(\S*)$/i.exec(line);
  if (id) return matching(sources.articleIds(), id[1] ?? "");
  const start = /^\s*(\/[a-z]*)$/i.exec(line);
  if (start) {
    const names = [...sources.verbs.map(({ name }) => name), "passages", "next", "forget", "help", "quit"];
    return matching(
      names.map((name) => `/${name}`),
      start[1] ?? "",
    );
  }
  return [[], line];
};
