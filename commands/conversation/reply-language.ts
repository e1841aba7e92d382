/** In which language an answer is wanted: "en español", "in French please", "antworte auf Deutsch". */
import { LANGUAGE_CODES } from "../../src/presentation/index.ts";
import { plainOf, tidy } from "./phrases.ts";

/** What may stand before the language where nothing else is wanted: "can you say that again". */
const LEAD =
  "(?:please|can|could|would|will|you|i|i'd|want|need|like|the|say|repeat|answers?|reply|respond|write|give|translated?|translation|put|show|tell|speak|talk|switch|do|it|that|this|same|again|me|now|and|ok|okay|but|have|get|a|" +
  "respond(?:e|er|eme|a|ame)|contest[ae](?:r|me)?|di|dime|dilo|diga(?:lo|me)?|lo|mismo|repit[ea](?:lo)?|traduce(?:lo)?|traduzca(?:lo)?|traducir(?:lo)?|escrib[ea](?:lo)?|puedes?|eso|esto|otra|vez|ahora|la|respuesta|y|por|favor|" +
  "repond(?:s|ez|re)|dis|dites|le|traduis|traduisez|traduire|repet(?:e|ez|er)|ecri(?:s|vez)|peux-tu|pouvez-vous|tu|vous|peux|ca|cela|meme|chose|encore|et|maintenant|moi|reponse|" +
  "antworten?|sage?|sagen|sie|es|das|mir|bitte|noch|einmal|nochmal|ubersetzen?|ubersetzt?|kannst|konnen|du|gleiche|dasselbe|schreiben?|schreib|jetzt|und|die|antwort|" +
  "اجب|اجيبي?|ترجم|ترجمها?|قل|قلها|الجواب|الاجابة|هذا|ذلك|هل|يمكنك|ان|تجيب|الرد|اعد)";
const TOWARDS = "(?:(?:in(?:to)?|to|en|al?|au|auf|ins|nach)\\s+|a l'|باللغة\\s+|الى (?:اللغة\\s+)?|ب)";
const NAME = "(\\p{L}{3,})";
const END = "[\\s?!.؟]*$";
const COURTESY =
  "[\\s,]+(?:please|por favor|s'il (?:te|vous) plait|bitte|من فضلك|instead|now|this time|ahora|maintenant|jetzt|الان)";
const REPLYING =
  "(?:please\\s+)?(?:answer|reply|respond|responde|responda|contest[ae]|repond(?:s|ez)|antworten?|اجب)(?:\\s+(?:me|mir|moi|sie|it))*\\s+";

/** The message is nothing but that … */
const ALONE: readonly RegExp[] = [
  new RegExp(`^[¿¡\\s]*(?:${LEAD}[\\s,-]+)*${TOWARDS}${NAME}(?:${COURTESY})*${END}`, "iu"),
  new RegExp(`^${NAME}(?:${COURTESY})+${END}`, "iu"),
];
/** … or ends with it: group 1 is what goes before. */
const AT_END: readonly RegExp[] = [
  new RegExp(`^(.*?\\S)[\\s,;.:–—-]+${REPLYING}${TOWARDS}${NAME}(?:${COURTESY})*${END}`, "iu"),
  new RegExp(`^(.*?\\S)[\\s,;:–—-]+${TOWARDS}${NAME}(?:${COURTESY})+${END}`, "iu"),
  new RegExp(`^(.*?\\S)\\s*[,;.?!؟–—]\\s*${TOWARDS}${NAME}${END}`, "iu"),
];

/** Languages that somebody may ask for, spoken here or not. */
const ASKED_FOR =
  "en es fr de ar it pt nl ru uk pl sv da no fi el cs hu ro bg sr hr tr he fa ur hi bn ta id ms vi th zh ja ko sw ca".split(
    " ",
  );

/** The other names of languages, as plain text. */
const FURTHER = [
  ["castellano", "es"],
  ["castilian", "es"],
  ["mandarin", "zh"],
] as const;

let names: ReadonlyMap<string, string> | null = null;

/** What languages are called in those that are spoken here, as plain text in lower case, and their codes. */
const namesOfLanguages = (): ReadonlyMap<string, string> => {
  if (names) return names;
  const found = new Map<string, string>(FURTHER);
  for (const locale of LANGUAGE_CODES) {
    const inLocale = new Intl.DisplayNames(locale, { type: "language" });
    for (const code of ASKED_FOR) found.set(plainOf((inLocale.of(code) ?? code).toLowerCase()), code);
  }
  return (names = found);
};

const codeOf = (name: string | undefined): string | null => {
  const plain = (name ?? "").toLowerCase();
  const known = namesOfLanguages();
  // "ins Englische".
  return known.get(plain) ?? known.get(plain.replace(/e$/u, "")) ?? null;
};

/**
 * Takes the wish for a language out of a message. `language` is an ISO 639-1 code, also of a language that is not spoken here; null
 * where none is wished for. Nothing is left of a message that wishes for that alone.
 */
export const takeReplyLanguage = (
  text: string,
): { readonly language: string | null; readonly rest: string } => {
  const plain = plainOf(text);
  for (const pattern of ALONE) {
    const language = codeOf(pattern.exec(plain)?.[1]);
    if (language !== null) return { language, rest: "" };
  }
  for (const pattern of AT_END) {
    const match = pattern.exec(plain);
    const language = codeOf(match?.[2]);
    if (match && language !== null) return { language, rest: tidy(text.slice(0, match[1]?.length ?? 0)) };
  }
  return { language: null, rest: text };
};
