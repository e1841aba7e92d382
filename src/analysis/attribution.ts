/** To whom a sentence attributes what it reports: "X said", "according to X", "as announced by X", "X put the toll at". */

import { FOREIGN_LANGUAGES, foreignCues } from "./attribution-foreign.ts";
import { isNoSaying } from "./attribution-nouns.ts";
import {
  closesClause,
  closesTold,
  DATA_LEAD,
  nameAlone,
  NO_SOURCE,
  NOT_A_NAME,
  PASSIVE,
  PRONOUN,
  sourceAfter,
  sourceBefore,
  tidy,
} from "./attribution-sources.ts";

/** One attribution in a sentence. Offsets are into the sentence. */
export interface AttributionCue {
  /** Who said or counted it, as printed, without a leading article: "Hamas-run health ministry". */
  readonly source: string;
  /** Where the attribution (source and verb, or "according to" and source) stands. */
  readonly start: number;
  readonly end: number;
  /** The stretch of the sentence that it covers. */
  readonly from: number;
  readonly to: number;
}

// Verbs that hand a number to whoever is their subject. Many speech verbs (agreed, ordered, hailed) do not.
const SAYING =
  "said|says|say|saying|told|tells|added|adds|announced|announces|announce|reported|reports|report|declared|stated|states|confirmed|confirms|estimated|estimates|estimate|warned|warns|warn|claimed|claims|claim|insisted|noted|notes|wrote|acknowledged|acknowledges|admitted|predicted|predicts|explained|argued|argues|alleged|alleges|alleging|(?:maintains|maintained)(?=\\s(?:that|it|he|she|they|the)\\s|,)|(?:found|finds)(?=\\s+that|[,.;”]|$)|shows|show|showed|suggests|suggested|suggest|indicates|indicated|indicate|(?:was|were|is|are) quoted (?:by [^,.;]{2,50} )?as saying|quoted (?=[^,.;]{2,60}\\sas saying)[^,.;]{2,60}?\\sas saying|reckons|reckon|believes|believe|expects|expect|expected|forecasts|forecast|projects|projected|sees|counted|recorded|records|disclosed|revealed|tallied|determined|concluded|cited|cites|tweeted|verified|registered|calculated|calculates|assessed|replied|sought|(?:asked|asking|ask|asks) for(?=\\s)|(?:accused|accuses) (?=[^,.;]{2,50}\\sof\\s)[^,.;]{2,50}?\\sof";
const PUTTING = "(?:put|puts|gave|gives|set|revised|raised|lowered|updated)";
/** Between such a verb and the toll: "its provisional", and nothing that leads elsewhere ("put a ring on each hand (a set costs"). */
const TO_TOLL =
  "\\s(?!(?:up|out|on|off)\\s)(?:(?!(?:on|in|at|of|to|for|with|from|by|and)\\s)[\\p{L}’'-]+\\s){0,4}?";
const TOLL =
  "(?:toll|number|figure|count|total|dead|death|crowd|damage|cost|losses|tally|estimate|size|value|price|casualties|turnout|injured|missing|attendance)";

// One pass over the sentence; what the cue means is settled at each match by looking a little to both sides.
const CUE = new RegExp(
  [
    `(?<=^|[\\s,${'“”"«»'}(—–-])(?:(?<according>according to|as announced by|as reported by|citing|said by|announced by|reported by|compiled by|provided by|by the (?:own )?(?:count|account|reckoning|estimate|estimates|tally) of|in the words of)(?=\\s)`,
    `(?<count>by(?=\\s[^,;.]{2,60}['’]s? (?:own )?(?:count|account|reckoning|estimate|estimates|tally|figures)(?![\\p{L}])))`,
    `(?<putIt>as(?=\\s[^,;.]{2,50} (?:put|puts) it(?![\\p{L}])))`,
    `(?<putting>${PUTTING}(?=(?:${TO_TOLL}${TOLL}s?(?![\\p{L}])|\\s(?:it|them|that)\\sat\\s)))`,
    `(?<spoke>(?:spoke|speaks|speak|speaking) of)`,
    `(?<verb>${SAYING}))(?![\\p{L}\\p{N}'’])`,
  ].join("|"),
  "giu",
);

/** Where the clause that holds a position starts and ends: semicolons and contrasting conjunctions part clauses. */
const clauseAround = (sentence: string, breaks: readonly number[], at: number): [number, number] => {
  let [from, to] = [0, sentence.length];
  for (const position of breaks) {
    if (position <= at) from = position;
    else {
      to = position;
      break;
    }
  }
  return [from, to];
};

const CLAUSE_BREAK =
  /;\s|,\s+(?:while|whereas|but(?!\s+that\s)|although|(?:even\s+)?though|even\s+as|as(?=\s+(?:the|its|a)\s)|compared with)\s|\s(?:whereas)\s/giu;

/** Where a relative clause right before `at` starts: ", in which 1,200 people were killed, as X put it" is all that X put. */
const relativeStart = (sentence: string, from: number, at: number): number => {
  const starts = [
    ...sentence.slice(from, at).matchAll(/,\s+(?:(?:in|of|at|during|by)\s+)?(?:which|whom|who|where)\s/gu),
  ];
  const last = starts.at(-1);
  return last &&
    /\d|\b(?:dozens|hundreds|thousands|one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(
      sentence.slice(from + last.index, at),
    )
    ? from + last.index
    : from;
};

/** What opens a clause before its finite verb, as far as its ending tells one. */
const OPENING =
  /^[\s,“"]*((?:(?:The|An?|Its|His|Her)\s)?(?:[\p{L}’'.-]+\s){1,8}?)(?=(?:\p{L}{2,}ed|has|have|had|is|was|were|sent|wrote|took|told|hit|made|went|came|spoke|left|set|gave|held)\s)/u;

const SAYS_SO = /(?:said|says|told\s[\p{L}\s]{2,30}|added|believes?|thinks?)(?:\s+that)?\s+$/iu;

/** Finds every attribution of a sentence, in order. Linear in the sentence's length. */
export const attributionCues = (sentence: string, language = "en"): AttributionCue[] => {
  if (FOREIGN_LANGUAGES.has(language)) return foreignCues(sentence, language);
  const breaks = [...sentence.matchAll(CLAUSE_BREAK)].map((match) => match.index);
  const cues: AttributionCue[] = [];
  for (const match of sentence.matchAll(CUE)) {
    const at = match.index;
    const [words] = match;
    const groups = match.groups ?? {};
    const after = at + words.length;
    const [clauseStart, clauseEnd] = clauseAround(sentence, breaks, at);
    const head = sentence.slice(0, at);
    if (isNoSaying(head, words, sentence.slice(after))) continue;
    if (groups["according"] ?? groups["count"] ?? groups["putIt"]) {
      const found = sourceAfter(sentence.slice(after));
      if (!found) continue;
      const source = found.source.replace(/\s+puts?(?: it)?$/iu, "");
      const end = after + found.end;
      if (/^(?:the )?(?:law|plan|schedule|rules|custom)$/iu.test(source)) continue;
      const opens = sentence.slice(clauseStart, at).replace(/[\s,;"“”]|while|but|whereas/giu, "") === "";
      // Leading: all that follows. Elsewhere: all before it, and what a comma adds.
      cues.push({
        source,
        start: at,
        end,
        from: opens ? end : relativeStart(sentence, clauseStart, at),
        to: opens ? clauseEnd : sentence[end] === "," ? clauseEnd : at,
      });
      continue;
    }
    const quoted = /[,”"»?!]\s*$/u.test(head);
    const inverted =
      quoted &&
      groups["verb"] !== undefined &&
      /^(?:said|says|added|reported|reports|announced|wrote|tweeted|warned|noted|confirmed|estimated)/iu.test(
        words,
      );
    if (inverted) {
      const found = sourceAfter(sentence.slice(after));
      // What follows must end where the name ends: "…, said the toll was 40" has its speaker in front.
      const closed =
        found &&
        !/\d/.test(found.source) &&
        /^(?:[\s]*$|[\s]*[,.;:"”»)–—]|\s+(?:who|which|on|in|to|late|early|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|mit)(?![\p{L}]))/u.test(
          sentence.slice(after + found.end),
        );
      const plain =
        found &&
        closed &&
        !/^(?:that|on|in|late|early|it|he|she|they|to)\b/iu.test(sentence.slice(after).trim())
          ? found
          : null;
      const own = plain ? null : sourceBefore(head);
      if (plain && !(own && PRONOUN.test(own.source))) {
        cues.push({ source: plain.source, start: at, end: after + plain.end, from: clauseStart, to: at });
        continue;
      }
    }
    if (PASSIVE.test(head.trimEnd()) && groups["putting"] === undefined) continue;
    const quotee = /^quoted (.+?) as saying$/iu.exec(words)?.[1];
    if (quotee) {
      cues.push({ source: tidy(quotee), start: at, end: after, from: after, to: clauseEnd });
      continue;
    }
    // "He admitted that it was late, but said 40 had come": whoever spoke before.
    const again = /(?:^|[\s,])(?:but|and)\s+(?:also\s+|then\s+)?$/iu.test(head) ? cues.at(-1) : undefined;
    // "She wrote to the crew, saying that 40 had left": whoever opens the sentence.
    const opening =
      /^(?:saying|alleging)$/iu.test(words) || (!again && /\s(?:and|but)\s+$/iu.test(head))
        ? OPENING.exec(sentence.slice(clauseStart, at))
        : null;
    const found = again
      ? { source: again.source, start: at }
      : opening?.[1]
        ? { source: tidy(opening[1]), start: at }
        : sourceBefore(head);
    // "Brandt said he expects": the one who said it is known already.
    if (found && PRONOUN.test(found.source) && SAYS_SO.test(sentence.slice(0, found.start))) continue;
    if (!found || NO_SOURCE.test(found.source) || found.source.split(/\s+/).length > 14) continue;
    if (NOT_A_NAME.test(found.source)) continue;
    const source = found.source.replace(DATA_LEAD, "");
    const rest = sentence.slice(after, after + 120);
    // "They visited 40 ports and reported 3 faults": only what they reported.
    const conjoined = opening !== null && /\s(?:and|but)\s+$/iu.test(head);
    const forward = conjoined || !(/^t(?:old|ells)$/iu.test(words) ? closesTold(rest) : closesClause(rest));
    const start = Math.max(found.start, clauseStart);
    const beforeIt = sentence.slice(Math.max(clauseStart, start - 30), start);
    // "including 42 the military says are dead": the number right before, and nothing else.
    const embedded =
      /(?:\d|\p{L})\s*$/u.test(beforeIt) &&
      /^\s+(?:is|are|was|were|had|have|has|will)\s/iu.test(sentence.slice(after, after + 10));
    if (embedded) {
      const number = beforeIt.search(/[\d\p{L}]+(?:\s\p{L}+)?\s*$/u);
      cues.push({
        source,
        start,
        end: after,
        from: start - (beforeIt.length - Math.max(0, number)),
        to: start,
      });
      continue;
    }
    // "the $4.1 billion that analysts had expected": that sum, and nothing else.
    const object =
      !forward && /\sthat\s*$/u.test(beforeIt)
        ? /[$€£]?\d[^,;]*$/u.exec(sentence.slice(clauseStart, start))
        : null;
    if (object) {
      cues.push({ source, start, end: after, from: clauseStart + object.index, to: start });
      continue;
    }
    const follows = /,\s*$/u.test(beforeIt) || quoted;
    // "…, police said, and three were hurt": what a comma adds is said too.
    const goesOn = !forward && follows && !quoted && /^[^,.;:“”"«»]{0,40},/u.test(rest);
    cues.push({
      source,
      start,
      end: after,
      from: forward && !(follows && sentence[after] === ",") ? after : clauseStart,
      to: forward || goesOn ? clauseEnd : follows || start > clauseStart ? start : clauseEnd,
    });
  }
  return cues;
};

/** Whether a source is only a pronoun, to be resolved elsewhere. */
export const isPronounSource = (source: string): boolean => PRONOUN.test(source);

const QUOTED = /“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)/gu;

/** The attributions that can speak for the words at `at`: one within the same quotation only where none outside does. */
const covering = (
  cues: readonly AttributionCue[],
  at: number,
  sentence: string,
): readonly AttributionCue[] => {
  // "according to three people briefed": nobody says how many they are.
  const isNamed = (cue: AttributionCue): boolean => {
    const name = nameAlone(cue.source) ?? "";
    const start = name === "" ? -1 : sentence.indexOf(name, cue.start);
    return start >= 0 && at >= start && at < start + name.length;
  };
  if (cues.some(isNamed)) return [];
  const fitting = cues.filter((cue) => at >= cue.from && at < cue.to && !(at >= cue.start && at < cue.end));
  if (fitting.length < 2) return fitting;
  const quote = [...sentence.matchAll(QUOTED)].find(
    (match) => match.index <= at && match.index + match[0].length > at,
  );
  if (!quote) return fitting;
  const outside = fitting.filter(
    (cue) => cue.start < quote.index || cue.start >= quote.index + quote[0].length,
  );
  return outside.length > 0 ? outside : fitting;
};

/** Who asks for a sum says less about it than who reports that. */
const WEAK = /\s(?:sought|ask(?:s|ed|ing)? for)$|^(?:I|[Ww]e)\s/u;

/**
 * To whom the words at `at` are attributed: the nearest attribution that covers them; null where none does.
 * `previous` is whom the sentence before attributes to, for "he said" and "they said" (null where that is not safe: the
 * pronoun then stands for itself); `subject` what the sentence opens with, for "it said".
 */
export const attributedAt = (
  sentence: string,
  cues: readonly AttributionCue[],
  at: number,
  previous: string | null = null,
  subject: string | null = null,
): string | null => {
  const distance = (cue: AttributionCue): number => (at < cue.start ? cue.start - at : at - cue.end);
  const weight = (cue: AttributionCue): number =>
    distance(cue) + (WEAK.test(sentence.slice(cue.start, cue.end)) ? sentence.length : 0);
  const [best] = [...covering(cues, at, sentence)].sort((a, b) => weight(a) - weight(b));
  const source = best ? nameAlone(best.source) : null;
  if (source === null) return null;
  if (!isPronounSource(source)) return source;
  if (/^it$/iu.test(source) && subject !== null) return subject;
  return previous ?? (/^they$/iu.test(source) ? subject : null) ?? source;
};
