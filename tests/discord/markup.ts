/** Reads a message as Discord would, and tells what in it acts. */

/** Characters that nobody sees. Isolates are the bot's own, in pairs; joiners are spelling. */
const INVISIBLE =
  /(?!\n)\p{Cc}|[\u{34F}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2067\u206A-\u206F\u3164\uFEFF\u{E0000}-\u{E007F}]/u;

/** Everything in a text that would act on Discord. Bold, quotes and subtext of the bot's own are allowed. */
export const actingIn = (text: string): string[] => {
  const found: string[] = [];
  const say = (what: string, match: RegExpExecArray | null): void => {
    if (match) found.push(`${what}: ${match[0]}`);
  };
  say("invisible", INVISIBLE.exec(text));
  // A backslash before punctuation takes its meaning and is not shown; links of the bot's own make are set aside.
  const bare = text
    .replace(/\\([^\p{L}\p{N}\s])/gu, "\u0001")
    .replace(/\[[^\]\n]*\]\(<https?:\/\/[^<>\s]+>\)/g, "LINK");
  say("everyone", /@(everyone|here)/.exec(bare));
  say("mention", /<(@[!&]?|#)\d+>/.exec(bare));
  say("angle", /<(a?:\w+:\d+|t:\d+|\/[\w-]+:\d+|id:\w+)/.exec(bare));
  say("masked link", /\[[^\]\n]*\]\([^)\n]*\)/.exec(bare));
  say("link", /https?:\/\/\S/.exec(bare));
  say("invite", /discord(?:app)?\.(?:gg|com\/invite)\/\w/i.exec(bare));
  say("spoiler", /\|\|/.exec(bare));
  say("code", /`/.exec(bare));
  say("strike", /~~/.exec(bare));
  say("underline", /(^|[^\w])_{1,2}\S/.exec(bare));
  say("heading", /^\s*#{1,3}\s/m.exec(bare));
  say("list", /^\s*[-*+]\s/m.exec(bare));
  say("block quote", /^\s*>>>/m.exec(bare));
  return found;
};
