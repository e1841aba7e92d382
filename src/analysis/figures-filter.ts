/** Which numbers of a sentence are figures: not pronouns, not spans of time that only date something, not names. */
import type { Measure } from "./measures.ts";
import { isPlural, type SentenceToken } from "./measures-words.ts";

const EVENT =
  /^(?:visits?|trips?|tours?|time|times|attacks?|strikes?|titles?|wins?|victor\w+|defeats?|losses|loss|goals?|deaths?|cases?|terms?|rounds?|days?|weeks?|months?|years?|quarters?|elections?|summits?|meetings?|launch\w*|flights?|attempts?|strike|earthquakes?|hurricanes?|storms?|raids?|medals?|appearances?|hikes?|cuts?|vez|fois|mal|finals?|hundred|century|hat-trick|cups?|trophy|trophies|championships?|strikes?|stoppages?|walkouts?|rallies|marches|crashes|derailments?|outages?|recalls?|resignations?|increases?|rises?|falls?|vetoe?s?|ceasefires?|truces?|explosions?|murders?|killings?|shootings?|arrests?|protests?|games?|matches|straight|consecutive|successive)$/i;
const COUNTING =
  /\b(?:since|in a row|this year|this season|of the season|so far|in (?:as many|\d+|\p{Ll}+) (?:days|weeks|months|years)|of his|of her|of its)\b/iu;
const RANKED =
  /^(?:largest|biggest|smallest|oldest|highest|lowest|most|best|worst|longest|busiest|richest|half|quarter|party|person|world|war|floor|grade|century|generation|degree|place|division|amendment|edition|row|class|base|side|leg|set|hand|reading|phase|stage|round|anniversary|birthday|man|woman|child|son|daughter|wife|husband|lady|minister|secretary)s?$/i;
const DATING =
  /^(?:ago|earlier|later|before|after|old|hence|previously|prior|vor|nach|zuvor|später|danach|antes|después|avant|après|auparavant|prima|dopo)$/;
const TIME_UNIT = /^(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|nights)$/;
const ONE_FOLLOWS =
  /^(?:person|man|woman|child|people|boy|girl|soldier|officer|civilian|worker|passenger|death|case|victim|body|dead|died|killed|injured|wounded|missing)$/;
// What a hyphened number word counts: "a four-member mission", "the six-nation tour".
const HYPHENED =
  /^(?:member|man|woman|person|people|nation|country|state|judge|seat|game|match|race|point|page|goal|run|vehicle|car|storey|story|room|bed|bedroom|volume|candidate|strong|fold|tonne|party|team|club|lane|aircraft|ship|vessel|truck|bus|coach|volt|dose|shot|term|mile|word|item|family|village|city|province|engine)s?$/;
const NOT_COUNTED =
  /^(?:day|another|thing|time|side|hand|way|point|such|side|end|reason|kind|sort|example|word|moment|part|big|can|must|step|more|way|place|case|eye|piece|that)$/;

/** "her 21st WTA title": whose, capitals, and what is counted. */
const titleOwned = (tokens: readonly SentenceToken[], at: number): boolean => {
  if (
    !/^(?:his|her|its|their)$|['’]s?$/.test(tokens[at - 1]?.low ?? "") ||
    /^\p{Lu}/u.test(tokens[at]?.text ?? "")
  )
    return false;
  let to = at + 1;
  while (to - at < 4 && /^\p{Lu}/u.test(tokens[to]?.text ?? "")) to += 1;
  return to > at + 1 && EVENT.test(tokens[to]?.low ?? "");
};

const isPartOfName = (tokens: readonly SentenceToken[], at: number): boolean => {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!/^\p{Lu}\p{Ll}/u.test(tokens[at]?.text ?? "") || before === undefined || before.type === "mark")
    return false;
  const words = tokens.filter(({ type, text }) => type !== "mark" && text.length > 3);
  const headline =
    words.length > 4 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length > 0.6 * words.length;
  return !headline && !isPlural(next?.low ?? "");
};

/** "Seven died, not 17": what a sentence gives only to deny it. */
const isDenied = (tokens: readonly SentenceToken[], at: number): boolean => {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  const denied = before?.low === "not" && /^(?:,|and|–|—|\()$/.test(earlier?.text ?? "");
  return denied && tokens.slice(Math.max(0, at - 14), at).some(({ mention }) => mention !== null);
};

/** Words after which a number is a name: "sections 37 and 38", "flight 112", "room 9". */
const NUMBERED =
  /^(?:sections?|articles?|clauses?|rules?|paragraphs?|chapters?|article|artículos?|artikel|paragraf\p{L}*|flights?|vuelo|vol|flug|rooms?|routes?|highways?|lines?|platforms?|gates?|runways?|coach|bogie|case|fir|crime|docket|resolution|bill|act|unit|ward|terminal|hangar|warehouse|pier|berth|tunnel|reactor|category|hall|puerta|sala|halle|quai)$/u;
const OF_LAW = /^(?:sections|articles|clauses|rules|paragraphs|chapters|artículos)$/u;

/** Whether a number only names one of many: after its noun, or listed after another such. */
const isNameOfOne = (tokens: readonly SentenceToken[], at: number): boolean => {
  const mention = tokens[at]?.mention;
  if (mention?.kind !== "count" || !/^\d{1,4}$/u.test(mention.printed)) return false;
  // "304A", "A320"
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next?.start === tokens[at]?.end && /^\p{Lu}$/u.test(next?.text ?? "")) return true;
  if (before?.end === tokens[at]?.start && /^\p{Lu}{1,3}$/u.test(before?.text ?? "")) return true;
  let listed = false;
  let inside = false;
  for (let index = at - 1; index >= Math.max(0, at - 24); index -= 1) {
    const token = tokens[index] as SentenceToken;
    if (/^[.;:!?]$/u.test(token.text)) return false;
    if (token.text === ")") inside = true;
    if (inside) {
      inside = token.text !== "(";
      continue;
    }
    if (NUMBERED.test(token.low)) {
      // "It cut route 66" names it; "lines 4 people crossed" hardly occurs, a list only after sections of law.
      return index === at - 1 || OF_LAW.test(token.low) || listed;
    }
    if (token.type === "verb" || token.type === "auxiliary") return false;
    if (
      index === at - 1 &&
      token.mention === null &&
      !/^(?:and|or|,|no|number|like|under|nos?\.?)$/u.test(token.low)
    )
      return false;
    listed ||=
      token.mention !== null &&
      token.type === "number" &&
      /^(?:and|or|,)$/u.test(tokens[index + 1]?.low ?? "");
    if (token.type === "word" && isPlural(token.low)) return false;
  }
  return false;
};

/** "Residents of Alcalá 20 were moved", "the sequel to Harbour 3": after a name, and nothing behind it that it could count. */
const isAfterName = (tokens: readonly SentenceToken[], at: number, { noun }: Measure): boolean => {
  const [earlier, before, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (noun !== "" || !/^\d{1,3}$/u.test(tokens[at]?.text ?? "") || before?.type !== "word") return false;
  const isName = (token: SentenceToken | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? "");
  // "Brandon 12, Corvin 9": what several have.
  if (tokens.some(({ mention }, index) => mention && index !== at && isName(tokens[index - 1]))) return false;
  const isInside = earlier !== undefined && (earlier.type === "preposition" || earlier.type === "determiner");
  return isInside && isName(before) && (next === undefined || /^(?:auxiliary|verb)$/u.test(next.type));
};

/** "On Aug. 1 and 2": the second day of a date, unless something is counted by it. */
const isSecondDay = (tokens: readonly SentenceToken[], at: number, { noun }: Measure): boolean =>
  noun === "" &&
  /^(?:[12]?\d|3[01])$/u.test(tokens[at]?.text ?? "") &&
  /^(?:and|or|to|y|et|und|e|,)$/u.test(tokens[at - 1]?.low ?? "") &&
  tokens[at - 2]?.mention?.kind === "date";

/** Whether the number at token `at`, with its measure, is a figure that a ledger should list. */
export const isFigure = (tokens: readonly SentenceToken[], at: number, measure: Measure): boolean => {
  const token = tokens[at] as SentenceToken;
  const { mention } = token;
  if (!mention) return false;
  const [before, next, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const written = /^\p{L}/u.test(token.text) && mention.unit === null;
  if (mention.kind === "ordinal") {
    if (mention.value < 2 || mention.value > 1000) return false;
    const elliptic =
      next?.type === "preposition" &&
      measure.noun !== "" &&
      /^(?:his|her|its|their|the)$/.test(before?.low ?? "");
    // "The walkout, the second since November".
    const apposed =
      next?.type === "preposition" &&
      before?.low === "the" &&
      measure.noun !== "" &&
      COUNTING.test(
        tokens
          .slice(at)
          .map((each) => each.text)
          .join(" "),
      );
    const headed =
      elliptic ||
      apposed ||
      ((next?.type === "word" || (next?.type === "verb" && EVENT.test(next.low))) &&
        (!/^\p{Lu}/u.test(next.text) || next.low === "mal") &&
        !/^\p{Lu}/u.test(token.text)) ||
      // "her 21st WTA title", "his tenth Grand Slam final"
      titleOwned(tokens, at);
    const noun =
      measure.noun.split(" ").find((word) => !/^(?:straight|consecutive|successive|annual)$/.test(word)) ??
      "";
    if (titleOwned(tokens, at)) return true;
    const ranked = RANKED.test(next?.low ?? "") || (next?.text === "-" && true) || RANKED.test(noun);
    if (!headed || ranked) return false;
    const owned =
      before !== undefined &&
      (/^(?:his|her|its|their|my|our)$/.test(before.low) || /['’]s?$/.test(before.text));
    return EVENT.test(noun) || EVENT.test(next?.low ?? "")
      ? !/^(?:quarter|day|week|month|year|term|time)s?$/.test(noun) ||
          COUNTING.test(tokens.map((each) => each.text).join(" ")) ||
          /^(?:straight|consecutive|successive)$/.test(next?.low ?? "") ||
          noun === "time"
      : owned && COUNTING.test(tokens.map((each) => each.text).join(" "));
  }
  if (mention.kind === "measure" && mention.unit !== null && TIME_UNIT.test(mention.unit)) {
    // "less than 12 hours before" says how long.
    const least = /^(?:before|after)$/.test(next?.low ?? "") && /^(?:up-to|more-than)$/.test(mention.bound);
    if ((DATING.test(next?.low ?? "") && !least) || (next?.text === "-" && /^old$/.test(second?.low ?? "")))
      return false;
    if (/^(?:a|one)$/.test(mention.printed.split(/[\s-]/)[0]?.toLowerCase() ?? "") && mention.value === 1)
      return false;
  }
  if (isDenied(tokens, at) || isNameOfOne(tokens, at)) return false;
  if (mention.kind !== "count") return true;
  if (
    /^o['’]?clock$/u.test(next?.low ?? "") ||
    isAfterName(tokens, at, measure) ||
    isSecondDay(tokens, at, measure)
  )
    return false;
  if (mention.value === 1 && written) {
    if (/^(?:no|any|every|each|the|this|that|some|another|which|last|only)$/.test(before?.low ?? ""))
      return false;
    if (
      /^(?:-|no)$/.test(before?.low ?? "") &&
      /^(?:no|some|any|every)$/.test(tokens[at - 2]?.low ?? before?.low ?? "")
    )
      return false;
    if (ONE_FOLLOWS.test(next?.low ?? "")) return true;
    // "One studio executive told": whoever it was.
    if (
      at === 0 &&
      tokens.slice(2, 6).some(({ low }) => /^(?:said|says|told|tells|wrote|asked|recalled|called)$/.test(low))
    )
      return false;
    return (
      next?.type === "word" &&
      /^\p{Ll}/u.test(next.text) &&
      !NOT_COUNTED.test(next.low) &&
      !isPlural(next.low)
    );
  }
  if (mention.value === 0 && written) return false;
  // "the two sides", "these three men": known already, counted nowhere.
  if (
    written &&
    mention.value <= 3 &&
    /^(?:the|these|those|its|his|her|their|all|both|other|between)$/.test(before?.low ?? "") &&
    measure.predicate !== "killed" &&
    measure.predicate !== "dead"
  )
    return false;
  // "by seven to two"
  const beside = [tokens[at - 2], second].some((token) => token?.mention?.kind === "count");
  const tally = beside && (before?.low === "to" || next?.low === "to");
  if (
    written &&
    tally &&
    tokens.some(({ low }) => /^(?:voted|vote|votes|ruled|ruling|passed|approved)$/.test(low))
  )
    return true;
  const bare =
    measure.noun === "" && measure.predicate === "" && measure.subject === "" && measure.scope === "";
  if (bare && (written || mention.value < 10) && Number.isInteger(mention.value)) return false;
  if (
    written &&
    measure.noun === "" &&
    measure.predicate === "" &&
    mention.value < 10 &&
    mention.bound === "exactly" &&
    // "raising the death toll to three"
    !/(?:^|\s)(?:toll|number|count|total|tally|dead|deaths|cases|fatalities)(?:\s|$)/iu.test(measure.subject)
  )
    return false;
  if (next?.text === "-" && next.start === token.end && !isPlural(second?.low ?? "") && written)
    return mention.value > 1 && HYPHENED.test(second?.low ?? "");
  if (before?.text === "-" && /^best-of$/.test(tokens[at - 2]?.low ?? "")) return false;
  // "the Group of Seven", "the Final Four": part of a name, unless the sentence or a headline opens with it.
  if (written && mention.value < 30 && isPartOfName(tokens, at)) return false;
  return true;
};
