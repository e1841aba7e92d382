/** The buttons that open the very words: cited passages one at a time, and an article whole. */
import { renderMessages, renderNotice, renderPassage, wordsFor } from "../../src/presentation/index.ts";
import type { Action, Caller, MessageData, Press } from "../../src/types.ts";
import { lookupFor } from "./question.ts";
import { expired, messageReply, notice } from "./replies.ts";
import { checkOf, findReply } from "./saved-replies.ts";
import { collectionsOf, type Kit } from "./services.ts";
import { versionsOf } from "./versions.ts";

/** The n-th cited passage of a kept reply, counting from 0; undefined where either is gone. */
export const passagePage = (
  kit: Kit,
  id: string | undefined,
  index: number,
  caller: Caller,
): MessageData | undefined => {
  const cited = findReply(kit, id, caller)?.cited ?? [];
  const wanted = cited[index];
  if (!wanted) return undefined;
  const spans = wanted.spans.map(([start, end]) => ({ start, end }));
  const view = kit.desk.passage(wanted.passageId, spans, collectionsOf(kit, caller));
  if (!view) return undefined;
  const words = wordsFor(caller.locale);
  const shown = new Set(view.marks.map(({ start, end }) => checkOf(view.text.slice(start, end))));
  const isAsCited = wanted.spans.every(([, , check]) => shown.has(check));
  const message = renderPassage(isAsCited ? view : { ...view, marks: [] }, {
    marker: wanted.marker,
    number: index + 1,
    of: cited.length,
    words,
    buttons: [
      { action: "back", id: `passage:${id}:${index - 1}` },
      { action: "next", id: `passage:${id}:${index + 1}` },
      { action: "article", id: `whole:${id}:${index}` },
    ],
  });
  return isAsCited
    ? message
    : {
        ...message,
        content: `${message.content ?? ""}\n-# ${renderNotice(words.passage.changed, [], words).content ?? ""}`,
      };
};

/** The article that the n-th cited passage of a kept reply stands in; undefined where the reply is gone. */
const articleCited = (
  kit: Kit,
  { id, index, caller }: { id: string | undefined; index: number; caller: Caller },
): string | undefined => {
  const passageId = findReply(kit, id, caller)?.cited[index]?.passageId;
  return passageId?.slice(0, passageId.lastIndexOf("#"));
};

/** A page of that article. */
const articlePage = async (
  kit: Kit,
  { id, index, page, caller }: { id: string | undefined; index: number; page: number; caller: Caller },
): Promise<MessageData | undefined> => {
  const articleId = articleCited(kit, { id, index, caller });
  if (articleId === undefined) return undefined;
  const answer = await kit.desk.article(articleId, collectionsOf(kit, caller));
  const pages = renderMessages(answer, {
    articles: lookupFor(kit, caller),
    words: wordsFor(caller.locale),
    buttons: ({ number, of }) =>
      of === 1
        ? []
        : [
            { action: "back", id: `whole-page:${id}:${index}:${number - 1}` },
            { action: "next", id: `whole-page:${id}:${index}:${number + 1}` },
          ],
  });
  return pages[Math.min(Math.max(page, 1), pages.length) - 1];
};

const numberAt = (press: Press, place: number): number => Number.parseInt(press.args[place] ?? "", 10) || 0;

/** Actions by the first part of their custom ids. */
export const passageActions = (kit: Kit): Readonly<Record<string, Action>> => {
  const page = (press: Press): MessageData | undefined =>
    passagePage(kit, press.args[0], numberAt(press, 1), press.caller);
  const whole = async (press: Press, number: number): Promise<MessageData | undefined> =>
    articlePage(kit, { id: press.args[0], index: numberAt(press, 1), page: number, caller: press.caller });
  const gone = ({ args, caller }: Press) =>
    findReply(kit, args[0], caller) ? notice(wordsFor(caller.locale).passage.gone, caller) : expired(caller);
  return {
    passages: {
      answers: "ephemeral",
      run: async (press) => {
        const message = page(press);
        return message ? messageReply(message, true) : gone(press);
      },
    },
    passage: {
      answers: "update",
      run: async (press) => {
        const message = page(press);
        return message ? { kind: "update", message } : gone(press);
      },
    },
    whole: {
      answers: "ephemeral",
      run: async (press) => {
        const { args, caller } = press;
        const message = await whole(press, 1);
        const articleId = articleCited(kit, { id: args[0], index: numberAt(press, 1), caller });
        if (!message || articleId === undefined) return gone(press);
        const versions = await versionsOf(kit, articleId, caller);
        return { kind: "messages", messages: [message, ...versions], ephemeral: true };
      },
    },
    "whole-page": {
      answers: "update",
      run: async (press) => {
        const message = await whole(press, numberAt(press, 2));
        return message ? { kind: "update", message } : gone(press);
      },
    },
  };
};
