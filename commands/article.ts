/** /article: one article whole, page by page. */
import { renderMessages, wordsFor } from "../src/presentation/index.ts";
import type { Caller, Command, MessageData } from "../src/types.ts";
import { completeArticle } from "./shared/completing.ts";
import { slash } from "./shared/options.ts";
import { lookupFor } from "./shared/question.ts";
import { expired } from "./shared/replies.ts";
import { findReply, saveReply } from "./shared/saved-replies.ts";
import { collectionsOf, type Kit } from "./shared/services.ts";
import { versionsOf } from "./shared/versions.ts";

/** `keptAs`: the id of the reply that keeps the article's id, since ids may be longer than a button's; null without buttons. */
const articlePages = async (
  kit: Kit,
  articleId: string,
  caller: Caller,
  keptAs: string | null,
): Promise<readonly MessageData[]> =>
  renderMessages(await kit.desk.article(articleId, collectionsOf(kit, caller)), {
    articles: lookupFor(kit, caller),
    words: wordsFor(caller.locale),
    buttons: ({ number, of }) =>
      of === 1 || keptAs === null
        ? []
        : [
            { action: "back", id: `article:${keptAs}:${number - 1}` },
            { action: "next", id: `article:${keptAs}:${number + 1}` },
          ],
  });

/** /article, and the buttons that turn its pages. */
export const createArticle = (kit: Kit): Command => ({
  definition: slash("article", "Read one article whole", [
    {
      type: 3,
      name: "id",
      description: "The article's id; type a word of its headline or outlet to find it",
      required: true,
      autocomplete: true,
      min_length: 1,
      max_length: 300,
    },
  ]),
  ephemeral: true,
  run: async ({ options, caller }) => {
    const articleId = String(options["id"]).trim();
    const query = kit.desk.makeQuery({ text: articleId }, { requireText: false });
    // An article whose id cannot be kept is still one; only its other pages cannot be turned to.
    const keptAs =
      "kind" in query
        ? null
        : await saveReply(kit, { command: "article", query, caller, citations: [] }).catch(() => null);
    const [first] = await articlePages(kit, articleId, caller, keptAs);
    const versions = await versionsOf(kit, articleId, caller);
    return { kind: "messages", messages: [first ?? {}, ...versions], ephemeral: true };
  },
  complete: async (completion) => completeArticle(kit, completion),
  actions: {
    article: {
      answers: "update",
      run: async ({ args, caller }) => {
        const [id = "", page] = args;
        const reply = findReply(kit, id, caller);
        if (!reply) return expired(caller);
        const pages = await articlePages(kit, reply.question.text, caller, id);
        const index = Math.min(Math.max(Number.parseInt(page ?? "1", 10) || 1, 1), pages.length) - 1;
        return { kind: "update", message: pages[index] ?? {} };
      },
    },
  },
});
