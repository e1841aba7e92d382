/** The corpus's words: a number for each term, how it was first printed, and which terms sound alike. */
import { foldWord, hasLowerCase, isCapitalName, makeTerm } from "../text/terms.ts";
import { PLACE, createCutter, fingerprint, takeFingerprint } from "./cut-words.ts";
import type { OpenText } from "./open-text.ts";
import { markOf } from "./pairs.ts";
import { NOT_REMEMBERED, createPrintedWords } from "./printed-words.ts";
import type { PrintedWords } from "./printed-words.ts";
import { withRoom } from "./growable.ts";
import { arabicHashes, isTransliteration } from "./arabic-names.ts";
import { isSpellingVariant, skeletonHash } from "./spelling.ts";
import { createStringTable } from "./string-table.ts";
import type { StringTableData } from "./string-table.ts";

/** Printed words whose term numbers are remembered, by language; then the memory starts anew. */
const REMEMBERED = 300_000;
/** Buckets of the sound-alike table; a power of two. */
const BUCKETS = 1 << 14;
/** Marks of a term: seen with a small first letter; seen with a capital first letter and small ones. */
export const SEEN_SMALL = 1;
/** The second of the marks above. */
export const SEEN_TITLE = 2;

/** The term's number of the word `text.slice(start, end)` of the text that was opened; -1 for a stop or unknown word. */
type LookUp = (start: number, end: number) => number;

/** The words of a stretch of text by number; good until the next one is read. */
interface ReadWords {
  /** The terms of its content words, in order, and how many. */
  readonly terms: Int32Array;
  readonly count: number;
  /** What stands in pairs (src/retrieval/pairs.ts) for its words, stop words included, and how many. */
  readonly marks: Uint8Array;
  readonly words: number;
}

/** What a snapshot keeps of a dictionary. */
export interface DictionaryData {
  readonly terms: StringTableData;
  /** By term: a word that has it, folded; "" where that is the term itself. */
  readonly printed: StringTableData;
  readonly marks: Uint8Array;
}

/** The terms of a corpus by number, counting from 0. */
export interface Dictionary {
  readonly size: number;
  /** -1 for a term that the corpus lacks. */
  find(term: string): number;
  term(number: number): string;
  /** A word of the corpus with this term, folded but not stemmed. */
  printed(number: number): string;
  /** Bytes of that word in UTF-8: at least its UTF-16 units. */
  printedBytes(number: number): number;
  /** Which letters that word has, as `lettersOf` of a table of strings tells. */
  printedLetters(number: number): number;
  /** Whether the term was met with a capital first letter, and never with a small one. */
  isName(number: number): boolean;
  /** What reads the words of stretches of a new article's text or headline, and learns those that are new. */
  reader(language: string, opened: OpenText): (from: number, to: number) => ReadWords;
  /** What looks up words of texts that were read: no term is added. */
  looker(language: string, opened: OpenText): LookUp;
  /** Forgets which printed words are which terms: they are learnt again when articles come. Saves memory. */
  relax(): void;
  /** How many printed words are remembered. */
  readonly remembered: number;
  /**
   * Numbers of the terms that are likely this one in another spelling (src/retrieval/spelling.ts) and were met with a
   * capital first letter; which of them are names is for `createNameTest` to tell.
   */
  variants(term: string): readonly number[];
  data(): DictionaryData;
}

/** A copy that does not keep the text alive which it was cut from. */
const detached = (text: string): string => Buffer.from(text).toString();

/** The mark of a printed word; 0 for one in capitals and for scripts without case. */
export const caseOf = (printed: string): number =>
  /^\p{Ll}/u.test(printed) ? SEEN_SMALL : /^\p{Lu}.*\p{Ll}/u.test(printed) ? SEEN_TITLE : 0;

/** A dictionary, empty or as it was saved. */
export const createDictionary = (saved?: DictionaryData): Dictionary => {
  const terms = createStringTable(saved?.terms);
  const printed = createStringTable(saved?.printed);
  let marks = saved ? saved.marks.slice() : new Uint8Array(1 << 12);
  const buckets = new Int32Array(BUCKETS).fill(-1);
  let next = new Int32Array(Math.max(1 << 12, terms.size));
  /** By term: the hash of its sounds. */
  let hashes = new Uint32Array(Math.max(1 << 12, terms.size));
  let chained = 0;
  const variants = new Map<string, readonly number[]>();
  /** The size of the dictionary that the remembered variants are of. */
  let variantsFor = 0;
  const memories = new Map<string, PrintedWords>();
  const cutter = createCutter();
  const read = { terms: new Int32Array(1 << 10), count: 0, marks: new Uint8Array(1 << 10), words: 0 };

  /** Enters the terms that are new since the last time; put off until someone asks, so that loading is quick. */
  const chain = (): void => {
    next = withRoom(next, terms.size);
    hashes = withRoom(hashes, terms.size);
    for (; chained < terms.size; chained += 1) {
      const hash = terms.readBytes(chained, skeletonHash);
      hashes[chained] = hash;
      if (hash === 0) continue;
      const bucket = hash & (BUCKETS - 1);
      next[chained] = buckets[bucket]!;
      buckets[bucket] = chained;
    }
  };

  const enter = (term: string, folded: string): number => {
    const known = terms.find(term);
    if (known >= 0) return known;
    const number = terms.push(term);
    printed.push(folded === term ? "" : folded);
    marks = withRoom(marks, number + 1);
    return number;
  };

  const learn = (word: string, language: string, folded: string): number => {
    const term = makeTerm(word, language);
    if (term === "") return -1;
    const number = enter(term, folded);
    marks[number]! |= caseOf(word);
    return number;
  };

  const memoryOf = (language: string): PrintedWords => {
    const known = memories.get(language);
    if (known && known.size < REMEMBERED) return known;
    const memory = createPrintedWords();
    memories.set(language, memory);
    return memory;
  };

  /**
   * The number of a stop word that may be a name, being in capitals: `find` numbers it where it is one. `mixedCase` tells
   * whether the text has small letters, null where nobody has looked.
   */
  const createCapitals = ({ text }: OpenText, find: (term: string) => number): LookUp => {
    let mixedCase: boolean | null = null;
    return (start, end) => {
      if (!(mixedCase ??= hasLowerCase(text))) return -1;
      const word = text.slice(start, end);
      return isCapitalName(word) ? find(foldWord(word)) : -1;
    };
  };

  const reader = (language: string, opened: OpenText) => {
    const { text, units, from } = opened;
    const memory = memoryOf(language);
    const capitals = createCapitals(opened, (term) => enter(term, term));
    return (first: number, to: number): ReadWords => {
      const used = cutter.cut(opened, first, to);
      const { places } = cutter;
      const words = used / PLACE;
      if (words > read.marks.length) {
        read.terms = withRoom(read.terms, words);
        read.marks = withRoom(read.marks, words);
      }
      const { terms, marks } = read;
      let count = 0;
      for (let word = 0, at = 0; at < used; word += 1, at += PLACE) {
        const start = places[at]!;
        const end = places[at + 1]!;
        const hash = places[at + 2]!;
        const other = places[at + 3]!;
        let number = memory.find(hash, other);
        let { mark } = memory;
        if (number === NOT_REMEMBERED) {
          const printed = text.slice(start, end);
          const folded = foldWord(printed);
          number = learn(printed, language, folded);
          mark = markOf(folded);
          memory.add(hash, other, number, mark);
        }
        marks[word] = mark;
        if (end - start <= 3 && units[start - from]! <= 90 && number < 0) number = capitals(start, end);
        // Without a branch: which words are stop words cannot be foreseen.
        terms[count] = number;
        count += number >= 0 ? 1 : 0;
      }
      read.count = count;
      read.words = words;
      return read;
    };
  };

  const looker = (language: string, opened: OpenText): LookUp => {
    const { text, units, from } = opened;
    const memory = memoryOf(language);
    const capitals = createCapitals(opened, terms.find);
    return (start, end) => {
      takeFingerprint(units, start - from, end - from);
      const hash = fingerprint[0]!;
      const other = fingerprint[1]!;
      let number = memory.find(hash, other);
      if (number === NOT_REMEMBERED) {
        const printed = text.slice(start, end);
        const term = makeTerm(printed, language);
        number = term === "" ? -1 : terms.find(term);
        if (term !== "" && number < 0) return -1;
        memory.add(hash, other, number, markOf(foldWord(printed)));
      }
      return number >= 0 || end - start > 3 || units[start - from]! > 90 ? number : capitals(start, end);
    };
  };

  return {
    get size() {
      return terms.size;
    },
    find: terms.find,
    term: terms.at,
    printed: (number) => printed.at(number) || terms.at(number),
    printedBytes: (number) => printed.bytesOf(number) || terms.bytesOf(number),
    printedLetters: (number) => (printed.bytesOf(number) > 0 ? printed : terms).lettersOf(number),
    isName: (number) => marks[number] === SEEN_TITLE,
    reader,
    looker,
    relax: () => memories.clear(),
    get remembered() {
      let count = 0;
      for (const memory of memories.values()) count += memory.size;
      return count;
    },
    variants(term) {
      if (variantsFor !== terms.size || variants.size > 5000) variants.clear();
      variantsFor = terms.size;
      const known = variants.get(term);
      if (known) return known;
      const encoded = Buffer.from(term);
      const own = skeletonHash(encoded, 0, encoded.length);
      const sounds = own === 0 ? arabicHashes(term) : [own];
      const isVariant = (other: number): boolean =>
        own === 0
          ? isTransliteration(term, terms.at(other))
          : terms.readBytes(other, (bytes, from, to) => isSpellingVariant(encoded, bytes, from, to));
      const found: number[] = [];
      if (sounds.length > 0) chain();
      for (const hash of sounds)
        for (let at = buckets[hash & (BUCKETS - 1)]!; at >= 0; at = next[at]!) {
          if (hashes[at] !== hash || (marks[at]! & SEEN_TITLE) === 0) continue;
          if (isVariant(at)) found.push(at);
        }
      variants.set(detached(term), found);
      return found;
    },
    data: () => ({ terms: terms.data(), printed: printed.data(), marks: marks.subarray(0, terms.size) }),
  };
};
