/** The commands there are: a static list. */
import type { Command } from "../src/types.ts";
import { createArticle } from "./article.ts";
import { askTopic, createAsk } from "./ask.ts";
import { checkTopic, createCheckCoverage } from "./check-coverage.ts";
import { compareTopic, createCompare } from "./compare.ts";
import { createDigest } from "./digest.ts";
import { createFigures, figuresTopic } from "./figures.ts";
import { createFraming, framingTopic } from "./framing.ts";
import { createHelp } from "./help.ts";
import { createQuotes, quotesTopic } from "./quotes.ts";
import { createSearch, searchTopic } from "./search.ts";
import { createSettings } from "./settings.ts";
import { answerActions } from "./shared/answer-actions.ts";
import { passageActions } from "./shared/passages.ts";
import type { Topic } from "./shared/question.ts";
import type { Kit, Services } from "./shared/services.ts";
import { createSources } from "./sources.ts";
import { createSummary, summaryTopic } from "./summary.ts";
import { createTimeline, timelineTopic } from "./timeline.ts";

export type { Services } from "./shared/services.ts";

/** Makes the commands, in the order in which help shows them. */
export const createCommands = (services: Services): readonly Command[] => {
  const topics = new Map<string, Topic>();
  const kit: Kit = { ...services, has: (command) => topics.has(command) };
  /** A command that asks the desk; its answers' buttons find it by its topic. */
  const asking = (topic: Topic, create: (kit: Kit, topic: Topic) => Command): Command => {
    topics.set(topic.command, topic);
    return create(kit, topic);
  };

  const commands: readonly Command[] = [
    asking(askTopic, createAsk),
    asking(summaryTopic, createSummary),
    asking(compareTopic, createCompare),
    asking(figuresTopic, createFigures),
    asking(quotesTopic, createQuotes),
    asking(timelineTopic, createTimeline),
    asking(framingTopic, createFraming),
    asking(searchTopic, createSearch),
    asking(checkTopic, createCheckCoverage),
    createSources(kit),
    createArticle(kit),
    createSettings(kit),
    ...(services.digests ? [createDigest(services.digests)] : []),
  ];
  const help = createHelp(
    kit,
    commands.map(({ definition }) => definition),
  );
  // The buttons under answers belong to all commands that give answers; help carries them.
  return [...commands, { ...help, actions: { ...answerActions(kit, topics), ...passageActions(kit) } }];
};
