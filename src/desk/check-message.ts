/** A message held against the coverage: claim by claim, what supports or contradicts it. */
import { checkingClaims } from "../analysis/check-claims.ts";
import { contentTerms, withSenses } from "../answer/asked-terms.ts";
import { articleKeys, createLikeness } from "../answer/likeness.ts";
import { APART } from "../answer/same-story.ts";
import { tellingApart } from "../answer/stories.ts";
import { isTakenBack } from "../text/amendments.ts";
import { createBreath, eachInTurns, inTurns, type Breath } from "../text/breath.ts";
import { listed } from "../text/listing.ts";
import { findNames } from "../text/names.ts";
import { formatDate } from "../text/partial-date.ts";
import { splitSentences } from "../text/sentences.ts";
import type {
  CheckedClaim,
  ClaimCheck,
  Hit,
  Library,
  PassageIndex,
  Query,
  QueryTerm,
  Refusal,
  Span,
} from "../types.ts";
import { standing, takenBackWords, withNoticeHits, withNotices } from "./amendments.ts";
import { numberInOrder } from "./markers.ts";
import { readAssertions } from "./reading-ahead.ts";
import { refuse } from "./refusals.ts";
import { retrieve } from "./retrieve.ts";
import { widened } from "./topic.ts";

/** The most sentences of a message that are checked. */
const MOST_SENTENCES = 12;

/** Passages that are looked at for one sentence. */
const REACH = { limit: 60, perArticle: 5 } as const;

type Parts = { readonly library: Library; readonly index: PassageIndex };

/** The hits of the stories that have the most of a message's words: the dead of one are nothing to those of another. */
const ofStories = async (hits: readonly Hit[], terms: readonly QueryTerm[]): Promise<readonly Hit[]> => {
  const { coverage } = createLikeness(terms);
  const articles = [...new Set(hits.map(({ article }) => article))];
  await eachInTurns(articles, articleKeys);
  const most = Math.max(...articles.map(coverage));
  const full = articles.filter((article) => coverage(article) === most);
  if (full.length === articles.length) return hits;
  const distance = await inTurns(tellingApart(articles));
  const apart = new Set(
    articles.filter((article) => full.every((other) => distance(other, article) >= APART)),
  );
  return hits.filter(({ article }) => !apart.has(article));
};

/** What bears on a sentence, in its own words and in others that mean the same. */
const hitsOf = async (
  parts: Parts,
  query: Query,
  text: string,
  breathe: Breath,
): Promise<Map<string, Hit>> => {
  const asked = { ...query, text };
  const found = retrieve(parts, asked, REACH);
  await breathe();
  const terms = withSenses(asked, found.terms);
  await breathe();
  const wider = retrieve(parts, { ...asked, text: widened(parts.library, asked, terms) }, REACH);
  const hits = await ofStories(
    [...found.hits, ...wider.hits],
    contentTerms(asked, { hits: found.hits, terms }),
  );
  return new Map(hits.map((hit) => [hit.passage.id, hit]));
};

/** "AFP reported that …": who is said to have reported, and what. */
const REPORTED =
  /^\W*((?:the |el |la |le |der |die |das )?\p{Lu}[\p{L}\p{N}.'’ -]{1,40}?) (?:has |have |had |ha |a |hat )?(?:reported|reports|said|says|wrote|writes|claimed|claims|informó|informa|dijo|rapporté|rapporte|écrit|berichtete|berichtet|meldete|meldet)(?: that| que| dass|,)? (?=\p{L}|\p{N})/iu;
const ACCORDING =
  /(?:,\s*)?(?:according to|as reported by|reports?|selon|según|laut)\s+((?:the )?\p{Lu}[\p{L}\p{N}.'’ -]{1,40}?)\s*(?:reported|said|says)?[.!]?\s*$/u;

/** The outlet that a sentence says reported it, and the sentence without that. */
const readReporter = (parts: Parts, text: string): { outlet: string; rest: string } | null => {
  for (const pattern of [REPORTED, ACCORDING]) {
    const found = pattern.exec(text);
    const outlet = found?.[1] === undefined ? undefined : parts.library.outlets.find(found[1])?.name;
    if (found && outlet !== undefined) return { outlet, rest: text.replace(found[0], "").trim() };
  }
  return null;
};

/** Lets a claim stand only as far as the outlet said to have reported it did so. */
const asReportedBy = (outlet: string, claim: CheckedClaim): CheckedClaim => {
  if (claim.standing !== "supports") return claim;
  const own = claim.citations.filter((citation) => citation.outlet === outlet || citation.carrier === outlet);
  if (own.length > 0) return { ...claim, citations: own };
  const others = [...new Set(claim.citations.map((citation) => citation.outlet))];
  return {
    ...claim,
    standing: "contradicts",
    why: `${listed(others)} ${others.length > 1 ? "report" : "reports"} it; nothing of the kind by ${outlet} is here.`,
  };
};

/** What a claim stands on that was taken back turns against it. */
const unlessTakenBack = (
  parts: Parts,
  query: Query,
  claim: CheckedClaim,
  before: CheckedClaim | undefined,
): CheckedClaim => {
  const out = before?.standing === "supports" ? before.citations.filter(isTakenBack) : [];
  const [first] = out;
  if (!first || claim.standing === "contradicts") return claim;
  const by = (first.withdrawn ?? first.corrected)?.by;
  const isOnlyNotice = claim.citations.every(({ articleId }) => articleId === by);
  if (claim.standing === "supports" && !isOnlyNotice) return claim;
  const notices = withNotices(parts.library, [{ text: "", citations: [first] }], query.collections).slice(1);
  return {
    ...claim,
    standing: "contradicts",
    citations: [notices.flatMap(({ citations }) => citations), first].flat(),
    why: `${first.outlet} reported it${first.publishedOn ? ` on ${formatDate(first.publishedOn)}` : ""}; that was ${takenBackWords(first)}.`,
  };
};

/** One sentence of the message; others get their turn between its steps. */
const checkSentence = async (
  parts: Parts,
  query: Query,
  sentence: string,
  breathe: Breath,
): Promise<CheckedClaim[]> => {
  const reporter = readReporter(parts, sentence);
  const text = reporter?.rest ?? sentence;
  const context = query.text;
  await breathe();
  const found = await hitsOf(parts, query, text, breathe);
  // A sentence that names nobody is about what the message is about.
  if (findNames(text).length === 0 && text !== context)
    for (const [id, hit] of await hitsOf(parts, query, context, breathe)) found.set(id, hit);
  const hits = withNoticeHits(parts.library, [...found.values()], query.collections);
  await readAssertions(hits);
  const check = (held: readonly Hit[]): Promise<CheckedClaim[]> =>
    inTurns(checkingClaims(text, held, context));
  const sound = await check(standing(hits));
  const isAmended = hits.some(({ article }) => article.withdrawn ?? article.corrected);
  const before = isAmended ? await check(hits.filter((hit) => standing([hit])[0] !== hit)) : [];
  // What an outlet is said to have reported is true of that outlet, even where others have newer figures.
  const own = reporter
    ? hits.filter(({ article }) => article.outlet === reporter.outlet || article.carrier === reporter.outlet)
    : [];
  const ownClaims = own.length > 0 ? await check(standing(own)) : [];
  const judged = sound.map((claim, at) => {
    const said = ownClaims[at];
    if (said?.standing === "supports") return said;
    const settled = unlessTakenBack(parts, query, claim, before[at]);
    return reporter ? asReportedBy(reporter.outlet, settled) : settled;
  });
  return judged.map((claim) => Object.assign({}, claim, { claim: sentence }));
};

/** Markup that people paste with a text; blanked, so that places stay. */
const MARKUP = /<(script|style)\b[\s\S]{0,2000}?<\/\1>|<\/?[a-z][^<>]{0,200}>/giu;

/** The sentences of a message; a blank line ends one, whatever stands before it. */
const sentencesIn = (message: string): Span[] => {
  const plain = message.replace(MARKUP, (markup) => " ".repeat(markup.length));
  let at = 0;
  return plain
    .split(/(\n\s*\n)/u)
    .flatMap((part) => {
      const from = at;
      at += part.length;
      return splitSentences(part).map(({ start, end }) => {
        const lead = /^\s*/u.exec(part.slice(start, end))?.[0].length ?? 0;
        return { start: from + start + lead, end: from + end };
      });
    })
    .filter(({ start, end }) => start < end);
};

/** Checks the query's text. Refuses a message that claims nothing. */
export const checkMessage = async (parts: Parts, query: Query): Promise<ClaimCheck | Refusal> => {
  const sentences = sentencesIn(query.text);
  const checked = sentences.slice(0, MOST_SENTENCES);
  const breathe = createBreath();
  const claims: CheckedClaim[] = [];
  for (const { start, end } of checked)
    claims.push(...(await checkSentence(parts, query, query.text.slice(start, end), breathe)));
  if (claims.length === 0) {
    return refuse(
      query,
      "bad-input",
      "That message claims nothing that could be checked: no figure, no statement of fact.",
      { key: "nothing-to-check" },
    );
  }
  const left = sentences.length - checked.length;
  return numberInOrder({
    kind: "claim-check" as const,
    query,
    claims,
    notes: left > 0 ? [`${left} more ${left === 1 ? "sentence was" : "sentences were"} not checked.`] : [],
  });
};
