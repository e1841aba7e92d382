/** Telling which language a text is written in: by its script, then by its most frequent words. */

import { countFrequentWords, indexProfiles } from "./frequent-words.ts";
import type { ProfileIndex } from "./frequent-words.ts";
import { BEYOND_LATIN, KIND } from "./letter-table.ts";
import { wordsOf } from "./word-walk.ts";

const words = (text: string): readonly string[] => text.split(" ");

/** Frequent short words, chosen so that near relatives (Spanish and Portuguese, Danish and Norwegian) differ. */
const PROFILES: Readonly<Record<string, readonly string[]>> = {
  en: words(
    "the of and to in is was that for on with as by at from he she it are were be has have had said this which an not but they his",
  ),
  es: words(
    "el la los las de del que en y a un una por con se para su al lo como más pero sus le ha es según fue este también entre",
  ),
  pt: words(
    "o a os as de do da que em e um uma por com se para no na dos das ao não mais seu sua foi são também pelo pela disse",
  ),
  fr: words(
    "le la les de des du et en un une que qui dans pour par sur au aux est a ne pas plus se ce cette avec son sa ses été selon",
  ),
  it: words(
    "il lo la i gli le di del della che e in un una per con non si è da al alla dei delle nel nella sono ha più anche come",
  ),
  de: words(
    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach",
  ),
  nl: words(
    "de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door uit maar naar heeft hij werd worden",
  ),
  sv: words(
    "och att det i på är som en för av med den till inte har de ett om var han från men vid sig också efter under blev säger",
  ),
  da: words(
    "og at det i på er som en for af med den til ikke har de et om var han fra men ved sig også efter blev siger hvor",
  ),
  no: words(
    "og at det i på er som en for av med den til ikke har de et om var han fra men ved seg også etter ble sier hvor",
  ),
  fi: words(
    "ja on ei että se oli hän ovat mutta myös joka kun mukaan sekä ole kuin sen sanoi hänen jo vain tai",
  ),
  pl: words(
    "i w na z że się do nie to jest o jak po przez od za dla są był co ale oraz jego tym który jej ze",
  ),
  cs: words("a v na se je že z s do to o i pro za k ve po jsem jako ale by od jeho které který byl podle až"),
  ro: words("și de în a la cu că pe din un o să nu care este au pentru mai fost sau dar prin după lui"),
  hu: words("a az és hogy nem is egy volt meg ez de szerint már csak még mint el ki azt vagy lesz után"),
  tr: words(
    "ve bir bu da de için ile olarak olan daha çok gibi ise kadar sonra en ancak dedi tarafından oldu var",
  ),
  id: words(
    "yang dan di dengan untuk dari ini itu pada tidak dalam akan ke juga telah oleh ada sebagai mereka kata",
  ),
  vi: words("và của là có trong được cho với các không một những người này đã khi để từ theo cũng"),
  ca: words("el la els les de del que en i a un una per amb es al dels més però com seu ha és van també ser"),
};

const CYRILLIC: Readonly<Record<string, readonly string[]>> = {
  ru: words("и в не на что с по как он это из для от его к но было они о за был также после"),
  uk: words("і в не на що з як та до це у його для від про за але був він також після є"),
  bg: words("и в не на че се да от за с по като е са ще до при това но след бе"),
  sr: words("и у не на да је се са за од који су као из што до али о након би"),
};

const ARABIC: Readonly<Record<string, readonly string[]>> = {
  ar: words("في من على أن إلى عن التي الذي هذا هذه مع وقال كان قال بعد إن لا ما بين قبل"),
  fa: words("در به از که این را با است برای آن یک خود تا بر هم کرد شد بود نیز"),
  ur: words("کے کی میں ہے کا اور سے کو نے پر ہیں کہ اس یہ ایک بھی تھا"),
};

/** A letter of these settles the script; the language follows where one language owns it. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["kana", /[\u3040-\u30ff]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["han", /\p{Script=Han}/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["arabic", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["bn", /\p{Script=Bengali}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["te", /\p{Script=Telugu}/u],
  ["th", /\p{Script=Thai}/u],
  ["ka", /\p{Script=Georgian}/u],
  ["hy", /\p{Script=Armenian}/u],
  ["am", /\p{Script=Ethiopic}/u],
  ["my", /\p{Script=Myanmar}/u],
  ["km", /\p{Script=Khmer}/u],
  ["latin", /\p{Script=Latin}/u],
];

/** Letters that one language of a script has and its neighbours lack; three of them settle it. */
const OWN_LETTERS: readonly (readonly [string, string, RegExp])[] = [
  ["uk", "cyrillic", /(?:[іїєґ][^іїєґ]*){3}/iu],
  ["sr", "cyrillic", /(?:[јљњђћџ][^јљњђћџ]*){3}/iu],
  ["ru", "cyrillic", /(?:[ыэё][^ыэё]*){3}/iu],
  ["ur", "arabic", /(?:[ٹڈںےھ][^ٹڈںےھ]*){3}/u],
  ["fa", "arabic", /(?:[پچژگکی][^پچژگکی]*){3}/u],
];

/** So many UTF-16 units of a text tell its language. */
const SAMPLE = 2000;

const LATIN_INDEX = indexProfiles(PROFILES);
const CYRILLIC_INDEX = indexProfiles(CYRILLIC);
const ARABIC_INDEX = indexProfiles(ARABIC);

/**
 * Letters beyond the basic plane, and those that may be words by themselves, are in no profile, but words they make:
 * others stand in for them. Half a character, where the sample ends within one, is no letter.
 */
const withoutSingles = (text: string): string =>
  text.replace(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Cs}\u{10000}-\u{10ffff}]/gu,
    (character) => (/\p{L}/u.test(character) ? "\ua000" : /\p{M}/u.test(character) ? "\u0300" : " "),
  );

/**
 * The language whose frequent words make up most of the text's beginning. A word that several languages share counts little,
 * since it tells little. "und" where fewer than two words, or less than 4% of them, speak for any.
 */
const byWords = (text: string, index: ProfileIndex): string => {
  const { languages, places } = index;
  const whole = wordsOf(text);
  const walked =
    whole?.isAligned && (whole.kinds & KIND.single) === 0
      ? whole
      : wordsOf(withoutSingles(text.slice(0, SAMPLE)).toLowerCase());
  if (walked === null) return "und";
  const { counts, met, total } = countFrequentWords(
    walked,
    walked === whole ? SAMPLE : walked.lower.length,
    index,
  );
  const scores = new Float64Array(languages.length);
  /** Those met, in that order: of two that are level the first one counts. */
  const speaking = new Set<number>();
  for (const at of met) {
    const having = places[at]!;
    for (const place of having) {
      speaking.add(place);
      scores[place]! += counts[at]! / having.length;
    }
  }
  let best = "und";
  let most = Math.max(0.9, total * 0.04);
  for (const place of speaking) {
    if (scores[place]! > most) [best, most] = [languages[place]!, scores[place]!];
  }
  return best;
};

/** By UTF-16 unit: one more than the place among `SCRIPTS` of its script, 255 for none, 0 where nobody asked yet. */
const scriptTable = new Uint8Array(0x10000);
const NO_SCRIPT = 255;

const scriptAt = (character: string): number => {
  const place = SCRIPTS.findIndex(([, letter]) => letter.test(character));
  return place < 0 ? NO_SCRIPT : place + 1;
};

/** How many letters of each of `SCRIPTS` a sample has, in their order. */
const countScripts = (sample: string): number[] => {
  const counts = SCRIPTS.map(() => 0);
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    const isPair = code >= 0xd800 && code <= 0xdbff && (sample.codePointAt(at) ?? 0) > 0xffff;
    const script = isPair
      ? scriptAt(sample.slice(at, at + 2))
      : scriptTable[code] || (scriptTable[code] = scriptAt(sample[at]!));
    if (script !== NO_SCRIPT) counts[script - 1]! += 1;
    if (isPair) at += 1;
  }
  return counts;
};

/** ISO 639-1 code of the text's language, from at most its first 2,000 characters; "und" where it cannot be told. */
export const detectLanguage = (text: string): string => {
  if (((wordsOf(text)?.kinds ?? KIND.far) & KIND.far) === 0) return byWords(text, LATIN_INDEX);
  const sample = text.slice(0, SAMPLE);
  if (!BEYOND_LATIN.test(sample)) return byWords(text, LATIN_INDEX);
  const counts = new Map<string, number>();
  let letters = 0;
  for (const [place, count] of countScripts(sample).entries()) {
    letters += count;
    counts.set(SCRIPTS[place]![0], count);
  }
  if (letters === 0) return "und";
  const of = (name: string): number => counts.get(name) ?? 0;
  // Chinese never has kana; Japanese always does, however many Han characters it has. Each stands for a whole word.
  if (of("kana") + of("han") > letters * 0.25) return of("kana") > of("han") * 0.08 ? "ja" : "zh";
  const [leading] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  if (leading === "latin") return byWords(text, LATIN_INDEX);
  const own = OWN_LETTERS.find(([, script, letters]) => script === leading && letters.test(sample))?.[0];
  if (own) return own;
  if (leading === "cyrillic") return byWords(text, CYRILLIC_INDEX);
  if (leading === "arabic") return byWords(text, ARABIC_INDEX);
  return leading;
};
