/** The one way out to the web: guarded, bounded, mannerly. Everything that can go wrong is a value with a sentence. */
import { Agent, request, type Dispatcher } from "undici";
import type { Clock, IngestReason } from "../types.ts";
import { ACCEPTED_ENCODINGS, readBody } from "./body.ts";
import { explainFailure, explainStatus, readRetryAfter } from "./failures.ts";
import { createGuardedConnector, type Lookup } from "./guarded-connector.ts";
import { createHostTurns, type Spacing } from "./host-turns.ts";
import { LARGEST_ROBOTS, parseRobots, type RobotsRules } from "./robots.ts";
import { createPrivateHosts, readTarget } from "./targets.ts";
import { PRODUCT } from "./user-agent.ts";

/** How long and how much. */
export interface FetchLimits {
  /** Milliseconds for one fetch with all its redirects, waiting for a turn at the host left out. */
  readonly time: number;
  /** Bytes of a body, unpacked. */
  readonly bytes: number;
  readonly redirects: number;
}

/** 20 seconds, 10 MB, five redirects. */
const FETCH_LIMITS: FetchLimits = { time: 20_000, bytes: 10_000_000, redirects: 5 };

/** How long a host's robots.txt is remembered, in milliseconds: a day, as the specification allows. */
const ROBOTS_AGE = 86_400_000;
/** A host whose robots.txt could not be had is asked for it again after so long. */
const ROBOTS_RETRY = 600_000;
const MOST_ROBOTS = 500;

/** A fetch that failed. */
export interface FetchFailure {
  readonly kind: "failed";
  readonly reason: IngestReason;
  readonly message: string;
  /** Milliseconds since 1970 before which another try is of no use; null where nothing is known. */
  readonly retryAt: number | null;
}

/** What a server gave. */
interface Fetched {
  readonly kind: "fetched";
  /** Where it lay in the end. */
  readonly url: string;
  /** Where it has moved to for good (301, 308); null where it has not. */
  readonly movedTo: string | null;
  readonly contentType: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which the server says that asking again is of no use (Cache-Control); null where it does not say. */
  readonly maxAge: number | null;
  readonly body: Uint8Array;
}

/** What a fetch came to. */
export type FetchOutcome =
  | Fetched
  | { readonly kind: "not-modified"; readonly movedTo: string | null; readonly maxAge: number | null }
  | FetchFailure;

/** What a fetch is asked with. */
export interface FetchOptions {
  readonly signal?: AbortSignal;
  /** Validators of the last answer, as it gave them. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The Accept header. */
  readonly accept?: string;
  /** For a file that a person attached: robots.txt is a word to crawlers. */
  readonly ignoresRobots?: boolean;
}

/** The way out. */
export interface Fetcher {
  fetch(url: string, options?: FetchOptions): Promise<FetchOutcome>;
  close(): Promise<void>;
}

/** What the way out is made of. */
export interface FetcherParts {
  readonly clock: Clock;
  /** "host" or "host:port". */
  readonly allowPrivateHosts: readonly string[];
  /** How the program names itself to servers. */
  readonly userAgent: string;
  readonly lookup?: Lookup;
  readonly limits?: Partial<FetchLimits>;
  readonly spacing?: Spacing;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const headerOf = (headers: Dispatcher.ResponseData["headers"], name: string): string | null => {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(", ") : value)?.slice(0, 2_000) ?? null;
};

/** A validator is sent back as it came, so it must be what a header may hold. */
const validatorOf = (headers: Dispatcher.ResponseData["headers"], name: string): string | null => {
  const value = headerOf(headers, name);
  return value !== null && /^[\x20-\x7e]{1,300}$/.test(value) ? value : null;
};

const maxAgeOf = (headers: Dispatcher.ResponseData["headers"]): number | null => {
  const age = /(?:^|[\s,])max-age=(\d{1,9})/i.exec(headerOf(headers, "cache-control") ?? "")?.[1];
  return age === undefined ? null : Number(age);
};

/** Bytes of a body, and whether a longer one is cut or refused. */
interface Bounds {
  readonly most: number;
  readonly cut?: boolean;
}

/** One answer, before redirects are followed; null for a body that is not wanted. */
interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData["headers"];
  readonly body: Uint8Array | null;
}

/** Opens the way out; nothing is connected to before the first fetch. */
export const createFetcher = (parts: FetcherParts): Fetcher => {
  const limits = { ...FETCH_LIMITS, ...parts.limits };
  const privateHosts = createPrivateHosts(parts.allowPrivateHosts);
  const turns = createHostTurns(parts.spacing);
  const robots = new Map<string, { readonly rules: RobotsRules | FetchFailure; readonly until: number }>();
  const agent = new Agent({
    connect: createGuardedConnector({ privateHosts, ...(parts.lookup ? { lookup: parts.lookup } : {}) }),
    connections: 1,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: 32_768,
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 10_000,
  });
  const now = (): number => parts.clock.now().getTime();

  const failed = (reason: IngestReason, message: string, retryAt: number | null = null): FetchFailure => ({
    kind: "failed",
    reason,
    message,
    retryAt,
  });

  /** One request, at the host's turn. Throws what the network throws. `spent` counts the time of all hops. */
  const ask = async (
    url: URL,
    options: FetchOptions,
    spent: { time: number },
    bounds: Bounds,
  ): Promise<Answer> =>
    turns.take(url.host, options.signal, async () => {
      const begun = performance.now();
      const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(limits.time - spent.time)));
      const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
      try {
        const response = await request(url, {
          dispatcher: agent,
          method: "GET",
          headers: {
            "user-agent": parts.userAgent,
            accept: options.accept ?? "*/*",
            "accept-encoding": ACCEPTED_ENCODINGS,
            ...(options.etag ? { "if-none-match": options.etag } : {}),
            ...(options.lastModified ? { "if-modified-since": options.lastModified } : {}),
          },
          signal,
        });
        const status = response.statusCode;
        if (status !== 200 && status !== 203) {
          // Read to its end, so that the connection serves the next hop; a long one is cut off.
          await response.body.dump({ limit: 65_536, signal });
          return { status, headers: response.headers, body: null };
        }
        const encoding = headerOf(response.headers, "content-encoding") ?? "";
        const body = await readBody(response.body, { encoding, ...bounds, signal });
        return { status, headers: response.headers, body };
      } catch (error) {
        throw signal.aborted ? signal.reason : error;
      } finally {
        spent.time += performance.now() - begun;
      }
    });

  /** Asks, and follows redirects by hand: every hop is a new address with all the checks of the first. */
  const follow = async (
    first: URL,
    options: FetchOptions,
    mayAsk: (url: URL) => Promise<FetchFailure | null>,
    bounds: Bounds,
  ): Promise<FetchOutcome> => {
    const spent = { time: 0 };
    let url = first;
    let isLasting = true;
    const seen = new Set<string>();
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      if (seen.has(url.href))
        return failed("unreachable", `${first.hostname} sends the program round in a circle.`);
      seen.add(url.href);
      const refused = await mayAsk(url);
      if (refused) return refused;
      let answer: Answer;
      try {
        answer = await ask(url, options, spent, bounds);
      } catch (error) {
        return explainFailure(error, {
          host: url.hostname,
          limits,
          isStopped: options.signal?.aborted ?? false,
        });
      }
      const { status, headers, body } = answer;
      const movedTo = isLasting && url.href !== first.href ? url.href : null;
      if (body) {
        return {
          kind: "fetched",
          url: url.href,
          movedTo,
          contentType: headerOf(headers, "content-type") ?? "",
          etag: validatorOf(headers, "etag"),
          lastModified: validatorOf(headers, "last-modified"),
          maxAge: maxAgeOf(headers),
          body,
        };
      }
      if (status === 304) return { kind: "not-modified", movedTo, maxAge: maxAgeOf(headers) };
      const location = headerOf(headers, "location");
      if (!REDIRECTS.has(status) || location === null) {
        const retryAt = readRetryAfter(headerOf(headers, "retry-after"), now());
        if (retryAt !== null && (status === 429 || status === 503)) turns.silence(url.host, retryAt);
        return explainStatus(status, url.hostname, retryAt);
      }
      isLasting &&= status === 301 || status === 308;
      const next = URL.canParse(location, url.href)
        ? readTarget(new URL(location, url).href, privateHosts)
        : null;
      if (next === null || !(next instanceof URL)) {
        return failed("bad-address", `${url.hostname} sends the program to an address that is not fetched.`);
      }
      // From https a page may not be handed on over a line that anybody can change.
      if (url.protocol === "https:" && next.protocol === "http:") next.protocol = "https:";
      url = next;
    }
    return failed("unreachable", `${first.hostname} redirects more than ${limits.redirects} times.`);
  };

  const isSilent = (url: URL): FetchFailure | null => {
    const until = turns.silentUntil(url.host, now());
    return until === null ? null : explainStatus(429, url.hostname, until);
  };

  const rulesOf = async (url: URL, signal: AbortSignal | undefined): Promise<RobotsRules | FetchFailure> => {
    const known = robots.get(url.origin);
    if (known && known.until > now()) return known.rules;
    const outcome = await follow(
      new URL("/robots.txt", url),
      { ...(signal ? { signal } : {}), accept: "text/plain, */*;q=0.1" },
      async (hop) => isSilent(hop),
      { most: LARGEST_ROBOTS, cut: true },
    );
    let rules: RobotsRules | FetchFailure;
    if (outcome.kind === "fetched") rules = parseRobots(new TextDecoder().decode(outcome.body), PRODUCT);
    else if (outcome.kind === "failed" && outcome.reason !== "not-found") rules = outcome;
    else rules = parseRobots("", PRODUCT);
    if (signal?.aborted) return rules;
    robots.delete(url.origin);
    robots.set(url.origin, { rules, until: now() + ("kind" in rules ? ROBOTS_RETRY : ROBOTS_AGE) });
    if (robots.size > MOST_ROBOTS) robots.delete(robots.keys().next().value ?? "");
    return rules;
  };

  const mayAsk = async (url: URL, options: FetchOptions): Promise<FetchFailure | null> => {
    const silent = isSilent(url);
    if (silent || options.ignoresRobots) return silent;
    const rules = await rulesOf(url, options.signal);
    if ("kind" in rules) return rules;
    return rules.allows(url.pathname + url.search)
      ? null
      : failed("robots", `${url.hostname} asks programs not to read that address (robots.txt).`);
  };

  return {
    fetch: async (address, options = {}) => {
      const target = readTarget(address, privateHosts);
      if (!(target instanceof URL)) return failed("bad-address", target.message);
      return follow(target, options, (url) => mayAsk(url, options), { most: limits.bytes });
    },
    close: () => agent.destroy(),
  };
};
