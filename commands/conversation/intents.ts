/** What a message wants, by its words: a table of phrases, English first. All patterns are for plain text. */
import { opening, phrase, whole } from "./phrases.ts";

/** What can be wanted; all from "passages" on are no commands that ask the desk. */
export type Intent =
  | "ask"
  | "summary"
  | "compare"
  | "figures"
  | "quotes"
  | "timeline"
  | "framing"
  | "search"
  | "check"
  | "passages"
  | "export"
  | "next"
  | "picture"
  | "share"
  | "sources"
  | "help"
  | "forget"
  | "thanks";

const SHOW =
  "(?:(?:can|could|would|will) you |please |i(?:'d| would) like |i want )*(?:to )?(?:show me |show |give me |get me |list |make |draw |tell me |let me see |see |what are |what's |what is |what were |are there |muestrame |dame |donne(?:z)?[- ]moi |montre(?:z)?[- ]moi |zeig(?:e|en)?(?: sie)?(?: mir)? |gib mir |اعرض |اعطني )?(?:me )?(?:all )?(?:the |a |an |any |your |its |those |these |las? |los |una? |les? |des |eine? |die |das )?";
const ON =
  "(?: (?:on|about|for|of|in|regarding|around|behind|de la|de los|de las|del|de|sobre|en|sur|du|des|pour|uber|zu|zum|zur|von|der|im|عن|حول|في)(?: the)?)?";
const BEFORE_ON =
  "(?= (?:on|about|for|of|in|regarding|around|de|del|sobre|sur|du|des|uber|zu|zum|zur|von|عن|حول|في) |[\\s?!.؟]*$)";

/** Messages that are nothing but one of these. */
const WHOLE: readonly (readonly [Intent, RegExp])[] = [
  [
    "forget",
    whole(
      "(?:please )?(?:forget(?: (?:it|that|this|everything|all(?: of (?:it|that))?|me|about it|what (?:i|we) said|our conversation))?|(?:let's )?(?:start|begin) (?:over|again|afresh|anew)|reset|clear(?: (?:it|that|everything|history|context))?|new (?:topic|conversation|subject)|never ?mind|olvida(?:lo|(?: todo))?|oublie(?:z)?(?: tout| ca)?|vergiss(?: es| alles| das)?|انس(?: كل شيء| ذلك)?)",
    ),
  ],
  [
    "help",
    whole(
      "help(?: me)?(?: please)?|what can (?:you|i)(?: do| ask)?(?: you)?|what do you do|how (?:do|does) (?:you|this|it|i) (?:work|use (?:you|this|it))|commands?|(?:who|what) are you|ayuda|que puedes hacer|como funcionas?|aide(?:z)?(?:[- ]moi)?|que (?:peux-tu|pouvez-vous) faire|hilfe|was kannst du|مساعد[هة]|ساعدني|(?:hi|hello|hey|hiya)(?: there| dateline| bot)?|good (?:morning|afternoon|evening)|hola|buenos dias|buenas|bonjour|salut|hallo|guten (?:tag|morgen|abend)|moin|مرحبا|السلام عليكم",
    ),
  ],
  [
    "export",
    whole(
      "(?:please |(?:can|could) (?:you|i) |i (?:want|need) to |puedes |peux-tu |pouvez-vous |kannst du )*(?:export|download|save|exporta[rl]?o?|exporte[rz]?|exporte[rz]?-(?:la|le)|telecharge[rz]?|descarga[rl]?o?|exportieren?|exportiere|speichern?|herunterladen|صدّ?ر|تصدير|نزل|تنزيل)(?: (?:this|that|it|the|answer|reply|esto|eso|la|respuesta|ca|cela|cette|reponse|das|dies|die|diese|antwort|هذا|هذه|الاجابة))*(?: (?:(?:as|to|in|into|como|en|a|comme|als|بصيغة|ك)(?: an?| ein(?:e)?| un)? )?(?:file|fichero|archivo|fichier|datei|ملف|markdown|md|json|csv|bibtex|csl(?:-json)?|excel|spreadsheet|pdf|word))?(?: please| por favor| s'il (?:te|vous) plait| bitte| من فضلك)?",
    ),
  ],
  [
    "next",
    whole(
      "(?:show (?:me )?)?(?:the )?next(?: page| one)?(?: please)?|(?:la )?siguiente(?: pagina)?|(?:la )?page suivante|suivante?|nachste(?: seite)?|(?:الصفحة )?التالية?",
    ),
  ],
  [
    "picture",
    whole(
      "(?:(?:show|send|give|draw|make) (?:me )?)?(?:it |this |that )?(?:as )?(?:the |a )?(?:picture|image)(?: please)?|(?:la |una )?imagen|(?:l'|une )image|(?:das |ein )?bild|(?:ال)?صورة",
    ),
  ],
  [
    "share",
    whole(
      "share(?: (?:this|that|it|the answer))?(?: please)?|comparte(?:lo)?|compartir(?:lo)?|partage[rz]?(?:-le)?|teilen?|شارك(?:ها?)?",
    ),
  ],
  [
    "thanks",
    whole(
      "(?:ok(?:ay)?,? |great,? )?(?:many )?(?:thanks?|thank you|thx|ty|cheers)(?: you)?(?: (?:so|very) much| a lot)?(?: for (?:that|this|your help))?|ok(?:ay)?|k|great|cool|nice|wow|lol|good(?: bot)?|perfect|got it|i see|gracias|muchas gracias|merci(?: beaucoup)?|danke(?: schon| sehr)?|vielen dank|شكرا(?: لك| جزيلا)?",
    ),
  ],
  [
    "passages",
    whole(
      `${SHOW}(?:passages?|evidence|originals?|citations?|proof|exact words|very words|source|your sources? for (?:that|this|it)|sources? for (?:that|this|it)|pasajes?|citas exactas|fuente|extraits|preuves|source exacte|passagen|textstellen|stellen|belege|المقاطع|المصدر|الدليل)(?: (?:for|of|behind|to) (?:that|this|it|the answer|your answer))?(?: please)?|(?:passage|pasaje|textstelle) (?:no\\.? ?)?\\d{1,2}|where (?:does|do|did) (?:that|this|it|you) (?:come from|get (?:that|this|it)(?: from)?)|(?:prove|cite|source) (?:it|that|this)|how do you know(?: that| this)?|says who|who says(?: so| that)?|is that a quote|quote it`,
    ),
  ],
  [
    "sources",
    whole(
      "(?:what|which)(?: \\w+)? (?:outlets|sources|papers|newspapers|articles|agencies|media)(?: (?:do you|can you|are) (?:have|read|use|cover|know|follow|search|there))?(?: here)?|(?:(?:list|show)(?: me)?|what are|who are) (?:all )?(?:the |your )?(?:outlets|sources|articles)|(?:your |the )?(?:outlets|sources)|what do you (?:have|read|cover|know)|(?:que |cuales son (?:tus|las) )?fuentes(?: tienes)?|quelles sources|welche quellen(?: hast du)?|quellen|المصادر|ما هي المصادر",
    ),
  ],
];

/** At the front of a message: what follows is the topic. */
const OPENINGS: readonly (readonly [Intent, RegExp])[] = [
  [
    "check",
    opening(
      "(?:please )?(?:fact[- ]?check|verify|check(?:(?=:)| (?:this|that|whether|if|the claim))|is (?:it|this|that) true(?: that)?|verifica si|est-il vrai que|stimmt es,? dass|هل صحيح ان)(?: the claim)?(?: that)?",
    ),
  ],
  [
    "compare",
    opening(
      `(?:(?:can|could|would) you |please |now )*(?:compare(?:-les)?|contrast|(?:a |the )?comparison(?: of| between)?|compara(?:r|me)?(?:los|las)?|compare[rz]|comparaison(?: de| entre)?|vergleiche?n?|vergleich(?: von| zwischen)?|قارن(?: بين(?:ها|هم|هما)?)?)(?: (?:them(?: all)?|both(?: of them)?|these(?: two)?|those(?: two)?|the two|the outlets|all(?: of them)?|everyone|los(?: dos)?|las|les(?: deux)?|sie|beide|coverage|reports|accounts|how|what|they|say|report|cover|of|on|about))*`,
    ),
  ],
  [
    "figures",
    opening(
      `${SHOW}(?:(?:latest |key |main )?(?:figures?|numbers|stats?|statistics|data|charts?|graphs?|plot|cifras|numeros|datos|chiffres|statistiques|zahlen|statistik(?:en)?|(?:ال)?ارقام|(?:ال)?احصاءات))${BEFORE_ON}${ON}|(?:ارقام|احصاءات)(?= ال)`,
    ),
  ],
  [
    "timeline",
    opening(
      `${SHOW}(?:time ?line|chronolog(?:y|ie|ia)|cronologia|linea de tiempo|zeitleiste|zeitstrahl|sequence of events|order of events|(?:ال)?تسلسل (?:ال)?زمني|(?:ال)?جدول (?:ال)?زمني)${ON}`,
    ),
  ],
  [
    "framing",
    opening(
      `${SHOW}(?:framing|slant|spin|bias(?:es)?|wording|word choices?|loaded (?:words|language)|encuadre|cadrage|صياغه)${BEFORE_ON}${ON}`,
    ),
  ],
  [
    "quotes",
    opening(
      `${SHOW}(?:(?:direct |exact )?quotes?|quotations?|statements|who said what|who (?:is|was) quoted|citas|declaraciones|citations|declarations|zitate|aussagen|(?:ال)?تصريحات|(?:ال)?اقتباسات|اقوال)(?= (?:on|about|from|by|of|de|del|sobre|sur|von|uber|zu|عن|من) |[\\s?!.؟]*$)${ON}`,
    ),
  ],
  [
    "summary",
    opening(
      `${SHOW}(?:(?:very )?(?:short|brief|quick|long|detailed|full|corto|breve|court|kurze) )?(?:summary|summaries|overview|recap|gist|briefing|rundown|resumen|zusammenfassung|uberblick|ملخص)${ON}|(?:(?:can|could|would) you |please )*(?:summari[sz]e|sum up|recap|brief me(?: on| about)?|catch me up(?: on)?|fill me in(?: on)?|update me(?: on)?|tl;?dr|resum(?:e|ir|eme)(?: de| du| des| sobre| sur| la| le| les| el| los)|fasse?n?(?: sie)?(?= .*zusammen)|لخص)${ON}|what(?:'s| is) (?:new|the latest|the news|happening|going on|up)(?= (?:on|about|for|of|in|regarding|around|with|from) |(?: (?:here|there|now|lately))?[\\s?!.]*$)${ON}(?: (?:with|here|there|now|lately))?|(?:the )?latest(?: news)?(?: (?:on|about|from))|news (?:on|about|of)|tell me (?:more )?about|que hay de nuevo${ON}|noticias (?:de|sobre)|quoi de neuf${ON}|was gibt es neues${ON}|اخر (?:ال)?اخبار${ON}|ما الجديد${ON}`,
    ),
  ],
  [
    "search",
    opening(
      "(?:please )?(?:search|find(?! out)|look up|look for|grep|busca(?:r|me)?|cherche[rz]?|suchen?|finde|ابحث)(?: (?:for|passages(?: about| on| with)?|articles(?: about| on)?|me|mentions of|nach|عن))*",
    ),
  ],
  ["ask", opening("ask|question:?")],
];

/** Anywhere in a message; the phrase is taken out, what is left is the topic. */
const ANYWHERE: readonly (readonly [Intent, RegExp])[] = [
  [
    "compare",
    phrase(
      `(?:what are |show me |list )?(?:the )?(?:differences|contradictions|discrepancies)(?: between(?: the)? (?:two|three|outlets|them|reports))?${ON}|difference between(?: them| the two| both)?|(?:where |how |what |on what )?(?:do|does|did) (?:they|the (?:outlets|reports|sources|agencies|papers)|outlets|reports|both|the two|the accounts) (?:all )?(?:agree|disagree|differ|diverge|contradict(?: each other)?)(?: on| about| over| in)?|(?:which|what) (?:outlets|reports|sources|agencies|papers) (?:agree|disagree|differ|diverge|contradict(?: each other)?)(?: on| about| over| in)?|(?:(?:on |about |in )?(?:what|where|how) )(?:do|does|did) (?:the |all )?(?:outlets|reports|papers|newspapers|agencies|sources|accounts) (?:on|about|of) (?:the )?(.{2,80}?) (?:disagree|differ|diverge|clash|contradict each other)(?: on)?|who (?:says|reports|reported) what(?: on| about)?|(?:en que|sobre que|donde|como|que) (?:difieren|discrepan|coinciden|se contradicen|no coinciden|no estan de acuerdo) (?:los |las )?(?:distintos )?(?:medios|periodicos|diarios|fuentes|agencias|informes)(?: acerca de| respecto a| sobre| en)?|(?:sur quoi|en quoi|ou|comment) (?:divergent|different|s'opposent|se contredisent|les (?:medias|journaux|sources|agences) (?:divergent|different|s'opposent|se contredisent)(?:-ils|-elles)?)(?: les (?:medias|journaux|sources|agences|articles))?(?: au sujet de| a propos de| sur)?|(?:worin|wo|wie) (?:unterscheiden|widersprechen) sich (?:die )?(?:medien|berichte|zeitungen|quellen|agenturen)(?: uber| zum| zur| zu| bei)?|(?:فيم|فيما|بماذا|كيف|اين|علام) (?:تختلف|تتناقض|تتفق) (?:وسا[ئي]ل الاعلام|المصادر|الصحف|التقارير|الوكالات)(?: حول| بشان| في| عن)?|(?:cuales son )?(?:las )?diferencias(?: entre ellos| sobre| en)?|(?:quelles sont )?(?:les )?differences(?: entre eux)?|unterschiede?|worin unterscheiden sie sich|(?:ال)?فرق بين`,
    ),
  ],
  ["timeline", phrase("what happened when|in what order(?: did)?|step by step|time ?line|que paso cuando")],
  [
    "framing",
    phrase(
      "how (?:does|do|did|is|are|was|were|has|have)(?: (?:it|they|the (?:outlets|papers|media)|each|outlets|both|each outlet))? fram(?:e|es|ed|ing)|how (?:is|are|was|were) (?:it |they |this )?(?:being )?framed|how (?:is|are|was|were) (.{1,60}?) (?:being )?framed|como (?:enmarca|enmarcan|encuadra)",
    ),
  ],
  [
    "summary",
    phrase(
      "in a nutshell|tl;?dr|in summary|to sum up|fass(?:e|en|t)?(?: sie)?|zusammenfassen|zusammen(?=[.!]*$)",
    ),
  ],
];

/** The intent that the whole message stands for; null where it says more. */
export const intentOfWhole = (plain: string): Intent | null =>
  WHOLE.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;

/** An intent, and where the words for it stand in the text. */
export interface FoundIntent {
  readonly intent: Intent;
  readonly start: number;
  readonly end: number;
  /** Words inside the phrase that are the topic themselves: "how was the captain framed". */
  readonly inside: { readonly start: number; readonly end: number } | null;
}

/** The intent that a part of the message names; null for a plain question or topic. */
export const findIntent = (plain: string): FoundIntent | null => {
  for (const [intent, pattern] of [...OPENINGS, ...ANYWHERE]) {
    const match = pattern.exec(plain);
    if (!match || match[0].trim() === "") continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const at = match[1] === undefined ? -1 : plain.indexOf(match[1], start);
    return { intent, start, end, inside: at < 0 ? null : { start: at, end: at + (match[1] ?? "").length } };
  }
  return null;
};

/** "What do Xinhua and AFP disagree on?": group 1 is who, group 2 what on. */
const CONTRAST =
  /^(?:so )?[¿ ]*(?:(?:(?:on |about |in )?(?:what|where|how)|which points) (?:do|does|did) (.{2,80}?) (?:agree|disagree|differ|diverge|clash|contradict each other)(?: (?:on|about|over|in|regarding))?|(?:en que|sobre que|donde) (?:difieren|discrepan|coinciden) (.{2,80}?)|(?:sur quoi|en quoi) (?:divergent|different|s'opposent) (.{2,80}?)|(?:worin|wo) (?:unterscheiden sich|widersprechen sich) (.{2,80}?))(?=[?!. ]*$| (?:on|about|over|regarding|sobre|sur|uber|zu) )/iu;

/** Who a message sets against each other, and where the words that ask for it end; null where it does not. */
export const contrastIn = (plain: string): { readonly who: string; readonly end: number } | null => {
  const match = CONTRAST.exec(plain);
  const who = match?.slice(1).find((group) => group !== undefined);
  return match && who !== undefined ? { who, end: match[0].length } : null;
};

/** Whether a message sets outlets beside each other, so that every name in it is meant. */
export const isComparing = (plain: string): boolean =>
  findIntent(plain)?.intent === "compare" || phrase("vs\\.?|versus").test(plain);

/** Each way of setting outlets beside each other has one of these words; the patterns above take long to be made. */
const MAY_COMPARE =
  /compar|contrast|vergleich|قارن|differ|diferenc|difier|agree|diverge|clash|contradi|contredi|discrep|coincid|acuerdo|oppos|untersch|widersprech|تختلف|تتناقض|تتفق|فرق|vs|versus|who .*what/iu;

/** Whether a message may set outlets beside each other; where not, no reading of it does. */
export const mayCompare = (plain: string): boolean => MAY_COMPARE.test(plain);
