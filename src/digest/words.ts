/** What is said about digests that cannot be posted, and what became of earlier ones. */
import { ENGLISH, noticesIn, shorten, type Words } from "../presentation/index.ts";
import type { Delivery, Subscription } from "../state/document.ts";
import type { DigestPlace } from "../types.ts";
import { MOST_REFUSALS } from "./ledger.ts";
import { momentWords } from "./schedule.ts";

/** Why nothing can be posted at a place; null where something can. */
export const placeFault = (place: DigestPlace | undefined, words: Words = ENGLISH): string | null => {
  if (!place) return words.digestFaults.gone;
  if (place.missing.length === 0) return null;
  return noticesIn(words).missingPermissions(place.name, place.missing);
};

/** Tells the owner that the digest is paused, and what to do. */
export const pauseWords = ({ topic, guildId }: Subscription, why: string, words: Words): string => {
  const { pausedHere, pausedInServer } = words.digestFaults;
  return (guildId === null ? pausedHere : pausedInServer)(shorten(topic, 100), MOST_REFUSALS, why);
};

/** What became of the last digest, in words; null before the first. `deliveries` as they were written down. */
export const lastWords = (deliveries: readonly Delivery[], timezone: string): string | null => {
  const last = deliveries.findLast(({ status }) => status !== "intent");
  if (!last) return null;
  const moment = momentWords(new Date(last.dueAt), timezone);
  const why = last.why === null ? "" : ` · ${last.why}`;
  if (last.status === "done") return `${last.messageId === null ? "done" : "posted"} for ${moment}${why}`;
  return `${last.status === "refused" ? "not posted" : "skipped"} for ${moment}${why}`;
};
