/** `dateline export`: an answer as a file for other programs. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { seenLocally } from "../desk/collections.ts";
import {
  exportAnswer,
  EXPORT_FORMATS,
  renderTerminalNotice,
  type ExportFormat,
} from "../presentation/index.ts";
import { nearestNames } from "../text/nearest-names.ts";
import { QUESTION_OPTIONS, textOf, UsageError, type Arguments } from "./options.ts";
import type { Verb } from "./verbs.ts";

const formatOf = (typed: Arguments): ExportFormat => {
  const name = textOf(typed, "format") ?? (typed.values.json === true ? "json" : "md");
  const format = EXPORT_FORMATS.find((own) => own === name.toLowerCase());
  if (format) return format;
  const near = nearestNames(name, EXPORT_FORMATS);
  throw new UsageError(
    `--format: "${name}" is none.${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : ""} There is ${EXPORT_FORMATS.join(", ")}.`,
  );
};

/** `exportable`: the verbs whose answers may be exported. */
export const createExportVerb = (exportable: () => readonly Verb[]): Verb => ({
  name: "export",
  argument: "QUESTION",
  isArgumentOptional: true,
  description: "an answer as Markdown, JSON, CSV, BibTeX or CSL-JSON",
  options: ["verb", "format", "output", ...QUESTION_OPTIONS, "speaker"],
  example: 'npx dateline export "ferry deaths" --verb figures --format csv --output deaths.csv',
  run: async (coverage, typed, writing) => {
    const format = formatOf(typed);
    const name = textOf(typed, "verb") ?? "ask";
    const verb = exportable().find((own) => own.name === name);
    if (!verb) {
      const names = exportable().map((own) => own.name);
      throw new UsageError(
        `--verb: "${name}" is none whose answers can be exported. There is ${names.join(", ")}.`,
      );
    }
    const extra = (["speaker", "length"] as const).find(
      (option) => typed.values[option] !== undefined && !verb.options.includes(option),
    );
    if (extra !== undefined) throw new UsageError(`--${extra}: ${name} takes none.`);
    if (typed.text !== "" && verb.argument === null) throw new UsageError(`--verb ${name} takes no text.`);
    if (typed.text === "" && verb.argument !== null && !verb.isArgumentOptional)
      throw new UsageError(`export needs a text: npx dateline export "your question" --format ${format}`);
    const outcome = await verb.run(coverage, typed, writing);
    if (outcome.kind !== "answer" || outcome.answer.kind === "refusal") return outcome;
    const { answer } = outcome;
    const { desk } = coverage;
    const articles = desk.articleLookup(seenLocally(desk.collections()));
    const text = exportAnswer(answer, format, articles);
    const output = textOf(typed, "output");
    if (output === undefined) return { kind: "report", text: () => text, json: answer };
    try {
      await writeFile(output, `${text}\n`);
    } catch (error) {
      const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
      throw new UsageError(`--output: ${output} cannot be written (${why}).`);
    }
    return {
      kind: "report",
      text: (style) => renderTerminalNotice(`written: ${output}`, style),
      json: { kind: "exported", format, file: resolve(output), answer: answer.kind },
    };
  },
});
