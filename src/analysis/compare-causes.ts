/** Rows of causes: who or what outlets say is behind an event. */
import { alignCauses } from "./claims-cause.ts";
import { pickCells } from "./compare-cells.ts";
import type { Reading } from "./compare-reading.ts";
import type { Sheet } from "./compare-sheet.ts";
import { topicOf } from "./compare-topic.ts";

/** What it counts that a sentence on a cause is about the topic, against one more cause named. */
const ABOUT = 2;

/** Puts a row on the sheet for each event of whose cause several voices speak. */
export const addCauses = ({ claims, topic, weight, about }: Reading, sheet: Sheet): void => {
  for (const { claims: told, verdict, why, tells, naming, isAsked } of alignCauses(claims, topic)) {
    const shown = pickCells(told, verdict, (claim) => tells(claim) + ABOUT * about(claim).share);
    const label = topicOf(shown, (term) => weight(term) * naming(term)) || topicOf(shown, weight);
    sheet.add({ label, verdict, shown, figuresOf: () => [], why, more: isAsked ? 1 : 0 }, told);
    for (const claim of told) sheet.matched.add(claim);
  }
};
