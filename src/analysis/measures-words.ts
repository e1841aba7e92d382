/**
 * A light view of a sentence's words: closed classes by list, verbs by ending and a list of strong forms. Enough to find
 * what a number counts without a parser.
 */
import type { NumberMention } from "../text/numbers.ts";

/** What a word can be to the search for a measure. */
type WordClass =
  | "number"
  | "determiner"
  | "preposition"
  | "conjunction"
  | "relative"
  | "pronoun"
  | "auxiliary"
  | "adverb"
  | "verb"
  | "word"
  | "mark";

/** A word, a number with all its parts, or a punctuation mark; offsets into the sentence. */
export interface SentenceToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly low: string;
  readonly type: WordClass;
  /** The number that stands here, if one does. */
  readonly mention: NumberMention | null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const DETERMINERS = set(
  "the a an this that these those its his her their our my your some any each every all both no another such el la los las un una unos unas su sus le les l' c' j' une des ses son sa der die das den dem ein eine einen einer",
);
const PREPOSITIONS = set(
  "of in on at near by from to into onto for with without within under over above below since after before during through across between among against around about off aboard inside outside toward towards along despite via per until till than like amid beyond upon beside besides except including " +
    "d' jusqu' de dos das nas nos com em ao aos pelo pela pelos pelas en por para con sin desde hasta sobre entre según du dans sur par pour avec sans depuis à au aux chez selon von im am bei mit aus nach vor seit zu zum zur auf für über unter laut",
);
const CONJUNCTIONS = set(
  "and or but while whereas although though because if unless as when nor so yet than y o pero mais et ou und oder aber",
);
const RELATIVES = set("who which whom whose where that que qui dont donde où die der");
const PRONOUNS = set(
  "he she it they we i you him them us me there someone somebody everyone nobody none others himself herself itself themselves il elle ils él ella ellos ellas eux elles sie er es wir",
);
const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't remain remains remained get gets got " +
    "fue fueron ha han había habían ser sido está están ont été est sont avait avaient wurden wurde worden sind ist war waren haben hat",
);
const ADVERBS = set(
  "worldwide nationwide statewide countrywide globally abroad not still also already now then here just only even again more less so far most mostly mainly largely together overnight alone too ever never almost altogether apart instead later earlier once twice yesterday today tomorrow out up down back away off at-least long thus therefore however meanwhile nearly about seriously critically ago aside severely fatally initially",
);
// Past forms and participles that no ending gives away, and news verbs whose base or -s form follows a subject.
const STRONG = set(
  "fell fall falls fallen rose rise rises risen grew grow grows grown won win wins lost lose loses left leave leaves took take takes taken gave give gives given got held hold holds kept keep keeps sold sell sells bought buy buys brought bring brings " +
    "fought fight fights drove drive drives driven flew fly flies flown fled flee flees made make makes met meet meets put puts said say says told tell tells shot shoot sent send sends spent spend spends stood stand stands struck strike struck strikes sank sink sunk " +
    "came come comes went go goes gone ran run runs saw see sees seen rode broke broken break breaks built build builds cost costs cut cuts hit hits hurt let lets lay laid led lead leads set sets shut shuts slid spread swept swam threw thrown tore torn wrote written wore woke withdrew withdrawn " +
    "burst burnt caught chose chosen dug drew drawn drank ate eat eats found find finds felt hidden forgotten beaten eaten forgave froze frozen knew known lent lit paid pay pays rang read rebuilt sought shrank shrunk slept sped spoke spoken stole stolen stuck sued swung taught thought understood wound became become becomes began begun beat beats beaten bore born bound " +
    "heard hear hears shook shaken slew slain dealt meant bent bit bitten bled bred built clung crept fed ground hung leapt mown overtook overtaken overthrew overthrown overcame rode ridden rose shone shown sown spat split spun sprang sprung stung swore sworn undertook undertaken upheld withheld woken wrung " +
    "die dies dying kill kills injure injures wound wounds reach reaches exceed exceeds surpass surpasses top tops total totals number face faces employ employs include includes live lives need needs draw draws carry carries own owns contain contains require requires raise raises oppose opposes support supports survive survives remain remains say want wants back earn earns plan plans expect expects treat treats join joins " +
    "murieron murió mataron perdieron dejó dejaron causó sont starben verloren stieg fiel",
);
const NOT_VERBS = set(
  "hundred united red indeed need speed seed bed feed breed weed greed creed shed sled kindred sacred naked wicked rugged " +
    "morning mourning coming evening building during king ring thing something nothing anything everything spring string wing ceiling sibling housing meeting offering according including following remaining breaking holding beijing viking standing outstanding leading ruling existing missing funding training shooting hearing filing briefing rating earning saving crossing being pudding wedding landing spending bombing stabbing killing shelling cooling banking mining farming fishing manufacturing engineering",
);
const PLURALS = set(
  "people men women children police troops crew staff personnel cattle youth youths fish aircraft sheep feet teeth personas personnes menschen leute victimes dead homeless wounded injured gente spacecraft livestock mice",
);
const SINGULAR_S = /(?:ss|us|is|ous|ics|news|series|species|gas|bus|crisis|plus|'s)$/;

/** Whether a word looks like a plural noun, the likely head of what is counted. */
export const isPlural = (low: string): boolean =>
  PLURALS.has(low) ||
  (low.length > 3 && low.endsWith("s") && !SINGULAR_S.test(low)) ||
  /^[a-z]+men$/.test(low);

/** Whether a word can only be a form of a verb here: "-ed", "-ing", or a strong form. */
export const isVerbForm = (low: string): boolean =>
  STRONG.has(low) ||
  (/^[a-záéíóúñäöü-]{2,}(?:ed|ing)$/u.test(low) && !NOT_VERBS.has(low)) ||
  /^ge[a-zäöüß]{3,}(?:t|en)$/u.test(low) ||
  /^[a-zé]{3,}(?:ées?|és)$/u.test(low);

const classOf = (low: string): WordClass => {
  if (AUXILIARIES.has(low)) return "auxiliary";
  if (RELATIVES.has(low) && low !== "that" && low !== "die" && low !== "der") return "relative";
  if (DETERMINERS.has(low)) return "determiner";
  if (PREPOSITIONS.has(low)) return "preposition";
  if (CONJUNCTIONS.has(low)) return "conjunction";
  if (PRONOUNS.has(low)) return "pronoun";
  if (
    ADVERBS.has(low) ||
    (/^[a-z]{3,}ly$/.test(low) &&
      !/^(?:family|july|italy|rally|tally|reply|supply|ally|assembly|daily|early|monthly|weekly|elderly|likely|fly)$/.test(
        low,
      ))
  )
    return "adverb";
  return isVerbForm(low) ? "verb" : "word";
};

// "d'ouvriers", "l'île": the little word stands alone.
const PIECE =
  /(?<![\p{L}\p{N}])(?:[dljnscDLJNSC]|[Qq]u|[Jj]usqu)['’](?=\p{L}{3})|[\p{L}\p{M}\p{N}]+(?:(?:[-'’.‑]|(?<=\p{N})\/(?=\p{N}))[\p{L}\p{M}\p{N}]+)*(?:(?<=(?<![\p{L}\p{M}])\p{Lu}|\.\p{L}|(?<![\p{L}\p{M}])(?:Mr|Ms|Mrs|Dr|Gen|Gov|Sen|Rep|Oct|Nov|Dec|Sept?|Aug|Jan|Feb))\.)?|[^\s\p{L}\p{M}\p{N}]/gu;

/** "F-16", "COVID-19", "first-quarter", "9/11": a number that is part of a word. */
const isWithinWord = (sentence: string, { kind, start, end }: NumberMention): boolean =>
  kind === "ordinal"
    ? /^-\p{L}/u.test(sentence.slice(end, end + 2))
    : (kind === "other" && /[\p{L}][-‑]?$/u.test(sentence.slice(Math.max(0, start - 2), start))) ||
      (kind === "date" &&
        /^(?:9\/11|7\/7)$/.test(sentence.slice(Math.max(0, end - 4), end + 3).match(/\d+\/\d+/)?.[0] ?? ""));

/** Cuts a sentence into words, marks and its numbers (given by offsets into the sentence), in order. */
export const tokenizeSentence = (sentence: string, mentions: readonly NumberMention[]): SentenceToken[] => {
  const tokens: SentenceToken[] = [];
  let at = 0;
  const words = (from: number, to: number): void => {
    for (const match of sentence.slice(from, to).matchAll(PIECE)) {
      const [text] = match;
      const low = text.toLowerCase().replaceAll("’", "'").replaceAll("‑", "-");
      const type = /^[\p{L}\p{N}]/u.test(text) ? classOf(low) : "mark";
      tokens.push({
        start: from + match.index,
        end: from + match.index + text.length,
        text,
        low,
        type,
        mention: null,
      });
    }
  };
  for (const mention of mentions) {
    if (mention.start < at || isWithinWord(sentence, mention)) continue;
    words(at, mention.start);
    const text = sentence.slice(mention.start, mention.end);
    tokens.push({
      start: mention.start,
      end: mention.end,
      text,
      low: text.toLowerCase(),
      type: "number",
      mention,
    });
    at = mention.end;
  }
  words(at, sentence.length);
  return tokens;
};

/** "The crash that hurt hundreds was caused by": of one thing, not of the several that the number right before it counts. */
export const isOfOne = (tokens: readonly SentenceToken[], at: number): boolean =>
  (tokens[at]?.mention?.value ?? 0) > 1 &&
  // "A team of seven was expected."
  tokens[at - 1]?.low !== "of" &&
  /^(?:is|was|has|est|ist|hat|fue|era)$/.test(tokens[at + 1]?.low ?? "");

const LETS_BE = /^(?:leaving|seeing|having|keeping|making|finding|reporting|getting|including|saying)$/;

/** "The bus carrying 40 pupils overturned": the verb at `end` is of whoever does what the participle at `governing` says. */
export const isOfDoer = (tokens: readonly SentenceToken[], governing: number, end: number): boolean => {
  const [doer, doing, verb] = [tokens[governing - 1], tokens[governing], tokens[end]];
  return (
    doer?.type === "word" &&
    doing?.low.endsWith("ing") === true &&
    !LETS_BE.test(doing.low) &&
    (verb?.type === "verb" || /^(?:was|is|has)$/.test(verb?.low ?? ""))
  );
};

/** Whether a token is a comma, bracket, dash, colon or quotation mark: something that parts clauses. */
export const isBreak = (token: SentenceToken | undefined): boolean =>
  token === undefined || (token.type === "mark" && /^[,;:()[\]–—"“”«».!?…]$/.test(token.text));

/** Whether a token is a word with a capital that does not merely open the sentence. */
export const isName = (token: SentenceToken | undefined, first: SentenceToken | undefined): boolean =>
  token !== undefined && token !== first && token.type !== "mark" && /^\p{Lu}/u.test(token.text);
