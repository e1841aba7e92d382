/** What several collections ask of one address in one round is asked of its server once. */
import type { FetchOptions, FetchOutcome, Fetcher } from "./fetcher.ts";

/** Bytes of bodies that a round keeps for those who come later; past them they are asked for again. */
const MOST_KEPT = 32_000_000;

const isSameVersion = (
  { etag = null, lastModified = null }: Pick<FetchOptions, "etag" | "lastModified">,
  given: { readonly etag: string | null; readonly lastModified: string | null },
): boolean =>
  etag === null
    ? lastModified !== null && lastModified === given.lastModified
    : etag === given.etag && lastModified === given.lastModified;

/**
 * A way out for one round, over another: an address that was asked before is not asked again, but for one that was given as
 * "nothing new" and now is asked for whole. `asksWhole`: nothing is asked as "only if it is new", since those who share
 * the round have different versions.
 */
export const shareFetches = (
  fetcher: Pick<Fetcher, "fetch">,
  { asksWhole }: { readonly asksWhole: boolean },
): Pick<Fetcher, "fetch"> => {
  const known = new Map<string, FetchOutcome>();
  let kept = 0;
  return {
    fetch: async (url, options = {}) => {
      const key = `${options.accept ?? ""}\n${url}`;
      const before = known.get(key);
      const isConditional = Boolean(options.etag ?? options.lastModified);
      if (before?.kind === "fetched")
        return isConditional && isSameVersion(options, before)
          ? { kind: "not-modified", movedTo: before.movedTo, maxAge: before.maxAge }
          : before;
      if (before && (before.kind === "failed" || isConditional)) return before;
      const outcome = await fetcher.fetch(
        url,
        asksWhole ? { ...options, etag: null, lastModified: null } : options,
      );
      const size = outcome.kind === "fetched" ? outcome.body.byteLength : 0;
      const isOver = outcome.kind === "failed" && outcome.reason === "stopped";
      if (!isOver && kept + size <= MOST_KEPT) {
        kept += size;
        known.set(key, outcome);
      }
      if (outcome.kind !== "fetched" || !isConditional || !isSameVersion(options, outcome)) return outcome;
      return { kind: "not-modified", movedTo: outcome.movedTo, maxAge: outcome.maxAge };
    },
  };
};
