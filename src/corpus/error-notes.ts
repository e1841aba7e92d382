/**
 * Sentences in which an outlet repeats its own error to put it right ("we wrote that 160 may board"): they must not stand
 * without what follows ("That was wrong. It is 180."), and their figures are nobody's.
 */
import type { Span } from "../types.ts";
import { CUE, cuesOf } from "./article-cues.ts";

/** "That was wrong.": denies whatever the sentence before said. */
const DENIAL =
  /^["“]?(?:(?:That|This|It|These|Those|Both(?: statements| figures)?|Neither|The (?:figure|number|name|report|claim|statement|story|article|date|total|account)s?)(?: (?:figure|report|claim|statement|number)s?)? (?:was|is|were|are) (?:wrong|incorrect|false|untrue|inaccurate|mistaken|not (?:true|correct|right|accurate|the case|so)|an error|a mistake|our (?:error|mistake)|in error)(?!\p{L})|(?:Eso|Esto|Ello|El dato|La cifra|La informaci[oó]n|Ese dato|Esa cifra) (?:era|es|fue|no era|no es) (?:fals|err[oó]ne|incorrect|inexact|un error|ciert|correct)|No (?:era|es|fue) (?:cierto|as[ií]|correcto)|(?:C['’](?:était|est)|Cela (?:était|est)|Ce chiffre (?:était|est)|Cette information (?:était|est)) (?:faux|fausse|inexact|erroné|une erreur)|(?:Das|Dies|Die (?:Zahl|Angabe|Meldung)|Diese (?:Zahl|Angabe|Meldung)) (?:war|ist|stimmte?) (?:falsch|nicht|ein Fehler|unrichtig|ein Irrtum)|(?:و?هذا|و?ذلك|هذا الرقم|وهذه المعلومة) (?:كان |كانت )?(?:غير صحيح|خطأ|خاطئ|ليس صحيحا))/iu;

/** "It was the 5:50.": the right value after a sentence that repeated the wrong one. */
const MEND =
  /^(?:(?:It|He|She|They|There|The (?:correct|right|actual|true|real) \p{L}+(?: \p{L}+)?|The (?:figure|number|name|date|total|toll|sum|amount|time)) (?:was|is|were|are|should|in fact|has|had)(?!\p{L})|In fact(?!\p{L})|Actually(?!\p{L})|(?:En realidad|De hecho|Lo correcto|La cifra correcta|El dato correcto|Son|Es|Era|Fueron)(?!\p{L})|(?:En réalité|En fait|Il s['’]agi|Le chiffre (?:exact|correct)|C['’]est|Ils? (?:était|étaient|est|sont))|(?:Richtig (?:ist|sind|war)|Tatsächlich|Korrekt ist|Es (?:sind|waren|ist|war))(?!\p{L})|(?:والصحيح|الصحيح|والصواب|الصواب|في الواقع))/u;

/** The outlet repeating what it printed. */
const REPORTED =
  /(?<!\p{L})(?:(?:earlier|previous|original|prior|first|initial) versions?|(?:the|our|this|that|an|in) (?:same )?(?:article|report|story|item|piece|headline|caption|edition|dispatch)[^.]{0,160}?(?:said|gave|stated|reported|named|misstated|misidentified|put|described|wrote|called|quoted|referred)|(?:we|(?:this|the) (?:newspaper|paper|agency)|the \p{Lu}\p{L}+)(?: (?:had|has|have|wrongly|incorrectly|mistakenly|erroneously|also))* (?:wrote|said|reported|gave|stated|published|named|called|put|misstated|misidentified|misspelled)|versi[oó]n (?:anterior|previa|inicial|original)|(?:dijimos|escribimos|publicamos|informamos|se (?:dec[ií]a|afirmaba|indicaba|inform[oó]))|version (?:pr[eé]c[eé]dente|ant[eé]rieure|initiale)|premi[eè]re version|nous (?:avons|avions) (?:[eé]crit|indiqu[eé]|annonc[eé]|publi[eé])|(?:fr[uü]here|vorherige|urspr[uü]ngliche|erste)[nr]? (?:version|fassung)|(?:haben|hatten) wir)(?!\p{L})|نسخة سابقة|صيغة سابقة|ذكرنا|نشرنا|كتبنا|أوردنا|ورد في/iu;

/** An article's note on itself. */
const SELF_NOTE =
  /(?<!\p{L})(?:(?:an?|the|our) (?:earlier|previous|original|prior|first|initial) versions? of (?:this|the|our) (?:article|story|report|headline|piece|post|item|dispatch)|earlier versions? (?:of this \p{L}+ )?(?:said|gave|had|misstated|stated|reported|incorrectly|wrongly)|this (?:article|story|report|piece|post|headline) (?:was|has been) (?:amended|corrected)(?!\p{L})|una versi[oó]n (?:anterior|previa|inicial|original) de (?:este|esta|la|el)|(?:este|esta) (?:art[ií]culo|nota|noticia|informaci[oó]n) (?:ha sido|fue) (?:corregid|rectificad)[oa]|une (?:premi[eè]re )?version (?:pr[eé]c[eé]dente |ant[eé]rieure |initiale )?de (?:cet|ce|cette)|(?:cet article|cette d[eé]p[eê]che) a [eé]t[eé] (?:corrig|rectifi)[eé]e?|(?:in )?eine[rn]? (?:fr[uü]heren?|vorherigen?|ersten?|urspr[uü]nglichen?) (?:version|fassung)|(?:dieser|der) (?:artikel|beitrag|text) wurde (?:korrigiert|berichtigt))(?!\p{L})|(?:نسخة|صيغة) (?:سابقة|أولى) من هذ/iu;

/** A paragraph that opens as a note of correction. */
const NOTE_OPENER =
  /(?:^|\n)\W{0,3}(?:correction|corrections and clarifications|correcci[oó]n|rectificaci[oó]n|fe de err(?:atas|ores)|rectificatif|erratum|korrektur|berichtigung|richtigstellung|تصحيح|تصويب|استدراك)(?: \([^)\n]{3,40}\)| of [^:\n]{3,30})?\s*[:：]/iu;

/** What a text with either of these has in small letters: the patterns are large, and slow on a whole text. */
const SELF_NEEDS =
  /version|versi[oó]n|amended|corrected|corregid|corrig|rectifi|fassung|korrigiert|berichtigt|نسخة|صيغة/;
const OPENER_NEEDS =
  /correc(?:tion|ci)|rectific|fe de err|erratum|korrektur|berichtigung|richtigstellung|تصحيح|تصويب|استدراك/;

/** Where a sentence goes over from the wrong value to the right one: "said 31; it is 29". */
const TURN =
  /(?:[;:—–]\s*|,\s*(?:but|when|while|whereas|though)\s+|,\s*(?:cuando|mais|alors que|sondern)\s+|\.\s+)(?=(?:in fact |actually )?(?:it|there|the|he|she|they|son|es|era|eran|en realidad|c['’]est|il|ce sont|es sind|es waren|richtig|والصحيح|الصحيح)(?!\p{L}))|(?<!\p{L})(?:it |and |this )?should have (?:said|read|been)(?!\p{L})/iu;

/** The wrong value after the right one: "29, not 31". */
const NOT_THIS =
  /(?<!\p{L})(?:and not|not|instead of|rather than|y no|no|en lugar de|en vez de|et non(?: pas)?|au lieu de|statt|anstatt|und nicht|nicht|وليس|بدلا من)\s+(?:the |a |an |of |de |los |las |les |das |die |der )*[^.,;:()]{1,50}/giu;

/** An outlet taking a report back; what such a sentence quotes is that report or its headline. */
const TAKES_BACK =
  /(?<!\p{L})(?:withdr(?:aws?|ew|awn|awing)|retract(?:s|ed|ing)?|takes? back|retira(?:mos|n|do|da)?|se retracta|(?:nous )?retir(?:e|ons|é|ée)|zieh(?:t|en)|widerruf(?:t|en)|zur[uü]ckgezogen)(?!\p{L})|(?:ت|ن|ي)?سحب/iu;
const QUOTED = /"[^"\n]{4,300}"|“[^”\n]{4,300}”|«[^»\n]{4,300}»|„[^“”\n]{4,300}[“”]/gu;

/** A sentence after a denial that is this short and holds a number or stands alone gives the right value. */
const SHORT = 160;

/** What a text repeats only to put it right. */
interface ErrorNotes {
  /** The text's sentences, an error and its denial in one. */
  readonly sentences: readonly Span[];
  /** The wrong words. */
  readonly errors: readonly Span[];
  /** The sentence that says the article itself was corrected; null where none does. */
  readonly selfNote: Span | null;
}

/**
 * Joins each sentence with the one that denies or mends it. `amends` says that the text as a whole takes back or puts
 * right something its outlet printed: then what it repeats of that is read as the error.
 */
export const readErrorNotes = (text: string, sentences: readonly Span[], amends: boolean): ErrorNotes => {
  if (!amends && (cuesOf(text).all & CUE.error) === 0) return { sentences, errors: [], selfNote: null };
  const lower = text.toLowerCase();
  const note =
    (SELF_NEEDS.test(lower) ? SELF_NOTE.exec(text) : null) ??
    (!amends && OPENER_NEEDS.test(lower) ? NOTE_OPENER.exec(text) : null);
  const noteAt = note === null ? -1 : note.index + note[0].search(/\S/u);
  const noteEnd =
    noteAt < 0 ? -1 : text.indexOf("\n\n", noteAt) < 0 ? text.length : text.indexOf("\n\n", noteAt);
  const joined: Span[] = [];
  const errors: Span[] = [];
  let selfNote: Span | null = null;
  for (let at = 0; at < sentences.length; at += 1) {
    const first = sentences[at]!;
    const own = text.slice(first.start, first.end);
    const isNote = noteAt >= 0 && first.end > noteAt && first.start < noteEnd;
    const reads = isNote || amends;
    const nextIn = (index: number): Span | undefined => {
      const next = sentences[index];
      return next && !text.slice(sentences[index - 1]!.end, next.start).includes("\n") ? next : undefined;
    };
    const next = nextIn(at + 1);
    const nextText = next ? text.slice(next.start, next.end) : "";
    const repeats = reads && REPORTED.test(own);
    let end = first.end;
    let taken = 0;
    if (next && (DENIAL.test(nextText) || (repeats && MEND.test(nextText)))) {
      [end, taken] = [next.end, 1];
      errors.push(first);
      const third = nextIn(at + 2);
      // "That was wrong." alone gives no right value: the next short sentence does.
      if (
        third &&
        nextText.length < 60 &&
        third.end - third.start < SHORT &&
        !/^["“«]/u.test(text.slice(third.start))
      )
        [end, taken] = [third.end, 2];
    } else if (amends && TAKES_BACK.test(own)) {
      for (const {
        index,
        0: { length },
      } of own.matchAll(QUOTED))
        errors.push({ start: first.start + index, end: first.start + index + length });
    } else if (reads) {
      const turn = repeats ? TURN.exec(own) : null;
      if (turn) errors.push({ start: first.start, end: first.start + turn.index });
      else {
        const denied = [...own.matchAll(NOT_THIS)].filter((match) => /[\p{N}\p{Lu}]/u.test(match[0]));
        for (const match of denied)
          errors.push({ start: first.start + match.index, end: first.start + match.index + match[0].length });
        if (repeats && denied.length === 0) errors.push(first);
      }
    }
    const whole = { start: first.start, end };
    joined.push(whole);
    if (selfNote === null && noteAt >= whole.start && noteAt < whole.end) selfNote = whole;
    at += taken;
  }
  return { sentences: joined, errors, selfNote };
};
