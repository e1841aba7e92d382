/** Help: for all verbs, and for each. */
import { OPTIONS, type OptionHelp, type OptionName } from "./options.ts";

/** What help needs to know of a verb. */
export interface VerbHelp {
  readonly name: string;
  readonly argument: string | null;
  readonly isArgumentOptional?: boolean;
  readonly description: string;
  readonly options: readonly OptionName[];
  readonly example: string;
}

const columns = (rows: readonly (readonly [left: string, right: string])[]): string => {
  const widest = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(widest)}  ${right}`).join("\n");
};

const usageOf = (verb: VerbHelp): string => {
  if (verb.argument === null) return verb.name;
  return `${verb.name} ${verb.isArgumentOptional ? `[${verb.argument}]` : verb.argument}`;
};

const optionRows = (names: readonly OptionName[]): (readonly [string, string])[] =>
  names.map((name) => {
    const option: OptionHelp = OPTIONS[name];
    return [`--${name}${option.value === null ? "" : ` ${option.value}`}`, option.description];
  });

/** Options that every verb takes. */
export const COMMON: readonly OptionName[] = ["corpus", "lang", "json", "help"];

/** Help on the whole command. */
export const overview = (verbs: readonly VerbHelp[]): string =>
  [
    "Answers questions about news coverage with sentences that each point at the words they stand on.",
    "",
    "Usage: dateline VERB [TEXT] [options]",
    "",
    columns(verbs.map((verb) => [usageOf(verb), verb.description])),
    "",
    "Options of most verbs (dateline VERB --help names each one's own):",
    columns(optionRows(["outlet", "since", "until", "collection", ...COMMON, "version"])),
    "",
    "Exit status: 0 answered, 3 refused (no coverage), 2 wrong usage, 1 failed.",
    "",
    `Example: ${verbs[0]?.example ?? ""}`,
  ].join("\n");

/** Help on one verb. */
export const verbHelp = (verb: VerbHelp): string =>
  [
    `dateline ${usageOf(verb)} [options]`,
    `  ${verb.description}`,
    "",
    columns(optionRows([...verb.options, ...COMMON])),
    "",
    `Example: ${verb.example}`,
  ].join("\n");
