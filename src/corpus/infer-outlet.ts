/** Who reported an article, and who carried it, from what the page and the text say. */
import { UNKNOWN_OUTLET } from "../types.ts";
import type { Cleaned } from "./clean.ts";
import type { SplitHeadline } from "./headline.ts";
import type { OutletRegistry } from "./outlets.ts";
import { foldName, isGenericCredit } from "./outlets.ts";
import { hostOf } from "./web-address.ts";

/** Everything that may name an outlet, as printed. */
interface OutletEvidence {
  readonly given: { readonly outlet?: string | undefined; readonly carrier?: string | undefined };
  readonly agency: string | null;
  readonly cleaned: Pick<Cleaned, "credited" | "sources" | "owners" | "origins">;
  readonly headline: SplitHeadline;
  /** The site's name by the page's metadata. */
  readonly siteName: string | null;
  /** The article's web address. */
  readonly url: string | null;
}

/** The outcome; names are canonical. */
interface InferredOutlet {
  readonly outlet: string;
  readonly carrier: string | null;
  readonly warnings: readonly string[];
}

/** "Dawn, March 3rd, 2031" -> "Dawn"; null for a credit that names nobody. */
const nameIn = (printed: string): string | null => {
  const name = printed
    .replace(/[,(|].*$/u, "")
    // "Al Jazeera and news agencies" is Al Jazeera; the agencies are nobody.
    .replace(
      /\s(?:and|with|y|con|et|avec|und|mit|e|com)\s(?:the\s|las\s|les\s)?(?:news\s)?(?:agenc(?:y|ies)|agencias|agences|agenturen|agenzie|agências|wires|wire services)$/iu,
      "",
    )
    .replace(/^(?:the website of|website|via)\s/iu, "")
    .replace(/[\s.]+$/u, "")
    .trim();
  return name.length < 2 || name.length > 60 || isGenericCredit(name) ? null : name;
};

/**
 * The reporter is, in this order, whom front matter names, the dateline's agency, an agency that a byline or a source
 * line credits, the one it was first published by, then the site. Whoever else put it on a page is the carrier.
 */
export const inferOutlet = (evidence: OutletEvidence, outlets: OutletRegistry): InferredOutlet => {
  const { given, cleaned, headline } = evidence;
  const warnings: string[] = [];
  const canonical = (name: string | null | undefined): string | null => {
    const clean = name === null || name === undefined ? null : nameIn(name);
    if (clean === null) return null;
    return (
      (outlets.find(clean) ?? (/^[\w-]+\.[\w.-]+$/.test(clean) ? outlets.ofHost(clean) : undefined))?.name ??
      clean
    );
  };
  const isAgency = (name: string): boolean => outlets.find(name)?.agency ?? false;
  const names = (list: readonly string[]): string[] => list.map(canonical).filter((name) => name !== null);
  const credited = names(cleaned.credited);
  const sources = names(cleaned.sources);
  const origins = names(cleaned.origins).filter((name) => name !== headline.glued);
  const owners = names(cleaned.owners).filter((owner) => outlets.find(owner) || owner.split(" ").length <= 4);
  const host = evidence.url === null ? null : hostOf(evidence.url);
  const hosted = host === null ? null : (outlets.ofHost(host)?.name ?? null);
  const site =
    canonical(evidence.siteName) ??
    hosted ??
    canonical(headline.site) ??
    owners.find((owner) => !isAgency(owner)) ??
    null;
  const dateline = canonical(evidence.agency);
  const agencies = [...credited, ...sources, ...owners, ...origins].filter(isAgency);
  const reporter =
    dateline ??
    agencies[0] ??
    credited[0] ??
    origins[0] ??
    sources[0] ??
    site ??
    (host === null ? null : canonical(host)) ??
    null;
  const rivals = agencies.filter((agency) => agency !== reporter);
  if (!given.outlet && reporter !== null && rivals.length > 0) {
    warnings.push(`The page names ${rivals[0]} as well as ${reporter}: the outlet is doubtful.`);
  }
  const asGiven = (name: string | undefined): string | null =>
    name && foldName(name) !== UNKNOWN_OUTLET ? (outlets.find(name)?.name ?? name) : null;
  const outlet = asGiven(given.outlet) ?? reporter;
  if (outlet === null) warnings.push("Nothing in the text names the outlet that reported this.");
  else if (!given.outlet && outlet === canonical(headline.site) && !outlets.find(outlet)) {
    warnings.push("The outlet is read from the end of the headline.");
  }
  // A page that names its own site is of that site; its address adds nothing.
  const carriers = [site, ...sources, ...owners, headline.glued, site === null ? host : null];
  const carrier =
    carriers.find(
      (name) => name !== null && name !== outlet && !isAgency(name) && !(name === host && hosted !== null),
    ) ?? null;
  return {
    outlet: outlet === null ? UNKNOWN_OUTLET : outlets.meet(outlet),
    carrier: asGiven(given.carrier) ?? (given.outlet && carrier === host ? null : carrier),
    warnings,
  };
};
