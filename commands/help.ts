/** /help: the commands there are, and questions that this coverage answers. */
import { renderHelp, shorten } from "../src/presentation/index.ts";
import type { Command, CommandDefinition } from "../src/types.ts";
import { slash } from "./shared/options.ts";
import { messageReply } from "./shared/replies.ts";
import { collectionsOf, type Kit } from "./shared/services.ts";

const usageOf = ({ type, name, options }: CommandDefinition): string => {
  if (type === 3) return `Apps → ${name}`;
  const required = (options ?? []).filter((option) => option.required).map((option) => option.name);
  return [`/${name}`, ...required].join(" ");
};

const MENU_WORDS = "What the coverage says about a message: open the message's menu";

/** `definitions` of the other commands, in the order in which they are shown. */
export const createHelp = (kit: Kit, definitions: readonly CommandDefinition[]): Command => ({
  definition: slash("help", "What I can be asked, with examples"),
  ephemeral: true,
  run: async ({ caller }) => {
    const { outlets, articles } = await kit.desk.sources(collectionsOf(kit, caller));
    const originals = articles.filter(
      ({ copyOf, headline, publishedOn }) => copyOf === null && headline !== "" && publishedOn !== null,
    );
    const headlines = [originals.at(-1), originals[0]].flatMap((entry) =>
      entry === undefined ? [] : [shorten(entry.headline, 80)],
    );
    const help = renderHelp({
      commands: definitions.map((definition) => ({
        usage: usageOf(definition),
        description: definition.description ?? MENU_WORDS,
      })),
      examples: [...new Set(headlines)].map((headline, index) =>
        index === 0 ? `/summary topic:${headline}` : `/search query:${headline}`,
      ),
      coverage: `${outlets.length} outlets, ${articles.length} articles`,
    });
    return messageReply(help, true);
  },
});
