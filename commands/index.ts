/** The commands there are: a static list. */
import type { Command } from "../src/types.ts";
import { createArticle } from "./article.ts";
import { askTopic, createAsk } from "./ask.ts";
import { createHelp } from "./help.ts";
import { createSearch, searchTopic } from "./search.ts";
import { answerActions } from "./shared/answer-actions.ts";
import { passageActions } from "./shared/passages.ts";
import type { Topic } from "./shared/question.ts";
import type { Kit, Services } from "./shared/services.ts";
import { createSources } from "./sources.ts";
import { createSummary, summaryTopic } from "./summary.ts";

export type { Services } from "./shared/services.ts";

/** Makes the commands, in the order in which help shows them. */
export const createCommands = (services: Services): readonly Command[] => {
  const topics = new Map<string, Topic>(
    [askTopic, summaryTopic, searchTopic].map((topic) => [topic.command, topic]),
  );
  const kit: Kit = { ...services, has: (command) => topics.has(command) };
  const ask = createAsk(kit);
  const commands: Command[] = [
    // The buttons under answers work for every command that makes them; they are kept with the first.
    { ...ask, actions: { ...answerActions(kit, topics), ...passageActions(kit) } },
    createSummary(kit),
    createSearch(kit),
    createSources(kit),
    createArticle(kit),
  ];
  return [
    ...commands,
    createHelp(
      kit,
      commands.map(({ definition }) => definition),
    ),
  ];
};
