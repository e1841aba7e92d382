/** The part of the state that says which coverage is whose: what servers follow, and whose direct messages draw on which. */
import { z } from "zod";

const id = z.string().min(1).max(40);

/** The most collections that a server may choose to follow. */
const MOST_FOLLOWED = 200;

/** The most servers that are remembered of a person. */
export const MOST_SEEN = 20;

/** The most people of whom it is remembered where they were seen; those seen first go first. A person takes about 100 bytes. */
const MOST_PEOPLE = 3_000;

const server = z.object({
  /** The shared collections that it follows; null until it chooses: then all there are. */
  follows: z.array(z.string().max(200)).max(MOST_FOLLOWED).nullable().default(null),
  /** When it was told what the bot does; null where it was not, as in servers from before there was such a message. */
  welcomedAt: z.iso.datetime().nullable().default(null),
  /** Where each feed was added, by the feed's id: who is told there when it pauses. */
  feedChannels: z.record(id, id).default({}),
  /** When the bot was taken out of it, until it is back: its feeds and digests rest. Absent while it is there. */
  leftAt: z.iso.datetime().optional(),
});

const person = z.object({
  /** The servers in which this person used the bot, the latest last: where to ask whether they are a member. */
  seenIn: z.array(id).max(MOST_SEEN).default([]),
  /** The server whose coverage answers their direct messages; null for all that they share with the bot. */
  directFrom: id.nullable().default(null),
});

/** What collections add to the document; absent in documents from before each server had its own. */
export const serverFields = {
  /** By the server's id; a server that never chose anything is not there. */
  servers: z.record(id, server).default({}),
  /** By the person's id. */
  people: z.record(id, person).default({}),
};

/** What is remembered of a server. */
type ServerRecord = z.infer<typeof server>;
/** What is remembered of a person. */
type PersonRecord = z.infer<typeof person>;

/** A server of which nothing is known yet. */
export const newServer = (): ServerRecord => ({ follows: null, welcomedAt: null, feedChannels: {} });

/** Whether the bot was taken out of a server and is not back. */
export const isAway = (
  { servers }: { readonly servers: Readonly<Record<string, ServerRecord>> },
  guildId: string | null,
): boolean => guildId !== null && servers[guildId]?.leftAt !== undefined;

/** Takes out the people who were seen longest ago. Mutates. */
export const prunePeople = (document: { people: Record<string, PersonRecord> }): void => {
  const entries = Object.entries(document.people);
  if (entries.length > MOST_PEOPLE) document.people = Object.fromEntries(entries.slice(-MOST_PEOPLE));
};
