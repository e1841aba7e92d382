/** What kind of answer a question wants, from its question words (English, Spanish, French, German, Arabic and a few more). */
import { readDimension, withoutAsking, type Dimension } from "./dimensions.ts";
import { ASKS_SAID } from "./said-words.ts";
import { stemsOf } from "./words.ts";

/** What a question wants to be told. */
export type AnswerKind =
  | "person"
  | "name"
  | "time"
  | "place"
  | "number"
  | "size"
  | "cause"
  | "decision"
  | "said";

/** A query's text, read as a question. */
export interface Question {
  /** True for a question rather than a topic. */
  readonly asks: boolean;
  readonly kind: AnswerKind | null;
  /** For a number: the stems of what is counted, nearest first ("how many people were rescued": people, rescue). */
  readonly measure: readonly string[];
  /** For a size: how it is asked for and what answers it. */
  readonly dimension?: Dimension;
  /** For a person: the stems of what the person is, nearest first ("who is the mayor of Velm": mayor, Velm). */
  readonly role?: readonly string[];
  /** For a person: whether it asks who did harm, which one side may lay to the other. */
  readonly harm?: boolean;
}

/**
 * Word edges for patterns over letters of any script. In two looks, and with regard to case: one class of both, closed under
 * case, takes a millisecond longer to compile, in each of the many patterns of a first question, and holds the same.
 */
export const EDGE = "(?<!(?-i:\\p{L}))(?<!(?-i:\\p{M}))";
/** The edge behind a word. */
export const END = "(?!(?-i:\\p{L}))(?!(?-i:\\p{M}))";
const pattern = (words: string): RegExp => new RegExp(`${EDGE}(?:${words})${END}`, "iu");

const KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  [
    "number",
    pattern(
      "how (?:many|much|large|big|long|old|far|high|often|tall|fast|heavy|deep)|what (?:number|share|percentage|proportion|amount|sum)|(?:death |casualty )?toll|cu[aá]nt[oa]s?|qu[eé] (?:porcentaje|cantidad|n[uú]mero)|combien|quel (?:nombre|pourcentage)|wie ?viele?[rsnm]?|wie (?:lange|hoch|gro[sß]{1,2}|alt|weit|oft)|quant[oiae]s?|hoeveel|كم|多少|几名|何人",
    ),
  ],
  [
    "time",
    pattern(
      "when|what (?:date|day|time|year|month)|which (?:date|day|year|month)|since when|cu[aá]ndo|qu[eé] d[ií]a|quand|quel jour|wann|an welchem tag|quando|wanneer|متى|什么时候|何时|いつ",
    ),
  ],
  [
    "place",
    pattern(
      "where|(?:what|which) (?:place|port|region)|d[oó]nde|ad[oó]nde|où|dans quelle ville|wo|wohin|woher|onde|dove|waar|أين|哪里|在哪|どこ",
    ),
  ],
  [
    "name",
    pattern(
      "(?:which|what) (?:\\p{Ll}+ )?(?:compan(?:y|ies)|firms?|banks?|hospitals?|schools?|universit(?:y|ies)|teams?|clubs?|part(?:y|ies)|groups?|agenc(?:y|ies)|airlines?|airports?|ships?|boss|ministers?|ministry|officials?|leaders?|countr(?:y|ies)|cit(?:y|ies)|towns?|villages?|states?|islands?|bridge|newspapers?|organi[sz]ations?|unions?|courts?|players?|actors?|candidates?|nations?)|qu[eé] (?:empresa|compañía|hospital|país|países|equipo|partido|grupo|banco)|quelle? (?:entreprise|société|hôpital|pays|équipe|parti|groupe|banque)s?|welche[rsnm]? (?:firma|unternehmen|krankenhaus|land|länder|partei|gruppe|bank|mannschaft)",
    ),
  ],
  ["person", pattern("who|whom|whose|which person|qui[eé]n(?:es)?|qui|wer|wem|wen|quem|chi|wie is|谁|誰|مَن")],
];

const ASKS = pattern(
  "who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|qu[eé]|qui[eé]n(?:es)?|cu[aá]ndo|d[oó]nde|por qué|cómo|cu[aá]l(?:es)?|cu[aá]nt[oa]s?|qui|quoi|quand|où|pourquoi|comment|combien|quel(?:le)?s?|est-ce|wer|was|wann|wo|warum|wie|welche[rsnm]?|من|ما|ماذا|متى|أين|لماذا|كيف|كم|هل",
);

/** What asks for a cause, wherever it stands in the question. */
const CAUSE = pattern(
  "why|(?:what|who or what)(?:['’]s| is| was) behind|what (?:\\p{L}+ )?(?:caused?|causes|led to|triggered|sparked|started|ignited|set off)|(?:the |a )?(?:cause|reason)s? (?:of|for|behind)|por qu[eé]|qu[eé] (?:caus[oó]|provoc[oó])|(?:la )?causa (?:de|del)|pourquoi|(?:la )?cause (?:de|du)|qu['’]est-ce qui a (?:causé|provoqué)|warum|weshalb|wieso|was (?:hat|verursachte|löste)|ursache|لماذا|ما سبب|ما أسباب",
);

/** What a question that is decided by yes or no opens with. */
const DECIDES = pattern(
  "did|does|do|is|are|was|were|has|have|had|can|could|will|would|should|am|est-ce|hat|haben|ist|sind|war|waren|wurde|wurden|wird|kann|هل|أ",
);
const DECIDES_SPANISH =
  /^¿\s*(?:ha|han|hubo|hay|es|son|está|están|fue|fueron|era|sigue|siguen|murió|se|puede|va|tiene|logró|ganó)(?!\p{L})/iu;

/** Asks who did harm, or whom somebody blames for it. */
const HARM = pattern(
  "(?:who|whom|qui[eé]n(?:es)?|qui|wer|wen|مَ?ن)(?=\\s)(?!\\s(?:was|were|is|are|has been|have been|got|fue|fueron|a été|ont été|wurden?)\\s(?!(?:\\p{L}+ )?(?:responsible|behind|to blame|blam|accus)))[^?]*(?:destroy\\p{L}*|blew|blow|bomb\\p{L}*|shell\\p{L}*|attack\\p{L}*|struck|sabotag\\p{L}*|sank|sunk|hit|kill\\p{L}*|shot|murder\\p{L}*|poison\\p{L}*|hack\\p{L}*|started|caused|set|fired|broke|responsible|behind|blam\\p{L}*|accus\\p{L}*|destru\\p{L}+|voló|bombarde\\p{L}+|atac\\p{L}+|mat[óa]\\p{L}*|détrui\\p{L}+|bombard\\p{L}+|attaqu\\p{L}+|tué|zerstör\\p{L}*|bombardier\\p{L}*|angegriffen|دم[رّ]\\p{L}*|قصف\\p{L}*|فجر\\p{L}*)",
);

/** Asks for what is given as a number without "how much"; group 1 is of what. */
export const AMOUNT =
  /^(?:what(?:['’]s| is| was| were| are)|(?:cu[aá]l(?:es)? (?:es|son|fue|fueron|era))|quel(?:le)?s? (?:est|était|sont|étaient)|wie (?:hoch|gro[ßs]{1,2}) (?:ist|war|sind|waren))\s((?:[\p{L}\p{N}'’-]+\s){0,5}(?:revenues?|turnover|turnout|sales|profits?|loss(?:es)?|income|earnings|margins?|prices?|costs?|salary|budget|deficit|debt|inflation|rate|population|score|ingresos|ventas|beneficios?|participación|precio|coste|chiffre d['’]affaires|bénéfices?|participation|prix|umsatz|gewinn|wahlbeteiligung|preis)(?!\p{L})[^?]{0,60})/iu;

const THING_ASKED = /^(?:what|which)\s(\p{Ll}{3,})\s(?:is|are|was|were|do|does|did|has|have|had|will)\s/iu;

/** The word for the thing that a question is for, as it stands: "colour" in "what colour was the ferry"; null where it asks otherwise. */
export const thingAsked = (text: string): string | null => THING_ASKED.exec(text.trim())?.[1] ?? null;

/** Reads a query's words for what they ask. */
export const readQuestion = (text: string, language?: string): Question => {
  const trimmed = text.trim();
  const opensAsking = ASKS.exec(trimmed)?.index === 0;
  const asks = /[?？؟]\s*$/u.test(trimmed) || opensAsking;
  const dimension = readDimension(trimmed);
  if (dimension && asks)
    return { asks, kind: "size", measure: stemsOf(withoutAsking(trimmed, dimension), language), dimension };
  if (ASKS_SAID.test(trimmed)) return { asks: true, kind: "said", measure: [] };
  if (CAUSE.test(trimmed) && asks) return { asks, kind: "cause", measure: [] };
  const found = KINDS.map(([kind, words]) => ({ kind, match: words.exec(trimmed) })).find(
    ({ match }) => match,
  );
  const arabicWho = /^من\s/u.test(trimmed) ? ("person" as const) : null;
  const kind = found?.kind ?? arabicWho;
  const decides = DECIDES.exec(trimmed)?.index === 0 || DECIDES_SPANISH.test(trimmed);
  if (asks && decides && kind !== "number") return { asks, kind: "decision", measure: [] };
  if (kind === "name")
    return {
      asks,
      kind: asks ? kind : null,
      measure: [],
      role: stemsOf(found?.match?.[0].split(/\s+/u).at(-1) ?? "", language),
    };
  if (kind === "person") {
    const rest = trimmed.slice((found?.match?.index ?? 0) + (found?.match?.[0].length ?? 0));
    const role = stemsOf(rest, language);
    return { asks, kind: asks ? kind : null, measure: [], role, harm: HARM.test(trimmed) };
  }
  const amount = kind === undefined || kind === null ? AMOUNT.exec(trimmed)?.[1] : undefined;
  if (amount !== undefined && asks) return { asks, kind: "number", measure: stemsOf(amount, language) };
  if (kind !== "number") return { asks, kind: asks && kind ? kind : null, measure: [] };
  const [match = ""] = found?.match ?? [];
  // A toll is asked for by what it is itself.
  const after = `${/toll/iu.test(match) ? match : ""}${trimmed.slice((found?.match?.index ?? 0) + match.length)}`;
  return { asks, kind, measure: stemsOf(after, language) };
};
