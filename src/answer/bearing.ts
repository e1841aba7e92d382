/** What a question turns on beside its words: whose price is asked for, and who comes next. An answer must bear it out. */
import { findNames } from "../text/names.ts";
import type { QueryTerm } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { keysBefore } from "./covering.ts";
import { articleKeys } from "./likeness.ts";
import { AMOUNT, EDGE, END } from "./question.ts";
import { keysOf, keysOfTerm } from "./senses.ts";

const word = (words: string): RegExp => new RegExp(`${EDGE}(?:${words})${END}`, "iu");

/** A topic that asks for one thing: a price or sum of something with a name, or who comes into a post. */
const SOUGHT =
  /^(?:the\s)?(?:(?:price|cost|revenue|turnover|profit|salary|budget|value|net worth)\s(?:of|for)\s(?:the\s)?\p{Lu}|(next|new|incoming|future)\s(?:\p{Ll}+\s){0,2}(?:president|minister|chief|head|leader|executive|ceo|director|chair(?:man|woman)?|coach|captain|mayor|governor|king|queen|pope|manager|secretary|boss|ambassador|commissioner)\s(?:of|at)\s(?:the\s)?\p{Lu})[\p{L}\p{M}\p{N}'’ .&-]*$/u;

/**
 * Topics that ask for a count, and how they ask for it as questions. What is counted is many: "número de vuelo" and "number of
 * the day" count nothing, and "nombre de la ministra" is Spanish, and a name.
 */
const COUNTS_SOUGHT: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:the\s)?(?:(?:total|overall)\s)?number of\s(?!an?\s|the\s(?!dead|injured|wounded|missing|displaced|homeless))(\P{P}+)$/iu,
    "How many $1?",
  ],
  [/^(?:the\s)?((?:death|casualty) toll\P{P}*)$/iu, "What is the $1?"],
  [
    /^(?:el\s|la\s)?(?:n[uú]mero|cifra|total) de\s(?:l[oa]s\s)?(?!negocios|ventas)(\p{L}+s(?:\s\P{P}*)?)$/iu,
    "¿Cuántos $1?",
  ],
  [
    /^(?:[Ll]e\s)?[Nn]ombre de\s(?!(?:los|las|sus|un[oa]s|est[oa]s)\s)(\p{Ll}+[sx](?:\s\P{P}*)?)$/u,
    "Combien de $1 ?",
  ],
  [/^(?:die\s)?(?:an)?zahl der\s(\P{P}+)$/iu, "Wie viele $1?"],
];

/** A topic that asks for one thing as the question that it is; any other text as it stands. */
export const asQuestion = (text: string): string => {
  for (const [topic, question] of COUNTS_SOUGHT)
    if (topic.test(text.trim())) return text.trim().replace(topic, question);
  const sought = SOUGHT.exec(text.trim());
  if (!sought) return text;
  const bare = text.trim().replace(/^the\s/u, "");
  return `${sought[1] === undefined ? "What is" : "Who is"} the ${bare}?`;
};

/** Asks what something costs, earns or is worth: of that thing and no other. */
const ASKS_WORTH =
  /^how much\s(?:does|do|did|is|are|was|were|will|would|has|have)\s[^?]*?(?:costs?|earn(?:s|ed)?|worth|lose|lost|make|made|pay|paid)(?!\p{L})/iu;

/** How often an article names what it is about. */
const OFTEN = 4;

/** Asks who comes into a post, … */
const COMING = new RegExp(
  `^[¿\\s]*(?:who|qui[eé]n|qui|wer)(?:['’]s| is| was| will be| will become| becomes| became| es| será| fue| est| sera| ist| wird| war)?\\s(?:(?:the|its|their|his|her|el|la|su|le|der|die|das|\\p{Lu}[\\p{L}-]*['’]s)\\s)?(?:next(?! to)|new|incoming|future|pr[oó]xim[oa]|nuev[oa]|futur[oae]?|prochaine?|nouve(?:au|lle)|n[aä]chste[rn]?|neue[rn]?)${END}`,
  "iu",
);
/** … and says who does. */
const COMES = word(
  "next|new|newly|incoming|future|appoint\\p{L}*|named?|naming|nominat\\p{L}*|elect\\p{L}*|chosen|chose|cho[o]?ses?|pick(?:s|ed)?|tapped|hired?|hires|joins?|joined|installed|interim|acting|succe(?:ed|ss)\\p{L}*|replac\\p{L}*|(?:tak(?:e|es|en|ing)|took) (?:over|up|on|office|charge|command|the (?:helm|reins|job|post|role|place)|(?:his|her|their|its) (?:place|post|job|seat|oath))|in (?:his|her|their) place|step(?:s|ped)? (?:in|up)|fill(?:s|ed)? the|follow(?:s|ed)|heir|won|wins|sworn|inaugurat\\p{L}*|promot\\p{L}*|return(?:s|ed)?|brought back|becom(?:e|es|ing)|became|will (?:be|lead|head|run)|pr[oó]xim[oa]|nuev[oa]|futur[oae]?|nombr\\p{L}+|eleg\\p{L}+|elect[oa]|asum\\p{L}+|reemplaz\\p{L}+|suce(?:d|s)\\p{L}+|prochaine?|nouve(?:au|lle)|nomm\\p{L}+|élue?|remplac\\p{L}+|succ[eéè]d\\p{L}+|n[aä]chste[rn]?|neue[rn]?|ernannt|gewählt|nachfolg\\p{L}+|übern[ai]mm\\p{L}+|übernahm|künftige[rn]?",
);

/** How far before a sentence it may be said, in UTF-16 units. */
const JUST_BEFORE = 150;

/** Whether a sentence, with what stands just before it, says of somebody that they come into a post. */
const tellsOfComing = ({ text, article, span }: Candidate): boolean =>
  COMES.test(text) || COMES.test(article.text.slice(Math.max(0, span.start - JUST_BEFORE), span.start));

/**
 * Tells of candidates whether they bear out what a question turns on. "The price of the Linnet" is told by a sentence that names
 * her, follows on one that does, or stands in an article about her; "the new captain" by one in which somebody is new.
 */
export const createBearing = (
  query: string,
  terms: readonly QueryTerm[],
): ((candidate: Candidate) => boolean) => {
  if (COMING.test(query)) return tellsOfComing;
  if (!AMOUNT.test(query) && !ASKS_WORTH.test(query)) return () => true;
  const named = new Set(findNames(query).flatMap(({ name }) => name.split(/\s+/u)));
  const owners = terms.filter(
    ({ word: own }) => named.has(own) || own.split(/\s+/u).some((one) => named.has(one)),
  );
  if (owners.length === 0) return () => true;
  return (candidate) => {
    const { article, text } = candidate;
    const near = [keysOf(text, article.language), ...keysBefore(candidate)];
    const counts = articleKeys(article);
    return owners.some((owner) =>
      keysOfTerm(owner, article.language)
        .values()
        .some((key) => near.some((keys) => keys.has(key)) || (counts.get(key) ?? 0) >= OFTEN),
    );
  };
};
