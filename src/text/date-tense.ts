/** Whether the clause that a date stands in looks back or ahead: what decides which Friday is meant. */
import type { Span } from "../types.ts";

/** "past": it has happened; "future": it is to come; "nearest": the words leave it open. */
export type Leaning = "past" | "future" | "nearest";

const AHEAD: Readonly<Record<string, string>> = {
  en: "(?:will|won['’]t|would|shall|might|may|(?:he|she|they|it|we|I)['’]ll|(?:is|are)\\s+to)(?:\\s+(?:not|also|then|likely|probably))?(?:\\s+be)?(?:\\s+\\p{L}+)?|(?:is|are|was|were|be)\\s+(?:also\\s+|now\\s+|widely\\s+)?(?:set|due|scheduled|expected|planned|slated|poised|likely|going|supposed)(?:\\s+(?:to|for|on|in))?|(?:is|are)\\s+(?:released|published|held|announced|unveiled|presented|inaugurated|sworn\\s+in)|(?:plans?|expects?|intends?|hopes?|aims?|wants?)\\s+(?:\\p{L}+\\s+){0,3}?to(?:\\s+be)?(?:\\s+\\p{L}+)?|can(?:not|['’]t)|(?:can|must|should|(?:has|have|needs?)\\s+to)\\s+(?:(?:only|still|also|now)\\s+)?(?!have(?![\\p{L}]))be\\s+\\p{L}+|(?<present>begins?|starts?|ends?|opens?|reopens?|closes?|expires?|resumes?|meets?|returns?|faces?|runs)|takes\\s+(?:place|effect)|kicks\\s+off|comes?\\s+into\\s+force|scheduled|payable|upcoming|deadline|call(?:s|ed|ing)?\\s+for|plans?\\s+for|ahead\\s+of|starting|beginning|effective|by|before",
  es: "va\\s+a|van\\s+a|irá|irán|será|serán|tendrá|estará|habrá|(?:está|están|queda|quedan)\\s+(?:previst|anunciad|programad|convocad|citad|fijad|pautad|agendad|señalad)[oa]s?|(?<!(?:había|ha|fue|fueron)\\s)(?:presentan?|reciben?|inauguran?|arrancan?|expiran?|entran?\\s+en\\s+vigor)|prevé|prevén|podría|\\p{L}{3,}(?:ará|erá|irá|arán|erán|irán)|próximo|próxima|que\\s+viene|compare(?:ce|cen)|comienzan?|empiezan?|arrancan?|se\\s+(?:reúnen?|celebran?|juegan?|miden?)|vota|votan|vence|vencen|(?:aplaz|pospus|retras)\\p{L}+(?:\\s+hasta)?|antes(?:\\s+del?)?",
  fr: "va|vont|sera|seront|aura|devrait|devraient|doit|prévue?s?|attendue?s?|(?:est|sont)\\s+(?:annoncée?s?|programmée?s?|convoquée?s?|fixée?s?|appelée?s?)|présente(?:nt)?|reçoi(?:t|vent)|rencontre(?:nt)?|affronte(?:nt)?|dévoile(?:nt)?|examine(?:nt)?|se\\s+prononce(?:nt)?|(?:entre(?:nt)?\\s+en\\s+vigueur|prend\\s+effet)|démarre(?:nt)?|expire(?:nt)?|reprend|reprennent|s['’]achève(?:nt)?|avant(?:\\s+le)?|\\p{L}{3,}(?:era|eront|ira|iront|rait|raient)|s['’]ouvr(?:e|ent)|débuten?t?|commencen?t?|compara(?:ît|issent)|se\\s+(?:réuni(?:t|ssent)|tien(?:t|nent)|rendent|rend)|prochaine?",
  de: "wird|werden|soll|sollen|will|wollen|geplant|angesetzt|vorgesehen|anberaumt|erwartet|beginnt|beginnen|startet|endet|läuft|tritt|stimmen|stimmt|berät|beraten|entscheidet|entscheiden|tagt|tagen|trifft|treffen|stehen?\\p{L}*\\s+bevor|bevor|steigen|werde|kommenden?|nächsten?",
  pt: "vai|vão|será|serão|deve|devem|prevista?o?|(?:está|estão)\\s+(?:marcad|agendad|previst|convocad|anunciad)[oa]s?|apresentam?|recebem?|come(?:ça|çam)|se\\s+reúnem?|entram?\\s+em\\s+vigor|estreiam?|\\p{L}{3,}(?:ará|erá|irá)|próxim[oa]",
  it: "sarà|saranno|dovrebbe|previst[oaie]|(?:è|sono)\\s+(?:annunciat|attes|fissat|convocat|programmat)[oaie]|presenta(?:no)?|incontra(?:no)?|si\\s+(?:riunisc(?:e|ono)|tiene|tengono|vota)|inizia(?:no)?|scad(?:e|ono)|entra(?:no)?\\s+in\\s+vigore|\\p{L}{3,}(?:erà|irà|eranno|iranno)|prossim[oa]",
  nl: "zal|zullen|gaat|gaan|(?:is|zijn|staat|staan)\\s+(?:gepland|aangekondigd|voorzien)|presenteert|begint|beginnen|stemt|stemmen|komende|volgende",
  ar: "سوف|المقبل|المقبلة|القادم|القادمة|من\\s+المقرر|من\\s+المتوقع|و?(?!سيار|سياس|سيط|سيد|سين|سيول|سير|ستة|ستي|ستو|ستر|ستا|ستش)(?:سي|ست|سن)\\p{L}{3,}",
};

const BACK: Readonly<Record<string, string>> = {
  en: "was|were|had|did|after\\s+\\p{L}{3,}ing|beat|beaten|(?:has|have|['’]ve)(?=(?:\\s+\\p{L}+){0,2}?\\s+(?:been|gone|done|come|run|set|cut|put|hit|begun|become|\\p{L}+(?:ed|en|wn|ung|ught|ade|aid|eld|eft|ent|ost|old|ound|uilt))(?!\\p{L}))|said|told|\\p{L}{2,}ed|met|made|took|left|came|went|held|began|gave|saw|struck|fell|hit|won|lost|sent|shot|found|broke|led|rose|ran|spoke|wrote|brought|flew|fought|got|grew|heard|kept|knew|laid|paid|put|read|rang|sank|sold|shut|stood|swept|threw|thought|tore|woke|wore|became|blew|sat|swore|stole|swung|taught|slid|shook|sang|rode|dug|fed|chose|bore|bent|spread|split|lent|lit|hurt|lay|built|bought|caught|dealt|drew|drove|fled|forgot|froze|hung|hid|sought|burst|cut|quit|since|ago|last|earlier|until\\s+now",
  es: "\\p{L}{3,}[ai]d[oa]s?(?=\\s*(?:el\\s)?$)|fue|fueron|era|había|ha|han|dijo|\\p{L}{2,}(?:ó|aron|ieron)|pasado|último|desde",
  fr: "\\p{L}{3,}ée?s?(?=\\s*(?:le\\s)?$)|était|étaient|avait|avaient|a|ont|est|sont|dernier|dernière|depuis",
  de: "war|waren|hatte|hatten|hat|haben|wurde|wurden|sagte|\\p{L}{3,}te|\\p{L}{3,}ten|vergangenen?|letzten?|seit",
  pt: "foi|foram|era|havia|disse|\\p{L}{2,}(?:ou|aram|eram|iram)|passad[oa]|desde",
  it: "\\p{L}{3,}[aiu]t[oaie](?=\\s*$)|era|erano|aveva|ha|hanno|è|sono|scors[oa]|dal?",
  nl: "was|waren|had|heeft|hebben|zei|werd|werden|afgelopen|sinds",
  ar: "الماضي|الماضية|منذ|قال|أعلن",
};

const compiled = new Map<string, RegExp>();

const patternOf = (language: string): RegExp => {
  const code = Object.hasOwn(AHEAD, language) ? language : "en";
  const known = compiled.get(code);
  if (known) return known;
  const pattern = new RegExp(
    `(?<![\\p{L}])(?:(?<ahead>${AHEAD[code]})|(?<back>${BACK[code]}))(?![\\p{L}])`,
    "giu",
  );
  compiled.set(code, pattern);
  return pattern;
};

const BOUNDARY =
  /[,;:()—–“”"«»\n]|\s(?:that|which|who|whom|because|although|though|while|whereas|when|once|if|and|but|que|cuando|si|qui|quand|lorsque|dass|wenn|und|y|et)\s/giu;

/** "by June": leads to a date, and tells nothing of verbs further off. */
const BY = /^(?:by|before|antes(?:\s+del?)?|avant(?:\s+le)?)$/iu;
/** "promised to hire", "expected an answer", "prometió contratar": what is still to be done. */
const TO_DO =
  /(?<![\p{L}])(?:to\s\p{Ll}+|(?:expect(?:s|ed)?|demand(?:s|ed)?|promis(?:e|es|ed)|want(?:s|ed)?|hop(?:e|es|ed)|plan(?:s|ned)|order(?:s|ed)?|urg(?:e|es|ed)|pledg(?:e|es|ed)|vow(?:s|ed)?)\s(?:an?\s|the\s|for\s)?\p{L}+|(?:prometió|promete|deberá|debe|quiere|exige|pidió|ordenó|promis|promet|doit|veut|demande)\s(?:d['’]|de\s|que\s|à\s)?\p{L}+)(?![\p{L}])/u;
const HAD = /(?<![\p{L}])(?:had|avait|avaient|había|habían)(?![\p{L}])/iu;
const PERFECT = /^(?:has|have|['’]ve)$/iu;
/** After these another clause may begin without a word: "said schools reopen". */
const SPEECH = /^(?:said|told|announced|confirmed|added|reported|warned|stated|declared|insisted)$/iu;
/** What makes a noun of the word after it: "the end", "an open market", "the canal's start". */
const NOUN_BEFORE =
  /(?:^|[^\p{L}])(?:the|an?|its|his|her|their|our|no|any|at|from|in|of|this|that|\p{L}+['’]s)\s$/iu;

/** Verbs in the present, and no nouns, that stand with a day for what is on the calendar: "its board takes it up on Monday". */
const ON_THE_CALENDAR =
  /(?<![\p{L}])(?:takes?|goes|comes|decides|considers|hears|travels|sits|convenes|arrives|departs|has|have)(?![\p{L}])/u;
/** The like that are nouns too: verbs after a name or a noun of one, before an object or a preposition. */
const SCHEDULED =
  /(?<=\p{L}*[^\Ws\d_]\s)(?<!(?:the|an?|its|his|her|their|our|of|no|any|every|each|official|state|first|last|next)\s)(?:presents|unveils|launches|publishes|releases|hosts|plays|visits|speaks|addresses|votes|rules|appears|debates|delivers|debuts|premieres|leaves|joins|welcomes|kicks|rolls|testifies|retires|reconvenes|issues|celebrates|receives|inaugurates|elects|chooses|ends|marks)\s(?=(?:its|his|her|their|the|an?|to|in|at|on|against|with|for|into|before|about|over|off|out|when|new)(?![\p{L}])|\p{Lu}|\d|$)/iu;

/** "the Oct. 7 attack": a day that names something. */
const OF_ITS_DAY = /(?:^|\s)(?:the|this|that|its|his|her|their|of)\s$/iu;

const signsIn = (clause: string, language: string, last: boolean): readonly RegExpMatchArray[] => {
  const signs: RegExpMatchArray[] = [];
  for (const found of clause.matchAll(patternOf(language))) {
    const rest = clause.slice(found.index + found[0].length);
    // "soared by two-fifths on Monday": "by" leads to a date only right before it.
    if (BY.test(found[0]) && !(last && !/\p{L}.*\s\p{L}/u.test(rest))) continue;
    if (found[0].startsWith("May")) continue;
    if (found.groups?.["present"] !== undefined) {
      if (NOUN_BEFORE.test(clause.slice(0, found.index)) || /^(?:\s+of\s|[-‐–])/u.test(rest)) continue;
      // "ran aground near its southern end": its verb stands before it.
      if (signs.some(({ 0: word, groups }) => groups?.["back"] !== undefined && !SPEECH.test(word))) continue;
    }
    signs.push(found);
  }
  return signs;
};

const signIn = (clause: string, language: string, last: boolean): Leaning | null => {
  const signs = signsIn(clause, language, last);
  const sign = last ? signs.at(-1) : signs[0];
  if (!sign) return null;
  const earlier = last ? signs.at(-2) : undefined;
  const before = clause.slice(0, sign.index);
  if (BY.test(sign[0]) && HAD.test(before)) return "past";
  if (BY.test(sign[0]) && TO_DO.test(before)) return "future";
  if (BY.test(sign[0]) && earlier?.groups?.["ahead"] !== undefined && !/^(?:was|were)\b/iu.test(earlier[0]))
    return "future";
  // "lived there before Sunday".
  if (/^before$/iu.test(sign[0]) && earlier?.groups?.["back"] !== undefined) return "past";
  if (sign.groups?.["ahead"] === undefined) return "past";
  // "had been due on Friday", "was expected on Friday": open, as they may or may not have come to pass.
  return /^(?:(?:was|were)\b|effective$)/iu.test(sign[0]) || BY.test(sign[0]) ? "nearest" : "future";
};

const UNTIL =
  /(?:^|\s)(?:until|till|through|bis|hasta|jusqu['’]à|jusqu['’]au|fino\s+a|tot|حتى)\s+(?:\p{L}+\s+)?$/iu;

/** What opens a stretch: "from Monday until Wednesday". */
const FROM = /(?<![\p{L}])(?:from|von|vom|seit|du|depuis|del?|desde|dal?|van|من)(?![\p{L}])/iu;

/** "closed until Monday" is to come where it is said of now, and open where it is said of then. */
const leaningUntil = (own: string, language: string): Leaning => {
  const clause = (own.split(BOUNDARY).at(-1) ?? "").replace(UNTIL, " ");
  const signs = signsIn(clause, language, true);
  if (signs.some(({ 0: word, groups }) => groups?.["ahead"] !== undefined && !/^(?:was|were)\b/iu.test(word)))
    return "future";
  if (/(?:^|\s)through\s/u.test(own.slice(-24)) || FROM.test(clause) || !/\p{L}.*\s\p{L}/u.test(clause))
    return "nearest";
  return signs.length === 0 || signs.some(([word]) => PERFECT.test(word)) ? "future" : "nearest";
};

const EDGE =
  /(?<=\s)(?:the\s)?(?:very\s)?(?:end|start|beginning|middle|close|first\sweek|last\sweek)\s(?=$|of\s$)(?:of\s$)?/u;

/** What a clause without any of the words above says of time: Arabic opens with a verb of the past, or with سـ for what is to come. */
const UNSAID: Readonly<Record<string, Leaning>> = { ar: "past" };

/** Words right before a date that settle it whatever the verb is. */
const BACK_BEFORE =
  /(?:^|[^\p{L}])(?:since|as\s+recently\s+as|depuis|desde|seit|sinds|منذ)\s+(?:(?:on|in|el|le|dem|early|late)\s+)?$/iu;
const AHEAD_BEFORE =
  /(?:^|[^\p{L}])(?:as\s+(?:early|soon)\s+as|(?:postponed|delayed|deferred|pushed\s+back|put\s+back|rescheduled|brought\s+forward)\s+(?:\p{L}+\s+){0,4}(?:to|until|for))\s+(?:(?:on|in|early|late)\s+)?$/iu;
const BACK_WITHIN = /^(?:since|depuis|desde|seit|sinds|منذ)\s/iu;
const AHEAD_WITHIN = /^(?:to|until)\s/iu;

const ANOTHER = /[,;]\s+(?:but|and|while|pero|mais|aber|y|et|und|ma|e|mas)\s/iu;

/** How far around a date its verb is looked for, in characters. */
const REACH = 160;

/**
 * Reads the clause around a date: the last verb before it there, else the first after it. `text` is the sentence or
 * whole text, `date` the span of the date in it.
 */
const leaningAt = (text: string, date: Span, language: string): Leaning => {
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  const sentence = before.search(/[.!?]\s+(?=\p{Lu})(?!.*[.!?]\s+\p{Lu})/su);
  // "by the end of May" is dated as "by May" is.
  const own = (sentence < 0 ? before : before.slice(sentence + 1)).replace(EDGE, "");
  const words = text.slice(date.start, date.end);
  if (BACK_WITHIN.test(words) || BACK_BEFORE.test(own)) return "past";
  const lead = AHEAD_WITHIN.exec(words)?.[0] ?? "";
  if (AHEAD_BEFORE.test(own + lead)) return "future";
  if (UNTIL.test(own)) return leaningUntil(own, language);
  const clauses = own.split(BOUNDARY);
  const clause = clauses.at(-1) ?? "";
  const led = /^(?:by|before)\s/iu.test(words);
  if (led && TO_DO.test(clause) && !HAD.test(clause)) return "future";
  const near = signIn(clause, language, true);
  if (near) return near;
  if (
    language === "en" &&
    (ON_THE_CALENDAR.test(clause) || (SCHEDULED.test(clause) && !OF_ITS_DAY.test(clause)))
  )
    return "future";
  const after = (text.slice(date.end, date.end + REACH).split(/[.!?](?:\s|$)|\n/u)[0] ?? "").replace(
    /^\s*(?:morning|afternoon|evening|night)?\s*,/u,
    " ",
  );
  const opening =
    clauses.length === 1 ||
    !/\p{L}{3}/u.test(clause.replace(/^\s*(?:on|in|by|at|late|early|am|el|le|im|em)\s*$/iu, ""));
  if (opening) {
    const following =
      signIn(after.split(BOUNDARY)[0] ?? "", language, false) ?? signIn(after, language, false);
    if (following) return following;
  }
  // "after a win on Sunday, but what will be remembered": the next clause has a time of its own.
  const beside = after.split(ANOTHER)[0] ?? "";
  return signIn(own, language, true) ?? signIn(beside, language, false) ?? UNSAID[language] ?? "nearest";
};

/** Dates in one stretch beyond which it is a table or a prank, and no clause is read for its tense. */
const CROWDED = 60;

/** Reads the clauses of a text that holds so many dates of one kind. */
export const createTense =
  (text: string, language: string, dates: number): ((date: Span) => Leaning) =>
  (date) =>
    dates > CROWDED ? "past" : leaningAt(text, date, language);
