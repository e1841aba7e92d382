/** When a feed is asked next. Times in milliseconds. */

const MINUTE = 60_000;

/** Where a feed says nothing of how often it changes. */
const USUAL = 30 * MINUTE;
const SHORTEST = 10 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/** Failures in a row after which a feed pauses. */
export const MOST_FAILURES = 10;

/** What a feed and its server ask for: minutes, and seconds. Null where they do not. */
export interface Wishes {
  readonly ttl: number | null;
  readonly maxAge: number | null;
}

const within = (time: number): number => Math.min(LONGEST, Math.max(SHORTEST, time));

/** A tenth more at random: feeds that were added together should not be asked together for ever. */
const spread = (time: number): number => Math.min(LONGEST, Math.round(time * (1 + Math.random() / 10)));

/** Until the next look after one that went well: the longer of the wishes, within ten minutes and a day. */
export const untilNext = ({ ttl, maxAge }: Wishes): number => {
  const wished = Math.max((ttl ?? 0) * MINUTE, (maxAge ?? 0) * 1_000);
  return spread(within(wished > 0 ? Math.max(wished, SHORTEST) : USUAL));
};

/** Until the next look after the nth failure in a row: doubled each time, up to a day. */
export const untilRetry = (failures: number): number =>
  spread(within(SHORTEST * 2 ** Math.min(failures - 1, 10)));

/** How old an item's page may be, in minutes since it came in, when it is looked at again: most corrections come early. */
const LOOKS = [2 * 60, 12 * 60, 48 * 60];

/** Whether an item's page is due for its next look. `at`: the last one, in minutes since 1970; `looks`: after the first. */
export const isLookDue = (
  { looks, at }: { readonly looks: number; readonly at: number },
  minute: number,
): boolean => {
  const wait = LOOKS[looks];
  return wait !== undefined && minute - at >= wait - (LOOKS[looks - 1] ?? 0);
};
