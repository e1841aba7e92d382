/** Sentences on one matter of different days: what was to come or unknown on one, and had happened, ended or turned by the other. */
import { compareDates, formatDate } from "../text/partial-date.ts";
import type { Claim } from "./claims.ts";
import { labelOf } from "./claims-verdict.ts";
import type { Judgement } from "./verdict.ts";
import { daysApart, sameDay } from "./verdict-series.ts";

const words = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}’'])(?:${pattern})(?![\\p{L}])`, "iu");

/** What is open: it is to come, sought, feared, or nobody knows. */
const OPEN: readonly RegExp[] = [
  words(
    "will(?! have)|would(?! have)|shall|(?:is|are|was|were) (?:going|about|due|set|expected|scheduled|planned|likely|ready|supposed) (?:to|for)|(?:is|are) to|plans? to|planned|planning|intends?|promis(?:ed|es|ing)|pledg(?:ed|es)|vow(?:ed|s)|hop(?:es|ed|ing) to|threaten(?:ed|s)|may|might|could|deadline|ultimatum|or else|unless|proposed|proposes|considering|wants? to|called for|until",
  ),
  words(
    "not yet|yet to|(?:has|have|had) (?:not|n['’]t|never)|(?:has|have|had)n['’]t|(?:nobody|no one|none|no \\p{L}+(?: \\p{L}+)?) (?:has|have|had|was|were|made|came|emerged)|came to nothing|still|remains?|remained",
  ),
  words(
    "(?:do|does|did) (?:not|n['’]t) know|(?:do|does|did)n['’]t know|unclear|unknown|not (?:known|clear|decided|determined|certain)|undecided|depends? on|undetermined|(?:is|are|was|were) (?:feared|investigating)|feared|suspected",
  ),
  words(
    "(?:is|are|was|were) (?:still )?being|continu(?:es|ed|ing)|search(?:es|ed|ing)? for|searched|look(?:s|ed|ing)? (?:for|in)|seek(?:s|ing)?|sought|hunt(?:s|ed|ing)?|scour(?:s|ed|ing)|rag(?:es|ed|ing)|burning|comes across|caught fire|trying to|tried to|in talks|negotiat\\p{L}+",
  ),
];
/** What came of it. */
const CAME = words(
  "called off|cancell?ed|scrapped|abandoned|postponed|lifted|rescinded|revoked|end(?:s|ed)(?! up)|extinguished|put out|doused|reopened|resumed|restored|resigned|stepped down|stood down|quit|vetoed|signed|filed|lodged|submitted|with(?:drew|drawn)|found|discovered|recovered|located|identified|determined|established|ran out|run out|expired|elapsed|lapsed|passed without|began|begun|started|launched|freed|released|arrested|convicted|has agreed|have agreed|reached (?:a|an)|struck a deal|extended|widened|replaced|no longer|for the first time|at last|finally|after all|overturned|reversed|flared up|gave up|(?:had|has) been (?:announced|planned|scheduled|due|expected|supposed|meant)|admitted|confessed|claimed responsibility|approved|adopted|ratified|rejected|were not|was not|no \\p{L}+ (?:was|were)|came down|has (?:now |since )\\p{L}+|have (?:now |since )\\p{L}+",
);
/** An end or a turn: whatever it was, it was before. */
const TURNED = words(
  "called off|cancell?ed|scrapped|lifted|rescinded|revoked|extinguished|put out|doused|flared up again|reversed|overturned|no longer|ran out|expired|after all",
);

/** The words by which a claim says that something is open, and how it came out; null where it has none. */
interface CourseSaid {
  readonly open: string | null;
  readonly came: string | null;
  readonly turned: string | null;
}

const readCourse = ({ sentence: { text } }: Claim): CourseSaid => ({
  open: OPEN.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined) ?? null,
  came: CAME.exec(text)?.[0] ?? null,
  turned: TURNED.exec(text)?.[0] ?? null,
});

/** Two claims of a course, the earlier first, with the verdict. */
export interface CourseJudgement extends Judgement {
  readonly sides: readonly [Claim, Claim];
}

/** What changed between two sentences on one matter; null where nothing says that anything did. */
export const judgeCourse = (claims: readonly Claim[]): CourseJudgement | null => {
  const dated = claims
    .filter(({ sentence }) => sentence.article.publishedOn !== null)
    .toSorted((a, b) => compareDates(a.sentence.article.publishedOn, b.sentence.article.publishedOn));
  for (const [at, earlier] of dated.entries())
    for (const later of dated.slice(at + 1)) {
      const [one, other] = [earlier.sentence.article.publishedOn, later.sentence.article.publishedOn] as [
        string,
        string,
      ];
      const [before, after] = [readCourse(earlier), readCourse(later)];
      if (sameDay(one, other)) continue;
      const tell = (claim: Claim, word: string, on: string): string =>
        `${labelOf(claim)} says “${word}” on ${formatDate(on)}`;
      if (before.open !== null && before.turned === null && after.came !== null && daysApart(one, other) >= 1)
        return {
          verdict: "changed-over-time",
          why: `${tell(earlier, before.open, one)}, ${tell(later, after.came, other)}.`,
          sides: [earlier, later],
        };
      if (before.turned === null && after.turned !== null)
        return {
          verdict: "changed-over-time",
          why: `${tell(later, after.turned, other)}, ${labelOf(earlier)} had nothing of it on ${formatDate(one)}.`,
          sides: [earlier, later],
        };
    }
  return null;
};
