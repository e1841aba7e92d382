import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startLoopbackDiscord } from "../discord/loopback/discord.ts";
import { dateline, NEWSROOM } from "./support.ts";

describe("describe", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-describe-"));
    await cp(NEWSROOM, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  const file = (): string => join(folder, "market/night-market.txt");

  it("writes front matter that the next run reads, and leaves the text byte for byte", async () => {
    const before = await readFile(file());
    const { status, stdout } = await dateline([
      "describe",
      "night-market",
      "--corpus",
      folder,
      "--outlet",
      "Valley Herald",
      "--published",
      "2033-06-18",
    ]);
    expect(stdout).toContain("outlet: Valley Herald\n  published: 2033-06-18");
    expect(status).toBe(0);
    const after = await readFile(file());
    expect(after.subarray(after.length - before.length)).toEqual(before);

    const { stdout: article } = await dateline(["article", "night-market", "--corpus", folder, "--json"]);
    expect(JSON.parse(article)).toMatchObject({
      outlet: "Valley Herald",
      publishedOn: "2033-06-18",
      dateFrom: "front-matter",
    });
    const { stdout: check } = await dateline(["check", "--corpus", folder, "--json"]);
    expect(JSON.parse(check)).toMatchObject({ doubtful: [] });
  });

  it.each([
    [["nigth-market", "--outlet", "X"], 'There is no article "nigth-market". Did you mean night-market?'],
    [["night-market"], "nothing was given to write"],
    [["night-market", "--published", "18 June"], '"18 June" is no date: write 2024-03-22'],
    [["night-market", "--outlet", "A", "--outlet", "B"], "An article has one outlet"],
  ])("refuses what it cannot write and leaves the file as it is: %j", async (words, message) => {
    const before = await readFile(file());
    const { status, stderr } = await dateline(["describe", ...words, "--corpus", folder]);
    expect(stderr.replace(/\s+/g, " ")).toContain(message);
    expect(status).toBe(2);
    expect(await readFile(file())).toEqual(before);
  });
});

describe("deploy", () => {
  it("registers the commands once, and leaves them when they are the same", async () => {
    const discord = await startLoopbackDiscord();
    try {
      const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
      const first = await dateline(["deploy", "--json"], environment);
      expect(first.stderr).toBe("");
      expect(JSON.parse(first.stdout)).toMatchObject({ outcome: "registered", guildId: null });
      expect(JSON.parse(first.stdout).commands).toContain("ask");
      const second = await dateline(["deploy"], environment);
      expect(second.stdout).toMatch(/^Registered already, unchanged, everywhere: ask, summary/);
      expect(second.status).toBe(0);
    } finally {
      await discord.stop();
    }
  });

  it("says what to do about a token that Discord rejects, and does not repeat it", async () => {
    const discord = await startLoopbackDiscord();
    try {
      const { status, stderr } = await dateline(["deploy"], {
        DISCORD_TOKEN: "wrong.token.of-mine",
        DISCORD_API_URL: discord.apiUrl,
      });
      expect(stderr).toContain("Discord rejects the token (401)");
      expect(stderr).not.toContain("wrong.token");
      expect(status).toBe(1);
    } finally {
      await discord.stop();
    }
  });

  it("says that it needs a token", async () => {
    const { status, stderr } = await dateline(["deploy"]);
    expect(stderr).toContain("deploy needs DISCORD_TOKEN");
    expect(status).toBe(2);
  });
});
