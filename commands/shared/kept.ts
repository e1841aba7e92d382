/** What a button under an answer belongs to: the reply that is kept, and the command that answers its question. */
import type { Press } from "../../src/types.ts";
import type { Topic } from "./question.ts";
import { findReply, type SavedReply } from "./saved-replies.ts";
import type { Services } from "./services.ts";

/** A kept reply with the id that its buttons carry. */
interface Kept {
  readonly id: string;
  readonly reply: SavedReply;
  readonly topic: Topic;
}

/** The reply that the pressed button's first argument names; undefined where it is kept no longer, or nothing answers it. */
export const keptBehind = (
  services: Services,
  topics: ReadonlyMap<string, Topic>,
  { args: [id], caller }: Press,
): Kept | undefined => {
  const reply = findReply(services, id, caller);
  const topic = topics.get(reply?.command ?? "");
  return reply && topic && id !== undefined ? { id, reply, topic } : undefined;
};
