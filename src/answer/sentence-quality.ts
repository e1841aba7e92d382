/** Whether a printed sentence can stand in an answer, and whether it leans on the one before it. */
import type { Article } from "../types.ts";

const ENDS = /[.!?…。！？؟۔।](?:["'”’»›)\]」』]|\s)*$/u;

/** Credits, calls to subscribe and other furniture that cleaning let through, in the languages met most. */
const FURNITURE = [
  /\b(?:reported from|reporting (?:by|was contributed|from)|edited by|editing by|writing by|compiled by|contributed to this (?:report|article|story)|contributed reporting)\b/iu,
  /\b(?:all rights reserved|copyright|read more|read also|sign up|subscribe|newsletter|click here|follow us|you may also like|this (?:article|story) (?:was|has been|is) (?:originally |first )?(?:published|updated|corrected)|terms of (?:use|service)|cookie|getty images|photograph:|photo:|image:|watch:|listen:)/iu,
  /^(?:source|editor|author|credit|photo|image|video|tags?|related|fuente|foto|crédito|quelle|crédits?|agences?)s?\s*:/iu,
  /\b(?:con información de|todos los derechos reservados|suscríbete|lea también|avec (?:afp|reuters)|tous droits réservés|lire aussi|abonnez-vous|mit material von|lesen sie auch|alle rechte vorbehalten)\b/iu,
  /(?:https?:\/\/|www\.)\S+$/iu,
];

/** Without one of these no pattern of furniture can match: looked for first, being many times quicker. */
const FURNITURE_HINTS =
  `report edit writ compil contribut rights copyright read sign subscri newsletter click follow like article story terms cookie getty photo image watch: listen:
  source author credit video tag related fuente foto crédit quelle agenc información derechos suscríbete lea lire abonnez material lesen rechte afp http www`
    .trim()
    .split(/\s+/u);

const isFurniture = (sentence: string): boolean => {
  const lower = sentence.toLowerCase();
  return (
    FURNITURE_HINTS.some((hint) => lower.includes(hint)) &&
    FURNITURE.some((pattern) => pattern.test(sentence))
  );
};

const LEANING = new RegExp(
  `^["“«„'‘]?(?:${[
    "he|she|they|it|his|her|their|its|but|and|or|so|yet|nor|this|that|these|those|such|there|then|also|however|moreover|furthermore|instead|meanwhile|still|nevertheless|nonetheless|otherwise|therefore|thus|hence|similarly|likewise|besides|additionally|in addition|in response|as a result|for example|for instance|on the other hand|both|neither|either|others|another|some of them|among them|one of them|of those|of these|of them|the same|the latter|the former|the other|the two|the three|the pair|the trio|the move|the measure|the decision|the source",
    "él|ella|ellos|ellas|pero|y|además|también|sin embargo|esto|esta|este|estos|estas|esa|ese|eso|así|por su parte|entonces|sus?|la (?:medida|decisión)|asimismo",
    "il|elle|ils|elles|mais|et|cependant|toutefois|cela|ceci|cette|ces?|cet|ainsi|aussi|en outre|de plus|par ailleurs|pourtant|son|sa|ses|leurs?|celui-ci|celle-ci|(?:la|cette) (?:mesure|décision)",
    "er|sie|es|aber|doch|und|jedoch|allerdings|dies|diese[rsmn]?|das|auch|zudem|außerdem|dabei|damit|deshalb|daher|dagegen|seine?[rsmn]?|ihre?[rsmn]?|dennoch|trotzdem",
    "ele|ela|eles|elas|mas|porém|também|além disso|isso|isto",
  ].join("|")})(?![\\p{L}\\p{M}])`,
  "iu",
);

/** Arabic openers that take up what came before: "and he added", "but", "as", "this". */
const LEANING_ARABIC =
  /^["«“]?(?:و?(?:أضاف|تابع|أوضح|أشار|أكد|قال|ذكر)(?:ت)?(?=\s)|لكن|ولكن|كما|هذا|هذه|وهو|وهي|وذلك|بينما)/u;

const LEANING_CJK =
  /^[「“]?(?:他|她|它|他们|她们|但|但是|然而|此外|同时|另外|这|该|彼|彼女|しかし|また|その|この)/u;

/** "The visit …": a definite phrase in lower case that the reader has not met yet. Weaker than a pronoun. */
const DEFINITE = /^["“]?The \p{Ll}/u;

/** How much a sentence leans on the one before it: 0 not at all, 0.4 on a definite phrase, 1 on a pronoun or conjunction. */
export const leaning = (sentence: string): number => {
  if (LEANING.test(sentence) || LEANING_ARABIC.test(sentence) || LEANING_CJK.test(sentence)) return 1;
  return DEFINITE.test(sentence) ? 0.4 : 0;
};

/** An opened quotation that is not closed, or the reverse: part of a longer one. */
export const isHalfQuoted = (sentence: string): boolean => {
  const count = (pattern: RegExp): number => sentence.match(pattern)?.length ?? 0;
  return count(/“/gu) !== count(/”/gu) || count(/«/gu) !== count(/»/gu) || count(/(?<![\d])"/gu) % 2 === 1;
};

/** What makes a short sentence one: "Nobody was hurt.", "The line reopened.", "Murieron siete." */
const DECISIVE =
  /(?<![\p{L}\p{M}])(?:nobody|none|no one|never|all|both|is|are|was|were|has|have|had|did|died|survived|reopened|closed|won|lost|resigned|sank|escaped|nadie|todos|fue|fueron|está|están|murió|murieron|hubo|personne|tous|est|sont|était|ont|niemand|alle|ist|sind|war|waren|wurde|wurden|hat|haben)(?![\p{L}\p{M}])/iu;

/** "Nobody was hurt.", "Coach Nadia Pell wept.": a sentence, and no heading or credit. */
const isShortSentence = (sentence: string, words: readonly string[]): boolean =>
  words.length >= 3 &&
  (DECISIVE.test(sentence) ||
    (words.length === 4 &&
      sentence.endsWith(".") &&
      words.slice(1).some((word) => /^\p{Ll}{3}/u.test(word))));

/** Whether a sentence is running text: long enough, ended, not a heading, a byline, a list or page furniture. */
export const isProse = (sentence: string): boolean => {
  if (sentence.length > 900 || !ENDS.test(sentence)) return false;
  const cjk =
    sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  if (cjk > 0 && cjk * 2 > sentence.length) return cjk >= 8 && !isFurniture(sentence);
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  if (words.length < 5 && !isShortSentence(sentence, words)) return false;
  const letters = sentence.match(/\p{L}/gu)?.length ?? 0;
  const upper = sentence.match(/\p{Lu}/gu)?.length ?? 0;
  if (upper > letters * 0.6) return false;
  // Lists of names and numbers hold few words in lower case; running text in scripts with capitals holds many.
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return (upper === 0 || lower >= words.length * 0.3 || words.length < 5) && !isFurniture(sentence);
};

/** A year that a sentence gives: what lies two years back and more is background. */
const YEAR = /(?<![\p{Nd}.,])(?:1[5-9]|20)\p{Nd}{2}(?![\p{Nd}.,]\p{Nd}|\p{Nd})/gu;
const LONG_AGO = 2;

/** Whether all years that a sentence gives lie well before its article. */
export const isBackground = (sentence: string, { publishedOn }: Pick<Article, "publishedOn">): boolean => {
  const published = Number(publishedOn?.slice(0, 4) ?? Number.NaN);
  const years = sentence.match(YEAR) ?? [];
  return years.length > 0 && years.every((year) => Number(year) <= published - LONG_AGO);
};
