/** Whose feed it is, as a reader knows it: "World news | The Guardian" is The Guardian's, "BBC News - Europe" the BBC's. */
import { foldName } from "../corpus/outlets.ts";

/** What a feed says of itself. */
interface FeedNames {
  /** Its title, plain. */
  readonly title: string;
  /** Where it lies, and what it calls its site; absolute addresses. */
  readonly addresses: readonly string[];
}

/** Marks that part a site's name from its section's, spaces around them or not. */
const PARTING = /\s+(?:[|–—·•»›>/-]|::)\s+|\s*[|»›>]\s*|:\s+/u;

/** What a section of a paper is called, in five languages, and what feeds call themselves. */
const SECTION =
  /^(?:(?:(?:all|top|latest|breaking|live|last|local|national|international|home|main|front|global)\s)?(?:news|stories|headlines|articles|posts|updates|page|world|europe|africa|asia|americas?|middle east|uk|us|politics|business|economy|markets|sports?|science|technology|tech|health|culture|arts|opinion|home|homepage|frontpage|index|video|latest|national|international|local|climate|environment|weather|rss|feeds?|channel|portada|mundo|españa|internacional|últimas noticias|noticias|actualidad|economía|política|deportes?|cultura|sociedad|à la une|la une|monde|actualités?|économie|politique|sports?|france|société|startseite|schlagzeilen|nachrichten|politik|wirtschaft|ausland|inland|welt|panorama|kultur|wissen|aktuell|الرئيسية|أخبار|العالم|سياسة|اقتصاد|رياضة|آخر الأخبار)(?:\s(?:news|feed|rss|channel|page|stories|headlines))*)$/iu;

/** Before or after a name: that it is a feed, and what is in it. */
const LEAD =
  /^(?:(?:the\s)?(?:latest|top|breaking|all)?\s*(?:news|stories|headlines|articles|posts|updates)\s(?:from|on|by|at|of)|rss(?:\sfeed)?\s(?:of|from|for)|(?:portada|últimas noticias|noticias|titulares)\s(?:de|en)|(?:à la une|actualités?)\s(?:de|du|sur)|(?:nachrichten|schlagzeilen)\s(?:von|aus|bei))\s+/iu;
const TAIL = /\s*[([]?(?:rss(?:\s\d\.\d)?|atom|feed|xml)(?:\s(?:feed|channel))?[)\]]?$/iu;
const ENDING = /\.(?:com|net|org|info|co|news|tv|[a-z]{2})(?:\.[a-z]{2})?$/iu;

const LONGEST_NAME = 60;

/** "theguardian" of "feeds.theguardian.com", "bbc" of "www.bbc.co.uk"; a number's whole address. */
const siteLabel = (address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  if (/^[\d.]+$|^\[/.test(hostname)) return hostname;
  const labels = hostname.split(".");
  const isSecondLevel =
    labels.length > 2 && /^(?:com?|org|net|gov|edu|ac|gob|or|ne)$/.test(labels.at(-2) ?? "");
  return labels.at(isSecondLevel ? -3 : -2) ?? hostname;
};

const compact = (name: string): string => foldName(name.replace(ENDING, "")).replaceAll(" ", "");

/** How well a name fits a site's label: the share of the longer that the shorter makes up, where one holds the other. */
const fitOf = (name: string, label: string): number => {
  const [own, site] = [compact(name), label.replace(/^the(?=.{3})/, "").replace(/[^\p{L}\p{N}]/gu, "")];
  if (Math.min(own.length, site.length) < 2) return 0;
  return own.includes(site) || site.startsWith(own) || (own.length > 3 && site.includes(own))
    ? Math.min(own.length, site.length) / Math.max(own.length, site.length)
    : 0;
};

/** Of "Portada de EL PAÍS", for elpais.com, the words that are the site's name; the part itself where none are. */
const wordsOfSite = (part: string, labels: readonly string[]): string => {
  const words = part.split(" ");
  if (words.length < 4) return part;
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1) {
      const name = words.slice(from, to).join(" ");
      if (labels.some((label) => compact(name) === label.replace(/^the(?=.{3})/, ""))) return name;
    }
  return part;
};

/**
 * The outlet behind a feed's title; null where the title names none ("World", "RSS"). `known` gives the name of an outlet
 * that goes by a name.
 */
export const outletOfFeed = (
  { title, addresses }: FeedNames,
  known: (name: string) => string | undefined,
): string | null => {
  const parts = title
    .split(PARTING)
    .map((part) => part.trim().replace(LEAD, "").replace(TAIL, "").trim())
    .filter((part) => part.length > 1 && part.length <= LONGEST_NAME && !SECTION.test(part));
  const named = parts.map(known).find((name) => name !== undefined);
  if (named !== undefined) return named;
  const labels = addresses.flatMap((address) => siteLabel(address) ?? []);
  const [fitting] = parts
    .map((part) => ({ part, fit: Math.max(0, ...labels.map((label) => fitOf(part, label))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  if (fitting) return wordsOfSite(fitting.part, labels).replace(ENDING, "");
  // "World | Skerrow Herald" ends with the site; other marks follow it.
  return (/\|/.test(title) ? parts.at(-1) : parts[0]) ?? null;
};

/** Whether an item's address is of the feed's own site: what an aggregator links to is not the aggregator's. */
export const isOwnSite = (address: string, { addresses }: Pick<FeedNames, "addresses">): boolean => {
  const label = siteLabel(address);
  return addresses.some((own) => siteLabel(own) === label);
};
