/** What happened to what is counted: the verb phrase after a noun phrase, and verbs as participles. */
import { participle } from "./participles.ts";
import { isBreak, isPlural, type SentenceToken } from "./measures-words.ts";

/** Words by one line. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs that set a level or a change of their subject: what they measure is the subject. */
export const LEVEL = set(
  "rose rise rises risen fell fall falls fallen grew grow grows grown increased increase increases increasing decreased climbed climb climbs climbing dropped drop drops dropping jumped jump jumps surged surge slipped slipping slip gained gain lost shed shrank shrunk contracted expanded widened narrowed eased declined decline declines declining plunged tumbled soared soaring doubled tripled slowed accelerated rallied edged inched advanced retreated reached reaches reach reaching hit hits topped tops surpassed surpasses surpass exceeded exceeds exceed passed crossed totalled totaled totals total totalling totaling numbered numbers averaged averages stood stands stand amounted measured measures remained ended closed traded trading settled opened approached neared came cost costs weighs weighed worth valued estimated expected is are was were be been being up down stieg stiegen sank sanken fiel subió bajó cayó alcanzó superó aumentó",
);
const COPULAR = set(
  "is are was were be been being remain remains remained fue fueron son están sont ont été a wurden wurde sind ist war waren were",
);
const EPISTEMIC = set(
  "believed thought reported expected feared said known estimated presumed understood reportedly confirmed listed feared likely scheduled set due supposed",
);
/** Adjectives that say what became of people or how big a thing is. */
export const STATES = set(
  "dead alive missing ill sick homeless safe free unaccounted injured wounded hurt effective long tall wide deep high heavy old away short trapped stranded hospitalised hospitalized unhurt hungry unemployed jobless strong",
);
/** The printed words of some tokens, joined as they stood, without a possessive ending. */
export const textOf = (tokens: readonly SentenceToken[]): string => {
  let text = "";
  let last: SentenceToken | undefined;
  for (const token of tokens) {
    text += last && token.start > last.end ? ` ${token.text}` : token.text;
    last = token;
  }
  return text.replace(/['’]s$/u, "").trim();
};

/** "from 14 countries", "on the ferries": where those counted are, before what became of them; -1 where no such phrase ends at a verb. */
export const placeBeforeVerb = (tokens: readonly SentenceToken[], at: number): number => {
  if (!/^(?:from|in|on|at|across|near|aboard)$/.test(tokens[at]?.low ?? "")) return -1;
  for (let to = at + 1; to < Math.min(tokens.length, at + 6); to += 1) {
    const token = tokens[to] as SentenceToken;
    const saying = /^(?:said|says|say|told|reported|shows?|showed)$/.test(token.low);
    if (token.type === "auxiliary" || token.type === "verb") return to > at + 1 && !saying ? to : -1;
    if (!/^(?:word|determiner|number)$/.test(token.type)) return -1;
  }
  return -1;
};

/** Skips a comma-bounded insertion (", mostly civilians,") and an of-phrase ("of Congress"); gives where the verb may stand. */
const skipInsertions = (tokens: readonly SentenceToken[], at: number): number => {
  let index = at;
  if (tokens[index]?.low === "of") {
    let to = index + 1;
    while (
      to < index + 7 &&
      tokens[to] &&
      (tokens[to]?.type === "word" ||
        tokens[to]?.type === "determiner" ||
        tokens[to]?.type === "number" ||
        tokens[to]?.low === "of")
    )
      to += 1;
    index = to;
  }
  // "43,700 fish and other animals died"
  const [and, other, kind] = tokens.slice(index, index + 3).map(({ low }) => low);
  if (and === "and" && other === "other" && isPlural(kind ?? "")) index += 3;
  const placed = placeBeforeVerb(tokens, index);
  if (placed >= 0) return placed;
  if (
    tokens[index]?.text === "," ||
    tokens[index]?.text === "(" ||
    tokens[index]?.text === "—" ||
    tokens[index]?.text === "–"
  ) {
    for (let to = index + 1; to < Math.min(tokens.length, index + 12); to += 1) {
      const text = tokens[to]?.text ?? "";
      if (text !== "," && text !== ")" && text !== "—" && text !== "–") continue;
      const next = tokens[to + 1];
      if (next && (next.type === "auxiliary" || next.type === "verb" || STATES.has(next.low))) return to + 1;
      break;
    }
    const next = tokens[index + 1];
    // ", 116 of whom are still held": a relative clause right after the comma.
    return next?.type === "relative" ? index + 1 : index;
  }
  return index;
};

/** Deeds that are done to those who are counted, unless an object follows. */
const DONE_TO =
  /^(?:killed|wounded|injured|shot|arrested|detained|seized|abducted|kidnapped|took|freed|released|rescued|saved|destroyed|damaged|evacuated)$/;

const isObject = (tokens: readonly SentenceToken[], at: number): boolean => {
  const [next, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!next) return false;
  if (next.type === "determiner" || next.mention?.kind === "count") return true;
  // "at least three", "more than 40"
  return (
    (/^(?:at|more|up|as|about|around|some|nearly|almost)$/.test(next.low) &&
      (second?.mention?.kind === "count" || third?.mention?.kind === "count")) ||
    (next.type === "word" && isPlural(next.low))
  );
};

/** The verb phrase after a noun phrase: "have been killed", "who died", "are still held", "signed". */
const predicateAfter = (
  tokens: readonly SentenceToken[],
  at: number,
): { text: string; to: number } | null => {
  let index = skipInsertions(tokens, at);
  const first = tokens[index];
  if (!first || (first.type === "mark" && !/^[-]$/.test(first.text))) return null;
  if (first.type === "relative" || first.low === "that") index += 1;
  // "42 who the military says are dead", "42 the military says are dead"
  const embedded = tokens
    .slice(index, index + 7)
    .findIndex((token) => /^(?:says?|said|believes?|thinks?)$/.test(token.low));
  if (
    embedded > 0 &&
    tokens
      .slice(index, index + embedded)
      .every((token) => token.type === "word" || token.type === "determiner")
  )
    index += embedded + 1;
  let auxiliaries = 0;
  let copula = false;
  const kept: SentenceToken[] = [];
  for (; index < tokens.length; index += 1) {
    const token = tokens[index] as SentenceToken;
    if (token.type === "auxiliary" || (auxiliaries > 0 && (token.low === "to" || EPISTEMIC.has(token.low)))) {
      auxiliaries += 1;
      copula = copula || COPULAR.has(token.low);
      if (token.low.startsWith("remain")) kept.push(token);
      continue;
    }
    if (token.type === "adverb") {
      if (token.low === "still" || token.low === "not") kept.push(token);
      continue;
    }
    break;
  }
  const verb = tokens[index];
  if (!verb) return null;
  // "people held in Gaza have been freed": the later verb, with its auxiliary, is the main one.
  if (auxiliaries === 0 && verb.type === "verb" && first === verb) {
    const ahead = tokens.slice(index + 1, index + 8);
    const stop = ahead.findIndex(
      (token) =>
        isBreak(token) || token.type === "conjunction" || token.type === "relative" || token.mention !== null,
    );
    const auxiliary = (stop < 0 ? ahead : ahead.slice(0, stop)).findIndex(
      (token) => token.type === "auxiliary" && !/^(?:will|can|may|would|could|should|remain)/.test(token.low),
    );
    const main = auxiliary >= 0 ? predicateAfter(tokens, index + 1 + auxiliary) : null;
    if (main) return main;
  }
  if (
    verb.type === "verb" ||
    STATES.has(verb.low) ||
    (verb.type === "word" && (auxiliaries > 0 || index === at) && !isBreak(verb))
  ) {
    // "Two gunmen killed three people": what they did is not what is counted of them.
    if (auxiliaries === 0 && DONE_TO.test(verb.low) && isObject(tokens, index + 1)) return null;
    kept.push(verb);
    let to = index + 1;
    // "lost their lives", "took to the streets"
    const three = tokens.slice(to, to + 3).map(({ low }) => low);
    if (
      /^(?:join(?:ed|s|ing)?|attend(?:ed|s|ing)?)$/.test(verb.low) &&
      /^(?:the|an?|in)$/.test(three[0] ?? "") &&
      tokens[to + 1]?.type === "word"
    )
      return { text: `${textOf(kept)} ${three[1]}`, to: to + 2 };
    const lost = /^(?:their|his|her) (?:lives|life|homes?|houses|jobs?)/.exec(three.slice(0, 2).join(" "));
    if (lost && /^(?:los[te]|loses|losing|left|leaving|fled)$/.test(verb.low))
      return { text: `${textOf(kept)} ${three[1]}`, to: to + 2 };
    if (/^(?:took|takes?|taken)$/.test(verb.low) && three.join(" ") === "to the streets")
      return { text: `${textOf(kept)} ${three.join(" ")}`, to: to + 3 };
    if (/^(?:took|takes?|taken)$/.test(verb.low) && /^(?:part|place)$/.test(three[0] ?? ""))
      return { text: `${textOf(kept)} ${three[0]}`, to: to + 1 };
    const next = tokens[to];
    if (
      next &&
      (STATES.has(next.low) || /^(?:out|down|up|away|go|ashore|aboard)$/.test(next.low)) &&
      verb.type === "verb"
    ) {
      kept.push(next);
      to += 1;
    } else if (next && next.type === "word" && verb.type === "word" && copula && isPlural(next.low)) {
      kept.push(next);
      to += 1;
    } else if (
      next &&
      next.type === "word" &&
      !isBreak(next) &&
      (/^(?:face|faces|fell|need|lack|left|took|come|came|stopped|downed)$/.test(verb.low) ||
        (!copula &&
          /^\p{Ll}{3,}$/u.test(next.text) &&
          /^(?:los[et]|gain|get|receive|join|win|want|seek)/.test(verb.low)))
    ) {
      kept.push(next);
      to += 1;
      const second = tokens[to];
      // "lose health insurance"
      if (
        !/^(?:face|faces|fell|left|took|come|came|stopped|downed)$/.test(verb.low) &&
        second?.type === "word" &&
        /^\p{Ll}{3,}$/u.test(second.text)
      ) {
        kept.push(second);
        to += 1;
      }
    }
    return {
      text: textOf(kept.map((token) => ({ ...token, text: token.text }))).replace(
        /\b(\p{Ll}+ing)$/u,
        (word) => (copula ? word : participle(word)),
      ),
      to,
    };
  }
  if (
    auxiliaries > 0 &&
    verb.low === "aboard" &&
    (tokens[index + 1] === undefined || isBreak(tokens[index + 1]))
  )
    return { text: textOf([...kept, verb]), to: index + 1 };
  // "were without power", "are in custody"
  const state = tokens[index + 1];
  if (
    auxiliaries > 0 &&
    state &&
    (/^(?:without|under)$/.test(verb.low)
      ? /^\p{Ll}+$/u.test(state.text) && state.type === "word"
      : /^(?:in|on)$/.test(verb.low) &&
        /^(?:hospital|custody|captivity|strike|quarantine|detention|prison|jail|shelters|intensive|critical)$/.test(
          state.low,
        ))
  )
    return { text: textOf([...kept, verb, state]), to: index + 2 };
  // "are in serious condition", "were in a critical condition"
  const grave = tokens.findIndex(
    (token, place) => place > index && place < index + 5 && token.low === "condition",
  );
  if (verb.low === "in" && grave > 0) return { text: textOf(tokens.slice(index, grave + 1)), to: grave + 1 };
  if (auxiliaries > 0 && verb.type === "preposition") return { text: textOf([...kept]).trim(), to: index };
  return null;
};

/**
 * What became of the counted: the verb phrase after their noun at `at`. Of a part (`partOf`) the main clause tells: "four of
 * the six men who died are still missing".
 */
export const predicateOf = (
  tokens: readonly SentenceToken[],
  at: number,
  partOf: boolean,
): { text: string; to: number } | null => {
  const after = predicateAfter(tokens, at);
  if (!after || !partOf || tokens[at]?.type !== "relative" || tokens[after.to]?.type !== "auxiliary")
    return after;
  return predicateAfter(tokens, after.to) ?? after;
};
