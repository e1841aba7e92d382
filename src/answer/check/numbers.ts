/** Whether every number of a sentence stands in its quotes or in the articles' metadata. */
import type { Fault } from "../check.ts";
import type { Ground } from "./ground.ts";

const numbersOf = (text: string): string[] =>
  (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map((number) => number.replace(/,(?=\d{3})/gu, ""));

/** The first number of the sentence that nothing cited holds; null where all are held. */
export const numberFault = ({ sentence, quotes, metadata }: Ground): Fault | null => {
  const held = new Set(numbersOf(`${quotes}\n${metadata}`));
  const missing = numbersOf(sentence.text).find((number) => !held.has(number));
  return missing === undefined ? null : { reason: "number", detail: missing };
};
