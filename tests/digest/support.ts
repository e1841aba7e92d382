/** A newsroom with a bot on the loopback Discord, whose articles come when the test publishes them and whose clock the test sets. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCommandSet } from "../../commands/index.ts";
import { keepDigestReply } from "../../commands/shared/saved-replies.ts";
import { createExtractiveWriter } from "../../src/answer/extractive-writer.ts";
import { createLibrary } from "../../src/corpus/library.ts";
import { createDesk, type Desk } from "../../src/desk.ts";
import type { DeliveryParts } from "../../src/digest/deliver.ts";
import { createDigests } from "../../src/digest/digests.ts";
import { createDigestRunner, type RunnerPace } from "../../src/digest/runner.ts";
import { createDiscordBot } from "../../src/discord/bot.ts";
import { createDigestChannel, digestConnection } from "../../src/discord/digest-channel.ts";
import { createPassageIndex } from "../../src/retrieval/passage-index.ts";
import { openFileState } from "../../src/state/file-state.ts";
import type { State } from "../../src/state/state.ts";
import { systemClock } from "../../src/wire.ts";
import { startLoopbackDiscord, type LoopbackDiscord } from "../discord/loopback/discord.ts";
import type { Channel, StoredMessage } from "../discord/loopback/world.ts";
import { createLogFake } from "../discord/support.ts";

/** An article of a test's corpus. */
export interface Story {
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

/** An article file. */
export const fileOf = ({ outlet, published, title, text }: Story): string =>
  `---\ntitle: ${JSON.stringify(title)}\noutlet: ${outlet}\npublished: ${published}\n---\n\n${text}\n`;

/** The story's first report. */
export const DAM_BREAKS: Story = {
  outlet: "Coastal Wire",
  published: "2031-03-01",
  title: "Dam at Ostrel breaks",
  text: "The dam at Ostrel broke on Saturday night after a week of rain, the river authority said.\n\nAt least 12 people were killed when the Ostrel dam broke, the county police said. Engineers had warned of cracks in the dam in January.\n\nSome 400 families left the valley below the Ostrel dam before midnight.",
};
/** Another outlet's report of the day after, with the same figure. */
export const VALLEY_LEFT: Story = {
  outlet: "Morning Post",
  published: "2031-03-02",
  title: "Valley below the Ostrel dam stands empty",
  text: "The valley below the broken dam at Ostrel stood empty on Sunday.\n\nAt least 12 people were killed when the Ostrel dam broke, the county police said.\n\nThe mayor of Ostrel asked the government for tents and clean water.",
};
/** A later report, with a higher figure. */
export const TOLL_RISES: Story = {
  outlet: "Coastal Wire",
  published: "2031-03-03",
  title: "Toll of Ostrel dam rises to 31",
  text: "At least 31 people were killed when the Ostrel dam broke, the county police said on Monday, raising an earlier toll.\n\nSearchers went through the mud below the Ostrel dam with dogs.",
};
/** A report of what follows. */
export const INQUIRY_OPENS: Story = {
  outlet: "El Faro",
  published: "2031-03-04",
  title: "Inquiry into the Ostrel dam opens",
  text: "A judge opened an inquiry into the breaking of the Ostrel dam on Tuesday.\n\nThe inquiry will ask why the warning of cracks in the Ostrel dam was not heeded, the judge said.",
};
/** A report on something else. */
export const OTHER_NEWS: Story = {
  outlet: "Harbour Times",
  published: "2031-03-03",
  title: "Violin sold for a record sum",
  text: "A violin was sold at auction for a record sum on Monday.\n\nThe buyer did not want to be named, the auction house said.",
};

/** A clock that stands still until it is set. */
export const createClockFake = (at: string) => {
  let moment = new Date(at);
  return {
    now: () => new Date(moment),
    set: (to: string): void => void (moment = new Date(to)),
    advance: (milliseconds: number): void => void (moment = new Date(moment.getTime() + milliseconds)),
  };
};

/** A clock that stands still until it is set. */
export type ClockFake = ReturnType<typeof createClockFake>;

/** A desk whose coverage grows. */
export const growingDesk = async (stories: readonly Story[], clock: { now(): Date } = systemClock) => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-digest-"));
  let count = 0;
  const write = async (more: readonly Story[]): Promise<void> => {
    for (const story of more) {
      count += 1;
      await writeFile(join(folder, `${story.published}-${String(count).padStart(3, "0")}.md`), fileOf(story));
    }
  };
  await write(stories);
  const library = await createLibrary({ folder, clock });
  const index = createPassageIndex();
  for (const article of library.articles()) index.add(article);
  const desk: Desk = createDesk({ library, index, writer: createExtractiveWriter(), clock });
  return {
    desk,
    publish: async (...more: readonly Story[]): Promise<void> => {
      await write(more);
      const { added, changed } = await library.reload();
      for (const id of [...added, ...changed]) {
        const article = library.article(id);
        if (article) index.add(article);
      }
    },
  };
};

/** A bot with digests on a loopback Discord, over a corpus that grows as told. */
export interface Newsroom {
  readonly discord: LoopbackDiscord;
  readonly clock: ClockFake;
  readonly state: State;
  readonly parts: DeliveryParts;
  readonly runner: ReturnType<typeof createDigestRunner>;
  readonly log: ReturnType<typeof createLogFake>;
  readonly publish: (...more: readonly Story[]) => Promise<void>;
  /** Sets the clock, looks, and waits until all that is due is settled or waits. */
  readonly at: (moment: string) => Promise<void>;
  /** What the bot has posted of its own accord, in order. */
  readonly posts: (channel?: Channel) => readonly StoredMessage[];
  /** A runner that knows nothing but the state, as after a restart. */
  readonly restarted: () => ReturnType<typeof createDigestRunner>;
  readonly close: () => Promise<void>;
}

/** No looks but the test's, no spacing; what has to wait waits for another runner. */
export const QUICK: RunnerPace = {
  look: 3_600_000,
  spacing: 0,
  atOnce: 3,
  retry: { first: 3_600_000, last: 3_600_000 },
};

/** Opens one; close it when done. */
export const openNewsroom = async ({
  at = "2031-03-02T12:00:00.000Z",
  stories = [DAM_BREAKS, VALLEY_LEFT],
  pace = {},
}: {
  readonly at?: string;
  readonly stories?: readonly Story[];
  readonly pace?: Partial<RunnerPace>;
} = {}): Promise<Newsroom> => {
  const clock = createClockFake(at);
  const discord = await startLoopbackDiscord();
  // What digests are tried for is not how soon a busy machine answers.
  discord.patience.acknowledge = 15_000;
  const dataFolder = await mkdtemp(join(tmpdir(), "dateline-digest-state-"));
  const state = await openFileState(dataFolder, { clock, onWarning: () => undefined });
  const { desk, publish } = await growingDesk(stories, clock);
  const log = createLogFake();
  const parts: DeliveryParts = {
    state,
    desk,
    clock,
    channel: createDigestChannel(() => digestConnection(bot.client(), bot.sender())),
    keepReply: keepDigestReply({ desk, state, clock }),
    collectionsOf: async () => null,
  };
  const { commands, arrivals } = createCommandSet({ desk, state, clock, digests: createDigests(parts) });
  const bot = createDiscordBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    commands,
    arrivals,
    state,
    log,
    clock: systemClock,
    onFatal: () => undefined,
  });
  await bot.start();
  const restarted = () => createDigestRunner({ ...parts, log, pace: { ...QUICK, ...pace } });
  const runner = restarted();
  return {
    discord,
    clock,
    state,
    parts,
    runner,
    log,
    publish,
    at: async (moment) => {
      clock.set(moment);
      await runner.tick();
    },
    posts: (channel) =>
      Array.from(discord.world.messages.values()).filter(
        (message) =>
          message.author.bot &&
          message.interactionId === null &&
          message.onlyFor === null &&
          (channel === undefined || message.channelId === channel.id),
      ),
    restarted,
    close: async () => {
      await runner.stop();
      await bot.stop();
      await state.close();
      await discord.stop();
    },
  };
};

/** All that a person reads of a message. */
export const textOf = (message: StoredMessage | undefined): string =>
  [
    message?.content ?? "",
    ...(message?.embeds ?? []).map((embed) => String(embed["description"] ?? "")),
  ].join("\n");

/** The id that a digest goes by, from what /digest create said. */
export const idIn = (text: string): string => /Digest ([a-z0-9]{6}) /.exec(text)?.[1] ?? "";
