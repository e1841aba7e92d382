import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig, withEnvFile } from "../src/config.ts";

const folder = mkdtempSync(join(tmpdir(), "dateline-config-"));

const faultsOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error("expected a ConfigError");
};

describe("the environment", () => {
  it("needs nothing: without a key set, the sample corpus answers extractively", () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      discord: null,
      model: null,
      port: 3000,
      logLevel: "info",
      allowPrivateHosts: [],
    });
    expect(config.corpusFolder).toBe(resolve("corpus"));
    expect(config.dataFolder).toBe(resolve("data"));
  });

  it("counts a key that is set but empty as not set", () => {
    expect(readConfig({ DISCORD_TOKEN: "", OPENAI_API_KEY: " ", PORT: "", LOG_LEVEL: "" })).toEqual(
      readConfig({}),
    );
  });

  it("names every fault in one message and repeats no value", () => {
    const message = faultsOf({
      DISCORD_TOKEN: "very secret",
      DISCORD_API_URL: "ftp://example.org",
      DISCORD_GUILD_ID: "my server",
      OPENAI_TOTAL_S: "soon",
      PORT: "70000",
      LOG_LEVEL: "loud",
      CORPUS_DIR: join(folder, "absent"),
    });
    for (const key of [
      "DISCORD_TOKEN",
      "DISCORD_API_URL",
      "DISCORD_GUILD_ID",
      "OPENAI_TOTAL_S",
      "PORT",
      "LOG_LEVEL",
      "CORPUS_DIR",
    ]) {
      expect(message).toContain(`\n  ${key} `);
    }
    expect(message).toMatch(/7 faults/);
    expect(message).not.toContain("very secret");
  });

  it("reads the deadlines of the model and refuses a first one beyond the whole", () => {
    const config = readConfig({ OPENAI_API_KEY: "k", OPENAI_FIRST_SENTENCE_S: "1.5", OPENAI_TOTAL_S: "4" });
    expect(config.model).toMatchObject({ firstSentenceSeconds: 1.5, totalSeconds: 4 });
    expect(faultsOf({ OPENAI_API_KEY: "k", OPENAI_FIRST_SENTENCE_S: "90" })).toContain(
      "OPENAI_FIRST_SENTENCE_S",
    );
  });

  it("asks which model where a server is named without a key", () => {
    expect(faultsOf({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1" })).toContain("OPENAI_MODEL");
    const local = readConfig({ OPENAI_BASE_URL: "http://127.0.0.1:11434/v1/", OPENAI_MODEL: "llama" });
    expect(local.model).toMatchObject({ baseUrl: "http://127.0.0.1:11434/v1", name: "llama" });
  });

  it("takes hosts and ports that may be fetched on a private network", () => {
    expect(
      readConfig({ ALLOW_PRIVATE_HOSTS: "feeds.lan, 127.0.0.1:8080 ,[::1]:80" }).allowPrivateHosts,
    ).toEqual(["feeds.lan", "127.0.0.1:8080", "[::1]:80"]);
    expect(faultsOf({ ALLOW_PRIVATE_HOSTS: "http://feeds.lan" })).toContain("ALLOW_PRIVATE_HOSTS");
  });

  it("takes a web or mail address where sites reach the operator, fit for a header", () => {
    for (const contact of ["https://paper.example/bot", "bot@paper.example"])
      expect(readConfig({ FETCH_CONTACT: contact }).fetchContact).toBe(contact);
    expect(readConfig({}).fetchContact).toBeNull();
    for (const contact of ["somebody", "ftp://paper.example", "https://paper.example/(a)"])
      expect(faultsOf({ FETCH_CONTACT: contact })).toContain("FETCH_CONTACT");
  });

  it("reads .env below what is set, an empty key counting as not set", () => {
    writeFileSync(join(folder, ".env"), "# a comment\nPORT=4000\nLOG_LEVEL=debug\nDISCORD_TOKEN='abc'\n");
    const config = readConfig(withEnvFile({ PORT: "5000", LOG_LEVEL: "" }, folder));
    expect(config).toMatchObject({ port: 5000, logLevel: "debug", discord: { token: "abc" } });
  });

  it("drops the word Bot that people paste in front of a token", () => {
    expect(readConfig({ DISCORD_TOKEN: "Bot abc.def" }).discord?.token).toBe("abc.def");
  });
});
