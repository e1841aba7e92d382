/** Reading what a sentence says of why something happened, and through whom. */
import { createMemory } from "../text/article-memory.ts";
import { analyse } from "../text/terms.ts";
import { nameKey } from "./figures-features.ts";
import { meaningOfWord } from "../text/lexicon.ts";
import type { Article } from "../types.ts";
import type { Claim } from "./claims.ts";
import { TITLES } from "./claims-likeness.ts";
import { CAUSE_CUES, type CueKind } from "./claims-cause-words.ts";

/** What a sentence says of a cause. */
export interface CauseSaid {
  readonly kind: "says" | "denies" | "unknown" | "mutual";
  /** What or who is said to be behind it: stems, meanings and names. Empty where it is not known. */
  readonly cause: ReadonlySet<string>;
  /** What it is said to have brought about; empty where the sentence takes it as known. */
  readonly effect: ReadonlySet<string>;
  /** The words that say so, as printed. */
  readonly printed: string;
  /** Whether the words say it plainly; others only join what plain ones began. */
  readonly plain: boolean;
  /** Whether somebody is blamed or accused, for whatever it is. */
  readonly isBlame: boolean;
}

/** Where a clause ends: what stands behind is no part of a cause or an effect. */
const END =
  /[;:]|[.!?](?=\s|["”’]|$)|,\s(?!\p{Lu}\p{L}+,)|\s(?:but|while|although|because|which|who|whose|when|where|after|before|as|said|say|says|saying|according|pero|aunque|mais|aber|sondern|que|dass)\s/u;
/** So many characters of a cause or an effect are read. */
export const MOST = 110;
/** Words that say that something happened, whatever it was. */
const EMPTY =
  /^(?:say|said|accord|offici|author|report|happen|incid|event|disast|tragedi|caus|blame|respons|reason|result|accus|deni|claim|=cause|people|thing|time|day|year|week|today|yesterdai|monday|tuesday|wednesday|thursday|friday|saturday|sunday|part|number|like|probabl|possibl|appar|suspect|alleg|seem|appear|initi|earli|preliminari)$/u;

// It depends on the article alone.
const memory = createMemory<Article, Map<number, readonly CauseSaid[]>>();

/** What the words of a stretch of text mean, names by their key; without those that only say that something happened. */
export const wordsIn = (text: string, language: string): Set<string> => {
  const found = new Set<string>();
  for (const { term, start, end } of analyse(text, language)) {
    if (/^\p{N}/u.test(term) || EMPTY.test(term) || TITLES.has(term)) continue;
    const word = text.slice(start, end);
    const meaning = meaningOfWord(word, language);
    if (EMPTY.test(meaning) || TITLES.has(meaning)) continue;
    found.add(/^\p{Lu}/u.test(word) && start > 0 ? nameKey(word) : meaning);
  }
  return found;
};

const before = (text: string, at: number): string => {
  const from = Math.max(0, at - MOST);
  const stretch = text.slice(from, at);
  const ends = [...stretch.matchAll(new RegExp(END, "gu"))];
  const last = ends.at(-1);
  return last ? stretch.slice(last.index + last[0].length) : stretch;
};

const behind = (text: string, at: number): string => {
  const stretch = text.slice(at, at + MOST);
  const end = END.exec(stretch.slice(2));
  return end ? stretch.slice(0, end.index + 2) : stretch;
};

const OF = /\s(?:of|for|over|de|por|pour|für)\s/u;
const FOR = /\s(?:for|over|por|pour|für)\s/u;

/** How a cue lays out cause and effect around itself. */
const partsOf = (
  kind: CueKind,
  text: string,
  start: number,
  end: number,
): [cause: string, effect: string] => {
  const [left, right] = [before(text, start), behind(text, end)];
  if (kind === "effect-cause") return [right, left];
  if (kind === "no-sign") return [right, ""];
  if (kind === "theory") return [text.slice(start, end), ""];
  // Of "the firm, which made the bolts, is to blame" what opens the sentence.
  if (kind === "cause-effect" || kind === "denied")
    return [/\p{L}{3}/u.test(left) ? left : behind(text, 0), right];
  if (kind === "unknown") return ["", `${left} ${right}`];
  const parts = (/^acc?us|^acus/iu.test(text.slice(start)) ? OF : FOR).exec(right);
  return parts ? [right.slice(0, parts.index), right.slice(parts.index + parts[0].length)] : [right, ""];
};

const NOT =
  /(?:\bnot|n['’]t|\bnever|\bno|\bnor|\bnothing|\bneither|\bden(?:y|ies|ied|ying)|\bunlikely|\bruled out|\bsin|\bno|\bpas|\bnicht|\bkein\p{L}*)\s(?:\p{L}+\s){0,4}$/iu;

/** What a claim says of causes, in the order of its words. */
export const causesIn = (claim: Claim): readonly CauseSaid[] => {
  const { text, article, start: place } = claim.sentence;
  let known = memory.get(article);
  if (!known) memory.set(article, (known = new Map()));
  const found = known.get(place);
  if (found) return found;
  const said: CauseSaid[] = [];
  const taken: [number, number][] = [];
  for (const { kind, plain, pattern } of CAUSE_CUES)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      // "Could not say what caused it" says of no cause that it did.
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      taken.push([start, end]);
      const [cause, effect] = partsOf(kind, text, start, end);
      const turned =
        kind === "denied" || kind === "no-sign" || NOT.test(text.slice(Math.max(0, start - 40), start));
      said.push({
        kind: kind === "unknown" ? "unknown" : kind === "mutual" ? "mutual" : turned ? "denies" : "says",
        cause: kind === "mutual" ? new Set() : wordsIn(cause, article.language),
        effect: wordsIn(effect, article.language),
        printed:
          kind === "theory" || kind === "unknown"
            ? match[0]
            : kind === "cause-effect" || kind === "denied"
              ? `${cause.trim()} ${match[0]}`
              : // Who blames whom.
                `${kind === "blame" ? before(text, start).trimStart() : ""}${match[0]}${cause}`.trim(),
        plain,
        isBlame: kind === "blame",
      });
    }
  known.set(place, said);
  return said;
};
