/** What completes an option as a person types. */
import { createBreath } from "../../src/text/breath.ts";
import { foldWord } from "../../src/text/terms.ts";
import type { ArticleEntry, Choice, Completion } from "../../src/types.ts";
import { lengthOf, shorten, wordsFor } from "../../src/presentation/index.ts";
import { collectionsOf, type Services } from "./services.ts";

/** Discord shows this many choices, and names and values of this many characters. */
const MOST_CHOICES = 25;
const LONGEST = 100;

const canBeChosen = (value: string): boolean => lengthOf(value) <= LONGEST;

/** How well a name fits what was typed, both folded: 0 begins with it, 1 a word of it does, 2 contains it; null not at all. */
const fit = (folded: string, wanted: string): 0 | 1 | 2 | null => {
  if (folded.startsWith(wanted)) return 0;
  const at = folded.indexOf(wanted);
  if (at < 0) return null;
  return /[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) ? 2 : 1;
};

/** Those of the names that fit, the best first; in their own order where nothing tells them apart. */
export const fitting = <T>(
  candidates: readonly T[],
  typed: string,
  nameOf: (candidate: T) => string,
): readonly T[] => {
  const wanted = foldWord(typed.trim());
  return candidates
    .flatMap((candidate) => {
      const rank = fit(foldWord(nameOf(candidate)), wanted);
      return rank === null ? [] : [{ candidate, rank }];
    })
    .sort((left, right) => left.rank - right.rank)
    .slice(0, MOST_CHOICES)
    .map(({ candidate }) => candidate);
};

const foldedNames = new WeakMap<ArticleEntry, string>();

/** What an article is found by, folded: of all coverage that is too much to do for each letter that is typed. */
const foldedName = (entry: ArticleEntry): string => {
  let name = foldedNames.get(entry);
  if (name === undefined) {
    name = foldWord(`${entry.headline} ${entry.outlet} ${entry.id}`);
    foldedNames.set(entry, name);
  }
  return name;
};

/** Articles whose headline, outlet or id fits and whose id can be chosen, the best first; others get their turn meanwhile. */
export const fittingArticles = async (
  entries: readonly ArticleEntry[],
  typed: string,
): Promise<readonly ArticleEntry[]> => {
  const wanted = foldWord(typed.trim());
  const breathe = createBreath();
  const found: [ArticleEntry[], ArticleEntry[], ArticleEntry[]] = [[], [], []];
  for (const entry of entries) {
    const rank = fit(foldedName(entry), wanted);
    if (rank !== null && canBeChosen(entry.id)) found[rank].push(entry);
    if (found[0].length === MOST_CHOICES) break;
    await breathe();
  }
  return found.flat().slice(0, MOST_CHOICES);
};

/** Names that fit what was typed; one that is too long to be sent back whole is left out. */
export const completeNames = (names: readonly string[], typed: string): readonly Choice[] =>
  fitting(names.filter(canBeChosen), typed, (name) => name).map((name) => ({ name, value: name }));

/** Outlets by name; one that another option holds already is left out. */
const completeOutlet = async (services: Services, completion: Completion): Promise<readonly Choice[]> => {
  const taken = new Set(
    Object.entries(completion.options)
      .filter(([name]) => name.startsWith("outlet") && name !== completion.option)
      .map(([, value]) => value),
  );
  const names = services.desk
    .outletNames(collectionsOf(services, completion.caller))
    .filter((name) => !taken.has(name));
  return completeNames(names, completion.text);
};

/** Articles by id, headline or outlet; the value is the id. */
export const completeArticle = async (
  services: Services,
  completion: Completion,
): Promise<readonly Choice[]> => {
  const entries = services.desk.articleEntries(collectionsOf(services, completion.caller));
  const words = wordsFor(completion.caller.locale);
  return (await fittingArticles(entries, completion.text)).map((entry) => {
    const about = ` · ${entry.outlet} · ${words.date(entry.publishedOn)}`;
    const room = Math.max(20, LONGEST - lengthOf(about));
    return {
      name: shorten(`${shorten(entry.headline || entry.id, room)}${about}`, LONGEST),
      value: entry.id,
    };
  });
};

/** Completes whichever outlet option is being typed. */
export const outletCompletion =
  (services: Services) =>
  async (completion: Completion): Promise<readonly Choice[]> =>
    completion.option.startsWith("outlet") ? completeOutlet(services, completion) : [];
