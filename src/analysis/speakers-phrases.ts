/** Reads a noun phrase that names a speaker: "Harbour Minister Ana Ortega", "her spokesman", "two port officials". */
import { genderOfGivenName } from "./speakers-given-names.ts";
import { isCalled, pastField, splitTitles } from "./speakers-people.ts";
import { isCalendarWord, isCourtesy, isDocument, isRole, pronounOf } from "./speakers-words.ts";

/** What a phrase names, before it is looked up in the article. */
export interface SpeakerPhrase {
  readonly kind: "name" | "pronoun" | "description" | "document";
  /** As printed, without article and loose words around it. */
  readonly text: string;
  /** For a name: without titles ("Ana Ortega", "Ortega"). */
  readonly name: string;
  /** Titles and offices that stand with the name or make the description, in small letters. */
  readonly role: string;
  /** "her" of "her spokesman", "Ortega" of "Ortega’s office": whose. */
  readonly owner: string | null;
  /** Whether the phrase began with "the" and the like: somebody met before. */
  readonly definite: boolean;
}

const DEFINITE =
  /^(?:the|this|that|these|those|el|la|los|las|le|les|l['’]|der|die|das|den|dem|il|lo|gli|i|o|os|as|de|het)(?=\s|(?<=['’]))\s*/iu;
const POSSESSIVE =
  /^(?:his|her|its|their|our|my|su|sus|son|sa|ses|leur|leurs|sein|seine|seiner|ihr|ihre|ihrer|suo|sua|seu|zijn|haar)\s+/iu;
const LOOSE_START =
  /^(?:(?:but|and|yet|still|however|meanwhile|earlier|later|then|so|also|now|instead|today|yesterday|there|here|again|pero|y|mais|et|aber|und|ma|mas|e|who|asked|when)(?:\s+|,\s*)|(?:on\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)[\s,]+|[\s,;:–—\-()]+)+/iu;

const PARTICLES =
  /^(?:von|van|der|den|de|del|della|di|da|dos|du|des|la|le|el|al|bin|ibn|ben|ter|ten|zu|abu|y|e)$/iu;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:al|el|ash|as|an|ad|at)-\p{Lu}[\p{L}\p{M}'’-]*|\p{Ll}['’]\p{Lu}\p{L}+)$/u;

const isNameWord = (word: string): boolean => NAME_WORD.test(word) && !isCalendarWord(word);

/** Where the run of capitalised words that ends the phrase begins; particles may stand inside it. */
const finalRun = (words: readonly string[]): number => {
  let start = words.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? "";
    const previous = words[at - 1] ?? "";
    if (isNameWord(word)) start = at;
    // "Times of Israel", "Bank for Reconstruction": one name; "President of Mexico" is an office.
    else if (
      /^(?:of|for|&|and)$/u.test(word) &&
      start === at + 1 &&
      isNameWord(previous) &&
      !isRole(previous)
    )
      continue;
    else if (!PARTICLES.test(word) || start === words.length) break;
  }
  return start;
};

/** "Secretary of State Antony Blinken" -> the index where the name begins, past titles and what belongs to them. */
const pastTitles = (words: readonly string[], from: number, introduced: boolean): number => {
  let start = from;
  // "consultant Scott King": a surname that is also an office.
  const end = genderOfGivenName(words.at(-2) ?? "") === null ? words.length : words.length - 1;
  for (let at = from; at < end; at += 1) {
    if (isRole((words[at] ?? "").replace(/[’']s$/u, ""))) start = at + 1;
  }
  if (start >= words.length) return words.length;
  if (start > from && /^(?:of|for|de|del|für|der|des|du|von)$/iu.test(words[start] ?? "")) {
    // "the Minister of Foreign Affairs", "Sprecher des Ministeriums": an office and nobody's name.
    const left = words.length - start - 1;
    return left < 2 || (introduced && left < 3) ? words.length : pastField(words, start + 1);
  }
  return start;
};

/** Whether the first of the words is no given name while the second is: "Winzerin | Jana Moll". */
const isCapitalTrade = ([first = "", second = ""]: readonly string[]): boolean =>
  genderOfGivenName(first) === null &&
  genderOfGivenName(second) !== null &&
  /^\p{Lu}\p{Ll}{3,}(?:in|er|ist|ant|ent|eur|or|e|er|iker|ikerin|mann|frau)$/u.test(first);

/** The name of two words or more after an office that has "of" in it: "… Bank of Harrow President | Ana Ortega". */
const afterOffice = (words: readonly string[]): string | null => {
  const office = words.findLastIndex((word, index) => isRole(word) && index < words.length - 1);
  const of = words.findIndex((word) => /^(?:of|for)$/u.test(word));
  const name = words.slice(office + 1);
  return of > 0 && of < office && name.length > 1 && name.length < 5 && name.every(isNameWord)
    ? name.join(" ")
    : null;
};

const description = (text: string, owner: string | null, definite: boolean): SpeakerPhrase => {
  const document = /^(?:an?\s+)?(?:\p{Ll}+\s+)?(statement|letter|post|message)(?=\s|$)/iu.exec(text)?.[1];
  const head =
    document ??
    /([\p{L}-]+)(?:\s+(?:for|of|from|at|in|with|de|del|des|der|du|von|di|van)\s.*)?$/u.exec(text)?.[1] ??
    "";
  return {
    kind: isDocument(head) ? "document" : "description",
    text,
    name: "",
    role: text.toLowerCase(),
    owner,
    definite,
  };
};

/** Reads the phrase; null where it names nobody ("nothing", a weekday, punctuation). */
export const readSpeakerPhrase = (printed: string): SpeakerPhrase | null => {
  let text = printed
    .replace(/\s+/gu, " ")
    .trim()
    .replace(LOOSE_START, "")
    .replace(/[\s,;:–—\-()"“”]+$/u, "");
  // German verbs leave their prefix behind: "fügte er hinzu".
  text = text.replace(/(?<=\p{L})\s+(?:hinzu|fort|mit|an|zu|ein|vor|zurück|klar|fest|aus)$/u, "");
  // "Labour’s Rachel Stone".
  text = text.replace(
    /^(?:\p{Lu}[\p{L}-]+['’]s\s(?=(?:\p{Lu}[\p{L}.'’-]*\s)+\p{Lu}[\p{L}'’-]+$)|(?:\p{Lu}[\p{L}-]+\s){1,4}\p{Lu}[\p{L}-]+['’]s\s(?=\p{Lu}[\p{L}'’-]+$))/u,
    "",
  );
  text = text.replace(/(?<=\S{3})\s+(?:said|says|told|added)$/iu, "");
  text = text.replace(/\s+(?:himself|herself|themselves|itself|alone|too|both)$/iu, "");
  // "de Hora" is a name, "de burgemeester" an office.
  const named = /^de\s\p{Lu}/u.test(text);
  const definite = !named && DEFINITE.test(text);
  const bare = named ? text : text.replace(DEFINITE, "").trim();
  if (!/\p{L}/u.test(bare) || bare.length > 140) return null;
  const pronoun = pronounOf(text) ?? (/^(?:il|elle|er|sie|he|she|they|it)$/iu.test(text) ? "it" : null);
  if (pronoun) return { kind: "pronoun", text, name: "", role: pronoun, owner: null, definite: true };
  const possessive = POSSESSIVE.exec(text);
  if (possessive) {
    const rest = text.slice(possessive[0].length);
    // "his lawyer Odile Brack": the name is the speaker's.
    const bearer = /^(\p{Ll}[\p{Ll}\s-]*?),?\s((?:\p{Lu}[\p{L}.'’-]*\s){1,3}\p{Lu}[\p{L}'’-]+)$/u.exec(rest);
    if (bearer?.[1] && bearer[2])
      return { kind: "name", text: rest, name: bearer[2], role: bearer[1], owner: null, definite: true };
    return description(rest, possessive[0].trim().toLowerCase(), true);
  }
  const owned = /^((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,4}\p{Lu}[\p{L}\p{M}.-]*?)['’]s?\s+(\p{Ll}.*)$/u.exec(
    bare,
  );
  // "Federal Reserve Bank of Harrow President Ana Ortega": the office ends right before the name.
  const titled = definite ? null : afterOffice(bare.split(" "));
  if (titled)
    return {
      kind: "name",
      text: bare,
      name: titled,
      role: bare.slice(0, -titled.length).trim().toLowerCase(),
      owner: null,
      definite,
    };
  // "Paul Falk of stockbroker Brandt and Co": the name that begins it, unless that is an office ("Prime Minister of …").
  const person = definite
    ? null
    : /^((?:\p{Lu}[\p{L}\p{M}.'’-]*\s){1,3}\p{Lu}[\p{L}\p{M}'’-]+)\s(?:of|from|at|with)\s/u.exec(bare)?.[1];
  if (person && !isRole(person.split(" ").at(-1) ?? "")) {
    const title = pastTitles(person.split(" "), 0, false);
    const name = person.split(" ").slice(title).join(" ");
    if (name)
      return {
        kind: "name",
        text: bare,
        name,
        role: person.split(" ").slice(0, title).join(" ").toLowerCase(),
        owner: null,
        definite,
      };
  }
  const words = bare.split(" ");
  const last = finalRun(words);
  // "van Horick", "de la Hora": particles that begin a surname.
  const run = last < words.length && words.slice(0, last).every((word) => PARTICLES.test(word)) ? 0 : last;
  const before = words[run - 1] ?? "";
  const onlyRoles = words.slice(run).every((word) => isRole(word));
  const plainOpener =
    run === 0 && words.length === 1 && !definite && isRole(words[0]?.replace(/s$/u, "") ?? "");
  if (run < words.length && !onlyRoles && !plainOpener) {
    const of = words.findIndex((word, index) => index > run + 1 && /^(?:of|for)$/u.test(word));
    const bearer =
      of > 0 && words.slice(run, of).every((word) => !isRole(word)) ? words.slice(run, of).join(" ") : "";
    // "Minister of State Hans Brandt": past the field of the office.
    const link = before === "the" ? run - 2 : run - 1;
    const field =
      /^(?:of|for)$/u.test(words[link] ?? "") && isRole(words[link - 1] ?? "") && words.length - run > 2;
    const nameStart = bearer
      ? run
      : field
        ? pastField(words, run)
        : pastTitles(words, run, definite || /^\p{Ll}/u.test(text));
    // "Larry Falk of Brandt Securities" is a person; "Bank of Corvane" is a bank.
    const name = bearer || words.slice(nameStart).join(" ");
    // "the president of Mexico": the name belongs to the description. "spokesman Karl Voss": it is the speaker's.
    const belongs =
      (run > 0 &&
        !field &&
        /^(?:of|for|from|at|in|with|to|and|de|del|des|du|für|von|di|van|y|et|und|by|on|as)$/iu.test(
          before,
        )) ||
      // "una portavoz de la Consejería"
      (!field &&
        /^(?:la|el|los|las|le|les|il|lo|der|dem|den|the)$/u.test(before) &&
        /^(?:de|del|für|von|di|da|of|for|à|a|bei|in)$/u.test(words[run - 2] ?? "")) ||
      // "a dealer with a U.S. Bank"
      (!field &&
        /^(?:an?|the|its|his|her|one)$/iu.test(before) &&
        words.slice(0, run).some((word) => /^(?:of|with|at|for|from|in|by)$/iu.test(word)));
    if (name && !belongs) {
      const role = words
        .slice(0, nameStart)
        .filter((word) => !isCourtesy(word))
        .join(" ")
        .toLowerCase();
      // "die Winzerin Jana Moll": German trades bear capitals.
      const shown =
        name.split(" ").length > 2 && (isCapitalTrade(name.split(" ")) || isCalled(name.split(" ")))
          ? splitTitles(name.slice(name.indexOf(" ") + 1)).name
          : name;
      // A capitalised run after an article is a body ("the White House"), whatever its last word.
      return { kind: "name", text: bare, name: shown.replace(/['’]s?$/u, ""), role, owner: null, definite };
    }
  }
  if (owned) return { ...description(bare, null, definite), owner: owned[1] ?? null };
  return description(bare, null, definite);
};
