/** Digests: what is new on a topic since the last one, posted at set times. */
import type { Figure, WriterName } from "./answer.ts";
import type { PartialDate } from "./article.ts";
import type { Citation, Sentence } from "./citation.ts";
import type { Caller } from "./command.ts";
import type { Rewording } from "./ingest.ts";
import type { MessageData } from "./message.ts";

/** A figure whose newest value differs from what was last told. */
export interface Movement {
  readonly measure: string;
  readonly from: Figure;
  readonly to: Figure;
}

/** A contradiction between outlets that the new articles brought. */
export interface Disagreement {
  readonly topic: string;
  readonly citations: readonly Citation[];
}

/** An article that says otherwise than when it was told, or that does not stand any more. */
export interface ArticleChange {
  readonly articleId: string;
  readonly outlet: string;
  readonly publishedOn: PartialDate | null;
  readonly headline: string;
  /** `correction`: its outlet says so. `unsaid`: other words without a word about them. */
  readonly how: "withdrawn" | "correction" | "unsaid";
  /** Numbers as printed, where nothing else of a sentence changed. */
  readonly figures: readonly Rewording[];
  /** Sentences; what came or went has "" on its other side. */
  readonly rewordings: readonly Rewording[];
  /** The sentence that takes the report back or puts it right, as printed; null where there is none. */
  readonly note: string | null;
  /** The changed words as they stand, or that sentence; without either the article's opening words. */
  readonly citations: readonly Citation[];
}

/** What a digest tells. Its citations are numbered through. */
export interface Digest {
  readonly kind: "digest";
  readonly topic: string;
  /** Due instant of the last digest that was posted, ISO 8601; null for the first one, which covers all there is. */
  readonly since: string | null;
  /** New articles on the topic, copies not counted. */
  readonly articles: number;
  /** Those articles by outlet, most first. */
  readonly outlets: readonly { readonly outlet: string; readonly articles: number }[];
  /** New articles that are copies of others. */
  readonly copies: number;
  readonly writer: WriterName;
  readonly sentences: readonly Sentence[];
  readonly dropped: number;
  readonly moved: readonly Movement[];
  /** Articles told before that have changed since, on the topic. */
  readonly changed: readonly ArticleChange[];
  readonly disagreements: readonly Disagreement[];
  /** Outlets that had something new last time and have nothing now. */
  readonly silent: readonly string[];
}

/** A digest as somebody asks for it; texts as typed. */
export interface DigestRequest {
  readonly topic: string;
  /** "day", "weekday", "Mon,Thu", or a cron pattern of five fields. */
  readonly every: string;
  /** "08:00"; null for the default, or where the cron pattern says it. */
  readonly at: string | null;
  /** IANA name; null for that of the caller's last digest, else UTC. */
  readonly timezone: string | null;
  /** Null for the channel of the caller. */
  readonly channelId: string | null;
  /** Whether to post nothing when nothing is new, instead of a line that says so. */
  readonly quiet: boolean;
}

/** What is to change about a digest, as somebody asks for it; null for what stays. */
export type DigestChange = {
  readonly [Key in keyof DigestRequest]: DigestRequest[Key] | null;
};

/** A digest as lists show it. */
export interface DigestEntry {
  readonly id: string;
  readonly topic: string;
  /** "#newsroom", "direct messages". */
  readonly place: string;
  /** "weekdays at 08:00, Europe/Berlin". */
  readonly schedule: string;
  /** The coming times, soonest first, "Tue 4 Mar, 08:00"; at most three, none while paused. */
  readonly next: readonly string[];
  readonly timezone: string;
  /** Why it is paused, in words; null where it is not. */
  readonly paused: string | null;
  /** What became of the last one, in words; null before the first. */
  readonly last: string | null;
}

/** What was asked for cannot be done; the words say why, and what to do. */
export interface DigestFault {
  readonly fault: string;
}

/** What the digest commands call. A caller reaches the digests of the server, in direct messages the caller's own. */
export interface Digests {
  create(caller: Caller, request: DigestRequest): Promise<DigestEntry | DigestFault>;
  /** Changes what is not null. On another topic it begins anew: its next one tells what there is so far. */
  edit(caller: Caller, id: string, change: DigestChange): Promise<DigestEntry | DigestFault>;
  list(caller: Caller): readonly DigestEntry[];
  /** The digest as it would be posted now. */
  preview(caller: Caller, id: string): Promise<MessageData | DigestFault>;
  pause(caller: Caller, id: string): Promise<DigestEntry | DigestFault>;
  /** Checks first that the bot may post there. */
  resume(caller: Caller, id: string): Promise<DigestEntry | DigestFault>;
  remove(caller: Caller, id: string): Promise<DigestEntry | DigestFault>;
  /** Known IANA zones, the likeliest for the caller first. */
  timezones(caller: Caller): readonly string[];
}

/** Where a digest would be posted. */
export interface DigestPlace {
  readonly guildId: string | null;
  /** Null for a direct message. */
  readonly name: string | null;
  /** Permissions that posting there lacks, as Discord's settings name them. */
  readonly missing: readonly string[];
  /** The newest message (in a forum the newest post), so that a later search knows where to begin; null where there is none. */
  readonly newest: string | null;
  /** Whether posts repeated with one key within a minute are one; not so in a forum. */
  readonly joinsRepeats: boolean;
  /** The language that its server has chosen; absent where it has chosen none. */
  readonly locale?: string;
}

/** `unknown`: the network failed, and it may have been posted or not. */
export type PostOutcome =
  | { readonly kind: "posted"; readonly messageId: string }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "unknown"; readonly why: string };

/** What is posted, and how it is known again. */
export interface DigestPost {
  /** The same for each try of one post. */
  readonly key: string;
  /** Occurs in the message's text and in no other message of the bot. */
  readonly marker: string;
  /** Names the forum post, where the channel is a forum. */
  readonly title: string;
  readonly message: MessageData;
}

/** How digests reach their channels: the port that src/discord implements. A channel is looked at before all else. */
export interface DigestChannel {
  /** Undefined where there is no such channel, or it cannot be seen. Throws where the network fails. */
  look(channelId: string): Promise<DigestPlace | undefined>;
  post(channelId: string, post: DigestPost): Promise<PostOutcome>;
  /**
   * The id of the bot's message with the post's marker, newer than the message `after`; null where there is none.
   * Throws where that cannot be told.
   */
  find(channelId: string, post: Pick<DigestPost, "marker">, after: string | null): Promise<string | null>;
  /** Writes to a person; gives whether that was possible. */
  tell(userId: string, message: MessageData): Promise<boolean>;
}
