/** Syndicated copies: reports that are one report, carried by several. */
import { bandsOf, likenessOf, shinglesOf, signatureOf } from "../text/likeness.ts";
import { splitSentences } from "../text/sentences.ts";
import { compareDates } from "../text/partial-date.ts";
import type { Breath } from "../text/breath.ts";
import type { Article } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";

/**
 * The share of the shorter text's shingles that the longer must hold. A copy with another headline, a trimmed tail and
 * an added paragraph keeps over .8; two reports of one event by different hands share under .1; a second report by the
 * same agency that repeats the background of its first shares up to .5 (tests/corpus/copies.test.ts).
 */
const COPY_LIKENESS = 0.7;
/** A text shorter than this, in shingles, is too short to tell a copy from a stock phrase, unless the two are equal. */
const FEWEST_SHINGLES = 25;
/** A copy has at least this share of the original's length, else it is a brief that quotes it. */
const LEAST_SHARE = 0.2;

/** The bands by which copies of a text are found (src/corpus/alike-groups.ts); null for a text without words. */
export const copyBands = (text: string): Uint32Array | null => {
  const signature = signatureOf(text);
  return signature && bandsOf(signature);
};

const NUMBER =
  /\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b/giu;

interface CountedSentence {
  readonly words: ReadonlySet<string>;
  readonly numbers: readonly string[];
}

const plain = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The sentences with numbers that the other text does not have word for word. */
const countedSentences = (text: string, except: ReadonlySet<string>): CountedSentence[] => {
  const found: CountedSentence[] = [];
  for (const span of splitSentences(text.slice(0, 30_000)).slice(0, 150)) {
    const sentence = text.slice(span.start, span.end).slice(0, 600);
    const numbers = [...sentence.matchAll(NUMBER)].map((match) =>
      match[0].toLowerCase().replace(/[.,]$/, ""),
    );
    if (numbers.length === 0 || except.has(plain(sentence))) continue;
    const words = new Set(plain(sentence.replace(NUMBER, " ")).split(" "));
    found.push({ words, numbers });
  }
  return found;
};

/** The share of words that two printings of one sentence have in common. */
const SAME_SENTENCE = 0.6;

const sentenceSet = (text: string): ReadonlySet<string> => {
  const head = text.slice(0, 30_000);
  return new Set(splitSentences(head).map((span) => plain(head.slice(span.start, span.end))));
};

/** The first figure that two like texts give differently in what is otherwise one sentence; null where none does. */
const differingFigure = (a: string, b: string): readonly [string, string] | null => {
  const ours = countedSentences(a, sentenceSet(b));
  const theirs = countedSentences(b, sentenceSet(a));
  for (const one of ours) {
    for (const other of theirs) {
      const few = Math.min(one.words.size, other.words.size);
      const many = Math.max(one.words.size, other.words.size);
      // Of sentences of such different lengths no share of words is large enough.
      if (few / many < SAME_SENTENCE) continue;
      let shared = 0;
      for (const word of one.words) if (other.words.has(word)) shared += 1;
      if (shared / (few + many - shared) < SAME_SENTENCE) continue;
      const left = one.numbers.filter((number) => !other.numbers.includes(number));
      const right = other.numbers.filter((number) => !one.numbers.includes(number));
      if (left.length > 0 && right.length > 0) return [left[0]!, right[0]!];
    }
  }
  return null;
};

/** Whose article speaks for the others: an agency's own, then an agency's, then a known outlet's, the earliest, the fullest. */
const rankOf = ({ outlet, carrier }: Article, isAgency: (outlet: string) => boolean): number =>
  (isAgency(outlet) ? (carrier === null ? 0 : 2) : 4) + (outlet === UNKNOWN_OUTLET ? 1 : 0);

/** An article with its rank: the lowest speaks first. */
interface Ranked {
  readonly article: Article;
  readonly rank: number;
}

const speaksBefore = ({ article: a, rank }: Ranked, { article: b, rank: other }: Ranked): number =>
  rank - other || compareDates(a.publishedOn, b.publishedOn) || b.words - a.words || (a.id < b.id ? -1 : 1);

/** What folding needs to know beside the articles. */
export interface CopyRules {
  readonly isAgency: (outlet: string) => boolean;
  /** Whether articles of other collections may name this one as their original: not one that is a server's own. */
  readonly isShared: (article: Article) => boolean;
}

/** What folding found out about one article. */
export interface CopyFinding {
  readonly copyOf: string | null;
  readonly likeness: number | null;
  readonly warnings: readonly string[];
}

/** Stock reports (rates, results) have dozens of near-copies: two tell enough. */
const MOST_WARNINGS = 2;
/** An article is compared with so many originals of its group, and with so many more of those that share most bands with it. */
const MOST_COMPARED = 8;
/** So many originals are remembered for a band: stock reports share theirs with thousands. */
const MOST_SHARING = 64;

/** Articles by the bands they have. */
const createSharers = (bandsOf: (id: string) => Uint32Array) => {
  const byBand = new Map<number, Article[]>();
  return {
    enter(article: Article): void {
      for (const band of bandsOf(article.id)) {
        const there = byBand.get(band);
        if (!there) byBand.set(band, [article]);
        else if (there.length < MOST_SHARING) there.push(article);
      }
    },
    /** Those that share most bands with an article, most first. */
    of({ id }: Article): Article[] {
      const counts = new Map<Article, number>();
      for (const band of bandsOf(id))
        for (const other of byBand.get(band) ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      return [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_COMPARED)
        .map(([other]) => other);
    },
  };
};

/** The folding of one group of articles that are probably alike. */
const createFolding = (rules: CopyRules, bandsOf: (id: string) => Uint32Array, breathe: Breath) => {
  const findings = new Map<string, CopyFinding>();
  const known = new Map<string, ReadonlySet<number>>();
  const shinglesFor = (article: Article): ReadonlySet<number> => {
    let shingles = known.get(article.id);
    if (!shingles) known.set(article.id, (shingles = shinglesOf(article.text)));
    return shingles;
  };

  const warn = ({ id }: Article, warning: string): void => {
    const finding = findings.get(id) ?? { copyOf: null, likeness: null, warnings: [] };
    if (finding.warnings.length < MOST_WARNINGS && !finding.warnings.includes(warning))
      findings.set(id, { ...finding, warnings: [...finding.warnings, warning] });
  };

  const compare = (a: ReadonlySet<number>, b: ReadonlySet<number>) => {
    const { contained, jaccard } = likenessOf(a, b);
    const small = Math.min(a.size, b.size);
    const copy =
      small < FEWEST_SHINGLES
        ? jaccard > 0.95 && small > 4
        : contained >= COPY_LIKENESS && small / Math.max(a.size, b.size) >= LEAST_SHARE;
    return { copy, equal: jaccard === 1, likeness: Math.round(contained * 1000) / 1000 };
  };

  /** Folds an article into an original whose copy it is; gives whether it is one. */
  const foldInto = (original: Article, article: Article): boolean => {
    const [a, b] = [shinglesFor(original), shinglesFor(article)];
    const { copy, likeness, equal } = compare(a, b);
    if (!copy) return false;
    const figures = equal ? null : differingFigure(original.text, article.text);
    if (figures === null) {
      const warnings = findings.get(article.id)?.warnings ?? [];
      findings.set(article.id, { copyOf: original.id, likeness, warnings });
      return true;
    }
    const [ours, theirs] = figures;
    if (rules.isShared(article) || !rules.isShared(original))
      warn(
        original,
        `Nearly the same text as ${article.id}, but where it has ${ours} that has ${theirs}: kept apart.`,
      );
    warn(
      article,
      `Nearly the same text as ${original.id}, but where it has ${theirs} that has ${ours}: kept apart.`,
    );
    return false;
  };

  /** Articles in the order in which they speak; in small steps, since stock reports of years are one group. */
  const inOrder = async (articles: readonly Article[]): Promise<Article[]> => {
    const alike = new Map<string, Ranked[]>();
    for (const article of articles) {
      const rank = rankOf(article, rules.isAgency);
      const key = `${rank} ${article.publishedOn}`;
      const list = alike.get(key);
      if (list) list.push({ article, rank });
      else alike.set(key, [{ article, rank }]);
      await breathe();
    }
    const ordered: Article[] = [];
    for (const list of [...alike.values()].sort(([a], [b]) => speaksBefore(a!, b!))) {
      for (const { article } of list.sort(speaksBefore)) ordered.push(article);
      await breathe();
    }
    return ordered;
  };

  return {
    findings,
    /** Folds articles into the originals there are already, then into each other; gives the originals that remain. */
    async fold(originals: readonly Article[], articles: readonly Article[]): Promise<Article[]> {
      const own: Article[] = [];
      const sharers = createSharers(bandsOf);
      for (const original of originals) {
        sharers.enter(original);
        await breathe();
      }
      for (const article of await inOrder(articles)) {
        const first = [...originals.slice(0, MOST_COMPARED), ...own.slice(0, MOST_COMPARED)];
        // In a large group of stock reports an article's original is hardly among the first.
        const others = Math.max(originals.length, own.length) > MOST_COMPARED ? sharers.of(article) : [];
        let isCopy = false;
        for (const original of new Set([...first, ...others])) {
          await breathe();
          if ((isCopy = foldInto(original, article))) break;
        }
        if (isCopy) continue;
        own.push(article);
        sharers.enter(article);
      }
      return own;
    },
  };
};

/**
 * Finds the copies among articles that are probably alike, by id; `bandsOf` gives an article's bands. Near-copies whose figures differ are a correction or a
 * later version, not a copy: both stay voices of their own, and both say so. An article that is not shared meets the
 * shared ones and those of its own collection alone, so that nothing of it shows elsewhere, be it only as a name.
 */
export const foldCopies = async (
  group: readonly Article[],
  rules: CopyRules,
  bandsOf: (id: string) => Uint32Array,
  breathe: Breath,
): Promise<ReadonlyMap<string, CopyFinding>> => {
  const { fold, findings } = createFolding(rules, bandsOf, breathe);
  const shared: Article[] = [];
  const others = new Map<string, Article[]>();
  for (const article of group) {
    const { collection } = article;
    if (rules.isShared(article)) shared.push(article);
    else if (!others.get(collection)?.push(article)) others.set(collection, [article]);
    await breathe();
  }
  const voices = await fold([], shared);
  for (const own of others.values()) await fold(voices, own);
  return findings;
};
