/** The outlets that a message names as whose words it wants: "according to Xinhua", "and AFP?", "compare AP with the BBC". */
import { analyse } from "../../src/text/terms.ts";
import { phrase, plainOf, tidy, trimmed } from "./phrases.ts";

/** The names a message may use. */
export interface OutletNames {
  /** The outlet of that name or alias, by its own name; undefined where there is none. */
  readonly outlet: (name: string) => string | undefined;
  /** The outlets that have articles here. */
  readonly outlets: readonly string[];
}

const ARTICLE = "(?:the|la|el|le|les|los|der|die|das|l')";
const SAYING =
  "say|says|said|saying|report|reports|reported|write|writes|wrote|written|print|prints|printed|claim|claims|claimed|publish|published|cover|covers|covered|have|has|dice|dijo|dicen|informa|informo|dit|disent|rapporte|sagt|schreibt|berichtet|meldet|يقول|تقول|قالت|ذكرت";
const ABOUT = "about|on|of|regarding|concerning|over|sobre|de|sur|au sujet de|uber|zu|zum|zur|عن|حول";

/** Before a name, whatever its case. */
const STRONG_BEFORE = new RegExp(
  `${
    phrase(
      "according to|as per|based on|as reported by|as told by|reported by|printed in|published (?:by|in)|segun|selon|d'apres|laut|gemass?|secondo|volgens|nach angaben (?:von|der|des)|وفقا? ?ل?|بحسب|حسب|vs\\.?|versus|only from|just from",
    ).source
  }\\s+(?:${ARTICLE}\\s+|[ld]')?$`,
  "iu",
);
/** "What does X say about …": the words on both sides. */
const ASKING_BEFORE = new RegExp(
  `(?:^|${phrase("and|but|so|y|et|und|و").source}\\s+)(?:what|how|que|qu'est-ce que|qu'|was|ماذا)(?:\\s+(?:do|does|did|has|have|is|are|hat|haben|a|ha))?\\s+(?:${ARTICLE}\\s+)?$`,
  "iu",
);
/** "How does X frame …": the verb stays, for it tells what is wanted. */
const FRAMING_AFTER = /^\s+(?:fram|spin|slant)/iu;
const ASKING_AFTER = new RegExp(
  `^\\s+(?:${SAYING})(?![\\p{L}\\p{N}])(?:\\s+(?:${ABOUT})(?![\\p{L}\\p{N}]))?`,
  "iu",
);

/** "¿Qué dice El Espectador …": in other languages the verb stands before the name. */
const VERB_BEFORE = new RegExp(
  `(?:^|${phrase("y|et|und|و").source}\\s+)[¿\\s]*(?:que|comment|was|wie|ماذا)\\s+(?:dice|dicen|dijo|informa|informo|publica|publico|escribe|cuenta|dit|disent|ecrit|rapporte|sagt|schreibt|berichtet|meldet|تقول|يقول|قالت|ذكرت|كتبت)\\s+(?:${ARTICLE}\\s+|[ld]')?$`,
  "iu",
);
const ABOUT_AFTER = new RegExp(`^\\s+(?:${ABOUT})(?![\\p{L}\\p{N}])`, "iu");

/** Around a name with a capital. */
const WEAK_BEFORE = new RegExp(
  `${phrase("in|from|by|with|at|via|only|just|per|for|add|also|plus|include|including|about|what about|how about|and|de|en|con|solo|por|par|dans|avec|seulement|von|bei|mit|nur|aus|in der|من|عند|في|فقط|مع").source}\\s+(?:${ARTICLE}\\s+)?$`,
  "iu",
);
const WEAK_AFTER = new RegExp(
  `^(?:'s?|\\s+(?:${SAYING}|version|coverage|articles?|reports?|stories|only|on|about))(?![\\p{L}\\p{N}])`,
  "iu",
);

/** Between two names of one list. */
const JOINT =
  /^\s*(?:[,&/]|(?:and|or|vs\.?|versus|with|against|to|y|o|con|et|ou|avec|und|oder|mit|gegen|و|او|مع)(?![\p{L}\p{N}]))*\s*(?:(?:the|la|el|le|der|die|das)\s+)?$/iu;

/** What may follow a name that is an adjective as well, without belonging to its phrase. English function words are known elsewhere. */
const GOES_ON = new RegExp(
  `^\\s+(?:${SAYING}|${ABOUT}|version|coverage|articles?|reports?|stor(?:y|ies)|pieces?|alone|only|please|yesterday|today|last|y|o|et|ou|und|oder|que|quien|cuant[oa]s|combien|wie|wer|was|wann|wo|sind|ist|gab|hubo|fue|han|ha|ont|est|sont|el|la|los|las|le|les|der|die|das|en|dans|im|desde|depuis|seit|hasta)(?![\\p{L}\\p{N}])`,
  "iu",
);
const NEXT_WORD = /^\s+(\p{L}[\p{L}\p{M}'’-]*)/u;

/** "The Greek train crash", "the national parliament": whether more of the phrase that the name would begin follows it. */
const hasNounAfter = (after: string): boolean => {
  const next = NEXT_WORD.exec(after)?.[1];
  return next !== undefined && !GOES_ON.test(after) && analyse(next, "en").length > 0;
};

interface Word {
  readonly start: number;
  readonly end: number;
}

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[.'’&-][\p{L}\p{N}\p{M}]+)*\.?/gu)].slice(0, 400).map((match) => ({
    // French elides its article: "l'AFP".
    start: match.index + (/^[ld]['’](?=\p{L}{2})/iu.exec(match[0])?.[0].length ?? 0),
    end: match.index + match[0].replace(/(?:['’]s?|(?<!\.\p{L})\.)$/u, "").length,
  }));

/** The longest name has this many words. */
const LONGEST_NAME = 6;

const folded = (name: string): string => plainOf(tidy(name)).toLowerCase().replace(/^the /u, "");

/** The outlets here with their names folded, by each word of those: thousands of outlets are not gone through for every word. */
type Shelf = ReadonlyMap<string, readonly { readonly name: string; readonly padded: string }[]>;

const shelfOf = (outlets: readonly string[]): Shelf => {
  const shelf = new Map<string, { name: string; padded: string }[]>();
  for (const name of outlets) {
    const own = folded(name);
    for (const word of new Set(own.split(" "))) {
      const known = shelf.get(word) ?? [];
      shelf.set(word, known);
      known.push({ name, padded: ` ${own} ` });
    }
  }
  return shelf;
};

/** The only outlet here that these words are a part of: "the Herald" for the Port Aldery Herald. */
const partOf = (words: string, shelf: Shelf): string | undefined => {
  const wanted = folded(words);
  if (wanted.length < 3) return undefined;
  const likely = shelf.get(wanted.split(" ")[0] ?? "") ?? [];
  const fitting = likely.filter(({ padded }) => padded.includes(` ${wanted} `));
  return fitting.length === 1 ? fitting[0]?.name : undefined;
};

/** Ends of names that are left out as often as not: "Sky" for Sky News. */
const LEFT_OUT =
  /^(?:news|online|radio|tv|english|international|newspaper|agency|(?:of|de|du|del|der|for) .*)$/u;

/** Whether a part is what people call the outlet: its last word is in it. "Port Aldery" is a town, and no Port Aldery Herald. */
const isCalledSo = (words: string, name: string): boolean => {
  const behind = ` ${folded(name)} `
    .split(` ${folded(words)} `)
    .slice(1)
    .join(" ")
    .trim();
  return behind === "" || LEFT_OUT.test(behind);
};

interface Named extends Word {
  readonly name: string;
  /** Only a part of the name was written. */
  readonly isPart: boolean;
  /** People call the outlet so. */
  readonly isCalled: boolean;
  /** It may be an ordinary word before a noun: a part, or a single word after an article. */
  readonly isOrdinary: boolean;
}

const isOrdinary = (text: string, { start, end }: Word, name: string): boolean => {
  const bare = folded(text.slice(start, end));
  const hasArticle =
    new RegExp(`(?:^|\\s)${ARTICLE}\\s*$`, "iu").test(plainOf(text.slice(0, start))) ||
    new RegExp(`^${ARTICLE}\\s`, "iu").test(plainOf(text.slice(start, end))) ||
    new RegExp(`^${ARTICLE}\\s`, "iu").test(plainOf(name));
  return !bare.includes(" ") && hasArticle && /\p{Ll}/u.test(text.slice(start, end));
};

/** Names as long as they go, from left to right. */
const findNames = (text: string, { outlet, outlets }: OutletNames): readonly Named[] => {
  const words = wordsOf(text);
  const shelf = shelfOf(outlets);
  const here = new Set(outlets);
  const found: Named[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(LONGEST_NAME, words.length - at); count > 0; count -= 1) {
      const start = words[at]?.start ?? 0;
      const end = words[at + count - 1]?.end ?? start;
      const candidate = text.slice(start, end);
      // In Arabic "and", "for" and "by" are letters at the front of the name.
      const bare = /^[ولب]\p{Script=Arabic}{3}/u.test(candidate) ? candidate.slice(1) : null;
      const known = outlet(candidate) ?? (bare === null ? undefined : outlet(bare));
      const isKnownHere = known !== undefined && here.has(known);
      const part = isKnownHere ? undefined : partOf(candidate, shelf);
      const name = part ?? known;
      if (name === undefined) continue;
      const isPart = part !== undefined;
      const isCalled = !isPart || isCalledSo(candidate, name);
      found.push({
        start,
        end,
        name,
        isPart,
        isCalled,
        isOrdinary: isPart || isOrdinary(text, { start, end }, name),
      });
      at += count - 1;
      break;
    }
  }
  return found;
};

/** Names that are ordinary words as well count with a capital only where something else tells an outlet. */
const hasCapital = (text: string, { start, end }: Word): boolean => {
  const words = text.slice(start, end).replace(/^(?:the|la|el|le)\s+/iu, "");
  return /^\P{Ll}/u.test(words) && (/^\P{Lu}*$/u.test(words) || /\p{Lu}/u.test(words));
};

/** Outlets taken out of a message, and what is left of it. */
interface TakenOutlets {
  /** By their own names, in the order in which they were named. */
  readonly outlets: readonly string[];
  readonly rest: string;
}

/**
 * Takes out the outlets whose words are wanted, with the words that say so. A name counts where the words around it make it a
 * source, in a list with one that does, where it is all that is said, or (`comparing`) anywhere with its capital:
 * a question about an outlet stays a question.
 */
export const takeOutlets = (
  text: string,
  names: OutletNames,
  { comparing = false }: { readonly comparing?: boolean } = {},
): TakenOutlets => {
  const plain = plainOf(text);
  const found = findNames(text, names);
  const isHere = (name: string): boolean => names.outlets.includes(name);
  const cuts: Word[] = [];
  const outlets: string[] = [];
  let last: Named | null = null;
  for (const named of found) {
    const before = plain.slice(last?.end ?? 0, named.start);
    const after = plain.slice(named.end);
    const isListed = last !== null && JOINT.test(before);
    const asking = ASKING_BEFORE.exec(before);
    const saying = ASKING_AFTER.exec(after);
    const strong = STRONG_BEFORE.exec(before) ?? VERB_BEFORE.exec(before);
    const weak = WEAK_BEFORE.exec(before);
    const follows = WEAK_AFTER.exec(after);
    const capital = hasCapital(text, named);
    const isProper =
      capital || (isHere(named.name) && !named.isPart && /\s/u.test(text.slice(named.start, named.end)));
    const isAll = trimmed(text.slice(0, named.start)) === "" && trimmed(text.slice(named.end)) === "";
    const isLed = trimmed(before) === "" && last === null;
    // "in Times Square": a name that goes on is somebody else's.
    const isWhole = !/^\s+\p{Lu}/u.test(after);
    const isFree = !named.isOrdinary || !hasNounAfter(after);
    if (!isFree) continue;
    const counts =
      strong !== null ||
      isAll ||
      isListed ||
      (asking !== null && (saying !== null || FRAMING_AFTER.test(after))) ||
      (isProper && saying !== null && isLed) ||
      (isProper && isWhole && named.isCalled && weak !== null) ||
      (isProper && follows !== null && (isLed || follows[0].startsWith("'"))) ||
      (comparing && (isProper || (isHere(named.name) && !named.isPart)));
    if (!counts) continue;
    const offset = last?.end ?? 0;
    const lead = strong ?? (saying ? asking : null) ?? (isProper ? weak : null);
    const start = isListed ? offset : lead ? offset + lead.index : named.start;
    const tail =
      (asking ?? (isLed ? saying : null)) && saying
        ? saying[0].length
        : follows?.[0].startsWith("'")
          ? follows[0].length
          : VERB_BEFORE.test(before)
            ? (ABOUT_AFTER.exec(after)?.[0].length ?? 0)
            : 0;
    cuts.push({ start, end: named.end + tail });
    if (!outlets.includes(named.name)) outlets.push(named.name);
    last = named;
  }
  if (cuts.length === 0) return { outlets, rest: text };
  let rest = "";
  let from = 0;
  for (const { start, end } of cuts) {
    rest += `${text.slice(from, Math.max(from, start))} `;
    from = Math.max(from, end);
  }
  return { outlets, rest: trimmed(rest + text.slice(from)) };
};
