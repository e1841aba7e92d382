/** British spellings of English words as American ones, so that reports of both find each other: "harbour" and "harbor". */

/** What "-our" follows where Americans write "-or"; "hour", "tour", "contour" and names such as "Mansour" are left alone. */
const OUR =
  /^((?:dis|mis|un|be|en)?(?:arb|ard|arm|behavi|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|misdemean|neighb|od|parl|ranc|rig|rum|savi|splend|succ|tum|val|vap|vig))our/;
/** Words in "-re": "epicentre", "kilometres", "theatre". */
const RE = /(cent|theat|amphitheat|met|lit|fib|calib|lust|sab|somb|spect|meag)re([sd]?)$/;
/** Verbs in "-ise" after what "-ize" mostly follows: "realise", not "advise", "surprise" or "exercise". */
const ISE =
  /^(.{2,}(?:[aeiou]ll?|[aeiouy]n|rn|gn|[aeo]r|[aeiou]t|[cps]t|th|ic|[aiou]m|g|nd|rd|[bs]id|ald))is(e|ed|es|ing|er|ers)$/;
const ISATION = /^(.{4,})isation(s|al)?$/;
/** What ends in "-ise" for everybody. */
const ALWAYS_ISE = /promis|premis|expertis|treatis|paradis|merchandis|chastis|improvis|^.{1,3}is/;
const YSE = /^(anal|paral|catal)ys(e|ed|ing|er|ers)$/;
const ENCE = /^(def|off|pret|lic)ence(s|d|less)?$/;
/** "Manoeuvre", "manoeuvring", "outmanoeuvred". */
const MANOEUVRE = /^(out)?manoeuvr(?:e(?=s?$)|(?=e[dr]|[ai]))/;
const PRACTISE = /^practis(e|ed|es|ing)$/;

/** Others, by the British one. "Tonne" is not "ton": they weigh differently. */
const WORDS = new Map([
  ["programme", "program"],
  ["programmes", "programs"],
  ["aluminium", "aluminum"],
  ["ageing", "aging"],
  ["grey", "gray"],
  ["plough", "plow"],
  ["ploughs", "plows"],
  ["ploughed", "plowed"],
  ["mould", "mold"],
  ["sulphur", "sulfur"],
  ["jewellery", "jewelry"],
]);

/** The American spelling of an English word in small letters; the word itself where it has none of its own. */
export const americanSpelling = (word: string): string => {
  const known = WORDS.get(word);
  if (known !== undefined || word.length < 5) return known ?? word;
  if (word.includes("our")) return word.replace(OUR, "$1or");
  if (word.includes("is") && !ALWAYS_ISE.test(word)) {
    const american = word
      .replace(PRACTISE, "practic$1")
      .replace(ISATION, "$1ization$2")
      .replace(ISE, "$1iz$2");
    if (american !== word) return american;
  }
  if (word.includes("manoeuvr")) return word.replace(MANOEUVRE, "$1maneuver");
  // "centred" is "centered", "centres" is "centers".
  return word
    .replace(RE, (_, stem: string, end: string) => `${stem}er${end === "d" ? "ed" : end}`)
    .replace(YSE, "$1yz$2")
    .replace(ENCE, "$1ense$2");
};
