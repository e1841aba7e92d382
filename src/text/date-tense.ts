/** Whether the clause that a date stands in looks back or ahead: what decides which Friday is meant. */
import type { Span } from "../types.ts";

/** "past": it has happened; "future": it is to come; "nearest": the words leave it open. */
export type Leaning = "past" | "future" | "nearest";

const AHEAD: Readonly<Record<string, string>> = {
  en: "(?:will|won['’]t|would|shall|(?:he|she|they|it|we|I)['’]ll|(?:is|are)\\s+to)(?:\\s+(?:not|also|then|likely|probably))?(?:\\s+be)?(?:\\s+\\p{L}+)?|(?:is|are|was|were|be)\\s+(?:also\\s+|now\\s+|widely\\s+)?(?:set|due|scheduled|expected|planned|slated|poised|likely|going|supposed)(?:\\s+(?:to|for|on|in))?|(?:plans?|expects?|intends?|hopes?|aims?|wants?)\\s+(?:\\p{L}+\\s+)?to(?:\\s+be)?(?:\\s+\\p{L}+)?|can(?:not|['’]t)|begins?|starts?|ends?|opens?|reopens?|closes?|expires?|resumes?|meets?|returns?|takes\\s+(?:place|effect)|kicks\\s+off|comes?\\s+into\\s+force|runs|scheduled|upcoming|deadline|call(?:s|ed|ing)?\\s+for|plans?\\s+for|ahead\\s+of|starting|beginning|effective|by|ahead\\s+of|before|faces?",
  es: "va\\s+a|van\\s+a|irá|irán|será|serán|tendrá|estará|habrá|está\\s+previst[oa]|están\\s+previst[oa]s|prevé|prevén|podría|\\p{L}{3,}(?:ará|erá|irá|arán|erán|irán)|próximo|próxima|que\\s+viene|antes(?:\\s+del?)?",
  fr: "va|vont|sera|seront|aura|devrait|devraient|doit|prévue?s?|attendue?s?|avant(?:\\s+le)?|\\p{L}{3,}(?:era|eront|ira|iront)|prochaine?",
  de: "wird|werden|soll|sollen|will|wollen|geplant|erwartet|beginnt|beginnen|startet|endet|läuft|tritt|kommenden?|nächsten?",
  pt: "vai|vão|será|serão|deve|devem|prevista?o?|\\p{L}{3,}(?:ará|erá|irá)|próxim[oa]",
  it: "sarà|saranno|dovrebbe|previst[oaie]|\\p{L}{3,}(?:erà|irà|eranno|iranno)|prossim[oa]",
  nl: "zal|zullen|gaat|gaan|komende|volgende",
  ar: "سوف|المقبل|المقبلة|القادم|القادمة|سي\\p{L}{3,}|ست\\p{L}{3,}",
};

const BACK: Readonly<Record<string, string>> = {
  en: "was|were|had|did|has|have|said|told|\\p{L}{2,}ed|met|made|took|left|came|went|held|began|gave|saw|struck|fell|hit|won|lost|sent|shot|found|broke|led|rose|ran|spoke|wrote|brought|flew|fought|got|grew|heard|kept|knew|laid|paid|put|read|rang|sank|sold|shut|stood|swept|threw|thought|tore|woke|wore|became|blew|sat|swore|stole|swung|taught|slid|shook|sang|rode|dug|fed|chose|bore|bent|spread|split|lent|lit|hurt|lay|built|bought|caught|dealt|drew|drove|fled|forgot|froze|hung|hid|burst|cut|quit|since|ago|last|earlier|until\\s+now",
  es: "fue|fueron|era|había|ha|han|dijo|\\p{L}{2,}(?:ó|aron|ieron)|pasado|último|desde",
  fr: "était|étaient|avait|avaient|a|ont|est|sont|dernier|dernière|depuis",
  de: "war|waren|hatte|hatten|hat|haben|wurde|wurden|sagte|\\p{L}{3,}te|\\p{L}{3,}ten|vergangenen?|letzten?|seit",
  pt: "foi|foram|era|havia|disse|\\p{L}{2,}(?:ou|aram|eram|iram)|passad[oa]|desde",
  it: "era|erano|aveva|ha|hanno|è|sono|scors[oa]|dal?",
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
  /[,;:()—–“”"«»\n]|\s(?:that|which|who|whom|because|although|though|while|whereas|and|but|que|qui|dass|und|y|et)\s/giu;

/** "by June": leads to a date, and tells nothing of verbs further off. */
const BY = /^(?:by|before|antes(?:\s+del?)?|avant(?:\s+le)?)$/iu;
/** "promised to hire", "prometió contratar": what is still to be done. */
const TO_DO =
  /(?<![\p{L}])(?:to\s\p{Ll}+|(?:prometió|promete|deberá|debe|quiere|exige|pidió|ordenó|promis|promet|doit|veut|demande)\s(?:d['’]|de\s|que\s|à\s)?\p{L}+)(?![\p{L}])/u;
const HAD = /(?<![\p{L}])(?:had|avait|avaient|había|habían)(?![\p{L}])/iu;

const signIn = (clause: string, language: string, last: boolean): Leaning | null => {
  // "soared by two-fifths on Monday": "by" leads to a date only right before it.
  const signs = [...clause.matchAll(patternOf(language))].filter(
    (found) =>
      !BY.test(found[0]) || (last && !/\p{L}.*\s\p{L}/u.test(clause.slice(found.index + found[0].length))),
  );
  const sign = last ? signs.at(-1) : signs[0];
  if (!sign) return null;
  const earlier = last ? signs.at(-2) : undefined;
  const before = clause.slice(0, sign.index);
  if (BY.test(sign[0]) && HAD.test(before)) return "past";
  if (BY.test(sign[0]) && TO_DO.test(before)) return "future";
  if (BY.test(sign[0]) && earlier?.groups?.["ahead"] !== undefined && !/^(?:was|were)\b/iu.test(earlier[0]))
    return "future";
  if (sign.groups?.["ahead"] === undefined) return "past";
  // "had been due on Friday", "was expected on Friday": open, as they may or may not have come to pass.
  return /^(?:was|were)\b/iu.test(sign[0]) || BY.test(sign[0]) ? "nearest" : "future";
};

/** How far around a date its verb is looked for, in characters. */
const REACH = 160;

/**
 * Reads the clause around a date: the last verb before it there, else the first after it. `text` is the sentence or
 * whole text, `date` the span of the date in it.
 */
export const leaningAt = (text: string, date: Span, language: string): Leaning => {
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  const sentence = before.search(/[.!?]\s+(?=\p{Lu})(?!.*[.!?]\s+\p{Lu})/su);
  const own = sentence < 0 ? before : before.slice(sentence + 1);
  if (
    /(?:^|\s)(?:until|till|through|bis|hasta|jusqu['’]à|jusqu['’]au|fino\s+a|tot|حتى)\s+(?:\p{L}+\s+)?$/iu.test(
      own,
    )
  )
    return "nearest";
  const clauses = own.split(BOUNDARY);
  const clause = clauses.at(-1) ?? "";
  const led = /^(?:by|before)\s/iu.test(text.slice(date.start, date.end));
  if (led && TO_DO.test(clause) && !HAD.test(clause)) return "future";
  const near = signIn(clause, language, true);
  if (near) return near;
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
  return signIn(own, language, true) ?? signIn(after, language, false) ?? "nearest";
};
