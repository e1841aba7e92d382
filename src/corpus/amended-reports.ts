/** The reports that an amending article may be about: those of its outlet, or of whoever carried it, that came before it. */
import { SMALL_STEPS } from "../text/breath.ts";
import type { Steps } from "../text/breath.ts";
import { compareDates, firstDay, lastDay } from "../text/partial-date.ts";
import type { Article, PartialDate } from "../types.ts";
import { UNKNOWN_OUTLET } from "../types.ts";

/** The most of an outlet's reports that are compared with one amending article, the latest before it. */
const MOST_CANDIDATES = 300;

/** What linking needs to know beside the articles. */
export interface AmendmentRules {
  /** Whether readers of other collections may be told of this article: not of one that is a server's own. */
  readonly isShared: (article: Article) => boolean;
  /** The id of the article that this one is a copy of; null for an original. */
  readonly copyOf: (article: Article) => string | null;
}

/** The names under which an article's outlet, or who carried it, may speak of it. */
export const voicesOf = ({ outlet, carrier }: Pick<Article, "outlet" | "carrier">): string[] => [
  ...new Set([outlet, carrier ?? UNKNOWN_OUTLET].filter((name) => name !== UNKNOWN_OUTLET)),
];

/** Whether readers of an article may be told of an amending one. */
export const isReachable = (candidate: Article, later: Article, { isShared }: AmendmentRules): boolean =>
  candidate.collection === later.collection || isShared(later);

/** Articles by the names under which they speak; of each name by date, those of one date by id. */
export type ReportsByVoice = ReadonlyMap<string, readonly Article[]>;

const pushTo = <Key>(lists: Map<Key, Article[]>, key: Key, article: Article): void => {
  const list = lists.get(key);
  if (list) list.push(article);
  else lists.set(key, [article]);
};

/** Groups articles by voice, in small steps: an agency has a hundred thousand of them. */
export function* groupByVoice(articles: readonly Article[]): Steps<ReportsByVoice> {
  const byDate = new Map<string, Map<PartialDate | null, Article[]>>();
  for (const [at, article] of articles.entries()) {
    for (const voice of voicesOf(article)) {
      const dates = byDate.get(voice) ?? new Map<PartialDate | null, Article[]>();
      byDate.set(voice, dates);
      pushTo(dates, article.publishedOn, article);
    }
    if (at % SMALL_STEPS === 0) yield;
  }
  const byVoice = new Map<string, Article[]>();
  for (const [voice, dates] of byDate) {
    for (const list of dates.values()) {
      list.sort((a, b) => (a.id < b.id ? -1 : 1));
      yield;
    }
    const inOrder = [...dates].sort(([a], [b]) => compareDates(a, b));
    byVoice.set(
      voice,
      inOrder.flatMap(([, list]) => list),
    );
  }
  return byVoice;
}

/** What an amending article is compared with. */
interface Candidates {
  /** The reports that it may be about, the earliest first: the last of its outlet's before it. */
  readonly reports: readonly Article[];
  /** "YYYY-MM-DD": a report of an earlier day is none of them, whatever comes or goes before that day; null where any may be. */
  readonly since: string | null;
}

/** Finds the reports that an amending article may be about. */
export const candidatesFor = (later: Article, byVoice: ReportsByVoice, rules: AmendmentRules): Candidates => {
  const found: Article[] = [];
  const last = later.publishedOn && lastDay(later.publishedOn);
  const voices = voicesOf(later).reverse();
  for (const voice of voices) {
    const reports = byVoice.get(voice) ?? [];
    for (let at = reports.length - 1; at >= 0 && found.length < MOST_CANDIDATES; at -= 1) {
      const report = reports[at]!;
      const { publishedOn, amending } = report;
      // Undated ones may have come at any time.
      if (last !== null && publishedOn !== null && firstDay(publishedOn) > last) continue;
      // Two notices of one day would correct each other.
      if (amending && (amending.rest === "" || publishedOn === later.publishedOn)) continue;
      if (report !== later && isReachable(report, later, rules)) found.push(report);
    }
  }
  const earliest = found.at(-1)?.publishedOn ?? null;
  const isFull = found.length === MOST_CANDIDATES && voices.length === 1;
  return { reports: found.reverse(), since: isFull && earliest !== null ? firstDay(earliest) : null };
};
