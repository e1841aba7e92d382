/** Who may talk to the page's server, and what a browser may do with what it is given. */
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Nothing but the page's own files and its own server; nothing inline, nothing framed. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/** The name part of a Host header, without brackets; null where it is none. */
const hostName = (host: string | undefined): string | null => {
  if (host === undefined || !URL.canParse(`http://${host}`)) return null;
  const url = new URL(`http://${host}`);
  return url.host === host.toLowerCase() || `${url.host}:80` === host.toLowerCase()
    ? url.hostname.replace(/^\[|\]$/g, "")
    : null;
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

/**
 * Why a request is turned away; null where it is not. A name that a stranger's page made point here (DNS rebinding) is no
 * host of ours, and another site's page is no origin of ours. `boundTo` is the address that is listened on: beside the
 * loopback names it may be asked for by itself, and where it is not a loopback one by any numeric address.
 */
export const turnedAway = (
  { headers, method }: Pick<IncomingMessage, "headers" | "method">,
  boundTo: string,
): string | null => {
  const name = hostName(headers.host);
  const isOpen = !LOOPBACK.has(boundTo);
  const isOurs = name !== null && (LOOPBACK.has(name) || name === boundTo || (isOpen && isIP(name) > 0));
  if (!isOurs) return "This server answers only under its own address.";
  const { origin } = headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${headers.host?.toLowerCase()}`)
    return "Another site's page may not use this server.";
  const site = headers["sec-fetch-site"];
  const isNavigation = headers["sec-fetch-mode"] === "navigate" && method === "GET";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !isNavigation)
    return "Another site's page may not use this server.";
  // A browser names the origin of every POST; what names none is no page at all.
  return null;
};
