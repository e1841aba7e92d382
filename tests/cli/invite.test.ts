import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PermissionsBitField } from "discord.js";
import { describe, expect, it } from "vitest";
import { startLoopbackDiscord } from "../discord/loopback/discord.ts";
import { dateline, ROOT } from "./support.ts";

const ID = "123456789012345678";
const TOKEN = `${Buffer.from(ID).toString("base64")}.Abcdef.secret-part-of-the-token`;

describe("invite", () => {
  it("prints the link for the token's application, without asking anybody", async () => {
    const { status, stdout, stderr } = await dateline(["invite"], {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: "http://127.0.0.1:1/api",
    });
    expect(stdout).toContain(
      `https://discord.com/oauth2/authorize?client_id=${ID}&scope=bot+applications.commands&permissions=`,
    );
    expect(stdout + stderr).not.toContain("secret-part");
    expect(status).toBe(0);
  });

  it("asks for what the bot uses, by the number in the link and by name alike", async () => {
    const { stdout } = await dateline(["invite", ID, "--json"]);
    const said = JSON.parse(stdout) as { url: string; permissions: string; permissionNames: string[] };
    const granted = new PermissionsBitField(BigInt(said.permissions));
    expect(new URL(said.url).searchParams.get("permissions")).toBe(said.permissions);
    expect(granted.toArray().toSorted()).toEqual(
      said.permissionNames
        .map((name) =>
          name === "View Channels" ? "ViewChannel" : name.replace(/ in /, "In").replace(/ /g, ""),
        )
        .toSorted(),
    );
  });

  it.each(["README.md", "docs/discord.md"])("agrees with %s", async (page) => {
    const { stdout } = await dateline(["invite", ID, "--json"]);
    const { url, permissionNames } = JSON.parse(stdout) as { url: string; permissionNames: string[] };
    const text = (await readFile(join(ROOT, page), "utf8")).replace(/\s+/g, " ");
    expect(text).toContain(url.replace(ID, "APPLICATION_ID"));
    expect(text).toContain(permissionNames.join(", "));
  });

  it("asks Discord where the token does not tell the id", async () => {
    const discord = await startLoopbackDiscord({ token: "made.up.token" });
    try {
      const { stdout } = await dateline(["invite"], {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
      });
      expect(stdout).toContain(`client_id=${discord.world.bot.id}&`);
      expect(discord.requests.map(({ path }) => path)).toEqual(["/applications/@me"]);
    } finally {
      await discord.stop();
    }
  });

  it("says how to get a token where there is none, and what an id looks like", async () => {
    const without = await dateline(["invite"]);
    expect(without.stderr.replace(/\s+/g, " ")).toMatch(/New Application.*Reset Token.*DISCORD_TOKEN=/);
    expect(without.status).toBe(2);
    const wrong = await dateline(["invite", "dateline"]);
    expect(wrong.stderr).toContain("15 to 21 digits");
    expect(wrong.status).toBe(2);
  });
});
