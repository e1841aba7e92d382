/** A question that sets outlets beside each other, asked as a question: "what do Xinhua and AFP disagree on?" */
import type { Desk, QueryInput } from "../../src/desk.ts";
import type { Query } from "../../src/types.ts";
import { mayCompare } from "./intents.ts";
import { plainOf, tidy } from "./phrases.ts";
import { readUtterance } from "./reading.ts";
import { type Speakers } from "./speakers.ts";
import { sharedTopic } from "./shared-topic.ts";

/** Who may disagree in such a question beside outlets that it names. */
const OUTLETS =
  /(?<!\p{L})(?:outlets|reports|papers|newspapers|agencies|sources|accounts|medios|periódicos|diarios|fuentes|agencias|m[ée]dias|journaux|sources|agences|medien|zeitungen|berichte|quellen|agenturen)(?!\p{L})|وسائل ال[إا]علام|المصادر|الصحف|التقارير|الوكالات/iu;

/**
 * What is to be compared, where a question asks for that; null for any other. Outlets are known by their names and aliases among
 * the query's collections; where it names no topic, what the headlines of all of them share.
 */
export const comparisonAsked = (
  desk: Pick<Desk, "outletNamed" | "outletNames" | "articleEntries" | "speakersNamed" | "makeQuery">,
  query: Query,
  now: Date,
): Query | null => {
  if (!mayCompare(plainOf(tidy(query.text)))) return null;
  const { collections } = query;
  const read = (speakers: Speakers) =>
    readUtterance(query.text, {
      outlet: (name) => desk.outletNamed(name, collections),
      outlets: desk.outletNames(collections),
      speakers,
      now,
    });
  // Who is quoted takes reading articles: it can only make of a comparison something else.
  if (read(() => []).intent !== "compare") return null;
  const reading = read((words) => desk.speakersNamed(collections, words));
  const { intent, outlets } = reading;
  if (intent !== "compare" || (outlets.length < 2 && !OUTLETS.test(query.text))) return null;
  const text =
    reading.topic === "" && outlets.length > 1
      ? sharedTopic(desk.articleEntries(collections), outlets)
      : reading.topic;
  const input: QueryInput = {
    ...query,
    text,
    outlets: outlets.length > 0 ? outlets : query.outlets,
    since: reading.since ?? query.since,
    until: reading.until ?? query.until,
  };
  const made = desk.makeQuery(input);
  return "kind" in made ? null : made;
};
