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
import type { Action, ActionRow, Caller, MessageData } from "../../src/types.ts";
import { keptBehind } from "./kept.ts";
import { askAgain, type Topic } from "./question.ts";
import { expired, messageReply } from "./replies.ts";
import type { SavedQuestion } from "./saved-replies.ts";
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

/** Asks in which form the kept answer is wanted: a button for each. */
export const chooseForm = (replyId: string, { locale }: Pick<Caller, "locale">): MessageData => {
  const words = wordsFor(locale);
  return { ...renderNotice(words.exporting.which, [], words), components: [formats(replyId)] };
};

/** The form that somebody names in words: "export as csv"; undefined for none. */
export const formIn = (text: string): ExportFormat | undefined =>
  /\b(?:spreadsheet|excel)\b/iu.test(text)
    ? "csv"
    : EXPORT_FORMATS.find((format) => new RegExp(`\\b(?:${format}|${LABELS[format]})\\b`, "iu").test(text));

/** The answer to a kept question as a file; why not where it has none any more. */
export const exportedAnswer = async (
  kit: Kit,
  { topic, question }: { readonly topic: Topic; readonly question: SavedQuestion },
  format: ExportFormat,
  { caller, signal }: { readonly caller: Caller; readonly signal: AbortSignal },
): Promise<MessageData> => {
  const words = wordsFor(caller.locale);
  const answer = await askAgain(kit, topic, { question, caller, signal });
  if (answer.kind === "refusal") return renderMessages(answer, { words })[0] ?? {};
  const articles = kit.desk.articleLookup(collectionsOf(kit, caller));
  const name = exportFileName(question.text || (question.speaker ?? ""), format);
  const data = new TextEncoder().encode(`${exportAnswer(answer, format, articles)}\n`);
  const description = words.exporting.file(LABELS[format]);
  return { ...renderNotice(description, [], words), files: [{ name, data, description }] };
};

/** `export` asks for the form, `export-as` gives the file; both to the person who pressed alone. */
export const exportActions = (
  kit: Kit,
  topics: ReadonlyMap<string, Topic>,
): Readonly<Record<string, Action>> => ({
  export: {
    answers: "ephemeral",
    run: async (press) => {
      const asked = keptBehind(kit, topics, press);
      return asked ? messageReply(chooseForm(asked.id, press.caller), true) : expired(press.caller);
    },
  },
  "export-as": {
    answers: "ephemeral",
    slow: true,
    run: async (press) => {
      const asked = keptBehind(kit, topics, press);
      const format = EXPORT_FORMATS.find((own) => own === press.args[1]);
      if (!asked || !format) return expired(press.caller);
      const { topic, reply } = asked;
      return messageReply(
        await exportedAnswer(kit, { topic, question: reply.question }, format, press),
        true,
      );
    },
  },
});
