/** What only the articles together show: copies, withdrawals and corrections, figures that fall. Kept up to date while articles come and go. */
import { atOnce, inTurns, type Breath } from "../text/breath.ts";
import type { Article } from "../types.ts";
import { createAlikeGroups } from "./alike-groups.ts";
import { createAmendmentWatch } from "./amendment-watch.ts";
import type { AmendmentFinding } from "./amendments.ts";
import { copyBands, foldCopies } from "./copies.ts";
import type { CopyFinding, CopyRules } from "./copies.ts";
import { createTollWatch, runningTolls } from "./falling-tolls.ts";
import type { RunningToll } from "./falling-tolls.ts";

/** What is worked out once from an article's text, for comparing it with others. */
export interface Traits {
  readonly bands: Uint32Array | null;
  readonly tolls: readonly RunningToll[];
}

/** Works out an article's traits. */
export const traitsOf = ({ text }: Article): Traits => ({
  bands: copyBands(text),
  tolls: runningTolls(text),
});

/** What an article gains by the others. */
export type Relation = Pick<Article, "copyOf" | "copyLikeness" | "warnings"> & AmendmentFinding;

/** What was found out about one article, as it is kept between starts. */
export interface Findings {
  readonly copy?: CopyFinding;
  readonly amendment?: AmendmentFinding;
  /** Of a notice: the day before which reports make no difference to what it amends. */
  readonly horizon?: string;
}

/** An article with its relations as they were settled once. */
export interface RelatedArticle {
  readonly article: Article;
  readonly traits: Traits;
  readonly findings: Findings;
}

/** Relations of articles that come and go. */
export type Relations = ReturnType<typeof createRelations>;

/** Relations of no articles yet. */
export const createRelations = (rules: CopyRules) => {
  const own = new Map<string, Article>();
  const groups = createAlikeGroups();
  const tolls = createTollWatch();
  const copies = new Map<string, CopyFinding>();
  const amendments = createAmendmentWatch({
    isShared: rules.isShared,
    copyOf: ({ id }) => copies.get(id)?.copyOf ?? null,
    *copies() {
      for (const [id, { copyOf }] of copies) if (copyOf !== null) yield [id, copyOf] as const;
    },
  });
  /** Articles whose group has changed. */
  const dirty = new Set<string>();

  const drop = (id: string): void => {
    groups.remove(id);
    tolls.remove(id);
    amendments.remove(id);
    own.delete(id);
    copies.delete(id);
  };

  return {
    async remove(id: string): Promise<void> {
      // Where it is dirty already, so are those it was grouped with.
      if (!dirty.has(id)) for (const other of await inTurns(groups.groupOf(id))) dirty.add(other);
      drop(id);
    },
    /** Takes relations as they were settled once. */
    async restore(articles: readonly RelatedArticle[], breathe: Breath): Promise<void> {
      for (const { article, traits, findings } of articles) {
        tolls.put(article, traits.tolls);
        if (findings.copy) copies.set(article.id, findings.copy);
        if (findings.amendment) amendments.restore(article.id, findings.amendment);
        if (findings.horizon) amendments.restoreHorizon(article.id, findings.horizon);
        own.set(article.id, article);
        groups.put(article.id, traits.bands);
        amendments.enter(article);
        await breathe();
      }
      tolls.settle();
    },
    put(article: Article, traits: Traits): void {
      for (const other of atOnce(groups.groupOf(article.id))) dirty.add(other);
      drop(article.id);
      own.set(article.id, article);
      amendments.put(article);
      groups.put(article.id, traits.bands);
      tolls.put(article, traits.tolls);
      dirty.add(article.id);
    },
    /** Compares what changed; gives the ids of all articles whose relation may be another one now. */
    async settle(breathe: Breath): Promise<ReadonlySet<string>> {
      const touched = new Set(dirty);
      const done = new Set<string>();
      /** Articles whose being a copy may have changed. */
      const folded = new Set<string>();
      for (const id of dirty) {
        if (done.has(id) || !own.has(id)) continue;
        const group = await inTurns(groups.groupOf(id));
        const members: Article[] = [];
        for (const each of group) {
          done.add(each);
          touched.add(each);
          copies.delete(each);
          members.push(own.get(each)!);
          if (group.length > 1) folded.add(each);
          await breathe();
        }
        if (group.length > 1) {
          for (const [each, finding] of await foldCopies(members, rules, groups.bandsOf, breathe))
            copies.set(each, finding);
        }
        await breathe();
      }
      dirty.clear();
      for (const id of tolls.settle()) touched.add(id);
      for (const id of await amendments.settle(folded, breathe)) touched.add(id);
      return touched;
    },
    /** What is kept between starts. */
    findings(id: string): Findings {
      const [copy, amendment, horizon] = [copies.get(id), amendments.of(id), amendments.horizonOf(id)];
      return {
        ...(copy ? { copy } : {}),
        ...(amendment ? { amendment } : {}),
        ...(horizon ? { horizon } : {}),
      };
    },
    /** What an article gains by the others, warnings after its own; null where that is nothing. */
    of({ id, warnings }: Article): Relation | null {
      const [copy, amendment, toll] = [copies.get(id), amendments.of(id), tolls.warning(id)];
      if (!copy && !amendment && toll === undefined) return null;
      return {
        copyOf: copy?.copyOf ?? null,
        copyLikeness: copy?.likeness ?? null,
        warnings: [...warnings, ...(copy?.warnings ?? []), ...(toll === undefined ? [] : [toll])],
        ...amendment,
      };
    },
  };
};
