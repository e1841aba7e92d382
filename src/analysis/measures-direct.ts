/** What the words right around a number name outright, before a measure is put together from further away. */
import { conceptOf } from "./measures-concepts.ts";
import { GENITIVE, isNominal, isSmall, stops, STRETCH, trimmed } from "./measures-labels.ts";
import { behind, BOUND_WORDS, TIME_NOUN } from "./measures-phrases.ts";
import { textOf } from "./measures-verbs.ts";
import { isPlural, type SentenceToken } from "./measures-words.ts";
import type { Measure } from "./measures.ts";

const MAGNITUDE = /^(?:magnitudes?|magnitud|magnitude|stärke|قوة|بقوة)$/u;

/** "Operating income: $2.4bn (down 3%)": what a line of a list gives before its colon. */
const beforeColon = (tokens: readonly SentenceToken[], at: number): string => {
  let to = at;
  while (
    to > 0 &&
    (BOUND_WORDS.has(tokens[to - 1]?.low ?? "") || /^[$€£¥]$/u.test(tokens[to - 1]?.text ?? ""))
  )
    to -= 1;
  if (tokens[to - 1]?.text !== ":") return "";
  let from = to - 1;
  while (from > 0 && to - from <= STRETCH && !stops(tokens[from - 1] as SentenceToken)) from -= 1;
  // The colon of a sentence parts two clauses; a list's line opens with the name of what follows.
  const opens = from === 0 || /^[–—•*-]$/u.test(tokens[from - 1]?.text ?? "");
  const words = trimmed(tokens.slice(from, to - 1), true);
  const said = words.some(({ type }) => type === "verb" || type === "auxiliary");
  return opens && !said && isNominal(words) ? textOf(words) : "";
};

/** Words with which no noun phrase goes on. */
const NO_NOUN = /^(?:preposition|conjunction|auxiliary|relative|pronoun|determiner|adverb|mark|number)$/;
/** "war" is a verb in German only. */
const isNoNoun = ({ type, low }: SentenceToken): boolean => NO_NOUN.test(type) && low !== "war";
const ARTICLE = /^(?:an?|the|its|their|his|her|this|that|one|un|une|uno|una|el|la|le|ein|eine|einen|einer)$/;

/** "a 15-month war", "its $10 billion cost cutting plan": a number that stands before a noun as an adjective does. */
const attributed = (tokens: readonly SentenceToken[], at: number): string => {
  const { mention } = tokens[at] as SentenceToken;
  if (mention === null || !/^(?:money|measure|percent)$/.test(mention.kind)) return "";
  let from = behind(tokens, at);
  if (tokens[from]?.text === "-") from += 1;
  const [first] = tokens.slice(from, from + 1);
  if (first === undefined || isNoNoun(first) || TIME_NOUN.test(first.low)) return "";
  let lead = at - 1;
  while (isSmall(tokens[lead]) && !ARTICLE.test(tokens[lead]?.low ?? "")) lead -= 1;
  // "the pending $25 billion merger"
  if (/ed$|ing$/.test(tokens[lead]?.low ?? "") && ARTICLE.test(tokens[lead - 1]?.low ?? "")) lead -= 1;
  const articled = ARTICLE.test(tokens[lead]?.low ?? "");
  const hyphened = /\p{N}\s?-\s?\p{L}|\p{L}-\p{L}/u.test(tokens[at]?.text ?? "");
  if (!articled && (!hyphened || mention.kind === "percent")) return "";
  let to = from;
  while (to < tokens.length && to - from < STRETCH) {
    const token = tokens[to] as SentenceToken;
    const next = tokens[to + 1];
    if (isNoNoun(token) && token.text !== "-" && !/^['’]/u.test(token.text)) break;
    // "the $10 billion cost cutting plan", not "the 30-second video produced by".
    if (/ed$|ing$/.test(token.low) && token.type === "verb" && (next === undefined || isNoNoun(next))) break;
    to += 1;
  }
  // "a $3 billion takeover of its rival", "a 4% increase in revenue"
  const head = to;
  const led = GENITIVE.test(tokens[to]?.low ?? "") || /^(?:in|on|for)$/.test(tokens[to]?.low ?? "");
  const dated = tokens
    .slice(to + 1, to + 3)
    .some(({ low, mention: other }) => other?.kind === "date" || TIME_NOUN.test(low));
  if (led && !dated)
    while (to < tokens.length && to - head < STRETCH && !stops(tokens[to] as SentenceToken)) {
      if (to > head && tokens[to]?.type === "preposition") break;
      to += 1;
    }
  const words = to === head ? tokens.slice(from, to) : trimmed(tokens.slice(from, to), false);
  return words.some(({ type }) => /^(?:word|verb|auxiliary)$/.test(type)) ? textOf(words) : "";
};

const PRONOUN_OF = /^(?:ell[oa]s|eux|elles|ihnen|eles|elas|loro)$/;

/** "cuatro de ellos acabaron en el hospital": of those whom the number before it counted. */
const ofThose = (tokens: readonly SentenceToken[], at: number, { noun }: Measure): string => {
  const from = behind(tokens, at);
  if (noun === "" || !GENITIVE.test(tokens[from]?.low ?? "") || !PRONOUN_OF.test(tokens[from + 1]?.low ?? ""))
    return "";
  let to = from + 2;
  while (to < tokens.length && to - from < STRETCH && !stops(tokens[to] as SentenceToken)) to += 1;
  const counted = PRONOUN_OF.test(noun) ? "" : noun;
  return `${counted} ${textOf(trimmed(tokens.slice(from + 2, to), false))}`.trim();
};

/** What the words right around the number at token `at` name, as they stand there; "" where they name nothing. */
export const directWords = (tokens: readonly SentenceToken[], at: number, measure: Measure): string => {
  const { mention } = tokens[at] as SentenceToken;
  if (mention?.kind !== "percent" && conceptOf(measure).name === "magnitude") {
    const word = tokens.find(({ low }) => MAGNITUDE.test(low));
    if (word) return word.low.replace(/^magnitudes$/u, "magnitude");
  }
  return beforeColon(tokens, at) || attributed(tokens, at) || ofThose(tokens, at, measure);
};

/** Nouns that are verbs elsewhere. */
const LIVES = /^lives$/;

/** "the loss of 96 lives": the plural right behind a count, where a label passes over it. */
export const countedPlural = (tokens: readonly SentenceToken[], at: number, label: string): string => {
  const next = tokens[at + 1];
  if (tokens[at]?.mention?.kind !== "count" || (next?.type !== "word" && !LIVES.test(next?.low ?? "")))
    return "";
  if (next === undefined || !isPlural(next.low) || TIME_NOUN.test(next.low) || /^times$/.test(next.low))
    return "";
  return ` ${label.toLowerCase()} `.includes(` ${next.low} `) ? "" : next.text;
};

/** Verbs that say nothing without what goes with them: "were taken to hospital", "caught fire", "dadas por desaparecidas". */
const LIGHT =
  /^(?:taken|brought|put|given|forced|made|left|driven|sent|kept|caught|burst|set|dad[oa]s?|puest[oa]s?|llevad[oa]s?|portées?|mis|mises|pris|prises|gebracht)$/;
/** As many words as such a verb takes with it. */
const COMPLEMENT = 3;

/** A label whose last word is a verb that says nothing alone, with what goes with it in the sentence. */
export const completed = (label: string, tokens: readonly SentenceToken[], at: number): string => {
  const last = label.slice(label.lastIndexOf(" ") + 1);
  if (!LIGHT.test(last)) return label;
  const verb = tokens.findIndex(({ low }, index) => index > at && low === last);
  if (verb < 0 || verb > at + 12) return label;
  let to = verb + 1;
  while (
    to < tokens.length &&
    to <= verb + COMPLEMENT &&
    !(to > verb + 1 && tokens[to]?.type === "preposition")
  ) {
    const token = tokens[to] as SentenceToken;
    if (!/^(?:word|verb|preposition|determiner)$/.test(token.type)) break;
    to += 1;
  }
  const words = tokens.slice(verb + 1, to);
  return words.some(({ type }) => type === "word" || type === "verb")
    ? `${label} ${textOf(trimmed(words, false))}`
    : label;
};

/** Verbs that give a number to their subject: whose it is says more than that it has it. */
const HAVING =
  /^(?:has|had|have|with|mit|con|com|avec|took|takes|won|wins?|got|gets?|scored|received|secured|polled|obtained|achieved|tem|teve|obteve|conquistou|somou|tiene|tuvo|obtuvo|logró|consiguió|ganó|sumó|obtient|obtenu|recueilli|hat|hatte|erhielt|erzielte|bekam|ottenuto)$/;
const CONNECTS =
  /^(?:of|the|for|and|de|del|la|el|los|las|por|para|pour|le|les|der|die|das|für|und|y|et|e|do|da|dos|das)$/;

const VOTES = /^(?:votes?|ballots?|seats?|votos|votação|preferências|voix|suffrages|sièges|stimmen|sitze)$/;
/** As many words as an insertion between a name and its verb has: ", led by a former journalist,". */
const INSERTED = 14;

/** "Juntos por el Cambio obteve 27,64%": the whole name before a verb of having right before the number; "" where none is. */
export const ownerBefore = (tokens: readonly SentenceToken[], at: number): string => {
  // "had 64% of the ball": what it is a share of says more, unless that is the vote.
  const of = tokens.slice(at + 1, at + 5);
  if (GENITIVE.test(of[0]?.low ?? "") && !of.some(({ low }) => VOTES.test(low))) return "";
  const isHaving = (token: SentenceToken | undefined): boolean => HAVING.test(token?.low ?? "");
  const isCapital = (token: SentenceToken | undefined): boolean =>
    token?.mention === null && /^\p{Lu}/u.test(token.text);
  let to = at - 1;
  // "Juntos por el Cambio (28,27%)"
  const bracketed = tokens[to]?.text === "(";
  const leads = (token: SentenceToken | undefined): boolean => isSmall(token) || token?.type === "adverb";
  if (!bracketed) while (to > 0 && !isHaving(tokens[to]) && leads(tokens[to])) to -= 1;
  if (to < 1 || at - to > 4 || (!bracketed && !isHaving(tokens[to]))) return "";
  while (to > 0 && /^(?:auxiliary|relative)$/.test(tokens[to - 1]?.type ?? "")) to -= 1;
  if (tokens[to - 1]?.text === ",") {
    to -= 1;
    const opens = tokens.findLastIndex(
      ({ text }, index) => text === "," && index < to && index > to - INSERTED,
    );
    // "the Nationalist Party, which won": no insertion.
    if (opens > 0 && tokens[to + 1]?.type !== "relative" && isCapital(tokens[opens - 1])) to = opens;
  }
  let from = to;
  // "the Harbour party, which received 8 percent"
  if (tokens[from - 1]?.type === "word" && isCapital(tokens[from - 2])) from -= 1;
  while (from > 0 && to - from < 2 * STRETCH) {
    const linked = tokens.slice(Math.max(0, from - 3), from).findLastIndex((token) => isCapital(token));
    const between = tokens.slice(from - Math.min(3, from) + linked + 1, from);
    if (linked < 0 || (between.length > 0 && from === to)) break;
    if (!between.every(({ low }) => CONNECTS.test(low))) break;
    from -= between.length + 1;
  }
  const name = tokens.slice(from, to);
  if (!name.some(isCapital)) return "";
  while (name.length > 0 && /^(?:determiner|preposition|pronoun|conjunction)$/.test(name[0]?.type ?? ""))
    name.shift();
  return name.length > 0 ? textOf(name) : "";
};
