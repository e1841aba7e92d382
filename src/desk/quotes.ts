/** Whose words, verbatim. */
import { findingQuotes, UNKNOWN_SPEAKER } from "../analysis/quotes.ts";
import { aliasesOf } from "../answer/aliases.ts";
import { withSenses } from "../answer/asked-terms.ts";
import { lastNameOf, matchesSpeaker } from "../analysis/speakers.ts";
import { readPeople } from "../analysis/speakers-people.ts";
import { createBreath, eachInTurns, inTurns } from "../text/breath.ts";
import { listed } from "../text/listing.ts";
import { loosePattern } from "../text/loose-pattern.ts";
import { nearestNames } from "../text/nearest-names.ts";
import { isWithin } from "../text/partial-date.ts";
import type { Article, Hit, Library, PassageIndex, Query, Quotation, QuoteBook, Refusal } from "../types.ts";
import { numberInOrder } from "./markers.ts";
import { shown } from "./query.ts";
import { articlesWith, createQuotedPeople, quotedIn } from "./quoted-people.ts";
import { refuse } from "./refusals.ts";
import { retrieve } from "./retrieve.ts";
import { visibleArticles } from "./sources.ts";
import { findTopic } from "./topic.ts";

/** How widely to look for who bears a title. */
const HOLDERS = { limit: 60, perArticle: 3 } as const;

/** The longest name of a person, in words. */
const LONGEST_NAME = 4;

/** Whether a topic is nothing but the name of a person whom the text names in full. */
const isPersonIn = ({ text, headline }: Article, typed: string): boolean => {
  if (!loosePattern(lastNameOf(typed)).test(text)) return false;
  const { mentions, isPerson } = readPeople({ text, headline });
  return mentions.some(({ name }) => name.includes(" ") && isPerson(name) && matchesSpeaker(name, typed));
};

/** The desk's answers about who is quoted. */
export interface Quotes {
  /** What the query's speaker is quoted as saying; on its text where it has one; anybody's where it names nobody. */
  quotes(query: Query): Promise<QuoteBook | Refusal>;
  /**
   * Those who are quoted under a name with a word that begins with what was typed, the most quoted first; anybody for nothing.
   * In large coverage, as far as its newest articles with these letters go. Others may be among them.
   */
  speakers(collections: readonly string[] | null, typed?: string): Promise<readonly string[]>;
  /**
   * Names of people who are quoted where all of these words stand, as far as a few articles go: to learn at once whether somebody
   * of that name is quoted. Others may be among them, and a name may come twice.
   */
  speakersNamed(collections: readonly string[] | null, words: string): Iterable<string>;
}

/** Wires the quotations of a library. */
export const createQuotes = (parts: { library: Library; index: PassageIndex }): Quotes => {
  const { library } = parts;
  const people = createQuotedPeople(parts);

  /** The articles that the filters leave, for a query without a topic. */
  const filtered = (query: Query): Article[] =>
    visibleArticles(library, query.collections).filter(
      (article) =>
        (query.outlets.length === 0 || query.outlets.includes(article.outlet)) &&
        (query.language === null || article.language === query.language) &&
        isWithin(article.publishedOn, query.since, query.until),
    );

  /** What a question on a topic is told where no article so much as mentions that name; else null. */
  const unmentioned = async (query: Query, speaker: string): Promise<Refusal | null> => {
    const asked = await findTopic(parts, { ...query, text: `${speaker} ${query.text}` });
    if (!("kind" in asked)) return null;
    const words = speaker.toLowerCase().split(/\s+/u);
    return asked.missingTerms.some((word) => words.includes(word.toLowerCase())) ? { ...asked, query } : null;
  };

  /** Speakers who go by a title: "captain" is what the coverage calls Jonas Wick. The one whom it calls so most comes first. */
  const titled = async (query: Query, title: string): Promise<readonly string[]> => {
    const asked = { ...query, text: title };
    const found = retrieve(parts, asked, HOLDERS);
    const articles = [...new Set(found.hits.map(({ article }) => article))];
    const breathe = createBreath();
    let names: ReadonlyMap<string, number> = new Map();
    for (const term of withSenses(asked, found.terms)) {
      await breathe();
      const own = aliasesOf({ ...term, word: term.word.toLowerCase() }, articles).names;
      if (own.size > names.size) names = own;
    }
    const lastOf = (name: string): string => name.split(/\s+/u).at(-1)?.toLowerCase() ?? "";
    return (await quotedIn(articles))
      .filter((name) => names.has(lastOf(name)))
      .toSorted((a, b) => (names.get(lastOf(b)) ?? 0) - (names.get(lastOf(a)) ?? 0))
      .slice(0, 3);
  };

  const nobody = async (query: Query, speaker: string): Promise<Refusal> => {
    // Who is meant but was not quoted on this topic, or in these days, is nobody else.
    const isAnother = (name: string): boolean => name.toLowerCase() !== speaker.toLowerCase();
    const holders = (await titled(query, speaker)).filter(isAnother);
    const near =
      holders.length > 0
        ? holders
        : nearestNames(speaker, await people.speakersLike(query.collections, speaker), 3).filter(isAnother);
    const lacking = near.length > 0 || query.text.trim() === "" ? null : await unmentioned(query, speaker);
    if (lacking) return lacking;
    const hint =
      near.length > 0
        ? `Did you mean ${listed(near, "or")}?`
        : "Leave the topic or the dates out, or search.";
    return refuse(query, "no-coverage", `Nobody called "${shown(speaker)}" is quoted on this here. ${hint}`, {
      key: "nobody-called",
      typed: shown(speaker),
      nearest: near,
    });
  };

  const answer = async (query: Query): Promise<QuoteBook | Refusal> => {
    const { speaker } = query;
    let from: readonly (Hit | Article)[] = [];
    if (query.text === "") {
      const breathe = createBreath();
      const all = filtered(query);
      await breathe();
      from = speaker === null ? all : await articlesWith(all, lastNameOf(speaker));
    } else {
      const topic = await findTopic(parts, query);
      if ("kind" in topic) return topic;
      from = topic.hits;
      // What others say where somebody is named is none of that person's words.
      const isShort = query.text.trim().split(/\s+/u).length <= LONGEST_NAME;
      const articles = isShort && speaker === null ? new Set(topic.hits.map(({ article }) => article)) : [];
      const breathe = createBreath();
      for (const article of articles) {
        await breathe();
        if (!isPersonIn(article, query.text)) continue;
        const own = await answer({ ...query, speaker: query.text, text: "" });
        return { ...own, query };
      }
    }
    const rows: Quotation[] = [];
    await eachInTurns(await inTurns(findingQuotes(from)), (row) => {
      const isMeant =
        speaker === null ? row.speaker !== UNKNOWN_SPEAKER : matchesSpeaker(row.speaker, speaker);
      if (isMeant) rows.push(row);
    });
    if (rows.length === 0) {
      return speaker === null
        ? refuse(
            query,
            "no-coverage",
            "Nobody is quoted word for word on this here. Ask a question, or search.",
            { key: "nobody-quoted" },
          )
        : nobody(query, speaker);
    }
    return numberInOrder({
      kind: "quotes" as const,
      query,
      rows: rows.slice(0, query.limit ?? rows.length),
      notes: [],
    });
  };

  return { speakers: people.speakers, speakersNamed: people.speakersNamed, quotes: answer };
};
