/**
 * Words without which a text says nothing of some kind, looked for all at once: what reads that kind is large and slow,
 * and most texts have none of them. All stand in small letters, as they may within other words.
 */
import { createCueScan } from "../text/cue-scan.ts";
import { createUnits } from "../text/units.ts";
import { wordsOf } from "../text/word-walk.ts";

/** What a text's words may tell of, in bits. */
export const CUE = {
  /** The outlet takes something back or puts it right. */
  amends: 1,
  /** A headline says so of the text below it. */
  notice: 2,
  /** Something is put right. */
  error: 4,
  /** Somebody died. */
  dead: 8,
  /** A total that grows. */
  running: 16,
  /** A weekday, in English. */
  weekday: 32,
} as const;

/** How far into a text its outlet says what the text is for, in UTF-16 units. */
export const OPENING = 900;

const list = (words: string): readonly string[] => words.split("|");

const scan = createCueScan([
  [
    CUE.amends,
    list(
      "withdr|retract|correct|disregard|ignore|discard|wrong|mistake|error|errone|misstat|misspel|misident|misquot|misrep|apolog|should have|kill the|kills the|kill this|kills this|kill its|kills its|kill our|kills our|take back|taken back|took back|do not use|false|retir|rectific|corrig|anul|equivoc|retrait|annul|tenir compte|à tort|erron|contrairement|zurück|falsch|fälschlich|irrtüm|korrig|berichtig|irrt|anders als|سحب|خطأ|نعتذر|تصحيح|تجاهل|تلغي|ألغت|إهمال",
    ),
  ],
  [
    CUE.notice,
    list(
      "retract|retrat|withdraw|anula|retirad|retrait|annul|widerruf|zuruckgezogen|zurückgezogen|kill|corre|corri|clarif|errat|rectif|fe de err|berichtig|korr|richtigst|rettifica|erramos|eigener sache|we were|we got|we made|we take|our mistake|our error|nos equivoc|nous nous|notre erreur|wir haben|wir lagen|unser fehler|apology|advisory|سحب|إلغاء|تصحيح|تصويب|استدراك|تنويه|اعتذار|أخطأنا",
    ),
  ],
  [
    CUE.error,
    list(
      "wrong|incorrect|false|untrue|inaccurate|mistak|error|not true|not correct|not right|not the case|version|versión|correct|falso|falsa|errone|erróne|cierto|faux|fausse|inexact|corrig|rectif|falsch|fassung|korr|berichtig|unrichtig|غير صحيح|خطأ|نسخة|صيغة|تصحيح|تصويب|استدراك",
    ),
  ],
  [CUE.dead, list("killed|dead|death|died")],
  [
    CUE.running,
    list(
      "toll|since|so far|in total|overall|have been|has killed|has risen|has climbed|has soared|has surpassed|has passed|has topped",
    ),
  ],
  [CUE.weekday, list("monday|tuesday|wednesday|thursday|friday|saturday|sunday")],
]);

const unitsOf = createUnits(1 << 12);

/** The cues (bits of `CUE`) in a line or a short text. */
export const cuesIn = (line: string): number => {
  const lower = line.toLowerCase();
  return scan(unitsOf(lower), 0, lower.length);
};

/** The cues (bits of `CUE`) in an article's text. */
interface ArticleCues {
  /** In its first `OPENING` units. */
  readonly opening: number;
  readonly all: number;
}

/** No word that is looked for has more units. */
const LONGEST = 32;

const find = (text: string): ArticleCues => {
  const walked = wordsOf(text);
  if (!walked?.isAligned) return { opening: cuesIn(text.slice(0, OPENING)), all: cuesIn(text) };
  const { units } = walked;
  const opening = scan(units, 0, Math.min(text.length, OPENING));
  // A word may lie across the opening's end.
  const rest = text.length > OPENING ? scan(units, OPENING - LONGEST, text.length) : 0;
  return { opening, all: opening | rest };
};

let last = { text: "", found: find("") };

/** The cues in an article's text. Asked of the same text again, gives the same without reading it. */
export const cuesOf = (text: string): ArticleCues => {
  if (text !== last.text) last = { text, found: find(text) };
  return last.found;
};
