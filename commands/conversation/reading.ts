/** What a message says, read by rules: what is wanted, on what, by whom, from when. Pure. */
import { analyse } from "../../src/text/terms.ts";
import type { Length } from "../../src/types.ts";
import { takeDates } from "./dates.ts";
import {
  contrastIn,
  findIntent,
  intentOfWhole,
  isComparing,
  type FoundIntent,
  type Intent,
} from "./intents.ts";
import { takeLength } from "./lengths.ts";
import { takeOutlets, type OutletNames } from "./outlets.ts";
import { opening, phrase, plainOf, remove, tidy, trimmed } from "./phrases.ts";
import { takeReplyLanguage } from "./reply-language.ts";
import { isPerson, isQuoted, readSpeaker, type Speakers } from "./speakers.ts";

/** What a message is read against. */
export interface Vocabulary extends OutletNames {
  /** Everybody who is quoted; asked for only where a message seems to name one. */
  readonly speakers: Speakers;
  readonly now: Date;
}

/** A message, read. What it leaves open is left to what was said before. */
export interface Reading {
  /** Null where it only changes something, or goes on: "and AFP?", "since March". */
  readonly intent: Intent | null;
  /** The question or topic as typed; empty where the message has none of its own. */
  readonly topic: string;
  readonly outlets: readonly string[];
  /** The outlets join those of before, and do not replace them: "add AFP", "compare with AFP". */
  readonly joins: boolean;
  /** Dates as typed. */
  readonly since: string | null;
  readonly until: string | null;
  readonly speaker: string | null;
  /** "shorter" and "longer" go by the length of before. */
  readonly length: Length | "shorter" | "longer" | null;
  /** "In two sentences": how many; null where it does not say. */
  readonly sentences: number | null;
  /** The language that the answer is wanted in, by its ISO 639-1 code; also one that is not spoken here. */
  readonly language: string | null;
  /** Filters that it drops. */
  readonly drops: readonly ("outlets" | "dates" | "speaker")[];
  /** "no, the ferry": what follows takes the place of what was said. */
  readonly isCorrection: boolean;
  /** It goes on from before: "and the hostages?". */
  readonly isLinked: boolean;
  /** It speaks of what was said before: "who owned it?", "when?". */
  readonly refersBack: boolean;
  /** The message without its filters, for a question that has to be asked as it stands. */
  readonly wording: string;
  /** All of it as typed, one line. */
  readonly said: string;
  /** It asks a whole question of its own, and leans on nothing before: "how many people died in the fire?". */
  readonly isWhole: boolean;
  /** Somebody who is quoted here, where the topic of a message that goes on is nothing but that name: "and Blinken?". */
  readonly person: string | null;
  /** Rules found no word for what is wanted, and it does not begin as a question does: taken for one all the same. */
  readonly isOpen: boolean;
  /** Of the passages: which, counting from 1; null for the first. */
  readonly number: number | null;
}

const nothing: Reading = {
  intent: null,
  topic: "",
  outlets: [],
  joins: false,
  since: null,
  until: null,
  speaker: null,
  length: null,
  sentences: null,
  language: null,
  drops: [],
  isCorrection: false,
  isLinked: false,
  refersBack: false,
  wording: "",
  said: "",
  isWhole: false,
  person: null,
  isOpen: false,
  number: null,
};

/** How questions begin, in the languages that the rules know. */
const INTERROGATIVE = opening(
  "¿?(?:who|whom|whose|what|what's|which|when|where|why|how|did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|qui[ée]n(?:es)?|que|cual(?:es)?|cuando|donde|por que|como|cuant[oa]s?|qui|quoi|quels?|quelles?|quand|ou|pourquoi|comment|combien|est-ce|wer|wen|wem|was|welche[rsn]?|wann|wo|warum|wieso|wie|ist|sind|war|waren|hat|haben|و?(?:من|ما|ماذا|متى|اين|لماذا|كيف|كم|هل|اي))",
);

/** Fewer words than these are a topic. */
const SENTENCE_WORDS = 4;

const isOpenWish = (text: string): boolean =>
  text.split(/\s+/u).length >= SENTENCE_WORDS && !INTERROGATIVE.test(plainOf(text));

/** Whether the text is a question that says by itself what on: it begins as one does, and two words of it have content. */
const isWholeQuestion = (text: string): boolean =>
  INTERROGATIVE.test(plainOf(text)) && analyse(text, "en").length > 1 && !leansOn(text);

/** Takes a phrase off the front; null where the text does not begin with it or consists of it. */
const after = (pattern: RegExp, text: string): string | null => {
  const match = pattern.exec(plainOf(text));
  if (!match || match.index > 0) return null;
  const rest = text.slice(match[0].length).replace(/^[\s,.;:!–—-]+/u, "");
  return /[\p{L}\p{N}]/u.test(rest) ? rest : null;
};

const CORRECTION =
  /^(?:(?:no|nope|nein|non|لا)\s*[,.;:!–—-]+\s*(?:(?:sorry|i meant?|not that|rather|quise decir|je voulais dire|ich meinte?)(?![\p{L}])[\s,:]*)*|(?:sorry|no)[,\s]+(?:i meant?|not that)[,:\s]+|(?:actually|i meant?|rather|correction|quise decir|je voulais dire|ich meinte?|اقصد)(?![\p{L}])[,:\s]+)/iu;
const POLITE =
  /^(?:(?:hi|hey|hello|ok(?:ay)?|so|well|now|please|dateline|bot|por favor|bitte|من فضلك|(?:(?:can|could|would|will) you (?:please )?)?(?:please )?(?:show|tell) me(?= (?:what|who|how|when|where|why|which))|(?:i want|i would like|i'd like|i need) to know)(?![\p{L}\p{N}'-])[\s,:!]*)+/iu;
const LINK =
  /^[¿¡\s]*(?:(?:and|but|also|then|plus(?! (?:court|long|de details))|y|pero|et|mais|und|aber)(?![\p{L}\p{N}'-])[\s,]*)?(?:what about|how about|and for|que hay de|que tal|y que hay de|et pour|qu'en est-il de|was ist mit|wie ist es mit|ماذا عن|وماذا عن)(?![\p{L}\p{N}'-])[\s,]*|^[¿¡\s]*(?:and|but|also|then|plus(?! (?:court|long|de details))|y|pero|et|mais|und|aber)(?![\p{L}\p{N}'-])[\s,]*|^و(?=\p{Script=Arabic}{3,}[؟?]*$)/iu;
const JOINING = opening("add|also|plus|include|with|and also|as well as|anade|ajoute|fuge|اضف");

const DROPS: readonly (readonly ["outlets" | "dates" | "speaker", RegExp])[] = [
  [
    "outlets",
    phrase(
      "(?:from |by |in )?(?:all|any|every|whatever)(?: the| other)? (?:outlets?|sources?|papers?|agency|agencies)|no outlet(?: filter)?|todos los medios|todas las fuentes|tous les medias|toutes les sources|alle (?:quellen|medien)|(?:كل|جميع) (?:المصادر|الوسا[ئي]ل|وسا[ئي]ل الاعلام|الصحف)",
    ),
  ],
  [
    "dates",
    phrase(
      "(?:at |from )?(?:all|any|whatever) (?:dates?|times?|time)|(?:at )?any time|whenever|no dates?(?: filter)?|ever since|todas las fechas|(?:en )?cualquier (?:fecha|momento)|toutes les dates|jederzeit|egal wann|(?:في )?اي (?:وقت|تاريخ)|كل التواريخ",
    ),
  ],
  ["speaker", phrase("any(?:one|body)'s words|any speaker|whoever")],
];
const DROPS_ALL = phrase(
  "(?:without|no|drop|remove|clear)(?: the| any| all)? filters?|unfiltered|sin filtros|sans filtres?|ohne filter",
);

const SUMMARY_LENGTHS: readonly (readonly [Length, RegExp])[] = [
  [
    "short",
    /(?:short|brief|quick|corto|breve|court|kurze) (?:summar|overview|recap|rundown|resum|zusammen)|tl;?dr|nutshell/iu,
  ],
  ["long", /(?:long|detailed|full) (?:summar|overview|recap|rundown)/iu],
];

const PRONOUN = phrase(
  "it|its|they|them|their|that|this|those|these|he|she|him|his|her|eso|esto|ellos|ca|cela|ils|elles|es|sie|das|ذلك|هذا|هم",
);
const OUTLET_PRONOUN = phrase("them|both|the two|these two|those two|ellos|los dos|eux|les deux|sie|beide");

const takeDrops = (text: string): { readonly drops: Reading["drops"]; readonly rest: string } => {
  const all = remove(text, DROPS_ALL);
  if (all !== null) return { drops: ["outlets", "dates", "speaker"], rest: all };
  let rest = text;
  const drops = DROPS.flatMap(([filter, pattern]) => {
    const left = remove(rest, pattern);
    if (left === null) return [];
    rest = left;
    return [filter];
  });
  return { drops, rest };
};

/** A question that cannot stand alone: nothing in it says what on. */
const leansOn = (topic: string): boolean => {
  const content = analyse(topic, "en").length;
  return content === 0 || (content <= 2 && PRONOUN.test(plainOf(topic)));
};

/** Nothing but a word for what was said before. */
const isPronoun = (topic: string): boolean =>
  PRONOUN.test(plainOf(topic)) && analyse(topic, "en").length === 0;

/** The words before and after what names the intent: the topic. */
const topicAround = (text: string, { start, end, inside }: FoundIntent): string => {
  if (inside) return trimmed(text.slice(inside.start, inside.end));
  const [before, behind] = [trimmed(text.slice(0, start)), trimmed(text.slice(end))];
  return trimmed([before, behind].filter((part) => part !== "").join(" ")).replace(/[\s?!.؟]+$/u, "");
};

/** "Xinhua vs AFP": no words for it but the names beside each other. */
const COMPARING: FoundIntent = { intent: "compare", start: 0, end: 0, inside: null };

/** A message that says nothing of a language. */
const readWish = (typed: string, vocabulary: Vocabulary): Reading => {
  let text = typed;
  if (!/[\p{L}\p{N}]/u.test(text)) return { ...nothing, intent: "help" };
  const isCorrection = after(CORRECTION, text) !== null;
  text = after(CORRECTION, text) ?? text;
  const complete = intentOfWhole(plainOf(text));
  if (complete) {
    const number = complete === "passages" ? /\d+/u.exec(text)?.[0] : undefined;
    return { ...nothing, intent: complete, number: number === undefined ? null : Number(number) };
  }
  text = after(POLITE, text) ?? text;
  const joins = JOINING.test(plainOf(text));
  const isLinked = after(LINK, text) !== null;
  text = after(LINK, text) ?? text;

  const { drops, rest: withoutDrops } = takeDrops(text);
  const { length, sentences, rest: withoutLength } = takeLength(withoutDrops);
  const checked = findIntent(plainOf(withoutLength));
  const base = { ...nothing, drops, length, sentences, isCorrection, isLinked };
  // What is to be checked is somebody else's sentence; nothing in it is a filter.
  if (checked?.intent === "check") {
    return {
      ...base,
      intent: "check",
      topic: tidy(withoutLength.slice(checked.end)).replace(/^[\s:,]+/u, ""),
    };
  }
  const contrast = contrastIn(plainOf(withoutLength));
  if (contrast) {
    const named = takeOutlets(contrast.who, vocabulary, { comparing: true });
    // Of two parties that are no outlets the question is one like any other.
    if (named.outlets.length > 1 && trimmed(named.rest) === "") {
      const dates = takeDates(withoutLength.slice(contrast.end), vocabulary.now);
      const topic = trimmed(dates.rest).replace(/[\s?!.؟]+$/u, "");
      const { since, until } = dates;
      return { ...base, intent: "compare", outlets: named.outlets, since, until, topic };
    }
  }
  const comparing = isComparing(plainOf(withoutLength));
  const { outlets, rest: withoutOutlets } = takeOutlets(withoutLength, vocabulary, { comparing });
  const { since, until, rest } = takeDates(withoutOutlets, vocabulary.now);
  const isWhole = !isLinked && !isCorrection && isWholeQuestion(withoutLength);
  const filters = { ...base, outlets, since, until, wording: rest, said: tidy(typed), isWhole };

  const asked = readSpeaker(rest);
  if (asked && (asked.speaker === null || isPerson(asked.speaker, vocabulary.speakers))) {
    return {
      ...filters,
      intent: "quotes",
      speaker: asked.speaker,
      topic: isPronoun(asked.topic) ? "" : trimmed(asked.topic),
      refersBack: asked.speaker === null,
      isWhole: !isLinked && !isCorrection && asked.speaker !== null && !isPronoun(asked.topic),
    };
  }
  const plain = plainOf(rest);
  const found = comparing ? (findIntent(plain) ?? COMPARING) : findIntent(plain);
  const summaryLength = SUMMARY_LENGTHS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
  if (!found) {
    const topic = joins ? trimmed(after(JOINING, rest) ?? (JOINING.test(plain) ? "" : rest)) : rest;
    const isFiltered = outlets.length > 0 || since !== null || until !== null;
    // "what did AFP write on that?": the filter is all that is new.
    if (isFiltered && isPronoun(topic)) return { ...filters, isLinked: true, isWhole: false };
    const person =
      (isLinked || isCorrection) && isQuoted(topic, vocabulary.speakers)
        ? trimmed(topic).replace(/[\s?!.؟]+$/u, "")
        : null;
    const isJoined = joins && topic === "" && outlets.length > 0;
    const intent = topic === "" || isLinked || isCorrection ? null : "ask";
    return {
      ...filters,
      intent,
      topic,
      person,
      joins: isJoined,
      refersBack: topic !== "" && leansOn(topic),
      isWhole: isWhole && topic !== "" && !leansOn(topic),
      isOpen: intent === "ask" && isOpenWish(topic),
    };
  }
  const topic = topicAround(rest, found);
  const own = leansOn(topic) && PRONOUN.test(plainOf(topic)) ? "" : topic;
  return {
    ...filters,
    intent: found.intent,
    topic: own,
    isWhole: isWhole && own !== "",
    length: length ?? (found.intent === "summary" ? summaryLength : null),
    joins: found.intent === "compare" && (outlets.length === 1 || OUTLET_PRONOUN.test(plainOf(text))),
  };
};

/** Reads a message. Any text gives a reading; one without letters and digits asks for help. */
export const readUtterance = (typed: string, vocabulary: Vocabulary): Reading => {
  const { language, rest } = takeReplyLanguage(tidy(typed).replace(/^\/(?=[a-z])/iu, ""));
  if (language === null) return readWish(rest, vocabulary);
  return { ...(rest === "" ? nothing : readWish(rest, vocabulary)), language };
};
