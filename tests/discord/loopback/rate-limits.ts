/** Buckets as Discord keeps them: per route and major parameter, with the headers it sends and its 429s. */
import { createHash } from "node:crypto";

/** So many requests in so much time. */
export interface Bucket {
  readonly limit: number;
  /** Seconds. */
  readonly window: number;
}

/** Whether a request passes, and the headers that say so. */
export interface Verdict {
  readonly headers: Record<string, string>;
  /** Seconds to wait, or null where the request may pass. */
  readonly retryAfter: number | null;
  readonly global: boolean;
}

/** The documented or observed limits of the routes that a bot like this uses. */
const bucketOf = (method: string, path: string): Bucket & { readonly name: string } => {
  if (/^\/webhooks\/\d+\/[^/]+/.test(path))
    return { name: `webhook:${path.split("/").slice(2, 4).join(":")}`, limit: 5, window: 2 };
  const channel = /^\/channels\/(\d+)\/messages/.exec(path);
  if (channel) return { name: `${method}:channel:${channel[1]}`, limit: 5, window: 5 };
  if (path.endsWith("/commands") && method === "PUT") return { name: "commands:put", limit: 2, window: 60 };
  return { name: `${method}:${path.replaceAll(/\d{17,20}/g, ":id")}`, limit: 10, window: 5 };
};

/** Counts requests by route, as Discord does. */
export const createRateLimits = (now: () => number) => {
  const windows = new Map<string, { used: number; resetsAt: number }>();
  const recent: number[] = [];
  let forced: { pattern: RegExp; seconds: number; times: number; global: boolean } | null = null;
  return {
    /** The next `times` matching requests get a 429 of `seconds`. */
    force: (pattern: RegExp, seconds: number, times = 1, global = false): void => {
      forced = { pattern, seconds, times, global };
    },
    take: (method: string, path: string): Verdict => {
      // Interaction callbacks are bound by no bucket and not by the global limit.
      const callback = path.startsWith("/interactions/");
      if (forced && forced.times > 0 && forced.pattern.test(`${method} ${path}`)) {
        forced.times -= 1;
        const headers: Record<string, string> = {
          "Retry-After": String(forced.seconds),
          "X-RateLimit-Scope": forced.global ? "global" : "user",
        };
        if (forced.global) headers["X-RateLimit-Global"] = "true";
        else {
          headers["X-RateLimit-Limit"] = "5";
          headers["X-RateLimit-Remaining"] = "0";
          headers["X-RateLimit-Reset-After"] = String(forced.seconds);
          headers["X-RateLimit-Bucket"] = "forced";
        }
        return { headers, retryAfter: forced.seconds, global: forced.global };
      }
      if (callback) return { headers: {}, retryAfter: null, global: false };
      const at = now();
      while (recent.length > 0 && (recent[0] ?? 0) < at - 1000) recent.shift();
      if (recent.length >= 50) {
        return {
          headers: { "Retry-After": "1", "X-RateLimit-Global": "true", "X-RateLimit-Scope": "global" },
          retryAfter: 1,
          global: true,
        };
      }
      recent.push(at);
      const bucket = bucketOf(method, path);
      let window = windows.get(bucket.name);
      if (!window || window.resetsAt <= at)
        windows.set(bucket.name, (window = { used: 0, resetsAt: at + bucket.window * 1000 }));
      const over = window.used >= bucket.limit;
      if (!over) window.used += 1;
      const resetAfter = Math.max(0, (window.resetsAt - at) / 1000);
      const headers: Record<string, string> = {
        "X-RateLimit-Limit": String(bucket.limit),
        "X-RateLimit-Remaining": String(bucket.limit - window.used),
        "X-RateLimit-Reset": (window.resetsAt / 1000).toFixed(3),
        "X-RateLimit-Reset-After": resetAfter.toFixed(3),
        "X-RateLimit-Bucket": createHash("md5")
          .update(bucket.name.split(":")[0] ?? "")
          .digest("hex"),
      };
      if (!over) return { headers, retryAfter: null, global: false };
      return {
        headers: { ...headers, "Retry-After": String(Math.ceil(resetAfter)), "X-RateLimit-Scope": "user" },
        retryAfter: resetAfter,
        global: false,
      };
    },
  };
};

/** The counts of one loopback Discord. */
export type RateLimits = ReturnType<typeof createRateLimits>;
