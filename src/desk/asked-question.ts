/** The question that a topic asks, so that what answers it can be looked for: "alternate jurors left" asks how many. */
import { readQuestion, type Question } from "../answer/question.ts";

/** A topic as a question. */
export interface AskedQuestion {
  /** The topic, or the question in other words. */
  readonly text: string;
  readonly question: Question;
  /** Whether the topic only may ask so: "American soldiers in South Korea" may ask how many, or what they do. */
  readonly implied: boolean;
}

/** What is told as an amount, be it of money, votes or people. */
const OF_AMOUNT =
  /\b(?:prices?|costs?|values?|income|salar(?:y|ies)|revenues?|profits?|loss(?:es)?|worth|fines?|rewards?|budget|deficit|money|funds?|debts?|sums?|amounts?|shares?|percentages?|rates?|turnout|scores?|margins?|tolls?|wages?|stakes?|payouts?|bail|bids?|liabilities|assets|deposits|votes|points|totals?|numbers?|counts?|sizes?|capacity|attendance|population)\b/iu;
/** Those who are counted, at the head of a topic: "men and women on the jury", "cars that jumped the tracks". */
const COUNTED =
  /^(?:(?!(?:of|to|in|for|by|on|at|from)\s)\p{L}[\p{L}'’.-]*\s){0,3}?(?:\p{Ll}{3,}s|people|men|women|children)(?:\s(?:in|of|on|at|who|that|which|left|lost|killed|held|from|for|to|without|with|still|aboard|and|\p{Ll}+ed)(?!\p{L})|$)/u;

/** Asks for money, or may. */
const SUM =
  /(?<!\p{L})(?:how much|money|pa(?:y|ys|id|yments?)|prices?|costs?|fine[sd]?|wages?|salar(?:y|ies)|earn\p{L}*|loss(?:es)?|compensation|bonus(?:es)?|profits?|revenues?|budgets?|debts?|damages|ransom|rewards?|bail)(?!\p{L})/iu;

/** Whether what is asked for is likely a sum of money. */
export const asksSum = (text: string): boolean => SUM.test(text);

/** How the size of something is asked for by the noun for it. */
const ASKED_AS: Readonly<Record<string, string>> = {
  length: "how long was",
  duration: "how long was",
  distance: "how far",
  depth: "how deep",
  height: "how tall",
  width: "how wide",
  weight: "how heavy",
  magnitude: "how strong",
  strength: "how strong",
  speed: "how fast",
  temperature: "how hot",
};
const QUANTITY = new RegExp(`\\b(?:${Object.keys(ASKED_AS).join("|")})\\b`, "iu");

/** What a topic asks in other words: the words that it opens or ends with, and the question. */
const FORMS: readonly (readonly [form: RegExp, question: (rest: string) => string, implied: boolean])[] = [
  [/^(?:numbers?|counts?|totals?|tall(?:y|ies)) (?:of|for) (.+)/iu, (rest) => `how many ${rest}`, false],
  [
    /^(?:causes?|reasons?|origins?|sources?) (?:of|for|behind) (.+)/iu,
    (rest) => `what is the cause of ${rest}`,
    false,
  ],
  [/^ages? of (.+)/iu, (rest) => `how old is ${rest}`, false],
  [/^(.+)\s(?:causes?|reasons?)$/iu, (rest) => `what is the cause of ${rest}`, false],
  [/^(?:dates?|days?|time|start|beginning|hour) (?:of|when) (.+)/iu, (rest) => `when was ${rest}`, false],
  [
    /^(?:city|town|place|port|country|village|site|location|whereabouts) (?:where|in which|of) (.+)/iu,
    (rest) => `where ${rest}`,
    false,
  ],
  [/^(?:days|hours|weeks|months|years|minutes)\b(.+)/iu, (rest) => `how long ${rest}`, true],
];
/** "What Kim's journey cost", "what made the train derail". */
const WHAT_SUM =
  /^(?:what|how much)\s(.+?\s(?:pays?|paid|loses?|lost|owes?|owed|earns?|earned|costs?|spends?|spent|stole|needs?|raised)(?!\p{L}).*)/iu;
const WHAT_CAUSED = /^what (?:made|let|drove|brought)(?!\p{L})(.*)/iu;

/** Reads what a topic asks, in English; a topic that asks nothing comes back as it is. */
export const askedBy = (topic: string): AskedQuestion => {
  const own = readQuestion(topic);
  const as = (text: string, implied: boolean): AskedQuestion => ({
    text,
    question: readQuestion(text),
    implied,
  });
  if (own.kind !== null) return { text: topic, question: own, implied: false };
  const plain = topic
    .trim()
    .replace(/^(?:the|an?)\s/iu, "")
    .replace(/\?$/u, "");
  const sum = WHAT_SUM.exec(plain)?.[1];
  if (sum !== undefined) return as(`how much money ${sum}`, true);
  const caused = WHAT_CAUSED.exec(plain)?.[1];
  if (caused !== undefined) return as(`what caused ${caused}`, false);
  if (own.asks) return { text: topic, question: own, implied: false };
  for (const [form, question, implied] of FORMS) {
    const rest = form.exec(plain)?.[1];
    if (rest !== undefined) return as(question(rest), implied);
  }
  const [quantity] = QUANTITY.exec(plain) ?? [];
  if (quantity !== undefined) {
    const rest = plain.replace(quantity, "").trim().replace(/^of\s/iu, "");
    return as(`${ASKED_AS[quantity.toLowerCase()]} ${rest}`, false);
  }
  if (COUNTED.test(plain)) return as(`how many ${plain}`, true);
  if (OF_AMOUNT.test(plain)) return as(`how much ${plain}`, true);
  return { text: topic, question: own, implied: false };
};
