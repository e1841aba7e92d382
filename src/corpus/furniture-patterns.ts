/** How furniture reads, in the languages that coverage comes in. */

/** "Source: …", the name in the first group. */
export const SOURCE =
  /^(?:news )?(?:source|fuente|quelle|fonte|via|bron|kilde|källa|источник|джерело|المصدر|منبع|来源|來源|新闻来源|出典|출처|kaynak|źródło)\s?[:：|]\s*(.{2,60})$/iu;
/** A source after a date: "2031-03-04 10:22 来源：新华社". */
export const STAMPED_SOURCE =
  /[\s|·]+(?:source|fuente|quelle|fonte|источник|المصدر|来源|來源|出典|출처)\s?[:：]\s*([^|]{2,40})$/iu;
/** Credits of the desk. */
export const EDITOR =
  /^[([（【]?(?:editor|edited by|editing by|web editor|copy editor|producer|redactor|editado por|édité par|redaktion|redacción|责任编辑|責任編輯|编辑|編輯|责编|校对|监制|تحرير|المحرر|редактор|editör|proofreader|译者|translated by)\s?(?:[:：]|\s)\s*[^.!?]{1,60}[)\]）】]?$/iu;
/** Ends an article: "###", "-30-", "(End)". */
export const END_MARK =
  /^(?:[■◼▪●◆□#*–—_=~•\s-]{1,12}|[-–—\s]*30[-–—\s]*|[(（[【/]?\s*(?:end|ends|end item|enditem|ende|fin|fim|fine|完|终|了|النهاية|انتهى)\s*[)）\]】/]?[.]?)$/iu;
/** Nothing but hashtags. */
export const TAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
/** "Tags: …" and the like. */
export const TAG_LIST =
  /^(?:tags?|topics?|keywords?|filed under|etiquetas|mots[- ]clés|schlagwörter|temas|标签|关键词|الوسوم|теги)\s?[:：]\s*[^.!?]{2,200}$/iu;
/** One line of "Read more: …". */
export const TEASER =
  /^[[(>»→▶•*\s]*(?:read (?:more|also|next)|also read|see also|more on this|more:|related(?: (?:story|article|coverage))?\s?:|related (?:article|story)(?= \S.{0,150}[^.]$)|story highlights|watch:|listen:|explainer:|recommended:|don['’]t miss|lea también|le puede interesar|te puede interesar|lee también|ver también|lire aussi|à lire aussi|voir aussi|à voir aussi|lesen sie auch|mehr dazu|siehe auch|leggi anche|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også|читайте также|также по теме|यह भी पढ़ें|ये भी पढ़ें|bunları da okuyun|ilgili haber|קראו (?:גם|עוד)|اقرأ (?:أيضا|أيضاً|المزيد)|شاهد (?:أيضا|أيضاً)|相关阅读|延伸阅读|関連記事|관련기사)(?!\p{L}).{0,180}$/iu;
/** Opens a list of other articles. */
export const CUT_OFF =
  /^[+>»•\s]*(?:related|you (?:may|might) (?:also )?(?:like|be interested in)|you['’]ll also like|more from(?: .{0,40})?|(?:explore )?more (?:stories|news|in .{0,30}|on (?:this|these) (?:story|topics?))|related (?:articles?|stories|posts|news|topics|content|coverage|links)|recommended(?: (?:for you|stories|articles))?|popular (?:posts|stories)|latest (?:news|stories|posts)|top stories|editor['’]s picks|more for you|keep reading|what to read next|share this|archivado en|leer más acerca de|related topics?|trending (?:now|stories)|read next|around the web|from our partners|about the authors?|previous post|next post|post navigation|te puede interesar|noticias relacionadas|más noticias|más leíd[oa]s|sur le même sujet|à lire aussi|articles liés|mehr zum thema|das könnte (?:sie|dich) (?:auch )?interessieren|weitere (?:artikel|nachrichten)|potrebbe interessarti.{0,20}|veja também|leia também|lees ook|meer nieuws|相关新闻|相关阅读|推荐阅读|関連ニュース|مواضيع ذات صلة|أخبار ذات صلة|قد يعجبك أيضا|другие новости|материалы по теме)\s?[:：.…>]*$/iu;
/** Opens the readers' part. */
export const COMMENTS =
  /^[+>»•\s]*(?:(?:there are )?(?:no|\d+) (?:comments?|responses?|replies|thoughts on .{0,120})(?: yet)?|comments?(?: \(?\d*\)?)?|leave (?:a|your) (?:reply|comment)|leave a reply.{0,40}|add (?:a comment|yours)|post a comment|join the (?:conversation|discussion)|write a comment|your email address will not be published.{0,80}|comentarios?|deja un comentario|commentaires?|laisser un commentaire|kommentare?|schreiben sie einen kommentar|commenti|comentários|комментарии|التعليقات|تعليقات|اترك تعليق.{0,20}|评论|コメント|댓글|תגובות|yorumlar|टिप्पणियाँ)\s?[:：.]*$/iu;
/** A picture's credit or caption. */
export const CREDIT =
  /^[[(（]?(?:image caption,.{2,200}|(?:file )?(?:photo|photograph|image|picture|pic|video|illustration|foto|bild|imagen|imágenes|crédit photo|crédit|photo credit|image credit|image source|photo by|photographer|fotografía|фото|صورة|图片来源|图源|写真|사진)\s?(?:[:：/]|\bby\b|\bcredit\b|\bcourtesy\b).{2,160})[)\]）]?\.?$/iu;
/** Whose it is; the rest of the line in the first group. */
export const RIGHTS =
  /^(?:(?:(?:riproduzione riservata|reproduction interdite|reproducción prohibida)[\s.]*)?(?:copyright|©|\(c\)|all rights reserved|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados|版权所有|جميع الحقوق محفوظة|все права защищены)[\s©(c)]*)(.{0,200})$/iu;
/** Where it was first published; the name in the first group. */
export const ORIGIN =
  /^(?:the post .{1,200} (?:appeared first|first appeared|was originally published|was first published) on|(?:this (?:article|story|report|piece) )?(?:was |is )?(?:first |originally )?(?:published|appeared|reposted|republished|syndicated)(?: first| originally)? (?:by|on|in|at|from)|read the original (?:article|story) (?:on|at)|credit ?:)\s+(.{2,60}?)(?: (?:and is|under|on|with)\b.{0,120})?[.]?$/iu;
/** What is not a name in a line about rights. */
export const RIGHTS_WORDS =
  /\b(?:all rights reserved|this material may not be.*|no part of.*)|[12]\d{3}(?:\s?[-–]\s?\d{2,4})?|[©.,]|^by\b/giu;

/** Below an article: what its page says of its making, or asks of its readers. Only there, for an article may say such things. */
export const NOTICE =
  /^[([*\s]*(?:a version of this (?:article|story) appears? in print\b.{0,250}|(?:except for the headline, )?this (?:article|story|report|copy) (?:has|was) (?:not been|been|auto-?generated|published|generated)\b.{0,160}(?:feed|staff|automatically).{0,160}|the (?:article|story) has been published through\b.{0,220}|disclaimer\s?:.{2,220}|disclosure statement|(?:you can )?(?:contact|reach|e-?mail|call|follow)\s.{2,120}(?:@|\b\d{3}[-. ]\d{4}\b).{0,120}|(?:do you (?:know|have)|have (?:you|a) (?:a |any )?(?:story|tip|seen|information|been)|got a (?:story|tip)|send (?:us|your)|write to (?:us|the (?:newsroom|editor|reporters?))|¿(?:tiene|sabe) )\b.{0,200}|more from .{2,40}: .{2,160}|\((?:foto|vídeo|video|audio|infografía)\)(?:\s\((?:foto|vídeo|video|audio|infografía)\))*|<?저작권자.{0,80}|제보는.{0,60}|【(?:纠错|責任編輯|责任编辑).{0,40}】|about [^.!?:]{3,60}: .{2,200})\s*[)\]*]*$/iu;
/** A line that is an address on the web and nothing else; the address in the first group. */
export const ADDRESS = /^<?(https?:\/\/[^\s<>]{4,500}|www\.[\w-]+\.[^\s<>]{2,300})>?$/iu;
/** Ends a picture's caption: "… Jon Pryce/AFP via Getty Images". Bounded by the line's own length. */
export const CAPTION_END =
  /(?:getty images|shutterstock|(?:AP|AFP|Reuters|EPA|Xinhua) (?:photo|pictures|images?)|via (?:AP|Reuters|AFP|Getty)|file photo)\s*(?:(?:hide|toggle) caption)?[)\]）]?\.?$/iu;
/** The initials of a desk below a text: "mh/jp (AP, dpa)", "mho/dpa/AFP", "MHO // JPR". */
export const DESK_CODES =
  /^(?:[a-zäöüß]{2,4}\/[a-zäöüß]{2,4}(?:\s?\(.{2,60}\))?|[a-zäöüß]{2,4}(?:\/[A-Za-zäöüß]{2,9}){1,4}|[A-Z]{2,4} ?\/\/ ?[A-Z]{2,4}\.?)$/;
