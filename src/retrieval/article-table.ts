/** What filters ask about articles, in columns: one row (slot) for each article id ever met. */
import { firstDay, lastDay } from "../text/partial-date.ts";
import type { Article, PartialDate, SearchRequest } from "../types.ts";
import { withRoom } from "./growable.ts";
import { createStringTable } from "./string-table.ts";
import type { StringTableData } from "./string-table.ts";

const NEVER = -0x7fffffff;
const DAY = 86_400_000;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY);

const first = (date: PartialDate): number => dayNumber(firstDay(date));
const last = (date: PartialDate): number => dayNumber(lastDay(date));

/** Dates that are remembered, as first and last day: a corpus has far fewer dates than articles. */
const REMEMBERED_DATES = 20_000;
const remembered = new Map<PartialDate, readonly [number, number]>();

const daysOf = (date: PartialDate | null): readonly [number, number] => {
  if (date === null) return [-NEVER, NEVER];
  const known = remembered.get(date);
  if (known) return known;
  if (remembered.size >= REMEMBERED_DATES) remembered.clear();
  // A whole day, as nearly all are, is the first and the last that it can mean.
  const day = date.length === 10 ? Date.parse(date) / DAY : NaN;
  const days = Number.isNaN(day) ? ([first(date), last(date)] as const) : ([day, day] as const);
  remembered.set(date, days);
  return days;
};

/** Numbers for names, and how many live articles have each. */
const createNames = () => {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  /** Articles of one outlet, language or collection tend to come one after the other. */
  let last: string | null = null;
  let lastNumber = -1;
  return {
    of(name: string): number {
      if (name === last) return lastNumber;
      let number = numbers.get(name);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(name, number);
        counts.push(0);
      }
      last = name;
      lastNumber = number;
      return number;
    },
    count(number: number, by: number): void {
      counts[number]! += by;
    },
    countOf(name: string): number {
      const number = numbers.get(name);
      return number === undefined ? 0 : counts[number]!;
    },
    /** Names that live articles have, the commonest first. */
    common: (): readonly string[] =>
      [...numbers]
        .filter(([, number]) => counts[number]! > 0)
        .sort(([, a], [, b]) => counts[b]! - counts[a]!)
        .map(([name]) => name),
    /** By number: 1 where the name is wanted; null where all are. */
    wanted(names: readonly string[] | null | undefined): Uint8Array | null {
      if (!names) return null;
      const chosen = new Uint8Array(numbers.size);
      for (const name of names) {
        const number = numbers.get(name);
        if (number !== undefined) chosen[number] = 1;
      }
      return chosen;
    },
  };
};

/** A request's filters, ready to ask. */
export interface Filter {
  /** Whether the article in a slot passes. */
  readonly accepts: (slot: number) => boolean;
  /** Sets `mask[i]` to 1 where `slots[i]` passes, else to 0; gives whether some did not. */
  readonly mark: (slots: Int32Array, mask: Uint8Array) => boolean;
}

/** What a snapshot keeps of a table, by slot. */
export interface SavedSlots {
  readonly ids: StringTableData;
  /** The generations that the snapshot's blocks name. */
  readonly generations: Int32Array;
}

/** The articles of an index by slot; a slot stays its id's own when the article is replaced or removed. `saved` has slots without articles. */
export const createArticleTable = (saved?: SavedSlots) => {
  const ids = createStringTable(saved?.ids);
  const articles: (Article | undefined)[] = [];
  // Array.from asks for each of them: a seventh of a load.
  articles.length = ids.size;
  const outletNames = createNames();
  const carrierNames = createNames();
  const languageNames = createNames();
  const collectionNames = createNames();
  const column = (): Int32Array<ArrayBuffer> => new Int32Array(Math.max(64, ids.size));
  let generations = saved ? saved.generations.slice() : column();
  let outlets = column();
  let carriers = column();
  let languages = column();
  let collections = column();
  let firstDays = column();
  let lastDays = column();
  let originals = column();
  let live = 0;
  let copies = 0;
  let version = 0;

  const slotOf = (id: string): number => {
    const known = ids.find(id);
    if (known >= 0) return known;
    const slot = ids.push(id);
    articles.push(undefined);
    generations = withRoom(generations, slot + 1);
    outlets = withRoom(outlets, slot + 1);
    carriers = withRoom(carriers, slot + 1);
    languages = withRoom(languages, slot + 1);
    collections = withRoom(collections, slot + 1);
    firstDays = withRoom(firstDays, slot + 1);
    lastDays = withRoom(lastDays, slot + 1);
    originals = withRoom(originals, slot + 1);
    return slot;
  };

  const count = (slot: number, by: number): void => {
    languageNames.count(languages[slot]!, by);
    collectionNames.count(collections[slot]!, by);
  };

  /** By slot: 1 for the articles of these ids. */
  const slotsOf = (chosen: readonly string[]): Uint8Array => {
    const marks = new Uint8Array(ids.size);
    for (const id of chosen) {
      const slot = ids.find(id);
      if (slot >= 0) marks[slot] = 1;
    }
    return marks;
  };

  const remove = (slot: number): boolean => {
    if (!articles[slot]) return false;
    version += 1;
    articles[slot] = undefined;
    generations[slot]! += 1;
    live -= 1;
    if (originals[slot]! >= 0) copies -= 1;
    count(slot, -1);
    return true;
  };

  return {
    /** Live articles. */
    get live() {
      return live;
    },
    /** Changes whenever an article comes or goes. */
    get version() {
      return version;
    },
    /** Live articles that are copies of others. */
    get copies() {
      return copies;
    },
    /** What a snapshot keeps, by slot. */
    columns: (): SavedSlots => ({ ids: ids.data(), generations: generations.slice(0, ids.size) }),
    /** Makes everything indexed under an id a thing of the past. */
    renew(id: string): void {
      const slot = slotOf(id);
      generations[slot]! += 1;
    },
    find: ids.find,
    article: (slot: number): Article | undefined => articles[slot],
    generation: (slot: number): number => generations[slot]!,
    isLive: (slot: number, generation: number): boolean =>
      generations[slot] === generation && articles[slot] !== undefined,
    /** The slot of the article that this one is a copy of; -1 for none. */
    original: (slot: number): number => (articles[slot] ? originals[slot]! : -1),
    outlet: (slot: number): number => outlets[slot]!,
    /** The day (since 1970) of publication, the last that it can mean; null where unknown. */
    day: (slot: number): number | null => (lastDays[slot] === NEVER ? null : lastDays[slot]!),
    /** Languages of live articles, the commonest first. */
    languages: languageNames.common,

    /**
     * Puts the article into its slot, in place of one with the same id; gives the slot. With `isIndexed` what was indexed
     * under the id is this article's too. `known` is its slot, where `find` has told it.
     */
    put(article: Article, isIndexed = false, known = -1): number {
      const slot = known >= 0 ? known : slotOf(article.id);
      const generation = generations[slot]!;
      remove(slot);
      if (isIndexed) generations[slot] = generation;
      version += 1;
      articles[slot] = article;
      live += 1;
      const original = article.copyOf === null || article.copyOf === article.id ? -1 : slotOf(article.copyOf);
      originals[slot] = original;
      if (original >= 0) copies += 1;
      outlets[slot] = outletNames.of(article.outlet);
      carriers[slot] = article.carrier === null ? -1 : carrierNames.of(article.carrier);
      languages[slot] = languageNames.of(article.language);
      collections[slot] = collectionNames.of(article.collection);
      count(slot, 1);
      const [firstDayOf, lastDayOf] = daysOf(article.publishedOn);
      firstDays[slot] = firstDayOf;
      lastDays[slot] = lastDayOf;
      return slot;
    },

    remove,

    /** Whether the article in a slot is of these collections; null where every live article is. */
    inCollections(names: readonly string[]): ((slot: number) => boolean) | null {
      const within = [...new Set(names)].reduce((sum, name) => sum + collectionNames.countOf(name), 0);
      if (within === live) return null;
      const wanted = collectionNames.wanted(names)!;
      return (slot) => wanted[collections[slot]!] === 1;
    },

    /**
     * The request's filters as one test; null where nothing is filtered. The rules are those of `isWithin`: a date
     * of which only the month is known lies within every bound that the month touches, an unknown one within none.
     */
    filter(request: SearchRequest): Filter | null {
      const outlet = outletNames.wanted(request.outlets?.length ? request.outlets : null);
      const carrier = carrierNames.wanted(request.carriers?.length ? request.carriers : null);
      const language = languageNames.wanted(request.languages?.length ? request.languages : null);
      const collection = collectionNames.wanted(request.collections);
      const chosen = request.articleIds ? slotsOf(request.articleIds) : null;
      const since = request.since ? first(request.since) : null;
      const until = request.until ? last(request.until) : null;
      const others = carrier !== null || language !== null || collection !== null || chosen !== null;
      if (!outlet && !others && since === null && until === null) return null;
      // The filtered columns alone, in locals: this runs for every article of the index.
      const [outletOf, lastOf, firstOf] = [outlets, lastDays, firstDays];
      const low = since ?? NEVER;
      const high = until ?? -NEVER;
      const dated = since !== null || until !== null;
      const isOther = (slot: number): boolean =>
        (!carrier || (carriers[slot]! >= 0 && carrier[carriers[slot]!] === 1)) &&
        (!language || language[languages[slot]!] === 1) &&
        (!collection || collection[collections[slot]!] === 1) &&
        (!chosen || chosen[slot] === 1);
      const accepts = (slot: number): boolean =>
        (outlet === null || outlet[outletOf[slot]!] === 1) &&
        (!dated || (lastOf[slot]! >= low && firstOf[slot]! <= high && lastOf[slot] !== NEVER)) &&
        (!others || isOther(slot));
      return {
        accepts,
        mark(of, mask) {
          let rejected = 0;
          for (let at = 0; at < of.length; at += 1) {
            const slot = of[at]!;
            const last = lastOf[slot]!;
            const found =
              (outlet === null || outlet[outletOf[slot]!] === 1) &&
              (!dated || (last >= low && last !== NEVER && firstOf[slot]! <= high)) &&
              (!others || isOther(slot));
            mask[at] = found ? 1 : 0;
            if (!found) rejected += 1;
          }
          return rejected > 0;
        },
      };
    },
  };
};

export type ArticleTable = ReturnType<typeof createArticleTable>;
