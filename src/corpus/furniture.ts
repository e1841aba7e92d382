/** Telling page furniture from prose, a line at a time: by what such lines say on any site, not by whose site it is. */
import { weekdayOf } from "./calendar.ts";
import type { DateMention } from "./find-dates.ts";
import { findDates } from "./find-dates.ts";

/** What a line is. */
export type LineKind =
  | "prose"
  /** Nothing but a date, a time and a label. */
  | "stamp"
  /** "Source: …": `value` is the name. */
  | "source"
  /** "Editor: …" and other credits of the desk. */
  | "editor"
  | "end-mark"
  | "tags"
  /** Share, subscribe, advertisement, navigation. */
  | "control"
  /** "Read more: …", one line of it. */
  | "teaser"
  /** Everything after it belongs to the page, not the article. */
  | "cut-off"
  /** From here on readers speak. */
  | "comments"
  /** A picture's credit. */
  | "credit"
  /** "© 2031 …": `value` is the owner. */
  | "rights"
  /** "The post … appeared first on …", "originally published by …": `value` is the name. */
  | "origin";

/** A line as read. */
export interface LineReading {
  readonly kind: LineKind;
  readonly value: string | null;
  readonly dates: readonly DateMention[];
}

/** No line of furniture is longer than this, in UTF-16 units; prose is. */
const LONGEST = 260;

const SOURCE =
  /^(?:news )?(?:source|fuente|quelle|fonte|via|bron|kilde|källa|источник|джерело|المصدر|منبع|来源|來源|新闻来源|出典|출처|kaynak|źródło)\s?[:：|]\s*(.{2,60})$/iu;
const STAMPED_SOURCE =
  /[\s|·]+(?:source|fuente|quelle|fonte|источник|المصدر|来源|來源|出典|출처)\s?[:：]\s*([^|]{2,40})$/iu;
const EDITOR =
  /^[([（【]?(?:editor|edited by|editing by|web editor|copy editor|producer|redactor|editado por|édité par|redaktion|redacción|责任编辑|責任編輯|编辑|編輯|责编|校对|监制|تحرير|المحرر|редактор|editör|proofreader|译者|translated by)\s?(?:[:：]|\s)\s*[^.!?]{1,60}[)\]）】]?$/iu;
const END_MARK =
  /^(?:[■◼▪●◆□#*–—_=~•\s-]{1,12}|[-–—\s]*30[-–—\s]*|[(（[【/]?\s*(?:end|ends|end item|enditem|ende|fin|fim|fine|完|终|了|النهاية|انتهى)\s*[)）\]】/]?[.]?)$/iu;
const TAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
const TAG_LIST =
  /^(?:tags?|topics?|keywords?|filed under|etiquetas|mots[- ]clés|schlagwörter|temas|标签|关键词|الوسوم|теги)\s?[:：]\s*[^.!?]{2,200}$/iu;
const CONTROL = new RegExp(
  `^(?:[+>»→▶•|\\s]*)(?:${[
    "share(?: (?:this|on|via|with|to)\\b.{0,50})?",
    "tweet(?: this)?",
    "print(?: this)?(?: (?:page|article))?",
    "e-?mail(?: this)?(?: (?:page|article))?",
    "copy link",
    "save(?: for later)?(?: article)?",
    "(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|messenger|flipboard|pocket|viber|line|bluesky|threads)(?:[\\s,|·/]+(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|email|e-mail|print|messenger|copy link))*",
    "follow (?:us|me|our)\\b.{0,120}",
    "like us on .{0,60}",
    "join (?:our|us|the) .{0,40}(?:channel|group|newsletter|whatsapp|telegram|community)\\b.{0,40}",
    "subscribe(?: (?:to|now|today|for|here)\\b.{0,120})?",
    "sign (?:up|in)(?: (?:to|for|here|now|with)\\b.{0,140})?",
    "log ?in(?: .{0,40})?",
    "register(?: (?:now|here|to)\\b.{0,60})?",
    "newsletter(?:s)?",
    "get (?:the|our|all the|your) (?:latest|daily|free|best|morning|breaking)\\b.{0,140}",
    "stay (?:up to date|informed|updated|tuned)\\b.{0,120}",
    "download (?:our|the) .{0,60}app\\b.{0,60}",
    "click here\\b.{0,120}",
    "tap here\\b.{0,120}",
    "advertisement",
    "advertising",
    "sponsored(?: content)?",
    "promoted(?: content)?",
    "ad",
    "story continues below.{0,40}",
    "article continues (?:after|below).{0,60}",
    "continue reading(?: .{0,60})?",
    "our standards:.{0,80}",
    "read (?:the )?(?:full|original) (?:story|article)\\b.{0,60}",
    "skip to (?:main )?content",
    "skip (?:ad|past newsletter promotion)",
    "after newsletter promotion",
    "menu",
    "search",
    "home",
    "back to top",
    "load more",
    "show more",
    "see (?:more|all)",
    "view (?:more|all|gallery|comments)",
    "next(?: article| story)?",
    "previous(?: article| story)?",
    "listen(?: to (?:this|article).{0,40})?",
    "watch(?: (?:live|now|video|more))?",
    "play video",
    "close",
    "expand",
    "loading\\.{0,3}",
    "\\d{1,3}[- ]min(?:ute)?s? read",
    "(?:reading|read) time:? .{0,20}",
    "\\d+ (?:shares?|views?|comments?|likes?)",
    "we use cookies.{0,200}",
    "accept (?:all )?cookies",
    "support (?:our|independent) journalism.{0,140}",
    "this (?:site|website) uses cookies.{0,200}",
    "most (?:read|popular|viewed)",
    "trending(?: now)?",
    "breaking news",
    "live updates",
    "add (?:us|.{2,30}) as a preferred source.{0,60}",
    "font size.{0,20}",
    "a[ +-]*a[ +-]*a",
    "compartir(?: en .{0,40})?",
    "comparte(?: .{0,40})?",
    "suscríbe(?:te|se)\\b.{0,120}",
    "síguenos\\b.{0,80}",
    "publicidad",
    "imprimir",
    "partager(?: .{0,40})?",
    "abonnez-vous.{0,120}",
    "s'abonner",
    "publicité",
    "suivez-nous.{0,80}",
    "teilen",
    "anzeige",
    "drucken",
    "newsletter abonnieren",
    "condividi",
    "pubblicità",
    "iscriviti.{0,80}",
    "compartilhe.{0,40}",
    "assine.{0,80}",
    "publicidade",
    "delen",
    "advertentie",
    "поделиться.{0,40}",
    "подписывайтесь.{0,120}",
    "реклама",
    "شارك(?: .{0,40})?",
    "مشاركة",
    "إعلان",
    "تابعنا.{0,60}",
    "اشترك.{0,60}",
    "分享(?:到|至)?.{0,20}",
    "扫(?:一扫|描二维码).{0,30}",
    "広告",
    "シェア",
    "공유하기?",
    "paylaş",
  ].join("|")})[\\s.:!>»→|]*$`,
  "iu",
);
const TEASER =
  /^[[(>»→▶•*\s]*(?:read (?:more|also|next)|also read|see also|more on this|more:|related(?: (?:story|article|coverage))?\s?:|watch:|listen:|explainer:|recommended:|don['’]t miss|lea también|le puede interesar|te puede interesar|lee también|ver también|lire aussi|à lire aussi|voir aussi|lesen sie auch|mehr dazu|siehe auch|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|читайте также|также по теме|اقرأ (?:أيضا|أيضاً|المزيد)|شاهد (?:أيضا|أيضاً)|相关阅读|延伸阅读|関連記事|관련기사)(?!\p{L}).{0,180}$/iu;
const CUT_OFF =
  /^[+>»•\s]*(?:you (?:may|might) (?:also )?(?:like|be interested in)|you['’]ll also like|more from(?: .{0,40})?|(?:explore )?more (?:stories|news|in .{0,30}|on (?:this|these) (?:story|topics?))|related (?:articles?|stories|posts|news|topics|content|coverage|links)|recommended(?: (?:for you|stories|articles))?|popular (?:posts|stories)|latest (?:news|stories|posts)|top stories|editor['’]s picks|what to read next|read next|around the web|from our partners|about the authors?|previous post|next post|post navigation|te puede interesar|noticias relacionadas|más noticias|más leíd[oa]s|sur le même sujet|à lire aussi|articles liés|mehr zum thema|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|nachrichten)|potrebbe interessarti.{0,20}|veja também|leia também|lees ook|meer nieuws|相关新闻|相关阅读|推荐阅读|関連ニュース|مواضيع ذات صلة|أخبار ذات صلة|قد يعجبك أيضا|другие новости|материалы по теме)\s?[:：.…>]*$/iu;
const COMMENTS =
  /^[+>»•\s]*(?:(?:there are )?(?:no|\d+) (?:comments?|responses?|replies|thoughts on .{0,120})(?: yet)?|comments?(?: \(?\d*\)?)?|leave (?:a|your) (?:reply|comment)|leave a reply.{0,40}|add (?:a comment|yours)|post a comment|join the (?:conversation|discussion)|write a comment|your email address will not be published.{0,80}|comentarios?|deja un comentario|commentaires?|laisser un commentaire|kommentare?|schreiben sie einen kommentar|commenti|comentários|комментарии|التعليقات|تعليقات|اترك تعليق.{0,20}|评论|コメント|댓글)\s?[:：.]*$/iu;
const CREDIT =
  /^[[(（]?(?:(?:file )?(?:photo|photograph|image|picture|pic|video|illustration|foto|bild|imagen|imágenes|crédit photo|crédit|photo credit|image credit|image source|photo by|photographer|fotografía|фото|صورة|图片来源|图源|写真|사진)\s?(?:[:：/]|\bby\b|\bcredit\b|\bcourtesy\b).{2,160}|.{0,140}(?:getty images|shutterstock|(?:AP|AFP|Reuters|EPA|Xinhua) (?:photo|pictures|images?)|via (?:AP|Reuters|AFP|Getty)|file photo)\s*)[)\]）]?\.?$/iu;
const RIGHTS =
  /^(?:(?:copyright|©|\(c\)|all rights reserved|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados|版权所有|جميع الحقوق محفوظة|все права защищены)[\s©(c)]*)(.{0,200})$/iu;
const ORIGIN =
  /^(?:the post .{1,200} (?:appeared first|first appeared|was originally published) on|(?:this (?:article|story|report|piece) )?(?:was )?(?:first |originally )?(?:published|appeared|reposted|republished|syndicated)(?: first| originally)? (?:by|on|in|at|from)|read the original (?:article|story) (?:on|at)|credit ?:)\s+(.{2,60}?)(?: (?:and is|under|on|with)\b.{0,120})?[.]?$/iu;
const RIGHTS_WORDS =
  /\b(?:all rights reserved|this material may not be.*|no part of.*)|[12]\d{3}(?:\s?[-–]\s?\d{2,4})?|[©.,]|^by\b/giu;

const CLOCK_TIME =
  /\b\d{1,2}\s?[:.h]\s?\d{2}(?:\s?:\s?\d{2}(?:\.\d+)?)?\s?(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?/giu;
const STAMP_WORDS =
  /(?<!\p{L})(?:date|published|publish|posted|updated|update|last|modified|first|created|on|at|by|the|ago|online|print|edition|issued|released|added|time|local|gmt|utc|est|edt|et|pst|pdt|pt|cst|cdt|bst|cet|cest|ist|jst|sgt|hkt|aest|aedt|msk|z|beijing|uhr|h|hrs|am|pm|publicado|publicada|actualizado|actualizada|fecha|el|a|las|publié|mis|à|jour|le|modifié|veröffentlicht|aktualisiert|stand|vom|am|um|pubblicato|aggiornato|il|alle|ore|atualizado|em|às|gepubliceerd|bijgewerkt|op|om|publicerad|uppdaterad|publisert|oppdatert|opublikowano|aktualizacja|опубликовано|обновлено|в|г|года|année|del|de|du|von|by)(?!\p{L})\.?|发布时间|发表时间|更新时间|发布|更新|日期|时间|公開日|更新日|公開|配信|入力|수정|입력|تاريخ النشر|آخر تحديث|نشر في|نُشر|نشر|في|التاريخ|تحديث|تم/giu;

/** The dates of a line that holds little else; null for any other line. */
export const readStamp = (line: string): readonly DateMention[] | null => {
  if (line.length > 160 || !/\d|[٠-٩۰-۹]/.test(line)) return null;
  const dates = findDates(line);
  if (dates.length === 0) return null;
  let rest = "";
  let at = 0;
  for (const date of dates) {
    rest += `${line.slice(at, date.start)} ¤ `;
    at = date.end;
  }
  rest += line.slice(at);
  rest = rest
    .replace(CLOCK_TIME, " ")
    .replace(/[+-]\d{2}:?\d{2}\b/g, " ")
    .replace(STAMP_WORDS, " ")
    .replace(/(?:^|\s)(?!¤)[\p{P}\p{S}\d]+(?=\s|$)/gu, " | ")
    .replace(/[^\p{L}\p{M}\s|¤,'’&.-]+/gu, " ")
    .trim();
  const left = (rest.match(/\p{L}[\p{L}\p{M}.'’&-]*/gu) ?? []).filter(
    (word) => weekdayOf(word) === undefined,
  );
  // A section, a place or the outlet's own name may stand beside the date, set off from it: not "Year to March 31".
  if (left.length > 0 && /\p{L} ¤|¤ \p{L}/u.test(rest.replace(/\s+/g, " "))) return null;
  return left.length <= 3 &&
    left.join("").length <= 28 &&
    !/[.!?]$/.test(line.replace(/\b(?:[ap]\.m|г)\.$/, ""))
    ? dates
    : null;
};

const reading = (
  kind: LineKind,
  value: string | null = null,
  dates: readonly DateMention[] = [],
): LineReading => ({ kind, value, dates });

/** Reads one line (a paragraph without line breaks). Linear, and at once "prose" for long lines. */
export const readLine = (line: string): LineReading => {
  if (line.length > LONGEST) return reading("prose");
  const source = SOURCE.exec(line);
  if (source) return reading("source", source[1]!.trim());
  if (COMMENTS.test(line)) return reading("comments");
  if (CUT_OFF.test(line)) return reading("cut-off");
  if (END_MARK.test(line)) return reading("end-mark");
  if (TAGS.test(line) || TAG_LIST.test(line)) return reading("tags");
  if (CONTROL.test(line)) return reading("control");
  if (EDITOR.test(line)) return reading("editor");
  const rights = RIGHTS.exec(line);
  if (rights)
    return reading("rights", rights[1]!.replace(RIGHTS_WORDS, " ").replace(/\s+/g, " ").trim() || null);
  const origin = ORIGIN.exec(line);
  if (origin) return reading("origin", origin[1]!.trim());
  if (CREDIT.test(line)) return reading("credit");
  if (TEASER.test(line)) return reading("teaser");
  // "2031-03-04 10:22 来源：新华社" is both a date and a source.
  const sourced = STAMPED_SOURCE.exec(line);
  const dates = readStamp(sourced ? line.slice(0, sourced.index) : line);
  if (dates) return reading("stamp", sourced?.[1]?.trim() ?? null, dates);
  return reading("prose");
};
