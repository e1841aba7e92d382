/** Text that would act where it is shown: links, mentions, code fences, invisible and direction-turning characters. */
import type { Fault } from "../check.ts";

/** Controls, bidi overrides and isolates, zero-width characters, tag characters, and the like that print nothing. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff]|\u034f|[\u{e0000}-\u{e0fff}]|[\u{1d173}-\u{1d17a}]/u;

/** Joiners are part of the spelling between letters of scripts that need them, and part of nothing else. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Kannada}\p{Script=Telugu}\p{M}])[\u200c\u200d]/u;

const ACTIVE: readonly RegExp[] = [
  /(?:https?|ftp|javascript|data|discord|steam|file|mailto):\S/iu,
  /(?<![\p{L}\p{N}])(?:www\.|discord\.(?:gg|com\/invite)|t\.me\/|bit\.ly\/)\S/iu,
  /!?\[[^\]\n]*\][([]/u,
  /@(?:everyone|here)/iu,
  /<(?:@|#|:|a:|t:|\/)[^>\n]*>?|<\/?[a-z!][^>\n]*>/iu,
  /```|~~~|\|\|/u,
  /^\s*(?:#{1,6}\s|>{1,3}\s|-#\s|[-*+]\s|\d+[.)]\s{2,})/u,
];

/** The text without characters that print nothing; joiners stay where a script needs them. */
export const withoutInvisible = (text: string): string =>
  text.replace(new RegExp(INVISIBLE.source, "gu"), "").replace(new RegExp(STRAY_JOINER.source, "gu"), "");

/** What in the text would act or hide; null for text that only reads. */
export const characterFault = (text: string): Fault | null => {
  if (INVISIBLE.test(text) || STRAY_JOINER.test(text))
    return { reason: "characters", detail: "invisible characters" };
  const active = ACTIVE.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
  return active === undefined ? null : { reason: "characters", detail: active };
};
