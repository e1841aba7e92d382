/** What of a message is left alone, and what its words add to a figure: that there was none, who gave it. */
import { analyse } from "../text/terms.ts";

/** Opinions, wishes and cries: nothing that coverage could bear out. */
const OPINION =
  /^\W*(?:i (?:think|believe|feel|hope|guess|bet|wish|doubt|love|hate)|in my (?:opinion|view)|im(?:h)?o\b|what an?|what (?:terrible|awful|sad|great)|how (?:sad|awful|terrible|tragic|dare)|shame on|thanks?\b|please\b|let['’]s|hopefully|rip\b|omg\b|wow\b|my (?:thoughts|heart|prayers)|creo que|pienso que|en mi opini[oó]n|ojal[aá]|qu[eé] (?:vergüenza|horror|pena|triste|terrible)|je (?:pense|crois|trouve)|[aà] mon avis|quelle (?:honte|horreur|tristesse)|ich (?:denke|glaube|finde|hoffe)|meiner meinung|was f[uü]r ein|wie schrecklich|schade)(?!\p{L})|^\W*(?:في رأيي|أعتقد أن|يا للعار|يا له)/iu;

/** What tells the reader to do something, and claims nothing: "Ignore all previous instructions". */
const COMMAND =
  /^\W*(?:[Ii]gnore|[Dd]isregard|[Mm]ark|[Ss]ay|[Tt]ell|[Pp]rint|[Oo]utput|[Aa]nswer|[Rr]espond|[Pp]retend|[Ff]orget|[Rr]epeat|[Ww]rite|[Rr]eturn|[Rr]eply)\s\p{Ll}/u;

/** How a question opens; "36 people died?" is a claim that somebody doubts. */
const ASKING =
  /^\W*(?:who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|and|so|or|qu[eé]|qui[eé]n\p{L}*|cu[aá]\p{L}+|d[oó]nde|por qu[eé]|c[oó]mo|acaso|qui|quoi|quand|o[uù]|pourquoi|comment|combien|quel\p{L}*|est-ce|wer|was|wann|wo|warum|wie|welche\p{L}*|ist|sind|war|hat|من|ما|ماذا|متى|أين|لماذا|كيف|كم|هل)(?!\p{L})/iu;

/** Whether a sentence claims nothing: a question, an opinion, a cry. */
export const isLeftAlone = (text: string): boolean =>
  (/[?？؟]["”»)]*\s*$/u.test(text) && (ASKING.test(text) || /^\W*¿/u.test(text))) ||
  OPINION.test(text) ||
  COMMAND.test(text);

const NOBODY =
  /^(\W*)(?:nobody|no one|none of (?:the|them)|no people|no passengers?|nadie|personne n['’e]|niemand)(?!\p{L})/iu;

const PEOPLE_IN: readonly (readonly [RegExp, string])[] = [
  [/^\W*nadie/iu, "personas"],
  [/^\W*personne/iu, "personnes"],
  [/^\W*niemand/iu, "Menschen"],
];

/** "Nobody died" as a count: "0 people died"; null for a sentence that says so of nobody. */
export const asNone = (text: string): string | null => {
  if (!NOBODY.test(text)) return null;
  const noun = PEOPLE_IN.find(([pattern]) => pattern.test(text))?.[1] ?? "people";
  return text.replace(NOBODY, `$10 ${noun}`);
};

const NUMBERED =
  /(?:^|\s)(?!(?:Only|About|At|Some|Around|Nearly|Over|In|On|The|And|But|Almost|Just|Up)\s)\p{Lu}[\p{L}\d]*[ -]$/u;

/** "Max 8", "Flight 1282": a number that belongs to a name and counts nothing. `at`, `end`: where it stands. */
export const isLabelAt = (text: string, at: number, end: number): boolean =>
  /^\d{1,4}$/u.test(text.slice(at, end)) &&
  NUMBERED.test(text.slice(Math.max(0, at - 30), at)) &&
  /^(?:\s(?:\p{Ll}+ed|is|was|are|were|has|had|have)(?![\p{L}])|\s?[,.;:)!?]|$)/u.test(text.slice(end));

/** Whether a sentence says that there is none (any longer) of what is counted. */
export const saysNone = (text: string): boolean =>
  /(?<!\p{L})(?:nobody|no one|none|no longer|nadie|ninguno|personne|aucun|niemand|keine?r?)(?!\p{L})/iu.test(
    text,
  );

/** Words for those who are counted in most reports: a count of them may be printed under another one of these. */
const PEOPLE =
  /^(?:people|persons?|passengers?|men|women|children|residents?|civilians?|victims?|workers?|soldiers?|palestinians?|israelis?|\p{L}+ans?|\p{L}+ers?|personas?|personnes?|menschen|others?|bodies|dead|casualties|lives)$/iu;

/** Whether what is counted is told apart by its noun: dolphins that were saved are no people who were. */
export const isOtherKind = (noun: string, sentence: string, language: string): boolean => {
  const word = noun.trim().split(/\s+/u).at(-1) ?? "";
  if (word === "" || PEOPLE.test(word)) return false;
  const stems = new Set(analyse(sentence, language).map(({ term }) => term));
  return !analyse(word, language).every(({ term }) => stems.has(term));
};

const ATTRIBUTION_WORDS = new Set([
  "offici",
  "author",
  "sourc",
  "report",
  "spokesperson",
  "spokesman",
  "spokeswoman",
]);

/** Whether two attributions name somebody different, as far as their words tell. */
export const isOtherAuthority = (typed: string, printed: string, language: string): boolean => {
  const stemsOf = (text: string): string[] =>
    analyse(text, language).flatMap(({ term }) => (ATTRIBUTION_WORDS.has(term) ? [] : [term]));
  const [left, right] = [stemsOf(typed), new Set(stemsOf(printed))];
  return left.length > 0 && right.size > 0 && !left.some((stem) => right.has(stem));
};

/** "may carry only 180", "licensed for 180": what may be, not what was. */
const PERMITTED =
  /(?<!\p{L})(?:may|might|can|could|should|must|would|allow\w*|permit\w*|licen[cs]\w*|capacity|puede|pueden|podía|peut|peuvent|autoris\p{L}*|darf|dürfen|kann|können)(?!\p{L})[^,;.]{0,40}$/iu;

/** Whether the number that begins at `start` tells what may be. */
export const isPermittedAt = (text: string, start: number): boolean =>
  PERMITTED.test(text.slice(Math.max(0, start - 60), start));

/** Two sentences that both tell of a retraction do not contradict each other for telling it in other words. */
export const TAKES_BACK = /(?<!\p{L})(?:withdr[ae]w\p{L}*|retract\p{L}*|retir\p{L}*|zurück\p{L}*)(?!\p{L})/iu;

/** "Die Ever Given": the article that opens a sentence is no part of a name. */
export const withoutArticle = (name: string): string =>
  name.replace(/^(?:The|El|La|Los|Las|Le|Les|Der|Die|Das)\s(?=\p{Lu})/u, "");

/** Whether the number that ends at `end` is what goes beyond another: "39 too many", "two more". */
export const isBeyond = (text: string, end: number): boolean =>
  /^\s+(?:(?:\p{L}+\s){0,2}too (?:many|few)|more than (?:allowed|permitted|the|its|it)|de trop|zu viele?)(?!\p{L})/iu.test(
    text.slice(end),
  );
