/** What is spelt like a verb of saying and says nothing: "the United States", "her previous estimate of", "a show". */

const OBJECT_OF =
  /(?:topping|beating|missing|above|below|over|under|of|than|exceeding|meeting|against)\s+(?:\S+\s+){0,3}$/iu;

/** Plurals that are nouns as often as verbs. */
const NOUN_OR_VERB =
  /^(?:forecasts?|projects|estimates?|claims?|reports?|records?|projections|notes|states|shows|finds|counts|expects|warns)$/iu;

/** What follows a noun rather than a verb of saying. */
const AFTER_NOUN =
  /^\s+(?:of|for|to|in|by|from|on|with|between|against|topping|ranging|and|or|were|was|is|are|had|has|have|made|filed|will|would|could|must|rose|fell|ranged|at|per)(?![\p{L}])|^\s*\(/iu;

/** What says something without being somebody: only such things "show" and "suggest" figures. */
const EVIDENCE =
  /(?:data|figures?|numbers|polls?|surveys?|stud(?:y|ies)|reports?|statistics|records|results?|analys[ie]s|estimates?|counts?|tall(?:y|ies)|research|ind(?:ex|ices)|documents?|reviews?|census|accounts?|returns?|projections?|forecasts?|models?|calculations?|tests?|images?|footage|video|evidence|filings?|papers?|bulletins?|sheets?|minutes|memos?|tables?|maps?|readings?|samples?|findings?|inquiry|audit|investigation|examination|ballots?|trackers?|gauges?|instruments?|logs?|it|they|which|that|this|these|those)(?:\s+(?:released|provided|published|issued|obtained|compiled|seen|collected|of|by|from|on|for|in|among|during)(?:\s+[^\s,;]+){0,8})?[\s,]*$/iu;

/** Whether the words, between `head` and `tail` of their sentence, attribute nothing. */
export const isNoSaying = (head: string, words: string, tail: string): boolean => {
  // "Investment Notes", "Daily Reports": a name.
  if (/^\p{Lu}\p{Ll}/u.test(words) && /[\p{L},]\s+$/u.test(head)) return true;
  // "more aggressive than expected", "as reported separately".
  if (/(?:^|\s)(?:than|as)\s+(?:\p{L}+ly\s+)?$/iu.test(head) && !/^(?:saying|announced)/iu.test(words))
    return true;
  if (NOUN_OR_VERB.test(words)) {
    if (AFTER_NOUN.test(tail)) return true;
    if (/^\s*(?:[.,;]|$)/u.test(tail) && OBJECT_OF.test(head)) return true;
    if (/^(?:states|notes|finds)$/iu.test(words) && !/^\s+that\s|^\s*[,.”"]/iu.test(tail)) return true;
  }
  if (/^(?:recorded|registered|sees|saw)$/iu.test(words) && /^\s+(?:its|their|his|her|a|an)\s/iu.test(tail))
    return true;
  // "claimed victory", "claims the lives of": done, not said.
  if (
    /^(?:claimed|claims?|claiming)$/iu.test(words) &&
    /^\s+(?:victory|responsibility|credit|asylum|(?:the\s|\p{L}+\s|\d[\d.,]*\s){0,3}(?:lives|life|title|titles|gold|silver|bronze|medals?|crown)(?![\p{L}]))/iu.test(
      tail,
    )
  )
    return true;
  return (
    /^(?:shows?|showed|suggests?|suggested|indicates?|indicated)$/iu.test(words) &&
    !/^\s+that\s/iu.test(tail) &&
    !EVIDENCE.test(head.replace(/\s+(?:also|now|later|has|have|had)\s*$/iu, ""))
  );
};
