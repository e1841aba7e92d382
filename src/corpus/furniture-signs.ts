/**
 * Which kinds of furniture a line can be at all: nearly every pattern asks for one of a few hundred first words, or for a
 * sign that prose does not open with. Most lines are prose, and are told here without trying any pattern.
 */
import { KIND, kindOf } from "../text/letter-table.ts";

/** Kinds of patterns, as bits: a line's first word tells which of them are worth trying. */
export const MAY_BE = {
  source: 1,
  comments: 2,
  cutOff: 4,
  endMark: 8,
  tags: 16,
  control: 32,
  editor: 64,
  rights: 128,
  origin: 256,
  credit: 512,
  teaser: 1024,
  address: 2048,
  notice: 4096,
} as const;

/** Every kind. */
const ANY = 8191;

/** The first words of each kind's patterns, in small letters, up to what is neither a letter nor a mark. */
const FIRST_WORDS: Readonly<Record<keyof typeof MAY_BE, string>> = {
  source: `news source fuente quelle fonte via bron kilde källa источник джерело المصدر منبع kaynak źródło`,
  comments: `there no comment comments leave add post join write your comentario comentarios deja commentaire commentaires
    laisser kommentar kommentare schreiben commenti comentários комментарии التعليقات تعليقات اترك תגובות yorumlar
    टिप्पणियाँ`,
  cutOff: `related you more explore recommended popular latest top editor keep what share archivado leer trending read around
    from about previous next post te noticias más sur à articles mehr das weitere potrebbe veja leia lees meer مواضيع أخبار
    قد другие материалы`,
  endMark: `end ends enditem ende fin fim fine النهاية انتهى`,
  tags: `tag tags topic topics keyword keywords filed etiquetas mots schlagwörter temas الوسوم теги`,
  control: `share tweet print e email copy save facebook twitter x whatsapp telegram linkedin reddit pinterest instagram
    youtube messenger flipboard pocket viber line bluesky threads follow like join subscribe sign log login register
    newsletter newsletters get stay download click tap story skip advertisement advertisements advertising sponsored
    promoted ad article continue our read after menu search home back load show see view next previous listen watch play
    close expand loading reading we accept support this most trending breaking live add font a aa aaa an compartir comparte
    suscríbete suscríbese síguenos publicidad imprimir partager abonnez s publicité suivez teilen anzeige drucken condividi
    pubblicità iscriviti compartilhe assine publicidade delen advertentie поделиться подписывайтесь реклама شارك مشاركة
    إعلان تابعنا اشترك paylaş about i source image photo video hide toggle enlarge sponsor text end list temps lesezeit
    tiempo tempo zum artikel abone kommentare reject allow decline manage more your privacy terms cookie contact microsoft
    was you unsubscribe for exclusive disclosure media press contacts door redazione von da free reuse si forwarded
    published posted updated last`,
  editor: `editor edited editing web copy producer redactor editado édité redaktion redacción تحرير المحرر редактор editör
    proofreader translated`,
  rights: `riproduzione reproduction reproducción copyright c all todos tous alle tutti جميع все`,
  origin: `the this article story report piece was is first originally published appeared reposted republished syndicated
    read credit`,
  credit: `image file photo photograph picture pic video illustration foto bild imagen imágenes crédit photographer
    fotografía фото صورة`,
  teaser: `read also see more related story watch listen explainer recommended don lea le te lee ver lire à voir lesen mehr
    siehe leggi leia lees läs les читайте также यह ये bunları ilgili קראו اقرأ شاهد`,
  address: `http https www`,
  notice: `a except this the disclaimer disclosure you can contact reach e email call follow do have got send write more about`,
};
const MAY_OPEN: ReadonlyMap<string, number> = (() => {
  const kinds = new Map<string, number>();
  for (const [kind, words] of Object.entries(FIRST_WORDS))
    for (const word of words.split(/\s+/))
      kinds.set(word, (kinds.get(word) ?? 0) | MAY_BE[kind as keyof typeof MAY_BE]);
  return kinds;
})();

/** The same of the scripts that write no spaces, or hang endings on their words: their first letters. */
const FIRST_LETTERS: ReadonlySet<string> = new Set(
  "来來新出责責编編校监译完终了标关相延関推评コ图写版分扫広シ공댓관사저제출",
);
/** How words begin that any ending may follow: "copyrighted", "compartilhem", "iscriviti", "поделиться", "اشترك". */
const OPEN_STEMS: ReadonlySet<string> = new Set("copyr compa assin iscri подел подпи تابعن اشترك".split(" "));
const STEM = 5;
/** What must follow the commonest of the first words. */
const FOLLOWING: ReadonlyMap<string, RegExp> = new Map([
  ["the", /^the (?:post|article|story) /iu],
  ["this", /^this (?:article|story|report|piece|copy|site|website) /iu],
  ["a", /^a(?: version of | ?[+-]|.{0,60}$)/iu],
]);
/**
 * The shapes of the first words, by five bits each of their first letter, their second and their length: most words of
 * prose have another.
 */
const SHAPES = new Uint8Array(1 << 15);
const shapeOf = (first: number, second: number, length: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (length & 31);
const allow = (word: string, length: number): void => {
  for (const first of [word, word.toUpperCase()])
    for (const second of [word, word.toUpperCase()])
      SHAPES[shapeOf(first.charCodeAt(0), word.length > 1 ? second.charCodeAt(1) : 0, length)] = 1;
};
for (const word of MAY_OPEN.keys()) allow(word, word.length);
for (const stem of OPEN_STEMS) for (let length = 0; length < 32; length += 1) allow(stem, length);

/** East Asian scripts from here on. */
const EAST_ASIAN = 0x2e80;
/** No line that an opening quotation mark begins is furniture by its first word. */
const QUOTES = new Set("\"'“‘«„");

/** Which kinds a line begins like. */
const opening = (line: string): number => {
  const code = line.charCodeAt(0);
  const kind = kindOf(code);
  if (code >= 0x30 && code <= 0x39) return MAY_BE.comments | MAY_BE.endMark | MAY_BE.control;
  if ((kind & KIND.letter) === 0) return QUOTES.has(line[0]!) ? 0 : ANY;
  if (code >= EAST_ASIAN) return FIRST_LETTERS.has(line[0]!) ? ANY : 0;
  let end = 1;
  while (end < line.length && (kindOf(line.charCodeAt(end)) & (KIND.letter | KIND.mark)) !== 0) end += 1;
  // "dpa/ap" below a text; "PA // JPR".
  const coded = line[end] === "/" || line[end + 1] === "/" ? MAY_BE.notice : 0;
  if (SHAPES[shapeOf(code, end > 1 ? line.charCodeAt(1) : 0, end)] === 0) return coded;
  const word = line.slice(0, end).toLowerCase();
  const kinds = MAY_OPEN.get(word);
  if (kinds === undefined) return word.length > STEM && OPEN_STEMS.has(word.slice(0, STEM)) ? ANY : coded;
  return FOLLOWING.get(word)?.test(line) === false ? coded : kinds | coded;
};

/** How a picture's credit ends, or the page's "Imagehide caption". */
const LAST_WORDS = /(?:images?|shutterstock|photo|pictures|ap|reuters|afp|getty|caption)\s*[)\]）]?\.?$/iu;

/** The last two letters of those words; most lines of prose end in others. */
const ENDINGS = ["es", "ge", "ck", "to", "ap", "rs", "fp", "ty", "on"];
const endingOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);
const MAY_END = new Uint8Array(1 << 10);
for (const ending of ENDINGS) MAY_END[endingOf(ending.charCodeAt(0), ending.charCodeAt(1))] = 1;
const AFTER_ENDING = new Set(" .)]）");

/** Whether a line ends as a picture's credit may. */
const endsAlike = (line: string): boolean => {
  let end = line.length;
  while (end > 0 && AFTER_ENDING.has(line[end - 1]!)) end -= 1;
  return (
    end > 1 &&
    MAY_END[endingOf(line.charCodeAt(end - 2), line.charCodeAt(end - 1))] === 1 &&
    LAST_WORDS.test(line.slice(-24))
  );
};

/** Signs early in a line: of an address, of a trail of links, of "3 hours ago" glued to what is before it. */
const INNER_SIGNS = /[@>›»]| ago| AGO/;
/** How far into the line they count, in UTF-16 units. */
const REACH = 120;

/**
 * Which kinds of furniture (bits of `MAY_BE`) a line can be by its words, if it is no stamp. Never without the kind that
 * it is; 0 for most lines of prose.
 */
export const kindsOf = (line: string): number =>
  opening(line) |
  (INNER_SIGNS.test(line.length > REACH ? line.slice(0, REACH) : line) ? MAY_BE.control : 0) |
  (endsAlike(line) ? MAY_BE.credit | MAY_BE.control : 0);
