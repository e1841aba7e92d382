/** Whether answers open with the right sentence, and whether what the coverage does not say is refused. */
import { fileURLToPath } from "node:url";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { createDesk, isRefusal, type Desk } from "../../src/desk.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import type { OpeningQuestion } from "./opening-questions.ts";

/** What became of a question: the first sentence right, a later one, refused though answered, answered wrongly. */
export type Outcome = "right" | "within" | "refused" | "wrong";

export interface Opened {
  readonly question: OpeningQuestion;
  readonly outcome: Outcome;
  /** The sentences of the answer, or the refusal's message. */
  readonly said: readonly string[];
}

/** The desk over a folder of articles, without a model. */
export const openFolder = async (relative: string): Promise<Desk> => {
  const clock = { now: () => new Date("2031-07-01T12:00:00Z") };
  const library = await createLibrary({
    folder: fileURLToPath(new URL(relative, import.meta.url)),
    clock,
  });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  return createDesk({ library, index, writer: createExtractiveWriter(), clock });
};

/** Asks each question. What the coverage does not say is right where it is refused, and wrong where it is answered. */
export const openAll = async (desk: Desk, questions: readonly OpeningQuestion[]): Promise<Opened[]> => {
  const opened: Opened[] = [];
  for (const question of questions) {
    const { text, collection } = question;
    const query = desk.makeQuery({ text, collections: collection === undefined ? null : [collection] });
    const answer = isRefusal(query) ? query : await desk.ask(query);
    if (isRefusal(answer)) {
      const outcome = question.opens === null ? "right" : "refused";
      opened.push({ question, outcome, said: [answer.message] });
      continue;
    }
    const said = answer.sentences.map(({ text }) => text);
    const at = question.opens === null ? -1 : said.findIndex((text) => question.opens?.test(text));
    opened.push({ question, outcome: at === 0 ? "right" : at > 0 ? "within" : "wrong", said });
  }
  return opened;
};
