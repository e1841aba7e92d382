/** Keeps withdrawals and corrections linked while articles come and go: only notices that a change bears on are read again. */
import { inTurns, SMALL_STEPS } from "../text/breath.ts";
import type { Breath, Steps } from "../text/breath.ts";
import { compareDates, firstDay, lastDay } from "../text/partial-date.ts";
import type { Article } from "../types.ts";
import { voicesOf } from "./amended-reports.ts";
import type { AmendmentRules } from "./amended-reports.ts";
import { makeAmendmentFinder } from "./amendments.ts";
import type { AmendmentFinder, AmendmentFinding } from "./amendments.ts";

type Findings = ReadonlyMap<string, AmendmentFinding>;

/** Whether a report surely came out after a notice, which then cannot be about it. */
const isAfter = (report: Article, notice: Article): boolean =>
  report.publishedOn !== null &&
  notice.publishedOn !== null &&
  firstDay(report.publishedOn) > lastDay(notice.publishedOn);

const addTo = (sets: Map<string, Set<string>>, key: string, id: string): void => {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
};

/** Watches over no articles yet. `copies` gives pairs of a copy's id and its original's. */
export const createAmendmentWatch = ({
  isShared,
  copyOf,
  copies,
}: AmendmentRules & { readonly copies: () => Iterable<readonly [string, string]> }) => {
  const own = new Map<string, Article>();
  /** Articles, and notices among them, by the names under which they speak. */
  const byVoice = new Map<string, Set<string>>();
  const noticesByVoice = new Map<string, Set<string>>();
  const notices = new Set<string>();
  /** What each notice amends. */
  const results = new Map<string, Findings>();
  /** Of each notice, where reports before a day make no difference to what it amends: that day. */
  const horizons = new Map<string, string>();
  const dirty = new Set<string>();
  let merged = new Map<string, AmendmentFinding>();

  /** Whether a report cannot be what a notice was found to amend, nor become it. */
  const isOutOfSight = (report: Article, notice: Article): boolean => {
    if (isAfter(report, notice)) return true;
    const horizon = horizons.get(notice.id);
    if (horizon === undefined || report.publishedOn === null || firstDay(report.publishedOn) >= horizon)
      return false;
    // It may be amended for being a copy of a later one.
    return !results.get(notice.id)?.has(report.id);
  };

  const disturb = (article: Article): void => {
    for (const voice of voicesOf(article)) {
      for (const id of noticesByVoice.get(voice) ?? [])
        if (!dirty.has(id) && !isOutOfSight(article, own.get(id)!)) dirty.add(id);
    }
  };

  const remove = (id: string): void => {
    const article = own.get(id);
    if (!article) return;
    own.delete(id);
    notices.delete(id);
    horizons.delete(id);
    dirty.delete(id);
    for (const voice of voicesOf(article)) {
      byVoice.get(voice)?.delete(id);
      noticesByVoice.get(voice)?.delete(id);
    }
    disturb(article);
  };

  const enter = (article: Article): void => {
    own.set(article.id, article);
    if (article.amending) notices.add(article.id);
    for (const voice of voicesOf(article)) {
      addTo(byVoice, voice, article.id);
      if (article.amending) addTo(noticesByVoice, voice, article.id);
    }
  };

  /** A finder among the articles that notices under these names may be about, and those that carry the same texts. */
  function* makeFinder(
    voices: readonly string[],
    carried: ReadonlyMap<string, readonly string[]>,
  ): Steps<AmendmentFinder> {
    const found = new Map<string, Article>();
    const add = (id: string): void => {
      const article = own.get(id);
      if (article) found.set(id, article);
    };
    let steps = 0;
    for (const id of voices.flatMap((voice) => [...(byVoice.get(voice) ?? [])])) {
      add(id);
      if ((steps += 1) % SMALL_STEPS === 0) yield;
    }
    for (const article of found.values()) {
      const original = copyOf(article) ?? article.id;
      add(original);
      for (const other of carried.get(original) ?? []) add(other);
      if ((steps += 1) % SMALL_STEPS === 0) yield;
    }
    return yield* makeAmendmentFinder([...found.values()], { isShared, copyOf });
  }

  const merge = (): Map<string, AmendmentFinding> => {
    const inOrder = [...results].sort(([a], [b]) =>
      compareDates(own.get(a)?.publishedOn ?? null, own.get(b)?.publishedOn ?? null),
    );
    const all = new Map<string, AmendmentFinding>();
    for (const [, findings] of inOrder)
      for (const [id, finding] of findings) all.set(id, { ...all.get(id), ...finding });
    return all;
  };

  return {
    remove,
    put(article: Article): void {
      remove(article.id);
      enter(article);
      if (article.amending) dirty.add(article.id);
      disturb(article);
    },
    /** Takes what was found about an article once. `enter` takes the article: a notice now, any other before changes. */
    restore(id: string, finding: AmendmentFinding): void {
      for (const kind of ["withdrawn", "corrected"] as const) {
        const part = finding[kind];
        if (!part) continue;
        const known = new Map(results.get(part.by));
        results.set(part.by, known.set(id, { ...known.get(id), [kind]: part }));
      }
      merged.set(id, finding);
    },
    /** Takes what `horizonOf` gave of a notice. */
    restoreHorizon: (id: string, day: string): void => void horizons.set(id, day),
    /** Of a notice, the day before which reports make no difference to what it amends, where there is one. */
    horizonOf: (id: string): string | undefined => horizons.get(id),
    enter,
    of: (id: string): AmendmentFinding | undefined => merged.get(id),
    /** Reads again what changed, `folded` being articles that became copies or ceased to; gives ids of which the finding is another. */
    async settle(folded: ReadonlySet<string>, breathe: Breath): Promise<readonly string[]> {
      for (const [notice, findings] of results) {
        const isTouched = (id: string): boolean => {
          const article = own.get(id);
          return folded.has(id) || (article !== undefined && folded.has(copyOf(article) ?? id));
        };
        if (notices.has(notice) && [...findings.keys()].some(isTouched)) dirty.add(notice);
      }
      const stale = [...results.keys()].filter((id) => !notices.has(id));
      if (dirty.size === 0 && stale.length === 0) return [];
      for (const id of stale) results.delete(id);
      const carried = new Map<string, string[]>();
      for (const [copy, original] of copies()) {
        await breathe();
        const known = carried.get(original);
        if (known) known.push(copy);
        else carried.set(original, [copy]);
      }
      /** An outlet's notices are about the same articles: those are gathered once. */
      const finders = new Map<string, AmendmentFinder>();
      for (const id of dirty) {
        await breathe();
        const notice = own.get(id)!;
        const voices = voicesOf(notice).sort();
        const key = voices.join("\n");
        const finder = finders.get(key) ?? (await inTurns(makeFinder(voices, carried)));
        finders.set(key, finder);
        const horizon = await finder.prepare(notice, breathe);
        if (horizon === null) horizons.delete(id);
        else horizons.set(id, horizon);
        const findings = finder.find([notice]);
        if (findings.size > 0) results.set(id, findings);
        else results.delete(id);
      }
      dirty.clear();
      const before = merged;
      merged = merge();
      const ids = [...new Set([...before.keys(), ...merged.keys()])];
      return ids.filter((id) => JSON.stringify(before.get(id)) !== JSON.stringify(merged.get(id)));
    },
  };
};
