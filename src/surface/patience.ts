/** How long people wait, on every surface. */

/** Nobody waits longer than this for an answer, in milliseconds. */
export const LONGEST_WORK = 5 * 60_000;
