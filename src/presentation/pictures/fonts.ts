/**
 * The fonts of pictures. Latin, Greek, Cyrillic, Arabic and Hebrew are our own, 1.7 MB together, so that a picture looks the same on
 * every host. Chinese, Japanese and Korean would add ten megabytes a weight: they are drawn with the host's font where it has one,
 * and a picture that needs one where there is none is left out, since the words beside it say the same.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const OWN = [
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf",
  "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  "@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf",
] as const;

/** Where systems keep fonts with the East Asian scripts, the better ones first, and what the fonts call themselves. */
const EAST_ASIAN: readonly (readonly [file: string, family: string])[] = [
  ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"],
  ["/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"],
  ["/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"],
  ["/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc", "Noto Sans CJK SC"],
  ["/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", "WenQuanYi Micro Hei"],
  ["/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "Droid Sans Fallback"],
  ["/System/Library/Fonts/PingFang.ttc", "PingFang SC"],
  ["/System/Library/Fonts/Hiragino Sans GB.ttc", "Hiragino Sans GB"],
  ["/Library/Fonts/Arial Unicode.ttf", "Arial Unicode MS"],
  ["C:\\Windows\\Fonts\\msyh.ttc", "Microsoft YaHei"],
];

let found: readonly [file: string, family: string] | null | undefined;

/** The host's font for East Asian scripts; null where there is none. Looked for once. */
const eastAsian = (): readonly [file: string, family: string] | null =>
  (found ??= EAST_ASIAN.find(([file]) => existsSync(file)) ?? null);

/** Paths of the font files to draw with. */
export const fontFiles = (): string[] => [
  ...OWN.map((font) => require.resolve(font)),
  ...(eastAsian()?.slice(0, 1) ?? []),
];

/** The families that letters are looked for in, in order: the same on every host, whichever fonts it has. */
export const FONT_FAMILIES = [
  "Noto Sans",
  "Noto Sans Arabic",
  "Noto Sans Hebrew",
  ...new Set(EAST_ASIAN.map(([, family]) => family)),
].join(", ");

const EAST_ASIAN_LETTER = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;

/** Letters of none of the scripts that are ever drawn. */
const OTHER_LETTER =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}])\p{L}/u;

/** Whether every letter can be drawn here. One that would show boxes is better left out: the message says it all. */
export const isDrawable = (text: string): boolean =>
  !OTHER_LETTER.test(text) &&
  (!EAST_ASIAN_LETTER.test(text.replace(/[\p{Script=Common}]/gu, "")) || eastAsian() !== null);
