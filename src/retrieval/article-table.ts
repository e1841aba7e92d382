/** What filters ask about articles, in columns: one row (slot) for each article id ever met. */
import { firstDay, lastDay } from "../text/partial-date.ts";
import type { Article, PartialDate, SearchRequest } from "../types.ts";
import { createColumn, createNames } from "./columns.ts";
import { withRoom } from "./growable.ts";
import { createStringTable } from "./string-table.ts";
import type { StringTableData } from "./string-table.ts";

const NEVER = -0x7fffffff;
const NOTHING = new Int32Array(0);
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
  let generations = saved ? saved.generations.slice() : new Int32Array(64);
  const outlets = createNames(articles, ({ outlet }) => outlet);
  const carriers = createNames(articles, ({ carrier }) => carrier);
  const languages = createNames(articles, ({ language }) => language);
  const collections = createNames(articles, ({ collection }) => collection);
  const firstDays = createColumn(articles, ({ publishedOn }) => daysOf(publishedOn)[0]);
  const lastDays = createColumn(articles, ({ publishedOn }) => daysOf(publishedOn)[1]);
  const originals = createColumn(articles, ({ id, copyOf }) => {
    const slot = copyOf === null || copyOf === id ? -1 : slotOf(copyOf);
    if (slot >= 0) copies += 1;
    return slot;
  });
  const columns = [outlets, carriers, languages, collections, firstDays, lastDays, originals];
  let live = 0;
  let copies = 0;
  let version = 0;

  const slotOf = (id: string): number => {
    const known = ids.find(id);
    if (known >= 0) return known;
    const slot = ids.push(id);
    articles.push(undefined);
    generations = withRoom(generations, slot + 1);
    return slot;
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
    if (originals.known(slot) >= 0) copies -= 1;
    for (const names of [languages, collections]) names.forget(slot);
    articles[slot] = undefined;
    generations[slot]! += 1;
    live -= 1;
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
      originals.all();
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
    original: (slot: number): number => (articles[slot] ? originals.all()[slot]! : -1),
    outlet: (slot: number): number => outlets.all()[slot]!,
    /** The day (since 1970) of publication, the last that it can mean; null where unknown. */
    day(slot: number): number | null {
      const day = lastDays.all()[slot]!;
      return day === NEVER ? null : day;
    },
    /** Languages of live articles, the commonest first. */
    languages: languages.common,

    /**
     * Puts the article into its slot, in place of one with the same id; gives the slot. With `isIndexed` what was indexed
     * under the id is this article's too.
     */
    put(article: Article, isIndexed = false): number {
      const slot = slotOf(article.id);
      const generation = generations[slot]!;
      remove(slot);
      if (isIndexed) generations[slot] = generation;
      version += 1;
      articles[slot] = article;
      live += 1;
      for (const column of columns) column.put(slot, article);
      return slot;
    },

    /** Puts an article of a snapshot into its slot, which nobody has asked about yet. */
    take(article: Article, slot: number): void {
      if (articles[slot] === undefined) live += 1;
      articles[slot] = article;
    },

    /** Puts all articles of a snapshot into their slots at once, which nobody has asked about yet. */
    takeAll(all: readonly Article[], slots: Int32Array): void {
      for (let at = 0; at < all.length; at += 1) articles[slots[at]!] = all[at]!;
      live = all.length;
    },

    /** The slots of these articles, in their order; null where they are not the live ones to the last. */
    slotsInOrder(all: readonly Article[]): Int32Array | null {
      if (all.length !== live) return null;
      const slots = new Int32Array(all.length);
      let slot = -1;
      for (let at = 0; at < all.length; at += 1) {
        // They mostly came in this order.
        slot += 1;
        if (articles[slot] !== all[at]) slot = ids.find(all[at]!.id);
        if (slot < 0 || articles[slot] !== all[at]) return null;
        slots[at] = slot;
      }
      return slots;
    },

    remove,

    /** Whether the article in a slot is of these collections; null where every live article is. */
    inCollections(names: readonly string[]): ((slot: number) => boolean) | null {
      const within = [...new Set(names)].reduce((sum, name) => sum + collections.countOf(name), 0);
      if (within === live) return null;
      const wanted = collections.wanted(names)!;
      const of = collections.all();
      return (slot) => wanted[of[slot]!] === 1;
    },

    /**
     * The request's filters as one test; null where nothing is filtered. The rules are those of `isWithin`: a date
     * of which only the month is known lies within every bound that the month touches, an unknown one within none.
     */
    filter(request: SearchRequest): Filter | null {
      const outlet = outlets.wanted(request.outlets?.length ? request.outlets : null);
      const carrier = carriers.wanted(request.carriers?.length ? request.carriers : null);
      const language = languages.wanted(request.languages?.length ? request.languages : null);
      const collection = collections.wanted(request.collections);
      const chosen = request.articleIds ? slotsOf(request.articleIds) : null;
      const since = request.since ? first(request.since) : null;
      const until = request.until ? last(request.until) : null;
      const others = carrier !== null || language !== null || collection !== null || chosen !== null;
      if (!outlet && !others && since === null && until === null) return null;
      const low = since ?? NEVER;
      const high = until ?? -NEVER;
      const dated = since !== null || until !== null;
      // The filtered columns alone, in locals: this runs for every article of the index.
      const columnOf = (column: typeof firstDays, isAsked: boolean) => (isAsked ? column.all() : NOTHING);
      const [lastOf, firstOf] = [columnOf(lastDays, dated), columnOf(firstDays, dated)];
      const [outletOf, carrierOf] = [
        columnOf(outlets, outlet !== null),
        columnOf(carriers, carrier !== null),
      ];
      const languageOf = columnOf(languages, language !== null);
      const collectionOf = columnOf(collections, collection !== null);
      const isOther = (slot: number): boolean =>
        (!carrier || (carrierOf[slot]! >= 0 && carrier[carrierOf[slot]!] === 1)) &&
        (!language || language[languageOf[slot]!] === 1) &&
        (!collection || collection[collectionOf[slot]!] === 1) &&
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
            const found = accepts(slot);
            mask[at] = found ? 1 : 0;
            if (!found) rejected += 1;
          }
          return rejected > 0;
        },
      };
    },
  };
};

/** What `createArticleTable` gives. */
export type ArticleTable = ReturnType<typeof createArticleTable>;
