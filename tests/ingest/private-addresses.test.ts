/** Nothing that a stranger types reaches a machine that is not on the public internet. */
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isPublicAddress } from "../../src/ingest/addresses.ts";
import { createFetcher } from "../../src/ingest/fetcher.ts";
import { createGuardedConnector } from "../../src/ingest/guarded-connector.ts";
import { createPrivateHosts } from "../../src/ingest/targets.ts";
import { NO_SPACING, startWeb, type Web } from "./web.ts";

let reached = 0;
let port = 0;
const listeners = ["127.0.0.1", "::1"].map((host) => ({ host, server: createServer(() => (reached += 1)) }));

beforeAll(async () => {
  for (const { host, server } of listeners) {
    // One port for both, so that every disguise of loopback would meet a listener.
    await new Promise<void>((resolve) => {
      server.once("error", () => resolve());
      server.listen(port, host, () => resolve());
    });
    port ||= (server.address() as AddressInfo | null)?.port ?? 0;
  }
});
afterAll(() => {
  for (const { server } of listeners) server.close();
});

/** Names a rebinding or careless DNS might answer for; every address of each is private, or becomes so. */
const NAMES: Record<string, readonly string[]> = {
  "loop.example": ["127.0.0.1"],
  "loop6.example": ["::1"],
  "mapped.example": ["::ffff:127.0.0.1"],
  "compatible.example": ["::7f00:1"],
  "nat64.example": ["64:ff9b::7f00:1"],
  "sixtofour.example": ["2002:7f00:1::"],
  "teredo.example": ["2001:0:7f00:1::"],
  "local.example": ["fe80::1"],
  "unique.example": ["fd00:ec2::254"],
  "metadata.example": ["169.254.169.254"],
  "carrier.example": ["100.64.0.1"],
  "azure.example": ["168.63.129.16"],
  "several.example": ["10.0.0.1", "192.168.1.1", "127.0.0.1"],
  "odd.example": ["not an address", "127.1"],
  localhost: ["127.0.0.1", "::1"],
};

const hostile = (port: number): readonly string[] => [
  ...Object.keys(NAMES).map((name) => `http://${name}:${port}/`),
  `http://127.0.0.1:${port}/`,
  `http://127.1:${port}/`,
  `http://0:${port}/`,
  `http://0.0.0.0:${port}/`,
  `http://2130706433:${port}/`,
  `http://0x7f000001:${port}/`,
  `http://0177.0.0.1:${port}/`,
  `http://127.0.0.1.:${port}/`,
  `http://127.255.255.254:${port}/`,
  `http://[::1]:${port}/`,
  `http://[::]:${port}/`,
  `http://[::ffff:127.0.0.1]:${port}/`,
  `http://[::ffff:7f00:1]:${port}/`,
  `http://[::7f00:1]:${port}/`,
  `http://[::127.0.0.1]:${port}/`,
  `http://[64:ff9b::7f00:1]:${port}/`,
  `http://[2002:7f00:1::]:${port}/`,
  `http://[fe80::1]:${port}/`,
  `http://[fc00::1]:${port}/`,
  `http://[ff02::1]:${port}/`,
  `http://[2001:db8::1]:${port}/`,
  `http://10.0.0.1:${port}/`,
  `http://172.31.255.255:${port}/`,
  `http://192.168.0.1:${port}/`,
  `http://169.254.169.254:${port}/latest/meta-data/`,
  `http://100.100.100.200:${port}/`,
  `http://198.18.0.1:${port}/`,
  `http://224.0.0.1:${port}/`,
  `http://255.255.255.255:${port}/`,
  `http://user:secret@127.0.0.1:${port}/`,
  `https://127.0.0.1:${port}/`,
  `ftp://127.0.0.1:${port}/`,
  `file:///etc/passwd`,
  `gopher://127.0.0.1:${port}/_x`,
  `data:text/html,x`,
  `javascript:alert(1)`,
  `http://①②⑦.⓪.⓪.①:${port}/`,
  `//127.0.0.1:${port}/`,
];

/** Ports 80 and 443 cannot be listened at here; the same names at an excepted port go through all but the port's check. */
const strict = () =>
  createFetcher({
    clock: { now: () => new Date() },
    allowPrivateHosts: [],
    userAgent: "Dateline/test",
    spacing: NO_SPACING,
    limits: { time: 3_000 },
    lookup: async (name) => NAMES[name] ?? [],
  });

test("no spelling of a private address is connected to, whatever the port", async () => {
  const fetcher = strict();
  const atPort = hostile(port);
  const atDefault = atPort.map((url) => url.replace(`:${port}`, ""));
  expect(atPort.length).toBeGreaterThan(50);
  for (const url of [...atPort, ...atDefault]) {
    const outcome = await fetcher.fetch(url);
    expect(outcome, url).toMatchObject({ kind: "failed" });
    if (outcome.kind !== "failed") continue;
    // A name that leads nowhere is as good as a refusal; everything else is told for what it is.
    expect(["bad-address", "unreachable"], url).toContain(outcome.reason);
    for (const address of NAMES[new URL(url, "http://x/").hostname] ?? [])
      expect(outcome.message).not.toContain(address);
    expect(outcome.message).not.toContain("secret");
  }
  expect(reached).toBe(0);
  await fetcher.close();
});

test("the connector refuses by itself, at a port where something listens", async () => {
  let lookups = 0;
  const connect = createGuardedConnector({
    privateHosts: createPrivateHosts([]),
    // Public at the first look, private at the next: the look that counts is the one that is connected to.
    lookup: async (name) =>
      name === "rebind.example" && (lookups += 1) === 1 ? [] : (NAMES[name] ?? ["127.0.0.1"]),
  });
  const refusal = (hostname: string): Promise<string | undefined> =>
    new Promise((resolve) => {
      connect({ hostname, protocol: "http:", port: String(port) }, (...[error]) => resolve(error?.name));
    });
  await refusal("rebind.example");
  const hosts = hostile(port)
    .filter((url) => url.startsWith("http"))
    .map((url) => new URL(url).hostname);
  for (const host of ["rebind.example", ...hosts].filter((host) => host !== "odd.example"))
    expect(await refusal(host), host).toBe("PrivateAddressError");
  expect(reached).toBe(0);
});

test("the refusals come from the connection itself, where the port is not what stops them", async () => {
  const fetcher = strict();
  for (const name of Object.keys(NAMES).filter((name) => name !== "odd.example"))
    expect(await fetcher.fetch(`http://${name}/`), name).toMatchObject({
      reason: "bad-address",
      message: /private network/,
    });
  await fetcher.close();
});

test("a name that turns private after its first lookup is not followed there", async () => {
  // The excepted host makes a listener at a free port legitimate; the rebound name is another host.
  const web = await startWeb({
    "/go": { status: 302, headers: { location: `http://rebind.example:${port}/` } },
  });
  let lookups = 0;
  const fetcher = createFetcher({
    clock: { now: () => new Date() },
    allowPrivateHosts: [web.host],
    userAgent: "Dateline/test",
    spacing: NO_SPACING,
    lookup: async () => {
      lookups += 1;
      return lookups === 1 ? ["93.184.215.14"] : ["127.0.0.1"];
    },
    limits: { time: 2_000 },
  });
  expect((await fetcher.fetch(web.url("/go"))).kind).toBe("failed");
  for (const location of [
    `http://127.0.0.1:${port}/`,
    `http://[::1]:${port}/`,
    "http://169.254.169.254/",
    "file:///etc/passwd",
    `http://user:x@${web.host}/`,
  ]) {
    web.set("/go", { status: 302, headers: { location } });
    expect(await fetcher.fetch(web.url("/go")), location).toMatchObject({
      kind: "failed",
      reason: "bad-address",
    });
  }
  expect(reached).toBe(0);
  await fetcher.close();
  await web.close();
});

test("an exception holds for its host and port, and for no other name of the machine", async () => {
  const web: Web = await startWeb({ "/": { body: "own" } });
  const kinds = async (allowPrivateHosts: readonly string[], url: string): Promise<string> => {
    const fetcher = createFetcher({
      clock: { now: () => new Date() },
      allowPrivateHosts,
      userAgent: "Dateline/test",
      spacing: NO_SPACING,
      lookup: async () => ["127.0.0.1"],
    });
    const { kind } = await fetcher.fetch(url);
    await fetcher.close();
    return kind;
  };
  const own = `http://feeds.example:${web.port}/`;
  expect(await kinds([`feeds.example:${web.port}`], own)).toBe("fetched");
  expect(await kinds(["FEEDS.example"], own)).toBe("fetched");
  expect(await kinds(["feeds.example:1"], own)).toBe("failed");
  expect(await kinds([web.host], own)).toBe("failed");
  expect(await kinds([`0x7f.1:${web.port}`], `http://127.0.0.1:${web.port}/`)).toBe("fetched");
  await web.close();
});

test("what counts as public", () => {
  for (const address of [
    "8.8.8.8",
    "1.1.1.1",
    "93.184.215.14",
    "172.32.0.1",
    "2606:4700::1111",
    "2a00:1450::1",
  ])
    expect(isPublicAddress(address), address).toBe(true);
  for (const address of [
    "",
    "x",
    "fe80::1%eth0",
    "2606:4700::1%1",
    "::",
    "::8.8.8.8",
    "64:ff9b::808:808",
    "4000::1",
  ])
    expect(isPublicAddress(address), address).toBe(false);
});
