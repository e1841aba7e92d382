/**
 * Linking a retraction or a correction to the report it is about: same outlet (or the agency whose report a carrier
 * printed), printed before, and told apart from the outlet's other reports by its headline, its date and the names,
 * figures and rare words that the two share. In doubt nothing is linked: a false mark would discredit a sound report.
 */
import { atOnce, SMALL_STEPS } from "../text/breath.ts";
import type { Breath, Steps } from "../text/breath.ts";
import { findDateMentions } from "../text/date-mentions.ts";
import { addDays, compareDates, firstDay, lastDay } from "../text/partial-date.ts";
import { eachTerm } from "../text/terms.ts";
import type { Amending, Amendment, Article, Correction } from "../types.ts";
import { candidatesFor, groupByVoice, isReachable, voicesOf } from "./amended-reports.ts";
import type { AmendmentRules } from "./amended-reports.ts";
import { MARKED_HEADLINE } from "./amending-cues.ts";
import { correctedSentences } from "./corrected-sentences.ts";

/** Most corrections come within days; one that comes later names the report's headline or date. */
const LATEST_DAYS = 60;
/** How much of a report's text is compared, in UTF-16 units. */
const COMPARED = 6_000;

/** The share of the amending article's own words, weighed by rarity, that its report must hold … */
const ALIKE = 0.55;
/** … where the date that it names is the report's … */
const ALIKE_ON_DATE = 0.35;
/** … and by how much it must be ahead of the next one. */
const AHEAD = 0.12;
/** A page that is marked as withdrawn and has more words than this is the report itself, not a notice of it. */
const FEWEST_WORDS = 120;
/** The share of a headline's words that the rest of "Correction: …" must share with it. */
const SAME_HEADLINE = 0.6;

/** Words of the notice itself, which tell nothing of the report it is about. */
const NOTICE = `report reports reported story stories article articles item dispatch bulletin headline piece published wrote said gave stated withdraw withdraws
  withdrawn withdrew retract retracts retracted retraction correct corrects corrected correction corrections clarification wrong false incorrect incorrectly wrongly
  mistakenly erroneously error errors mistake apologise apologize apology advisory disregard kill please clients subscribers editors version earlier previous regret readers note
  información noticia nota artículo despacho titular publicada publicado publicamos decía error errores erróneamente rectifica rectificación corrige corrección retira retiramos falsa falso fe versión
  dépêche information article publié publiée écrit indiqué annoncé erreur tort rectificatif inexacte inexact annulation prière tenir compte retirons
  meldung bericht artikel beitrag ausgabe geschrieben geschrieben berichtet fälschlich irrtümlich berichtigung korrektur richtigstellung richtig falsch ziehen zieht zurück haben war
  خبر الخبر تقرير التقرير ورد طريق الخطأ خطأ تصحيح والصحيح الصحيح نشرنا تسحب سحب نعتذر عدد`;

const noticeStems = new Map<string, ReadonlySet<string>>();
const noticeWords = (language: string): ReadonlySet<string> => {
  let known = noticeStems.get(language);
  if (!known) noticeStems.set(language, (known = stemsOf(NOTICE, language)));
  return known;
};

const stemsOf = (text: string, language: string): Set<string> => {
  const stems = new Set<string>();
  eachTerm(text, language, (term) => void stems.add(term));
  return stems;
};

/** An article whose language cannot be told is read in that of the notice. */
const languageOf = ({ language }: Article, notice: Article): string =>
  language === "und" ? notice.language : language;

/** Those of some stems that a report's headline and text have. No more is gathered of it: a notice has hundreds of candidates. */
const stemsShared = (report: Article, stems: ReadonlySet<string>, language: string): ReadonlySet<string> => {
  const shared = new Set<string>();
  eachTerm(`${report.headline}\n${report.text.slice(0, COMPARED)}`, language, (term) => {
    if (stems.has(term)) shared.add(term);
  });
  return shared;
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
};

/** Those of the reports that came within some weeks before `later`. Undated ones may have come at any time. */
const recentOf = (reports: readonly Article[], { publishedOn: on }: Article): readonly Article[] => {
  if (on === null) return reports;
  const first = addDays(firstDay(on), -LATEST_DAYS);
  return reports.filter(({ publishedOn }) => publishedOn === null || lastDay(publishedOn) >= first);
};

/** The days that the opening of an amending article names. */
const daysNamed = ({ publishedOn, language, text }: Article, amending: Amending): ReadonlySet<string> => {
  const mentions = findDateMentions(`${amending.claim}\n${text.slice(0, 600)}`, { publishedOn, language });
  return new Set(mentions.map(({ on }) => on));
};

/** Those of the candidates that a notice names, by their headlines or their addresses; in small steps. */
function* namedBy(
  later: Article,
  amending: Amending,
  candidates: readonly Article[],
): Steps<readonly Article[]> {
  const opening = ` ${plain(`${later.headline}\n${later.text.slice(0, 1_500)}`)} `;
  const ownTitle = plain(later.headline);
  const rest = stemsOf(amending.rest, later.language);
  const named: Article[] = [];
  for (const candidate of candidates) {
    const title = plain(candidate.headline);
    const isNamed =
      (title.split(" ").length >= 3 && title !== ownTitle && opening.includes(` ${title} `)) ||
      (rest.size >= 2 &&
        jaccard(rest, stemsOf(candidate.headline, languageOf(candidate, later))) >= SAME_HEADLINE) ||
      (candidate.url !== null && later.text.includes(candidate.url));
    if (isNamed) named.push(candidate);
    yield;
  }
  return named;
}

/** The report that an amending article is about, among its outlet's; undefined where none stands out. In small steps. */
function* reportOf(
  later: Article,
  amending: Amending,
  candidates: readonly Article[],
): Steps<Article | undefined> {
  const named = yield* namedBy(later, amending, candidates);
  // Dates in words take longest: some tens of milliseconds where they are the first.
  const ownDays = daysNamed(later, amending);
  yield;
  const onDay = (candidate: Article): boolean =>
    candidate.publishedOn !== null && ownDays.has(candidate.publishedOn);
  if (named.length > 0) return (named.filter(onDay).length > 0 ? named.filter(onDay) : named).at(-1);
  const own = stemsOf(voicesOf(later).join(" "), later.language);
  const notice = noticeWords(later.language);
  const claim = [...stemsOf(amending.claim, later.language)].filter(
    (stem) => !notice.has(stem) && !own.has(stem),
  );
  const asked = new Set(claim);
  const recent = recentOf(candidates, later);
  const read: { readonly candidate: Article; readonly has: ReadonlySet<string> }[] = [];
  const holders = new Map<string, number>();
  for (const candidate of recent) {
    const has = stemsShared(candidate, asked, languageOf(candidate, later));
    for (const stem of has) holders.set(stem, (holders.get(stem) ?? 0) + 1);
    read.push({ candidate, has });
    yield;
  }
  // Rarer among the outlet's reports weighs more; a word that no report has weighs like one that a single report has.
  const weights = new Map(
    claim.map((stem) => [
      stem,
      Math.log(1 + (recent.length + 1) / (Math.max(1, holders.get(stem) ?? 0) + 0.5)),
    ]),
  );
  const weightOf = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + weights.get(stem)!, 0);
  const total = weightOf(claim);
  const scored = read
    .map(({ candidate, has }) => {
      const head = stemsOf(candidate.headline, languageOf(candidate, later));
      const shared = claim.filter((stem) => has.has(stem));
      const inHead = claim.filter((stem) => head.has(stem)).length;
      const held = weightOf(shared) / (total || 1);
      return {
        candidate,
        shared: shared.length,
        inHead,
        day: onDay(candidate),
        score: held + 0.25 * (inHead / Math.max(1, head.size)) + (onDay(candidate) ? 0.2 : 0),
        held,
      };
    })
    .toSorted((a, b) => b.score - a.score || compareDates(b.candidate.publishedOn, a.candidate.publishedOn));
  const [best, second] = scored;
  if (!best || best.shared < 3 || best.inHead === 0) return undefined;
  if (second && best.score - second.score < AHEAD && !(best.day && !second.day)) return undefined;
  return best.held >= (best.day ? ALIKE_ON_DATE : ALIKE) ? best.candidate : undefined;
}

/** What linking found out about one article. */
export interface AmendmentFinding {
  readonly withdrawn?: Amendment;
  readonly corrected?: Correction;
}

/** Links the amending articles among some articles to the reports that they are about. */
export interface AmendmentFinder {
  /**
   * Looks for the report that an amending article is about, in small steps: `find` has it at hand then. Gives the day
   * ("YYYY-MM-DD") before which reports make no difference to that; null where all do.
   */
  prepare(later: Article, breathe: Breath): Promise<string | null>;
  /**
   * What these amending articles withdraw or correct, by id; others among them amend nothing. A withdrawal of a wire report takes
   * back its copies too; a carrier's withdrawal only its own. Where several articles amend one, the latest counts.
   */
  find(amending: readonly Article[]): ReadonlyMap<string, AmendmentFinding>;
}

/** Makes a finder for reports among these articles, in small steps. */
export function* makeAmendmentFinder(
  articles: readonly Article[],
  rules: AmendmentRules,
): Steps<AmendmentFinder> {
  const byVoice = yield* groupByVoice(articles);
  /** Articles with the same text, by the id of the one that the others are copies of. */
  const families = new Map<string, Article[]>();
  for (const [at, article] of articles.entries()) {
    const original = rules.copyOf(article) ?? article.id;
    const family = families.get(original);
    if (family) family.push(article);
    else families.set(original, [article]);
    if (at % SMALL_STEPS === 0) yield;
  }
  const reports = new Map<Article, Article | undefined>();
  return {
    async prepare(later, breathe) {
      if (!later.amending) return null;
      const candidates = candidatesFor(later, byVoice, rules);
      const steps = reportOf(later, later.amending, candidates.reports);
      let step = steps.next();
      for (; !step.done; step = steps.next()) await breathe();
      reports.set(later, step.value);
      return candidates.since;
    },
    find(amending) {
      const found = new Map<string, AmendmentFinding>();
      for (const later of amending.toSorted((a, b) => compareDates(a.publishedOn, b.publishedOn))) {
        const read = later.amending;
        if (!read) continue;
        // The report's own page, marked by its outlet.
        if (MARKED_HEADLINE.test(later.headline) && read.kind === "withdrawn" && later.words > FEWEST_WORDS)
          found.set(later.id, { withdrawn: noticeOf(later, read) });
        const report = reports.has(later)
          ? reports.get(later)
          : atOnce(reportOf(later, read, candidatesFor(later, byVoice, rules).reports));
        if (!report) continue;
        // An agency's own notice is about every copy of its report, a carrier's about what the carrier printed.
        const isWhole = report.outlet === later.outlet;
        const family = (isWhole && families.get(rules.copyOf(report) ?? report.id)) || [report];
        for (const target of family) {
          if (target === later || !isReachable(target, later, rules)) continue;
          const notice = noticeOf(later, read);
          const before = found.get(target.id) ?? {};
          found.set(
            target.id,
            read.kind === "withdrawn"
              ? { ...before, withdrawn: notice }
              : { ...before, corrected: { ...notice, ...correctedSentences(target, later) } },
          );
        }
      }
      return found;
    },
  };
}

const noticeOf = (later: Article, { note }: Amending): Amendment => ({
  on: later.publishedOn,
  by: later.id,
  headline: later.headline,
  note,
});
