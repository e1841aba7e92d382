/** What is said about digests that cannot be posted, and what became of earlier ones. */
import { notices, shorten } from "../presentation/index.ts";
import type { Delivery, Subscription } from "../state/document.ts";
import type { DigestPlace } from "../types.ts";
import { MOST_REFUSALS } from "./ledger.ts";
import { momentWords } from "./schedule.ts";

/** Why nothing can be posted at a place; null where something can. */
export const placeFault = (place: DigestPlace | undefined): string | null => {
  if (!place) return "I cannot see that channel any more: it is gone, or I need View Channel there.";
  if (place.missing.length === 0) return null;
  return notices.missingPermissions(place.name, place.missing);
};

/** Tells the owner that the digest is paused, and what to do. */
export const pauseWords = ({ topic, guildId }: Subscription, why: string): string =>
  `I paused the digest "${shorten(topic, 100)}": it could not be posted ${MOST_REFUSALS} times in a row. ${why} ` +
  `Once that is mended, /digest resume ${guildId === null ? "here" : "in the server"} starts it again.`;

/** What became of the last digest, in words; null before the first. `deliveries` as they were written down. */
export const lastWords = (deliveries: readonly Delivery[], timezone: string): string | null => {
  const last = deliveries.findLast(({ status }) => status !== "intent");
  if (!last) return null;
  const moment = momentWords(new Date(last.dueAt), timezone);
  const why = last.why === null ? "" : ` · ${last.why}`;
  if (last.status === "done") return `${last.messageId === null ? "done" : "posted"} for ${moment}${why}`;
  return `${last.status === "refused" ? "not posted" : "skipped"} for ${moment}${why}`;
};
