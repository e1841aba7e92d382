/** Bringing coverage in: the port, made of its parts. */
import { join } from "node:path";
import type { State } from "../state/state.ts";
import type {
  AddOutcome,
  Clock,
  FeedEntry,
  Ingest,
  IngestOptions,
  IngestRefusal,
  IngestedArticle,
  RefreshOutcome,
} from "../types.ts";
import { createArticleStore } from "./article-store.ts";
import { bringFile, bringPage, type BringingParts } from "./bring-in.ts";
import { refreshFeed } from "./feed-refresh.ts";
import { createFeeds } from "./feeds.ts";
import { createFetcher, type FetchLimits } from "./fetcher.ts";
import type { Lookup } from "./guarded-connector.ts";
import type { Spacing } from "./host-turns.ts";
import { createReader, type Reader } from "./reader.ts";
import { refusal, refusalOf } from "./refusals.ts";
import { createFeedRunner, type FeedRunner, type RunnerLog } from "./runner.ts";
import { shareFetches } from "./shared-fetches.ts";
import { readUserAgent } from "./user-agent.ts";

/** What bringing in needs. */
export interface IngestParts {
  /** DATA_DIR: articles go to its folder "articles", earlier versions to "versions". */
  readonly dataFolder: string;
  /** CORPUS_DIR, whose outlets.yaml names outlets. */
  readonly corpusFolder: string;
  /** "host" or "host:port". */
  readonly allowPrivateHosts: readonly string[];
  /** Where those who run a site reach the operator; null or absent for none. */
  readonly contact?: string | null;
  readonly clock: Clock;
  /** Where feeds are remembered; a state in memory where there are none (the terminal). */
  readonly state: State;
  /** These files (absolute paths) were written or taken away: the library should look. Waited for. */
  readonly onChanged?: (files: readonly string[]) => unknown;
  /** A feed paused; its server should be told why. Asked again later where it throws. */
  readonly onPaused?: (feed: FeedEntry) => void | Promise<void>;
  /** Whether the feeds of a collection rest just now. */
  readonly isResting?: (collection: string) => boolean;
  readonly log?: RunnerLog;
  /** For tests: the lookup of names, shorter times, no pauses, one reader for many. */
  readonly lookup?: Lookup;
  readonly fetchLimits?: Partial<FetchLimits>;
  /** Stays open when this is closed. */
  readonly reader?: Reader;
  readonly spacing?: Spacing;
}

/** The port with what runs it. */
export interface OpenIngest {
  readonly ingest: Ingest;
  readonly runner: FeedRunner;
  /** Fetches a file that a person attached, through the same guard; robots.txt is not asked, for nobody is crawling. */
  fetchFile(
    url: string,
    options?: { readonly signal?: AbortSignal },
  ): Promise<{ readonly kind: "file"; readonly data: Uint8Array } | IngestRefusal>;
  /** Stops the runner and what is under way. */
  close(): Promise<void>;
}

const NO_LOG: RunnerLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens bringing in. Nothing is fetched before it is asked for, or the runner is started. */
export const createIngest = (parts: IngestParts): OpenIngest => {
  const { state, clock } = parts;
  const onChanged = async (collection: string, articleIds: readonly string[]): Promise<void> =>
    void (await parts.onChanged?.(
      articleIds.map((id) => join(parts.dataFolder, "articles", collection, `${id}.md`)),
    ));
  const fetcher = createFetcher({
    clock,
    allowPrivateHosts: parts.allowPrivateHosts,
    userAgent: readUserAgent(parts.contact),
    ...(parts.lookup ? { lookup: parts.lookup } : {}),
    ...(parts.fetchLimits ? { limits: parts.fetchLimits } : {}),
    ...(parts.spacing ? { spacing: parts.spacing } : {}),
  });
  const reader = parts.reader ?? createReader({ outletFiles: [join(parts.corpusFolder, "outlets.yaml")] });
  const bringing: BringingParts = {
    fetcher,
    reader,
    clock,
    store: createArticleStore({ dataFolder: parts.dataFolder, clock }),
  };
  const refreshing = { ...bringing, state, onChanged };
  const { refusalOf: unknownFeed, ...feeds } = createFeeds(refreshing);
  const looks = new Map<string, Promise<RefreshOutcome>>();

  /** One look at a feed at a time; who comes later is given its outcome. */
  const refresh = (
    id: string,
    options: IngestOptions,
    way: BringingParts["fetcher"] = fetcher,
  ): Promise<RefreshOutcome> => {
    const running = looks.get(id);
    if (running) return running;
    const look = refreshFeed({ ...refreshing, fetcher: way }, id, options).finally(() => looks.delete(id));
    looks.set(id, look);
    return look;
  };

  /** Servers that follow the same feed cause one fetch a round; what comes is kept for each by itself. */
  const round = (ids: readonly string[]) => {
    const versions = state.read(({ feeds }) =>
      ids.map((id) => `${feeds[id]?.etag ?? ""}\n${feeds[id]?.lastModified ?? ""}`),
    );
    const way = ids.length < 2 ? fetcher : shareFetches(fetcher, { asksWhole: new Set(versions).size > 1 });
    return (id: string, signal: AbortSignal) => refresh(id, { signal }, way);
  };

  /** Tells of what was written. */
  const told = async <T extends AddOutcome | { readonly kind: "removed"; readonly article: IngestedArticle }>(
    work: Promise<T>,
  ): Promise<T> => {
    const outcome = await work;
    if (outcome.kind !== "refused" && outcome.kind !== "same") {
      await onChanged(outcome.article.collection, [outcome.article.articleId]);
    }
    return outcome;
  };

  const runner = createFeedRunner({
    state,
    clock,
    log: parts.log ?? NO_LOG,
    round,
    ...(parts.onPaused ? { onPaused: parts.onPaused } : {}),
    ...(parts.isResting ? { isResting: parts.isResting } : {}),
  });

  return {
    runner,
    ingest: {
      ...feeds,
      addPage: (collection, url, options = {}) => told(bringPage(bringing, collection, url, options)),
      addFile: (collection, file, options = {}) => told(bringFile(bringing, collection, file, options)),
      remove: (collection, articleId) => told(bringing.store.remove(collection, articleId)),
      versions: (articleId) => bringing.store.versions(articleId),
      refreshFeed: async (collection, id, options = {}) =>
        unknownFeed(collection, id) ?? refresh(id, options),
    },
    fetchFile: async (url, { signal } = {}) => {
      const fetched = await fetcher.fetch(url, { ...(signal ? { signal } : {}), ignoresRobots: true });
      if (fetched.kind === "failed") return refusalOf(fetched);
      if (fetched.kind === "not-modified") return refusal("unreachable", "The server gave no file.");
      return { kind: "file", data: fetched.body };
    },
    close: async () => {
      await runner.stop();
      await Promise.all([fetcher.close(), parts.reader ? undefined : reader.close()]);
    },
  };
};
