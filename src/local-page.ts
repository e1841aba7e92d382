/** The local page, wired: what `npm start` serves where there is no token. */
import { createCommandSet } from "../commands/index.ts";
import { keepDigestReply } from "../commands/shared/saved-replies.ts";
import { collectionsOf, type Services } from "../commands/shared/services.ts";
import { exampleQuestions } from "./cli/examples.ts";
import type { Desk } from "./desk.ts";
import { createDigests } from "./digest/digests.ts";
import { createDigestRunner } from "./digest/runner.ts";
import { healthResponse, readHealth } from "./health.ts";
import type { Log } from "./log.ts";
import { findPage } from "./playground/assets.ts";
import { wordsFor, type Words } from "./presentation/index.ts";
import { createPageDigests } from "./playground/digest-channel.ts";
import { startPlayground, type Playground } from "./playground/server.ts";
import { createWorld, YOU } from "./playground/world.ts";
import type { Caller, Library } from "./types.ts";

/** What the page is made of; `services` without digests, which are made here. */
interface LocalPageParts {
  readonly services: Omit<Services, "digests" | "isLocal" | "memberships">;
  readonly library: Library;
  readonly log: Log;
  /** The address to listen on; the loopback one by default. */
  readonly host?: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Where the page's files are; by default where `npm run page` puts them. */
  readonly pageFolder?: string;
}

/** The examples, looked for anew only when the coverage or the language is another: each is tried before it is offered. */
const createExamples = (
  desk: Desk,
  library: Library,
): ((locale: string | undefined) => Promise<readonly string[]>) => {
  let known: {
    readonly version: string;
    readonly words: Words;
    readonly questions: Promise<readonly string[]>;
  } | null = null;
  return async (locale) => {
    const words = wordsFor(locale);
    const version = library.version();
    if (known?.version !== version || known.words !== words)
      known = { version, words, questions: exampleQuestions(desk, library, words) };
    return known.questions;
  };
};

/** Starts the page, and the digests that are posted into it. */
export const startLocalPage = async (parts: LocalPageParts): Promise<Playground> => {
  const { library, log } = parts;
  const services: Services = { ...parts.services, isLocal: true };
  const { desk, state, clock } = services;
  const world = createWorld(clock);
  const digestParts = {
    state,
    desk,
    clock,
    channel: createPageDigests(world),
    keepReply: keepDigestReply(services),
    ...(services.ingest ? { versions: services.ingest.versions } : {}),
    collectionsOf: async (owner: Caller) => collectionsOf(services, owner),
  };
  const runner = createDigestRunner({ ...digestParts, log });
  const you: Caller = { userId: YOU, guildId: null, channelId: null };
  const collections = () => collectionsOf(services, you);
  const page = await startPlayground({
    ...createCommandSet({ ...services, digests: createDigests(digestParts) }),
    desk,
    world,
    log,
    collections,
    examples: createExamples(desk, library),
    host: parts.host ?? "127.0.0.1",
    port: parts.port,
    pageFolder: parts.pageFolder ?? findPage(),
    health: () => healthResponse(readHealth({ discord: null, articles: library.articles().length })),
  });
  runner.start();
  return {
    ...page,
    stop: async () => {
      await Promise.all([runner.stop(), page.stop()]);
    },
  };
};
