/** A model that writes, end to end: loopback Discord, loopback model server, real desk over the sample corpus. */
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCommandSet } from "../../commands/index.ts";
import { createLog } from "../../src/log.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import { createTokenBudget, type TokenLimits } from "../../src/state/token-budget.ts";
import { openDesk, systemClock } from "../../src/wire.ts";
import {
  event,
  honestAnswer,
  startModelServer,
  streamAnswer,
  streamText,
  type ModelServer,
  type RawAnswer,
} from "../fakes/model-server.ts";
import type { Heard, LoopbackUser, Seen } from "./loopback/user.ts";
import type { StoredMessage } from "./loopback/world.ts";
import { actingIn } from "./markup.ts";
import { folderOf, sampleCorpus, startBot, type Running } from "./support.ts";

const KEY = "sk-end-to-end-secret";
const MODEL = "house-model-7";
const QUESTION = "How many people died on the ferry?";
const BY_MODEL = /written by a model, every sentence checked against its passages/;
const NO_LIMITS: TokenLimits = { user: null, server: null, total: null };

let server: ModelServer;
let running: Running | undefined;
let logged: string[];
/** What was read of a corpus is kept here from one test to the next. */
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "dateline-model-"));
});

beforeEach(async () => {
  server = await startModelServer();
  logged = [];
});

const start = async ({
  corpus = sampleCorpus,
  firstSentenceSeconds = 20,
  totalSeconds = 30,
  limits = NO_LIMITS,
}: {
  corpus?: string;
  firstSentenceSeconds?: number;
  totalSeconds?: number;
  limits?: TokenLimits;
} = {}): Promise<Running> => {
  const model = {
    apiKey: KEY,
    baseUrl: server.baseUrl,
    name: MODEL,
    firstSentenceSeconds,
    totalSeconds,
    dailyTokens: limits,
  };
  const log = createLog({ logLevel: "debug", discord: null, model }, (line) => void logged.push(line));
  const state = createMemoryState();
  const budget = createTokenBudget({ state, clock: systemClock, limits });
  const { desk, stop } = await openDesk({ corpusFolder: corpus, dataFolder, model }, { log, budget });
  await stop();
  running = await startBot({ ...createCommandSet({ desk, state, clock: systemClock, budget }), state });
  // What is tried here is not how soon a busy machine compiles the code of a first question.
  running.discord.patience.acknowledge = 15_000;
  return running;
};

/** Everything that left the program: what Discord was sent, and what was logged. */
const allOutput = ({ discord, log }: Running): string =>
  [JSON.stringify(discord.requests.map(({ body }) => body)), JSON.stringify(log.lines), ...logged].join("\n");

afterEach(async () => {
  const marks = server.requests.flatMap(
    ({ body }) => /mark of this request is ([0-9a-f]{12})/u.exec(body.messages[0]?.content ?? "")?.[1] ?? [],
  );
  const stopping = running;
  running = undefined;
  await stopping?.bot.stop();
  await stopping?.discord.stop();
  await server.close();
  if (!stopping) return;
  // Whatever happened: no key, no prompt, no model's name in any reply or log line, and nothing that acts.
  const output = allOutput(stopping);
  for (const secret of [KEY, MODEL, "You answer questions about news", "The mark of this request", ...marks])
    expect(output.includes(secret), secret).toBe(false);
  for (const message of stopping.discord.world.messages.values()) {
    if (message.author.id !== stopping.discord.world.bot.id) continue;
    for (const text of [
      message.content,
      ...message.embeds.map(({ description }) => String(description ?? "")),
    ])
      expect({ text, acting: actingIn(text) }).toEqual({ text, acting: [] });
  }
  expect(stopping.discord.violations).toEqual([]);
});

/** Waits for the whole answer: the one that has buttons. */
const whole = async (asking: Promise<Seen>): Promise<Seen> => {
  const seen = await asking;
  for (let tries = 0; seen.buttons.length === 0 && tries < 400; tries += 1) await sleep(25);
  return seen;
};

/** What the reply's message was made to say, one edit after the other. */
const editsIn = ({ discord }: Running): { content: string; components: unknown[]; at: number }[] =>
  discord.requests
    .filter(({ method, path }) => method === "PATCH" && path.endsWith("/messages/@original"))
    .map(({ body, at }) => {
      const sent = body as { content: string; embeds: { description?: string }[]; components: unknown[] };
      const embedded = sent.embeds.map(({ description }) => description ?? "").join("\n");
      return { content: sent.content + embedded, components: sent.components, at };
    });

/** Streams an answer a sentence at a time. */
const streamSlowly = async (response: ServerResponse, answer: RawAnswer, pause: number): Promise<void> => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write(event('{"sentences":['));
  for (const [index, sentence] of answer.sentences.entries()) {
    response.write(event(`${index > 0 ? "," : ""}${JSON.stringify(sentence)}`));
    await sleep(pause);
  }
  response.write(event("]}"));
  response.write(event("", { choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }));
  response.end("data: [DONE]\n\n");
};

/** Enough of a sentence's beginning to find it by, without what Markdown escapes. */
const headOf = (sentence: { text: string } | undefined): string =>
  /^[\p{L}\p{N} ,]+/u.exec(sentence?.text ?? "")?.[0].slice(0, 40) ?? "nothing";

const honest = (): void =>
  server.play(({ passages }, response) => streamAnswer(response, honestAnswer(passages, 4)));

describe("a model's answer on Discord", () => {
  it("fills in as checked sentences arrive, no oftener than Discord allows, and ends with its buttons", async () => {
    let answer: RawAnswer = { sentences: [] };
    server.play(async ({ passages }, response) => {
      answer = honestAnswer(passages, 5);
      await streamSlowly(response, answer, 600);
    });
    const bot = await start();
    const seen = await whole(bot.discord.user().command("ask", { question: QUESTION }));
    expect(seen.messages).toHaveLength(1);
    expect(seen.buttons).toContain("Passages");
    expect(seen.text.split("\n").at(-1)).toMatch(BY_MODEL);
    const edits = editsIn(bot);
    const previews = edits.slice(0, -1);
    expect(previews.length).toBeGreaterThanOrEqual(2);
    for (const { content, components } of previews) {
      expect(content).toContain("a model is writing");
      expect(components).toEqual([]);
    }
    expect(previews[0]?.content).toContain(headOf(answer.sentences[0]));
    expect(previews[0]?.content).not.toContain(headOf(answer.sentences[4]));
    expect(seen.text).toContain(headOf(answer.sentences[4]));
    expect(seen.text).not.toContain("a model is writing");
    // Never more than 5 edits in 2 s.
    for (const [index, { at }] of edits.entries()) {
      const fifth = edits[index + 5];
      if (fifth) expect(fifth.at - at).toBeGreaterThan(2_000);
    }
  });

  it("goes to one reader alone where it was asked for in private", async () => {
    server.play(({ passages }, response) => streamSlowly(response, honestAnswer(passages, 3), 500));
    const bot = await start();
    const seen = await whole(bot.discord.user().command("ask", { question: QUESTION, private: true }));
    expect(seen.ephemeral).toBe(true);
    expect(seen.messages).toHaveLength(1);
    expect(seen.text).toMatch(BY_MODEL);
  });

  it("shows no lie, not even for a moment, and counts those that were dropped", async () => {
    server.play(async ({ passages }, response, call) => {
      const { sentences } = honestAnswer(passages, 3);
      const quote = sentences[0]?.text ?? "";
      const lie = {
        text: "At least 4,711 people died on the ferry.",
        citations: [{ passage: sentences[0]?.citations[0]?.passage ?? 1, quote }],
      };
      if (call > 1) return streamAnswer(response, { sentences: [lie] });
      await streamSlowly(response, { sentences: [lie, ...sentences] }, 500);
    });
    const bot = await start();
    const seen = await whole(bot.discord.user().command("ask", { question: QUESTION }));
    expect(seen.text).toMatch(/written by a model, every sentence checked against its passages; 1 dropped/);
    expect(JSON.stringify(bot.discord.requests)).not.toContain("4,711");
  });

  it("gives way to sentences as printed where most of it is invented", async () => {
    server.play(({ passages }, response) =>
      streamAnswer(response, {
        sentences: [111, 222, 333].map((count) => ({
          text: `At least ${count} people died on the ferry.`,
          citations: [{ passage: 1, quote: passages[0]?.sentences[0] ?? "" }],
        })),
      }),
    );
    const bot = await start();
    const seen = await whole(bot.discord.user().command("ask", { question: QUESTION }));
    expect(seen.text).toMatch(/sentences as printed[^]*Less than half of what the model wrote/);
    expect(JSON.stringify(bot.discord.requests)).not.toMatch(/\b(?:111|222|333) people/);
  });

  it("is worded for a comparison once for all its pages; rows and verdicts stay", async () => {
    const bot = await start();
    const user = bot.discord.user();
    const printed = await whole(user.command("compare", { topic: "ferry accident" }));
    expect(printed.text).toMatch(/[≠→=∥◇] /u);
    const verdicts = (text: string): string[] => text.match(/^\**[≠→=∥◇][^·\n]*/gmu) ?? [];
    const before = verdicts(printed.text);
    server.play(({ passages }, response) => streamAnswer(response, honestAnswer(passages, passages.length)));
    const calls = server.requests.length;
    const seen = await whole(user.command("compare", { topic: "ferry accident" }));
    expect(seen.text).toMatch(BY_MODEL);
    // A page holds as many topics as fit: of those on both, none has changed.
    const worded = verdicts(seen.text);
    const most = Math.min(before.length, worded.length);
    expect(most).toBeGreaterThan(1);
    expect(worded.slice(0, most)).toEqual(before.slice(0, most));
    const next = await user.press("Next ▶", seen.messages[0]);
    expect(next.text).toMatch(/page 2 of[^]*written by a model/);
    expect(server.requests.length - calls).toBe(1);
  });
});

describe("a model's answer to a direct message or a mention", () => {
  /** What was posted into a channel and made of it, one state after the other. */
  const statesIn = ({ discord }: Running, channelId: string): { method: string; content: string }[] =>
    discord.requests
      .filter(({ method, path }) => method !== "GET" && path.startsWith(`/channels/${channelId}/messages`))
      .map(({ method, body }) => {
        const sent = body as { content: string; embeds: { description?: string }[] };
        return {
          method,
          content: [sent.content, ...sent.embeds.map(({ description }) => description)].join("\n"),
        };
      });

  /** What is heard once it is whole: it has buttons then. */
  const wholeOf = async (user: LoopbackUser, asked: StoredMessage): Promise<Heard> => {
    let heard = await user.heard(asked);
    for (let tries = 0; heard.buttons.length === 0 && tries < 400; tries += 1) {
      await sleep(25);
      heard = await user.heard(asked);
    }
    return heard;
  };

  it.each(["a direct message", "a mention"])(
    "fills in one reply, sentence by sentence: %s",
    async (where) => {
      server.play(({ passages }, response) => streamSlowly(response, honestAnswer(passages, 4), 600));
      const bot = await start();
      const isDirect = where === "a direct message";
      const user = isDirect ? bot.discord.directMessages() : bot.discord.user();
      const asked = user.message(isDirect ? QUESTION : `<@${bot.discord.world.bot.id}> ${QUESTION}`);
      const heard = await wholeOf(user, asked);
      expect(heard.messages).toHaveLength(1);
      expect(heard.messages[0]?.reference).toBe(asked.id);
      expect(heard.text).toMatch(BY_MODEL);
      const [first, ...edits] = statesIn(bot, asked.channelId);
      expect(first).toMatchObject({ method: "POST", content: expect.stringContaining("a model is writing") });
      expect(edits.length).toBeGreaterThanOrEqual(2);
      expect(edits.every(({ method }) => method === "PATCH")).toBe(true);
      expect(edits.at(-1)?.content).not.toContain("a model is writing");
    },
  );

  it("is one message although the connection was lost as its beginning was posted", async () => {
    server.play(({ passages }, response) => streamSlowly(response, honestAnswer(passages, 3), 500));
    const bot = await start();
    const user = bot.discord.directMessages();
    bot.discord.faults.push({ pattern: /^POST \/channels\/\d+\/messages$/, times: 1, kind: "close-after" });
    const heard = await wholeOf(user, user.message(QUESTION));
    expect(heard.messages).toHaveLength(1);
    expect(heard.text).toMatch(BY_MODEL);
    expect(heard.text).not.toContain("a model is writing");
  });
});

describe("a model that fails on Discord", () => {
  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ["hangs", () => undefined, /The model did not answer in 1 s; these are sentences as printed\./],
    [
      "asks to come back in an hour",
      (response) =>
        void response
          .writeHead(429, { "content-type": "application/json", "retry-after": "3600" })
          .end('{"error":{"message":"slow down","type":"rate_limit"}}'),
      /takes no more requests just now; these are sentences as printed\./,
    ],
    [
      "rejects the key",
      (response) =>
        void response
          .writeHead(401, { "content-type": "application/json" })
          .end(`{"error":{"message":"Incorrect API key provided: ${KEY}, model ${MODEL}"}}`),
      /refused the request, which the bot's operator can settle/,
    ],
  ])("leaves a cited answer when it %s", async (_what, behave, note) => {
    server.play((_received, response) => behave(response));
    const bot = await start({ firstSentenceSeconds: 1, totalSeconds: 3 });
    const seen = await whole(bot.discord.user().command("ask", { question: QUESTION }));
    expect(seen.text).toMatch(note);
    expect(seen.text).toMatch(/¹/);
    expect(seen.text).toContain("sentences as printed");
    expect(seen.buttons).toContain("Passages");
  });

  it("is not waited for by those who find the queue full", async () => {
    const released = Promise.withResolvers<void>();
    server.play(async ({ passages }, response) => {
      await released.promise;
      streamAnswer(response, honestAnswer(passages));
    });
    const bot = await start();
    const user = bot.discord.user();
    // Two are written at once, eight wait.
    const waiting = Array.from({ length: 10 }, (_, place) =>
      whole(user.command("ask", { question: `${QUESTION}${"?".repeat(place)}` })),
    );
    while (server.requests.length < 2) await sleep(20);
    await sleep(300);
    const late = await whole(user.command("ask", { question: "What did the inquiry say of the ferry?" }));
    expect(late.text).toMatch(
      /Busy: too many questions are with the model; these are sentences as printed\./,
    );
    released.resolve();
    for (const seen of await Promise.all(waiting)) expect(seen.text).toMatch(BY_MODEL);
  });

  it("is let go of when the bot stops, and the reader is told", async () => {
    const closed = Promise.withResolvers<void>();
    server.play((_received, response) => void response.on("close", () => closed.resolve()));
    const bot = await start();
    const asking = bot.discord.user().command("ask", { question: QUESTION });
    while (server.requests.length === 0) await sleep(20);
    await bot.bot.stop();
    await closed.promise;
    expect((await asking).text).toMatch(/I am being restarted/);
  });
});

describe("what a model costs", () => {
  it("is one call for two who ask the same at once, and none for who asks again", async () => {
    server.play(async ({ passages }, response) => {
      await sleep(700);
      streamAnswer(response, honestAnswer(passages));
    });
    const bot = await start();
    const [ada, ben] = [bot.discord.user("ada"), bot.discord.user("ben")];
    const [one, two] = await Promise.all(
      [ada, ben].map((user) => whole(user.command("ask", { question: QUESTION }))),
    );
    expect(one?.text).toMatch(BY_MODEL);
    expect(two?.text).toBe(one?.text);
    expect((await whole(ada.command("ask", { question: QUESTION }))).text).toBe(one?.text);
    expect(server.requests).toHaveLength(1);
    expect(bot.state.read(({ tokensSpent }) => tokensSpent.total)).toBe(990);
  });

  it("ends where a person's budget does, and Manage Server sees how it stands", async () => {
    honest();
    const limits = { user: 6_000, server: 100_000, total: null };
    const bot = await start({ limits });
    const user = bot.discord.user();
    expect((await whole(user.command("ask", { question: QUESTION }))).text).toMatch(BY_MODEL);
    const settings = await user.command("settings");
    expect(settings.ephemeral).toBe(true);
    expect(settings.text).toMatch(/written by a model/);
    expect(settings.text).toMatch(/you: 990 of 6,000 used, 5,010 left/);
    expect(settings.text).toMatch(/this server: 990 of 100,000 used/);
    expect(settings.text).toMatch(/all together: 990 used, no limit/);
    expect(settings.text).toMatch(/^Follows: harbour, visits/m);
    await bot.state.update((document) => void (document.tokensSpent.users[user.person.id] = 5_990));
    const seen = await whole(user.command("ask", { question: "What did the inquiry say?" }));
    expect(seen.text).toMatch(
      /The budget for the model is used up for now; these are sentences as printed\./,
    );
    // Another person's is not.
    const other = bot.discord.user("ben");
    expect((await whole(other.command("ask", { question: "What did the inquiry say?" }))).text).toMatch(
      BY_MODEL,
    );
    expect(server.requests).toHaveLength(2);
  });

  it("is logged for each answer, in sizes and times", async () => {
    honest();
    const bot = await start();
    await whole(bot.discord.user().command("ask", { question: QUESTION }));
    const line = logged.map((text) => JSON.parse(text) as Record<string, unknown>).at(-1);
    expect(line).toMatchObject({
      msg: "the model answered",
      tokens: { prompt: 900, completion: 90 },
      sentences: 4,
      dropped: 0,
    });
  });
});

describe("/settings", () => {
  it("is for those who manage a server; in a direct message it is everybody's own", async () => {
    const bot = await start();
    const registered = (bot.discord.world.commands.get("") ?? []).find(({ name }) => name === "settings");
    expect(registered).toMatchObject({ default_member_permissions: "32", contexts: [0, 1] });
  });

  it("says that no model writes where none does", async () => {
    running = await startBot();
    const seen = await running.discord.user().command("settings");
    expect(seen.text).toMatch(/sentences as printed; no model writes/);
    expect(seen.text).not.toMatch(/Tokens/);
  });
});

interface HostileCase {
  readonly question: string;
  readonly outlet: string;
  readonly headline: string;
  readonly article: string;
  readonly answer: unknown;
  readonly forbidden: readonly string[];
}

const HOSTILE = new URL("../cases/hostile/", import.meta.url);
const hostile = readdirSync(HOSTILE)
  .filter((name) => name.endsWith(".json"))
  .map((name) =>
    Object.assign({ name }, JSON.parse(readFileSync(new URL(name, HOSTILE), "utf8")) as HostileCase),
  );

describe("articles and answers that attack", () => {
  it(`ping nobody and link nowhere, in all ${hostile.length} cases`, { timeout: 120_000 }, async () => {
    expect(hostile.length).toBeGreaterThanOrEqual(60);
    const corpus = await folderOf({});
    // Each has a day of its own, so that each is asked about alone.
    const dayOf = (place: number): string =>
      new Date(Date.UTC(2031, 0, 1 + place)).toISOString().slice(0, 10);
    for (const [place, { name, outlet, headline, article }] of hostile.entries()) {
      const head = `---\ntitle: ${JSON.stringify(headline)}\noutlet: ${JSON.stringify(outlet)}\npublished: ${dayOf(place)}\n---\n`;
      await writeFile(join(corpus, name.replace(".json", ".md")), `${head}${article}\n`);
    }
    const bot = await start({ corpus });
    const user = bot.discord.user();
    let written = 0;
    for (const [place, { name, question, answer, forbidden }] of hostile.entries()) {
      server.play(({ passages }, response) => {
        const numberOf = (words: string): number =>
          passages.find(({ sentences }) => sentences.join(" ").includes(words))?.number ?? 1;
        const given = JSON.stringify(answer, (key, value: unknown) =>
          key === "citations" && Array.isArray(value)
            ? value.map(({ of, passage, quote }: { of?: string; passage?: number; quote: unknown }) => ({
                passage: of === undefined ? passage : numberOf(of),
                quote,
              }))
            : value,
        );
        if (typeof answer === "string") return streamText(response, answer);
        // Honest sentences beside the attack, so that the model's answer stands.
        const { sentences } = JSON.parse(given) as RawAnswer;
        const truths = passages.flatMap(({ number, sentences: printed }) =>
          printed
            .filter((text) => !forbidden.some((words) => text.includes(words)))
            .slice(0, 2)
            .map((text) => ({ text, citations: [{ passage: number, quote: text }] })),
        );
        streamAnswer(response, { sentences: [...sentences, ...truths] });
      });
      const day = dayOf(place);
      const seen = await whole(user.command("ask", { question, since: day, until: day }));
      expect({ name, acting: actingIn(seen.text) }).toEqual({ name, acting: [] });
      expect(seen.text, name).not.toMatch(/https?:|discord\.gg|\]\(/iu);
      if (!BY_MODEL.test(seen.text)) continue;
      written += 1;
      // Above the sentences stands the question, below them the articles' own headlines.
      const sentences = (seen.text.split("\n\n")[0] ?? "").split("\n").slice(1).join("\n");
      for (const words of forbidden) expect(sentences.includes(words), `${name}: ${words}`).toBe(false);
    }
    // Else the extractive answer would have stood the test in the model's place.
    expect(written).toBeGreaterThanOrEqual(60);
    for (const { body } of bot.discord.requests) {
      const mentions = (body as { allowed_mentions?: unknown } | null)?.allowed_mentions;
      if (mentions !== undefined) expect(mentions).toEqual({ parse: [] });
    }
  });
});
