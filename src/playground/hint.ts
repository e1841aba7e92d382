/** What the channel says to words that are not addressed to Dateline: there, as on Discord, it does not hear them. */
import { renderNotice, type Words } from "../presentation/index.ts";
import type { MessageData } from "../types.ts";

const ANSWER_IT = "answer-it";

/** The hint, with a button that has the message answered all the same. `said`: that message's id. */
export const hintTo = (said: string, words: Words): MessageData => ({
  ...renderNotice(words.notAddressed.text, [], words),
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: words.notAddressed.answer, custom_id: `${ANSWER_IT}:${said}` },
      ],
    },
  ],
});

/** The id of the message that the hint's button is to have answered; undefined for any other component. */
export const toBeAnswered = (customId: string): string | undefined => {
  const [name, said] = customId.split(":");
  return name === ANSWER_IT ? said : undefined;
};
