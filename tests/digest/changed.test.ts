/** Articles that say otherwise than when they were told: real files come in, change and are withdrawn. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DeliveryParts } from "../../src/digest/deliver.ts";
import { createDigests } from "../../src/digest/digests.ts";
import { createDigestRunner } from "../../src/digest/runner.ts";
import type { OpenIngest } from "../../src/ingest/ingest.ts";
import { createMemoryState } from "../../src/state/memory.ts";
import type { Caller, MessageData } from "../../src/types.ts";
import { openDesk, openIngest, type OpenDesk } from "../../src/wire.ts";
import { createLogFake } from "../discord/support.ts";
import { createClockFake, fileOf, QUICK, type Story } from "./support.ts";

const server = "200000000000000001";
const other = "200000000000000002";
const caller = (guildId: string): Caller => ({
  userId: "100000000000000001",
  guildId,
  channelId: `3${guildId.slice(1)}`,
});
const clock = createClockFake("2031-03-04T12:00:00.000Z");
const state = createMemoryState();
const posts: { channelId: string; message: MessageData }[] = [];
let root = "";
let coverage: OpenDesk;
let adding: OpenIngest;
let runner: ReturnType<typeof createDigestRunner>;

const toll = (dead: number, more = ""): Story => ({
  outlet: "Coastal Wire",
  published: "2031-03-04",
  title: "Ferry strikes the breakwater",
  text: `A ferry struck the breakwater at Ostrel on Tuesday evening and sank within the hour.

The harbour police said the sinking of the ferry killed ${dead} people. Divers searched the wreck through the night.${more}`,
});
const radar: Story = {
  outlet: "Radio Vell",
  published: "2031-03-05",
  title: "Ferry captain Ivo Teller arrested at Midden airport",
  text: "The captain of the ferry that sank at Ostrel, Ivo Teller, was arrested at Midden airport on Wednesday with 80,000 crowns in cash, Radio Vell has learned.\n\n“He said nothing,” a guard at the airport said of the ferry captain.",
};
const apology: Story = {
  outlet: "Radio Vell",
  published: "2031-03-06",
  title: "An apology to Ivo Teller",
  text: "Radio Vell withdraws its report of Wednesday that the captain of the ferry, Ivo Teller, was arrested at Midden airport. The report was false.",
};

const bring = async (story: Story): Promise<string> =>
  (
    await adding.ingest.addFile(`server-${server}`, {
      name: "ferry.md",
      data: new TextEncoder().encode(fileOf(story)),
    })
  ).kind;

/** What is posted at a moment, by channel. */
const at = async (moment: string): Promise<Readonly<Record<string, string>>> => {
  clock.set(moment);
  posts.length = 0;
  await runner.tick();
  return Object.fromEntries(
    posts.map(({ channelId, message }) => [
      channelId,
      [message.content, ...(message.embeds ?? []).map(({ description }) => description)].join("\n"),
    ]),
  );
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dateline-changed-"));
  await mkdir(join(root, "corpus", "ferry"), { recursive: true });
  await writeFile(join(root, "corpus", "ferry", "radio-vell-captain.md"), fileOf(radar));
  const config = {
    corpusFolder: join(root, "corpus"),
    dataFolder: join(root, "data"),
    allowPrivateHosts: [],
  };
  coverage = await openDesk(config, { clock });
  adding = await openIngest(config, { coverage, state, clock });
  const parts: DeliveryParts = {
    state,
    desk: coverage.desk,
    clock,
    channel: {
      look: async (channelId) => ({
        guildId: channelId === caller(server).channelId ? server : other,
        name: "news",
        missing: [],
        newest: null,
        joinsRepeats: true,
      }),
      post: async (channelId, { message }) => {
        posts.push({ channelId, message });
        return { kind: "posted", messageId: "1" };
      },
      find: async () => null,
      tell: async () => true,
    },
    keepReply: async () => null,
    collectionsOf: async ({ guildId }) => [`server-${guildId}`, "ferry"],
    versions: adding.ingest.versions,
  };
  runner = createDigestRunner({ ...parts, log: createLogFake(), pace: QUICK });
  const digests = createDigests(parts);
  for (const id of [server, other]) {
    await digests.create(caller(id), {
      topic: "ferry Ostrel",
      every: "day",
      at: "08:00",
      timezone: "UTC",
      channelId: null,
      quiet: true,
    });
  }
});

afterAll(async () => {
  await runner.stop();
  await adding.close();
  await coverage.stop();
  await rm(root, { recursive: true, force: true });
});

it("a digest tells once of a silent edit, a correction and a withdrawal, to those who may see the article", async () => {
  const [own = "", foreign = ""] = [caller(server).channelId ?? "", caller(other).channelId ?? ""];
  expect(await bring(toll(31))).toBe("added");
  const first = await at("2031-03-05T08:00:00.000Z");
  expect(first[own]).toContain("So far:");
  expect(first[own]).not.toContain("Changed:");

  clock.set("2031-03-05T11:00:00.000Z");
  expect(await bring(toll(29))).toBe("changed");
  const silent = await at("2031-03-06T08:00:00.000Z");
  expect(silent[own]).toContain(
    "nothing new\n**Changed:** Coastal Wire, 4 Mar: 31 → 29 (without a word of it)¹",
  );
  expect(silent[own]).toContain("-# ¹ Coastal Wire, 4 Mar 2031");
  expect(silent[foreign]).toBeUndefined();

  const label =
    "\n\nCorrection: an earlier version of this article gave 29 dead in the ferry sinking; it is 30.";
  clock.set("2031-03-06T11:00:00.000Z");
  expect(await bring(toll(30, label))).toBe("changed");
  await writeFile(join(root, "corpus", "ferry", "radio-vell-apology.md"), fileOf(apology));
  await coverage.reload();
  const told = await at("2031-03-07T08:00:00.000Z");
  expect(told[own]).toMatch(/\*\*Changed:\*\* Coastal Wire, 4 Mar: 29 → 30 \(correction\)[¹²³]/);
  const withdrawn =
    /\*\*Changed:\*\* Radio Vell, 5 Mar: "Radio Vell withdraws its report of Wednesday that .+" \(withdrawn\)[¹²³]/;
  expect(told[own]).toMatch(withdrawn);
  expect(told[foreign]).toMatch(withdrawn);
  expect(told[foreign]).not.toContain("Coastal Wire");

  expect(await at("2031-03-08T08:00:00.000Z")).toEqual({});
});
