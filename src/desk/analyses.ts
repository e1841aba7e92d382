/** Questions that the analysis answers: from hits to what each outlet reports, checked like every answer. */
import { voicesOf } from "../analysis/compare.ts";
import { findFigures } from "../analysis/figures.ts";
import { framing } from "../analysis/framing.ts";
import { buildingTimeline } from "../analysis/timeline.ts";
import { checkSentences } from "../answer/check.ts";
import { isTakenBack } from "../text/amendments.ts";
import { eachInTurns, inTurns } from "../text/breath.ts";
import { listed } from "../text/listing.ts";
import { compareDates } from "../text/partial-date.ts";
import { UNKNOWN_OUTLET } from "../types.ts";
import type {
  Comparison,
  ComparisonCell,
  ComparisonRow,
  DatedEvent,
  Figure,
  FigureGroup,
  FiguresLedger,
  Framing,
  Hit,
  Library,
  PassageIndex,
  Query,
  Refusal,
  Sentence,
  Timeline,
  Verdict,
  WriteOptions,
  Writer,
} from "../types.ts";
import { leftOutNotes, standing } from "./amendments.ts";
import { numberInOrder } from "./markers.ts";
import { refuse } from "./refusals.ts";
import { findComparable } from "./comparable.ts";
import { readEvents, readFigures, readVoices } from "./reading-ahead.ts";
import { inReadingOrder, sentencesOf } from "./row-order.ts";
import { findTopic } from "./topic.ts";
import { groupWithinStories, matchWithinStories } from "./within-stories.ts";

/** How a comparison is made. */
interface CompareOptions extends Pick<WriteOptions, "signal" | "asker"> {
  /** True to leave every report as it was printed, even where a model could put it into words. */
  readonly asPrinted?: boolean;
  /** Called with the comparison as printed, before a model starts on its words. */
  readonly onPrinted?: (comparison: Comparison) => void;
}

/** The desk's answers that set outlets beside each other. */
export interface Analyses {
  /** Who says what, claim by claim: all that cover the topic, or the query's outlets. */
  compare(query: Query, options?: CompareOptions): Promise<Comparison | Refusal>;
  /** The figures on a topic, grouped by what they measure and judged. */
  figures(query: Query): Promise<FiguresLedger | Refusal>;
  /** Dated events on a topic, in order. */
  timeline(query: Query): Promise<Timeline | Refusal>;
  /** The words, speakers and attributions that mark each outlet: all that cover the topic, or the query's outlets. */
  framing(query: Query): Promise<Framing | Refusal>;
}

/** How finely nearness to the topic orders groups: within a quarter of it, disagreements come first as they came. */
const STEPS = 4;

/** Groups by how near their nearest figure is to the topic (0 to 1); those equally near stay in order. */
const nearestFirst = (
  groups: readonly FigureGroup[],
  nearnessOf: (group: FigureGroup) => readonly number[],
): FigureGroup[] => {
  const nearness = new Map(
    groups.map((group) => [group, Math.round(STEPS * Math.max(0, ...nearnessOf(group)))]),
  );
  return groups.toSorted((a, b) => (nearness.get(b) ?? 0) - (nearness.get(a) ?? 0));
};

/**
 * The rows in the order in which a reply shows them, and the groups' indexes to match: groups of several first, oldest first within
 * each, the smaller number of one day first, what was taken back last; then what stands alone.
 */
const inGroupOrder = (
  rows: readonly Figure[],
  most: number,
  groups: readonly FigureGroup[],
): Pick<FiguresLedger, "rows" | "groups"> => {
  const dateOf = (index: number): string | null => rows[index]?.asOf ?? rows[index]?.publishedOn ?? null;
  const outOf = (index: number): number => (rows[index] && isTakenBack(rows[index].citation) ? 1 : 0);
  const valueOf = (index: number): number => rows[index]?.value ?? 0;
  const sorted = groups.map((group) =>
    group.rows.toSorted(
      (a, b) => outOf(a) - outOf(b) || compareDates(dateOf(a), dateOf(b)) || valueOf(a) - valueOf(b) || a - b,
    ),
  );
  const several = sorted.filter(({ length }) => length > 1);
  // All are grouped and judged before a limit cuts the list.
  const order = [...new Set([...several.flat(), ...sorted.flat(), ...rows.keys()])].slice(0, most);
  const placeOf = new Map(order.map((index, place) => [index, place]));
  return {
    rows: order.flatMap((index) => rows[index] ?? []),
    groups: groups
      .map((group, number) => ({
        ...group,
        rows: (sorted[number] ?? []).flatMap((index) => placeOf.get(index) ?? []),
      }))
      .filter(({ rows: kept }) => kept.length > 0),
  };
};

/** The cells as a reply shows them, so that its digits count up: each outlet's together, a course in order of time. */
const outletByOutlet = (verdict: Verdict, cells: readonly ComparisonCell[]): readonly ComparisonCell[] => {
  const dateOf = ({ sentence }: ComparisonCell): string | null => sentence.citations[0]?.publishedOn ?? null;
  return [...Map.groupBy(cells, ({ outlet }) => outlet).values()].flatMap((own) =>
    verdict === "changed-over-time" ? own.toSorted((a, b) => compareDates(dateOf(a), dateOf(b))) : own,
  );
};

/** The analyses of a library, over its index. A writer that can puts a comparison into words. */
export const createAnalyses = (parts: {
  library: Library;
  index: PassageIndex;
  writer: Pick<Writer, "writeComparison">;
}): Analyses => {
  const { library, writer } = parts;

  const passes = (sentence: Sentence): boolean =>
    checkSentences([sentence], { articleOf: (id) => library.article(id) }).dropped.length === 0;

  /** The outlets asked about that have nothing on the topic. */
  const silentOf = (query: Query, hits: readonly Hit[]): string[] => {
    const heard = new Set(hits.map(({ article }) => article.outlet));
    return query.outlets.filter((outlet) => !heard.has(outlet));
  };

  /** Says that one outlet alone covers the topic. */
  const nothingToSetAgainst = (query: Query, hits: readonly Hit[], leftOut: readonly string[]): Refusal => {
    const only = hits[0]?.article.outlet ?? UNKNOWN_OUTLET;
    const silent = silentOf(query, hits);
    const silence =
      silent.length > 0 ? ` ${listed(silent)} ${silent.length > 1 ? "are" : "is"} silent on it.` : "";
    return refuse(
      query,
      "unsupported",
      `${only === UNKNOWN_OUTLET ? "One article" : only} alone covers this here, so there is nothing to compare.${silence} ${[...leftOut, "Ask for a summary instead."].join(" ")}`,
      // Of what was left out only the message tells.
      leftOut.length > 0
        ? undefined
        : { key: "one-outlet", outlet: only === UNKNOWN_OUTLET ? null : only, silent },
    );
  };

  return {
    compare: async (query, { asPrinted = false, onPrinted, ...options } = {}) => {
      const comparable = await findComparable(parts, query);
      if ("kind" in comparable) return comparable;
      const { topic } = comparable;
      // What was taken back contradicts nobody: it is left out, and said to be.
      const hits = standing(comparable.hits);
      const leftOut = leftOutNotes(topic.hits);
      if (voicesOf(hits).length < 2) return nothingToSetAgainst(query, hits, leftOut);
      const covering = query.outlets.length > 0 ? query.outlets : comparable.outlets;
      let dropped = 0;
      const checked = (row: ComparisonRow): ComparisonRow[] => {
        const cells = row.cells.filter(({ sentence }) => passes(sentence));
        dropped += row.cells.length - cells.length;
        // What several were to say is nothing that one says alone.
        const lone = row.verdict !== "single-outlet" && new Set(cells.map(({ outlet }) => outlet)).size < 2;
        const said = cells.length === row.cells.length || !lone;
        return cells.length > 0 && said ? [{ ...row, cells: outletByOutlet(row.verdict, cells) }] : [];
      };
      const { asked, rows } = await matchWithinStories(hits, comparable.asked, covering);
      if (comparable.unlessAnswered && asked.length === 0) return comparable.unlessAnswered;
      const all: ComparisonRow[] = [];
      await eachInTurns(rows, (row) => {
        all.push(...checked(row));
        // Remembered with the sentences, by which the rows are put in order.
        topic.isAbout(sentencesOf(row));
      });
      const inOrder = [
        ...asked.flatMap((row) => checked({ ...row, asked: true })),
        ...inReadingOrder(all, topic),
      ];
      const said = new Set(hits.map(({ article }) => article.outlet));
      const printed = numberInOrder<Comparison>({
        kind: "comparison",
        query,
        writer: "extractive",
        outlets: [...new Set([...said, ...covering])],
        rows: inOrder.slice(0, query.limit ?? undefined),
        dropped,
        notes: [
          ...(comparable.missing.length > 0
            ? [
                `No article mentions ${listed(
                  comparable.missing.map((word) => `"${word}"`),
                  "or",
                )}; this is on the rest of the topic.`,
              ]
            : []),
          ...silentOf(query, hits).map((outlet) => `${outlet} is silent on this throughout.`),
          ...leftOut,
        ],
      });
      if (asPrinted || !writer.writeComparison) return printed;
      onPrinted?.(printed);
      return writer.writeComparison(printed, hits, options);
    },

    figures: async (query) => {
      const topic = await findTopic(parts, query);
      if ("kind" in topic) return topic;
      const { hits } = topic;
      await readFigures(hits);
      const rows = findFigures(hits);
      if (rows.length === 0) {
        return refuse(
          query,
          "no-coverage",
          "The coverage of this gives no figures. Ask a question, or search.",
          { key: "no-figures" },
        );
      }
      const groups = await groupWithinStories(rows, hits);
      await eachInTurns(rows, ({ citation }) => topic.isAbout([citation.quote]));
      return numberInOrder({
        kind: "figures" as const,
        query,
        ...inGroupOrder(
          rows,
          query.limit ?? rows.length,
          // What measures the topic itself comes first, the nearest of it before all, then what a sentence about it measures.
          nearestFirst(
            topic.relevantFirst(groups, (group) => [
              group.measure,
              ...group.rows.flatMap((index) => rows[index]?.citation.quote ?? []),
            ]),
            (group) => group.rows.map((index) => topic.relevance(rows[index]?.measure ?? "")),
          ),
        ),
        notes: [],
      });
    },

    timeline: async (query) => {
      const topic = await findTopic(parts, query);
      if ("kind" in topic) return topic;
      const { hits } = topic;
      await readEvents(hits);
      const rows: DatedEvent[] = [];
      await eachInTurns(await inTurns(buildingTimeline(hits)), (event) => {
        if (passes(event.sentence)) rows.push(event);
      });
      if (rows.length === 0) {
        return refuse(
          query,
          "no-coverage",
          "The coverage of this dates no event. Ask a question, or search.",
          { key: "no-events" },
        );
      }
      const undated = new Set(
        hits.filter(({ article }) => article.publishedOn === null).map(({ article }) => article.id),
      );
      return numberInOrder({
        kind: "timeline" as const,
        query,
        rows: rows.slice(0, query.limit ?? rows.length),
        notes:
          undated.size > 0
            ? [
                `${undated.size} ${undated.size === 1 ? "article has" : "articles have"} no date: words such as "on Saturday" there date nothing.`,
              ]
            : [],
      });
    },

    framing: async (query) => {
      const topic = await findTopic(parts, query);
      if ("kind" in topic) return topic;
      const { hits } = topic;
      await readVoices(hits);
      const { outlets, shortage, notes } = await inTurns(framing(hits));
      if (shortage !== null)
        return refuse(query, "unsupported", `${shortage} Try a wider topic, or a summary.`, {
          key: "too-little-text",
        });
      return numberInOrder({ kind: "framing" as const, query, outlets, notes });
    },
  };
};
