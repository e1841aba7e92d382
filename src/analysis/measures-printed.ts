/** A measure as a reader is shown it: a few words in the order in which the sentence has them. */
import { wordsOfFate } from "./measures-concepts.ts";
import { describeMeasure } from "./measures-describe.ts";
import {
  betterLabel,
  GENITIVE,
  isNominal,
  isSmall,
  REACH,
  SAYING,
  stops,
  STRETCH,
  trimmed,
} from "./measures-labels.ts";
import { behind, BOUND_WORDS, subjectBefore, TIME_NOUN } from "./measures-phrases.ts";
import { completed, countedPlural, directWords, ownerBefore } from "./measures-direct.ts";
import { withTally } from "./measures-tally.ts";
import { textOf } from "./measures-verbs.ts";
import { isOfOne, isPlural, type SentenceToken } from "./measures-words.ts";
import type { Measure } from "./measures.ts";

/** As many words as are read at a glance. */
const LONGEST = 7;

/** "people killed in Gaza": what happened to those counted reads well after them, however the sentence has it. */
const BEFALLEN =
  /^(?:still |not |feared )?(?!(?:caused|needed|wanted|used|described|based|related)$)(?:\p{L}{2,}(?:ed|en|aron|ieron|ad[oa]s?|id[oa]s?|ées?|és)|dead|died|lost|left|held|found|hurt|missing|sick|homeless|hit|cut|sold|sent|made|shot|out|in hospital|on board|aboard|on strike|without \p{L}+)$/iu;
/** "in Gaza", "at the stadium"; "by Greece", but not "by state". */
const PLACED =
  /^(?!by\s(?!(?:the\s)?\p{Lu}))(?:in|at|near|off|on|aboard|from|across|by)\s(?:(?:the|a|an)\s)?(?:\p{L}+\s)?\p{L}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)*$/u;
/** What follows the number, to the end of its phrase. */
const following = (tokens: readonly SentenceToken[], at: number): readonly SentenceToken[] => {
  const first = behind(tokens, at);
  let from = first;
  while (
    (tokens[from]?.text === "-" && from === first) ||
    (from < first + 4 && (GENITIVE.test(tokens[from]?.low ?? "") || tokens[from]?.type === "determiner"))
  )
    from += 1;
  // "721 of whom are in hospital"
  const whom = /^(?:whom|them|which)$/.test(tokens[from]?.low ?? "");
  if (whom) from += tokens[from + 1]?.type === "auxiliary" ? 2 : 1;
  let to = from;
  let verbs = 0;
  while (to < tokens.length && to - from < STRETCH) {
    const token = tokens[to] as SentenceToken;
    if (stops(token)) break;
    // "people rescued in open water", not "people saw their homes".
    if (token.type === "verb" && to > from && (++verbs > 1 || !/(?:ed|en|ing)$/.test(token.low))) {
      if (!isPlural(tokens[to + 1]?.low ?? "")) break;
    }
    to += 1;
  }
  const words = trimmed(tokens.slice(from, to), false);
  // A second preposition leads away: "people in the city of Brill on a Monday".
  const leads = words.flatMap(({ type, low }, index) =>
    index > 0 && type === "preposition" && !GENITIVE.test(low) ? [index] : [],
  );
  return trimmed(leads[1] === undefined ? words : words.slice(0, leads[1]), false);
};

/** What stands before the number, back to where its phrase begins. */
const preceding = (tokens: readonly SentenceToken[], at: number): readonly SentenceToken[] => {
  let to = at;
  while (to > 0 && (isSmall(tokens[to - 1]) || /^[$€£¥:]$/.test(tokens[to - 1]?.text ?? ""))) to -= 1;
  let from = to;
  while (from > 0 && to - from < STRETCH && !stops(tokens[from - 1] as SentenceToken)) from -= 1;
  const words = trimmed(tokens.slice(from, to), true);
  // "made a profit of": what was made, not the making.
  if (!tokens.slice(to, at).some(({ low }) => GENITIVE.test(low))) return words;
  const article = words.findLastIndex(
    ({ type }, index) => type === "determiner" && words[index - 1]?.type === "verb",
  );
  const object = words.slice(article + 1);
  return article > 0 && object.some(({ type }) => type === "word") ? object : words;
};

/** The nearest noun and the nouns right beside it: before the number, else after it. */
const nearest = (tokens: readonly SentenceToken[], at: number): readonly SentenceToken[] => {
  const isNoun = (token: SentenceToken | undefined): boolean =>
    token?.type === "word" &&
    !SAYING.test(token.low) &&
    !BOUND_WORDS.has(token.low) &&
    !TIME_NOUN.test(token.low);
  const before = tokens.findLastIndex((token, index) => index < at && index >= at - REACH && isNoun(token));
  const noun = before >= 0 ? before : tokens.findIndex((token, index) => index > at && isNoun(token));
  if (noun < 0) return [];
  let [from, to] = [noun, noun + 1];
  while (isNoun(tokens[from - 1]) && to - from < STRETCH) from -= 1;
  while (isNoun(tokens[to]) && to - from < STRETCH && to !== at) to += 1;
  return tokens.slice(from, to);
};

/** "last year", "l'an dernier": when, not what. */
const WHEN =
  /^(?:(?:last|next|this|each|every|per|the (?:same|previous)) \p{L}+|\p{L}+ (?:ago|earlier|later|before)|l['’]an (?:dernier|prochain)|(?:el )?año (?:pasado|próximo)|(?:im )?(?:vorjahr|letzten jahr)|a (?:day|week|month|year))$/iu;

/** Small words between a number and what became of those it counts: "are", "who were", "are believed to be". */
const LEADS = /^(?:auxiliary|relative|adverb)$/;
const THOUGHT = /^(?:believed|thought|feared|known|said|reported|expected|to)$/;
/** As many words as what became of them is told in. */
const FATE = 3;

/** "23 have come back negative", "276 who were abducted": what is said of a number that no noun follows. */
const saidOf = (tokens: readonly SentenceToken[], at: number): readonly SentenceToken[] => {
  if (
    !/^(?:auxiliary|relative)$/.test(tokens[at + 1]?.type ?? "") ||
    (at > 1 && tokens[at - 1]?.low === "of") ||
    isOfOne(tokens, at)
  )
    return [];
  let from = at + 1;
  const leads = ({ type, low }: SentenceToken): boolean =>
    low !== "not" &&
    (LEADS.test(type) || (THOUGHT.test(low) && (low === "to" || tokens[from + 1]?.low === "to")));
  while (from < at + 7 && tokens[from] && leads(tokens[from] as SentenceToken)) from += 1;
  let to = from;
  while (to < tokens.length && to - from < FATE) {
    const token = tokens[to] as SentenceToken;
    if (token.low !== "not" && (stops(token) || (to > from && token.type === "preposition"))) break;
    to += 1;
  }
  const words = tokens.slice(from, to);
  return words.some(({ type }) => type === "verb" || type === "word") ? words : [];
};

/** Verbs that only lead to a number: "could come to 20 million", "est passé de 11 000". */
const LEADING =
  /^(?:come|comes|came|go|goes|went|gone|pass|passed|stand|stands|stood|put|passé|passée|était|étaient|atteignait|ist|lag|liegt|fue|era|pasó)$/;

/** Words that name nothing where they stand alone. */
const EMPTY = /^(?:short|little|whether|i['’]m|thought|figure|following|undergoing|next|place|taking|put)$/i;

/** A verb that stands alone before a number, with whose it is: "vessel licensed"; only whose where the verb leads to the number. */
const deedOf = (tokens: readonly SentenceToken[], words: readonly SentenceToken[]): string => {
  const [verb] = words;
  if (words.length !== 1 || verb === undefined || verb.low.endsWith("ing")) return "";
  const leading = LEADING.test(verb.low);
  if (verb.type !== "verb" && !leading) return "";
  const subject = trimmed(
    subjectBefore(tokens, tokens.indexOf(verb)).filter(({ low }) => !TIME_NOUN.test(low)),
    true,
  ).slice(-STRETCH + 1);
  return `${textOf(subject)} ${leading ? "" : verb.text}`.trim();
};

const plain = (text: string): string => text.toLowerCase().replace(/[\s,]+/gu, " ");

/** Whether the parts of a measure, put one after another, read as the sentence does. */
const readsWell = (line: string, { subject, noun, predicate, scope }: Measure, sentence: string): boolean => {
  const words = line.split(" ");
  if (words.length > LONGEST || words.some((word) => SAYING.test(word))) return false;
  if (words.length === 1 && (LEADING.test(line) || EMPTY.test(line))) return false;
  const printed = plain(sentence);
  if (printed.includes(plain(line)) && !(words.length === 1 && words[0]?.endsWith("ed"))) return true;
  if (subject !== "" || noun === "" || !printed.includes(plain(noun))) return false;
  return (predicate === "" || BEFALLEN.test(predicate)) && (scope === "" || PLACED.test(scope));
};

/** The first words of the sentence that tell what the number at token `at` counts. */
const wordsFor = (
  sentence: string,
  tokens: readonly SentenceToken[],
  at: number,
  measure: Measure,
): string => {
  const line = describeMeasure(measure);
  // "1,204 injured": a state right behind the number.
  if (measure.noun === "" && measure.predicate !== "" && measure.predicate === tokens[at + 1]?.low)
    return measure.predicate;
  if (line !== "" && (line === tokens[at + 1]?.low || readsWell(line, measure, sentence))) return line;
  const bare = { ...measure, scope: "" };
  const short = describeMeasure(bare);
  if (short !== "" && measure.scope !== "" && readsWell(short, bare, sentence)) return short;
  const { mention } = tokens[at] ?? {};
  const [after, before] = [following(tokens, at), preceding(tokens, at)];
  const [next] = after;
  // "500 of them clapped": of whom, the sentence before told.
  if (
    next?.type === "verb" &&
    /^(?:them|whom)$/.test(tokens[tokens.indexOf(next) - 1]?.low ?? "") &&
    !isNominal(after)
  )
    return textOf(after);
  const isCount = mention?.kind === "count" || mention?.kind === "ordinal";
  const led = next !== undefined && (next.type === "word" || (isCount && next.type === "verb"));
  // "452 in Taroudant": of what was counted before.
  const counted = measure.noun === "" ? (measure.subject.split(" ")[0] ?? "") : measure.noun;
  if (isCount && counted !== "" && next?.type === "preposition" && isNominal(after))
    return `${counted} ${textOf(after)}`;
  const fate = isCount ? saidOf(tokens, at) : [];
  if (fate.length > 0)
    return `${fate.some(({ type }) => type === "verb") ? measure.noun : ""} ${textOf(fate)}`.trim();
  // "10% contained"
  if (mention?.kind === "percent" && next?.type === "verb" && tokens[at - 1]?.type === "auxiliary")
    return next.text;
  // "75% of the cost": after an article any word is a noun.
  const opening = next === undefined ? -1 : tokens.indexOf(next);
  const articled =
    tokens[opening - 1]?.type === "determiner" && GENITIVE.test(tokens[opening - 2]?.low ?? "");
  if ((led || articled) && (articled || isNominal(after)) && !WHEN.test(textOf(after))) return textOf(after);
  const deed = deedOf(tokens, before);
  if (deed !== "") return deed;
  if (isNominal(before)) return textOf(before);
  // "They spoke for eight minutes": what it lasted is all that is said.
  const part = [`${measure.noun} ${measure.predicate}`.trim(), measure.subject, measure.noun].find(
    (words) =>
      words.includes(" ") && words.split(" ").length <= LONGEST && plain(sentence).includes(plain(words)),
  );
  if (part !== undefined) return part;
  const length = mention?.kind === "measure" && isNominal(after);
  const said = length ? after : before.some(({ type }) => type === "verb") ? before : after;
  if (length || said === before || isNominal(said)) return textOf(said);
  return textOf(nearest(tokens, at)) || short.split(" ").slice(0, LONGEST).join(" ");
};

/** Verbs and participles that a label ends on where the sentence goes on: "sales came in at", "a profit, compared to". */
const LEFT_HANGING =
  /(?<=\S)\s(?:came|come|comes|took|takes|worth|compared?|compares|ranging|ranged|based|including|according|due|rose|fell|versus|tem|obteve|liegt|lag|beträgt)$/u;

const RELATIVE = /\s(?:that|which|who|que|qui)\s/u;

/** As many words before the one that names what is known. */
const LEAD = 2;

/** The words of a measure that name what is known of it: "death toll" of "official death toll in the coastal city". */
const knownWords = (measure: Measure, words: RegExp): string => {
  const part = [measure.subject, measure.noun, measure.predicate].find((each) => words.test(each)) ?? "";
  const match = words.exec(part);
  if (!match) return "";
  const lead = part.slice(0, match.index).trim().split(" ").filter(Boolean).slice(-LEAD);
  const said = [...lead, match[0]].join(" ");
  return part === measure.predicate ? `${measure.noun} ${said}`.trim() : said;
};

/** As many words as what a length of time was for is told in. */
const PURPOSE = 5;

/** "Took six weeks to tell the public": what the time or the money was for. */
const purposeOf = (tokens: readonly SentenceToken[], at: number): string => {
  const from = behind(tokens, at);
  if (tokens[from]?.low !== "to" || !/^(?:verb|word)$/.test(tokens[from + 1]?.type ?? "")) return "";
  if (/^\p{Lu}/u.test(tokens[from + 1]?.text ?? "")) return "";
  let to = from + 2;
  while (to < tokens.length && to - from <= PURPOSE && !stops(tokens[to] as SentenceToken)) to += 1;
  return textOf(trimmed(tokens.slice(from, to), false)).replace(/\s(?:what|how|why|whether)$/u, "");
};

/** Words that stand alone in no label: they name nothing. */
const NAMELESS =
  /^(?:it|that|this|he|she|they|we|you|i|its|it['’]s|i['’]m|very|perhaps|maybe|once|back|own|there|here|what|whatever|something|nothing|everything|everybody|longer|ahead|after|later|antes|después|dessus|auprès|einem|hace|habe|do|does|doesn['’]t|go|goes|gone|say|says|take|takes|took|taken|come|comes|make|makes|made|get|gets|give|gives|put|set|lost|worked|lasted|needs|wants)$/iu;

/** A lone word that names nothing, told by whose doing it was or what it was for; "" where the sentence says neither. */
const toldBy = (tokens: readonly SentenceToken[], at: number, label: string): string => {
  const { kind } = tokens[at]?.mention ?? {};
  const low = label.toLowerCase();
  const place = tokens.findLastIndex((token, index) => index < at && token.low === low);
  const isVerb = place >= 0 && tokens[place]?.type === "verb";
  // "Equifax took six weeks to tell the public"
  const isSpan = kind === "measure" && /^\p{Lu}/u.test(label);
  if (label.includes(" ") || (!isVerb && !NAMELESS.test(label) && !isSpan)) return "";
  const purpose = kind === "measure" || kind === "money" ? purposeOf(tokens, at) : "";
  if (purpose !== "" || !isVerb || at - place > STRETCH) return purpose;
  const whose = subjectBefore(tokens, place).filter(
    ({ low: word, type }) => !TIME_NOUN.test(word) && type !== "pronoun",
  );
  const subject = trimmed(whose, true).slice(-2);
  return isNominal(subject) && !LEADING.test(low) ? `${textOf(subject)} ${label}` : "";
};

/** The measure of the number at token `at`, in a few words of its sentence; never longer than seven. */
export const printedMeasure = (
  sentence: string,
  tokens: readonly SentenceToken[],
  at: number,
  measure: Measure,
): string => {
  const direct = directWords(tokens, at, measure);
  if (direct !== "") return direct;
  const found = wordsFor(sentence, tokens, at, measure);
  const first = toldBy(tokens, at, found) || found;
  const line = completed(
    countedPlural(tokens, at, first) ||
      (tokens[at]?.mention?.kind === "percent" ? ownerBefore(tokens, at) : "") ||
      withTally(betterLabel(first.replace(LEFT_HANGING, ""), tokens, at), tokens, at),
    tokens,
    at,
  );
  const words = tokens[at]?.mention?.kind === "count" ? wordsOfFate(measure) : null;
  // "the storm that injured hundreds": those who were, not what did it.
  if (words?.test(measure.predicate) && measure.noun === "" && RELATIVE.test(line)) return measure.predicate;
  if (words === null || words.test(line) || measure.noun !== "") return line;
  const said = knownWords(measure, words);
  return said !== "" && plain(sentence).includes(plain(said)) ? said : line;
};
