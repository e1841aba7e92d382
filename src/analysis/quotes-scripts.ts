/** Speakers in scripts without capitals: Arabic, Chinese, Japanese, Korean. The phrase is taken as it stands. */
import { SPEECH_VERBS, wholeWord } from "../text/speech-verbs.ts";
import type { Attribution } from "./quotes-attribution.ts";
import { BLANK } from "./quotes-context.ts";
import type { Scene, Utterance } from "./quotes-context.ts";

const ARABIC_VERB = new RegExp(wholeWord(SPEECH_VERBS["ar"] ?? ""), "gu");
const CHINESE_VERB = new RegExp(SPEECH_VERBS["zh"] ?? "", "gu");
const JAPANESE_SUBJECT = /([^、。，,\s\uE000「」]{1,24}?)(?:氏|さん)?[はがも](?=[^。]{0,40}$)/u;

/** "「…」と、住民の佐藤さん(45)は話した". */
const JAPANESE_AFTER =
  /^[」』”\s]*(?:と|とも)[、,]?\s*([^、。，,\s\uE000「」]{1,24}?)(?:氏|さん)?(?:[(（]\d{1,3}[)）])?[はがも]/u;
/** What a Korean sentence ends in that says something. */
const KOREAN_SAYS =
  /(?:말했|밝혔|전했|강조했|덧붙였|설명했|주장했|답했|지적했|귀띔했|토로했|호소했|비판했|적었|썼|말한|했)다?/u;
/** A name or office of up to three words, to its particle: "이동훈 장관은". */
const KOREAN_SUBJECT =
  /(?:^|[.,!?”’"\s\uE000])((?:[\p{Script=Hangul}\p{N}A-Za-z㈜·]{1,12}\s){0,2}[\p{Script=Hangul}A-Za-z·]{1,12}?)(?:\s씨)?(?:은|는|이|가)\s(?=[^.“”"\uE000]{0,40}$)/u;
const KOREAN_AFTER =
  /^[”"’」\s]*(?:이?라고|라며|이?라면서|고|며)\s((?:[\p{Script=Hangul}\p{N}A-Za-z㈜·]{1,12}\s){0,2}?[\p{Script=Hangul}A-Za-z·]{1,12}?)(?:\s씨)?(?:은|는|이|가)\s(?=[^.]{0,30}다)/u;

/** Whether the article or the quotation is in one of these scripts. */
export const isWideOrArabic = (language: string, words: string): boolean =>
  ["ar", "zh", "ja", "ko", "fa", "ur", "he"].includes(language) ||
  /[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(words.slice(0, 200));

/** "他", "彼女", "هو": whoever spoke before. */
export const isBarePronoun = (phrase: string): boolean =>
  /^(?:他|她|他们|她们|其|彼|彼女|그|그녀|هو|هي|هم)$/u.test(phrase.trim());

/** How far back whoever spoke last is sought, in characters. */
const SPOKEN_BEFORE = 700;

const said = (text: string, at: number): Attribution => ({
  speaker: { text, at },
  relay: null,
  issuer: null,
});

/** "وقال NP: «…»", "«…», قال NP", "بحسب NP". */
const arabic = (
  head: string,
  tail: string,
  headAt: number,
  tailAt: number,
  earlier: string,
): Attribution | null => {
  const stop =
    /\s+(?:إن|أن|بأن|إنه|إنها|إنّ|فإن|بأنه|بأنها|أنه|أنها|إلى|عن|في|خلال|على|عبر|لوكالة|للصحفيين|للصحافيين|أمام|بعد|اليوم|أمس|يوم)(?=\s|$)|[،,:؛.«"“]|\uE000/u;
  const take = (stretch: string, from: number): string => (stretch.slice(from).split(stop)[0] ?? "").trim();
  const isShort = (name: string): boolean => name !== "" && name.split(/\s+/u).length <= 8;
  const verb = [...head.matchAll(ARABIC_VERB)].at(-1);
  if (verb) {
    const name = take(head, verb.index + verb[0].length);
    if (isShort(name)) return said(name, headAt + verb.index + verb[0].length);
    // "وأضافت: «…»": whoever spoke last, a woman where the verb ends in ت.
    const next = head.slice(verb.index + verb[0].length).trimStart();
    if (name === "" && (next === "" || /^[:«"“\uE000]|^(?:أن|إن|بأن)/u.test(next))) {
      const isFeminine = verb[0].endsWith("ت");
      const before = [...earlier.matchAll(ARABIC_VERB)].findLast(
        (other) =>
          other[0].endsWith("ت") === isFeminine && isShort(take(earlier, other.index + other[0].length)),
      );
      if (before) {
        const at = before.index + before[0].length;
        return said(take(earlier, at), headAt - earlier.length + at);
      }
    }
  }
  // "أما الائتلاف، فقد دعا": the subject stands first.
  const first = /(?:^|\s)أما\s+([^،:؛.]{2,60})،?\s+فقد\s/u.exec(head);
  if (first?.[1]) return said(first[1].trim(), headAt + first.index + first[0].indexOf(first[1]));
  const according = /(?:^|[\s،.])[وف]?(?:بحسب|وفق|وفقا|وفقاً|حسب)\s+(?:ما\s+\p{L}+\s+)?/u.exec(head);
  const named = according ? take(head, according.index + according[0].length).replace(/\s+فإن.*$/u, "") : "";
  if (according && isShort(named))
    return said(named.replace(/^لل(?=\p{L}{3})/u, "ال"), headAt + according.index + according[0].length);
  const after =
    /^[\s،,.]*(?:كما\s+|حسبما\s+)?(?:و?(?:قالت|قال|أضافت|أضاف|أكدت|أكد|أوضحت|أوضح|صرحت|صرح|كتبت|كتب)|بحسب|وفق|وفقا\s+ل|حسب)(?![\p{L}])\s*/u.exec(
      tail,
    );
  const name = after ? take(tail, after[0].length) : "";
  return after && name ? said(name, tailAt + after[0].length) : null;
};

/** "王海说：“…”", "“…”王海说。", "据王海称". */
const chinese = (head: string, tail: string, headAt: number, tailAt: number): Attribution | null => {
  const subject = (stretch: string, verbAt: number): { text: string; at: number } | null => {
    const left = stretch.slice(0, verbAt);
    const from = Math.max(
      ...["，", "。", "、", "；", "！", "？", ",", " ", "\n", BLANK].map(
        (sign) => left.lastIndexOf(sign) + 1,
      ),
      0,
    );
    const raw = left.slice(from);
    const lead =
      /^(?:据|但|而|对此|其中|同时|此前|随后|当天|昨天|今天|\d+日|周[一二三四五六日])*/u.exec(raw)?.[0]
        .length ?? 0;
    const name = raw
      .slice(lead)
      .replace(
        /(?:在|于|向|对|接受|通过|周[一二三四五六日]|\d{1,2}日|还|也|曾|则|并|又|再次|强调|当天|今天|昨天).*$/u,
        "",
      );
    return name.length >= 1 && name.length <= 30 ? { text: name, at: from + lead } : null;
  };
  const verb = [...head.matchAll(CHINESE_VERB)].at(-1);
  if (verb) {
    const found = subject(head, verb.index);
    if (found) return said(found.text, headAt + found.at);
  }
  const first = CHINESE_VERB.exec(tail.slice(0, 60));
  CHINESE_VERB.lastIndex = 0;
  const found = first ? subject(tail.slice(0, 60), first.index) : null;
  return found ? said(found.text, tailAt + found.at) : null;
};

/** "이동훈 장관은 “…”고 말했다", "“…”고 김영희 씨가 전했다". */
const korean = (head: string, tail: string, headAt: number, tailAt: number): Attribution | null => {
  const after = KOREAN_AFTER.exec(tail);
  if (after?.[1]) return said(after[1], tailAt + after[0].indexOf(after[1]));
  const subject = KOREAN_SAYS.test(tail.slice(0, 60)) ? KOREAN_SUBJECT.exec(head) : null;
  return subject?.[1] ? said(subject[1], headAt + subject.index + subject[0].indexOf(subject[1])) : null;
};

/** The attribution of an utterance in Arabic, Chinese, Japanese or Korean from its own sentence. */
export const attributeElsewhere = (scene: Scene, utterance: Utterance): Attribution | null => {
  const head = scene.blanked.slice(utterance.before.start, utterance.before.end);
  // "“…，”李芳告诉记者，“…”": who speaks stands between the parts.
  const after = utterance.between ?? utterance.after;
  const tail = scene.blanked.slice(after.start, after.end);
  const around = scene.text.slice(utterance.before.start, utterance.after.end);
  if (/\p{Script=Arabic}/u.test(around)) {
    const { start } = utterance.before;
    const earlier = scene.blanked.slice(Math.max(0, start - SPOKEN_BEFORE), start);
    return arabic(head, tail, start, after.start, earlier);
  }
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(around)) {
    const subject = JAPANESE_SUBJECT.exec(head);
    if (subject?.[1]) return said(subject[1], utterance.before.start + subject.index);
    const behind = JAPANESE_AFTER.exec(tail);
    return behind?.[1] ? said(behind[1], after.start + behind[0].indexOf(behind[1])) : null;
  }
  if (/\p{Script=Hangul}/u.test(around)) return korean(head, tail, utterance.before.start, after.start);
  return chinese(head, tail, utterance.before.start, after.start);
};
