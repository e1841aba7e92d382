/** To whom a sentence attributes what it reports: "X said", "according to X", "as announced by X", "X put the toll at". */

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
  "said|says|say|saying|told|tells|added|adds|announced|announces|announce|reported|reports|report|declared|stated|states|confirmed|confirms|estimated|estimates|estimate|warned|warns|warn|claimed|claims|claim|insisted|noted|notes|wrote|acknowledged|acknowledges|admitted|predicted|predicts|explained|argued|argues|alleged|alleges|alleging|maintains|maintained|(?:found|finds)(?=\\s+that|[,.;”]|$)|shows|show|showed|suggests|suggested|suggest|indicates|indicated|indicate|(?:was|were|is|are) quoted (?:by [^,.;]{2,50} )?as saying|reckons|reckon|believes|believe|expects|expect|expected|forecasts|forecast|projects|projected|sees|counted|counts|recorded|records|disclosed|revealed|tallied|determined|concluded|cited|cites|tweeted|verified|registered|calculated|calculates|assessed|replied";
const PUTTING = "(?:put|puts|gave|gives|set|revised|raised|lowered|updated)";
const TOLL =
  "(?:toll|number|figure|count|total|dead|death|crowd|damage|cost|losses|tally|estimate|size|value|price|casualties|turnout|injured|missing|attendance)";
const MARKS = `["“”«»„]`;

// One pass over the sentence; what the cue means is settled at each match by looking a little to both sides.
const CUE = new RegExp(
  [
    `(?<=^|[\\s,${'“”"«»'}(—–-])(?:(?<according>according to|as announced by|as reported by|citing|said by|announced by|reported by|compiled by|provided by|by the (?:own )?(?:count|account|reckoning|estimate|estimates|tally) of|in the words of|segun|según|de acuerdo con|selon|d['’]après|nach Angaben (?:von|der|des)|laut|بحسب|وفقا ل|وفقاً ل|حسب)(?=\\s)`,
    `(?<count>by(?=\\s[^,;.]{2,60}['’]s? (?:own )?(?:count|account|reckoning|estimate|estimates|tally|figures)(?![\\p{L}])))`,
    `(?<putIt>as(?=\\s[^,;.]{2,50} (?:put|puts) it(?![\\p{L}])))`,
    `(?<putting>${PUTTING}(?=\\s(?:the |a |an |its |their |that |at |those )?[^,;.]{0,40}?${TOLL}))`,
    `(?<spoke>(?:spoke|speaks|speak) of)`,
    `(?<foreign>dijo|dijeron|informó|informaron|declaró|afirmó|aseguró|anunció|indicó|señaló|(?:sostiene|sostienen|asegura|aseguran|afirma|afirman|dice|dicen|calcula|estima|estiman|informa|affirme|affirment|estime|estiment|indique|sagt|erklärt)(?=\\s+(?:que|qu['’]|dass))|a déclaré|a annoncé|a indiqué|a affirmé|ont annoncé|ont indiqué|sagte|sagten|teilte|teilten|erklärte|berichtete|meldete|قال|قالت|أعلن|أعلنت|ذكرت)`,
    `(?<verb>${SAYING}))(?![\\p{L}\\p{N}'’])`,
  ].join("|"),
  "giu",
);

const TIME =
  "(?:(?:late|early|earlier|later|only|just|again|also|still|separately|meanwhile|however)\\s+)*(?:on\\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|the same day|the day before|last (?:week|month|year|night)|this (?:week|month|morning))(?:\\s+(?:morning|afternoon|evening|night|local time))?";
const PLACE_OF_SAYING =
  "(?:in|at|on|during|through|via|after|from|to) (?:a|an|the|its|his|her|their|X|Twitter|Telegram|Facebook)\\s?(?:[\\p{L}-]+\\s?){0,5}|by (?:phone|telephone|email|e-mail)|reporters|journalists|(?:the )?(?:Associated Press|Reuters|AFP|BBC|CNN|state television)|separately|too|earlier|later";
const AFTER_CUE = new RegExp(
  `^[\\s]*(?:(?:${TIME}|${PLACE_OF_SAYING})[\\s]*)*(?:[,.;:!?)]|$|${MARKS})`,
  "iu",
);
const LEAD_WORDS =
  /^(?:and|but|while|whereas|as|although|though|because|when|where|that|which|who|whom|so|yet|or|since|than|if|after|before|including|also|meanwhile|however|still|later|earlier|then|even|what|how|by|until|once)\s+/iu;
const TIME_LEAD = new RegExp(
  `^(?:${TIME}|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\\d{4}))\\s+`,
  "iu",
);
const PRONOUN = /^(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Éé]l|[Ee]lla|[Ii]l|[Ee]lle|[Ee]r|[Ss]ie)$/u;
const NO_SOURCE =
  /^(?:this|that|these|those|there|what|which|nobody|no one|none|some|many|others|several|few|most|both|all|one|people|been|being|be|is|are|was|were|has|have|had|will|would|to|not|it is|and|or|the|a|an)$/iu;
const PASSIVE =
  /(?:^|\s)(?:is|are|was|were|be|been|being|widely|previously|reportedly|originally|first|of|the|a|an|to|will|would|could|should|can|may|might|must|not|newly|recently)$/iu;

const REACH = 170;

/** A noun phrase without its article, possessives and times at its edges. */
const tidy = (phrase: string): string => {
  let text = phrase.trim();
  for (let step = 0; step < 6; step += 1) {
    const before = text;
    text = text
      .replace(TIME_LEAD, "")
      .replace(LEAD_WORDS, "")
      .replace(/^(?:the|a|an|l['’]|la|le|les|el|los|las|der|die|das|den|dem|des)\s*(?<=\s|['’])/iu, "")
      .replace(new RegExp(`\\s+${TIME}$`, "iu"), "")
      .replace(/^[\s,;:"“”«»()–—-]+|[\s,;:"“”«»()–—-]+$/gu, "");
    if (text === before) break;
  }
  return text
    .replace(
      /\s+(?:has|have|had|also|later|earlier|still|now|only|then|reportedly|meanwhile|will|would|did|does|who|which|it|itself)$/iu,
      "",
    )
    .replace(/\.$/, (stop) => (/\b\p{Lu}\.$/u.test(text) ? stop : ""));
};

const isPersonName = (phrase: string): boolean => /^(?:\p{Lu}[\p{L}'’.-]*\s?){2,4}$/u.test(phrase);

/** The last noun phrase before a verb: from the nearest mark, relative or number on; names win over their appositions. */
const sourceBefore = (text: string): { source: string; start: number } | null => {
  const window = text.slice(-REACH);
  const offset = text.length - window.length;
  let trimmed = window.replace(
    /[\s]+(?:has|have|had|also|later|earlier|still|now|only|then|has also|will|did|reportedly|separately|have also|itself|themselves)*[\s]*$/iu,
    "",
  );
  const apposed = /,\s*$/.test(trimmed);
  trimmed = trimmed.replace(/[,\s]+$/u, "");
  const cutAt = (part: string): number => {
    const marks = [
      ...part.matchAll(
        /[,;:"“”«»()!?…—–]\s*|(?<!\b(?:\p{Lu}|Mr|Ms|Mrs|Dr|Gen|Gov|Sen|Rep|St|U\.S|No))\.\s+|\s(?:that|which|who|whom|whose|but|while|whereas|because|although|where|when|if|than|as|que)\s/giu,
      ),
    ];
    const last = marks.at(-1);
    return last ? last.index + last[0].length : 0;
  };
  let cut = cutAt(trimmed);
  let phrase = trimmed.slice(cut);
  if (apposed && cut > 0 && trimmed[cut - 1] !== '"') {
    // "Ann Rowe, the union's secretary, said": the name, wherever it stands of the two.
    const head = trimmed.slice(0, cut).replace(/[,\s]+$/u, "");
    const earlier = cutAt(head);
    const first = tidy(head.slice(earlier));
    if (isPersonName(first) || !isPersonName(tidy(phrase))) {
      if (first.split(/\s+/).length <= 12 && first !== "") [phrase, cut] = [head.slice(earlier), earlier];
    } else if (/^(?:the|a|an|its|his|\p{Ll}|\p{L}+['’]s)/u.test(head.slice(earlier).trim())) {
      return { source: tidy(phrase), start: offset + cut };
    }
  }
  // "42 the military says": a number or a bare noun before the article is not the speaker's.
  const fresh = /(?:^|\s)(?:\d[\d.,]*|\p{Ll}+s)\s+(?=(?:the|its|his|their)\s)/iu.exec(phrase);
  if (
    fresh &&
    !/\b(?:of|in|at|from|for|with|by|on|to|and)\s+(?:the|its|his|their)\s/iu.test(phrase.slice(fresh.index))
  )
    [phrase, cut] = [phrase.slice(fresh.index + fresh[0].length), cut + fresh.index + fresh[0].length];
  const source = tidy(phrase);
  return source === "" ? null : { source, start: offset + cut };
};

/** The noun phrase that opens a stretch: up to a mark, a verb or a time. */
const sourceAfter = (text: string): { source: string; end: number } | null => {
  const window = text.slice(0, REACH);
  const stop = new RegExp(
    `[,;:"“”«»()!?…—]|(?<!\\b(?:\\p{Lu}|Mr|Ms|Mrs|Dr|Gen|Gov|Sen|Rep|St|U\\.S|No))\\.(?:\\s|$)|\\s(?:${TIME}|that|which|who|but|while|as|when|where|after|because|que|mit|in (?:a|an) (?:statement|interview|report|post)|to reporters|and (?:that|\\d))(?=[\\s,.;]|$)|\\s(?:is|are|was|were|has|have|had|will|would|show|shows|showed)\\s`,
    "iu",
  ).exec(window);
  const end = stop ? stop.index : window.length;
  const source = tidy(window.slice(0, end))
    .replace(
      /^(?:data|figures|numbers|statistics|estimates|a (?:tally|count))\s+(?:(?:provided|released|published|compiled|collected|issued|given)\s+by|from|of|by)\s+(?:the\s+)?/iu,
      "",
    )
    .replace(/^(?:a|an|the)\s+/iu, "")
    .replace(/['’]s?\s+(?:own )?(?:count|account|reckoning|estimates?|tally|figures)$/iu, "");
  return source === "" || source.split(/\s+/).length > 16 ? null : { source, end };
};

const DATA_LEAD =
  /^(?:data|figures|numbers|statistics|estimates|preliminary results|records|documents)\s+(?:(?:provided|released|published|compiled|collected|issued|obtained|seen)\s+by|from|of|by)\s+(?:the\s+)?/iu;

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
  /;\s|,\s+(?:while|whereas|but|although|(?:even\s+)?though|even\s+as|as\s+(?=the|its|a)|compared with)\s|\s(?:whereas)\s/giu;

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

/** Finds every attribution of a sentence, in order. Linear in the sentence's length. */
export const attributionCues = (sentence: string): AttributionCue[] => {
  const breaks = [...sentence.matchAll(CLAUSE_BREAK)].map((match) => match.index);
  const cues: AttributionCue[] = [];
  for (const match of sentence.matchAll(CUE)) {
    const at = match.index;
    const [words] = match;
    const groups = match.groups ?? {};
    const after = at + words.length;
    const [clauseStart, clauseEnd] = clauseAround(sentence, breaks, at);
    const head = sentence.slice(0, at);
    if (groups["according"] ?? groups["count"] ?? groups["putIt"]) {
      const found = sourceAfter(sentence.slice(after));
      if (!found) continue;
      const source = found.source.replace(/\s+puts? it$/iu, "");
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
      (groups["verb"] ?? groups["foreign"]) !== undefined &&
      /^(?:said|says|added|reported|reports|announced|wrote|tweeted|warned|noted|confirmed|estimated|dijo|informó|indicó|afirmó|aseguró|anunció|señaló|a |ont |sagte|teilte|erklärte|berichtete|meldete)/iu.test(
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
    if (
      groups["foreign"] !== undefined &&
      !/^(?:\s+(?:que|qu['’]|dass|ان|أن|إن)|\s*[:,.;”»]|$|\s+\S+\s+mit)/u.test(sentence.slice(after))
    )
      continue;
    if (PASSIVE.test(head.trimEnd()) && groups["putting"] === undefined) continue;
    const found = sourceBefore(head);
    if (!found || NO_SOURCE.test(found.source) || found.source.split(/\s+/).length > 14) continue;
    const source = found.source.replace(DATA_LEAD, "");
    const forward = !AFTER_CUE.test(sentence.slice(after, after + 120));
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
    const follows = /,\s*$/u.test(beforeIt) || quoted;
    cues.push({
      source,
      start,
      end: after,
      from: forward && !(follows && sentence[after] === ",") ? after : clauseStart,
      to: forward ? clauseEnd : follows || start > clauseStart ? start : clauseEnd,
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
  const [best] = [...covering(cues, at, sentence)].sort((a, b) => distance(a) - distance(b));
  if (!best) return null;
  if (!isPronounSource(best.source)) return best.source;
  return /^(?:it|they)$/iu.test(best.source) && subject !== null ? subject : (previous ?? best.source);
};
