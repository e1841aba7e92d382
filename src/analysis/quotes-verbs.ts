/** Verbs of saying in a stretch of narration, each with the phrase that does the saying. */
import { SPEECH_VERBS, wholeWord } from "../text/speech-verbs.ts";
import { BLANK } from "./quotes-context.ts";
import { isDocument, isRole } from "./speakers-words.ts";

/** A phrase and where it stands in the stretch. */
export interface Phrase {
  readonly text: string;
  readonly at: number;
}

/** A verb of saying and where it stands in what was read, in UTF-16 units. */
export interface SayingVerb {
  readonly verb: string;
  readonly start: number;
  readonly end: number;
}

const LATIN = ["en", "es", "fr", "de", "pt", "it", "nl"];
const patterns = new Map<string, RegExp>();

/** The verbs of the language; of all languages in Latin script where it is not known. */
const verbPattern = (language: string): RegExp => {
  const known = patterns.get(language);
  if (known) return known;
  const verbs = LATIN.includes(language)
    ? SPEECH_VERBS[language]
    : LATIN.map((code) => SPEECH_VERBS[code]).join("|");
  const pattern = new RegExp(wholeWord(verbs ?? ""), "giu");
  patterns.set(language, pattern);
  return pattern;
};

/** A word before which no verb stands: "the reports", "two calls", "of charges". */
const BEFORE_NOUN =
  /(?:^|\s)(?:the|an?|of|in|his|her|its|their|our|my|your|for|by|no|these|those|several|many|some|any|new|such|on|with|from|about|two|three|four|more)\s+$/iu;

/** "a drug called Eminase": names a thing and says nothing. */
const NAMES_THING = /(?:^|\s)(?:an?|people|something|someone)\s(?:[\p{Ll}-]+\s){0,4}$/u;

const isNoSaying = (stretch: string, verb: string, at: number): boolean =>
  BEFORE_NOUN.test(stretch.slice(Math.max(0, at - 12), at)) ||
  (/^(?:called|dubbed|termed|labelled|labeled)$/u.test(verb) &&
    /^\s\p{Lu}/u.test(stretch.slice(at + verb.length)) &&
    NAMES_THING.test(stretch.slice(Math.max(0, at - 60), at)));

/** The verbs of saying in the stretch, in order; nouns of the same spelling left out. */
export const findVerbs = (stretch: string, language: string): readonly SayingVerb[] =>
  [...stretch.matchAll(verbPattern(language))]
    .filter((match) => language !== "en" || !isNoSaying(stretch, match[0], match.index))
    .map((match) => ({ verb: match[0], start: match.index, end: match.index + match[0].length }));

const CUT_RIGHT =
  /(?<!\s(?:of|for|at|with))\s+(?:on|in|at|during|after|before|as|when|while|who|which|whose|to|from|by|that|with|about|via|through|last|this|late|early|earlier|later|recently|yesterday|today|tonight|following|amid|the\s+(?:same|next|previous|following)|over|since|upon|near|inside|outside|but|also|because|if|adding|speaking|referring|en|durante|tras|después|ante|sobre|que|cuando|mientras|por|a|al|desde|hoy|ayer|lors|dans|sur|à|au|aux|devant|qui|après|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|hier|am|im|bei|nach|vor|gegenüber|zu|zum|zur|auf|dem|der(?=\s(?:Zeitung|Deutschen|Nachrichtenagentur|Süddeutschen|Frankfurter|Welt|Bild|Agentur|Presse|dpa|AFP|Augsburger|Rheinischen|Neuen|Wirtschaftswoche))|laut|gestern|heute|habe|sei|seien|hätten?|hat|ist|war|waren|wurden?|solle?n?|dopo|su|nel|nella|ai|alla|em|no|na|nesta|neste|após|ao|à|op|tegen|tijdens|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[\s,.;:]|$)/u;
const ABBREVIATED =
  /(?:^|[\s.])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|St|Capt|Adm|Maj|Jr|Sr|Sra|\p{Lu})$/u;

/** Where the phrase that starts the stretch ends: at a comma, a full stop, a quotation or a small word that starts another phrase. */
const phraseEnd = (stretch: string): number => {
  for (let at = 0; at < stretch.length; at += 1) {
    const sign = stretch.charAt(at);
    if (/[,;:!?()\n—]/u.test(sign) || sign === BLANK) return at;
    if (sign === "." && !ABBREVIATED.test(stretch.slice(Math.max(0, at - 5), at))) return at;
  }
  return stretch.length;
};

const BARE_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|von|van|der|den|bin|al|el|la|da|di|du|le))*$/u;

/** The phrase that begins the stretch, for "said NP", "according to NP", "by NP". A name set off by commas after an office is taken. */
export const phraseRight = (stretch: string, from: number): Phrase | null => {
  const lead = /^[\s,]*/u.exec(stretch.slice(from))?.[0].length ?? 0;
  const at = from + lead;
  const rest = stretch.slice(at, at + 240);
  const end = phraseEnd(rest);
  const whole = rest.slice(0, end);
  const cut = CUT_RIGHT.exec(whole);
  let text = cut ? whole.slice(0, cut.index) : whole;
  // "a statement from her office": whose it is belongs to it.
  if (cut && /^\s+(?:from|by)$/iu.test(cut[0]) && isDocument(text.trim().split(/\s+/u).at(-1) ?? "")) {
    const further = CUT_RIGHT.exec(whole.slice(cut.index + cut[0].length));
    text = further ? whole.slice(0, cut.index + cut[0].length + further.index) : whole;
  }
  if (!/\p{L}/u.test(text)) return null;
  const next = !cut && rest.charAt(end) === "," ? rest.slice(end + 1) : "";
  const second = next.slice(0, phraseEnd(next)).trim();
  const lastWord = text.trim().split(/\s+/u).at(-1) ?? "";
  // "her spokesman, Karl Voss": the name is the better answer.
  if (second && BARE_NAME.test(second) && second.includes(" ") && !BARE_NAME.test(text.trim())) {
    if (/^\p{Ll}(?!['’]\p{Lu})/u.test(lastWord)) return { text: `${text.trim()} ${second}`, at };
    // "el presidente de la Cámara, Luis Brandt": the office ends in a name of its own.
    const office = /^\p{Ll}/u.test(text) && text.split(/\s+/u).some((word) => isRole(word));
    if (office) return { text: second, at: at + rest.indexOf(second) };
  }
  return { text: text.trim(), at };
};

const TRAILING =
  /(?:\s+(?:(?:is|are|was|were)\s(?:said|believed|reported|understood|thought|alleged)\sto(?:\shave)?|has|have|had|also|later|then|already|now|recently|previously|repeatedly|once|both|all|reportedly|who|will|would|did|does|do|could|can|may|might|must|is|was|are|were|ha|han|hat|haben|a|ont|hanno|heeft|s'est|hebben|earlier|today|yesterday|again|further|only|not|never|still|first|simply|just|\p{L}+ly|subsequently|on\s+\p{Lu}\p{Ll}+day|\p{Lu}\p{Ll}+day))+\s*$/u;
const STARTS_LOOSE =
  /^(?:in|on|at|after|during|before|speaking|asked|since|with|by|for|from|despite|following|as|when|while|under|amid|writing|responding|standing|addressing|according|en|tras|durante|dans|lors|après|nach|bei|am|im|interrogée?s?|invitée?s?|preguntad[oa]s?|consultad[oa]s?|gefragt|befragt|hours|days|minutes|later|earlier|meanwhile|to|until|over|about|through|into|against|of|between|among|because|if)(?=\s)/iu;
const ADVERB =
  /^(?:however|meanwhile|though|too|also|instead|nevertheless|nonetheless|in turn|by contrast|for (?:example|instance|his part|her part|its part|their part)|in a statement|of course|sin embargo|por su parte|en cambio|quant à (?:lui|elle)|pour sa part|hingegen|dagegen|jedoch)$/iu;
const RELATIVE = /^(?:who(?:['’](?:s|d|ve))?|which|whose|whom|where|that|qui|que|quien|cual|che)(?=\s|$)/iu;
/** A German relative clause; with a capital it is the article that opens the sentence. */
const GERMAN_RELATIVE = /^(?:der|die|das)(?=\s|$)/u;
const isRelative = (piece: string): boolean => RELATIVE.test(piece) || GERMAN_RELATIVE.test(piece);

const CUTS =
  /(?:^|\s)(?:said|says|(?:in|on|at|during)\swhich|that|what|but|while|when|after|because|although|though|if|whether|where|since|before|then|as|so|than|pero|mientras|mais|aber|dass|weil|ma|wie)\s+(?=\S)/giu;

const NAME_AT_END =
  /(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{Lu}\p{L}+)(?:\s+(?:of|de|del|von|van|der|bin|al|la|da|di)(?=\s+\p{Lu}))?\s+)*(?:\p{Lu}[\p{L}\p{M}.'’-]*|al-\p{Lu}\p{L}+)$/u;
const NOUN_AT_END =
  /(?:^|\s)((?:the|an?|one|two|three|several|some|his|her|its|their|el|la|los|le|les|un|une|una|ein|eine|der|die|il|lo)\s+[\p{L}\p{M}.'’-]+(?:\s+[\p{L}\p{M}'’-]+){0,4}|he|she|they|it|él|ella|il|elle|er|sie)$/iu;

const ASIDE = new RegExp(`^(?:\\S+\\s){1,4}${wholeWord(SPEECH_VERBS["en"] ?? "")}$`, "iu");

const pieceOf = (text: string, from: number, to: number): Phrase => {
  const raw = text.slice(from, to);
  return { text: raw.trim(), at: from + (raw.length - raw.trimStart().length) };
};

/** Cuts off what leads up to the subject: "Ortega stayed while Brandt" -> "Brandt", "The port has what the council" -> "the council". */
const afterCuts = (phrase: Phrase): Phrase => {
  const cut = [...phrase.text.matchAll(CUTS)].at(-1);
  if (!cut) return phrase;
  const from = cut.index + cut[0].length;
  return { text: phrase.text.slice(from), at: phrase.at + from };
};

/** "Ortega left and Brandt" -> "Brandt", but "Ortega and Brandt" stays. */
const afterAnd = (phrase: Phrase): Phrase => {
  const parts = /^(.*)\s(?:and|y|et|und|e|en)\s+(.+)$/isu.exec(phrase.text);
  // "the Sound and Isles Line": one name.
  if (parts?.[1] && /(?:^|\s)\p{Lu}\S*$/u.test(parts[1]) && /^\p{Lu}/u.test(parts[2] ?? "")) return phrase;
  if (!parts?.[1] || !parts[2] || NAME_AT_END.exec(parts[1])?.[0] === parts[1]) return phrase;
  if (
    /^(?:(?:the|an?|some|two|three|several)\s+)?(?:[\p{L}’'-]+\s+){0,2}\p{L}+s?$/iu.test(parts[1]) &&
    parts[1].length < 30 &&
    !/(?:ed|said|left|came|met|was|were|had)(?:\s|$)/iu.test(parts[1])
  )
    return phrase;
  return { text: parts[2], at: phrase.at + phrase.text.length - parts[2].length };
};

/** The subject at the end of a piece that begins with something else: "In Rome on Tuesday Ortega" -> "Ortega". */
const subjectAtEnd = (phrase: Phrase): Phrase | null => {
  // "In a statement on Monday it": the pronoun is the subject.
  const pronoun = /(?:^|\s)(he|she|it|they|we)$/iu.exec(phrase.text)?.[1];
  if (pronoun) return { text: pronoun, at: phrase.at + phrase.text.length - pronoun.length };
  const name = NAME_AT_END.exec(phrase.text);
  const noun = NOUN_AT_END.exec(phrase.text);
  const nounText = noun?.[1];
  if (nounText && noun && !isDocument(nounText.split(/\s+/u).at(-1) ?? "")) {
    const at = noun.index + noun[0].length - nounText.length;
    if (!name || at < name.index) return { text: nounText, at: phrase.at + at };
  }
  if (
    !name ||
    /^(?:\p{L}+day|[A-Z]\p{L}*ber|January|February|March|April|May|June|July|August)$/u.test(name[0])
  )
    return null;
  if (/(?:^|\s)(?:in|at|from|to|of|near|for|with|by)\s*$/iu.test(phrase.text.slice(0, name.index)))
    return null;
  return { text: name[0], at: phrase.at + name.index };
};

/** Whether the words describe somebody named before them: "a baker", "head of the port", "GenCorp chairman". */
const describes = (text: string): boolean =>
  /^(?:an?|the|el|la|le|un|une|der|die|eine?|\d|of|head|senior|deputy|also|its|his|her|their|whose|mother|father)(?=\s)/iu.test(
    text,
  ) ||
  text
    .split(/\s+/u)
    .slice(0, 4)
    .some((word) => isRole(word));

/** Where the last of the separators ends. */
const lastEnd = (separators: readonly RegExpExecArray[], offset: number): number => {
  const last = separators.at(-1);
  return last ? offset + last.index + last[0].length : offset;
};

/** Whether a stretch between commas, right before a verb, only adds to what stands before it. */
const isLooseEnd = (text: string): boolean =>
  STARTS_LOOSE.test(text) ||
  (/^\p{Ll}/u.test(text) &&
    !/^(?:an?|the|his|her|its|their|one|two|three|several|some|who|el|la|los|las|le|les|un|une|una|l['’]|der|die|das|ein|eine|il|lo|al|el|von|van|de)(?=[\s’'-])/u.test(
      text,
    ) &&
    !describes(text) &&
    !/^(?:while|but|and|as|when|that)\s/u.test(text) &&
    !PRONOUN.test(text));

const PRONOUN = /^(?:he|she|they|it|él|ella|il|elle|er|sie|\p{Ll}+s)$/u;

/** Whether a piece of the sentence is a name and nothing else, its office before it. */
const isOnlyName = (piece: string, name: string): boolean =>
  !/(?:^|\s)(?:in|at|on|from|to|of|near|with|for|by|aboard|during|after|under)\s/iu.test(
    piece.slice(0, piece.length - name.length),
  ) && !/^(?:In|At|On|From|To|Near|With|For|By|After|During)\s/u.test(name);

/** The subject of a verb at `verbAt`: what stands before it, past adverbs, appositions and relative clauses. */
export const subjectLeft = (stretch: string, verbAt: number): Phrase | null => {
  let end = verbAt;
  const left = stretch.slice(Math.max(0, verbAt - 300), verbAt);
  const offset = verbAt - left.length;
  const loose = TRAILING.exec(` ${left}`.slice(0, left.length + 1));
  if (loose) end = offset + Math.max(0, loose.index - 1);
  const separators = [
    ...stretch
      .slice(offset, end)
      .matchAll(new RegExp(`,(?!\\d{3})|[;:()\\n"“”«»—–]|\\s-+\\s|${BLANK}+`, "gu")),
  ];
  // "Petra Lind, a baker, said": a comma right before the verb closes what stands between the subject and it.
  const closed =
    separators.at(-1)?.[0] === "," && !/\p{L}/u.test(stretch.slice(lastEnd(separators, offset), end));
  let to = end;
  for (let index = separators.length; index >= 0; index -= 1) {
    const separator = separators[index - 1];
    const from = separator ? offset + separator.index + separator[0].length : offset;
    const raw = pieceOf(stretch, from, to);
    const adjoins = to === end;
    // "Rep. Ana Ortega (D-Corvane) said".
    const bracketed = separator?.[0] === "(" && stretch.charAt(to) === ")";
    to = separator ? offset + separator.index : offset;
    // "which Mayor Ellen Voss called": the subject stands within the relative clause.
    const within = adjoins ? /^(?:which|whom|what|that)\s+(?=\S)/iu.exec(raw.text) : null;
    if (within) return { text: raw.text.slice(within[0].length), at: raw.at + within[0].length };
    if (bracketed) continue;
    if (!raw.text || /^[\d\s]+$/u.test(raw.text) || isRelative(raw.text) || ADVERB.test(raw.text)) {
      if (separator && /^[;:\n]|\uE000/u.test(separator[0]) && raw.text) return null;
      continue;
    }
    // "The office, she testified, had told her": an aside.
    if (separator && separators[index] && ASIDE.test(raw.text)) continue;
    const phrase = afterAnd(afterCuts(raw));
    // "…, secretary of the guild, in explaining why, said", "…, loans and other credit products, said".
    if (closed && separator?.[0] === "," && isLooseEnd(raw.text)) continue;
    if (STARTS_LOOSE.test(phrase.text) && !(/^of\s/iu.test(raw.text) && separator?.[0] === ",")) {
      const subject = subjectAtEnd(phrase);
      if (subject) return subject;
      continue;
    }
    if (separator?.[0] === "," && index > 0) {
      const pieceBefore = (at: number): Phrase => {
        const separatorBefore = separators[at - 1];
        const start = separatorBefore ? offset + separatorBefore.index + separatorBefore[0].length : offset;
        const close = separators[at];
        return pieceOf(stretch, start, close ? offset + close.index : to);
      };
      let lead = pieceBefore(index - 1);
      // "Petra Lind, 54, a baker, said": past the age.
      if (index > 1 && /^\d{1,3}$/u.test(lead.text)) lead = pieceBefore(index - 2);
      const name = ADVERB.test(lead.text) ? null : NAME_AT_END.exec(lead.text);
      // "In a talk aboard the Linnet, the minister said": no comma before the verb, so nothing is set off.
      const isLead = name && (STARTS_LOOSE.test(lead.text) || !isOnlyName(lead.text, name[0]));
      if (isLead && !closed && adjoins) return phrase;
      // "Petra Lind, a baker, said", "Petra Lind, 54, chairman and owner of the firm, said": the name before the comma.
      if (
        name &&
        describes(raw.text) &&
        (!BARE_NAME.test(raw.text) || (closed && isRole(raw.text.split(" ")[0] ?? "")))
      )
        return /(?:^|\s)(?:in|at|from|to|of|near)\s*$/iu.test(lead.text.slice(0, name.index))
          ? phrase
          : afterAnd(afterCuts(lead));
    }
    return phrase;
  }
  return null;
};
