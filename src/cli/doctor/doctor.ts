/** `dateline doctor`: whether everything that Dateline needs is there, and what to do where it is not. */
import type { Config, ConfigError } from "../../config.ts";
import { renderTerminalNotice, type TerminalStyle } from "../../presentation/index.ts";
import { blankSecrets } from "../../secrets.ts";
import type { VerbHelp } from "../usage.ts";
import type { Coverage, Outcome } from "../verbs.ts";
import { inspectCoverage } from "./coverage.ts";
import { bad, type Finding, type Level } from "./finding.ts";
import { inspectDataFolder, inspectNode, inspectPage, inspectPort } from "./machine.ts";

const MARKS: Readonly<Record<Level, string>> = { good: "✓", doubtful: "!", bad: "✗" };

const lineOf = ({ check, level, found, advice }: Finding): string =>
  `${MARKS[level]} ${check}: ${found}${advice === null ? "" : `\n  ${advice}`}`;

/** One finding more where looking itself failed. */
const looking = async (
  check: string,
  look: () => Promise<readonly Finding[]> | readonly Finding[],
): Promise<readonly Finding[]> => {
  try {
    return await look();
  } catch (error) {
    return [bad(check, error instanceof Error ? error.message : String(error))];
  }
};

/** Neither the token nor the key is shown, whatever an error holds. */
const withoutSecrets = (findings: readonly Finding[], config: Config | null): readonly Finding[] => {
  if (config === null) return findings;
  const blanked = blankSecrets(config);
  return findings.map((finding) => ({
    ...finding,
    found: blanked(finding.found),
    advice: finding.advice && blanked(finding.advice),
  }));
};

const verdictOn = (findings: readonly Finding[]): string => {
  const number = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  if (number("bad") > 0) return `${number("bad")} of ${findings.length} checks failed.`;
  return number("doubtful") > 0 ? "Dateline can start; what has a ! is worth a look." : "All is well.";
};

const reportOn = (found: readonly Finding[], config: Config | null): Outcome => {
  const findings = withoutSecrets(found, config);
  const ok = findings.every(({ level }) => level !== "bad");
  return {
    kind: "report",
    failed: !ok,
    text: (style: TerminalStyle) =>
      renderTerminalNotice([...findings.map(lineOf), verdictOn(findings)].join("\n"), style),
    json: { kind: "doctor", ok, findings },
  };
};

const examine = async ({
  config,
  open,
}: {
  readonly config: Config;
  readonly open: () => Promise<Coverage>;
}): Promise<Outcome> => {
  // Loaded here: every other verb does without discord.js and the model's client, and starts sooner for it.
  const [{ inspectDiscord }, { inspectModel }] = await Promise.all([
    import("./discord.ts"),
    import("./model.ts"),
  ]);
  const [coverage, model, discord] = await Promise.all([
    looking("Coverage", async () => inspectCoverage((await open()).library, config)),
    looking("Model", async () => [await inspectModel(config.model)]),
    looking("Discord", () => inspectDiscord(config.discord)),
  ]);
  const machine = [
    await looking("Data folder", () => inspectDataFolder(config.dataFolder)),
    await looking("Port", async () => [await inspectPort(config.port)]),
    await looking("Local page", () => [inspectPage()]),
  ];
  return reportOn([inspectNode(), ...coverage, ...machine.flat(), ...model, ...discord], config);
};

/** Changes nothing; fails where a check does. */
export const doctorVerb: VerbHelp & {
  run(workshop: { readonly config: Config; readonly open: () => Promise<Coverage> }): Promise<Outcome>;
  withoutConfig(error: ConfigError): Outcome;
} = {
  name: "doctor",
  argument: null,
  description:
    "what is missing or wrong (token, permissions, model, coverage, data folder …), and what to do",
  options: [],
  example: "npx dateline doctor",
  run: examine,
  withoutConfig: (error) => reportOn([inspectNode(), bad("Settings", error.message)], null),
};
