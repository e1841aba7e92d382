import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { readHealth, startHealthServer } from "../src/health.ts";
import { createLogFake } from "./discord/support.ts";

const connected = { ok: true, state: "connected", heartbeatAge: 1_200, latency: 40, guilds: 2 } as const;

describe("GET /health", () => {
  it("says 200 while the bot is well and 503 once it is not", async () => {
    let discord: Parameters<typeof readHealth>[0]["discord"] = connected;
    const server = await startHealthServer({
      port: 0,
      log: createLogFake(),
      read: () => readHealth({ discord, articles: 7 }),
    });
    const address = `http://127.0.0.1:${server.port}`;
    const well = await fetch(`${address}/health`);
    expect(well.status).toBe(200);
    expect(await well.json()).toMatchObject({ ...connected, articles: 7, uptime: expect.any(Number) });
    discord = { ...connected, ok: false, heartbeatAge: 130_000 };
    const ill = await fetch(`${address}/health?from=docker`);
    expect(ill.status).toBe(503);
    expect(await ill.json()).toMatchObject({ ok: false, heartbeatAge: 130_000 });
    expect((await fetch(`${address}/`)).status).toBe(404);
    expect((await fetch(`${address}/health`, { method: "POST" })).status).toBe(404);
    await server.close();
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });

  it("is well without a token, where there is nothing to be connected to", () => {
    expect(readHealth({ discord: null, articles: 3 })).toMatchObject({
      ok: true,
      state: "local",
      articles: 3,
    });
  });

  it("only warns where the port is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const log = createLogFake();
    const server = await startHealthServer({
      port,
      log,
      read: () => readHealth({ discord: null, articles: 0 }),
    });
    expect(server.port).toBeNull();
    expect(JSON.stringify(log.lines)).toContain("EADDRINUSE");
    expect(log.lines.map(({ level }) => level)).toEqual(["warn"]);
    await server.close();
    other.close();
  });
});
