/** A message's claims against the coverage: what supports each, what contradicts it, and where the coverage says nothing. */
import type { CheckedClaim, Citation, Figure, Hit } from "../types.ts";
import { compareDates } from "../text/partial-date.ts";
import { isCommonOpener } from "../text/common-openers.ts";
import { cite, createMarkers } from "../text/citation.ts";
import type { Steps } from "../text/breath.ts";
import { splitSentences } from "../text/sentences.ts";
import { detectLanguage } from "../text/language.ts";
import { analyse } from "../text/terms.ts";
import { isDateWord, judgeDay } from "./check-claims-dates.ts";
import { articleTerms, figuresAlone, placesIn, tellsKind, termsOf } from "./check-claims-terms.ts";
import { againstLatest } from "./check-claims-latest.ts";
import {
  asNone,
  isBeyond,
  isLabelAt,
  isLeftAlone,
  isOtherAuthority,
  isOtherKind,
  isPermittedAt,
  saysNone,
  TAKES_BACK,
  withoutArticle,
} from "./check-claims-words.ts";
import { readingClaims, type Claim } from "./claims.ts";
import { weightsOf } from "./claims-matching.ts";
import { findClash } from "./claims-polarity.ts";
import { namesOf } from "./figures-features.ts";
import { figuresOfSentence, type SentenceFigure } from "./figures.ts";
import { conceptOf, measureStems } from "./measures-concepts.ts";
import { describeMeasure } from "./measures-describe.ts";

/** Sentences of the coverage that share less than this share of a claim's weight are about something else. */
const RELEVANT = 0.42;
const SUPPORTING = 0.62;
/** A sentence that shares this much of a claim tells of the same event, so that its day counts. */
const DATED = 0.5;
const MOST_CITATIONS = 3;

interface Likeness {
  readonly claim: Claim;
  /** The share of the typed sentence's weight that this sentence holds, 0-1. */
  readonly share: number;
}

/** The share of the words beside a figure's measure that an article must hold to be about the same event. */
const SAME_EVENT = 0.5;

/** A later sentence that says that there is none any longer of what is counted: "Nobody is missing any longer." */
const endedBy = (
  alike: readonly Likeness[],
  figures: readonly Figure[],
  stems: ReadonlySet<string>,
  own: SentenceFigure,
): Claim | null => {
  const latest =
    figures.map(({ publishedOn }) => publishedOn).toSorted((a, b) => compareDates(b, a))[0] ?? null;
  const verbs = new Set(measureStems({ ...own.measure, noun: "" }).filter((stem) => stems.has(stem)));
  const found = alike.find(({ claim }) => {
    const { article, text } = claim.sentence;
    const isLater = compareDates(article.publishedOn, latest) > 0 && article.publishedOn !== null;
    return isLater && saysNone(text) && analyse(text, article.language).some(({ term }) => verbs.has(term));
  });
  return found?.claim ?? null;
};

/** The coverage's figure in the shape that the ledger's comparison takes. */
const asFigure = (typed: SentenceFigure, like: Figure): Figure => ({
  ...like,
  printed: typed.mention.printed,
  value: typed.mention.value,
  upper: typed.mention.upper,
  bound: typed.mention.bound,
  unit: typed.mention.unit,
});

/**
 * Checks a message against hits that a search for it (or for each of its sentences) found. One entry for each figure of
 * a sentence, or one for a sentence without figures; questions and sentences of fewer than three telling words are
 * passed over. A sentence that names nobody is about those whom `context`, the message around it, names. Pure;
 * near-linear in the hits' sentences for each sentence of the message.
 */
export const checkingClaims = function* (
  message: string,
  hits: readonly Hit[],
  context = message,
): Steps<CheckedClaim[]> {
  const markerOf = createMarkers();
  const coverage = yield* readingClaims(hits, markerOf);
  yield;
  const weight = weightsOf(coverage);
  const contextNames = namesOf(context).filter((name) => !isCommonOpener(name.toLowerCase()));
  const language = detectLanguage(message);
  const isForeign = coverage.every(({ sentence }) => sentence.article.language !== language);
  const held = isForeign ? new Set(coverage.flatMap(({ terms }) => [...terms])) : null;
  const citing = (claims: readonly Claim[]): Citation[] =>
    [...new Set(claims)]
      .slice(0, MOST_CITATIONS)
      .map(({ sentence }) => cite(sentence.article, sentence, markerOf(sentence.article)));
  const checking = function* (text: string): Steps<CheckedClaim[]> {
    const terms = new Set([...termsOf(text, language)].filter((term) => !isDateWord(term)));
    const counted = figuresOfSentence(text, null, language);
    const none = counted.length === 0 ? asNone(text) : null;
    const typed =
      none === null
        ? counted.filter(
            (own) => !isLabelAt(text, own.mention.start, own.mention.start + own.mention.printed.length),
          )
        : figuresOfSentence(none, null, language);
    // Of a message in a language that the coverage is not in, names and what the lexicon knows tell whose figure it is.
    if (held !== null && typed.length > 0) for (const term of terms) if (!held.has(term)) terms.delete(term);
    if (isLeftAlone(text) || terms.size < (typed.length > 0 ? 1 : namesOf(text).length > 0 ? 2 : 3))
      return [];
    const total = [...terms].reduce((sum, term) => sum + weight(term), 0) || 1;
    const alike: Likeness[] = coverage
      .map((claim) => ({
        claim,
        share: [...terms].reduce((sum, term) => sum + (claim.terms.has(term) ? weight(term) : 0), 0) / total,
      }))
      .filter(({ share }) => share > 0.15 || (isForeign && typed.length > 0))
      .sort((a, b) => b.share - a.share);
    const absent = (figure: string | null): CheckedClaim => ({
      claim: text,
      figure,
      standing: "does-not-say",
      citations: [],
      why: "The coverage found does not say.",
    });
    yield;
    const judge = function* (own: SentenceFigure): Steps<CheckedClaim> {
      const concept = conceptOf(own.measure);
      const ownNames = namesOf(text);
      const named = (ownNames.length > 0 ? ownNames : contextNames).map(withoutArticle);
      // Places and events must be the message's too: deaths elsewhere say nothing.
      const ofIt = ({ sentence }: Claim): boolean =>
        named.length === 0 || named.some((name) => sentence.article.text.includes(name));
      const stems = new Set(measureStems(own.measure));
      const figured = termsOf(`${own.mention.printed} ${describeMeasure(own.measure)}`, language);
      const about = [...terms].filter((term) => !stems.has(term) && !figured.has(term));
      const aboutWeight = about.reduce((sum, term) => sum + weight(term), 0);
      const isSameEvent = ({ sentence }: Claim): boolean => {
        const held = articleTerms(sentence.article);
        const shared = about.reduce((sum, term) => sum + (held.has(term) ? weight(term) : 0), 0);
        return shared >= SAME_EVENT * aboutWeight || tellsKind(sentence.article, text, named);
      };
      const permitted = isPermittedAt(text, own.mention.start);
      const measured: (Likeness & { readonly figure: Figure })[] = [];
      for (const { claim, share } of alike) {
        if (claim.figures.length === 0) continue;
        yield;
        const found = figuresAlone(claim.sentence);
        const alikeFigures = claim.figures.flatMap((figure, at) => {
          const other = found[at];
          if (
            !other ||
            (other.mention.kind === "percent") !== (own.mention.kind === "percent") ||
            figure.unit !== own.mention.unit ||
            isPermittedAt(claim.sentence.text, other.mention.start) !== permitted ||
            isOtherKind(own.measure.noun, claim.sentence.text, claim.sentence.article.language) ||
            isBeyond(claim.sentence.text, other.mention.end)
          )
            return [];
          const theirs = conceptOf(other.measure);
          const shared = measureStems(other.measure).filter((stem) => stems.has(stem)).length;
          const same =
            concept.known && theirs.known
              ? concept.name === theirs.name
              : shared > 0 && shared * 2 >= Math.min(stems.size, measureStems(other.measure).length);
          // "The 400-metre Ever Given", "93 metres": a length that fits to the digit, of what bears the name.
          const exact =
            figure.unit !== null &&
            figure.value === own.mention.value &&
            named.length > 0 &&
            named.every((name) => (isForeign ? claim.sentence.article : claim.sentence).text.includes(name));
          if (exact) return [{ claim, figure, share: Math.max(share, 0.3) }];
          // A count of three figures that is no round one is of it, even where a report does not name the place.
          const unique = figure.value === own.mention.value && figure.value > 100 && figure.value % 10 > 0;
          return same && (unique || ofIt(claim)) && isSameEvent(claim) && share >= (concept.known ? 0.2 : 0.3)
            ? [{ claim, figure, share }]
            : [];
        });
        measured.push(...alikeFigures);
      }
      const best = measured[0]?.share ?? 0;
      const near = measured.filter(({ share }) => share >= (concept.running ? 0.35 : 0.5) * best);
      const [nearest] = near;
      const judged = nearest
        ? againstLatest(
            asFigure(own, nearest.figure),
            near.map(({ figure }) => figure),
            { counting: concept.running, label: describeMeasure(own.measure) },
          )
        : null;
      const attributed = own.attributedTo;
      const alikeFigures = (judged?.figures ?? []).filter(({ value }) => value === own.mention.value);
      if (
        judged?.standing === "supports" &&
        attributed !== null &&
        alikeFigures.length > 0 &&
        alikeFigures.every(
          ({ attributedTo }) => attributedTo !== null && isOtherAuthority(attributed, attributedTo, language),
        )
      ) {
        const said = alikeFigures[0] as Figure;
        return {
          claim: text,
          figure: own.mention.printed,
          standing: "contradicts",
          citations: citing(near.filter(({ figure }) => figure === said).map(({ claim }) => claim)),
          why: `${said.printed} is what ${said.attributedTo} gave, according to ${said.outlet}, not ${attributed}.`,
        };
      }
      const ended =
        judged?.standing === "supports" && concept.running
          ? endedBy(
              alike.filter(({ claim }) => ofIt(claim) && isSameEvent(claim)),
              judged.figures,
              stems,
              own,
            )
          : null;
      if (ended)
        return {
          claim: text,
          figure: own.mention.printed,
          standing: "contradicts",
          citations: citing([ended]),
          why: `${ended.sentence.article.outlet} has since reported: “${ended.sentence.text}”`,
        };
      if (judged)
        return {
          claim: text,
          figure: none === null ? own.mention.printed : null,
          standing: judged.standing,
          citations: citing(
            judged.figures.flatMap((figure) =>
              near.filter((each) => each.figure === figure).map(({ claim }) => claim),
            ),
          ),
          why: judged.why,
        };
      return absent(own.mention.printed);
    };
    if (typed.length > 0) {
      const judged: CheckedClaim[] = [];
      for (const own of typed) judged.push(yield* judge(own));
      return judged;
    }
    const relevant = alike.filter(({ share }) => share >= RELEVANT);
    const day = judgeDay(
      text,
      language,
      alike.filter(({ share }) => share >= DATED).map(({ claim }) => claim),
    );
    if (day)
      return [
        { claim: text, figure: null, standing: day.standing, citations: citing(day.claims), why: day.why },
      ];
    for (const { claim, share } of relevant.slice(0, 6)) {
      yield;
      const shared = new Set([...terms].filter((term) => claim.terms.has(term)));
      const clash =
        share >= Math.max(0.5, (relevant[0]?.share ?? 0) - 0.1) &&
        !(TAKES_BACK.test(text) && TAKES_BACK.test(claim.sentence.text))
          ? findClash(
              text,
              claim.sentence.text,
              placesIn(text, shared, language),
              placesIn(claim.sentence.text, shared, claim.sentence.article.language),
            )
          : null;
      if (clash)
        return [
          {
            claim: text,
            figure: null,
            standing: "contradicts",
            citations: citing([claim]),
            why: `${claim.sentence.article.outlet} says otherwise: “${clash.right ?? clash.left}”.`,
          },
        ];
    }
    const supporting = relevant.filter(({ share }) => share >= SUPPORTING);
    if (supporting.length === 0) return [absent(null)];
    return [
      {
        claim: text,
        figure: null,
        standing: "supports",
        citations: citing(supporting.map(({ claim }) => claim)),
        why: `${[...new Set(supporting.slice(0, 3).map(({ claim }) => claim.sentence.article.outlet))].join(" and ")} ${supporting.length === 1 ? "reports" : "report"} it.`,
      },
    ];
  };
  const checked: CheckedClaim[] = [];
  for (const { start, end } of splitSentences(message))
    checked.push(...(yield* checking(message.slice(start, end))));
  return checked;
};
