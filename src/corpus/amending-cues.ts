/**
 * The words with which an outlet takes back or puts right what it printed, in English, Spanish, French, German, Arabic
 * and, for headlines, Portuguese and Italian. A report about somebody else's retraction must not be taken for one: in
 * running text the outlet has to speak of itself.
 */

/** What a text that amends another does to it. */
type AmendingKind = "withdrawn" | "corrected";

const EDGE = "(?<![\\p{L}\\p{M}\\p{N}])";
const END = "(?![\\p{L}\\p{M}\\p{N}])";
/** A pattern of whole words, made when a text first needs it: these are large. */
const whole = (words: string): (() => RegExp) => {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(`${EDGE}(?:${words})${END}`, "iu"));
};

/** Tags of the front matter, folded to small letters without accents. */
const TAGS: readonly (readonly [AmendingKind, RegExp])[] = [
  [
    "withdrawn",
    /^(?:retractions?|retracted|withdrawals?|withdrawn|kill(?:ed)?|retractacion|retrait|retractation|widerruf|سحب|اعتذار)$/u,
  ],
  [
    "corrected",
    /^(?:corrections?|corrected|clarifications?|corrections and clarifications|errat(?:a|um)|correccion(?:es)?|rectificacion(?:es)?|fe de err(?:atas|ores)|rectificatifs?|rectification|berichtigung|korrekturen?|korrektur|richtigstellung|correcao|تصحيح|تصويب|استدراك)$/u,
  ],
];

const SEPARATOR = "\\s*(?:[:–—|/]|-(?=\\s)|(?<=\\p{Lu})-(?=\\p{Lu}))\\s*";

/** What a headline opens with; the rest of it may be the other report's headline. */
const PREFIXES: readonly (readonly [AmendingKind, RegExp])[] = [
  [
    "withdrawn",
    new RegExp(
      `^(?:\\W{0,3}(?:retraction|retracted|withdrawn|withdrawal|story withdrawn|retractaci[oó]n|anulaci[oó]n|anulado|retirad[oa]|retrait|annulation|d[eé]p[eê]che annul[eé]e|widerruf|zur[uü]ckgezogen|meldung zur[uü]ckgezogen|retrata[cç][aã]o|سحب(?: خبر)?|إلغاء(?: خبر)?)\\W{0,2}${SEPARATOR})`,
      "iu",
    ),
  ],
  ["withdrawn", /^(?:MANDATORY )?KILL(?: ADVISORY| NOTICE)?(?:\s*[:–—(]\s*|\s+-+\s*|$)/u],
  [
    "corrected",
    new RegExp(
      `^(?:\\W{0,3}(?:corrections?(?: and clarifications?)?|corrected(?: version)?|clarification|correcting|erratum|errata(?: corrige)?|correcci[oó]n|corrige|corregido|rectificaci[oó]n|fe de err(?:atas|ores)|rectificatif|rectification|corrig[eé]|berichtigung|korrektur|korrigiert|richtigstellung|corre[cç][aã]o|rettifica|تصحيح|تصويب|استدراك)(?:\\s+\\d+)?\\W{0,2}${SEPARATOR})`,
      "iu",
    ),
  ],
];

/** Headlines that are a notice by themselves. */
const BARE: readonly (readonly [AmendingKind, RegExp])[] = [
  [
    "corrected",
    /^\W*(?:corrections?(?: (?:and|&) clarifications?)?|clarifications?|a correction|errat(?:a|um)|fe de err(?:atas|ores)|rectificaci[oó]n|correcci[oó]n(?:es)?|rectificatif|berichtigung|korrektur|richtigstellung|in eigener sache|corre[cç][aã]o|erramos|rettifica|errata corrige|تصحيح|تصويب|استدراك|تنويه)\W*$/iu,
  ],
  [
    "withdrawn",
    /^\W*(?:(?:a )?retraction|notice of (?:retraction|withdrawal)|widerruf|retractaci[oó]n|اعتذار)\W*$/iu,
  ],
  [
    "corrected",
    /^\W*(?:we (?:were|got (?:it|this|that)) wrong|we made a mistake|our (?:mistake|error)|what we got wrong|nos equivocamos|nous nous sommes tromp[eé]s|notre erreur|wir (?:haben uns geirrt|lagen falsch)|unser fehler|أخطأنا)(?![\p{L}\p{M}])/iu,
  ],
  ["withdrawn", /^we (?:retract|withdraw|take back)(?![\p{L}\p{M}])/iu],
  ["withdrawn", /^\W*(?:an )?apology(?: to [^.]{2,60})?\W*$/iu],
  ["withdrawn", /^advisory\W.{0,80}(?:disregard|do not use|kill|withdraw)/iu],
];

/** A page whose own headline was marked: "RETRACTED: …", "… (withdrawn)". */
export const MARKED_HEADLINE =
  /^\W{0,2}(?:retracted|withdrawn)\W{0,2}(?:[:–—|]|-\s)|[([](?:retracted|withdrawn|retirad[oa]|zurückgezogen)[)\]]\s*$/iu;

const ITEM =
  "(?:news )?(?:report(?:age)?|story|stories|article|item|dispatch|despatch|bulletin|piece|headline|broadcast|alert|news ?flash|flash|post|column|interview|account|coverage|claim|figures?|toll)s?";

/** "we", the outlet's own name (each letter of it written "@" beforehand), "this newspaper": the outlet speaking of itself. */
const SELF =
  "(?:we|@+|(?:the|this|our) (?:news)?(?:paper|agency|station|broadcaster|site|website|magazine|desk|channel|newsroom|news agency|radio))";

/**
 * How running text says it: the kind; what such a text has in any case, looked for in small letters, for the patterns
 * are large and slow; the pattern.
 */
const LEADS: readonly (readonly [AmendingKind, needed: RegExp, pattern: () => RegExp])[] = [
  [
    "withdrawn",
    /(?:withdr(?:aw|ew)\p{L}*|retract\p{L}*|tak(?:es?|ing|en) back|took back|kill(?:s|ed)|cancel(?:s|led)) (?:its|our|the|an?|that|this|all|yesterday|today)/u,
    whole(
      `${SELF}(?: news)? (?:(?:has|have|is|are|hereby|today|now|formally|fully|therefore|on \\p{L}+) ){0,3}(?:withdr(?:aws?|awn|ew|awing)|retract(?:s|ed|ing)?|tak(?:es?|ing) back|took back|taken back|kill(?:s|ed)|cancel(?:s|led)) (?:its|our|the|a|an|that|this|all|yesterday['’]s|today['’]s)(?: (?!about)[\\p{L}\\p{N}'’-]+){0,5}? ${ITEM}`,
    ),
  ],
  [
    "withdrawn",
    /please (?:disregard|ignore|discard|delete|kill|do not|withhold)|clients|subscribers|editors/,
    whole(
      `please (?:disregard|ignore|discard|delete|kill|do not use|withhold|do not publish)[^.]{0,120}${ITEM}|${ITEM}[^.]{0,160}please (?:disregard|ignore|discard|delete|kill|do not use)|(?:clients|subscribers|editors)[^.]{0,100}(?:disregard|kill|withhold|not (?:to )?use|delete)[^.]{0,100}${ITEM}`,
    ),
  ],
  [
    "withdrawn",
    /our [^]*(?:withdrawn|retracted|taken down|false|untrue|fabricated)/,
    whole(
      `our (?:[\\p{L}\\p{N}'’-]+ ){0,4}?${ITEM}[^.]{0,200}?(?:was|were|is|has been|have been) (?:entirely |wholly |completely )?(?:withdrawn|retracted|taken down|false|untrue|fabricated)`,
    ),
  ],
  [
    "corrected",
    /correct(?:s|ed|ing)? (?:its|our|the|an?|that)/,
    whole(
      `${SELF}(?: news)? (?:(?:has|have|is|are|hereby|wishes? to|would like to) ){0,2}correct(?:s|ed|ing)? (?:its|our|the|a|an|that)(?: [\\p{L}\\p{N}'’-]+){0,5}? (?:${ITEM}|error|mistake|spelling|name)`,
    ),
  ],
  [
    "corrected",
    /(?:we|@|paper|agency|station|broadcaster|site|magazine|desk|channel|newsroom|radio) (?:(?:had|has|have|wrongly|incorrectly|mistakenly|erroneously|also) )*(?:wrote|said|reported|stated|gave|published|described|mis|named|quoted|identified|called|printed|attributed|used)/,
    whole(
      `(?:in|on) (?:an?|our|its|the|some|yesterday['’]s|[“"‘']|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)[^.]{0,200}?${SELF} (?:(?:had|has|have|wrongly|incorrectly|mistakenly|erroneously|also) )*(?:wrote|said|reported|stated|gave|published|described|misidentified|misstated|misspelled|misspelt|misquoted|named|quoted|identified|called|printed|attributed|used)`,
    ),
  ],
  [
    "corrected",
    /wrongly|incorrectly|mistakenly|erroneously|falsely|mis(?:identified|stated|spelled|spelt|quoted|reported)|in error|by mistake/,
    whole(
      `${SELF} (?:(?:had|has|have|also|yesterday|earlier) )*(?:wrongly|incorrectly|mistakenly|erroneously|falsely) (?:reported|said|wrote|stated|gave|named|identified|described|attributed|quoted|called|published)|${SELF} (?:(?:had|has|have) )?(?:misidentified|misstated|misspelled|misspelt|misquoted|misreported)|${SELF} (?:reported|said|wrote|stated|gave|published)[^.]{0,160} (?:in error|by mistake)`,
    ),
  ],
  [
    "corrected",
    /wrongly|incorrectly|mistakenly|erroneously|mis(?:identified|stated|spelled|spelt|quoted|reported)|an error|in error|should have (?:said|read)/,
    whole(
      `(?:an?|our|the) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?(?:page [\\p{L}\\p{N}]+ )?(?:news )?(?:article|story|item|piece|headline|dispatch)(?: \\(?[“"‘'][^”"’']{3,120}[”"’']\\)?,?)?[^.]{0,160}?(?:misstated|misidentified|misspelled|misspelt|misquoted|misreported|incorrectly|wrongly|erroneously|mistakenly|contained an error|was in error|should have (?:said|read))`,
    ),
  ],
  [
    "corrected",
    /correct/,
    () =>
      /^\W{0,2}(?:corrects|(?:this version )?corrects (?:the )?|refiles? to correct|corrected to)\s+\p{L}/iu,
  ],
  // Spanish
  [
    "withdrawn",
    /retir|anula|retracta|rogamos|ruega|por favor/,
    whole(
      "(?:retiramos|retira|retir[oó]|ha(?:n)? retirado|hemos retirado|anula|anulamos|se retracta de|nos retractamos de) (?:la|el|su|nuestra?|esta|este)(?: [\\p{L}\\p{N}]+){0,3}? ?(?:informaci[oó]n|noticia|nota|art[ií]culo|reportaje|despacho|titular|cr[oó]nica)|(?:rogamos|se ruega|por favor)[^.]{0,60}(?:anul|ignor|no (?:publi|us|tengan? en cuenta|tener en cuenta)|descart|desestim)",
    ),
  ],
  [
    "corrected",
    /err[oó]neamente|por error|equivocadamente|incorrectamente|(?:dij|escrib|public|inform)[aei]mos|se (?:dec|dijo|afirm|indic|public|inform)/,
    whole(
      "en (?:la|el|una?|nuestra?) (?:informaci[oó]n|noticia|nota|art[ií]culo|cr[oó]nica|reportaje|edici[oó]n)[^.]{0,200}(?:err[oó]neamente|por error|equivocadamente|incorrectamente|dijimos|escribimos|publicamos|informamos|se (?:dec[ií]a|dijo|afirmaba|indicaba|publicaba|inform[oó]))|(?:informamos|publicamos|escribimos|dijimos) (?:err[oó]neamente|por error|equivocadamente)",
    ),
  ],
  // French
  [
    "withdrawn",
    /retir|annul|pri[eè]re|merci|veuillez/,
    whole(
      "(?:nous retirons|retire|a retir[eé]|avons retir[eé]|annulons|annule) (?:la|le|l['’]|son|sa|notre|cette|cet)\\s?(?:[\\p{L}\\p{N}]+ ){0,3}?(?:article|d[eé]p[eê]che|information|reportage|papier|nouvelle)|(?:pri[eè]re de|merci de|veuillez)[^.]{0,40}(?:ne pas tenir compte|ne pas (?:utiliser|publier|diffuser)|annuler|ignorer)",
    ),
  ],
  [
    "corrected",
    /par erreur|[aà] tort|erron|nous av(?:i)?ons/,
    whole(
      "dans (?:un|notre|l['’]|une|la|son)\\s?(?:article|d[eé]p[eê]che|information|papier|[eé]dition|reportage)[^.]{0,200}(?:par erreur|[aà] tort|erron[eé]|nous avons (?:[eé]crit|indiqu[eé]|annonc[eé]))|nous avons (?:[eé]crit|indiqu[eé]|annonc[eé]|publi[eé])[^.]{0,60}(?:par erreur|[aà] tort)|contrairement [aà] ce que nous (?:avons|avions) (?:[eé]crit|indiqu[eé]|annonc[eé]|publi[eé])",
    ),
  ],
  // German
  [
    "withdrawn",
    /zur[uü]ck|bitte/,
    whole(
      "(?:ziehen|zieht|zog|nehmen|nimmt|nahm) (?:wir )?(?:unsere[nr]?|die|den|ihre[nr]?|seine[nr]?|diese[nr]?)(?: [\\p{L}\\p{N}]+){0,8}? ?(?:meldung|bericht|artikel|beitrag|nachricht)[^.]{0,160}zur[uü]ck|bitte (?:verwenden|ver[oö]ffentlichen|beachten) sie (?:die|diese) meldung[^.]{0,60}nicht|(?:meldung|bericht|artikel)[^.]{0,100}bitte nicht (?:verwenden|ver[oö]ffentlichen)",
    ),
  ],
  [
    "corrected",
    /(?:artikel|bericht|beitrag|meldung|ausgabe|text)[^.]{0,200}(?:haben wir|hatten wir|hie[sß]|stand)|wir haben|haben wir|hatten wir|anders als/,
    whole(
      "(?:in|im) (?:unsere[mr]|dem|der|einem|einer) (?:[\\p{L}]+ )?(?:artikel|bericht|beitrag|meldung|ausgabe|text)[^.]{0,200}(?:haben wir|hatten wir|hie[sß]{1,2} es|stand)[^.]{0,160}|(?:wir haben|haben wir|hatten wir)[^.]{0,120}(?:f[aä]lschlich|irrt[uü]mlich|versehentlich)|anders als (?:zun[aä]chst |von uns )?(?:berichtet|gemeldet)",
    ),
  ],
  // Arabic: the agency withdraws its report; we published by mistake; the report we published.
  [
    "withdrawn",
    /سحب|تلغي|ألغت|يرجى|نرجو|الرجاء/,
    () =>
      /(?:تسحب|يسحب|سحبت|نسحب|تلغي|ألغت)\s+(?:\p{L}+\s+){0,4}(?:خبرها|خبره|تقريرها|تقريره|الخبر|التقرير|خبرا|تقريرا|خبرنا|تقريرنا)|(?:يرجى|نرجو|الرجاء)\s+(?:تجاهل|إهمال|عدم استخدام|عدم نشر|إلغاء)/u,
  ],
  [
    "corrected",
    /خطأ|سهوا|أخطأنا|نعتذر/,
    () =>
      /(?:ورد|جاء|نشرنا|ذكرنا|كتبنا|أوردنا)[^.]{0,120}(?:خطأ|بالخطأ|عن طريق الخطأ|سهوا)|(?:أخطأنا|نعتذر عن)[^.]{0,80}(?:خبر|تقرير|مقال|رقم|اسم)/u,
  ],
];

/** Words that make a correction a withdrawal: the whole report is taken back. */
const WHOLLY =
  /(?<!\p{L})(?:withdraws?|withdrew|withdrawn|retract(?:s|ed|ion)?|(?:the|our|that) (?:report|story|article) was (?:false|untrue|fabricated)|no longer (?:on our site|available)|taken down|disregard|retiramos|retira(?:do|da)?|se retracta|retirons|annul(?:ons|e|ée)|widerrufen|zurückgezogen|zieht[^.]{0,100}zurück|نسحب|سحبت?|تسحب)(?!\p{L})/iu;

/** The text with the outlet's own names, "the Herald" for "Port Aldery Herald" among them, in "@" of the same length. */
const withoutNames = (text: string, outlets: readonly string[]): string => {
  let masked = text;
  const lower = text.toLowerCase();
  for (const name of outlets) {
    const last = /\p{Lu}\p{L}{3,}$/u.exec(name)?.[0];
    for (const own of [name, ...(last && last !== name ? [`the ${last}`] : [])]) {
      if (!lower.includes(own.toLowerCase())) continue;
      const pattern = new RegExp(`${EDGE}(?:the )?${RegExp.escape(own)}${END}`, "giu");
      masked = masked.replace(pattern, (found) => "@".repeat(found.length));
    }
  }
  return masked;
};

/** Where in a text the outlet says that it takes something back or puts it right. */
interface LeadCue {
  readonly kind: AmendingKind;
  /** Offset of the cue. */
  readonly at: number;
}

/** Finds the outlet speaking of its own error in an opening with `CUE.amends`; null where it does not. `outlets` are the names it goes by. */
export const findLeadCue = (opening: string, outlets: readonly string[]): LeadCue | null => {
  const masked = withoutNames(opening, outlets);
  const lower = masked.toLowerCase();
  for (const [kind, needed, pattern] of LEADS) {
    const at = needed.test(lower) ? pattern().exec(masked)?.index : undefined;
    if (at === undefined) continue;
    return { kind: kind === "corrected" && WHOLLY.test(opening) ? "withdrawn" : kind, at };
  }
  return null;
};

/** Whether an opening says that all of a report is taken back. */
export const isWhollyTaken = (opening: string): boolean => WHOLLY.test(opening);

/** What a headline with `CUE.notice` says of itself, and the rest of it, which may be another report's headline. */
export const readHeadlineCue = (
  headline: string,
): { readonly kind: AmendingKind; readonly rest: string } | null => {
  const trimmed = headline.trim();
  for (const [kind, pattern] of PREFIXES) {
    const found = pattern.exec(trimmed);
    if (found) return { kind, rest: trimmed.slice(found[0].length).trim() };
  }
  for (const [kind, pattern] of BARE) {
    const found = pattern.exec(trimmed);
    if (found) return { kind, rest: trimmed.slice(found[0].length).trim() };
  }
  return null;
};

/** What tags say of an article. */
export const readTagCue = (tags: readonly string[]): AmendingKind | null => {
  for (const tag of tags) {
    const folded = tag
      .trim()
      .toLowerCase()
      .normalize("NFD")
      .replace(/(?<=[a-z])\p{M}/gu, "");
    for (const [kind, pattern] of TAGS) if (pattern.test(folded)) return kind;
  }
  return null;
};
