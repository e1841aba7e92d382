/** The other buttons under an answer: its pages, Share, Follow up, and the same question put another way. */
import { buttonRows, wordsFor } from "../../src/presentation/index.ts";
import type { Action, Press } from "../../src/types.ts";
import type { Talk } from "../conversation/conversation.ts";
import { LONGEST_TEXT } from "./options.ts";
import { keptBehind } from "./kept.ts";
import { showAnswer, showPicture, type Topic } from "./question.ts";
import { expired, messageReply, notice } from "./replies.ts";
import { findReply, type SavedQuestion } from "./saved-replies.ts";
import type { Kit } from "./services.ts";

/** The page that a button names after the reply's id; counting from 1. */
const pageIn = (press: Press): number => Math.max(1, Number.parseInt(press.args[1] ?? "1", 10) || 1);

/** `topics` by command name; `talk` reads what is typed into Follow up. */
export const answerActions = (
  kit: Kit,
  topics: ReadonlyMap<string, Topic>,
  talk: Talk,
): Readonly<Record<string, Action>> => {
  /** The kept question, asked anew by another command. */
  const again = (
    command: string,
    change: (question: SavedQuestion, press: Press) => SavedQuestion,
  ): Action => ({
    answers: "same",
    run: async (press) => {
      const reply = findReply(kit, press.args[0], press.caller);
      const topic = topics.get(command);
      if (!reply || !topic) return expired(press.caller);
      const { message, ephemeral } = await showAnswer(kit, topic, {
        question: change(reply.question, press),
        caller: press.caller,
        ephemeral: press.onEphemeral,
        signal: press.signal,
        preview: press.preview,
      });
      return messageReply(message, ephemeral);
    },
  });

  return {
    page: {
      answers: "update",
      slow: true,
      run: async (press) => {
        const kept = keptBehind(kit, topics, press);
        if (!kept) return expired(press.caller);
        const { message } = await showAnswer(kit, kept.topic, {
          question: kept.reply.question,
          caller: press.caller,
          ephemeral: press.onEphemeral,
          signal: press.signal,
          page: pageIn(press),
          keptAs: kept.id,
        });
        return { kind: "update", message };
      },
    },
    picture: {
      answers: "same",
      slow: true,
      run: async (press) => {
        const kept = keptBehind(kit, topics, press);
        if (!kept) return expired(press.caller);
        const { caller, signal } = press;
        const message = await showPicture(kit, kept.topic, {
          question: kept.reply.question,
          caller,
          signal,
          page: pageIn(press),
        });
        return message
          ? messageReply(message, press.onEphemeral)
          : notice(wordsFor(caller.locale).picture.cannot, caller);
      },
    },
    share: {
      answers: "public",
      slow: true,
      run: async (press) => {
        const kept = keptBehind(kit, topics, press);
        if (!kept) return expired(press.caller);
        const { id, reply, topic } = kept;
        const { caller, signal } = press;
        // What is shared is what was read; only a picture must be drawn anew.
        const { message } =
          topic.command === "figures" || topic.command === "framing"
            ? await showAnswer(kit, topic, {
                question: reply.question,
                caller,
                signal,
                ephemeral: false,
                page: pageIn(press),
                keptAs: id,
              })
            : {
                message: {
                  ...press.message,
                  components: buttonRows(
                    reply.cited.length > 0 ? [{ action: "passages", id: `passages:${id}:0` }] : [],
                    undefined,
                    wordsFor(caller.locale),
                  ),
                },
              };
        return { kind: "messages", messages: [message], ephemeral: false, onlyPublic: true };
      },
    },
    "follow-up": {
      answers: "form",
      run: async (press) => {
        const reply = findReply(kit, press.args[0], press.caller);
        if (!reply) return expired(press.caller);
        const { followUp } = wordsFor(press.caller.locale);
        return {
          kind: "form",
          form: {
            custom_id: `asked:${press.args[0] ?? ""}`,
            title: followUp.title,
            fields: [
              {
                id: "question",
                label: followUp.label,
                style: "paragraph",
                required: true,
                maxLength: LONGEST_TEXT,
                placeholder: followUp.placeholder,
              },
            ],
          },
        };
      },
    },
    asked: {
      answers: "same",
      slow: true,
      run: async (press) => {
        const [replyId] = press.args;
        if (!findReply(kit, replyId, press.caller)) return expired(press.caller);
        const { caller, signal, preview } = press;
        const text = press.fields["question"] ?? "";
        return talk.answer({ caller, text, replyId, ephemeral: press.onEphemeral, signal, preview });
      },
    },
    search: again("search", (question) => question),
    summary: again("summary", (question) => question),
    ...(kit.has("compare") ? { compare: again("compare", (question) => question) } : {}),
  };
};
