/** The outlets known by name: the list that ships, what the user's corpus adds, and those met in front matter. */
import { readFile, stat } from "node:fs/promises";
import { remember } from "../text/remember.ts";
import type { Outlet, OutletDirectory } from "../types.ts";
import { loadYaml, readSimpleMapping, splitFlow } from "./simple-yaml.ts";

/** The list that ships with the program; a corpus elsewhere still has it. */
export const BUILT_IN_OUTLETS = new URL("../../corpus/outlets.yaml", import.meta.url);

/** An outlet with the web addresses it publishes under. */
export interface KnownOutlet extends Outlet {
  /** Host names without "www.", such as "apnews.com". */
  readonly domains: readonly string[];
}

/** A directory that grows as outlets are met. */
export interface OutletRegistry extends OutletDirectory {
  find(name: string): KnownOutlet | undefined;
  all(): readonly KnownOutlet[];
  /** What was added, in that order: a directory to which the same is added finds the same. */
  additions(): readonly KnownOutlet[];
  /** The outlet that publishes under this host, or a parent domain of it. */
  ofHost(host: string): KnownOutlet | undefined;
  /** Adds an outlet, or merges its aliases, domains and agency mark into the one of that name. */
  add(outlet: KnownOutlet): void;
  /** The canonical name for `name`, which is added as an outlet of its own where it is new. */
  meet(name: string): string;
}

/** A name as it is compared: small letters, no accents, no punctuation, no "the" in front. */
export const foldName = (name: string): string => {
  const lower = name.toLowerCase();
  // A corpus folds many thousand names, most of them in plain letters.
  const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)
    ? lower
    : /^[ -~]*$/.test(name)
      ? lower.replace(/[^a-z0-9]+/g, " ").trim()
      : name
          .normalize("NFKD")
          .replace(/\p{M}/gu, "")
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, " ")
          .trim();
  return plain.startsWith("the ") ? plain.slice(4) : plain;
};

/**
 * Damerau's edit distance (optimal string alignment) of two short words, or `most + 1` once it is sure to be more.
 */
const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
};

/** A directory over these outlets. The first to claim an alias keeps it; a name beats an alias. */
export const createOutletRegistry = (outlets: readonly KnownOutlet[] = []): OutletRegistry => {
  const byName = new Map<string, KnownOutlet>();
  const byAlias = new Map<string, string>();
  const byDomain = new Map<string, string>();
  const additions: KnownOutlet[] = [];
  let sorted: readonly KnownOutlet[] | null = null;

  const fold = remember(foldName, 2_000);

  const find = (name: string): KnownOutlet | undefined => {
    const key = fold(name);
    return byName.get(key) ?? byName.get(byAlias.get(key) ?? "");
  };

  const add = (outlet: KnownOutlet): void => {
    const key = foldName(outlet.name);
    if (key === "") return;
    additions.push(outlet);
    const known = byName.get(key);
    const merge = (ours: readonly string[] = [], theirs: readonly string[]): string[] => [
      ...new Set([...ours, ...theirs]),
    ];
    byName.set(key, {
      name: outlet.name,
      aliases: merge(known?.aliases, outlet.aliases),
      domains: merge(known?.domains, outlet.domains),
      agency: outlet.agency || (known?.agency ?? false),
    });
    for (const alias of outlet.aliases) {
      const folded = foldName(alias);
      if (folded !== "" && !byAlias.has(folded)) byAlias.set(folded, key);
    }
    for (const domain of outlet.domains) byDomain.set(domain.toLowerCase(), key);
    sorted = null;
  };

  for (const outlet of outlets) add(outlet);

  return {
    find,
    add,
    additions: () => additions,
    all: () => (sorted ??= [...byName.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en"))),
    ofHost: (host) => {
      let rest = host.toLowerCase().replace(/^www\./, "");
      while (rest.includes(".")) {
        const key = byDomain.get(rest);
        if (key !== undefined) return byName.get(key);
        rest = rest.slice(rest.indexOf(".") + 1);
      }
      return undefined;
    },
    meet: (name) => {
      const known = find(name);
      if (known) return known.name;
      add({ name, aliases: [], domains: [], agency: false });
      return name;
    },
    nearest: (name, among) => {
      const key = foldName(name);
      if (key === "") return [];
      const ranked: { name: string; distance: number }[] = [];
      for (const outlet of byName.values()) {
        if (among && !among.has(outlet.name)) continue;
        let distance = Infinity;
        for (const spelling of [outlet.name, ...outlet.aliases]) {
          const other = foldName(spelling);
          const most = Math.max(1, Math.floor(Math.max(key.length, other.length) / 3));
          const edits = editDistance(key, other, most);
          if (edits <= most) distance = Math.min(distance, edits);
          else if (key.length >= 3 && (other.startsWith(key) || ` ${other} `.includes(` ${key} `))) {
            distance = Math.min(distance, 0.5 + (other.length - key.length) / 100);
          }
        }
        if (distance < Infinity) ranked.push({ name: outlet.name, distance });
      }
      ranked.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
      return ranked.slice(0, 3).map((entry) => entry.name);
    },
  };
};

/** Made, and its library loaded, when it is needed: most lists are simple, and loading it takes as long as a hundred files. */
const fileShape = async () => {
  const { z } = await import("zod");
  return z.object({
    outlets: z.array(
      z.object({
        name: z.string().trim().min(1),
        aliases: z.array(z.string().trim().min(1)).default([]),
        domains: z.array(z.string().trim().min(1)).default([]),
        agency: z.boolean().default(false),
      }),
    ),
  });
};

/**
 * The list of an outlets.yaml that keeps to one form, an outlet a line in braces, as the shipped one does; null for any
 * other. A general YAML parser takes a third of a second over the shipped list when it is cold, this a millisecond.
 */
const readSimpleList = (text: string): KnownOutlet[] | null => {
  const found: KnownOutlet[] = [];
  let opened = false;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    if (line === "outlets:" && !opened && raw === line) {
      opened = true;
      continue;
    }
    const braced = opened ? /^ {2}- \{ ?(.*?) ?\}$/.exec(raw.trimEnd()) : null;
    const fields = braced ? splitFlow(braced[1]!) : null;
    const entry = fields ? readSimpleMapping(fields) : null;
    if (entry === null) return null;
    const { name, aliases = [], domains = [], agency = false, ...rest } = entry;
    const lists = Array.isArray(aliases) && Array.isArray(domains);
    if (typeof name !== "string" || !lists || typeof agency !== "boolean" || Object.keys(rest).length > 0)
      return null;
    found.push({ name, aliases, domains, agency });
  }
  return found.length > 0 ? found : null;
};

/**
 * Reads an outlets.yaml: `outlets:` with a list of `{name, aliases, domains, agency}`, all but the name optional.
 * A file that is missing or wrong gives no outlets and a reason; null where it is simply not there.
 */
export const readOutlets = async (
  file: string | URL,
): Promise<{ readonly outlets: readonly KnownOutlet[]; readonly reason: string | null }> => {
  let text: string;
  try {
    // A pipe would keep its reader waiting for ever.
    if (!(await stat(file)).isFile()) return { outlets: [], reason: "it is not a regular file" };
    text = await readFile(file, "utf8");
  } catch (error) {
    const gone = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { outlets: [], reason: gone ? null : `it cannot be read (${String(error)})` };
  }
  const simple = readSimpleList(text);
  if (simple !== null) return { outlets: simple, reason: null };
  try {
    const { parse } = loadYaml();
    const shape = await fileShape();
    const parsed = shape.safeParse(parse(text, { maxAliasCount: 20, logLevel: "silent" }));
    if (parsed.success) return { outlets: parsed.data.outlets, reason: null };
    const [issue] = parsed.error.issues;
    return {
      outlets: [],
      reason: `${issue?.path.join(".") || "its top"}: ${issue?.message ?? "not as expected"}`,
    };
  } catch (error) {
    return {
      outlets: [],
      reason: `not sound YAML: ${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}`,
    };
  }
};

const OUTLET_WORD =
  /\b(?:press|news|newspaper|times|post|agency|herald|tribune|gazette|journal|daily|weekly|telegraph|chronicle|guardian|observer|broadcasting|network|radio|tv|wire|newswire|media|standard|courier|globe|star|mirror|review|today|examiner|dispatch|record|bulletin|inquirer|reporter|monitor|sentinel|advocate|register|echo|argus|ledger|beacon|gleaner|enquirer|messenger|clarion|intelligencer|diario|periódico|noticias|prensa|journal|presse|zeitung|nachrichten|rundschau|anzeiger|kurier|blatt|bote|giornale|corriere|gazzetta|jornal|folha|krant|dagblad|nieuws|tidning|avis|gazeta|правда|известия|газета|новости)\b|(?:wire|post|times|news|zeitung|blatt)$|(?:新闻|日报|时报|晚报|社|网|新聞)$|صحيفة|جريدة|وكالة/iu;
const GENERIC =
  /^(?:news )?(?:agenc(?:y|ies)|agencias|agences|agenturen|wires?|wire (?:reports|services)|news ?desk|web ?desk|staff|staff reports?|staff writers?|online|internet|web|social media|twitter|facebook|youtube|various|others?|unknown|editor|editorial|admin|redacción|rédaction|redaktion|press release|world|politics|business|sports?|opinion|live|breaking news|latest news|live updates|home|video|top stories|local news|us news|uk news|world news)$/iu;

/** A kind of outlet, not one: "Newspaper", "state radio". */
const KIND =
  /^(?:(?:state|local|official|national|public)\s)?(?:newspapers?|news|press|radio|tv|media|agency|journal|magazine|report(?:er|s)?|record|today|weekly|daily|wire|network|broadcasting|review|bulletin|ledger|register|mirror|globe|star|post|times|mail)$/iu;

/** Whether an unknown name reads as an outlet's: "Tidewater Gazette", "Küstenbote", "harbourpost.com". */
export const looksLikeOutlet = (name: string): boolean =>
  name.length <= 60 &&
  !isGenericCredit(name) &&
  !KIND.test(name) &&
  (OUTLET_WORD.test(name) || /^[\w-]{2,40}\.(?:com|net|org|info|news|co|io|[a-z]{2})$/i.test(name));

/** Whether a credit names nobody: "Agencies", "Staff", "Web Desk". */
export const isGenericCredit = (name: string): boolean => GENERIC.test(name.trim());
