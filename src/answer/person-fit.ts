/** How well the names of a sentence answer "who" and "which company". */
import { foldWord } from "../text/terms.ts";
import type { QueryTerm } from "../types.ts";
import { aliasesOf } from "./aliases.ts";
import type { Candidate } from "./candidates.ts";
import { namesIn } from "./sentence-names.ts";
import { keysOf, keysOfTerm } from "./senses.ts";
import { stemsOf } from "./words.ts";

const ORGANISATION =
  /(?:^|\s)(?:Ministry|Department|Agency|Commission|Council|Committee|Association|Federation|Institute|Society|Party|Army|Office|Service|Authority|University|Company|Group|Union|Strip|City|Street|River|Sea|Gulf|Bank|Court|Congress|Parliament|House|Brigades|Nations|States|Times|Post|News|Hospital|Port|Line|Lines|Holdings|Board|Police|Club|Industries|Metals|Shipping|Airlines|Alliance|Bloc|League|Sons|Inc|Ltd|Corp|Ministerio|Ministère|Ministerium)(?:\s|$)/u;

/** Titles before a name, in lower case or capitals: they tell a person from a place. */
export const TITLE =
  /(?:(?:president|minister|secretary|spokes(?:man|woman|person)|chief|director|captain|mayor|governor|general|colonel|inspector|officer|judge|professor|leader|commander|senator|chair(?:man|woman)?|head|counsel|referee|coach|Mr|Mrs|Ms|Dr|Sr|Sra|Herr|Frau|presidente|ministr[oa]|alcalde(?:sa)?|capit[aá]n|portavoz|président|ministre|maire|porte-parole|Präsident(?:in)?|Minister(?:in)?|Sprecher(?:in)?|Kapitän)\.?,?\s+)$/iu;

/** What organisations do as readily as people: they own, run, win and are to blame. */
const ORGANISATIONAL =
  /(?<!\p{L})(?:own(?:s|ed|er|ers)?|operat\p{L}*|r[ua]ns?|belong\p{L}*|build|built|ma(?:k|d)e|win|won|lost|blam\p{L}*|responsible|behind|pa(?:y|id)\p{L}*|b(?:uy|ought)|s(?:ell|old)|fund\p{L}*|report\p{L}*|claim\p{L}*|order\p{L}*|suppl\p{L}*|offer\p{L}*|brib\p{L}*|investigat\p{L}*|regulat\p{L}*|sponsor\p{L}*|support\p{L}*|oppos\p{L}*|investiga\p{L}*|enquêt\p{L}*|ermittel\p{L}*|which|what|dueño|propietari[oa]|pertenece|ganó|responsable|propriétaire|appartient|gagné|remporté|besitz\p{L}*|gehört|eigentümer\p{L}*|gewann|gewonnen|verantwortlich|يملك|مالك|فاز|مسؤول)(?!\p{L})/iu;

/** Asks who is something: a word of the same meaning will do. "Who leads it?" is not answered by a chief inspector. */
const NAMED_AS =
  /(?:who|whom|qui[eé]n(?:es)?|qui|wer|مَ?ن)(?:['’]s| is| was| are| were| es| era| fue| son| est| était| ist| war| sind| هو| هي| كان)(?!\p{L})/iu;

/** What stands beside a name: ", 52, the captain of the Linnet". */
const AFTER_NAME =
  /^,(?:\s\p{Nd}{1,3},)?\s(?:the |a |an |el |la |le |der |die |its |their |her |his )?([^,.;]{2,60})/u;

/** Keys of the nearest word before a name, and of the apposition after it. */
const besideName = (
  text: string,
  start: number,
  end: number,
  language: string,
): { readonly before: ReadonlySet<string>; readonly comma: boolean; readonly after: ReadonlySet<string> } => {
  const [, before = "", comma = ""] =
    /((?:[\p{L}\p{M}'’-]+\s){0,2}[\p{L}\p{M}'’-]+)(,?)\s$/u.exec(
      text.slice(Math.max(0, start - 60), start),
    ) ?? [];
  const after = AFTER_NAME.exec(text.slice(end, end + 90))?.[1] ?? "";
  return { before: keysOf(before, language), comma: comma !== "", after: keysOf(after, language) };
};

/** What somebody is asked for as: the role's words, nearest first, and the names that go with its first word. */
interface Role {
  readonly stems: readonly string[];
  readonly heads: (language: string) => readonly string[];
  readonly aliases: ReadonlyMap<string, number>;
}

/**
 * How plainly a sentence says the role of a name, 0-1: "the driver, Ida Brand, 47" and "Marta Quist, the director" more
 * than a title before a surname, and more of whom the coverage calls so most often.
 */
const roleFit = ({ text, article }: Candidate, { stems, heads, aliases }: Role): number => {
  const head = heads(article.language);
  if (head.length === 0) return 0;
  const most = Math.max(0, ...aliases.values());
  const isHead = (keys: ReadonlySet<string>): boolean => head.some((key) => keys.has(key));
  const fits = namesIn(text).map(({ name, start, end }) => {
    const own = stemsOf(name, article.language);
    const bare = own.filter((stem) => !stems.includes(stem));
    const known = aliases.get((name.split(/\s+/u).at(-1) ?? "").toLowerCase()) ?? 0;
    const usual = most === 0 ? 1 : 0.3 + 0.7 * (known / most);
    const full = (bare.length >= 2 ? 1 : 0.8) * usual;
    // A title in capitals is part of the name as printed.
    if (head.some((key) => own.includes(key)) && bare.length > 0) return 0.95 * full;
    if (bare.length === 0 || ORGANISATION.test(name)) return 0;
    const { before, comma, after } = besideName(text, start, end, article.language);
    if (isHead(before)) return comma ? full : 0.95 * full;
    return isHead(after) ? full : 0;
  });
  return Math.max(0, ...fits);
};

/** Says of a name that it speaks, or is spoken to: whom a report quotes is seldom who did what is asked about. */
const SPEAKS_BEFORE =
  /(?<!\p{L})(?:said|says|told|added|wrote|according to|dijo|según|añadió|selon|a dit|sagte|laut)\s(?:[\p{Ll}’'-]+\s){0,3}$/u;
const SPEAKS_AFTER =
  /^(?:,[^,“”"]{2,70},)?\s(?:said|says|told|added|wrote|dijo|dice|añadió|explicó|a dit|sagte|sagt)(?!\p{L})/u;
const ASKS_SPEAKER =
  /(?<!\p{L})(?:sa(?:y|ys|id)|t(?:ell|old)|warn\p{L}*|announc\p{L}*|call\p{L}*|claim\p{L}*|call\p{L}*|confirm\p{L}*|den(?:y|ied)|critici\p{L}*|speak|spoke|wrote|dijo|anunció|sagte)(?!\p{L})/iu;

interface Near {
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly isFar: boolean;
}

/** The names of a sentence that stand near the question's words, beside those asked about. */
const namesNear = (
  { text, article }: Candidate,
  asked: {
    readonly words: ReadonlySet<string>;
    readonly wanted: (language: string) => ReadonlySet<string>;
    readonly asksSpeaker: boolean;
  },
  outlets: ReadonlySet<string>,
): Near => {
  const [people, organisations]: [string[], string[]] = [[], []];
  let isFar = false;
  const wanted = asked.wanted(article.language);
  for (const { name, start, end } of namesIn(text)) {
    const parts = name.split(/\s+/u);
    if (outlets.has(name) || parts.every((part) => asked.words.has(foldWord(part)))) continue;
    const before = text.slice(Math.max(0, start - 50), start);
    const isOrganisation = ORGANISATION.test(name);
    const isPerson = !isOrganisation && (parts.length >= 2 || TITLE.test(before));
    const around = keysOf(`${before} ${text.slice(end, end + 50)}`, article.language);
    const isNear =
      wanted.values().some((key) => around.has(key)) || parts.some((part) => asked.words.has(foldWord(part)));
    const isSpeaker =
      isPerson &&
      !asked.asksSpeaker &&
      (SPEAKS_BEFORE.test(before) || SPEAKS_AFTER.test(text.slice(end, end + 90)));
    if (!isNear || isSpeaker) isFar ||= isPerson;
    else (isPerson ? people : organisations).push(foldWord(parts.at(-1) ?? name));
  }
  return { people, organisations, isFar };
};

/** A person whom several sentences name near the question's words fits better than one named there once. */
export const createPersonFit = (
  queryText: string,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate[],
  asked: {
    readonly words: ReadonlySet<string>;
    readonly outlets: ReadonlySet<string>;
    /** The stems of what the person is; empty where that is not asked. */
    readonly role: readonly string[];
    readonly language: string;
  },
): ((candidate: Candidate) => number) => {
  const ofOrganisations = ORGANISATIONAL.test(queryText);
  const byLanguage = new Map<string, ReadonlySet<string>>();
  // A name of the question stands near everything.
  const telling = terms.filter(({ word }) => !/^\p{Lu}/u.test(word));
  const wanted = (language: string): ReadonlySet<string> => {
    const known =
      byLanguage.get(language) ??
      (telling.length > 0 ? telling : terms)
        .map((term) => keysOfTerm(term, language))
        .reduce((all, keys) => all.union(keys), new Set<string>());
    byLanguage.set(language, known);
    return known;
  };
  const first = terms.find(({ word }) => stemsOf(word, asked.language).includes(asked.role[0] ?? ""));
  const articles = [...new Set(candidates.map(({ article }) => article))];
  const role: Role = {
    stems: asked.role,
    aliases: first ? aliasesOf(first, articles).names : new Map(),
    heads: (language) =>
      first
        ? [...(NAMED_AS.test(queryText) ? keysOfTerm(first, language) : stemsOf(first.word, language))]
        : asked.role.slice(0, 1),
  };
  // "Who was the pilot?" is answered by who is called one, not by whoever stands near the flight.
  const isRole =
    first !== undefined && /^\p{Ll}/u.test(first.word) && NAMED_AS.test(queryText) && !ofOrganisations;
  const hasHead = ({ text, article }: Candidate): boolean => {
    const keys = keysOf(text, article.language);
    const lower = text.toLowerCase();
    return (
      role.heads(article.language).some((key) => keys.has(key)) ||
      role.aliases.keys().some((name) => lower.includes(name))
    );
  };
  const near = new Map(
    candidates.map((candidate) => [
      candidate,
      namesNear(
        candidate,
        { words: asked.words, wanted, asksSpeaker: ASKS_SPEAKER.test(queryText) },
        asked.outlets,
      ),
    ]),
  );
  const counts = new Map<string, number>();
  for (const { people } of near.values())
    for (const name of new Set(people)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(1, ...counts.values());
  return (candidate) => {
    const { people = [], organisations = [], isFar = false } = near.get(candidate) ?? {};
    const named = roleFit(candidate, role);
    if (named > 0 && !ofOrganisations) return named;
    if (isRole && !hasHead(candidate)) return 0;
    const person =
      people.length === 0
        ? 0
        : 0.5 +
          0.3 * (Math.max(...people.map((name) => counts.get(name) ?? 0)) / most) +
          Math.min(0.2, 0.05 * (people.length - 1));
    const organisation = organisations.length === 0 ? 0 : ofOrganisations ? 0.8 : 0.45;
    return Math.max(person, organisation, named * 0.9, isFar ? 0.3 : 0);
  };
};
