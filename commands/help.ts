/** /help: the commands there are, and questions that this coverage answers. */
import { renderHelp, shorten, wordsFor, type Words } from "../src/presentation/index.ts";
import type { Command, CommandDefinition } from "../src/types.ts";
import { slash } from "./shared/options.ts";
import { messageReply } from "./shared/replies.ts";
import { collectionsOf, type Kit } from "./shared/services.ts";

const usageOf = ({ type, name, options }: CommandDefinition, words: Words): string => {
  if (type === 3) return words.help.apps(name);
  const required = (options ?? []).filter((option) => option.required).map((option) => option.name);
  return [`/${name}`, ...required].join(" ");
};

const describe = ({ description }: CommandDefinition, words: Words): string =>
  description === undefined ? words.help.menu : (words.descriptions?.[description] ?? description);

/** `definitions` of the other commands, in the order in which they are shown. */
export const createHelp = (kit: Kit, definitions: readonly CommandDefinition[]): Command => ({
  definition: slash("help", "What I can be asked, with examples"),
  ephemeral: true,
  run: async ({ caller }) => {
    const words = wordsFor(caller.locale);
    const { outlets, articles } = await kit.desk.sources(collectionsOf(kit, caller));
    const originals = articles.filter(
      ({ copyOf, headline, publishedOn }) => copyOf === null && headline !== "" && publishedOn !== null,
    );
    const headlines = [originals.at(-1), originals[0]].flatMap((entry) =>
      entry === undefined ? [] : [shorten(entry.headline, 80)],
    );
    const help = renderHelp(
      {
        commands: definitions.map((definition) => ({
          usage: usageOf(definition, words),
          description: describe(definition, words),
        })),
        examples: [...new Set(headlines)].map((headline, index) =>
          index === 0 ? `/summary topic:${headline}` : `/search query:${headline}`,
        ),
        coverage: words.help.coverage(
          words.counts.outlets(outlets.length),
          words.counts.articles(articles.length),
        ),
      },
      words,
    );
    return messageReply(help, true);
  },
});
