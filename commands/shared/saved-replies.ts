/** What a reply's buttons need, kept in state: a restart must not kill them. */
import { createHash, randomBytes } from "node:crypto";
import { pruneReplies, type SavedQuestion, type SavedReply } from "../../src/state/document.ts";
import type { Caller, Citation, Query } from "../../src/types.ts";
import type { Services } from "./services.ts";

export type { SavedQuestion, SavedReply } from "../../src/state/document.ts";

/** A query as it is kept: names and dates resolved, so that "last week" stays the week it was. */
export const questionOf = (query: Query): SavedQuestion => ({
  text: query.text,
  ...(query.typed === undefined ? {} : { typed: query.typed }),
  outlets: [...query.outlets],
  since: query.since,
  until: query.until,
  speaker: query.speaker,
  length: query.length,
});

/** Tells whether words are still those that were cited: 8 characters of their hash. */
export const checkOf = (words: string): string =>
  createHash("sha256").update(words).digest("base64url").slice(0, 8);

/** The cited passages, each once with its citations, in the order of their digits. */
const passagesIn = (citations: readonly Citation[]) =>
  [...Map.groupBy(citations, ({ passageId }) => passageId)]
    .map(([passageId, own]) => ({ marker: own[0]?.marker ?? 0, passageId, own }))
    .sort((left, right) => left.marker - right.marker);

const citedIn = (citations: readonly Citation[]): SavedReply["cited"] =>
  passagesIn(citations).map(({ marker, passageId, own }) => ({
    marker,
    passageId,
    spans: own.map(({ start, end, quote }) => [start, end, checkOf(quote)]),
  }));

/** Tells where a citation's passage stands among those kept; 0 for one that is not. */
export const placesOfCited = (citations: readonly Citation[]): ((wanted: Citation | undefined) => number) => {
  // Each page of a long answer asks: worked out once.
  const places = new Map(passagesIn(citations).map(({ passageId }, at) => [passageId, at]));
  return (wanted) => places.get(wanted?.passageId ?? "") ?? 0;
};

/** Keeps a reply and gives its id: 8 characters that nobody guesses. Resolves once it would survive a crash. */
export const saveReply = async (
  { state, clock }: Services,
  reply: {
    readonly command: string;
    readonly query: Query;
    readonly caller: Caller;
    readonly citations: readonly Citation[];
  },
): Promise<string> => {
  const id = randomBytes(6).toString("base64url");
  const now = clock.now();
  await state.update((document) => {
    document.replies[id] = {
      command: reply.command,
      question: questionOf(reply.query),
      userId: reply.caller.userId,
      guildId: reply.caller.guildId,
      cited: citedIn(reply.citations),
      savedAt: now.toISOString(),
    };
    pruneReplies(document, now);
  });
  return id;
};

/** The reply of that id; undefined where it is too old, or was made in another server or in somebody else's direct messages. */
export const findReply = (
  { state }: Services,
  id: string | undefined,
  caller: Caller,
): SavedReply | undefined => {
  const reply = state.read(({ replies }) =>
    id !== undefined && Object.hasOwn(replies, id) ? replies[id] : undefined,
  );
  if (!reply || reply.guildId !== caller.guildId) return undefined;
  return caller.guildId !== null || reply.userId === caller.userId ? reply : undefined;
};

/** Keeps what the buttons under a digest need; a digest goes out all the same where that fails. */
export const keepDigestReply =
  (services: Services) =>
  async (digest: {
    readonly topic: string;
    readonly ownerId: string;
    readonly guildId: string | null;
    readonly citations: readonly Citation[];
  }): Promise<string | null> => {
    const query = services.desk.makeQuery({ text: digest.topic });
    if ("kind" in query) return null;
    const caller = { userId: digest.ownerId, guildId: digest.guildId, channelId: null };
    return saveReply(services, { command: "digest", query, caller, citations: digest.citations }).catch(
      () => null,
    );
  };
