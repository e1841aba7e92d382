/** How many sentences an answer of each length has. */
import type { Length } from "../types.ts";

/** Fewer are not asked for. */
export const LEAST_SENTENCES: Readonly<Record<Length, number>> = { short: 2, medium: 4, long: 8 };

/** More are not shown. */
export const MOST_SENTENCES: Readonly<Record<Length, number>> = { short: 3, medium: 6, long: 12 };
