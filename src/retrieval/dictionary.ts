/** The corpus's words: a number for each term, how it was first printed, and which terms sound alike. */
import { foldWord, hasLowerCase, isCapitalName, makeTerm } from "../text/terms.ts";
import type { OpenText } from "./open-text.ts";
import { markOf } from "./pairs.ts";
import { LONGEST, NOT_REMEMBERED, createPrintedWords } from "./printed-words.ts";
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

/** The term's number of the word `text.slice(start, end)` of the text that was opened; -1 for a stop word. */
type ReadWord = (start: number, end: number) => number;

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
  /**
   * What stands in pairs (src/retrieval/pairs.ts) for the words that `reader` read since the last time, in order; good
   * until it reads on.
   */
  takeMarks(): Uint8Array;
  /** What reads the words of a new article's text or headline. */
  reader(language: string, opened: OpenText): ReadWord;
  /** The same for texts that were read: no term is added, and -1 stands for unknown ones, too. */
  looker(language: string, opened: OpenText): ReadWord;
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
  /** Marks of the words that were read, and how many. */
  let read = new Uint8Array(1 << 12);
  let reads = 0;

  /** Enters the terms that are new since the last time; put off until someone asks, so that loading is quick. */
  const chain = (): void => {
    next = withRoom(next, terms.size);
    hashes = withRoom(hashes, terms.size);
    for (; chained < terms.size; chained += 1) {
      const hash = skeletonHash(terms.at(chained));
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

  const look = (word: string, language: string): number => {
    const term = makeTerm(word, language);
    if (term === "") return -1;
    const number = terms.find(term);
    return number >= 0 ? number : NOT_REMEMBERED;
  };

  const memoryOf = (language: string): PrintedWords => {
    const known = memories.get(language);
    if (known && known.size < REMEMBERED) return known;
    const memory = createPrintedWords();
    memories.set(language, memory);
    return memory;
  };

  /** Reads words by what is remembered of them, else by `find`; `name` numbers stop words that capitals make names. */
  const readWith = (
    language: string,
    { text, units, from }: OpenText,
    find: (word: string, language: string, folded: string) => number,
    name: (term: string, folded: string) => number,
    keepsMarks: boolean,
  ): ReadWord => {
    const memory = memoryOf(language);
    let mixedCase: boolean | null = null;
    return (start, end) => {
      let number = memory.find(units, start - from, end - from);
      let { mark } = memory;
      if (number === NOT_REMEMBERED) {
        const word = text.slice(start, end);
        const folded = foldWord(word);
        number = find(word, language, folded);
        if (number === NOT_REMEMBERED) return -1;
        mark = markOf(folded);
        if (end - start <= LONGEST) memory.add(units, start - from, end - from, number, mark);
      }
      if (keepsMarks) {
        if (reads === read.length) read = withRoom(read, reads + 1);
        read[reads++] = mark;
      }
      if (number >= 0 || end - start > 3 || units[start - from]! > 90) return number;
      if (!(mixedCase ??= hasLowerCase(text))) return number;
      const word = text.slice(start, end);
      if (!isCapitalName(word)) return number;
      const folded = foldWord(word);
      return name(folded, folded);
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
    takeMarks() {
      const taken = read.subarray(0, reads);
      reads = 0;
      return taken;
    },
    reader: (language, opened) => readWith(language, opened, learn, enter, true),
    looker: (language, opened) => readWith(language, opened, look, (term) => terms.find(term), false),
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
      const own = skeletonHash(term);
      const sounds = own === 0 ? arabicHashes(term) : [own];
      const isVariant = own === 0 ? isTransliteration : isSpellingVariant;
      const found: number[] = [];
      if (sounds.length > 0) chain();
      for (const hash of sounds)
        for (let at = buckets[hash & (BUCKETS - 1)]!; at >= 0; at = next[at]!) {
          if (hashes[at] !== hash || (marks[at]! & SEEN_TITLE) === 0) continue;
          if (isVariant(term, terms.at(at))) found.push(at);
        }
      variants.set(detached(term), found);
      return found;
    },
    data: () => ({ terms: terms.data(), printed: printed.data(), marks: marks.subarray(0, terms.size) }),
  };
};
