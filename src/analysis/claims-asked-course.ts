/** Sentences on one matter of different days: what was to come or unknown on one, and had happened, ended or turned by the other. */
import { termOf } from "../text/terms.ts";
import { compareDates, formatDate } from "../text/partial-date.ts";
import type { PartialDate } from "../types.ts";
import type { Claim } from "./claims.ts";
import { courseWordsOf } from "./claims-asked-course-words.ts";
import {
  askedNear,
  isNearTopic,
  placedWords,
  type AskedTopic,
  type AskedWord,
} from "./claims-asked-topic.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";
import { sameDay } from "./verdict-series.ts";

/** So many words of a sentence are quoted for its course. */
const QUOTED = 5;

/** Words of a claim, and of what was asked what stands near them. */
interface Told {
  readonly words: string;
  readonly of: ReadonlySet<AskedWord>;
}

/** The words by which a claim says that something is open, and how it came out; null where it has none. */
interface CourseSaid {
  readonly claim: Claim;
  readonly on: PartialDate;
  readonly open: Told | null;
  readonly came: Told | null;
  readonly turned: Told | null;
}

const readCourse = (claim: Claim, on: PartialDate, topic: AskedTopic): CourseSaid => {
  const { text, article } = claim.sentence;
  const placed = placedWords(text, article.language);
  const [isNear, nearOf] = [isNearTopic(placed, topic), askedNear(placed, topic)];
  const quoted = (pattern: RegExp): Told | null => {
    const match = [...text.matchAll(pattern)].find(({ index }) => isNear(index));
    if (!match) return null;
    const rest = /^[^.,;:“”"()]*/u.exec(text.slice(match.index + match[0].length))?.[0] ?? "";
    const following = rest
      .trim()
      .split(/\s+/u)
      .slice(0, QUOTED - 1);
    return { words: [match[0], ...following].join(" ").trim(), of: nearOf(match.index) };
  };
  const patterns = courseWordsOf(article.language);
  return {
    claim,
    on,
    open: quoted(patterns.open),
    came: quoted(patterns.came),
    turned: quoted(patterns.turned),
  };
};

/** What may or will be done. */
const TO_DO =
  /^(?:will|would|shall|may|might|could|(?:is|are|was|were) (?:going|about|due|set|expected|scheduled|planned|likely|ready) to|plans? to|threaten(?:s|ed)? to|hop(?:es|ed) to|wants? to)(?: be)? (\p{L}+)/iu;

/** A word of the later claim by which what the earlier one said was to be done has been done: "may close", "closed". */
const doneIn = (open: string, { sentence: { text, article } }: Claim): string | null => {
  const verb = TO_DO.exec(open)?.[1];
  if (verb === undefined || article.language !== "en") return null;
  const stem = termOf(verb);
  const done = placedWords(text, "en").find(
    ({ stem: own, start, end }) =>
      stem !== "" &&
      own === stem &&
      text.slice(start, end).toLowerCase() !== verb.toLowerCase() &&
      /(?:ed|[^s]t|n|ne|ew|ose|ook|ang)$/u.test(text.slice(start, end)),
  );
  return done ? text.slice(done.start, done.end) : null;
};

/** Two claims of a course, the earlier first, with the verdict. */
interface CourseJudgement extends Judgement {
  readonly sides: readonly [Claim, Claim];
}

const tell = ({ claim, on }: CourseSaid, words: string): string =>
  `${labelOf(claim)} says “${words}” on ${formatDate(on)}`;

/** What changed between two sentences on one matter; null where nothing says that anything did. */
export const judgeCourse = (claims: readonly Claim[], topic: AskedTopic): CourseJudgement | null => {
  const dated = claims
    .flatMap((claim) => {
      const on = claim.sentence.article.publishedOn;
      return on === null ? [] : [readCourse(claim, on, topic)];
    })
    .toSorted((a, b) => compareDates(a.on, b.on));
  for (const [at, earlier] of dated.entries()) {
    if (earlier.turned !== null) continue;
    for (const later of dated.slice(at + 1)) {
      if (sameDay(earlier.on, later.on)) continue;
      const sides = [earlier.claim, later.claim] as const;
      const { open } = earlier;
      const done = open === null || later.open !== null ? null : doneIn(open.words, later.claim);
      const came =
        later.came !== null && open !== null && !later.came.of.isDisjointFrom(open.of)
          ? later.came.words
          : done;
      if (open !== null && came !== null)
        return {
          verdict: "changed-over-time",
          why: `${tell(earlier, open.words)}, ${tell(later, came)}.`,
          sides,
        };
      if (later.turned !== null)
        return {
          verdict: "changed-over-time",
          why: `${tell(later, later.turned.words)}, ${labelOf(earlier.claim)} has nothing of it on ${formatDate(earlier.on)}.`,
          sides,
        };
    }
  }
  return null;
};
