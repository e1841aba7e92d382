/** An answer at a terminal while a model is writing it: redrawn with each checked sentence, and gone when the whole comes. */
import { renderTerminalPreview } from "../presentation/index.ts";
import type { Sentence } from "../types.ts";
import { styleOf, type Sink, type Surroundings } from "./streams.ts";

/** What is drawn of an answer while it is being written. */
interface LiveAnswer {
  onSentence(sentence: Sentence): void;
  /** Takes what was drawn off the screen; nothing is drawn any more. */
  wipe(): void;
}

/** Begins to show the answer to a question. */
export type StartLive = (question: string) => LiveAnswer;

/** Milliseconds before a sentence is drawn: an answer that is whole by then is shown at once. */
const PATIENCE_MS = 40;

/**
 * Live answers on a sink; null where nothing can be redrawn: no terminal, or one that knows no cursor. `lead` is written
 * before the answer's first line.
 */
export const createLiveAnswers = (
  sink: Sink,
  environment: Surroundings["environment"],
  lead = "",
): StartLive | null => {
  if (!sink.isTTY || environment["TERM"] === "dumb") return null;
  return (question) => {
    const sentences: Sentence[] = [];
    let height = 0;
    let timer: NodeJS.Timeout | undefined;
    let isOver = false;

    const erase = (): void => {
      if (height > 0) sink.write(`\r\u001b[${height}A\u001b[J`);
      height = 0;
    };
    const draw = (): void => {
      timer = undefined;
      const lines = `${lead}${renderTerminalPreview(question, sentences, styleOf(sink, environment))}`.split(
        "\n",
      );
      // What has left the screen at its top cannot be taken back.
      const shown = lines.slice(-Math.max(1, (sink.rows || 24) - 1));
      erase();
      sink.write(`${shown.join("\n")}\n`);
      height = shown.length;
    };
    return {
      onSentence: (sentence) => {
        sentences.push(sentence);
        if (!isOver) timer ??= setTimeout(draw, PATIENCE_MS);
      },
      wipe: () => {
        isOver = true;
        clearTimeout(timer);
        erase();
      },
    };
  };
};
