import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";
import { createLog } from "../src/log.ts";

describe("the log", () => {
  it("never holds the token or the key, wherever they turn up", () => {
    const lines: string[] = [];
    const config = readConfig({ DISCORD_TOKEN: "token-1234", OPENAI_API_KEY: "key-5678" });
    const log = createLog(config, (line) => lines.push(line));
    log.error(
      { error: new Error("401 for token-1234"), headers: { authorization: "Bot token-1234" } },
      "key-5678 was refused",
    );
    expect(lines.join("")).toContain("[secret] was refused");
    expect(lines.join("")).not.toMatch(/token-1234|key-5678/);
  });

  it("knows a key by what JSON makes of it", () => {
    const lines: string[] = [];
    const log = createLog(readConfig({ OPENAI_API_KEY: 'key"\\5678' }), (line) => lines.push(line));
    log.warn({ key: 'key"\\5678' }, "refused");
    expect(lines.join("")).toContain('"key":"[secret]"');
  });

  it("is silent below its level", () => {
    const lines: string[] = [];
    const log = createLog(readConfig({ LOG_LEVEL: "warn" }), (line) => lines.push(line));
    log.info("nothing");
    log.warn("something");
    expect(lines).toHaveLength(1);
  });
});
