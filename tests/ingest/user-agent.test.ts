import { expect, it } from "vitest";
import { readUserAgent } from "../../src/ingest/user-agent.ts";

it("tells sites which version asks, and where the operator is reached", () => {
  expect(readUserAgent()).toMatch(/^Dateline\/\d+\.\d+\.\d+ \(.+\)$/);
  expect(readUserAgent("https://paper.example/bot")).toMatch(
    /^Dateline\/[\d.]+ \(\+https:\/\/paper\.example\/bot/,
  );
  expect(readUserAgent("bot@paper.example")).toMatch(/\(\+mailto:bot@paper\.example/);
});
