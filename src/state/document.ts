/** The one document that the bot keeps: what it holds, and what is taken out of it in time. */
import { z } from "zod";
import { digestFields, pruneDeliveries } from "./digest-schema.ts";
import { feedFields } from "./feed-schema.ts";
import { prunePeople, serverFields } from "./server-schema.ts";
import { noTokens, pruneTokens, tokenFields } from "./token-schema.ts";

const id = z.string().min(1).max(40);

/** The question behind a reply's buttons, as typed. */
const savedQuestion = z.object({
  text: z.string().max(10_000),
  /** What the person wrote, where the text is only the matter of it. */
  typed: z.string().max(10_000).optional(),
  outlets: z.array(z.string()),
  since: z.string().nullable(),
  until: z.string().nullable(),
  speaker: z.string().nullable(),
  length: z.string().nullable(),
});

/** What the buttons of a reply need, so that they work after a restart. */
const savedReply = z.object({
  /** The command that made it: "ask". */
  command: z.string(),
  question: savedQuestion,
  /** Whose it is: what `forget` goes by. */
  userId: id,
  guildId: id.nullable(),
  /**
   * The cited passages in the order of their digits: the digit, the passage, and stretches of the article's text with a
   * check of their words.
   */
  cited: z.array(
    z.object({
      marker: z.number().int(),
      passageId: z.string(),
      spans: z.array(z.tuple([z.number().int(), z.number().int(), z.string().max(8)])),
    }),
  ),
  /** ISO instant; what pruning goes by. */
  savedAt: z.iso.datetime(),
});

/** Version 1. A document of another version is migrated before it is read. */
export const stateDocument = z.object({
  version: z.literal(1),
  /** By the id that their buttons carry. */
  replies: z.record(id, savedReply),
  /** Outlets in the order in which pictures first showed them, by server: what keeps each its colour. */
  outletsDrawn: z.record(id, z.array(z.string())).default({}),
  /** What was last registered as commands, by scope: a server's id, or "global". */
  registered: z.record(
    z.string(),
    z.object({
      /** SHA-256 of the definitions that were sent. */
      sent: z.string(),
      /** SHA-256 of what Discord made of them: ids and versions. */
      kept: z.string(),
    }),
  ),
  ...digestFields,
  ...feedFields,
  ...tokenFields,
  ...serverFields,
});

export type { ArticleBatch, Delivery, Subscription } from "./digest-schema.ts";
export type { Feed } from "./feed-schema.ts";
/** All that the bot remembers. */
export type StateDocument = z.infer<typeof stateDocument>;
/** What the buttons under a reply need. */
export type SavedReply = z.infer<typeof savedReply>;
/** What was asked, names and dates resolved. */
export type SavedQuestion = z.infer<typeof savedQuestion>;

/** The document of a bot that was never started. */
export const emptyDocument = (): StateDocument => ({
  version: 1,
  replies: {},
  outletsDrawn: {},
  registered: {},
  subscriptions: {},
  deliveries: {},
  seenArticles: [],
  feeds: {},
  tokensSpent: noTokens(),
  servers: {},
  people: {},
});

/** How long a reply's buttons work, in days. */
export const REPLY_DAYS = 30;

/** The most replies whose buttons work; the oldest go first. A reply takes about 1 KB. */
export const MOST_REPLIES = 1_500;

/**
 * The most places (servers, and people's direct messages) whose outlets keep their colours; those whose outlets have been
 * the same for longest go first. A place takes about 300 bytes.
 */
export const MOST_DRAWN = 2_000;

/** Takes out the replies that are too old or too many. Assigns anew what it changes. */
export const pruneReplies = (document: Pick<StateDocument, "replies">, now: Date): void => {
  const oldest = new Date(now.getTime() - REPLY_DAYS * 86_400_000).toISOString();
  const all = Object.entries(document.replies);
  const recent = all.filter(([, reply]) => reply.savedAt >= oldest);
  if (recent.length === all.length && all.length <= MOST_REPLIES) return;
  const newestFirst = recent.sort(([, { savedAt: left }], [, { savedAt: right }]) =>
    left < right ? 1 : left > right ? -1 : 0,
  );
  document.replies = Object.fromEntries(newestFirst.slice(0, MOST_REPLIES));
};

/** Takes out of a document what is too old or too much. Assigns anew what it changes. */
export const pruneDocument = (document: StateDocument, now: Date): void => {
  pruneReplies(document, now);
  const drawn = Object.entries(document.outletsDrawn);
  if (drawn.length > MOST_DRAWN) document.outletsDrawn = Object.fromEntries(drawn.slice(-MOST_DRAWN));
  pruneDeliveries(document);
  prunePeople(document);
  pruneTokens(document, now);
};
