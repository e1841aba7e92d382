/** /corpus: articles that a server adds to its own coverage one by one, and how its coverage was read. */
import type {
  AddOutcome,
  Choice,
  Command,
  CommandOption,
  Completion,
  GivenFile,
  Ingest,
  Invocation,
  Reply,
} from "../src/types.ts";
import { notBroughtIn, shorten, wordsFor } from "../src/presentation/index.ts";
import { addedWords, articleTitle, checkWords, reloadedWords } from "./corpus-words.ts";
import { fittingArticles } from "./shared/completing.ts";
import { MANAGE_SERVER, managersOnly, mayManage } from "./shared/managing.ts";
import { slash, typedIn } from "./shared/options.ts";
import { progressMessage } from "./shared/progress.ts";
import { notice } from "./shared/replies.ts";
import { collectionsOf, ownCollection, type Kit } from "./shared/services.ts";

/** The largest file that is fetched from where it was attached, in bytes. */
const LARGEST_FILE = 10_000_000;

const SUBCOMMANDS: readonly CommandOption[] = [
  {
    type: 1,
    name: "add",
    description: "Add an article by its address, or from a file",
    options: [
      {
        type: 3,
        name: "url",
        description: "Address of the article's page; of a file, where it was published",
        max_length: 2_000,
      },
      { type: 11, name: "file", description: "A file with one article: .txt, .md, .html, .pdf or .docx" },
    ],
  },
  {
    type: 1,
    name: "remove",
    description: "Take an article out that was added here",
    options: [
      {
        type: 3,
        name: "article",
        description: "Which article",
        required: true,
        autocomplete: true,
        max_length: 300,
      },
    ],
  },
  { type: 1, name: "reload", description: "Read the folders of articles again, now" },
  { type: 1, name: "check", description: "What could not be read, and which outlets and dates are in doubt" },
];

const sizeWords = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The bytes of a file, from wherever they are; a sentence where they cannot be had. */
const contentOf = async (
  kit: Kit,
  { name, size, content }: GivenFile,
  { signal, caller }: Pick<Invocation, "signal" | "caller">,
): Promise<Uint8Array | string> => {
  const words = wordsFor(caller.locale);
  const { additions } = words;
  if (size > LARGEST_FILE)
    return additions.tooLarge(shorten(name, 80), sizeWords(size), sizeWords(LARGEST_FILE));
  if ("data" in content) return content.data;
  const fetched = await kit.fetchFile?.(content.url, { signal });
  if (!fetched) return additions.noFiles;
  return fetched.kind === "file" ? fetched.data : notBroughtIn(fetched, words);
};

const add = async (kit: Kit, ingest: Ingest, collection: string, invocation: Invocation): Promise<string> => {
  const { options, files, signal, caller } = invocation;
  const words = wordsFor(caller.locale);
  const url = typedIn(options["url"]);
  const file = files?.["file"];
  if (!file && url === null) return words.additions.sayWhat;
  let outcome: AddOutcome;
  if (file) {
    const data = await contentOf(kit, file, invocation);
    if (typeof data === "string") return data;
    outcome = await ingest.addFile(
      collection,
      { name: file.name, data, ...(url === null ? {} : { url }) },
      { signal },
    );
  } else outcome = await ingest.addPage(collection, url ?? "", { signal });
  return addedWords(outcome, words);
};

const reload = async (kit: Kit, { caller, preview }: Invocation): Promise<string> => {
  const words = wordsFor(caller.locale);
  if (!kit.reload) return words.additions.nothingToReload;
  const visible = (): readonly string[] =>
    kit.desk.articleEntries(collectionsOf(kit, caller)).map(({ id }) => id);
  const before = new Set(visible());
  const changes = await kit.reload((done, total) =>
    preview?.(progressMessage(words.additions.coverage, { done, total }, words)),
  );
  const now = visible();
  const after = new Set(now);
  // Of what others have nobody is told, not even the number.
  const counts = {
    added: changes.added.filter((id) => after.has(id)).length,
    changed: changes.changed.filter((id) => after.has(id)).length,
    removed: changes.removed.filter((id) => before.has(id)).length,
  };
  return reloadedWords(counts, now.length, words);
};

const run = async (kit: Kit, ingest: Ingest, invocation: Invocation): Promise<Reply> => {
  const { caller, options, subcommand } = invocation;
  const collection = ownCollection(kit, caller);
  if (collection === null || !mayManage(kit, caller)) return managersOnly(caller);
  const words = wordsFor(caller.locale);
  const tell = (text: string): Reply => notice(text, caller);
  switch (subcommand[0]) {
    case "add":
      return tell(await add(kit, ingest, collection, invocation));
    case "remove": {
      const outcome = await ingest.remove(collection, typedIn(options["article"]) ?? "");
      return tell(
        outcome.kind === "refused"
          ? notBroughtIn(outcome, words)
          : words.additions.removed(articleTitle(outcome.article, words)),
      );
    }
    case "reload":
      return tell(await reload(kit, invocation));
    default: {
      const report = kit.desk.check(collectionsOf(kit, caller));
      return tell(checkWords(report, (own) => own === collection, words));
    }
  }
};

/** Articles that were added here: others' are not theirs to remove. */
const complete = async (kit: Kit, { caller, text }: Completion): Promise<readonly Choice[]> => {
  const collection = ownCollection(kit, caller);
  if (collection === null || !mayManage(kit, caller)) return [];
  const found = await fittingArticles(kit.desk.articleEntries([collection]), text);
  return found.map(({ id, headline, outlet }) => ({
    name: shorten(`${shorten(headline || id, 70)} · ${outlet}`, 100),
    value: id,
  }));
};

/** /corpus, in servers, for those who manage them. */
export const createCorpus = (kit: Kit, ingest: Ingest): Command => ({
  definition: {
    ...slash("corpus", "Articles of this server's own coverage, and how all of it was read", SUBCOMMANDS),
    default_member_permissions: MANAGE_SERVER,
    contexts: [0],
  },
  ephemeral: true,
  slow: true,
  run: async (invocation) => run(kit, ingest, invocation),
  complete: async (completion) => complete(kit, completion),
});
