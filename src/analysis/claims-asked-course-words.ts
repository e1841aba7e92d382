/** The words by which news says that something is open, and what came of it, in four languages. */

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}’'])(?:${pattern})(?![\\p{L}])`, "giu");

/** What is said of the course of a thing; every pattern is global. */
interface CourseWords {
  /** It is to come, sought, feared, going on, or nobody knows. */
  readonly open: RegExp;
  /** It came about, or did not. */
  readonly came: RegExp;
  /** It ended or turned: whatever it was, it was before. */
  readonly turned: RegExp;
}

const ENGLISH: CourseWords = {
  open: words(
    [
      "will(?! have)|would(?! have)|shall|may|might|could|until|unless|or else|deadline|ultimatum",
      "(?:is|are|was|were) (?:going|about|due|set|expected|scheduled|planned|likely|ready|supposed) (?:to|for)|(?:is|are) to",
      "plans? to|planned|planning|intends?|promis(?:ed|es|ing)|pledg(?:ed|es)|vow(?:ed|s)|hop(?:es|ed|ing) to|threaten(?:ed|s)|proposed|proposes|considering|wants? to|called for",
      "not yet|yet to|(?:has|have|had) (?:not|n['’]t|never)|(?:has|have|had)n['’]t|(?:nobody|no one|none|no \\p{L}+(?: \\p{L}+)?) (?:has|have|had|made|came|emerged)|came to nothing|still|remains?|remained",
      "(?:do|does|did) (?:not|n['’]t) know|(?:do|does|did)n['’]t know|unclear|unknown|not (?:known|clear|decided|determined|certain)|undecided|depends? on|undetermined|feared|suspected|(?:is|are|was|were) investigating",
      "(?:is|are|was|were) (?:still )?being|continu(?:es|ed|ing)|search(?:es|ed|ing)? for|searched|look(?:s|ed|ing)? (?:for|in)|(?:seek(?:s|ing)?|sought)(?! to)|hunt(?:s|ed|ing)?|scour(?:s|ed|ing)|rag(?:es|ed|ing)|burning|comes across|caught fire|trying to|tried to|in talks|negotiat\\p{L}+|trapped|stranded|stuck",
    ].join("|"),
  ),
  came: words(
    [
      "called off|cancell?ed|scrapped|abandoned|postponed|lifted|rescinded|revoked|end(?:s|ed)(?! up)|extinguished|put out|doused|reopened|resumed|restored|overturned|reversed|flared up|gave up|broke down|broken down|collapsed|brought out|rescued|pulled out|taken to safety|withdrew|withdrawn|ran out|run out|expired|elapsed|lapsed|passed without|replaced|extended|widened",
      "resigned|stepped down|stood down|quit|vetoed|signed|filed|lodged|submitted|approved|adopted|ratified|rejected|began|begun|started(?= (?:on|in|at|this|last|late|early|yesterday|work)|[.,])|launched|freed|released|arrested|convicted|admitted|confessed|claimed responsibility|came down",
      "found(?! that)|discovered(?! that)|recovered|located|identified|determined|established",
      "(?:has|have) agreed|reached (?:a|an)|struck a deal|no longer|for the first time|at last|finally|after all|(?:had|has) been (?:announced|planned|scheduled|due|expected|supposed|meant)|were not|was not|no \\p{L}+ (?:was|were)|(?:has|have) (?:now|since) \\p{L}+",
    ].join("|"),
  ),
  turned: words(
    "called off|cancell?ed|scrapped|lifted|rescinded|revoked|extinguished|put out|doused|flared up again|reversed|overturned|no longer|ran out|expired|after all|(?:may|can) \\p{L}+(?: the \\p{L}+)? again|(?:back|open|safe|allowed) again|back to normal",
  ),
};

const SPANISH: CourseWords = {
  open: words(
    "va a|van a|irá|planea\\p{L}*|prevé\\p{L}*|podría\\p{L}*|pretende\\p{L}*|prometió|amenaza\\p{L}*|plazo|ultimátum|aún no|todavía no|no ha|no han|sigue\\p{L}*|continúa\\p{L}*|busca\\p{L}*|se desconoce|se ignora|se teme",
  ),
  came: words(
    "dimitió|renunció|canceló|cancelado|suspendió|levantó|levantado|terminó|extinguido|reabrió|firmó|presentó|hallad[oa]s?|encontrad[oa]s?|detenid[oa]s?|liberad[oa]s?|anuló|anulado|retiró|venció|expiró|ya no|finalmente|por fin|por primera vez",
  ),
  turned: words("canceló|cancelado|levantó|levantado|extinguido|anuló|anulado|venció|expiró|ya no"),
};

const FRENCH: CourseWords = {
  open: words(
    "va|vont|prévoi\\p{L}+|pourrai\\p{L}+|devrai\\p{L}+|compte\\p{L}*|promis|menace\\p{L}*|délai|ultimatum|pas encore|n['’]a pas|n['’]ont pas|toujours|continue\\p{L}*|recherch\\p{L}+|on ignore|craint|redout\\p{L}+",
  ),
  came: words(
    "démissionné|annulée?s?|suspendue?s?|levée?s?|terminée?s?|éteinte?s?|rouverte?s?|signée?s?|déposée?s?|retrouvée?s?|arrêtée?s?|libérée?s?|retirée?s?|expiré|n['’]est plus|ne sont plus|finalement|enfin|pour la première fois",
  ),
  turned: words("annulée?s?|levée?s?|éteinte?s?|expiré|n['’]est plus|ne sont plus"),
};

const GERMAN: CourseWords = {
  open: words(
    "will|wollen|soll|sollen|werde|wird|werden|könnte\\p{L}*|plan(?:t|en)|droh(?:t|te|en)|frist|ultimatum|noch nicht|bislang nicht|weiterhin|dauert|suchen|sucht|gesucht|unklar|befürchtet|fahndet",
  ),
  came: words(
    "zurückgetreten|trat zurück|abgesagt|aufgehoben|beendet|gelöscht|wieder geöffnet|unterzeichnet|unterschrieb\\p{L}*|eingereicht|gefunden|entdeckt|festgenommen|freigelassen|zurückgezogen|abgelaufen|nicht mehr|schließlich|endlich|erstmals",
  ),
  turned: words("abgesagt|aufgehoben|gelöscht|abgelaufen|nicht mehr"),
};

/** By ISO 639-1; English for any other. */
export const courseWordsOf = (language: string): CourseWords =>
  ({ es: SPANISH, fr: FRENCH, de: GERMAN })[language] ?? ENGLISH;
