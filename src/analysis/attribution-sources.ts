/** Who it is that said something: the noun phrase before or after a verb of saying, tidied. */
const TIME =
  "(?:(?:late|early|earlier|later|only|just|again|also|still|separately|meanwhile|however)\\s+)*(?:on\\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|today|yesterday|Mon|Tue|Wed|Thu|Fri|Sat|Sun|(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)\\p{L}*\\.?\\s+\\d{1,2}|\\d{1,2}\\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)|the same day|the day before|last (?:week|month|year|night)|this (?:week|month|morning))(?:\\s+(?:morning|afternoon|evening|night|local time))?";
const TRAILING_TIME = new RegExp(`\\s+${TIME}\\s*$`, "iu");
const LEADING_TIME = new RegExp(
  `^\\s*(?:${TIME}|reporters|journalists|(?:the )?(?:Associated Press|Reuters|AFP|BBC|CNN)|separately|too|earlier|later)(?![\\p{L}])`,
  "iu",
);
const PLACE_OF_SAYING =
  /^\s*(?:in|at|on|during|through|via|after|from|to|by) (?:a|an|the|its|his|her|their|phone|telephone|email|X|Twitter|Telegram|Facebook)(?:\s[\p{L}’'-]+){0,6}\s*$/iu;

/** Whether nothing but a time, a place of saying or a listener follows a verb of saying before its clause ends. */
export const closesClause = (after: string): boolean => {
  const end = after.search(/[,.;:!?)"“”«»„]/u);
  let rest = end < 0 ? after : after.slice(0, end);
  for (let step = 0; step < 4 && rest.trim() !== ""; step += 1) {
    const shorter = rest.replace(LEADING_TIME, "").replace(TRAILING_TIME, "");
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest.trim() === "" || PLACE_OF_SAYING.test(rest);
};

/** Whether a listener and nothing more follows "told": "told a news conference." rather than "told us that". */
export const closesTold = (after: string): boolean => {
  const end = after.search(/[,.;:!?)"“”«»„]/u);
  const rest = (end < 0 ? after : after.slice(0, end)).trim();
  return (
    closesClause(after) ||
    (rest.split(/\s+/u).length < 9 &&
      !/(?:^|\s)(?:that|how|why|what|where|to|it|they|he|she|there|was|were|is|are|had|has|have|would|will|could)(?:\s|$)/iu.test(
        rest,
      ) &&
      !/\d/u.test(rest))
  );
};

const LEAD_WORDS =
  /^(?:and|but|while|whereas|as|although|though|because|when|where|that|which|who|whom|so|yet|or|since|than|if|after|before|including|also|meanwhile|however|still|later|earlier|then|even|what|how|by|until|once)\s+/iu;
const TIME_LEAD = new RegExp(
  `^(?:${TIME}|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\\d{4}))\\s+`,
  "iu",
);
/** Sources that are only pronouns. */
export const PRONOUN = /^(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|I|[Éé]l|[Ee]lla|[Ii]l|[Ee]lle|[Ee]r|[Ss]ie)$/u;
/** Words that a verb of saying can follow without being anybody. */
export const NO_SOURCE =
  /^(?:as|so|this|that|these|those|there|what|which|nobody|no one|none|some|many|others|several|few|most|both|all|one|people|been|being|be|is|are|was|were|has|have|had|will|would|to|not|it is|and|or|the|a|an)$/iu;
/** What stands before a verb of saying that is a participle or an infinitive: "was reported", "to report". */
export const PASSIVE =
  /(?:^|\s)(?:[\p{L}.-]+['’]s|\p{L}+s['’]|is|are|was|were|be|been|being|its|his|her|their|our|this|latest|annual|\p{L}+-year|preliminary|interim|quarterly|widely|previously|reportedly|originally|first|of|the|a|an|to|will|would|could|should|can|may|might|must|not|newly|recently|as|not)$/iu;

// How far a source may stand from its verb, in characters.
const REACH = 170;

/** "In a statement on Monday OceanGate": where it was said is no part of who said it. */
const IN_STATEMENT =
  /^in (?:an?|its|his|her|their|the) (?:\p{L}+ ){0,2}(?:statement|letter|report|interview|email|e-mail|post|note|message|briefing|memo|filing|video|speech|tweet)(?: (?:on|to|with|from) (?:\p{L}+day|[\p{Lu}][\p{L}]+|reporters|investors|staff|employees))*,? (?=\S)/iu;

/** A noun phrase without its article, possessives and times at its edges. */
export const tidy = (phrase: string): string => {
  let text = phrase.trim();
  for (let step = 0; step < 6; step += 1) {
    const before = text;
    text = text
      .replace(TIME_LEAD, "")
      .replace(IN_STATEMENT, "")
      .replace(LEAD_WORDS, "")
      .replace(/^(?:the|a|an|l['’]|la|le|les|el|los|las|der|die|das|den|dem|des)\s*(?<=\s|['’])/iu, "")
      .replace(TRAILING_TIME, "")
      .replace(/^[\s,;:"“”«»()–—-]+|[\s,;:"“”«»()–—-]+$/gu, "");
    if (text === before) break;
  }
  return text
    .replace(
      /\s+(?:has|have|had|also|later|earlier|still|now|only|then|reportedly|meanwhile|will|would|did|does|who|which|it|itself|here|was|were|is|are)$/iu,
      "",
    )
    .replace(/\.$/, (stop) => (/\b\p{Lu}\.$/u.test(text) ? stop : ""));
};

const isPersonName = (phrase: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(phrase);

/** The last noun phrase before a verb: from the nearest mark, relative or number on; names win over their appositions. */
export const sourceBefore = (text: string): { source: string; start: number } | null => {
  const window = text.slice(-REACH);
  const offset = text.length - window.length;
  let trimmed = window.replace(
    /[\s]+(?:(?:has|have|had|also|later|earlier|still|now|only|then|will|did|reportedly|separately|since|already|previously|repeatedly|recently|first|finally|jointly|itself|themselves)\s*)*$/iu,
    "",
  );
  const apposed = /,\s*$/.test(trimmed);
  trimmed = trimmed.replace(/[,\s]+$/u, "");
  const cutAt = (part: string): number => {
    const marks = [
      ...part.matchAll(
        /(?:,(?!\d{3})|[;:"“”«»()!?…—–])\s*|(?<!\b(?:\p{Lu}|Mr|Ms|Mrs|Dr|Gen|Col|Lt|Capt|Maj|Sgt|Cmdr|Adm|Prof|Rev|Sens?|Gov|Reps?|St|Jr|Sr|U\.S|No))\.\s+|\s(?:that|which|who|whom|whose|but|while|whereas|because|although|where|when|if|than|as|que)\s|\s(?:said|says|told\s(?:reporters|journalists|\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}))\s|\s(?:since|after|before|until)\s(?=(?:he|she|they|it)(?:\s|$))/gu,
      ),
    ];
    const last = marks.at(-1);
    return last ? last.index + last[0].length : 0;
  };
  let cut = cutAt(trimmed);
  // "The lawyer who was put in charge said": the one of whom the relative clause speaks.
  const restricted = apposed ? null : /(?<=[^\s,])\swho\s$/u.exec(trimmed.slice(0, cut));
  if (restricted && !/^(?:the|an?|its|his|her|their|\p{Lu}\S*)\s/u.test(trimmed.slice(cut))) {
    const main = trimmed.slice(0, restricted.index);
    const from = cutAt(main);
    return { source: tidy(main.slice(from)), start: offset + from };
  }
  let phrase = trimmed.slice(cut);
  if (apposed && cut > 0 && trimmed[cut - 1] !== '"') {
    // "Ann Rowe, the union's secretary, said": the name, wherever it stands of the two.
    const head = trimmed.slice(0, cut).replace(/[,\s]+$/u, "");
    const earlier = cutAt(head);
    // "The district, which has lost pupils since 2015, expects": past the relative clause.
    const relative = /(?:^|[,\s])\s*(?:which|who|where|whose)\s[^,]*$/u.exec(
      head.slice(Math.max(0, cutAt(head.replace(/\s(?:which|who|where|whose)\s.*$/u, "")))),
    );
    if (/,\s*(?:which|who|where|whose)\s[^,]*$/u.test(head) && relative) {
      const main = head.slice(0, head.search(/,\s*(?:which|who|where|whose)\s[^,]*$/u));
      const from = cutAt(main);
      return { source: tidy(main.slice(from)), start: offset + from };
    }
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
export const sourceAfter = (text: string): { source: string; end: number } | null => {
  const window = text.slice(0, REACH);
  const stop = new RegExp(
    `[,;:"“”«»()!?…—]|(?<!\\b(?:\\p{Lu}|Mr|Ms|Mrs|Dr|Gen|Col|Lt|Capt|Maj|Sgt|Cmdr|Adm|Prof|Rev|Sens?|Gov|Reps?|St|Jr|Sr|U\\.S|No))\\.(?:\\s|$)|\\s(?:${TIME}|that|which|who|but|while|as|when|where|after|because|que|mit|in (?:a|an) (?:statement|interview|report|post)|to reporters|and (?:that|\\d))(?=[\\s,.;]|$)|\\s(?:is|are|was|were|has|have|had|will|would)\\s|\\s(?:shows?|showed)(?=[\\s.,]|$)`,
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

/** "data provided by the", "figures from": the source is what follows. */
export const DATA_LEAD =
  /^(?:data|figures|numbers|statistics|estimates|preliminary results|records|documents)\s+(?:(?:provided|released|published|compiled|collected|issued|obtained|seen)\s+by|from|of|by)\s+(?:the\s+)?/iu;

/** What makes a clause of a phrase: all from there on is no part of a name. */
const CLAUSE =
  /\s(?:(?:has|have|had|is|are|was|were|will|would)\s\p{Ll}|(?:revised|confirmaron|confirmó|afirmaron|señalaron)\s).*$/u;
const DANGLING = /\s(?:further|also|that|además|e|y|et|und|la|el|las|los|le|les)$/iu;

/** What begins no noun phrase that says anything: "With 92.3% of the ballots", "600 polling places and", "was put in charge". */
export const NOT_A_NAME =
  /^(?:with|without|in|on|at|by|after|before|during|of|for|from|to|under|over|was|were|is|are|had|has|been|only|just)(?:\s|$)|^(?:last|first|next)$|^\d[\d.,]*%?\s(?!\p{Ll}+(?:s|men|women|people)$)/iu;

/** A source as a name or a noun phrase alone; null where nothing of the kind is left of it. */
export const nameAlone = (source: string): string | null => {
  const name = source
    .replace(CLAUSE, "")
    .replace(DANGLING, "")
    .replace(/^(?:updated|citing)\s+(?=\p{L})/iu, "")
    .trim();
  return (name.length < 2 && name !== "I") || NOT_A_NAME.test(name) ? null : name;
};
