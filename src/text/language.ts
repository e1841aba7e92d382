/** Telling which language a text is written in: by its script, then by its most frequent words. */

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
  ["kana", /[\u3040-\u30ff]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["han", /\p{Script=Han}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["te", /\p{Script=Telugu}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
  ["my", /\p{Script=Myanmar}/gu],
  ["km", /\p{Script=Khmer}/gu],
  ["latin", /\p{Script=Latin}/gu],
];

/** Letters that one language of a script has and its neighbours lack; three of them settle it. */
const OWN_LETTERS: readonly (readonly [string, string, RegExp])[] = [
  ["uk", "cyrillic", /(?:[іїєґ][^іїєґ]*){3}/iu],
  ["sr", "cyrillic", /(?:[јљњђћџ][^јљњђћџ]*){3}/iu],
  ["ru", "cyrillic", /(?:[ыэё][^ыэё]*){3}/iu],
  ["ur", "arabic", /(?:[ٹڈںےھ][^ٹڈںےھ]*){3}/u],
  ["fa", "arabic", /(?:[پچژگکی][^پچژگکی]*){3}/u],
];

/** A character above Latin Extended-B that is not mere punctuation. */
const BEYOND_LATIN = /[^\t-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf]/;

const indexOf = (
  profiles: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  for (const [language, profile] of Object.entries(profiles)) {
    for (const word of profile) index.set(word, [...(index.get(word) ?? []), language]);
  }
  return index;
};

const LATIN_INDEX = indexOf(PROFILES);
const CYRILLIC_INDEX = indexOf(CYRILLIC);
const ARABIC_INDEX = indexOf(ARABIC);

/**
 * The language whose frequent words make up most of the sample. A word that several languages share counts little,
 * since it tells little. "und" where fewer than two words, or less than 4% of them, speak for any.
 */
const byWords = (sample: string, index: ReadonlyMap<string, readonly string[]>): string => {
  const scores = new Map<string, number>();
  let total = 0;
  for (const word of sample.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) {
    total += 1;
    const languages = index.get(word);
    if (!languages) continue;
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
    }
  }
  let best = "und";
  let most = Math.max(0.9, total * 0.04);
  for (const [language, score] of scores) {
    if (score > most) [best, most] = [language, score];
  }
  return best;
};

/** ISO 639-1 code of the text's language, from at most its first 2,000 characters; "und" where it cannot be told. */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, 2000);
  if (!BEYOND_LATIN.test(sample)) return byWords(sample, LATIN_INDEX);
  const counts = new Map<string, number>();
  let letters = 0;
  for (const [name, letter] of SCRIPTS) {
    const count = sample.match(letter)?.length ?? 0;
    letters += count;
    counts.set(name, count);
  }
  if (letters === 0) return "und";
  const of = (name: string): number => counts.get(name) ?? 0;
  // Chinese never has kana; Japanese always does, however many Han characters it has. Each stands for a whole word.
  if (of("kana") + of("han") > letters * 0.25) return of("kana") > of("han") * 0.08 ? "ja" : "zh";
  const [leading] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  if (leading === "latin") return byWords(sample, LATIN_INDEX);
  const own = OWN_LETTERS.find(([, script, letters]) => script === leading && letters.test(sample))?.[0];
  if (own) return own;
  if (leading === "cyrillic") return byWords(sample, CYRILLIC_INDEX);
  if (leading === "arabic") return byWords(sample, ARABIC_INDEX);
  return leading;
};
