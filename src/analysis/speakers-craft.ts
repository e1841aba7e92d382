/** Ships and other craft among the names of an article: they bear the names of people, and nobody speaks by them. */

/** "USS Harlow", "MV Linnet": what navies and registers put before a ship's name. */
const SHIP_PREFIX = /^(?:USS|USNS|USCGC|HMS|HMCS|HMAS|HMNZS|RMS|SS|MS|MV|M\/V|MT|INS|BRP|RRS|FGS)\s\p{Lu}/u;
const CRAFT =
  "(?:aircraft carrier|warship|battleship|destroyer|frigate|corvette|cruiser|submarine|ferry|tanker|freighter|trawler|yacht|tugboat|cargo ship|container ship|cruise ship|ship|vessel|boat|schooner|rover|spacecraft|space probe|satellite|spaceship)";
const CRAFT_BEFORE = new RegExp(`(?<!\\p{L})${CRAFT},?\\s(?:the\\s)?$`, "iu");
const CRAFT_AFTER = new RegExp(
  `^,\\s(?:an?|the)\\s(?:[\\p{L}-]+\\s){0,3}?(?:${CRAFT}|carrier)(?:,|\\s(?:with|that|which|of|carrying)(?!\\p{L}))`,
  "iu",
);

/** Whether a name is a ship's, which speaks to nobody and is nobody's "he". */
export const isCraft = (text: string, start: number, end: number): boolean =>
  SHIP_PREFIX.test(text.slice(start, end)) ||
  CRAFT_BEFORE.test(text.slice(Math.max(0, start - 24), start)) ||
  CRAFT_AFTER.test(text.slice(end, end + 70));
