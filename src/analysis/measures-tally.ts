/** The tally that a number is put to, in several languages: "the death toll … could reach 20,000", "die Zahl der Toten stieg auf 18". */
import { isSmall, trimmed } from "./measures-labels.ts";
import { textOf } from "./measures-verbs.ts";
import { isPlural, type SentenceToken } from "./measures-words.ts";

const TALLY =
  /^(?:toll|number|total|tally|count|figure|zahl|anzahl|todeszahl|opferzahl|número|cifra|balance|saldo|nombre|bilan|numero|bilancio|عدد|حصيلة|الحصيلة)$/u;
/** Tallies that do not say of what. */
const BARE = /^(?:number|total|tally|count|figure|toll|zahl|anzahl|número|cifra|nombre|numero|عدد)$/u;
/** What leads from a tally to its number. */
const LEADS =
  /^(?:to|at|past|above|is|was|were|stands|stood|reach(?:es|ed|ing)?|pass(?:es|ed)?|exceed(?:s|ed)?|top(?:s|ped)?|surpass(?:es|ed)?|auf|bei|beträgt|lag|liegt|a|en|es|era|alcanza|alcanzó|supera|superó|à|atteint|dépasse|para|chega|إلى|بلغ|بلغت)$/u;
const OF =
  /^(?:of|de|des|del|d['’]|der|von|di|delle|dei|do|da|dos|das|los|las|les|la|el|le|the|those|who|que|qui)$/u;
/** How far back a tally may stand, in words, and how many words its name has at most. */
const [FAR, LONG] = [34, 6];

/** The tally that stands at `at` with what it is of: "official death toll", "Zahl der Todesopfer". */
const nameOf = (tokens: readonly SentenceToken[], at: number): string => {
  let from = at;
  while (from > 0 && at - from < 3 && tokens[from - 1]?.type === "word") from -= 1;
  let to = at + 1;
  const isNoun = (token: SentenceToken | undefined): boolean => token?.type === "word";
  while (to < tokens.length && to - at < LONG) {
    const token = tokens[to] as SentenceToken;
    if (!OF.test(token.low) && !(isNoun(token) && (to > at + 1 || /\p{Script=Arabic}/u.test(token.text))))
      break;
    // One noun, with the adjectives before or behind it.
    if (isNoun(token) && to > at + 2 && isNoun(tokens[to - 1]) && isNoun(tokens[to - 2])) break;
    to += 1;
  }
  return textOf(trimmed(tokens.slice(from, to), false));
};

/** The name of the tally that the number at token `at` gives, as printed; "" where it gives none, or none that says of what. */
const tallyBefore = (tokens: readonly SentenceToken[], at: number): string => {
  const { mention } = tokens[at] as SentenceToken;
  const next = tokens[at + 1];
  // "the toll rose to 31 people" says itself what it counts.
  const counts = next?.type === "word" && (isPlural(next.low) || /^\p{Lu}/u.test(next.text));
  if (mention?.kind !== "count" || counts) return "";
  let lead = at - 1;
  while (isSmall(tokens[lead]) && !LEADS.test(tokens[lead]?.low ?? "")) lead -= 1;
  // "at least", "auf derzeit insgesamt"
  while (lead > at - 5 && lead > 0 && !LEADS.test(tokens[lead]?.low ?? "") && tokens[lead]?.type !== "mark")
    lead -= 1;
  if (!LEADS.test(tokens[lead]?.low ?? "")) return "";
  for (let index = lead - 1; index >= Math.max(0, lead - FAR); index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (/^[;:!?]$/u.test(token.text)) return "";
    if (!TALLY.test(token.low)) {
      if (token.mention?.kind === "count" && !/^(?:from|of|auf)$/.test(tokens[index - 1]?.low ?? ""))
        return "";
      continue;
    }
    const name = nameOf(tokens, index);
    if (!name.includes(" ") && BARE.test(token.low)) {
      const fuller = tokens.findLastIndex(({ low }, place) => place < index && TALLY.test(low));
      const said = fuller < 0 ? "" : nameOf(tokens, fuller);
      return said.includes(" ") ? said : /^(?:toll|tally|balance|bilan)$/.test(token.low) ? name : "";
    }
    return name;
  }
  return "";
};

/** A label with a verb of its own: "toll from Friday's crash was revised". */
const SAID = /(?<!\p{L})(?:was|were|is|are|has|had|could|may|might|will|would|ارتفع|أن)(?!\p{L})/u;

/** The label, or the name of the tally that the number is put to where the label does not give it. */
export const withTally = (label: string, tokens: readonly SentenceToken[], at: number): string => {
  const named = label.split(" ").some((word) => TALLY.test(word.toLowerCase()) && label.includes(" "));
  return named && !SAID.test(label) ? label : tallyBefore(tokens, at) || label;
};
