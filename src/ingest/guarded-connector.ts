/**
 * Connections to public addresses only. The check sits where the connection is made, so that there is nothing between
 * check and use: what was looked up is what is connected to, and a literal address passes the same way.
 */
import { lookup as systemLookup } from "node:dns";
import { isIP } from "node:net";
import { buildConnector } from "undici";
import { isPublicAddress } from "./addresses.ts";
import type { PrivateHosts } from "./targets.ts";

/** Finds a host's addresses; the system's, or a test's. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;

/** A host leads nowhere that may be connected to. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
}

/** At most so many of a host's addresses are tried. */
const MOST_TRIED = 3;
/** Milliseconds to connect to one, TLS included. */
const LONGEST_CONNECT = 6_000;

/** The system's lookup: all addresses, in its order. Rejects as node:dns does. */
const lookupHost: Lookup = (hostname) =>
  new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: true }, (error, found) => {
      if (error) reject(error);
      else resolve(found.map(({ address }) => address));
    });
  });

/**
 * Undici's `connect`: looks the host up, keeps the public addresses (all of them for a host that `privateHosts`
 * excepts), and tries those in turn. The socket's own idea of whom it reached is checked once more.
 */
export const createGuardedConnector = ({
  privateHosts,
  lookup = lookupHost,
}: {
  readonly privateHosts: PrivateHosts;
  readonly lookup?: Lookup;
}): buildConnector.connector => {
  const connect = buildConnector({ allowH2: false, timeout: LONGEST_CONNECT, autoSelectFamily: false });

  const candidates = async (hostname: string, isExcepted: boolean): Promise<readonly string[]> => {
    const found = isIP(hostname) > 0 ? [hostname] : await lookup(hostname);
    const usable = isExcepted ? found : found.filter(isPublicAddress);
    if (found.length > 0 && usable.length === 0) throw new PrivateAddressError("No public address.");
    // Both families are among the first, should one of them be cut off.
    const first = usable.slice(0, MOST_TRIED);
    const other = usable.find((address) => isIP(address) !== isIP(first[0] ?? ""));
    return other === undefined || first.includes(other) ? first : [...first.slice(0, -1), other];
  };

  const connectTo = (
    options: buildConnector.Options,
    address: string,
  ): Promise<Parameters<buildConnector.Callback>> =>
    new Promise((resolve) => {
      connect({ ...options, hostname: address }, (...outcome) => resolve(outcome));
    });

  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, "");
    const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
    const isExcepted = privateHosts.allows(hostname, port);
    // A name that TLS should greet and verify; a literal address has none.
    const servername = options.protocol === "https:" && isIP(hostname) === 0 ? hostname : "";
    const attempt = async (): Promise<Parameters<buildConnector.Callback>> => {
      let failed: Error = new Error("The host has no address.");
      for (const address of await candidates(hostname, isExcepted)) {
        if (isIP(address) === 0) continue;
        const [error, socket] = await connectTo({ ...options, servername }, address);
        if (error) {
          failed = error;
          continue;
        }
        if (isExcepted || isPublicAddress(socket.remoteAddress ?? "")) return [null, socket];
        failed =
          socket.remoteAddress === undefined
            ? new Error("The connection was closed at once.")
            : new PrivateAddressError("The connection led to a private address.");
        socket.destroy();
      }
      return [failed, null];
    };
    attempt().then(
      (outcome) => callback(...outcome),
      (error: Error) => callback(error, null),
    );
  };
};
