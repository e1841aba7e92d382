/** Where the rules find no word for what is wanted, a model may sort the message; what the rules read stands otherwise. */
import type { Caller } from "../../src/types.ts";
import { askerOf, type Kit } from "../shared/services.ts";
import type { Reading, Vocabulary } from "./reading.ts";

/** The reading, sorted where that is needed and can be done. `message` is the text as typed. */
export const sortReading = async (
  { sorter }: Pick<Kit, "sorter">,
  reading: Reading,
  {
    message,
    caller,
    vocabulary,
    signal,
  }: {
    readonly message: string;
    readonly caller: Caller;
    readonly vocabulary: Pick<Vocabulary, "outlets">;
    readonly signal: AbortSignal;
  },
): Promise<Reading> => {
  if (!sorter || !reading.isOpen) return reading;
  const sorted = await sorter.sort(message, { outlets: vocabulary.outlets, asker: askerOf(caller), signal });
  if (!sorted) return reading;
  const { command, topic, outlets, speaker } = sorted;
  return {
    ...reading,
    intent: command,
    // A question is asked as it stands; every other command goes by its topic.
    topic: command === "ask" || (topic === "" && speaker === null) ? reading.topic : topic,
    outlets: [...new Set([...reading.outlets, ...outlets])],
    speaker,
    refersBack: command === "ask" && reading.refersBack,
  };
};
