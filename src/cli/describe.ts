/** `dateline describe`: writing down what a person knows of an article. */
import { relative } from "node:path";
import type { Description } from "../corpus/describe.ts";
import { renderTerminalNotice } from "../presentation/index.ts";
import { nearestNames } from "../text/nearest-names.ts";
import { listOf, textOf, UsageError, type Arguments } from "./options.ts";
import type { VerbHelp } from "./usage.ts";
import type { Coverage, Outcome } from "./verbs.ts";

const descriptionOf = (typed: Arguments): Description => {
  const outlets = listOf(typed, "outlet");
  if (outlets.length > 1) throw new UsageError("An article has one outlet: give --outlet once.");
  const given = {
    outlet: outlets[0],
    published: textOf(typed, "published"),
    title: textOf(typed, "title"),
    carrier: textOf(typed, "carrier"),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
};

const describe = async ({ desk, library }: Coverage, typed: Arguments): Promise<Outcome> => {
  const article = library.article(typed.text);
  if (!article) {
    const ids = desk.articleEntries(null).map(({ id }) => id);
    const near = nearestNames(typed.text, ids);
    throw new UsageError(
      `There is no article "${typed.text}".${near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : " npx dateline sources lists the ids."}`,
    );
  }
  const description = descriptionOf(typed);
  const { describeArticle } = await import("../corpus/describe.ts");
  const outcome = await describeArticle(article.file, description);
  const file = relative(process.cwd(), article.file);
  if (!outcome.written) throw new UsageError(`${file} was left as it is: ${outcome.reason}.`);
  return {
    kind: "report",
    text: (style) =>
      renderTerminalNotice(
        `${file} now says:\n${Object.entries(description)
          .map(([key, value]) => `  ${key}: ${value}`)
          .join("\n")}`,
        style,
      ),
    json: { kind: "described", id: article.id, ...description },
  };
};

/** Changes the article's file; throws UsageError where it cannot. */
export const describeVerb: VerbHelp & {
  run(workshop: { readonly open: () => Promise<Coverage>; readonly typed: Arguments }): Promise<Outcome>;
} = {
  name: "describe",
  argument: "ID",
  description: "write an article's outlet, date, title or carrier into its file",
  options: ["outlet", "published", "title", "carrier"],
  example: 'npx dateline describe night-market --outlet "Valley Herald" --published 2033-06-18',
  run: async ({ open, typed }) => describe(await open(), typed),
};
