/**
 * Which lines can be furniture at all: nearly every pattern asks for one of a few hundred first words, or for a sign that
 * prose does not open with. Most lines are prose, and are told here without trying any pattern.
 */
import { KIND, kindOf } from "../text/letter-table.ts";

/** The first words, up to what is neither a letter nor a mark, of the patterns in furniture-patterns.ts and furniture-controls.ts. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  `news source fuente quelle fonte via bron kilde källa источник джерело المصدر منبع kaynak źródło
  editor edited editing web copy producer redactor editado édité redaktion redacción تحرير المحرر редактор editör
  proofreader translated
  end ends enditem ende fin fim fine النهاية انتهى
  tag tags topic topics keyword keywords filed etiquetas mots schlagwörter temas الوسوم теги
  read also see more related story watch listen explainer recommended don lea le te lee ver lire à voir lesen mehr siehe
  leggi leia lees läs les читайте также यह ये bunları ilgili קראו اقرأ شاهد
  you explore popular latest top keep what share archivado leer trending around from about previous next post
  noticias más sur articles das weitere potrebbe veja meer مواضيع أخبار قد другие материалы
  there no comment comments leave add join write your comentario comentarios deja commentaire commentaires laisser
  kommentar kommentare schreiben commenti comentários комментарии التعليقات تعليقات اترك תגובות yorumlar टिप्पणियाँ
  image file photo photograph picture pic video illustration foto bild imagen imágenes crédit photographer fotografía фото صورة
  riproduzione reproduction reproducción copyright all todos tous alle tutti جميع все
  the this article report piece was is first originally published appeared reposted republished syndicated credit
  a except copy disclaimer disclosure can contact reach e email mail call follow do have got send
  http https www
  tweet print save facebook twitter x whatsapp telegram linkedin reddit pinterest instagram youtube messenger flipboard pocket
  viber line bluesky threads like subscribe sign log login register newsletter newsletters get stay download click tap
  skip advertisement advertisements advertising sponsored promoted ad continue our after menu search home back load show view
  play close expand loading reading we accept support most breaking live font aa aaa an compartir comparte suscríbete suscríbese
  síguenos publicidad imprimir partager abonnez s publicité suivez teilen anzeige drucken condividi pubblicità
  iscriviti compartilhe assine publicidade delen advertentie поделиться подписывайтесь реклама شارك مشاركة إعلان
  تابعنا اشترك paylaş i hide toggle enlarge sponsor text list temps lesezeit tiempo tempo zum artikel abone
  reject allow decline manage privacy terms cookie microsoft unsubscribe for exclusive media press contacts door redazione
  von da free reuse si forwarded posted updated last receiving`
    .split(/\s+/)
    .filter(Boolean),
);

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
for (const word of FIRST_WORDS) allow(word, word.length);
for (const stem of OPEN_STEMS) for (let length = 0; length < 32; length += 1) allow(stem, length);

/** East Asian scripts from here on. */
const EAST_ASIAN = 0x2e80;
/** No line that an opening quotation mark begins is furniture by its first word. */
const QUOTES = new Set("\"'“‘«„");

/** Whether a line begins as furniture may. */
const opensAlike = (line: string): boolean => {
  const code = line.charCodeAt(0);
  const kind = kindOf(code);
  if ((kind & KIND.letter) === 0) return !QUOTES.has(line[0]!);
  if (code >= EAST_ASIAN) return FIRST_LETTERS.has(line[0]!);
  let end = 1;
  while (end < line.length && (kindOf(line.charCodeAt(end)) & (KIND.letter | KIND.mark)) !== 0) end += 1;
  // "dpa/ap" below a text.
  if (line[end] === "/" || line[end + 1] === "/") return true;
  if (SHAPES[shapeOf(code, end > 1 ? line.charCodeAt(1) : 0, end)] === 0) return false;
  const word = line.slice(0, end).toLowerCase();
  if (!FIRST_WORDS.has(word)) return word.length > STEM && OPEN_STEMS.has(word.slice(0, STEM));
  return FOLLOWING.get(word)?.test(line) ?? true;
};

/** How a picture's credit ends. */
const LAST_WORDS = /(?:images?|shutterstock|photo|pictures|ap|reuters|afp|getty|caption)\s*[)\]）]?\.?$/iu;

/** Signs anywhere in a line: of an address, of a trail of links, of "3 hours ago" glued to what is before it. */
const INNER_SIGNS = /[@>›»]| ago/;

/** Whether a line can be furniture by its words, if it is no stamp. Never wrong about a line that is. */
export const mayBeFurniture = (line: string): boolean =>
  line === "" || opensAlike(line) || INNER_SIGNS.test(line) || LAST_WORDS.test(line.slice(-24));
