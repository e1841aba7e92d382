/** What a failed fetch is called, in a sentence for a person: no addresses of machines, no codes alone. */
import type { IngestReason } from "../types.ts";
import { BodyError } from "./body.ts";
import { PrivateAddressError } from "./guarded-connector.ts";

/** As `FetchFailure` of the fetcher. */
interface Failure {
  readonly kind: "failed";
  readonly reason: IngestReason;
  readonly message: string;
  readonly retryAt: number | null;
}

/** The longest that a server's wish to be left alone is honoured, in milliseconds: a day. */
const LONGEST_WAIT = 86_400_000;

/** A Retry-After header (seconds, or a date) as milliseconds since 1970, at most a day ahead; null where there is none. */
export const readRetryAfter = (header: string | null, now: number): number | null => {
  if (header === null) return null;
  const text = header.trim();
  const at = /^\d{1,10}$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
  return Number.isNaN(at) || at <= now ? null : Math.min(at, now + LONGEST_WAIT);
};

/** "2031-03-04 14:05 UTC". */
const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** A status that is no success. */
export const explainStatus = (status: number, host: string, retryAt: number | null): Failure => {
  const failure = (reason: IngestReason, message: string): Failure => ({
    kind: "failed",
    reason,
    message,
    retryAt,
  });
  if (status === 429 || (status === 503 && retryAt !== null)) {
    const until = retryAt === null ? "for now" : `until ${timeOf(retryAt)}`;
    return failure("wait", `${host} asks to be left alone ${until}.`);
  }
  if (status === 401 || status === 402 || status === 403) {
    return failure("not-found", `${host} does not let the program read that page (status ${status}).`);
  }
  if (status === 404 || status === 410) {
    return failure("not-found", `${host} has no page at that address (status ${status}).`);
  }
  if (status === 451)
    return failure("not-found", `${host} may not show that page for legal reasons (status 451).`);
  if (status >= 500 || status === 408 || status === 425) {
    return failure("unreachable", `${host} failed on its side (status ${status}); it may work later.`);
  }
  return failure("not-found", `${host} answered with status ${status} instead of a page.`);
};

const codeOf = (error: unknown): string => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return "";
};

const isPrivate = (error: unknown): boolean => {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at.name === PrivateAddressError.name) return true;
  }
  return false;
};

/** What an error of the network, the body or a signal means. */
export const explainFailure = (
  error: unknown,
  {
    host,
    limits,
    isStopped,
  }: {
    readonly host: string;
    readonly limits: { readonly time: number; readonly bytes: number };
    readonly isStopped: boolean;
  },
): Failure => {
  const failure = (reason: IngestReason, message: string): Failure => ({
    kind: "failed",
    reason,
    message,
    retryAt: null,
  });
  if (isStopped) return failure("stopped", "It was ended before it was done.");
  if (isPrivate(error)) {
    return failure(
      "bad-address",
      `${host} is on a private network or not on the internet, and is not fetched. Whoever runs the bot can except a host of their own with ALLOW_PRIVATE_HOSTS.`,
    );
  }
  if (error instanceof BodyError) {
    return error.reason === "too-large"
      ? failure("too-large", `What ${host} sends is larger than ${limits.bytes / 1e6} MB.`)
      : failure("unreadable", `What ${host} sends is packed in a way that cannot be unpacked.`);
  }
  const code = codeOf(error);
  const name = error instanceof Error ? error.name : "";
  if (name === "TimeoutError" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return failure("too-slow", `${host} took longer than ${Math.ceil(limits.time / 1000)} seconds.`);
  }
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT") {
    return failure("unreachable", `${host} does not answer.`);
  }
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") {
    return failure("unreachable", `There is no host ${host}, or its name cannot be looked up now.`);
  }
  if (code === "ECONNREFUSED" || code === "EHOSTUNREACH" || code === "ENETUNREACH") {
    return failure("unreachable", `${host} takes no connections.`);
  }
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code)) {
    return failure("unreachable", `The certificate or encryption of ${host} is not in order.`);
  }
  if (code === "UND_ERR_HEADERS_OVERFLOW" || code.startsWith("HPE_")) {
    return failure("unreadable", `${host} does not answer as a web server does.`);
  }
  return failure("unreachable", `The connection to ${host} broke off.`);
};
