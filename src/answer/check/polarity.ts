/**
 * Whether a sentence keeps its quotes' "not" and "may": a negation lost or added, a possibility told as a fact, a word
 * turned into its opposite. Read over the whole printed sentences that the quotes are cut from.
 */
import { analyse } from "../../text/terms.ts";
import { findNames } from "../../text/names.ts";
import type { Fault } from "../check.ts";
import { CITING } from "./citing-words.ts";
import { rivals } from "./rivals.ts";
import type { Ground } from "./ground.ts";

const list = (words: string): Set<string> => new Set(words.split(/\s+/u));

/** Words that deny the verb after them. */
const DENIERS = list(
  "not never cannot hardly barely scarcely nunca jamás tampoco ne pas jamais aucunement nicht nie niemals لم لن لا ليس ليست não nem non mai niet nooit",
);

/** Words that deny the noun after them. */
const NONE_OF = list(
  "no none without neither nor nobody nothing sin ningún ninguna ninguno sans aucun aucune ni kein keine keinen keiner keinem ohne بدون دون sem nenhum senza nessun geen zonder",
);

/** Verbs and prefixes that deny by themselves, so that a sentence with "not" may rest on them. */
const DENYING =
  /(?<!\p{L})(?:den(?:y|ied|ies|ying)|refus|reject|declin|fail|lack|without|absen|unable|unlikely|unwilling|oppos|ban(?:ned|s)?(?!\p{L})|prevent|stop|halt|block|miss|neg[aóo]|rechaz|refus|nié|rejet|verweiger|lehn|yet to|out of|short of|little|few|far from|only|un\p{Ll}{4}|in(?:capable|complete|sufficient))/iu;

/** Words that make what follows possible, planned or hearsay rather than done. */
const HEDGES = list(
  "may might could would will shall should reportedly allegedly supposedly possibly perhaps probably likely expected podría podrían podria habría habrían pourrait pourraient aurait auraient könnte könnten soll sollen würde würden wird werden قد سوف ربما poderia poderá potrebbe potrebbero zou",
);

/** Anything that marks a sentence as not plain fact. */
const UNCERTAIN =
  /(?<!\p{L})(?:may|might|could|would|will|shall|should|can|must|to|if|unless|whether|reported(?:ly)?|alleged(?:ly)?|supposed(?:ly)?|possib(?:le|ly)|perhaps|probabl[ey]|likely|expect\p{Ll}*|plan\p{Ll}*|propos\p{Ll}*|threaten\p{Ll}*|suspect\p{Ll}*|believ\p{Ll}*|potential\p{Ll}*|podr\p{L}+|habr\p{L}+|pourr\p{L}+|aur[a-z]+|könnt\p{L}*|soll\p{L}*|würd\p{L}*|wird|werden|قد|سوف|ربما|poder\p{L}+|potrebb\p{L}+|zou(?:den)?)(?!\p{L})/iu;

/** Verbs that deny what they are said of: "declined a request to permit returns". */
const DENIAL =
  /^(?:deni(?:ed|es)|deny|refus(?:ed?|es|al|ing)|reject(?:ed|s|ing)?|declin(?:ed?|es|ing)|fail(?:ed|s|ing)?|forb(?:ade|idden)|bann(?:ed|ing)|ruled|rechaz\p{L}+|neg(?:ó|aron)|refusé\p{L}*|rejeté\p{L}*|lehnte|verweigert\p{L}*|رفض\p{L}*)$/u;

interface Token {
  /** As printed, lower case. */
  readonly word: string;
  /** Content stem, "" for a stop word. */
  readonly stem: string;
  /** Clauses are counted from 0; a negation does not reach past its clause. */
  readonly clause: number;
}

/** Whether a word in lower case makes what follows possible or planned: "may", "reportedly". */
export const isHedge = (word: string): boolean => HEDGES.has(word);

const tokensOf = (text: string, language: string | undefined): Token[] => {
  const stems = new Map(analyse(text, language).map(({ term, start }) => [start, term]));
  const tokens: Token[] = [];
  let clause = 0;
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu)) {
    if (/[,;:.!?…“”"«»()—–،؛؟]/u.test(text.slice(end, match.index))) clause += 1;
    end = match.index + match[0].length;
    tokens.push({ word: match[0].toLowerCase(), stem: stems.get(match.index) ?? "", clause });
  }
  return tokens;
};

const denies = (word: string): boolean => DENIERS.has(word) || /n['’]t$/u.test(word) || word === "n";

/** Whether a word in lower case denies what follows it: "not", "no", "didn't". */
export const isNegative = (word: string): boolean => denies(word) || NONE_OF.has(word);

/** The content stems that the word at `at` bears upon: the next `count` of its clause, not farther than six words. */
const scopeOf = (tokens: readonly Token[], at: number, count: number): string[] => {
  const clause = tokens[at]?.clause;
  const reach: string[] = [];
  for (const token of tokens.slice(at + 1, at + 7)) {
    if (token.clause !== clause || reach.length >= count) break;
    if (token.stem !== "" && !token.word.endsWith("ly")) reach.push(token.stem);
  }
  return reach;
};

/** Stems under a marker, less those that also stand free of it. */
const boundStems = (tokens: readonly Token[], marks: (word: string) => number): Set<string> => {
  const bound = new Map<string, number>();
  tokens.forEach(({ word }, at) => {
    const count = marks(word);
    if (count > 0) for (const stem of scopeOf(tokens, at, count)) bound.set(stem, (bound.get(stem) ?? 0) + 1);
  });
  const all = new Map<string, number>();
  for (const { stem } of tokens) if (stem !== "") all.set(stem, (all.get(stem) ?? 0) + 1);
  return new Set([...bound].filter(([stem, count]) => (all.get(stem) ?? 0) <= count).map(([stem]) => stem));
};

const negationFault = (
  said: readonly Token[],
  source: readonly Token[],
  surroundings: string,
): Fault | null => {
  const names = new Set(
    findNames(surroundings).flatMap(({ name }) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u)),
  );
  const negation = said.find(({ word }) => isNegative(word));
  if (negation) {
    const isCarried = source.some(({ word }) => isNegative(word)) || DENYING.test(surroundings);
    return isCarried ? null : { reason: "negation", detail: negation.word };
  }
  if (said.some(({ word }) => DENIAL.test(word))) return null;
  const denied = boundStems(source, (word) =>
    denies(word) ? 1 : NONE_OF.has(word) ? 2 : DENIAL.test(word) ? 3 : 0,
  );
  const lost = said.find(
    ({ stem, word }) => stem !== "" && denied.has(stem) && !CITING.has(stem) && !names.has(word),
  );
  return lost ? { reason: "negation", detail: lost.word } : null;
};

const hedgeFault = (text: string, said: readonly Token[], source: readonly Token[]): Fault | null => {
  if (UNCERTAIN.test(text)) return null;
  const hedged = boundStems(source, (word) => (HEDGES.has(word) ? 1 : 0));
  const told = said.find(({ stem }) => stem !== "" && hedged.has(stem));
  return told ? { reason: "hedge", detail: told.word } : null;
};

/** Whether the source has the text as it stands, no word running on at either end. */
const isWithin = (text: string, source: string): boolean => {
  const at = source.indexOf(text);
  const [before, after] = [
    source.slice(Math.max(0, at - 2), at),
    source.slice(at + text.length, at + text.length + 2),
  ];
  return at >= 0 && !/[\p{L}\p{M}]$/u.test(before) && !/^[\p{L}\p{M}]/u.test(after);
};

/** A word that its quotes do not hold while they hold a rival of it: "wounded" for "killed", "rose" for "fell". */
const rivalFault = (text: string, source: string): Fault | null => {
  // Whatever it says its quotes say too; to look for each of the rivals takes long.
  if (isWithin(text, source)) return null;
  for (const family of rivals()) {
    for (const [index, words] of family.entries()) {
      const match = words.exec(text);
      if (!match || words.test(source)) continue;
      const rival = family.find((other, at) => at !== index && other.test(source) && !other.test(text));
      if (rival) return { reason: "contradiction", detail: match[0] };
    }
  }
  return null;
};

/** A negation, a hedge or a meaning that the sentence turns round; null where none is found. */
export const polarityFault = ({ sentence, surroundings, metadata, articles }: Ground): Fault | null => {
  const language = articles[0]?.language;
  const said = tokensOf(sentence.text, language);
  const source = tokensOf(surroundings, language);
  return (
    negationFault(said, source, surroundings) ??
    hedgeFault(sentence.text, said, source) ??
    rivalFault(sentence.text, `${surroundings}\n${metadata}`)
  );
};
