/** One address for one article, whatever a link's sender added to it. */

/** Parameters by which senders follow their readers; none of them chooses an article. */
const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link_\w+|format|bbc_team|ptr_name)|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|_ga|_gl|_hs\w+|__twitter_impression|__s|mkt_tok|oly_\w+_id|vero_\w+|ocid|cmpid|cmp|icid|ncid|ito|sr_share|s_cid|wt\.mc_id|wt_mc|xtor|spm|smid|smtyp|guccounter|guce_referrer\w*|ref_?src|ref_?url|soc_src|soc_trk|ns_\w+|share_?id|amp)$/i;

/** "m.", "www." and "amp." before a site's name are doors of one house. */
const siteOf = (hostname: string): string => hostname.replace(/^(?:www\d?|m|mobile|amp|edition)\./i, "");

/**
 * Whether two hosts are of one site: the same but for "www." and the like. A name below another is not: what strangers
 * publish on a host's subdomains may not speak for the host.
 */
const isSameSite = (a: string, b: string): boolean => siteOf(a.toLowerCase()) === siteOf(b.toLowerCase());

/** The address without fragment, default port and tracking parameters. Null where it is none. */
export const withoutTracking = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  url.username = "";
  url.password = "";
  // Touched only where there is something to take out: rewriting a query can change what it says.
  for (const key of Array.from(url.searchParams.keys())) {
    if (TRACKING.test(key)) url.searchParams.delete(key);
  }
  return url.href.length > 2_000 ? null : url.href;
};

/**
 * The address that an article goes by: the page's own claim (rel=canonical, else og:url) where it stays on the site
 * and names a page of its own, else the address at which it lay.
 */
export const canonicalOf = (address: string, claims: readonly (string | null)[]): string => {
  const here = withoutTracking(address) ?? address;
  const at = new URL(here);
  for (const claim of claims) {
    if (claim === null || !URL.canParse(claim, here)) continue;
    const claimed = withoutTracking(new URL(claim, here).href);
    if (claimed === null) continue;
    const url = new URL(claimed);
    // Templates that give every page the front page's address would make one article of them all.
    const isFront = url.pathname === "/" && url.search === "" && (at.pathname !== "/" || at.search !== "");
    // An address that is written to be read at a test server's port, or a site's other door, is the same site.
    if (!isFront && isSameSite(url.hostname, at.hostname)) {
      if (at.protocol === "https:" && url.protocol === "http:" && url.port === "") url.protocol = "https:";
      return url.href;
    }
  }
  return here;
};

/** What links to one article have in common: scheme, "www.", a last slash and the query's order tell no pages apart. */
export const addressKey = (address: string): string => {
  const url = new URL(address);
  url.searchParams.sort();
  return `${siteOf(url.hostname)}${url.port === "" ? "" : `:${url.port}`}${url.pathname.replace(/\/+$/, "")}${url.search}`;
};
