/** A server that the bot was taken out of: what is done for it by itself rests, and goes on when the bot is back. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { createCommandSet } from "../../commands/index.ts";
import { restingIn } from "../../src/adding.ts";
import { createIngest } from "../../src/ingest/ingest.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import { newServer } from "../../src/state/server-schema.ts";
import {
  createClockFake,
  growingDesk,
  openNewsroom,
  OTHER_NEWS,
  TOLL_RISES,
  type Newsroom,
} from "./support.ts";

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Gazette</title><link>http://quay.example/</link><description>News</description></channel></rss>`;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const openFeed = async (room: Newsroom) => {
  let asked = 0;
  const site = createServer((request, response) => {
    if (request.url === "/feed.xml") asked += 1;
    response.writeHead(request.url === "/feed.xml" ? 200 : 404, { "content-type": "application/rss+xml" });
    response.end(request.url === "/feed.xml" ? FEED : "");
  });
  await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  const { state, clock, discord } = room;
  const folder = await mkdtemp(join(tmpdir(), "dateline-away-"));
  const { ingest, runner, close } = createIngest({
    corpusFolder: folder,
    dataFolder: folder,
    allowPrivateHosts: [host],
    state,
    clock,
    isResting: restingIn(state),
    spacing: { least: 0, jitter: 0 },
  });
  closing.push(close, () => new Promise((resolve) => void site.close(resolve)));
  const added = await ingest.addFeed(`server-${discord.guild.id}`, `http://${host}/feed.xml`, "terminal");
  if (added.kind === "refused") throw new Error(added.message);
  return {
    /** How often the feed is asked for at a look that comes a day after the last. */
    looked: async (): Promise<number> => {
      const before = asked;
      clock.advance(86_400_000);
      await runner.tick();
      return asked - before;
    },
  };
};

it("its feeds and digests rest until it is back, and an outage changes nothing", async () => {
  const room = await openNewsroom();
  closing.unshift(room.close);
  const { discord, state, posts, publish } = room;
  const { guild } = discord;
  const feed = await openFeed(room);
  const isAway = (): boolean => state.read(({ servers }) => servers[guild.id]?.leftAt !== undefined);
  const until = async (holds: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 400 && !holds(); turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds()).toBe(true);
  };
  const daily = { topic: "Ostrel dam", every: "day", at: "08:00", timezone: "UTC" };
  await discord.user().command("digest", daily, { subcommand: "create" });
  expect(await feed.looked()).toBe(1);
  await room.at("2031-03-05T08:00:00.000Z");
  expect(posts()).toHaveLength(1);

  discord.expel(guild, { outage: true });
  await discord.idle();
  expect(isAway()).toBe(false);
  expect(await feed.looked()).toBe(1);
  discord.readmit(guild);
  await discord.idle();

  discord.expel(guild);
  await until(isAway);
  await publish(TOLL_RISES);
  expect(await feed.looked()).toBe(0);
  await room.at("2031-03-08T08:00:00.000Z");
  expect(posts()).toHaveLength(1);
  expect(state.read(({ subscriptions }) => Object.values(subscriptions))).toMatchObject([
    { paused: null, refusals: 0 },
  ]);

  discord.readmit(guild);
  await until(() => !isAway());
  await publish(OTHER_NEWS);
  expect(await feed.looked()).toBe(1);
  await room.at("2031-03-10T08:00:00.000Z");
  expect(posts()).toHaveLength(2);
  expect(posts().at(-1)?.content).toMatch(/at least 12 → at least 31|raising an earlier toll/);
});

it("a server that took the bot out while it was not running is found at the start, and found again", async () => {
  const state = createMemoryState();
  const clock = createClockFake("2031-03-02T12:00:00.000Z");
  const { desk } = await growingDesk([OTHER_NEWS], clock);
  const { arrivals } = createCommandSet({ desk, state, clock });
  const [here, gone] = ["200000000000000001", "200000000000000002"];
  await state.update(({ servers }) => {
    servers[here] = newServer();
    servers[gone] = newServer();
  });
  const rests = restingIn(state);
  await arrivals.found([here]);
  expect([rests(`server-${here}`), rests(`server-${gone}`), rests("local")]).toEqual([false, true, false]);
  await arrivals.found([here, gone]);
  expect(rests(`server-${gone}`)).toBe(false);
});
