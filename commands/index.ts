/** The commands there are: a static list. */
import type { Arrivals, Caller, Command, Conversation, MessageData } from "../src/types.ts";
import { createArticle } from "./article.ts";
import { askTopic, createAsk } from "./ask.ts";
import { checkTopic, createCheckCoverage } from "./check-coverage.ts";
import { createConversation } from "./conversation/conversation.ts";
import { forgetAction } from "./conversation/forgetting.ts";
import { createTurns } from "./conversation/turns.ts";
import { compareTopic, createCompare } from "./compare.ts";
import { createCorpus } from "./corpus.ts";
import { createDigest } from "./digest.ts";
import { createFeed } from "./feed.ts";
import { createFigures, figuresTopic } from "./figures.ts";
import { createFraming, framingTopic } from "./framing.ts";
import { createHelp } from "./help.ts";
import { createPrivacy } from "./privacy.ts";
import { createQuotes, quotesTopic } from "./quotes.ts";
import { createSearch, searchTopic } from "./search.ts";
import { createSettings } from "./settings.ts";
import { admitting, admittingSpeakers, createAdmit } from "./shared/admission.ts";
import { answerActions } from "./shared/answer-actions.ts";
import { offeringServers } from "./shared/direct-servers.ts";
import { localised } from "./shared/localised.ts";
import { exportActions } from "./shared/exporting.ts";
import { passageActions } from "./shared/passages.ts";
import type { Topic } from "./shared/question.ts";
import type { Kit, Services } from "./shared/services.ts";
import { createSources } from "./sources.ts";
import { createSummary, summaryTopic } from "./summary.ts";
import { createArrivals, welcomeActions } from "./welcome.ts";
import { createTimeline, timelineTopic } from "./timeline.ts";

export type { Services } from "./shared/services.ts";

/** What a surface offers: commands, and plain language. */
export interface CommandSet {
  /** In the order in which help shows them. */
  readonly commands: readonly Command[];
  readonly conversation: Conversation;
  /** What servers are told that the bot comes to. */
  readonly arrivals: Arrivals;
}

/** Makes the commands, and the conversation that reaches the same answers. */
export const createCommandSet = (services: Services): CommandSet => {
  const turns = createTurns(() => services.clock.now().getTime());
  const topics = new Map<string, Topic>();
  const kit: Kit = { ...services, has: (command) => topics.has(command) };
  /** A command that asks the desk; its answers' buttons find it by its topic. */
  const asking = (topic: Topic, create: (kit: Kit, topic: Topic) => Command): Command => {
    topics.set(topic.command, topic);
    return create(kit, topic);
  };

  const sources = createSources(kit);
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
    sources,
    createArticle(kit),
    createSettings(kit),
    createPrivacy(kit, turns),
    ...(services.digests ? [createDigest(services.digests)] : []),
    ...(services.ingest ? [createFeed(kit, services.ingest), createCorpus(kit, services.ingest)] : []),
  ];
  const help = createHelp(
    kit,
    commands.map(({ definition }) => definition),
  );
  const helping = async (
    name: "help" | "sources",
    caller: Caller,
    signal: AbortSignal,
  ): Promise<MessageData> => {
    const command = name === "help" ? help : sources;
    const reply = await command.run({ caller, subcommand: [], options: {}, targetText: null, signal });
    return reply.kind === "messages" ? reply.messages[0] : {};
  };
  const conversation = createConversation(kit, { topics, turns, helping });
  // The buttons under answers belong to all commands that give answers; help carries them.
  const actions = {
    ...answerActions(kit, topics, conversation),
    ...passageActions(kit),
    ...exportActions(kit, topics),
    ...welcomeActions(kit),
    forget: forgetAction(turns),
  };
  const admit = createAdmit(services);
  return {
    commands: [...commands, { ...help, actions }].map((command) =>
      Object.assign(admitting(admit, command), { definition: localised(command.definition) }),
    ),
    conversation: offeringServers(kit, turns, admittingSpeakers(admit, conversation)),
    arrivals: createArrivals(kit),
  };
};

/** The commands alone, for a surface without plain language. */
export const createCommands = (services: Services): readonly Command[] => createCommandSet(services).commands;
