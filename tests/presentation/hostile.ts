/** Hostile text, made from a seed: the same cases on every run. */

const PIECES = [
  "**",
  "*",
  "__",
  "_",
  "~~",
  "||",
  "`",
  "```",
  "```js",
  "\\",
  "[",
  "]",
  "](",
  "(",
  ")",
  "<",
  ">",
  "<@1234567890123456789>",
  "<@&123456789012345678>",
  "<#123456789012345678>",
  "<t:1700000000:R>",
  "<:a:123456789012345678>",
  "<a:b:123456789012345678>",
  "</ask:123456789012345678>",
  "<id:customize>",
  "<https://evil.example>",
  "[free](https://evil.example)",
  "[x](<https://evil.example>)",
  "https://evil.example/a_b",
  "http://",
  "steam://run/1",
  "discord.gg/abc123",
  "https://discord.gg/abc",
  "discord.com/invite/abc",
  "DiscordApp.com/invite/x",
  "@everyone",
  "@here",
  ":smile:",
  ":+1:",
  "-# ",
  "# ",
  "## ",
  "### ",
  "- ",
  "* ",
  "1. ",
  "2031. ",
  "> ",
  ">>> ",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  " ",
  "\u00a0",
  "\u2028",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2066",
  "\u2069",
  "\u2068",
  "\ufeff",
  "\u00ad",
  "\u{e0041}",
  "\ud800",
  "\udfff",
  "\u0000",
  "\u001b[31m",
  "\u009b31m",
  "\u0007",
  "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301",
  "👩‍👩‍👧",
  "❤️",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "العبّارة",
  "می‌خواهم",
  "הספינה",
  "渡船事故造成三十一人死亡。",
  "クロスワード",
  "word",
  "U.S.",
  "3.5",
  "don't",
  "Ferry",
  "214",
  "a".repeat(50),
  "x".repeat(400),
] as const;

/** Numbers 0 ≤ n < 1 from a seed (mulberry32). */
export const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** A text of `count` pieces. */
export const hostileText = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => {
    const piece = PIECES[Math.floor(random() * PIECES.length)] ?? "";
    return random() < 0.4 ? `${piece} ` : piece;
  }).join("");
