/** robots.txt by RFC 9309: which paths of a host a program of our name may ask for. */

/** A host's rules as they bear on one program. */
export interface RobotsRules {
  /** `path` with its query, percent-encoded as in an address. */
  allows(path: string): boolean;
}

/** The most bytes that are parsed: the specification asks for at least 500 KiB. */
export const LARGEST_ROBOTS = 512_000;
/** The most rules that are kept of a group. */
const MOST_RULES = 2_000;

interface Rule {
  readonly allow: boolean;
  readonly pattern: string;
}

/** Percent-encoding in one form, so that "%7e" and "~" meet. */
const encoded = (path: string): string => {
  try {
    return encodeURI(path.replace(/%(?![0-9a-f]{2})/gi, "%25")).replace(
      /%25([0-9a-f]{2})/gi,
      (_whole, hex: string) => {
        const code = Number.parseInt(hex, 16);
        const character = String.fromCharCode(code);
        return /[\w.~-]/.test(character) ? character : `%${hex.toUpperCase()}`;
      },
    );
  } catch {
    return path;
  }
};

/** Whether a pattern ("*" for any run, "$" for the end) matches from the path's start. Linear but for its stars. */
const matches = (pattern: string, path: string): boolean => {
  const isAnchored = pattern.endsWith("$");
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  const first = parts[0] ?? "";
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of parts.slice(1).entries()) {
    if (isAnchored && index === parts.length - 2)
      return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !isAnchored || at === path.length;
};

/**
 * Reads a robots.txt for the program named `product` ("Dateline"): the groups that name it, else those of "*", taken
 * together. The longest matching rule decides, "allow" where two are as long.
 */
export const parseRobots = (text: string, product: string): RobotsRules => {
  const own: Rule[] = [];
  const others: Rule[] = [];
  let isNamed = false;
  let names: string[] = [];
  let inRules = false;
  for (const raw of text.slice(0, LARGEST_ROBOTS).split(/\r\n|[\r\n]/)) {
    const line = raw.replace(/#.*$/, "");
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === "user-agent") {
      if (inRules) names = [];
      inRules = false;
      const name = (/^[a-z_-]+|^\*/i.exec(value)?.[0] ?? "").toLowerCase();
      names.push(name);
      isNamed ||= name === product.toLowerCase();
    } else if (key === "allow" || key === "disallow") {
      inRules = true;
      // An empty pattern says nothing.
      if (value === "") continue;
      const rule = { allow: key === "allow", pattern: encoded(value) };
      if (names.includes(product.toLowerCase()) && own.length < MOST_RULES) own.push(rule);
      if (names.includes("*") && others.length < MOST_RULES) others.push(rule);
    }
  }
  const rules = isNamed ? own : others;
  return {
    allows: (path) => {
      if (path === "/robots.txt") return true;
      const asked = encoded(path);
      let best: Rule | null = null;
      for (const rule of rules) {
        const isBetter =
          best === null ||
          rule.pattern.length > best.pattern.length ||
          (rule.pattern.length === best.pattern.length && rule.allow);
        if (isBetter && matches(rule.pattern, asked)) best = rule;
      }
      return best?.allow ?? true;
    },
  };
};
