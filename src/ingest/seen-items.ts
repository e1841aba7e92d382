/** What is remembered of a feed's items, in 18 characters each: who it is, how it looked, and when it was last looked at. */
import { createHash } from "node:crypto";
import type { ParsedItem } from "./feed-document.ts";

/** An item that was dealt with, or is to be tried again. */
export interface SeenItem {
  /** Four characters that change when the feed tells the item otherwise. */
  readonly print: string;
  /** Tries that failed and may come right; 0 for an item that is settled. */
  readonly tries: number;
  /** Looks at its page after the first; 0-9. */
  readonly looks: number;
  /** Minutes since 1970. */
  readonly at: number;
}

/** By the item's id: eight characters. */
type SeenItems = ReadonlyMap<string, SeenItem>;

/** Items beyond those that a feed holds now, should some of them come back. */
const SPARE = 100;
const LENGTH = 18;
/** "a" is the first try. */
const TRY = 96;
const MOST_TRIES = 26;

const short = (text: string, length: number): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, length);

/** The minute of an instant, as it is kept. */
export const minuteOf = (now: Date): number => Math.floor(now.getTime() / 60_000);

/**
 * Ids of a feed's items. A guid that several items bear does not tell them apart; then address and title do. Items that
 * are alike in all three are one item.
 */
export const identify = (items: readonly ParsedItem[]): ReadonlyMap<string, ParsedItem> => {
  const bearers = new Map<string, number>();
  for (const { guid } of items) if (guid !== null) bearers.set(guid, (bearers.get(guid) ?? 0) + 1);
  const found = new Map<string, ParsedItem>();
  for (const item of items) {
    const own =
      item.guid !== null && bearers.get(item.guid) === 1
        ? item.guid
        : `${item.guid}\n${item.url}\n${item.title}`;
    const id = short(own, 8);
    if (!found.has(id)) found.set(id, item);
  }
  return found;
};

/** How an item looks in its feed. */
export const printOf = (item: ParsedItem): string => short(item.state, 4);

/** Reads what `writeSeen` wrote. */
export const readSeen = (text: string): Map<string, SeenItem> => {
  const seen = new Map<string, SeenItem>();
  for (let at = 0; at + LENGTH <= text.length; at += LENGTH) {
    const status = text.charCodeAt(at + 12);
    seen.set(text.slice(at, at + 8), {
      print: text.slice(at + 8, at + 12),
      tries: status > TRY ? status - TRY : 0,
      looks: status > TRY ? 0 : status - 48,
      at: Number.parseInt(text.slice(at + 13, at + LENGTH), 36),
    });
  }
  return seen;
};

/** Keeps the items that the feed holds, and a few of the others, the latest. */
export const writeSeen = (seen: SeenItems, present: ReadonlySet<string>): string => {
  const gone = [...seen].filter(([id]) => !present.has(id)).sort(([, a], [, b]) => b.at - a.at);
  const kept = [...[...seen].filter(([id]) => present.has(id)), ...gone.slice(0, SPARE)];
  return kept
    .map(([id, { print, tries, looks, at }]) => {
      const status =
        tries > 0 ? String.fromCharCode(TRY + Math.min(tries, MOST_TRIES)) : String(Math.min(looks, 9));
      return id + print + status + at.toString(36).padStart(5, "0").slice(-5);
    })
    .join("");
};
