/**
 * What sentences say of why something happened, and through whom: "blamed on", "caused by", "accused Russia of blowing up
 * the dam", "denied responsibility", "it is not known what started the fire". All that is said of one event belongs together,
 * whatever other words it is said in; where the causes named are not one, the outlets differ.
 */
import { analyse } from "../text/terms.ts";
import { compareDates } from "../text/partial-date.ts";
import { wordNumber, wordSimilarity } from "../text/word-similarity.ts";
import { causesIn, MOST, wordsIn, type CauseSaid } from "./claims-cause-reading.ts";
import { KINDS } from "./claims-cause-words.ts";
import type { Claim } from "./claims.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";

const NONE: ReadonlySet<string> = new Set();
/** Similarity from which two words are kin: "blast" and "explosion", "transformer" and "substation". */
const KIN = 0.55;
const STEM = 5;

const areKin = (a: string, b: string): boolean => {
  // "Russia", "Russian"; "Israel", "Israeli".
  if (a === b || (a.length >= STEM && b.length >= STEM && (a.startsWith(b) || b.startsWith(a)))) return true;
  const [one, other] = [wordNumber(a.replace(/^=/u, "")), wordNumber(b.replace(/^=/u, ""))];
  return one >= 0 && other >= 0 && wordSimilarity(one, other) >= KIN;
};

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => [...b].some((other) => areKin(one, other)));

/** Whether somebody is said to have meant it (1), or nobody (-1); 0 where it is not said. What is denied is the other. */
const kindOf = ({ kind, cause }: CauseSaid): number => {
  const [meant, chance] = KINDS.map((words) => [...cause].some((word) => words.has(word)));
  return meant === chance ? 0 : meant === (kind === "says") ? 1 : -1;
};

/** Whether what two say of one event cannot both be: other causes, or one denies what the other says. */
const clash = (a: CauseSaid, b: CauseSaid): boolean => {
  if (a.kind === "unknown" || b.kind === "unknown" || a.cause.size === 0 || b.cause.size === 0) return false;
  const kinds = kindOf(a) * kindOf(b);
  if (kinds !== 0) return kinds < 0;
  const same = share(a.cause, b.cause);
  if (a.kind !== b.kind) return same;
  // A flood that a breach caused, and what caused the breach: two steps of one course.
  const isCourse = share(a.cause, b.effect) || share(b.cause, a.effect);
  return a.kind === "says" && !same && !isCourse && a.plain && b.plain;
};

const agree = (a: CauseSaid, b: CauseSaid): boolean =>
  kindOf(a) * kindOf(b) > 0 || (a.kind === b.kind && (a.kind === "unknown" || share(a.cause, b.cause)));

/** Sentences on what is behind one event, judged. */
interface AlignedCauses extends Judgement {
  readonly claims: readonly Claim[];
  /** How much a claim says of it: who or what was behind it, and who says so not. */
  readonly tells: (claim: Claim) => number;
  /** Whether it is what was asked about. */
  readonly isAsked: boolean;
  /** How many of the claims name a word as what was brought about. */
  readonly naming: (term: string) => number;
}

/** A claim with what it says of one event's cause. */
interface Told {
  readonly claim: Claim;
  readonly said: readonly CauseSaid[];
}

/** What happens to people and things is what many causes have. */
const CONSEQUENCE =
  /^(?:=dead|=injured|=damage|=missing|=displaced|=homeless|~.*|peopl|deliber|act|loss|problem|chang|massiv|major|larg|huge|big|new|latest|deadli|whole|entir)$/u;
const MOST_EVENTS = 2;
/** So many sentences on one event are held against each other. */
const MOST_JUDGED = 40;
/** The share of a story's articles that name what it is about. */
const OF_STORY = 0.6;

const judge = (told: readonly Told[]): Judgement | null => {
  const all = told.flatMap(({ claim, said }) => said.map((each) => ({ claim, each })));
  const tell = ({ claim, each }: (typeof all)[number]): string =>
    `${labelOf(claim)}: “${each.printed.length > MOST ? `${each.printed.slice(0, MOST)}…` : each.printed}”`;
  const mutual = all.find(({ each }) => each.kind === "mutual");
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
  const clashing =
    pairs.find(([one, other]) => one.claim.voice !== other.claim.voice && clash(one.each, other.each)) ??
    pairs.find(([one, other]) => clash(one.each, other.each));
  if (clashing)
    return { verdict: "differ", why: `What is behind it is disputed. ${clashing.map(tell).join("; ")}.` };
  if (mutual) return { verdict: "differ", why: `What is behind it is disputed. ${tell(mutual)}.` };
  const agreeing = pairs.find(
    ([one, other]) => one.claim.voice !== other.claim.voice && agree(one.each, other.each),
  );
  if (agreeing) return { verdict: "agree", why: `${agreeing.map(tell).join("; ")}.` };
  const [open, settled] = [
    all.find(({ each }) => each.kind === "unknown"),
    all.find(({ each }) => each.kind === "says" && each.plain),
  ];
  if (!open || !settled || open.claim.voice === settled.claim.voice) return null;
  const [early, late] = [open, settled].map(({ claim }) => claim.sentence.article.publishedOn) as [
    string | null,
    string | null,
  ];
  const verdict =
    early !== null && late !== null && compareDates(early, late) < 0 ? "changed-over-time" : "differ";
  return { verdict, why: `${tell(open)}; ${tell(settled)}.` };
};

/** The verdict on what claims that are known to be of one event say of its cause; null where fewer than two voices say anything. */
export const judgeCauses = (claims: readonly Claim[]): (Judgement & { claims: readonly Claim[] }) | null => {
  const told = claims
    .map((claim): Told => ({ claim, said: causesIn(claim).filter(({ plain }) => plain) }))
    .filter(({ said }) => said.length > 0);
  if (new Set(told.map(({ claim }) => claim.voice)).size < 2) return null;
  const judged = judge(told);
  return judged ? { ...judged, claims: told.map(({ claim }) => claim) } : null;
};

/** Whether a topic asks what or who is behind something. */
const ASKING =
  /(?<!\p{L})(?:why|caus\p{L}+|blam\p{L}+|responsib\p{L}+|fault|behind|arson|accident|reasons?|origins?|culprit|causas?|culpa|porqué|pourquoi|responsable|warum|ursache|schuld)(?!\p{L})/iu;

/** What of a claim's causes is of which event, by the words for the event. */
const eventsOf = (
  claim: Claim,
  previous: Claim | undefined,
  asked: ReadonlySet<string> | null,
): ReadonlyMap<string, readonly CauseSaid[]> => {
  const events = new Map<string, CauseSaid[]>();
  const add = (event: string, each: CauseSaid): void => {
    if (!CONSEQUENCE.test(event) && !claim.names.has(event) && !event.startsWith("#"))
      events.set(event, [...(events.get(event) ?? []), each]);
  };
  for (const each of causesIn(claim)) {
    // "The Kremlin blamed Ukraine": for what, the words around it and before it tell, or the question.
    for (const event of each.effect.size > 0 || !each.plain
      ? each.effect
      : claim.terms.union(previous?.terms ?? NONE).difference(each.cause))
      add(event, each);
    const isOpen = each.effect.size === 0 || each.isBlame;
    if (asked && (each.plain ? isOpen || share(each.effect, asked) : share(claim.terms, asked)))
      add(ASKED, each);
  }
  return events;
};

/** The event that was asked about. */
const ASKED = "?";

/**
 * What at least two voices say of the cause of one event, for each such event of the story. `topic`: what was asked. Linear in
 * the claims.
 */
export const alignCauses = (claims: readonly Claim[], topic: string): AlignedCauses[] => {
  const event = topic.replace(ASKING, " ");
  const asked =
    event === topic ? null : wordsIn(event, "en").union(new Set(analyse(event).map(({ term }) => term)));
  const byEvent = new Map<string, Told[]>();
  for (const [at, claim] of claims.entries()) {
    if (causesIn(claim).length === 0) continue;
    const before = claims[at - 1];
    const previous = before?.sentence.article === claim.sentence.article ? before : undefined;
    for (const [event, said] of eventsOf(claim, previous, asked)) {
      const known = byEvent.get(event);
      if (known) known.push({ claim, said });
      else byEvent.set(event, [{ claim, said }]);
    }
  }
  const voicesOf = (told: readonly Told[]): number =>
    new Set(told.filter(({ said }) => said.some(({ plain }) => plain)).map(({ claim }) => claim.voice)).size;
  const articles = new Set(claims.map(({ sentence }) => sentence.article));
  const articlesWith = new Map<string, Set<unknown>>();
  for (const { terms, sentence } of claims)
    for (const term of terms)
      if (byEvent.has(term))
        articlesWith.set(term, (articlesWith.get(term) ?? new Set()).add(sentence.article));
  // What a story is about stands in most of its articles.
  const isNamed = ([event, told]: [string, Told[]]): boolean =>
    event === ASKED ||
    (told.some(({ said }) => said.some(({ plain, effect }) => plain && effect.has(event))) &&
      voicesOf(told) > 1 &&
      (articlesWith.get(event)?.size ?? 0) >= OF_STORY * articles.size);
  const aligned: AlignedCauses[] = [];
  const used = new Set<Claim>();
  const events = [...byEvent]
    .filter(isNamed)
    .map(([event, told]) => ({ event, told, voices: voicesOf(told) }))
    .toSorted(
      (a, b) =>
        Number(b.event === ASKED) - Number(a.event === ASKED) ||
        b.voices - a.voices ||
        b.told.length - a.told.length,
    );
  const topicWords = wordsIn(topic, "en");
  for (const { event, told } of events) {
    const rest = told.filter(({ claim }) => !used.has(claim));
    if (aligned.length >= MOST_EVENTS) break;
    const judged = voicesOf(rest) < 2 ? null : judge(rest.slice(0, MOST_JUDGED));
    if (!judged) continue;
    for (const { claim } of rest) used.add(claim);
    const worth = new Map(
      rest.map(({ claim, said }) => [
        claim,
        said.reduce(
          (sum, { kind, plain }) => sum + (kind === "mutual" ? 4 : kind === "unknown" || !plain ? 1 : 2),
          0,
        ),
      ]),
    );
    aligned.push({
      ...judged,
      claims: rest.map(({ claim }) => claim),
      isAsked: event === ASKED || share(new Set([event]), topicWords),
      tells: (claim) => worth.get(claim) ?? 0,
      naming: (term) => rest.filter(({ said }) => said.some(({ effect }) => effect.has(term))).length,
    });
  }
  return aligned;
};
