/** The button that gives an answer as a file for other programs. */
import {
  exportAnswer,
  exportFileName,
  EXPORT_FORMATS,
  renderMessages,
  renderNotice,
  wordsFor,
  type ExportFormat,
} from "../../src/presentation/index.ts";
import type { Action, ActionRow } from "../../src/types.ts";
import { keptBehind } from "./kept.ts";
import { askAgain, type Topic } from "./question.ts";
import { expired, messageReply } from "./replies.ts";
import { collectionsOf, type Kit } from "./services.ts";

/** Names of their own, in every language. */
const LABELS: Readonly<Record<ExportFormat, string>> = {
  md: "Markdown",
  json: "JSON",
  csv: "CSV",
  bibtex: "BibTeX",
  csl: "CSL-JSON",
};

const formats = (replyId: string): ActionRow => ({
  type: 1,
  components: EXPORT_FORMATS.map((format) => ({
    type: 2,
    style: 2,
    label: LABELS[format],
    custom_id: `export-as:${replyId}:${format}`,
  })),
});

/** `export` asks for the form, `export-as` gives the file; both to the person who pressed alone. */
export const exportActions = (
  kit: Kit,
  topics: ReadonlyMap<string, Topic>,
): Readonly<Record<string, Action>> => ({
  export: {
    answers: "ephemeral",
    run: async (press) => {
      const asked = keptBehind(kit, topics, press);
      if (!asked) return expired(press.caller);
      const words = wordsFor(press.caller.locale);
      const message = renderNotice(words.exporting.which, [], words);
      return messageReply({ ...message, components: [formats(asked.id)] }, true);
    },
  },
  "export-as": {
    answers: "ephemeral",
    slow: true,
    run: async (press) => {
      const { caller, signal } = press;
      const asked = keptBehind(kit, topics, press);
      const format = EXPORT_FORMATS.find((own) => own === press.args[1]);
      if (!asked || !format) return expired(caller);
      const words = wordsFor(caller.locale);
      const { question } = asked.reply;
      const answer = await askAgain(kit, asked.topic, { question, caller, signal });
      if (answer.kind === "refusal") return messageReply(renderMessages(answer, { words })[0] ?? {}, true);
      const articles = kit.desk.articleLookup(collectionsOf(kit, caller));
      const name = exportFileName(question.text || (question.speaker ?? ""), format);
      const data = new TextEncoder().encode(`${exportAnswer(answer, format, articles)}\n`);
      const description = words.exporting.file(LABELS[format]);
      return messageReply(
        { ...renderNotice(description, [], words), files: [{ name, data, description }] },
        true,
      );
    },
  },
});
