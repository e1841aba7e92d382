/** Which web addresses may be fetched at all, before anything is looked up: scheme, port, user names, exceptions. */

/** The exceptions that ALLOW_PRIVATE_HOSTS makes. */
export interface PrivateHosts {
  /** Whether this host, as the address names it, may be a private one at this port. */
  allows(hostname: string, port: number): boolean;
}

const bare = (hostname: string): string =>
  hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();

/**
 * `entries` as configured: "host" (all its ports) or "host:port"; IPv6 in brackets. An entry holds for the name as it
 * stands in the address, never for another name of the same machine.
 */
export const createPrivateHosts = (entries: readonly string[]): PrivateHosts => {
  const known = new Set<string>();
  for (const entry of entries) {
    const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry.trim()) ?? [];
    if (host === "") continue;
    // "0x7f.1" and "127.0.0.1" are one host, as they are in an address.
    const address = `http://${host}/`;
    const name = URL.canParse(address) ? new URL(address).hostname : host;
    known.add(port === undefined ? bare(name) : `${bare(name)} ${port}`);
  }
  return {
    allows: (hostname, port) => known.has(bare(hostname)) || known.has(`${bare(hostname)} ${port}`),
  };
};

/** The port that an address means, written or not. */
const portOf = (url: URL): number =>
  url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);

/** The most characters of an address. */
const LONGEST = 2_000;

/** An address that may be asked, or the sentence that says why not. */
export const readTarget = (text: string, privateHosts: PrivateHosts): URL | { readonly message: string } => {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return { message: `The address is longer than ${LONGEST} characters.` };
  if (!URL.canParse(trimmed)) {
    return { message: "That is no web address; write it whole, such as https://example.com/news." };
  }
  const url = new URL(trimmed);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return { message: `Only http and https addresses are fetched, not ${url.protocol.slice(0, 20)}` };
  }
  if (url.username !== "" || url.password !== "") {
    return { message: "The address holds a user name or password; addresses are fetched without." };
  }
  if (url.hostname === "") return { message: "The address names no host." };
  const port = portOf(url);
  if (port !== 80 && port !== 443 && !privateHosts.allows(url.hostname, port)) {
    return {
      message: `Only ports 80 and 443 are fetched, not ${port}. Whoever runs the bot can except a host of their own with ALLOW_PRIVATE_HOSTS.`,
    };
  }
  url.hash = "";
  return url;
};
